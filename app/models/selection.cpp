// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/selection.h"

#include <algorithm>

namespace planscope {

Selection::Selection(QObject *parent) : QObject(parent), m_corpus(std::make_shared<const Corpus>(QList<CorpusDocument>())) {}

/// The id of the document of the same path in the next corpus.
static DocumentId carriedOver(const Corpus &from, DocumentId document, const Corpus &to)
{
    if (document.value < 0)
        return {};
    for (int i = 0; i < to.documents().size(); ++i)
        if (to.document({i}).path == from.document(document).path)
            return {i};
    return {};
}

/// The id in the next corpus of what the same finding belongs to, by one of its findings.
static FindingId carriedOver(const Corpus &from, FindingId finding, const Corpus &to)
{
    const DocumentId document = carriedOver(from, finding.document, to);
    // Findings of an unchanged document are the same object, so the index holds.
    if (document.value < 0 || to.documents().at(document.value).findings != from.documents().at(finding.document.value).findings)
        return {};
    return {finding.kind, document, finding.index};
}

void Selection::setCorpus(const CorpusPtr &corpus)
{
    const CorpusPtr old = std::exchange(m_corpus, corpus);
    const DocumentId document = carriedOver(*old, m_document, *corpus);
    // A file that was read again may hold other words at this place.
    const bool isSameText = document.value >= 0 && corpus->document(document).text == old->document(m_document).text;
    m_span = isSameText ? m_span : TextSpan();
    m_finding = carriedOver(*old, m_finding, *corpus);
    m_entity = m_entity.value < 0 ? EntityId() : corpus->entityOf(carriedOver(*old, old->entity(m_entity).mentions.constFirst(), *corpus));
    m_indicator = m_indicator.value < 0
        ? IndicatorId()
        : corpus->indicatorOf(carriedOver(*old, old->indicator(m_indicator).metrics.constFirst(), *corpus));
    m_document = document.value < 0 && !corpus->documents().isEmpty() ? DocumentId{0} : document;
    Q_EMIT corpusChanged();
    Q_EMIT documentChanged(m_document);
    Q_EMIT findingChanged(m_finding);
    Q_EMIT entityChanged(m_entity);
    Q_EMIT indicatorChanged(m_indicator);
}

bool Selection::admits(FindingId finding) const
{
    if (m_entity.value < 0 || finding.kind == FindingKind::Mention || finding.kind == FindingKind::None)
        return true;
    return m_corpus->shareSentence(m_entity, finding.document, m_corpus->span(finding));
}

void Selection::showDocument(DocumentId document)
{
    if (document == m_document)
        return;
    m_document = document;
    m_span = {};
    m_finding = {};
    Q_EMIT documentChanged(document);
    Q_EMIT findingChanged(m_finding);
}

void Selection::showSpan(DocumentId document, TextSpan span)
{
    showDocument(document);
    m_span = span;
    Q_EMIT spanShown(document, span);
}

void Selection::showFinding(FindingId finding)
{
    if (finding.kind == FindingKind::None)
        return;
    showDocument(finding.document);
    m_finding = finding;
    showSpan(finding.document, m_corpus->span(finding));
    Q_EMIT findingChanged(finding);
    if (finding.kind == FindingKind::Metric)
        setIndicator(m_corpus->indicatorOf(finding));
}

void Selection::setEntity(EntityId entity)
{
    if (entity == m_entity)
        return;
    m_entity = entity;
    Q_EMIT entityChanged(entity);
}

void Selection::chooseEntity(EntityId entity)
{
    if (entity.value < 0) {
        setEntity({});
        return;
    }
    const QList<FindingId> mentions = m_corpus->entity(entity).mentions;
    const auto here = std::find_if(mentions.cbegin(), mentions.cend(),
                                   [this](const FindingId &mention) { return mention.document == m_document; });
    setEntity(entity);
    showFinding(here == mentions.cend() ? mentions.constFirst() : *here);
}

void Selection::stepMention(int step)
{
    const EntityId entity = m_entity.value >= 0 ? m_entity : m_corpus->entityOf(m_finding);
    if (entity.value < 0)
        return;
    const QList<FindingId> mentions = m_corpus->entity(entity).mentions;
    const auto place = [this](const FindingId &mention) { return std::pair(mention.document, m_corpus->span(mention).start); };
    const std::pair from(m_document, m_span.start);
    // Mentions are in this order, so the first one not before the words looked at is found by bisection.
    const auto next = std::partition_point(mentions.cbegin(), mentions.cend(), [&](const FindingId &mention) {
        return step > 0 ? place(mention) <= from : place(mention) < from;
    });
    if (step > 0)
        showFinding(next == mentions.cend() ? mentions.constFirst() : *next);
    else
        showFinding(next == mentions.cbegin() ? mentions.constLast() : *std::prev(next));
}

void Selection::stepUnread(int step)
{
    const QList<UnreadNumeral> &unread = m_corpus->unreadNumerals();
    if (unread.isEmpty())
        return;
    const UnreadNumeral from{m_document, m_span};
    const auto next = step > 0 ? std::upper_bound(unread.cbegin(), unread.cend(), from) : std::lower_bound(unread.cbegin(), unread.cend(), from);
    const UnreadNumeral &place = step > 0 ? (next == unread.cend() ? unread.constFirst() : *next)
                                          : (next == unread.cbegin() ? unread.constLast() : *std::prev(next));
    showSpan(place.document, place.span);
}

void Selection::setIndicator(IndicatorId indicator)
{
    if (indicator == m_indicator)
        return;
    m_indicator = indicator;
    Q_EMIT indicatorChanged(indicator);
}

} // namespace planscope
