// SPDX-License-Identifier: GPL-3.0-or-later
// Files into Documents. Each format has a reader of its own behind these three functions.
#pragma once

#include "base/result.h"
#include "base/taskcontext.h"
#include "text/document.h"

#include <QStringList>

namespace planscope {

/// Reads one file. Linear in its size; asks task.cancelled() about every 50 ms.
/// @return the Document with its doubts in `issues`, or an Error: NotFound, NotReadable, EmptyDocument, NotText,
///         UnknownFormat, TooLarge, Cancelled
Result<Document> readDocument(const QString &path, const TaskContext &task);

/// The same for bytes in memory; `path` is used for its ending and as the document's name.
Result<Document> readBytes(const QByteArray &bytes, const QString &path, const TaskContext &task);

/// The documents that the paths name: files as they are, folders recursively (files with a known ending, sorted by path,
/// hidden ones and a file named SOURCES left out), each file once. Paths that name nothing readable are told in `issues`.
QStringList findDocuments(const QStringList &paths, QList<Issue> *issues);

/// Mistakes in the tables that reading uses (pagefurniture, sourcelabels, metanames), to be told once.
const QList<Issue> &readingTableIssues();

} // namespace planscope
