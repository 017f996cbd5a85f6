// SPDX-License-Identifier: GPL-3.0-or-later
// Small documents for the tests of the finders, written on a few lines: "# heading", "- list item", "| cell | cell |"
// (the first row of a table is its header), anything else a paragraph.
#pragma once

#include "language/analysis.h"

namespace planscope {

DocumentPtr plainDocument(const QString &text, const QDate &published = {}, const QString &country = {});

/// Sentences cut at full stops, no tokens: enough for what does not look at tags.
Analysis plainAnalysis(const DocumentPtr &document);

} // namespace planscope
