// SPDX-License-Identifier: GPL-3.0-or-later
// Tables in plain text: lines whose cells are parted by tabs, by bars ("| City | 2030 |"), or by blanks so that the columns
// stand under each other.
#pragma once

#include "base/textspan.h"

#include <QList>
#include <QStringView>

#include <functional>

namespace planscope {

struct TableRow
{
    QList<TextSpan> cells; ///< in the line, without white space around them; an empty span for an empty cell
    bool isRule = false;   ///< "|---|---|", "-----  -----": parts the header from the rows below; has no cells
};

/// The rows that begin with line 0 of a run without blank lines; none when they make no table of two rows or more.
/// @param lineAt gives a line of the run, a null one behind its end. Asked for no more than four lines that are no rows.
QList<TableRow> leadingTable(const std::function<QStringView(qsizetype)> &lineAt);

/// True for a line of dashes, bars and the like alone.
bool isTableRule(QStringView line);

} // namespace planscope
