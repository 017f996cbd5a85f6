// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartview.h"

namespace planscope {

class ChartView::Private
{
public:
    Chart chart;
};

ChartView::ChartView(QWidget *parent) : QWidget(parent), m_d(std::make_unique<Private>()) {}

ChartView::~ChartView() = default;

const Chart &ChartView::chart() const
{
    return m_d->chart;
}

void ChartView::setChart(const Chart &chart)
{
    m_d->chart = chart;
}

QPoint ChartView::markPosition(int, int) const
{
    return {};
}

} // namespace planscope
