// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/numeralshapes.h"

#include <QDate>

namespace planscope {

static constexpr qsizetype maxUnit = 40;        ///< of a word beside a numeral
static constexpr qsizetype maxRun = 24;         ///< to each side, of digits and signs
static constexpr qsizetype maxPhone = 30;
static constexpr qsizetype maxWebAddress = 200; ///< to each side
static constexpr int firstYear = 1800;
static constexpr int lastYear = 2199;

static bool isLetter(QChar c)
{
    return c.isLetter() || c.isMark() || c.isSurrogate();
}

static bool isBlank(QChar c)
{
    return c != u'\n' && c.isSpace();
}

static TextUnit unitOf(QStringView text, const TextSpan &span, bool isSpaced)
{
    const QStringView raw = text.mid(span.start, span.length());
    return {span, raw, raw.toString().toLower(), isSpaced};
}

TextUnit unitBefore(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end > 0 && isBlank(text.at(end - 1)))
        --end;
    qsizetype start = end;
    const auto take = [&](auto fits) {
        while (start > 0 && end - start < maxUnit && fits(text.at(start - 1)))
            --start;
    };
    if (end > 0 && text.at(end - 1).isDigit())
        take([](QChar c) { return c.isDigit(); });
    else if (end > 0 && isLetter(text.at(end - 1)))
        take(isLetter);
    else if (end > 0 && text.at(end - 1) != u'\n')
        --start;
    return unitOf(text, {start, end}, end < at || end == 0 || text.at(end - 1) == u'\n');
}

TextUnit unitBehind(QStringView text, qsizetype at)
{
    qsizetype start = at;
    while (start < text.size() && isBlank(text.at(start)))
        ++start;
    qsizetype end = start;
    const auto take = [&](auto fits) {
        while (end < text.size() && end - start < maxUnit && fits(text.at(end)))
            ++end;
    };
    if (start < text.size() && text.at(start).isDigit())
        take([](QChar c) { return c.isDigit(); });
    else if (start < text.size() && isLetter(text.at(start)))
        take(isLetter);
    else if (start < text.size() && text.at(start) != u'\n')
        ++end;
    return unitOf(text, {start, end}, start > at || start == text.size() || text.at(start) == u'\n');
}

int smallNumber(QStringView digits)
{
    bool isNumber = false;
    const int value = digits.size() <= 4 ? digits.toInt(&isNumber) : -1;
    return isNumber ? value : -1;
}

bool isYearLike(QStringView digits)
{
    const int value = smallNumber(digits);
    return digits.size() == 4 && value >= firstYear && value <= lastYear;
}

/// The stretch around the numeral of what fits, cut at `limit` to each side.
template <typename Fits>
static TextSpan stretch(QStringView text, const TextSpan &numeral, qsizetype limit, Fits fits)
{
    TextSpan span = numeral;
    while (span.start > 0 && numeral.start - span.start < limit && fits(text.at(span.start - 1)))
        --span.start;
    while (span.end < text.size() && span.end - numeral.end < limit && fits(text.at(span.end)))
        ++span.end;
    return span;
}

static bool isDashSign(QChar c)
{
    return c == u'-' || (c >= u'\u2010' && c <= u'\u2015');
}

namespace {

/// Digits with one and the same sign between them; `sign` is 0 where the signs differ.
struct SignedDigits
{
    QList<QStringView> parts;
    char16_t sign = 0;
};

} // namespace

static SignedDigits signedDigits(QStringView run)
{
    SignedDigits found;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= run.size(); ++i) {
        if (i < run.size() && run.at(i).isDigit())
            continue;
        if (i == start)
            return {}; // two signs in a row
        found.parts.append(run.mid(start, i - start));
        if (i < run.size()) {
            const char16_t sign = isDashSign(run.at(i)) ? u'-' : run.at(i).unicode();
            if (found.parts.size() > 1 && sign != found.sign)
                return {};
            found.sign = sign;
        }
        start = i + 1;
    }
    return found;
}

static bool isDate(int year, int month, int day)
{
    return QDate::isValid(year, month, day) || QDate::isValid(year, day, month);
}

static std::optional<NumeralClass> classOfThree(const SignedDigits &digits)
{
    const int a = smallNumber(digits.parts.at(0));
    const int b = smallNumber(digits.parts.at(1));
    const int c = smallNumber(digits.parts.at(2));
    if (digits.sign == u':')
        return a <= 24 && b < 60 && c < 60 ? std::optional(NumeralClass::Time) : std::nullopt;
    const bool isYearFirst = isYearLike(digits.parts.at(0)) && isDate(a, b, c);
    const bool isYearLast = isYearLike(digits.parts.at(2)) && isDate(c, b, a);
    return isYearFirst || isYearLast ? std::optional(NumeralClass::Date) : std::nullopt;
}

static std::optional<NumeralClass> classOfTwo(const SignedDigits &digits)
{
    const QStringView first = digits.parts.at(0);
    const QStringView second = digits.parts.at(1);
    if (digits.sign == u':')
        return second.size() == 2 && smallNumber(first) <= 24 && smallNumber(second) < 60 ? std::optional(NumeralClass::Time) : std::nullopt;
    if (digits.sign == u'.')
        return std::nullopt;
    const bool isSpan = isYearLike(first) && (isYearLike(second) || second.size() == 2);
    if (isSpan)
        return NumeralClass::Period;
    if (digits.sign == u'/' && first == u"24" && second == u"7")
        return NumeralClass::Wording;
    const bool isMonth = digits.sign == u'/' && isYearLike(second) && smallNumber(first) >= 1 && smallNumber(first) <= 12;
    return isMonth ? std::optional(NumeralClass::Period) : std::nullopt;
}

static std::optional<NumeralClass> classOfOne(QStringView digits)
{
    if (digits.size() != 8 || !isYearLike(digits.left(4)))
        return std::nullopt;
    const bool isDay = QDate::isValid(digits.left(4).toInt(), digits.mid(4, 2).toInt(), digits.mid(6).toInt());
    return isDay ? std::optional(NumeralClass::Date) : std::nullopt;
}

std::optional<NumeralClass> classOfDigitsAndSigns(QStringView text, const TextSpan &numeral)
{
    const auto fits = [](QChar c) { return c.isDigit() || c == u'/' || c == u':' || c == u'.' || isDashSign(c); };
    TextSpan span = stretch(text, numeral, maxRun, fits);
    while (!span.isEmpty() && !text.at(span.start).isDigit())
        ++span.start;
    while (!span.isEmpty() && !text.at(span.end - 1).isDigit())
        --span.end;
    const SignedDigits digits = signedDigits(text.mid(span.start, span.length()));
    switch (digits.parts.size()) {
    case 1: return classOfOne(digits.parts.constFirst());
    case 2: return classOfTwo(digits);
    case 3: return classOfThree(digits);
    default: return std::nullopt;
    }
}

bool isInWebAddress(QStringView text, const TextSpan &numeral)
{
    const auto fits = [](QChar c) { return !c.isSpace() && c != u'(' && c != u')' && c != u'<' && c != u'>' && c != u'"'; };
    const TextSpan span = stretch(text, numeral, maxWebAddress, fits);
    const QStringView word = text.mid(span.start, span.length());
    const qsizetype at = word.indexOf(u'@');
    return word.contains(u"://") || word.startsWith(u"www.") || (at > 0 && word.indexOf(u'.', at) > at);
}

bool isInPhoneNumber(QStringView text, const TextSpan &numeral, const NumeralLexicon &lexicon)
{
    const auto fits = [](QChar c) { return c.isDigit() || isBlank(c) || c == u'+' || c == u'(' || c == u')' || c == u'.' || c == u'/' || isDashSign(c); };
    TextSpan span = stretch(text, numeral, maxPhone, fits);
    while (span.start < numeral.start && (isBlank(text.at(span.start)) || text.at(span.start) == u'.' || text.at(span.start) == u')'))
        ++span.start;
    const QStringView run = text.mid(span.start, span.length());
    const qsizetype digits = std::count_if(run.begin(), run.end(), [](QChar c) { return c.isDigit(); });
    if (digits < 3 || digits > 18)
        return false;
    TextUnit before = unitBefore(text, span.start);
    while (before.is(u":") || before.is(u"."))
        before = unitBefore(text, before.span.start);
    const bool isLabelled = lexicon.classBefore(before.low) == NumeralClass::Phone;
    const qsizetype plus = run.indexOf(u'+');
    const bool isInternational = plus >= 0 && plus + 1 < run.size() && run.at(plus + 1).isDigit() && span.start + plus < numeral.start + 1;
    return isLabelled || (isInternational && digits >= 8);
}

} // namespace planscope
