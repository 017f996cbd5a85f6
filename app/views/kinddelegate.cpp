// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kinddelegate.h"

#include "models/modelroles.h"
#include "views/findingpalette.h"

#include <QPainter>

namespace planscope {

constexpr int boxWidth = 14;
constexpr int boxHeight = 10;

static QPixmap kindBox(EntityKind kind, const QPalette &palette, qreal pixelRatio)
{
    const FindingPalette colours(palette);
    QPixmap pixmap(QSize(boxWidth, boxHeight) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.ink(kind), 1.2));
    painter.setBrush(colours.fill(kind));
    const QRectF box = QRectF(0, 0, boxWidth, boxHeight).adjusted(1, 1, -1, -1);
    const qreal radius = colours.hasRoundEnds(kind) ? box.height() / 2 : 1.5;
    painter.drawRoundedRect(box, radius, radius);
    return pixmap;
}

void KindDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto kind = static_cast<EntityKind>(index.data(KindRole).toInt());
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = kindBox(kind, option->palette, option->widget ? option->widget->devicePixelRatioF() : 1);
    option->decorationSize = {boxWidth, boxHeight};
}

} // namespace planscope
