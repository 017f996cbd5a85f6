// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/textunits.h"

#include <QKeyEvent>
#include <QTextBoundaryFinder>
#include <QTextLine>

namespace planscope {

/// A flow of the document, found again by where it stands.
struct FlowPlace
{
    qsizetype piece = 0;
    size_t index = 0;
};

static const TextFlow &flowAt(DocumentLayout &layout, const FlowPlace &place)
{
    return layout.laid(place.piece).flows[place.index];
}

static FlowPlace placeOf(DocumentLayout &layout, qsizetype offset)
{
    FlowPlace place{layout.pieceAt(offset), 0};
    const std::vector<TextFlow> &flows = layout.laid(place.piece).flows;
    while (place.index + 1 < flows.size() && flows[place.index].span.end < offset)
        ++place.index;
    return place;
}

/// The flow before (-1) or after (+1), none at the ends of the document.
static std::optional<FlowPlace> neighbour(DocumentLayout &layout, FlowPlace place, int step)
{
    if (step > 0 && place.index + 1 < layout.laid(place.piece).flows.size())
        return FlowPlace{place.piece, place.index + 1};
    if (step < 0 && place.index > 0)
        return FlowPlace{place.piece, place.index - 1};
    const qsizetype piece = place.piece + step;
    if (piece < 0 || piece >= layout.pieceCount())
        return std::nullopt;
    return FlowPlace{piece, step > 0 ? 0 : layout.laid(piece).flows.size() - 1};
}

std::optional<CaretMove> selectingMove(const QKeyEvent &event)
{
    static constexpr std::pair<QKeySequence::StandardKey, CaretMove> moves[] = {
        {QKeySequence::SelectPreviousChar, CaretMove::CharacterBack}, {QKeySequence::SelectNextChar, CaretMove::CharacterForward},
        {QKeySequence::SelectPreviousWord, CaretMove::WordBack},      {QKeySequence::SelectNextWord, CaretMove::WordForward},
        {QKeySequence::SelectPreviousLine, CaretMove::LineUp},        {QKeySequence::SelectNextLine, CaretMove::LineDown},
        {QKeySequence::SelectStartOfLine, CaretMove::LineStart},      {QKeySequence::SelectEndOfLine, CaretMove::LineEnd},
        {QKeySequence::SelectStartOfDocument, CaretMove::DocumentStart},
        {QKeySequence::SelectEndOfDocument, CaretMove::DocumentEnd},
    };
    for (const auto &[key, move] : moves)
        if (event.matches(key))
            return move;
    return std::nullopt;
}

TextSpan paragraphAt(DocumentLayout &layout, qsizetype offset)
{
    return layout.document()->blocks.at(flowAt(layout, placeOf(layout, offset)).block).span;
}

TextSpan wordAt(DocumentLayout &layout, qsizetype offset)
{
    const TextSpan reach = flowAt(layout, placeOf(layout, offset)).span; // not all of a paragraph that may be 50 MB long
    if (reach.isEmpty())
        return reach;
    const QString text = textOf(*layout.document(), reach);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    const qsizetype inside = std::clamp<qsizetype>(offset - reach.start, 0, text.size() - 1);
    finder.setPosition(inside + 1);
    const qsizetype start = std::max<qsizetype>(finder.toPreviousBoundary(), 0);
    finder.setPosition(inside);
    const qsizetype end = finder.toNextBoundary();
    return {reach.start + start, reach.start + (end < 0 ? text.size() : end)};
}

static qsizetype movedAlong(DocumentLayout &layout, qsizetype offset, int step, QTextLayout::CursorMode mode)
{
    const FlowPlace place = placeOf(layout, offset);
    const TextFlow &flow = flowAt(layout, place);
    const int inside = static_cast<int>(std::clamp(offset, flow.span.start, flow.span.end) - flow.span.start);
    const int moved =
        step > 0 ? flow.layout->nextCursorPosition(inside, mode) : flow.layout->previousCursorPosition(inside, mode);
    if (moved != inside)
        return flow.span.start + moved;
    const std::optional<FlowPlace> next = neighbour(layout, place, step);
    if (!next)
        return offset;
    return step > 0 ? flowAt(layout, *next).span.start : flowAt(layout, *next).span.end;
}

static qsizetype movedByLine(DocumentLayout &layout, qsizetype offset, int step)
{
    const FlowPlace place = placeOf(layout, offset);
    const TextFlow &flow = flowAt(layout, place);
    const int inside = static_cast<int>(std::clamp(offset, flow.span.start, flow.span.end) - flow.span.start);
    const QTextLine line = flow.layout->lineForTextPosition(inside);
    const double x = flow.origin.x() + line.cursorToX(inside);
    const int row = line.lineNumber() + step;
    if (0 <= row && row < flow.layout->lineCount())
        return flow.span.start + flow.layout->lineAt(row).xToCursor(x - flow.origin.x());
    const std::optional<FlowPlace> next = neighbour(layout, place, step);
    if (!next)
        return step > 0 ? flow.span.end : flow.span.start;
    const TextFlow &other = flowAt(layout, *next);
    const QTextLine entered = other.layout->lineAt(step > 0 ? 0 : other.layout->lineCount() - 1);
    return other.span.start + entered.xToCursor(x - other.origin.x());
}

static qsizetype lineEdge(DocumentLayout &layout, qsizetype offset, bool isEnd)
{
    const TextFlow &flow = flowAt(layout, placeOf(layout, offset));
    const int inside = static_cast<int>(std::clamp(offset, flow.span.start, flow.span.end) - flow.span.start);
    const QTextLine line = flow.layout->lineForTextPosition(inside);
    const bool isLast = line.lineNumber() + 1 == flow.layout->lineCount();
    const int end = line.textStart() + line.textLength() - (isLast ? 0 : 1); // before the space that the line broke at
    return flow.span.start + (isEnd ? std::max(end, line.textStart()) : line.textStart());
}

qsizetype movedCaret(DocumentLayout &layout, qsizetype offset, CaretMove move)
{
    switch (move) {
    case CaretMove::CharacterBack: return movedAlong(layout, offset, -1, QTextLayout::SkipCharacters);
    case CaretMove::CharacterForward: return movedAlong(layout, offset, +1, QTextLayout::SkipCharacters);
    case CaretMove::WordBack: return movedAlong(layout, offset, -1, QTextLayout::SkipWords);
    case CaretMove::WordForward: return movedAlong(layout, offset, +1, QTextLayout::SkipWords);
    case CaretMove::LineUp: return movedByLine(layout, offset, -1);
    case CaretMove::LineDown: return movedByLine(layout, offset, +1);
    case CaretMove::LineStart: return lineEdge(layout, offset, false);
    case CaretMove::LineEnd: return lineEdge(layout, offset, true);
    case CaretMove::DocumentStart: return 0;
    case CaretMove::DocumentEnd: return layout.document()->text.size();
    }
    return offset;
}

} // namespace planscope
