// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartpicture.h"

#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QPainter>
#include <QPainterPath>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <cmath>

namespace planscope {

using Role = ChartSeries::Role;

class ChartPicture::Private
{
public:
    Private(const Chart &chart, const QSizeF &size, const ChartColours &colours, const QFont &font);

    void buildFrame();
    void buildSeries();
    void buildBars();
    QValueAxis *addAxis(const AxisScale &scale, Qt::Alignment side);

    void paintGrid(QPainter *painter) const;
    void paintPoints(QPainter *painter) const;
    void paintSpans(QPainter *painter) const;
    void paintHatching(QPainter *painter, const QRectF &rect, const MarkStyle &style) const;
    void paintBarParts(QPainter *painter) const;
    void paintLegend(QPainter *painter) const;
    void paintSymbol(QPainter *painter, Role role, const QRectF &rect) const;
    void paintTexts(QPainter *painter) const;

    Chart chart;
    ChartColours colours;
    QFont font;
    ChartLayout layout;
    QGraphicsScene scene;
    QChart *frame = nullptr; ///< owned by the scene
};

/// A value axis without labels and grid lines of its own: Qt Charts would cut the ones and let the others crowd.
QValueAxis *ChartPicture::Private::addAxis(const AxisScale &scale, Qt::Alignment side)
{
    auto *axis = new QValueAxis(frame);
    axis->setRange(scale.low, scale.high);
    axis->setReverse(scale.isReversed);
    axis->setLabelsVisible(false);
    axis->setGridLineVisible(false);
    axis->setLineVisible(false);
    frame->addAxis(axis, side);
    return axis;
}

void ChartPicture::Private::buildFrame()
{
    frame = new QChart;
    frame->setAnimationOptions(QChart::NoAnimation);
    frame->setBackgroundVisible(false);
    frame->setPlotAreaBackgroundVisible(false);
    frame->legend()->hide();
    frame->setMargins({});
    scene.addItem(frame);
    frame->resize(layout.size);
    frame->setPlotArea(layout.plot);
}

void ChartPicture::Private::buildSeries()
{
    QValueAxis *years = addAxis(layout.x, Qt::AlignBottom);
    QValueAxis *values = addAxis(layout.y, Qt::AlignLeft);
    if (layout.trend.isEmpty())
        return;
    auto *line = new QLineSeries(frame);
    line->setPen(QPen(colours.style(Role::Actual).line, 1.5));
    line->append(layout.trend);
    frame->addSeries(line);
    line->attachAxis(years);
    line->attachAxis(values);
}

void ChartPicture::Private::buildBars()
{
    QStringList lanes; // never shown; numbered, since names are HTML to Qt Charts
    QHash<QString, qsizetype> laneOf;
    for (qsizetype c = 0; c < chart.categories.size(); ++c) {
        laneOf.insert(chart.categories.at(c), chart.categories.size() - 1 - c); // Qt Charts counts from the bottom
        lanes.append(QString::number(c));
    }
    auto *bars = new QHorizontalStackedBarSeries(frame);
    bars->setBarWidth(layout.barShare);
    for (const ChartSeries &series : std::as_const(chart.series)) {
        QList<qreal> values(chart.categories.size());
        for (const ChartMark &mark : series.marks)
            values[laneOf.value(mark.category)] = mark.y;
        auto *set = new QBarSet(QString(), bars);
        set->append(values);
        set->setBrush(colours.style(series.role).fill);
        set->setPen(Qt::NoPen);
        bars->append(set);
    }
    frame->addSeries(bars);
    QValueAxis *counts = addAxis(layout.x, Qt::AlignBottom);
    auto *names = new QBarCategoryAxis(frame);
    names->append(lanes);
    names->setLabelsVisible(false);
    names->setGridLineVisible(false);
    names->setLineVisible(false);
    frame->addAxis(names, Qt::AlignLeft);
    bars->attachAxis(counts);
    bars->attachAxis(names);
}

ChartPicture::Private::Private(const Chart &c, const QSizeF &size, const ChartColours &colourSet, const QFont &f)
    : chart(c), colours(colourSet), font(f), layout(layOut(c, size, f)), scene(QRectF(QPointF(), size))
{
    if (chart.isEmpty() || layout.plot.width() < 1 || layout.plot.height() < 1)
        return;
    buildFrame();
    if (chart.kind == ChartKind::Series)
        buildSeries();
    else
        buildBars();
    frame->layout()->activate();
}

/// Grid lines at the ticks of the values, and the line they are read from: the years' or the bars' foot.
void ChartPicture::Private::paintGrid(QPainter *painter) const
{
    const QRectF &plot = layout.plot;
    painter->setPen(QPen(colours.grid, 1));
    if (chart.kind == ChartKind::Series) {
        for (const double tick : layout.y.ticks) {
            const double y = layout.positionOf(layout.x.low, tick).y();
            painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        }
        painter->setPen(QPen(colours.muted, 1));
        painter->drawLine(plot.bottomLeft(), plot.bottomRight());
        for (const double tick : layout.x.ticks) {
            const QPointF foot(layout.positionOf(tick, layout.y.low).x(), plot.bottom());
            painter->drawLine(foot, foot + QPointF(0, 4));
        }
        return;
    }
    for (const double tick : layout.x.ticks) {
        const double x = layout.positionOf(tick, 0).x();
        painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
}

/// Periods as flat lines from their first year, ranges as upright ones to their upper end; the points cover their ends.
void ChartPicture::Private::paintSpans(QPainter *painter) const
{
    constexpr double cap = 4;
    for (qsizetype s = 0; s < chart.series.size(); ++s) {
        painter->setPen(QPen(colours.style(chart.series.at(s).role).line, 1.5));
        for (qsizetype m = 0; m < chart.series.at(s).marks.size(); ++m) {
            const ChartMark &mark = chart.series.at(s).marks.at(m);
            const QPointF middle = layout.marks.at(s).at(m).center();
            if (mark.from) {
                const QPointF start = layout.positionOf(*mark.from, mark.y);
                painter->drawLine(start, middle);
                painter->drawLine(start - QPointF(0, cap), start + QPointF(0, cap));
            }
            if (mark.high) {
                const QPointF end = layout.positionOf(mark.x, *mark.high);
                painter->drawLine(middle, end);
                painter->drawLine(end - QPointF(cap, 0), end + QPointF(cap, 0));
            }
        }
    }
}

/// Drawn by the same hand as the legend's, exactly where the layout has them; Qt Charts would cut those on the edge.
void ChartPicture::Private::paintPoints(QPainter *painter) const
{
    for (qsizetype s = 0; s < chart.series.size(); ++s)
        for (const QRectF &rect : layout.marks.at(s))
            paintSymbol(painter, chart.series.at(s).role, rect);
}

/// Slanted lines within the rectangle; drawn one by one, since pattern brushes turn into pixels in some formats.
void ChartPicture::Private::paintHatching(QPainter *painter, const QRectF &rect, const MarkStyle &style) const
{
    constexpr double gap = 5;
    painter->setPen(QPen(style.line, 1));
    for (double start = gap; start < rect.width() + rect.height(); start += gap) {
        // From the left or bottom edge up to the top or right one.
        const double left = std::max(0.0, start - rect.height());
        const double right = std::min(start, rect.width());
        painter->drawLine(rect.topLeft() + QPointF(left, start - left), rect.topLeft() + QPointF(right, start - right));
    }
}

void ChartPicture::Private::paintBarParts(QPainter *painter) const
{
    for (qsizetype s = 0; s < chart.series.size(); ++s) {
        const MarkStyle style = colours.style(chart.series.at(s).role);
        for (const QRectF &rect : layout.marks.at(s)) {
            if (style.isHatched)
                paintHatching(painter, rect, style);
            painter->setPen(QPen(style.line, 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(rect);
        }
    }
    painter->setPen(QPen(colours.muted, 1));
    painter->drawLine(layout.plot.topLeft(), layout.plot.bottomLeft());
    // A figure on a hatched part stands on a clear patch.
    for (const PlacedText &text : layout.texts) {
        const MarkStyle style = colours.style(text.role);
        if (text.tone != PlacedText::Tone::OnMark || !style.isHatched)
            continue;
        QRectF patch = QFontMetricsF(font).tightBoundingRect(text.text).adjusted(-3, -2, 3, 2);
        patch.moveCenter(text.rect.center());
        painter->fillRect(patch, style.fill);
    }
}

void ChartPicture::Private::paintSymbol(QPainter *painter, Role role, const QRectF &rect) const
{
    const MarkStyle style = colours.style(role);
    const bool isFilledPoint = role == Role::Actual || role == Role::Change;
    if (isFilledPoint)
        painter->setPen(QPen(colours.background, 1)); // keeps points apart that overlap
    else
        painter->setPen(QPen(style.line, role == Role::Target ? 2 : 1));
    painter->setBrush(style.fill);
    switch (role) {
    case Role::Actual: painter->drawEllipse(rect); break;
    case Role::Target:
        painter->drawPolygon(QPolygonF{QPointF(rect.center().x(), rect.top()), QPointF(rect.right(), rect.center().y()),
                                       QPointF(rect.center().x(), rect.bottom()), QPointF(rect.left(), rect.center().y())});
        break;
    case Role::Change:
        painter->drawPolygon(QPolygonF{QPointF(rect.center().x(), rect.top()), rect.bottomRight(), rect.bottomLeft()});
        break;
    case Role::Planned:
    case Role::Recommended:
    case Role::Ongoing:
    case Role::Done:
        painter->drawRect(rect);
        if (style.isHatched)
            paintHatching(painter, rect, style);
        break;
    }
}

void ChartPicture::Private::paintLegend(QPainter *painter) const
{
    for (const LegendEntry &entry : layout.legend)
        paintSymbol(painter, entry.role, entry.swatch);
}

void ChartPicture::Private::paintTexts(QPainter *painter) const
{
    for (const PlacedText &text : layout.texts) {
        QColor colour = text.tone == PlacedText::Tone::Muted ? colours.muted : colours.text;
        if (text.tone == PlacedText::Tone::OnMark)
            colour = textOn(colours.style(text.role).fill);
        painter->setFont(fontFor(text.tone, font));
        painter->setPen(colour);
        painter->drawText(text.rect, static_cast<int>(text.alignment) | Qt::TextSingleLine | Qt::TextDontClip, text.text);
    }
}

ChartPicture::ChartPicture(const Chart &chart, const QSizeF &size, const ChartColours &colours, const QFont &font)
    : m_d(std::make_unique<Private>(chart, size, colours, font))
{
}

ChartPicture::~ChartPicture() = default;

const ChartLayout &ChartPicture::layout() const
{
    return m_d->layout;
}

void ChartPicture::paint(QPainter *painter, const QRectF &target) const
{
    const QRectF whole(QPointF(), m_d->layout.size);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(target.topLeft());
    painter->scale(target.width() / whole.width(), target.height() / whole.height());
    painter->fillRect(whole, m_d->colours.background);
    if (m_d->frame) {
        m_d->paintGrid(painter);
        painter->save();
        m_d->scene.render(painter, whole, whole);
        painter->restore();
        if (m_d->chart.kind == ChartKind::Series) {
            m_d->paintSpans(painter);
            m_d->paintPoints(painter);
        } else {
            m_d->paintBarParts(painter);
        }
        m_d->paintLegend(painter);
    }
    m_d->paintTexts(painter);
    painter->restore();
}

} // namespace planscope
