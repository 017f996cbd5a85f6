// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/numberlabels.h"

#include <algorithm>

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

/// "Articles 4.2 and 4.11", "Sections 7, 8 and 9": the label stands before the first of them.
static bool isListedLabel(const Pieces &pieces, const QuantityLexicon &lexicon, const Quantity &quantity)
{
    static constexpr qsizetype reach = 12;
    if (quantity.isInWords || quantity.hasScale || (pieceAt(pieces, quantity.end).isLetters() && !pieceAt(pieces, quantity.end).isWord(u"of")))
        return false;
    qsizetype at = quantity.first - 1;
    const qsizetype last = std::max<qsizetype>(0, at - reach);
    const Piece &joint = pieceAt(pieces, at);
    if (!(joint.low == u"and" || joint.low == u"or" || joint.low == u"to" || joint.low == u","))
        return false;
    for (; at >= last; --at) {
        const Piece &piece = pieces.at(at);
        const bool isInside = piece.isDigits() || piece.low == u"." || piece.low == u"," || piece.low == u"and" || piece.low == u"or" || piece.low == u"to";
        if (!isInside)
            return piece.isCapital() && lexicon.isWord(piece.low, MetricWord::Label);
    }
    return false;
}

/// "zero deaths", not "net zero" or "from zero".
static bool countsNone(const Piece &before, const Piece &behind)
{
    const bool isNoun = behind.isLetters() && behind.spaced && !behind.isCapital() && behind.low.size() > 3 && behind.low.endsWith(u's');
    return isNoun && before.low != u"net" && before.low != u"near";
}

/// "14 Mill Lane": capitals up to the word for a street, and no noun that the street would be said of.
static bool isHouseNumber(const Pieces &pieces, const QuantityLexicon &lexicon, const Quantity &quantity)
{
    static constexpr qsizetype longestName = 4;
    if (quantity.isInWords || quantity.isFormatted || quantity.hasScale)
        return false;
    for (qsizetype at = quantity.end; at < quantity.end + longestName && pieceAt(pieces, at).isCapital(); ++at) {
        const Piece &behind = pieceAt(pieces, at + 1);
        if (at > quantity.end && lexicon.isWord(pieceAt(pieces, at), MetricWord::Street))
            return !behind.isLetters() || behind.low == u"in" || behind.low == u"at" || behind.low == u"near";
    }
    return false;
}

bool isAge(const Pieces &pieces, const QuantityLexicon &lexicon, const Quantity &quantity)
{
    return lexicon.isWord(pieceAt(pieces, quantity.boundFirst - 1), MetricWord::Age)
           || lexicon.isWord(pieceAt(pieces, quantity.first - 1), MetricWord::Age)
           || (pieceAt(pieces, quantity.boundFirst - 1).low == u"of" && lexicon.isWord(pieceAt(pieces, quantity.boundFirst - 2), MetricWord::Age))
           || ((pieceAt(pieces, quantity.end).low == u"or" || pieceAt(pieces, quantity.end).low == u"and")
               && lexicon.isWord(pieceAt(pieces, quantity.end + 1), MetricWord::Age))
           || (pieceAt(pieces, quantity.end).low == u"s" && !pieceAt(pieces, quantity.end).spaced);
}

bool isNumberLabel(const Pieces &pieces, const QuantityLexicon &lexicon, const Quantity &quantity)
{
    const Piece &number = pieces.at(quantity.first);
    const Piece &before = pieceAt(pieces, quantity.first - 1);
    const Piece &behind = pieceAt(pieces, quantity.end);
    const bool isOneWord = quantity.isInWords && quantity.numberEnd == quantity.first + 1;
    if (isOneWord && (number.low == u"one" || (number.low == u"zero" && !countsNone(before, behind))))
        return true;
    if (isHouseNumber(pieces, lexicon, quantity))
        return true;
    if (isListLabel(pieces, quantity) || isPageReference(pieces, quantity) || isAge(pieces, lexicon, quantity))
        return true;
    if (isListedLabel(pieces, lexicon, quantity))
        return true;
    if ((isOpeningQuote(before, number) && !quantity.isFormatted) || (before.low == u"(" && behind.low == u")" && quantity.value < 1000) || (before.low == u"[" && behind.low == u"]"))
        return true;
    if ((!behind.spaced && (behind.low == u"+" || behind.low == u"/" || behind.low == u"\\" || (isDash(behind) && !pieceAt(pieces, quantity.end + 1).spaced)))
        || (!number.spaced && (before.low == u"+" || before.low == u"/" || before.low == u"#" || before.low == u"\\" || before.low == u"@")))
        return true;
    if (quantity.isFormatted && number.raw.size() < 4 && quantity.value >= 1000)
        return false; // "1,200" is a count whatever stands before it
    if (!quantity.isInWords && lexicon.isWord(before, MetricWord::Label) && (before.isCapital() || !behind.isLetters()))
        return true;
    const bool isHour = (behind.low == u"a" || behind.low == u"p") && pieceAt(pieces, quantity.end + 1).low == u"." && pieceAt(pieces, quantity.end + 2).low == u"m";
    if (isHour || behind.low == u"am" || behind.low == u"pm")
        return true;
    const bool isBehindDot = before.low == u"." && lexicon.isWord(pieceAt(pieces, quantity.first - 2), MetricWord::Label) && !before.spaced;
    return isBehindDot && !quantity.isInWords;
}

} // namespace planscope
