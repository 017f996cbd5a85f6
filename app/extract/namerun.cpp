// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/namerun.h"

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr qsizetype maxRunWords = 40; // a law's long title has some thirty words
constexpr qsizetype maxListItems = 6; // "Department for Culture, Media, …"

bool areDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/// A number, "No", "IV", "D33": what counts out a plan or law behind its head.
bool isCount(const NameWord &word)
{
    return word.isNumber || word.is(NumberSign) || (word.isUpper && word.is(NameSuffix)) ||
           (word.isCapital && word.text.size() <= 4 && word.text.back().isDigit());
}

/// A law, plan or report, of which a long title may be made.
bool isTitleHead(const NameHead &head)
{
    return (head.kind == EntityKind::Plan || head.kind == EntityKind::Product) && head.part != HeadPart::Weak;
}

bool isShortNumber(const QString &text)
{
    return text.size() <= 4 && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit() || c == u'.'; }) &&
           (text.contains(u'.') || text.size() <= 2);
}

} // namespace

const QLatin1StringView firstFarYear("2030");

bool isYear(const QString &text)
{
    return text.size() == 4 && areDigits(text) && (text.startsWith(u'1') || text.startsWith(u'2'));
}

bool isYearSpan(const QString &text)
{
    constexpr qsizetype yearDigits = 4;
    if (text.size() <= yearDigits + 1 || text.size() > 2 * yearDigits + 1)
        return false;
    const QChar dash = text.at(yearDigits);
    return (dash == u'-' || dash == u'\u2013' || dash == u'/') && isYear(text.first(yearDigits)) &&
           areDigits(QStringView(text).sliced(yearDigits + 1));
}

bool isOrdinal(const NameWord &word)
{
    return word.isNumber && word.text.size() > 2 && areDigits(QStringView(word.text).chopped(2)) &&
           (word.text.endsWith("th"_L1) || word.text.endsWith("st"_L1) || word.text.endsWith("nd"_L1) ||
            word.text.endsWith("rd"_L1));
}

bool NameRuns::startsChunk(qsizetype at) const
{
    const NameWord &word = m_words.at(at);
    if (word.isCapital)
        return !word.is(TimeWord);
    const bool opensName = isOrdinal(word) || isYear(word.text) || isYearSpan(word.text) || opensCount(at);
    return opensName && at + 1 < m_words.size() && m_words.at(at + 1).gap == Gap::Space && m_words.at(at + 1).isCapital &&
           !m_words.at(at + 1).is(TimeWord);
}

/// "10 Year Workforce Plan", "10-Point Agenda"
bool NameRuns::opensCount(qsizetype at) const
{
    const NameWord &word = m_words.at(at);
    if (!word.isNumber)
        return false;
    if (const qsizetype hyphen = word.text.indexOf(u'-'); hyphen > 0)
        return areDigits(QStringView(word.text).first(hyphen)) && m_lexicon.facts(QStringView(word.text).sliced(hyphen + 1)) & CountedWord;
    return at + 2 < m_words.size() && areDigits(word.text) && m_words.at(at + 1).is(CountedWord) &&
           m_words.at(at + 1).gap == Gap::Space && m_words.at(at + 2).isCapital && m_words.at(at + 2).gap == Gap::Space;
}

/// Does the chunk go on with this word?
bool NameRuns::goesOn(qsizetype at) const
{
    const NameWord &word = m_words.at(at);
    const NameWord &before = m_words.at(at - 1);
    if (word.gap != Gap::Space || (word.tag == Tag::Pron && word.text == "I"_L1))
        return false;
    // "People's Bank", but not "Kenya's Bank" nor "the Kingdom's Vision".
    const bool isOfMany = before.text.endsWith(u's') && !known(at - 1, at); // "Renters' Rights", "Peoples' Bank"
    const bool isOfSaint = at > 1 && before.gap == Gap::Space && (m_words.at(at - 2).text == "St"_L1 || m_words.at(at - 2).text == "Saint"_L1);
    if (before.isPossessive && !isOfMany && !isOfSaint &&
        (!isOrdinary(at - 1) || known(at - 1, at) || before.head || before.is(NotAlone) || before.is(TitleWord)))
        return false;
    if (word.text == "&"_L1)
        return at + 1 < m_words.size() && m_words.at(at + 1).isCapital && m_words.at(at + 1).gap == Gap::Space;
    if (word.isNumber) {
        if (before.is(NumberSign) ||
            (before.head && before.head->kind == EntityKind::Plan && before.head->part != HeadPart::Weak))
            return true; // "Law No. 45", "Resolution 2254"
        if (isYear(word.text) || isYearSpan(word.text))
            return before.head || !known(at - 1, at) || (isYear(word.text) && word.text >= firstFarYear) || (at > 1 && before.gap == Gap::Space && m_words.at(at - 2).isCapital);
        const bool isSum = at + 1 < m_words.size() && m_words.at(at + 1).gap == Gap::Space && m_words.at(at + 1).facts & (ScaleWord | UnitSign);
        return isShortNumber(word.text) && !isSum && !before.is(NotAlone) && !isOrdinary(at - 1);
    }
    return word.isCapital && !word.is(TimeWord) &&
           !(before.isNumber && !isOrdinal(before) && !isYear(before.text) && !isYearSpan(before.text) && !opensCount(at - 1));
}

qsizetype NameRuns::chunkEnd(qsizetype at) const
{
    qsizetype end = at + 1;
    while (end < m_words.size() && goesOn(end))
        ++end;
    return end;
}

/// In capitals throughout, and no abbreviation.
bool NameRuns::isShouted(qsizetype at) const
{
    constexpr qsizetype shortest = 4; // shorter ones are abbreviations, unless a neighbour is shouted, too ("ABU DHABI")
    const NameWord &word = m_words.at(at);
    if (!word.isUpper || word.longestKnown > 0)
        return false;
    const bool isAmongShouted =
        (at + 1 < m_words.size() && m_words.at(at + 1).isUpper && m_words.at(at + 1).gap == Gap::Space) ||
        (at > 0 && m_words.at(at - 1).isUpper && word.gap == Gap::Space);
    return word.text.size() >= shortest || isAmongShouted;
}

/// The word as the tables write it: places stand in capitals at the head of a report ("NAIROBI, 3 May").
QString NameRuns::tableForm(qsizetype at) const
{
    const NameWord &word = m_words.at(at);
    return isShouted(at) ? word.text.front() + word.text.sliced(1).toLower() : word.text;
}

const KnownName *NameRuns::known(qsizetype first, qsizetype end) const
{
    if (end - first <= m_words.at(first).longestKnown)
        if (const KnownName *written = m_lexicon.known(joinedWords(m_words, first, end)))
            return written;
    if (!isShouted(first))
        return nullptr;
    QStringList forms;
    for (qsizetype at = first; at < end; ++at)
        forms.append(tableForm(at));
    const KnownName *shouted = m_lexicon.known(forms.join(u' '));
    return shouted && shouted->kind == EntityKind::Place ? shouted : nullptr;
}

/// The length of the longest name that may begin here, in words.
int NameRuns::longestKnown(qsizetype at) const
{
    if (!isShouted(at))
        return m_words.at(at).longestKnown;
    const LexiconWord *word = m_lexicon.word(tableForm(at));
    return word ? word->longestKnown : 0;
}

qsizetype NameRuns::knownEnd(qsizetype at) const
{
    const qsizetype longest = std::min<qsizetype>(m_words.size(), at + longestKnown(at));
    for (qsizetype end = longest; end > at; --end)
        if (known(at, end))
            return end;
    return at;
}

qsizetype NameRuns::bareEnd(qsizetype at) const
{
    const qsizetype longest = std::min<qsizetype>(m_words.size(), at + m_words.at(at).longestKnown);
    for (qsizetype end = longest; end > at; --end)
        if (m_lexicon.isBare(joinedWords(m_words, at, end)))
            return end;
    return at;
}

bool NameRuns::isOrdinary(qsizetype at) const
{
    const NameWord &word = m_words.at(at);
    if (word.is(Demonym))
        return false;
    if (word.is(OrdinaryWord) || word.is(NotAlone) || word.head || word.text == "&"_L1)
        return true;
    // "High-quality", "Science-led", "Franco-German": what hyphens join is everyday when its parts are.
    if (!word.text.contains(u'-'))
        return false;
    const QStringList parts = word.text.split(u'-');
    // "All-India", "Pan-Arab" tell how far something reaches.
    constexpr quint32 everyday = OrdinaryWord | FunctionWord;
    if (parts.size() == 2 && m_lexicon.facts(parts.constFirst()) & everyday && !(m_lexicon.facts(parts.constFirst()) & PlacePrefix) &&
        (m_lexicon.known(parts.constLast()) || m_lexicon.facts(parts.constLast()) & Demonym))
        return true;
    return parts.size() > 1 && std::all_of(parts.cbegin(), parts.cend(), [&](const QString &part) {
               return part.isEmpty() || areDigits(part) || part.front().isLower() ||
                      (m_lexicon.facts(part) & (OrdinaryWord | FunctionWord | Demonym));
           });
}

/// The capitalised words from here, to the end of a name of the world that goes further ("Belt" … "and Road").
qsizetype NameRuns::stretchEnd(qsizetype at) const
{
    qsizetype end = chunkEnd(at);
    for (qsizetype inner = at; inner < end; ++inner)
        if (const qsizetype further = knownEnd(inner); further > end)
            end = chunkEnd(further - 1);
    return end;
}

NameRun NameRuns::grow(qsizetype first, qsizetype end, bool anyOf) const
{
    NameRun run{.first = first, .end = std::max(end, stretchEnd(first))};
    for (qsizetype next = join(&run, anyOf, true); next > 0 && next - first <= maxRunWords; next = join(&run, anyOf, true))
        run.end = next;
    settleHead(&run);
    return run;
}

/// One step: the new end when the name goes on over the joining word, comma or bracket at its end, else -1.
qsizetype NameRuns::join(NameRun *run, bool anyOf, bool mayEnterWhole) const
{
    if (run->end >= m_words.size() || run->closesBracket)
        return -1;
    switch (m_words.at(run->end).gap) {
    case Gap::Space:
        return joinOver(run, anyOf);
    case Gap::Comma: {
        // "Seeds Act, 2012"
        const qsizetype lawAt = isYear(m_words.at(run->end).text) ? headBefore(*run) : -1;
        if (lawAt >= 0 && m_words.at(lawAt).head->part == HeadPart::Law)
            return run->end + 1;
        const qsizetype end = joinCommas(*run);
        return end < 0 && mayEnterWhole ? joinWhole(*run) : end;
    }
    case Gap::Open:
        return joinBracket(run);
    default:
        return -1;
    }
}

/// The head that the last word of the run is, years put aside; -1 when it is none.
qsizetype NameRuns::headBefore(const NameRun &run) const
{
    qsizetype at = run.end - 1;
    while (at > run.first && isCount(m_words.at(at)))
        --at;
    return m_words.at(at).head ? at : -1;
}

bool NameRuns::hasForeignWord(const NameRun &run) const
{
    for (qsizetype at = run.first; at < run.end; ++at)
        if (!(m_words.at(at).facts & (OrdinaryWord | NotAlone | Demonym)))
            return true;
    return false;
}

qsizetype NameRuns::joinOver(NameRun *run, bool anyOf) const
{
    const NameWord &word = m_words.at(run->end);
    if (word.isCapital || word.isNumber || run->end + 1 >= m_words.size())
        return -1;
    if (word.text == "and"_L1)
        return joinAnd(*run);
    const NameWord &last = m_words.at(run->end - 1);
    if (last.isPossessive || last.is(TimeWord))
        return -1;
    const qsizetype headAt = headBefore(*run);
    const bool opens = headAt >= 0 && m_words.at(headAt).head->opens.contains(word.text);
    // "Act of 2013"
    if (opens && m_words.at(headAt).head->part == HeadPart::Law && isYear(m_words.at(run->end + 1).text)) {
        run->headAt = headAt;
        return run->end + 2;
    }
    if (opens || (anyOf && word.text == "of"_L1) || (word.is(HeadJoiner) && opensTitle(*run))) {
        const qsizetype end = joinComplement(run->end);
        if (end > 0 && run->headAt < 0 && run->complementAt < 0) {
            run->headAt = opens ? headAt : -1;
            run->complementAt = run->end + 1;
        }
        return end;
    }
    if (word.is(ForeignJoiner) && hasForeignWord(*run)) {
        qsizetype next = run->end + 1;
        while (next < m_words.size() && m_words.at(next).is(ForeignJoiner) && m_words.at(next).gap == Gap::Space)
            ++next;
        return next < m_words.size() && m_words.at(next).isCapital && m_words.at(next).gap == Gap::Space ? stretchEnd(next) : -1;
    }
    const bool inComplement = run->complementAt >= 0;
    const bool isLongTitle =
        inComplement && headOf(*run) && (headOf(*run)->kind == EntityKind::Plan || headOf(*run)->part == HeadPart::Part);
    const bool isInnerJoiner =
        inComplement && word.is(HeadJoiner) && (isLongTitle || word.text == "of"_L1 || word.text == "for"_L1);
    if (isInnerJoiner || (isLongTitle && word.is(PlanJoiner) && fitsComplement(run->end + 1, run->end + 2)))
        return joinComplement(run->end);
    // "… Promoting the Transfer of Results": an action inside a title takes its object.
    const bool isAction = run->end - 1 > run->first && last.is(OrdinaryWord) && (isLongTitle || last.text.endsWith("ing"_L1));
    if (isAction && word.text == "the"_L1 && m_words.at(run->end + 1).isCapital)
        return stretchEnd(run->end + 1);
    return -1;
}

/// "Prevention of Cruelty Act", "Seed to Plate Strategy", "Energy Performance of Buildings Directive": what is regulated stands
/// before the head.
bool NameRuns::opensTitle(const NameRun &run) const
{
    if (run.complementAt >= 0 || !isOrdinary(run.end - 1) || m_words.at(run.end - 1).is(TitleWord) ||
        (run.end - run.first == 1 && m_words.at(run.first).is(AboutWord)))
        return false;
    const qsizetype next = joinComplement(run.end);
    const qsizetype first = next < 0 ? 0 : run.end + 1 + m_words.at(run.end + 1).is(Article);
    if (next < 0)
        return false;
    if (next < m_words.size() && m_words.at(next).gap == Gap::Open && lawEnd(next) > 0)
        return true;
    const qsizetype headAt = headBefore({.first = first, .end = next});
    return next - first >= 2 && headAt >= 0 && isTitleHead(*m_words.at(headAt).head);
}

/// Over a joining word and an article to the next capitalised words.
qsizetype NameRuns::joinComplement(qsizetype joiner) const
{
    qsizetype next = joiner + 1;
    if (next < m_words.size() && m_words.at(next).is(Article) && m_words.at(next).gap == Gap::Space)
        ++next;
    if (next >= m_words.size() || m_words.at(next).gap != Gap::Space || !startsChunk(next) || isYear(m_words.at(next).text))
        return -1;
    // "… Measures to Support", but not "sent the Climate Bill to Parliament".
    if (m_words.at(joiner).text == "to"_L1 && (!m_words.at(next).is(OrdinaryWord) || m_words.at(next).head))
        return -1;
    // "Plan on Energy" goes on, "the Plan on Facebook" does not; "of" and "for" may take any name.
    if (m_words.at(joiner).is(PlanJoiner) && known(next, chunkEnd(next)))
        return -1;
    return stretchEnd(next);
}

/// Everyday words that can be what a ministry is of, not a name of their own.
bool NameRuns::fitsComplement(qsizetype first, qsizetype end) const
{
    end = std::min(end, m_words.size());
    // "… of Science and Technology Lisbon": the place at the end is the body's.
    const qsizetype everydayEnd = end - first > 1 && isOrdinary(first) && known(end - 1, end) ? end - 1 : end;
    for (qsizetype at = first; at < everydayEnd; ++at)
        if (!isOrdinary(at) && !m_words.at(at).is(Demonym) && !m_words.at(at).is(Article))
            return false;
    const bool goesOnOf = end < m_words.size() && m_words.at(end).gap == Gap::Space && m_words.at(end).is(HeadJoiner);
    const NameHead *head = end > first ? m_words.at(end - 1).head : nullptr;
    if (!head)
        return true;
    return end - first == 1 ? !(goesOnOf && head->opens.contains(m_words.at(end).text)) : head->part == HeadPart::Weak;
}

/// "Nairobi Water" in "Nairobi Water and Sewerage Company": everyday words at the end, no head yet.
bool NameRuns::isFrontPart(const NameRun &run, bool mayBeWeak) const
{
    const qsizetype last = run.end - 1;
    if (run.complementAt >= 0 || !isOrdinary(last) || known(run.first, run.end))
        return false;
    NameRun whole = run;
    settleHead(&whole);
    return whole.headAt < 0 || !isHeadedName(whole) || (mayBeWeak && headOf(whole)->part == HeadPart::Weak);
}

bool NameRuns::holdsAnd(qsizetype first, qsizetype end) const
{
    return std::any_of(m_words.cbegin() + first, m_words.cbegin() + end, [](const NameWord &word) { return word.text == "and"_L1; });
}

/// "… and Climate Services Canada": a country at the end does for a head.
bool NameRuns::endsNational(qsizetype first, qsizetype end, qsizetype fewest) const
{
    return end - first >= fewest && isOrdinary(first) && isOrdinary(end - 2) && known(end - 1, end) &&
           known(end - 1, end)->kind == EntityKind::Place;
}

qsizetype NameRuns::joinAnd(const NameRun &run) const
{
    qsizetype next = run.end + 1;
    // "… of Agriculture and the Marine"
    const bool isOfBody = headOf(run) && headOf(run)->kind == EntityKind::Organisation;
    if (isOfBody && m_words.at(next).text == "the"_L1 && next + 1 < m_words.size() && chunkEnd(next + 1) == next + 2 &&
        !m_words.at(next + 1).head)
        ++next;
    if (m_words.at(next).gap != Gap::Space || !m_words.at(next).isCapital || m_words.at(next).is(TimeWord))
        return -1;
    const qsizetype end = chunkEnd(next);
    const NameRun back{.first = next, .end = end};
    const bool isHeadedBack = end - next >= 2 && (headBefore(back) >= 0 || endsNational(next, end)) && knownEnd(next) < end &&
                              !m_words.at(next).is(GivenName);
    if (run.complementAt >= 0) {
        const bool isOfPlace = known(run.complementAt, run.end) || !isOrdinary(run.end - 1);
        const NameHead *head = headOf(run);
        const bool isTitle = head && head->kind == EntityKind::Plan;
        // "Institute for ASEAN and East Asia"
        if (isOfPlace && m_words.at(run.complementAt - 1).text == "for"_L1 && known(run.complementAt, run.end) &&
            known(next, end) && known(next, end)->kind == EntityKind::Place)
            return end;
        // "… for Food and Rural Affairs" is complete: "and Nature Wales" behind it is another.
        const bool isAnother = isOfBody && endsNational(next, end, 2) && holdsAnd(run.complementAt, run.end);
        if ((!isOfPlace || isTitle) && !isAnother && fitsComplement(next, end) && !known(next, end))
            return end;
        // "Rules on the Building of Minsk Science and Technology Park": the name inside has its own "and"; "Order No. 4" is another.
        const bool isNumbered = std::any_of(m_words.cbegin() + next, m_words.cbegin() + end, [](const NameWord &word) { return word.is(NumberSign); });
        return isTitle && isHeadedBack && !isNumbered && isOrdinary(next) && isOrdinary(run.end - 1) ? end : -1;
    }
    // "ST Engineering and Sembcorp Industries" are two.
    const bool areTwo = !isOrdinary(next) && !isOrdinary(run.first) && !known(run.first, run.first + 1);
    return !areTwo && isFrontPart(run, isOrdinary(next)) && isHeadedBack ? end : -1;
}

/// "… for Culture, Media and Sport", "Science, Technology and Innovation Agency".
qsizetype NameRuns::joinCommas(const NameRun &run) const
{
    const bool inComplement = run.complementAt >= 0 && isOrdinary(run.end - 1);
    if (!inComplement && !isFrontPart(run, true))
        return -1;
    qsizetype at = run.end;
    for (qsizetype items = 0; items < maxListItems && at < m_words.size(); ++items) {
        const bool isLast = m_words.at(at).text == "and"_L1;
        if (isLast && ++at >= m_words.size())
            return -1;
        if (isLast && inComplement && m_words.at(at).text == "the"_L1 && at + 1 < m_words.size() && chunkEnd(at + 1) == at + 2)
            ++at;
        if (!m_words.at(at).isCapital || m_words.at(at).gap != (isLast ? Gap::Space : Gap::Comma))
            return -1;
        const qsizetype end = chunkEnd(at);
        if (isLast) {
            if (inComplement)
                return fitsComplement(at, end) ? end : -1;
            return end - at >= 2 && isOrdinary(at) && (headBefore({.first = at, .end = end}) >= 0 || endsNational(at, end)) ? end
                                                                                                                            : -1;
        }
        if (!fitsComplement(at, end) || end >= m_words.size())
            return -1;
        if (m_words.at(end).text == "and"_L1 && m_words.at(end).gap != Gap::Space && m_words.at(end).gap != Gap::Comma)
            return -1;
        at = end;
    }
    return -1;
}

/// "Faculty of Law, University of Jordan": a part and the whole it belongs to.
qsizetype NameRuns::joinWhole(const NameRun &run) const
{
    NameRun part = run;
    settleHead(&part);
    const NameHead *head = headOf(part);
    if (!head || head->part != HeadPart::Part || !m_words.at(run.end).isCapital)
        return -1;
    NameRun whole{.first = run.end, .end = chunkEnd(run.end)};
    for (qsizetype next = join(&whole, false, false); next > 0 && next - whole.first <= maxRunWords;
         next = join(&whole, false, false))
        whole.end = next;
    settleHead(&whole);
    const NameHead *wholeHead = headOf(whole);
    return wholeHead && (wholeHead->part == HeadPart::Whole || wholeHead->part == HeadPart::State) ? whole.end : -1;
}

/// "Police (Amendment) Act", "Appropriation Act (No. 6) 2023-2024": the end of a law's title that goes on behind a bracket.
qsizetype NameRuns::lawEnd(qsizetype inner) const
{
    constexpr qsizetype longestBracket = 8; // in words
    qsizetype close = inner + 1;
    while (close < m_words.size() && close - inner < longestBracket && m_words.at(close).gap == Gap::Space)
        ++close;
    if (close >= m_words.size() || m_words.at(close).gap != Gap::Close || !m_words.at(inner).isCapital)
        return -1;
    if (m_words.at(inner).is(NumberSign))
        return m_words.at(close).isNumber ? close + 1 : close;
    const NameHead *head = m_words.at(close).head;
    return head && head->kind == EntityKind::Plan ? chunkEnd(close) : -1;
}

/// "… Plan (2021-2025)", "China (Shanghai) Pilot Free Trade Zone".
qsizetype NameRuns::joinBracket(NameRun *run) const
{
    const qsizetype inner = run->end;
    if (const qsizetype end = lawEnd(inner); end > 0) {
        if (run->complementAt < 0)
            run->headAt = headBefore(*run);
        return end;
    }
    const bool isClosed = inner + 1 >= m_words.size() || m_words.at(inner + 1).gap != Gap::Space;
    const bool isPeriod = isYear(m_words.at(inner).text) || isYearSpan(m_words.at(inner).text);
    if (isPeriod) {
        NameRun headed = *run;
        settleHead(&headed);
        const NameHead *head = headOf(headed);
        if (!isClosed || !head || head->kind != EntityKind::Plan)
            return -1;
        run->closesBracket = true;
        return inner + 1;
    }
    if (inner + 1 >= m_words.size() || m_words.at(inner + 1).gap != Gap::Close || !known(inner, inner + 1) ||
        !(m_words.at(inner + 1).isCapital || m_words.at(inner + 1).isNumber))
        return -1;
    const qsizetype end = chunkEnd(inner + 1);
    if (m_words.at(inner + 1).isNumber) { // "Regulation (EU) 2016/679"
        run->headAt = headBefore(*run);
        return run->headAt >= 0 ? inner + 2 : -1;
    }
    return headBefore({.first = inner + 1, .end = end}) >= 0 ? end : -1;
}

void NameRuns::settleHead(NameRun *run) const
{
    const qsizetype last = headBefore(*run);
    if (run->headAt >= 0) {
        // "Bank of Malta Act": an act, not a bank.
        const bool isAct = last > run->headAt && isTitleHead(*m_words.at(last).head) && m_words.at(last - 1).isCapital &&
                           headOf(*run)->kind != EntityKind::Plan &&
                           (headOf(*run)->part == HeadPart::Weak || !m_words.at(run->complementAt).is(Article));
        if (isAct)
            run->headAt = last;
        return;
    }
    run->headAt = last;
    // "Agencia Estatal de …": in other languages the head comes first.
    const NameHead *opening = last < 0 ? m_words.at(run->first).head : nullptr;
    const bool isForeign = opening && std::any_of(opening->opens.cbegin(), opening->opens.cend(),
                                                  [&](const QString &joiner) { return m_lexicon.facts(joiner) & ForeignJoiner; });
    if (isForeign)
        run->headAt = run->first;
    // "Imperial College London": a place may follow the head.
    for (qsizetype at = run->end - 1; run->headAt < 0 && at > run->first; --at)
        if (m_words.at(at - 1).head && m_words.at(at).gap == Gap::Space && known(at, run->end))
            run->headAt = at - 1;
}

bool NameRuns::isPlace(qsizetype at) const
{
    const KnownName *name = known(at, at + 1);
    return name && name->kind == EntityKind::Place;
}

/// "the" or whose it is, then capitals to the end.
bool NameRuns::isTitledByArticle(const NameRun &run) const
{
    if (run.first == 0 || m_words.at(run.first).gap != Gap::Space)
        return false;
    const NameWord &before = m_words.at(run.first - 1);
    if (before.text.toLower() != "the"_L1 && before.text != "its"_L1 && before.text != "their"_L1 && before.text != "our"_L1 &&
        !before.isPossessive)
        return false;
    return std::all_of(m_words.cbegin() + run.first, m_words.cbegin() + run.end,
                       [](const NameWord &word) { return word.isCapital || word.isNumber || word.text == "and"_L1; });
}

bool NameRuns::isHeadedName(const NameRun &run) const
{
    const NameHead *head = headOf(run);
    if (!head)
        return false;
    int telling = 0;
    int proper = 0;
    int topical = 0;
    for (qsizetype at = run.first; at < run.end; ++at) {
        const NameWord &word = m_words.at(at);
        if (at == run.headAt || word.is(FormalModifier))
            continue;
        if (run.complementAt >= 0 && at >= run.complementAt)
            telling += word.isCapital, proper += word.isCapital && !isOrdinary(at);
        else if (word.is(NumberSign))
            ++telling, ++proper;
        else if (word.isNumber)
            telling += head->kind == EntityKind::Plan || isOrdinal(word);
        else if (word.isCapital && word.is(TopicalModifier))
            ++topical;
        else if (word.isCapital)
            ++telling, proper += !isOrdinary(at) || isPlace(at); // "Gulf News"
    }
    // "Economic Daily", "Trade Herald": a head that nothing is "of" stands in no other phrase.
    if (head->part == HeadPart::Weak && isTitledByArticle(run))
        return proper > 0 || telling + topical >= 2; // "the Oil Seeds Project", "the Rural Electricity Service"
    // "National Farmers' Day"
    const QString &opening = m_words.at(run.first).text;
    const bool isWide = opening == "National"_L1 || opening == "International"_L1 || opening == "World"_L1 || opening == "Global"_L1;
    if (head->part == HeadPart::Weak && head->kind == EntityKind::Event && isWide && telling > 0)
        return true;
    const bool isSole = head->part == HeadPart::Sole && isTitledByArticle(run); // "the Innovation Fund"
    const int fewestTopical = isSole || (head->kind == EntityKind::Organisation && head->opens.isEmpty()) ? 1 : 2;
    return head->part == HeadPart::Weak ? proper > 0 : telling > 0 || topical >= fewestTopical;
}

} // namespace planscope
