// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartlayout.h"

#include "charts/chartcolours.h"
#include "charts/samplestacks.h"

#include <QPalette>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace planscope;

static QFont labelFont()
{
    QFont font;
    font.setPixelSize(12);
    return font;
}

class TestChartLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steps_data();
    void steps();
    void everythingInside_data();
    void everythingInside();
    void yearsAreWhole();
    void figuresDoNotOverlap();
    void ranksStartAtTheTop();
    void oneValueHasAnAxis_data();
    void oneValueHasAnAxis();
    void zeroIsOnTheAxis_data();
    void zeroIsOnTheAxis();
    void textOnFillsIsReadable();
};

void TestChartLayout::steps_data()
{
    QTest::addColumn<double>("span");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<double>("step");
    QTest::newRow("one") << 5.0 << false << 1.0;
    QTest::newRow("two") << 8.0 << false << 2.0;
    QTest::newRow("quarter") << 1.2 << false << 0.25;
    QTest::newRow("no quarter of whole things") << 12.0 << true << 5.0;
    QTest::newRow("no half of whole things") << 2.0 << true << 1.0;
    QTest::newRow("large") << 4.1e11 << false << 1e11;
}

void TestChartLayout::steps()
{
    QFETCH(double, span);
    QFETCH(bool, whole);
    QTEST(niceStep(span, 5, whole), "step");
}

void TestChartLayout::everythingInside_data()
{
    QTest::addColumn<Chart>("chart");
    QTest::addColumn<QSizeF>("size");
    const Corpus harbour = harbourStack(u"Outline of a plan with a name that is rather long for the side of a chart"_s);
    const Chart series = seriesChart(harbour, mostTelling(harbour));
    for (const QSizeF &size : {QSizeF(320, 220), QSizeF(1268, 163), QSizeF(900, 600), QSizeF(1600, 900)}) {
        const QByteArray name = QByteArray::number(size.width());
        QTest::newRow("series " + name) << series << size;
        QTest::newRow("bars " + name) << initiativesChart(harbour) << size;
    }
    QTest::newRow("sixty bars") << initiativesChart(longStack(60)) << QSizeF(900, 1200);
    QTest::newRow("empty") << seriesChart(longStack(1), {}) << QSizeF(320, 220);
}

void TestChartLayout::everythingInside()
{
    QFETCH(Chart, chart);
    QFETCH(QSizeF, size);
    const ChartLayout layout = layOut(chart, size, labelFont());
    const QRectF whole = QRectF(QPointF(), size);
    for (const PlacedText &text : layout.texts)
        QVERIFY2(whole.contains(text.rect), qPrintable(text.text));
    QCOMPARE(layout.marks.size(), chart.series.size());
    for (qsizetype s = 0; s < chart.series.size(); ++s) {
        QCOMPARE(layout.marks.at(s).size(), chart.series.at(s).marks.size());
        for (const QRectF &mark : layout.marks.at(s))
            QVERIFY(layout.plot.adjusted(-1, -1, 1, 1).contains(mark));
    }
}

void TestChartLayout::yearsAreWhole()
{
    const Corpus corpus = harbourStack();
    const ChartLayout layout = layOut(seriesChart(corpus, mostTelling(corpus)), {900, 600}, labelFont());
    QVERIFY(layout.x.ticks.size() >= 4);
    for (const double tick : layout.x.ticks)
        QCOMPARE(tick, std::round(tick));
    QVERIFY(layout.x.low < 2018 && layout.x.high > 2025);
}

void TestChartLayout::figuresDoNotOverlap()
{
    StackMaker stack;
    stack.document(u"Close"_s).sentence(u"It was 5 percent."_s);
    for (int i = 0; i < 30; ++i)
        stack.figure(u"5 percent"_s, percent(5 + 0.05 * (i % 7), 2000 + i));
    const ChartLayout layout = layOut(seriesChart(stack.corpus(), {0}), {640, 300}, labelFont());
    for (qsizetype a = 0; a < layout.texts.size(); ++a)
        for (qsizetype b = 0; b < a; ++b)
            QVERIFY2(!layout.texts.at(a).rect.adjusted(1, 1, -1, -1).intersects(layout.texts.at(b).rect.adjusted(1, 1, -1, -1))
                         || layout.texts.at(a).rect.width() > 300,
                     qPrintable(layout.texts.at(a).text + u" on "_s + layout.texts.at(b).text));
}

void TestChartLayout::ranksStartAtTheTop()
{
    StackMaker stack;
    stack.document(u"Ranks"_s).sentence(u"From 20 to 3."_s);
    const auto rank = [](double value, int year) {
        return Metric{.value = value, .unit = u"rank"_s, .kind = MetricKind::Rank, .from = year, .to = year, .indicator = u"index"_s};
    };
    stack.figure(u"20"_s, rank(20, 2018)).figure(u"3"_s, rank(3, 2020));
    const Chart chart = seriesChart(stack.corpus(), {0});
    const ChartLayout layout = layOut(chart, {640, 400}, labelFont());
    QVERIFY(layout.marks.at(0).at(1).top() < layout.marks.at(0).at(0).top()); // 3 stands above 20
    QVERIFY(layout.y.ticks.constFirst() >= 1);
}

void TestChartLayout::oneValueHasAnAxis_data()
{
    QTest::addColumn<double>("value");
    for (const double value : {0.0, 5.0, 0.25, 1e-7, 6.3e11, 1e29})
        QTest::addRow("%g", value) << value;
}

void TestChartLayout::oneValueHasAnAxis()
{
    QFETCH(double, value);
    StackMaker stack;
    stack.document(u"One"_s).sentence(u"It was 5 percent."_s).figure(u"5 percent"_s, percent(value, 2020));
    const ChartLayout layout = layOut(seriesChart(stack.corpus(), {0}), {640, 400}, labelFont());
    QVERIFY(layout.y.low <= 0 && layout.y.high > value);
    QVERIFY(layout.y.ticks.size() >= 2 && layout.y.ticks.size() <= 11);
    QVERIFY(layout.y.ticks.contains(0.0));
}

void TestChartLayout::zeroIsOnTheAxis_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<bool>("hasZero");
    QTest::newRow("two close ones must not look far apart") << QList<double>{6, 6.3} << true;
    QTest::newRow("many spread ones") << QList<double>{2, 3, 4, 5, 6} << true;
    QTest::newRow("many close ones, far from zero") << QList<double>{98, 99.5, 100, 101, 102} << false;
    QTest::newRow("on both sides") << QList<double>{-2, 3} << true;
    QTest::newRow("below") << QList<double>{-6.3, -6} << true;
}

void TestChartLayout::zeroIsOnTheAxis()
{
    QFETCH(QList<double>, values);
    QFETCH(bool, hasZero);
    StackMaker stack;
    stack.document(u"Values"_s).sentence(u"It was 5 percent."_s);
    for (qsizetype i = 0; i < values.size(); ++i)
        stack.figure(u"5 percent"_s, percent(values.at(i), 2000 + static_cast<int>(i)));
    const ChartLayout layout = layOut(seriesChart(stack.corpus(), {0}), {640, 400}, labelFont());
    QCOMPARE(layout.y.ticks.contains(0.0), hasZero);
    const bool isSaid = std::any_of(layout.texts.cbegin(), layout.texts.cend(), [](const PlacedText &text) { return text.text == u"%, not from 0"_s; });
    QCOMPARE(isSaid, !hasZero);
}

void TestChartLayout::textOnFillsIsReadable()
{
    using Role = ChartSeries::Role;
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x1e1e1e));
    dark.setColor(QPalette::Text, QColor(0xe6e6e6));
    QVERIFY(coloursOf(dark).isDark);
    QVERIFY(!paperColours().isDark);
    for (const ChartColours &colours : {paperColours(), coloursOf(dark)}) {
        for (const Role role : {Role::Planned, Role::Recommended, Role::Ongoing, Role::Done}) {
            const QColor fill = colours.style(role).fill;
            QVERIFY(std::abs(fill.lightnessF() - textOn(fill).lightnessF()) > 0.3F);
        }
    }
}

QTEST_MAIN(TestChartLayout)
#include "tst_chartlayout.moc"
