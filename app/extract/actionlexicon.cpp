// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/actionlexicon.h"

namespace planscope {

ActionLexicon::ActionLexicon(const QStringList &, QList<Issue> *) {}

} // namespace planscope
