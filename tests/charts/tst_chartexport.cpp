// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartexport.h"

#include "charts/samplestacks.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace planscope;

class TestChartExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysTheSameInEachFormat_data();
    void saysTheSameInEachFormat();
    void pngHasMarksAndResolution();
    void markupInNamesStaysText();
    void allBarsOrANote();
    void refuses_data();
    void refuses();
    void oddSizes_data();
    void oddSizes();
    void tooManyPixels();
    void nothingIsLeftOfAFailure();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// All the text of an SVG file, each element on a line; empty when it is not well-formed.
static QString svgText(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    QString text;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text().toString().simplified() + u'\n';
    return reader.hasError() ? QString() : text;
}

static QString pdfText(const QString &path)
{
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

static int pdfPages(const QString &path)
{
    QProcess process;
    process.start(u"pdfinfo"_s, {path});
    process.waitForFinished();
    const QString info = QString::fromUtf8(process.readAllStandardOutput());
    const qsizetype at = info.indexOf(u"Pages:"_s);
    return at < 0 ? -1 : info.sliced(at + 6).simplified().section(u' ', 0, 0).toInt();
}

void TestChartExport::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY2(!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(), "poppler-utils is missing");
}

void TestChartExport::saysTheSameInEachFormat_data()
{
    QTest::addColumn<Chart>("chart");
    QTest::addColumn<QStringList>("texts");
    const Corpus corpus = harbourStack();
    QTest::newRow("series") << seriesChart(corpus, mostTelling(corpus))
                            << QStringList{u"Research spending, share of output"_s, u"Actual"_s, u"Target"_s, u"1.9 %"_s, u"2.1 %"_s, u"2.4 %"_s,
                                           u"> 3.2 %"_s, u"2018"_s, u"2024"_s, u"1 figure without a year is not drawn."_s};
    QTest::newRow("bars") << initiativesChart(corpus)
                          << QStringList{u"Initiatives by document and status"_s, u"Planned"_s, u"Recommended"_s, u"Under way"_s, u"Done"_s,
                                         u"Harbour plan"_s, u"initiatives"_s};
}

void TestChartExport::saysTheSameInEachFormat()
{
    QFETCH(Chart, chart);
    QFETCH(QStringList, texts);
    for (const QString &ending : {u"svg"_s, u"pdf"_s, u"PNG"_s})
        QCOMPARE(exportChart(chart, file(u"chart."_s + ending), {900, 600}, 96).code, ErrorCode::None);
    const QString svg = svgText(contents(file(u"chart.svg"_s)));
    const QString pdf = pdfText(file(u"chart.pdf"_s));
    for (const QString &text : texts) {
        QVERIFY2(svg.contains(text), qPrintable(text + u" in\n"_s + svg));
        QVERIFY2(pdf.contains(text), qPrintable(text + u" in\n"_s + pdf));
    }
    QCOMPARE(pdfPages(file(u"chart.pdf"_s)), 1);
    QVERIFY(!contents(file(u"chart.svg"_s)).contains("<image"));
    QVERIFY(QImage(file(u"chart.PNG"_s)).size() == QSize(900, 600));
}

void TestChartExport::pngHasMarksAndResolution()
{
    const Corpus corpus = harbourStack();
    const Chart chart = seriesChart(corpus, mostTelling(corpus));
    QCOMPARE(exportChart(chart, file(u"fine.png"_s), {600, 400}, 192).code, ErrorCode::None);
    const QImage image(file(u"fine.png"_s));
    QCOMPARE(image.size(), QSize(1200, 800));
    QCOMPARE(image.dotsPerMeterX(), 7559);
    qsizetype blue = 0;
    qsizetype orange = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            blue += pixel == qRgb(0x00, 0x72, 0xb2) ? 1 : 0;
            orange += pixel == qRgb(0xc9, 0x4f, 0x00) ? 1 : 0;
        }
    }
    QVERIFY2(blue > 600, qPrintable(QString::number(blue)));   // three points and one in the legend
    QVERIFY2(orange > 40, qPrintable(QString::number(orange))); // hollow
}

void TestChartExport::markupInNamesStaysText()
{
    const Corpus corpus = harbourStack(u"x<y & <b>bold</b>"_s);
    QCOMPARE(exportChart(initiativesChart(corpus), file(u"markup.svg"_s), {900, 300}, 96).code, ErrorCode::None);
    QVERIFY(svgText(contents(file(u"markup.svg"_s))).contains(u"x<y & <b>bold</b>"_s));
    QCOMPARE(exportChart(initiativesChart(corpus), file(u"markup.pdf"_s), {900, 300}, 96).code, ErrorCode::None);
    QVERIFY(pdfText(file(u"markup.pdf"_s)).contains(u"x<y & <b>bold</b>"_s));

    Chart chart = seriesChart(corpus, mostTelling(corpus));
    chart.title = u"R&D <i>spending</i> x<y"_s;
    QVERIFY(svgText(chartSvg(chart, {900, 600})).count(chart.title) >= 2); // in the title element and in the picture
}

void TestChartExport::allBarsOrANote()
{
    const Chart chart = initiativesChart(longStack(60));
    const QString tall = svgText(chartSvg(chart, goodSize(chart, 900)));
    QVERIFY(tall.contains(u"Plan 2\n"_s) && tall.contains(u"Plan 59\n"_s));
    const QString flat = svgText(chartSvg(chart, {900, 400}));
    QVERIFY(!flat.contains(u"Plan 2\n"_s));
    QVERIFY2(flat.contains(u"more documents"_s), qPrintable(flat));
}

void TestChartExport::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isEmpty");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("ending unknown") << u"chart.bmp"_s << false << ErrorCode::UnknownFormat;
    QTest::newRow("no ending") << u"chart"_s << false << ErrorCode::UnknownFormat;
    QTest::newRow("nothing to draw") << u"chart.svg"_s << true << ErrorCode::NothingToShow;
    QTest::newRow("no such folder") << u"missing/chart.pdf"_s << false << ErrorCode::NotWritable;
}

void TestChartExport::refuses()
{
    QFETCH(QString, name);
    QFETCH(bool, isEmpty);
    const Corpus corpus = harbourStack();
    const Error error = exportChart(isEmpty ? seriesChart(corpus, {}) : initiativesChart(corpus), file(u"refused/"_s + name), {600, 400}, 96);
    QTEST(error.code, "code");
    QVERIFY(!error.detail.isEmpty());
    QVERIFY(!QFile::exists(file(u"refused/"_s + name)));
}

void TestChartExport::oddSizes_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize &size : {QSize(1, 1), QSize(10, 10), QSize(60, 20), QSize(20, 300), QSize(4000, 30), QSize(150, 4000)})
        QTest::addRow("%d x %d", size.width(), size.height()) << size;
}

void TestChartExport::oddSizes()
{
    QFETCH(QSize, size);
    const Corpus corpus = harbourStack();
    const QList<Chart> charts{seriesChart(corpus, mostTelling(corpus)), initiativesChart(longStack(60))};
    for (const Chart &chart : charts) {
        QCOMPARE(exportChart(chart, file(u"odd.png"_s), size, 96).code, ErrorCode::None);
        QCOMPARE(QImage(file(u"odd.png"_s)).size(), size);
        QVERIFY(!chartSvg(chart, size).isEmpty());
    }
}

void TestChartExport::tooManyPixels()
{
    const Error error = exportChart(initiativesChart(harbourStack()), file(u"vast.png"_s), {40000, 40000}, 600);
    QCOMPARE(error.code, ErrorCode::NotWritable);
    QVERIFY2(error.detail.contains(u"40000 × 40000 pixels at 600 dpi"_s), qPrintable(error.detail));
}

void TestChartExport::nothingIsLeftOfAFailure()
{
    QDir(m_folder.path()).mkdir(u"folder.png"_s); // a folder in the way
    const Error error = exportChart(initiativesChart(harbourStack()), file(u"folder.png"_s), {600, 400}, 96);
    QCOMPARE(error.code, ErrorCode::NotWritable);
    QCOMPARE(QDir(m_folder.path()).entryList({u"folder*"_s}, QDir::AllEntries).size(), 1);
}

QTEST_MAIN(TestChartExport)
#include "tst_chartexport.moc"
