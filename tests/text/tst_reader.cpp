// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/reader.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace planscope;

class TestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refuses_data();
    void refuses();
    void refusesPaths();
    void readsUnreadableNot();
    void stopsWhenCancelled();
    void readsCharacterSets_data();
    void readsCharacterSets();
    void countsInvalidCharacters_data();
    void countsInvalidCharacters();
    void readsLongLine_data();
    void readsLongLine();
    void findsDocuments();
    void findsNothing();
    void survivesLinkLoops();

private:
    QString write(const QString &name, const QByteArray &bytes = "Some text.")
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

static bool hasIssue(const Document &document, ErrorCode code)
{
    return std::any_of(document.issues.cbegin(), document.issues.cend(), [code](const Issue &issue) { return issue.error.code == code; });
}

void TestReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestReader::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");

    QByteArray noise;
    for (int i = 0; i < 3000; ++i)
        noise += static_cast<char>((i * 7919 + i / 256 * 31) % 256);
    QTest::newRow("empty") << u"a.txt"_s << QByteArray() << ErrorCode::EmptyDocument;
    QTest::newRow("white space") << u"a.txt"_s << QByteArray(" \r\n\t\n\xC2\xA0\n") << ErrorCode::EmptyDocument;
    QTest::newRow("only a mark") << u"a.txt"_s << QByteArray("\xEF\xBB\xBF") << ErrorCode::EmptyDocument;
    QTest::newRow("empty HTML") << u"a.html"_s << QByteArray("<html><script>a</script><p> &nbsp;") << ErrorCode::EmptyDocument;
    QTest::newRow("empty Markdown") << u"a.md"_s << QByteArray("---\ntitle: a\n---\n***\n") << ErrorCode::EmptyDocument;
    QTest::newRow("binary") << u"a.txt"_s << noise << ErrorCode::NotText;
    QTest::newRow("binary Markdown") << u"a.md"_s << noise << ErrorCode::NotText;
    QTest::newRow("binary HTML") << u"a.html"_s << noise << ErrorCode::NotText;
    QTest::newRow("PDF named as text") << u"a.txt"_s << QByteArray("%PDF-1.7\n1 0 obj\n<< >>\nendobj\n") << ErrorCode::NotText;
    QTest::newRow("zeros") << u"a.txt"_s << QByteArray(100'000, '\0') << ErrorCode::NotText;
    QTest::newRow("unknown ending") << u"a.xyz"_s << QByteArray("Text.") << ErrorCode::UnknownFormat;
    QTest::newRow("no ending") << u"a"_s << QByteArray("Text.") << ErrorCode::UnknownFormat;
}

void TestReader::refuses()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const QString path = write(name, bytes);
    const Result<Document> document = readDocument(path, {});
    QVERIFY(!document);
    QCOMPARE(document.error().code, code);
    QCOMPARE(document.error().source, path);
}

void TestReader::refusesPaths()
{
    QCOMPARE(readDocument(m_folder->filePath(u"none.txt"_s), {}).error().code, ErrorCode::NotFound);

    QVERIFY(QDir(m_folder->path()).mkdir(u"folder.txt"_s));
    QCOMPARE(readDocument(m_folder->filePath(u"folder.txt"_s), {}).error().code, ErrorCode::NotReadable);

    const QString pipe = m_folder->filePath(u"pipe.txt"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(readDocument(pipe, {}).error().code, ErrorCode::NotReadable); // reading it would wait for ever

    // This one opens, and fails while it is read.
    const QString failing = m_folder->filePath(u"failing.txt"_s);
    QVERIFY(QFile::link(u"/proc/self/mem"_s, failing));
    const Result<Document> broken = readDocument(failing, {});
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, ErrorCode::NotReadable);
    QVERIFY(!broken.error().detail.isEmpty());

    const QString dangling = m_folder->filePath(u"dangling.txt"_s);
    QVERIFY(QFile::link(m_folder->filePath(u"gone.txt"_s), dangling));
    QCOMPARE(readDocument(dangling, {}).error().code, ErrorCode::NotReadable);

    const QString huge = write(u"huge.txt"_s);
    QVERIFY(QFile::resize(huge, 201LL * 1024 * 1024)); // sparse: takes no room
    const Result<Document> document = readDocument(huge, {});
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::TooLarge);
    QVERIFY(document.error().detail.contains(u"200 MB"_s));
}

void TestReader::readsUnreadableNot()
{
    const QString path = write(u"closed.txt"_s);
    QVERIFY(QFile::setPermissions(path, {}));
    if (geteuid() == 0)
        QSKIP("the administrator may read everything");
    const Result<Document> document = readDocument(path, {});
    QVERIFY(!document);
    QCOMPARE(document.error().code, ErrorCode::NotReadable);
    QVERIFY(!document.error().detail.isEmpty());
}

void TestReader::stopsWhenCancelled()
{
    const TaskContext cancelled{.cancelled = [] { return true; }};
    for (const QString &name : {u"a.txt"_s, u"a.md"_s, u"a.html"_s})
        QCOMPARE(readBytes("Some text.", name, cancelled).error().code, ErrorCode::Cancelled);
    QCOMPARE(readDocument(write(u"a.txt"_s), cancelled).error().code, ErrorCode::Cancelled);
}

void TestReader::readsCharacterSets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("start"); // of the text as read
    QTest::addColumn<bool>("isOther");  // another character set than UTF-8, which an issue says

    const auto utf16 = [](const QString &text, bool bigEndian, bool marked) {
        QStringEncoder encoder(bigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE,
                               marked ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
        return QByteArray(encoder(text));
    };
    const QString plain = u"The fare rises by three euros, said the harbour\u2019s office."_s;
    QTest::newRow("UTF-8") << u"a.txt"_s << QByteArray("Caf\xC3\xA9s pay \xE2\x82\xAC" "5.") << u"Cafés pay €5."_s << false;
    QTest::newRow("UTF-8 with mark") << u"a.txt"_s << QByteArray("\xEF\xBB\xBF" "Caf\xC3\xA9s.") << u"Cafés."_s << false;
    QTest::newRow("ASCII") << u"a.txt"_s << QByteArray("Cafes.") << u"Cafes."_s << false;
    QTest::newRow("UTF-16LE with mark") << u"a.txt"_s << utf16(plain, false, true) << plain << true;
    QTest::newRow("UTF-16BE with mark") << u"a.txt"_s << utf16(plain, true, true) << plain << true;
    QTest::newRow("UTF-16LE without mark") << u"a.txt"_s << utf16(plain, false, false) << plain << true;
    QTest::newRow("UTF-16BE without mark") << u"a.md"_s << utf16(plain, true, false) << plain << true;
    QTest::newRow("Windows-1252") << u"a.txt"_s
        << QByteArray("The fare rises by \x80" "3 \x96 a third \x96 and \xA3" "2 for caf\xE9s. \x93Too much,\x94 says the harbour\x92s office.")
        << u"The fare rises by €3 – a third – and £2 for cafés. “Too much,” says the harbour’s office."_s << true;
    QTest::newRow("Windows-1251") << u"a.txt"_s
        << QByteArray("\xCF\xEE\xF0\xF2 \xE1\xF3\xE4\xE5\xF2 \xF0\xE0\xF1\xF2\xE8 \xE8 \xEF\xF0\xE8\xED\xE8\xEC\xE0\xF2\xFC \xEA\xEE\xF0\xE0\xE1\xEB\xE8 \xED\xEE\xF7\xFC\xFE.")
        << u"Порт будет расти и принимать корабли ночью."_s << true;
    QTest::newRow("HTML says its set") << u"a.html"_s
        << QByteArray("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'><p>Port w Gda\xF1sku i \xA3odzi") << u"Port w Gdańsku i Łodzi"_s << true;
    QTest::newRow("HTML says a wrong set") << u"a.html"_s << QByteArray("<meta charset=iso-8859-1><p>Caf\xC3\xA9s") << u"Cafés"_s << false;
    QTest::newRow("HTML says an unknown set") << u"a.html"_s << QByteArray("<meta charset=nonsense><p>Caf\xC3\xA9s") << u"Cafés"_s << false;
}

void TestReader::readsCharacterSets()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, start);
    QFETCH(bool, isOther);
    const Result<Document> document = readBytes(bytes, name, {});
    QVERIFY(document);
    QCOMPARE(document->text, start);
    QCOMPARE(hasIssue(*document, ErrorCode::CharacterSet), isOther);
    QVERIFY(!hasIssue(*document, ErrorCode::InvalidCharacters));
}

void TestReader::countsInvalidCharacters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("count");
    QTest::addColumn<qsizetype>("first");
    QTest::newRow("damaged UTF-8") << QByteArray("Caf\xC3\xA9s d\xC3\xA9j\xC3\xA0 \xFF open") << u"Cafés déjà \uFFFD open"_s << u"1"_s << qsizetype(11);
    QTest::newRow("two bytes of a cut-off character") << QByteArray("Caf\xC3\xA9s na\xC3\xAFve \xE2\x82") << u"Cafés naïve \uFFFD\uFFFD"_s << u"2"_s << qsizetype(12);
    QTest::newRow("NUL") << QByteArray("One\0two\0three", 13) << u"One\uFFFDtwo\uFFFDthree"_s << u"2"_s << qsizetype(3);
    QTest::newRow("a real U+FFFD is not counted") << QByteArray("Caf\xC3\xA9 \xEF\xBF\xBD caf\xC3\xA9 \xFF") << u"Café \uFFFD café \uFFFD"_s << u"1"_s << qsizetype(5);
}

void TestReader::countsInvalidCharacters()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(QString, count);
    QFETCH(qsizetype, first);
    const Result<Document> document = readBytes(bytes, u"a.txt"_s, {});
    QVERIFY(document);
    QCOMPARE(document->text, text);
    QCOMPARE(document->issues.size(), 1);
    QCOMPARE(document->issues.constFirst().error.code, ErrorCode::InvalidCharacters);
    QCOMPARE(document->issues.constFirst().error.detail, count);
    QCOMPARE(document->issues.constFirst().span, (TextSpan{first, first + 1}));
}

void TestReader::readsLongLine_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("piece");
    QTest::newRow("text") << u"a.txt"_s << QByteArray("The port grows. ");
    QTest::newRow("text without spaces") << u"a.txt"_s << QByteArray("port");
    QTest::newRow("Markdown") << u"a.md"_s << QByteArray("The *port* grows. ");
    QTest::newRow("HTML") << u"a.html"_s << QByteArray("The <b>port</b> grows. ");
}

void TestReader::readsLongLine()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, piece);
    const Result<Document> document = readBytes(piece.repeated(50'000'000 / piece.size()), name, {});
    QVERIFY(document);
    QCOMPARE(document->blocks.size(), 1);
    QVERIFY(document->text.size() > 30'000'000);
}

void TestReader::findsDocuments()
{
    for (const char *name : {"b.txt", "a.md", "sub/c.HTML", "sub/.hidden.txt", ".hidden/d.txt", "SOURCES", "sub/SOURCES.txt", "picture.png", "sub/e.htm"})
        write(QString::fromLatin1(name));
    const QString top = m_folder->path();
    QList<Issue> issues;
    QCOMPARE(findDocuments({top}, &issues),
             (QStringList{top + u"/a.md"_s, top + u"/b.txt"_s, top + u"/sub/c.HTML"_s, top + u"/sub/e.htm"_s}));
    // What is named stays in its order and whatever its ending; each file comes once.
    QCOMPARE(findDocuments({top + u"/picture.png"_s, top + u"/sub/e.htm"_s, top, top + u"/./b.txt"_s}, &issues),
             (QStringList{top + u"/picture.png"_s, top + u"/sub/e.htm"_s, top + u"/a.md"_s, top + u"/b.txt"_s, top + u"/sub/c.HTML"_s}));
    QVERIFY(issues.isEmpty());
}

void TestReader::findsNothing()
{
    write(u"pictures/a.png"_s);
    const QString folder = m_folder->filePath(u"pictures"_s);
    const QString none = m_folder->filePath(u"none"_s);
    QList<Issue> issues;
    QVERIFY(findDocuments({folder, none}, &issues).isEmpty());
    QCOMPARE(issues, (QList<Issue>{{Severity::Failure, {ErrorCode::NoDocuments, folder, -1, {}}, {}},
                                   {Severity::Failure, {ErrorCode::NotFound, none, -1, {}}, {}}}));
    if (geteuid() == 0)
        QSKIP("the administrator may read everything");
    QVERIFY(QFile::setPermissions(folder, {}));
    issues.clear();
    QVERIFY(findDocuments({folder}, &issues).isEmpty());
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.constFirst().error.code, ErrorCode::NotReadable);
}

void TestReader::survivesLinkLoops()
{
    write(u"sub/deep/a.txt"_s);
    const QString top = m_folder->path();
    QVERIFY(QFile::link(top, top + u"/sub/deep/up"_s));
    QVERIFY(QFile::link(top + u"/sub/deep/a.txt"_s, top + u"/b.txt"_s));
    QVERIFY(QFile::link(top + u"/itself.txt"_s, top + u"/itself.txt"_s));
    QList<Issue> issues;
    QCOMPARE(findDocuments({top}, &issues), QStringList{top + u"/b.txt"_s}); // the same file as sub/deep/a.txt
    QVERIFY(issues.isEmpty());
}

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
