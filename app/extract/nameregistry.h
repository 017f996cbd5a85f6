// SPDX-License-Identifier: GPL-3.0-or-later
// The names of one document: learnt from where they stand clearly, then found wherever they stand, and united where
// several name one thing (a body and its abbreviation, a person and the family name).
#pragma once

#include "base/wordtable.h"
#include "extract/namereader.h"

namespace planscope {

class NameRegistry
{
public:
    explicit NameRegistry(const EntityLexicon &lexicon) : m_lexicon(lexicon) {}

    /// Learns the sentence's names and the abbreviations that stand in brackets behind them.
    void learn(const QList<NameWord> &words, QStringView text, const QList<FoundName> &names);

    /// Its names and those known from elsewhere in the document; of two that overlap the longer one.
    QList<FoundName> found(const QList<NameWord> &words, const QList<FoundName> &names) const;

    /// The fullest form that the document has of the thing so written.
    QString fullName(const QString &words) const;

private:
    struct Form
    {
        EntityKind kind = EntityKind::Organisation;
        NameGround ground = NameGround::Guess;
        qsizetype group = -1;
    };

    qsizetype merged(qsizetype group) const;
    void merge(qsizetype group, qsizetype into);
    qsizetype groupFor(const QString &key, const QString &fullName);
    qsizetype groupOf(const QString &joined, const QString &key, const QString &fullName, EntityKind kind);
    void add(const QString &form, const Form &found);
    QString groupKey(const QList<NameWord> &words, const FoundName &name) const;
    void learnAbbreviation(const QList<NameWord> &words, const FoundName &name, const Form &form);
    void learnEverydayAbbreviations(const QList<NameWord> &words, const QList<FoundName> &names);
    void learnShortForms(const QList<NameWord> &words, const FoundName &name, const Form &form);
    qsizetype matchEnd(const QList<NameWord> &words, qsizetype at) const;

    const EntityLexicon &m_lexicon;
    WordTable<Form> m_forms;             ///< by their words
    WordTable<int> m_longestFrom;        ///< by first word, in words
    QHash<QString, qsizetype> m_groupOf; ///< by what the names of one thing share
    QStringList m_fullNames;             ///< by group
    QList<qsizetype> m_mergedInto;       ///< by group: itself, or the one it turned out to be
    QSet<QString> m_notNames;            ///< abbreviations that the document explains as everyday words
};

/// A name without the year before or after it, and with plain spaces: "2026 Harbour Forum" is the Harbour Forum.
QString nameWithoutYear(const QString &words);

} // namespace planscope
