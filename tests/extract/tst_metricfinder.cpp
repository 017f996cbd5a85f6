// SPDX-License-Identifier: GPL-3.0-or-later
// What is found in a text stands in tests/data/cases/metrics.tsv.
#include "extract/metricfinder.h"
#include "plaindocument.h"

#include <QElapsedTimer>
#include <QTest>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestMetricFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linear();
};

/// One sentence without end: eight times its length may cost about eight times the work, not sixty-four times.
void TestMetricFinder::linear()
{
    const Result<LanguageModelPtr> model = shippedModel();
    const Result<LexiconsPtr> lexicons = shippedLexicons();
    QVERIFY(model && lexicons);
    const QuantityLexicon &words = (*lexicons)->quantities;
    const QString clause = u"ships rose to 40 in 2019 and sales by 5 percent from 3 million euros while "_s;
    const auto elapsedMs = [&](int count) {
        QElapsedTimer timer;
        timer.start();
        const Analysis analysis = analyse(plainDocument(clause.repeated(count), QDate(2024, 6, 15)), **model, {});
        return findMetrics(analysis, words, {}, findPeriods(analysis, words), {}).isEmpty() ? 1000000 : timer.elapsed();
    };
    const qint64 some = elapsedMs(300);
    QVERIFY(elapsedMs(2400) < 30 * some + 500);
}

QTEST_GUILESS_MAIN(TestMetricFinder)
#include "tst_metricfinder.moc"
