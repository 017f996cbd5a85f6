// SPDX-License-Identifier: GPL-3.0-or-later
// Mends tags where the words around, or the table of verbs, leave no doubt: a tagger that learnt from news and talk takes
// "upgrade" in "build dams, upgrade roads" for a noun, and "measures" in "implementation measures" for a verb.
#pragma once

#include "extract/sentencewords.h"

namespace planscope {

/// The place behind a label that opens a line ("b)", "Target 3:", "Water sector:"), or 0.
int labelEnd(const std::vector<Word> &words);

/// @param opening  the form of verb that the line must open with, as the lines beside it do; None: not known
void mendTags(std::vector<Word> *words, const ActionLexicon &lexicon, VerbForm opening);

} // namespace planscope
