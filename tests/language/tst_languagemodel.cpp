// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/modeltables.h"
#include "languagetest.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace planscope;

class TestLanguageModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingFile();
    void damaged_data();
    void damaged();
    void tablesThatDoNotFit();
    void writesWhatItRead();
    void isSmall();
};

static QByteArray shippedBytes()
{
    QFile file(modelPath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static ModelTables smallTables()
{
    ModelTables tables;
    tables.labels = {labelOf(u"NN|NOUN"_s), labelOf(u"VB|VERB"_s)};
    tables.scores = FeatureScores({{.key = 5, .count = 1}, {.key = 9, .count = 2}}, {{0, 3}, {0, -4}, {1, 5}});
    tables.words = WordTable({{7, {.wordClass = 1, .sureLabel = 1, .grammar = 2, .lists = 3}}});
    tables.lemmas = {{1, u"be"_s}};
    tables.lemmaRules = {{2, {.strip = 1, .append = u"y"_s}}};
    tables.baseWords = {3};
    tables.borders.titles = {u"dr"_s};
    return tables;
}

void TestLanguageModel::missingFile()
{
    const QTemporaryDir folder;
    const Result<LanguageModelPtr> model = LanguageModel::load(folder.filePath(u"none.model"_s));
    QVERIFY(!model);
    QCOMPARE(model.error().code, ErrorCode::NotFound);
}

void TestLanguageModel::damaged_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray whole = shippedBytes();
    QVERIFY(whole.size() > 1000);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("not a model at all, but long enough to have a header");
    QTest::newRow("header only") << whole.first(24);
    QTest::newRow("cut off") << whole.chopped(1);
    QTest::newRow("grown") << whole + 'x';
    QByteArray version = whole;
    version[4] = 99;
    QTest::newRow("version") << version;
    QByteArray flipped = whole;
    flipped[flipped.size() / 2] = static_cast<char>(flipped.at(flipped.size() / 2) ^ 1);
    QTest::newRow("one bit") << flipped;
}

void TestLanguageModel::damaged()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"damaged.model"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Result<LanguageModelPtr> model = LanguageModel::load(file.fileName());
    QVERIFY(!model);
    QCOMPARE(model.error().code, ErrorCode::ModelDamaged);
    QCOMPARE(model.error().source, file.fileName());
    QVERIFY(!model.error().detail.isEmpty());
}

/// Files with a right checksum whose tables point outside of each other.
void TestLanguageModel::tablesThatDoNotFit()
{
    QVERIFY(modelFromBytes(modelBytes(smallTables()), {}).has_value());

    ModelTables noLabels = smallTables();
    noLabels.labels.clear();
    QVERIFY(!modelFromBytes(modelBytes(noLabels), {}));

    ModelTables labelOutside = smallTables();
    labelOutside.scores = FeatureScores({{.key = 5, .count = 1}}, {{2, 3}});
    QVERIFY(!modelFromBytes(modelBytes(labelOutside), {}));

    ModelTables sureLabelOutside = smallTables();
    sureLabelOutside.words = WordTable({{7, {.wordClass = 1, .sureLabel = 2}}});
    QVERIFY(!modelFromBytes(modelBytes(sureLabelOutside), {}));

    ModelTables countsDiffer = smallTables();
    countsDiffer.scores = FeatureScores({{.key = 5, .count = 2}}, {{0, 3}});
    QVERIFY(!modelFromBytes(modelBytes(countsDiffer), {}));

    ModelTables twice = smallTables();
    twice.scores = FeatureScores({{.key = 5, .count = 1}, {.key = 5, .count = 1}}, {{0, 3}, {1, 3}});
    QVERIFY(!modelFromBytes(modelBytes(twice), {}));
}

void TestLanguageModel::writesWhatItRead()
{
    const QByteArray bytes = shippedBytes();
    const Result<ModelTables> tables = modelFromBytes(bytes, {});
    QVERIFY(tables.has_value());
    QVERIFY(modelBytes(*tables) == bytes);
}

void TestLanguageModel::isSmall()
{
    QVERIFY(shippedBytes().size() < 8 * 1000 * 1000);
}

QTEST_GUILESS_MAIN(TestLanguageModel)
#include "tst_languagemodel.moc"
