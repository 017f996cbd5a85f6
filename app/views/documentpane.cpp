// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/documentpane.h"

namespace planscope {

DocumentPane::DocumentPane(QWidget *parent) : QAbstractScrollArea(parent) {}

void DocumentPane::setSelection(Selection *) {}

} // namespace planscope
