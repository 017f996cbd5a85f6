// SPDX-License-Identifier: GPL-3.0-or-later
// A document set in one column: its blocks as pieces under each other, of which only those asked for are laid out. The
// heights of the others are estimated from their length and corrected once they are laid out. A piece is a block, a part of
// a very long one, or a row of a table.
#pragma once

#include "text/document.h"
#include "views/heightindex.h"

#include <QFont>
#include <QHash>
#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <unordered_map>
#include <vector>

namespace planscope {

struct PageStyle
{
    QFont font;         ///< of a paragraph; the others derive from it
    int width = 0;      ///< of the column
    int tableWidth = 0; ///< what a table may take, centred on the column; at least `width`

    bool operator==(const PageStyle &) const = default;
};

/// One stretch of running text: a paragraph, a part of one, or the cell of a table.
struct TextFlow
{
    TextSpan span;
    qsizetype block = -1;
    QPointF origin; ///< of its lines, in the piece
    double pitch = 0; ///< from line to line
    double ascent = 0;
    double descent = 0;
    std::unique_ptr<QTextLayout> layout;
    QString label; ///< stands left of the first line
};

struct LaidPiece
{
    std::vector<TextFlow> flows;
    int gap = 0;    ///< room above the text
    int bottom = 0; ///< where the text ends
    int height = 0; ///< with the room above and below
};

class DocumentLayout
{
public:
    static constexpr qsizetype maxPieceUnits = 10'000; ///< longer blocks are cut: laying out costs more than the length

    void setDocument(const DocumentPtr &document); ///< may be null
    void setStyle(const PageStyle &style);         ///< estimates all heights anew: some 10 ms for 100,000 blocks

    const DocumentPtr &document() const { return m_document; }
    const PageStyle &style() const { return m_style; }
    qsizetype pieceCount() const { return static_cast<qsizetype>(m_pieces.size()); }
    TextSpan pieceSpan(qsizetype piece) const { return m_pieces[static_cast<size_t>(piece)].span; }
    const Block &pieceBlock(qsizetype piece) const; ///< of a row its first cell
    bool isTableRow(qsizetype piece) const { return pieceBlock(piece).kind == BlockKind::TableCell; }
    QRectF tableRect(qsizetype piece) const; ///< what the row's table takes of the width; top and height are 0
    const HeightIndex &heights() const { return m_heights; }
    double pitch() const { return m_styles[size_t(Style::Paragraph)].pitch; } ///< of a paragraph's lines

    /// The piece that holds the offset, or the next one when it lies between two, or the last; -1 without pieces.
    qsizetype pieceAt(qsizetype offset) const;

    /// Lays the piece out when it is not at hand, and corrects its height. Valid until forgetFarFrom().
    const LaidPiece &laid(qsizetype piece);
    void forgetFarFrom(qsizetype first, qsizetype last);

    /// What the words cover, line by line, in the piece. `isFull`: the whole pitch of a line, as for selected text.
    QList<QRectF> rects(const LaidPiece &piece, const TextSpan &span, bool isFull = false) const;
    /// The place in the text nearest to the point of the piece; `isInside` tells whether it is on a character.
    qsizetype offsetAt(const LaidPiece &piece, const QPointF &point, bool *isInside = nullptr) const;

    /// Between laid-out and estimated heights: where about in the whole column a place of the text is, and back.
    qint64 estimatedY(qsizetype offset) const;
    qsizetype offsetNear(qint64 y) const;

    qsizetype layoutCount() const { return m_layoutCount; } ///< pieces laid out so far

private:
    enum class Style {
        Heading1,
        Heading2,
        Heading3,
        Heading4,
        Paragraph,
        ListItem,
        Cell,
        HeaderCell,
        Caption,
        Boilerplate,
        Count
    };

    struct BlockStyle
    {
        QFont font;
        double pitch = 0;
        double advance = 0; ///< a character's, on average
        int before = 0;
        int after = 0;
    };

    struct Piece
    {
        TextSpan span;
        qint32 firstBlock = 0;
        qint32 lastBlock = 0;
    };

    struct TableGrid
    {
        QList<int> longestCell; ///< in characters, by column
        QList<int> longestWord;
        QList<int> figures;     ///< how many cells more look like a figure than do not
        QList<QRectF> columns;  ///< left and width
        bool isTooWide = false; ///< more columns than any page has room for
        bool isStacked = false; ///< too many columns for the width: the cells of a row stand under each other
    };

    static Style styleOf(const Block &block);
    const BlockStyle &blockStyle(const Block &block) const { return m_styles[static_cast<size_t>(styleOf(block))]; }
    const Block &block(qsizetype index) const { return m_document->blocks.at(index); }
    void addPieces(qint32 block);
    void measureCell(const Block &cell);
    void setColumns(TableGrid *grid) const;
    void setStyles();
    QString sampleText() const;
    int gapAbove(qsizetype piece) const;
    int roomBelow(qsizetype piece) const;
    double indentOf(const Block &block) const;
    double cellWidth(const TableGrid &grid, int column) const;
    int estimatedHeight(qsizetype piece) const;
    int estimatedLines(const TextSpan &span, double width, const BlockStyle &style) const;
    LaidPiece layOut(qsizetype piece) const;
    LaidPiece layOutRow(qsizetype piece) const;
    TextFlow layOutFlow(qsizetype blockIndex, const TextSpan &span, const QPointF &origin, double width,
                        Qt::Alignment alignment) const;

    DocumentPtr m_document;
    PageStyle m_style;
    std::vector<Piece> m_pieces;
    QHash<int, TableGrid> m_tables;
    BlockStyle m_styles[size_t(Style::Count)];
    HeightIndex m_heights;
    std::unordered_map<qsizetype, LaidPiece> m_laid;
    qsizetype m_layoutCount = 0;
};

} // namespace planscope
