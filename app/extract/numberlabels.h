// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that measure nothing: labels of articles, phases and lists, parts of names, footnotes, ages, "one" as a pronoun.
#pragma once

#include "extract/quantitygrammar.h"

namespace planscope {

/// Is the quantity without unit such a number? Looks at the pieces beside it alone.
bool isNumberLabel(const Pieces &pieces, const QuantityLexicon &lexicon, const Quantity &quantity);

/// Is the number of years an age ("aged 15 to 64", "under-fives")?
bool isAge(const Pieces &pieces, const QuantityLexicon &lexicon, const Quantity &quantity);

} // namespace planscope
