// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mapstrip.h"

#include <QMouseEvent>
#include <QPainter>

namespace planscope {

constexpr int markHeight = 3;

MapStrip::MapStrip(const DocumentLayout &layout, const DocumentMarks &findings, const PageMarks &marks, QWidget *parent)
    : QWidget(parent), m_layout(layout), m_findings(findings), m_marks(marks)
{
    setToolTip(tr("Where in the document the marks are: click to go there"));
    setAccessibleName(tr("Map of the document"));
    setCursor(Qt::PointingHandCursor);
}

void MapStrip::setColours(const FindingPalette &colours)
{
    m_colours = colours;
    update();
}

void MapStrip::setView(qint64 top, int height)
{
    m_top = top;
    m_viewHeight = height;
    update();
}

/// The text whose place in the column falls on the pixel.
TextSpan MapStrip::spanAt(int y) const
{
    const qint64 total = m_layout.heights().total();
    return {m_layout.offsetNear(total * y / height()), m_layout.offsetNear(total * (y + 1) / height())};
}

static bool touches(const QList<TextSpan> &hits, const TextSpan &span)
{
    const auto found =
        std::partition_point(hits.cbegin(), hits.cend(), [&](const TextSpan &hit) { return hit.start < span.start; });
    return found != hits.cend() && found->start < span.end;
}

bool MapStrip::isCurrentHere() const
{
    return m_marks.current.kind != FindingKind::None && m_marks.current.document == m_findings.document();
}

QColor MapStrip::colourOf(const TextSpan &span) const
{
    const auto startsHere = [&span](const TextSpan &words) { return !words.isEmpty() && span.contains(words.start); };
    if (startsHere(m_marks.currentHit))
        return m_colours.currentHitInk();
    if (startsHere(m_marks.shown) || (isCurrentHere() && startsHere(m_findings.corpus()->span(m_marks.current))))
        return m_colours.text();
    if (m_marks.hits && touches(*m_marks.hits, span))
        return m_colours.currentHit();
    if (m_findings.hasMention(m_marks.entity, span))
        return m_colours.ink(m_findings.corpus()->entity(m_marks.entity).kind);
    const bool isBusy = (m_marks.hits && !m_marks.hits->isEmpty()) || m_marks.entity.value >= 0;
    return !isBusy && m_findings.hasAny(FindingKind::Metric, span) ? m_colours.metricTick() : QColor();
}

QColor MapStrip::colourAt(int y) const
{
    return m_layout.pieceCount() == 0 ? QColor() : colourOf(spanAt(y));
}

void MapStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_colours.base());
    if (m_layout.pieceCount() == 0)
        return;
    const qint64 total = std::max<qint64>(m_layout.heights().total(), 1);
    const int top = static_cast<int>(m_top * height() / total);
    const int viewHeight = std::max(static_cast<int>(static_cast<qint64>(m_viewHeight) * height() / total), 4);
    painter.fillRect(QRect(0, top, width(), viewHeight), m_colours.shade());
    painter.fillRect(QRect(0, 0, 1, height()), m_colours.hairline());
    for (int y = 0; y < height(); ++y)
        if (const QColor colour = colourOf(spanAt(y)); colour.isValid())
            painter.fillRect(QRect(3, y - 1, width() - 6, markHeight), colour);
}

void MapStrip::choose(int y)
{
    const qint64 total = m_layout.heights().total();
    Q_EMIT offsetChosen(m_layout.offsetNear(total * std::clamp(y, 0, height() - 1) / std::max(height(), 1)));
}

void MapStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(event->position().toPoint().y());
}

void MapStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        choose(event->position().toPoint().y());
}

} // namespace planscope
