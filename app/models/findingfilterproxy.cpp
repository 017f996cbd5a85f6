// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/findingfilterproxy.h"

#include "models/modelroles.h"
#include "models/selection.h"

namespace planscope {

FindingFilterProxy::FindingFilterProxy(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void FindingFilterProxy::setSelection(Selection *selection)
{
    if (m_selection)
        m_selection->disconnect(this);
    m_selection = selection;
    if (m_selection)
        connect(m_selection, &Selection::entityChanged, this, &FindingFilterProxy::filterAgain);
    filterAgain();
}

void FindingFilterProxy::setText(const QString &text)
{
    m_text = text;
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    filterAgain();
}

void FindingFilterProxy::filterAgain()
{
    invalidateRowsFilter();
}

bool FindingFilterProxy::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex first = sourceModel()->index(sourceRow, 0, sourceParent);
    if (const QVariant finding = first.data(FindingRole); m_selection && finding.isValid() && !m_selection->admits(finding.value<FindingId>()))
        return false;
    if (m_words.isEmpty())
        return true;
    QStringList cells;
    for (int column = 0; column < sourceModel()->columnCount(sourceParent); ++column)
        cells.append(first.siblingAtColumn(column).data().toString());
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
        return std::any_of(cells.cbegin(), cells.cend(),
                           [&](const QString &cell) { return cell.contains(word, Qt::CaseInsensitive); });
    });
}

} // namespace planscope
