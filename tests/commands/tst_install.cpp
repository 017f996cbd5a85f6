// SPDX-License-Identifier: GPL-3.0-or-later
// What `cmake --install` lays down works from where it lies.
#include "program.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestInstall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void laysDownMenuEntryAndIcon();
    void readsTheInstalledTables();

private:
    QTemporaryDir m_root;
};

void TestInstall::initTestCase()
{
    const Run run = runProgram({u"--install"_s, QStringLiteral(PLANSCOPE_BINARY_DIR), u"--prefix"_s, m_root.path()},
                               QStringLiteral(PLANSCOPE_CMAKE));
    QVERIFY2(run.status == 0, qPrintable(run.messages));
}

void TestInstall::laysDownMenuEntryAndIcon()
{
    const QString entry = m_root.filePath(u"share/applications/planscope.desktop"_s);
    QVERIFY(readFile(entry).contains("\nExec=planscope %F\n"));
    QVERIFY(readFile(entry).contains("\nIcon=planscope\n"));
    QVERIFY(readFile(m_root.filePath(u"share/icons/hicolor/scalable/apps/planscope.svg"_s)).contains("</svg>"));
    const QString validator = QStandardPaths::findExecutable(u"desktop-file-validate"_s);
    if (validator.isEmpty())
        QSKIP("desktop-file-validate is not installed");
    const Run run = runProgram({entry}, validator);
    QVERIFY2(run.status == 0 && run.output.isEmpty(), run.output.constData());
}

void TestInstall::readsTheInstalledTables()
{
    const QString program = m_root.filePath(u"bin/planscope"_s);
    const QString document = m_root.filePath(u"a.txt"_s);
    QVERIFY(writeFile(document, "Ghana will build 30 clinics by 2027.\n"));
    const Run run = runProgram({u"extract"_s, document}, program, m_root.path());
    QCOMPARE(run.messages, QString());
    QCOMPARE(run.status, 0);
    QVERIFY2(run.output.contains("\"Ghana\"") && run.output.contains("30 clinics"), run.output.constData());

    // A line with a mistake in an installed table is told by the installed table's name: it was read, not the source tree's.
    const QDir tables(m_root.filePath(u"share/planscope/lexicon"_s));
    QVERIFY2(tables.exists(), "no tables were installed");
    const QString table = tables.filePath(tables.entryList({u"*.tsv"_s}).value(0));
    QFile file(table);
    QVERIFY(file.open(QIODevice::Append) && file.write("x" + QByteArray(60, '\t') + "too many fields\n") > 0);
    file.close();
    const Run damaged = runProgram({u"extract"_s, document}, program, m_root.path());
    QVERIFY2(damaged.messages.contains(table.section(u'/', -3)), qPrintable(damaged.messages));
    QCOMPARE(damaged.status, 0);
    QVERIFY(damaged.output.contains("30 clinics"));
}

QTEST_GUILESS_MAIN(TestInstall)
#include "tst_install.moc"
