// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/actiontables.h"

#include <algorithm>

namespace planscope {

static ActionColumn columnOf(QStringView header, const ActionLexicon &lexicon)
{
    ActionColumn found = ActionColumn::Other;
    for (qsizetype start = 0; start < header.size();) {
        qsizetype end = start;
        while (end < header.size() && header.at(end).isLetter())
            ++end;
        // "Lead for the action" names who: what stands beside an action outweighs it.
        const ActionColumn column = lexicon.column(header.mid(start, end - start).toString().toLower());
        if (found == ActionColumn::Other || found == ActionColumn::Action || found == ActionColumn::Advice)
            found = column == ActionColumn::Other ? found : column;
        start = end + 1;
    }
    return found;
}

ActionTables::ActionTables(const Analysis &analysis, const ActionLexicon &lexicon, const QList<Period> &periods)
{
    for (const Block &block : analysis.document->blocks) {
        if (block.kind != BlockKind::TableCell)
            continue;
        if (block.row == 0) {
            m_columns.insert({block.table, block.column}, columnOf(analysis.text(block.span), lexicon));
            continue;
        }
        ActionRow &row = m_rows[{block.table, block.row}];
        switch (m_columns.value({block.table, block.column}, ActionColumn::Other)) {
        case ActionColumn::Actor:
            row.actor = analysis.text(block.span).toString().simplified();
            break;
        case ActionColumn::Deadline:
            row.by = yearIn(block, periods);
            break;
        case ActionColumn::Advice:
            row.status = InitiativeStatus::Recommended;
            break;
        case ActionColumn::Action:
        case ActionColumn::Other:
            break;
        }
    }
}

std::optional<int> ActionTables::yearIn(const Block &cell, const QList<Period> &periods) const
{
    const auto period = std::partition_point(periods.cbegin(), periods.cend(),
                                             [&cell](const Period &p) { return p.span.end <= cell.span.start; });
    return period != periods.cend() && period->span.start < cell.span.end ? period->to : std::nullopt;
}

std::optional<ActionRow> ActionTables::row(const Block &cell) const
{
    const ActionColumn column = m_columns.value({cell.table, cell.column}, ActionColumn::Other);
    if (cell.row == 0 || (column != ActionColumn::Action && column != ActionColumn::Advice))
        return std::nullopt;
    return m_rows.value({cell.table, cell.row});
}

bool ActionTables::isBeside(const Block &cell) const
{
    const ActionColumn column = m_columns.value({cell.table, cell.column}, ActionColumn::Other);
    return cell.kind == BlockKind::TableCell && (column == ActionColumn::Actor || column == ActionColumn::Deadline);
}

} // namespace planscope
