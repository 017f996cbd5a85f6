// SPDX-License-Identifier: GPL-3.0-or-later
#include "languagetest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace planscope;

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cuts_data();
    void cuts();
    void coversEverythingButBlanks();

private:
    LanguageModelPtr m_model;
};

void TestTokens::initTestCase()
{
    Result<LanguageModelPtr> model = LanguageModel::load(modelPath());
    QVERIFY(model.has_value());
    m_model = *model;
}

/// Tokens are written with a bar between them.
void TestTokens::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");

    const auto row = [](const char *name, const QString &text, const QString &tokens) { QTest::newRow(name) << text << tokens; };
    row("words and stop", u"We build roads."_s, u"We|build|roads|."_s);
    row("possessive", u"the city's plan"_s, u"the|city|'s|plan"_s);
    row("curly possessive", u"the city\u2019s plan"_s, u"the|city|\u2019s|plan"_s);
    row("plural possessive", u"the cities' plans"_s, u"the|cities|'|plans"_s);
    row("negation", u"it isn't and can't"_s, u"it|is|n't|and|ca|n't"_s);
    row("cannot", u"We cannot wait"_s, u"We|can|not|wait"_s);
    row("auxiliaries", u"We'll go, they've gone"_s, u"We|'ll|go|,|they|'ve|gone"_s);
    row("sum behind a letter", u"N13.08 trillion, P1,200."_s, u"N13.08|trillion|,|P1,200|."_s);
    row("hyphens", u"state-of-the-art"_s, u"state|-|of|-|the|-|art"_s);
    row("prefix keeps its hyphen", u"non-profit and re-open"_s, u"non-profit|and|re-open"_s);
    row("abbreviation of research", u"R&D spending"_s, u"R&D|spending"_s);
    row("country", u"the U.S. economy"_s, u"the|U.S.|economy"_s);
    row("country at the end", u"the U.S."_s, u"the|U.S."_s);
    row("title", u"Dr. Rao"_s, u"Dr.|Rao"_s);
    row("dollar", u"$5.2 million"_s, u"$|5.2|million"_s);
    row("named dollar", u"US$1,200"_s, u"US$|1,200"_s);
    row("reais", u"R$ 3 bilh\u00F5es"_s, u"R$|3|bilh\u00F5es"_s);
    row("rupee sign", u"\u20B91,20,000 crore"_s, u"\u20B9|1,20,000|crore"_s);
    row("rupees", u"Rs.500"_s, u"Rs.|500"_s);
    row("percent", u"12.1% of"_s, u"12.1|%|of"_s);
    row("range of years", u"(2021-25)"_s, u"(|2021|-|25|)"_s);
    row("dash", u"2016\u20132020"_s, u"2016|\u2013|2020"_s);
    row("ordinal", u"the 14th plan"_s, u"the|14th|plan"_s);
    row("short scale", u"\u00A31.7bn"_s, u"\u00A3|1.7bn"_s);
    row("mobile standard", u"5G and CO2"_s, u"5G|and|CO2"_s);
    row("ratio and time", u"1:1 at 12:30"_s, u"1:1|at|12:30"_s);
    row("date", u"on 11/28/2000"_s, u"on|11/28/2000"_s);
    row("per", u"kWh/m\u00B2"_s, u"kWh|/|m\u00B2"_s);
    row("either or", u"and/or"_s, u"and|/|or"_s);
    row("address", u"see https://www.gov.example/a-b_c?d=1."_s, u"see|https://www.gov.example/a-b_c?d=1|."_s);
    row("mail", u"to info@city.example, now"_s, u"to|info@city.example|,|now"_s);
    row("quotes", u"\u201C1+N\u201D model"_s, u"\u201C|1|+|N|\u201D|model"_s);
    row("clitic after a quote", u"\u201CPlan\u201D\u2019s aim"_s, u"\u201C|Plan|\u201D|\u2019s|aim"_s);
    row("ellipsis", u"and so on ..."_s, u"and|so|on|..."_s);
    row("name with apostrophe", u"O'Neill"_s, u"O'Neill"_s);
    row("brackets", u"plan (EU)'s"_s, u"plan|(|EU|)|'s"_s);
    row("initials", u"J. Smith"_s, u"J.|Smith"_s);
    row("sign beyond the first plane", u"go \U0001F680 now"_s, u"go|\U0001F680|now"_s);
    row("combining mark", u"cafe\u0301 owners"_s, u"cafe\u0301|owners"_s);
}

void TestTokens::cuts()
{
    QFETCH(QString, text);
    const Analysis analysis = analyse(paragraphOf(text), *m_model, {});
    QStringList tokens;
    for (const Token &token : analysis.tokens)
        tokens.append(analysis.text(token).toString());
    QTEST(tokens.join(u'|'), "tokens");
}

void TestTokens::coversEverythingButBlanks()
{
    const QString signs = u"a.'-1$% \n\u2019@/\"&("_s;
    for (qsizetype i = 0; i < signs.size() * signs.size() * signs.size(); ++i) {
        const QString text = QString(signs.at(i % signs.size())) + signs.at(i / signs.size() % signs.size()) +
                             signs.at(i / (signs.size() * signs.size())) + u"b"_s;
        const Analysis analysis = analyse(paragraphOf(text), *m_model, {});
        QString kept;
        qsizetype end = 0;
        for (const Token &token : analysis.tokens) {
            QVERIFY(token.span.start >= end && token.span.end > token.span.start);
            end = token.span.end;
            kept += analysis.text(token);
        }
        QCOMPARE(kept, QString(text).remove(u' ').remove(u'\n'));
    }
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
