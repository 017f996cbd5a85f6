// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/quantitylexicon.h"

namespace planscope {

QuantityLexicon::QuantityLexicon(const QStringList &, QList<Issue> *) {}

} // namespace planscope
