// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/quantitygrammar.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace planscope {

void QuantityGrammar::take(Quantity &quantity, const NumberReading &number)
{
    quantity.value = number.value;
    quantity.unscaled = number.unscaled;
    quantity.end = quantity.numberEnd = number.end;
    quantity.isInWords = number.isInWords;
    quantity.hasScale = number.hasScale();
    quantity.isFormatted = number.isGrouped || number.hasDecimals;
}

std::optional<Quantity> QuantityGrammar::read(qsizetype at) const
{
    std::optional<Quantity> quantity = readRatio(at);
    if (!quantity)
        quantity = readOne(at);
    if (!quantity)
        return std::nullopt;
    if (!quantity->isFraction)
        readShare(*quantity);
    if (!quantity->isShare && quantity->kind != Quantity::Ratio)
        readRange(*quantity);
    if (quantity->kind == Quantity::Bare)
        takeUnitAhead(*quantity);
    else if (quantity->kind == Quantity::Money && !quantity->hasScale && !quantity->high)
        takeScaleAhead(*quantity);
    readRate(*quantity);
    readBoundBefore(*quantity);
    readBoundBehind(*quantity);
    return quantity;
}

qsizetype QuantityGrammar::skipLabel(qsizetype at) const
{
    const bool isTime = piece(at).isDigits() && piece(at + 1).low == u":" && isJoined(at + 1) && piece(at + 2).isDigits() && isJoined(at + 2);
    return isTime && !readRatio(at) ? at + 3 : m_numbers.skipLabel(at);
}

/// A quantity without range, rate and bound.
std::optional<Quantity> QuantityGrammar::readOne(qsizetype at) const
{
    qsizetype start = at;
    const bool isMinusWord = piece(at).low == u"minus";
    const bool isMinusSign = isDash(piece(at)) && piece(at).spaced && isJoined(at + 1) && !piece(at - 1).isDigits();
    if (isMinusWord || isMinusSign)
        ++start;
    std::optional<Quantity> quantity = readMoneyBefore(start);
    if (!quantity) {
        const std::optional<NumberReading> number = m_numbers.read(start, false);
        if (!number)
            return std::nullopt;
        const bool isBehindName = piece(start).isDigits() && isJoined(start)
                                  && (piece(start - 1).isLetters() || (piece(start - 1).low == u"-" && isJoined(start - 1) && piece(start - 2).isLetters()));
        if (isBehindName) // "G20", "COVID-19"
            return std::nullopt;
        quantity = Quantity{.first = start};
        take(*quantity, *number);
        if (!readMoneyBehind(*quantity, start) && !readUnit(*quantity, start) && number->isFraction)
            readFraction(*quantity, *number);
        const bool isName = piece(quantity->end).isLetters() && isJoined(quantity->end) && m_pieces.at(quantity->end - 1).isDigits();
        if (isName) // "5G", "3D"
            return std::nullopt;
        if (number->isFraction && quantity->kind == Quantity::Bare)
            return std::nullopt;
    }
    quantity->first = at;
    if (isMinusWord || isMinusSign)
        quantity->value = -quantity->value;
    return quantity;
}

std::optional<Quantity> QuantityGrammar::readMoneyBefore(qsizetype at) const
{
    const auto currency = m_lexicon.currencies().match(m_pieces, at);
    if (!currency || currency->place == Currency::After || (piece(at).isLetters() && isJoined(at) && piece(at - 1).isLetters()))
        return std::nullopt;
    const qsizetype numberAt = at + currency.length;
    const std::optional<NumberReading> number = m_numbers.read(numberAt, true);
    if (!number || (number->isInWords && !number->hasScale()))
        return std::nullopt;
    if (currency->form == Currency::Word && !number->hasScale() && piece(at).low.size() > 3)
        return std::nullopt; // "for each dollar 5 cents"
    if (currency->form == Currency::Local) {
        const bool isSum = number->hasScale() || number->isGrouped || number->hasDecimals;
        if (!isJoined(numberAt) || !(isSum || m_lexicon.isLocal(*currency, m_country)))
            return std::nullopt;
    }
    Quantity quantity{.kind = Quantity::Money, .unit = m_lexicon.currencyCode(*currency, m_country)};
    take(quantity, *number);
    quantity.value *= currency->factor;
    const auto again = m_lexicon.currencies().match(m_pieces, quantity.end); // "$ 10 dollars", "US$5 USD"
    if (again && again->place != Currency::Before && !piece(quantity.end + again.length).isDigits())
        quantity.end += again.length;
    if (quantity.unit.isEmpty())
        quantity.unit = piece(at).raw.toString();
    return quantity;
}

bool QuantityGrammar::readMoneyBehind(Quantity &quantity, qsizetype numberAt) const
{
    // "5m euros": the letter is a scale because a currency follows.
    const std::optional<NumberReading> asMoney = m_numbers.read(numberAt, true);
    for (const qsizetype end : {asMoney->end, quantity.numberEnd}) {
        const qsizetype at = isDash(piece(end)) && isJoined(end) && isJoined(end + 1) ? end + 1 : end;
        const auto currency = m_lexicon.currencies().match(m_pieces, at);
        if (!currency || currency->place == Currency::Before)
            continue;
        const Piece &behind = piece(at + currency.length);
        const bool isBeforeNext = currency->place == Currency::Both && behind.isDigits() && piece(at).spaced
                                  && (!behind.spaced || !piece(at).isLetters());
        if (isBeforeNext)
            continue; // "40 US$ 3 million": the sign is the next sum's
        if (end == asMoney->end)
            take(quantity, *asMoney);
        quantity.kind = Quantity::Money;
        quantity.unit = m_lexicon.currencyCode(*currency, m_country);
        if (quantity.unit.isEmpty())
            quantity.unit = m_pieces.at(at).raw.toString();
        quantity.value *= currency->factor;
        quantity.end = at + currency.length;
        quantity.isHyphenated = at > end;
        return true;
    }
    return false;
}

static Quantity::Kind kindOf(Unit::Kind kind)
{
    switch (kind) {
    case Unit::Percent: return Quantity::Percent;
    case Unit::Points: return Quantity::Points;
    case Unit::Time: return Quantity::Time;
    case Unit::Times: return Quantity::Times;
    case Unit::Measure: break;
    }
    return Quantity::Measure;
}

/// "growth was (3.4) percent": an accountant's minus.
bool QuantityGrammar::readBracketedPercent(Quantity &quantity, qsizetype numberAt) const
{
    const qsizetype at = quantity.numberEnd;
    if (piece(at).low != u")" || piece(numberAt - 1).low != u"(" || !quantity.isFormatted)
        return false;
    const auto unit = m_lexicon.units().match(m_pieces, at + 1);
    if (!unit || unit->kind != Unit::Percent)
        return false;
    quantity.kind = Quantity::Percent;
    quantity.unit = unit->symbol;
    quantity.value = -quantity.value;
    quantity.end = at + 1 + unit.length;
    return true;
}

bool QuantityGrammar::readUnit(Quantity &quantity, qsizetype numberAt) const
{
    qsizetype at = quantity.numberEnd;
    if (piece(at).low == u"+" && isJoined(at) && piece(at + 1).spaced)
        ++at; // "500+ km"
    const bool hasHyphen = isDash(piece(at)) && isJoined(at) && isJoined(at + 1) && piece(at + 1).isLetters();
    static const std::array<std::pair<QStringView, QStringView>, 3> brackets{{{u"(", u")"}, {u"[", u"]"}, {u"<", u">"}}};
    QStringView closing;
    for (const auto &[open, close] : brackets) {
        if (piece(at).low == open)
            closing = close; // "20 (kg)"
    }
    if (readBracketedPercent(quantity, numberAt))
        return true;
    auto unit = m_lexicon.units().match(m_pieces, at);
    if (!unit && (hasHyphen || !closing.isEmpty()))
        unit = m_lexicon.units().match(m_pieces, ++at);
    if (!unit || (!closing.isEmpty() && piece(at + unit.length).low != closing))
        return false;
    const qsizetype end = at + unit.length;
    const bool isLetterBehind = piece(end - 1).isLetters() && (piece(end).isLetters() || piece(end).isDigits()) && isJoined(end);
    if (isLetterBehind)
        return false;
    // "5m people", "3B users": the letter is a scale when a counted noun follows.
    const Piece &next = piece(end);
    const bool isLetter = unit.length == 1 && piece(at).low.size() == 1 && piece(at).isLetters();
    if (isLetter && isJoined(at) && next.isLetters() && next.spaced && (next.low == u"people" || (next.low.size() > 4 && next.low.endsWith(u's')))) {
        NumberReading number = *m_numbers.read(numberAt, true);
        if (number.end == end) {
            take(quantity, number);
            return false;
        }
    }
    if (isLetter && isJoined(at) && isHouseLetter(at))
        return false;
    if (isLetter && isJoined(at) && piece(at).raw == u"m" && m_writesShortSums && !isLengthNear(quantity.first, end)) {
        take(quantity, *m_numbers.read(numberAt, true));
        return false;
    }
    quantity.kind = kindOf(unit->kind);
    quantity.unit = unit->symbol;
    if (unit->factor != 1) {
        quantity.value = scaled(quantity.value, unit->factor);
        quantity.hasScale = true;
    }
    quantity.end = closing.isEmpty() ? end : end + 1;
    quantity.isHyphenated = hasHyphen && closing.isEmpty();
    if (piece(quantity.numberEnd).low == u"+")
        quantity.bound = Bound::More;
    if (quantity.kind == Quantity::Measure)
        readCompound(quantity);
    return true;
}

/// "221B Baker Street": a letter joined to a number before a name.
bool QuantityGrammar::isHouseLetter(qsizetype at) const
{
    const Piece &next = piece(at + 1);
    return (piece(at).raw == u"A" || piece(at).raw == u"B" || piece(at).raw == u"C" || piece(at).raw == u"F") && next.isCapital() && next.spaced;
}

/// Is the "m" of "7.62m" one of metres? A noun of size or a place to stand follows or precedes it.
bool QuantityGrammar::isLengthNear(qsizetype first, qsizetype end) const
{
    static constexpr qsizetype reach = 6;
    static const std::array<QStringView, 12> follows{u"to", u"in", u"and", u"or", u"by", u"from", u"at", u"last", u"this", u"over", u"during", u"a"};
    static const std::array<QStringView, 12> lengths{u"length", u"height", u"width",  u"depth", u"deep",   u"tall",
                                                     u"high",   u"wide",   u"long", u"metre", u"metres", u"elevation"};
    const Piece &next = piece(end);
    if (next.isLetters() && next.spaced && std::find(follows.begin(), follows.end(), next.low) == follows.end())
        return true;
    for (qsizetype at = std::max<qsizetype>(0, first - reach); at < first; ++at) {
        if (std::find(lengths.begin(), lengths.end(), piece(at).low) != lengths.end())
            return true;
    }
    return false;
}

/// "kWh/m3", "micrograms per cubic metre": a unit over a unit is one unit; over a time it is a rate.
void QuantityGrammar::readCompound(Quantity &quantity) const
{
    if (m_lexicon.rates().match(m_pieces, quantity.end))
        return;
    const LowText sign = piece(quantity.end).low;
    if (sign != u"/" && sign != u"per")
        return;
    const auto below = m_lexicon.units().match(m_pieces, quantity.end + 1);
    if (!below || below->kind != Unit::Measure)
        return;
    quantity.unit += u'/' + below->symbol;
    quantity.end += 1 + below.length;
}

void QuantityGrammar::readRate(Quantity &quantity) const
{
    if (quantity.kind == Quantity::Time)
        return;
    const auto rate = m_lexicon.rates().match(m_pieces, quantity.end);
    if (!rate || (quantity.kind == Quantity::Bare && piece(quantity.end).low != u"per"))
        return;
    quantity.per = *rate;
    quantity.end += rate.length;
}

/// "1:1", "1:1,000".
std::optional<Quantity> QuantityGrammar::readRatio(qsizetype at) const
{
    qsizetype sign = at + 1;
    if (!piece(at).isDigits() || piece(sign).low != u":" || !piece(sign + 1).isDigits() || !isJoined(sign) || piece(sign + 2).low == u":")
        return std::nullopt;
    const std::optional<NumberReading> above = m_numbers.read(at, false);
    const std::optional<NumberReading> below = m_numbers.read(sign + 1, false);
    if (!above || !below || above->end != sign || below->value == 0)
        return std::nullopt;
    bool isNamed = false; // "a ratio of 3:10"
    for (qsizetype i = at - 1; i >= std::max<qsizetype>(0, at - 6); --i)
        isNamed = isNamed || piece(i).low == u"ratio" || piece(i).low == u"scale";
    const bool looksLikeTime = piece(sign + 1).raw.size() == 2 && below->value < 60 && above->value < 25;
    if (looksLikeTime && !isNamed && above->value != 1)
        return std::nullopt;
    return Quantity{.first = at, .end = below->end, .numberEnd = below->end, .value = above->value / below->value, .kind = Quantity::Ratio,
                    .unit = u"ratio"_s};
}

/// "two thirds of", "cut by a quarter": a percentage.
void QuantityGrammar::readFraction(Quantity &quantity, const NumberReading &number) const
{
    const LowText behind = piece(number.end).low;
    const LowText before = piece(quantity.first - 1).low;
    const bool isPlural = piece(number.end - 1).low.endsWith(u's');
    const bool isOfSomething = behind == u"of" || behind == u"more" || behind == u"less" || behind == u"higher" || behind == u"lower";
    if (!isPlural && !isOfSomething && before != u"by")
        return;
    quantity.kind = Quantity::Percent;
    quantity.unit = u"%"_s;
    quantity.value = number.value * 100;
    quantity.isFraction = true;
}

/// "2 out of 5", "four in ten households".
void QuantityGrammar::readShare(Quantity &quantity) const
{
    if (quantity.kind != Quantity::Bare || quantity.hasScale || quantity.isFormatted)
        return;
    qsizetype next = quantity.end;
    const bool isOut = piece(next).low == u"out" && piece(next + 1).low == u"of";
    if (!isOut && piece(next).low != u"in")
        return;
    next += isOut ? 2 : 1;
    if (piece(next).low == u"every")
        ++next;
    const std::optional<NumberReading> whole = m_numbers.read(next, false);
    if (!whole || whole->value <= quantity.value || quantity.value <= 0 || whole->hasDecimals || whole->isFraction)
        return;
    const bool isRound = whole->value <= 20 || whole->value == 100 || whole->value == 1000 || whole->value == 10000;
    const Piece &behind = piece(whole->end);
    if (!isOut && (!isRound || !(behind.isLetters() && behind.spaced)))
        return;
    if (m_lexicon.units().match(m_pieces, whole->end))
        return; // "2 in 5 years"
    quantity.value = 100 * quantity.value / whole->value;
    quantity.kind = Quantity::Percent;
    quantity.unit = u"%"_s;
    quantity.isShare = true;
    quantity.end = quantity.numberEnd = whole->end;
}

bool QuantityGrammar::isRangeJoint(const Quantity &quantity, qsizetype *next) const
{
    static const std::array<QStringView, 8> rangeWords{u"range", u"ranges", u"ranging", u"ranged", u"vary", u"varies", u"varying", u"anywhere"};
    const Piece &joint = piece(quantity.end);
    *next = quantity.end + 1;
    Quantity bounded = quantity;
    readBoundBefore(bounded);
    const qsizetype left = bounded.boundFirst - 1; // "from approximately 1,400 MW to"
    const LowText before = piece(left).low;
    if (isDash(joint))
        return joint.spaced == piece(*next).spaced && !isDash(piece(*next));
    if (joint.low == u"and")
        return before == u"between" || piece(left - 1).low == u"between";
    if (joint.low != u"to" && !(joint.low == u"or" && quantity.kind == Quantity::Bare))
        return false;
    if (before == u"by" && quantity.kind != Quantity::Bare)
        return false; // "cut by $10 billion to $737 billion"
    if (before != u"from")
        return true;
    const LowText verb = piece(left - 1).low;
    return std::find(rangeWords.begin(), rangeWords.end(), verb) != rangeWords.end();
}

void QuantityGrammar::readRange(Quantity &quantity) const
{
    qsizetype next = 0;
    if (quantity.isFraction || !isRangeJoint(quantity, &next))
        return;
    const std::optional<Quantity> second = readOne(next);
    const bool isByTo = piece(quantity.first - 1).low == u"by" && piece(quantity.end).low == u"to";
    if (isByTo && second && second->value >= 5 * std::abs(quantity.value)) // "fell by 2,000 to 16,000"
        return;
    if (!second || second->isFraction || (isDash(piece(second->end)) && piece(second->end + 1).isDigits() && isJoined(second->end)))
        return;
    takeSecond(quantity, *second);
}

/// Takes the upper end when both are of one kind; a bare lower end takes the unit and the scale of the upper one.
bool QuantityGrammar::takeSecond(Quantity &quantity, const Quantity &second) const
{
    const bool isSame = quantity.kind == second.kind && quantity.unit == second.unit;
    const bool isBareMoney = quantity.kind == Quantity::Money && second.kind == Quantity::Bare;
    if (!isSame && quantity.kind != Quantity::Bare && !isBareMoney)
        return false;
    double low = quantity.value;
    if (!quantity.hasScale && second.hasScale && quantity.kind != Quantity::Percent) {
        if (low < 1000 && low < second.unscaled)
            low = scaled(low, second.value / second.unscaled);
    }
    if (second.value <= low)
        return false;
    quantity.value = low;
    quantity.high = second.value;
    if (!isBareMoney) {
        quantity.kind = second.kind;
        quantity.unit = second.unit;
    }
    quantity.end = second.end;
    quantity.numberEnd = second.numberEnd;
    quantity.hasScale = quantity.hasScale || second.hasScale;
    quantity.isHyphenated = second.isHyphenated;
    return true;
}

/// "from 18 to 10 per cent", "5, 10 and 15 tonnes": a bare number takes the unit of the last one.
void QuantityGrammar::takeUnitAhead(Quantity &quantity) const
{
    static constexpr int longestList = 6;
    qsizetype at = quantity.end;
    bool isClosed = false; // the last joint was no comma
    for (int i = 0; i < longestList; ++i) {
        const LowText joint = piece(at).low;
        const bool isTo = joint == u"to" && piece(quantity.first - 1).low == u"from";
        if (joint != u"," && joint != u"and" && joint != u"or" && !isTo)
            return;
        isClosed = joint != u",";
        const bool startsNewClause = i == 0 && !isClosed && (piece(at + 1).low == u"and" || piece(at + 1).low == u"or");
        if (startsNewClause) // "exceeded 100,000, and 12 % of them"
            return;
        if (!isClosed && (piece(at + 1).low == u"and" || piece(at + 1).low == u"or")) {
            isClosed = true;
            ++at;
        }
        const std::optional<Quantity> next = readOne(at + 1);
        if (!next || next->isFraction || next->kind == Quantity::Time || next->kind == Quantity::Times)
            return;
        if (next->kind != Quantity::Bare) {
            const bool isMoneyAhead = next->kind == Quantity::Money && !piece(at + 1).isDigits();
            if (!isClosed || isMoneyAhead)
                return;
            if (!quantity.hasScale && next->hasScale && quantity.value < 1000)
                quantity.value = scaled(quantity.value, next->value / next->unscaled);
            quantity.kind = next->kind;
            quantity.unit = next->unit;
            return;
        }
        at = next->end;
    }
}

/// "$3, $4 and $6 billion": the scale of the last sum is that of all.
void QuantityGrammar::takeScaleAhead(Quantity &quantity) const
{
    static constexpr int longestList = 6;
    qsizetype at = quantity.end;
    for (int i = 0; i < longestList && quantity.value < 1000; ++i) {
        const bool isComma = piece(at).low == u",";
        if (isComma && (piece(at + 1).low == u"and" || piece(at + 1).low == u"or"))
            ++at;
        const bool isLast = piece(at).low == u"and" || piece(at).low == u"or";
        const std::optional<Quantity> next = isComma || isLast ? readOne(at + 1) : std::nullopt;
        if (!next || next->kind != Quantity::Money || next->unit != quantity.unit || (next->hasScale && !isLast))
            return;
        if (next->hasScale) {
            quantity.value = scaled(quantity.value, next->value / next->unscaled);
            quantity.hasScale = true;
            return;
        }
        at = next->end;
    }
}

void QuantityGrammar::readBoundBefore(Quantity &quantity) const
{
    static constexpr qsizetype longestBound = 5;
    quantity.boundFirst = quantity.first;
    for (qsizetype at = std::max<qsizetype>(0, quantity.first - longestBound); at < quantity.first; ++at) {
        const auto word = m_lexicon.boundsBefore().match(m_pieces, at);
        if (word && at + word.length == quantity.first) {
            quantity.bound = *word;
            quantity.boundFirst = at;
            break;
        }
    }
}

void QuantityGrammar::readBoundBehind(Quantity &quantity) const
{
    const auto behind = m_lexicon.boundsBehind().match(m_pieces, quantity.end);
    const bool isSum = !piece(quantity.end + 1).spaced && piece(quantity.end + 1).kind != PieceKind::Sign; // "1+N"
    if (behind && (piece(quantity.end).low != u"+" || (isJoined(quantity.end) && !isSum))) {
        quantity.bound = *behind;
        quantity.end += behind.length;
        quantity.numberEnd = std::max(quantity.numberEnd, quantity.end);
    }
}

} // namespace planscope
