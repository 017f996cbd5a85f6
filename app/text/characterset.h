// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes into text: UTF-8 and UTF-16 by their marks, a set that the file declares, else the one that uchardet detects.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>

namespace planscope {

struct DecodedText
{
    QString text;        ///< without BOM; lines end in '\n'; NUL became U+FFFD
    QList<Issue> issues; ///< CharacterSet, InvalidCharacters
};

/// @param declared  the character set that the file itself names (HTML's meta charset), may be empty; valid UTF-8 wins over it
/// @note Error: NotText. Linear.
Result<DecodedText> decodeText(const QByteArray &bytes, const QString &source, const QByteArray &declared = {});

} // namespace planscope
