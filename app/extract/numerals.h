// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts for every numeral of a document: runs when all else is found, over all of the text, page furniture included, and
// says of each numeral which metric, name or period holds it or what else it is there for. What no rule knows stays unread:
// a wrong class hides a figure that was missed.
#pragma once

#include "base/taskcontext.h"
#include "extract/lexicons.h"
#include "extract/periodfinder.h"

namespace planscope {

/// The numerals (see numeralscanner.h) of the whole text, in text order. `found` holds the metrics and mentions of the
/// document. Linear in the text.
QList<Numeral> findNumerals(const Document &document, const Lexicons &lexicons, const Findings &found, const QList<Period> &periods,
                            const TaskContext &task = {});

} // namespace planscope
