// SPDX-License-Identifier: GPL-3.0-or-later
// HTML into text and blocks, by way of gumbo (an HTML5 parser). Markup that gumbo would take quadratic time or deep
// recursion for is simplified before (htmlsimplifier.h).
#pragma once

#include "base/taskcontext.h"
#include "text/blockbuilder.h"
#include "text/metadata.h"

namespace planscope {

/// The character set that the page itself names near its start, "" when it names none.
QByteArray declaredCharset(const QByteArray &bytes);

/// Fills text, blocks and issues (TooDeep) of the document. Linear.
void readHtml(const QString &html, Document *document, Metadata *metadata, const TaskContext &task);

/// Adds a piece of HTML that stands in another format to what is built; without metadata.
/// @return true when it was nested too deeply and was flattened
bool appendHtml(const QString &html, BlockBuilder *builder, const TaskContext &task);

/// The characters of an entity such as "&eacute;" or "&#233;", the text itself when it is none.
QString entityText(const QString &entity);

} // namespace planscope
