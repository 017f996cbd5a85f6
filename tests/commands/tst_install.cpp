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

QTEST_GUILESS_MAIN(TestInstall)
#include "tst_install.moc"
