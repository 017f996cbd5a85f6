// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/findingtablemodel.h"

#include "models/modelroles.h"
#include "models/quotetext.h"
#include "models/stackchange.h"

namespace planscope {

static constexpr qsizetype maxToolTipUnits = 600;

FindingTableModel::FindingTableModel(Rows rows, QObject *parent) :
    QAbstractTableModel(parent), m_corpus(std::make_shared<const Corpus>(QList<CorpusDocument>())), m_source(rows)
{
}

void FindingTableModel::setCorpus(const CorpusPtr &next)
{
    const QList<FindingId> &rows = ((*next).*m_source)();
    if (!isExtendedBy(*m_corpus, *next)) {
        beginResetModel();
        m_corpus = next;
        m_rows = rows;
        endResetModel();
        return;
    }
    // The documents that were there come first, so their findings do, too.
    m_corpus = next;
    if (rows.size() == m_rows.size())
        return;
    beginInsertRows({}, static_cast<int>(m_rows.size()), static_cast<int>(rows.size()) - 1);
    m_rows = rows;
    endInsertRows();
}

int FindingTableModel::rowOf(FindingId finding) const
{
    const auto found = std::lower_bound(m_rows.cbegin(), m_rows.cend(), finding);
    return found != m_rows.cend() && *found == finding ? static_cast<int>(found - m_rows.cbegin()) : -1;
}

int FindingTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FindingTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FindingId finding = m_rows.at(index.row());
    switch (role) {
    case FindingRole: return QVariant::fromValue(finding);
    case DocumentRole: return QVariant::fromValue(finding.document);
    case SpanRole: return QVariant::fromValue(m_corpus->span(finding));
    case Qt::ToolTipRole: return shortQuote(*m_corpus, finding, maxToolTipUnits);
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default: return cell(finding, index.column(), role);
    }
}

QVariant FindingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole: return header(section).title;
    case Qt::ToolTipRole: return header(section).definition;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    default: return {};
    }
}

} // namespace planscope
