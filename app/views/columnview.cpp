// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/columnview.h"

namespace planscope {

void ColumnView::setDocument(const DocumentPtr &document)
{
    m_layout.setDocument(document);
    scrollTo({});
}

void ColumnView::setStyle(const PageStyle &style)
{
    if (style == m_layout.style())
        return;
    // Many small changes keep the place of the first one: each taken anew would step back to its line's start.
    const bool isAtStart = m_anchor.piece == 0 && m_anchor.y == 0;
    const qsizetype offset = isAtStart ? 0 : m_keptOffset.value_or(topOffset());
    m_layout.setStyle(style);
    scrollToOffset(offset);
    m_keptOffset = offset;
}

void ColumnView::setHeight(int height)
{
    m_height = height;
    arrange();
}

/// Fills the window from the anchor on, and puts the anchor right where it lies above, below or beyond its piece.
void ColumnView::arrange()
{
    const qsizetype count = m_layout.pieceCount();
    m_visible.clear();
    for (int attempt = 0; attempt < 2 && count > 0; ++attempt) {
        while (m_anchor.y < 0 && m_anchor.piece > 0)
            m_anchor.y += m_layout.laid(--m_anchor.piece).height;
        m_anchor.y = std::max(m_anchor.y, 0);
        while (m_anchor.piece + 1 < count && m_anchor.y >= m_layout.laid(m_anchor.piece).height)
            m_anchor.y -= m_layout.laid(m_anchor.piece++).height;
        m_visible.clear();
        int top = -m_anchor.y;
        for (qsizetype piece = m_anchor.piece; piece < count && top < m_height; ++piece) {
            m_visible.append({piece, top});
            top += m_layout.laid(piece).height;
        }
        if (top >= m_height || (m_anchor.piece == 0 && m_anchor.y == 0))
            break;
        m_anchor.y -= m_height - top; // the text ends in sight: pull it down
    }
    if (!m_visible.isEmpty())
        m_layout.forgetFarFrom(m_visible.first().piece, m_visible.last().piece);
}

void ColumnView::scrollTo(const Anchor &anchor)
{
    m_anchor = anchor;
    m_keptOffset.reset();
    arrange();
}

void ColumnView::scrollBy(int pixels) { scrollTo({m_anchor.piece, m_anchor.y + pixels}); }

void ColumnView::scrollToY(qint64 y)
{
    const qint64 bounded = std::max<qint64>(y, 0);
    if (const qsizetype piece = m_layout.heights().rowAt(bounded); piece >= 0)
        scrollTo({piece, static_cast<int>(bounded - m_layout.heights().top(piece))});
}

void ColumnView::scrollToOffset(qsizetype offset)
{
    Anchor anchor;
    if (offset > 0 && m_layout.pieceCount() > 0) {
        anchor.piece = m_layout.pieceAt(offset);
        const QList<QRectF> lines = m_layout.rects(m_layout.laid(anchor.piece), {offset, offset + 1}, true);
        anchor.y = lines.isEmpty() ? 0 : static_cast<int>(lines.first().top());
    }
    scrollTo(anchor);
}

void ColumnView::scrollToEnd()
{
    if (const qsizetype last = m_layout.pieceCount() - 1; last >= 0)
        scrollTo({last, m_layout.laid(last).height - m_height});
}

void ColumnView::reveal(const TextSpan &span)
{
    if (m_layout.pieceCount() == 0 || span.isEmpty())
        return;
    const qsizetype piece = m_layout.pieceAt(span.start);
    const QList<QRectF> lines = m_layout.rects(m_layout.laid(piece), span);
    const QRectF first = lines.isEmpty() ? QRectF() : lines.first();
    const QRectF all = lines.isEmpty() ? QRectF() : first | lines.last();
    if (const std::optional<int> top = topOf(piece)) {
        const bool isWhole = *top + all.top() >= 0 && *top + all.bottom() <= m_height;
        const bool isTooLong = all.height() > m_height * 2 / 3; // then its beginning is enough
        if (isWhole || (isTooLong && *top + first.top() >= 0 && *top + first.bottom() <= m_height / 2))
            return;
    }
    scrollTo({piece, static_cast<int>(first.top()) - m_height / 4});
}

qint64 ColumnView::y() const { return m_layout.pieceCount() == 0 ? 0 : m_layout.heights().top(m_anchor.piece) + m_anchor.y; }

qsizetype ColumnView::topOffset() const
{
    if (m_visible.isEmpty())
        return 0;
    const VisiblePiece &first = m_visible.first();
    return m_layout.offsetAt(m_layout.laid(first.piece), QPointF(0, -first.top));
}

TextSpan ColumnView::visibleSpan() const
{
    if (m_visible.isEmpty())
        return {};
    const VisiblePiece &last = m_visible.last();
    const qsizetype end = m_layout.offsetAt(m_layout.laid(last.piece), QPointF(m_layout.style().width, m_height - last.top));
    return {topOffset(), std::max(end, topOffset())};
}

std::optional<int> ColumnView::topOf(qsizetype piece) const
{
    const bool isVisible = !m_visible.isEmpty() && m_visible.first().piece <= piece && piece <= m_visible.last().piece;
    return isVisible ? std::optional(m_visible.at(piece - m_visible.first().piece).top) : std::nullopt;
}

qsizetype ColumnView::offsetAt(const QPointF &point, bool *isInside) const
{
    if (isInside)
        *isInside = false;
    if (m_visible.isEmpty())
        return 0;
    const auto below = std::partition_point(m_visible.cbegin(), m_visible.cend(),
                                            [&](const VisiblePiece &piece) { return piece.top <= point.y(); });
    const VisiblePiece &piece = below == m_visible.cbegin() ? *below : *(below - 1);
    return m_layout.offsetAt(m_layout.laid(piece.piece), point - QPointF(0, piece.top), isInside);
}

QRectF ColumnView::spanRect(const TextSpan &span) const
{
    QRectF united;
    if (m_layout.pieceCount() == 0 || span.isEmpty())
        return united;
    const qsizetype last = m_layout.pieceAt(span.end - 1);
    for (qsizetype piece = m_layout.pieceAt(span.start); piece <= last; ++piece) {
        const LaidPiece &laid = m_layout.laid(piece);
        const int top = topOf(piece).value_or(static_cast<int>(m_layout.heights().top(piece) - y()));
        for (const QRectF &line : m_layout.rects(laid, span))
            united |= line.translated(0, top);
    }
    return united;
}

} // namespace planscope
