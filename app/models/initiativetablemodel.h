// SPDX-License-Identifier: GPL-3.0-or-later
// The initiatives of a stack, one a row.
#pragma once

#include "models/findingtablemodel.h"

namespace planscope {

class InitiativeTableModel : public FindingTableModel
{
    Q_OBJECT

public:
    enum Column { ActorColumn, VerbColumn, ObjectColumn, StatusColumn, ByColumn, ThemesColumn, DocumentColumn, ColumnCount };

    explicit InitiativeTableModel(QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;

protected:
    Header header(int column) const override;
    QVariant cell(FindingId finding, int column, int role) const override;
    bool isNumber(int column) const override { return column == ByColumn; }
};

} // namespace planscope
