// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/lowtext.h"

#include <algorithm>

namespace planscope {

static QChar folded(QChar c)
{
    constexpr char16_t firstBeyondAscii = 0x80;
    if (c.unicode() < firstBeyondAscii)
        return c >= u'A' && c <= u'Z' ? QChar(c.unicode() | 0x20) : c;
    return c.toLower();
}

bool isFolded(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return folded(c) == c; });
}

QString foldedCopy(QStringView text)
{
    QString copy(text.size(), Qt::Uninitialized);
    std::transform(text.begin(), text.end(), copy.begin(), folded);
    return copy;
}

FoldedWord::FoldedWord(QStringView word) : m_text(word.size())
{
    std::transform(word.begin(), word.end(), m_text.begin(), folded);
}

} // namespace planscope
