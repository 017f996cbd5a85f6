// SPDX-License-Identifier: GPL-3.0-or-later
// What single texts are cut into stands in tests/data/cases/tokens.tsv.
#include "languagetest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace planscope;

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
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
