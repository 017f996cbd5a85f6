// SPDX-License-Identifier: GPL-3.0-or-later
// Findings as other programs read them: JSON "planscope-findings/1", and CSV.
#pragma once

#include "corpus/corpus.h"

#include <QByteArray>

namespace planscope {

/// Offsets count Unicode code points of each document's text. Indented, ends in a line feed.
/// "numerals" counts those of each class and lists the unread ones.
/// @param withText  adds each document's text
QByteArray findingsJson(const Corpus &corpus, bool withText);

/// One row a finding, RFC 4180, with a header row; same offsets.
QByteArray findingsCsv(const Corpus &corpus);

} // namespace planscope
