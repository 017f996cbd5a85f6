// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartview.h"

#include "charts/samplestacks.h"

#include <QHelpEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace planscope;

/// The widget inside the view that gets the mouse there.
static std::pair<QWidget *, QPoint> under(ChartView &view, const QPoint &position)
{
    QWidget *child = view.childAt(position);
    return {child, child->mapFrom(&view, position)};
}

static void tabInto(ChartView &view)
{
    view.clearFocus(); // the only widget of an active window has it already
    view.setFocus(Qt::TabFocusReason);
}

static bool contains(const QImage &image, QRgb colour)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if ((image.pixel(x, y) & 0xffffff) == (colour & 0xffffff))
                return true;
    return false;
}

class TestChartView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void clickLeadsToTheWords();
    void clickBesideAMarkDoesNothing();
    void keysWalkAndActivate();
    void keysWalkBars();
    void tooltipNamesValueAndSource();
    void tooltipTellsAFullName();
    void followsThePalette();
    void emptyChartSaysWhy();
    void listenerMaySetAnotherChart();
    void fewBarsNeedNoScrolling();
    void manyBarsScroll();

private:
    std::unique_ptr<ChartView> m_view;
};

void TestChartView::init()
{
    m_view = std::make_unique<ChartView>();
    m_view->resize(640, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestChartView::clickLeadsToTheWords()
{
    const Corpus corpus = harbourStack();
    const QList<Chart> charts{seriesChart(corpus, mostTelling(corpus)), initiativesChart(corpus)};
    for (const Chart &chart : charts) {
        m_view->setChart(chart);
        for (int s = 0; s < chart.series.size(); ++s) {
            for (int m = 0; m < chart.series.at(s).marks.size(); ++m) {
                QSignalSpy activated(m_view.get(), &ChartView::markActivated);
                const auto [widget, position] = under(*m_view, m_view->markPosition(s, m));
                QTest::mouseClick(widget, Qt::LeftButton, {}, position);
                QCOMPARE(activated.size(), 1);
                QCOMPARE(activated.constFirst().constFirst().value<ChartMark>(), chart.series.at(s).marks.at(m));
            }
        }
    }
}

void TestChartView::clickBesideAMarkDoesNothing()
{
    m_view->setChart(initiativesChart(harbourStack()));
    QSignalSpy activated(m_view.get(), &ChartView::markActivated);
    const auto [widget, position] = under(*m_view, {600, 380});
    QTest::mouseClick(widget, Qt::LeftButton, {}, position);
    QCOMPARE(activated.size(), 0);
}

void TestChartView::keysWalkAndActivate()
{
    const Corpus corpus = harbourStack();
    m_view->setChart(seriesChart(corpus, mostTelling(corpus)));
    tabInto(*m_view);
    QSignalSpy activated(m_view.get(), &ChartView::markActivated);
    const auto year = [&] { return activated.constLast().constFirst().value<ChartMark>().x; };
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(year(), 2018.0); // Tab leads to the first mark
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(year(), 2019.0);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QTest::keyClick(m_view.get(), Qt::Key_Right); // stays at the last
    QTest::keyClick(m_view.get(), Qt::Key_Enter);
    QCOMPARE(year(), 2025.0);
    QVERIFY(m_view->accessibleDescription().contains(u"by 2025"_s));
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(year(), 2020.0);
    QCOMPARE(activated.size(), 4);
}

void TestChartView::keysWalkBars()
{
    m_view->setChart(initiativesChart(longStack(3)));
    tabInto(*m_view);
    QSignalSpy activated(m_view.get(), &ChartView::markActivated);
    const auto bar = [&] {
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        return activated.constLast().constFirst().value<ChartMark>().category;
    };
    const QStringList bars = m_view->chart().categories;
    QCOMPARE(bar(), bars.at(0));
    QTest::keyClick(m_view.get(), Qt::Key_Right); // the next part of the same bar
    QCOMPARE(bar(), bars.at(0));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(bar(), bars.at(1));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QTest::keyClick(m_view.get(), Qt::Key_Down); // stays in the last
    QCOMPARE(bar(), bars.at(2));
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(bar(), bars.at(1));
}

void TestChartView::tooltipNamesValueAndSource()
{
    const Corpus corpus = harbourStack(u"Plan <1>"_s);
    m_view->setChart(seriesChart(corpus, mostTelling(corpus)));
    const auto [widget, position] = under(*m_view, m_view->markPosition(1, 0));
    QHelpEvent help(QEvent::ToolTip, position, widget->mapToGlobal(position));
    QCoreApplication::sendEvent(widget, &help);
    const QString text = QToolTip::text();
    for (const QString &part : {u"&gt; 3.2 %"_s, u"Target · by 2025"_s, u"Plan &lt;1&gt;"_s, u"The share is to exceed 3.2 percent by 2025."_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void TestChartView::tooltipTellsAFullName()
{
    const QString name = u"A plan whose name is so long that it finds no room beside its bar at all, whatever one does, in a small view"_s;
    m_view->resize(320, 200);
    m_view->setChart(initiativesChart(harbourStack(name)));
    const auto [widget, position] = under(*m_view, {20, m_view->markPosition(0, 0).y()});
    QHelpEvent help(QEvent::ToolTip, position, widget->mapToGlobal(position));
    QCoreApplication::sendEvent(widget, &help);
    QVERIFY2(QToolTip::text().contains(name), qPrintable(QToolTip::text()));
}

void TestChartView::followsThePalette()
{
    m_view->setChart(initiativesChart(harbourStack()));
    QVERIFY(contains(m_view->grab().toImage(), qRgb(0x00, 0x50, 0x7d)));
    QPalette dark = m_view->palette();
    dark.setColor(QPalette::Base, QColor(0x1e1e1e));
    dark.setColor(QPalette::Text, QColor(0xe6e6e6));
    m_view->setPalette(dark);
    const QImage image = m_view->grab().toImage();
    QVERIFY(contains(image, qRgb(0x1e, 0x1e, 0x1e)));
    QVERIFY(contains(image, qRgb(0xaa, 0xdc, 0xf8)));
    QCOMPARE(image.pixelColor(image.width() - 2, image.height() - 2), QColor(0x1e1e1e)); // to the edge
}

void TestChartView::emptyChartSaysWhy()
{
    const Chart chart = seriesChart(harbourStack(), {});
    m_view->setChart(chart);
    QVERIFY(chart.isEmpty());
    QCOMPARE(m_view->accessibleDescription(), chart.emptyText);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    const QImage image = m_view->grab().toImage();
    const QRect middle(QPoint(0, image.height() / 2 - 20), QSize(image.width(), 40));
    QVERIFY(contains(image.copy(middle), qRgb(0xff, 0xff, 0xff)));
    QImage blank = image.copy(middle);
    blank.fill(Qt::white);
    QVERIFY(image.copy(middle) != blank);
}

void TestChartView::listenerMaySetAnotherChart()
{
    const Corpus corpus = harbourStack();
    m_view->setChart(initiativesChart(corpus));
    connect(m_view.get(), &ChartView::markActivated, m_view.get(), [&] { m_view->setChart(seriesChart(corpus, mostTelling(corpus))); });
    const auto [widget, position] = under(*m_view, m_view->markPosition(0, 0));
    QTest::mouseClick(widget, Qt::LeftButton, {}, position);
    QCOMPARE(m_view->chart().kind, ChartKind::Series);
}

void TestChartView::fewBarsNeedNoScrolling()
{
    m_view->setChart(initiativesChart(longStack(5)));
    m_view->resize(1268, 163); // as a dock below the document
    const auto *bar = m_view->findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY(!bar->isVisible());
    QVERIFY(m_view->rect().contains(m_view->markPosition(0, static_cast<int>(m_view->chart().series.constFirst().marks.size()) - 1)));
}

void TestChartView::manyBarsScroll()
{
    m_view->setChart(initiativesChart(longStack(60)));
    tabInto(*m_view);
    QTRY_VERIFY(m_view->markPosition(0, static_cast<int>(m_view->chart().series.constFirst().marks.size()) - 1).y() > m_view->height());
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QVERIFY(m_view->rect().contains(m_view->markPosition(0, static_cast<int>(m_view->chart().series.constFirst().marks.size()) - 1)));
}

QTEST_MAIN(TestChartView)
#include "tst_chartview.moc"
