// SPDX-License-Identifier: GPL-3.0-or-later
// The findings of a stack of documents, united: which things are named, which figures measure the same, and where.
// An immutable snapshot, shared by pointer; work in the background builds the next one.
#pragma once

#include "extract/findings.h"
#include "text/document.h"

#include <QHash>

#include <array>
#include <compare>

namespace planscope {

struct DocumentId  { int value = -1; auto operator<=>(const DocumentId &) const = default; };
struct EntityId    { int value = -1; auto operator<=>(const EntityId &) const = default; };
struct IndicatorId { int value = -1; auto operator<=>(const IndicatorId &) const = default; };

enum class FindingKind { None, Mention, Metric, Initiative };

/// One finding of one document: `index` counts in the list of its kind in that document's Findings.
struct FindingId
{
    FindingKind kind = FindingKind::None;
    DocumentId document;
    int index = -1;

    auto operator<=>(const FindingId &) const = default;
};

struct CorpusDocument
{
    DocumentPtr document;
    FindingsPtr findings; ///< never null; empty for a document in another language
};

/// The mentions that name one thing, across documents.
struct Entity
{
    EntityKind kind = EntityKind::Organisation;
    QString name;              ///< its fullest form
    QStringList aliases;       ///< other ways it is written, the most frequent first
    QList<FindingId> mentions; ///< by document, then in text order
    int documentCount = 0;
};

/// The metrics that measure one thing in one unit.
struct Indicator
{
    QString name; ///< the shortest of its metrics' phrases
    QString unit;
    QString per;
    QString of;
    QList<FindingId> metrics; ///< by document, then in text order
};

/// A numeral that no rule knows.
struct UnreadNumeral
{
    DocumentId document;
    TextSpan span;

    auto operator<=>(const UnreadNumeral &) const = default;
};

using NumeralCounts = std::array<qsizetype, numeralClassCount>; ///< by NumeralClass

class Corpus
{
public:
    /// Unites the findings. Linear in their number. `issues` are those of paths that gave no document; those of the
    /// documents are added to them.
    explicit Corpus(QList<CorpusDocument> documents, QList<Issue> issues = {});

    const QList<CorpusDocument> &documents() const { return m_documents; } ///< by DocumentId::value
    const QList<Entity> &entities() const { return m_entities; }           ///< by EntityId::value; most mentions first
    const QList<Indicator> &indicators() const { return m_indicators; }    ///< by IndicatorId::value; most metrics first
    const QList<Issue> &issues() const { return m_issues; }
    const QList<FindingId> &metrics() const { return m_metrics; }          ///< of all documents, in their order
    const QList<FindingId> &initiatives() const { return m_initiatives; }

    /// Those of documents in English: others are shown without findings.
    const NumeralCounts &numeralCounts() const { return m_numeralCounts; }
    const QList<UnreadNumeral> &unreadNumerals() const { return m_unreadNumerals; } ///< by document, then in text order

    const Document &document(DocumentId id) const { return *m_documents.at(id.value).document; }
    const Findings &findings(DocumentId id) const { return *m_documents.at(id.value).findings; }
    const Entity &entity(EntityId id) const { return m_entities.at(id.value); }
    const Indicator &indicator(IndicatorId id) const { return m_indicators.at(id.value); }
    const Mention &mention(FindingId id) const { return findings(id.document).mentions.at(id.index); }
    const Metric &metric(FindingId id) const { return findings(id.document).metrics.at(id.index); }
    const Initiative &initiative(FindingId id) const { return findings(id.document).initiatives.at(id.index); }

    TextSpan span(FindingId id) const;          ///< the words of any finding
    TextSpan sentence(FindingId id) const;      ///< the sentence that holds their start; the words themselves when none does
    TextSpan passage(FindingId id) const;       ///< what is quoted for it: the sentence, or the row of the table it stands in
    EntityId entityOf(FindingId mention) const; ///< {} for other kinds of findings
    IndicatorId indicatorOf(FindingId metric) const;

    /// The entity that is written so (any alias, case ignored); the most mentioned when there are several, {} when none.
    EntityId findEntity(const QString &name) const;

    /// Does a sentence that the span touches name the entity? In a table: its row.
    bool shareSentence(EntityId entity, DocumentId document, const TextSpan &span) const;

private:
    void countNumerals(DocumentId id);

    QList<CorpusDocument> m_documents;
    QList<Entity> m_entities;
    QList<Indicator> m_indicators;
    QList<Issue> m_issues;
    QList<FindingId> m_metrics;
    QList<FindingId> m_initiatives;
    NumeralCounts m_numeralCounts{};
    QList<UnreadNumeral> m_unreadNumerals;
    QList<QList<EntityId>> m_entityOf;       ///< by document, then by mention
    QList<QList<IndicatorId>> m_indicatorOf; ///< by document, then by metric
    QHash<QString, EntityId> m_entityByName; ///< folded names and aliases
};

using CorpusPtr = std::shared_ptr<const Corpus>;

} // namespace planscope
