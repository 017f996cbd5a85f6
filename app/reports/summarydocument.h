// SPDX-License-Identifier: GPL-3.0-or-later
// The summary as one rich text, laid out at a width; black on white, charts as vectors. In 96-dpi pixels: whoever prints it
// scales the painter.
#pragma once

#include "reports/summarycontent.h"

class QTextDocument;

namespace planscope {

/// Fills an empty text document and lays it out. Headings carry their level, tables have one header row.
/// @param width           of the text, in pixels
/// @param maxChartHeight  in pixels
/// @note Error: Cancelled. Code None otherwise.
Error setSummary(QTextDocument *document, const SummaryContent &content, double width, double maxChartHeight, const TaskContext &task);

} // namespace planscope
