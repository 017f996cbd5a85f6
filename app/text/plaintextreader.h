// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks over a plain text, which itself stays as it is: lines that belong together become paragraphs, lines that stand out
// become headings, list items, lines about the document, or furniture.
#pragma once

#include "base/taskcontext.h"
#include "text/document.h"

namespace planscope {

/// The blocks of a text whose lines end in '\n'. Markers ("##", "-", "1.") stay inside their block's span. Linear.
/// @param frontMatterEnd  what stands before this offset says what the document is and becomes boilerplate
QList<Block> plainTextBlocks(const QString &text, qsizetype frontMatterEnd, const TaskContext &task);

} // namespace planscope
