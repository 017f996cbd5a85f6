// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/valuetext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace planscope {

static QString tr(const char *text) { return QCoreApplication::translate("planscope::ValueText", text); }

/// Is the value, rounded to so many decimals, still the same number for a reader?
static bool isKeptBy(double value, int decimals)
{
    const double power = std::pow(10, decimals);
    return std::abs(std::round(value * power) / power - value) <= 1e-9 * std::abs(value);
}

static QString fixedText(double value, int decimals, const QLocale &locale)
{
    return locale.toString(value, 'f', decimals).replace(u'-', u'\u2212');
}

QString plainNumberText(double value, const QLocale &locale)
{
    constexpr int maxDecimals = 10;
    int decimals = 0;
    while (decimals < maxDecimals && !isKeptBy(value, decimals))
        ++decimals;
    return fixedText(value, decimals, locale);
}

NumberScale numberScale(double magnitude)
{
    const double size = std::abs(magnitude);
    if (size >= 1e12)
        return {1e12, tr("trillion")};
    if (size >= 1e9)
        return {1e9, tr("billion")};
    if (size >= 1e6)
        return {1e6, tr("million")};
    return {};
}

QString numberText(double value, const QLocale &locale)
{
    const NumberScale scale = numberScale(value);
    if (scale.word.isEmpty() || !isKeptBy(value / scale.factor, 3))
        return plainNumberText(value, locale);
    return u"%1 %2"_s.arg(plainNumberText(value / scale.factor, locale), scale.word);
}

/// Codes of currencies that some country uses; they stand before the number.
static bool isCurrency(const QString &unit)
{
    static const QSet<QString> codes = [] {
        QSet<QString> known;
        for (const QLocale &locale : QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory))
            known.insert(locale.currencySymbol(QLocale::CurrencyIsoCode));
        known.remove({});
        return known;
    }();
    return unit.size() == 3 && codes.contains(unit);
}

QString unitText(const QString &unit, const QString &per)
{
    const QString name = unit == u"pp"_s ? tr("percentage points") : unit == u"x"_s ? tr("times") : unit;
    if (per.isEmpty())
        return name;
    return name.isEmpty() ? tr("per %1").arg(per) : tr("%1 per %2").arg(name, per);
}

static const QString multiple = u"x"_s;

/// Puts the unit to a number that is already text (a range, a bound).
static QString withUnit(const QString &number, const QString &unit, const QString &per)
{
    if (isCurrency(unit))
        return per.isEmpty() ? u"%1 %2"_s.arg(unit, number) : tr("%1 %2 per %3").arg(unit, number, per);
    if (unit == multiple) {
        const QString times = u"×%1"_s.arg(number);
        return per.isEmpty() ? times : tr("%1 per %2").arg(times, per);
    }
    if (unit == u"rank"_s || unit == u"ratio"_s)
        return u"%1 %2"_s.arg(unitText(unit), number) + (per.isEmpty() ? QString() : u' ' + tr("per %1").arg(per));
    return u"%1 %2"_s.arg(number, unitText(unit, per)).trimmed();
}

QString quantityText(double value, const QString &unit, const QString &per, const QLocale &locale)
{
    return withUnit(numberText(value, locale), unit, per);
}

static QString boundSign(Bound bound)
{
    switch (bound) {
    case Bound::Equal: return {};
    case Bound::More: return u"> "_s;
    case Bound::AtLeast: return u"≥ "_s;
    case Bound::Less: return u"< "_s;
    case Bound::AtMost: return u"≤ "_s;
    case Bound::About: return u"≈ "_s;
    }
    return {};
}

static QString changeSign(const Metric &metric)
{
    // A multiple is of the whole: "doubled" is ×2, not two more; "halved" is ×0.5, not below zero.
    if (metric.kind != MetricKind::Change || metric.direction == Direction::None || metric.unit == multiple)
        return {};
    return metric.direction == Direction::Up ? u"+"_s : u"\u2212"_s;
}

QString valueText(const Metric &metric, const QLocale &locale)
{
    QString number = numberText(metric.value, locale);
    if (metric.high) {
        // "3–4 million" says it once where both ends end in the same word.
        const QString high = numberText(*metric.high, locale);
        const NumberScale scale = numberScale(metric.value);
        const bool sharesWord = !scale.word.isEmpty() && number.endsWith(scale.word) && high.endsWith(scale.word);
        number = u"%1–%2"_s.arg(sharesWord ? plainNumberText(metric.value / scale.factor, locale) : number, high);
    }
    return boundSign(metric.bound) + withUnit(changeSign(metric) + number, metric.unit, metric.per);
}

QString dateText(const QDate &date, const QLocale &locale)
{
    static const QRegularExpression weekday(u"[\\s,،]*dddd[\\s,،]*"_s);
    QString format = locale.dateFormat(QLocale::LongFormat);
    return locale.toString(date, format.remove(weekday));
}

QString publishedText(const Document &document, const QLocale &locale)
{
    if (!document.published.isValid())
        return {};
    return document.isDayStated ? dateText(document.published, locale) : locale.toString(document.published, u"MMMM yyyy"_s);
}

QString periodText(const Metric &metric)
{
    const auto year = [](int number) { return QString::number(number); };
    if (metric.from && metric.to) {
        if (*metric.from != *metric.to)
            return u"%1–%2"_s.arg(year(*metric.from), year(*metric.to));
        return metric.status == MetricStatus::Target ? tr("by %1").arg(*metric.to) : year(*metric.to);
    }
    if (metric.from)
        return tr("since %1").arg(*metric.from);
    return metric.to ? tr("up to %1").arg(*metric.to) : QString();
}

} // namespace planscope
