// SPDX-License-Identifier: GPL-3.0-or-later
// A window of some height onto a document set in one column. It holds on to a piece of the text, not to a pixel of the
// whole, so that corrected heights elsewhere never move what one reads. Points are measured from the column's left and the
// window's upper edge.
#pragma once

#include "views/documentlayout.h"

#include <optional>

namespace planscope {

class ColumnView
{
public:
    struct VisiblePiece
    {
        qsizetype piece = 0;
        int top = 0;
    };

    /// Laying out corrects heights, which no caller sees as a change.
    DocumentLayout &layout() const { return m_layout; }
    const QList<VisiblePiece> &pieces() const { return m_visible; } ///< those in sight, laid out
    int height() const { return m_height; }

    void setDocument(const DocumentPtr &document); ///< shows its beginning; may be null
    void setStyle(const PageStyle &style);         ///< keeps the words at the upper edge
    void setHeight(int height);

    void scrollBy(int pixels);               ///< by laid-out heights: for ways of a few windows
    void scrollToY(qint64 y);                ///< by the heights known so far
    void scrollToOffset(qsizetype offset);   ///< its line at the upper edge; 0 is the very beginning
    void scrollToEnd();

    /// Scrolls so that the words' first line stands in the upper third, unless they are in sight.
    void reveal(const TextSpan &span);

    qint64 y() const;        ///< of the upper edge in the whole column, by the heights known so far
    qsizetype topOffset() const;
    TextSpan visibleSpan() const;
    std::optional<int> topOf(qsizetype piece) const; ///< of a piece in sight

    /// The place in the text nearest to the point; see DocumentLayout::offsetAt().
    qsizetype offsetAt(const QPointF &point, bool *isInside = nullptr) const;
    QRectF spanRect(const TextSpan &span) const; ///< of words anywhere; lays their pieces out

private:
    struct Anchor
    {
        qsizetype piece = 0;
        int y = 0; ///< of the upper edge, from the piece's top
    };

    void scrollTo(const Anchor &anchor);
    void arrange();

    mutable DocumentLayout m_layout;
    Anchor m_anchor;
    std::optional<qsizetype> m_keptOffset; ///< the words at the upper edge, until one scrolls
    QList<VisiblePiece> m_visible;
    int m_height = 0;
};

} // namespace planscope
