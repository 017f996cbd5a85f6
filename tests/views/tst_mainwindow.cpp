// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a person uses it: clicks, keys and drops on made-up documents, read by a stand-in for the engine.
#include "madeupreader.h"

#include "base/resources.h"
#include "charts/chartview.h"
#include "models/selection.h"
#include "views/chartpanel.h"
#include "views/documentpane.h"
#include "views/filterchip.h"
#include "views/findbar.h"
#include "views/findingpanel.h"
#include "views/lineicon.h"
#include "views/mainwindow.h"
#include "views/summarydialogs.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>

using namespace planscope;
using namespace planscope::test;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void emptyWindowHelps();
    void openFolderFillsThePanels();
    void clickOnEntityShowsItsWordsAndNarrows();
    void clickOnChipClearsTheFilter();
    void keysWalkOverMentions();
    void keysWalkOverUnreadNumerals();
    void clickOnShareGoesToTheNextUnread();
    void ownTablesAreRead();
    void enterOnEntityGoesOn();
    void clickOnMetricShowsItsWords();
    void arrowKeysWalkOverInitiatives();
    void clickOnMentionSelectsItsRow();
    void clickOnSectionGoesThere();
    void clickOnBarsLeadsToWords();
    void clickOnPointLeadsToWords();
    void firstWindowFitsTheScreen();
    void tipsOfRowsTellAll();
    void documentColumnGivesWay();
    void companyIsCountedWhileFiltered();
    void columnsFillTheirTable();
    void filterLineNarrowsRows();
    void headerClickSorts();
    void missingFileIsNamedWithItsReason();
    void doubleClickOnFailureTriesAgain();
    void doubleClickOnDoubtShowsTheDocument();
    void failingPathsKeepTheOpenStack();
    void cancelKeepsTheOpenStack();
    void newOpenReplacesTheOld();
    void addingKeepsWhatIsLookedAt();
    void addingWhileReadingReadsBoth();
    void closedWhileReading();
    void enginesFindingsArrive();
    void stackAndLayoutReturn();
    void resetLayoutBringsPanesBack();
    void dropOpens();
    void dropOfWordsIsRefused();
    void ctrlFOpensTheFindBar();
    void marksCanBeTurnedOff();
    void recentlyOpened();
    void closeStackEmptiesTheWindow();
    void everyActionExplainsItself();
    void iconsFollowThePalette();
    void endingsOfExportedFiles_data();
    void endingsOfExportedFiles();
    void exportThatFailsIsTold();
    void chartAndSummaryAreWritten();

private:
    template <typename Widget> Widget *find(const QString &name) const { return m_window->findChild<Widget *>(name); }
    QTableView *table(const QString &panel) const { return find<QWidget>(panel)->findChild<QTableView *>(); }
    QStringList column(const QAbstractItemView *view, int column) const;
    void click(QTableView *view, int row);
    void open(const QStringList &paths);
    QString words() const;
    void showWindow();

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Gate> m_gate;
    std::unique_ptr<MainWindow> m_window;
};

static void write(const QString &path, const QByteArray &bytes = "text")
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestMainWindow::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    QCoreApplication::setOrganizationName(u"planscope-test"_s);
    QCoreApplication::setApplicationName(u"planscope-test"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    QVERIFY(QSettings().fileName().startsWith(m_settings.path()));
}

void TestMainWindow::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    write(m_folder->filePath(u"harbour.md"_s));
    write(m_folder->filePath(u"forest.txt"_s));
    showWindow();
}

void TestMainWindow::showWindow()
{
    m_gate = std::make_shared<Gate>();
    m_window = std::make_unique<MainWindow>(madeUpReader(m_gate));
    if (!QSettings().contains(u"window/geometry"_s)) { // as on a usual screen; that of the tests may be small
        m_window->resize(1280, 800);
        find<QAction>(u"resetLayoutAction"_s)->trigger();
    }
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup() { m_window.reset(); }

void TestMainWindow::open(const QStringList &paths)
{
    m_window->openPaths(paths);
    QTRY_VERIFY(!m_window->isReading());
    QTRY_VERIFY(find<QToolButton>(u"cancelButton"_s)->isHidden());
}

QStringList TestMainWindow::column(const QAbstractItemView *view, int column) const
{
    QStringList cells;
    for (int row = 0; row < view->model()->rowCount(); ++row)
        cells.append(view->model()->index(row, column).data().toString());
    return cells;
}

void TestMainWindow::click(QTableView *view, int row)
{
    auto *tabs = find<QTabWidget>(u"findingTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab)
        if (tabs->widget(tab)->isAncestorOf(view))
            tabs->setCurrentIndex(tab);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(row, 0)).center());
}

QString TestMainWindow::words() const
{
    const Selection *selection = m_window->selection();
    return textOf(selection->corpus()->document(selection->document()), selection->span());
}

void TestMainWindow::emptyWindowHelps()
{
    for (const QString &panel : {u"entityPanel"_s, u"metricPanel"_s, u"initiativePanel"_s, u"stackPanel"_s}) {
        const auto *label = find<QWidget>(panel)->findChild<QLabel *>(u"emptyLabel"_s);
        QVERIFY2(label->text().contains(u"pen "_s), qPrintable(panel));
        QCOMPARE(find<QWidget>(panel)->findChild<QStackedWidget *>()->currentWidget()->objectName(), u"emptyPage"_s);
    }
    QVERIFY(!find<ChartPanel>(u"chartPanel"_s)->chart().emptyText.isEmpty());
    QCOMPARE(find<QLabel>(u"countsLabel"_s)->text(), u"No documents"_s);
    QVERIFY(find<QDockWidget>(u"issueDock"_s)->isHidden());
    QVERIFY(find<FilterChip>(u"entityChip"_s)->visibleRegion().isEmpty());
    QVERIFY(!find<QAction>(u"printAction"_s)->isEnabled());
}

void TestMainWindow::openFolderFillsThePanels()
{
    open({m_folder->path()});
    QCOMPARE(column(find<QTreeView>(u"view"_s), 0), (QStringList{u"Forest report"_s, u"Harbour plan"_s}));
    QCOMPARE(table(u"entityPanel"_s)->model()->rowCount(), 4);
    QCOMPARE(table(u"metricPanel"_s)->model()->rowCount(), 4);
    QCOMPARE(table(u"initiativePanel"_s)->model()->rowCount(), 3);
    QCOMPARE(find<QTabWidget>(u"findingTabs"_s)->tabText(1), u"Metrics 4"_s);
    QCOMPARE(find<QLabel>(u"countsLabel"_s)->text(), u"2 documents · 4 entities · 4 metrics · 3 initiatives"_s);
    QCOMPARE(m_window->openedPaths(), QStringList{m_folder->path()});
    // The doubt about the forest report's character set is listed, but does not push itself before the chart.
    QVERIFY(!find<QDockWidget>(u"issueDock"_s)->isHidden());
    QCOMPARE(find<QDockWidget>(u"issueDock"_s)->windowTitle(), u"Issues 1"_s);
}

void TestMainWindow::clickOnEntityShowsItsWordsAndNarrows()
{
    open({m_folder->path()});
    QTableView *entities = table(u"entityPanel"_s);
    click(entities, static_cast<int>(column(entities, 0).indexOf(u"Elsa Port Authority"_s)));
    QCOMPARE(m_window->selection()->document(), DocumentId{1});
    QCOMPARE(words(), u"Port Authority"_s);
    QCOMPARE(column(table(u"initiativePanel"_s), 2), (QStringList{u"two quays"_s, u"electric cranes"_s}));
    QCOMPARE(table(u"metricPanel"_s)->model()->rowCount(), 0);
    const auto *sentence = find<QWidget>(u"metricPanel"_s)->findChild<QLabel *>(u"emptyLabel"_s);
    QVERIFY(sentence->text().contains(u"Elsa Port Authority"_s));
    QCOMPARE(find<QTabWidget>(u"findingTabs"_s)->tabText(2), u"Initiatives 2 of 3"_s);
    QVERIFY(find<FilterChip>(u"entityChip"_s)->isVisible());
    QCOMPARE(find<FilterChip>(u"entityChip"_s)->text(), u"Elsa Port Authority"_s);
    QCOMPARE(entities->model()->rowCount(), 4); // the entities themselves stay
    QTRY_VERIFY(find<DocumentPane>(u"documentPane"_s)->visibleSpan().contains(m_window->selection()->span()));
}

void TestMainWindow::clickOnChipClearsTheFilter()
{
    open({m_folder->path()});
    click(table(u"entityPanel"_s), 0);
    QVERIFY(m_window->selection()->entity().value >= 0);
    auto *chip = find<FilterChip>(u"entityChip"_s);
    QTRY_VERIFY(chip->isVisible());
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(m_window->selection()->entity(), EntityId{});
    QVERIFY(!chip->isVisible());
    QCOMPARE(table(u"metricPanel"_s)->model()->rowCount(), 4);
    click(table(u"entityPanel"_s), 0);
    QTRY_VERIFY(chip->isVisible());
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Return);
    QCOMPARE(m_window->selection()->entity(), EntityId{});
}

void TestMainWindow::keysWalkOverMentions()
{
    open({m_folder->path()});
    m_window->selection()->chooseEntity(m_window->selection()->corpus()->findEntity(u"Port Elsa"_s));
    const DocumentId first = m_window->selection()->document();
    find<QTabWidget>(u"findingTabs"_s)->setCurrentIndex(2);
    QTest::keyClick(m_window.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(words(), u"Port Elsa"_s);
    QVERIFY(m_window->selection()->document() != first);
    QTest::keyClick(m_window.get(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_window->selection()->document(), first);
    QCOMPARE(find<QTabWidget>(u"findingTabs"_s)->currentIndex(), 2); // what the filter narrows stays in sight
    m_window->selection()->setEntity({});
    m_window->selection()->showFinding({FindingKind::Mention, {0}, 0});
    QCOMPARE(find<QTabWidget>(u"findingTabs"_s)->currentIndex(), 0);
}

void TestMainWindow::keysWalkOverUnreadNumerals()
{
    QVERIFY(find<QToolButton>(u"numeralsButton"_s)->isHidden());
    QVERIFY(!find<QAction>(u"nextUnreadAction"_s)->isEnabled());
    open({m_folder->path()});
    QStringList seen;
    for (const Qt::KeyboardModifiers modifiers : {Qt::NoModifier, Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier}) {
        QTest::keyClick(m_window.get(), Qt::Key_F8, modifiers);
        seen.append(words());
        const QRect place = find<DocumentPane>(u"documentPane"_s)->spanRect(m_window->selection()->span());
        QVERIFY(find<DocumentPane>(u"documentPane"_s)->viewport()->rect().contains(place));
    }
    QCOMPARE(seen, (QStringList{u"2022"_s, u"two"_s, u"2022"_s, u"two"_s}));
}

void TestMainWindow::clickOnShareGoesToTheNextUnread()
{
    open({m_folder->path()});
    auto *button = find<QToolButton>(u"numeralsButton"_s);
    QVERIFY(button->isVisible());
    QVERIFY(button->text().endsWith(u"Every numeral accounted for: 77 %"_s));
    QCOMPARE(button->toolTip().section(u"\n\n"_s, 0, 0), u"9 numerals in all\n4  in a metric\n3  years and periods\n2  not read"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(words(), u"2022"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(words(), u"two"_s);
    m_window->closeStack();
    QVERIFY(button->isHidden());
}

/// A unit of one's own, in the configuration folder; a mistake beside it is named among the issues.
void TestMainWindow::ownTablesAreRead()
{
    m_window.reset();
    QStandardPaths::setTestModeEnabled(true);
    QDir folder(userLexiconFolder());
    QVERIFY(folder.mkpath(u"."_s));
    write(folder.filePath(u"units.tsv"_s), "name\tunit\tform\tprefixes\tkind\nstockings\tstocking\tname\t\tmeasure\nbushel\tbushel\tnoun\t\tmeasure\n");
    write(folder.filePath(u"unit.tsv"_s), "name\tunit\n");
    const QTemporaryDir documents;
    write(documents.filePath(u"mill.txt"_s), "In 2024 the mill sold 40 stockings of yarn.\n");
    m_window = std::make_unique<MainWindow>(engineReader());
    m_window->show();
    open({documents.path()});
    const Corpus &corpus = *m_window->selection()->corpus();
    QVERIFY(folder.removeRecursively());
    QStandardPaths::setTestModeEnabled(false);
    QCOMPARE(corpus.metrics().size(), 1);
    QCOMPARE(corpus.metric(corpus.metrics().constFirst()).unit, u"stocking"_s);
    QCOMPARE(column(table(u"issuePanel"_s), 1), (QStringList{u"units.tsv"_s, u"unit.tsv"_s}));
    QVERIFY(column(table(u"issuePanel"_s), 2).constFirst().startsWith(u"Line 3 was left out"_s));
}

void TestMainWindow::enterOnEntityGoesOn()
{
    open({m_folder->path()});
    QTableView *entities = table(u"entityPanel"_s);
    click(entities, static_cast<int>(column(entities, 0).indexOf(u"Elsa Port Authority"_s)));
    const TextSpan first = m_window->selection()->span();
    entities->setFocus();
    QTest::keyClick(entities, Qt::Key_Return);
    QCOMPARE(words(), u"Port Authority"_s);
    QVERIFY(m_window->selection()->span().start > first.start);
    // The arrow keys move among the rows and leave the filter alone; Enter chooses.
    const EntityId chosen = m_window->selection()->entity();
    QTest::keyClick(entities, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(entities, Qt::Key_Up);
    QCOMPARE(m_window->selection()->entity(), chosen);
    QTest::keyClick(entities, Qt::Key_Return);
    QCOMPARE(words(), u"Port Elsa"_s);
}

void TestMainWindow::clickOnMetricShowsItsWords()
{
    open({m_folder->path()});
    QTableView *metrics = table(u"metricPanel"_s);
    const int row = static_cast<int>(column(metrics, 1).indexOf(u"40%"_s));
    click(metrics, row);
    QCOMPARE(words(), u"40%"_s);
    QCOMPARE(m_window->selection()->finding().kind, FindingKind::Metric);
    QCOMPARE(metrics->currentIndex().row(), row);
    QCOMPARE(m_window->selection()->corpus()->indicator(m_window->selection()->indicator()).name, u"freight by rail"_s);
}

void TestMainWindow::arrowKeysWalkOverInitiatives()
{
    open({m_folder->path()});
    QTableView *initiatives = table(u"initiativePanel"_s);
    click(initiatives, 0);
    QCOMPARE(words(), u"opened a nursery"_s);
    initiatives->setFocus();
    QTest::keyClick(initiatives, Qt::Key_Down);
    QCOMPARE(words(), u"build two quays"_s);
}

void TestMainWindow::clickOnMentionSelectsItsRow()
{
    open({m_folder->filePath(u"harbour.md"_s)});
    auto *pane = find<DocumentPane>(u"documentPane"_s);
    const QString text = m_window->selection()->corpus()->document({0}).text;
    const qsizetype start = text.indexOf(u"Norrby"_s);
    QTRY_VERIFY(!pane->spanRect({start, start + 6}).isEmpty());
    QTest::mouseClick(pane->viewport(), Qt::LeftButton, {}, pane->spanRect({start, start + 6}).center());
    QTRY_COMPARE(m_window->selection()->finding().kind, FindingKind::Mention);
    const QTableView *entities = table(u"entityPanel"_s);
    QCOMPARE(entities->currentIndex().siblingAtColumn(0).data().toString(), u"Norrby"_s);
    QVERIFY(entities->selectionModel()->isRowSelected(entities->currentIndex().row()));
    QCOMPARE(m_window->selection()->entity(), EntityId{});
}

void TestMainWindow::clickOnSectionGoesThere()
{
    open({m_folder->filePath(u"harbour.md"_s)});
    auto *tree = find<QTreeView>(u"view"_s);
    const QModelIndex document = tree->model()->index(0, 0);
    tree->expandAll();
    const QModelIndex rail = tree->model()->index(1, 0, document);
    QCOMPARE(rail.data().toString(), u"Rail"_s);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(rail).center());
    QCOMPARE(words(), u"Rail"_s);
    // Looking at words elsewhere moves the tree along.
    m_window->selection()->showFinding({FindingKind::Initiative, {0}, 1});
    QCOMPARE(tree->currentIndex().data().toString(), u"Cranes"_s);
    QCOMPARE(words(), u"buy electric cranes"_s);
}

static void clickMark(ChartView *view, int series, int mark)
{
    const QPoint at = view->markPosition(series, mark);
    QWidget *target = view->childAt(at) ? view->childAt(at) : view;
    QTest::mouseMove(target, target->mapFrom(view, at));
    QTest::mouseClick(target, Qt::LeftButton, {}, target->mapFrom(view, at));
}

void TestMainWindow::clickOnBarsLeadsToWords()
{
    open({m_folder->path()});
    auto *panel = find<ChartPanel>(u"chartPanel"_s);
    panel->setKind(ChartKind::Initiatives);
    auto *view = panel->findChild<ChartView *>();
    const QList<ChartSeries> &series = panel->chart().series;
    const auto done = std::find_if(series.cbegin(), series.cend(), [](const ChartSeries &one) { return one.role == ChartSeries::Role::Done; });
    QVERIFY(done != series.cend());
    QTest::qWait(0);
    clickMark(view, static_cast<int>(done - series.cbegin()), 0);
    QTRY_COMPARE(m_window->selection()->finding().kind, FindingKind::Initiative);
    QCOMPARE(words(), u"opened a nursery"_s);
    QCOMPARE(table(u"initiativePanel"_s)->currentIndex().siblingAtColumn(2).data().toString(), u"a nursery"_s);
}

void TestMainWindow::clickOnPointLeadsToWords()
{
    open({m_folder->path()});
    auto *panel = find<ChartPanel>(u"chartPanel"_s);
    m_window->selection()->setIndicator(m_window->selection()->corpus()->indicatorOf({FindingKind::Metric, {1}, 0}));
    QVERIFY(!panel->chart().isEmpty());
    QVERIFY(find<QAction>(u"exportChartAction"_s)->isEnabled());
    QTest::qWait(0);
    clickMark(panel->findChild<ChartView *>(), 0, 0);
    QTRY_COMPARE(m_window->selection()->finding(), (FindingId{FindingKind::Metric, {1}, 0}));
    QCOMPARE(words(), u"12 million tonnes"_s);
    // The filter narrows the chart, too: nothing of this indicator is said of Norrby.
    m_window->selection()->chooseEntity(m_window->selection()->corpus()->findEntity(u"Norrby"_s));
    for (const ChartSeries &series : panel->chart().series)
        for (const ChartMark &mark : series.marks)
            QVERIFY(!mark.evidence.contains(FindingId{FindingKind::Metric, {1}, 0}));
}

void TestMainWindow::firstWindowFitsTheScreen()
{
    QSettings().clear();
    const MainWindow window(madeUpReader(m_gate));
    QVERIFY(window.screen()->availableGeometry().size().expandedTo(window.size()) == window.screen()->availableGeometry().size());
}

void TestMainWindow::tipsOfRowsTellAll()
{
    open({m_folder->path()});
    find<QTabWidget>(u"findingTabs"_s)->setCurrentIndex(1);
    QTableView *view = table(u"metricPanel"_s);
    QTRY_VERIFY(view->isVisible() && !view->visualRect(view->model()->index(0, 0)).isEmpty());
    const QPoint at = view->visualRect(view->model()->index(0, 0)).center();
    QHelpEvent event(QEvent::ToolTip, at, view->viewport()->mapToGlobal(at));
    QApplication::sendEvent(view->viewport(), &event);
    const QString tip = QToolTip::text();
    QVERIFY2(Qt::mightBeRichText(tip), qPrintable(tip)); // breaks its lines
    QVERIFY2(tip.contains(view->model()->index(0, 0).data().toString().toHtmlEscaped()), qPrintable(tip));
    QVERIFY2(tip.contains(view->model()->index(0, 0).data(Qt::ToolTipRole).toString().toHtmlEscaped()), qPrintable(tip));
    QToolTip::hideText();
}

void TestMainWindow::documentColumnGivesWay()
{
    open({m_folder->path()});
    find<QTabWidget>(u"findingTabs"_s)->setCurrentIndex(1);
    QTableView *view = table(u"metricPanel"_s);
    auto *dock = find<QDockWidget>(u"findingsDock"_s);
    m_window->resize(1900, 1000);
    m_window->resizeDocks({dock}, {800}, Qt::Horizontal);
    QTRY_VERIFY(!view->isColumnHidden(6));
    m_window->resizeDocks({dock}, {380}, Qt::Horizontal);
    QTRY_VERIFY(view->isColumnHidden(6));
}

void TestMainWindow::companyIsCountedWhileFiltered()
{
    open({m_folder->path()});
    QTableView *entities = table(u"entityPanel"_s);
    QVERIFY(entities->isColumnHidden(4));
    m_window->selection()->chooseEntity({0});
    QVERIFY(!entities->isColumnHidden(4));
    find<QAction>(u"resetLayoutAction"_s)->trigger();
    QVERIFY(!entities->isColumnHidden(4));
    entities->sortByColumn(4, Qt::AscendingOrder);
    m_window->selection()->setEntity({});
    QVERIFY(entities->isColumnHidden(4));
    QCOMPARE(entities->horizontalHeader()->sortIndicatorSection(), 2);
}

void TestMainWindow::columnsFillTheirTable()
{
    open({m_folder->path()});
    const auto total = [](const QTableView *view) {
        int width = 0;
        for (int column = 0; column < view->model()->columnCount(); ++column)
            width += view->columnWidth(column);
        return width;
    };
    m_window->resize(1900, 1000);
    QTableView *entities = table(u"entityPanel"_s);
    QTRY_VERIFY(std::abs(total(entities) - entities->viewport()->width()) < 5);
    // Once somebody sets a width, it stays.
    entities->horizontalHeader()->resizeSection(1, 150);
    m_window->resize(1300, 800);
    QTest::qWait(0);
    QCOMPARE(entities->columnWidth(1), 150);
    find<QAction>(u"resetLayoutAction"_s)->trigger();
    QTRY_VERIFY(std::abs(total(entities) - entities->viewport()->width()) < 5);
}

void TestMainWindow::filterLineNarrowsRows()
{
    open({m_folder->path()});
    find<QTabWidget>(u"findingTabs"_s)->setCurrentIndex(1);
    auto *line = find<QWidget>(u"metricPanel"_s)->findChild<QLineEdit *>();
    line->setFocus();
    QTest::keyClicks(line, u"freight rail"_s);
    QCOMPARE(column(table(u"metricPanel"_s), 1), QStringList{u"40%"_s});
    QCOMPARE(find<QTabWidget>(u"findingTabs"_s)->tabText(1), u"Metrics 1 of 4"_s);
    QTest::keyClicks(line, u"x"_s);
    QVERIFY(find<QWidget>(u"metricPanel"_s)->findChild<QLabel *>(u"emptyLabel"_s)->text().contains(u"“freight railx”"_s));
    line->clear();
    QCOMPARE(table(u"metricPanel"_s)->model()->rowCount(), 4);
}

void TestMainWindow::headerClickSorts()
{
    open({m_folder->path()});
    QTableView *metrics = table(u"metricPanel"_s);
    find<QTabWidget>(u"findingTabs"_s)->setCurrentIndex(1);
    QHeaderView *header = metrics->horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(1) + 10, header->height() / 2));
    const QStringList ascending = column(metrics, 1);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(1) + 10, header->height() / 2));
    QStringList descending = column(metrics, 1);
    std::reverse(descending.begin(), descending.end());
    QCOMPARE(ascending, descending);
    QVERIFY(ascending.indexOf(u"40%"_s) < ascending.indexOf(u"3,000 trees"_s));
    QVERIFY(ascending.indexOf(u"3,000 trees"_s) < ascending.indexOf(u"12 million tonnes"_s));
}

void TestMainWindow::missingFileIsNamedWithItsReason()
{
    const QString lost = m_folder->filePath(u"lost.txt"_s);
    open({lost, m_folder->filePath(u"harbour.md"_s)});
    const QTableView *issues = table(u"issuePanel"_s);
    QCOMPARE(column(issues, 1), QStringList{u"lost.txt"_s});
    QCOMPARE(column(issues, 2), QStringList{u"There is no such file or folder."_s});
    QVERIFY(find<QDockWidget>(u"issueDock"_s)->isVisible());
    QCOMPARE(find<QDockWidget>(u"issueDock"_s)->windowTitle(), u"Issues 1"_s);
    QCOMPARE(m_window->selection()->corpus()->documents().size(), 1);
    // What still fails stays listed while documents are added.
    m_window->addPaths({m_folder->filePath(u"forest.txt"_s)});
    QTRY_COMPARE(m_window->selection()->corpus()->documents().size(), 2);
    QVERIFY(column(issues, 1).contains(u"lost.txt"_s));
    QCOMPARE(column(issues, 1).size(), 2);
}

static void doubleClick(QTableView *view, int row)
{
    const QPoint at = view->visualRect(view->model()->index(row, 1)).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, at);
}

void TestMainWindow::doubleClickOnFailureTriesAgain()
{
    const QString path = m_folder->filePath(u"later/harbour.md"_s);
    open({m_folder->filePath(u"forest.txt"_s), path});
    QTableView *issues = table(u"issuePanel"_s);
    QCOMPARE(column(issues, 1), (QStringList{u"harbour.md"_s, u"forest.txt"_s}));
    QVERIFY(QDir(m_folder->path()).mkdir(u"later"_s));
    write(path);
    QTRY_VERIFY(issues->isVisible());
    doubleClick(issues, 0);
    QTRY_COMPARE(m_window->selection()->corpus()->documents().size(), 2);
    QCOMPARE(column(issues, 1), QStringList{u"forest.txt"_s});
}

void TestMainWindow::doubleClickOnDoubtShowsTheDocument()
{
    open({m_folder->filePath(u"harbour.md"_s)});
    m_window->addPaths({m_folder->filePath(u"forest.txt"_s)});
    QTRY_COMPARE(m_window->selection()->corpus()->documents().size(), 2);
    QCOMPARE(m_window->selection()->document(), DocumentId{0});
    find<QDockWidget>(u"issueDock"_s)->raise();
    QTableView *issues = table(u"issuePanel"_s);
    QTRY_VERIFY(issues->isVisible());
    doubleClick(issues, 0);
    QTRY_COMPARE(m_window->selection()->document(), DocumentId{1});
}

void TestMainWindow::failingPathsKeepTheOpenStack()
{
    open({m_folder->filePath(u"harbour.md"_s)});
    open({m_folder->filePath(u"lost.txt"_s)});
    QCOMPARE(m_window->selection()->corpus()->documents().size(), 1);
    QCOMPARE(m_window->openedPaths(), QStringList{m_folder->filePath(u"harbour.md"_s)});
    QCOMPARE(column(table(u"issuePanel"_s), 1), QStringList{u"lost.txt"_s});
}

void TestMainWindow::cancelKeepsTheOpenStack()
{
    open({m_folder->filePath(u"harbour.md"_s)});
    m_gate->isShut = true;
    m_window->openPaths({m_folder->filePath(u"forest.txt"_s)});
    auto *cancel = find<QToolButton>(u"cancelButton"_s);
    QTRY_VERIFY(cancel->isVisible());
    QVERIFY(find<QProgressBar>(u"progressBar"_s)->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(!m_window->isReading());
    QTRY_VERIFY(cancel->isHidden());
    QCOMPARE(m_window->selection()->corpus()->document({0}).title, u"Harbour plan"_s);
    QCOMPARE(m_window->openedPaths(), QStringList{m_folder->filePath(u"harbour.md"_s)});
}

void TestMainWindow::newOpenReplacesTheOld()
{
    m_gate->isShut = true;
    m_window->openPaths({m_folder->filePath(u"harbour.md"_s)});
    QTRY_COMPARE(m_gate->started.load(), 1);
    m_window->openPaths({m_folder->filePath(u"forest.txt"_s)});
    QTRY_COMPARE(m_gate->cancelled.load(), 1);
    m_gate->isShut = false;
    QTRY_COMPARE(m_window->selection()->corpus()->documents().size(), 1);
    QCOMPARE(m_window->selection()->corpus()->document({0}).title, u"Forest report"_s);
}

void TestMainWindow::addingKeepsWhatIsLookedAt()
{
    open({m_folder->filePath(u"harbour.md"_s)});
    QTableView *entities = table(u"entityPanel"_s);
    click(entities, static_cast<int>(column(entities, 0).indexOf(u"Norrby"_s)));
    m_window->addPaths({m_folder->filePath(u"forest.txt"_s)});
    QTRY_COMPARE(m_window->selection()->corpus()->documents().size(), 2);
    QCOMPARE(words(), u"Norrby"_s);
    QCOMPARE(m_window->selection()->document(), DocumentId{0});
    QCOMPARE(find<FilterChip>(u"entityChip"_s)->text(), u"Norrby"_s);
    QCOMPARE(entities->currentIndex().siblingAtColumn(0).data().toString(), u"Norrby"_s);
    QCOMPARE(column(table(u"metricPanel"_s), 0), QStringList{u"trees planted"_s});
    QCOMPARE(m_window->openedPaths().size(), 2);
    // The counts have changed, and the order with them.
    const QStringList counts = column(entities, 2);
    QVERIFY(std::is_sorted(counts.cbegin(), counts.cend(), [](const QString &a, const QString &b) { return a.toInt() > b.toInt(); }));
    QCOMPARE(counts.constFirst(), u"3"_s);
}

void TestMainWindow::addingWhileReadingReadsBoth()
{
    m_gate->isShut = true;
    m_window->openPaths({m_folder->filePath(u"harbour.md"_s)});
    QTRY_COMPARE(m_gate->started.load(), 1);
    m_window->addPaths({m_folder->filePath(u"forest.txt"_s)});
    m_gate->isShut = false;
    QTRY_COMPARE(m_window->selection()->corpus()->documents().size(), 2);
}

void TestMainWindow::closedWhileReading()
{
    m_gate->isShut = true;
    m_window->openPaths({m_folder->path()});
    QTRY_COMPARE(m_gate->started.load(), 1);
    m_window->close();
    m_window.reset();
    QCOMPARE(m_gate->cancelled.load(), 1);
}

void TestMainWindow::enginesFindingsArrive()
{
    m_window.reset();
    const QTemporaryDir folder;
    write(folder.filePath(u"port.txt"_s), "In 2024 Rotterdam handled 12 million tonnes of freight. The European Union will build two bridges by 2030.\n");
    write(folder.filePath(u"nothing.txt"_s), "");
    m_window = std::make_unique<MainWindow>(engineReader());
    m_window->show();
    open({folder.path()});
    QCOMPARE(m_window->selection()->corpus()->documents().size(), 1);
    QVERIFY(!m_window->selection()->corpus()->findings({0}).sentences.isEmpty());
    QCOMPARE(column(table(u"issuePanel"_s), 1), QStringList{u"nothing.txt"_s});
    QCOMPARE(column(table(u"issuePanel"_s), 2), QStringList{u"The file is empty."_s});
}

void TestMainWindow::stackAndLayoutReturn()
{
    open({m_folder->path()});
    find<QDockWidget>(u"stackDock"_s)->hide();
    find<QTabWidget>(u"findingTabs"_s)->setCurrentIndex(2);
    find<QAction>(u"zoomInAction"_s)->trigger();
    const int zoom = find<DocumentPane>(u"documentPane"_s)->zoomPercent();
    QVERIFY(zoom > 100);
    find<ChartPanel>(u"chartPanel"_s)->setKind(ChartKind::Initiatives);
    table(u"metricPanel"_s)->horizontalHeader()->resizeSection(0, 237);
    m_window->resize(1100, 700);
    m_window->close();

    showWindow();
    m_window->restoreStack();
    QTRY_COMPARE(m_window->selection()->corpus()->documents().size(), 2);
    QVERIFY(find<QDockWidget>(u"stackDock"_s)->isHidden());
    QCOMPARE(find<QTabWidget>(u"findingTabs"_s)->currentIndex(), 2);
    QCOMPARE(find<DocumentPane>(u"documentPane"_s)->zoomPercent(), zoom);
    QCOMPARE(find<ChartPanel>(u"chartPanel"_s)->kind(), ChartKind::Initiatives);
    QCOMPARE(table(u"metricPanel"_s)->horizontalHeader()->sectionSize(0), 237);
    QCOMPARE(m_window->size(), QSize(1100, 700));
}

void TestMainWindow::resetLayoutBringsPanesBack()
{
    auto *stack = find<QDockWidget>(u"stackDock"_s);
    auto *findings = find<QDockWidget>(u"findingsDock"_s);
    stack->close();
    findings->setFloating(true);
    find<QAction>(u"resetLayoutAction"_s)->trigger();
    QVERIFY(stack->isVisible());
    QVERIFY(!findings->isFloating());
    QCOMPARE(m_window->dockWidgetArea(findings), Qt::RightDockWidgetArea);
    QTRY_VERIFY(find<DocumentPane>(u"documentPane"_s)->width() > m_window->width() * 2 / 5);
}

static bool drop(QWidget *window, QMimeData *data)
{
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(QPointF(200, 200), Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &event);
    return event.isAccepted();
}

void TestMainWindow::dropOpens()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_folder->filePath(u"harbour.md"_s))});
    QVERIFY(drop(m_window.get(), &data));
    QTRY_COMPARE(m_window->selection()->corpus()->documents().size(), 1);
    // A second drop adds: what is open is not lost by a slip of the hand.
    data.setUrls({QUrl::fromLocalFile(m_folder->filePath(u"forest.txt"_s))});
    QVERIFY(drop(m_window.get(), &data));
    QTRY_COMPARE(m_window->selection()->corpus()->documents().size(), 2);
}

void TestMainWindow::dropOfWordsIsRefused()
{
    QMimeData data;
    data.setText(u"no file"_s);
    QVERIFY(!drop(m_window.get(), &data));
    data.setUrls({QUrl(u"https://example.org/plan.html"_s)});
    QVERIFY(!drop(m_window.get(), &data));
}

void TestMainWindow::ctrlFOpensTheFindBar()
{
    open({m_folder->path()});
    auto *bar = find<FindBar>(u"findBar"_s);
    QVERIFY(!bar->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->isAncestorOf(QApplication::focusWidget()));
}

void TestMainWindow::marksCanBeTurnedOff()
{
    const auto *pane = find<DocumentPane>(u"documentPane"_s);
    QVERIFY(pane->isLayerShown(FindingKind::Metric));
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(!pane->isLayerShown(FindingKind::Metric));
    QVERIFY(pane->isLayerShown(FindingKind::Mention));
    find<QAction>(u"markMetricsAction"_s)->trigger();
    QVERIFY(pane->isLayerShown(FindingKind::Metric));
}

void TestMainWindow::recentlyOpened()
{
    const auto *menu = find<QMenu>(u"recentMenu"_s);
    QVERIFY(!menu->isEnabled());
    const QString harbour = m_folder->filePath(u"harbour.md"_s);
    const QString forest = m_folder->filePath(u"forest.txt"_s);
    open({harbour});
    open({forest});
    open({harbour});
    QCOMPARE(menu->actions().at(0)->text(), harbour);
    QCOMPARE(menu->actions().at(1)->text(), forest);
    QCOMPARE(menu->actions().size(), 4); // two paths, a line, Clear
    menu->actions().at(1)->trigger();
    QTRY_COMPARE(m_window->openedPaths(), QStringList{forest});
    find<QAction>(u"clearRecentAction"_s)->trigger();
    QVERIFY(!menu->isEnabled());
}

void TestMainWindow::closeStackEmptiesTheWindow()
{
    open({m_folder->path()});
    click(table(u"entityPanel"_s), 0);
    find<QAction>(u"closeStackAction"_s)->trigger();
    QVERIFY(m_window->selection()->corpus()->documents().isEmpty());
    QCOMPARE(table(u"entityPanel"_s)->model()->rowCount(), 0);
    QVERIFY(!find<FilterChip>(u"entityChip"_s)->isVisible());
    QVERIFY(QSettings().value(u"stack"_s).toStringList().isEmpty());
}

void TestMainWindow::everyActionExplainsItself()
{
    QHash<QKeySequence, QString> used;
    for (const QAction *action : m_window->findChildren<QAction *>(Qt::FindDirectChildrenOnly)) {
        if (action->isSeparator() || action->menu())
            continue;
        QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
        QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->objectName()));
        if (action->shortcut().isEmpty())
            continue;
        QVERIFY2(!used.contains(action->shortcut()), qPrintable(action->objectName()));
        used.insert(action->shortcut(), action->objectName());
    }
    QVERIFY(used.size() >= 15);
}

void TestMainWindow::iconsFollowThePalette()
{
    const auto darkest = [](const QIcon &icon) {
        const QImage image = icon.pixmap(48).toImage();
        int level = 255;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() == 255)
                    level = std::min(level, image.pixelColor(x, y).lightness());
        return level;
    };
    const QPalette light = QApplication::palette();
    const QIcon icon = lineIcon(u"folder"_s);
    QVERIFY(darkest(icon) < 80);
    QPalette dark = light;
    dark.setColor(QPalette::WindowText, Qt::white);
    QApplication::setPalette(dark);
    const int level = darkest(icon);
    QApplication::setPalette(light);
    QVERIFY(level > 200);
    QVERIFY(lineIcon(u"no such icon"_s).isNull());
}

void TestMainWindow::endingsOfExportedFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("result");
    QTest::newRow("none given") << u"/tmp/chart"_s << u"SVG drawing (*.svg)"_s << u"/tmp/chart.svg"_s;
    QTest::newRow("given") << u"/tmp/chart.pdf"_s << u"SVG drawing (*.svg)"_s << u"/tmp/chart.pdf"_s;
    QTest::newRow("dialog left") << QString() << u"SVG drawing (*.svg)"_s << QString();
}

void TestMainWindow::endingsOfExportedFiles()
{
    QFETCH(QString, path);
    QFETCH(QString, filter);
    QTEST(withEnding(path, filter), "result");
}

void TestMainWindow::exportThatFailsIsTold()
{
    QVERIFY(!exportChartTo({}, m_folder->filePath(u"chart.png"_s), m_window.get()));
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"chart.png"_s)));
}

void TestMainWindow::chartAndSummaryAreWritten()
{
    open({m_folder->path()});
    auto *panel = find<ChartPanel>(u"chartPanel"_s);
    panel->setKind(ChartKind::Initiatives);
    const auto startOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.read(5) : QByteArray();
    };
    const QString picture = m_folder->filePath(u"chart.png"_s);
    QVERIFY(exportChartTo(panel->chart(), picture, m_window.get()));
    QCOMPARE(startOf(picture).mid(1, 3), QByteArray("PNG"));
    const QString paper = m_folder->filePath(u"summary.pdf"_s);
    QVERIFY(exportSummaryTo(*m_window->selection()->corpus(), paper, m_window.get()));
    QCOMPARE(startOf(paper), QByteArray("%PDF-"));
    QVERIFY(exportSummaryTo(*m_window->selection()->corpus(), m_folder->filePath(u"summary.html"_s), m_window.get()));
    QVERIFY(!QApplication::activeModalWidget());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
