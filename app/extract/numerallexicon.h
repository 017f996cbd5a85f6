// SPDX-License-Identifier: GPL-3.0-or-later
// Which words are numbers, and which words beside a number tell what it numbers: "page 12", "5 pm", "two ways".
#pragma once

#include "base/lexicontable.h"
#include "base/wordtable.h"
#include "extract/findings.h"

#include <QHash>

#include <array>

namespace planscope {

class NumeralLexicon
{
public:
    /// What a word is among numbers; some are several ("third").
    enum WordKind : unsigned {
        Cardinal = 1,   ///< two, seventy
        One = 2,        ///< a cardinal that is a pronoun or article as a rule
        Multiplier = 4, ///< hundred, dozen, million
        Part = 8,       ///< third, quarters: of two thirds, three quarters
        Ordinal = 16,   ///< first, third
        Fraction = 32,  ///< half
        Sign = 64,      ///< ½
    };

    NumeralLexicon(const QStringList &folders, QList<Issue> *issues);

    /// The kinds of the word, 0 for one that is no number. Most words are refused by their first letter and length.
    unsigned wordKinds(QStringView word) const;

    /// What a word right before or right behind a number says of it; nullopt when nothing.
    std::optional<NumeralClass> classBefore(const QString &low) const { return find(m_before, low); }
    std::optional<NumeralClass> classBehind(const QString &low) const { return find(m_behind, low); }

private:
    using Classes = QHash<QString, NumeralClass>;

    static std::optional<NumeralClass> find(const Classes &classes, const QString &low);
    void addWord(const QString &word, unsigned kind);
    void readNumberWords(const QStringList &folders);
    void readClasses(const QStringList &folders, QList<Issue> *issues);

    WordTable<unsigned> m_words;
    std::array<quint32, 26> m_lengths{}; ///< for each first letter a bit for each length of a number word
    Classes m_before;
    Classes m_behind;
};

} // namespace planscope
