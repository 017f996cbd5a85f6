// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the finders share: the shipped model and tables, and small documents written on a few lines:
// "# heading", "- list item", "| cell | cell |" (the first row of a table is its header), anything else a paragraph.
#pragma once

#include "base/result.h"
#include "extract/lexicons.h"
#include "language/analysis.h"

namespace planscope {

Result<LanguageModelPtr> shippedModel();

/// @note Error: the first mistake in a table.
Result<LexiconsPtr> shippedLexicons();

DocumentPtr plainDocument(const QString &text, const QDate &published = {}, const QString &country = {});

} // namespace planscope
