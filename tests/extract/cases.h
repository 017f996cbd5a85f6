// SPDX-License-Identifier: GPL-3.0-or-later
// The short cases of tests/data/cases/: one table a kind of finding, one row a text and what is to be found in it.
// How a row is written stands in the comment lines of each table.
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace planscope {

/// One table: NAME.tsv with the columns name, text, found and those of its kind.
struct CaseKind
{
    QString name;
    QStringList columns; ///< beside name, text and found
    QStringList members; ///< what may stand behind a finding as member=value
    QString form;        ///< how a finding's words are written, as a regular expression; empty when they may be any
};

/// What a row expects of one finding. Empty words are not looked at, nor are members that are not named.
struct ExpectedFinding
{
    QString words;
    QList<std::pair<QString, QString>> members;
};

/// What the program found, in the same words.
struct SeenFinding
{
    QString words;
    QHash<QString, QString> members;
};

struct Case
{
    QString kind;
    QString where; ///< "metrics.tsv:12"
    QString name;
    QString text;
    QString country;
    QString at; ///< the words asked about
    QDate published;
    QList<ExpectedFinding> expected;
    bool mayHoldMore = false; ///< findings behind the expected ones are not looked at
    QString mistake;          ///< why the row makes no sense; empty when it does
};

/// Reads NAME.tsv in the folder. A row that makes no sense is a Case with a mistake; what readLexiconTable() cannot use
/// goes to `mistakes`, each with its file and line.
QList<Case> readCases(const QString &folder, const CaseKind &kind, QStringList *mistakes);

/// @return empty when the findings are as the row says, else what was expected and what was seen, for a reader
QString verdict(const Case &row, const QList<SeenFinding> &seen);

/// "2024", "2016..2020", "2016..?", or "none": the form of periods in the tables.
QString periodText(const std::optional<int> &from, const std::optional<int> &to);

} // namespace planscope
