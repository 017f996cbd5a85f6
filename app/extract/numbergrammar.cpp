// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/numbergrammar.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace planscope {

static constexpr qsizetype maxDigits = 18; ///< a longer run is a code, not a count

static bool isOrdinalSuffix(LowText low)
{
    return low == u"st" || low == u"nd" || low == u"rd" || low == u"th";
}

double scaled(double number, double scale)
{
    const int power = static_cast<int>(std::lround(std::log10(scale)));
    return (QString::number(number, 'g', 15) + u'e' + QString::number(power)).toDouble();
}

const NumberWord *NumberGrammar::word(qsizetype at) const
{
    const auto found = m_lexicon.numberWords().match(m_pieces, at);
    return found ? found.value : nullptr;
}

std::optional<NumberReading> NumberGrammar::read(qsizetype at, bool isMoney) const
{
    std::optional<NumberReading> reading = piece(at).isDigits() ? readDigits(at) : readWords(at);
    if (reading && !reading->hasScale())
        readScale(*reading, isMoney);
    return reading;
}

/// Thousands: "1,234", "1 234", "1,00,000", "1.234.567", "1'234", and tokenised "10 , 000".
qsizetype NumberGrammar::readGroups(qsizetype at, QString &digits) const
{
    digits = piece(at).raw.toString();
    if (digits.size() > 3)
        return at + 1;
    const auto separatorAt = [this](qsizetype place) {
        const Piece &sign = piece(place);
        const bool isLoose = sign.spaced && piece(place + 1).spaced;
        return !sign.spaced == isJoined(place + 1) && (!isLoose || sign.low == u",") ? sign.low : LowText();
    };
    qsizetype next = at + 1;
    const LowText separator = separatorAt(next);
    if (separator == u"," && isGroupOf(next + 1, 2) && digits.size() <= 2) { // Indian groups: pairs, then three
        QString all = digits;
        qsizetype place = next;
        while (separatorAt(place) == u"," && isGroupOf(place + 1, 2)) {
            all += piece(place + 1).raw;
            place += 2;
        }
        if (separatorAt(place) == u"," && isGroupOf(place + 1, 3)) {
            digits = all + piece(place + 1).raw.toString();
            return place + 2;
        }
        return next;
    }
    const bool isDot = separator == u".";
    const bool isSign = separator == u"," || separator == u"'" || isDot;
    if (isSign && isGroupOf(next + 1, 3) && (!isDot || m_hasDecimalComma || (isGroupOf(next + 3, 3) && separatorAt(next + 2) == u"."))) {
        while (separatorAt(next) == separator && isGroupOf(next + 1, 3)) {
            digits += piece(next + 1).raw;
            next += 2;
        }
        return next;
    }
    // White space between groups of three; a single plain group is taken only behind one to three digits.
    while (isGroupOf(next, 3) && piece(next).spaced && !piece(next).broken && piece(next).span.start - piece(next - 1).span.end == 1
           && !(piece(next + 1).isDigits() && piece(next + 1).raw.size() != 3)) {
        digits += piece(next).raw;
        ++next;
    }
    return next;
}

std::optional<NumberReading> NumberGrammar::readDigits(qsizetype at) const
{
    if (const auto fraction = readFigureFraction(at))
        return fraction;
    QString digits;
    NumberReading reading{.end = readGroups(at, digits)};
    reading.isGrouped = reading.end > at + 1;
    if (digits.size() > maxDigits || (digits.size() > 1 && digits.front() == u'0' && !reading.isGrouped))
        return std::nullopt;
    const Piece &point = piece(reading.end);
    const bool isLoose = point.spaced && piece(reading.end + 1).spaced; // "2 . 5 billion" of tokenised text
    const bool isPoint = point.low == u"." && (!m_hasDecimalComma || !isLoose) && !(m_hasDecimalComma && reading.isGrouped);
    const bool isComma = point.low == u"," && (m_hasDecimalComma || (!reading.isGrouped && piece(reading.end + 1).raw.size() <= 2));
    const bool hasDigits = piece(reading.end + 1).isDigits() && (isLoose || (!point.spaced && isJoined(reading.end + 1)));
    if (hasDigits && (isPoint || (isComma && !isLoose))) {
        digits += u'.' + piece(reading.end + 1).raw.toString();
        reading.end += 2;
        reading.hasDecimals = true;
    }
    reading.value = reading.unscaled = digits.toDouble();
    readFractionBehind(reading);
    return reading;
}

/// "10 1/2", "7 3/4", "10½".
void NumberGrammar::readFractionBehind(NumberReading &reading) const
{
    const NumberWord *sign = word(reading.end);
    if (sign && sign->kind == NumberWord::Sign) {
        reading.value = reading.unscaled += sign->value;
        ++reading.end;
        return;
    }
    if (!piece(reading.end).isDigits() || reading.hasDecimals)
        return;
    if (const auto fraction = readFigureFraction(reading.end); fraction && fraction->value < 1) {
        reading.value = reading.unscaled += fraction->value;
        reading.end = fraction->end;
    }
}

/// "1/4", "3 / 4": a small proper fraction.
std::optional<NumberReading> NumberGrammar::readFigureFraction(qsizetype at) const
{
    const Piece &above = piece(at);
    const Piece &below = piece(at + 2);
    if (piece(at + 1).low != u"/" || !below.isDigits() || above.raw.size() > 2 || below.raw.size() > 2 || piece(at + 3).low == u"/")
        return std::nullopt;
    const int part = above.raw.toInt();
    const int whole = below.raw.toInt();
    if (part < 1 || whole < 2 || part >= whole || whole > 32)
        return std::nullopt;
    const double value = static_cast<double>(part) / whole;
    return NumberReading{.end = at + 3, .value = value, .unscaled = value};
}

/// "two thirds", "three-quarters", "a quarter", "half".
std::optional<NumberReading> NumberGrammar::readPart(qsizetype at) const
{
    double count = 0;
    qsizetype next = at;
    const NumberWord *first = word(at);
    if (piece(at).low == u"a" || piece(at).low == u"an") {
        count = 1;
        ++next;
    } else if (first && first->kind == NumberWord::Unit) {
        count = first->value;
        ++next;
    } else if (first && first->kind == NumberWord::Fraction) {
        return NumberReading{.end = at + 1, .value = first->value, .unscaled = first->value, .isInWords = true, .isFraction = true};
    }
    if (count <= 0)
        return std::nullopt;
    if (isDash(piece(next)) && isJoined(next))
        ++next;
    const NumberWord *part = word(next);
    if (!part || (part->kind != NumberWord::Part && !(part->kind == NumberWord::Fraction && count == 1)))
        return std::nullopt;
    const double value = part->kind == NumberWord::Part ? count / part->value : part->value;
    const bool isPlural = piece(next).low.endsWith(u's');
    if (part->kind == NumberWord::Part && isPlural != (count > 1))
        return std::nullopt; // "one thirds", "four third"
    return NumberReading{.end = next + 1, .value = value, .unscaled = value, .isInWords = true, .isFraction = true};
}

std::optional<NumberReading> NumberGrammar::readWords(qsizetype at) const
{
    if (!m_lexicon.numberWords().opens(piece(at)) && piece(at).low != u"a" && piece(at).low != u"an")
        return std::nullopt; // most words of a text
    if (const NumberWord *sign = word(at); sign && sign->kind == NumberWord::Sign)
        return NumberReading{.end = at + 1, .value = sign->value, .unscaled = sign->value};
    if (const auto part = readPart(at)) {
        NumberReading reading = *part;
        qsizetype next = reading.end + (piece(reading.end).low == u"a" ? 1 : 0); // "half a million"
        if (m_lexicon.scales().match(m_pieces, next) && piece(next).isLetters() && piece(next).low.size() > 2) {
            reading.end = next;
            reading.isFraction = false;
        }
        return reading;
    }
    double total = 0;
    double current = 0;
    double largest = 1;
    bool hasCurrent = false;
    qsizetype next = at;
    qsizetype end = at;
    if (piece(at).low == u"a" || piece(at).low == u"an") {
        const NumberWord *noun = word(at + 1);
        const auto scale = m_lexicon.scales().match(m_pieces, at + 1);
        const bool isCount = noun && (noun->kind == NumberWord::Hundred || noun->kind == NumberWord::Dozen);
        if (!isCount && !(scale && scale->form == Scale::Word && !piece(at + 1).low.endsWith(u's')))
            return std::nullopt;
        current = 1;
        hasCurrent = true;
        ++next;
    }
    while (next < m_pieces.size()) {
        const NumberWord *part = word(next);
        const auto scale = m_lexicon.scales().match(m_pieces, next);
        const bool isCount = part && part->kind <= NumberWord::Dozen;
        if (isCount && part->kind <= NumberWord::Teen && hasCurrent && end > at && word(end - 1) && word(end - 1)->kind <= NumberWord::Teen)
            break; // "two three"
        if (isCount && part->kind == NumberWord::Hundred && hasCurrent) {
            current *= part->value;
        } else if (isCount && part->kind == NumberWord::Dozen && hasCurrent) {
            current *= part->value;
        } else if (isCount && part->kind < NumberWord::Hundred) {
            current += part->value;
            hasCurrent = true;
        } else if (hasCurrent && scale && scale->form == Scale::Word && !piece(next).low.endsWith(u's')) {
            total = current > 0 ? total + current * scale->factor : total * scale->factor; // "five thousand million"
            largest = std::max(largest, scale->factor);
            current = 0;
            next += scale.length - 1;
        } else {
            break;
        }
        end = ++next;
        const bool isLink = piece(next).low == u"and" || (isDash(piece(next)) && isJoined(next));
        const NumberWord *after = isLink ? word(next + 1) : nullptr;
        const bool isTail = piece(next).low != u"and" || total > 0 || (word(end - 1) && word(end - 1)->kind == NumberWord::Hundred);
        if (after && after->kind < NumberWord::Hundred && isTail)
            ++next;
    }
    if (end == at || !hasCurrent)
        return std::nullopt;
    NumberReading reading{.end = end, .value = total + current, .unscaled = total + current, .isInWords = true};
    // "two and a half"
    if (piece(end).low == u"and" && piece(end + 1).low == u"a") {
        if (const auto part = readPart(end + 1); part && total == 0) {
            reading.value = reading.unscaled += part->value;
            reading.end = part->end;
        }
    }
    reading.scale = largest;
    reading.unscaled = reading.value / largest;
    return reading;
}

void NumberGrammar::readScale(NumberReading &reading, bool isMoney) const
{
    for (int i = 0; i < 3; ++i) {
        qsizetype at = reading.end;
        if (isDash(piece(at)) && isJoined(at) && isJoined(at + 1))
            ++at; // "6.352-trillion"
        const auto scale = m_lexicon.scales().match(m_pieces, at);
        if (!scale || (piece(at + scale.length).isDigits() && isJoined(at + scale.length)))
            return;
        const bool isAttached = isJoined(at) && at == reading.end;
        if (scale->form == Scale::Money && !isMoney)
            return;
        if (scale->form == Scale::Glued && !isAttached)
            return;
        if ((scale->form == Scale::Money || scale->form == Scale::Glued) && piece(at).low.size() == 1
            && (piece(at + 1).low == u"/" || piece(at + 1).low == u"\u00b2" || piece(at + 1).low == u"\u00b3"))
            return;
        reading.scale *= scale->factor;
        reading.value = scaled(reading.unscaled, reading.scale);
        reading.end = at + scale.length;
    }
}

qsizetype NumberGrammar::skipLabel(qsizetype at) const
{
    const Piece &digits = piece(at);
    if (!digits.isDigits())
        return at;
    // "3.2.1", "1111-2222-3333", "10:30:00"
    const LowText sign = piece(at + 1).low;
    qsizetype next = at + 1;
    int parts = 1;
    while (!sign.isEmpty() && (sign == u"." || sign == u"-" || sign == u":") && piece(next).low == sign && isJoined(next)
           && piece(next + 1).isDigits() && isJoined(next + 1)) {
        ++parts;
        next += 2;
    }
    const bool isGrouped = sign == u"." && isGroupOf(at + 2, 3) && isGroupOf(at + 4, 3);
    if (parts >= 3 && !isGrouped)
        return next;
    if (isJoined(at + 1) && isOrdinalSuffix(piece(at + 1).low))
        return at + 2;
    return at;
}

bool usesDecimalComma(QStringView text)
{
    int commas = 0;
    int points = 0;
    for (qsizetype i = 1; i + 2 < text.size(); ++i) {
        if ((text.at(i) != u',' && text.at(i) != u'.') || !text.at(i - 1).isDigit() || !text.at(i + 1).isDigit())
            continue;
        qsizetype end = i + 1;
        while (end < text.size() && text.at(end).isDigit())
            ++end;
        if (end - i - 1 == 3 && text.at(i) == u',')
            points += 2; // "1,234": the comma groups
        else if (end - i - 1 != 3)
            ++(text.at(i) == u',' ? commas : points);
    }
    return commas > 1 && points == 0;
}

bool usesShortSums(QStringView text)
{
    for (qsizetype i = 0; i + 2 < text.size(); ++i) {
        const QChar sign = text.at(i);
        if (sign.isLetterOrNumber() || sign.isSpace() || sign.category() != QChar::Symbol_Currency)
            continue;
        qsizetype end = i + 1;
        while (end < text.size() && (text.at(end).isDigit() || text.at(end) == u'.' || text.at(end) == u','))
            ++end;
        const QStringView scale = text.mid(end, 3);
        const qsizetype letters = scale.startsWith(u"bn") ? 2 : scale.startsWith(u'm') ? 1 : 0;
        if (end > i + 1 && letters > 0 && (scale.size() == letters || !scale.at(letters).isLetter()))
            return true;
    }
    return false;
}

} // namespace planscope
