// SPDX-License-Identifier: GPL-3.0-or-later
// How far a capitalised name reaches: over "of", "and", "for the", commas and years, as its head allows.
#pragma once

#include "extract/nameword.h"

namespace planscope {

/// A stretch of words that may be one name.
struct NameRun
{
    qsizetype first = 0;
    qsizetype end = 0;
    qsizetype headAt = -1;       ///< the word that makes it a name; -1 when there is none
    qsizetype complementAt = -1; ///< where the words after "of", "for" … begin; -1 when there are none
    bool closesBracket = false;  ///< the bracket after the last word belongs to it: "… Plan (2021-2025)"
};

/// Reads the runs of one sentence. Each call looks ahead over a bounded number of words.
class NameRuns
{
public:
    NameRuns(const QList<NameWord> &words, const EntityLexicon &lexicon) : m_words(words), m_lexicon(lexicon) {}

    bool startsChunk(qsizetype at) const;   ///< may a name begin here, by its look?
    qsizetype chunkEnd(qsizetype at) const; ///< the end of the capitalised words from here, without joining words
    qsizetype knownEnd(qsizetype at) const; ///< the end of the longest name of the world from here; `at` when there is none
    qsizetype bareEnd(qsizetype at) const;  ///< … of the longest phrase that looks like a name and is none
    const KnownName *known(qsizetype first, qsizetype end) const;
    bool isOrdinary(qsizetype at) const; ///< an everyday word, not a place's or a people's name

    /// The run from `first`, whose chunk ends at `end`, grown as far as it goes. `anyOf`: "of" joins without a head too.
    NameRun grow(qsizetype first, qsizetype end, bool anyOf = false) const;

    /// Does its head, with what stands beside it, make it a name? ("Action Plan" is none.)
    bool isHeadedName(const NameRun &run) const;

private:
    QString tableForm(qsizetype at) const;
    int longestKnown(qsizetype at) const;
    bool isShouted(qsizetype at) const;
    bool opensCount(qsizetype at) const;
    bool goesOn(qsizetype at) const;
    qsizetype stretchEnd(qsizetype at) const;
    qsizetype join(NameRun *run, bool anyOf, bool mayEnterWhole) const;
    qsizetype joinOver(NameRun *run, bool anyOf) const;
    qsizetype joinComplement(qsizetype joiner) const;
    qsizetype joinAnd(const NameRun &run) const;
    qsizetype joinCommas(const NameRun &run) const;
    qsizetype joinWhole(const NameRun &run) const;
    qsizetype joinBracket(NameRun *run) const;
    qsizetype lawEnd(qsizetype inner) const;
    bool fitsComplement(qsizetype first, qsizetype end) const;
    bool holdsAnd(qsizetype first, qsizetype end) const;
    bool endsNational(qsizetype first, qsizetype end, qsizetype fewest = 3) const;
    bool opensTitle(const NameRun &run) const;
    bool isPlace(qsizetype at) const;
    bool isTitledByArticle(const NameRun &run) const;
    bool hasForeignWord(const NameRun &run) const;
    bool isFrontPart(const NameRun &run, bool mayBeWeak) const;
    qsizetype headBefore(const NameRun &run) const;
    void settleHead(NameRun *run) const;
    const NameHead *headOf(const NameRun &run) const { return run.headAt < 0 ? nullptr : m_words.at(run.headAt).head; }

    const QList<NameWord> &m_words;
    const EntityLexicon &m_lexicon;
};

extern const QLatin1StringView firstFarYear; ///< from here on a year behind a place is a goal ("Malta 2063")
bool isYear(const QString &text);     ///< "2026"
bool isYearSpan(const QString &text); ///< "2021-2025", "2021-25"
bool isOrdinal(const NameWord &word); ///< "14th"

} // namespace planscope
