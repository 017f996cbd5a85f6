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

/// Metrics with the same unit and the same base of a rate are one indicator when their phrases share most of their words
/// (Jaccard of 0.6; word order, articles, plural endings and the name of what is measured put aside) and nothing says that
/// they measure different places or bodies. Shares, points and multiples of level and of change stay apart: 6 % of GDP is no
/// growth by 6 %. Without a phrase each stands alone.
UnitedIndicators uniteIndicators(const QList<CorpusDocument> &documents);

/// Case, white space, hyphens, dots, apostrophes, quotation marks, accents and a leading article put aside.
QString foldName(const QString &name);

} // namespace planscope
