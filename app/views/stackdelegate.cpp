// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/stackdelegate.h"

#include "models/modelroles.h"
#include "views/findingpalette.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace planscope {

constexpr int padding = 4;

static bool isDocument(const QModelIndex &index)
{
    return index.data(SectionLevelRole).toInt() == 0;
}

static QString countsOf(const QModelIndex &index)
{
    const int entities = index.data(EntityCountRole).toInt();
    const int metrics = index.data(MetricCountRole).toInt();
    const int initiatives = index.data(InitiativeCountRole).toInt();
    const QLocale locale;
    if (!isDocument(index))
        return entities + metrics + initiatives == 0 ? QString() : locale.toString(entities + metrics + initiatives);
    if (entities + metrics + initiatives == 0)
        return StackDelegate::tr("no findings");
    return StackDelegate::tr("%1 entities · %2 metrics · %3 initiatives")
        .arg(locale.toString(entities), locale.toString(metrics), locale.toString(initiatives));
}

void StackDelegate::paint(QPainter *painter, const QStyleOptionViewItem &styleOption, const QModelIndex &index) const
{
    QStyleOptionViewItem option = styleOption;
    initStyleOption(&option, index);
    const QString title = option.text;
    option.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget); // background and focus

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor dim = isSelected ? ink : FindingPalette(option.palette).dimText();
    const QRect box = option.rect.adjusted(padding, padding / 2, -padding, -padding / 2);
    const QFontMetrics metrics(option.font);
    const QString counts = countsOf(index);
    painter->save();
    painter->setFont(option.font);
    if (isDocument(index)) {
        const QRect top(box.left(), box.top() + padding / 2, box.width(), metrics.height());
        painter->setPen(ink);
        painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(title, Qt::ElideRight, top.width()));
        const QRect bottom(box.left(), top.bottom() + 1, box.width(), metrics.height());
        painter->setPen(dim);
        painter->drawText(bottom, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(counts, Qt::ElideRight, bottom.width()));
    } else {
        const int room = box.width() - metrics.horizontalAdvance(counts) - 2 * padding;
        painter->setPen(ink);
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(title, Qt::ElideRight, room));
        painter->setPen(dim);
        painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, counts);
    }
    painter->restore();
}

QSize StackDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = QFontMetrics(option.font).height();
    return {10 * line, isDocument(index) ? 2 * line + 2 * padding : line + padding + padding / 2};
}

} // namespace planscope
