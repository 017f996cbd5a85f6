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
    QString category;           ///< the bar it is in (a document's title); empty in a series over time
    std::optional<double> from; ///< first year of a period
    double x = 0;               ///< year; of a period its last
    double y = 0;               ///< value, a fall below zero; or how many
    std::optional<double> high; ///< upper end of a range
    QString label;              ///< the value for people, "CNY 630 billion"
    QString figure;             ///< the same without its unit, which stands beside the axis: "630 billion"
    QString period;             ///< for people, "2016–2020"; empty for a bar's part
    QString source;             ///< title of the document it stands in
    QString quote;              ///< the sentence of the first of its evidence
    QList<FindingId> evidence;  ///< what it stands for, in text order; never empty
    bool operator==(const ChartMark &) const = default;
};

struct ChartSeries
{
    enum class Role { Actual, Target, Change, Planned, Recommended, Ongoing, Done };
    Role role = Role::Actual;
    QList<ChartMark> marks; ///< by year, then value; of bars one a category at most, in the order of the categories
    bool operator==(const ChartSeries &) const = default;
};

struct Chart
{
    ChartKind kind = ChartKind::Series;
    QString title;
    QString unit;              ///< of the value axis, as written on it
    bool firstIsBest = false;  ///< ranks: 1 stands at the top
    QString emptyText;         ///< why there is nothing to draw, for people; empty when there are marks
    QString note;              ///< what was left out and why, for people; empty when nothing was
    QStringList categories;    ///< the bars from top to bottom, each once; empty in a series over time
    QList<ChartSeries> series; ///< one a role, none without marks
    bool isEmpty() const;
    bool operator==(const Chart &) const = default;
};

/// The role for people: "Target", "Under way".
QString roleText(ChartSeries::Role role);

/// All that is known of a mark, in lines of plain text: value, period and status, source, quoted sentence.
QString markText(const Chart &chart, int series, int mark);

/// Which findings a chart may use. Where a chart also takes `sharedWith`, that is the name of the entity with which the
/// admitted findings share a sentence; the note says so, for a picture leaves the window that shows the filter.
using FindingFilter = std::function<bool(FindingId)>;

/// Figures of one indicator over time; levels, targets and changes apart. The same statement of several documents is one
/// mark. Metrics without a year are left out and counted in `note`, or named in emptyText when nothing else is left.
Chart seriesChart(const Corpus &corpus, IndicatorId indicator, const FindingFilter &admits = {}, const QString &sharedWith = {});

/// What a chart of an indicator over time would show.
struct IndicatorYears
{
    IndicatorId indicator;
    qsizetype figures = 0;        ///< with and without a year; at least one
    qsizetype years = 0;          ///< different ones; 0: nothing can be drawn
    std::optional<int> first, last;
    bool hasTarget = false;
};

/// The indicators of which the filter leaves something: those with most years first, then those with a target and with most
/// figures; those without a year last.
QList<IndicatorYears> byTelling(const Corpus &corpus, const FindingFilter &admits = {});

/// The first of them, {} when no metric has a year.
IndicatorId mostTelling(const Corpus &corpus, const FindingFilter &admits = {});

/// Initiatives by document (bars, most first) and status (parts).
Chart initiativesChart(const Corpus &corpus, const FindingFilter &admits = {}, const QString &sharedWith = {});

/// The same chart with at most so many bars; the note says how many documents and initiatives were left out.
Chart withBars(const Chart &chart, int maxBars);

} // namespace planscope
