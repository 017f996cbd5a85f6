// SPDX-License-Identifier: GPL-3.0-or-later
// Input as it comes: missing, damaged, enormous. Each is told by name and reason, the rest is done, nothing hangs.
#include "program.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsAndGoesOn_data();
    void tellsAndGoesOn();
    void readsWithDoubts_data();
    void readsWithDoubts();
    void tellsUnreadableFiles();
    void readsFoldersOnce();
    void readsEnormousFiles_data();
    void readsEnormousFiles();
    void paintsInSpiteOfBadInput();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_good;
};

/// The paths of the documents in the printed findings.
static QStringList pathsIn(const Run &run)
{
    QStringList paths;
    const QJsonArray documents = QJsonDocument::fromJson(run.output).object()[u"documents"_s].toArray();
    for (const QJsonValue &document : documents)
        paths.append(document[u"path"_s].toString());
    return paths;
}

void TestBadInput::initTestCase()
{
    m_good = path(u"good.txt"_s);
    QVERIFY(writeFile(m_good, "Chile will plant 4,000 trees in Valparaíso by 2029.\n"));
}

void TestBadInput::tellsAndGoesOn_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("reason");
    const QDir folder(m_folder.path());

    QTest::newRow("missing path") << path(u"missing.txt"_s) << u"no such file or folder"_s;

    QVERIFY(folder.mkpath(u"empty folder"_s));
    QTest::newRow("empty folder") << path(u"empty folder"_s) << u"no document"_s;
    QVERIFY(folder.mkpath(u"pictures"_s) && writeFile(path(u"pictures/photo.jpg"_s), "\xff\xd8\xff") &&
            writeFile(path(u"pictures/SOURCES"_s), "x"));
    QTest::newRow("folder without documents") << path(u"pictures"_s) << u"no document"_s;

    QVERIFY(writeFile(path(u"empty.txt"_s), {}));
    QTest::newRow("empty file") << path(u"empty.txt"_s) << u"empty"_s;
    QVERIFY(writeFile(path(u"blank.md"_s), "\xef\xbb\xbf \n\r\n\t\n"));
    QTest::newRow("white space alone") << path(u"blank.md"_s) << u"empty"_s;
    QVERIFY(writeFile(path(u"empty.html"_s), "<html><body><p> </p></body></html>"));
    QTest::newRow("page without words") << path(u"empty.html"_s) << u"empty"_s;

    QByteArray program(4096, '\0');
    for (qsizetype i = 0; i < program.size(); i += 3)
        program[i] = static_cast<char>(i * 7 % 251);
    QVERIFY(writeFile(path(u"program.txt"_s), "\x7f"
                                              "ELF\x02\x01\x01" +
                                                  program));
    QTest::newRow("binary file named .txt") << path(u"program.txt"_s) << u"binary"_s;
    QVERIFY(writeFile(path(u"picture.md"_s), "\x89PNG\r\n\x1a\n" + program));
    QTest::newRow("picture named .md") << path(u"picture.md"_s) << u"binary"_s;
    QVERIFY(writeFile(path(u"page.html"_s), "PK\x03\x04" + program));
    QTest::newRow("archive named .html") << path(u"page.html"_s) << u"binary"_s;

    QVERIFY(writeFile(path(u"table.xyz"_s), "Words in a file of unknown kind.\n"));
    QTest::newRow("unknown ending") << path(u"table.xyz"_s) << u".txt, .md and .html"_s;

    QVERIFY(QFile::link(path(u"gone.txt"_s), path(u"dangling.txt"_s)));
    QTest::newRow("vanished behind its link") << path(u"dangling.txt"_s) << u"no such file or folder"_s;
    QVERIFY(QFile::link(path(u"loop.txt"_s), path(u"loop.txt"_s)));
    QTest::newRow("link to itself") << path(u"loop.txt"_s) << u"loop.txt"_s;
    QVERIFY(mkfifo(QFile::encodeName(path(u"pipe.txt"_s)).constData(), 0600) == 0);
    QTest::newRow("pipe that nobody writes to") << path(u"pipe.txt"_s) << u"could not be read"_s;
    QVERIFY(QFile::link(u"/dev/zero"_s, path(u"zero.txt"_s)));
    QTest::newRow("device without an end") << path(u"zero.txt"_s) << u"could not be read"_s;
    if (QFile::exists(u"/proc/self/mem"_s)) {
        QVERIFY(QFile::link(u"/proc/self/mem"_s, path(u"failing.txt"_s)));
        QTest::newRow("fails while it is read") << path(u"failing.txt"_s) << u"could not be read"_s;
    }
}

void TestBadInput::tellsAndGoesOn()
{
    QFETCH(const QString, input);
    QFETCH(const QString, reason);
    const Run run = runProgram({u"extract"_s, input, m_good});
    QVERIFY2(run.messages.contains(input), qPrintable(run.messages));
    QVERIFY2(run.messages.contains(reason), qPrintable(run.messages));
    QCOMPARE(run.messages.count(u'\n'), 1);
    QCOMPARE(pathsIn(run), QStringList{m_good});
    QCOMPARE(run.status, 1);
}

void TestBadInput::readsWithDoubts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("told");   // on stderr; empty when nothing is
    QTest::addColumn<QString>("within"); // stands in the text
    QTest::newRow("a byte that fits no character")
        << u"broken.txt"_s << QByteArray("The council of Z\xc3\xbcrich met in K\xc3\xbcsnacht on the lake\xff shore in May.\n")
        << u"\uFFFD"_s << u"Küsnacht on the lake\uFFFD"_s;
    QTest::newRow("another character set")
        << u"latin1.txt"_s
        << QByteArray("Die L\xe4nder f\xf6rdern B\xfc"
                      "cher. The regions fund books in Z\xfcrich, M\xfcnchen and K\xf6ln this year.\n")
        << u"UTF-8"_s << u"Zürich"_s;
    QTest::newRow("UTF-16 with its mark") << u"utf16.txt"_s
                                          << QByteArray("\xff\xfe"
                                                        "T\0h\0e\0 \0c\0i\0t\0y\0 \0p\0l\0a\0n\0s\0 \0p\0a\0r\0k\0s\0.\0",
                                                        44)
                                          << u"UTF-16"_s << u"The city plans parks."_s;
    QTest::newRow("another language")
        << u"french.txt"_s
        << QByteArray("Le gouvernement français construira trois nouvelles écoles dans chaque région avant la fin "
                      "de l'année, et les communes recevront des moyens pour les entretenir.\n")
        << u"another language"_s << u"trois nouvelles écoles"_s;
    QTest::newRow("an unclosed page") << u"torn.html"_s
                                      << QByteArray("<h1>Plan</h1><p>The <b>city will plant trees<table><tr><td>12 km") << u""_s
                                      << u"city will plant trees"_s;
}

void TestBadInput::readsWithDoubts()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, told);
    QFETCH(const QString, within);
    QVERIFY(writeFile(path(name), bytes));
    const Run run = runProgram({u"extract"_s, u"--with-text"_s, path(name)});
    QCOMPARE(run.status, 0);
    if (told.isEmpty())
        QCOMPARE(run.messages, QString());
    else
        QVERIFY2(run.messages.contains(name) && run.messages.contains(told), qPrintable(run.messages));
    const QString text = QJsonDocument::fromJson(run.output).object()[u"documents"_s][0][u"text"_s].toString();
    QVERIFY2(text.contains(within), qPrintable(text));
}

void TestBadInput::tellsUnreadableFiles()
{
    if (geteuid() == 0)
        QSKIP("root may read everything");
    QVERIFY(writeFile(path(u"secret.txt"_s), "Nobody may read this.\n"));
    QVERIFY(QFile::setPermissions(path(u"secret.txt"_s), {}));
    const Run run = runProgram({u"extract"_s, path(u"secret.txt"_s), m_good});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.messages.contains(u"secret.txt"_s) && run.messages.contains(u"could not be read"_s), qPrintable(run.messages));
    QCOMPARE(pathsIn(run), QStringList{m_good});
}

void TestBadInput::readsFoldersOnce()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"deep/er"_s));
    QVERIFY(writeFile(folder.filePath(u"b.txt"_s), "Kenya builds a road.\n"));
    QVERIFY(writeFile(folder.filePath(u"deep/a.md"_s), "# Plan\n\nKenya builds a road.\n"));
    QVERIFY(writeFile(folder.filePath(u"deep/er/c.HTML"_s), "<p>Kenya builds a road.</p>"));
    QVERIFY(writeFile(folder.filePath(u".hidden.txt"_s), "Kenya builds a road.\n"));
    QVERIFY(writeFile(folder.filePath(u"SOURCES"_s), "Kenya builds a road.\n"));
    QVERIFY(QFile::link(folder.path(), folder.filePath(u"deep/round"_s)));
    const Run run = runProgram({u"extract"_s, folder.path(), folder.filePath(u"b.txt"_s)});
    QCOMPARE(run.messages, QString());
    QCOMPARE(run.status, 0);
    QStringList paths = pathsIn(run);
    paths.sort();
    QCOMPARE(paths,
             (QStringList{folder.filePath(u"b.txt"_s), folder.filePath(u"deep/a.md"_s), folder.filePath(u"deep/er/c.HTML"_s)}));
}

void TestBadInput::readsEnormousFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
#ifdef __SANITIZE_ADDRESS__
    const qsizetype size = 5'242'880; // watched memory is an order slower
#else
    const qsizetype size = 52'428'800;
#endif
    const QByteArray sentence =
        "In 2024 the port of Lagos moved 3.2 million tonnes, and its owners will deepen the channel by 2028. ";
    QTest::newRow("a line of 50 MB") << u"line.txt"_s << "Lagos will deepen " + QByteArray(size, 'a');
    QTest::newRow("a line of prose") << u"prose.txt"_s << sentence.repeated(size / 20 / sentence.size());
    QTest::newRow("a number of 1 MB") << u"number.txt"_s << "The fund holds " + QByteArray(1'000'000, '7') + " euros.\n";
    QTest::newRow("divs 100,000 deep") << u"deep.html"_s
                                       << QByteArray("<div>").repeated(100'000) + "Lagos will deepen the channel." +
                                              QByteArray("</div>").repeated(100'000);
    QTest::newRow("tables 20,000 deep") << u"tables.html"_s
                                        << QByteArray("<table><tr><td>").repeated(20'000) + "Lagos will deepen the channel.";
    QTest::newRow("quotes 50,000 deep") << u"quotes.md"_s << QByteArray(50'000, '>') + " Lagos will deepen the channel.\n";
    QTest::newRow("brackets 200,000 deep") << u"brackets.md"_s << QByteArray(200'000, '[') + " Lagos will deepen the channel.\n";
    QTest::newRow("stars 200,000 long") << u"stars.md"_s
                                        << QByteArray("**a ").repeated(50'000) + "Lagos will deepen the channel.\n";
}

void TestBadInput::readsEnormousFiles()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QVERIFY(writeFile(path(name), bytes));
    const Run run = runProgram({u"extract"_s, path(name), m_good});
    QFile::remove(path(name));
    QVERIFY2(run.status >= 0, "it crashed or did not end within two minutes");
    QVERIFY(pathsIn(run).contains(m_good));
    if (run.status == 0) // read, perhaps flattened, which is told then
        QVERIFY(pathsIn(run).contains(path(name)));
    else
        QVERIFY2(run.messages.contains(name), qPrintable(run.messages));
}

void TestBadInput::paintsInSpiteOfBadInput()
{
    const QString picture = path(u"chart.svg"_s);
    const Run chart = runProgram({u"chart"_s, u"initiatives"_s, path(u"missing.txt"_s),
                                  QStringLiteral(PLANSCOPE_SOURCE_DIR) + u"/seeds"_s, u"-o"_s, picture});
    QCOMPARE(chart.status, 1);
    QVERIFY2(chart.messages.contains(u"missing.txt"_s), qPrintable(chart.messages));
    QVERIFY(readFile(picture).contains("</svg>"));
    const QString paper = path(u"summary.pdf"_s);
    const Run report =
        runProgram({u"report"_s, path(u"missing.txt"_s), QStringLiteral(PLANSCOPE_SOURCE_DIR) + u"/seeds"_s, u"-o"_s, paper});
    QCOMPARE(report.status, 1);
    QVERIFY2(report.messages.contains(u"missing.txt"_s), qPrintable(report.messages));
    QVERIFY(readFile(paper).trimmed().endsWith("%%EOF"));
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
