// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/periodfinder.h"

namespace planscope {

QList<Period> findPeriods(const Analysis &, const QuantityLexicon &)
{
    return {};
}

const Period *governingPeriod(const Analysis &, const QList<Period> &, const Sentence &, const TextSpan &)
{
    return nullptr;
}

} // namespace planscope
