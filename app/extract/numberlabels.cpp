// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/numberlabels.h"

namespace planscope {

static bool isOpeningQuote(const Piece &piece, const Piece &next)
{
    const bool isQuote = piece.low == u"\"" || piece.low == u"\u201c" || piece.low == u"'" || piece.low == u"\u00ab";
    return isQuote && piece.spaced && !next.spaced;
}

/// "2." or "(3)" or "4)" where a line starts.
static bool isListLabel(const Pieces &pieces, const Quantity &quantity)
{
    const bool isBracketed = pieceAt(pieces, quantity.first - 1).low == u"(";
    const Piece &start = pieceAt(pieces, isBracketed ? quantity.first - 1 : quantity.first);
    const Piece &behind = pieceAt(pieces, quantity.end);
    const bool isAtStart = start.broken || (quantity.first == (isBracketed ? 1 : 0));
    return isAtStart && !behind.spaced && (behind.low == u"." || behind.low == u")" || behind.low == u":" || behind.low == u"\u3001");
}

/// "… 14" behind a row of dots, at the end of a line.
static bool isPageReference(const Pieces &pieces, const Quantity &quantity)
{
    int dots = 0;
    for (qsizetype i = quantity.first - 1; i >= 0 && i > quantity.first - 5; --i)
        dots += pieceAt(pieces, i).low == u"." || pieceAt(pieces, i).low == u"\u2026" ? 1 : 0;
    return dots >= 2;
}

bool isAge(const Pieces &pieces, const QuantityLexicon &lexicon, const Quantity &quantity)
{
    return lexicon.isWord(pieceAt(pieces, quantity.boundFirst - 1).low, MetricWord::Age)
           || lexicon.isWord(pieceAt(pieces, quantity.first - 1).low, MetricWord::Age)
           || (pieceAt(pieces, quantity.boundFirst - 1).low == u"of" && lexicon.isWord(pieceAt(pieces, quantity.boundFirst - 2).low, MetricWord::Age))
           || ((pieceAt(pieces, quantity.end).low == u"or" || pieceAt(pieces, quantity.end).low == u"and")
               && lexicon.isWord(pieceAt(pieces, quantity.end + 1).low, MetricWord::Age))
           || (pieceAt(pieces, quantity.end).low == u"s" && !pieceAt(pieces, quantity.end).spaced);
}

bool isNumberLabel(const Pieces &pieces, const QuantityLexicon &lexicon, const Quantity &quantity)
{
    const Piece &number = pieces.at(quantity.first);
    const Piece &before = pieceAt(pieces, quantity.first - 1);
    const Piece &behind = pieceAt(pieces, quantity.end);
    if (quantity.isInWords && quantity.numberEnd == quantity.first + 1 && (number.low == u"one" || number.low == u"zero"))
        return true;
    if (isListLabel(pieces, quantity) || isPageReference(pieces, quantity) || isAge(pieces, lexicon, quantity))
        return true;
    if (isOpeningQuote(before, number) || (before.low == u"(" && behind.low == u")" && quantity.value < 1000) || (before.low == u"[" && behind.low == u"]"))
        return true;
    if ((!behind.spaced && (behind.low == u"+" || behind.low == u"/" || behind.low == u"\\" || (isDash(behind) && !pieceAt(pieces, quantity.end + 1).spaced)))
        || (!number.spaced && (before.low == u"+" || before.low == u"/" || before.low == u"#" || before.low == u"\\" || before.low == u"@")))
        return true;
    if (quantity.isFormatted && number.raw.size() < 4 && quantity.value >= 1000)
        return false; // "1,200" is a count whatever stands before it
    if (!quantity.isInWords && lexicon.isWord(before.low, MetricWord::Label) && (before.isCapital() || !behind.isLetters()))
        return true;
    const bool isHour = (behind.low == u"a" || behind.low == u"p") && pieceAt(pieces, quantity.end + 1).low == u"." && pieceAt(pieces, quantity.end + 2).low == u"m";
    if (isHour || behind.low == u"am" || behind.low == u"pm")
        return true;
    const bool isBehindDot = before.low == u"." && lexicon.isWord(pieceAt(pieces, quantity.first - 2).low, MetricWord::Label) && !before.spaced;
    return isBehindDot && !quantity.isInWords;
}

} // namespace planscope
