// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a document on two lines, its title and what was found in it; a section on one, with the sum of its findings.
#pragma once

#include <QStyledItemDelegate>

namespace planscope {

class StackDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace planscope
