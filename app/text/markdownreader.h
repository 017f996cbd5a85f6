// SPDX-License-Identifier: GPL-3.0-or-later
// Markdown (CommonMark with GitHub's tables) into text as it is read, and blocks, by way of md4c. Front matter is taken as
// metadata and, being markup, is not in the text.
#pragma once

#include "base/taskcontext.h"
#include "text/metadata.h"

namespace planscope {

/// Fills text, blocks and issues (TooDeep) of the document. Linear.
void readMarkdown(const QString &markdown, Document *document, Metadata *metadata, const TaskContext &task);

} // namespace planscope
