// SPDX-License-Identifier: GPL-3.0-or-later
// What a number counts: the noun phrase behind it ("24 central government departments"), or for a bare number the one it
// is said of ("registered contracts exceeded 100,000", "the number of ships rose to 40").
#pragma once

#include "extract/figurewords.h"

namespace planscope {

/// Does the noun look like a plural, or is it known as one?
bool isPlural(QStringView noun, const QuantityLexicon &lexicon);

/// The counted noun phrase that starts at the token, up to its last noun; empty when there is none.
/// @param isOne  the number is 1, so that its noun stands in the singular
TokenRange countedPhrase(const FigureWords &words, const QuantityLexicon &lexicon, int first, bool isOne);

/// What is counted in a phrase such as "the number of 5G base stations per 10,000 people in Ruritania": its noun phrase
/// without "the number of", owners and what follows; `per` takes what it is counted against.
TokenRange countedIn(const FigureWords &words, const QuantityLexicon &lexicon, const TokenRange &phrase, QString *per);

/// "per 10,000 people", "per hectare" that starts at the token: the words behind "per", and the token behind them in `end`.
QString rateWords(const FigureWords &words, int per, int *end);

} // namespace planscope
