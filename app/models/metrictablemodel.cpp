// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/metrictablemodel.h"

#include "models/modelroles.h"
#include "models/valuetext.h"
#include "models/wording.h"

namespace planscope {

MetricTableModel::MetricTableModel(QObject *parent) : FindingTableModel(&Corpus::metrics, parent) {}

int MetricTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

FindingTableModel::Header MetricTableModel::header(int column) const
{
    switch (static_cast<Column>(column)) {
    case IndicatorColumn: return {tr("Indicator"), tr("What is measured, in the document's words, and of whom; empty where the text does not tell")};
    case ValueColumn: return {tr("Value"), tr("The figure as written; sorts by its size in base units, whatever the unit")};
    case PeriodColumn: return {tr("Period"), tr("The years measured; for a target the year by which")};
    case StatusColumn: return {tr("Status"), tr("Actual: past or present. Target: planned, required or hoped for")};
    case UnitColumn: return {tr("Unit"), tr("%, pp (percentage points), a currency code, a unit's sign, or what is counted")};
    case KindColumn: return {tr("Kind"), tr("Level: a size, share or count. Change: growth or fall. Rank: a place in an order. Duration: how long something takes")};
    case DocumentColumn: return {tr("Document"), tr("The document that states the figure")};
    case ColumnCount: break;
    }
    return {};
}

static QVariant lastYear(const Metric &metric)
{
    if (metric.to)
        return *metric.to;
    return metric.from ? QVariant(*metric.from) : QVariant();
}

QVariant MetricTableModel::cell(FindingId finding, int column, int role) const
{
    const Metric &metric = corpus().metric(finding);
    switch (role) {
    case KindRole: return static_cast<int>(metric.kind);
    case StatusRole: return static_cast<int>(metric.status);
    case SortRole:
        if (column == ValueColumn)
            return metric.value;
        if (column == PeriodColumn)
            return lastYear(metric);
        break;
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (static_cast<Column>(column)) {
    case IndicatorColumn: return indicatorText(metric);
    case ValueColumn: return writtenValueText(corpus(), finding);
    case PeriodColumn: return periodText(metric);
    case StatusColumn: return statusText(metric.status);
    case UnitColumn: return unitText(metric.unit, metric.per);
    case KindColumn: return kindText(metric.kind);
    case DocumentColumn: return corpus().document(finding.document).title;
    case ColumnCount: break;
    }
    return {};
}

} // namespace planscope
