// SPDX-License-Identifier: GPL-3.0-or-later
// What was understood at a place, in words: the tooltip of a mark in the document.
#pragma once

#include "corpus/corpus.h"

namespace planscope {

/// A few lines of rich text: of a mention its name, kind and how often it is named; of a metric value, period, status and
/// what it measures; of an initiative who does what, by when. Everything taken from a document is escaped.
QString findingTip(const Corpus &corpus, FindingId finding);

} // namespace planscope
