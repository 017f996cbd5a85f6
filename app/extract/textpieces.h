// SPDX-License-Identifier: GPL-3.0-or-later
// The letters, digits and signs of a text, as the grammars of numbers and periods read them. Finer than words on purpose:
// "US$1.2bn" is five pieces, so that no grammar depends on where a tokeniser happened to cut.
#pragma once

#include "base/textspan.h"

#include <QList>
#include <QString>

namespace planscope {

enum class PieceKind : quint8 { Letters, Digits, Sign };

struct Piece
{
    TextSpan span;
    PieceKind kind = PieceKind::Sign;
    bool spaced = false; ///< white space, or the start of the text, stands before it
    bool broken = false; ///< a line break stands before it
    QStringView raw;     ///< as written; lives as long as the text
    QString low;         ///< lower case, with one form of apostrophe and hyphen

    bool isWord(QStringView word) const { return low == word; }
    bool isDigits() const { return kind == PieceKind::Digits; }
    bool isLetters() const { return kind == PieceKind::Letters; }
    bool isCapital() const { return kind == PieceKind::Letters && raw.front().isUpper(); }
};

using Pieces = QList<Piece>;

/// @param offset  where `text` starts in the document: added to each span
Pieces piecesOf(QStringView text, qsizetype offset = 0);

/// The piece at `index`, or an empty sign when it lies outside.
const Piece &pieceAt(const Pieces &pieces, qsizetype index);

/// The index of the first piece that ends after `offset`; pieces.size() when none does.
qsizetype pieceFrom(const Pieces &pieces, qsizetype offset);

/// Hyphen, dash or minus sign.
bool isDash(const Piece &piece);

} // namespace planscope
