// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the sign of a figure's status before what it measures, the same as in the chart: a dot for what is, an open diamond
// for a target, a small clock for how long something takes.
#pragma once

#include <QStyledItemDelegate>

namespace planscope {

class MetricDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace planscope
