// SPDX-License-Identifier: GPL-3.0-or-later
// What the readers of running text and of headlines share: how a name that was read is kept, with its kind and ground.
#pragma once

#include "extract/namecontext.h"
#include "extract/namereader.h"
#include "extract/personname.h"

namespace planscope {

/// Holds the words of one sentence and the names read from it, in text order.
class NameCollector
{
protected:
    NameCollector(const QList<NameWord> &words, QStringView text, const EntityLexicon &lexicon);
    ~NameCollector() = default;

    const NameWord &word(qsizetype at) const { return m_words.at(at); }
    bool holds(qsizetype at) const { return at < m_words.size(); }
    bool follows(qsizetype at, Gap gap) const { return holds(at) && word(at).gap == gap; }

    bool isPerson(qsizetype first, qsizetype end) const;
    bool isBehindPlacePreposition(qsizetype first) const;
    /// "UNICEF Ghana": a body of the tables and a place right behind it.
    bool isBranch(qsizetype first, qsizetype end) const;
    /// A name of the world that is an everyday word, where its capital may come from its place ("Visa holders …").
    bool isDoubtfulKnown(qsizetype first, qsizetype end) const;
    /// "Treasury" in "Treasury Single Account": an everyday word of the tables before others.
    bool isPartOfPhrase(qsizetype first, qsizetype known, qsizetype end) const;
    /// "Executing Agency: …": a label in everyday words.
    bool isLabel(const NameRun &run) const;
    qsizetype readHeaded(const NameRun &run);
    /// A headline's "Studios in NAME".
    bool isUnknownIn(qsizetype at, qsizetype end) const;
    void addKnownIn(qsizetype first, qsizetype end);
    qsizetype addKnown(qsizetype first, qsizetype end);
    /// Forms of address before the name and honours behind it are no part of it.
    qsizetype addPerson(qsizetype first, qsizetype end);
    qsizetype add(qsizetype first, qsizetype end, EntityKind kind, NameGround ground, const QString &same = {},
        bool closesBracket = false);

    const QList<NameWord> &m_words;
    QStringView m_text;
    const EntityLexicon &m_lexicon;
    NameRuns m_runs;
    PersonNames m_people;
    NameContext m_context;
    QList<FoundName> m_names;
    qsizetype m_officeEnd = 0; ///< up to here a comma may bring the name of who holds the office just read
};

} // namespace planscope
