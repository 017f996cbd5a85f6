// SPDX-License-Identifier: GPL-3.0-or-later
#include "madeupdocument.h"
#include "views/documentpane.h"
#include "views/findingtip.h"
#include "views/mapstrip.h"
#include "views/textsearch.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

using namespace planscope;
using namespace Qt::StringLiterals;

constexpr double leastTextContrast = 4.5;

/// A page of headings and paragraphs long enough to scroll, with findings at its beginning, in its middle and at its end.
static MadeUpDocument longDocument(int paragraphs = 200)
{
    MadeUpDocument made(u"Rail plan"_s);
    made.add(u"Rail plan of the Harbour Region"_s, BlockKind::Heading, 1);
    made.add(u"The Port Authority opened 12 km of track in Lowtown. It will build a second bridge across the Elm by 2031."_s)
        .mention(u"Port Authority"_s, EntityKind::Organisation)
        .metric(u"12 km"_s, 12, u"km"_s)
        .mention(u"Lowtown"_s, EntityKind::Place)
        .initiative(u"build a second bridge across the Elm"_s, u"build"_s);
    for (int i = 0; i < paragraphs; ++i) {
        made.add(u"Paragraph %1 tells how the timber sheds along the quay were counted, weighed and put back in order, "
                 "so that nobody had to wait for the evening tide and every crew knew where to go next."_s.arg(i));
        if (i == paragraphs / 2)
            made.add(u"In the middle Lowtown asks for a night ferry."_s).mention(u"Lowtown"_s, EntityKind::Place);
    }
    made.add(u"At the end the Port Authority sums up."_s).mention(u"Port Authority"_s, EntityKind::Organisation);
    return made;
}

class TestDocumentPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsHelpWithoutDocument();
    void clickOnMarkShowsFinding_data();
    void clickOnMarkShowsFinding();
    void clickBesideMarksShowsNothing();
    void clickInMarginShowsInitiative();
    void shownSpanComesIntoSight();
    void shownSpanInSightStaysPut();
    void draggingSelectsAndCopies();
    void draggingBeyondTheEdgeScrolls();
    void doubleClickSelectsWord();
    void tripleClickSelectsParagraph();
    void selectAllCopiesWholeText();
    void shiftWithArrowsSelects();
    void keysScroll();
    void pagesFollowEachOther();
    void hardWrappedLinesFlow();
    void filterHoldsMarksBack();
    void resizeKeepsPlace();
    void zoomKeepsPlace();
    void wheelZooms();
    void paletteChangeRepaints();
    void marksReadWell_data();
    void marksReadWell();
    void hiddenLayerIsNotDrawn();
    void longDocumentLaysOutWhatIsInSight();
    void endIsReachedFromEstimates();
    void giantLineOpens();
    void narrowPaneStillShowsText();
    void tableCellsStandInColumns();
    void brokenTablesAreShown_data();
    void brokenTablesAreShown();
    void stripLeadsToMention();
    void hoveringExplains_data();
    void hoveringExplains();
    void rightToLeftStandsRight();
    void tipEscapesMarkup();
    void newerCorpusKeepsPlace();
    void survivesOddDocuments_data();
    void survivesOddDocuments();

private:
    void open(MadeUpDocument made);
    DocumentPane *pane() const { return m_pane.get(); }
    QWidget *viewport() const { return m_pane->viewport(); }
    TextSpan find(const QString &words, qsizetype from = 0) const;
    QRect rectOf(const QString &words, qsizetype from = 0) const { return pane()->spanRect(find(words, from)); }
    void click(const QPoint &point) { QTest::mouseClick(viewport(), Qt::LeftButton, {}, point); }
    bool isInSight(const TextSpan &span) const { return viewport()->rect().contains(pane()->spanRect(span)); }

    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<DocumentPane> m_pane;
    Document m_document;
};

void TestDocumentPane::init()
{
    m_selection = std::make_unique<Selection>();
    m_pane = std::make_unique<DocumentPane>();
    m_pane->resize(800, 600);
    m_pane->setSelection(m_selection.get());
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    m_pane->setFocus();
}

void TestDocumentPane::cleanup()
{
    m_pane.reset();
    m_selection.reset();
}

void TestDocumentPane::open(MadeUpDocument made)
{
    m_document = made.document();
    m_selection->setCorpus(std::make_shared<const Corpus>(QList<CorpusDocument>{made.made()}));
}

TextSpan TestDocumentPane::find(const QString &words, qsizetype from) const
{
    const qsizetype start = m_document.text.indexOf(words, from);
    return start < 0 ? TextSpan() : TextSpan{start, start + words.size()};
}

void TestDocumentPane::showsHelpWithoutDocument()
{
    const QImage before = pane()->grab().toImage();
    pane()->setEmptyText(u"Another sentence of help"_s);
    QVERIFY(before != pane()->grab().toImage());
    QCOMPARE(pane()->visibleSpan(), TextSpan());
    QTest::keyClick(pane(), Qt::Key_PageDown);
    click({100, 100});
    pane()->setSelection(nullptr);
    pane()->selectAll();
    QCOMPARE(pane()->selectedText(), QString());
}

void TestDocumentPane::clickOnMarkShowsFinding_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<FindingId>("finding");
    QTest::newRow("mention") << u"Port Authority"_s << FindingId{FindingKind::Mention, {0}, 0};
    QTest::newRow("second mention of a line") << u"Lowtown"_s << FindingId{FindingKind::Mention, {0}, 1};
    QTest::newRow("metric") << u"12 km"_s << FindingId{FindingKind::Metric, {0}, 0};
    QTest::newRow("initiative's words") << u"second"_s << FindingId{FindingKind::Initiative, {0}, 0};
}

void TestDocumentPane::clickOnMarkShowsFinding()
{
    QFETCH(QString, words);
    QFETCH(FindingId, finding);
    open(longDocument());
    click(rectOf(words).center());
    QCOMPARE(m_selection->finding(), finding);
    QVERIFY(m_selection->span().contains(find(words)));
}

void TestDocumentPane::clickBesideMarksShowsNothing()
{
    open(longDocument());
    click(rectOf(u"opened"_s).center());
    QCOMPARE(m_selection->finding(), FindingId());
    const QRect paragraph = rectOf(u"Rail plan of"_s);
    click({viewport()->width() - 3, paragraph.center().y()});
    QCOMPARE(m_selection->finding(), FindingId());
}

void TestDocumentPane::clickInMarginShowsInitiative()
{
    open(longDocument());
    const QRect line = rectOf(u"The Port"_s);
    const QRect words = rectOf(u"second"_s);
    for (int x = line.left() - 1; x > line.left() - PagePainter::margin; --x)
        click({x, words.center().y()});
    QCOMPARE(m_selection->finding(), (FindingId{FindingKind::Initiative, {0}, 0}));
}

void TestDocumentPane::shownSpanComesIntoSight()
{
    open(longDocument());
    const TextSpan words = find(u"night ferry"_s);
    QVERIFY(!isInSight(words));
    m_selection->showSpan({0}, words);
    QVERIFY(isInSight(words));
    QVERIFY(pane()->spanRect(words).top() < viewport()->height() / 3);
    m_selection->showFinding({FindingKind::Mention, {0}, 3});
    QVERIFY(isInSight(find(u"Port Authority"_s, words.end)));
    m_selection->showFinding({FindingKind::Mention, {0}, 0});
    QVERIFY(isInSight(find(u"Port Authority"_s)));
    QCOMPARE(pane()->verticalScrollBar()->value(), 0);
}

void TestDocumentPane::shownSpanInSightStaysPut()
{
    open(longDocument());
    m_selection->showSpan({0}, find(u"Paragraph 100 "_s));
    const int before = pane()->verticalScrollBar()->value();
    m_selection->showSpan({0}, find(u"Paragraph 101 "_s));
    QCOMPARE(pane()->verticalScrollBar()->value(), before);
}

void TestDocumentPane::draggingSelectsAndCopies()
{
    open(longDocument());
    const QRect from = rectOf(u"Authority"_s);
    const QRect to = rectOf(u"track"_s);
    QTest::mousePress(viewport(), Qt::LeftButton, {}, QPoint(from.left() + 1, from.center().y()));
    QTest::mouseMove(viewport(), from.center());
    QTest::mouseMove(viewport(), QPoint(to.right(), to.center().y()));
    QTest::mouseRelease(viewport(), Qt::LeftButton, {}, QPoint(to.right(), to.center().y()));
    QCOMPARE(pane()->selectedText(), u"Authority opened 12 km of track"_s);
    QCOMPARE(m_selection->finding(), FindingId());
    QTest::keyClick(pane(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Authority opened 12 km of track"_s);
    click(rectOf(u"opened"_s).center());
    QVERIFY(!pane()->hasSelectedText());
}

void TestDocumentPane::draggingBeyondTheEdgeScrolls()
{
    open(longDocument());
    const QPoint from = rectOf(u"Authority"_s).topLeft() + QPoint(1, 3);
    const TextSpan before = pane()->visibleSpan();
    QTest::mousePress(viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(viewport(), from + QPoint(40, 40));
    QTest::mouseMove(viewport(), QPoint(300, viewport()->height() + 60));
    QTRY_VERIFY(pane()->selectedSpan().end > before.end + 500);
    QTest::mouseRelease(viewport(), Qt::LeftButton, {}, QPoint(300, viewport()->height() + 60));
    const TextSpan selected = pane()->selectedSpan();
    QCOMPARE(selected.start, find(u"Authority"_s).start);
    QTest::qWait(100);
    QCOMPARE(pane()->selectedSpan(), selected);
}

void TestDocumentPane::doubleClickSelectsWord()
{
    open(longDocument());
    QTest::mouseDClick(viewport(), Qt::LeftButton, {}, rectOf(u"opened"_s).center());
    QCOMPARE(pane()->selectedText(), u"opened"_s);
}

void TestDocumentPane::tripleClickSelectsParagraph()
{
    open(longDocument());
    const QPoint point = rectOf(u"opened"_s).center();
    QTest::mouseDClick(viewport(), Qt::LeftButton, {}, point);
    QTest::mouseClick(viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(pane()->selectedSpan(), m_document.blocks.at(1).span);
}

void TestDocumentPane::selectAllCopiesWholeText()
{
    open(longDocument());
    QTest::keyClick(pane(), Qt::Key_A, Qt::ControlModifier);
    pane()->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), m_document.text);
}

void TestDocumentPane::shiftWithArrowsSelects()
{
    open(longDocument());
    const QRect word = rectOf(u"opened"_s);
    click(QPoint(word.left() + 1, word.center().y()));
    QTest::keyClick(pane(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(pane(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(pane()->selectedText(), u"op"_s);
    QTest::keyClick(pane(), Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(pane()->selectedText(), u"opened "_s);
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(pane(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(pane()->selectedText(), u" "_s);
    QTest::keyClick(pane(), Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(pane()->selectedSpan(), (TextSpan{find(u"opened"_s).start, m_document.text.size()}));
    QVERIFY(isInSight(find(u"sums up"_s)));
    QTest::keyClick(pane(), Qt::Key_Home, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(pane()->selectedSpan(), (TextSpan{0, find(u"opened"_s).start}));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(pane(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY2(pane()->selectedSpan().start > m_document.blocks.at(1).span.start, "three lines down is in the second paragraph");
}

void TestDocumentPane::keysScroll()
{
    open(longDocument());
    const TextSpan first = pane()->visibleSpan();
    QCOMPARE(first.start, 0);
    QTest::keyClick(pane(), Qt::Key_Down);
    QVERIFY(pane()->verticalScrollBar()->value() > 0);
    QTest::keyClick(pane(), Qt::Key_Up);
    QCOMPARE(pane()->verticalScrollBar()->value(), 0);
    QTest::keyClick(pane(), Qt::Key_Space);
    const TextSpan second = pane()->visibleSpan();
    QVERIFY2(second.start > first.start && second.start < first.end, "a page goes on where the last one ended");
    QTest::keyClick(pane(), Qt::Key_PageUp);
    QCOMPARE(pane()->visibleSpan(), first);
    QTest::keyClick(pane(), Qt::Key_End);
    QCOMPARE(pane()->visibleSpan().end, m_document.text.size());
    QCOMPARE(pane()->verticalScrollBar()->value(), pane()->verticalScrollBar()->maximum());
    QTest::keyClick(pane(), Qt::Key_Home);
    QCOMPARE(pane()->visibleSpan(), first);
}

/// Headings, lists, tables and paragraphs of many lengths, some in other scripts.
static MadeUpDocument mixedDocument()
{
    MadeUpDocument made(u"Mixed"_s);
    const QString words = u"the crews of the upper yard mend ropes and lamps before the tide turns "_s;
    for (int i = 0; i < 120; ++i) {
        made.add(u"Part %1"_s.arg(i), BlockKind::Heading, 1 + i % 6);
        made.add(words.repeated(1 + i % 9));
        made.add(u"港口管理局將興建第二座橋樑。"_s.repeated(1 + i % 5));
        made.add(u"סלילת מסילה חדשה עד סוף העשור "_s.repeated(1 + i % 4));
        for (int level = 1; level < 1 + i % 12; ++level)
            made.add(words.repeated(level % 3 + 1), BlockKind::ListItem, level);
        if (i % 3 == 0) {
            for (int cell = 0; cell < 12; ++cell)
                made.cell(i * 10 + cell / 4, cell % 4, words.repeated(cell % 5));
        }
        made.add(words, i % 2 ? BlockKind::Caption : BlockKind::Boilerplate);
    }
    return made;
}

void TestDocumentPane::pagesFollowEachOther()
{
    open(mixedDocument());
    int pages = 0;
    TextSpan page = pane()->visibleSpan();
    while (page.end < m_document.text.size() && ++pages < 1000) {
        QTest::keyClick(pane(), Qt::Key_PageDown);
        const TextSpan next = pane()->visibleSpan();
        QVERIFY2(next.start > page.start && next.start <= page.end, qPrintable(u"page %1"_s.arg(pages)));
        page = next;
    }
    QCOMPARE(pane()->verticalScrollBar()->value(), pane()->verticalScrollBar()->maximum());
    for (int i = 0; i < pages; ++i) {
        QTest::keyClick(pane(), Qt::Key_PageUp);
        const TextSpan next = pane()->visibleSpan();
        QVERIFY2(next.start < page.start && next.end >= page.start, qPrintable(u"%1 pages back"_s.arg(i)));
        page = next;
    }
    QCOMPARE(page.start, 0);
}

void TestDocumentPane::hardWrappedLinesFlow()
{
    MadeUpDocument made(u"Wrapped"_s);
    made.add(u"The council has decided that the sheds along the old quay are\nto be rebuilt, and that the yard behind them is to "
             u"be let to the\n"
             "crews who mend the boats in winter and sail in summer."_s);
    made.add(u"Harbour Office\n12 Quay Street\nLowtown"_s);
    open(std::move(made));
    QCOMPARE(rectOf(u"are"_s).center().y(), rectOf(u"to be rebuilt"_s).center().y());
    QVERIFY(rectOf(u"to be rebuilt"_s).left() > rectOf(u"are"_s).left());
    QCOMPARE(rectOf(u"Harbour Office"_s).left(), rectOf(u"12 Quay"_s).left());
    QVERIFY(rectOf(u"12 Quay"_s).top() > rectOf(u"Harbour Office"_s).top());
}

void TestDocumentPane::filterHoldsMarksBack()
{
    MadeUpDocument made(u"Two sentences"_s);
    made.add(u"Lowtown has 12 km of track."_s).mention(u"Lowtown"_s, EntityKind::Place).metric(u"12 km"_s, 12, u"km"_s);
    made.add(u"Hightown has 14 km of track."_s).mention(u"Hightown"_s, EntityKind::Place).metric(u"14 km"_s, 14, u"km"_s);
    open(std::move(made));
    const QRect near = rectOf(u"12 km"_s);
    const QRect far = rectOf(u"14 km"_s);
    const auto lineColour = [this](const QRect &words) {
        return viewport()->grab().toImage().pixelColor(words.center().x(), words.bottom()).name();
    };
    const QString plain = lineColour(far);
    QCOMPARE(lineColour(near), plain);
    m_selection->setEntity(m_selection->corpus()->findEntity(u"Lowtown"_s));
    QCOMPARE(lineColour(near), plain);
    QVERIFY(lineColour(far) != plain);
}

void TestDocumentPane::resizeKeepsPlace()
{
    open(longDocument());
    m_selection->showSpan({0}, find(u"Paragraph 120 "_s));
    pane()->verticalScrollBar()->setValue(pane()->verticalScrollBar()->value() +
                                          pane()->spanRect(find(u"Paragraph 120 "_s)).top());
    const TextSpan before = pane()->visibleSpan();
    for (const int width : {500, 320, 640, 1200, 800}) {
        pane()->resize(width, 600);
        const QRect words = pane()->spanRect({before.start, before.start + 1});
        QVERIFY2(words.top() >= -30 && words.top() < 40, qPrintable(u"%1 px: at %2"_s.arg(width).arg(words.top())));
    }
}

void TestDocumentPane::zoomKeepsPlace()
{
    open(longDocument());
    m_selection->showSpan({0}, find(u"Paragraph 120 "_s));
    const TextSpan before = pane()->visibleSpan();
    const int height = rectOf(u"Paragraph 120 "_s).height();
    QTest::keyClick(pane(), Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(pane(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(pane()->zoomPercent(), 125);
    QVERIFY(rectOf(u"Paragraph 120 "_s).height() > height);
    const QRect words = pane()->spanRect({before.start, before.start + 1});
    QVERIFY(words.top() > -40 && words.top() < 40);
    QTest::keyClick(pane(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(pane()->zoomPercent(), 100);
    QCOMPARE(rectOf(u"Paragraph 120 "_s).height(), height);
}

void TestDocumentPane::wheelZooms()
{
    open(longDocument());
    QSignalSpy told(pane(), &DocumentPane::zoomChanged);
    QWheelEvent event(QPointF(100, 100), viewport()->mapToGlobal(QPointF(100, 100)), {}, QPoint(0, -120), Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(viewport(), &event);
    QCOMPARE(pane()->zoomPercent(), 90);
    QCOMPARE(told.size(), 1);
    QWheelEvent touch(QPointF(100, 100), viewport()->mapToGlobal(QPointF(100, 100)), {}, QPoint(0, 40), Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    for (int turned = 40; turned < 120; turned += 40)
        QCoreApplication::sendEvent(viewport(), &touch);
    QCOMPARE(pane()->zoomPercent(), 90);
    QCoreApplication::sendEvent(viewport(), &touch);
    QCOMPARE(pane()->zoomPercent(), 100);
}

static QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1f, 0x22));
    palette.setColor(QPalette::Text, QColor(0xe4, 0xe4, 0xe4));
    palette.setColor(QPalette::Window, QColor(0x2b, 0x2c, 0x30));
    palette.setColor(QPalette::WindowText, QColor(0xe4, 0xe4, 0xe4));
    return palette;
}

void TestDocumentPane::paletteChangeRepaints()
{
    open(longDocument());
    pane()->setPalette(darkPalette());
    const QRect mention = rectOf(u"Port Authority"_s);
    const QImage dark = viewport()->grab().toImage();
    QCOMPARE(dark.pixelColor(5, 5), QColor(0x1e, 0x1f, 0x22));
    QCOMPARE(dark.pixelColor(mention.topLeft() + QPoint(4, 2)).name(), pane()->colours().fill(EntityKind::Organisation).name());
    pane()->setPalette(QPalette(Qt::white));
    QVERIFY(viewport()->grab().toImage().pixelColor(5, 5).lightness() > 200);
}

void TestDocumentPane::marksReadWell_data()
{
    QTest::addColumn<QPalette>("palette");
    QPalette light;
    light.setColor(QPalette::Base, Qt::white);
    light.setColor(QPalette::Text, Qt::black);
    QPalette grey = light;
    grey.setColor(QPalette::Base, QColor(0xd8, 0xd8, 0xd8));
    grey.setColor(QPalette::Text, QColor(0x48, 0x48, 0x48));
    QTest::newRow("light") << light;
    QTest::newRow("dark") << darkPalette();
    QTest::newRow("weak contrast") << grey;
}

void TestDocumentPane::marksReadWell()
{
    QFETCH(QPalette, palette);
    const FindingPalette colours(palette);
    QList<QColor> fills = {colours.metricFill(), colours.initiativeFill(), colours.hit(), colours.currentHit(), colours.shown(),
                           colours.selected()};
    QList<QColor> lines = {colours.metricInk(), colours.initiativeInk()};
    for (const EntityKind kind : {EntityKind::Organisation, EntityKind::Place, EntityKind::Person, EntityKind::Plan,
                                  EntityKind::Event, EntityKind::Product}) {
        fills += {colours.fill(kind), colours.strong(kind)};
        lines += colours.ink(kind);
        QVERIFY(contrastRatio(colours.fill(kind), colours.dimText()) >=
                std::min(leastTextContrast, contrastRatio(colours.fill(kind), colours.text())));
    }
    for (const QColor &fill : std::as_const(fills))
        QVERIFY(contrastRatio(fill, colours.text()) >= leastTextContrast);
    for (const QColor &line : std::as_const(lines))
        QVERIFY(contrastRatio(line, colours.base()) >= 3);
    QVERIFY(contrastRatio(colours.dimText(), colours.base()) >= leastTextContrast);
}

void TestDocumentPane::hiddenLayerIsNotDrawn()
{
    open(longDocument());
    const QImage marked = viewport()->grab().toImage();
    pane()->setLayerShown(FindingKind::Mention, false);
    const QImage unmarked = viewport()->grab().toImage();
    QVERIFY(marked != unmarked);
    click(rectOf(u"Lowtown"_s).center());
    QCOMPARE(m_selection->finding(), FindingId());
    pane()->setLayerShown(FindingKind::Mention, true);
    QVERIFY(viewport()->grab().toImage() == marked);
}

void TestDocumentPane::longDocumentLaysOutWhatIsInSight()
{
    open(longDocument(30'000)); // 5 MB
    QVERIFY(m_document.text.size() > 5'000'000);
    QVERIFY(!viewport()->grab().isNull());
    QVERIFY2(pane()->layoutCount() < 60, qPrintable(QString::number(pane()->layoutCount())));
    pane()->verticalScrollBar()->setValue(pane()->verticalScrollBar()->maximum() / 2);
    QVERIFY(!viewport()->grab().isNull());
    QVERIFY(pane()->layoutCount() < 120);
    const double share = static_cast<double>(pane()->visibleSpan().start) / static_cast<double>(m_document.text.size());
    QVERIFY2(std::abs(share - 0.5) < 0.02, "half of the bar is half of the text");
}

void TestDocumentPane::endIsReachedFromEstimates()
{
    open(longDocument(30'000));
    const TextSpan end = find(u"sums up."_s, m_document.text.size() - 200);
    pane()->verticalScrollBar()->setValue(pane()->verticalScrollBar()->maximum());
    QVERIFY(isInSight(end));
    QCOMPARE(pane()->verticalScrollBar()->value(), pane()->verticalScrollBar()->maximum());
    for (int i = 0; i < 200; ++i)
        QTest::keyClick(pane(), Qt::Key_PageUp);
    for (int i = 0; i < 200; ++i)
        QTest::keyClick(pane(), Qt::Key_PageDown);
    QVERIFY(isInSight(end));
    QTest::keyClick(pane(), Qt::Key_Home);
    QCOMPARE(pane()->visibleSpan().start, 0);
    QVERIFY(pane()->layoutCount() < 5000);
}

void TestDocumentPane::giantLineOpens()
{
    const QString words = u"a line that never ends goes on and on with 7 boats and no full stop to rest at "_s;
    MadeUpDocument made(u"One line"_s);
    made.add(words.repeated(50'000'000 / words.size()));
    open(std::move(made));
    QVERIFY(!viewport()->grab().isNull());
    QVERIFY(pane()->layoutCount() < 10);
    QTest::keyClick(pane(), Qt::Key_End);
    QCOMPARE(pane()->visibleSpan().end, m_document.text.size());
    const TextSpan middle{25'000'000, 25'000'010};
    m_selection->showSpan({0}, middle);
    QVERIFY(isInSight(middle));
    QVERIFY(pane()->layoutCount() < 30);
    pane()->verticalScrollBar()->setValue(pane()->verticalScrollBar()->value() + 200);
    const qsizetype first = pane()->visibleSpan().start;
    for (int width = 400; width < 800; width += 7) {
        pane()->resize(width, 600);
        const QRect place = pane()->spanRect({first, first + 1});
        QVERIFY2(place.bottom() > 0 && place.top() < 30, qPrintable(u"%1 px: at %2"_s.arg(width).arg(place.top())));
    }
    QTest::mouseDClick(viewport(), Qt::LeftButton, {}, {300, 300});
    QTest::mouseClick(viewport(), Qt::LeftButton, {}, {300, 300});
    QCOMPARE(pane()->selectedSpan(), (TextSpan{0, m_document.text.size()}));
}

void TestDocumentPane::narrowPaneStillShowsText()
{
    open(longDocument(20));
    pane()->resize(60, 40);
    QVERIFY(!pane()->grab().isNull());
    pane()->resize(1, 1);
    QVERIFY(!pane()->grab().isNull());
    pane()->resize(800, 600);
    QVERIFY(isInSight(find(u"Port Authority"_s)));
}

void TestDocumentPane::tableCellsStandInColumns()
{
    MadeUpDocument made(u"Table"_s);
    made.add(u"Figures"_s, BlockKind::Heading, 1);
    made.cell(0, 0, u"Measure"_s).cell(0, 1, u"2024"_s).cell(0, 2, u"2030"_s);
    made.cell(1, 0, u"Boats mended in the upper yard"_s)
        .cell(1, 1, u"310"_s)
        .cell(1, 2, u"1,250"_s)
        .metric(u"1,250"_s, 1250, u"boats"_s);
    made.add(u"After the table"_s);
    open(std::move(made));
    QCOMPARE(rectOf(u"Measure"_s).left(), rectOf(u"Boats"_s).left());
    QCOMPARE(rectOf(u"310"_s).center().y(), rectOf(u"1,250"_s).center().y());
    QCOMPARE(rectOf(u"310"_s).right(), rectOf(u"2024"_s).right());
    QVERIFY(rectOf(u"1,250"_s).left() > rectOf(u"310"_s).right());
    QVERIFY(rectOf(u"After"_s).top() > rectOf(u"310"_s).bottom());
    click(rectOf(u"1,250"_s).center());
    QCOMPARE(m_selection->finding(), (FindingId{FindingKind::Metric, {0}, 0}));
}

void TestDocumentPane::brokenTablesAreShown_data()
{
    QTest::addColumn<QList<QPoint>>("cells"); // row, column
    QList<QPoint> wide;
    for (int column = 0; column < 300; ++column)
        wide += QPoint(0, column);
    QTest::newRow("no rows or columns") << QList<QPoint>{{-1, -1}, {-1, -1}};
    QTest::newRow("two cells in one place") << QList<QPoint>{{0, 0}, {0, 0}, {0, 1}};
    QTest::newRow("columns missing") << QList<QPoint>{{0, 0}, {1, 5}, {7, 2}};
    QTest::newRow("only far columns") << QList<QPoint>{{0, 5000}, {1, 5001}};
    QTest::newRow("300 columns") << wide;
}

void TestDocumentPane::brokenTablesAreShown()
{
    QFETCH(QList<QPoint>, cells);
    MadeUpDocument made(u"Broken"_s);
    for (qsizetype i = 0; i < cells.size(); ++i)
        made.cell(cells.at(i).x(), cells.at(i).y(), u"cell%1;"_s.arg(i));
    open(std::move(made));
    QVERIFY(!pane()->grab().isNull());
    QRect last;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QRect rect = rectOf(u"cell%1;"_s.arg(i));
        QVERIFY(rect.isValid());
        QVERIFY(!rect.intersects(last));
        last = rect;
    }
}

void TestDocumentPane::stripLeadsToMention()
{
    open(longDocument());
    auto *strip = pane()->findChild<MapStrip *>();
    QVERIFY(strip);
    const EntityId lowtown = m_selection->corpus()->findEntity(u"Lowtown"_s);
    QVERIFY(lowtown.value >= 0);
    m_selection->setEntity(lowtown);
    QList<int> marked;
    for (int y = strip->height() / 4; y < strip->height() * 3 / 4; ++y)
        if (strip->colourAt(y).isValid())
            marked += y;
    QVERIFY(!marked.isEmpty() && marked.size() < 5);
    QVERIFY(!isInSight(find(u"night ferry"_s)));
    QTest::mouseClick(strip, Qt::LeftButton, {}, QPoint(3, marked.first()));
    QVERIFY(isInSight(find(u"night ferry"_s)));
}

void TestDocumentPane::hoveringExplains_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("mention") << u"Port Authority"_s << QStringList{u"Port Authority"_s, u"organisation"_s, u"2"_s};
    QTest::newRow("metric") << u"12 km"_s << QStringList{u"12 km"_s, u"length of the network"_s};
    QTest::newRow("verb of an initiative") << u"build"_s
                                           << QStringList{u"the council"_s, u"build"_s, u"a second bridge across the Elm"_s};
    QTest::newRow("plain word of an initiative") << u"second"_s << QStringList{};
    QTest::newRow("plain word") << u"opened"_s << QStringList{};
}

void TestDocumentPane::hoveringExplains()
{
    QFETCH(QString, words);
    QFETCH(QStringList, told);
    open(longDocument());
    const QPoint point = rectOf(words).center();
    QHelpEvent event(QEvent::ToolTip, point, viewport()->mapToGlobal(point));
    QCoreApplication::sendEvent(viewport(), &event);
    if (told.isEmpty())
        QTRY_VERIFY(!QToolTip::isVisible());
    for (const QString &part : std::as_const(told))
        QVERIFY2(QToolTip::text().contains(part, Qt::CaseInsensitive), qPrintable(QToolTip::text()));
}

void TestDocumentPane::rightToLeftStandsRight()
{
    MadeUpDocument made(u"Two directions"_s);
    made.add(u"From the left"_s).add(u"מימין"_s);
    open(std::move(made));
    const QRect left = rectOf(u"From the left"_s);
    const QRect right = rectOf(u"מימין"_s);
    QVERIFY(right.left() > left.right());
    QVERIFY(std::abs(right.right() - (viewport()->width() - left.left())) <= 3); // the column ends on a whole character
    QTest::mouseDClick(viewport(), Qt::LeftButton, {}, right.center());
    QCOMPARE(pane()->selectedText(), u"מימין"_s);
}

void TestDocumentPane::tipEscapesMarkup()
{
    MadeUpDocument made(u"Markup"_s);
    made.add(u"The Office of <b>Odd & Even</b> met."_s).mention(u"Office of <b>Odd & Even</b>"_s, EntityKind::Organisation);
    open(std::move(made));
    const QString tip = findingTip(*m_selection->corpus(), {FindingKind::Mention, {0}, 0});
    QVERIFY(tip.contains(u"Office of &lt;b&gt;Odd &amp; Even&lt;/b&gt;"_s));
}

void TestDocumentPane::newerCorpusKeepsPlace()
{
    MadeUpDocument made = longDocument();
    m_document = made.document();
    const CorpusDocument first = made.made();
    m_selection->setCorpus(std::make_shared<const Corpus>(QList<CorpusDocument>{first}));
    m_selection->showSpan({0}, find(u"night ferry"_s));
    pane()->selectAll();
    const TextSpan before = pane()->visibleSpan();
    MadeUpDocument other(u"Other"_s);
    other.add(u"Nothing more."_s);
    m_selection->setCorpus(std::make_shared<const Corpus>(QList<CorpusDocument>{first, other.made()}));
    QCOMPARE(pane()->visibleSpan(), before);
    QVERIFY(pane()->hasSelectedText());
    m_selection->showDocument({1});
    QCOMPARE(pane()->visibleSpan(), (TextSpan{0, 13}));
    QVERIFY(!pane()->hasSelectedText());
    m_selection->showDocument({0});
    QVERIFY2(std::abs(pane()->visibleSpan().start - before.start) < 100, "a document opens again where it was left");
}

static CorpusDocument oddDocument(QRandomGenerator *random)
{
    static const QStringList stretches = {u"plain words "_s,
                                          u"\u05d0\u05d1\u05d2 "_s,
                                          u"\u6e2f\u53e3"_s,
                                          QString(QChar(0xd800)),
                                          u"\u2028"_s,
                                          u"e\u0301"_s,
                                          u"\n"_s,
                                          u"\t"_s,
                                          QString(QChar(0)),
                                          u"\U0001F6A2"_s,
                                          QString(400, u'x'),
                                          u"\u00ad"_s,
                                          u"\ufffc"_s};
    MadeUpDocument made(u"Odd %1"_s.arg(random->generate()));
    const int blocks = random->bounded(30);
    for (int i = 0; i < blocks; ++i) {
        QString text;
        for (int part = random->bounded(6) * random->bounded(8); part >= 0; --part)
            text += stretches.at(random->bounded(static_cast<int>(stretches.size())));
        made.add(random->bounded(8) == 0 ? QString() : text, static_cast<BlockKind>(random->bounded(6)),
                 random->bounded(-3, 200));
        Block &block = made.document().blocks.last();
        block.table = random->bounded(-1, 2);
        block.row = random->bounded(-1, 3);
        block.column = random->bounded(-1, 60);
        block.isHeader = random->bounded(2) == 0;
        block.label = QString(random->bounded(3) * random->bounded(30), u'i');
    }
    const Document &document = made.document();
    Findings found;
    for (int i = 0; i < 20 && !document.text.isEmpty(); ++i) {
        const qsizetype start = random->bounded(static_cast<int>(document.text.size()));
        const TextSpan span{start, std::min<qsizetype>(start + random->bounded(300), document.text.size())};
        found.mentions.append({span, static_cast<EntityKind>(i % 6), u"name %1"_s.arg(i % 3)});
        found.metrics.append(Metric{.span = span});
        found.initiatives.append(Initiative{.span = span, .verb = {span.start, span.start}, .object = span});
    }
    const auto byStart = [](const auto &a, const auto &b) { return a.span < b.span; };
    std::sort(found.mentions.begin(), found.mentions.end(), byStart);
    std::sort(found.metrics.begin(), found.metrics.end(), byStart);
    std::sort(found.initiatives.begin(), found.initiatives.end(), byStart);
    return {std::make_shared<const Document>(document), std::make_shared<const Findings>(found)};
}

void TestDocumentPane::survivesOddDocuments_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Made-up documents that no reader should make, pushed about: nothing may crash, and what is shown stays inside the text.
void TestDocumentPane::survivesOddDocuments()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    static constexpr int keys[] = {Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_End, Qt::Key_Home,
                                   Qt::Key_Down,     Qt::Key_Right,  Qt::Key_Up,  Qt::Key_Left};
    for (int round = 0; round < 5; ++round) {
        const CorpusDocument odd = oddDocument(&random);
        const qsizetype size = odd.document->text.size();
        m_selection->setCorpus(std::make_shared<const Corpus>(QList<CorpusDocument>{odd, oddDocument(&random)}));
        for (int step = 0; step < 40; ++step) {
            const QPoint point(random.bounded(std::max(viewport()->width(), 1)),
                               random.bounded(std::max(viewport()->height(), 1)));
            switch (random.bounded(9)) {
            case 0: pane()->resize(random.bounded(1, 900), random.bounded(1, 700)); break;
            case 1: pane()->setZoomPercent(random.bounded(20, 400)); break;
            case 2: pane()->verticalScrollBar()->setValue(random.bounded(pane()->verticalScrollBar()->maximum() + 1)); break;
            case 3:
                QTest::keyClick(pane(), static_cast<Qt::Key>(keys[random.bounded(8)]),
                                random.bounded(2) ? Qt::ShiftModifier : Qt::NoModifier);
                break;
            case 4: QTest::mouseClick(viewport(), Qt::LeftButton, {}, point); break;
            case 5: QTest::mouseDClick(viewport(), Qt::LeftButton, {}, point); break;
            case 6:
                m_selection->setEntity({random.bounded(-1, static_cast<int>(m_selection->corpus()->entities().size()))});
                break;
            case 7: pane()->search()->start(u"plain"_s, Qt::CaseInsensitive, random.bounded(1000)); break;
            case 8: m_selection->showSpan({0}, {random.bounded(static_cast<int>(size) + 1), size}); break;
            }
            QVERIFY(!pane()->grab().isNull());
            const TextSpan visible = pane()->visibleSpan();
            QVERIFY(0 <= visible.start && visible.start <= visible.end && visible.end <= size);
            QVERIFY(0 <= pane()->selectedSpan().start && pane()->selectedSpan().end <= size);
        }
    }
}

QTEST_MAIN(TestDocumentPane)
#include "tst_documentpane.moc"
