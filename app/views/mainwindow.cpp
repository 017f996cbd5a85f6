// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow.h"

#include "models/selection.h"

namespace planscope {

MainWindow::MainWindow(const EnginePtr &engine, QWidget *parent)
    : QMainWindow(parent), m_engine(engine), m_selection(new Selection(this))
{
}

MainWindow::~MainWindow() = default;

void MainWindow::openPaths(const QStringList &) {}

} // namespace planscope
