// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a rank where it stands: "ranked first", "came third in the world", "5th globally".
#pragma once

#include "extract/quantitygrammar.h"

namespace planscope {

/// @return the rank that starts at the piece, its verb included where there is one. An ordinal that only orders a list is none.
std::optional<Quantity> readRank(const Pieces &pieces, const QuantityLexicon &lexicon, qsizetype at);

} // namespace planscope
