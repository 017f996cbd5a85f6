// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows what is looked at now. Panes set it and follow it; no pane knows another.
#pragma once

#include "corpus/corpus.h"

#include <QObject>

namespace planscope {

class Selection : public QObject
{
    Q_OBJECT

public:
    explicit Selection(QObject *parent = nullptr);

    const CorpusPtr &corpus() const { return m_corpus; } ///< never null
    DocumentId document() const { return m_document; }   ///< the one shown; {} for an empty stack
    TextSpan span() const { return m_span; }             ///< the words looked at in it; may be empty
    FindingId finding() const { return m_finding; }      ///< the finding looked at; kind None when it is mere words
    EntityId entity() const { return m_entity; }         ///< the filter: only what shares a sentence with it; {} for none
    IndicatorId indicator() const { return m_indicator; } ///< whose figures the chart shows; {} for none chosen

    /// Takes the next snapshot. Document, span, finding, entity and indicator are carried over where the same are in it.
    void setCorpus(const CorpusPtr &corpus);

    /// Does the filter let this finding through? Mentions always; with no filter everything.
    bool admits(FindingId finding) const;

public Q_SLOTS:
    void showDocument(planscope::DocumentId document);
    void showSpan(planscope::DocumentId document, planscope::TextSpan span);
    void showFinding(planscope::FindingId finding); ///< its document, its words, and for a metric its indicator
    void setEntity(planscope::EntityId entity);     ///< {} clears the filter
    /// Makes the entity the filter and shows its first mention in the document shown, else in the first that names it.
    void chooseEntity(planscope::EntityId entity);
    /// Shows the next (+1) or previous (-1) mention of the filter's entity, else of the one whose mention is looked at,
    /// seen from the words looked at; across documents and round at the ends. Nothing without such an entity.
    void stepMention(int step);
    /// Shows the next (+1) or previous (-1) numeral that no rule could read, seen from the words looked at; across documents
    /// and round at the ends.
    void stepUnread(int step);
    void setIndicator(planscope::IndicatorId indicator);

Q_SIGNALS:
    void corpusChanged();
    void documentChanged(planscope::DocumentId document);
    void spanShown(planscope::DocumentId document, planscope::TextSpan span); ///< also when it is the same span again
    void findingChanged(planscope::FindingId finding);
    void entityChanged(planscope::EntityId entity);
    void indicatorChanged(planscope::IndicatorId indicator);

private:
    CorpusPtr m_corpus;
    DocumentId m_document;
    TextSpan m_span;
    FindingId m_finding;
    EntityId m_entity;
    IndicatorId m_indicator;
};

} // namespace planscope
