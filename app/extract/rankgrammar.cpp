// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/rankgrammar.h"

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

/// "third", "12th", "12": the place, and the piece behind it.
struct Ordinal
{
    double value = 0;
    qsizetype end = 0;
    bool isBare = false; ///< digits without a suffix
};

std::optional<Ordinal> ordinalAt(const Pieces &pieces, const QuantityLexicon &lexicon, qsizetype at)
{
    if (const auto word = lexicon.ordinals().match(pieces, at))
        return Ordinal{static_cast<double>(*word), at + 1, false};
    const Piece &digits = pieceAt(pieces, at);
    if (!digits.isDigits())
        return std::nullopt;
    const Piece &suffix = pieceAt(pieces, at + 1);
    const bool hasSuffix = !suffix.spaced && (suffix.low == u"st" || suffix.low == u"nd" || suffix.low == u"rd" || suffix.low == u"th");
    return Ordinal{digits.raw.toDouble(), at + (hasSuffix ? 2 : 1), !hasSuffix};
}

bool isAllOver(LowText word)
{
    return word == u"globally" || word == u"worldwide" || word == u"nationally" || word == u"internationally";
}

/// "34th out of 180 countries": the number of those that were ranked belongs to the rank.
qsizetype behindWhole(const Pieces &pieces, qsizetype end)
{
    const bool isOut = pieceAt(pieces, end).low == u"out" && pieceAt(pieces, end + 1).low == u"of";
    const bool isOf = pieceAt(pieces, end).low == u"of" || pieceAt(pieces, end).low == u"among";
    const qsizetype whole = end + (isOut ? 2 : 1);
    return (isOut || isOf) && pieceAt(pieces, whole).isDigits() ? whole + 1 : end;
}

/// "the world's second largest", "the third-most visited": which of those of its like, by size.
bool isBySize(const Pieces &pieces, const QuantityLexicon &lexicon, const Ordinal &ordinal)
{
    const qsizetype at = ordinal.end + (isDash(pieceAt(pieces, ordinal.end)) ? 1 : 0);
    return lexicon.isWord(pieceAt(pieces, at), MetricWord::Superlative);
}

/// "third in the world", "2nd in Africa", "5th globally", not "first in March" or "the third in a row".
std::optional<Quantity> readBareRank(const Pieces &pieces, const QuantityLexicon &lexicon, qsizetype at)
{
    const std::optional<Ordinal> ordinal = ordinalAt(pieces, lexicon, at);
    if (!ordinal || ordinal->isBare || lexicon.months().match(pieces, at - 1))
        return std::nullopt;
    const LowText before = pieceAt(pieces, at - 1).low;
    if (before == u"a" || before == u"an" || before == u"this" || before == u"that")
        return std::nullopt;
    if (isBySize(pieces, lexicon, *ordinal))
        return Quantity{.first = at, .end = ordinal->end, .numberEnd = ordinal->end, .value = ordinal->value, .kind = Quantity::Measure,
                        .unit = u"rank"_s, .boundFirst = at};
    const LowText behind = pieceAt(pieces, ordinal->end).low;
    const Piece &where = pieceAt(pieces, ordinal->end + 1);
    const Piece &place = pieceAt(pieces, ordinal->end + 2);
    const bool isInWorld = where.low == u"the" && (place.low == u"world" || place.low == u"region" || place.low == u"country" || place.low == u"nation");
    const bool isIndex = where.low == u"the" && place.isCapital() && pieceAt(pieces, at).isDigits();
    const bool isInPlace = pieceAt(pieces, at).isDigits() && where.isCapital() && !lexicon.months().match(pieces, ordinal->end + 1);
    const bool isName = pieceAt(pieces, ordinal->end).isCapital(); // "Second Nationally Determined Contribution"
    if ((!isAllOver(behind) || isName) && !(behind == u"in" && (isInWorld || isIndex || isInPlace)))
        return std::nullopt;
    return Quantity{.first = at, .end = ordinal->end, .numberEnd = ordinal->end, .value = ordinal->value, .kind = Quantity::Measure, .unit = u"rank"_s,
                    .boundFirst = at};
}

} // namespace

std::optional<Quantity> readRank(const Pieces &pieces, const QuantityLexicon &lexicon, qsizetype at)
{
    const Piece &verb = pieces.at(at);
    if (!verb.isLetters() || !lexicon.isWord(verb, MetricWord::Rank))
        return readBareRank(pieces, lexicon, at);
    qsizetype next = at + 1;
    while (next < at + 4 && lexicon.isWord(pieceAt(pieces, next), MetricWord::RankLink))
        ++next;
    const std::optional<Ordinal> ordinal = ordinalAt(pieces, lexicon, next);
    if (!ordinal || (ordinal->isBare && next == at + 1))
        return std::nullopt;
    const LowText behind = pieceAt(pieces, ordinal->end).low;
    const bool isSure = verb.low.startsWith(u"rank");
    if (!isSure && behind != u"in" && behind != u"among" && behind != u"out" && !isAllOver(behind))
        return std::nullopt;
    return Quantity{.first = at, .end = behindWhole(pieces, ordinal->end), .numberEnd = ordinal->end, .value = ordinal->value, .kind = Quantity::Measure, .unit = u"rank"_s,
                    .boundFirst = at};
}

} // namespace planscope
