// SPDX-License-Identifier: GPL-3.0-or-later
// Abbreviations that stand in one list with bodies ("TAQA and the Harbour Board") are bodies, too.
#pragma once

#include "extract/namecontext.h"
#include "extract/namereader.h"

namespace planscope {

/// Adds the abbreviations that commas, "and" and "or" link with the bodies among the names. Linear.
/// @param names  of the sentence, in text order; stays so
void addLinkedAbbreviations(const QList<NameWord> &words, const NameContext &context, QList<FoundName> *names);

} // namespace planscope
