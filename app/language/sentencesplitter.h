// SPDX-License-Identifier: GPL-3.0-or-later
// Where sentences end within one block of running text.
#pragma once

#include "base/textspan.h"
#include "language/modeltables.h"

namespace planscope {

/// @return the sentences of text[block], without white space around them; lines that break within a sentence do not end it,
///         an empty line does. Linear in the block's length.
QList<TextSpan> splitSentences(QStringView text, const TextSpan &block, const BorderWords &borders);

} // namespace planscope
