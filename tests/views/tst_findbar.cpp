// SPDX-License-Identifier: GPL-3.0-or-later
#include "madeupdocument.h"
#include "views/documentpane.h"
#include "views/findbar.h"
#include "views/textsearch.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void findsAsWritten_data();
    void findsAsWritten();
    void countsAndStepsAround();
    void marksHits();
    void caseBoxNarrows();
    void typingOnStaysAtPlace();
    void selectedWordsBecomeQuery();
    void escapeCloses();
    void f3OpensAgain();
    void followsDocument();
    void longTextDoesNotBlock();

private:
    void open(MadeUpDocument made);
    QString count() const { return m_bar->findChild<QLabel *>(u"countLabel"_s)->text(); }
    QLineEdit *edit() const { return m_bar->findChild<QLineEdit *>(u"queryEdit"_s); }

    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<QWidget> m_window;
    DocumentPane *m_pane = nullptr;
    FindBar *m_bar = nullptr;
};

void TestFindBar::init()
{
    m_selection = std::make_unique<Selection>();
    m_window = std::make_unique<QWidget>();
    m_pane = new DocumentPane;
    m_bar = new FindBar;
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_pane);
    layout->addWidget(m_bar);
    m_pane->setSelection(m_selection.get());
    m_bar->setPane(m_pane);
    m_window->resize(700, 500);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestFindBar::cleanup()
{
    m_window.reset();
    m_selection.reset();
}

void TestFindBar::open(MadeUpDocument made)
{
    m_selection->setCorpus(std::make_shared<const Corpus>(QList<CorpusDocument>{made.made()}));
}

static MadeUpDocument ferryDocument()
{
    MadeUpDocument made(u"Ferries"_s);
    made.add(u"The ferry leaves at noon."_s);
    for (int i = 0; i < 100; ++i)
        made.add(u"Line %1 is about ropes, lamps and the long way round the breakwater when the wind is in the west."_s.arg(i));
    made.add(u"A second Ferry follows."_s);
    for (int i = 0; i < 100; ++i)
        made.add(u"Row %1 is about ropes, lamps and the long way round the breakwater when the wind is in the west."_s.arg(i));
    made.add(u"The last ferry is full."_s);
    return made;
}

void TestFindBar::findsAsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("count");
    QTest::newRow("case put aside") << u"Tide, tide, TIDE"_s << u"tide"_s << 3;
    QTest::newRow("Greek capital") << u"ΔΕΛΤΑ and δελτα"_s << u"Δελτα"_s << 2;
    QTest::newRow("words parted by a line break") << u"high\ntide and high  tide"_s << u"high tide"_s << 2;
    QTest::newRow("no-break space") << u"12\u00a0km"_s << u"12 km"_s << 1;
    QTest::newRow("curly apostrophe") << u"the port\u2019s gate"_s << u"port's"_s << 1;
    QTest::newRow("en dash as hyphen") << u"2021\u20132025"_s << u"2021-2025"_s << 1;
    QTest::newRow("hits do not overlap") << u"aaaaa"_s << u"aa"_s << 2;
    QTest::newRow("start found anew inside a false start") << u"aab"_s << u"ab"_s << 1;
    QTest::newRow("at the very end") << u"to the quay"_s << u"quay"_s << 1;
    QTest::newRow("longer than the text") << u"quay"_s << u"quays"_s << 0;
    QTest::newRow("nothing special in signs") << u"a.c abc a*c"_s << u"a.c"_s << 1;
}

void TestFindBar::findsAsWritten()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(int, count);
    TextSearch search;
    search.setText(text);
    search.start(query, Qt::CaseInsensitive, 0);
    QTRY_VERIFY(!search.isRunning());
    QCOMPARE(search.hits().size(), count);
}

void TestFindBar::countsAndStepsAround()
{
    open(ferryDocument());
    m_bar->open();
    QTest::keyClicks(edit(), u"ferry"_s);
    QTRY_COMPARE(count(), u"1 of 3"_s);
    QTest::keyClick(edit(), Qt::Key_Return);
    QCOMPARE(count(), u"2 of 3"_s);
    const QRect second = m_pane->spanRect(m_pane->search()->currentHit());
    QVERIFY(m_pane->viewport()->rect().contains(second));
    QTest::keyClick(edit(), Qt::Key_F3);
    QTest::mouseClick(m_bar->findChild<QToolButton *>(u"nextButton"_s), Qt::LeftButton);
    QCOMPARE(count(), u"1 of 3"_s);
    QTest::keyClick(edit(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(count(), u"3 of 3"_s);
    QVERIFY(m_pane->viewport()->rect().contains(m_pane->spanRect(m_pane->search()->currentHit())));
    QTest::keyClick(edit(), Qt::Key_X);
    QTRY_COMPARE(count(), u"Not found"_s);
}

void TestFindBar::marksHits()
{
    open(ferryDocument());
    const QImage before = m_pane->viewport()->grab().toImage();
    m_bar->open();
    QTest::keyClicks(edit(), u"ropes"_s);
    QTRY_COMPARE(m_pane->search()->hits().size(), 200);
    const QRect second = m_pane->spanRect(m_pane->search()->hits().at(1));
    const QImage marked = m_pane->viewport()->grab().toImage();
    const QPoint corner(second.left(), second.center().y());
    QCOMPARE(marked.pixelColor(corner).name(), m_pane->colours().hit().name());
    QVERIFY(before.pixelColor(corner) != marked.pixelColor(corner));
}

void TestFindBar::caseBoxNarrows()
{
    open(ferryDocument());
    m_bar->open();
    QTest::keyClicks(edit(), u"Ferry"_s);
    QTRY_COMPARE(count(), u"1 of 3"_s);
    m_bar->findChild<QCheckBox *>(u"caseBox"_s)->click();
    QTRY_COMPARE(count(), u"1 of 1"_s);
}

void TestFindBar::typingOnStaysAtPlace()
{
    open(ferryDocument());
    m_bar->open();
    QTest::keyClicks(edit(), u"ferry"_s);
    QTRY_COMPARE(count(), u"1 of 3"_s);
    m_bar->findNext();
    const qsizetype place = m_pane->search()->currentHit().start;
    QTest::keyClicks(edit(), u" f"_s);
    QTRY_COMPARE(count(), u"1 of 1"_s);
    QCOMPARE(m_pane->search()->currentHit().start, place);
}

void TestFindBar::selectedWordsBecomeQuery()
{
    open(ferryDocument());
    QTest::mouseDClick(m_pane->viewport(), Qt::LeftButton, {}, m_pane->spanRect({4, 9}).center());
    QCOMPARE(m_pane->selectedText(), u"ferry"_s);
    m_bar->open();
    QCOMPARE(edit()->text(), u"ferry"_s);
    QTRY_COMPARE(count(), u"1 of 3"_s);
}

void TestFindBar::escapeCloses()
{
    open(ferryDocument());
    m_bar->open();
    QTest::keyClicks(edit(), u"ferry"_s);
    QTRY_COMPARE(count(), u"1 of 3"_s);
    QTest::keyClick(edit(), Qt::Key_Escape);
    QVERIFY(m_bar->isHidden());
    QVERIFY(m_pane->search()->hits().isEmpty());
    QVERIFY(m_pane->hasFocus());
}

void TestFindBar::f3OpensAgain()
{
    open(ferryDocument());
    m_bar->open();
    QTest::keyClicks(edit(), u"ferry"_s);
    m_bar->closeBar();
    m_bar->findNext();
    QVERIFY(m_bar->isVisible());
    QTRY_COMPARE(count(), u"1 of 3"_s);
}

void TestFindBar::followsDocument()
{
    open(ferryDocument());
    m_bar->open();
    QTest::keyClicks(edit(), u"ferry"_s);
    QTRY_COMPARE(count(), u"1 of 3"_s);
    MadeUpDocument other(u"Other"_s);
    other.add(u"One ferry."_s);
    open(std::move(other));
    QTRY_COMPARE(count(), u"1 of 1"_s);
}

void TestFindBar::longTextDoesNotBlock()
{
    TextSearch search;
    const QString words = u"boats and lamps and ropes "_s;
    search.setText(words.repeated(50'000'000 / words.size()) + u"the one needle"_s);
    search.start(u"needle"_s, Qt::CaseInsensitive, 0);
    QElapsedTimer clock;
    qint64 longest = 0;
    while (search.isRunning()) {
        clock.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, clock.elapsed());
    }
    QCOMPARE(search.hits().size(), 1);
    QVERIFY2(longest < 200, qPrintable(QString::number(longest))); // 8 ms planned; room for a busy machine
}

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
