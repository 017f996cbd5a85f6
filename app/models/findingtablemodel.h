// SPDX-License-Identifier: GPL-3.0-or-later
// A table whose rows are the findings of one kind, in the order of the documents. What its columns say is for its heirs.
#pragma once

#include "corpus/corpus.h"

#include <QAbstractTableModel>

namespace planscope {

class FindingTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    void setCorpus(const CorpusPtr &corpus); ///< rows are added when it extends the stack shown; another stack resets
    FindingId finding(int row) const { return m_rows.at(row); }
    int rowOf(FindingId finding) const; ///< -1 when it is not among them. Logarithmic.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    using Rows = const QList<FindingId> &(Corpus::*)() const;
    struct Header { QString title; QString definition; };

    FindingTableModel(Rows rows, QObject *parent);

    const Corpus &corpus() const { return *m_corpus; }
    virtual Header header(int column) const = 0;
    virtual QVariant cell(FindingId finding, int column, int role) const = 0; ///< DisplayRole, SortRole, KindRole, StatusRole
    virtual bool isNumber(int column) const = 0;

private:
    CorpusPtr m_corpus;
    Rows m_source;
    QList<FindingId> m_rows;
};

} // namespace planscope
