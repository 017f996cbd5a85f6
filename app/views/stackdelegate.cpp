// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/stackdelegate.h"

#include "models/modelroles.h"
#include "views/findingpalette.h"
#include "views/lineicon.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace planscope {

constexpr int padding = 4;
constexpr int gap = 6; // between a count and the next sign

/// The icon's shape in a colour of the row, selected or not.
static QPixmap tinted(const QIcon &icon, int side, const QColor &colour, qreal pixelRatio)
{
    QPixmap pixmap = icon.pixmap({side, side}, pixelRatio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    return pixmap;
}

static bool isDocument(const QModelIndex &index)
{
    return index.data(SectionLevelRole).toInt() == 0;
}

/// The counts of a document, each behind the sign that its kind has in the tool bar.
static void paintCounts(QPainter *painter, const QRect &line, const QModelIndex &index)
{
    static const QList<std::pair<int, QIcon>> kinds{{EntityCountRole, lineIcon(u"entity"_s)},
                                                    {MetricCountRole, lineIcon(u"metric"_s)},
                                                    {InitiativeCountRole, lineIcon(u"initiative"_s)}};
    const int side = line.height() - 2;
    int left = line.left();
    for (const auto &[role, icon] : kinds) {
        const QString count = QLocale().toString(index.data(role).toInt());
        painter->drawPixmap(left, line.top() + 1, tinted(icon, side, painter->pen().color(), painter->device()->devicePixelRatioF()));
        left += side + gap / 2;
        painter->drawText(QRect(left, line.top(), line.right() - left, line.height()), Qt::AlignLeft | Qt::AlignVCenter, count);
        left += painter->fontMetrics().horizontalAdvance(count) + 2 * gap;
    }
}

static QString sumOf(const QModelIndex &index)
{
    const int sum = index.data(EntityCountRole).toInt() + index.data(MetricCountRole).toInt() + index.data(InitiativeCountRole).toInt();
    return sum == 0 ? QString() : QLocale().toString(sum);
}

/// The title on one line or two, the second cut where it is too long.
static QStringList titleLines(const QString &title, const QFont &font, int width)
{
    QTextLayout layout(title, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    const int end = first.textLength();
    layout.endLayout();
    if (end >= title.size() || width <= 0)
        return {title};
    return {title.left(end), QFontMetrics(font).elidedText(title.mid(end), Qt::ElideRight, width)};
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
    painter->save();
    painter->setFont(option.font);
    if (isDocument(index)) {
        QRect line(box.left(), box.top() + padding / 2, box.width(), metrics.height());
        painter->setPen(ink);
        for (const QString &words : titleLines(title, option.font, m_documentWidth - 2 * padding)) {
            painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, words);
            line.translate(0, metrics.height());
        }
        painter->setPen(dim);
        paintCounts(painter, line, index);
    } else {
        const QString sum = sumOf(index);
        const int room = box.width() - metrics.horizontalAdvance(sum) - 2 * padding;
        painter->setPen(ink);
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(title, Qt::ElideRight, room));
        painter->setPen(dim);
        painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, sum);
    }
    painter->restore();
}

QSize StackDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = QFontMetrics(option.font).height();
    if (!isDocument(index))
        return {10 * line, line + padding + padding / 2};
    const qsizetype titles = titleLines(index.data().toString(), option.font, m_documentWidth - 2 * padding).size();
    return {10 * line, static_cast<int>(titles + 1) * line + 2 * padding};
}

void StackDelegate::setDocumentWidth(int width, const QAbstractItemModel &model)
{
    if (width == m_documentWidth)
        return;
    m_documentWidth = width;
    for (int row = 0; row < model.rowCount(); ++row)
        Q_EMIT sizeHintChanged(model.index(row, 0));
}

} // namespace planscope
