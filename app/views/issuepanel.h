// SPDX-License-Identifier: GPL-3.0-or-later
// What could not be read and what was read with a doubt, with the file and the reason.
#pragma once

#include "models/selection.h"

#include <QWidget>

#include <memory>

class QModelIndex;
class QSortFilterProxyModel;

namespace Ui {
class IssuePanel;
}

namespace planscope {

class IssueTableModel;

class IssuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit IssuePanel(QWidget *parent = nullptr);
    ~IssuePanel() override;

    void setSelection(Selection *selection); ///< where a double click shows the place; may be null
    void setIssues(const QList<Issue> &issues);
    QString title() const; ///< for the dock: "Issues 3"

Q_SIGNALS:
    void retryRequested(const QString &path); ///< a file that could not be read was double clicked

private:
    void open(const QModelIndex &proxyIndex);

    std::unique_ptr<Ui::IssuePanel> m_ui;
    IssueTableModel *m_model;
    QSortFilterProxyModel *m_proxy;
    Selection *m_selection = nullptr;
};

} // namespace planscope
