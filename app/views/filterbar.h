// SPDX-License-Identifier: GPL-3.0-or-later
// The line above the document that tells which filter is set, as a chip that clears it; hidden without one.
#pragma once

#include "models/selection.h"

#include <QWidget>

#include <memory>

namespace Ui {
class FilterBar;
}

namespace planscope {

class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);
    ~FilterBar() override;

    void setSelection(Selection *selection); ///< may be null: stays hidden

private:
    void showFilter();
    void clearFilter();

    std::unique_ptr<Ui::FilterBar> m_ui;
    Selection *m_selection = nullptr;
};

} // namespace planscope
