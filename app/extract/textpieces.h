// SPDX-License-Identifier: GPL-3.0-or-later
// The letters, digits and signs of a text, as the grammars of numbers and periods read them. Finer than words on purpose:
// "US$1.2bn" is five pieces, so that no grammar depends on where a tokeniser happened to cut.
#pragma once

#include "base/lowtext.h"
#include "base/textspan.h"
#include "extract/phrasewords.h"

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
    LowText low;         ///< lower case, with one form of apostrophe and hyphen; lives as long as the Pieces
    PhraseWord known;    ///< what the phrase tables know of the word

    template<qsizetype Size>
    bool isWord(const char16_t (&word)[Size]) const
    {
        return low == word;
    }
    bool isDigits() const { return kind == PieceKind::Digits; }
    bool isLetters() const { return kind == PieceKind::Letters; }
    bool isCapital() const { return kind == PieceKind::Letters && raw.front().isUpper(); }
};

/// The pieces of a text, with the folded copy that they point into.
class Pieces : private QList<Piece>
{
public:
    using QList::append;
    using QList::at;
    using QList::begin;
    using QList::cbegin;
    using QList::cend;
    using QList::constFirst;
    using QList::constLast;
    using QList::end;
    using QList::isEmpty;
    using QList::reserve;
    using QList::size;
    using QList::operator[];

    explicit Pieces(QStringView text = {}) : m_folded(foldedCopy(text)) {}

    LowText folded(qsizetype first, qsizetype length) const { return LowText(QStringView(m_folded).sliced(first, length)); }

private:
    QString m_folded; ///< what the pieces' `low` points into
};

/// @param words   what the phrase tables know, for PhraseTable::match(); without them, pieces are for comparing words alone
/// @param offset  where `text` starts in the document: added to each span
Pieces piecesOf(QStringView text, const PhraseWords &words, qsizetype offset = 0);
Pieces piecesOf(QStringView text);

/// The piece at `index`, or an empty sign when it lies outside.
const Piece &pieceAt(const Pieces &pieces, qsizetype index);

/// The index of the first piece that ends after `offset`; pieces.size() when none does.
qsizetype pieceFrom(const Pieces &pieces, qsizetype offset);

/// Hyphen, dash or minus sign.
bool isDash(const Piece &piece);

} // namespace planscope
