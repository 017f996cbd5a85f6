// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow.h"

#include "base/resources.h"
#include "models/selection.h"
#include "models/wording.h"
#include "ui_mainwindow.h"
#include "views/findingpalette.h"
#include "views/lineicon.h"
#include "views/recentpaths.h"
#include "views/summarydialogs.h"

#include <QCloseEvent>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QScreen>
#include <QSettings>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace planscope {

constexpr int layoutVersion = 1; // raise it when docks are renamed or move to another place
constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto stateKey = "window/state"_L1;
constexpr auto tabKey = "window/tab"_L1;
constexpr auto zoomKey = "window/zoom"_L1;
constexpr auto chartKey = "window/chart"_L1;
constexpr auto stackKey = "stack"_L1;
constexpr auto openFolderKey = "openFolder"_L1;

/// Most of the screen, and on a small one all of it but what the frame takes.
static QSize firstSize(const QScreen &screen)
{
    constexpr QSize least(1280, 760);
    constexpr QSize most(1680, 1050);
    constexpr QSize frame(8, 40); // not known before the window is shown
    const QSize room = screen.availableGeometry().size();
    return (room * 9 / 10).expandedTo(least).boundedTo(most).boundedTo(room - frame);
}

MainWindow::MainWindow(const StackReader &reader, QWidget *parent) :
    QMainWindow(parent), m_ui(std::make_unique<Ui::MainWindow>()), m_selection(new Selection(this)), m_job(new StackJob(reader, this))
{
    m_ui->setupUi(this);
    m_recent = new RecentPaths(m_ui->recentMenu, this);
    m_findingPanels = {m_ui->entityPanel, m_ui->metricPanel, m_ui->initiativePanel};
    setUpDocks();
    setUpActions();
    setUpStatusBar();
    connectPanes();
    connectFileActions();
    connectViewActions();
    connectJob();
    resize(firstSize(*screen()));
    resetLayout();
    restoreLayout();
    setIssues({});
    showIdle();
}

MainWindow::~MainWindow() = default;

void MainWindow::setUpDocks()
{
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    for (QDockWidget *dock : {m_ui->stackDock, m_ui->findingsDock, m_ui->chartDock, m_ui->issueDock}) {
        QAction *toggle = dock->toggleViewAction();
        toggle->setStatusTip(tr("Show or hide this pane"));
        m_ui->panesMenu->addAction(toggle);
    }
}

void MainWindow::setUpActions()
{
    const QList<std::pair<QAction *, QString>> icons{
        {m_ui->openFilesAction, u"open"_s},     {m_ui->openFolderAction, u"folder"_s},   {m_ui->addFilesAction, u"add"_s},
        {m_ui->findAction, u"find"_s},          {m_ui->printAction, u"print"_s},         {m_ui->exportSummaryAction, u"export"_s},
        {m_ui->exportChartAction, u"chart"_s},  {m_ui->zoomInAction, u"zoom-in"_s},      {m_ui->zoomOutAction, u"zoom-out"_s},
        {m_ui->nextMentionAction, u"next"_s},   {m_ui->previousMentionAction, u"previous"_s},
        {m_ui->markEntitiesAction, u"entity"_s}, {m_ui->clearFilterAction, u"clear"_s},
    };
    for (const auto &[action, name] : icons)
        action->setIcon(lineIcon(name));
    // The layers are the legend, too: named, and in the colours that their marks have in the document.
    m_ui->markMetricsAction->setIcon(lineIcon(u"metric"_s, [](const QPalette &palette) { return FindingPalette(palette).metricInk(); }));
    m_ui->markInitiativesAction->setIcon(lineIcon(u"initiative"_s, [](const QPalette &palette) { return FindingPalette(palette).initiativeInk(); }));
    for (QAction *action : {m_ui->openFilesAction, m_ui->markEntitiesAction, m_ui->markMetricsAction, m_ui->markInitiativesAction})
        if (auto *button = qobject_cast<QToolButton *>(m_ui->toolBar->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QAction *action : findChildren<QAction *>()) {
        if (action->text().isEmpty() || action->menu())
            continue;
        // The shortcut belongs to the tooltip, so that it can be learned from the tool bar.
        const QString tip = action->statusTip().isEmpty() ? QString(action->text()).remove(u'&') : action->statusTip();
        action->setToolTip(action->shortcut().isEmpty() ? tip : u"%1 (%2)"_s.arg(tip, action->shortcut().toString(QKeySequence::NativeText)));
    }
}

void MainWindow::setUpStatusBar()
{
    m_countsLabel = new QLabel(this);
    m_countsLabel->setObjectName(u"countsLabel"_s);
    m_countsLabel->setIndent(6);
    m_noteLabel = new QLabel(this);
    m_noteLabel->setObjectName(u"noteLabel"_s);
    m_progressLabel = new QLabel(this);
    m_progressBar = new QProgressBar(this);
    m_progressBar->setObjectName(u"progressBar"_s);
    m_progressBar->setMaximumWidth(180);
    m_progressBar->setTextVisible(false);
    m_progressBar->setAccessibleName(tr("How many documents are read"));
    m_cancelButton = new QToolButton(this);
    m_cancelButton->setObjectName(u"cancelButton"_s);
    m_cancelButton->setText(tr("Cancel"));
    m_cancelButton->setToolTip(tr("Stop reading; the stack stays as it is"));
    m_cancelButton->setAutoRaise(true);
    m_numeralsButton = new QToolButton(this);
    m_numeralsButton->setObjectName(u"numeralsButton"_s);
    m_numeralsButton->setAutoRaise(true);
    statusBar()->addWidget(m_countsLabel);
    statusBar()->addWidget(m_numeralsButton);
    statusBar()->addWidget(m_noteLabel, 1);
    statusBar()->addPermanentWidget(m_progressLabel);
    statusBar()->addPermanentWidget(m_progressBar);
    statusBar()->addPermanentWidget(m_cancelButton);
}

void MainWindow::setUpTab(FindingPanel *panel)
{
    const auto showTitle = [this, panel] { m_ui->findingTabs->setTabText(m_ui->findingTabs->indexOf(panel), panel->title()); };
    connect(panel, &FindingPanel::titleChanged, this, showTitle);
    panel->setSelection(m_selection);
    showTitle();
}

void MainWindow::connectPanes()
{
    m_ui->documentPane->setSelection(m_selection);
    m_ui->findBar->setPane(m_ui->documentPane);
    m_ui->filterBar->setSelection(m_selection);
    m_ui->stackPanel->setSelection(m_selection);
    m_ui->chartPanel->setSelection(m_selection);
    m_ui->issuePanel->setSelection(m_selection);
    for (FindingPanel *panel : std::as_const(m_findingPanels))
        setUpTab(panel);
    connect(m_ui->issuePanel, &IssuePanel::retryRequested, this, [this](const QString &path) { addPaths({path}); });
    connect(m_selection, &Selection::corpusChanged, this, &MainWindow::showCounts);
    connect(m_selection, &Selection::documentChanged, this, &MainWindow::showNote);
    connect(m_selection, &Selection::findingChanged, this, &MainWindow::showTabOf);
}

/// The panel whose row is looked at comes to the front; a walk over the mentions of the filter's entity leaves open what it
/// narrows.
void MainWindow::showTabOf(FindingId finding)
{
    const EntityId entity = m_selection->corpus()->entityOf(finding);
    if (finding.kind == FindingKind::Mention && entity != m_selection->entity())
        m_ui->findingTabs->setCurrentWidget(m_ui->entityPanel);
    else if (finding.kind == FindingKind::Metric)
        m_ui->findingTabs->setCurrentWidget(m_ui->metricPanel);
    else if (finding.kind == FindingKind::Initiative)
        m_ui->findingTabs->setCurrentWidget(m_ui->initiativePanel);
}

void MainWindow::connectFileActions()
{
    connect(m_ui->openFilesAction, &QAction::triggered, this, [this] { askForFiles(false); });
    connect(m_ui->addFilesAction, &QAction::triggered, this, [this] { askForFiles(true); });
    connect(m_ui->openFolderAction, &QAction::triggered, this, &MainWindow::askForFolder);
    connect(m_recent, &RecentPaths::chosen, this, [this](const QString &path) { openPaths({path}); });
    connect(m_ui->closeStackAction, &QAction::triggered, this, &MainWindow::closeStack);
    connect(m_ui->quitAction, &QAction::triggered, this, &QWidget::close);
    connect(m_ui->printAction, &QAction::triggered, this, [this] { printSummaryWithDialog(*m_selection->corpus(), this); });
    connect(m_ui->printPreviewAction, &QAction::triggered, this, [this] { previewSummary(*m_selection->corpus(), this); });
    connect(m_ui->exportSummaryAction, &QAction::triggered, this, [this] { exportSummaryWithDialog(*m_selection->corpus(), this); });
    const auto askToExportChart = [this] { exportChartWithDialog(m_ui->chartPanel->chart(), this); };
    connect(m_ui->exportChartAction, &QAction::triggered, this, askToExportChart);
    connect(m_ui->chartPanel, &ChartPanel::exportRequested, this, askToExportChart);
    const auto enableExport = [this] { m_ui->exportChartAction->setEnabled(!m_ui->chartPanel->chart().isEmpty()); };
    connect(m_ui->chartPanel, &ChartPanel::chartChanged, this, enableExport);
    enableExport();
}

void MainWindow::connectViewActions()
{
    DocumentPane *pane = m_ui->documentPane;
    connect(m_ui->findAction, &QAction::triggered, m_ui->findBar, &FindBar::open);
    connect(m_ui->findNextAction, &QAction::triggered, m_ui->findBar, &FindBar::findNext);
    connect(m_ui->findPreviousAction, &QAction::triggered, m_ui->findBar, &FindBar::findPrevious);
    connect(pane, &DocumentPane::findRequested, m_ui->findBar, &FindBar::open);
    connect(m_ui->copyAction, &QAction::triggered, pane, &DocumentPane::copy);
    connect(pane, &DocumentPane::selectedTextChanged, this, [this, pane] { m_ui->copyAction->setEnabled(pane->hasSelectedText()); });
    connect(m_ui->zoomInAction, &QAction::triggered, pane, &DocumentPane::zoomIn);
    connect(m_ui->zoomOutAction, &QAction::triggered, pane, &DocumentPane::zoomOut);
    connect(m_ui->resetZoomAction, &QAction::triggered, pane, &DocumentPane::resetZoom);
    const QList<std::pair<QAction *, FindingKind>> layers{{m_ui->markEntitiesAction, FindingKind::Mention},
                                                          {m_ui->markMetricsAction, FindingKind::Metric},
                                                          {m_ui->markInitiativesAction, FindingKind::Initiative}};
    for (const auto &[action, kind] : layers)
        connect(action, &QAction::toggled, pane, [pane, kind = kind](bool isShown) { pane->setLayerShown(kind, isShown); });
    connect(m_ui->nextMentionAction, &QAction::triggered, this, [this] { m_selection->stepMention(+1); });
    connect(m_ui->previousMentionAction, &QAction::triggered, this, [this] { m_selection->stepMention(-1); });
    connect(m_ui->nextUnreadAction, &QAction::triggered, this, [this] { m_selection->stepUnread(+1); });
    connect(m_ui->previousUnreadAction, &QAction::triggered, this, [this] { m_selection->stepUnread(-1); });
    connect(m_numeralsButton, &QToolButton::clicked, m_ui->nextUnreadAction, &QAction::trigger);
    connect(m_ui->clearFilterAction, &QAction::triggered, this, [this] { m_selection->setEntity({}); });
    connect(m_selection, &Selection::entityChanged, this, [this](EntityId entity) { m_ui->clearFilterAction->setEnabled(entity.value >= 0); });
    connect(m_ui->resetLayoutAction, &QAction::triggered, this, &MainWindow::resetLayout);
    connect(m_ui->aboutAction, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::connectJob()
{
    connect(m_job, &StackJob::started, this, [this] { showProgress(0, 0, {}); });
    connect(m_job, &StackJob::progressed, this, &MainWindow::showProgress);
    connect(m_job, &StackJob::finished, this, &MainWindow::takeReading);
    connect(m_job, &StackJob::failed, this, &MainWindow::showFailure);
    connect(m_cancelButton, &QToolButton::clicked, m_job, &StackJob::cancel);
}

static QStringList absolute(const QStringList &paths)
{
    QStringList result;
    for (const QString &path : paths)
        result.append(QFileInfo(path).absoluteFilePath());
    result.removeDuplicates();
    return result;
}

void MainWindow::openPaths(const QStringList &paths)
{
    if (!paths.isEmpty())
        m_job->start(absolute(paths));
}

void MainWindow::addPaths(const QStringList &paths)
{
    if (m_job->isRunning())
        m_job->start(absolute(m_job->paths() + paths), m_job->earlier());
    else if (!paths.isEmpty())
        m_job->start(absolute(paths), m_selection->corpus());
}

void MainWindow::restoreStack()
{
    openPaths(QSettings().value(stackKey).toStringList());
}

void MainWindow::closeStack()
{
    m_job->cancel();
    m_selection->setCorpus(std::make_shared<const Corpus>(QList<CorpusDocument>()));
    setPaths({});
    setIssues({});
}

/// Failures of paths that were tried before and have still given no document.
static QList<Issue> remaining(const QList<Issue> &before, const Corpus &corpus, const QStringList &triedAgain)
{
    QList<Issue> left;
    for (const Issue &issue : before)
        if (issue.severity == Severity::Failure && !triedAgain.contains(issue.error.source) && !corpus.issues().contains(issue))
            left.append(issue);
    return left;
}

void MainWindow::takeReading(const StackReading &reading)
{
    showIdle();
    const bool adds = m_job->earlier() != nullptr;
    const bool keepsOld = reading.corpus->documents().isEmpty() && !m_selection->corpus()->documents().isEmpty();
    QList<Issue> issues = reading.issues;
    if (adds)
        issues += remaining(m_issues, *reading.corpus, m_job->paths());
    issues += reading.corpus->issues();
    if (!keepsOld) { // paths without a document don't cost the stack that is open
        m_selection->setCorpus(reading.corpus);
        setPaths(absolute(adds ? m_paths + m_job->paths() : m_job->paths()));
        m_recent->add(m_job->paths());
    }
    setIssues(issues);
    const auto isFailure = [](const Issue &issue) { return issue.severity == Severity::Failure; };
    if (std::any_of(reading.corpus->issues().cbegin(), reading.corpus->issues().cend(), isFailure)) {
        m_ui->issueDock->raise();
    }
    m_ui->documentPane->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showFailure(const Error &error)
{
    showIdle();
    if (error.code == ErrorCode::Cancelled)
        statusBar()->showMessage(tr("Cancelled: the stack is as it was."), 5000);
    else
        tellError(error, this);
}

void MainWindow::setPaths(const QStringList &paths)
{
    m_paths = paths;
    QSettings().setValue(stackKey, paths);
    const QString name = paths.size() == 1 ? QFileInfo(paths.constFirst()).fileName() : QString();
    setWindowTitle(name.isEmpty() ? u"Planscope"_s : tr("%1 – Planscope").arg(name));
}

void MainWindow::setIssues(const QList<Issue> &issues)
{
    m_issues = issues;
    m_ui->issuePanel->setIssues(issues);
    m_ui->issueDock->setWindowTitle(m_ui->issuePanel->title());
    m_ui->issueDock->setVisible(!issues.isEmpty());
}

void MainWindow::showProgress(int done, int total, const QString &what)
{
    m_progressLabel->setText(what.isEmpty() ? tr("Reading …") : tr("Reading %1 of %2: %3").arg(done).arg(total).arg(what));
    m_progressBar->setRange(0, total);
    m_progressBar->setValue(done);
    m_progressLabel->show();
    m_progressBar->show();
    m_cancelButton->show();
    m_ui->documentPane->setEmptyText(m_progressLabel->text());
}

void MainWindow::showIdle()
{
    m_progressLabel->hide();
    m_progressBar->hide();
    m_cancelButton->hide();
    m_ui->documentPane->setEmptyText(tr("Open policy documents (Ctrl+O) or a folder of them (Ctrl+Shift+O), or drop them here.\n"
                                        "Planscope marks whom they name, what they measure and what they set out to do."));
    showCounts();
}

void MainWindow::showCounts()
{
    const bool hasDocuments = !m_selection->corpus()->documents().isEmpty();
    m_countsLabel->setText(hasDocuments ? countsText(*m_selection->corpus()) : tr("No documents"));
    for (QAction *action : {m_ui->closeStackAction, m_ui->findAction, m_ui->findNextAction, m_ui->findPreviousAction, m_ui->printAction,
                            m_ui->printPreviewAction, m_ui->exportSummaryAction, m_ui->nextMentionAction, m_ui->previousMentionAction})
        action->setEnabled(hasDocuments);
    showNumerals();
    showNote();
}

void MainWindow::showNumerals()
{
    const Corpus &corpus = *m_selection->corpus();
    const bool hasUnread = !corpus.unreadNumerals().isEmpty();
    m_ui->nextUnreadAction->setEnabled(hasUnread);
    m_ui->previousUnreadAction->setEnabled(hasUnread);
    const QString share = numeralShareText(corpus);
    m_numeralsButton->setVisible(!share.isEmpty());
    m_numeralsButton->setText(u"·  "_s + share);
    m_numeralsButton->setAccessibleName(share);
    const QString how = hasUnread ? tr("Click to go to the next one that was not read (F8)") : tr("There is none that was not read");
    m_numeralsButton->setToolTip(numeralCountsText(corpus) + u"\n\n"_s + how);
}

void MainWindow::showNote()
{
    const DocumentId shown = m_selection->document();
    const bool isForeign = shown.value >= 0 && !isEnglish(m_selection->corpus()->document(shown));
    m_noteLabel->setText(isForeign ? u"·  "_s + tr("Shown without findings: not in English") : QString());
}

void MainWindow::askForFiles(bool adds)
{
    QSettings settings;
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, adds ? tr("Add Documents to the Stack") : tr("Open Documents"), settings.value(openFolderKey, QDir::homePath()).toString(),
        tr("Documents (*.txt *.md *.markdown *.html *.htm *.xhtml);;All files (*)"));
    if (paths.isEmpty())
        return;
    settings.setValue(openFolderKey, QFileInfo(paths.constFirst()).absolutePath());
    if (adds)
        addPaths(paths);
    else
        openPaths(paths);
}

void MainWindow::askForFolder()
{
    QSettings settings;
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open All Documents of a Folder"),
                                                           settings.value(openFolderKey, QDir::homePath()).toString());
    if (path.isEmpty())
        return;
    settings.setValue(openFolderKey, path);
    openPaths({path});
}

void MainWindow::showAbout()
{
    QString text = tr("<h3>Planscope %1</h3>"
                      "<p>Explores policy documents: whom they name, what they measure, what they set out to do.</p>"
                      "<p>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later), "
                      "without any warranty.</p><p>Made with Qt %2, ICU, MD4C, Gumbo, uchardet and CLD2. The sources of the language model "
                      "and their licences stand under the details.</p>")
                       .arg(QStringLiteral(PLANSCOPE_VERSION), QString::fromLatin1(qVersion()));
    QMessageBox box(QMessageBox::NoIcon, tr("About Planscope"), text, QMessageBox::Ok, this);
    box.setIconPixmap(programIcon().pixmap(64));
    const QDir models(QDir(resourceFolder()).filePath(u"models"_s));
    QStringList sources;
    for (const QString &name : models.entryList({u"*LICEN*"_s, u"*.txt"_s, u"*.md"_s}, QDir::Files, QDir::Name))
        if (QFile file(models.filePath(name)); file.open(QIODevice::ReadOnly))
            sources.append(QString::fromUtf8(file.readAll()));
    if (!sources.isEmpty())
        box.setDetailedText(sources.join(u"\n\n"_s));
    box.exec();
}

void MainWindow::resetLayout()
{
    const QList<QDockWidget *> docks{m_ui->stackDock, m_ui->findingsDock, m_ui->chartDock, m_ui->issueDock};
    for (QDockWidget *dock : docks) {
        dock->setFloating(false);
        removeDockWidget(dock);
    }
    addDockWidget(Qt::LeftDockWidgetArea, m_ui->stackDock);
    addDockWidget(Qt::RightDockWidgetArea, m_ui->findingsDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_ui->chartDock);
    tabifyDockWidget(m_ui->chartDock, m_ui->issueDock);
    for (QDockWidget *dock : docks)
        dock->setVisible(dock != m_ui->issueDock || !m_issues.isEmpty()); // nothing to report takes no room
    m_ui->chartDock->raise();
    m_ui->toolBar->show();
    addToolBar(Qt::TopToolBarArea, m_ui->toolBar);
    resizeDocks({m_ui->stackDock, m_ui->findingsDock}, {std::max(200, width() * 18 / 100), std::max(290, width() * 32 / 100)}, Qt::Horizontal);
    resizeDocks({m_ui->chartDock}, {std::max(200, height() * 28 / 100)}, Qt::Vertical);
    for (FindingPanel *panel : std::as_const(m_findingPanels))
        panel->resetState();
}

void MainWindow::storeLayout() const
{
    QSettings settings;
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(stateKey, saveState(layoutVersion));
    settings.setValue(tabKey, m_ui->findingTabs->currentIndex());
    settings.setValue(zoomKey, m_ui->documentPane->zoomPercent());
    settings.setValue(chartKey, static_cast<int>(m_ui->chartPanel->kind()));
    for (const FindingPanel *panel : m_findingPanels)
        panel->saveState(&settings);
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    restoreGeometry(settings.value(geometryKey).toByteArray());
    restoreState(settings.value(stateKey).toByteArray(), layoutVersion);
    m_ui->findingTabs->setCurrentIndex(settings.value(tabKey, 0).toInt());
    if (const int percent = settings.value(zoomKey).toInt(); percent > 0)
        m_ui->documentPane->setZoomPercent(percent);
    m_ui->chartPanel->setKind(static_cast<ChartKind>(settings.value(chartKey, static_cast<int>(ChartKind::Series)).toInt()));
    for (FindingPanel *panel : std::as_const(m_findingPanels))
        panel->restoreState(settings);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    storeLayout();
    m_job->cancel();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_ui->toolBar)
        m_ui->toolBar->update(); // icons are drawn in the palette's colour
}

static QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    return paths;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList paths = localPaths(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    addPaths(paths); // to an empty stack that is opening it; a full one is not lost by a slip of the hand
}

} // namespace planscope
