// SPDX-License-Identifier: GPL-3.0-or-later
// Paths into a Corpus: finds the documents, reads and analyses each on all cores, unites the findings.
#pragma once

#include "base/taskcontext.h"
#include "corpus/corpus.h"
#include "extract/engine.h"

#include <QStringList>

namespace planscope {

/// Blocks until done. The documents of `earlier`, when given, stay first and are not read again; what the paths name is
/// added to them. What cannot be read becomes an issue of the corpus (Severity::Failure), the rest goes on.
/// task.progress() counts documents and is called by one thread at a time.
/// @note Error: Cancelled only.
Result<CorpusPtr> readStack(const QStringList &paths, const Engine &engine, const TaskContext &task, const CorpusPtr &earlier = {});

} // namespace planscope
