// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entitytablemodel.h"

#include "models/modelroles.h"
#include "models/stackchange.h"
#include "models/wording.h"

#include <QLocale>
#include <QSet>

using namespace Qt::StringLiterals;

namespace planscope {

EntityTableModel::EntityTableModel(QObject *parent) :
    QAbstractTableModel(parent), m_corpus(std::make_shared<const Corpus>(QList<CorpusDocument>()))
{
}

static bool isNumberColumn(int column)
{
    return column == EntityTableModel::CountColumn || column == EntityTableModel::DocumentsColumn || column == EntityTableModel::BesideColumn;
}

void EntityTableModel::setCorpus(const CorpusPtr &corpus)
{
    m_beside = {};
    m_besideCounts.clear();
    if (isExtendedBy(*m_corpus, *corpus)) {
        extend(corpus);
        return;
    }
    beginResetModel();
    m_corpus = corpus;
    m_rows.clear();
    for (int e = 0; e < corpus->entities().size(); ++e)
        m_rows.append(EntityId{e});
    indexRows();
    endResetModel();
}

void EntityTableModel::extend(const CorpusPtr &next)
{
    const auto nextId = [&](EntityId old) { return next->entityOf(m_corpus->entity(old).mentions.constFirst()); };
    QSet<int> known;
    QList<int> doubled;
    for (int row = 0; row < m_rows.size(); ++row) {
        const int id = nextId(m_rows.at(row)).value;
        if (known.contains(id))
            doubled.prepend(row);
        known.insert(id);
    }
    for (const int row : doubled) {
        beginRemoveRows({}, row, row);
        m_rows.remove(row);
        endRemoveRows();
    }
    for (EntityId &row : m_rows)
        row = nextId(row);
    m_corpus = next;
    indexRows();
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(m_rows.size()) - 1, ColumnCount - 1));

    QList<EntityId> fresh;
    for (int e = 0; e < next->entities().size(); ++e)
        if (!known.contains(e))
            fresh.append(EntityId{e});
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, static_cast<int>(m_rows.size()), static_cast<int>(m_rows.size() + fresh.size()) - 1);
    m_rows += fresh;
    indexRows();
    endInsertRows();
}

void EntityTableModel::setBeside(EntityId beside)
{
    if (beside == m_beside)
        return;
    m_beside = beside;
    m_besideCounts.clear();
    for (int e = 0; beside.value >= 0 && e < m_corpus->entities().size(); ++e) {
        if (e == beside.value)
            continue;
        for (const FindingId &mention : m_corpus->entity({e}).mentions)
            if (m_corpus->shareSentence(beside, mention.document, m_corpus->span(mention)))
                ++m_besideCounts[e];
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, BesideColumn), index(static_cast<int>(m_rows.size()) - 1, BesideColumn));
}

qsizetype EntityTableModel::number(EntityId entity, int column) const
{
    if (column == BesideColumn)
        return m_besideCounts.value(entity.value);
    return column == CountColumn ? m_corpus->entity(entity).mentions.size() : m_corpus->entity(entity).documentCount;
}

void EntityTableModel::indexRows()
{
    m_rowOf.clear();
    for (int row = 0; row < m_rows.size(); ++row)
        m_rowOf.insert(m_rows.at(row).value, row);
}

int EntityTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EntityTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

static QString toolTip(const Corpus &corpus, const Entity &entity)
{
    constexpr int maxDocuments = 8;
    QStringList lines{EntityTableModel::tr("%1 (%2)").arg(entity.name, kindText(entity.kind))};
    if (!entity.aliases.isEmpty())
        lines.append(EntityTableModel::tr("also written: %1").arg(entity.aliases.join(u", "_s)));
    DocumentId last;
    int named = 0;
    for (const FindingId &mention : entity.mentions) {
        if (mention.document == last)
            continue;
        last = mention.document;
        if (++named > maxDocuments)
            break;
        lines.append(EntityTableModel::tr("in: %1").arg(corpus.document(last).title));
    }
    if (entity.documentCount > maxDocuments)
        lines.append(EntityTableModel::tr("and in %1 more").arg(QLocale().toString(entity.documentCount - maxDocuments)));
    return lines.join(u'\n');
}

QVariant EntityTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EntityId id = m_rows.at(index.row());
    const Entity &entity = m_corpus->entity(id);
    const bool isNumber = isNumberColumn(index.column());
    switch (role) {
    case EntityRole: return QVariant::fromValue(id);
    case FindingRole: return QVariant::fromValue(entity.mentions.constFirst());
    case KindRole: return static_cast<int>(entity.kind);
    case Qt::ToolTipRole: return toolTip(*m_corpus, entity);
    case Qt::TextAlignmentRole:
        return isNumber ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case SortRole:
        if (isNumber)
            return number(id, index.column());
        [[fallthrough]];
    case Qt::DisplayRole:
        if (isNumber) {
            const qsizetype shown = number(id, index.column());
            return shown > 0 ? QLocale().toString(shown) : QString();
        }
        return index.column() == NameColumn ? entity.name : kindText(entity.kind);
    default: return {};
    }
}

QVariant EntityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const bool isNumber = isNumberColumn(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool title = role == Qt::DisplayRole;
    switch (static_cast<Column>(section)) {
    case NameColumn: return title ? tr("Name") : tr("The fullest form in which the thing is named");
    case KindColumn: return title ? tr("Kind") : tr("Organisation, place, person, plan, event or product");
    case CountColumn: return title ? tr("Named") : tr("How often it is named in all documents");
    case DocumentsColumn: return title ? tr("Docs") : tr("How many documents name it");
    case BesideColumn: return title ? tr("Beside") : tr("How often it is named in one sentence with the entity chosen as the filter");
    case ColumnCount: break;
    }
    return {};
}

} // namespace planscope
