// SPDX-License-Identifier: GPL-3.0-or-later
// A chart that can be painted: Qt Charts draws axes, points and bars where ChartLayout says, the texts are ours. The only
// file pair that knows Qt Charts.
#pragma once

#include "charts/chartcolours.h"
#include "charts/chartlayout.h"

#include <memory>

class QPainter;

namespace planscope {

class ChartPicture
{
public:
    /// Lays the chart out. Belongs to the thread of the QApplication, as all graphics scenes do.
    /// @param font  its pixel size is that of ordinary labels
    ChartPicture(const Chart &chart, const QSizeF &size, const ChartColours &colours, const QFont &font);
    ~ChartPicture();

    const ChartLayout &layout() const;

    /// Paints vectors and text, no pixels; what lies in `target` is covered.
    void paint(QPainter *painter, const QRectF &target) const;

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace planscope
