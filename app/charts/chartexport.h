// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a Chart as a picture, always in the light palette.
#pragma once

#include "charts/chart.h"

#include <QSize>

class QPainter;
class QRectF;

namespace planscope {

/// Draws the chart as vectors into the target rectangle, laid out as if it were `logical` pixels large.
void drawChart(const Chart &chart, QPainter *painter, const QRectF &target, const QSize &logical);

/// Writes PNG, SVG or PDF by the path's ending, whole or not at all. Needs a QApplication (offscreen will do).
/// @param size  logical pixels (96 dpi)
/// @param dpi   of a PNG; 96 gives `size` pixels
/// @return the error, or code None. Errors: NothingToShow, NotWritable, UnknownFormat
Error exportChart(const Chart &chart, const QString &path, const QSize &size, int dpi);

} // namespace planscope
