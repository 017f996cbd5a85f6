// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart.h"

#include "models/quotetext.h"
#include "models/valuetext.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

using Role = ChartSeries::Role;

constexpr int maxPoints = 1000;         // more take seconds to draw and cannot be told apart
constexpr int maxBarsInChart = 200;
constexpr qsizetype maxQuoteUnits = 280;
constexpr double maxMagnitude = 1e30;

QString tr(const char *text) { return QCoreApplication::translate("planscope::Chart", text); }

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : text.first(1).toUpper() + text.sliced(1);
}

std::optional<int> lastYear(const Metric &metric)
{
    return metric.to ? metric.to : metric.from;
}

bool canBeDrawn(const Metric &metric)
{
    const auto fitsAxis = [](double value) { return std::abs(value) < maxMagnitude; }; // false for NaN and infinity, too
    return lastYear(metric) && metric.kind != MetricKind::Duration && fitsAxis(metric.value) && fitsAxis(metric.high.value_or(0));
}

Role roleOf(const Metric &metric)
{
    if (metric.status == MetricStatus::Target)
        return Role::Target;
    return metric.kind == MetricKind::Change ? Role::Change : Role::Actual;
}

Role roleOf(InitiativeStatus status)
{
    switch (status) {
    case InitiativeStatus::Planned: return Role::Planned;
    case InitiativeStatus::Recommended: return Role::Recommended;
    case InitiativeStatus::Ongoing: return Role::Ongoing;
    case InitiativeStatus::Done: return Role::Done;
    }
    return Role::Planned;
}

QList<FindingId> admitted(const QList<FindingId> &findings, const FindingFilter &admits)
{
    QList<FindingId> kept;
    std::copy_if(findings.cbegin(), findings.cend(), std::back_inserter(kept), [&](const FindingId &id) { return !admits || admits(id); });
    return kept;
}

ChartMark figureMark(const Corpus &corpus, FindingId id)
{
    const Metric &metric = corpus.metric(id);
    const bool isMultiple = metric.unit == u"x"_s; // "halved" is half of it, not below zero
    const double sign = metric.kind == MetricKind::Change && metric.direction == Direction::Down && !isMultiple ? -1 : 1;
    ChartMark mark;
    mark.x = *lastYear(metric);
    if (metric.from && metric.to && *metric.from < *metric.to)
        mark.from = *metric.from;
    mark.y = sign * metric.value;
    if (metric.high)
        mark.high = sign * *metric.high;
    mark.label = valueText(metric);
    Metric bare = metric;
    bare.unit = metric.unit == u"%"_s || isMultiple ? metric.unit : QString();
    bare.per.clear();
    mark.figure = valueText(bare);
    mark.period = periodText(metric);
    mark.source = corpus.document(id.document).title;
    mark.quote = shortQuote(corpus, id, maxQuoteUnits);
    mark.evidence = {id};
    return mark;
}

/// Do both say the same, so that one mark can stand for them?
bool sayTheSame(const ChartMark &a, const ChartMark &b)
{
    return std::tie(a.x, a.y, a.high, a.from, a.label) == std::tie(b.x, b.y, b.high, b.from, b.label);
}

/// The unit of most of the figures: one axis has one unit.
QString commonUnit(const Corpus &corpus, const QList<FindingId> &figures)
{
    QMap<QString, int> counts;
    QString best;
    for (const FindingId &id : figures) {
        const QString &unit = corpus.metric(id).unit;
        if (++counts[unit] > counts.value(best))
            best = unit;
    }
    return best;
}

QList<ChartSeries> inOrder(const QMap<Role, QList<ChartMark>> &marksByRole)
{
    QList<ChartSeries> series;
    for (auto it = marksByRole.cbegin(); it != marksByRole.cend(); ++it)
        if (!it->isEmpty())
            series.append({it.key(), it.value()});
    return series;
}

QString leftOutNote(qsizetype otherUnit, qsizetype withoutYear, qsizetype tooMany)
{
    QStringList parts;
    if (withoutYear > 0)
        parts.append(withoutYear == 1 ? tr("1 figure without a year is not drawn.")
                                      : tr("%1 figures without a year are not drawn.").arg(withoutYear));
    if (otherUnit > 0)
        parts.append(otherUnit == 1 ? tr("1 figure in another unit is not drawn.")
                                    : tr("%1 figures in other units are not drawn.").arg(otherUnit));
    if (tooMany > 0)
        parts.append(tr("%1 later figures are not drawn: there are too many.").arg(tooMany));
    return parts.join(u' ');
}

QString filterNote(const QString &sharedWith)
{
    return sharedWith.isEmpty() ? QString() : tr("Only what shares a sentence with %1.").arg(sharedWith);
}

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : u"%1 %2"_s.arg(first, second);
}

QString titleOf(const Indicator &indicator)
{
    QString title = capitalised(indicator.name.isEmpty() ? unitText(indicator.unit, indicator.per) : indicator.name);
    if (title.isEmpty())
        title = tr("Figures");
    const bool saysWhose = indicator.of.isEmpty() || title.contains(indicator.of, Qt::CaseInsensitive);
    return saysWhose ? title : tr("%1 (%2)").arg(title, indicator.of);
}

QString noYearText(const QString &title, qsizetype figures, const QString &sharedWith)
{
    if (figures == 0)
        return sharedWith.isEmpty() ? tr("No figure of “%1” passes the filter.").arg(title)
                                    : tr("No figure of “%1” shares a sentence with %2.").arg(title, sharedWith);
    if (figures == 1)
        return tr("The figure of “%1” names no year, so it cannot be drawn over time.").arg(title);
    return tr("None of the %1 figures of “%2” names a year, so they cannot be drawn over time.").arg(figures).arg(title);
}

/// Titles as bars: two documents of one title are told apart by publisher, date or a number.
QStringList barNames(const Corpus &corpus)
{
    QHash<QString, int> uses;
    for (const CorpusDocument &entry : corpus.documents())
        ++uses[entry.document->title];
    QStringList names;
    QHash<QString, int> taken;
    for (const CorpusDocument &entry : corpus.documents()) {
        const Document &document = *entry.document;
        QString name = document.title.simplified();
        if (uses.value(document.title) > 1) {
            if (const QString more = document.published.isValid() ? publishedText(document) : document.publisher; !more.isEmpty())
                name = tr("%1 (%2)").arg(name, more);
        }
        const int times = ++taken[name];
        names.append(times == 1 ? name : u"%1 [%2]"_s.arg(name).arg(times));
    }
    return names;
}

QString countText(Role role, qsizetype count)
{
    const QString number = QLocale().toString(count);
    switch (role) {
    case Role::Planned: return tr("%1 planned").arg(number);
    case Role::Recommended: return tr("%1 recommended").arg(number);
    case Role::Ongoing: return tr("%1 under way").arg(number);
    case Role::Done: return tr("%1 done").arg(number);
    case Role::Actual:
    case Role::Target:
    case Role::Change: break;
    }
    return number;
}

} // namespace

bool Chart::isEmpty() const
{
    return std::all_of(series.cbegin(), series.cend(), [](const ChartSeries &one) { return one.marks.isEmpty(); });
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Actual: return tr("Actual");
    case Role::Target: return tr("Target");
    case Role::Change: return tr("Change");
    case Role::Planned: return tr("Planned");
    case Role::Recommended: return tr("Recommended");
    case Role::Ongoing: return tr("Under way");
    case Role::Done: return tr("Done");
    }
    return {};
}

QString markText(const Chart &chart, int series, int mark)
{
    const ChartSeries &group = chart.series.at(series);
    const ChartMark &shown = group.marks.at(mark);
    QStringList lines{shown.label};
    if (chart.kind == ChartKind::Series)
        lines.append(shown.period.isEmpty() ? roleText(group.role) : tr("%1 · %2").arg(roleText(group.role), shown.period));
    lines.append(shown.source);
    if (!shown.quote.isEmpty())
        lines.append(u"“%1”"_s.arg(shown.quote));
    if (shown.evidence.size() > 1)
        lines.append(tr("and %1 more").arg(shown.evidence.size() - 1));
    return lines.join(u'\n');
}

Chart seriesChart(const Corpus &corpus, IndicatorId indicator, const FindingFilter &admits, const QString &sharedWith)
{
    Chart chart;
    chart.title = tr("Figures over time");
    if (indicator.value < 0 || indicator.value >= corpus.indicators().size()) {
        chart.emptyText = !sharedWith.isEmpty() ? tr("No figure shares a sentence with %1.").arg(sharedWith)
                          : corpus.metrics().isEmpty() ? tr("No figures were found, so there is nothing to draw over time.")
                                                     : tr("No figure with a year is chosen, so there is nothing to draw over time.");
        return chart;
    }
    const Indicator &drawn = corpus.indicator(indicator);
    chart.title = titleOf(drawn);
    const QList<FindingId> figures = admitted(drawn.metrics, admits);
    const QString unit = commonUnit(corpus, figures);
    chart.unit = unitText(unit, drawn.per);
    chart.firstIsBest = unit == u"rank"_s;

    QList<FindingId> dated;
    qsizetype otherUnit = 0;
    for (const FindingId &id : figures) {
        if (corpus.metric(id).unit != unit)
            ++otherUnit;
        else if (canBeDrawn(corpus.metric(id)))
            dated.append(id);
    }
    const qsizetype withoutYear = figures.size() - otherUnit - dated.size();
    if (dated.isEmpty()) {
        chart.emptyText = noYearText(chart.title, figures.size(), sharedWith);
        return chart;
    }
    std::stable_sort(dated.begin(), dated.end(), [&](const FindingId &a, const FindingId &b) {
        const auto rank = [&](const FindingId &id) {
            const Metric &metric = corpus.metric(id);
            return std::tuple(*lastYear(metric), metric.value, metric.high.value_or(metric.value), metric.from.value_or(*lastYear(metric)), metric.bound);
        };
        return rank(a) < rank(b);
    });
    const qsizetype tooMany = std::max<qsizetype>(0, dated.size() - maxPoints);
    QMap<Role, QList<ChartMark>> marks;
    for (const FindingId &id : dated.first(dated.size() - tooMany)) {
        QList<ChartMark> &group = marks[roleOf(corpus.metric(id))];
        const ChartMark mark = figureMark(corpus, id);
        if (!group.isEmpty() && sayTheSame(group.constLast(), mark))
            group.last().evidence += mark.evidence;
        else
            group.append(mark);
    }
    chart.series = inOrder(marks);
    chart.note = joined(filterNote(sharedWith), leftOutNote(otherUnit, withoutYear, tooMany));
    return chart;
}

QList<IndicatorYears> byTelling(const Corpus &corpus, const FindingFilter &admits)
{
    QList<IndicatorYears> result;
    for (int i = 0; i < corpus.indicators().size(); ++i) {
        IndicatorYears entry{.indicator = {i}};
        QSet<int> years;
        for (const FindingId &id : corpus.indicator({i}).metrics) {
            if (admits && !admits(id))
                continue;
            ++entry.figures;
            const Metric &metric = corpus.metric(id);
            if (!canBeDrawn(metric))
                continue;
            const int year = *lastYear(metric);
            years.insert(year);
            entry.first = std::min(entry.first.value_or(year), year);
            entry.last = std::max(entry.last.value_or(year), year);
            entry.hasTarget = entry.hasTarget || metric.status == MetricStatus::Target;
        }
        entry.years = years.size();
        if (entry.figures > 0)
            result.append(entry);
    }
    std::stable_sort(result.begin(), result.end(), [](const IndicatorYears &a, const IndicatorYears &b) {
        return std::tie(a.years, a.hasTarget, a.figures) > std::tie(b.years, b.hasTarget, b.figures);
    });
    return result;
}

IndicatorId mostTelling(const Corpus &corpus, const FindingFilter &admits)
{
    const QList<IndicatorYears> entries = byTelling(corpus, admits);
    return entries.isEmpty() || entries.constFirst().years == 0 ? IndicatorId() : entries.constFirst().indicator;
}

Chart initiativesChart(const Corpus &corpus, const FindingFilter &admits, const QString &sharedWith)
{
    Chart chart;
    chart.kind = ChartKind::Initiatives;
    chart.title = tr("Initiatives by document and status");
    chart.unit = tr("initiatives");
    const QList<FindingId> initiatives = admitted(corpus.initiatives(), admits);
    if (initiatives.isEmpty()) {
        chart.emptyText = corpus.initiatives().isEmpty() ? tr("No initiatives were found in these documents.")
                          : sharedWith.isEmpty()         ? tr("No initiative passes the filter.")
                                                         : tr("No initiative shares a sentence with %1.").arg(sharedWith);
        return chart;
    }

    QList<qsizetype> total(corpus.documents().size());
    QMap<Role, QMap<int, QList<FindingId>>> byRole;
    for (const FindingId &id : initiatives) {
        ++total[id.document.value];
        byRole[roleOf(corpus.initiative(id).status)][id.document.value].append(id);
    }
    QList<int> order;
    for (int d = 0; d < total.size(); ++d)
        if (total.at(d) > 0)
            order.append(d);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return total.at(a) > total.at(b); });

    const QStringList names = barNames(corpus);
    QMap<Role, QList<ChartMark>> marks;
    for (const int d : order) {
        chart.categories.append(names.at(d));
        for (auto role = byRole.cbegin(); role != byRole.cend(); ++role) {
            const QList<FindingId> evidence = role->value(d);
            if (evidence.isEmpty())
                continue;
            ChartMark mark;
            mark.category = names.at(d);
            mark.y = static_cast<double>(evidence.size());
            mark.label = countText(role.key(), evidence.size());
            mark.figure = QLocale().toString(evidence.size());
            mark.source = corpus.document({d}).title;
            mark.quote = shortQuote(corpus, evidence.constFirst(), maxQuoteUnits);
            mark.evidence = evidence;
            marks[role.key()].append(mark);
        }
    }
    chart.series = inOrder(marks);
    // With a filter it is no wonder that some have none.
    const qsizetype without = sharedWith.isEmpty() ? total.size() - order.size() : 0;
    const QString withoutNote = without == 1 ? tr("1 document holds none and has no bar.")
                                : without > 1 ? tr("%1 documents hold none and have no bar.").arg(without) : QString();
    chart.note = joined(filterNote(sharedWith), withoutNote);
    return withBars(chart, maxBarsInChart);
}

Chart withBars(const Chart &chart, int maxBars)
{
    if (chart.categories.size() <= maxBars)
        return chart;
    Chart shorter = chart;
    shorter.categories = chart.categories.first(std::max(1, maxBars));
    const QSet<QString> kept(shorter.categories.cbegin(), shorter.categories.cend());
    double left = 0;
    for (ChartSeries &series : shorter.series) {
        QList<ChartMark> marks;
        for (const ChartMark &mark : std::as_const(series.marks)) {
            if (kept.contains(mark.category))
                marks.append(mark);
            else
                left += mark.y;
        }
        series.marks = marks;
    }
    shorter.series.removeIf([](const ChartSeries &series) { return series.marks.isEmpty(); });
    const QString note = tr("%1 more documents with %2 initiatives have no room here.")
                             .arg(QLocale().toString(chart.categories.size() - shorter.categories.size()), QLocale().toString(left, 'f', 0));
    shorter.note = joined(note, chart.note);
    return shorter;
}

} // namespace planscope
