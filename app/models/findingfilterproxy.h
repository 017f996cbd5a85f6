// SPDX-License-Identifier: GPL-3.0-or-later
// What a panel shows of its model: rows that hold the typed text in any column and that the Selection's filter admits.
#pragma once

#include <QPointer>
#include <QSortFilterProxyModel>

namespace planscope {

class Selection;

class FindingFilterProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit FindingFilterProxy(QObject *parent = nullptr);

    void setSelection(Selection *selection); ///< may be null: then only the text filters
    QString text() const { return m_text; }

public Q_SLOTS:
    void setText(const QString &text); ///< each of its words has to stand somewhere in the row; case is ignored

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    void filterAgain();

    QPointer<Selection> m_selection;
    QString m_text;
    QStringList m_words;
};

} // namespace planscope
