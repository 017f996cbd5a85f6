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
        std::optional<MetricStatus> told; ///< of the figure before it in the paragraph
    };

    FigureTime(const Analysis &analysis, const QuantityLexicon &lexicon, const QList<Period> &periods, const QList<Mention> &mentions)
        : m_analysis(analysis), m_lexicon(lexicon), m_periods(periods), m_mentions(mentions), m_budget(findBudgetPeriod())
    {
    }

    /// Sets status, years and base year. @param metric  has its span and kind
    void settle(const FigureWords &words, const Figure &figure, const Governing &governing, Metric &metric) const;

    /// Takes the years of the period as the metric's status demands; none without a period.
    /// @param hasTarget  the sentence promises something, which a limit in it may be for
    /// @param isReached  "by 2023, exports reached 5 t": a size of that year, not a sum up to it
    static void setYears(const Period *period, bool hasTarget, bool isReached, Metric &metric);

private:
    const Period *titlePeriod() const;
    const Period *planPeriod(const FigureWords &words, const Figure &figure) const;
    bool isToldOn(const FigureWords &words, const Figure &figure, const Governing &governing) const;
    bool hasTense(const TextSpan &span) const;
    bool isBudget() const;
    const Period *findBudgetPeriod() const;
    bool isBudgeted(const FigureStatus &status, const Figure &figure) const;
    bool isTaken(const std::optional<LastFigure> &last, const Period &period, const TextSpan &span) const;
    const Period *scopePeriod(const FigureWords &words, const TextSpan &span) const;
    void setBase(const FigureWords &words, const Figure &figure, Metric &metric) const;

    const Analysis &m_analysis;
    const QuantityLexicon &m_lexicon;
    const QList<Period> &m_periods;
    const QList<Mention> &m_mentions;
    const Period *m_budget; ///< nullptr where the text is about no coming budget
};

} // namespace planscope
