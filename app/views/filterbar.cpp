// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filterbar.h"

#include "ui_filterbar.h"

namespace planscope {

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::FilterBar>())
{
    m_ui->setupUi(this);
    connect(m_ui->entityChip, &FilterChip::clicked, this, &FilterBar::clearFilter);
    showFilter();
}

FilterBar::~FilterBar() = default;

void FilterBar::setSelection(Selection *selection)
{
    if (m_selection)
        m_selection->disconnect(this);
    m_selection = selection;
    if (m_selection)
        connect(m_selection, &Selection::entityChanged, this, &FilterBar::showFilter);
    showFilter();
}

void FilterBar::showFilter()
{
    const bool hasFilter = m_selection && m_selection->entity().value >= 0;
    setVisible(hasFilter);
    if (!hasFilter)
        return;
    const Entity &entity = m_selection->corpus()->entity(m_selection->entity());
    m_ui->entityChip->setEntity(entity.name, entity.kind);
}

void FilterBar::clearFilter()
{
    if (m_selection)
        m_selection->setEntity({});
}

} // namespace planscope
