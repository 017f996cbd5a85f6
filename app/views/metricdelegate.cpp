// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/metricdelegate.h"

#include "extract/findings.h"
#include "models/modelroles.h"
#include "views/findingpalette.h"

#include <QPainter>

namespace planscope {

constexpr int signSide = 12;

static QPixmap signOf(MetricKind kind, MetricStatus status, const QColor &ink, qreal pixelRatio)
{
    QPixmap pixmap(QSize(signSide, signSide) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.8));
    const QPointF middle(signSide / 2.0, signSide / 2.0);
    if (kind == MetricKind::Duration) {
        constexpr double radius = 4.5;
        painter.setPen(QPen(ink, 1.2));
        painter.drawEllipse(middle, radius, radius);
        painter.drawPolyline(QPolygonF({middle - QPointF(0, 3), middle, middle + QPointF(2.2, 0)}));
    } else if (status == MetricStatus::Target) {
        constexpr double reach = 4.5;
        painter.drawPolygon(QPolygonF({middle - QPointF(reach, 0), middle - QPointF(0, reach), middle + QPointF(reach, 0), middle + QPointF(0, reach)}));
    } else {
        constexpr double radius = 2.2;
        painter.setBrush(ink);
        painter.drawEllipse(middle, radius, radius);
    }
    return pixmap;
}

void MetricDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto status = static_cast<MetricStatus>(index.data(StatusRole).toInt());
    const FindingPalette colours(option->palette);
    const QColor ink = option->state.testFlag(QStyle::State_Selected) ? option->palette.color(QPalette::HighlightedText)
        : status == MetricStatus::Target                              ? colours.metricInk()
                                                                      : colours.dimText();
    option->features |= QStyleOptionViewItem::HasDecoration;
    const auto kind = static_cast<MetricKind>(index.data(KindRole).toInt());
    const QPixmap sign = signOf(kind, status, ink, option->widget ? option->widget->devicePixelRatioF() : 1);
    option->icon = QIcon(sign);
    option->icon.addPixmap(sign, QIcon::Selected); // has its colour already
    option->decorationSize = {signSide, signSide};
}

} // namespace planscope
