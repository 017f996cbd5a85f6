// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the years and spans of years that a text names, and the one that governs a place in it.
#pragma once

#include "extract/findings.h"
#include "extract/quantitylexicon.h"
#include "language/analysis.h"

#include <functional>

namespace planscope {

/// How a period is bound to what stands beside it.
enum class PeriodRole {
    In,    ///< "in 2023", "during the 14th Five-Year Plan period (2021-25)"
    By,    ///< "by 2025", "by the end of August 2026"
    Since, ///< "since 2016", "compared with the end of 2015"
};

struct Period
{
    TextSpan span; ///< the words that name it, with its preposition
    PeriodRole role = PeriodRole::In;
    std::optional<int> from; ///< first year
    std::optional<int> to;   ///< last year; nullopt after "since"
    std::optional<int> base; ///< the year compared with, where the words are "compared with 2015", "from 1990 levels"
    bool isYearBefore = false; ///< the base is told as "a year earlier": a yearly change
    bool isLinked = false;   ///< a preposition binds it; without one a year may be part of a name
    bool isName = false;     ///< "the 2024 Harbour Forum": it dates no figure
    bool isFiscal = false;   ///< one year across two calendar years: "2025/26"
    bool governs = false;    ///< it stands where it holds for what follows: a heading, the line above a list, a topic phrase
    TextSpan scope;          ///< what it governs; empty when it governs nothing
    int outer = -1;          ///< the index of the period that governs the place where this one stands, -1 for none
    bool isPast = false;     ///< it had ended when the document was published
    bool isFuture = false;   ///< it ends after the document's publication, or is marked so ("the next five years")
};

/// @return periods in text order, not overlapping. Relative ones ("last year") need the document's date. Linear in the text.
QList<Period> findPeriods(const Analysis &analysis, const QuantityLexicon &lexicon, const TaskContext &task = {});

/// The period that holds for the words at `span` in this sentence: one of the sentence itself (the nearest fitting one),
/// else the governing one of the paragraph or heading; nullptr when there is none.
/// @param accepts  periods that it refuses are not looked at
const Period *governingPeriod(const Analysis &analysis, const QList<Period> &periods, const Sentence &sentence,
                              const TextSpan &span, const std::function<bool(const Period &)> &accepts = {});

} // namespace planscope
