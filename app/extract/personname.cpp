// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/personname.h"

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr qsizetype maxPersonWords = 5; // without particles: "Zayed bin Sultan Al Nahyan" has four

qsizetype capitalWords(const QList<NameWord> &words, qsizetype first, qsizetype end)
{
    return std::count_if(words.cbegin() + first, words.cbegin() + end, [](const NameWord &word) { return word.isCapital; });
}

/// "MP", "PhD", not "III", which belongs to the name.
bool isHonour(const NameWord &word)
{
    return (word.is(NameSuffix) || word.is(TitleWord)) &&
           !std::all_of(word.text.cbegin(), word.text.cend(), [](QChar c) { return c == u'I' || c == u'V'; }) && word.isUpper;
}

} // namespace

/// The end of a person's name from here, 0 when the words cannot be one.
qsizetype PersonNames::endAfterTitle(qsizetype first, qsizetype chunk) const
{
    const NameRun run = m_runs.grow(first, chunk);
    if (run.headAt >= 0 && run.complementAt >= 0)
        return 0;
    const qsizetype last = end(first, chunk);
    bool isPlausible = false;
    for (qsizetype at = first; at < last; ++at) {
        if (word(at).head && !word(at).is(FamilyName) && !(at == first && word(at).is(GivenName)))
            return 0;
        isPlausible |= !m_runs.isOrdinary(at) && !word(at).is(Demonym);
    }
    const bool isPrefixed = first > 0 && word(first - 1).is(TitlePrefix);
    if (m_runs.knownEnd(first) == last && !isPrefixed)
        return 0;
    const bool areMany = !isPlausible && last - first == 1 && word(first).text.endsWith(u's'); // "Honourable Members"
    return (isPlausible || (isPrefixed && !areMany)) && capitalWords(m_words, first, last) <= maxPersonWords ? last : 0;
}

/// Over particles ("bin", "van der") to the end of the name.
qsizetype PersonNames::end(qsizetype first, qsizetype chunk) const
{
    qsizetype last = chunk;
    while (holds(last) && word(last).is(ForeignJoiner) && word(last).gap == Gap::Space && !word(last - 1).isPossessive) {
        qsizetype next = last;
        while (holds(next) && word(next).is(ForeignJoiner) && word(next).gap == Gap::Space)
            ++next;
        if (!follows(next, Gap::Space) || !word(next).isCapital)
            break;
        last = m_runs.chunkEnd(next);
    }
    return endBeforeHonours(first, last);
}

qsizetype PersonNames::endBeforeHonours(qsizetype first, qsizetype end) const
{
    while (end > first + 1 && (word(end - 1).isNumber || isHonour(word(end - 1))))
        --end;
    return end;
}

bool PersonNames::isPerson(qsizetype first, qsizetype end, bool isAnnounced) const
{
    const qsizetype count = end - first;
    if (count < 2 || capitalWords(m_words, first, end) > maxPersonWords)
        return false;
    bool hasGiven = false;
    const bool isOrdinaryLast = m_runs.isOrdinary(end - 1);
    for (qsizetype at = first; at < end; ++at) {
        const NameWord &part = word(at);
        if (part.isNumber || part.text == "&"_L1 || part.is(Demonym) || (part.isUpper && count < 3))
            return false;
        if (part.head && !part.is(FamilyName) && !(at == first && part.is(GivenName)))
            return false;
        hasGiven |= at + 1 < end && part.is(GivenName) && !(part.is(OrdinaryWord) && isOrdinaryLast);
    }
    if (m_runs.known(first, end))
        return false;
    const bool isFamilyFirst = word(first).is(FamilyName) && count <= 3 && m_lexicon.isPinyin(word(end - 1).text) &&
                               !(m_runs.isOrdinary(first) && m_runs.isOrdinary(end - 1) && !standsAlone(first, end));
    // "Orbán Viktor": the family name first, whatever it is.
    const bool isNamedThing = (first > 0 && word(first - 1).is(Article)) || (follows(end, Gap::Space) && word(end).category);
    const bool isGivenLast = count == 2 && !isNamedThing && word(end - 1).is(GivenName) && !word(end - 1).is(OrdinaryWord) && !m_runs.isOrdinary(first) &&
                             m_runs.knownEnd(first) == first && !word(first).isUpper && !m_lexicon.known(word(end - 1).text);
    return hasGiven || isGivenLast || isFamilyFirst || isInContext(first, end, isAnnounced);
}

/// "NAME said", "said NAME", "the director NAME": someone who speaks or has a role, whatever the name.
bool PersonNames::isInContext(qsizetype first, qsizetype end, bool isAnnounced) const
{
    qsizetype proper = 0;
    for (qsizetype at = first; at < end; ++at)
        proper += !m_runs.isOrdinary(at) && !m_runs.known(at, at + 1);
    if (proper == 0 || m_runs.isOrdinary(end - 1))
        return false;
    const bool speaks = follows(end, Gap::Space) && word(end).is(SayingVerb) && !word(end).isCapital;
    const bool isTold = first > 0 && word(first).gap == Gap::Space && !word(first - 1).isCapital &&
                        (word(first - 1).is(SayingVerb) || word(first - 1).is(TitleWord));
    // "its director, NAME,"
    const bool isNamed = first > 0 && word(first).gap == Gap::Comma && follows(end, Gap::Comma) && !word(first - 1).isCapital &&
                         word(first - 1).is(TitleWord) && proper == end - first;
    // "NAME, Chair of the board": who holds an office.
    const bool holdsOffice = follows(end, Gap::Comma) && holdsTitle(end) && end - first <= 3 && proper + 1 >= end - first;
    return (speaks && proper == end - first) || isTold || isNamed || isAnnounced || holdsOffice;
}

/// "Chair …", "Deputy Governor …", "the Prime Minister": a role within the next words.
bool PersonNames::holdsTitle(qsizetype at) const
{
    constexpr qsizetype longestRole = 4; // "Permanent Secretary", "Parliamentary Budget Officer"
    if (holds(at) && (word(at).is(Article) || word(at).text == "our"_L1 || word(at).text == "its"_L1 || word(at).text == "their"_L1))
        ++at;
    for (qsizetype next = at; holds(next) && next - at < longestRole && (next == at || word(next).gap == Gap::Space); ++next) {
        if (word(next).is(TitleWord))
            return !m_lexicon.known(word(next).text);
        if (!word(next).is(TitleModifier) && !(word(next).isCapital && m_runs.isOrdinary(next)))
            return false;
    }
    return false;
}

/// Nothing else stands on the line, or within the brackets or behind the colon.
bool PersonNames::standsAlone(qsizetype first, qsizetype end) const
{
    return word(first).gap != Gap::Space && (!holds(end) || word(end).gap == Gap::Stop || word(end).gap == Gap::Close);
}

} // namespace planscope
