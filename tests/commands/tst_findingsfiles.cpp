// SPDX-License-Identifier: GPL-3.0-or-later
// The printed findings as other programs read them: JSON whose offsets fit the text, CSV after RFC 4180.
#include "program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestFindingsFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offsetsCountCodePoints_data();
    void offsetsCountCodePoints();
    void textComesOnRequest();
    void namesWhatTheDocumentStates();
    void accountsForNumerals();
    void readsOwnTables();
    void csvKeepsEveryFinding();
    void csvQuotesWhatItMust();
    void sameInputSameOutput();
};

/// What stands between two counts of code points.
static QString slice(const QList<uint> &points, const QJsonValue &start, const QJsonValue &end)
{
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.constData()) + start.toInteger(),
                             end.toInteger() - start.toInteger());
}

/// Rows of fields; an empty list when a quote stands where RFC 4180 allows none, or a line does not end in CR LF.
static QList<QStringList> readCsv(const QString &csv)
{
    QList<QStringList> rows;
    QStringList row;
    for (qsizetype i = 0; i < csv.size();) {
        QString field;
        if (csv.at(i) == u'"') {
            for (++i; i < csv.size(); ++i) {
                if (csv.at(i) == u'"' && csv.mid(i + 1, 1) != u"\""_s)
                    break;
                i += csv.at(i) == u'"';
                field.append(csv.at(i));
            }
            ++i;
        } else {
            while (i < csv.size() && csv.at(i) != u',' && csv.at(i) != u'\r') {
                if (csv.at(i) == u'"' || csv.at(i) == u'\n')
                    return {};
                field.append(csv.at(i++));
            }
        }
        row.append(field);
        if (csv.mid(i, 2) == u"\r\n"_s) {
            rows.append(row);
            row.clear();
            i += 2;
        } else if (csv.mid(i++, 1) != u","_s) {
            return {};
        }
    }
    return rows;
}

static QJsonObject firstDocument(const Run &run)
{
    return QJsonDocument::fromJson(run.output).object()[u"documents"_s].toArray().first().toObject();
}

void TestFindingsFiles::offsetsCountCodePoints_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    const QString plan = u"Peru will build 120 km of rail by 2030. Lima spent 45 million soles on Metro Lima in 2023."_s;
    QTest::newRow("plain") << u"a.txt"_s << plan;
    QTest::newRow("an emoji before") << u"a.txt"_s << u"🚆🚆 New lines 🇵🇪 ahead.\n\n"_s + plan;
    QTest::newRow("rare characters before") << u"a.txt"_s << u"𠀋 and 𝒜 stand outside the first plane.\n\n"_s + plan;
    QTest::newRow("an emoji within") << u"a.txt"_s << u"Peru 🚆 will build 120 km of rail by 2030 🎉. "_s + plan;
    QTest::newRow("BOM and CRLF") << u"a.txt"_s << u"\uFEFFNews\r\n\r\n"_s + plan + u"\r\n"_s + plan;
    QTest::newRow("Markdown") << u"a.md"_s << u"# 🚆 Rail\n\n- **"_s + plan + u"**\n- &amp; more: "_s + plan;
    QTest::newRow("HTML") << u"a.html"_s << u"<h1>&#x1F686; Rail</h1><p>"_s + plan + u"</p>"_s;
}

void TestFindingsFiles::offsetsCountCodePoints()
{
    QFETCH(const QString, file);
    QFETCH(const QString, text);
    QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(file), text.toUtf8()));
    const Run run = runProgram({u"extract"_s, u"--with-text"_s, folder.filePath(file)});
    QCOMPARE(run.status, 0);
    const QJsonObject document = firstDocument(run);
    const QList<uint> points = document[u"text"_s].toString().toUcs4();
    QCOMPARE(document[u"characters"_s].toInteger(), points.size());
    for (const QString &kind : {u"entities"_s, u"metrics"_s, u"initiatives"_s}) {
        const QJsonArray findings = document[kind].toArray();
        QVERIFY2(!findings.isEmpty(), qPrintable(u"nothing found: "_s + kind));
        for (const QJsonValue &finding : findings)
            QCOMPARE(slice(points, finding[u"start"_s], finding[u"end"_s]), finding[u"text"_s].toString());
    }
    const QJsonArray initiatives = document[u"initiatives"_s].toArray();
    for (const QJsonValue &initiative : initiatives) {
        const QString verb = initiative[u"verb"_s].toString();
        const qint64 start = initiative[u"verb_start"_s].toInteger();
        QCOMPARE(slice(points, start, start + verb.size()), verb);
    }
    const QJsonArray sections = document[u"sections"_s].toArray();
    for (const QJsonValue &section : sections)
        QCOMPARE(slice(points, section[u"start"_s], section[u"end"_s]).simplified(), section[u"title"_s].toString());
}

void TestFindingsFiles::textComesOnRequest()
{
    QTemporaryDir folder;
    QVERIFY(writeFile(folder.filePath(u"a.txt"_s), "Peru builds.\n"));
    QVERIFY(!firstDocument(runProgram({u"extract"_s, folder.filePath(u"a.txt"_s)})).contains(u"text"_s));
    QCOMPARE(firstDocument(runProgram({u"extract"_s, u"--with-text"_s, folder.filePath(u"a.txt"_s)}))[u"text"_s].toString(),
             u"Peru builds.\n"_s);
}

void TestFindingsFiles::namesWhatTheDocumentStates()
{
    const Run run = runProgram({u"extract"_s, QStringLiteral(PLANSCOPE_SOURCE_DIR) + u"/seeds"_s});
    QCOMPARE(run.messages, QString());
    QCOMPARE(run.status, 0);
    const QJsonArray documents = QJsonDocument::fromJson(run.output).object()[u"documents"_s].toArray();
    const QStringList dates{u""_s, u"2021-12-24"_s, u"2021-12-23"_s, u"2024-08-14"_s, u"2024-05-20"_s};
    QCOMPARE(documents.size(), dates.size());
    for (qsizetype i = 0; i < dates.size(); ++i) {
        QCOMPARE(documents.at(i)[u"published"_s].toString(), dates.at(i));
        QCOMPARE(documents.at(i)[u"publisher"_s].toString(), u"Planscope sample"_s);
        QCOMPARE(documents.at(i)[u"language"_s].toString(), u"en"_s);
    }
    QCOMPARE(documents.at(0)[u"title"_s].toString(), u"New paths for Beijing along the Belt and Road"_s);
    QCOMPARE(documents.at(4)[u"title"_s].toString(), u"New quality productivity: which way to go"_s);
}

/// Places count code points: the sign before the numbers is one of two UTF-16 units.
void TestFindingsFiles::accountsForNumerals()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xF0\x9F\x8C\xB1 In 2019, Peru planted 40 ha. Varieties 201 and 202 were sown.\n");
    file.close();
    const QJsonObject numerals = firstDocument(runProgram({u"extract"_s, folder.filePath(u"a.txt"_s)}))[u"numerals"_s].toObject();
    QCOMPARE(numerals[u"counts"_s].toObject(), (QJsonObject{{u"metric"_s, 1}, {u"period"_s, 1}}));
    const QJsonArray unread{QJsonObject{{u"start"_s, 41}, {u"end"_s, 44}, {u"text"_s, u"201"_s}},
                            QJsonObject{{u"start"_s, 49}, {u"end"_s, 52}, {u"text"_s, u"202"_s}}};
    QCOMPARE(numerals[u"unread"_s].toArray(), unread);
}

/// Tables in the configuration folder count as those of --lexicon do, and are read before them.
void TestFindingsFiles::readsOwnTables()
{
    const QTemporaryDir folder;
    const QDir config(folder.filePath(u"config/planscope/planscope/lexicon"_s));
    const QDir named(folder.filePath(u"named"_s));
    QVERIFY(config.mkpath(u"."_s) && named.mkpath(u"."_s));
    QVERIFY(writeFile(folder.filePath(u"a.txt"_s), "Norrby will frobnicate the mills. The mill sold 40 stockings.\n"));
    QVERIFY(writeFile(config.filePath(u"actionverbs.tsv"_s), "verb\tkind\tlimit\nfrobnicate\tact\t\nsing\tloud\t\n"));
    QVERIFY(writeFile(config.filePath(u"themes.tsv"_s), "theme\tword\nmilling\tmill\n"));
    QVERIFY(writeFile(config.filePath(u"units.tsv"_s), "name\tunit\tform\tprefixes\tkind\nstockings\tsock\tname\t\tmeasure\n"));
    QVERIFY(writeFile(named.filePath(u"units.tsv"_s), "name\tunit\tform\tprefixes\tkind\nstockings\tstocking\tname\t\tmeasure\n"));
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", folder.filePath(u"config"_s).toUtf8());
    const Run run = runProgram({u"extract"_s, u"--lexicon"_s, named.path(), folder.filePath(u"a.txt"_s)});
    before.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", before);
    QCOMPARE(run.status, 0);
    QVERIFY2(run.messages.contains(config.filePath(u"actionverbs.tsv"_s)) && run.messages.contains(u"Line 3"_s), qPrintable(run.messages));
    const QJsonObject document = firstDocument(run);
    QCOMPARE(document[u"metrics"_s][0][u"unit"_s].toString(), u"stocking"_s);
    QCOMPARE(document[u"initiatives"_s][0][u"verb"_s].toString(), u"frobnicate"_s);
    QCOMPARE(document[u"initiatives"_s][0][u"themes"_s].toArray(), QJsonArray{u"milling"_s});

    const Run missing = runProgram({u"extract"_s, u"--lexicon"_s, folder.filePath(u"nowhere"_s), folder.filePath(u"a.txt"_s)});
    QCOMPARE(missing.status, 1); // the rest is done
    QVERIFY2(missing.messages.contains(u"nowhere"_s), qPrintable(missing.messages));
    QVERIFY(!firstDocument(missing)[u"metrics"_s].toArray().isEmpty());
}

void TestFindingsFiles::csvKeepsEveryFinding()
{
    const QString seeds = QStringLiteral(PLANSCOPE_SOURCE_DIR) + u"/seeds"_s;
    const QList<QStringList> rows = readCsv(QString::fromUtf8(runProgram({u"extract"_s, u"--format"_s, u"csv"_s, seeds}).output));
    QVERIFY2(rows.size() > 1, "the CSV breaks RFC 4180 or holds no finding");
    const QStringList header = rows.constFirst();
    const auto column = [&](const QStringList &row, const QString &name) { return row.value(header.indexOf(name)); };
    for (const QStringList &row : rows)
        QCOMPARE(row.size(), header.size());

    qsizetype next = 1;
    const QJsonArray documents =
        QJsonDocument::fromJson(runProgram({u"extract"_s, seeds}).output).object()[u"documents"_s].toArray();
    for (const QJsonValue &document : documents) {
        for (const auto &[list, finding] : {std::pair(u"entities"_s, u"entity"_s), std::pair(u"metrics"_s, u"metric"_s),
                                            std::pair(u"initiatives"_s, u"initiative"_s)}) {
            const QJsonArray findings = document[list].toArray();
            for (const QJsonValue &expected : findings) {
                const QStringList row = rows.value(next++);
                QCOMPARE(column(row, u"document"_s), document[u"path"_s].toString());
                QCOMPARE(column(row, u"finding"_s), finding);
                QCOMPARE(column(row, u"start"_s), QString::number(expected[u"start"_s].toInteger()));
                QCOMPARE(column(row, u"text"_s), expected[u"text"_s].toString());
                QCOMPARE(column(row, u"status"_s), expected[u"status"_s].toString());
                if (list == u"metrics"_s)
                    QCOMPARE(column(row, u"value"_s).toDouble(), expected[u"value"_s].toDouble());
            }
        }
    }
    QCOMPARE(next, rows.size());
}

void TestFindingsFiles::csvQuotesWhatItMust()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"a, \"b\".txt"_s);
    QVERIFY(writeFile(file, "Peru will build 1,200 km of rail, \"fast and cheap\", by 2030.\n"));
    const QByteArray csv = runProgram({u"extract"_s, u"--format"_s, u"csv"_s, file}).output;
    QVERIFY(csv.startsWith("document,finding,start,end,text,"));
    QVERIFY2(csv.contains("/a, \"\"b\"\".txt\",metric,"), csv.constData());
    const QList<QStringList> rows = readCsv(QString::fromUtf8(csv));
    QVERIFY(rows.size() > 1);
    QStringList texts;
    for (const QStringList &row : rows.sliced(1)) {
        QCOMPARE(row.constFirst(), file);
        texts.append(row.value(rows.constFirst().indexOf(u"text"_s)));
    }
    QVERIFY2(texts.contains(u"1,200 km"_s), qPrintable(texts.join(u'|')));
}

void TestFindingsFiles::sameInputSameOutput()
{
    const QString seeds = QStringLiteral(PLANSCOPE_SOURCE_DIR) + u"/seeds"_s;
    QCOMPARE(runProgram({u"extract"_s, seeds}).output, runProgram({u"extract"_s, seeds}).output);
}

QTEST_GUILESS_MAIN(TestFindingsFiles)
#include "tst_findingsfiles.moc"
