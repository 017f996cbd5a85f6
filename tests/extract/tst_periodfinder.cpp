// SPDX-License-Identifier: GPL-3.0-or-later
// What is found in a text stands in tests/data/cases/periods.tsv and governing.tsv.
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
    void linear();
};

void TestPeriodFinder::linear()
{
    const Result<LanguageModelPtr> model = shippedModel();
    const Result<LexiconsPtr> lexicons = shippedLexicons();
    QVERIFY(model && lexicons);
    const QString clause = u"By the end of 2030, from 2016 to 2020, in March last year it was 2 in 2019; "_s; // one sentence
    const auto elapsedMs = [&](int count) {
        const Analysis analysis = analyse(plainDocument(clause.repeated(count), QDate(2024, 6, 15)), **model, {});
        QElapsedTimer timer;
        timer.start();
        return findPeriods(analysis, (*lexicons)->quantities).size() == 4 * count ? timer.elapsed() : 1000000;
    };
    const qint64 some = elapsedMs(500);
    QVERIFY(elapsedMs(4000) < 30 * some + 500);
}

QTEST_GUILESS_MAIN(TestPeriodFinder)
#include "tst_periodfinder.moc"
