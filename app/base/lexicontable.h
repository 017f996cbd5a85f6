// SPDX-License-Identifier: GPL-3.0-or-later
// One table of resources/lexicon/: UTF-8 TSV with a header row, '#' starts a comment line, empty lines are skipped.
#pragma once

#include "base/error.h"

#include <QList>
#include <QStringList>

namespace planscope {

struct LexiconRow
{
    int line = 0;       ///< in its file, from 1
    QString source;     ///< the file
    QStringList fields; ///< in the order of the columns asked for; absent fields are empty

    const QString &operator[](qsizetype column) const { return fields.at(column); }
};

/// Reads `NAME.tsv` from each folder in turn (later ones add to the earlier: a user's own words), by column name.
/// The first column is the key and must not be empty. A folder without the table is passed over; a table that is in none of
/// them, a header without an asked-for column and a line with too many fields, no key or bytes that are no UTF-8 become issues;
/// the rest is used.
QList<LexiconRow> readLexiconTable(const QStringList &folders, const QString &name, const QStringList &columns, QList<Issue> *issues);

/// The issue for a row whose content makes no sense to its reader.
Issue lexiconIssue(const LexiconRow &row, const QString &why);

} // namespace planscope
