// SPDX-License-Identifier: GPL-3.0-or-later
// What the item models show of a made-up stack, and that rows come and go as Qt expects while the stack grows.
#include "madeupstack.h"

#include "models/documenttreemodel.h"
#include "models/entitytablemodel.h"
#include "models/findingfilterproxy.h"
#include "models/initiativetablemodel.h"
#include "models/issuetablemodel.h"
#include "models/metrictablemodel.h"
#include "models/modelroles.h"
#include "models/selection.h"
#include "models/wording.h"

#include <QAbstractItemModelTester>
#include <QHash>
#include <QSignalSpy>
#include <QTest>

using namespace planscope;
using namespace planscope::test;
using namespace Qt::StringLiterals;

/// One line a row, cells parted by " | ", children indented.
static QStringList dumpModel(const QAbstractItemModel &model)
{
    struct Place { QModelIndex index; int depth; };
    QList<Place> waiting;
    const auto push = [&](const QModelIndex &parent, int depth) {
        for (int row = model.rowCount(parent); row-- > 0;)
            waiting.append({model.index(row, 0, parent), depth});
    };
    push({}, 0);
    QStringList lines;
    while (!waiting.isEmpty()) {
        const Place place = waiting.takeLast();
        QStringList cells;
        for (int column = 0; column < model.columnCount(place.index.parent()); ++column)
            cells.append(place.index.siblingAtColumn(column).data().toString());
        lines.append(QString(2 * place.depth, u' ') + cells.join(u" | "_s));
        push(place.index, place.depth + 1);
    }
    return lines;
}

static CorpusPtr stack(const QList<CorpusDocument> &documents, const QList<Issue> &issues = {})
{
    return std::make_shared<const Corpus>(documents, issues);
}

class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void documents();
    void sectionAtOffset();
    void entities();
    void metrics();
    void initiatives();
    void issues();
    void headersDefineEveryColumn();
    void growsByRows();
    void doubledGoesUpByItself();
    void companyOfAnEntity();
    void entitiesThatTurnOutToBeOne();
    void anotherStackResets();
    void metricsSortByNumber();
    void filtersByWordsInAnyColumn_data();
    void filtersByWordsInAnyColumn();
    void filtersByEntity();
    void filteredTreeKeepsTheWayDown();
    void countsInWords();
};

void TestModels::documents()
{
    DocumentTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCorpus(stack({harbourPlan(), forestReport()}));
    QCOMPARE(dumpModel(model), (QStringList{
        u"Harbour plan | 3 | 2 | 2"_s,
        u"  Quays | 2 | 1 | 2"_s,
        u"    Cranes | 1 | 0 | 1"_s,
        u"  Rail | 2 | 1 | 0"_s,
        u"Forest report | 3 | 2 | 1"_s,
    }));
}

void TestModels::sectionAtOffset()
{
    DocumentTreeModel model;
    const CorpusDocument plan = harbourPlan();
    model.setCorpus(stack({plan}));
    const auto at = [&](const QString &words) { return model.indexAt({0}, plan.document->text.indexOf(words)).data().toString(); };
    QCOMPARE(at(u"electric"_s), u"Cranes"_s);
    QCOMPARE(at(u"12 million"_s), u"Quays"_s);
    QCOMPARE(at(u"Norrby"_s), u"Rail"_s);
    QCOMPARE(model.indexAt({0}, 0).data().toString(), u"Harbour plan"_s);
    QVERIFY(!model.indexAt({7}, 0).isValid());
    QVERIFY(!model.indexOf({}).isValid());
}

void TestModels::entities()
{
    EntityTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const CorpusPtr corpus = stack({harbourPlan(), forestReport()});
    model.setCorpus(corpus);
    QCOMPARE(dumpModel(model), (QStringList{
        u"Port Elsa | place | 3 | 2 | "_s,
        u"Elsa Port Authority | organisation | 2 | 1 | "_s,
        u"Norrby | place | 2 | 2 | "_s,
        u"Forest Agency | organisation | 1 | 1 | "_s,
    }));
    QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"also written: Port Authority"_s));
    QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"in: Harbour plan"_s));
    QCOMPARE(model.index(1, EntityTableModel::CountColumn).data(SortRole), QVariant(2));
    QCOMPARE(model.rowOf({2}), 2);
    QCOMPARE(model.rowOf({}), -1);
}

void TestModels::metrics()
{
    MetricTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCorpus(stack({harbourPlan(), forestReport()}));
    QCOMPARE(dumpModel(model), (QStringList{
        u"freight handled · Port Elsa | 12 million tonnes | 2021 | actual | t | level | Harbour plan"_s,
        u"freight by rail | 40% | by 2030 | target | % | level | Harbour plan"_s,
        u"trees planted | 3,000 trees | 2022 | actual | trees | level | Forest report"_s,
        u"freight handled · Port Elsa | up > 5% |  | actual | % | change | Forest report"_s,
    }));
    QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), u"Port Elsa handled 12 million tonnes in 2021."_s);
    const FindingId third{FindingKind::Metric, {1}, 0};
    QCOMPARE(model.rowOf(third), 2);
    QCOMPARE(model.index(2, 0).data(FindingRole).value<FindingId>(), third);
    QCOMPARE(model.rowOf({FindingKind::Metric, {1}, 9}), -1);
    QCOMPARE(model.index(0, MetricTableModel::ValueColumn).data(SortRole), QVariant(12e6));
    QVERIFY(!model.index(3, MetricTableModel::PeriodColumn).data(SortRole).isValid());
}

void TestModels::initiatives()
{
    InitiativeTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCorpus(stack({harbourPlan(), forestReport()}));
    QCOMPARE(dumpModel(model), (QStringList{
        u"Port Authority | build | two quays | planned | 2026 | transport, trade | Harbour plan"_s,
        u"Port Authority | buy | electric cranes | recommended |  |  | Harbour plan"_s,
        u"Forest Agency | opened | a nursery | done |  |  | Forest report"_s,
    }));
}

void TestModels::issues()
{
    IssueTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Issue missing{Severity::Failure, {ErrorCode::NotFound, u"/somewhere/lost.txt"_s, -1, {}}, {}};
    const Issue empty{Severity::Failure, {ErrorCode::EmptyDocument, u"/somewhere/empty.txt"_s, -1, {}}, {}};
    model.setIssues({missing, empty});
    QCOMPARE(dumpModel(model), (QStringList{
        u"Not read | lost.txt | There is no such file or folder."_s,
        u"Not read | empty.txt | The file is empty."_s,
    }));
    model.setIssues({missing});
    QCOMPARE(model.rowCount(), 1);
    model.setIssues({empty, missing});
    QCOMPARE(model.issue(1), missing);
    model.setIssues({});
    QCOMPARE(model.rowCount(), 0);
}

void TestModels::headersDefineEveryColumn()
{
    const DocumentTreeModel documents;
    const EntityTableModel entities;
    const MetricTableModel metrics;
    const InitiativeTableModel initiatives;
    const IssueTableModel issues;
    for (const QAbstractItemModel *model : std::initializer_list<const QAbstractItemModel *>{&documents, &entities, &metrics, &initiatives, &issues})
        for (int column = 0; column < model->columnCount(); ++column) {
            QVERIFY(!model->headerData(column, Qt::Horizontal).toString().isEmpty());
            QVERIFY(!model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
}

void TestModels::growsByRows()
{
    DocumentTreeModel documents;
    EntityTableModel entities;
    MetricTableModel metrics;
    InitiativeTableModel initiatives;
    const QAbstractItemModelTester first(&documents, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester second(&entities, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester third(&metrics, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester fourth(&initiatives, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const CorpusDocument plan = harbourPlan();
    const CorpusDocument report = forestReport();
    const CorpusPtr one = stack({plan});
    const CorpusPtr two = stack({plan, report});
    const auto setCorpus = [&](const CorpusPtr &corpus) {
        documents.setCorpus(corpus);
        entities.setCorpus(corpus);
        metrics.setCorpus(corpus);
        initiatives.setCorpus(corpus);
    };
    setCorpus(one);
    const QPersistentModelIndex section = documents.index(1, 0, documents.index(0, 0));
    const QPersistentModelIndex norrby = entities.index(2, 0);
    QCOMPARE(norrby.data().toString(), u"Norrby"_s);
    QSignalSpy resets(&entities, &QAbstractItemModel::modelReset);
    setCorpus(two);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(section.data().toString(), u"Rail"_s);
    QCOMPARE(norrby.data().toString(), u"Norrby"_s);
    QCOMPARE(norrby.sibling(norrby.row(), EntityTableModel::CountColumn).data().toString(), u"2"_s);
    QCOMPARE(documents.rowCount(), 2);
    QCOMPARE(metrics.rowCount(), 4);
    QCOMPARE(initiatives.rowCount(), 3);
    QCOMPARE(dumpModel(entities).constLast(), u"Forest Agency | organisation | 1 | 1 | "_s);
}

void TestModels::doubledGoesUpByItself()
{
    const CorpusPtr corpus = stack({MadeUpDocument(u"a.txt"_s, u"A"_s, u"Freight doubled."_s)
        .metric(u"doubled"_s, {.value = 2, .unit = u"x"_s, .kind = MetricKind::Change, .direction = Direction::Up})});
    QCOMPARE(writtenValueText(*corpus, corpus->metrics().constFirst()), u"doubled"_s);
}

void TestModels::companyOfAnEntity()
{
    EntityTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const CorpusPtr corpus = stack({MadeUpDocument(u"a.txt"_s, u"A"_s, u"Elsa meets Norrby. Elsa meets Ulm and Norrby. Ulm waits."_s)
        .mention(u"Elsa"_s, EntityKind::Place).mention(u"Norrby"_s, EntityKind::Place).mention(u"Elsa"_s, EntityKind::Place)
        .mention(u"Ulm"_s, EntityKind::Place).mention(u"Norrby"_s, EntityKind::Place).mention(u"Ulm"_s, EntityKind::Place)});
    model.setCorpus(corpus);
    const auto company = [&] {
        QHash<QString, QString> result;
        for (int row = 0; row < model.rowCount(); ++row)
            result.insert(model.index(row, 0).data().toString(), model.index(row, EntityTableModel::BesideColumn).data().toString());
        return result;
    };
    model.setBeside(corpus->findEntity(u"Elsa"_s));
    QCOMPARE(company(), (QHash<QString, QString>{{u"Elsa"_s, {}}, {u"Norrby"_s, u"2"_s}, {u"Ulm"_s, u"1"_s}}));
    QCOMPARE(model.index(model.rowOf(corpus->findEntity(u"Norrby"_s)), EntityTableModel::BesideColumn).data(SortRole), QVariant(2));
    model.setBeside({});
    QCOMPARE(company().value(u"Norrby"_s), QString());
}

void TestModels::entitiesThatTurnOutToBeOne()
{
    const CorpusDocument shortForm = MadeUpDocument(u"a.txt"_s, u"A"_s, u"The Nordic Rail Fund pays. NRF pays."_s)
        .mention(u"Nordic Rail Fund"_s, EntityKind::Organisation).mention(u"NRF"_s, EntityKind::Organisation);
    const CorpusDocument longForm = MadeUpDocument(u"b.txt"_s, u"B"_s, u"The NRF is the Nordic Rail Fund."_s)
        .mention(u"NRF"_s, EntityKind::Organisation, u"Nordic Rail Fund"_s).mention(u"Nordic Rail Fund"_s, EntityKind::Organisation);
    EntityTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCorpus(stack({shortForm}));
    QCOMPARE(model.rowCount(), 2);
    model.setCorpus(stack({shortForm, longForm}));
    QCOMPARE(dumpModel(model), QStringList{u"Nordic Rail Fund | organisation | 4 | 2 | "_s});
}

void TestModels::anotherStackResets()
{
    MetricTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCorpus(stack({harbourPlan()}));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setCorpus(stack({forestReport()}));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(), 2);
    model.setCorpus(stack({}));
    QCOMPARE(model.rowCount(), 0);
}

void TestModels::metricsSortByNumber()
{
    MetricTableModel model;
    FindingFilterProxy proxy;
    proxy.setSourceModel(&model);
    model.setCorpus(stack({harbourPlan(), forestReport()}));
    proxy.sort(MetricTableModel::ValueColumn, Qt::DescendingOrder);
    QStringList values;
    for (int row = 0; row < proxy.rowCount(); ++row)
        values.append(proxy.index(row, MetricTableModel::ValueColumn).data().toString());
    QCOMPARE(values, (QStringList{u"12 million tonnes"_s, u"3,000 trees"_s, u"40%"_s, u"up > 5%"_s}));
}

void TestModels::filtersByWordsInAnyColumn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rows");
    QTest::newRow("nothing typed") << QString() << 3;
    QTest::newRow("blanks only") << u"  "_s << 3;
    QTest::newRow("case is ignored") << u"ELECTRIC"_s << 1;
    QTest::newRow("words from two columns, any order") << u"quays authority"_s << 1;
    QTest::newRow("the document's title") << u"harbour"_s << 2;
    QTest::newRow("signs are taken as they are") << u"."_s << 0;
}

void TestModels::filtersByWordsInAnyColumn()
{
    QFETCH(QString, text);
    InitiativeTableModel model;
    FindingFilterProxy proxy;
    proxy.setSourceModel(&model);
    model.setCorpus(stack({harbourPlan(), forestReport()}));
    proxy.setText(text);
    QTEST(proxy.rowCount(), "rows");
}

void TestModels::filtersByEntity()
{
    Selection selection;
    MetricTableModel model;
    FindingFilterProxy proxy;
    proxy.setSourceModel(&model);
    proxy.setSelection(&selection);
    const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    selection.setCorpus(stack({harbourPlan(), forestReport()}));
    model.setCorpus(selection.corpus());
    selection.setEntity(selection.corpus()->findEntity(u"Norrby"_s));
    QCOMPARE(proxy.rowCount(), 1);
    QCOMPARE(proxy.index(0, 0).data().toString(), u"trees planted"_s);
    selection.setEntity(selection.corpus()->findEntity(u"Port Elsa"_s));
    QCOMPARE(proxy.rowCount(), 3);
    selection.setEntity({});
    QCOMPARE(proxy.rowCount(), 4);
}

void TestModels::filteredTreeKeepsTheWayDown()
{
    DocumentTreeModel model;
    FindingFilterProxy proxy;
    proxy.setSourceModel(&model);
    model.setCorpus(stack({harbourPlan(), forestReport()}));
    proxy.setText(u"cranes"_s);
    QCOMPARE(dumpModel(proxy), (QStringList{u"Harbour plan | 3 | 2 | 2"_s, u"  Quays | 2 | 1 | 2"_s, u"    Cranes | 1 | 0 | 1"_s}));
}

void TestModels::countsInWords()
{
    QCOMPARE(countsText(*stack({harbourPlan()})), u"1 document · 3 entities · 2 metrics · 2 initiatives"_s);
}

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
