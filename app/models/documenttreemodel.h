// SPDX-License-Identifier: GPL-3.0-or-later
// The stack: its documents, and under each its sections by the levels of their headings, with how much was found in them.
#pragma once

#include "corpus/corpus.h"

#include <QAbstractItemModel>

namespace planscope {

class DocumentTreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, EntitiesColumn, MetricsColumn, InitiativesColumn, ColumnCount };

    explicit DocumentTreeModel(QObject *parent = nullptr);

    void setCorpus(const CorpusPtr &corpus); ///< documents are added when it extends the stack shown; another stack resets

    /// The innermost section of the document that holds the offset, or the document when none does; invalid when unknown.
    QModelIndex indexAt(DocumentId document, qsizetype offset) const;
    QModelIndex indexOf(DocumentId document) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// A document (parent -1) or a section. A node's place in m_nodes is its internalId and never changes.
    struct Node
    {
        DocumentId document;
        int parent = -1;
        int row = 0;
        int level = 0;
        QString title;
        TextSpan heading; ///< where a click leads
        TextSpan span;    ///< all of the section
        int entities = 0, metrics = 0, initiatives = 0;
        QList<int> children;
    };

    void append(DocumentId document);
    int appendNode(Node node);
    void closeSections(int first);
    void count(int first);
    const QList<int> &childrenOf(const QModelIndex &parent) const;
    QModelIndex indexOfNode(int node) const;

    CorpusPtr m_corpus;
    QList<Node> m_nodes;
    QList<int> m_roots; ///< by DocumentId::value
};

} // namespace planscope
