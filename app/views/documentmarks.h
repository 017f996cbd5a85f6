// SPDX-License-Identifier: GPL-3.0-or-later
// Which findings of one document touch a stretch of its text, at the cost of those that do: a page shows dozens of findings
// of a million.
#pragma once

#include "corpus/corpus.h"

#include <vector>

namespace planscope {

/// Spans in the order of their starts, which may overlap.
class SpanIndex
{
public:
    template <typename List>
    void assign(const List &findings)
    {
        m_reach.clear();
        m_reach.reserve(static_cast<size_t>(findings.size()));
        for (const auto &finding : findings)
            m_reach.push_back(m_reach.empty() ? finding.span.end : std::max(m_reach.back(), finding.span.end));
    }

    /// The first that may touch what lies at or behind the offset; walk on from it until a start lies behind the stretch.
    int firstBehind(qsizetype offset) const
    {
        return static_cast<int>(
            std::partition_point(m_reach.cbegin(), m_reach.cend(), [offset](qsizetype end) { return end <= offset; }) -
            m_reach.cbegin());
    }

private:
    std::vector<qsizetype> m_reach; ///< the furthest end up to here
};

class DocumentMarks
{
public:
    void setDocument(const CorpusPtr &corpus, DocumentId document); ///< {} for none. Linear in the number of its findings.

    const CorpusPtr &corpus() const { return m_corpus; }
    DocumentId document() const { return m_document; }

    void setShown(FindingKind kind, bool shown) { m_isShown[static_cast<int>(kind)] = shown; } ///< others are not found at all
    bool isShown(FindingKind kind) const { return m_isShown[static_cast<int>(kind)]; }

    /// Those that touch the stretch, in text order.
    QList<FindingId> touching(FindingKind kind, const TextSpan &span) const;

    /// What a person means who points at the character: a mention or metric, the shortest of several, else an initiative.
    FindingId at(qsizetype offset) const;

    /// The same for initiatives alone, in the margin: all that run through the stretch.
    FindingId shortest(FindingKind kind, const TextSpan &span) const;

    /// Does a mention of the entity start in the stretch? For the strip; logarithmic.
    bool hasMention(EntityId entity, const TextSpan &span) const;
    bool hasAny(FindingKind kind, const TextSpan &span) const;

private:
    SpanIndex &index(FindingKind kind) { return m_indexes[static_cast<int>(kind)]; }
    const SpanIndex &index(FindingKind kind) const { return m_indexes[static_cast<int>(kind)]; }
    qsizetype count(FindingKind kind) const;

    CorpusPtr m_corpus;
    DocumentId m_document;
    SpanIndex m_indexes[4]; ///< by FindingKind
    bool m_isShown[4] = {true, true, true, true};
};

} // namespace planscope
