// SPDX-License-Identifier: GPL-3.0-or-later
// The surface inside a ChartView: paints the chart at its own size, knows which mark lies where.
#pragma once

#include "charts/chartpicture.h"

#include <QPixmap>
#include <QWidget>

namespace planscope {

/// A mark by its place in Chart::series.
struct MarkPlace
{
    qsizetype series = -1;
    qsizetype mark = -1;
    bool operator==(const MarkPlace &) const = default;
    bool isValid() const { return series >= 0; }
};

class ChartCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit ChartCanvas(QWidget *parent = nullptr);

    const Chart &chart() const { return m_chart; }
    void setChart(const Chart &chart);
    void forgetPicture(); ///< colours or font have changed

    const QList<MarkPlace> &walk() const { return m_walk; } ///< all marks in reading order
    qsizetype current() const { return m_current; }         ///< the place in walk() that has the keyboard, -1 for none
    void setCurrent(qsizetype place);
    void setShowsFocus(bool shows);
    QRectF markRect(const MarkPlace &place) const;
    const ChartMark &mark(const MarkPlace &place) const { return m_chart.series.at(place.series).marks.at(place.mark); }
    void showTip(const MarkPlace &place, const QPoint &at);

Q_SIGNALS:
    void clicked(qsizetype place); ///< in walk()

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QFont chartFont() const;
    const ChartPicture &picture() const;
    MarkPlace markAt(const QPointF &position) const;
    QString barNameAt(const QPointF &position) const;
    void setHovered(const MarkPlace &place);
    void updateLeastHeight();

    Chart m_chart;
    QList<MarkPlace> m_walk;
    qsizetype m_current = -1;
    MarkPlace m_hovered;
    MarkPlace m_pressed; ///< a click ends where it began
    bool m_showsFocus = false;
    mutable std::unique_ptr<ChartPicture> m_picture; ///< made when it is needed
    QPixmap m_pixmap;                                ///< the picture without rings, so that hovering is quick
};

} // namespace planscope
