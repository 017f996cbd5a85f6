// SPDX-License-Identifier: GPL-3.0-or-later
// Words, paragraphs and steps of a caret in a laid-out document: what selecting with mouse and keys moves by.
#pragma once

#include "views/documentlayout.h"

class QKeyEvent;

namespace planscope {

enum class CaretMove {
    CharacterBack,
    CharacterForward,
    WordBack,
    WordForward,
    LineUp,
    LineDown,
    LineStart,
    LineEnd,
    DocumentStart,
    DocumentEnd,
};

/// The move that a key with Shift asks for, as in any text; none for other keys.
std::optional<CaretMove> selectingMove(const QKeyEvent &event);

/// The paragraph or cell that holds the offset. The document must have a piece.
TextSpan paragraphAt(DocumentLayout &layout, qsizetype offset);

/// The word at the offset, or the white space or sign there.
TextSpan wordAt(DocumentLayout &layout, qsizetype offset);

/// Where a caret goes; it stays where it is at the ends of the text.
qsizetype movedCaret(DocumentLayout &layout, qsizetype offset, CaretMove move);

} // namespace planscope
