// SPDX-License-Identifier: GPL-3.0-or-later
// Draws laid-out pieces of a document with its marks: mentions as soft boxes, metrics underlined, initiatives as bars in the
// margin, and above these what is looked at, found or selected. For the screen and for paper.
#pragma once

#include "views/documentlayout.h"
#include "views/documentmarks.h"
#include "views/findingpalette.h"

class QPainter;

namespace planscope {

/// What of the document stands out.
struct PageMarks
{
    FindingId current; ///< the finding looked at
    FindingId hovered; ///< the one under the mouse
    EntityId entity;   ///< whose mentions stand out
    TextSpan shown;    ///< the words jumped to
    TextSpan selected;
    const QList<TextSpan> *hits = nullptr; ///< what the find bar found; in text order
    TextSpan currentHit;
};

class PagePainter
{
public:
    static constexpr int margin = 28; ///< left of the column, for the bars

    PagePainter(const DocumentLayout &layout, const DocumentMarks &findings, const PageMarks &marks,
                const FindingPalette &colours)
        : m_layout(layout), m_findings(findings), m_marks(marks), m_colours(colours)
    {
    }

    /// @param origin  of the piece, in the painter's coordinates
    /// @param clip    what is to be drawn, in the painter's coordinates; lines outside cost nothing
    void paint(QPainter *painter, qsizetype piece, const LaidPiece &laid, const QPointF &origin, const QRectF &clip) const;

    struct Bar
    {
        FindingId initiative;
        QRectF rect; ///< in the piece
    };

    /// The bars of the initiatives that run through the piece, side by side where they share a line.
    QList<Bar> bars(qsizetype piece, const LaidPiece &laid) const;

private:
    void fillBoxes(QPainter *painter, const LaidPiece &laid, const TextSpan &span, const QColor &fill, double radius = 3) const;
    void outlineBoxes(QPainter *painter, const LaidPiece &laid, const TextSpan &span, const QPen &pen, double radius = 3) const;
    void paintMentions(QPainter *painter, const LaidPiece &laid, const TextSpan &span) const;
    void paintMetricLines(QPainter *painter, const LaidPiece &laid, const TextSpan &span) const;
    void paintVerbs(QPainter *painter, const LaidPiece &laid, const TextSpan &span) const;
    void paintHits(QPainter *painter, const LaidPiece &laid, const TextSpan &span) const;
    void paintBars(QPainter *painter, qsizetype piece, const LaidPiece &laid) const;
    void paintTableLines(QPainter *painter, qsizetype piece, const LaidPiece &laid) const;
    void paintLabel(QPainter *painter, const TextFlow &flow) const;
    void paintText(QPainter *painter, const LaidPiece &laid, const QRectF &clip) const;
    QColor inkOf(FindingId finding) const;
    bool isLookedAt(FindingId finding) const { return finding == m_marks.current || finding == m_marks.hovered; }

    const DocumentLayout &m_layout;
    const DocumentMarks &m_findings;
    const PageMarks &m_marks;
    const FindingPalette &m_colours;
};

} // namespace planscope
