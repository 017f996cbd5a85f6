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
    void textComesOnRequest();
    void namesWhatTheDocumentStates();
    void csvKeepsEveryFinding();
    void sameInputSameOutput();
};

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
    QCOMPARE(documents.at(0)[u"title"_s].toString(), u"Six paths for Beijing along the Belt and Road"_s);
    QCOMPARE(documents.at(4)[u"title"_s].toString(), u"New quality productivity: which way to go"_s);
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

void TestFindingsFiles::sameInputSameOutput()
{
    const QString seeds = QStringLiteral(PLANSCOPE_SOURCE_DIR) + u"/seeds"_s;
    QCOMPARE(runProgram({u"extract"_s, seeds}).output, runProgram({u"extract"_s, seeds}).output);
}

QTEST_GUILESS_MAIN(TestFindingsFiles)
#include "tst_findingsfiles.moc"
