// SPDX-License-Identifier: GPL-3.0-or-later
// When a figure holds, and whether it has been reached or is aimed at: the period that governs it, what the verbs say, and what
// heading and title say of all figures below them.
#pragma once

#include "extract/figureplace.h"
#include "extract/figurestatus.h"

namespace planscope {

class FigureTime
{
public:
    /// What stands outside the figure's sentence or before it.
    struct Governing
    {
        const std::optional<LastFigure> &last;
        bool isUnderTarget = false; ///< the heading above, or the line above the list, speaks of targets
        bool isOrder = false;       ///< the sentence opens with a bare verb
    };

    FigureTime(const Analysis &analysis, const QuantityLexicon &lexicon, const QList<Period> &periods)
        : m_analysis(analysis), m_lexicon(lexicon), m_periods(periods)
    {
    }

    /// Sets status, years and base year. @param metric  has its span and kind
    void settle(const FigureWords &words, const Figure &figure, const Governing &governing, Metric &metric) const;

    /// Takes the years of the period as the metric's status demands; none without a period.
    /// @param hasTarget  the sentence promises something, which a limit in it may be for
    static void setYears(const Period *period, bool hasTarget, Metric &metric);

private:
    const Period *titlePeriod() const;
    bool isBudget() const;
    bool isBudgeted(const FigureStatus &status, const Figure &figure) const;
    bool isTaken(const std::optional<LastFigure> &last, const Period &period, const TextSpan &span) const;
    const Period *scopePeriod(const FigureWords &words, const TextSpan &span) const;
    void setBase(const FigureWords &words, const Figure &figure, Metric &metric) const;

    const Analysis &m_analysis;
    const QuantityLexicon &m_lexicon;
    const QList<Period> &m_periods;
};

} // namespace planscope
