// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pagepainter.h"

#include <QPainter>
#include <QTextLine>

using namespace Qt::StringLiterals;

namespace planscope {

constexpr double boxRoom = 1.5; // a box reaches that far beyond its words
constexpr double barWidth = 3;
constexpr double barStep = 6;
constexpr double barDistance = 12; // from the text
constexpr int barLanes = 3;
constexpr float heldBackOpacity = 0.3F;

static QRectF box(const QRectF &words) { return words.adjusted(-boxRoom, 0, boxRoom, 0); }

/// The line colour of a metric or initiative; pale where the filter holds it back.
QColor PagePainter::inkOf(FindingId finding) const
{
    const bool isAdmitted = m_marks.entity.value < 0
        || m_findings.corpus()->shareSentence(m_marks.entity, m_findings.document(), m_findings.corpus()->span(finding));
    QColor ink = finding.kind == FindingKind::Metric ? m_colours.metricInk() : m_colours.initiativeInk();
    if (!isAdmitted && !isLookedAt(finding))
        ink.setAlphaF(heldBackOpacity);
    return ink;
}

void PagePainter::fillBoxes(QPainter *painter, const LaidPiece &laid, const TextSpan &span, const QColor &fill,
                            double radius) const
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    for (const QRectF &words : m_layout.rects(laid, span))
        painter->drawRoundedRect(box(words), radius, radius);
}

void PagePainter::outlineBoxes(QPainter *painter, const LaidPiece &laid, const TextSpan &span, const QPen &pen,
                               double radius) const
{
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    for (const QRectF &words : m_layout.rects(laid, span))
        painter->drawRoundedRect(box(words).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void PagePainter::paint(QPainter *painter, qsizetype piece, const LaidPiece &laid, const QPointF &origin,
                        const QRectF &clip) const
{
    const TextSpan span = m_layout.pieceSpan(piece);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(origin);
    paintTableLines(painter, piece, laid);
    fillBoxes(painter, laid, m_marks.shown, m_colours.shown());
    for (const FindingId &id : m_findings.touching(FindingKind::Initiative, span))
        if (isLookedAt(id))
            fillBoxes(painter, laid, m_findings.corpus()->span(id), m_colours.initiativeFill());
    paintMentions(painter, laid, span);
    for (const FindingId &id : m_findings.touching(FindingKind::Metric, span))
        if (isLookedAt(id))
            fillBoxes(painter, laid, m_findings.corpus()->span(id), m_colours.metricFill());
    paintHits(painter, laid, span);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_colours.selected());
    for (const QRectF &words : m_layout.rects(laid, m_marks.selected, true))
        painter->drawRect(words);
    paintText(painter, laid, clip.translated(-origin));
    paintVerbs(painter, laid, span);
    paintMetricLines(painter, laid, span);
    paintBars(painter, piece, laid);
    painter->restore();
}

void PagePainter::paintMentions(QPainter *painter, const LaidPiece &laid, const TextSpan &span) const
{
    for (const FindingId &id : m_findings.touching(FindingKind::Mention, span)) {
        const Mention &mention = m_findings.corpus()->mention(id);
        const bool isOfEntity = m_marks.entity.value >= 0 && m_findings.corpus()->entityOf(id) == m_marks.entity;
        const bool isStrong = isOfEntity || isLookedAt(id);
        const double radius = m_colours.hasRoundEnds(mention.kind) ? 8 : 3;
        fillBoxes(painter, laid, mention.span, isStrong ? m_colours.strong(mention.kind) : m_colours.fill(mention.kind), radius);
        if (id == m_marks.current)
            outlineBoxes(painter, laid, mention.span, QPen(m_colours.ink(mention.kind), 1.6), radius);
        else if (m_colours.outline(mention.kind) != Qt::NoPen)
            outlineBoxes(painter, laid, mention.span, QPen(m_colours.quietInk(mention.kind), 1, m_colours.outline(mention.kind)),
                         radius);
    }
}

void PagePainter::paintMetricLines(QPainter *painter, const LaidPiece &laid, const TextSpan &span) const
{
    for (const FindingId &id : m_findings.touching(FindingKind::Metric, span)) {
        const Metric &metric = m_findings.corpus()->metric(id);
        QPen pen(inkOf(id), id == m_marks.current ? 2.6 : 1.8, Qt::SolidLine, Qt::FlatCap);
        if (m_colours.line(metric.status) == Qt::DashLine)
            pen.setDashPattern({3, 1.6});
        painter->setPen(pen);
        for (const QRectF &words : m_layout.rects(laid, metric.span))
            painter->drawLine(QPointF(words.left(), words.bottom()), QPointF(words.right(), words.bottom()));
    }
}

/// The word that names the action, lightly underdotted: the bar alone does not tell where in the line it is.
void PagePainter::paintVerbs(QPainter *painter, const LaidPiece &laid, const TextSpan &span) const
{
    for (const FindingId &id : m_findings.touching(FindingKind::Initiative, span)) {
        painter->setPen(QPen(inkOf(id), 1.2, Qt::DotLine));
        for (const QRectF &words : m_layout.rects(laid, m_findings.corpus()->initiative(id).verb))
            painter->drawLine(QPointF(words.left(), words.bottom()), QPointF(words.right(), words.bottom()));
    }
}

void PagePainter::paintHits(QPainter *painter, const LaidPiece &laid, const TextSpan &span) const
{
    if (!m_marks.hits)
        return;
    const auto first = std::partition_point(m_marks.hits->cbegin(), m_marks.hits->cend(),
                                            [&](const TextSpan &hit) { return hit.end <= span.start; });
    for (auto hit = first; hit != m_marks.hits->cend() && hit->start < span.end; ++hit) {
        const bool isCurrent = *hit == m_marks.currentHit;
        fillBoxes(painter, laid, *hit, isCurrent ? m_colours.currentHit() : m_colours.hit(), 2);
        if (isCurrent)
            outlineBoxes(painter, laid, *hit, QPen(m_colours.currentHitInk(), 1.4), 2);
    }
}

QList<PagePainter::Bar> PagePainter::bars(qsizetype piece, const LaidPiece &laid) const
{
    QList<Bar> result;
    double laneEnds[barLanes] = {};
    const double left = (m_layout.isTableRow(piece) ? m_layout.tableRect(piece).left() : 0) - barDistance;
    for (const FindingId &id : m_findings.touching(FindingKind::Initiative, m_layout.pieceSpan(piece))) {
        const QList<QRectF> lines = m_layout.rects(laid, m_findings.corpus()->span(id));
        if (lines.isEmpty())
            continue;
        const double top = lines.first().top();
        int lane = 0;
        while (lane < barLanes - 1 && laneEnds[lane] > top)
            ++lane;
        laneEnds[lane] = std::max(laneEnds[lane], lines.last().bottom());
        result.append({id, QRectF(left - lane * barStep, top, barWidth, lines.last().bottom() - top)});
    }
    return result;
}

void PagePainter::paintBars(QPainter *painter, qsizetype piece, const LaidPiece &laid) const
{
    for (const Bar &bar : bars(piece, laid)) {
        const InitiativeStatus status = m_findings.corpus()->initiative(bar.initiative).status;
        const double width = isLookedAt(bar.initiative)         ? barWidth + 1.4
                             : status == InitiativeStatus::Done ? barWidth
                                                                : barWidth - 1;
        QPen pen(inkOf(bar.initiative), width, Qt::SolidLine, Qt::FlatCap);
        if (status == InitiativeStatus::Planned)
            pen.setDashPattern({2.5, 1.2});
        else if (status == InitiativeStatus::Recommended)
            pen.setDashPattern({0.9, 0.9});
        painter->setPen(pen);
        painter->drawLine(QPointF(bar.rect.center().x(), bar.rect.top() + 1),
                          QPointF(bar.rect.center().x(), bar.rect.bottom() - 1));
    }
}

void PagePainter::paintTableLines(QPainter *painter, qsizetype piece, const LaidPiece &laid) const
{
    if (!m_layout.isTableRow(piece))
        return;
    const QRectF table = m_layout.tableRect(piece);
    const bool isHeader = m_layout.pieceBlock(piece).isHeader && m_layout.pieceBlock(piece).row == 0;
    painter->setPen(QPen(m_colours.hairline(), 1));
    if (laid.gap > 0)
        painter->drawLine(QPointF(table.left(), laid.gap + 0.5), QPointF(table.right(), laid.gap + 0.5));
    painter->setPen(QPen(isHeader ? m_colours.dimText() : m_colours.hairline(), 1));
    painter->drawLine(QPointF(table.left(), laid.bottom - 0.5), QPointF(table.right(), laid.bottom - 0.5));
}

void PagePainter::paintLabel(QPainter *painter, const TextFlow &flow) const
{
    const bool isBullet = flow.label == u"-"_s || flow.label == u"*"_s || flow.label == u"+"_s;
    const QString label = isBullet ? u"•"_s : flow.label;
    const QTextLine line = flow.layout->lineAt(0);
    const QFontMetricsF metrics(flow.layout->font());
    const double right = flow.origin.x() - metrics.averageCharWidth();
    painter->setFont(flow.layout->font());
    painter->drawText(
        QPointF(std::max(0.0, right - metrics.horizontalAdvance(label)), flow.origin.y() + line.y() + line.ascent()), label);
}

void PagePainter::paintText(QPainter *painter, const LaidPiece &laid, const QRectF &clip) const
{
    for (const TextFlow &flow : laid.flows) {
        const BlockKind kind = m_layout.document()->blocks.at(flow.block).kind;
        const bool isDim = kind == BlockKind::Boilerplate || kind == BlockKind::Caption;
        painter->setPen(isDim ? m_colours.dimText() : m_colours.text());
        if (!flow.label.isEmpty())
            paintLabel(painter, flow);
        flow.layout->draw(painter, flow.origin, {}, clip);
    }
}

} // namespace planscope
