// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the named things of a document.
#pragma once

#include "extract/entitylexicon.h"
#include "extract/findings.h"
#include "language/analysis.h"

namespace planscope {

/// @return mentions in text order, not overlapping, those of one thing under one name. Linear in the text.
QList<Mention> findEntities(const Analysis &analysis, const EntityLexicon &lexicon, const TaskContext &task = {});

/// The country a document is about or from, as it states it, else told from the places and currencies it names.
/// @return ISO 3166-1 alpha-2, or empty when it cannot be told
QString tellCountry(const Analysis &analysis, const QList<Mention> &mentions, const EntityLexicon &lexicon);

} // namespace planscope
