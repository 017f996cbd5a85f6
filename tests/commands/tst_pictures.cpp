// SPDX-License-Identifier: GPL-3.0-or-later
// Charts and summaries written by the program, without a display: right kind, right size, the words of the document in them.
#include "program.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <QtEndian>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sizesPng_data();
    void sizesPng();
    void takesEndingsInAnyCase();
    void drawsWhatTheDocumentSays_data();
    void drawsWhatTheDocumentSays();
    void narrowsToAnEntity();
    void drawsNothingOfNothing_data();
    void drawsNothingOfNothing();
    void writesPdf_data();
    void writesPdf();
    void writesTheSummaryAsAPage();
    void printsTheSummary();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_document;
};

/// The texts of a well-formed SVG, one a line; a null string when it is not well-formed.
static QString textsOf(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    QString texts = u""_s;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters && !reader.isWhitespace())
            texts += reader.text().toString() + u'\n';
    return reader.hasError() ? QString() : texts;
}

void TestPictures::initTestCase()
{
    m_document = path(u"Rail & river plan.txt"_s);
    QVERIFY(writeFile(
        m_document,
        "Rail & river plan\n"
        "Date: 2024-03-01 Source: Test press\n\n"
        "In 2020 the railways of Peru carried 3.1 million passengers. In 2023 the railways of Peru carried 4.6 million "
        "passengers. By 2030 the railways of Peru will carry 9 million passengers.\n\n"
        "Peru will build 120 km of rail by 2030. Lima should train 400 drivers. Peru has opened two stations in Cusco.\n"));
}

void TestPictures::sizesPng_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("pixels as asked for") << QStringList{u"--size"_s, u"800x500"_s} << 800 << 500;
    QTest::newRow("twice the resolution") << QStringList{u"--size"_s, u"800x500"_s, u"--dpi"_s, u"192"_s} << 1600 << 1000;
    QTest::newRow("tall") << QStringList{u"--size"_s, u"400x1200"_s} << 400 << 1200;
}

void TestPictures::sizesPng()
{
    QFETCH(const QStringList, options);
    for (const QString &kind : {u"series"_s, u"initiatives"_s}) {
        const QString file = path(kind + u".png"_s);
        const Run run = runProgram(QStringList{u"chart"_s, kind, m_document, u"-o"_s, file} + options);
        QCOMPARE(run.messages, QString());
        QCOMPARE(run.status, 0);
        const QByteArray png = readFile(file);
        QVERIFY(png.startsWith("\x89PNG\r\n\x1a\n"));
        QTEST(static_cast<int>(qFromBigEndian<quint32>(png.constData() + 16)), "width");
        QTEST(static_cast<int>(qFromBigEndian<quint32>(png.constData() + 20)), "height");
    }
}

void TestPictures::takesEndingsInAnyCase()
{
    QCOMPARE(runProgram({u"chart"_s, u"initiatives"_s, m_document, u"-o"_s, path(u"LOUD.SVG"_s)}).status, 0);
    QVERIFY(!textsOf(readFile(path(u"LOUD.SVG"_s))).isEmpty());
    QCOMPARE(runProgram({u"report"_s, m_document, u"-o"_s, path(u"LOUD.Html"_s)}).status, 0);
    QVERIFY(readFile(path(u"LOUD.Html"_s)).contains("</html>"));
}

void TestPictures::drawsWhatTheDocumentSays_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("drawn");
    QTest::newRow("figures over time") << QStringList{u"series"_s, u"--indicator"_s, u"PASSENGERS"_s}
                                       << QStringList{u"passengers"_s, u"2020"_s, u"2030"_s};
    QTest::newRow("the most telling indicator by itself") << QStringList{u"series"_s} << QStringList{u"passengers"_s};
    QTest::newRow("initiatives") << QStringList{u"initiatives"_s} << QStringList{u"Rail & river plan"_s};
}

void TestPictures::drawsWhatTheDocumentSays()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QStringList, drawn);
    const Run run = runProgram(QStringList{u"chart"_s} + arguments + QStringList{m_document, u"-o"_s, path(u"drawn.svg"_s)});
    QCOMPARE(run.messages, QString());
    QCOMPARE(run.status, 0);
    const QString texts = textsOf(readFile(path(u"drawn.svg"_s)));
    QVERIFY2(!texts.isNull(), "the SVG is not well-formed");
    for (const QString &words : drawn)
        QVERIFY2(texts.contains(words), qPrintable(words + u" is missing in:\n"_s + texts));
}

void TestPictures::narrowsToAnEntity()
{
    QCOMPARE(runProgram({u"chart"_s, u"initiatives"_s, m_document, u"-o"_s, path(u"all.svg"_s)}).status, 0);
    QCOMPARE(
        runProgram({u"chart"_s, u"initiatives"_s, m_document, u"-o"_s, path(u"some.svg"_s), u"--entity"_s, u"lima"_s}).status, 0);
    QVERIFY(!textsOf(readFile(path(u"some.svg"_s))).isEmpty());
    QVERIFY(readFile(path(u"some.svg"_s)) != readFile(path(u"all.svg"_s)));
}

void TestPictures::drawsNothingOfNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("reason");
    const QString bare = path(u"bare.txt"_s);
    QVERIFY(writeFile(bare, "It was a quiet day by the sea.\n"));
    QTest::newRow("no figure") << QStringList{u"chart"_s, u"series"_s, bare} << u"nothing to show"_s;
    QTest::newRow("no initiative") << QStringList{u"chart"_s, u"initiatives"_s, bare} << u"nothing to show"_s;
    QTest::newRow("indicator that nothing measures")
        << QStringList{u"chart"_s, u"series"_s, m_document, u"--indicator"_s, u"tea harvest"_s} << u"tea harvest"_s;
    QTest::newRow("entity that nothing names")
        << QStringList{u"chart"_s, u"initiatives"_s, m_document, u"--entity"_s, u"Atlantis"_s} << u"Atlantis"_s;
}

void TestPictures::drawsNothingOfNothing()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, reason);
    const QString file = path(u"nothing.png"_s);
    const Run run = runProgram(arguments + QStringList{u"-o"_s, file});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.messages.contains(reason), qPrintable(run.messages));
    QVERIFY(!QFile::exists(file));
}

void TestPictures::writesPdf_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("series") << QStringList{u"chart"_s, u"series"_s};
    QTest::newRow("initiatives") << QStringList{u"chart"_s, u"initiatives"_s};
    QTest::newRow("summary") << QStringList{u"report"_s};
}

void TestPictures::writesPdf()
{
    QFETCH(const QStringList, arguments);
    const QString file = path(u"out.pdf"_s);
    const Run run = runProgram(arguments + QStringList{m_document, u"-o"_s, file});
    QCOMPARE(run.messages, QString());
    QCOMPARE(run.status, 0);
    const QByteArray pdf = readFile(file);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY2(!pdf.contains("/Subtype /Image"), "charts and pages are drawn as vectors");
}

void TestPictures::writesTheSummaryAsAPage()
{
    const QString file = path(u"summary.html"_s);
    const Run run = runProgram({u"report"_s, m_document, u"-o"_s, file});
    QCOMPARE(run.messages, QString());
    QCOMPARE(run.status, 0);
    const QString page = QString::fromUtf8(readFile(file)).simplified();
    for (const QString &words : {u"Rail &amp; river plan"_s, u"9 million passengers"_s,
                                 u"By 2030 the railways of Peru will carry"_s, u"Lima"_s, u"<svg"_s, u"</html>"_s})
        QVERIFY2(page.contains(words), qPrintable(words + u" is missing"_s));
    QVERIFY2(!page.contains(u"src=\"http"_s) && !page.contains(u"href=\"http"_s), "the page stands alone");
}

void TestPictures::printsTheSummary()
{
    const QString reader = QStandardPaths::findExecutable(u"pdftotext"_s);
    if (reader.isEmpty())
        QSKIP("pdftotext is not installed");
    const QString file = path(u"summary.pdf"_s);
    QCOMPARE(runProgram({u"report"_s, QStringLiteral(PLANSCOPE_SOURCE_DIR) + u"/seeds"_s, u"-o"_s, file}).status, 0);
    const QString printed = QString::fromUtf8(runProgram({file, u"-"_s}, reader).output).simplified();
    for (const QString &words :
         {u"New paths for Beijing along the Belt and Road"_s, u"853.69 billion yuan"_s, u"Zhongguancun"_s, u"Planscope sample"_s})
        QVERIFY2(printed.contains(words), qPrintable(words + u" is missing in:\n"_s + printed.left(4000)));
}

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
