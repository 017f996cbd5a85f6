// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartcanvas.h"

#include <QFontInfo>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace planscope {

/// Years from left to right; bars from top to bottom, the parts of one from left to right.
static QList<MarkPlace> readingOrder(const Chart &chart)
{
    QHash<QString, qsizetype> rowOf;
    for (qsizetype c = 0; c < chart.categories.size(); ++c)
        rowOf.insert(chart.categories.at(c), c);
    const auto place = [&](const MarkPlace &at) {
        const ChartMark &mark = chart.series.at(at.series).marks.at(at.mark);
        return chart.kind == ChartKind::Series ? mark.x : static_cast<double>(rowOf.value(mark.category));
    };
    QList<MarkPlace> walk;
    for (qsizetype s = 0; s < chart.series.size(); ++s)
        for (qsizetype m = 0; m < chart.series.at(s).marks.size(); ++m)
            walk.append({s, m});
    std::stable_sort(walk.begin(), walk.end(), [&](const MarkPlace &a, const MarkPlace &b) { return place(a) < place(b); });
    return walk;
}

ChartCanvas::ChartCanvas(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void ChartCanvas::setChart(const Chart &chart)
{
    m_chart = chart;
    m_walk = readingOrder(chart);
    m_current = -1;
    m_hovered = {};
    m_pressed = {};
    unsetCursor();
    forgetPicture();
}

void ChartCanvas::forgetPicture()
{
    m_picture.reset();
    m_pixmap = {};
    updateLeastHeight();
    update();
}

void ChartCanvas::updateLeastHeight()
{
    setMinimumHeight(static_cast<int>(std::ceil(leastHeight(m_chart, width(), chartFont()))));
}

QFont ChartCanvas::chartFont() const
{
    QFont shown = font();
    shown.setPixelSize(std::max(8, QFontInfo(font()).pixelSize()));
    return shown;
}

const ChartPicture &ChartCanvas::picture() const
{
    if (!m_picture)
        m_picture = std::make_unique<ChartPicture>(m_chart, size(), coloursOf(palette()), chartFont());
    return *m_picture;
}

QRectF ChartCanvas::markRect(const MarkPlace &place) const
{
    const QList<QList<QRectF>> &marks = picture().layout().marks;
    return place.series < marks.size() && place.mark < marks.at(place.series).size() ? marks.at(place.series).at(place.mark) : QRectF();
}

MarkPlace ChartCanvas::markAt(const QPointF &position) const
{
    const double reach = m_chart.kind == ChartKind::Series ? 5 : 0; // a point is small
    MarkPlace nearest;
    double nearestDistance = 0;
    for (const MarkPlace &place : m_walk) {
        const QRectF rect = markRect(place);
        if (!rect.adjusted(-reach, -reach, reach, reach).contains(position))
            continue;
        const double distance = QLineF(rect.center(), position).length();
        if (nearest.isValid() && distance >= nearestDistance)
            continue;
        nearest = place;
        nearestDistance = distance;
    }
    return nearest;
}

/// The full name of the bar whose (perhaps shortened) name is pointed at.
QString ChartCanvas::barNameAt(const QPointF &position) const
{
    const QRectF &plot = picture().layout().plot;
    if (m_chart.categories.isEmpty() || position.x() > plot.left() || position.y() < plot.top() || position.y() >= plot.bottom())
        return {};
    const double lane = plot.height() / static_cast<double>(m_chart.categories.size());
    return m_chart.categories.value(static_cast<qsizetype>((position.y() - plot.top()) / lane));
}

void ChartCanvas::setCurrent(qsizetype place)
{
    m_current = place;
    update();
}

void ChartCanvas::setShowsFocus(bool shows)
{
    m_showsFocus = shows;
    update();
}

void ChartCanvas::setHovered(const MarkPlace &place)
{
    if (m_hovered == place)
        return;
    m_hovered = place;
    if (place.isValid())
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    update();
}

void ChartCanvas::showTip(const MarkPlace &place, const QPoint &at)
{
    const QString text = markText(m_chart, static_cast<int>(place.series), static_cast<int>(place.mark));
    const qsizetype firstEnd = text.indexOf(u'\n');
    const QString rest = firstEnd < 0 ? QString() : text.sliced(firstEnd).toHtmlEscaped().replace(u'\n', "<br>"_L1);
    QToolTip::showText(mapToGlobal(at), u"<qt><b>%1</b>%2</qt>"_s.arg(text.first(firstEnd < 0 ? text.size() : firstEnd).toHtmlEscaped(), rest), this,
                       markRect(place).adjusted(-5, -5, 5, 5).toAlignedRect());
}

bool ChartCanvas::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const MarkPlace place = markAt(help->pos()); place.isValid())
        showTip(place, help->pos());
    else if (const QString name = barNameAt(help->pos()); !name.isEmpty())
        QToolTip::showText(help->globalPos(), u"<qt>%1</qt>"_s.arg(name.toHtmlEscaped()), this);
    else
        QToolTip::hideText();
    return true;
}

void ChartCanvas::paintEvent(QPaintEvent *)
{
    if (m_pixmap.isNull() || m_pixmap.devicePixelRatio() != devicePixelRatio()) {
        m_pixmap = QPixmap((QSizeF(size()) * devicePixelRatio()).toSize());
        m_pixmap.setDevicePixelRatio(devicePixelRatio());
        QPainter painter(&m_pixmap);
        picture().paint(&painter, rect());
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto ring = [&](const MarkPlace &place, const QColor &colour, double width) {
        painter.setPen(QPen(colour, width));
        painter.drawRoundedRect(markRect(place).adjusted(-3.5, -3.5, 3.5, 3.5), 3, 3);
    };
    const ChartColours colours = coloursOf(palette());
    if (m_hovered.isValid())
        ring(m_hovered, colours.muted, 1);
    if (m_showsFocus && m_current >= 0)
        ring(m_walk.at(m_current), colours.focus, 2);
}

void ChartCanvas::resizeEvent(QResizeEvent *)
{
    forgetPicture();
}

void ChartCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const MarkPlace place = markAt(event->position());
    const bool isNew = place != m_hovered;
    setHovered(place);
    if (isNew && place.isValid())
        showTip(place, event->position().toPoint());
}

void ChartCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? markAt(event->position()) : MarkPlace();
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const MarkPlace place = std::exchange(m_pressed, {});
    if (place.isValid() && event->button() == Qt::LeftButton && markAt(event->position()) == place)
        Q_EMIT clicked(m_walk.indexOf(place));
}

void ChartCanvas::leaveEvent(QEvent *)
{
    setHovered({});
}

} // namespace planscope
