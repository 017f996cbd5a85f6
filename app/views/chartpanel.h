// SPDX-License-Identifier: GPL-3.0-or-later
// One chart of the stack, of the findings that the filter admits; a click on a mark leads to the words it stands for.
#pragma once

#include "charts/chart.h"
#include "models/selection.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ChartPanel;
}

namespace planscope {

class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ChartPanel(QWidget *parent = nullptr);
    ~ChartPanel() override;

    void setSelection(Selection *selection); ///< may be null: shows an empty state

    ChartKind kind() const;
    void setKind(ChartKind kind);
    const Chart &chart() const;

Q_SIGNALS:
    void chartChanged();
    void exportRequested();

private:
    void showChart();
    void fillIndicators();
    IndicatorId shownIndicator() const;
    void goTo(const ChartMark &mark);
    FindingFilter admitted() const;
    QString filterName() const; ///< the entity that narrows the chart; empty for none

    std::unique_ptr<Ui::ChartPanel> m_ui;
    Selection *m_selection = nullptr;
};

} // namespace planscope
