// SPDX-License-Identifier: GPL-3.0-or-later
// Mends tags where the words around, or the table of verbs, leave no doubt: a tagger that learnt from news and talk takes
// "upgrade" in "build dams, upgrade roads" for a noun, and "measures" in "implementation measures" for a verb.
#pragma once

#include "extract/sentencewords.h"

namespace planscope {

void mendTags(std::vector<Word> *words, const ActionLexicon &lexicon);

} // namespace planscope
