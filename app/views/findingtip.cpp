// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/findingtip.h"

#include "models/valuetext.h"
#include "models/wording.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace planscope {

static QString tr(const char *text, int number = -1)
{
    return QCoreApplication::translate("planscope::FindingTip", text, nullptr, number);
}

/// The first line bold, the others below; empty ones left out.
static QString tip(const QString &head, const QStringList &lines)
{
    constexpr qsizetype maxLineUnits = 300; // the object of an initiative may be a paragraph long
    const auto shown = [](const QString &line) {
        return (line.size() > maxLineUnits ? line.left(maxLineUnits) + u'…' : line).simplified().toHtmlEscaped();
    };
    QString html = u"<b>%1</b>"_s.arg(shown(head));
    for (const QString &line : lines)
        if (!line.isEmpty())
            html += u"<br>"_s + shown(line);
    return html;
}

static QString mentionTip(const Corpus &corpus, FindingId id)
{
    const Mention &mention = corpus.mention(id);
    const EntityId entity = corpus.entityOf(id);
    QString count;
    if (entity.value >= 0)
        count = tr("Named %n time(s) in the stack", static_cast<int>(corpus.entity(entity).mentions.size()));
    return tip(entity.value < 0 ? mention.name : corpus.entity(entity).name, {kindText(mention.kind), count});
}

static QString metricTip(const Corpus &corpus, FindingId id)
{
    const Metric &metric = corpus.metric(id);
    const QString status = statusText(metric.status);
    const QString period = periodText(metric);
    return tip(valueText(metric), {indicatorText(metric), period.isEmpty() ? status : tr("%1 · %2").arg(status, period)});
}

static QString initiativeTip(const Corpus &corpus, FindingId id)
{
    const Initiative &initiative = corpus.initiative(id);
    const Document &document = corpus.document(id.document);
    const QString status = statusText(initiative.status);
    return tip(
        tr("%1: %2").arg(initiative.actor.isEmpty() ? tr("No actor named") : initiative.actor, textOf(document, initiative.verb)),
        {textOf(document, initiative.object), initiative.by ? tr("%1 · by %2").arg(status).arg(*initiative.by) : status});
}

QString findingTip(const Corpus &corpus, FindingId finding)
{
    switch (finding.kind) {
    case FindingKind::None: break;
    case FindingKind::Mention: return mentionTip(corpus, finding);
    case FindingKind::Metric: return metricTip(corpus, finding);
    case FindingKind::Initiative: return initiativeTip(corpus, finding);
    }
    return {};
}

} // namespace planscope
