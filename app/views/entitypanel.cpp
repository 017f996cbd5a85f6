// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/entitypanel.h"

#include "models/entitytablemodel.h"
#include "views/kinddelegate.h"

namespace planscope {

EntityPanel::EntityPanel(QWidget *parent) : EntityPanel(new EntityTableModel, parent) {}

EntityPanel::EntityPanel(EntityTableModel *model, QWidget *parent) :
    FindingPanel({tr("Entities"), tr("Filter by name or kind"),
                  tr("Open documents to see which organisations, places, people, plans, events and products they name."),
                  tr("No named things were found in these documents."), {}},
                 model, {{.width = 22, .isFlexible = true}, {.width = 12, .isSpare = true}, {.width = 8}, {.width = 6}, {.width = 8, .isShown = false}}, parent),
    m_model(model)
{
    setDelegateForColumn(EntityTableModel::NameColumn, new KindDelegate(this));
    setDefaultSort(EntityTableModel::CountColumn, Qt::DescendingOrder);
}

void EntityPanel::takeCorpus(const CorpusPtr &corpus)
{
    m_model->setCorpus(corpus);
}

void EntityPanel::followFinding(FindingId finding)
{
    if (finding.kind == FindingKind::Mention)
        selectRow(m_model->rowOf(selection()->corpus()->entityOf(finding)));
}

/// Who else is named with the filter's entity stands in a column of its own as long as there is one.
void EntityPanel::followEntity(EntityId entity)
{
    m_model->setBeside(entity);
    setColumnShown(EntityTableModel::BesideColumn, entity.value >= 0);
}

void EntityPanel::choose(int sourceRow)
{
    selection()->chooseEntity(m_model->entity(sourceRow));
}

void EntityPanel::chooseAgain(int sourceRow)
{
    const EntityId entity = m_model->entity(sourceRow);
    if (selection()->entity() == entity)
        selection()->stepMention(+1);
    else
        selection()->chooseEntity(entity);
}

} // namespace planscope
