// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/documentmarks.h"

namespace planscope {

void DocumentMarks::setDocument(const CorpusPtr &corpus, DocumentId document)
{
    m_corpus = corpus;
    m_document = document;
    const Findings none;
    const Findings &found = document.value < 0 ? none : corpus->findings(document);
    index(FindingKind::Mention).assign(found.mentions);
    index(FindingKind::Metric).assign(found.metrics);
    index(FindingKind::Initiative).assign(found.initiatives);
}

qsizetype DocumentMarks::count(FindingKind kind) const
{
    if (m_document.value < 0 || !isShown(kind))
        return 0;
    const Findings &found = m_corpus->findings(m_document);
    switch (kind) {
    case FindingKind::None: return 0;
    case FindingKind::Mention: return found.mentions.size();
    case FindingKind::Metric: return found.metrics.size();
    case FindingKind::Initiative: return found.initiatives.size();
    }
    return 0;
}

QList<FindingId> DocumentMarks::touching(FindingKind kind, const TextSpan &span) const
{
    QList<FindingId> result;
    const qsizetype end = count(kind);
    for (int i = index(kind).firstBehind(span.start); i < end; ++i) {
        const FindingId id{kind, m_document, i};
        const TextSpan words = m_corpus->span(id);
        if (words.start >= span.end)
            break;
        if (words.end > span.start)
            result.append(id);
    }
    return result;
}

FindingId DocumentMarks::shortest(FindingKind kind, const TextSpan &span) const
{
    FindingId best;
    for (const FindingId &id : touching(kind, span))
        if (best.kind == FindingKind::None || m_corpus->span(id).length() < m_corpus->span(best).length())
            best = id;
    return best;
}

FindingId DocumentMarks::at(qsizetype offset) const
{
    const TextSpan character{offset, offset + 1};
    const FindingId mention = shortest(FindingKind::Mention, character);
    const FindingId metric = shortest(FindingKind::Metric, character);
    if (mention.kind != FindingKind::None && metric.kind != FindingKind::None)
        return m_corpus->span(metric).length() < m_corpus->span(mention).length() ? metric : mention;
    if (mention.kind != FindingKind::None || metric.kind != FindingKind::None)
        return mention.kind != FindingKind::None ? mention : metric;
    return shortest(FindingKind::Initiative, character);
}

bool DocumentMarks::hasMention(EntityId entity, const TextSpan &span) const
{
    if (entity.value < 0 || m_document.value < 0)
        return false;
    const QList<FindingId> &mentions = m_corpus->entity(entity).mentions;
    const auto found = std::partition_point(mentions.cbegin(), mentions.cend(), [&](const FindingId &mention) {
        return mention.document < m_document || (mention.document == m_document && m_corpus->span(mention).start < span.start);
    });
    return found != mentions.cend() && found->document == m_document && m_corpus->span(*found).start < span.end;
}

bool DocumentMarks::hasAny(FindingKind kind, const TextSpan &span) const
{
    const int first = index(kind).firstBehind(span.start);
    return first < count(kind) && m_corpus->span({kind, m_document, first}).start < span.end;
}

} // namespace planscope
