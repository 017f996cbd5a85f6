// SPDX-License-Identifier: GPL-3.0-or-later
// What could not be read, and what was read with a doubt: one issue a row.
#pragma once

#include "corpus/corpus.h"

#include <QAbstractTableModel>

namespace planscope {

class IssueTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SeverityColumn, FileColumn, ReasonColumn, ColumnCount };

    explicit IssueTableModel(QObject *parent = nullptr);

    /// Rows that both lists begin with stay; the others go and come.
    void setIssues(const QList<Issue> &issues);
    const Issue &issue(int row) const { return m_issues.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Issue> m_issues;
};

} // namespace planscope
