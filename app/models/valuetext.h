// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as people read them: "CNY 630 billion", "≥ 2.8 %", "by 2025". For tables, charts, tooltips and paper alike.
// Nothing is rounded away: a number that a scale word would shorten is written out.
#pragma once

#include "extract/findings.h"
#include "text/document.h"

#include <QDate>
#include <QLocale>

namespace planscope {

/// The number alone: 6.3e11 is "630 billion", 106552 "106,552", 1234567 "1,234,567".
QString numberText(double value, const QLocale &locale = {});

/// The number without a scale word, with as many decimals as it has (at most 10).
QString plainNumberText(double value, const QLocale &locale = {});

/// The number with its unit: "CNY 630 billion", "6.3 %", "144 invention patents per 10,000 people", "rank 3", "×2".
QString quantityText(double value, const QString &unit, const QString &per = {}, const QLocale &locale = {});

/// The whole figure: bound ("≥"), sign of a change ("+", "−"), both ends of a range, unit.
QString valueText(const Metric &metric, const QLocale &locale = {});

/// "2020", "2016–2020", "by 2025" of a target, "since 2012", "up to 2026"; empty when no year is stated.
QString periodText(const Metric &metric);

/// "24 December 2021": the locale's long form without the day of the week.
QString dateText(const QDate &date, const QLocale &locale = {});

/// When the document was published, as exactly as it says: "3 May 2024", "May 2024".
QString publishedText(const Document &document, const QLocale &locale = {});

/// The unit as it stands beside an axis or in a column: "%", "CNY", "percentage points", "invention patents per 10,000 people".
QString unitText(const QString &unit, const QString &per = {});

/// A power of a thousand that has a word of its own.
struct NumberScale
{
    double factor = 1;
    QString word; ///< "million", "billion", "trillion"; empty for 1
};

/// The largest scale that the magnitude reaches; factor 1 below a million.
NumberScale numberScale(double magnitude);

} // namespace planscope
