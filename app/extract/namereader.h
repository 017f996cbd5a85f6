// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the names of one sentence by what its words tell: names of the world, heads, titles, how people are called, what
// stands beside a name.
#pragma once

#include "extract/namerun.h"

namespace planscope {

/// What a name rests on, the surest first.
enum class NameGround : quint8 { Known, Headed, Person, Context, Place, Guess };

struct FoundName
{
    TextSpan span;
    qsizetype first = 0; ///< its words in the sentence
    qsizetype end = 0;
    EntityKind kind = EntityKind::Organisation;
    NameGround ground = NameGround::Guess;
    QString same; ///< what all names of the thing share, for a name of the world
};

/// @param isHeadline  its words are capitalised whatever they are: names of the world and a line that is one name alone are read
/// @return in text order, not overlapping. Linear in the number of words.
QList<FoundName> readNames(const QList<NameWord> &words, QStringView text, bool isHeadline, const EntityLexicon &lexicon);

} // namespace planscope
