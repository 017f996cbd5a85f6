// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/metricfinder.h"

namespace planscope {

QList<Metric> findMetrics(const Analysis &, const QuantityLexicon &, const QList<Mention> &, const QList<Period> &, const QString &)
{
    return {};
}

} // namespace planscope
