// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/initiativefinder.h"

namespace planscope {

QList<Initiative> findInitiatives(const Analysis &, const ActionLexicon &, const QList<Mention> &, const QList<Period> &)
{
    return {};
}

} // namespace planscope
