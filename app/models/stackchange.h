// SPDX-License-Identifier: GPL-3.0-or-later
// How a newer Corpus differs from the one a model shows.
#pragma once

#include "corpus/corpus.h"

#include <algorithm>

namespace planscope {

/// Does `next` hold all documents of `old`, read once and in the same places, so that ids of findings still mean the same?
inline bool isExtendedBy(const Corpus &old, const Corpus &next)
{
    const auto same = [](const CorpusDocument &a, const CorpusDocument &b) {
        return a.document == b.document && a.findings == b.findings;
    };
    return !old.documents().isEmpty() && old.documents().size() <= next.documents().size()
        && std::equal(old.documents().cbegin(), old.documents().cend(), next.documents().cbegin(), same);
}

} // namespace planscope
