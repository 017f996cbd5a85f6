// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a document with its title on up to two lines and what was found in it below; a section on one line, with the sum of
// its findings.
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

    /// How wide the rows of documents are; tells the view when titles may break differently.
    void setDocumentWidth(int width, const QAbstractItemModel &model);

private:
    int m_documentWidth = 0;
};

} // namespace planscope
