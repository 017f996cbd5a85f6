// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of actions: one column says what is to be done, others by whom and by when.
#pragma once

#include "extract/actionlexicon.h"
#include "extract/periodfinder.h"

namespace planscope {

/// What the other cells of its row say about an action.
struct ActionRow
{
    InitiativeStatus status = InitiativeStatus::Planned;
    QString actor;         ///< empty when no column names it
    std::optional<int> by;
};

class ActionTables
{
public:
    /// One pass over the blocks.
    ActionTables(const Analysis &analysis, const ActionLexicon &lexicon, const QList<Period> &periods);

    /// Of a cell that tells an action, in a table whose headers say so.
    std::optional<ActionRow> row(const Block &cell) const;

    /// A cell that names who or when, and holds no action of its own.
    bool isBeside(const Block &cell) const;

private:
    using Place = std::pair<int, int>; ///< table, and row or column

    std::optional<int> yearIn(const Block &cell, const QList<Period> &periods) const;

    QHash<Place, ActionColumn> m_columns;
    QHash<Place, ActionRow> m_rows;
};

} // namespace planscope
