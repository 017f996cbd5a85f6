// SPDX-License-Identifier: GPL-3.0-or-later
// Where the tables and models lie that Planscope reads at start.
#pragma once

#include <QString>

namespace planscope {

/// The folder that holds `lexicon/` and `models/`: $PLANSCOPE_RESOURCES, else share/planscope beside the program's bin
/// folder, else the source tree's resources/ it was built from. The last is returned even when it is missing.
QString resourceFolder();

/// Where a user's own tables lie: the folder "lexicon" in the configuration folder, which need not exist.
QString userLexiconFolder();

} // namespace planscope
