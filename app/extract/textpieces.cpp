// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/textpieces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace planscope {

static bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

static bool isLetter(QChar c)
{
    return c.isLetter() || c.isMark() || c.isSurrogate();
}

/// One form for signs that are one to a reader.
static LowText plain(LowText sign)
{
    switch (sign.front().unicode()) {
    case u'\u2018':
    case u'\u2019':
    case u'\u02bc': return LowText::literal(u"'");
    case u'\u2010':
    case u'\u2011': return LowText::literal(u"-");
    case u'\u00b5': return LowText::literal(u"\u03bc"); // micro sign and mu
    default: return sign;
    }
}

Pieces piecesOf(QStringView text, const PhraseWords &words, qsizetype offset)
{
    constexpr qsizetype usualLength = 4;
    Pieces pieces(text);
    pieces.reserve(text.size() / usualLength + 1);
    bool spaced = true;
    bool broken = true;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        if (c.isSpace() || c == u'\u200b' || c == u'\ufeff') {
            spaced = true;
            broken = broken || c == u'\n';
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        PieceKind kind = PieceKind::Sign;
        if (isDigit(c)) {
            kind = PieceKind::Digits;
            while (end < text.size() && isDigit(text.at(end)))
                ++end;
        } else if (isLetter(c)) {
            kind = PieceKind::Letters;
            while (end < text.size() && isLetter(text.at(end)))
                ++end;
        }
        const LowText folded = pieces.folded(i, end - i);
        const LowText low = end - i == 1 ? plain(folded) : folded;
        pieces.append({{offset + i, offset + end}, kind, spaced, broken, text.sliced(i, end - i), low, words.find(low)});
        spaced = broken = false;
        i = end;
    }
    return pieces;
}

Pieces piecesOf(QStringView text)
{
    static const PhraseWords none;
    return piecesOf(text, none);
}

const Piece &pieceAt(const Pieces &pieces, qsizetype index)
{
    static const Piece none;
    return index >= 0 && index < pieces.size() ? pieces.at(index) : none;
}

qsizetype pieceFrom(const Pieces &pieces, qsizetype offset)
{
    const auto found = std::partition_point(pieces.cbegin(), pieces.cend(), [offset](const Piece &p) { return p.span.end <= offset; });
    return found - pieces.cbegin();
}

bool isDash(const Piece &piece)
{
    if (piece.kind != PieceKind::Sign || piece.raw.size() != 1)
        return false;
    const char16_t c = piece.raw.front().unicode();
    return c == u'-' || (c >= u'\u2010' && c <= u'\u2015') || c == u'\u2212';
}

} // namespace planscope
