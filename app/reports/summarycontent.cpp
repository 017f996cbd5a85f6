// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/summarycontent.h"

#include "models/valuetext.h"
#include "models/wording.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

// A summary of a huge stack stays a summary; what is left out is counted.
constexpr qsizetype maxDocuments = 300;
constexpr qsizetype maxFigures = 200;     // of a status
constexpr qsizetype maxInitiatives = 120; // of a status
constexpr qsizetype maxEntities = 40;
constexpr qsizetype maxIssues = 100;
constexpr qsizetype maxQuoteUnits = 420;
constexpr qsizetype maxNameUnits = 160;

QString tr(const char *text) { return QCoreApplication::translate("planscope::Summary", text); }

/// Names come from documents and may be of any length.
QString shortened(const QString &text)
{
    const QString line = text.first(std::min(text.size(), 4 * maxNameUnits)).simplified();
    return line.size() <= maxNameUnits ? line : line.first(maxNameUnits - 1) + u'…';
}

QString cutText(qsizetype left, const QString &one, const QString &many)
{
    return left <= 0 ? QString() : left == 1 ? one : many.arg(QLocale().toString(left));
}

SummarySection<SummaryDocument> documentSection(const Corpus &corpus)
{
    SummarySection<SummaryDocument> section{.title = summaryWords().documents, .rows = {}, .cut = {}};
    const QList<CorpusDocument> &documents = corpus.documents();
    for (const CorpusDocument &entry : documents.first(std::min(documents.size(), maxDocuments))) {
        const Document &document = *entry.document;
        const bool isUnknown = document.publisher.isEmpty() && !document.published.isValid();
        section.rows.append({
            .title = shortened(document.title),
            .publisher = shortened(isUnknown ? QFileInfo(document.path).fileName() : document.publisher),
            .date = publishedText(document),
            .figures = entry.findings->metrics.size(),
            .initiatives = entry.findings->initiatives.size(),
            .names = entry.findings->mentions.size(),
            .doubts = document.issues.size(),
        });
    }
    section.cut = cutText(documents.size() - section.rows.size(), tr("and 1 more document"), tr("and %1 more documents"));
    return section;
}

SummaryFigure figureRow(const Corpus &corpus, FindingId id)
{
    const Metric &metric = corpus.metric(id);
    return {
        .value = valueText(metric),
        .what = shortened(indicatorText(metric)),
        .when = periodText(metric),
        .quote = quoteOf(corpus, {id}, maxQuoteUnits),
        .document = id.document.value,
        .source = shortened(corpus.document(id.document).title),
    };
}

/// Figures with a year come first, targets the soonest on top, others the latest; the rest follow in the order of the documents.
SummarySection<SummaryFigure> figureSection(const Corpus &corpus, MetricStatus status, const QString &title)
{
    QList<FindingId> figures;
    for (const FindingId &id : corpus.metrics())
        if (corpus.metric(id).status == status && corpus.metric(id).kind != MetricKind::Duration)
            figures.append(id);
    const auto year = [&](FindingId id) {
        const Metric &metric = corpus.metric(id);
        return metric.to ? *metric.to : metric.from.value_or(std::numeric_limits<int>::min());
    };
    const bool isSoonestFirst = status == MetricStatus::Target;
    std::stable_sort(figures.begin(), figures.end(), [&](const FindingId &a, const FindingId &b) {
        const int yearOfA = year(a);
        const int yearOfB = year(b);
        constexpr int none = std::numeric_limits<int>::min();
        if (yearOfA == none || yearOfB == none)
            return yearOfA > yearOfB; // those without a year last
        return isSoonestFirst ? yearOfA < yearOfB : yearOfA > yearOfB;
    });
    SummarySection<SummaryFigure> section{.title = title, .rows = {}, .cut = {}};
    for (const FindingId &id : figures.first(std::min(figures.size(), maxFigures)))
        section.rows.append(figureRow(corpus, id));
    section.cut = cutText(figures.size() - section.rows.size(), tr("and 1 more figure"), tr("and %1 more figures"));
    return section;
}

/// Can both stand in one row, their words marked in one quoted sentence?
bool shareRow(const Corpus &corpus, FindingId a, FindingId b)
{
    const Initiative &first = corpus.initiative(a);
    const Initiative &second = corpus.initiative(b);
    const TextSpan quoted = corpus.passage(a);
    return a.document == b.document && first.status == second.status && first.actor == second.actor && first.by == second.by
        && quoted.length() <= maxQuoteUnits && quoted.contains(second.span);
}

SummarySection<SummaryInitiative> initiativeSection(const Corpus &corpus, InitiativeStatus status, const QString &title)
{
    QList<QList<FindingId>> groups;
    for (const FindingId &id : corpus.initiatives()) {
        if (corpus.initiative(id).status != status)
            continue;
        if (!groups.isEmpty() && shareRow(corpus, groups.constLast().constLast(), id))
            groups.last().append(id);
        else
            groups.append({id});
    }
    // Those with a year first, soonest on top.
    const auto year = [&](const QList<FindingId> &group) { return corpus.initiative(group.constFirst()).by.value_or(std::numeric_limits<int>::max()); };
    std::stable_sort(groups.begin(), groups.end(), [&](const auto &a, const auto &b) { return year(a) < year(b); });
    SummarySection<SummaryInitiative> section{.title = title, .rows = {}, .cut = {}};
    qsizetype left = 0;
    for (const QList<FindingId> &group : std::as_const(groups)) {
        if (section.rows.size() == maxInitiatives) {
            left += group.size();
            continue;
        }
        const FindingId first = group.constFirst();
        const Initiative &initiative = corpus.initiative(first);
        section.rows.append({
            .actor = shortened(initiative.actor),
            .by = initiative.by ? QString::number(*initiative.by) : QString(),
            .quote = quoteOf(corpus, group, maxQuoteUnits),
            .document = first.document.value,
            .source = shortened(corpus.document(first.document).title),
        });
    }
    section.cut = cutText(left, tr("and 1 more initiative"), tr("and %1 more initiatives"));
    return section;
}

SummarySection<SummaryEntity> entitySection(const Corpus &corpus)
{
    constexpr qsizetype maxAliases = 3;
    SummarySection<SummaryEntity> section{.title = summaryWords().entities, .rows = {}, .cut = {}};
    const QList<Entity> &entities = corpus.entities();
    for (const Entity &entity : entities.first(std::min(entities.size(), maxEntities)))
        section.rows.append({
            .name = shortened(entity.name),
            .kind = kindText(entity.kind),
            .aliases = shortened(entity.aliases.first(std::min(entity.aliases.size(), maxAliases)).join(u", "_s)),
            .mentions = entity.mentions.size(),
            .documents = entity.documentCount,
        });
    section.cut = cutText(entities.size() - section.rows.size(), tr("and 1 more name"), tr("and %1 more names"));
    return section;
}

SummarySection<QString> issueSection(const Corpus &corpus)
{
    SummarySection<QString> section{.title = summaryWords().issues, .rows = {}, .cut = {}};
    const QList<Issue> &issues = corpus.issues();
    for (const Issue &issue : issues.first(std::min(issues.size(), maxIssues))) {
        const QString text = errorText(issue.error);
        section.rows.append(u"%1 – %2"_s.arg(severityText(issue.severity), text.first(std::min(text.size(), 2 * maxNameUnits))));
    }
    section.cut = cutText(issues.size() - section.rows.size(), tr("and 1 more"), tr("and %1 more"));
    return section;
}

QString titleOf(const Corpus &corpus)
{
    if (corpus.documents().size() == 1)
        return tr("Summary of “%1”").arg(shortened(corpus.documents().constFirst().document->title));
    return tr("Summary of %1 documents").arg(QLocale().toString(corpus.documents().size()));
}

} // namespace

SummaryWords summaryWords()
{
    return {
        .documents = tr("Documents"), .figures = tr("Key figures"), .initiatives = tr("Initiatives"),
        .entities = tr("Most named"), .issues = tr("Doubts and documents that could not be read"),
        .title = tr("Title"), .source = tr("Publisher and date"), .figureCount = tr("Figures"), .initiativeCount = tr("Initiatives"),
        .nameCount = tr("Names"), .doubtCount = tr("Doubts"),
        .value = tr("Value"), .what = tr("What and when"), .words = tr("In the words of the document"), .actor = tr("Who"), .by = tr("By"),
        .name = tr("Name"), .kind = tr("Kind"), .mentions = tr("Mentions"), .inDocuments = tr("Documents"),
        .noFigures = tr("No figures were found."), .noInitiatives = tr("No initiatives were found."), .noEntities = tr("No names were found."),
    };
}

Result<SummaryContent> collectSummary(const Corpus &corpus, const TaskContext &task)
{
    if (corpus.documents().isEmpty() && corpus.issues().isEmpty())
        return Error{ErrorCode::NothingToShow, {}, -1, tr("no document is open.")};
    SummaryContent content;
    content.title = titleOf(corpus);
    content.counts = countsText(corpus);
    content.made = tr("Made on %1 with Planscope %2")
                       .arg(dateText(QDate::currentDate()), QStringLiteral(PLANSCOPE_VERSION));
    content.documents = documentSection(corpus);
    for (const auto &[status, title] : {std::pair(MetricStatus::Target, tr("Targets")), std::pair(MetricStatus::Actual, tr("Actual figures"))}) {
        if (task.cancelled())
            return Error{ErrorCode::Cancelled, {}, -1, {}};
        if (const auto section = figureSection(corpus, status, title); !section.rows.isEmpty())
            content.figures.append(section);
    }
    for (const auto &[status, title] :
         {std::pair(InitiativeStatus::Planned, tr("Planned")), std::pair(InitiativeStatus::Recommended, tr("Recommended")),
          std::pair(InitiativeStatus::Ongoing, tr("Under way")), std::pair(InitiativeStatus::Done, tr("Done"))}) {
        if (task.cancelled())
            return Error{ErrorCode::Cancelled, {}, -1, {}};
        if (const auto section = initiativeSection(corpus, status, title); !section.rows.isEmpty())
            content.initiatives.append(section);
    }
    content.entities = entitySection(corpus);
    content.issues = issueSection(corpus);
    content.series = seriesChart(corpus, mostTelling(corpus));
    content.bars = initiativesChart(corpus);
    return content;
}

} // namespace planscope
