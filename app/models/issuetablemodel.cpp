// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/issuetablemodel.h"

#include "models/modelroles.h"
#include "models/wording.h"

#include <QDir>
#include <QFileInfo>

namespace planscope {

IssueTableModel::IssueTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void IssueTableModel::setIssues(const QList<Issue> &issues)
{
    const auto [oldEnd, newEnd] = std::mismatch(m_issues.cbegin(), m_issues.cend(), issues.cbegin(), issues.cend());
    const int kept = static_cast<int>(oldEnd - m_issues.cbegin());
    if (kept < m_issues.size()) {
        beginRemoveRows({}, kept, static_cast<int>(m_issues.size()) - 1);
        m_issues.resize(kept);
        endRemoveRows();
    }
    if (kept < issues.size()) {
        beginInsertRows({}, kept, static_cast<int>(issues.size()) - 1);
        m_issues = issues;
        endInsertRows();
    }
}

int IssueTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

int IssueTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString reason(const Error &error)
{
    Error withoutFile = error; // the file has a column of its own
    withoutFile.source.clear();
    return errorText(withoutFile);
}

QVariant IssueTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Issue &issue = m_issues.at(index.row());
    switch (role) {
    case SpanRole: return QVariant::fromValue(issue.span);
    case StatusRole: return static_cast<int>(issue.severity);
    case Qt::ToolTipRole: return errorText(issue.error);
    case SortRole:
        if (index.column() == SeverityColumn)
            return -static_cast<int>(issue.severity); // failures first
        [[fallthrough]];
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (static_cast<Column>(index.column())) {
    case SeverityColumn: return severityText(issue.severity);
    case FileColumn: return QFileInfo(issue.error.source).fileName();
    case ReasonColumn: return reason(issue.error);
    case ColumnCount: break;
    }
    return {};
}

QVariant IssueTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool title = role == Qt::DisplayRole;
    switch (static_cast<Column>(section)) {
    case SeverityColumn: return title ? tr("What") : tr("Not read: the file gave no document. Doubt and note: it was read, but …");
    case FileColumn: return title ? tr("File") : tr("The file or folder; point at it to see where it lies");
    case ReasonColumn: return title ? tr("Reason") : tr("What is wrong, and what to do where something can be done");
    case ColumnCount: break;
    }
    return {};
}

} // namespace planscope
