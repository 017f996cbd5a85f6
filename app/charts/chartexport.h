// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a Chart as a picture, always in the light palette.
#pragma once

#include "charts/chart.h"

#include <QSize>

class QPainter;
class QRectF;

namespace planscope {

/// Draws the chart as vectors into the target rectangle, laid out as if it were `logical` pixels large. Bars that find
/// no room for a readable name are left out, and the note says so.
void drawChart(const Chart &chart, QPainter *painter, const QRectF &target, const QSize &logical);

/// A size of this width at which the chart reads well: bars ask for height.
QSize goodSize(const Chart &chart, int width);

/// The chart as an SVG document.
QByteArray chartSvg(const Chart &chart, const QSize &size);

/// Writes PNG, SVG or PDF by the path's ending, whole or not at all. Needs a QApplication (offscreen will do).
/// @param size  logical pixels (96 dpi)
/// @param dpi   of a PNG; 96 gives `size` pixels
/// @return the error, or code None. Errors: NothingToShow, NotWritable, UnknownFormat
Error exportChart(const Chart &chart, const QString &path, const QSize &size, int dpi);

} // namespace planscope
