// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked at now: who is told, what is carried over to the next snapshot, and the walk over an entity's mentions.
#include "madeupstack.h"

#include "models/selection.h"

#include <QSignalSpy>
#include <QTest>

using namespace planscope;
using namespace planscope::test;
using namespace Qt::StringLiterals;

class TestSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstDocumentIsShown();
    void choosingAnEntityShowsItInTheDocumentShown();
    void choosingAnEntityNamedElsewhereGoesThere();
    void stepsThroughMentionsAndRound();
    void stepsFromAMentionWithoutFilter();
    void stepsNowhereWithoutEntity();
    void stepsThroughUnreadNumerals();
    void stepsNowhereWhereAllIsRead();
    void aMetricBringsItsIndicator();
    void growingKeepsWhatIsLookedAt();
    void aFileThatChangedKeepsNoPlace();
    void anotherStackForgets();

private:
    QString words() const { return textOf(m_selection->corpus()->document(m_selection->document()), m_selection->span()); }
    EntityId named(const QString &name) const { return m_selection->corpus()->findEntity(name); }

    CorpusDocument m_plan = harbourPlan();
    CorpusDocument m_report = forestReport();
    std::unique_ptr<Selection> m_selection;
};

void TestSelection::init()
{
    m_selection = std::make_unique<Selection>();
    m_selection->setCorpus(std::make_shared<const Corpus>(QList{m_plan, m_report}));
}

void TestSelection::firstDocumentIsShown()
{
    QCOMPARE(m_selection->document(), DocumentId{0});
    QVERIFY(m_selection->span().isEmpty());
}

void TestSelection::choosingAnEntityShowsItInTheDocumentShown()
{
    m_selection->showDocument({1});
    m_selection->chooseEntity(named(u"Norrby"_s));
    QCOMPARE(m_selection->document(), DocumentId{1});
    QCOMPARE(words(), u"Norrby"_s);
    QCOMPARE(m_selection->entity(), named(u"Norrby"_s));
    m_selection->chooseEntity({});
    QCOMPARE(m_selection->entity(), EntityId{});
}

void TestSelection::choosingAnEntityNamedElsewhereGoesThere()
{
    m_selection->chooseEntity(named(u"Forest Agency"_s));
    QCOMPARE(m_selection->document(), DocumentId{1});
    QCOMPARE(words(), u"Forest Agency"_s);
}

void TestSelection::stepsThroughMentionsAndRound()
{
    m_selection->chooseEntity(named(u"Port Elsa"_s));
    const FindingId first = m_selection->finding();
    QList<int> documents;
    for (int i = 0; i < 3; ++i) {
        documents.append(m_selection->document().value);
        QCOMPARE(words(), u"Port Elsa"_s);
        m_selection->stepMention(+1);
    }
    QCOMPARE(documents, (QList<int>{0, 0, 1}));
    QCOMPARE(m_selection->finding(), first);
    m_selection->stepMention(-1);
    QCOMPARE(m_selection->document(), DocumentId{1});
}

void TestSelection::stepsFromAMentionWithoutFilter()
{
    m_selection->showFinding({FindingKind::Mention, {0}, 1});
    const TextSpan first = m_selection->span();
    m_selection->stepMention(+1);
    QCOMPARE(words(), u"Port Authority"_s);
    QVERIFY(m_selection->span().start > first.end);
    QCOMPARE(m_selection->entity(), EntityId{});
}

void TestSelection::stepsNowhereWithoutEntity()
{
    QSignalSpy shown(m_selection.get(), &Selection::spanShown);
    m_selection->stepMention(+1);
    m_selection->stepMention(-1);
    QCOMPARE(shown.count(), 0);
}

void TestSelection::stepsThroughUnreadNumerals()
{
    QStringList seen;
    for (const int step : {+1, +1, +1, -1, -1}) {
        m_selection->stepUnread(step);
        seen.append(words());
    }
    QCOMPARE(seen, (QStringList{u"two"_s, u"2022"_s, u"two"_s, u"2022"_s, u"two"_s}));
    m_selection->showFinding({FindingKind::Metric, {0}, 1}); // behind "two"
    m_selection->stepUnread(-1);
    QCOMPARE(words(), u"two"_s);
}

void TestSelection::stepsNowhereWhereAllIsRead()
{
    m_selection->setCorpus(std::make_shared<const Corpus>(QList<CorpusDocument>{MadeUpDocument(u"a.txt"_s, u"A"_s, u"Norrby waits."_s)}));
    QSignalSpy shown(m_selection.get(), &Selection::spanShown);
    m_selection->stepUnread(+1);
    m_selection->stepUnread(-1);
    QCOMPARE(shown.count(), 0);
}

void TestSelection::aMetricBringsItsIndicator()
{
    QSignalSpy changed(m_selection.get(), &Selection::indicatorChanged);
    m_selection->showFinding({FindingKind::Metric, {0}, 1});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_selection->corpus()->indicator(m_selection->indicator()).name, u"freight by rail"_s);
}

void TestSelection::growingKeepsWhatIsLookedAt()
{
    m_selection->setCorpus(std::make_shared<const Corpus>(QList{m_report}));
    m_selection->chooseEntity(named(u"Norrby"_s));
    m_selection->showFinding({FindingKind::Metric, {0}, 1});
    const QString shown = words();
    m_selection->setCorpus(std::make_shared<const Corpus>(QList{m_report, m_plan}));
    QCOMPARE(words(), shown);
    QCOMPARE(m_selection->entity(), named(u"Norrby"_s));
    QCOMPARE(m_selection->finding(), (FindingId{FindingKind::Metric, {0}, 1}));
    QCOMPARE(m_selection->corpus()->indicator(m_selection->indicator()).name, u"freight handled"_s);
}

void TestSelection::aFileThatChangedKeepsNoPlace()
{
    m_selection->showFinding({FindingKind::Metric, {1}, 1});
    const CorpusDocument shorter = MadeUpDocument(m_report.document->path, u"Forest report"_s, u"Norrby waits."_s);
    m_selection->setCorpus(std::make_shared<const Corpus>(QList{m_plan, shorter}));
    QCOMPARE(m_selection->document(), DocumentId{1});
    QVERIFY(m_selection->span().isEmpty());
    QCOMPARE(m_selection->finding(), FindingId{});
}

void TestSelection::anotherStackForgets()
{
    m_selection->chooseEntity(named(u"Norrby"_s));
    m_selection->setCorpus(std::make_shared<const Corpus>(QList<CorpusDocument>()));
    QCOMPARE(m_selection->document(), DocumentId{});
    QCOMPARE(m_selection->entity(), EntityId{});
    QCOMPARE(m_selection->finding(), FindingId{});
    QVERIFY(m_selection->span().isEmpty());
}

QTEST_GUILESS_MAIN(TestSelection)
#include "tst_selection.moc"
