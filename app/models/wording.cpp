// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording.h"

#include "models/valuetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace planscope {

static QString tr(const char *text)
{
    return QCoreApplication::translate("planscope::Wording", text);
}

QString kindText(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Organisation: return tr("organisation");
    case EntityKind::Place: return tr("place");
    case EntityKind::Person: return tr("person");
    case EntityKind::Plan: return tr("plan");
    case EntityKind::Event: return tr("event");
    case EntityKind::Product: return tr("product");
    }
    return {};
}

QString kindText(MetricKind kind)
{
    switch (kind) {
    case MetricKind::Level: return tr("level");
    case MetricKind::Change: return tr("change");
    case MetricKind::Rank: return tr("rank");
    case MetricKind::Duration: return tr("duration");
    }
    return {};
}

QString statusText(MetricStatus status)
{
    return status == MetricStatus::Target ? tr("target") : tr("actual");
}

QString statusText(InitiativeStatus status)
{
    switch (status) {
    case InitiativeStatus::Planned: return tr("planned");
    case InitiativeStatus::Recommended: return tr("recommended");
    case InitiativeStatus::Ongoing: return tr("under way");
    case InitiativeStatus::Done: return tr("done");
    }
    return {};
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Note: return tr("Note");
    case Severity::Warning: return tr("Doubt");
    case Severity::Failure: return tr("Not read");
    }
    return {};
}

static QString boundSign(Bound bound)
{
    switch (bound) {
    case Bound::Equal: return {};
    case Bound::More: return u"> "_s;
    case Bound::AtLeast: return u"≥ "_s;
    case Bound::Less: return u"< "_s;
    case Bound::AtMost: return u"≤ "_s;
    case Bound::About: return u"≈ "_s;
    }
    return {};
}

QString writtenValueText(const Corpus &corpus, FindingId id)
{
    const Metric &metric = corpus.metric(id);
    const QString value = boundSign(metric.bound) + textOf(corpus.document(id.document), metric.span).simplified();
    if (metric.unit == u"x"_s)
        return value; // "doubled" says it
    switch (metric.direction) {
    case Direction::None: return value;
    case Direction::Up: return tr("up %1").arg(value);
    case Direction::Down: return tr("down %1").arg(value);
    }
    return value;
}

static QString withHolder(const QString &name, const QString &of)
{
    return of.isEmpty() || name.contains(of, Qt::CaseInsensitive) ? name : u"%1 · %2"_s.arg(name, of);
}

QString indicatorText(const Metric &metric)
{
    return withHolder(metric.indicator, metric.of);
}

QString indicatorText(const Indicator &indicator)
{
    const QString unit = unitText(indicator.unit, indicator.per);
    const QString name = withHolder(indicator.name, indicator.of);
    if (name.isEmpty())
        return unit.isEmpty() ? tr("not told what") : unit;
    return unit.isEmpty() || name.contains(unit, Qt::CaseInsensitive) ? name : u"%1 (%2)"_s.arg(name, unit);
}

static QString counted(qsizetype count, const char *one, const char *many)
{
    return tr(count == 1 ? one : many).arg(QLocale().toString(count));
}

QString countsText(qsizetype entities, qsizetype metrics, qsizetype initiatives)
{
    return QStringList{counted(entities, "%1 entity", "%1 entities"), counted(metrics, "%1 metric", "%1 metrics"),
                       counted(initiatives, "%1 initiative", "%1 initiatives")}
        .join(u" · "_s);
}

QString countsText(const Corpus &corpus)
{
    return counted(corpus.documents().size(), "%1 document", "%1 documents") + u" · "_s
        + countsText(corpus.entities().size(), corpus.metrics().size(), corpus.initiatives().size());
}

QString kindText(NumeralClass kind)
{
    switch (kind) {
    case NumeralClass::Metric: return tr("in a metric");
    case NumeralClass::Name: return tr("part of a name");
    case NumeralClass::Period: return tr("years and periods");
    case NumeralClass::Date: return tr("dates");
    case NumeralClass::Time: return tr("times of day");
    case NumeralClass::Ordinal: return tr("ordinals");
    case NumeralClass::Label: return tr("labels");
    case NumeralClass::Section: return tr("numbers of laws and sections");
    case NumeralClass::Page: return tr("page numbers");
    case NumeralClass::Note: return tr("marks of notes");
    case NumeralClass::Age: return tr("ages");
    case NumeralClass::Phone: return tr("telephone numbers");
    case NumeralClass::Address: return tr("street and postal addresses");
    case NumeralClass::Code: return tr("codes and web addresses");
    case NumeralClass::Reference: return tr("said before (“the two sides”)");
    case NumeralClass::Wording: return tr("set phrases (“two-way”)");
    case NumeralClass::Unread: return tr("not read");
    }
    return {};
}

static qsizetype numeralsOf(const Corpus &corpus)
{
    return std::accumulate(corpus.numeralCounts().cbegin(), corpus.numeralCounts().cend(), qsizetype(0));
}

QString numeralShareText(const Corpus &corpus)
{
    const qsizetype all = numeralsOf(corpus);
    if (all == 0)
        return {};
    return tr("Every numeral accounted for: %1 %").arg(QLocale().toString(100 * (all - corpus.unreadNumerals().size()) / all));
}

QString numeralCountsText(const Corpus &corpus)
{
    QList<std::pair<qsizetype, NumeralClass>> counts;
    for (int i = 0; i < numeralClassCount; ++i) {
        const qsizetype count = corpus.numeralCounts().at(static_cast<std::size_t>(i));
        if (count > 0)
            counts.append({count, static_cast<NumeralClass>(i)});
    }
    std::stable_sort(counts.begin(), counts.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QStringList lines{counted(numeralsOf(corpus), "%1 numeral in all", "%1 numerals in all")};
    for (const auto &[count, kind] : std::as_const(counts))
        lines.append(u"%1  %2"_s.arg(QLocale().toString(count), kindText(kind)));
    return lines.join(u'\n');
}

QString sourceText(const Document &document)
{
    QStringList parts;
    if (!document.publisher.isEmpty())
        parts.append(document.publisher);
    if (document.published.isValid())
        parts.append(publishedText(document));
    return parts.join(u" · "_s);
}

} // namespace planscope
