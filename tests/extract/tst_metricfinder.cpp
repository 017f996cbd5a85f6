// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resources.h"
#include "extract/metricfinder.h"
#include "language/analysis.h"
#include "plaindocument.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestMetricFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void times_data();
    void times();
    void indicators_data();
    void indicators();
    void linear();

private:
    QList<Metric> metrics(const QString &text, const QString &country, const QDate &published);

    std::unique_ptr<QuantityLexicon> m_lexicon;
    LanguageModelPtr m_model;
};

static const QDate midJune(2024, 6, 15);

void TestMetricFinder::initTestCase()
{
    QList<Issue> issues;
    const QDir resources(resourceFolder());
    m_lexicon = std::make_unique<QuantityLexicon>(QStringList{resources.filePath(u"lexicon"_s)}, &issues);
    QVERIFY(issues.isEmpty());
    const Result<LanguageModelPtr> model = LanguageModel::load(resources.filePath(u"models/english.model"_s));
    QVERIFY(bool(model));
    m_model = *model;
}

QList<Metric> TestMetricFinder::metrics(const QString &text, const QString &country, const QDate &published)
{
    const Analysis analysis = analyse(plainDocument(text, published, country), *m_model, {});
    return findMetrics(analysis, *m_lexicon, {}, findPeriods(analysis, *m_lexicon), country);
}

/// "bound value..high unit /per", and what is not a level: "change up", "rank", "duration".
static QString shown(const Metric &metric)
{
    QString line = metric.bound == Bound::Equal ? QString() : toString(metric.bound);
    line += QString::number(metric.value, 'g', 12);
    if (metric.high)
        line += u".."_s + QString::number(*metric.high, 'g', 12);
    line += u' ' + metric.unit;
    if (!metric.per.isEmpty())
        line += u" /"_s + metric.per;
    if (metric.kind != MetricKind::Level)
        line += u" ["_s + toString(metric.kind) + (metric.direction == Direction::None ? QString() : u' ' + toString(metric.direction)) + u']';
    return line;
}

void TestMetricFinder::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &text, const QStringList &found, const QString &country = {}) {
        QTest::newRow(name) << text << country << found;
    };

    // counted noun phrases
    row("count", u"The plan lists 89 tasks for the coast."_s, {u"89 tasks"_s});
    row("count in words", u"Norway built four joint laboratories in Bergen."_s, {u"4 joint laboratories"_s});
    row("count with attributes", u"We recognised 107 foreign-funded training centers."_s, {u"107 foreign-funded training centers"_s});
    row("count of people", u"The scheme reached 5.2 million people."_s, {u"5200000 people"_s});
    row("count with rate", u"There are 31 nurses per 10,000 people in the delta."_s, {u"31 nurses /10,000 people"_s});
    row("rate of time", u"The clinic handles 4,000 visits each year."_s, {u"4000 visits /year"_s});
    row("two counts", u"It works with 78 towns in 40 countries."_s, {u"78 towns"_s, u"40 countries"_s});
    row("count in the subject", u"More than 200 schools have been repaired."_s, {u">200 schools"_s});
    row("bare number of a number of", u"The number of ferries rose to 48."_s, {u"48 ferries"_s});
    row("bare number takes its subject", u"In 2023, registered cooperatives exceeded 100,000, reaching 106,552."_s,
        {u">100000 registered cooperatives"_s, u"106552 registered cooperatives"_s});
    row("of the", u"Some 12 of the 27 member states signed."_s, {u"~12 member states"_s, u"27 member states"_s});

    row("of whom", u"The fund has enrolled 26 million farmers, of whom 4.9 million pay."_s, {u"26000000 farmers"_s, u"4900000 farmers"_s});
    row("some of the", u"Northoil finished 14 of the 32 harbour works."_s, {u"14 harbour works"_s, u"32 harbour works"_s});
    row("a further", u"The number of depots rose from 161 to 167, and a further 30 are planned."_s, {u"161 depots"_s, u"167 depots"_s, u"30 depots"_s});
    row("bringing the total", u"It opened 12 new clinics, bringing the total to 137."_s, {u"12 new clinics"_s, u"137 new clinics"_s});
    row("subject with a place behind", u"Leases signed in the city exceeded 100,000."_s, {u">100000 Leases"_s});
    row("they", u"Registered boats rose quickly to 90,000. They reached 106,552."_s, {u"90000 Registered boats"_s, u"106552 Registered boats"_s});
    row("counts in brackets", u"Job losses were recorded in trade (194,000) and mining (35,000)."_s, {u"194000 Job losses"_s, u"35000 Job losses"_s});
    row("by and to of a count", u"The number of pupils fell by 291,000 to 16.8 million."_s, {u"291000 pupils [change down]"_s, u"16800000 pupils"_s});
    row("parts of a percentage", u"Literacy stands at 60.6 percent (men 68.0, women 52.8)."_s, {u"60.6 %"_s, u"68 %"_s, u"52.8 %"_s});
    row("millions beside short sums", u"A grant of \u00a35m was paid. Waiting lists fell from 7.62m to 7.46m."_s,
        {u"5000000 GBP"_s, u"7620000 Waiting lists"_s, u"7460000 Waiting lists"_s});
    row("metres beside short sums", u"A grant of \u00a35m was paid for a 33m tower."_s, {u"5000000 GBP"_s, u"33 m"_s});

    // money
    row("peso budget", u"Congress passed the P6.352-trillion national budget."_s, {u"6.352e+12 PHP"_s}, u"PH"_s);
    row("rand budget", u"Debt service will cost R382 billion in 2024/25."_s, {u"382000000000 ZAR"_s}, u"ZA"_s);
    row("money with conversion", u"It costs \u20ac3 million ($3.3 million)."_s, {u"3000000 EUR"_s, u"3300000 USD"_s});
    row("money for something", u"The cabinet set aside Rs. 688 b for irrigation."_s, {u"688000000000 LKR"_s}, u"LK"_s);
    row("money per unit", u"Farmers get $40 per tonne."_s, {u"40 USD /tonne"_s});

    // changes
    row("rose", u"Exports rose 5%."_s, {u"5 % [change up]"_s});
    row("rose to", u"The share of rail rose to 40%."_s, {u"40 %"_s});
    row("rose by to", u"Output grew by 3.1 percent to 96 million tonnes."_s, {u"3.1 % [change up]"_s, u"96000000 t"_s});
    row("from to", u"Unemployment fell from 8.1% to 6.4%."_s, {u"8.1 %"_s, u"6.4 %"_s});
    row("an increase of", u"Sales hit 900 cars, an increase of 8.6% on the year before."_s, {u"900 cars"_s, u"8.6 % [change up]"_s});
    row("percent increase", u"Teachers won a 6 per cent raise."_s, {u"6 % [change up]"_s});
    row("up", u"Turnover was 14 million euros, up 24.4 percent year on year."_s, {u"14000000 EUR"_s, u"24.4 % [change up]"_s});
    row("reduce by", u"The law must reduce net emissions by at least 55% by 2030."_s, {u">=55 % [change down]"_s});
    row("cut without by", u"The city will cut water losses 30%."_s, {u"30 % [change down]"_s});
    row("points", u"The rate dropped by 0.3 percentage points."_s, {u"0.3 pp [change down]"_s});
    row("growth rate", u"It grows at an average yearly rate of 4 percent."_s, {u"4 % [change up]"_s});
    row("doubled", u"The fleet has doubled since 2015."_s, {u"2 x [change up]"_s});
    row("halve", u"We will halve food waste by 2030."_s, {u"0.5 x [change down]"_s});
    row("double is no verb", u"A double taxation treaty was signed."_s, {});
    row("threefold", u"That is a threefold rise."_s, {u"3 x [change up]"_s});
    row("lower", u"Prices were 30% lower."_s, {u"30 % [change down]"_s});

    row("by and to", u"They cut the budget by P10 billion to P737 billion."_s, {u"10000000000 PHP [change down]"_s, u"737000000000 PHP"_s}, u"PH"_s);
    row("made up", u"Renewables made up 21.7% of power generation."_s, {u"21.7 %"_s});
    row("sign in brackets", u"There were 47 road deaths (-25%)."_s, {u"47 road deaths"_s, u"25 % [change down]"_s});
    row("two years in brackets", u"Kilometres of cycle lanes: 412 (2022: 365)."_s, {u"412 Kilometres"_s, u"365 Kilometres"_s});
    row("below a level", u"Emissions were 28.7% below the 2013 level."_s, {u"28.7 % [change down]"_s});
    row("nearly doubled", u"Capacity has nearly doubled."_s, {u"~2 x [change up]"_s});

    // tables
    row("unit in the column's header", u"| Source | Output (GWh) | Share (%) |\n| Wind | 1,200 | 12.5 |"_s, {u"1200 GWh"_s, u"12.5 %"_s});
    row("scale and money in the header", u"| Item | Million euros |\n| Roads | 45.5 |"_s, {u"45500000 EUR"_s});
    row("unit in the row's header", u"| Item | 2020 | 2030 |\n| Forest cover, % | 38 | 45 |"_s, {u"38 %"_s, u"45 %"_s});
    row("remark in the row's header", u"| Item | Figure |\n| Clinics with a doctor | 38 |"_s, {u"38 Clinics"_s});
    row("count in a table", u"| Item | 2020 |\n| Clinics | 38 |"_s, {u"38 Clinics"_s});
    row("unit in the corner", u"| Sector (Rs billion) | 2023 | Change (%) |\n| Water | 110 | 135.5 |"_s, {u"110000000000 PKR"_s, u"135.5 %"_s}, u"PK"_s);
    row("table with its own units", u"| Item | 2020 |\n| Debt | $38 million |"_s, {u"38000000 USD"_s});

    // ranks, ratios, shares
    row("rank", u"The port ranks third in Africa."_s, {u"3 rank [rank]"_s});
    row("rank without a verb", u"Its port is the largest in the bay and 2nd in Africa."_s, {u"2 rank [rank]"_s});
    row("rank of an object", u"Wind output grew, making Chile third in the world."_s, {u"3 rank [rank]"_s});
    row("rank with suffix", u"Kenya was ranked 12th worldwide."_s, {u"12 rank [rank]"_s});
    row("ratio", u"Local and national funding will be 1:1."_s, {u"1 ratio"_s});
    row("out of", u"Two out of five homes have no meter."_s, {u"40 %"_s});
    row("two thirds", u"Two thirds of the fields are dry."_s, {u"66.6666666667 %"_s});

    // what is no metric
    row("years and dates", u"On 3 May 2021 the 2030 targets and the 1990s were discussed."_s, {});
    row("group of", u"Envoys of the Group of 77 met."_s, {});
    row("house number", u"The office at 221B Harbour Street is closed."_s, {});
    row("label", u"Article 12 and Section 4.2 apply, see Table 3 and page 17."_s, {});
    row("phase", u"Phase 2 of the programme starts soon."_s, {});
    row("one", u"One of the ports is closed, and this one is open."_s, {});
    row("generation", u"Industry 4.0, 5G and 6G networks matter."_s, {});
    row("one plus n", u"They built a \"1+N\" platform."_s, {});
    row("list label", u"1. Protect the coast."_s, {});
    row("ordinal", u"The 5th bridge and the third tunnel are open."_s, {});
    row("slogan", u"The \"three roads\" idea is old."_s, {});
    row("anaphora", u"The two ministers met."_s, {});
    row("footnote", u"The coast is dry [12]."_s, {});
    row("hyphened noun", u"A two-way street and a 12-member board."_s, {});
    row("years of a plan's name", u"The Ten-Year Harbour Strategy was adopted."_s, {});
    row("duration", u"Approval takes five working days."_s, {u"5 day [duration]"_s});
    row("age", u"People aged 15 to 64 may vote."_s, {});
    row("age and older", u"In the delta 29.1% are 65 or older."_s, {u"29.1 %"_s});
    row("page in a contents list", u"Foreword ........ 5"_s, {});
    row("telephone", u"Call 555-1234-5678 today."_s, {});
    row("time", u"The session opens at 10:30."_s, {});
    row("hour", u"It met at 9 a.m. and again at 5 pm."_s, {});
    row("law and form", u"Under section 12(3) of the Ports Act 2006, Form 10-K and ISO 9001 apply."_s, {});
    row("score", u"They won 3-2 in room 101."_s, {});
    row("signs alone", u"* * *"_s, {});
    row("net zero", u"We aim for net zero emissions."_s, {});
}

void TestMetricFinder::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    QFETCH(QStringList, found);
    QStringList lines;
    for (const Metric &metric : metrics(text, country, midJune))
        lines.append(shown(metric));
    QCOMPARE(lines, found);
}

void TestMetricFinder::times_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &text, const QStringList &found) { QTest::newRow(name) << text << found; };

    row("past", u"In 2019, output was 40 t."_s, {u"actual 2019 2019"_s});
    row("target by", u"Output will reach 40 t by 2030."_s, {u"target 2030 2030"_s});
    row("target without a year", u"Output should reach 40 t."_s, {u"target ? ?"_s});
    row("two years", u"It rose from 48.2 t in 2014 to 62.9 t in 2023."_s, {u"actual 2014 2014"_s, u"actual 2023 2023"_s});
    row("since", u"Since 2016, the state has built 40 schools."_s, {u"actual 2016 ?"_s});
    row("sum up to a date", u"By the end of May 2024, 41 projects had been registered."_s, {u"actual ? 2024"_s});
    row("plan period", u"During the 13th Five-Year Plan period, 40 schools were built."_s, {u"actual 2016 2020"_s});
    row("target in a plan period", u"During the 15th Five-Year Plan period, 40 schools will be built."_s, {u"target 2030 2030"_s});
    row("translated will", u"In 2021, output will reach 40 t."_s, {u"actual 2021 2021"_s});
    row("compared with", u"In 2022, output fell 5% compared with 2015."_s, {u"actual 2015 2022"_s});
    row("heading", u"# Title\n# 2030 targets\nForest cover of 40%."_s, {u"target 2030 2030"_s});
    row("list", u"By 2028 we will:\n- train 50 nurses"_s, {u"target 2028 2028"_s});
    row("paragraph", u"By 2030, forests cover the hills. Rail carries 40% of freight."_s, {u"target 2030 2030"_s});
    row("a year earlier", u"Prices rose 3.9 percent in May 2023 and 5.1 percent a year earlier."_s, {u"actual 2023 2023"_s, u"actual 2022 2022"_s});
    row("the year before", u"The rate fell to 1.7% in 2022, from 2.7% the year before."_s, {u"actual 2022 2022"_s, u"actual 2021 2021"_s});
    row("more than a year ago", u"In 2024, output was 5% higher than a year ago."_s, {u"actual 2023 2024"_s});
    row("on a year", u"In 2023, exports grew by 35 percent on 2021."_s, {u"actual 2021 2023"_s});
    row("over a period", u"Over 2021-23, exports grew by 35 percent."_s, {u"actual 2021 2023"_s});
    row("the same year", u"In 2022, output was 40 t. In the same year, 12 ships were built."_s, {u"actual 2022 2022"_s, u"actual 2022 2022"_s});
    row("other clause", u"It said that the dam is 22 percent complete and that tests are due for 2028."_s, {u"actual ? ?"_s});
    row("record", u"Housing starts totalled 6,100 units, the most since 1987."_s, {u"actual ? ?"_s});
    row("rising to", u"By 2030 we will:\n- install 10 GW of wind power, rising to 30 GW by 2040"_s, {u"target 2030 2030"_s, u"target 2040 2040"_s});
    row("sum up to a past month", u"By March 2024, 945 million euros had been spent."_s, {u"actual ? 2024"_s});
    row("ensure that", u"We will:\n- ensure that 92% of patients wait no longer than 18 weeks by March 2029"_s, {u"target 2029 2029"_s, u"target 2029 2029"_s});
    row("what is owed already", u"We urge the regions to clear pending bills amounting to 176 million euros."_s, {u"actual ? ?"_s});
    row("budget title", u"# Budget 2025/26\nI have allocated 40 million euros to roads. We have spent 30 million euros."_s,
        {u"target 2026 2026"_s, u"actual ? ?"_s});
    row("bygone topic", u"In fiscal 2022, rail grew. Output should reach 40 t."_s, {u"target ? ?"_s});
    row("to date", u"To date, 40 schools have been built."_s, {u"actual ? ?"_s});
    row("they are there", u"We will redesign all services with over 100,000 users."_s, {u"actual ? ?"_s});
    row("heading of another year", u"# Title\n# Review of 2020\nIt had 40 buses."_s, {u"actual 2020 2020"_s});
    row("date line", u"# Title\n# Ministry of Water, 12 May 2023\nIt has 40 buses."_s, {u"actual ? ?"_s});
    row("from a past level", u"It will cut the deficit from 5.6% of GDP in 2023 to 3.0% by 2027."_s, {u"actual 2023 2023"_s, u"target 2027 2027"_s});
    row("year in brackets is the first figure's", u"By 2027 we will:\n- lift access from 38% (2022) to 75%"_s, {u"actual 2022 2022"_s, u"target 2027 2027"_s});
    row("taken year", u"Capacity rose from 984 MW in 2018 to 2,048 MW."_s, {u"actual 2018 2018"_s, u"actual ? ?"_s});
    row("year of the compared figure", u"Access rose to 57% from 42% in 2019."_s, {u"actual ? ?"_s, u"actual 2019 2019"_s});
    row("last year", u"Wind stood at 22 GW at the end of 2022, and 17 GW were added last year."_s, {u"actual 2022 2022"_s, u"actual 2023 2023"_s});
    row("that clause", u"The minister announced that 120 towns would be connected."_s, {u"target ? ?"_s});
    row("money of a coming year", u"Parliament passed a budget of \u20ac4 billion for 2025."_s, {u"target 2025 2025"_s});
    row("on track", u"We are on track to reach 82% by 2030."_s, {u"target 2030 2030"_s});
    row("compared with a past year", u"Nuclear power will supply 20 percent in 2030, versus 5.5 percent in 2022."_s,
        {u"target 2030 2030"_s, u"actual 2022 2022"_s});
    row("this year's", u"The 2025 budget is 9 percent higher than this year's P5.7-trillion plan."_s, {u"target 2025 2025"_s, u"actual 2024 2024"_s});
    row("headline", u"City to invest 3 million euros in buses by 2027"_s, {u"target 2027 2027"_s});
    row("table", u"| Item | 2020 | 2030 target |\n| Forest cover, % | 38 | 45 |"_s, {u"actual 2020 2020"_s, u"target 2030 2030"_s});
    row("period in the row", u"| Item | Figure | Period |\n| Clinics | 38 | 2016-20 |"_s, {u"actual 2016 2020"_s});
    row("aim", u"The region aims to plant 40 ha."_s, {u"target ? ?"_s});
    row("expected", u"Exports are expected to hit 40 t next year."_s, {u"target 2025 2025"_s});
}

void TestMetricFinder::times()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QStringList lines;
    const auto year = [](const std::optional<int> &y) { return y ? QString::number(*y) : u"?"_s; };
    for (const Metric &metric : metrics(text, {}, midJune))
        lines.append(toString(metric.status) + u' ' + year(metric.from) + u' ' + year(metric.to));
    QCOMPARE(lines, found);
}

void TestMetricFinder::indicators_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words"); // all of these for the first metric
    const auto row = [](const char *name, const QString &text, const QString &words) { QTest::newRow(name) << text << words.split(u' '); };

    row("subject", u"The occupancy rate of the science park reached 100%."_s, u"occupancy rate"_s);
    row("share", u"Research spending accounts for 6.3 percent of the region's GDP."_s, u"research spending"_s);
    row("behind in", u"The sector is projected to generate 4.1 trillion yuan in revenue."_s, u"revenue"_s);
    row("behind of", u"In all, 82% of the population is online."_s, u"population"_s);
    row("object", u"Chile will boost its desalination capacity to 900 ML."_s, u"desalination capacity"_s);
    row("participle", u"It ended well, with total turnover reaching 65 million yuan."_s, u"turnover"_s);
    row("relative clause", u"The number of clinics that have been approved ranks first in the country."_s, u"clinics"_s);
    row("mistagged subject", u"Coffee exports earned 1.1 billion dollars."_s, u"coffee exports"_s);
    row("mistagged of", u"Tea exports of 522 million kg earned 180 billion dollars."_s, u"tea exports"_s);
    row("mistagged gerund", u"Defense spending rose 26% to 7 billion dollars."_s, u"defense spending"_s);
    row("past a year", u"Total revenue for the 2024/25 fiscal year is estimated at 32 billion dollars."_s, u"total revenue"_s);
    row("own clause", u"There are 30 schools and turnover of local shops reached 5 million dollars."_s, u"schools"_s);
    row("never a period", u"By June 2023, 945 million euros had been invested."_s, u"invested"_s);
    row("count", u"They opened 30 new rural clinics."_s, u"rural clinics"_s);
}

void TestMetricFinder::indicators()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    const QList<Metric> found = metrics(text, {}, midJune);
    QVERIFY(!found.isEmpty());
    const QString indicator = found.constFirst().indicator.toLower();
    for (const QString &word : std::as_const(words))
        QVERIFY2(indicator.contains(word), qPrintable(indicator));
    QVERIFY2(indicator.count(u' ') < 14, qPrintable(indicator));
}

/// One sentence without end: eight times its length may cost about eight times the work, not sixty-four times.
void TestMetricFinder::linear()
{
    const QString clause = u"ships rose to 40 in 2019 and sales by 5 percent from 3 million euros while "_s;
    const auto elapsedMs = [this, &clause](int count) {
        QElapsedTimer timer;
        timer.start();
        return metrics(clause.repeated(count), {}, midJune).isEmpty() ? 0 : timer.elapsed();
    };
    const qint64 some = elapsedMs(300);
    QVERIFY(elapsedMs(2400) < 30 * some + 500);
}

QTEST_GUILESS_MAIN(TestMetricFinder)
#include "tst_metricfinder.moc"
