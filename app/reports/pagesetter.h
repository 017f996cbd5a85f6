// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a laid-out text into pages: rows of tables stay whole, header rows are repeated, headings stay with what follows.
// (A QTextDocument that cuts itself does none of the three.)
#pragma once

#include <QList>
#include <QPointF>

class QTextDocument;

namespace planscope {

/// A stretch of the text that stays together, in the text's own coordinates.
struct Strip
{
    double top = 0;
    double bottom = 0;
    bool keepsWithNext = false;
    int table = -1;            ///< which table of the text, -1 outside of one
    bool isHeaderRow = false;

    double height() const { return bottom - top; }
};

/// Part of a page: the text from top to bottom, set at `at`.
struct PagePiece
{
    double top = 0;
    double bottom = 0;
    double at = 0;
    bool isRow = false; ///< a rule goes below it
};

using Page = QList<PagePiece>;

/// The text's strips from top to bottom. The text has its width set.
QList<Strip> stripsOf(const QTextDocument &document);

/// Fills pages of this height; at least one. A strip that is higher than a page is cut at the page's height.
QList<Page> setPages(const QList<Strip> &strips, double height);

} // namespace planscope
