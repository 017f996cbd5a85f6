// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything of a chart stands at one size: plot, ticks, legend, texts, marks. Geometry alone, so that the view, the
// pictures and the tests agree on it; texts are measured and wrapped here because Qt Charts would cut them without a word.
#pragma once

#include "charts/chart.h"
#include "charts/chartscale.h"

#include <QFont>
#include <QRectF>

namespace planscope {

/// A line of text in its place.
struct PlacedText
{
    enum class Tone { Title, Normal, Muted, OnMark };
    QRectF rect;
    Qt::Alignment alignment;
    QString text;
    Tone tone = Tone::Normal;
    ChartSeries::Role role = ChartSeries::Role::Actual; ///< of the mark it stands on
};

struct LegendEntry
{
    ChartSeries::Role role = ChartSeries::Role::Actual;
    QRectF swatch;
};

struct ChartLayout
{
    QSizeF size;
    QRectF plot;
    AxisScale x; ///< years; of bars the count
    AxisScale y; ///< values; of bars unused
    QList<PlacedText> texts;
    QList<LegendEntry> legend;
    QList<QPointF> trend;       ///< year and value of the actual levels, where one line can follow them; else empty
    QList<QList<QRectF>> marks; ///< by series and mark, as Chart has them
    double barShare = 0.72;     ///< how much of a bar's lane the bar fills

    QPointF positionOf(double year, double value) const; ///< in the plot of a series over time
};

/// @param font  its pixel size is that of ordinary labels
ChartLayout layOut(const Chart &chart, const QSizeF &size, const QFont &font);

/// The font of a placed text.
QFont fontFor(PlacedText::Tone tone, const QFont &font);

/// The least height at which every bar keeps a readable name; of a series over time a small constant.
double leastHeight(const Chart &chart, double width, const QFont &font);

/// A height at which names have two lines where they need them, and bars some air.
double comfortableHeight(const Chart &chart, double width, const QFont &font);

/// How many bars keep a readable name at this height, at least 1.
int barsThatFit(const Chart &chart, const QSizeF &size, const QFont &font);

} // namespace planscope
