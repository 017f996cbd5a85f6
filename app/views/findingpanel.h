// SPDX-License-Identifier: GPL-3.0-or-later
// A table of findings with a filter line above it: what the panels of entities, metrics and initiatives have in common.
// Where nothing is left to show, a sentence says why.
#pragma once

#include "models/selection.h"

#include <QWidget>

#include <memory>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QHelpEvent;
class QSettings;

namespace Ui {
class FindingPanel;
}

namespace planscope {

class FindingFilterProxy;

class FindingPanel : public QWidget
{
    Q_OBJECT

public:
    ~FindingPanel() override;

    void setSelection(Selection *selection); ///< may be null: shows an empty state

    QString title() const; ///< for a tab: "Metrics 38", "Metrics 4 of 38" while filtered

    void saveState(QSettings *settings) const;
    void restoreState(const QSettings &settings);
    void resetState(); ///< columns as at the first start

Q_SIGNALS:
    void titleChanged(const QString &title);

protected:
    /// What the panel calls its rows, translated.
    struct Wording
    {
        QString title;       ///< "Metrics"
        QString filterHint;  ///< in the filter line
        QString noDocuments; ///< help when nothing is open
        QString noneFound;   ///< when the documents hold none
        QString noneWith;    ///< when no row is left with the entity %1
    };
    struct ColumnLook
    {
        int width = 10;           ///< at least, in average characters of the font
        bool isFlexible = false;  ///< takes its share of the room that is left
        bool isShown = true;
        bool isSpare = false;     ///< gives way, the last first, where there is no room for all
    };

    /// @param model  becomes a child of the panel
    FindingPanel(const Wording &wording, QAbstractItemModel *model, const QList<ColumnLook> &columns, QWidget *parent);

    Selection *selection() const { return m_selection; }
    void selectRow(int sourceRow); ///< and scrolls to it; -1 selects none. Does not count as choosing.
    void setDefaultSort(int column, Qt::SortOrder order); ///< without one the rows stand as in the documents
    void setColumnShown(int column, bool isShown);
    void setDelegateForColumn(int column, QAbstractItemDelegate *delegate);

    bool eventFilter(QObject *watched, QEvent *event) override;

    virtual void takeCorpus(const CorpusPtr &corpus) = 0;
    virtual void followFinding(FindingId finding) = 0;
    virtual void followEntity(EntityId entity); ///< the filter
    virtual void choose(int sourceRow) = 0;        ///< clicked
    virtual void chooseAgain(int sourceRow) = 0;   ///< Enter, also on the row that is chosen already
    virtual void walkTo(int sourceRow) = 0;        ///< reached with the arrow keys

private:
    void connectView();
    void takeSelectionsCorpus();
    void showState();
    void chooseColumns(const QPoint &at);
    int leastWidth(int column) const;
    void fitColumns();
    void hideSpareColumns(int room);
    void showTip(const QHelpEvent &event);
    int sourceRow(const QModelIndex &proxyIndex) const;
    QString emptyText() const;

    Wording m_wording;
    QList<ColumnLook> m_columns;
    QAbstractItemModel *m_model;
    FindingFilterProxy *m_proxy;
    std::unique_ptr<Ui::FindingPanel> m_ui;
    Selection *m_selection = nullptr;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_isFollowing = false;  ///< the row changes because the Selection did
    bool m_fitsColumns = true;   ///< until somebody sets their widths
    bool m_hidesSpare = true;    ///< until somebody shows or hides one of them
    bool m_isFitting = false;
};

} // namespace planscope
