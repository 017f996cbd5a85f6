// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as a whole: help, wrong usage, and that results come whole or not at all.
#include "program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void helps_data();
    void helps();
    void refuses_data();
    void refuses();
    void writesToStdoutAndToAFileTheSame();
    void replacesAFileWhole();
    void saysWhenItCannotWrite_data();
    void saysWhenItCannotWrite();
    void saysWhenStdoutIsFull();

private:
    QTemporaryDir m_folder;
    QString m_document;
};

void TestCommandLine::initTestCase()
{
    m_document = m_folder.filePath(u"harbour.txt"_s);
    QVERIFY(writeFile(m_document, "Norway will build three harbours by 2031.\n"));
}

void TestCommandLine::helps_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named");
    QTest::newRow("program") << QStringList{u"--help"_s} << QStringList{u"extract"_s, u"chart"_s, u"report"_s};
    QTest::newRow("extract") << QStringList{u"extract"_s, u"--help"_s}
                             << QStringList{u"--format"_s, u"--with-text"_s, u"-o"_s, u"PATH"_s};
    QTest::newRow("chart") << QStringList{u"chart"_s, u"--help"_s}
                           << QStringList{u"series"_s, u"initiatives"_s, u"-o"_s, u".png|svg|pdf"_s, u"--size"_s,
                                          u"--dpi"_s,  u"--indicator"_s, u"--entity"_s};
    QTest::newRow("report") << QStringList{u"report"_s, u"--help"_s} << QStringList{u"-o"_s, u".pdf|html"_s};
    QTest::newRow("help wins over what is missing") << QStringList{u"chart"_s, u"-h"_s} << QStringList{u"series"_s};
}

void TestCommandLine::helps()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, named);
    const Run run = runProgram(arguments);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.messages, QString());
    const QString help = QString::fromUtf8(run.output);
    QVERIFY2(help.startsWith(u"Usage: planscope"_s), qPrintable(help));
    for (const QString &word : named)
        QVERIFY2(help.contains(word), qPrintable(word + u" is missing in:\n"_s + help));
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("reason");
    const QString document = m_document;
    const QString picture = m_folder.filePath(u"out.png"_s);
    QTest::newRow("extract without a path") << QStringList{u"extract"_s} << u"no document"_s;
    QTest::newRow("unknown option") << QStringList{u"extract"_s, u"--colour"_s, document} << u"colour"_s;
    QTest::newRow("unknown format") << QStringList{u"extract"_s, u"--format"_s, u"yaml"_s, document} << u"yaml"_s;
    QTest::newRow("option without its value") << QStringList{u"extract"_s, document, u"-o"_s} << u"o"_s;
    QTest::newRow("chart without a kind") << QStringList{u"chart"_s, u"-o"_s, picture} << u"no document"_s;
    QTest::newRow("chart without a path") << QStringList{u"chart"_s, u"series"_s, u"-o"_s, picture} << u"no document"_s;
    QTest::newRow("unknown chart") << QStringList{u"chart"_s, u"pie"_s, document, u"-o"_s, picture} << u"pie"_s;
    QTest::newRow("chart without a file") << QStringList{u"chart"_s, u"series"_s, document} << u"-o"_s;
    QTest::newRow("picture of unknown kind")
        << QStringList{u"chart"_s, u"series"_s, document, u"-o"_s, m_folder.filePath(u"out.bmp"_s)} << u".png"_s;
    QTest::newRow("size without a height") << QStringList{u"chart"_s, u"series"_s, document, u"-o"_s,
                                                          picture,    u"--size"_s, u"800"_s}
                                           << u"size"_s;
    QTest::newRow("size of nothing") << QStringList{u"chart"_s, u"series"_s, document, u"-o"_s, picture, u"--size"_s, u"0x0"_s}
                                     << u"size"_s;
    QTest::newRow("size beyond memory") << QStringList{u"chart"_s, u"series"_s, document,        u"-o"_s,
                                                       picture,    u"--size"_s, u"99999x99999"_s}
                                        << u"size"_s;
    QTest::newRow("resolution in words") << QStringList{u"chart"_s, u"series"_s, document, u"-o"_s,
                                                        picture,    u"--dpi"_s,  u"high"_s}
                                         << u"resolution"_s;
    QTest::newRow("report without a file") << QStringList{u"report"_s, document} << u"-o"_s;
    QTest::newRow("report of unknown kind") << QStringList{u"report"_s, document, u"-o"_s, m_folder.filePath(u"out.docx"_s)}
                                            << u".pdf"_s;
    QTest::newRow("unknown option of the program") << QStringList{u"--colour"_s} << u"colour"_s;
}

void TestCommandLine::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, reason);
    const Run run = runProgram(arguments);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, QByteArray());
    QVERIFY2(run.messages.contains(reason), qPrintable(run.messages));
    QVERIFY2(run.messages.contains(u"--help"_s), qPrintable(run.messages));
    QVERIFY(!QFile::exists(m_folder.filePath(u"out.png"_s)));
}

void TestCommandLine::writesToStdoutAndToAFileTheSame()
{
    const QString file = m_folder.filePath(u"findings.json"_s);
    const Run onStdout = runProgram({u"extract"_s, m_document});
    QCOMPARE(onStdout.status, 0);
    QCOMPARE(onStdout.messages, QString());
    const Run inFile = runProgram({u"extract"_s, m_document, u"-o"_s, file});
    QCOMPARE(inFile.status, 0);
    QCOMPARE(inFile.output, QByteArray());
    QCOMPARE(readFile(file), onStdout.output);
    const QJsonObject root = QJsonDocument::fromJson(onStdout.output).object();
    QCOMPARE(root[u"format"_s].toString(), u"planscope-findings/1"_s);
    QCOMPARE(root[u"documents"_s][0][u"path"_s].toString(), m_document);
}

void TestCommandLine::replacesAFileWhole()
{
    const QString file = m_folder.filePath(u"old.json"_s);
    QVERIFY(writeFile(file, QByteArray(1'000'000, 'x')));
    QCOMPARE(runProgram({u"extract"_s, m_document, u"-o"_s, file}).status, 0);
    QVERIFY(QJsonDocument::fromJson(readFile(file)).isObject());
    QVERIFY(writeFile(file, "precious"));
    QCOMPARE(runProgram({u"extract"_s, m_document, u"--format"_s, u"yaml"_s, u"-o"_s, file}).status, 2);
    QCOMPARE(readFile(file), QByteArray("precious"));
}

void TestCommandLine::saysWhenItCannotWrite_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("file");
    const QString missing = m_folder.filePath(u"no/such/folder"_s);
    for (const QStringList &command : {QStringList{u"extract"_s, u"json"_s},
                                       {u"chart"_s, u"png"_s},
                                       {u"chart"_s, u"svg"_s},
                                       {u"chart"_s, u"pdf"_s},
                                       {u"report"_s, u"pdf"_s},
                                       {u"report"_s, u"html"_s}}) {
        const QString file = missing + u"/out."_s + command.last();
        QStringList arguments{command.first()};
        if (command.first() == u"chart"_s)
            arguments.append(u"initiatives"_s);
        QTest::newRow(qPrintable(command.join(u' '))) << arguments + QStringList{m_document, u"-o"_s, file} << file;
    }
    QVERIFY(QDir(m_folder.path()).mkpath(u"folder.json"_s));
    const QString folder = m_folder.filePath(u"folder.json"_s);
    QTest::newRow("a folder in its place") << QStringList{u"extract"_s, m_document, u"-o"_s, folder} << folder;
}

void TestCommandLine::saysWhenItCannotWrite()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, file);
    const Run run = runProgram(arguments);
    QCOMPARE(run.status, 1);
    QCOMPARE(run.output, QByteArray());
    QVERIFY2(run.messages.contains(file) && run.messages.contains(u"could not be written"_s), qPrintable(run.messages));
}

void TestCommandLine::saysWhenStdoutIsFull()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("there is no /dev/full here");
    const Run run = runProgram(
        {u"-c"_s, u"exec \"$0\" extract \"$1\" >/dev/full"_s, QStringLiteral(PLANSCOPE_PROGRAM), m_document}, u"/bin/sh"_s);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.messages.contains(u"could not be written"_s), qPrintable(run.messages));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
