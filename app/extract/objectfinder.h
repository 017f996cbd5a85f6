// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what a verb acts on: the words behind it up to where another clause, a means, a time or a purpose begins.
#pragma once

#include "extract/sentencewords.h"

namespace planscope {

/// @param boundary  where the next verb's clause begins
/// @return empty when nothing follows. Linear in the words up to the boundary.
WordRange findObject(const SentenceWords &words, int verb, int boundary, const ActionLexicon &lexicon);

} // namespace planscope
