// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartexport.h"

namespace planscope {

void drawChart(const Chart &, QPainter *, const QRectF &, const QSize &) {}

Error exportChart(const Chart &, const QString &path, const QSize &, int)
{
    return {ErrorCode::NothingToShow, path, -1, {}};
}

} // namespace planscope
