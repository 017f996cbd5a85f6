// SPDX-License-Identifier: GPL-3.0-or-later
// The metrics of a stack, one a row.
#pragma once

#include "models/findingtablemodel.h"

namespace planscope {

class MetricTableModel : public FindingTableModel
{
    Q_OBJECT

public:
    enum Column { IndicatorColumn, ValueColumn, PeriodColumn, StatusColumn, UnitColumn, KindColumn, DocumentColumn, ColumnCount };

    explicit MetricTableModel(QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    Header header(int column) const override;
    QVariant cell(FindingId finding, int column, int role) const override;
    bool isNumber(int column) const override { return column == ValueColumn; }
};

} // namespace planscope
