// SPDX-License-Identifier: GPL-3.0-or-later
// Has a figure been reached, or is it aimed at? What the words of its sentence say: modals and verbs of wanting, infinitives and
// what they depend on, verbs that announce or approve, nouns such as "target" and "plan".
#pragma once

#include "extract/metriccontext.h"

namespace planscope {

class FigureStatus
{
public:
    FigureStatus(const FigureWords &words, const QuantityLexicon &lexicon) : m_words(words), m_lexicon(lexicon) {}

    /// What the words around the figure say; nullopt when they leave it open.
    std::optional<MetricStatus> read(const Figure &figure) const;

    /// "the 300 jobs could climb to 900": what will change is there already.
    bool isBeforeChange(const Figure &figure) const;

    /// "by 2023, exports reached 5 t": the verb in front tells a size at one time.
    bool isReached(const Figure &figure) const;

    /// Does the verb that governs the figure, or is said of it, give money as a budget does?
    bool isGranted(const Figure &figure) const;

    /// Does the phrase hold a word that makes a figure a target ("2030 targets", "We will:")?
    bool speaksOfTarget(const TokenRange &range) const;

    /// Does it hold a verb that makes sums and sizes known before they are there ("The minister announced:")?
    bool announces(const TokenRange &range) const;

private:
    struct Chain;

    std::optional<MetricStatus> readLeft(const Figure &figure) const;
    std::optional<MetricStatus> readBehind(const Figure &figure) const;
    std::optional<MetricStatus> ofInfinitive(int finite, const Chain &chain) const;
    MetricStatus ofFinite(int finite, const Figure &figure) const;
    bool isStanding(const Figure &figure) const;
    bool isOpening(int token) const;
    bool isAttribute(int past) const;
    bool isOfPlan(const Figure &figure) const;
    bool isTargetWord(int token) const;
    bool isPromise(int token) const;
    bool isWord(int token, MetricWord::Kind kind) const;
    static bool isSum(const Figure &figure);

    const FigureWords &m_words;
    const QuantityLexicon &m_lexicon;
};

} // namespace planscope
