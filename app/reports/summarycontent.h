// SPDX-License-Identifier: GPL-3.0-or-later
// What the summary of a stack says, as texts in order: collected once, then set as pages or as HTML.
#pragma once

#include "base/result.h"
#include "base/taskcontext.h"
#include "charts/chart.h"
#include "models/quotetext.h"

namespace planscope {

struct SummaryDocument
{
    QString title;
    QString publisher; ///< the file's name when neither publisher nor date is known
    QString date;
    qsizetype figures = 0;
    qsizetype initiatives = 0;
    qsizetype names = 0;
    qsizetype doubts = 0;
};

struct SummaryFigure
{
    QString value;
    QString what; ///< indicator, and of whom
    QString when;
    Quote quote;
    int document = -1; ///< in SummaryContent::documents, which may have been cut before it
    QString source;    ///< the document's title
};

/// Initiatives of one sentence that share body, status and year.
struct SummaryInitiative
{
    QString actor;
    QString by;
    Quote quote;
    int document = -1;
    QString source;
};

struct SummaryEntity
{
    QString name;
    QString kind;
    QString aliases;
    qsizetype mentions = 0;
    int documents = 0;
};

/// A section with a table, cut at a limit.
template <typename Row>
struct SummarySection
{
    QString title;
    QList<Row> rows;
    QString cut; ///< says how many more there are; empty when none
};

struct SummaryContent
{
    QString title;
    QString counts;
    QString made; ///< when
    SummarySection<SummaryDocument> documents;
    QList<SummarySection<SummaryFigure>> figures; ///< targets, then actual figures; none without rows
    QList<SummarySection<SummaryInitiative>> initiatives; ///< by status; none without rows
    SummarySection<SummaryEntity> entities;
    SummarySection<QString> issues;
    Chart series;
    Chart bars;
};

/// @note Errors: NothingToShow, Cancelled
Result<SummaryContent> collectSummary(const Corpus &corpus, const TaskContext &task);

/// Headings and column heads, the same on paper and in HTML.
struct SummaryWords
{
    QString documents, figures, initiatives, entities, issues;
    QString title, source, figureCount, initiativeCount, nameCount, doubtCount;
    QString value, what, words, actor, by, name, kind, mentions, inDocuments;
    QString noFigures, noInitiatives, noEntities;
};
SummaryWords summaryWords();

} // namespace planscope
