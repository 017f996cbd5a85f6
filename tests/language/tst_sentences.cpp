// SPDX-License-Identifier: GPL-3.0-or-later
// What single texts are cut into stands in tests/data/cases/sentences.tsv.
#include "languagetest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace planscope;

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
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
