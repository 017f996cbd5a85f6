// SPDX-License-Identifier: GPL-3.0-or-later
// The things that the stack names. Choosing one shows where it is named and narrows the other panes to its sentences.
#pragma once

#include "views/findingpanel.h"

namespace planscope {

class EntityTableModel;

class EntityPanel : public FindingPanel
{
    Q_OBJECT

public:
    explicit EntityPanel(QWidget *parent = nullptr);

protected:
    void takeCorpus(const CorpusPtr &corpus) override;
    void followFinding(FindingId finding) override;
    void followEntity(EntityId entity) override;
    void choose(int sourceRow) override;
    void chooseAgain(int sourceRow) override;
    void walkTo(int) override {} // each row on the way would become the filter

private:
    EntityPanel(EntityTableModel *model, QWidget *parent);

    EntityTableModel *m_model;
};

} // namespace planscope
