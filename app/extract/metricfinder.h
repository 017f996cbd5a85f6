// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the quantities of a document and what they measure.
#pragma once

#include "extract/periodfinder.h"

namespace planscope {

/// @param country  decides what a bare "$" or "£" is; ISO 3166-1 alpha-2 or empty
/// @return metrics in text order, not overlapping. Linear in the text.
QList<Metric> findMetrics(const Analysis &analysis, const QuantityLexicon &lexicon, const QList<Mention> &mentions,
                          const QList<Period> &periods, const QString &country, const TaskContext &task = {});

} // namespace planscope
