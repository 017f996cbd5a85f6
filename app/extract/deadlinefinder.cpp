// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/deadlinefinder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace planscope {

std::optional<int> DeadlineFinder::year(const Sentence &sentence, const Initiative &initiative, qsizetype from) const
{
    if (initiative.status == InitiativeStatus::Done)
        return std::nullopt;
    const auto accepts = [this, &initiative, from](const Period &period) {
        return (period.span.start >= from || period.governs) && canLimit(period, initiative.status);
    };
    const Period *period = governingPeriod(m_analysis, m_periods, sentence, initiative.span, accepts);
    if (!period)
        return std::nullopt;
    return furtherEnd(period, sentence)->to;
}

bool DeadlineFinder::canLimit(const Period &period, InitiativeStatus status) const
{
    const bool isBy = period.role == PeriodRole::By;
    if (!period.to || period.role == PeriodRole::Since || (period.isPast && !isBy))
        return false;
    if (*period.to < m_analysis.document->published.year() || isNamePart(period) || isOfHeading(period))
        return false;
    return isBy || period.isFuture || status == InitiativeStatus::Planned;
}

/// "the Harbours Act, 1998", "the 2031 Budget", "the 14th Five-Year Plan": a year or a plan that is part of a name. A span of
/// years beside a name, as "(2026-30)", is none.
bool DeadlineFinder::isNamePart(const Period &period) const
{
    const QStringView words = m_analysis.text(period.span);
    if (!period.isLinked && !period.governs && period.role != PeriodRole::By) {
        const auto isLongNumber = [&words](qsizetype i) {
            return std::all_of(words.cbegin() + i, words.cbegin() + i + 4, [](QChar c) { return c.isDigit(); });
        };
        bool hasYear = false;
        for (qsizetype i = 0; i + 4 <= words.size() && !hasYear; ++i)
            hasYear = isLongNumber(i);
        if (period.from == period.to || !hasYear)
            return true;
    }
    // "in the 2031 Autumn Statement"
    const QString &text = m_analysis.document->text;
    const bool isBeforeName = period.span.end + 1 < text.size() && text.at(period.span.end) == u' ' && text.at(period.span.end + 1).isUpper();
    if (isBeforeName && words.contains(u" the "))
        return true;
    if (period.isLinked || period.from != period.to)
        return false;
    const auto behind = std::partition_point(m_mentions.cbegin(), m_mentions.cend(),
                                             [&period](const Mention &mention) { return mention.span.end <= period.span.start; });
    if (behind != m_mentions.cend() && behind->span.contains(period.span.start))
        return true;
    if (behind == m_mentions.cbegin() || std::prev(behind)->kind != EntityKind::Plan)
        return false;
    return m_analysis.text(TextSpan{std::prev(behind)->span.end, period.span.start}).trimmed() == u",";
}

/// "Budget 2031" above a text dates the text; "Goals for 2031" and "By 2031:" say by when.
bool DeadlineFinder::isOfHeading(const Period &period) const
{
    const qsizetype at = blockAt(*m_analysis.document, period.span.start);
    if (at < 0 || period.role == PeriodRole::By)
        return false;
    const Block &block = m_analysis.document->blocks.at(at);
    const QStringView heading = m_analysis.text(block.span);
    if (block.kind != BlockKind::Heading || heading.endsWith(u':'))
        return false;
    const QList<Token> &tokens = m_analysis.tokens;
    auto token = std::partition_point(tokens.cbegin(), tokens.cend(), [&block](const Token &t) { return t.span.start < block.span.start; });
    for (; token != tokens.cend() && token->span.start < block.span.end; ++token) {
        const QString lemma = token->lemma.toLower();
        if (m_lexicon.isTask(lemma) || m_lexicon.promise(lemma))
            return false;
    }
    return true;
}

/// "from 5 percent this year to 6 percent in 2031": the later end of the range.
const Period *DeadlineFinder::furtherEnd(const Period *period, const Sentence &sentence) const
{
    static constexpr qsizetype reach = 60;
    const Period *next = period + 1;
    const bool isOpen = period->isFuture || period->role == PeriodRole::By || next == m_periods.constData() + m_periods.size();
    if (isOpen || next->to <= period->to || next->role == PeriodRole::Since || next->span.end > sentence.span.end || next->span.start - period->span.end > reach)
        return period;
    const QStringView between = m_analysis.text(TextSpan{period->span.end, next->span.start});
    return between.startsWith(u" to "_s) && !between.contains(u',') ? next : period;
}

} // namespace planscope
