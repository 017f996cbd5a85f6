// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/summary.h"

#include "charts/samplestacks.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPalette>
#include <QPdfWriter>
#include <QPrinter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace planscope;

class TestSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void pdfQuotesEachFigure();
    void htmlQuotesEachFigure();
    void htmlLinksLeadSomewhere();
    void targetsStandFirst();
    void markupStaysText();
    void hugeStackIsCutHonestly();
    void blackOnWhiteInADarkWindow();
    void printsOnAnyPaper_data();
    void printsOnAnyPaper();
    void stackThatCouldNotBeRead();
    void refuses_data();
    void refuses();
    void cancelLeavesNoFile_data();
    void cancelLeavesNoFile();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

static QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Text in the order it was painted, on one line.
static QString pdfText(const QString &path)
{
    return outputOf(u"pdftotext"_s, {u"-raw"_s, path, u"-"_s}).simplified();
}

/// All text of an HTML file on one line; fails when it is not well-formed.
static QString htmlText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader reader(&file);
    QString text;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text().toString();
    if (reader.hasError()) {
        QTest::qFail(qPrintable(reader.errorString() + u" in line "_s + QString::number(reader.lineNumber())), __FILE__, __LINE__);
        return {};
    }
    return text.simplified();
}

void TestSummary::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY2(!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(), "poppler-utils is missing");
}

static const QStringList harbourTexts{
    u"Summary of “Harbour plan”"_s, u"Harbour Gazette"_s, u"4 March 2021"_s,
    u"In 2018 the harbour spent 1.9 percent of its output on research, in 2019 already 2.1 percent."_s,
    u"Last year, in 2020, it was 2.4 percent."_s, u"The share is to exceed 3.2 percent by 2025."_s,
    u"The neighbours spend 2 percent & more <on average>."_s, u"> 3.2 %"_s, u"by 2025"_s, u"Targets"_s, u"Actual figures"_s,
    u"Planned"_s, u"Recommended"_s, u"Under way"_s, u"Done"_s, u"The Harbour Council will build two cranes by 2024 and is widening the road."_s,
    u"It opened a school and should plant trees."_s, u"Initiatives by document and status"_s, u"Research spending, share of output"_s,
};

void TestSummary::pdfQuotesEachFigure()
{
    QCOMPARE(writeSummary(harbourStack(), file(u"harbour.pdf"_s), {}).code, ErrorCode::None);
    const QString text = pdfText(file(u"harbour.pdf"_s));
    for (const QString &part : harbourTexts)
        QVERIFY2(text.contains(part), qPrintable(part + u" in\n"_s + text));
    QVERIFY2(text.contains(u"Page 1 of "_s), qPrintable(text));
    const QString info = outputOf(u"pdfinfo"_s, {file(u"harbour.pdf"_s)});
    QVERIFY2(info.contains(u"Summary of “Harbour plan”"_s), qPrintable(info));
    QCOMPARE(outputOf(u"pdfimages"_s, {u"-list"_s, file(u"harbour.pdf"_s)}).trimmed().count(u'\n'), 1); // its heading alone: charts are vectors
}

void TestSummary::htmlQuotesEachFigure()
{
    QCOMPARE(writeSummary(harbourStack(), file(u"harbour.html"_s), {}).code, ErrorCode::None);
    const QString text = htmlText(file(u"harbour.html"_s));
    for (const QString &part : harbourTexts)
        QVERIFY2(text.contains(part), qPrintable(part + u" in\n"_s + text));
}

void TestSummary::htmlLinksLeadSomewhere()
{
    QCOMPARE(writeSummary(harbourStack(), file(u"links.html"_s), {}).code, ErrorCode::None);
    QFile html(file(u"links.html"_s));
    QVERIFY(html.open(QIODevice::ReadOnly));
    QStringList ids;
    QStringList links;
    int pictures = 0;
    for (QXmlStreamReader reader(&html); !reader.atEnd(); reader.readNext()) {
        if (!reader.isStartElement())
            continue;
        if (const auto id = reader.attributes().value(u"id"_s); !id.isEmpty())
            ids.append(id.toString());
        if (reader.name() == u"a"_s)
            links.append(reader.attributes().value(u"href"_s).toString());
        pictures += reader.name() == u"svg"_s ? 1 : 0;
        QVERIFY(!reader.attributes().hasAttribute(u"src"_s)); // one file, nothing beside it
    }
    QCOMPARE(pictures, 2);
    QVERIFY(links.size() > 8);
    for (const QString &link : links)
        QVERIFY2(link.startsWith(u'#') && ids.count(link.sliced(1)) == 1, qPrintable(link));
}

void TestSummary::targetsStandFirst()
{
    QCOMPARE(writeSummary(harbourStack(), file(u"order.pdf"_s), {}).code, ErrorCode::None);
    const QString text = pdfText(file(u"order.pdf"_s));
    const qsizetype target = text.indexOf(u"“The share is to exceed"_s);
    const qsizetype latest = text.indexOf(u"“Last year, in 2020"_s);
    const qsizetype undated = text.indexOf(u"“The neighbours spend"_s);
    QVERIFY(0 < target && target < latest && latest < undated);
}

void TestSummary::markupStaysText()
{
    const QString title = u"x<y & <b>bold</b> \u0007\uFFFE"_s;
    for (const QString &ending : {u"pdf"_s, u"html"_s})
        QCOMPARE(writeSummary(harbourStack(title), file(u"markup."_s + ending), {}).code, ErrorCode::None);
    QVERIFY(pdfText(file(u"markup.pdf"_s)).contains(u"x<y & <b>bold</b>"_s));
    QVERIFY(htmlText(file(u"markup.html"_s)).contains(u"x<y & <b>bold</b>"_s));
}

void TestSummary::hugeStackIsCutHonestly()
{
    StackMaker stack;
    stack.document(u"Many figures"_s);
    for (int i = 0; i < 1440; ++i) {
        stack.sentence(u"It was 5 percent at place %1."_s.arg(i));
        stack.figure(u"5 percent"_s, percent(5, 2000 + i % 20)).initiative(u"was"_s, {});
        stack.mention(u"place %1"_s.arg(i), EntityKind::Place);
    }
    const Corpus corpus = stack.corpus();
    QCOMPARE(writeSummary(corpus, file(u"huge.pdf"_s), {}).code, ErrorCode::None);
    const QString text = pdfText(file(u"huge.pdf"_s));
    QVERIFY2(text.contains(u"and 1,240 more figures"_s), qPrintable(text.right(3000)));
    QVERIFY(text.contains(u"and 1,320 more initiatives"_s));
    QVERIFY(text.contains(u"and 1,400 more names"_s));
    QCOMPARE(writeSummary(corpus, file(u"huge.html"_s), {}).code, ErrorCode::None);
    QVERIFY(htmlText(file(u"huge.html"_s)).contains(u"and 1,240 more figures"_s));
}

void TestSummary::blackOnWhiteInADarkWindow()
{
    const QPalette before = QGuiApplication::palette();
    QPalette dark = before;
    dark.setColor(QPalette::Text, Qt::white);
    dark.setColor(QPalette::WindowText, Qt::white);
    dark.setColor(QPalette::Base, Qt::black);
    QGuiApplication::setPalette(dark);
    const Error error = writeSummary(harbourStack(), file(u"dark.pdf"_s), {});
    QGuiApplication::setPalette(before);
    QCOMPARE(error.code, ErrorCode::None);
    outputOf(u"pdftoppm"_s, {u"-png"_s, u"-r"_s, u"50"_s, u"-singlefile"_s, file(u"dark.pdf"_s), file(u"dark"_s)});
    const QImage page(file(u"dark.png"_s));
    QVERIFY(!page.isNull());
    qsizetype black = 0;
    qsizetype light = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            black += qGray(page.pixel(x, y)) < 100 ? 1 : 0;
            light += qGray(page.pixel(x, y)) > 240 ? 1 : 0;
        }
    }
    QVERIFY(light > page.width() * page.height() / 2);
    QVERIFY(black > 1000);
}

void TestSummary::printsOnAnyPaper_data()
{
    QTest::addColumn<QPageSize>("paper");
    QTest::addColumn<QPageLayout::Orientation>("orientation");
    QTest::newRow("A4") << QPageSize(QPageSize::A4) << QPageLayout::Portrait;
    QTest::newRow("Letter on its side") << QPageSize(QPageSize::Letter) << QPageLayout::Landscape;
    QTest::newRow("A6") << QPageSize(QPageSize::A6) << QPageLayout::Portrait;
}

void TestSummary::printsOnAnyPaper()
{
    QFETCH(QPageSize, paper);
    QFETCH(QPageLayout::Orientation, orientation);
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file(u"printed.pdf"_s));
    printer.setPageSize(paper);
    printer.setPageOrientation(orientation);
    int reported = 0;
    const TaskContext task{.progress = [&](int, int, const QString &) { ++reported; }};
    QCOMPARE(printSummary(harbourStack(), &printer, task).code, ErrorCode::None);
    const QString text = pdfText(file(u"printed.pdf"_s));
    QVERIFY2(text.contains(u"Page %1 of %1"_s.arg(reported)), qPrintable(text));
    QVERIFY(text.contains(u"The share is to exceed 3.2 percent by 2025."_s));
}

void TestSummary::stackThatCouldNotBeRead()
{
    const Corpus corpus({}, {{Severity::Failure, {ErrorCode::NotFound, u"gone/file.txt"_s, -1, {}}, {}}});
    QCOMPARE(writeSummary(corpus, file(u"issues.pdf"_s), {}).code, ErrorCode::None);
    const QString text = pdfText(file(u"issues.pdf"_s));
    QVERIFY2(text.contains(u"Not read"_s) && text.contains(u"There is no such file"_s), qPrintable(text));
    QVERIFY(text.contains(u"No figures were found."_s));
}

void TestSummary::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isEmpty");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("ending unknown") << u"summary.docx"_s << false << ErrorCode::UnknownFormat;
    QTest::newRow("no document") << u"summary.pdf"_s << true << ErrorCode::NothingToShow;
    QTest::newRow("no such folder") << u"missing/summary.pdf"_s << false << ErrorCode::NotWritable;
    QTest::newRow("no such folder, html") << u"missing/summary.html"_s << false << ErrorCode::NotWritable;
}

void TestSummary::refuses()
{
    QFETCH(QString, name);
    QFETCH(bool, isEmpty);
    const Error error = writeSummary(isEmpty ? Corpus({}) : harbourStack(), file(u"refused-"_s + name), {});
    QTEST(error.code, "code");
    QCOMPARE(error.source, file(u"refused-"_s + name));
    QVERIFY(!QFile::exists(file(u"refused-"_s + name)));
}

void TestSummary::cancelLeavesNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("asks");
    QTest::newRow("html at once") << u"cancelled.html"_s << 0;
    QTest::newRow("pdf at once") << u"cancelled.pdf"_s << 0;
    QTest::newRow("pdf while it is set") << u"cancelled.pdf"_s << 10;
    QTest::newRow("pdf on its pages") << u"cancelled.pdf"_s << -1;
}

void TestSummary::cancelLeavesNoFile()
{
    QFETCH(QString, name);
    QFETCH(int, asks);
    int asked = 0;
    bool onPages = false;
    const TaskContext task{.cancelled = [&] { return asks < 0 ? onPages : asked++ >= asks; },
                           .progress = [&](int, int, const QString &) { onPages = true; }};
    QCOMPARE(writeSummary(harbourStack(), file(name), task).code, ErrorCode::Cancelled);
    QVERIFY(QDir(m_folder.path()).entryList({u"cancelled*"_s}).isEmpty());
}

QTEST_MAIN(TestSummary)
#include "tst_summary.moc"
