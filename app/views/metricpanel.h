// SPDX-License-Identifier: GPL-3.0-or-later
// The metrics of the stack; choosing one shows its words.
#pragma once

#include "views/findingpanel.h"

namespace planscope {

class MetricTableModel;

class MetricPanel : public FindingPanel
{
    Q_OBJECT

public:
    explicit MetricPanel(QWidget *parent = nullptr);

protected:
    void takeCorpus(const CorpusPtr &corpus) override;
    void followFinding(FindingId finding) override;
    void choose(int sourceRow) override;
    void chooseAgain(int sourceRow) override { choose(sourceRow); }
    void walkTo(int sourceRow) override { choose(sourceRow); }

private:
    MetricPanel(MetricTableModel *model, QWidget *parent);

    MetricTableModel *m_model;
};

} // namespace planscope
