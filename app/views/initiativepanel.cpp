// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/initiativepanel.h"

#include "models/initiativetablemodel.h"

namespace planscope {

InitiativePanel::InitiativePanel(QWidget *parent) : InitiativePanel(new InitiativeTableModel, parent) {}

InitiativePanel::InitiativePanel(InitiativeTableModel *model, QWidget *parent) :
    FindingPanel({tr("Initiatives"), tr("Filter by actor, action, object …"),
                  tr("Open documents to see who plans, should do, does or did what."),
                  tr("No actions were found in these documents."),
                  tr("No action stands in a sentence that names %1.")},
                 model, {{.width = 9, .isFlexible = true}, {.width = 9}, {.width = 16, .isFlexible = true}, {.width = 13}, {.width = 4},
                  {.width = 12, .isFlexible = true, .isSpare = true}, {.width = 16, .isFlexible = true, .isSpare = true}}, parent),
    m_model(model)
{
}

void InitiativePanel::takeCorpus(const CorpusPtr &corpus)
{
    m_model->setCorpus(corpus);
}

void InitiativePanel::followFinding(FindingId finding)
{
    if (finding.kind == FindingKind::Initiative)
        selectRow(m_model->rowOf(finding));
}

void InitiativePanel::choose(int sourceRow)
{
    selection()->showFinding(m_model->finding(sourceRow));
}

} // namespace planscope
