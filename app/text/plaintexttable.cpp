// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/plaintexttable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr qsizetype minGap = 2;         ///< blanks between two columns
constexpr qsizetype minAlignedRows = 3; ///< of blanks alone: fewer rows may stand so by chance
constexpr qsizetype alignmentSlack = 1; ///< by how many characters a cell may stand beside its column

TextSpan trimmed(QStringView line, qsizetype start, qsizetype end)
{
    while (start < end && line.at(start).isSpace())
        ++start;
    while (start < end && line.at(end - 1).isSpace())
        --end;
    return {start, end};
}

QList<TextSpan> cellsBySign(QStringView line, QChar sign)
{
    QList<TextSpan> cells;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        if (at < line.size() && line.at(at) != sign)
            continue;
        cells.append(trimmed(line, start, at));
        start = at + 1;
    }
    return cells;
}

/// Bars at both ends of the line are its frame.
QList<TextSpan> cellsByBar(QStringView line)
{
    const TextSpan inner = trimmed(line, 0, line.size());
    QList<TextSpan> cells = cellsBySign(line, u'|');
    if (cells.size() > 1 && line.at(inner.start) == u'|')
        cells.removeFirst();
    if (cells.size() > 1 && line.at(inner.end - 1) == u'|')
        cells.removeLast();
    return cells;
}

QList<TextSpan> cellsByTab(QStringView line)
{
    return cellsBySign(line, u'\t');
}

QList<TextSpan> cellsByBlanks(QStringView line)
{
    QList<TextSpan> cells;
    qsizetype start = 0;
    qsizetype blanks = 0;
    for (qsizetype at = 0; at <= line.size(); ++at) {
        if (at < line.size() && line.at(at) == u' ') {
            ++blanks;
            continue;
        }
        if (blanks >= minGap || at == line.size()) {
            if (const TextSpan cell = trimmed(line, start, at == line.size() && blanks < minGap ? at : at - blanks); !cell.isEmpty())
                cells.append(cell);
            start = at;
        }
        blanks = 0;
    }
    return cells;
}

/// An empty cell stands anywhere.
bool standsUnder(const TextSpan &cell, const TextSpan &above)
{
    return above.isEmpty() || std::abs(cell.start - above.start) <= alignmentSlack || std::abs(cell.end - above.end) <= alignmentSlack;
}

bool standUnder(const QList<TextSpan> &row, const QList<TextSpan> &above)
{
    return std::equal(row.cbegin(), row.cend(), above.cbegin(), above.cend(), standsUnder);
}

/// A header row whose first column has no name.
bool lacksCorner(const QList<TextSpan> &header, const QList<TextSpan> &row)
{
    return row.size() == header.size() + 1 && row.constFirst().end < header.constFirst().start && standUnder(row.sliced(1), header);
}

/// Two blanks behind a full stop part sentences, not columns.
bool endsSentence(QStringView line, const QList<TextSpan> &cells)
{
    return std::any_of(cells.cbegin(), cells.cend() - 1, [line](const TextSpan &cell) { return u".!?"_s.contains(line.at(cell.end - 1)); });
}

QList<TableRow> rowsBy(const std::function<QStringView(qsizetype)> &lineAt, QList<TextSpan> (*cellsOf)(QStringView), bool isAligned)
{
    QList<TableRow> rows;
    qsizetype last = -1; // the last row that is no rule
    for (;;) {
        const QStringView line = lineAt(rows.size());
        if (last >= 0 && isTableRule(line)) {
            rows.append({.cells = {}, .isRule = true});
            continue;
        }
        const QList<TextSpan> cells = cellsOf(line);
        if (isAligned && last == 0 && lacksCorner(rows.constFirst().cells, cells))
            rows.first().cells.prepend(TextSpan{0, 0});
        if (cells.size() < 2 || (isAligned && endsSentence(line, cells))
            || (last >= 0 && (cells.size() != rows.at(last).cells.size() || (isAligned && !standUnder(cells, rows.at(last).cells)))))
            return rows;
        last = rows.size();
        rows.append({.cells = cells});
    }
}

qsizetype fullRows(const QList<TableRow> &rows)
{
    return std::count_if(rows.cbegin(), rows.cend(), [](const TableRow &row) { return !row.isRule; });
}

} // namespace

bool isTableRule(QStringView line)
{
    constexpr qsizetype shortest = 3;
    line = line.trimmed();
    return line.size() >= shortest && std::all_of(line.cbegin(), line.cend(), [](QChar unit) { return unit.isSpace() || u"-=:+|_"_s.contains(unit); });
}

QList<TableRow> leadingTable(const std::function<QStringView(qsizetype)> &lineAt)
{
    for (const auto &cellsOf : {cellsByTab, cellsByBar}) {
        const QList<TableRow> rows = rowsBy(lineAt, cellsOf, false);
        if (fullRows(rows) > 1)
            return rows;
    }
    const QList<TableRow> rows = rowsBy(lineAt, cellsByBlanks, true);
    return fullRows(rows) >= minAlignedRows ? rows : QList<TableRow>();
}

} // namespace planscope
