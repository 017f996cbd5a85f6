// SPDX-License-Identifier: GPL-3.0-or-later
// What stands right beside a figure and tells how it is meant: a name it is part of, a figure it is compared with.
#pragma once

#include "extract/metriccontext.h"

namespace planscope {

/// The figure that was read before another one in the same sentence.
struct LastFigure
{
    Metric metric;
    qsizetype end = 0; ///< the piece behind it
    Figure figure;
    bool isInBracket = false;
};

/// "of whom", "of which", "of these" before the figure, or "of them" behind it.
bool isOfThem(const FigureWords &words, const Figure &figure);

/// "The strategy for 1,200": a noun leads to the number, which is then its own matter.
bool isAfterNoun(const FigureWords &words, const Figure &figure);

/// "Wudao 3", "the Horizon 40 scheme": a number behind a capitalised word is part of a name.
bool isBesideName(const FigureWords &words, const Figure &figure);

/// "4 % for oats, 6 % for rye; and 8 % for wheat": nothing but joints and what is measured stands between the figures.
bool continuesList(const FigureWords &words, const LastFigure &last, const Figure &figure);

/// The same with figures of any unit: "6,250 tonnes of lentils valued at 54 million, 40 lorries".
bool continuesTelling(const FigureWords &words, const LastFigure &last, const Figure &figure);

/// "from 5 %", "versus 5 %", "compared with 5 %".
bool isCompared(const FigureWords &words, const Figure &figure);

} // namespace planscope
