// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence of a finding, short enough to be shown in a tooltip, a table's cell or a page.
#pragma once

#include "corpus/corpus.h"

namespace planscope {

/// The sentence on one line; of a longer one the stretch around the finding's words, with "…" where it was cut.
/// @param maxUnits  UTF-16 units, at least 40; the words themselves are cut when they are longer
/// Costs no more than maxUnits, however long the sentence.
QString shortQuote(const Corpus &corpus, FindingId finding, qsizetype maxUnits);

} // namespace planscope
