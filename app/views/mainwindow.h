// SPDX-License-Identifier: GPL-3.0-or-later
// The window: stack, document, findings, chart, issues.
#pragma once

#include "extract/engine.h"

#include <QMainWindow>

namespace planscope {

class Selection;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const EnginePtr &engine, QWidget *parent = nullptr);
    ~MainWindow() override;

    Selection *selection() const { return m_selection; }

public Q_SLOTS:
    void openPaths(const QStringList &paths); ///< another stack, read in the background

private:
    EnginePtr m_engine;
    Selection *m_selection;
};

} // namespace planscope
