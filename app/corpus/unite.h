// SPDX-License-Identifier: GPL-3.0-or-later
// Which mentions name one thing, which metrics measure one thing: across documents, by their names alone.
#pragma once

#include "corpus/corpus.h"

namespace planscope {

struct UnitedEntities
{
    QList<Entity> entities;          ///< most mentions first, then by name
    QList<QList<EntityId>> entityOf; ///< by document, then by mention
    QHash<QString, EntityId> byName; ///< folded names and aliases; of several the most mentioned
};

struct UnitedIndicators
{
    QList<Indicator> indicators;           ///< most metrics first, then by name
    QList<QList<IndicatorId>> indicatorOf; ///< by document, then by metric
};

/// Mentions of one kind whose names fold to the same are one entity. A document that knows a thing by a short form alone
/// ("BRI") joins the entity that another document gives this short form to, when there is just one such.
UnitedEntities uniteEntities(const QList<CorpusDocument> &documents);

/// Metrics with the same unit, the same base of a rate and the same words of their phrase (in any order, articles and
/// plural endings aside) are one indicator; levels, changes and ranks apart. Without a phrase each stands alone.
UnitedIndicators uniteIndicators(const QList<CorpusDocument> &documents);

/// Case, white space, hyphens, dots, apostrophes, quotation marks, accents and a leading article put aside.
QString foldName(const QString &name);

} // namespace planscope
