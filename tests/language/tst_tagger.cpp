// SPDX-License-Identifier: GPL-3.0-or-later
#include "languagetest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace planscope;

class TestTagger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tags_data();
    void tags();
    void verbForms();
    void lemmas_data();
    void lemmas();
    void remembersAndForgets();

private:
    QString tagged(const QString &text) const;

    LanguageModelPtr m_model;
};

void TestTagger::initTestCase()
{
    Result<LanguageModelPtr> model = LanguageModel::load(modelPath());
    QVERIFY(model.has_value());
    m_model = *model;
}

QString TestTagger::tagged(const QString &text) const
{
    static const QStringList names = {u"ADJ"_s,   u"ADP"_s,   u"ADV"_s, u"AUX"_s,  u"CCONJ"_s, u"DET"_s,
                                      u"INTJ"_s,  u"NOUN"_s,  u"NUM"_s, u"PART"_s, u"PRON"_s,  u"PROPN"_s,
                                      u"PUNCT"_s, u"SCONJ"_s, u"SYM"_s, u"VERB"_s, u"X"_s};
    const Analysis analysis = analyse(paragraphOf(text), *m_model, {});
    QStringList tags;
    for (const Token &token : analysis.tokens)
        tags.append(names.at(int(token.tag)));
    return tags.join(u' ');
}

void TestTagger::tags_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tags");

    QTest::newRow("modal") << u"The ministry will build ten dams."_s << u"DET NOUN AUX VERB NUM NOUN PUNCT"_s;
    QTest::newRow("passive") << u"New clinics were opened in rural areas."_s << u"ADJ NOUN AUX VERB ADP ADJ NOUN PUNCT"_s;
    QTest::newRow("imperative") << u"Improve access to health services."_s << u"VERB NOUN ADP NOUN NOUN PUNCT"_s;
    QTest::newRow("helper") << u"The council continues to support small firms."_s << u"DET NOUN VERB PART VERB ADJ NOUN PUNCT"_s;
    QTest::newRow("have as a verb") << u"Farmers have access to credit."_s << u"NOUN VERB NOUN ADP NOUN PUNCT"_s;
    QTest::newRow("have as an auxiliary") << u"We have invested heavily."_s << u"PRON AUX VERB ADV PUNCT"_s;
    QTest::newRow("name") << u"Kenya signed the treaty in Nairobi."_s << u"PROPN VERB DET NOUN ADP PROPN PUNCT"_s;
    QTest::newRow("sum") << u"The city spent $ 40 million."_s << u"DET NOUN VERB SYM NUM NUM PUNCT"_s;
    QTest::newRow("infinitive of purpose") << u"It opened offices to advise exporters."_s
                                           << u"PRON VERB NOUN PART VERB NOUN PUNCT"_s;
    QTest::newRow("subordinate") << u"We will act because prices rise."_s << u"PRON AUX VERB SCONJ NOUN VERB PUNCT"_s;
}

void TestTagger::tags()
{
    QFETCH(QString, text);
    QTEST(tagged(text), "tags");
}

void TestTagger::verbForms()
{
    const Analysis analysis =
        analyse(paragraphOf(u"It will build, builds, built and is building what was opened to help."_s), *m_model, {});
    QList<VerbForm> forms;
    for (const Token &token : analysis.tokens) {
        if (token.form != VerbForm::None)
            forms.append(token.form);
    }
    QCOMPARE(forms,
             QList<VerbForm>({VerbForm::Modal, VerbForm::Base, VerbForm::ThirdPerson, VerbForm::Past, VerbForm::ThirdPerson,
                              VerbForm::Ing, VerbForm::Past, VerbForm::PastParticiple, VerbForm::Base}));
}

void TestTagger::lemmas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("token");
    QTest::addColumn<QString>("lemma");

    QTest::newRow("plural") << u"The cities grow."_s << qsizetype(1) << u"city"_s;
    QTest::newRow("irregular past") << u"We built a road."_s << qsizetype(1) << u"build"_s;
    QTest::newRow("doubled letter") << u"They are planning a road."_s << qsizetype(2) << u"plan"_s;
    QTest::newRow("silent e") << u"They are upgrading a road."_s << qsizetype(2) << u"upgrade"_s;
    QTest::newRow("no silent e") << u"They are expanding a road."_s << qsizetype(2) << u"expand"_s;
    QTest::newRow("third person") << u"It carries goods."_s << qsizetype(1) << u"carry"_s;
    QTest::newRow("be") << u"We were late."_s << qsizetype(1) << u"be"_s;
    QTest::newRow("name keeps its capital") << u"We met in Nairobi."_s << qsizetype(3) << u"Nairobi"_s;
    QTest::newRow("first word is lowered") << u"Ministers met."_s << qsizetype(0) << u"minister"_s;
}

void TestTagger::lemmas()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, token);
    QTEST(analyse(paragraphOf(text), *m_model, {}).tokens.at(token).lemma, "lemma");
}

/// What a tagger remembers of other texts, or has forgotten because they had too many words, changes nothing.
void TestTagger::remembersAndForgets()
{
    const QString text = u"The ministry will build ten dams. New clinics were opened."_s;
    const QString before = tagged(text);
    QCOMPARE(tagged(text), before);
    QString manyWords;
    for (int i = 0; i < 40000; ++i)
        manyWords += u"w%1x. "_s.arg(i, 0, 16);
    tagged(manyWords);
    QCOMPARE(tagged(text), before);
}

QTEST_GUILESS_MAIN(TestTagger)
#include "tst_tagger.moc"
