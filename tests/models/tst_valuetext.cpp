// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quotetext.h"
#include "models/valuetext.h"

#include "charts/stackmaker.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace planscope;

class TestValueText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void values_data();
    void values();
    void periods_data();
    void periods();
    void germanNumbers();
    void datesNeedNoWeekday();
    void longSentenceIsCutAroundTheWords();
    void quoteKnowsItsWords();
};

void TestValueText::numbers_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << 0.0 << u"0"_s;
    QTest::newRow("decimals stay as written") << 12.1 << u"12.1"_s;
    QTest::newRow("a third of a sum of tenths") << 0.1 + 0.2 << u"0.3"_s;
    QTest::newRow("thousands are grouped") << 106552.0 << u"106,552"_s;
    QTest::newRow("million") << 2.5e6 << u"2.5 million"_s;
    QTest::newRow("billion") << 6.3e11 << u"630 billion"_s;
    QTest::newRow("trillion, not 1.2e12") << 1.2e12 << u"1.2 trillion"_s;
    QTest::newRow("nothing is rounded away") << 1234567.0 << u"1,234,567"_s;
    QTest::newRow("below zero") << -3.5e9 << u"\u22123.5 billion"_s;
    QTest::newRow("small") << 0.0004 << u"0.0004"_s;
    QTest::newRow("beyond trillions") << 7e15 << u"7,000 trillion"_s;
}

void TestValueText::numbers()
{
    QFETCH(double, value);
    QTEST(numberText(value, QLocale(QLocale::English)), "text");
}

void TestValueText::values_data()
{
    QTest::addColumn<Metric>("metric");
    QTest::addColumn<QString>("text");
    const auto metric = [](double value, const QString &unit) { return Metric{.value = value, .unit = unit}; };
    QTest::newRow("per cent") << metric(6.3, u"%"_s) << u"6.3 %"_s;
    QTest::newRow("currency stands before") << metric(1.2e12, u"CNY"_s) << u"CNY 1.2 trillion"_s;
    QTest::newRow("a three-letter unit is no currency") << metric(5e6, u"TEU"_s) << u"5 million TEU"_s;
    QTest::newRow("points") << metric(3, u"pp"_s) << u"3 percentage points"_s;
    QTest::newRow("multiple") << metric(2, u"x"_s) << u"×2"_s;
    Metric multiple{.value = 2, .unit = u"x"_s, .kind = MetricKind::Change, .direction = Direction::Up};
    QTest::newRow("doubled is not two more") << multiple << u"×2"_s;
    multiple.value = 0.5;
    multiple.direction = Direction::Down;
    QTest::newRow("halved is not below zero") << multiple << u"×0.5"_s;
    multiple = {.value = 2, .high = 3, .unit = u"x"_s, .bound = Bound::More};
    QTest::newRow("range of multiples") << multiple << u"> ×2–3"_s;
    QTest::newRow("rank") << metric(3, u"rank"_s) << u"rank 3"_s;
    QTest::newRow("no unit") << metric(40, {}) << u"40"_s;
    Metric rate = metric(144, u"invention patents"_s);
    rate.per = u"10,000 people"_s;
    QTest::newRow("rate") << rate << u"144 invention patents per 10,000 people"_s;
    Metric bound = metric(2.8, u"%"_s);
    bound.bound = Bound::AtLeast;
    QTest::newRow("bound") << bound << u"≥ 2.8 %"_s;
    Metric range = metric(3, u"%"_s);
    range.high = 4;
    QTest::newRow("range") << range << u"3–4 %"_s;
    Metric sums = metric(3e6, u"EUR"_s);
    sums.high = 4.5e6;
    QTest::newRow("range says the scale once") << sums << u"EUR 3–4.5 million"_s;
    sums.high = 2e9;
    QTest::newRow("range over two scales") << sums << u"EUR 3 million–2 billion"_s;
    sums.high = 4123457;
    QTest::newRow("range with an exact end") << sums << u"EUR 3 million–4,123,457"_s;
    Metric fall = metric(2.2, u"%"_s);
    fall.kind = MetricKind::Change;
    fall.direction = Direction::Down;
    QTest::newRow("fall") << fall << u"\u22122.2 %"_s;
    fall.direction = Direction::Up;
    QTest::newRow("growth") << fall << u"+2.2 %"_s;
}

void TestValueText::values()
{
    QFETCH(Metric, metric);
    QTEST(valueText(metric, QLocale(QLocale::English)), "text");
}

void TestValueText::periods_data()
{
    QTest::addColumn<Metric>("metric");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << Metric() << QString();
    QTest::newRow("year") << Metric{.from = 2020, .to = 2020} << u"2020"_s;
    QTest::newRow("period") << Metric{.from = 2016, .to = 2020} << u"2016–2020"_s;
    QTest::newRow("target") << Metric{.status = MetricStatus::Target, .from = 2025, .to = 2025} << u"by 2025"_s;
    QTest::newRow("open end") << Metric{.from = 2012} << u"since 2012"_s;
    QTest::newRow("open start") << Metric{.to = 2026} << u"up to 2026"_s;
}

void TestValueText::periods()
{
    QFETCH(Metric, metric);
    QTEST(periodText(metric), "text");
}

void TestValueText::germanNumbers()
{
    QCOMPARE(numberText(1234.5, QLocale(QLocale::German)), u"1.234,5"_s);
}

void TestValueText::datesNeedNoWeekday()
{
    const QDate date(2021, 12, 24);
    QCOMPARE(dateText(date, QLocale::c()), u"24 December 2021"_s);
    QCOMPARE(dateText(date, QLocale(QLocale::English, QLocale::UnitedStates)), u"December 24, 2021"_s);
    QCOMPARE(dateText(date, QLocale(QLocale::German)), u"24. Dezember 2021"_s);
    QCOMPARE(dateText(date, QLocale(QLocale::Chinese)), u"2021年12月24日"_s);
}

void TestValueText::longSentenceIsCutAroundTheWords()
{
    const QString filler = u"and the council noted once more that "_s;
    StackMaker stack;
    stack.document(u"Minutes"_s).sentence(filler.repeated(2000) + u"spending was 7 percent"_s + u" as before"_s.repeated(2000));
    stack.figure(u"7 percent"_s, Metric{.value = 7, .unit = u"%"_s});
    const Corpus corpus = stack.corpus();
    const QString quote = shortQuote(corpus, corpus.metrics().constFirst(), 120);
    QVERIFY2(quote.contains(u"spending was 7 percent"_s), qPrintable(quote));
    QVERIFY2(quote.size() <= 124, qPrintable(quote));
    QVERIFY(quote.startsWith(u"… "_s) && quote.endsWith(u" …"_s));
    QVERIFY2(!quote.contains(u"  "_s), qPrintable(quote));

    StackMaker brief;
    brief.document(u"Minutes"_s).sentence(u"Spending was 7 percent."_s).figure(u"7 percent"_s, Metric{.value = 7});
    const Corpus small = brief.corpus();
    QCOMPARE(shortQuote(small, small.metrics().constFirst(), 120), u"Spending was 7 percent."_s);
}

void TestValueText::quoteKnowsItsWords()
{
    StackMaker stack;
    stack.document(u"Minutes"_s).sentence(u"  From 5 percent\n it rose   to\t5 percent and\n12 percent. "_s);
    stack.figure(u"5 percent and"_s, {}).figure(u"12 percent"_s, {});
    const Corpus corpus = stack.corpus();
    const Quote quote = quoteOf(corpus, corpus.metrics(), 200);
    QCOMPARE(quote.text, u"From 5 percent it rose to 5 percent and 12 percent."_s);
    QCOMPARE(quote.words, (QList<TextSpan>{{26, 39}, {40, 50}}));
}

QTEST_GUILESS_MAIN(TestValueText)
#include "tst_valuetext.moc"
