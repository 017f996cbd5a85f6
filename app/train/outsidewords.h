// SPDX-License-Identifier: GPL-3.0-or-later
// What dictionaries and lists of names tell of a word, for the many words that no treebank holds: the word classes that
// WordNet gives to it and to its inflected forms, and the lists of resources/lexicon that it stands in.
#pragma once

#include "base/result.h"

#include <QMap>
#include <QString>

namespace planscope {

struct OutsideWord
{
    QString grammar; ///< "N V>N": noun or verb, mostly a noun; empty when WordNet does not have it
    QString lists;   ///< a letter for each list, with a star when it is part of a longer name there
};

/// By the form in lower case. Forms are built by the rules of English spelling and by WordNet's lists of exceptions.
/// @note Error: NotReadable
Result<QMap<QString, OutsideWord>> readOutsideWords(const QString &wordNetFolder, const QString &lexiconFolder);

} // namespace planscope
