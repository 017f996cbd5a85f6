// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/figuretime.h"

#include <algorithm>

namespace planscope {

void FigureTime::settle(const FigureWords &words, const Figure &figure, const Governing &governing, Metric &metric) const
{
    const Period *period = governingPeriod(m_analysis, m_periods, words.sentence(), metric.span);
    const FigureStatus status(words, m_lexicon);
    const std::optional<MetricStatus> said = status.read(figure);
    const bool isBaseline = (words.is(figure.first - 1, u"from") && words.is(figure.end, u"to")) || words.is(figure.end, u"\u2192") || status.isBeforeChange(figure);
    const bool isFollowed = period && period->span.start >= metric.span.end && period->span.start - metric.span.end <= 2;
    if (period && (isTaken(governing.last, *period, metric.span) || (isBaseline && !isFollowed)))
        period = isBaseline ? nullptr : scopePeriod(words, metric.span);
    if (period && period->isPast && !period->isLinked && !isFollowed && !period->base && said == MetricStatus::Target)
        period = nullptr; // "under the 2016 programme, 40 homes will be built"
    const bool isFuture = period && period->isFuture;
    const QDate published = m_analysis.document->published;
    const bool isElsewhere = period && period->governs && period->span.end <= words.sentence().span.start;
    const bool isPast = period && (period->isPast || (period->base && !isFuture)) && !(isElsewhere && said == MetricStatus::Target);
    // A sum for a coming year is meant, also where "parliament passed" it.
    const bool isAhead = isFuture && period->from && published.isValid() && *period->from >= published.year()
                         && (figure.counted.isEmpty() || period->role == PeriodRole::By);
    if (isPast || isBaseline || (isCompared(words, figure) && isFollowed && !isFuture))
        metric.status = MetricStatus::Actual; // a report in a translated "will"
    else if (isAhead)
        metric.status = MetricStatus::Target;
    else if (!period && isBudgeted(status, figure))
        metric.status = MetricStatus::Target;
    else if (isToldOn(words, figure, governing))
        metric.status = MetricStatus::Target;
    else if (said && !(isFuture && period->role == PeriodRole::By))
        metric.status = *said;
    else if (isFuture || (period && period->role == PeriodRole::By) || governing.isUnderTarget)
        metric.status = MetricStatus::Target;
    if (!period && metric.status == MetricStatus::Target)
        period = planPeriod(words, figure);
    if (!period && metric.status == MetricStatus::Target && m_budget && (figure.quantity.kind == Quantity::Money || status.isGranted(figure)))
        period = m_budget;
    if (!period && metric.status == MetricStatus::Target)
        period = titlePeriod();
    const std::optional<LastFigure> &last = governing.last;
    if (last && !isFollowed && (!period || period->span.start < last->metric.span.start) && continuesList(words, *last, figure)) {
        metric.status = last->metric.status;
        metric.from = last->metric.from;
        metric.to = last->metric.to;
        return setBase(words, figure, metric);
    }
    setYears(period, status.speaksOfTarget(words.window(figure.first)), status.isReached(figure), metric);
    setBase(words, figure, metric);
}

/// A list goes on with what was aimed at, and "This includes …" with what was told before.
bool FigureTime::isToldOn(const FigureWords &words, const Figure &figure, const Governing &governing) const
{
    const bool isSame = governing.last && (figure.quantity.kind != Quantity::Bare || governing.last->figure.quantity.kind == Quantity::Bare);
    if (governing.last)
        return governing.last->metric.status == MetricStatus::Target && isSame && continuesTelling(words, *governing.last, figure);
    const int first = words.first();
    const bool isPronoun = words.tag(first) == Tag::Pron || words.tag(first) == Tag::Det;
    const bool isStated = isPronoun && m_lexicon.isWord(words.lemma(first + 1), MetricWord::State);
    return governing.told == MetricStatus::Target && isStated && figure.quantity.kind != Quantity::Bare;
}

/// "The strategy aims …" below "the Tourism Strategy 2031": the year that the plan is named after.
const Period *FigureTime::planPeriod(const FigureWords &words, const Figure &figure) const
{
    static constexpr int longestWay = 60; // mentions to walk back
    int noun = words.window(figure.first).first;
    const auto isPlan = [&](int token) {
        const bool isCommon = !words.text(token).isEmpty() && words.text(token).front().isLower();
        const bool isMeant = words.is(token - 1, u"the") || words.is(token - 1, u"this") || words.is(token - 1, u"its");
        return isCommon && isMeant && words.isNominal(token) && m_lexicon.isWord(words.lemma(token), MetricWord::Plan);
    };
    while (noun < figure.first && !isPlan(noun))
        ++noun;
    if (noun >= figure.first)
        return nullptr;
    const qsizetype offset = words.span(noun).start;
    auto mention = std::partition_point(m_mentions.cbegin(), m_mentions.cend(), [offset](const Mention &m) { return m.span.end <= offset; });
    for (int i = 0; i < longestWay && mention != m_mentions.cbegin(); ++i) {
        --mention;
        if (mention->kind != EntityKind::Plan || !m_analysis.text(mention->span).contains(words.lemma(noun), Qt::CaseInsensitive))
            continue;
        const auto period = std::partition_point(m_periods.cbegin(), m_periods.cend(), [&](const Period &p) { return p.span.end <= mention->span.start; });
        static constexpr qsizetype bracket = 2; // "Port Plan (2021-2025)"
        if (period != m_periods.cend() && period->span.start <= mention->span.end + bracket && period->to && !period->isPast)
            return &*period;
    }
    return nullptr;
}

/// The one period that the document's title names: it holds for aims that name no other.
const Period *FigureTime::titlePeriod() const
{
    const QList<Block> &blocks = m_analysis.document->blocks;
    if (blocks.isEmpty() || m_periods.isEmpty() || !blocks.constFirst().span.contains(m_periods.constFirst().span))
        return nullptr;
    const Period &period = m_periods.constFirst();
    const bool isOnly = m_periods.size() < 2 || !blocks.constFirst().span.contains(m_periods.at(1).span);
    const QDate published = m_analysis.document->published;
    const bool isAhead = period.to && (published.isValid() ? *period.to >= published.year() : !period.isPast);
    const bool isOpen = isAhead && (period.isFuture || isBudget());
    const bool isTopic = period.role == PeriodRole::By || !hasTense(blocks.constFirst().span); // no news such as "Cabinet approves prices for 2027-28"
    return isOnly && isOpen && isTopic && blocks.constFirst().kind == BlockKind::Heading ? &period : nullptr;
}

bool FigureTime::hasTense(const TextSpan &span) const
{
    const QList<Token> &tokens = m_analysis.tokens;
    const auto first = std::partition_point(tokens.cbegin(), tokens.cend(), [&span](const Token &t) { return t.span.end <= span.start; });
    const auto end = std::partition_point(first, tokens.cend(), [&span](const Token &t) { return t.span.start < span.end; });
    return std::any_of(first, end, [](const Token &t) { return t.form == VerbForm::Past || t.form == VerbForm::Modal || t.form == VerbForm::ThirdPerson; });
}

/// Is the document a budget by its title?
bool FigureTime::isBudget() const
{
    const Pieces title = piecesOf(m_analysis.text(m_analysis.document->blocks.constFirst().span));
    return std::any_of(title.cbegin(), title.cend(), [this](const Piece &p) { return m_lexicon.isWord(p.low, MetricWord::Budget); });
}

/// The coming year whose budget the text is about: that of the title, else one named beside the word in the opening lines
/// ("The budget 2026-27 gives …").
const Period *FigureTime::findBudgetPeriod() const
{
    static constexpr qsizetype openingBlocks = 4;
    static constexpr qsizetype reach = 24; // letters between the word and its year
    const QList<Block> &blocks = m_analysis.document->blocks;
    if (blocks.isEmpty())
        return nullptr;
    if (const Period *titled = titlePeriod(); titled && isBudget())
        return titled;
    const qsizetype end = blocks.at(std::min(openingBlocks, blocks.size()) - 1).span.end;
    for (const Period &period : m_periods) {
        if (period.span.start >= end)
            break;
        if (!period.isFuture || !period.to || !period.from)
            continue;
        const TextSpan around{std::max<qsizetype>(0, period.span.start - reach), std::min(m_analysis.document->text.size(), period.span.end + reach)};
        const Pieces pieces = piecesOf(m_analysis.text(around));
        if (std::any_of(pieces.cbegin(), pieces.cend(), [this](const Piece &p) { return m_lexicon.isWord(p.low, MetricWord::Budget); }))
            return &period;
    }
    return nullptr;
}

/// "I have allocated 3 billion" in the budget for a coming year.
bool FigureTime::isBudgeted(const FigureStatus &status, const Figure &figure) const
{
    return m_budget && (figure.quantity.kind == Quantity::Money || figure.isFraction()) && status.isGranted(figure);
}

/// "from 984 MW in 2018 to 2,048 MW": the year is that of the figure right before it.
bool FigureTime::isTaken(const std::optional<LastFigure> &last, const Period &period, const TextSpan &span) const
{
    if (!last || period.span.start >= span.start)
        return false;
    const qsizetype lastEnd = last->metric.span.end;
    const bool isAttached = period.span.start >= lastEnd && period.span.start - lastEnd <= 2;
    if (!isAttached)
        return false;
    const Pieces joint = piecesOf(m_analysis.text(TextSpan{period.span.end, span.start}));
    return pieceAt(joint, 0).isWord(u"to") || (pieceAt(joint, 0).isWord(u")") && pieceAt(joint, 1).isWord(u"to"));
}

/// The period that governs the place from outside its sentence.
const Period *FigureTime::scopePeriod(const FigureWords &words, const TextSpan &span) const
{
    Sentence outside = words.sentence();
    outside.span = {span.start, span.start};
    return governingPeriod(m_analysis, m_periods, outside, span);
}

void FigureTime::setYears(const Period *period, bool hasTarget, bool isReached, Metric &metric)
{
    if (!period)
        return;
    if (period->base) { // "this year's €5 billion" beside a later sum
        metric.from = metric.to = period->base;
        return;
    }
    if (metric.status == MetricStatus::Target) {
        const bool isBygone = period->isPast && period->governs; // "In 2024, …" said of other sentences
        metric.from = metric.to = isBygone ? std::nullopt : period->to ? period->to : period->from;
        if (metric.to && period->isFiscal && period->role != PeriodRole::By)
            metric.from = period->from;
        return;
    }
    if (period->role == PeriodRole::By && (period->isFuture || (hasTarget && !period->isPast)))
        return; // the limit is for something else that the sentence promises
    metric.from = period->role == PeriodRole::By && !isReached ? std::nullopt : period->from;
    metric.to = period->to;
}

/// "compared with the end of 2015": the year that a change starts from.
void FigureTime::setBase(const FigureWords &words, const Figure &figure, Metric &metric) const
{
    if (metric.kind != MetricKind::Change)
        return;
    const TextSpan sentence = words.windowSpan(figure.first);
    auto period = std::partition_point(m_periods.cbegin(), m_periods.cend(), [&sentence](const Period &p) { return p.span.end <= sentence.start; });
    for (; period != m_periods.cend() && period->span.start < sentence.end; ++period) {
        if (!period->base)
            continue;
        metric.base = period->base;
        if (metric.status == MetricStatus::Actual && !period->isYearBefore)
            metric.from = period->base;
        return;
    }
}

} // namespace planscope
