// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus.h"

#include "corpus/unite.h"

namespace planscope {

Corpus::Corpus(QList<CorpusDocument> documents, QList<Issue> issues) : m_documents(std::move(documents)), m_issues(std::move(issues))
{
    for (int d = 0; d < m_documents.size(); ++d) {
        m_issues += m_documents.at(d).document->issues;
        const Findings &found = *m_documents.at(d).findings;
        for (int i = 0; i < found.metrics.size(); ++i)
            m_metrics.append({FindingKind::Metric, {d}, i});
        for (int i = 0; i < found.initiatives.size(); ++i)
            m_initiatives.append({FindingKind::Initiative, {d}, i});
        countNumerals({d});
    }
    UnitedEntities entities = uniteEntities(m_documents);
    m_entities = std::move(entities.entities);
    m_entityOf = std::move(entities.entityOf);
    m_entityByName = std::move(entities.byName);
    UnitedIndicators indicators = uniteIndicators(m_documents);
    m_indicators = std::move(indicators.indicators);
    m_indicatorOf = std::move(indicators.indicatorOf);
}

void Corpus::countNumerals(DocumentId id)
{
    if (!isEnglish(document(id)))
        return;
    for (const Numeral &numeral : findings(id).numerals) {
        ++m_numeralCounts[static_cast<std::size_t>(numeral.kind)];
        if (numeral.kind == NumeralClass::Unread)
            m_unreadNumerals.append({id, numeral.span});
    }
}

TextSpan Corpus::span(FindingId id) const
{
    switch (id.kind) {
    case FindingKind::None: break;
    case FindingKind::Mention: return mention(id).span;
    case FindingKind::Metric: return metric(id).span;
    case FindingKind::Initiative: return initiative(id).span;
    }
    return {};
}

TextSpan Corpus::sentence(FindingId id) const
{
    const TextSpan words = span(id);
    const Findings &found = findings(id.document);
    const qsizetype at = sentenceAt(found, words.start);
    return at < 0 ? words : found.sentences.at(at);
}

/// The row of the table that holds the offset; empty when it is in none.
static TextSpan rowAt(const Document &document, qsizetype offset)
{
    const QList<Block> &blocks = document.blocks;
    const qsizetype at = blockAt(document, offset);
    if (at < 0 || blocks.at(at).kind != BlockKind::TableCell)
        return {};
    const auto sameRow = [&](qsizetype other) {
        return blocks.at(other).table == blocks.at(at).table && blocks.at(other).row == blocks.at(at).row;
    };
    qsizetype first = at;
    while (first > 0 && sameRow(first - 1))
        --first;
    qsizetype last = at;
    while (last + 1 < blocks.size() && sameRow(last + 1))
        ++last;
    return {blocks.at(first).span.start, blocks.at(last).span.end};
}

TextSpan Corpus::passage(FindingId id) const
{
    const TextSpan row = rowAt(document(id.document), span(id).start);
    return row.isEmpty() ? sentence(id) : row;
}

EntityId Corpus::entityOf(FindingId mention) const
{
    return mention.kind == FindingKind::Mention ? m_entityOf.at(mention.document.value).at(mention.index) : EntityId{};
}

IndicatorId Corpus::indicatorOf(FindingId metric) const
{
    return metric.kind == FindingKind::Metric ? m_indicatorOf.at(metric.document.value).at(metric.index) : IndicatorId{};
}

EntityId Corpus::findEntity(const QString &name) const
{
    return m_entityByName.value(foldName(name));
}

bool Corpus::shareSentence(EntityId id, DocumentId document, const TextSpan &span) const
{
    const QList<TextSpan> &sentences = findings(document).sentences;
    const QList<FindingId> &mentions = entity(id).mentions;
    const auto firstTouched = std::partition_point(sentences.cbegin(), sentences.cend(),
                                                   [&](const TextSpan &sentence) { return sentence.end <= span.start; });
    const TextSpan row = rowAt(this->document(document), span.start);
    TextSpan reach = row.isEmpty() ? span : row;
    for (auto it = firstTouched; it != sentences.cend() && it->start < span.end; ++it)
        reach = {std::min(reach.start, it->start), std::max(reach.end, it->end)};
    const auto firstInReach = std::partition_point(mentions.cbegin(), mentions.cend(), [&](const FindingId &mention) {
        return mention.document < document || (mention.document == document && this->mention(mention).span.start < reach.start);
    });
    return firstInReach != mentions.cend() && firstInReach->document == document
        && mention(*firstInReach).span.start < reach.end;
}

} // namespace planscope
