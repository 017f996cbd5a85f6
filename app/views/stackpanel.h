// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of the stack and their sections, with what was found in each; a click leads there.
#pragma once

#include "models/selection.h"

#include <QWidget>

#include <memory>

class QModelIndex;

namespace Ui {
class StackPanel;
}

namespace planscope {

class DocumentTreeModel;
class FindingFilterProxy;
class StackDelegate;

class StackPanel : public QWidget
{
    Q_OBJECT

public:
    explicit StackPanel(QWidget *parent = nullptr);
    ~StackPanel() override;

    void setSelection(Selection *selection); ///< may be null: shows an empty state

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeCorpus();
    void follow(const QModelIndex &sourceIndex);
    void goTo(const QModelIndex &proxyIndex);
    void showState();

    std::unique_ptr<Ui::StackPanel> m_ui;
    DocumentTreeModel *m_model;
    FindingFilterProxy *m_proxy;
    StackDelegate *m_delegate;
    Selection *m_selection = nullptr;
    bool m_isFollowing = false; ///< the row changes because the Selection did
};

} // namespace planscope
