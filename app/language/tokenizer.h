// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a sentence into tokens as the English Universal Dependencies treebanks do: clitics ("do|n't", "city|'s"), hyphens
// ("long|-|term", but "non-profit") and signs ("$|5", "10|%") stand alone; numbers, abbreviations and addresses stay whole.
#pragma once

#include "base/textspan.h"
#include "language/modeltables.h"

namespace planscope {

/// Appends the tokens of text[sentence]; everything but white space is in one. Linear in the sentence's length.
void appendTokens(QStringView text, const TextSpan &sentence, const BorderWords &borders, std::vector<TextSpan> *tokens);

} // namespace planscope
