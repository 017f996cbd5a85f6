// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart.h"

#include "charts/samplestacks.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace planscope;

using Role = ChartSeries::Role;

/// One line a mark: "Target 2025 3.2 > 3.2 % [1]".
static QStringList dump(const Chart &chart)
{
    QStringList lines;
    for (const ChartSeries &series : chart.series)
        for (const ChartMark &mark : series.marks)
            lines.append(u"%1 %2 %3 %4 [%5]"_s.arg(roleText(series.role), chart.kind == ChartKind::Series ? QString::number(mark.x) : mark.category,
                                                   QString::number(mark.y), mark.label).arg(mark.evidence.size()));
    return lines;
}

class TestChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levelsAndTargetsApart();
    void fallsLieBelowZero();
    void halvedIsHalf();
    void oneStatementOfTwoDocumentsIsOneMark();
    void oneUnitOnTheAxis();
    void rangesAndPeriods();
    void saysWhyThereIsNothing_data();
    void saysWhyThereIsNothing();
    void filterLeavesOut();
    void noteNamesTheFilter();
    void tenThousandDocumentsOfOneTitle();
    void valuesBeyondAnyAxis();
    void mostTellingHasMostYears();
    void initiativesByDocumentAndStatus();
    void documentsOfOneTitle();
    void fewerBars();
    void markTextNamesTheSource();
};

void TestChart::levelsAndTargetsApart()
{
    const Corpus corpus = harbourStack();
    const Chart chart = seriesChart(corpus, mostTelling(corpus));
    QCOMPARE(chart.title, u"Research spending, share of output"_s);
    QCOMPARE(chart.unit, u"%"_s);
    QCOMPARE(dump(chart), (QStringList{u"Actual 2018 1.9 1.9 % [1]"_s, u"Actual 2019 2.1 2.1 % [1]"_s, u"Actual 2020 2.4 2.4 % [1]"_s,
                                       u"Target 2025 3.2 > 3.2 % [1]"_s}));
    QCOMPARE(chart.note, u"1 figure without a year is not drawn."_s);
    QVERIFY(chart.emptyText.isEmpty());
    for (const ChartSeries &series : chart.series)
        for (const ChartMark &mark : series.marks)
            QCOMPARE(corpus.metric(mark.evidence.constFirst()).value, mark.y);
}

void TestChart::fallsLieBelowZero()
{
    StackMaker stack;
    stack.document(u"Review"_s).sentence(u"Output fell by 2 percent in 2020 and rose by 5 percent in 2021; 6 percent more are wanted by 2030."_s);
    const auto change = [](double value, int year, Direction direction, MetricStatus status = MetricStatus::Actual) {
        return Metric{.value = value, .unit = u"%"_s, .kind = MetricKind::Change, .status = status, .direction = direction, .from = year, .to = year,
                      .indicator = u"output"_s};
    };
    stack.figure(u"2 percent"_s, change(2, 2020, Direction::Down)).figure(u"5 percent"_s, change(5, 2021, Direction::Up));
    stack.figure(u"6 percent"_s, change(6, 2030, Direction::Up, MetricStatus::Target));
    QCOMPARE(dump(seriesChart(stack.corpus(), {0})),
             (QStringList{u"Target 2030 6 +6 % [1]"_s, u"Change 2020 -2 \u22122 % [1]"_s, u"Change 2021 5 +5 % [1]"_s}));
}

void TestChart::halvedIsHalf()
{
    StackMaker stack;
    stack.document(u"Review"_s).sentence(u"Waiting times were halved in 2021."_s);
    stack.figure(u"halved"_s, Metric{.value = 0.5, .unit = u"x"_s, .kind = MetricKind::Change, .direction = Direction::Down, .from = 2021, .to = 2021,
                                     .indicator = u"waiting times"_s});
    QCOMPARE(dump(seriesChart(stack.corpus(), {0})), (QStringList{u"Change 2021 0.5 ×0.5 [1]"_s}));
}

void TestChart::oneStatementOfTwoDocumentsIsOneMark()
{
    StackMaker stack;
    stack.document(u"First"_s).sentence(u"It was 40 percent in 2020."_s).figure(u"40 percent"_s, percent(40, 2020));
    stack.document(u"Second"_s).sentence(u"In 2020: 40 percent."_s).figure(u"40 percent"_s, percent(40, 2020));
    stack.document(u"Third"_s).sentence(u"In 2020: 41 percent."_s).figure(u"41 percent"_s, percent(41, 2020));
    const Chart chart = seriesChart(stack.corpus(), {0});
    QCOMPARE(dump(chart), (QStringList{u"Actual 2020 40 40 % [2]"_s, u"Actual 2020 41 41 % [1]"_s}));
    QCOMPARE(chart.series.constFirst().marks.constFirst().source, u"First"_s);
}

void TestChart::oneUnitOnTheAxis()
{
    StackMaker stack;
    stack.document(u"Mixed"_s).sentence(u"Trade was 5 million tonnes or 7 million euros in 2020, and 6 million tonnes in 2021."_s);
    const auto trade = [](double value, const QString &unit, int year) {
        return Metric{.value = value, .unit = unit, .from = year, .to = year, .indicator = u"trade"_s};
    };
    stack.figure(u"5 million tonnes"_s, trade(5e6, u"t"_s, 2020)).figure(u"7 million euros"_s, trade(7e6, u"EUR"_s, 2020));
    stack.figure(u"6 million tonnes"_s, trade(6e6, u"t"_s, 2021));
    const Corpus corpus = stack.corpus();
    for (int i = 0; i < corpus.indicators().size(); ++i) {
        const Chart chart = seriesChart(corpus, {i});
        for (const ChartSeries &series : chart.series)
            for (const ChartMark &mark : series.marks)
                QCOMPARE(corpus.metric(mark.evidence.constFirst()).unit, chart.unit);
    }
    QCOMPARE(seriesChart(corpus, mostTelling(corpus)).unit, u"t"_s);
}

void TestChart::rangesAndPeriods()
{
    StackMaker stack;
    stack.document(u"Ranges"_s).sentence(u"Between 2016 and 2020 it was 10 to 15 percent."_s);
    Metric range = percent(10, 2020);
    range.from = 2016;
    range.high = 15;
    stack.figure(u"10 to 15 percent"_s, range);
    const ChartMark mark = seriesChart(stack.corpus(), {0}).series.constFirst().marks.constFirst();
    QCOMPARE(mark.from, 2016.0);
    QCOMPARE(mark.x, 2020.0);
    QCOMPARE(mark.high, 15.0);
    QCOMPARE(mark.period, u"2016–2020"_s);
    QCOMPARE(mark.figure, u"10–15 %"_s);
}

void TestChart::saysWhyThereIsNothing_data()
{
    QTest::addColumn<int>("figures");
    QTest::addColumn<bool>("isFiltered");
    QTest::addColumn<QString>("why");
    QTest::newRow("no figures") << 0 << false << u"No figures were found, so there is nothing to draw over time."_s;
    QTest::newRow("one without a year") << 1 << false
        << u"The figure of “Research spending, share of output” names no year, so it cannot be drawn over time."_s;
    QTest::newRow("several without a year") << 3 << false
        << u"None of the 3 figures of “Research spending, share of output” names a year, so they cannot be drawn over time."_s;
    QTest::newRow("all filtered out") << 3 << true << u"No figure of “Research spending, share of output” passes the filter."_s;
}

void TestChart::saysWhyThereIsNothing()
{
    QFETCH(int, figures);
    QFETCH(bool, isFiltered);
    StackMaker stack;
    stack.document(u"Undated"_s).sentence(u"About 7 percent."_s);
    for (int i = 0; i < figures; ++i)
        stack.figure(u"7 percent"_s, percent(7, {}));
    const FindingFilter none = [](FindingId) { return false; };
    const Corpus corpus = stack.corpus();
    const Chart chart = seriesChart(corpus, figures > 0 ? IndicatorId{0} : IndicatorId(), isFiltered ? none : FindingFilter());
    QVERIFY(chart.isEmpty());
    QTEST(chart.emptyText, "why");
    QVERIFY(!initiativesChart(corpus).emptyText.isEmpty());
    QVERIFY(mostTelling(corpus).value < 0);
}

void TestChart::filterLeavesOut()
{
    const Corpus corpus = harbourStack();
    const FindingFilter targets = [&](FindingId id) { return id.kind == FindingKind::Metric && corpus.metric(id).status == MetricStatus::Target; };
    QCOMPARE(dump(seriesChart(corpus, mostTelling(corpus), targets)), QStringList{u"Target 2025 3.2 > 3.2 % [1]"_s});
    QVERIFY(initiativesChart(corpus, targets).isEmpty());
}

void TestChart::noteNamesTheFilter()
{
    const Corpus corpus = harbourStack();
    const FindingFilter sharing = [&](FindingId id) { return corpus.shareSentence({0}, id.document, corpus.span(id)); };
    const Chart bars = initiativesChart(corpus, sharing, u"Harbour Council"_s);
    QCOMPARE(dump(bars).size(), 2);
    QCOMPARE(bars.note, u"Only what shares a sentence with Harbour Council."_s);
    QCOMPARE(seriesChart(corpus, mostTelling(corpus), sharing, u"Harbour Council"_s).emptyText,
             u"No figure of “Research spending, share of output” shares a sentence with Harbour Council."_s);
    QCOMPARE(seriesChart(corpus, {}, sharing, u"Harbour Council"_s).emptyText, u"No figure shares a sentence with Harbour Council."_s);
    QCOMPARE(seriesChart(corpus, mostTelling(corpus), {}, u"Harbour"_s).note,
             u"Only what shares a sentence with Harbour. 1 figure without a year is not drawn."_s);
}

void TestChart::tenThousandDocumentsOfOneTitle()
{
    StackMaker stack;
    for (int i = 0; i < 10000; ++i)
        stack.document(u"Annual report"_s).sentence(u"It will pave roads."_s).initiative(u"pave roads"_s, {});
    const Corpus corpus = stack.corpus();
    QElapsedTimer timer;
    timer.start();
    const Chart chart = initiativesChart(corpus);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed()))); // quadratic work takes minutes
    QCOMPARE(chart.categories.size(), 200);
    QCOMPARE(chart.note, u"9,800 more documents with 9,800 initiatives have no room here."_s);
}

void TestChart::valuesBeyondAnyAxis()
{
    StackMaker stack;
    stack.document(u"Odd"_s).sentence(u"It was 9 percent in 2020."_s);
    stack.figure(u"9 percent"_s, percent(std::numeric_limits<double>::infinity(), 2020));
    stack.figure(u"9 percent"_s, percent(std::numeric_limits<double>::quiet_NaN(), 2020));
    QVERIFY(seriesChart(stack.corpus(), {0}).isEmpty());
}

void TestChart::mostTellingHasMostYears()
{
    StackMaker stack;
    stack.document(u"Two"_s).sentence(u"First 1 percent, then 2 percent."_s);
    for (int i = 0; i < 5; ++i)
        stack.figure(u"1 percent"_s, percent(1 + i, 2020)); // many figures of one year
    for (const int year : {2018, 2019}) {
        Metric metric = percent(2, year);
        metric.indicator = u"exports"_s;
        stack.figure(u"2 percent"_s, metric);
    }
    Metric undated = percent(2, {});
    undated.indicator = u"arrears"_s;
    stack.figure(u"2 percent"_s, undated);
    const Corpus corpus = stack.corpus();
    QCOMPARE(corpus.indicator(mostTelling(corpus)).name, u"exports"_s);

    const QList<IndicatorYears> entries = byTelling(corpus);
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries.constFirst().years, 2);
    QCOMPARE(entries.constFirst().first, 2018);
    QCOMPARE(entries.constFirst().last, 2019);
    QCOMPARE(entries.at(1).figures, 5);
    QCOMPARE(corpus.indicator(entries.constLast().indicator).name, u"arrears"_s); // cannot be drawn
    QVERIFY(!entries.constLast().first);
    QVERIFY(byTelling(corpus, [](FindingId) { return false; }).isEmpty());
}

void TestChart::initiativesByDocumentAndStatus()
{
    const Chart chart = initiativesChart(harbourStack());
    QCOMPARE(chart.categories, QStringList{u"Harbour plan"_s});
    QCOMPARE(dump(chart), (QStringList{u"Planned Harbour plan 1 1 planned [1]"_s, u"Recommended Harbour plan 1 1 recommended [1]"_s,
                                       u"Under way Harbour plan 1 1 under way [1]"_s, u"Done Harbour plan 1 1 done [1]"_s}));
    const Chart many = initiativesChart(longStack(6));
    QCOMPARE(many.categories.constFirst(), u"Plan 5"_s); // most first
    double sum = 0;
    for (const ChartSeries &series : many.series)
        for (const ChartMark &mark : series.marks)
            sum += mark.y;
    QCOMPARE(sum, 21.0);
}

void TestChart::documentsOfOneTitle()
{
    StackMaker stack;
    for (int i = 0; i < 3; ++i)
        stack.document(u"Annual report"_s, {}, i == 2 ? QDate() : QDate(2020 + i, 1, 31)).sentence(u"It will pave roads."_s).initiative(u"pave roads"_s, {});
    const Chart chart = initiativesChart(stack.corpus());
    QCOMPARE(chart.categories.size(), 3);
    QCOMPARE(QSet<QString>(chart.categories.cbegin(), chart.categories.cend()).size(), 3);
    QVERIFY2(chart.categories.constFirst().contains(u"20"_s), qPrintable(chart.categories.constFirst()));
}

void TestChart::fewerBars()
{
    const Chart chart = withBars(initiativesChart(longStack(6)), 4);
    QCOMPARE(chart.categories.size(), 4);
    QCOMPARE(chart.note, u"2 more documents with 3 initiatives have no room here."_s);
    for (const ChartSeries &series : chart.series)
        for (const ChartMark &mark : series.marks)
            QVERIFY(chart.categories.contains(mark.category));
}

void TestChart::markTextNamesTheSource()
{
    const Corpus corpus = harbourStack();
    const Chart chart = seriesChart(corpus, mostTelling(corpus));
    QCOMPARE(markText(chart, 1, 0), u"> 3.2 %\nTarget · by 2025\nHarbour plan\n“The share is to exceed 3.2 percent by 2025.”"_s);
}

QTEST_GUILESS_MAIN(TestChart)
#include "tst_chart.moc"
