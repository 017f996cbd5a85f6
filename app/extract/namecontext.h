// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside a capitalised run and tells that it is a name, or of what kind: the noun before it, the article, the
// quotation marks, the abbreviation behind it.
#pragma once

#include "extract/namerun.h"

namespace planscope {

/// Looks at the neighbours of the runs of one sentence.
class NameContext
{
public:
    NameContext(const QList<NameWord> &words, const EntityLexicon &lexicon, const NameRuns &runs)
        : m_words(words), m_lexicon(lexicon), m_runs(runs)
    {
    }

    /// Does a sentence, or what reads like one, begin with this word?
    bool isOpening(qsizetype at) const;

    /// "as The Weekly Lantern writes": a capital "The" inside a sentence opens the name of a paper or a body.
    bool isTitled(qsizetype first, qsizetype end) const;

    /// Three words or more with capitals throughout, as the names of programmes stand in quotation marks.
    bool hasTitleCapitals(const NameRun &run) const;

    /// "a Digital Strategy", all in everyday words: any one, no name.
    bool isAnyOne(const NameRun &run) const;

    /// "the Unified Grid Connection (UGC)": what has an abbreviation of its initials is a name, whatever its words.
    std::optional<EntityKind> abbreviatedKind(const NameRun &run) const;

    /// "the Early Harvest across Borders (EHB)": the end of the words from here whose initials stand in brackets behind them, or 0.
    qsizetype spelledEnd(qsizetype first) const;

    /// "Natural Heritage Scotland", "Roads and Harbours Malta": everyday words and the country they are of.
    bool isNationalBody(const NameRun &run) const;

    /// "Harbours Malta": a noun and the country right behind it.
    bool isNationalPair(const NameRun &run) const;

    /// "Ghana 4.0", "Malta 2063": a place and the version or far year that it works for.
    bool isPlaceWithGoal(const NameRun &run) const;

    /// "Seeds for All", "Rewiring the Coast": a purpose or an action with a capital inside a sentence. @return its end, 0 when it is none
    qsizetype purposeNameEnd(const NameRun &run) const;

    /// "UK Export Finance": a country and two everyday words or more, none of them a title.
    bool opensWithCountry(const NameRun &run) const;

    /// "HydroWorks Europe": a word of its own and a place, no place themselves.
    bool endsInPlace(const NameRun &run) const;

    /// What its first word or its ending makes of an unknown name: "Bukit Zorba", "Upper Zorba", "Zorbapur", "Operation Blue Sail".
    std::optional<EntityKind> shapedKind(qsizetype first, qsizetype end) const;

    /// ", the state utility", ", a town in": the kind that a noun behind a comma gives the name before it.
    std::optional<EntityKind> apposedKind(qsizetype end) const;

    /// "Milan-Turin-Genoa": hyphenated places.
    bool isPlacePair(qsizetype at) const;

    /// What an everyday noun beside a name says of it: "the rocket NAME", "the NAME programme".
    std::optional<EntityKind> kindBeside(const NameRun &run, std::optional<EntityKind> listKind) const;

    /// Letters that may abbreviate a body, none of the tables and no technical term.
    bool looksAbbreviated(qsizetype at) const;

    /// "ZEVs": several of a kind, no name.
    bool isPluralAbbreviation(qsizetype at) const;

    /// "the KPLC", "KPLC's", "KPLC will": an abbreviation that is treated as a body.
    bool isUnknownAbbreviation(qsizetype at) const;

    /// A verb stands right behind: "NAME will", "NAME signed".
    bool isBeforeVerb(qsizetype end) const;

    /// "the NAME scheme", "the NAME satellite": no person, whatever the name.
    bool isNamedKind(qsizetype first, qsizetype end) const;

    /// "the Casa Nova, Terra Nova programme": one name with a comma. @return its end, 0 when there is none
    qsizetype commaNameEnd(const NameRun &run) const;

    /// "Caixa Econômica Federal": everyday words of English in a name of another language.
    bool isForeign(qsizetype first, qsizetype end) const;

private:
    bool isTitleBefore(const NameRun &run) const;
    const NameWord &word(qsizetype at) const { return m_words.at(at); }
    bool holds(qsizetype at) const { return at < m_words.size(); }
    bool follows(qsizetype at, Gap gap) const { return holds(at) && word(at).gap == gap; }

    const QList<NameWord> &m_words;
    const EntityLexicon &m_lexicon;
    const NameRuns &m_runs;
};

} // namespace planscope
