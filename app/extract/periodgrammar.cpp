// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/periodgrammar.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace planscope {

static constexpr int firstYear = 1500;
static constexpr int lastYear = 2149;
static constexpr int firstBareYear = 1950; ///< an older one needs a preposition or brackets
static constexpr int maxSpanYears = 60;    ///< of "2021-25"

static bool isQuote(const Piece &piece)
{
    return piece.low == u"\"" || piece.low == u"\u201c" || piece.low == u"\u201d" || piece.low == u"'";
}

static int numberOf(const Piece &piece)
{
    return piece.isDigits() && piece.raw.size() <= 4 ? piece.raw.toInt() : -1;
}

/// Most words of a text begin no period.
bool PeriodGrammar::mayOpen(qsizetype at) const
{
    const Piece &word = piece(at);
    if ((word.low == u"a" || word.low == u"the") && m_lexicon.periodWords().opens(piece(at + 1)))
        return true; // "a year ago"
    return word.isDigits() || m_lexicon.periodLinks().opens(word) || m_lexicon.periodWords().opens(word) ||
           m_lexicon.planPeriods().opens(word) || m_lexicon.months().opens(word) || m_lexicon.numberWords().opens(word) ||
           isQuote(word) || word.low == u"q" || word.low == u"h";
}

std::optional<PeriodReading> PeriodGrammar::read(qsizetype first) const
{
    if (!mayOpen(first))
        return std::nullopt;
    qsizetype at = first;
    const auto link = m_lexicon.periodLinks().match(m_pieces, at);
    if (link)
        at += link.length;
    bool isFiscal = false;
    at = skipParts(at, &isFiscal);
    Reading reading = readCore(at, bool(link), isFiscal);
    if (!reading)
        return std::nullopt;
    reading->first = first;
    reading->isLinked = bool(link);
    if (link)
        reading->link = linkOf(*reading, *link);
    const auto noun = m_lexicon.periodWords().match(m_pieces, first - 1);
    if (reading->link == PeriodLink::From && noun && noun->kind == PeriodWord::YearNoun && reading->from == reading->to)
        reading->link = PeriodLink::In; // "data from 2022"
    if (reading->isDecade)
        narrowDecade(at, *reading);
    const auto year = m_lexicon.periodWords().match(m_pieces, reading->end);
    if (year && year->kind == PeriodWord::Part && piece(reading->end + year.length - 1).low == u"year" && !reading->isRelative)
        reading->end += year.length; // "the 2024/25 fiscal year"
    readSecondEnd(*reading);
    readOnward(*reading);
    const Piece &next = piece(reading->end);
    const auto baseWord = m_lexicon.periodWords().match(m_pieces, reading->end);
    if (baseWord && baseWord->kind == PeriodWord::BaseWord)
        reading->link = PeriodLink::Base; // "1990 levels", whatever stands before
    else
        reading->isNamePart = !reading->isDate && reading->end == at + 1 && next.isCapital() && next.spaced && !isBudget(reading->end);
    return reading;
}

/// "the early 2030s" end in 2033, "the mid-2030s" in 2036.
void PeriodGrammar::narrowDecade(qsizetype at, PeriodReading &reading) const
{
    const qsizetype part = isDash(piece(at - 1)) ? at - 2 : at - 1;
    const LowText word = piece(part).low;
    const int first = *reading.from;
    if (word == u"early")
        reading.to = first + 3;
    if (word == u"mid") {
        reading.from = first + 4;
        reading.to = first + 6;
    }
    if (word == u"late")
        reading.from = first + 7;
}

/// "the 2025 Appropriation Bill", "the 2025 Budget": its year is that of the sums in it.
bool PeriodGrammar::isBudget(qsizetype at) const
{
    static constexpr qsizetype longestName = 3;
    for (qsizetype i = at; i < at + longestName && piece(i).isCapital(); ++i) {
        if (m_lexicon.isWord(piece(i), MetricWord::Budget))
            return true;
    }
    return false;
}

/// "5 % on 2021", "over last year", "from a year earlier" name what is compared with; "over 2021-25" and "over the past year" do not.
PeriodLink::Kind PeriodGrammar::linkOf(const PeriodReading &reading, PeriodLink::Kind link)
{
    if (reading.isSpan && link == PeriodLink::From)
        return PeriodLink::In;
    const bool isOneYear = reading.from && reading.from == reading.to && !reading.isDate;
    const bool isPastYear = reading.isRelative && reading.shiftTo < 0 && reading.shiftFrom >= reading.shiftTo;
    if (link == PeriodLink::Over)
        return isOneYear || isPastYear ? PeriodLink::Base : PeriodLink::In;
    return link == PeriodLink::From && isPastYear ? PeriodLink::Base : link;
}

/// "the end of", "early", "fiscal year", an opening quotation mark: what may stand between the preposition and the year.
qsizetype PeriodGrammar::skipParts(qsizetype at, bool *isFiscal) const
{
    for (int i = 0; i < 8 && !readAgo(at); ++i) {
        const auto word = m_lexicon.periodWords().match(m_pieces, at);
        if (word && word->kind == PeriodWord::Part) {
            *isFiscal = *isFiscal || piece(at).low == u"fy";
            at += word.length;
        } else if (isQuote(piece(at)) || (i > 0 && isDash(piece(at)))) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

PeriodGrammar::Reading PeriodGrammar::readCore(qsizetype at, bool isLinked, bool isFiscal) const
{
    if (const Reading plan = readPlan(at))
        return plan;
    if (const Reading date = readNumericDate(at))
        return date;
    if (const Reading date = readDayMonth(at))
        return date;
    if (const Reading month = readMonth(at, isLinked))
        return month;
    if (const Reading quarter = readQuarter(at))
        return quarter;
    if (const Reading relative = readRelative(at))
        return relative;
    if (const Reading counted = readCountedYears(at))
        return counted;
    if (const Reading ago = readAgo(at))
        return ago;
    return readYears(at, isLinked, isFiscal);
}

bool PeriodGrammar::isYear(qsizetype at, bool isLinked) const
{
    const Piece &year = piece(at);
    const int value = numberOf(year);
    if (year.raw.size() != 4 || value < firstYear || value > lastYear)
        return false;
    const Piece &before = piece(at - 1);
    const Piece &after = piece(at + 1);
    const bool isBracketed = before.low == u"(" || before.low == u"[";
    if (!year.spaced && before.kind == PieceKind::Letters && before.low != u"fy")
        return false;
    if (!year.spaced && (before.low == u"." || before.low == u"," || before.low == u"+") && piece(at - 2).isDigits())
        return false;
    if (before.kind == PieceKind::Sign && before.raw.size() == 1 && before.raw.front().category() == QChar::Symbol_Currency)
        return false;
    if (!after.spaced && after.isLetters() && after.low != u"s")
        return false;
    if (!after.spaced && (after.low == u"," || after.low == u".") && piece(at + 2).isDigits() && !piece(at + 2).spaced)
        return false;
    if (after.low == u"%" || m_lexicon.scales().match(m_pieces, at + 1) || (m_lexicon.units().match(m_pieces, at + 1) && after.spaced == false))
        return false;
    if (isLinked || isBracketed || isDash(before))
        return true;
    if (value < firstBareYear)
        return false;
    const int yearBefore = before.low == u"and" || before.low == u"or" ? numberOf(piece(at - 2)) : -1;
    if (yearBefore > firstBareYear && yearBefore < value && value - yearBefore <= maxSpanYears)
        return true; // "in 2021 and 2022 sales fell"
    const auto noun = m_lexicon.periodWords().match(m_pieces, at + 1);
    if (noun && (noun->kind == PeriodWord::YearNoun || noun->kind == PeriodWord::BaseWord))
        return true;
    const bool isPlural = (after.low.size() > 3 && after.low.endsWith(u's')) || (noun && noun->kind == PeriodWord::CountNoun);
    const bool isBeforePlural = isPlural && after.isLetters() && !after.isCapital() && after.spaced;
    const bool isDetermined = before.low == u"the" || before.low == u"its" || before.low == u"their" || before.low == u"our";
    return !isBeforePlural || isDetermined;
}

PeriodGrammar::Reading PeriodGrammar::readYears(qsizetype at, bool isLinked, bool isFiscal) const
{
    PeriodReading reading{.first = at, .end = at + 1};
    const Piece &piece0 = piece(at);
    if (isFiscal && piece0.isDigits() && piece0.raw.size() == 2)
        reading.from = reading.to = 2000 + numberOf(piece0);
    else if (isYear(at, isLinked || isFiscal))
        reading.from = reading.to = numberOf(piece0);
    else
        return std::nullopt;
    const Piece &sign = piece(at + 1);
    if (!sign.spaced && sign.low == u"s") {
        reading.to = *reading.from + 9;
        reading.isDecade = *reading.from % 10 == 0;
        reading.end = at + 2;
        return reading;
    }
    const Piece &second = piece(at + 2);
    if (!(isDash(sign) || sign.low == u"/") || !second.isDigits())
        return reading;
    int last = numberOf(second);
    if (second.raw.size() == 2 && !second.spaced) {
        const int century = *reading.from / 100 * 100;
        last += last <= *reading.from % 100 ? century + 100 : century;
    }
    const bool isLetterNext = piece(at + 3).isLetters() && !piece(at + 3).spaced && piece(at + 3).low != u"s";
    if (last > *reading.from && last - *reading.from <= maxSpanYears && last <= lastYear && !isLetterNext) {
        reading.isFiscal = last == *reading.from + 1;
        reading.to = last;
        reading.end = at + 3;
    }
    return reading;
}

int PeriodGrammar::monthAt(qsizetype at) const
{
    if (!piece(at).isCapital())
        return 0;
    const auto month = m_lexicon.months().match(m_pieces, at);
    return month ? *month : 0;
}

/// "August 2026", "March 31, 2023", "January to June 2024", "March last year", "in March".
PeriodGrammar::Reading PeriodGrammar::readMonth(qsizetype at, bool isLinked) const
{
    PeriodReading reading{.first = at, .end = at + 1, .month = monthAt(at), .isDate = true};
    if (reading.month == 0)
        return std::nullopt;
    if (piece(reading.end).low == u"." && piece(at).raw.size() <= 4 && piece(reading.end + 1).isDigits())
        ++reading.end; // "Sept. 2024"
    const bool isJoined = isDash(piece(reading.end)) || piece(reading.end).low == u"to" || piece(reading.end).low == u"and";
    if (isJoined && monthAt(reading.end + 1) > 0) {
        reading.month = monthAt(reading.end + 1);
        reading.isSpan = true;
        reading.end += 2;
    }
    bool hasDay = false;
    const int day = numberOf(piece(reading.end));
    if (day >= 1 && day <= 31 && piece(reading.end).raw.size() <= 2) {
        hasDay = true;
        ++reading.end;
        const LowText suffix = piece(reading.end).low;
        if (!piece(reading.end).spaced && (suffix == u"st" || suffix == u"nd" || suffix == u"rd" || suffix == u"th"))
            ++reading.end;
        if (isDash(piece(reading.end)) && numberOf(piece(reading.end + 1)) <= 31 && piece(reading.end + 1).isDigits())
            reading.end += 2;
    }
    qsizetype next = reading.end;
    if (piece(next).low == u"," || piece(next).low == u"of" || piece(next).low == u"'")
        ++next;
    if (isYear(next, true)) {
        const Reading years = readYears(next, true, false);
        reading.from = reading.to = years->to;
        reading.month = 0;
        reading.end = next + 1;
    } else if (const Reading relative = readRelative(next)) {
        const qsizetype end = relative->end;
        reading = *relative;
        reading.first = at;
        reading.end = end;
        reading.isDate = true;
    } else if (!isLinked && !hasDay) {
        return std::nullopt; // "May" and "March" may be other words
    }
    return reading;
}

/// "31 March 2023", "1st of May".
PeriodGrammar::Reading PeriodGrammar::readDayMonth(qsizetype at) const
{
    const int day = numberOf(piece(at));
    if (day < 1 || day > 31 || piece(at).raw.size() > 2)
        return std::nullopt;
    qsizetype next = at + 1;
    const LowText suffix = piece(next).low;
    if (!piece(next).spaced && (suffix == u"st" || suffix == u"nd" || suffix == u"rd" || suffix == u"th"))
        ++next;
    if (piece(next).low == u"of")
        ++next;
    const int month = monthAt(next);
    if (month == 0 || (!piece(next).spaced && !isDash(piece(next - 1))))
        return std::nullopt;
    Reading reading = readMonth(next, true);
    if (reading)
        reading->first = at;
    return reading;
}

/// "2021-12-24", "24/12/2021", "24.12.2021".
PeriodGrammar::Reading PeriodGrammar::readNumericDate(qsizetype at) const
{
    const Piece &a = piece(at);
    const Piece &b = piece(at + 2);
    const Piece &c = piece(at + 4);
    const Piece &sign = piece(at + 1);
    const bool isSeparator = sign.low == u"-" || sign.low == u"/" || sign.low == u".";
    if (!a.isDigits() || !b.isDigits() || !c.isDigits() || !isSeparator || piece(at + 3).low != sign.low || c.spaced || b.spaced)
        return std::nullopt;
    const bool isYearFirst = a.raw.size() == 4 && b.raw.size() <= 2 && c.raw.size() <= 2;
    const bool isYearLast = c.raw.size() == 4 && a.raw.size() <= 2 && b.raw.size() <= 2;
    const int year = numberOf(isYearFirst ? a : c);
    const int other = numberOf(isYearFirst ? c : a);
    if (!(isYearFirst || isYearLast) || year < firstYear || year > lastYear || numberOf(b) > 31 || other > 31)
        return std::nullopt;
    return PeriodReading{.first = at, .end = at + 5, .from = year, .to = year, .isDate = true};
}

/// "Q1 2024", "2H 2023"; "1Q24" is not read; "2024 Q1" is a year with a label behind it.
PeriodGrammar::Reading PeriodGrammar::readQuarter(qsizetype at) const
{
    const bool isNumberFirst = piece(at).isDigits();
    const Piece &sign = piece(isNumberFirst ? at + 1 : at);
    const int number = numberOf(piece(isNumberFirst ? at : at + 1));
    if (!(sign.low == u"q" || sign.low == u"h") || !sign.isCapital() || piece(at + 1).spaced || number < 1 || number > 4)
        return std::nullopt;
    bool isFiscal = false;
    const qsizetype next = skipParts(piece(at + 2).low == u"of" ? at + 3 : at + 2, &isFiscal);
    if (Reading years = readYears(next, true, isFiscal))
        return years;
    if (isNumberFirst)
        return std::nullopt; // "2H" may be a name
    return PeriodReading{.first = at, .end = at + 2, .isRelative = true};
}

PeriodGrammar::Reading PeriodGrammar::readPlan(qsizetype at) const
{
    const auto plan = m_lexicon.planPeriods().match(m_pieces, at);
    if (!plan)
        return std::nullopt;
    PlanYears years = plan->constFirst();
    for (const PlanYears &other : *plan) {
        if (other.country == m_country)
            years = other;
    }
    PeriodReading reading{.first = at, .end = at + plan.length, .from = years.first, .to = years.last};
    qsizetype next = reading.end;
    while (isQuote(piece(next)) || piece(next).low == u"period")
        reading.end = ++next;
    if (piece(next).low == u"(" && piece(next + 1).isDigits()) {
        const Reading stated = readYears(next + 1, true, false);
        if (stated && piece(stated->end).low == u")") {
            reading.from = stated->from;
            reading.to = stated->to;
            reading.end = stated->end + 1;
        }
    }
    if (piece(reading.end).low == u"period")
        ++reading.end;
    return reading;
}

PeriodGrammar::Reading PeriodGrammar::readRelative(qsizetype at) const
{
    const auto word = m_lexicon.periodWords().match(m_pieces, at);
    if (word && word->kind == PeriodWord::Fixed)
        return PeriodReading{.first = at, .end = at + word.length, .from = static_cast<int>(word->first), .to = static_cast<int>(word->last)};
    if (word && word->kind == PeriodWord::Decade)
        return PeriodReading{.first = at, .end = at + word.length, .isRelative = true, .shiftFrom = word->first, .shiftTo = word->last, .isOfDecade = true};
    if (!word || (word->kind != PeriodWord::Relative && word->kind != PeriodWord::Told && word->kind != PeriodWord::Open))
        return std::nullopt;
    const bool isOpen = word->kind == PeriodWord::Open;
    const LowText yearKind = word.length > 1 ? piece(at + word.length - 2).low : LowText();
    const bool isFiscal = yearKind == u"fiscal" || yearKind == u"financial";
    return PeriodReading{.first = at,
                         .end = at + word.length,
                         .isRelative = !isOpen,
                         .shiftFrom = word->first,
                         .shiftTo = word->last,
                         .isEarlier = word->kind == PeriodWord::Told,
                         .isAhead = word->last > 0,
                         .isOpen = isOpen,
                         .isFiscal = isFiscal};
}

/// A number of years or months, in digits or one or two words; 0 when there is none.
double PeriodGrammar::smallNumberAt(qsizetype at) const
{
    if (piece(at).isDigits())
        return piece(at).raw.size() <= 3 ? numberOf(piece(at)) : 0;
    const auto word = m_lexicon.numberWords().match(m_pieces, at);
    const bool counts = word && (word->kind == NumberWord::Unit || word->kind == NumberWord::Teen || word->kind == NumberWord::Ten);
    return counts ? word->value : 0;
}

/// "past five years", "next decade", "coming two to three years".
PeriodGrammar::Reading PeriodGrammar::readCountedYears(qsizetype at) const
{
    const auto head = m_lexicon.periodWords().match(m_pieces, at);
    if (!head || (head->kind != PeriodWord::Back && head->kind != PeriodWord::Ahead))
        return std::nullopt;
    qsizetype next = at + head.length;
    double count = smallNumberAt(next);
    if (count > 0) {
        ++next;
        const bool isRange = isDash(piece(next)) || piece(next).low == u"to" || piece(next).low == u"or";
        if (const double more = isRange ? smallNumberAt(next + 1) : 0; more > count) {
            count = more;
            next += 2;
        }
    } else if (piece(next).low == u"few" || piece(next).low == u"several") {
        ++next;
    }
    const auto unit = m_lexicon.periodWords().match(m_pieces, next);
    if (!unit || unit->kind != PeriodWord::Counted)
        return std::nullopt;
    const bool isAhead = head->kind == PeriodWord::Ahead;
    const double years = std::max(1.0, count) * unit->first;
    const bool isVague = count == 0 && unit->first <= 1; // "in coming years", "the previous year"
    return PeriodReading{.first = at,
                         .end = next + unit.length,
                         .isRelative = !isVague,
                         .shiftFrom = isAhead ? 0 : -years,
                         .shiftTo = isAhead ? years : 0,
                         .isAhead = isAhead};
}

/// "two months ago", "a decade ago"; "a year earlier", "the year before" and "a year ago" count from what was told before.
PeriodGrammar::Reading PeriodGrammar::readAgo(qsizetype at) const
{
    const bool isOne = piece(at).low == u"a" || piece(at).low == u"the";
    const double count = isOne ? 1 : smallNumberAt(at);
    if (count <= 0)
        return std::nullopt;
    const auto unit = m_lexicon.periodWords().match(m_pieces, at + 1);
    if (!unit || unit->kind != PeriodWord::Counted)
        return std::nullopt;
    const qsizetype agoAt = at + 1 + unit.length;
    const auto ago = m_lexicon.periodWords().match(m_pieces, agoAt);
    if (!ago || (ago->kind != PeriodWord::Ago && ago->kind != PeriodWord::Earlier))
        return std::nullopt;
    const qsizetype end = agoAt + ago.length;
    const bool isOpenEnded = !piece(end).isLetters() && !piece(end).isDigits(); // not "a year before the deadline"
    if (piece(agoAt).low == u"before" && !isOpenEnded)
        return std::nullopt;
    const double shift = -count * unit->first;
    return PeriodReading{
        .first = at, .end = end, .isRelative = true, .shiftFrom = shift, .shiftTo = shift, .isEarlier = ago->kind == PeriodWord::Earlier};
}

/// "from 2016 to 2020", "between 2016 and 2020", "2016 through 2020".
void PeriodGrammar::readSecondEnd(PeriodReading &reading) const
{
    const bool opens = reading.isLinked && (reading.link == PeriodLink::From || reading.link == PeriodLink::Between);
    const LowText joint = piece(reading.end).low;
    const bool isTo = joint == u"to" || joint == u"through" || joint == u"until" || joint == u"till" || isDash(piece(reading.end));
    if (!(isTo || (opens && joint == u"and")) || reading.isRelative || (!reading.from && reading.month == 0))
        return;
    bool isFiscal = false;
    const qsizetype next = skipParts(reading.end + 1, &isFiscal);
    const Reading last = readCore(next, true, isFiscal);
    if (!last || !last->to || (reading.from && *last->to < *reading.from) || (!opens && reading.isDate))
        return;
    if (!reading.from) { // "from April to June 2024"
        reading.from = last->from;
        reading.month = 0;
    }
    reading.to = last->to;
    reading.end = last->end;
    reading.link = PeriodLink::In;
}

void PeriodGrammar::readOnward(PeriodReading &reading) const
{
    const auto word = m_lexicon.periodWords().match(m_pieces, reading.end);
    if (!word || word->kind != PeriodWord::Onward)
        return;
    reading.isOnward = true;
    reading.end += word.length;
}

} // namespace planscope
