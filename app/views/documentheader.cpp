// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/documentheader.h"

#include "models/wording.h"
#include "views/findingpalette.h"

#include <QPainter>

namespace planscope {

DocumentHeader::DocumentHeader(QWidget *parent) : QWidget(parent) {}

void DocumentHeader::setDocument(const Document &document)
{
    m_title = document.title.simplified();
    m_source = sourceText(document);
    setToolTip(document.path);
    setAccessibleName(m_source.isEmpty() ? m_title : tr("%1, %2").arg(m_title, m_source));
    update();
}

QSize DocumentHeader::sizeHint() const { return {200, fontMetrics().height() + 14}; }

void DocumentHeader::paintEvent(QPaintEvent *)
{
    const FindingPalette colours(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.base());
    painter.setPen(colours.hairline());
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());

    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics boldMetrics(bold);
    const QRect column(m_left, 0, m_width, height() - 1);
    const int gap = fontMetrics().averageCharWidth() * 2;
    const int titleWidth = boldMetrics.horizontalAdvance(m_title);
    const int sourceRoom = std::max(column.width() / 2, column.width() - titleWidth - gap);
    const int sourceWidth = std::min(fontMetrics().horizontalAdvance(m_source) + 1, sourceRoom);
    const QString title = boldMetrics.elidedText(m_title, Qt::ElideRight, column.width() - sourceWidth - gap);
    painter.setFont(bold);
    painter.setPen(colours.text());
    painter.drawText(column, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(font());
    painter.setPen(colours.dimText());
    const QString source = fontMetrics().elidedText(m_source, Qt::ElideRight, sourceWidth);
    painter.drawText(column, Qt::AlignRight | Qt::AlignVCenter, source);
}

} // namespace planscope
