// SPDX-License-Identifier: GPL-3.0-or-later
// The window: stack, document, findings, chart, issues. It reads stacks in the background, hands them to the one Selection
// that all panes follow, and remembers its layout and the open stack.
#pragma once

#include "views/stackjob.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QProgressBar;
class QToolButton;

namespace Ui {
class MainWindow;
}

namespace planscope {

class FindingPanel;
class RecentPaths;
class Selection;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const StackReader &reader, QWidget *parent = nullptr);
    ~MainWindow() override;

    Selection *selection() const { return m_selection; }
    bool isReading() const { return m_job->isRunning(); }
    const QStringList &openedPaths() const { return m_paths; } ///< what the stack was opened from

public Q_SLOTS:
    void openPaths(const QStringList &paths); ///< another stack, read in the background; it cancels one that is being read
    void addPaths(const QStringList &paths);  ///< to the stack that is open or being read
    void restoreStack();                      ///< the one that was open when the program was last left
    void closeStack();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setUpDocks();
    void setUpActions();
    void setUpStatusBar();
    void connectPanes();
    void connectFileActions();
    void connectViewActions();
    void connectJob();
    void setUpTab(FindingPanel *panel);

    void askForFiles(bool adds);
    void askForFolder();
    void takeReading(const StackReading &reading);
    void showFailure(const Error &error);
    void showProgress(int done, int total, const QString &what);
    void showIdle();
    void setPaths(const QStringList &paths);
    void setIssues(const QList<Issue> &issues);
    void showCounts();
    void showNumerals();
    void showNote();
    void showTabOf(FindingId finding);
    void showAbout();

    void resetLayout();
    void storeLayout() const;
    void restoreLayout();

    std::unique_ptr<Ui::MainWindow> m_ui;
    Selection *m_selection;
    StackJob *m_job;
    RecentPaths *m_recent = nullptr;
    QStringList m_paths;
    QList<Issue> m_issues;
    QList<FindingPanel *> m_findingPanels;
    QLabel *m_countsLabel = nullptr;
    QToolButton *m_numeralsButton = nullptr; ///< how many numerals were read; a click goes to the next that was not
    QLabel *m_noteLabel = nullptr;
    QLabel *m_progressLabel = nullptr;
    QProgressBar *m_progressBar = nullptr;
    QToolButton *m_cancelButton = nullptr;
};

} // namespace planscope
