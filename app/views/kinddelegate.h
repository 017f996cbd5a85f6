// SPDX-License-Identifier: GPL-3.0-or-later
// Puts a small box before an entity's name, in the hue and outline that its mentions have in the document.
#pragma once

#include <QStyledItemDelegate>

namespace planscope {

class KindDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace planscope
