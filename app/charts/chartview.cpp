// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartview.h"

#include "charts/chartcanvas.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace planscope {

ChartView::ChartView(QWidget *parent) : QWidget(parent), m_canvas(new ChartCanvas), m_area(new QScrollArea(this))
{
    setFocusPolicy(Qt::StrongFocus);
    // Many bars keep their height and scroll; all else fits.
    m_area->setWidget(m_canvas);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_area);
    connect(m_canvas, &ChartCanvas::clicked, this, [this](qsizetype place) {
        m_canvas->setCurrent(place);
        activateCurrent();
    });
}

ChartView::~ChartView() = default;

const Chart &ChartView::chart() const
{
    return m_canvas->chart();
}

void ChartView::setChart(const Chart &chart)
{
    if (chart == this->chart())
        return;
    m_canvas->setChart(chart);
    setAccessibleName(chart.title);
    setAccessibleDescription(chart.isEmpty() ? chart.emptyText : chart.note);
}

QPoint ChartView::markPosition(int series, int mark) const
{
    return m_canvas->mapTo(this, m_canvas->markRect({series, mark}).center().toPoint());
}

QSize ChartView::sizeHint() const
{
    return {560, 320};
}

QSize ChartView::minimumSizeHint() const
{
    return {200, 120};
}

void ChartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_canvas->forgetPicture();
}

void ChartView::makeCurrent(qsizetype place)
{
    if (m_canvas->walk().isEmpty())
        return;
    m_canvas->setCurrent(std::clamp<qsizetype>(place, 0, m_canvas->walk().size() - 1));
    const MarkPlace &at = m_canvas->walk().at(m_canvas->current());
    const QPoint middle = m_canvas->markRect(at).center().toPoint();
    m_area->ensureVisible(middle.x(), middle.y());
    m_canvas->showTip(at, middle);
    setAccessibleDescription(markText(chart(), static_cast<int>(at.series), static_cast<int>(at.mark)));
}

void ChartView::activateCurrent()
{
    if (m_canvas->current() < 0)
        return;
    const ChartMark mark = m_canvas->mark(m_canvas->walk().at(m_canvas->current())); // a copy: who listens may set another chart
    Q_EMIT markActivated(mark);
}

/// The first mark of the next bar (step 1) or of this one or the one before (step -1).
static qsizetype barFrom(const ChartCanvas &canvas, qsizetype place, int step)
{
    const QList<MarkPlace> &walk = canvas.walk();
    const auto category = [&](qsizetype at) { return canvas.mark(walk.at(at)).category; };
    const auto firstOf = [&](qsizetype at) {
        while (at > 0 && category(at - 1) == category(at))
            --at;
        return at;
    };
    if (step < 0)
        return firstOf(std::max<qsizetype>(0, firstOf(place) - 1));
    qsizetype next = place;
    while (next + 1 < walk.size() && category(next) == category(place))
        ++next;
    return category(next) == category(place) ? place : next;
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const qsizetype current = m_canvas->current();
    const bool walksBars = chart().kind == ChartKind::Initiatives && current >= 0;
    switch (event->key()) {
    case Qt::Key_Right: makeCurrent(current + 1); break;
    case Qt::Key_Left: makeCurrent(current - 1); break;
    case Qt::Key_Down: makeCurrent(walksBars ? barFrom(*m_canvas, current, 1) : current + 1); break;
    case Qt::Key_Up: makeCurrent(walksBars ? barFrom(*m_canvas, current, -1) : current - 1); break;
    case Qt::Key_Home: makeCurrent(0); break;
    case Qt::Key_End: makeCurrent(m_canvas->walk().size() - 1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: activateCurrent(); break;
    default: QWidget::keyPressEvent(event);
    }
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_canvas->setShowsFocus(true);
    const bool byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason || event->reason() == Qt::ShortcutFocusReason;
    if (byKeyboard && m_canvas->current() < 0)
        makeCurrent(0);
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_canvas->setShowsFocus(false);
}

} // namespace planscope
