// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/metricpanel.h"

#include "models/metrictablemodel.h"
#include "views/metricdelegate.h"

namespace planscope {

MetricPanel::MetricPanel(QWidget *parent) : MetricPanel(new MetricTableModel, parent) {}

MetricPanel::MetricPanel(MetricTableModel *model, QWidget *parent) :
    FindingPanel({tr("Metrics"), tr("Filter by indicator, value, year …"),
                  tr("Open documents to see the figures and targets they state."),
                  tr("No figures were found in these documents."),
                  tr("No figure stands in a sentence that names %1.")},
                 model, {{.width = 22, .isFlexible = true}, {.width = 14, .isFlexible = true}, {.width = 12}, {.width = 7, .isShown = false},
                  {.width = 12, .isShown = false}, {.width = 7, .isShown = false}, {.width = 16, .isFlexible = true, .isSpare = true}}, parent),
    m_model(model)
{
    setDelegateForColumn(MetricTableModel::IndicatorColumn, new MetricDelegate(this));
}

void MetricPanel::takeCorpus(const CorpusPtr &corpus)
{
    m_model->setCorpus(corpus);
}

void MetricPanel::followFinding(FindingId finding)
{
    if (finding.kind == FindingKind::Metric)
        selectRow(m_model->rowOf(finding));
}

void MetricPanel::choose(int sourceRow)
{
    selection()->showFinding(m_model->finding(sourceRow));
}

} // namespace planscope
