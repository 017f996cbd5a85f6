// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/lexicontable.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestLexiconTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void laterFoldersAdd();
    void missingEverywhere();
    void issueNamesTheLine();
};

static QString write(const QTemporaryDir &folder, const QByteArray &bytes)
{
    QFile file(folder.filePath(u"words.tsv"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return folder.path();
}

/// "line:word=use" of each row, then "!line" of each issue.
static QStringList shown(const QList<LexiconRow> &rows, const QList<Issue> &issues)
{
    QStringList lines;
    for (const LexiconRow &row : rows)
        lines.append(QString::number(row.line) + u':' + row[0] + u'=' + row[1]);
    for (const Issue &issue : issues)
        lines.append(u'!' + QString::number(issue.error.offset));
    return lines;
}

void TestLexiconTable::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &found) { QTest::newRow(name) << bytes << found; };

    row("rows", "word\tuse\nbaht\tmoney\nacre\tarea\n", {u"2:baht=money"_s, u"3:acre=area"_s});
    row("comments and empty lines keep their numbers", "# about\n\nword\tuse\n# more\nbaht\tmoney\n", {u"5:baht=money"_s});
    row("other order, other columns", "use\tnote\tword\nmoney\tThai\tbaht\n", {u"2:baht=money"_s});
    row("absent last field", "word\tuse\nbaht\n", {u"2:baht="_s});
    row("no line end at the end", "word\tuse\nbaht\tmoney", {u"2:baht=money"_s});
    row("lines of Windows", "word\tuse\r\nbaht\tmoney\r\n", {u"2:baht=money"_s});
    row("byte order mark", "\xEF\xBB\xBFword\tuse\nbaht\tmoney\n", {u"2:baht=money"_s});
    row("spaces around fields", "word \t use\n baht \t money \n", {u"2:baht=money"_s});
    row("letters of all kinds", "word\tuse\nz\xC5\x82oty\tmoney\n", {u"2:złoty=money"_s});
    row("too many fields", "word\tuse\nbaht\tmoney\tThai\nacre\tarea\n", {u"3:acre=area"_s, u"!2"_s});
    row("no key", "word\tuse\n\tmoney\nacre\tarea\n", {u"3:acre=area"_s, u"!2"_s});
    row("header lacks a column", "word\tnote\nbaht\tmoney\n", {u"!1"_s});
    row("not UTF-8", "word\tuse\nbaht\tm\xF6ney\nacre\tarea\n", {u"3:acre=area"_s, u"!2"_s});
    row("empty file", "", {});
}

void TestLexiconTable::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, found);
    const QTemporaryDir folder;
    QList<Issue> issues;
    const QList<LexiconRow> rows = readLexiconTable({write(folder, bytes)}, u"words"_s, {u"word"_s, u"use"_s}, &issues);
    QCOMPARE(shown(rows, issues), found);
    for (const Issue &issue : std::as_const(issues))
        QCOMPARE(issue.error.code, ErrorCode::LexiconLine);
}

void TestLexiconTable::laterFoldersAdd()
{
    const QTemporaryDir first;
    const QTemporaryDir second;
    const QTemporaryDir without;
    QList<Issue> issues;
    const QStringList folders{write(first, "word\tuse\nbaht\tmoney\n"), without.path(), write(second, "word\tuse\nacre\tarea\n")};
    QCOMPARE(shown(readLexiconTable(folders, u"words"_s, {u"word"_s, u"use"_s}, &issues), issues),
             (QStringList{u"2:baht=money"_s, u"2:acre=area"_s}));
}

void TestLexiconTable::missingEverywhere()
{
    const QTemporaryDir folder;
    QList<Issue> issues;
    QVERIFY(readLexiconTable({folder.path()}, u"words"_s, {u"word"_s}, &issues).isEmpty());
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.constFirst().error.code, ErrorCode::NotFound);
    QVERIFY(issues.constFirst().error.source.endsWith(u"words.tsv"_s));
}

void TestLexiconTable::issueNamesTheLine()
{
    const Issue issue = lexiconIssue({.line = 7, .source = u"words.tsv"_s, .fields = {u"baht"_s}}, u"it is odd."_s);
    QCOMPARE(issue.severity, Severity::Warning);
    QCOMPARE(issue.error, (Error{ErrorCode::LexiconLine, u"words.tsv"_s, 7, u"it is odd."_s}));
}

QTEST_GUILESS_MAIN(TestLexiconTable)
#include "tst_lexicontable.moc"
