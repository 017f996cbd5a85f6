// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/initiativetablemodel.h"

#include "models/modelroles.h"
#include "models/wording.h"

namespace planscope {

InitiativeTableModel::InitiativeTableModel(QObject *parent) : FindingTableModel(&Corpus::initiatives, parent) {}

int InitiativeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

FindingTableModel::Header InitiativeTableModel::header(int column) const
{
    switch (static_cast<Column>(column)) {
    case ActorColumn: return {tr("Actor"), tr("Who acts; empty where the text names nobody")};
    case VerbColumn: return {tr("Action"), tr("The word that names the action, as written")};
    case ObjectColumn: return {tr("Object"), tr("What is acted on, as written")};
    case StatusColumn: return {tr("Status"), tr("Planned (will), recommended (should, must), under way, or done")};
    case ByColumn: return {tr("By"), tr("The year by which")};
    case ThemesColumn: return {tr("Themes"), tr("What the action is about, told by the words of its object, its sentence or its heading")};
    case DocumentColumn: return {tr("Document"), tr("The document that names the action")};
    case ColumnCount: break;
    }
    return {};
}

QVariant InitiativeTableModel::cell(FindingId finding, int column, int role) const
{
    const Initiative &initiative = corpus().initiative(finding);
    const Document &document = corpus().document(finding.document);
    switch (role) {
    case StatusRole: return static_cast<int>(initiative.status);
    case SortRole:
        if (column == StatusColumn)
            return static_cast<int>(initiative.status); // the order of its life, not of the alphabet
        if (column == ByColumn)
            return initiative.by ? QVariant(*initiative.by) : QVariant();
        break;
    case Qt::DisplayRole: break;
    default: return {};
    }
    switch (static_cast<Column>(column)) {
    case ActorColumn: return initiative.actor;
    case VerbColumn: return textOf(document, initiative.verb).simplified();
    case ObjectColumn: return textOf(document, initiative.object).simplified();
    case StatusColumn: return statusText(initiative.status);
    case ByColumn: return initiative.by ? QString::number(*initiative.by) : QString();
    case ThemesColumn: return initiative.themes.join(u", ");
    case DocumentColumn: return document.title;
    case ColumnCount: break;
    }
    return {};
}

} // namespace planscope
