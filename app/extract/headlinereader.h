// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the names of headlines, whose words are capitalised whatever they are: names of the world, and a line or a part of one
// that is one name alone.
#pragma once

#include "extract/namereader.h"

namespace planscope {

/// @return in text order, not overlapping. Linear in the number of words.
QList<FoundName> readHeadline(const QList<NameWord> &words, QStringView text, const EntityLexicon &lexicon);

/// Are nearly all everyday words of the sentence capitalised, and does it not end like a sentence?
bool isHeadline(const QList<NameWord> &words, QStringView sentence);

} // namespace planscope
