// SPDX-License-Identifier: GPL-3.0-or-later
// How the lines of a list begin: lines of one list are worded alike, so that those that are plain tell what the others are
// ("Train nurses" beside "Open a clinic").
#pragma once

#include "extract/actionlexicon.h"
#include "language/analysis.h"

namespace planscope {

struct ListForm
{
    VerbForm opening = VerbForm::None; ///< Base ("Open a clinic"), Ing ("Opening a clinic"), None: not known
    int endBlock = 0;                  ///< the first block behind the list
};

/// @param sentence  the first one of the list. Linear in the list.
ListForm listForm(const Analysis &analysis, qsizetype sentence, const ActionLexicon &lexicon);

} // namespace planscope
