// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resources.h"
#include "extract/periodfinder.h"
#include "plaindocument.h"

#include <QElapsedTimer>
#include <QTest>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestPeriodFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void governs_data();
    void governs();
    void linear();

private:
    std::unique_ptr<QuantityLexicon> m_lexicon;
};

static const QDate midJune(2024, 6, 15);

static QString yearText(const std::optional<int> &year)
{
    return year ? QString::number(*year) : u"?"_s;
}

/// "by the end of 2025=by 2025..2025": words, role, first and last year; "!" after it for the future, "~" for a base.
static QString shown(const Analysis &analysis, const Period &period)
{
    const QString role = period.role == PeriodRole::By ? u"by"_s : period.role == PeriodRole::Since ? u"since"_s : u"in"_s;
    return analysis.text(period.span).toString() + u'=' + role + u' ' + yearText(period.from) + u".."_s + yearText(period.to)
           + (period.base ? u"~"_s : QString()) + (period.isFuture ? u"!"_s : QString());
}

void TestPeriodFinder::initTestCase()
{
    QList<Issue> issues;
    m_lexicon = std::make_unique<QuantityLexicon>(QStringList{resourceFolder() + u"/lexicon"_s}, &issues);
    for (const Issue &issue : std::as_const(issues))
        qWarning() << errorText(issue.error);
    QVERIFY(issues.isEmpty());
}

void TestPeriodFinder::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &text, const QStringList &found) { QTest::newRow(name) << text << found; };

    row("year", u"Output rose in 2019."_s, {u"in 2019=in 2019..2019"_s});
    row("limit", u"Emissions must halve by 2030."_s, {u"by 2030=by 2030..2030!"_s});
    row("end of a year as limit", u"All schools get heat pumps by the end of 2027."_s, {u"by the end of 2027=by 2027..2027!"_s});
    row("no later than", u"The law applies no later than 2026."_s, {u"no later than 2026=by 2026..2026!"_s});
    row("range in full", u"The programme (2021-2027) funds rail."_s, {u"2021-2027=in 2021..2027!"_s});
    row("short range", u"The plan (2021-25) funds rail."_s, {u"2021-25=in 2021..2025!"_s});
    row("en dash", u"Figures for 2012\u201313 were revised."_s, {u"for 2012\u201313=in 2012..2013"_s});
    row("fiscal year with slash", u"Spending in 2022/23 was flat."_s, {u"in 2022/23=in 2022..2023"_s});
    row("fiscal year with code", u"Outlays in FY2025-26 will grow."_s, {u"in FY2025-26=in 2025..2026!"_s});
    row("two-digit fiscal year", u"Revenue in FY25 is estimated."_s, {u"in FY25=in 2025..2025!"_s});
    row("fiscal year in words", u"In fiscal year 2023 the agency spent less."_s, {u"In fiscal year 2023=in 2023..2023"_s});
    row("new century", u"In 1999-00 the rule was dropped."_s, {u"In 1999-00=in 1999..2000"_s});
    row("from and to", u"Rainfall fell from 2016 to 2020."_s, {u"from 2016 to 2020=in 2016..2020"_s});
    row("between and", u"Rainfall fell between 2016 and 2020."_s, {u"between 2016 and 2020=in 2016..2020"_s});
    row("since", u"Since 2016 the port has grown."_s, {u"Since 2016=since 2016..?"_s});
    row("onwards", u"The levy applies from 2026 onwards."_s, {u"from 2026 onwards=since 2026..?"_s});
    row("compared with", u"Up 4% compared with the end of 2015."_s, {u"compared with the end of 2015=since 2015..?~"_s});
    row("levels", u"A cut of 55% from 1990 levels."_s, {u"from 1990=since 1990..?~"_s});
    row("month and year", u"The ferry opened in July 2021."_s, {u"in July 2021=in 2021..2021"_s});
    row("day month year", u"It was signed on 31 March 2023."_s, {u"on 31 March 2023=in 2023..2023"_s});
    row("American date", u"It was signed on March 31, 2023, in Lima."_s, {u"on March 31, 2023=in 2023..2023"_s});
    row("month of this year", u"The dam filled in April."_s, {u"in April=in 2024..2024"_s});
    row("month of last year", u"The dam filled in October."_s, {u"in October=in 2023..2023"_s});
    row("months to a year", u"Imports from January to May 2024 fell."_s, {u"from January to May 2024=in 2024..2024"_s});
    row("month and last year", u"Prices in March last year were higher."_s, {u"in March last year=in 2023..2023"_s});
    row("may is a verb", u"The council may act and march on."_s, {});
    row("ISO date", u"Issued 2021-12-24 by the ministry."_s, {u"2021-12-24=in 2021..2021"_s});
    row("numeric date", u"Issued 24.12.2021 by the ministry."_s, {u"24.12.2021=in 2021..2021"_s});
    row("quarter", u"In the first quarter of 2024 sales fell."_s, {u"In the first quarter of 2024=in 2024..2024"_s});
    row("quarter with letter", u"Sales in Q3 2023 fell."_s, {u"in Q3 2023=in 2023..2023"_s});
    row("decade", u"In the 1990s the mine closed."_s, {u"In the 1990s=in 1990..1999"_s});
    row("early decade", u"Growth slowed in the early 2010s."_s, {u"in the early 2010s=in 2010..2019"_s});
    row("plan with years", u"During the 14th Five-Year Plan period (2021-25) rail grows."_s,
        {u"During the 14th Five-Year Plan period (2021-25)=in 2021..2025!"_s});
    row("plan in quotes", u"During the \"13th Five-Year Plan\" period, roads grew."_s,
        {u"During the \"13th Five-Year Plan\" period=in 2016..2020"_s});
    row("since a plan", u"Since the 13th Five-Year Plan was launched, roads grew."_s, {u"Since the 13th Five-Year Plan=since 2016..?"_s});
    row("Malaysian plan", u"Under the Twelfth Malaysia Plan, roads grow."_s, {u"the Twelfth Malaysia Plan=in 2021..2025!"_s});
    row("last year", u"Last year the yield fell."_s, {u"Last year=in 2023..2023"_s});
    row("next year", u"It opens next year."_s, {u"next year=in 2025..2025!"_s});
    row("past five years", u"Over the past five years wages rose."_s, {u"Over the past five years=in 2019..2024"_s});
    row("next ten years in words", u"Within the next ten years wages rise."_s, {u"Within the next ten years=in 2024..2034!"_s});
    row("past decade", u"Over the past decade wages rose."_s, {u"Over the past decade=in 2014..2024"_s});
    row("months ago", u"It settled here two months ago."_s, {u"two months ago=in 2024..2024"_s});
    row("months ago in another year", u"It settled here eight months ago."_s, {u"eight months ago=in 2023..2023"_s});
    row("years ago", u"It settled here three years ago."_s, {u"three years ago=in 2021..2021"_s});
    row("to date", u"To date, 40 firms have joined."_s, {u"To date=in ?..?"_s});
    row("no money", u"A grant of $2020 and 2030 million more."_s, {});
    row("no count", u"It employs 2045 people."_s, {});
    row("no share", u"A rise of 2030% was noted."_s, {});
    row("no long number", u"The figure was 2,019,400 units, or 2019.5 each."_s, {});
    row("no model name", u"The X2020 and the 2020X were sold."_s, {});
    row("round count", u"It built 2000 homes."_s, {});
    row("round year", u"By 2050 the grid is clean."_s, {u"By 2050=by 2050..2050!"_s});
    row("bare year", u"The 2023 budget was small."_s, {u"The 2023=in 2023..2023"_s});
    row("targets of a year", u"The ministry set 2030 targets."_s, {u"2030=in 2030..2030!"_s});
    row("phone", u"Call 1111-22223333-4444 now."_s, {});
}

void TestPeriodFinder::finds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    const Analysis analysis = plainAnalysis(plainDocument(text, midJune, u"CN"_s));
    QStringList shownPeriods;
    for (const Period &period : findPeriods(analysis, *m_lexicon))
        shownPeriods.append(shown(analysis, period));
    QCOMPARE(shownPeriods, found);
}

void TestPeriodFinder::governs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("at"); // the words asked about
    QTest::addColumn<QString>("years");
    const auto row = [](const char *name, const QString &text, const QString &at, const QString &years) { QTest::newRow(name) << text << at << years; };

    row("right behind", u"It rose from 48.2 in 2014 to 262.9 in 2023."_s, u"48.2"_s, u"2014..2014"_s);
    row("right behind, second", u"It rose from 48.2 in 2014 to 262.9 in 2023."_s, u"262.9"_s, u"2023..2023"_s);
    row("list of limits", u"It cuts waste 20% by 2030, 40% by 2040."_s, u"40%"_s, u"2040..2040"_s);
    row("opens the sentence", u"In 2023, the mill turned out 90 tonnes, and sold half."_s, u"90 tonnes"_s, u"2023..2023"_s);
    row("two halves", u"In 2020, output was 5 Mt and by 2030 it will reach 10 Mt."_s, u"5 Mt"_s, u"2020..2020"_s);
    row("two halves, second", u"In 2020, output was 5 Mt and by 2030 it will reach 10 Mt."_s, u"10 Mt"_s, u"2030..2030"_s);
    row("topic of the paragraph", u"By 2030, output doubles. Exports reach 50 units."_s, u"50 units"_s, u"2030..2030"_s);
    row("no topic", u"The mill opened in 1998. It has 50 looms."_s, u"50 looms"_s, u"none"_s);
    row("not the next paragraph", u"By 2030, output doubles.\nThe mill has 50 looms."_s, u"50 looms"_s, u"none"_s);
    row("heading", u"# Aims\n# Goals for 2035:\nExports reach 50 units."_s, u"50 units"_s, u"2035..2035"_s);
    row("heading ends", u"# Aims\n# Goals for 2035:\nFine.\n# Past\nExports were 50 units."_s, u"50 units"_s, u"none"_s);
    row("line above a list", u"By 2028 we will:\n- train 50 nurses\n- open 3 wards\nAll good."_s, u"3 wards"_s, u"2028..2028"_s);
    row("list is over", u"By 2028 we will:\n- train nurses\nThere are 3 wards."_s, u"3 wards"_s, u"none"_s);
    row("name of a forum", u"Gold was 5% in 2021, the 2024 Harbour Forum heard."_s, u"5%"_s, u"2021..2021"_s);
    row("base is not the period", u"In 2022, it fell 5% compared with 2015."_s, u"5%"_s, u"2022..2022"_s);
    row("newer topic", u"In 2022, it fell. In 2023, it rose. It has 50 looms."_s, u"50 looms"_s, u"2023..2023"_s);
}

void TestPeriodFinder::governs()
{
    QFETCH(QString, text);
    QFETCH(QString, at);
    QFETCH(QString, years);
    const Analysis analysis = plainAnalysis(plainDocument(text, midJune));
    const QList<Period> periods = findPeriods(analysis, *m_lexicon);
    const qsizetype start = text.indexOf(at);
    for (const Sentence &sentence : analysis.sentences) {
        if (!sentence.span.contains(start))
            continue;
        const Period *period = governingPeriod(analysis, periods, sentence, {start, start + at.size()});
        QCOMPARE(period ? yearText(period->from) + u".."_s + yearText(period->to) : u"none"_s, years);
        return;
    }
    QFAIL("the words are in no sentence");
}

void TestPeriodFinder::linear()
{
    const QString clause = u"By the end of 2030, from 2016 to 2020, in March last year it was 2 in 2019; "_s; // one sentence
    const auto elapsedMs = [this, &clause](int count) {
        const Analysis analysis = plainAnalysis(plainDocument(clause.repeated(count), midJune));
        QElapsedTimer timer;
        timer.start();
        return findPeriods(analysis, *m_lexicon).size() == 4 * count ? timer.elapsed() : 1000000;
    };
    const qint64 some = elapsedMs(500);
    QVERIFY(elapsedMs(4000) < 30 * some + 500);
}

QTEST_GUILESS_MAIN(TestPeriodFinder)
#include "tst_periodfinder.moc"
