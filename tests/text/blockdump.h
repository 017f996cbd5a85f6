// SPDX-License-Identifier: GPL-3.0-or-later
// A document's blocks as lines to compare, and the check that its blocks hold what every reader promises.
#pragma once

#include "text/document.h"

#include <QStringList>

namespace planscope {

/// One line a block: "H1 Aims", "P Text", "L1 • Item", "T0 1,2 Cell" (h behind the place for header cells), "C Caption",
/// "B Furniture"; line feeds inside show as "/".
QStringList blockDump(const Document &document);

/// What is wrong with the blocks, empty when they are ordered, do not overlap, are not empty, have no white space at their
/// ends and cover every visible character.
QString blockFault(const Document &document);

} // namespace planscope
