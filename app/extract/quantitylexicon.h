// SPDX-License-Identifier: GPL-3.0-or-later
// How quantities are written: number words, scales, units, currencies, bounds, words of change.
#pragma once

#include "base/lexicontable.h"

namespace planscope {

class QuantityLexicon
{
public:
    QuantityLexicon(const QStringList &folders, QList<Issue> *issues);
};

} // namespace planscope
