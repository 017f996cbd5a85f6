// SPDX-License-Identifier: GPL-3.0-or-later
// The things that a stack names, one a row.
#pragma once

#include "corpus/corpus.h"

#include <QAbstractTableModel>

namespace planscope {

class EntityTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, KindColumn, CountColumn, DocumentsColumn, BesideColumn, ColumnCount };

    explicit EntityTableModel(QObject *parent = nullptr);

    /// When it extends the stack shown, entities keep their rows, those that turned out to be one lose all but the first,
    /// new ones come last; another stack resets.
    void setCorpus(const CorpusPtr &corpus);
    /// Whose company BesideColumn counts; {} for nobody's, as after another corpus was set. Costs a look at every mention.
    void setBeside(EntityId entity);
    EntityId entity(int row) const { return m_rows.at(row); }
    int rowOf(EntityId entity) const { return m_rowOf.value(entity.value, -1); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void extend(const CorpusPtr &next);
    void indexRows();
    qsizetype number(EntityId entity, int column) const;

    CorpusPtr m_corpus;
    QList<EntityId> m_rows;
    QHash<int, int> m_rowOf; ///< by EntityId::value
    EntityId m_beside;
    QHash<int, int> m_besideCounts; ///< by EntityId::value: mentions in a sentence that names m_beside
};

} // namespace planscope
