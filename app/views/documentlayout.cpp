// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/documentlayout.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QTextLine>

#include <algorithm>
#include <cmath>

namespace planscope {

constexpr double lineSpacing = 1.35;
constexpr int maxListLevel = 8;
constexpr int maxColumns = 40;
constexpr int maxMeasuredCell = 2'000; // characters of a cell that are looked at for the width of its column
constexpr int cellPadding = 8;
constexpr int rowPadding = 5;
constexpr double narrowestColumn = 36;
constexpr size_t maxLaidPieces = 400;

static size_t sized(qsizetype value) { return static_cast<size_t>(value); }

void DocumentLayout::setDocument(const DocumentPtr &document)
{
    m_document = document;
    m_pieces.clear();
    m_tables.clear();
    m_laid.clear();
    m_layoutCount = 0;
    if (document) {
        m_pieces.reserve(sized(document->blocks.size()));
        for (qint32 i = 0; i < document->blocks.size(); ++i)
            addPieces(i);
    }
    setStyle(m_style);
}

const Block &DocumentLayout::pieceBlock(qsizetype piece) const
{
    return block(m_pieces[sized(piece)].firstBlock);
}

/// Where to cut a long block: behind white space, else between two characters.
static qsizetype cutBefore(const QString &text, qsizetype start, qsizetype end)
{
    for (qsizetype i = end; i > end - (end - start) / 2; --i)
        if (text.at(i - 1).isSpace())
            return i;
    return text.at(end).isLowSurrogate() ? end - 1 : end;
}

void DocumentLayout::addPieces(qint32 index)
{
    const Block &next = block(index);
    if (next.kind == BlockKind::TableCell) {
        measureCell(next);
        const bool continuesRow = !m_pieces.empty() && pieceBlock(pieceCount() - 1).kind == BlockKind::TableCell
            && pieceBlock(pieceCount() - 1).table == next.table && pieceBlock(pieceCount() - 1).row == next.row;
        if (continuesRow) {
            m_pieces.back().lastBlock = index;
            m_pieces.back().span.end = next.span.end;
        } else {
            m_pieces.push_back({next.span, index, index});
        }
        return;
    }
    qsizetype start = next.span.start;
    while (next.span.end - start > maxPieceUnits) {
        const qsizetype cut = cutBefore(m_document->text, start, start + maxPieceUnits / 2);
        m_pieces.push_back({{start, cut}, index, index});
        start = cut;
    }
    m_pieces.push_back({{start, next.span.end}, index, index});
}

void DocumentLayout::measureCell(const Block &cell)
{
    TableGrid &grid = m_tables[cell.table];
    const int column = std::max(cell.column, 0);
    if (column >= maxColumns) {
        grid.isTooWide = true;
        return;
    }
    if (column >= grid.longestCell.size()) {
        grid.longestCell.resize(column + 1);
        grid.longestWord.resize(column + 1);
        grid.figures.resize(column + 1);
    }
    const qsizetype length = std::min<qsizetype>(cell.span.length(), maxMeasuredCell);
    int word = 0;
    int longest = 0;
    int digits = 0;
    for (qsizetype i = cell.span.start; i < cell.span.start + length; ++i) {
        const QChar unit = m_document->text.at(i);
        word = unit.isSpace() ? 0 : word + 1;
        digits += unit.isDigit() ? 1 : 0;
        longest = std::max(longest, word);
    }
    grid.longestCell[column] = std::max(grid.longestCell.at(column), static_cast<int>(length));
    grid.longestWord[column] = std::max(grid.longestWord.at(column), longest);
    if (!cell.isHeader && length > 0)
        grid.figures[column] += digits * 3 >= length ? 1 : -1;
}

/// Gives each column what it cannot do without, and shares out the rest by what the cells would like. The table leaves the
/// column of the text only where prose in its cells would else become a narrow strip.
void DocumentLayout::setColumns(TableGrid *grid) const
{
    constexpr int unbrokenUnits = 18; // figures and names up to this length stay on one line
    constexpr int proseUnits = 30;    // prose reads well from this width on
    const BlockStyle &header = m_styles[size_t(Style::HeaderCell)];
    const double advance = header.advance;
    const double figureAdvance = std::max(advance, QFontMetricsF(header.font).horizontalAdvance(u'0'));
    const qsizetype count = grid->longestCell.size();
    double needed = 0;
    double fair = 0;
    double wanted = 0;
    QList<double> least;
    QList<double> enough;
    QList<double> most;
    for (qsizetype i = 0; i < count; ++i) {
        const int cell = grid->longestCell.at(i);
        const int unbroken = cell <= unbrokenUnits ? cell : grid->longestWord.at(i);
        least += unbroken * figureAdvance + 2 * cellPadding;
        enough += std::max(least.last(), std::min(cell, proseUnits) * advance + 2 * cellPadding);
        most += std::max(enough.last(), cell * advance + 2 * cellPadding);
        needed += least.last();
        fair += enough.last();
        wanted += most.last();
    }
    const double available =
        std::min(wanted, std::clamp<double>(fair, m_style.width, std::max(m_style.width, m_style.tableWidth)));
    grid->columns.clear();
    grid->isStacked = grid->isTooWide || available < std::min(needed, narrowestColumn * static_cast<double>(count));
    if (grid->isStacked)
        return;
    const auto share = [available](double from, double to) {
        return to <= from ? 0 : std::clamp((available - from) / (to - from), 0.0, 1.0);
    };
    const double fairShare = share(needed, fair);
    const double restShare = share(fair, wanted);
    const double shrink = needed > available ? available / needed : 1;
    double left = available > m_style.width ? (m_style.width - available) / 2 : 0;
    for (qsizetype i = 0; i < count; ++i) {
        const double given =
            shrink * (least.at(i) + (enough.at(i) - least.at(i)) * fairShare + (most.at(i) - enough.at(i)) * restShare);
        grid->columns.append(QRectF(left, 0, given, 0));
        left += given;
    }
}

QRectF DocumentLayout::tableRect(qsizetype piece) const
{
    const QList<QRectF> columns = m_tables.value(pieceBlock(piece).table).columns;
    if (columns.isEmpty())
        return QRectF(0, 0, m_style.width, 0);
    return QRectF(columns.first().left(), 0, columns.last().right() - columns.first().left(), 0);
}

DocumentLayout::Style DocumentLayout::styleOf(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Heading:
        return static_cast<Style>(int(Style::Heading1) + std::clamp(block.level, 1, 4) - 1);
    case BlockKind::Paragraph: return Style::Paragraph;
    case BlockKind::ListItem: return Style::ListItem;
    case BlockKind::TableCell: return block.isHeader ? Style::HeaderCell : Style::Cell;
    case BlockKind::Caption: return Style::Caption;
    case BlockKind::Boilerplate: return Style::Boilerplate;
    }
    return Style::Paragraph;
}

/// Words of this document from several places, to measure its characters by.
QString DocumentLayout::sampleText() const
{
    constexpr qsizetype stretches = 8;
    constexpr qsizetype stretchUnits = 80;
    QString sample;
    const QString &text = m_document->text;
    for (qsizetype i = 0; i < stretches; ++i)
        sample += text.mid(text.size() / stretches * i, stretchUnits);
    return sample.simplified();
}

void DocumentLayout::setStyles()
{
    struct Shape { double size; bool isBold; double before; double after; }; // room in lines of a paragraph
    static constexpr Shape shapes[] = {
        {1.55, true, 1.3, 0.6}, {1.3, true, 1.3, 0.4},     {1.14, true, 1.0, 0.3},  {1.0, true, 0.9, 0.2},
        {1.0, false, 0.5, 0.5}, {1.0, false, 0.25, 0.25},  {0.92, false, 0.8, 0.8}, {0.92, true, 0.8, 0.8},
        {0.9, false, 0.6, 0.5}, {0.85, false, 0.15, 0.15},
    };
    static_assert(std::size(shapes) == size_t(Style::Count));
    const QString sample = m_document ? sampleText() : QString();
    const double line = QFontMetricsF(m_style.font).lineSpacing() * lineSpacing;
    for (size_t i = 0; i < std::size(shapes); ++i) {
        BlockStyle &style = m_styles[i];
        style.font = m_style.font;
        style.font.setPointSizeF(m_style.font.pointSizeF() * shapes[i].size);
        style.font.setBold(shapes[i].isBold);
        const QFontMetricsF metrics(style.font);
        const double spacing = shapes[i].size > 1.0 ? 1.0 + (lineSpacing - 1.0) / shapes[i].size : lineSpacing;
        style.pitch = std::round(metrics.lineSpacing() * spacing);
        style.advance = sample.isEmpty() ? metrics.averageCharWidth()
                                         : metrics.horizontalAdvance(sample) / static_cast<double>(sample.size());
        style.before = static_cast<int>(std::round(line * shapes[i].before));
        style.after = static_cast<int>(std::round(line * shapes[i].after));
    }
}

void DocumentLayout::setStyle(const PageStyle &style)
{
    m_style = style;
    m_laid.clear();
    if (m_style.font.pointSizeF() <= 0)
        m_style.font.setPointSizeF(QFontInfo(m_style.font).pointSizeF());
    setStyles();
    for (TableGrid &grid : m_tables)
        setColumns(&grid);
    std::vector<int> heights(m_pieces.size());
    for (size_t i = 0; i < heights.size(); ++i)
        heights[i] = estimatedHeight(static_cast<qsizetype>(i));
    m_heights.assign(std::move(heights));
}

int DocumentLayout::gapAbove(qsizetype index) const
{
    const Piece &piece = m_pieces[sized(index)];
    const Block &current = block(piece.firstBlock);
    const BlockStyle &style = blockStyle(current);
    if (index == 0)
        return static_cast<int>(pitch());
    const Piece &above = m_pieces[sized(index - 1)];
    const Block &previous = block(above.lastBlock);
    if (piece.firstBlock == above.lastBlock || (current.kind == BlockKind::TableCell && previous.table == current.table))
        return 0;
    // A list keeps together and stands off from what is around it like a paragraph.
    if (current.kind == BlockKind::ListItem && previous.kind == BlockKind::ListItem)
        return style.before;
    return std::max(current.kind == BlockKind::ListItem ? style.before + style.after : style.before, blockStyle(previous).after);
}

int DocumentLayout::roomBelow(qsizetype piece) const
{
    return piece + 1 == pieceCount() ? static_cast<int>(3 * pitch()) : 0;
}

double DocumentLayout::indentOf(const Block &block) const
{
    if (block.kind != BlockKind::ListItem)
        return 0;
    return std::min(std::clamp(block.level, 1, maxListLevel) * 1.25 * pitch(), m_style.width / 2.0);
}

int DocumentLayout::estimatedLines(const TextSpan &span, double width, const BlockStyle &style) const
{
    // Half a word is left over at each line's end.
    const double unitsInLine = std::max(width / style.advance - 2.5, 1.0);
    return std::max(1, static_cast<int>(std::ceil(static_cast<double>(span.length()) / unitsInLine)));
}

int DocumentLayout::estimatedHeight(qsizetype index) const
{
    const Piece &piece = m_pieces[sized(index)];
    const Block &first = block(piece.firstBlock);
    const BlockStyle &style = blockStyle(first);
    double height = 0;
    if (first.kind != BlockKind::TableCell) {
        height = estimatedLines(piece.span, m_style.width - indentOf(first), style) * style.pitch;
    } else {
        const TableGrid &grid = *m_tables.constFind(first.table);
        for (qsizetype i = piece.firstBlock; i <= piece.lastBlock; ++i) {
            const double lines = estimatedLines(block(i).span, cellWidth(grid, block(i).column), style) * style.pitch;
            height = grid.isStacked ? height + lines : std::max(height, lines);
        }
        height += 2 * rowPadding;
    }
    return static_cast<int>(height) + gapAbove(index) + roomBelow(index);
}

double DocumentLayout::cellWidth(const TableGrid &grid, int column) const
{
    return grid.isStacked ? m_style.width : grid.columns.at(std::max(column, 0)).width() - 2 * cellPadding;
}

qsizetype DocumentLayout::pieceAt(qsizetype offset) const
{
    const auto found = std::partition_point(m_pieces.cbegin(), m_pieces.cend(),
                                            [offset](const Piece &piece) { return piece.span.end <= offset; });
    return std::min<qsizetype>(found - m_pieces.cbegin(), pieceCount() - 1);
}

const LaidPiece &DocumentLayout::laid(qsizetype piece)
{
    if (const auto found = m_laid.find(piece); found != m_laid.end())
        return found->second;
    ++m_layoutCount;
    const LaidPiece &made = m_laid.emplace(piece, isTableRow(piece) ? layOutRow(piece) : layOut(piece)).first->second;
    m_heights.setHeight(piece, made.height);
    return made;
}

void DocumentLayout::forgetFarFrom(qsizetype first, qsizetype last)
{
    if (m_laid.size() > maxLaidPieces)
        std::erase_if(m_laid, [first, last](const auto &entry) { return entry.first < first || entry.first > last; });
}

/// The text as it is shown: as many units, but line breaks that only filled a line up become spaces. A break is kept where
/// its line was ended early, that is, where the next word would have fitted easily into the longest line.
static QString shownText(QString text)
{
    constexpr qsizetype shortestFilledLine = 50;
    if (!text.contains(u'\n'))
        return text;
    qsizetype longest = 0;
    for (const QStringView line : QStringView(text).tokenize(u'\n'))
        longest = std::max(longest, line.size());
    qsizetype lineStart = 0;
    for (qsizetype at = text.indexOf(u'\n'); at >= 0; at = text.indexOf(u'\n', at + 1)) {
        qsizetype wordEnd = at + 1;
        while (wordEnd < text.size() && !text.at(wordEnd).isSpace())
            ++wordEnd;
        const bool isFilled = at - lineStart >= shortestFilledLine && wordEnd - lineStart > longest - longest / 6;
        text[at] = isFilled ? QChar(u' ') : QChar(QChar::LineSeparator);
        lineStart = at + 1;
    }
    return text;
}

TextFlow DocumentLayout::layOutFlow(qsizetype blockIndex, const TextSpan &span, const QPointF &origin, double width,
                                    Qt::Alignment alignment) const
{
    const BlockStyle &style = blockStyle(block(blockIndex));
    TextFlow flow{.span = span, .block = blockIndex, .origin = origin, .pitch = style.pitch};
    flow.layout = std::make_unique<QTextLayout>(shownText(textOf(*m_document, span)), style.font);
    const bool isRightToLeft = flow.layout->text().isRightToLeft();
    QTextOption option(isRightToLeft ? Qt::AlignRight : alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    flow.layout->setTextOption(option);
    flow.layout->setCacheEnabled(true);
    flow.layout->beginLayout();
    const QFontMetricsF metrics(style.font);
    flow.ascent = metrics.ascent();
    flow.descent = metrics.descent();
    // The same baseline in each line: a letter that another font lends must not push its line down.
    double baseline = (style.pitch + flow.ascent - flow.descent) / 2;
    for (QTextLine line = flow.layout->createLine(); line.isValid(); line = flow.layout->createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        line.setPosition(QPointF(0, std::round(baseline) - line.ascent()));
        baseline += style.pitch;
    }
    flow.layout->endLayout();
    return flow;
}

static double heightOf(const TextFlow &flow) { return flow.layout->lineCount() * flow.pitch; }

LaidPiece DocumentLayout::layOut(qsizetype index) const
{
    const Piece &piece = m_pieces[sized(index)];
    const Block &own = block(piece.firstBlock);
    LaidPiece made{.gap = gapAbove(index)};
    const bool isStart = piece.span.start == own.span.start;
    double indent = indentOf(own);
    if (own.kind == BlockKind::Heading && !own.label.isEmpty())
        indent = QFontMetricsF(blockStyle(own).font).horizontalAdvance(own.label + u' ');
    TextFlow flow = layOutFlow(piece.firstBlock, piece.span, QPointF(indent, made.gap), m_style.width - indent, Qt::AlignLeft);
    if (isStart)
        flow.label = own.label;
    made.bottom = made.gap + static_cast<int>(heightOf(flow));
    made.height = made.bottom + roomBelow(index);
    made.flows.push_back(std::move(flow));
    return made;
}

LaidPiece DocumentLayout::layOutRow(qsizetype index) const
{
    const Piece &piece = m_pieces[sized(index)];
    const TableGrid &grid = *m_tables.constFind(block(piece.firstBlock).table);
    LaidPiece made{.gap = gapAbove(index)};
    double heights[maxColumns] = {}; // of what stands in each column: a broken table may have two cells in one
    for (qsizetype i = piece.firstBlock; i <= piece.lastBlock; ++i) {
        const Block &cell = block(i);
        const int column = grid.isStacked ? 0 : std::max(cell.column, 0);
        const double left = grid.isStacked ? 0 : grid.columns.at(column).left() + cellPadding;
        const bool isFigure = !grid.isStacked && grid.figures.at(column) > 0;
        const QPointF origin(left, made.gap + rowPadding + heights[column]);
        TextFlow flow = layOutFlow(i, cell.span, origin, cellWidth(grid, column), isFigure ? Qt::AlignRight : Qt::AlignLeft);
        heights[column] += heightOf(flow);
        made.flows.push_back(std::move(flow));
    }
    made.bottom = made.gap + 2 * rowPadding + static_cast<int>(*std::max_element(std::begin(heights), std::end(heights)));
    made.height = made.bottom + roomBelow(index);
    return made;
}

QList<QRectF> DocumentLayout::rects(const LaidPiece &piece, const TextSpan &span, bool isFull) const
{
    QList<QRectF> found;
    for (const TextFlow &flow : piece.flows) {
        const int from = static_cast<int>(std::max(span.start, flow.span.start) - flow.span.start);
        const int to = static_cast<int>(std::min(span.end, flow.span.end) - flow.span.start);
        if (from >= to)
            continue;
        for (int i = flow.layout->lineForTextPosition(from).lineNumber(); i >= 0 && i < flow.layout->lineCount(); ++i) {
            const QTextLine line = flow.layout->lineAt(i);
            if (line.textStart() >= to)
                break;
            const int lineEnd = line.textStart() + line.textLength();
            const QRectF words = line.naturalTextRect(); // without the white space at its end
            const bool isRightToLeft = flow.layout->textOption().textDirection() == Qt::RightToLeft;
            const double a = line.cursorToX(std::max(from, line.textStart()));
            const double b = to < lineEnd ? line.cursorToX(to) : isRightToLeft ? words.left() : words.right();
            const double top = isFull ? i * flow.pitch : line.y() + line.ascent() - std::ceil(flow.ascent);
            const double height = isFull ? flow.pitch : std::ceil(flow.ascent) + std::ceil(flow.descent);
            found.append(QRectF(std::min(a, b), top, std::abs(b - a), height).translated(flow.origin));
        }
    }
    return found;
}

/// The cell that the point is in, or beside.
static const TextFlow &flowNear(const LaidPiece &piece, const QPointF &point)
{
    const TextFlow *nearest = &piece.flows.front();
    for (const TextFlow &flow : piece.flows)
        if (flow.origin.x() - cellPadding <= point.x() && flow.origin.y() - rowPadding <= point.y())
            nearest = &flow;
    return *nearest;
}

qsizetype DocumentLayout::offsetAt(const LaidPiece &piece, const QPointF &point, bool *isInside) const
{
    const TextFlow &flow = flowNear(piece, point);
    const QPointF inside = point - flow.origin;
    const int row = std::clamp(static_cast<int>(std::floor(inside.y() / flow.pitch)), 0, flow.layout->lineCount() - 1);
    const QTextLine line = flow.layout->lineAt(row);
    if (isInside)
        *isInside = inside.y() >= 0 && inside.y() < heightOf(flow) && line.naturalTextRect().left() <= inside.x()
            && inside.x() < line.naturalTextRect().right();
    return flow.span.start +
           line.xToCursor(inside.x(), isInside ? QTextLine::CursorOnCharacter : QTextLine::CursorBetweenCharacters);
}

qint64 DocumentLayout::estimatedY(qsizetype offset) const
{
    const qsizetype piece = pieceAt(offset);
    if (piece < 0)
        return 0;
    const TextSpan span = pieceSpan(piece);
    const double share =
        span.isEmpty() ? 0 : std::clamp(static_cast<double>(offset - span.start) / static_cast<double>(span.length()), 0.0, 1.0);
    return m_heights.top(piece) + static_cast<qint64>(share * m_heights.height(piece));
}

qsizetype DocumentLayout::offsetNear(qint64 y) const
{
    const qsizetype piece = m_heights.rowAt(y);
    if (piece < 0)
        return 0;
    const TextSpan span = pieceSpan(piece);
    const double share = static_cast<double>(y - m_heights.top(piece)) / std::max(m_heights.height(piece), 1);
    return span.start + static_cast<qsizetype>(std::clamp(share, 0.0, 1.0) * static_cast<double>(span.length()));
}

} // namespace planscope
