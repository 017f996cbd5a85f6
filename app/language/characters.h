// SPDX-License-Identifier: GPL-3.0-or-later
// Classes of characters that sentence and token borders ask for.
#pragma once

#include <QStringView>

namespace planscope {

inline bool isBlank(QChar c)
{
    return c.isSpace() || c == u'\u200B' || c == u'\uFEFF';
}

inline bool isClosing(QChar c)
{
    return c == u'"' || c == u'\'' || c == u')' || c == u']' || c == u'\u201D' || c == u'\u2019' || c == u'\u00BB';
}

inline bool isOpening(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'(' || c == u'[' || c == u'\u201C' || c == u'\u2018' || c == u'\u00AB';
}

inline bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019';
}

/// A letter, a mark on one, or half of a character beyond the Basic Multilingual Plane that is none of our signs.
inline bool isLetterUnit(QChar c)
{
    return c.isLetter() || c.isMark() || c.category() == QChar::Number_Other || c.category() == QChar::Number_Letter;
}

} // namespace planscope
