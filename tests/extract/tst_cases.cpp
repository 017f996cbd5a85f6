// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every row of tests/data/cases/, and checks that a row can fail.
#include "casefinder.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestCases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tablesAreWhole();
    void holds_data();
    void holds();
    void noticesWrongRows_data();
    void noticesWrongRows();
    void namesUnusableLines();
    void readsEveryForm_data();
    void readsEveryForm();

private:
    QString firstVerdict(const QString &kind, const QByteArray &line) const;

    std::optional<CaseFinder> m_finder;
};

static QString caseFolder()
{
    return QStringLiteral(PLANSCOPE_SOURCE_DIR) + u"/tests/data/cases"_s;
}

static CaseKind kindOf(const QString &name)
{
    const QList<CaseKind> kinds = CaseFinder::kinds();
    return *std::find_if(kinds.cbegin(), kinds.cend(), [&](const CaseKind &kind) { return kind.name == name; });
}

void TestCases::initTestCase()
{
    const Result<CaseFinder> finder = CaseFinder::load();
    QVERIFY2(finder, finder ? "" : qPrintable(errorText(finder.error())));
    m_finder = *finder;
}

/// Every table in the folder is one that is run, every table that could be run is there, no line of them is left out.
void TestCases::tablesAreWhole()
{
    QStringList names;
    QStringList mistakes;
    for (const CaseKind &kind : CaseFinder::kinds()) {
        names.append(kind.name + u".tsv"_s);
        QVERIFY2(!readCases(caseFolder(), kind, &mistakes).isEmpty(), qPrintable(kind.name));
    }
    names.sort();
    QCOMPARE(mistakes, QStringList());
    QCOMPARE(QDir(caseFolder()).entryList(QDir::Files, QDir::Name), names);
}

void TestCases::holds_data()
{
    QTest::addColumn<Case>("row");
    QStringList mistakes;
    for (const CaseKind &kind : CaseFinder::kinds()) {
        for (const Case &row : readCases(caseFolder(), kind, &mistakes))
            QTest::newRow(qUtf8Printable(row.where + u' ' + row.name)) << row;
    }
}

void TestCases::holds()
{
    QFETCH(Case, row);
    const QString wrong = verdict(row, m_finder->find(row));
    QVERIFY2(wrong.isEmpty(), qUtf8Printable(u'\n' + wrong));
}

/// The verdict on a table of one line.
QString TestCases::firstVerdict(const QString &kind, const QByteArray &line) const
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(kind + u".tsv"_s));
    const CaseKind columns = kindOf(kind);
    if (!file.open(QIODevice::WriteOnly))
        return u"no file"_s;
    file.write((QStringList{u"name"_s, u"text"_s, u"found"_s} + columns.columns).join(u'\t').toUtf8() + '\n' + line + '\n');
    file.close();
    QStringList mistakes;
    const QList<Case> rows = readCases(folder.path(), columns, &mistakes);
    return rows.isEmpty() ? mistakes.join(u'\n') : verdict(rows.constFirst(), m_finder->find(rows.constFirst()));
}

/// Each line is wrong in one thing only, and the verdict must say in which.
void TestCases::noticesWrongRows_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("said"); // part of the verdict
    const auto row = [](const char *name, const QString &kind, const QByteArray &line, const QString &said) {
        QTest::newRow(name) << kind << line << said;
    };

    const QString metrics = u"metrics"_s;
    row("value", metrics, "case\tThe plan lists 89 tasks.\t88 tasks", u"expected: 88 tasks\n  found:    89 tasks"_s);
    row("unit", metrics, "case\tThe plan lists 89 tasks.\t89 talks", u"found:    89 tasks"_s);
    row("one too few", metrics, "case\tIt has 89 tasks and 12 aims.\t89 tasks", u"found:    89 tasks\n            12 aims"_s);
    row("one too many", metrics, "case\tIt has 89 tasks.\t89 tasks ¦ 12 aims", u"12 aims\n  found:    89 tasks"_s);
    row("nothing expected", metrics, "case\tThe plan lists 89 tasks.\t-", u"expected: -\n  found:    89 tasks"_s);
    row("nothing found", metrics, "case\tRoads are built.\t89 tasks", u"found:    -"_s);
    row("more are needed", metrics, "case\tIt has 89 tasks.\t89 tasks ¦ 3 aims ¦ …", u"found:    89 tasks"_s);
    row("status", metrics, "case\tWe will plant 40 ha.\t40 ha status=actual", u"found:    40 ha status=target"_s);
    row("period", metrics, "case\tIn 2019, 40 ha were planted.\tperiod=2020", u"found:    period=2019"_s);
    row("no period", metrics, "case\tIn 2019, 40 ha were planted.\tperiod=none", u"found:    period=2019"_s);
    row("indicator", metrics, "case\tExports reached 40 t.\t40 t indicator=imports", u"found:    40 t indicator=Exports"_s);
    row("no indicator", metrics, "case\tExports reached 40 t.\t40 t indicator=\"\"", u"found:    40 t indicator=Exports"_s);
    row("base", metrics, "case\tIt paid 40 t.\tbase=1990", u"found:    base=none"_s);
    row("body", metrics, "case\tIt paid 40 t.\tof=Peru", u"found:    of="_s);
    row("words", metrics, "case\tIt paid 40 t.\ttext=\"40 tonnes\"", u"found:    text=\"40 t\""_s);
    row("kind", metrics, "case\tExports rose 5%.\t5 %", u"found:    5 % [change up]"_s);
    row("entity", u"entities"_s, "case\tRwanda grows.\tplace Uganda", u"found:    place Rwanda"_s);
    row("kind of entity", u"entities"_s, "case\tRwanda grows.\torg Rwanda", u"found:    place Rwanda"_s);
    row("name of entity", u"entities"_s, "case\tRwanda grows.\tname=Uganda", u"found:    name=Rwanda"_s);
    row("initiative", u"initiatives"_s, "case\tPeru will build roads.\tbuild|done|Peru|-", u"found:    build|planned|Peru|-"_s);
    row("object", u"initiatives"_s, "case\tPeru will build roads.\tobject=ports", u"found:    object=roads"_s);
    row("country", u"countries"_s, "case\tRail in Nairobi grows. Kenya pays.\tUG", u"found:    KE"_s);
    row("period alone", u"periods"_s, "case\tIt rose in 2019.\tin 2019=in 2018", u"found:    in 2019=in 2019"_s);
    row("governing", u"governing"_s, "case\tIn 2019, 5 t were sold.\t2020\t5 t", u"found:    2019"_s);
    row("quantity", u"quantities"_s, "case\tsold 5 t\t5 t=6 t", u"found:    5 t=5 t"_s);
    row("numeral", u"numerals"_s, "case\tSee page 5.\t5=section", u"found:    5=page"_s);
    row("sentence", u"sentences"_s, "case\tWe go. They stay.\tWe go. They stay.", u"found:    We go.\n            They stay."_s);
    row("token", u"tokens"_s, "case\tWe cannot\tWe|cannot", u"found:    We|can|not"_s);

    // Rows that make no sense.
    row("no text", metrics, "case\t\t89 tasks", u"metrics.tsv:2 case: the row makes no sense: it lacks a text"_s);
    row("too few columns", metrics, "case\tIt has 89 tasks.", u"metrics.tsv:2 case: the row makes no sense: it lacks a text or what"_s);
    row("too many columns", metrics, "case\tIt has 89 tasks.\t89 tasks\tPE\t2024-01-01\tmore", u"metrics.tsv:2: it has more fields"_s);
    row("no name", metrics, "\tIt has 89 tasks.\t89 tasks", u"metrics.tsv:2: its first field is empty"_s);
    row("unknown member", metrics, "case\tIt has 89 tasks.\t89 tasks colour=red", u"metrics have no member \"colour\""_s);
    row("member of another kind", u"entities"_s, "case\tRwanda grows.\tplace Rwanda status=actual", u"entities have no member \"status\""_s);
    row("unknown status", metrics, "case\tIt has 89 tasks.\t89 tasks status=done", u"\"done\" is no status"_s);
    row("unknown period", metrics, "case\tIt has 89 tasks.\t89 tasks period=soon", u"\"soon\" is no period"_s);
    row("words behind a member", metrics, "case\tIt has 89 tasks.\tstatus=actual 89 tasks", u"\"89 tasks\" is not member=value"_s);
    row("open quotation mark", metrics, "case\tIt has 89 tasks.\t89 tasks indicator=\"tasks", u"quotation mark"_s);
    row("unknown kind", u"entities"_s, "case\tRwanda grows.\tland Rwanda", u"\"land Rwanda\" is not written as entities are"_s);
    row("unknown initiative status", u"initiatives"_s, "case\tPeru builds.\tbuild|soon|Peru|-", u"is not written as initiatives are"_s);
    row("unknown role", u"periods"_s, "case\tIt rose in 2019.\tin 2019=until 2019", u"is not written as periods are"_s);
    row("empty finding", metrics, "case\tIt has 89 tasks.\t89 tasks ¦ ", u"is not written as metrics are"_s);
    row("date", metrics, "case\tIt has 89 tasks.\t89 tasks\t\tyesterday", u"\"yesterday\" is no date"_s);
    row("backslash", metrics, "case\tIt has \\x 89 tasks.\t89 tasks", u"it holds a backslash"_s);
    row("words asked about", u"governing"_s, "case\tIn 2019, 5 t were sold.\t2019\t6 t", u"the words asked about are not in the text"_s);
}

void TestCases::noticesWrongRows()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, line);
    QFETCH(QString, said);
    const QString verdict = firstVerdict(kind, line);
    QVERIFY2(verdict.contains(said), qUtf8Printable(u'\n' + verdict));
    QVERIFY2(verdict.contains(u".tsv:2"_s), qUtf8Printable(u'\n' + verdict));
}

/// A table without one of its columns is not passed over.
void TestCases::namesUnusableLines()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"entities.tsv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name\ttext\ncase\tRwanda grows.\n");
    file.close();
    QStringList mistakes;
    QVERIFY(readCases(folder.path(), kindOf(u"entities"_s), &mistakes).isEmpty());
    QCOMPARE(mistakes, QStringList{u"entities.tsv:1: the header lacks the column \"found\", so the table was not used."_s});
    mistakes.clear();
    QVERIFY(readCases(folder.path(), kindOf(u"metrics"_s), &mistakes).isEmpty());
    QCOMPARE(mistakes.size(), 1);
}

/// The ways in which a row may be written.
void TestCases::readsEveryForm_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("whole") << u"metrics"_s << QByteArray("case\tIn 2019, 40 ha of corn were sold.\t40 ha status=actual period=2019..2019 indicator=\"corn\"");
    QTest::newRow("members alone") << u"metrics"_s << QByteArray("case\tIn 2019, 40 ha were sold.\tperiod=2019 status=actual");
    QTest::newRow("first alone") << u"metrics"_s << QByteArray("case\tIt has 89 tasks and 12 aims.\t89 tasks ¦ …");
    QTest::newRow("words of an indicator in any order") << u"metrics"_s << QByteArray("case\tTea exports reached 40 t.\tindicator=\"exports tea\"");
    QTest::newRow("lines") << u"metrics"_s << QByteArray("case\t| Item | 2020 |\\n| Clinics | 38 |\t38 Clinics");
    QTest::newRow("code of a sign") << u"quantities"_s << QByteArray("case\tsold 1\\u00a0234 t\t1\\u00a0234 t=1234 t");
    QTest::newRow("country") << u"metrics"_s << QByteArray("case\tIt cost $12 million.\t12000000 AUD\tAU");
    QTest::newRow("date") << u"metrics"_s << QByteArray("case\tLast year it sold 5 t.\t5 t period=2018\t\t2019-03-01");
}

void TestCases::readsEveryForm()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, line);
    QCOMPARE(firstVerdict(kind, line), QString());
}

QTEST_GUILESS_MAIN(TestCases)
#include "tst_cases.moc"
