// SPDX-License-Identifier: GPL-3.0-or-later
// All that the finders know about the world, compiled once from the tables of resources/lexicon/.
#pragma once

#include "extract/actionlexicon.h"
#include "extract/entitylexicon.h"
#include "extract/numerallexicon.h"
#include "extract/quantitylexicon.h"
#include "extract/themefinder.h"

#include <memory>

namespace planscope {

struct Lexicons
{
    EntityLexicon entities;
    QuantityLexicon quantities;
    ActionLexicon actions;
    NumeralLexicon numerals;
    ThemeLexicon themes;
};

using LexiconsPtr = std::shared_ptr<const Lexicons>;

/// Reads the tables of each folder, later ones adding to earlier ones. Mistakes become issues; the rest is used.
LexiconsPtr loadLexicons(const QStringList &folders, QList<Issue> *issues);

} // namespace planscope
