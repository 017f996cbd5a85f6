// SPDX-License-Identifier: GPL-3.0-or-later
// The sentence of a finding, short enough to be shown in a tooltip, a table's cell or a page.
#pragma once

#include "corpus/corpus.h"

namespace planscope {

struct Quote
{
    QString text;
    QList<TextSpan> words; ///< where the findings' words stand in it, in text order, not overlapping
};

/// The sentence of the first finding on one line; of a longer one the stretch around its words, with "…" where it was cut.
/// @param findings  of one document, in text order; not empty
/// @param maxUnits  UTF-16 units, at least 40; the words themselves are cut when they are longer
/// Costs no more than maxUnits, however long the sentence.
Quote quoteOf(const Corpus &corpus, const QList<FindingId> &findings, qsizetype maxUnits);

/// The text alone.
QString shortQuote(const Corpus &corpus, FindingId finding, qsizetype maxUnits);

} // namespace planscope
