// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/issuepanel.h"

#include "models/issuetablemodel.h"
#include "models/modelroles.h"
#include "ui_issuepanel.h"

#include <QHeaderView>
#include <QLocale>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;

namespace planscope {

constexpr int severityCharacters = 10;
constexpr int fileCharacters = 36;

IssuePanel::IssuePanel(QWidget *parent) :
    QWidget(parent), m_ui(std::make_unique<Ui::IssuePanel>()), m_model(new IssueTableModel(this)), m_proxy(new QSortFilterProxyModel(this))
{
    m_ui->setupUi(this);
    m_ui->emptyLabel->setForegroundRole(QPalette::PlaceholderText);
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(SortRole);
    m_ui->view->setModel(m_proxy);
    m_ui->view->sortByColumn(IssueTableModel::SeverityColumn, Qt::AscendingOrder);
    m_ui->view->horizontalHeader()->resizeSection(IssueTableModel::SeverityColumn, severityCharacters * fontMetrics().averageCharWidth());
    m_ui->view->horizontalHeader()->resizeSection(IssueTableModel::FileColumn, fileCharacters * fontMetrics().averageCharWidth());
    m_ui->view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_ui->view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_ui->view, &QTableView::activated, this, &IssuePanel::open);
    setIssues({});
}

IssuePanel::~IssuePanel() = default;

void IssuePanel::setSelection(Selection *selection)
{
    m_selection = selection;
}

void IssuePanel::setIssues(const QList<Issue> &issues)
{
    m_model->setIssues(issues);
    m_ui->pages->setCurrentWidget(issues.isEmpty() ? m_ui->emptyPage : m_ui->viewPage);
}

QString IssuePanel::title() const
{
    return m_model->rowCount() == 0 ? tr("Issues") : tr("Issues %1").arg(QLocale().toString(m_model->rowCount()));
}

void IssuePanel::open(const QModelIndex &proxyIndex)
{
    const Issue issue = m_model->issue(m_proxy->mapToSource(proxyIndex).row());
    const QList<CorpusDocument> documents = m_selection ? m_selection->corpus()->documents() : QList<CorpusDocument>();
    for (int d = 0; d < documents.size(); ++d) {
        if (documents.at(d).document->path != issue.error.source)
            continue;
        m_selection->showSpan({d}, issue.span);
        return;
    }
    if (issue.severity == Severity::Failure)
        Q_EMIT retryRequested(issue.error.source);
}

} // namespace planscope
