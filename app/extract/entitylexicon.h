// SPDX-License-Identifier: GPL-3.0-or-later
// Names of the world and how names look: countries, cities, bodies, heads of organisations, titles.
#pragma once

#include "base/lexicontable.h"

namespace planscope {

class EntityLexicon
{
public:
    EntityLexicon(const QStringList &folders, QList<Issue> *issues);
};

} // namespace planscope
