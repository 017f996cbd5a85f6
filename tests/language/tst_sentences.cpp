// SPDX-License-Identifier: GPL-3.0-or-later
#include "languagetest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace planscope;

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void splits_data();
    void splits();
    void neverCrossesBlocks();
    void boilerplateHasNone();
    void stopsWhenCancelled();
    void manyLines();

private:
    LanguageModelPtr m_model;
};

void TestSentences::initTestCase()
{
    Result<LanguageModelPtr> model = LanguageModel::load(modelPath());
    QVERIFY(model.has_value());
    m_model = *model;
}

void TestSentences::splits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");

    const auto row = [](const char *name, const QString &text, const QStringList &sentences) {
        QTest::newRow(name) << text << sentences;
    };
    row("two", u"We build roads. They build ports."_s, {u"We build roads."_s, u"They build ports."_s});
    row("no final stop", u"Roads and ports"_s, {u"Roads and ports"_s});
    row("title", u"Dr. Achieng met Mr. Silva. They agreed."_s, {u"Dr. Achieng met Mr. Silva."_s, u"They agreed."_s});
    row("initial", u"The report by J. K. Mwangi is out. It is long."_s,
        {u"The report by J. K. Mwangi is out."_s, u"It is long."_s});
    row("country within", u"The U.S. Treasury paid. It paid late."_s, {u"The U.S. Treasury paid."_s, u"It paid late."_s});
    row("country at the end", u"It exports to the U.S. The trade grows."_s, {u"It exports to the U.S."_s, u"The trade grows."_s});
    row("number sign", u"Under Act No. 3 of 2019, fees fell."_s, {u"Under Act No. 3 of 2019, fees fell."_s});
    row("plain no", u"Is it free? No. 3 towns pay."_s, {u"Is it free?"_s, u"No. 3 towns pay."_s});
    row("rupees", u"A sum of Rs. 500 crore is set aside. Work begins."_s,
        {u"A sum of Rs. 500 crore is set aside."_s, u"Work begins."_s});
    row("for example", u"Some crops, e.g. Kenyan tea, sell well."_s, {u"Some crops, e.g. Kenyan tea, sell well."_s});
    row("et cetera within", u"Roads, ports etc. are built."_s, {u"Roads, ports etc. are built."_s});
    row("et cetera at the end", u"We need roads, ports, etc. The plan pays."_s,
        {u"We need roads, ports, etc."_s, u"The plan pays."_s});
    row("company", u"Solar Co. Ltd. signed. The grid grew."_s, {u"Solar Co. Ltd. signed."_s, u"The grid grew."_s});
    row("decimal", u"Output rose 3.5 percent. Prices fell."_s, {u"Output rose 3.5 percent."_s, u"Prices fell."_s});
    row("number at the end", u"It will end in 2030. Then we count."_s, {u"It will end in 2030."_s, u"Then we count."_s});
    row("list label", u"3. Build ten schools. Staff them."_s, {u"3. Build ten schools."_s, u"Staff them."_s});
    row("roman label", u"iv. Build ten schools."_s, {u"iv. Build ten schools."_s});
    row("letter label", u"B. Build ten schools."_s, {u"B. Build ten schools."_s});
    row("article of a law", u"Art. IV applies. Art. 5 does not."_s, {u"Art. IV applies."_s, u"Art. 5 does not."_s});
    row("quote closes after the stop", u"\u201CWe will act.\u201D The minister left."_s,
        {u"\u201CWe will act.\u201D"_s, u"The minister left."_s});
    row("question in a quote goes on", u"\u201CWhy now?\u201D she asked. Nobody knew."_s,
        {u"\u201CWhy now?\u201D she asked."_s, u"Nobody knew."_s});
    row("bracket after the stop", u"It grew (by half.) It fell again."_s, {u"It grew (by half.)"_s, u"It fell again."_s});
    row("ellipsis goes on", u"It grew ... and grew."_s, {u"It grew ... and grew."_s});
    row("ellipsis ends", u"It grew and grew.... As a hub, it trades."_s, {u"It grew and grew...."_s, u"As a hub, it trades."_s});
    row("forgotten blank", u"It helps development.We will go on."_s, {u"It helps development."_s, u"We will go on."_s});
    row("site with a stop", u"See GOV.UK and Data.Gov for more."_s, {u"See GOV.UK and Data.Gov for more."_s});
    row("file name", u"Open plan.pdf now."_s, {u"Open plan.pdf now."_s});
    row("semicolons", u"We build roads; train staff; and open ports."_s, {u"We build roads; train staff; and open ports."_s});
    row("line break within", u"We build\nroads and\nports. They\nsail."_s, {u"We build\nroads and\nports."_s, u"They\nsail."_s});
    row("empty line", u"Our aims\n \nWe build roads."_s, {u"Our aims"_s, u"We build roads."_s});
    row("note mark", u"It created jobs.12 The rest came later."_s, {u"It created jobs.12"_s, u"The rest came later."_s});
    row("note mark in brackets", u"It created jobs.[3] The rest came later."_s,
        {u"It created jobs.[3]"_s, u"The rest came later."_s});
    row("lower case after a stop", u"The approx. value is known."_s, {u"The approx. value is known."_s});
    row("question and call", u"Why wait? Act now! Then rest."_s, {u"Why wait?"_s, u"Act now!"_s, u"Then rest."_s});
    row("blanks only", u"  \n "_s, {});
}

void TestSentences::splits()
{
    QFETCH(QString, text);
    QTEST(sentencesOf(analyse(paragraphOf(text), *m_model, {})), "sentences");
}

void TestSentences::neverCrossesBlocks()
{
    const Analysis analysis = analyse(documentOf(u"Our aims\nRoads and\nports."_s), *m_model, {});
    QCOMPARE(sentencesOf(analysis), QStringList({u"Our aims"_s, u"Roads and"_s, u"ports."_s}));
    QCOMPARE(analysis.sentences.at(2).block, 2);
    QCOMPARE(analysis.sentences.at(1).tokenEnd, analysis.sentences.at(2).firstToken);
}

void TestSentences::boilerplateHasNone()
{
    auto document = std::make_shared<Document>(*documentOf(u"Share this page\nWe build roads."_s));
    document->blocks[0].kind = BlockKind::Boilerplate;
    QCOMPARE(sentencesOf(analyse(document, *m_model, {})), QStringList({u"We build roads."_s}));
}

void TestSentences::stopsWhenCancelled()
{
    const TaskContext task{.cancelled = [] { return true; }};
    QVERIFY(analyse(documentOf(u"We build roads."_s), *m_model, task).sentences.isEmpty());
}

/// Scans back from each stop are bounded by the last blank, so the time stays linear.
void TestSentences::manyLines()
{
    const QString text = u"a.b.c.d "_s.repeated(50000) + u"\n"_s.repeated(50000) + u"x"_s.repeated(200000);
    const Analysis analysis = analyse(paragraphOf(text), *m_model, {});
    QCOMPARE(analysis.sentences.size(), 2);
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
