// SPDX-License-Identifier: GPL-3.0-or-later
// The printable summary of a stack.
#pragma once

#include "base/taskcontext.h"
#include "corpus/corpus.h"

class QPagedPaintDevice;

namespace planscope {

/// Paints the summary on the device's pages (PDF writer or printer): documents, key figures (targets first), initiatives by
/// status, most named entities, charts as vectors, page numbers; each figure with its quoted sentence and document.
/// @return the error, or code None. Errors: NothingToShow, NotWritable, Cancelled
Error printSummary(const Corpus &corpus, QPagedPaintDevice *device, const TaskContext &task);

/// Writes the summary as .pdf or .html (one file, charts inside), whole or not at all.
/// @return the error, or code None. Errors: NothingToShow, NotWritable, UnknownFormat, Cancelled
Error writeSummary(const Corpus &corpus, const QString &path, const TaskContext &task);

} // namespace planscope
