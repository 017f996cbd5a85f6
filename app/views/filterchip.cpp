// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filterchip.h"

#include "views/findingpalette.h"

#include <QKeyEvent>
#include <QPainter>

namespace planscope {

constexpr int sideMargin = 10;
constexpr int heightMargin = 3;
constexpr int maxWidth = 320;

FilterChip::FilterChip(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void FilterChip::setEntity(const QString &name, EntityKind kind)
{
    setText(name);
    m_kind = kind;
    setToolTip(tr("Only metrics, initiatives and figures in sentences that name %1 are shown. Click to show all again (Ctrl+Backspace).").arg(name));
    setAccessibleName(tr("Filter: %1. Press to clear").arg(name));
    updateGeometry();
    update();
}

int FilterChip::crossWidth() const
{
    return fontMetrics().xHeight() + 2;
}

QSize FilterChip::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text()) + crossWidth() + 3 * sideMargin + 4;
    return {std::min(width, maxWidth), fontMetrics().height() + 2 * heightMargin + 2};
}

QSize FilterChip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), crossWidth() + 8 * sideMargin), sizeHint().height()};
}

void FilterChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const FindingPalette colours(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLit = underMouse() || isDown();
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(colours.ink(m_kind), hasFocus() ? 2 : 1));
    painter.setBrush(isLit ? colours.strong(m_kind) : colours.fill(m_kind));
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);

    const int cross = crossWidth();
    const QRectF words = box.adjusted(sideMargin, 0, -2 * sideMargin - cross + 2, 0);
    painter.setPen(colours.text());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(text(), Qt::ElideMiddle, static_cast<int>(words.width())));
    QRectF mark(0, 0, cross, cross);
    mark.moveCenter({box.right() - sideMargin - cross / 2.0, box.center().y()});
    painter.setPen(QPen(colours.text(), 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(mark.topLeft(), mark.bottomRight());
    painter.drawLine(mark.topRight(), mark.bottomLeft());
}

} // namespace planscope
