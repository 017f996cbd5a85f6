// SPDX-License-Identifier: GPL-3.0-or-later
// What is found in a text stands in tests/data/cases/initiatives.tsv.
#include "extract/entityfinder.h"
#include "extract/initiativefinder.h"
#include "plaindocument.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace planscope;

class TestInitiativeFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longSentenceIsReadInTime();
};

/// Walks within a sentence are bounded, so that a text without full stops takes no longer than others.
void TestInitiativeFinder::longSentenceIsReadInTime()
{
    const Result<LanguageModelPtr> model = shippedModel();
    const Result<LexiconsPtr> lexicons = shippedLexicons();
    QVERIFY(model && lexicons);
    const QString part = u"the councils of the towns in the county, which people use, will build roads and "_s;
    const Analysis analysis = analyse(plainDocument(part.repeated(5000) + u"rest."_s), **model, {});
    const Lexicons &words = **lexicons;
    QVERIFY(
        findInitiatives(analysis, words.actions, findEntities(analysis, words.entities), findPeriods(analysis, words.quantities))
            .size() >= 5000);
}

QTEST_GUILESS_MAIN(TestInitiativeFinder)
#include "tst_initiativefinder.moc"
