// SPDX-License-Identifier: GPL-3.0-or-later
// Finds who does, plans or should do what by when.
#pragma once

#include "extract/actionlexicon.h"
#include "extract/periodfinder.h"

namespace planscope {

/// @return initiatives in text order of their verbs. Linear in the text.
QList<Initiative> findInitiatives(const Analysis &analysis, const ActionLexicon &lexicon, const QList<Mention> &mentions,
                                  const QList<Period> &periods, const TaskContext &task = {});

} // namespace planscope
