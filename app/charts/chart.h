// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart shows, as plain values: made from a Corpus, drawn by ChartView, written by exportChart(). Every mark carries
// the findings it stands for, so that each leads back to its words.
#pragma once

#include "base/result.h"
#include "corpus/corpus.h"

#include <functional>
#include <optional>

namespace planscope {

enum class ChartKind { Series, Initiatives };

/// One mark of a chart: a point of a series over years, or a bar's part.
struct ChartMark
{
    QString category;          ///< the bar it is in (a document's title); empty in a series over time
    double x = 0;              ///< year; of a period its last
    double y = 0;
    std::optional<double> high;
    QString label;             ///< the value for people, "630 billion yuan"
    QList<FindingId> evidence; ///< what it stands for; never empty
    bool operator==(const ChartMark &) const = default;
};

struct ChartSeries
{
    enum class Role { Actual, Target, Change, Planned, Recommended, Ongoing, Done };
    Role role = Role::Actual;
    QList<ChartMark> marks;
    bool operator==(const ChartSeries &) const = default;
};

struct Chart
{
    ChartKind kind = ChartKind::Series;
    QString title;
    QString unit;      ///< of the value axis, as written on it
    QString emptyText; ///< why there is nothing to draw, for people; empty when there are marks
    QList<ChartSeries> series;
    bool isEmpty() const;
    bool operator==(const Chart &) const = default;
};

/// Which findings a chart may use.
using FindingFilter = std::function<bool(FindingId)>;

/// Figures of one indicator over time; levels, targets and changes apart. Metrics without a year are left out and counted
/// in emptyText when nothing else is left.
Chart seriesChart(const Corpus &corpus, IndicatorId indicator, const FindingFilter &admits = {});

/// The indicator with the most years to show, {} when no metric has a year.
IndicatorId mostTelling(const Corpus &corpus, const FindingFilter &admits = {});

/// Initiatives by document (bars) and status (parts).
Chart initiativesChart(const Corpus &corpus, const FindingFilter &admits = {});

} // namespace planscope
