// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a Chart in a window, in the palette's colours. The mouse and the keyboard reach every mark: pointing tells its value,
// source and sentence, a click or Enter activates it; Left and Right walk from mark to mark, Up and Down from bar to bar.
#pragma once

#include "charts/chart.h"

#include <QWidget>

class QScrollArea;

namespace planscope {

class ChartCanvas;

class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    const Chart &chart() const;
    void setChart(const Chart &chart); ///< an empty one shows its emptyText

    /// Where the middle of a mark is drawn, in this widget's coordinates; outside of it when it is scrolled away. For tests.
    QPoint markPosition(int series, int mark) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void markActivated(const planscope::ChartMark &mark); ///< clicked, or Enter on it

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void makeCurrent(qsizetype place);
    void activateCurrent();

    ChartCanvas *m_canvas = nullptr; ///< both owned by the tree of widgets
    QScrollArea *m_area = nullptr;
};

} // namespace planscope
