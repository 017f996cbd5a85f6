// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resources.h"
#include "extract/quantitygrammar.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestQuantities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reads_data();
    void reads();
    void namesWrongLines();

private:
    std::unique_ptr<QuantityLexicon> m_lexicon;
};

void TestQuantities::initTestCase()
{
    QList<Issue> issues;
    m_lexicon = std::make_unique<QuantityLexicon>(QStringList{resourceFolder() + u"/lexicon"_s}, &issues);
    for (const Issue &issue : std::as_const(issues))
        qWarning() << errorText(issue.error) << issue.error.detail;
    QVERIFY(issues.isEmpty());
}

/// "words=bound value..high unit /per", what is not there left out.
static QString shown(const Pieces &pieces, const QString &text, const Quantity &quantity)
{
    const qsizetype start = pieces.at(quantity.first).span.start;
    QString line = text.mid(start, pieces.at(quantity.end - 1).span.end - start) + u'=';
    if (quantity.bound != Bound::Equal)
        line += toString(quantity.bound);
    line += QString::number(quantity.value, 'g', 12);
    if (quantity.high)
        line += u".."_s + QString::number(*quantity.high, 'g', 12);
    if (!quantity.unit.isEmpty())
        line += u' ' + quantity.unit;
    if (!quantity.per.isEmpty())
        line += u" /"_s + quantity.per;
    return line;
}

void TestQuantities::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &text, const QStringList &found, const QString &country = {}) {
        QTest::newRow(name) << text << country << found;
    };

    // digits
    row("thousands with comma", u"sold 1,234 t"_s, {u"1,234 t=1234 t"_s});
    row("thousands with space", u"sold 816 000 t"_s, {u"816 000 t=816000 t"_s});
    row("thousands with no-break space", u"sold 1\u00a0234\u00a0567 t"_s, {u"1\u00a0234\u00a0567 t=1234567 t"_s});
    row("thousands with thin space", u"sold 12\u2009500 kg"_s, {u"12\u2009500 kg=12500 kg"_s});
    row("thousands with apostrophe", u"sold 1'250'000 t"_s, {u"1'250'000 t=1250000 t"_s});
    row("Indian groups", u"sold 1,00,000 t and 12,34,56,789 t"_s, {u"1,00,000 t=100000 t"_s, u"12,34,56,789 t=123456789 t"_s});
    row("point groups", u"sold 1.234.567 t"_s, {u"1.234.567 t=1234567 t"_s});
    row("decimals", u"sold 0.75 t"_s, {u"0.75 t=0.75 t"_s});
    row("tokenised decimals", u"sold 1 . 6 billion t"_s, {u"1 . 6 billion t=1600000000 t"_s});
    row("mixed fraction", u"10 1/2 km of 7 3/4 %"_s, {u"10 1/2 km=10.5 km"_s, u"7 3/4 %=7.75 %"_s});
    row("fraction sign", u"2\u00bd ha"_s, {u"2\u00bd ha=2.5 ha"_s});
    row("minus", u"growth of \u22120.4% and minus five percent"_s, {u"\u22120.4%=-0.4 %"_s, u"minus five percent=-5 %"_s});
    row("section number", u"see 3.2.1 and 10.4.5.6"_s, {});
    row("ordinal", u"the 5th of 21st"_s, {});
    row("generation", u"5G and 3D and G20 and A4"_s, {});
    row("telephone", u"1111-2222-3333"_s, {});
    row("leading zero", u"code 0042"_s, {});

    // words
    row("small words", u"twenty-five hectares"_s, {u"twenty-five hectares=25 ha"_s});
    row("hundreds", u"two hundred and fifty kilometres"_s, {u"two hundred and fifty kilometres=250 km"_s});
    row("thousands in words", u"three thousand two hundred tonnes"_s, {u"three thousand two hundred tonnes=3200 t"_s});
    row("ten million", u"more than ten million euros"_s, {u"ten million euros=>10000000 EUR"_s});
    row("half a million", u"half a million tonnes"_s, {u"half a million tonnes=500000 t"_s});
    row("quarter million", u"a quarter million US dollars"_s, {u"a quarter million US dollars=250000 USD"_s});
    row("one and a half", u"two and a half million litres"_s, {u"two and a half million litres=2500000 L"_s});
    row("hundred", u"a hundred kilometres"_s, {u"a hundred kilometres=100 km"_s});
    row("two thirds", u"two thirds of firms, two-thirds of farms"_s, {u"two thirds=66.6666666667 %"_s, u"two-thirds=66.6666666667 %"_s});
    row("a third", u"a third of firms"_s, {u"a third=33.3333333333 %"_s});
    row("a third is an ordinal", u"a third bridge"_s, {});
    row("by a quarter", u"cut by a quarter"_s, {u"a quarter=25 %"_s});
    row("no article", u"a firm and an office"_s, {});
    row("no indefinite", u"thousands of firms, millions of people"_s, {});

    // scales
    row("lakh crore", u"\u20b91.2 lakh crore"_s, {u"\u20b91.2 lakh crore=1.2e+12 INR"_s});
    row("crore", u"Rs 2.5 crore"_s, {u"Rs 2.5 crore=25000000 INR"_s});
    row("bn", u"\u00a33.4bn"_s, {u"\u00a33.4bn=3400000000 GBP"_s});
    row("million with m", u"$5m and \u20ac7.2m"_s, {u"$5m=5000000 USD"_s, u"\u20ac7.2m=7200000 EUR"_s});
    row("metres with m", u"48m of pipe"_s, {u"48m=48 m"_s});
    row("people with m", u"5m people"_s, {u"5m=5000000"_s});
    row("k", u"\u20ac50k"_s, {u"\u20ac50k=50000 EUR"_s});
    row("thousand million", u"40 thousand million pesetas"_s, {u"40 thousand million pesetas=40000000000 ESP"_s});
    row("hyphen before the scale", u"P6.352-trillion budget"_s, {u"P6.352-trillion=6.352e+12 PHP"_s}, u"PH"_s);

    // money
    row("sign and name", u"US$ 40 million"_s, {u"US$ 40 million=40000000 USD"_s});
    row("code before", u"USD34.6 million"_s, {u"USD34.6 million=34600000 USD"_s});
    row("code behind", u"34.6 million USD"_s, {u"34.6 million USD=34600000 USD"_s});
    row("million in the code", u"30 MUSD and 5 kEUR"_s, {u"30 MUSD=30000000 USD"_s, u"5 kEUR=5000 EUR"_s});
    row("rand", u"R846 billion"_s, {u"R846 billion=846000000000 ZAR"_s}, u"ZA"_s);
    row("no rand", u"R2 and P3"_s, {});
    row("rupees with point", u"Rs. 688 b"_s, {u"Rs. 688 b=688000000000 PKR"_s}, u"PK"_s);
    row("dollar of Australia", u"$12 million"_s, {u"$12 million=12000000 AUD"_s}, u"AU"_s);
    row("dollar of India is American", u"$12 million"_s, {u"$12 million=12000000 USD"_s}, u"IN"_s);
    row("pounds of Egypt", u"12 million pounds"_s, {u"12 million pounds=12000000 EGP"_s}, u"EG"_s);
    row("shillings", u"KSh 4.2 billion"_s, {u"KSh 4.2 billion=4200000000 KES"_s});
    row("full name", u"55 million Swiss francs"_s, {u"55 million Swiss francs=55000000 CHF"_s});
    row("yuan and dollars", u"9.71 billion U.S. dollars"_s, {u"9.71 billion U.S. dollars=9710000000 USD"_s});
    row("hyphened money", u"a 600-million-euro fund"_s, {u"600-million-euro=600000000 EUR"_s});
    row("money a year", u"\u20ac3 million a year"_s, {u"\u20ac3 million a year=3000000 EUR /year"_s});
    row("yen", u"\u00a5450,000"_s, {u"\u00a5450,000=450000 CNY"_s}, u"CN"_s);

    // units
    row("percent words", u"12 percent, 13 per cent, 14 pct"_s, {u"12 percent=12 %"_s, u"13 per cent=13 %"_s, u"14 pct=14 %"_s});
    row("percentage points", u"0.3 percentage points"_s, {u"0.3 percentage points=0.3 pp"_s});
    row("power", u"1.5 GW, 250 megawatts, 40 MW"_s, {u"1.5 GW=1.5 GW"_s, u"250 megawatts=250 MW"_s, u"40 MW=40 MW"_s});
    row("energy", u"35 TWh and 12 gigawatt-hours"_s, {u"35 TWh=35 TWh"_s, u"12 gigawatt-hours=12 GWh"_s});
    row("peak power", u"2 GWp"_s, {u"2 GWp=2 GWp"_s});
    row("tonnes of CO2", u"12 MtCO2e, 3 million tonnes of CO2"_s, {u"12 MtCO2e=12 Mt"_s, u"3 million tonnes of CO2=3000000 t"_s});
    row("area", u"30 m\u00b2, 40 square kilometres, 50 sq km"_s, {u"30 m\u00b2=30 m2"_s, u"40 square kilometres=40 km2"_s, u"50 sq km=50 km2"_s});
    row("compound", u"9 kWh/m3 and 35 \u03bcg/m\u00b3"_s, {u"9 kWh/m3=9 kWh/m3"_s, u"35 \u03bcg/m\u00b3=35 \u03bcg/m3"_s});
    row("compound in words", u"25 micrograms per cubic metre"_s, {u"25 micrograms per cubic metre=25 \u03bcg/m3"_s});
    row("a rate", u"4 million tonnes per year"_s, {u"4 million tonnes per year=4000000 t /year"_s});
    row("computing", u"900 PFLOPS"_s, {u"900 PFLOPS=900 PFLOPS"_s});
    row("temperature", u"1.5\u00b0C"_s, {u"1.5\u00b0C=1.5 \u00b0C"_s});
    row("hyphened unit", u"a 45-acre site"_s, {u"45-acre=45 acres"_s});
    row("unit in brackets", u"20 (kg)"_s, {u"20 (kg)=20 kg"_s});
    row("duration", u"five years"_s, {u"five years=5 year"_s});
    row("not the next word's unit", u"12 Main Street"_s, {u"12=12"_s});

    // ranges
    row("dash", u"12.8\u201313.0 percent"_s, {u"12.8\u201313.0 percent=12.8..13 %"_s});
    row("to", u"10 to 15 tonnes"_s, {u"10 to 15 tonnes=10..15 t"_s});
    row("between", u"between 10 and 15 %"_s, {u"10 and 15 %=10..15 %"_s});
    row("shared scale", u"between \u00a31.7 and \u00a31.8 billion a year"_s,
        {u"\u00a31.7 and \u00a31.8 billion a year=1700000000..1800000000 GBP /year"_s});
    row("own scale", u"500,000 to 2 million euros"_s, {u"500,000 to 2 million euros=500000..2000000 EUR"_s});
    row("from and to are two", u"from 10% to 15%"_s, {u"10%=10 %"_s, u"15%=15 %"_s});
    row("ranging", u"ranging from 10% to 15%"_s, {u"10% to 15%=10..15 %"_s});
    row("percent sign on both", u"10%-15%"_s, {u"10%-15%=10..15 %"_s});
    row("falling", u"15 to 10 percent"_s, {u"15=15"_s, u"10 percent=10 %"_s});
    row("falling from", u"from 18 to 10 per cent"_s, {u"18=18 %"_s, u"10 per cent=10 %"_s});
    row("list shares a unit", u"5, 10 and 15 tonnes"_s, {u"5=5 t"_s, u"10=10 t"_s, u"15 tonnes=15 t"_s});
    row("by a range", u"by 5 to 10 percent"_s, {u"5 to 10 percent=5..10 %"_s});

    // bounds, ratios, shares
    row("at least", u"at least 40 ha"_s, {u"40 ha=>=40 ha"_s});
    row("no fewer than", u"no fewer than 40 ha"_s, {u"40 ha=>=40 ha"_s});
    row("nearly", u"nearly \u20ac3 million"_s, {u"\u20ac3 million=~3000000 EUR"_s});
    row("up to", u"up to 5 %"_s, {u"5 %=<=5 %"_s});
    row("or more", u"5 % or more"_s, {u"5 % or more=>=5 %"_s});
    row("plus", u"500+ km"_s, {u"500+ km=>500 km"_s});
    row("sign", u"\u226540 %"_s, {u"40 %=>=40 %"_s});
    row("ratio", u"1:1 and 1:1000"_s, {u"1:1=1 ratio"_s, u"1:1000=0.001 ratio"_s});
    row("time of day", u"10:30"_s, {});
    row("out of", u"2 out of 5 homes"_s, {u"2 out of 5=40 %"_s});
    row("in ten", u"four in ten households"_s, {u"four in ten=40 %"_s});
}

void TestQuantities::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    QFETCH(QStringList, found);
    const Pieces pieces = piecesOf(text);
    const QuantityGrammar grammar(pieces, *m_lexicon, country, usesDecimalComma(text));
    QStringList lines;
    for (qsizetype at = 0; at < pieces.size();) {
        if (const qsizetype behind = grammar.skipLabel(at); behind > at) {
            at = behind;
            continue;
        }
        const std::optional<Quantity> quantity = grammar.read(at);
        if (quantity)
            lines.append(shown(pieces, text, *quantity));
        at = quantity ? quantity->end : at + 1;
    }
    QCOMPARE(lines, found);
}

/// A line that makes no sense is named, the others of the user's table are used.
void TestQuantities::namesWrongLines()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"units.tsv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name\tunit\tform\tprefixes\tkind\nfathom\tfathoms\tname\t\tmeasure\nleague\tleagues\tword\t\tmeasure\n");
    file.close();
    QList<Issue> issues;
    const QuantityLexicon lexicon({resourceFolder() + u"/lexicon"_s, folder.path()}, &issues);
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.constFirst().error.code, ErrorCode::LexiconLine);
    QCOMPARE(issues.constFirst().error.offset, 3);
    const QString text = u"12 fathoms"_s;
    const Pieces pieces = piecesOf(text);
    const std::optional<Quantity> quantity = QuantityGrammar(pieces, lexicon, {}, false).read(0);
    QVERIFY(quantity.has_value());
    QCOMPARE(quantity->unit, u"fathoms"_s);
}

QTEST_GUILESS_MAIN(TestQuantities)
#include "tst_quantities.moc"
