// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart.h"

namespace planscope {

bool Chart::isEmpty() const
{
    return std::all_of(series.cbegin(), series.cend(), [](const ChartSeries &one) { return one.marks.isEmpty(); });
}

Chart seriesChart(const Corpus &, IndicatorId, const FindingFilter &)
{
    return {};
}

IndicatorId mostTelling(const Corpus &, const FindingFilter &)
{
    return {};
}

Chart initiativesChart(const Corpus &, const FindingFilter &)
{
    return {};
}

} // namespace planscope
