// SPDX-License-Identifier: GPL-3.0-or-later
// What the sentence says about a figure in it: is it a size or a change, which words name what it measures.
#pragma once

#include "extract/quantitygrammar.h"
#include "extract/figurewords.h"

namespace planscope {

/// A quantity at its place in a sentence.
struct Figure
{
    Quantity quantity;
    int first = 0; ///< tokens: the first one, its bound words included
    int start = 0; ///< the first one of the number itself
    int end = 0;   ///< behind the unit or the counted phrase
    TokenRange counted; ///< the counted phrase, where there is one
    bool isFraction() const { return quantity.kind == Quantity::Percent || quantity.kind == Quantity::Points; }
};

struct Change
{
    bool isChange = false;
    Direction direction = Direction::None;
};

class MetricContext
{
public:
    MetricContext(const FigureWords &words, const QuantityLexicon &lexicon) : m_words(words), m_lexicon(lexicon) {}

    Change change(const Figure &figure) const;

    /// A short phrase for what is measured, in the words of the sentence.
    /// @param before  the indicator of the figure before it in the sentence, for one that only says "a rise of 5 %"
    /// @param last    that figure
    QString indicator(const Figure &figure, const QString &before, const std::optional<Figure> &last) const;

    /// What a bare number counts; empty when the sentence does not tell.
    TokenRange bareSubject(const Figure &figure) const;

private:
    std::optional<Change> changeBehind(const Figure &figure) const;
    std::optional<Change> changeBefore(const Figure &figure) const;
    std::optional<Direction> changeWord(int token, bool isBehind) const;
    std::optional<Direction> changeIn(int first, int end) const;
    bool isGeneric(const TokenRange &range) const;
    int stripLeft(int token) const;
    TokenRange phraseLeft(const Figure &figure) const;
    TokenRange predicate(const Figure &figure) const;
    TokenRange phraseRight(const Figure &figure) const;
    int skipAside(int token) const;
    int skipDuration(int token) const;
    TokenRange label(const Figure &figure) const;
    int verbBefore(const Figure &figure) const;
    bool isSameThing(const Figure &figure, const TokenRange &near, const std::optional<Figure> &last) const;

    const FigureWords &m_words;
    const QuantityLexicon &m_lexicon;
};

} // namespace planscope
