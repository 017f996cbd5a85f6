// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/entitylexicon.h"

namespace planscope {

EntityLexicon::EntityLexicon(const QStringList &, QList<Issue> *) {}

} // namespace planscope
