// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a Chart in a window, in the palette's colours.
#pragma once

#include "charts/chart.h"

#include <QWidget>

#include <memory>

namespace planscope {

class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    const Chart &chart() const;
    void setChart(const Chart &chart); ///< an empty one shows its emptyText

    /// Where the middle of a mark is drawn, in this widget's coordinates. For tests and for keyboard walks.
    QPoint markPosition(int series, int mark) const;

Q_SIGNALS:
    void markActivated(const planscope::ChartMark &mark); ///< clicked, or Enter on it

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace planscope
