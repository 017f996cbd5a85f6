// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs of action, modals, and the helpers that are skipped before an action.
#pragma once

#include "base/lexicontable.h"

namespace planscope {

class ActionLexicon
{
public:
    ActionLexicon(const QStringList &folders, QList<Issue> *issues);
};

} // namespace planscope
