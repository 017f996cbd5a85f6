// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/metricpanel.h"

#include "models/metrictablemodel.h"

namespace planscope {

MetricPanel::MetricPanel(QWidget *parent) : MetricPanel(new MetricTableModel, parent) {}

MetricPanel::MetricPanel(MetricTableModel *model, QWidget *parent) :
    FindingPanel({tr("Metrics"), tr("Filter by indicator, value, year …"),
                  tr("Open documents to see the figures and targets they state."),
                  tr("No figures were found in these documents."),
                  tr("No figure stands in a sentence that names %1.")},
                 model, {{.width = 24}, {.width = 17}, {.width = 10}, {.width = 8}, {.width = 14, .isShown = false}, {.width = 8, .isShown = false}, {.width = 24}}, parent),
    m_model(model)
{
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
