// SPDX-License-Identifier: GPL-3.0-or-later
// The lines between two "---" (YAML) or "+++" (TOML) at the start of a file, which say what the document is.
#pragma once

#include "text/metadata.h"

namespace planscope {

/// Takes the plain "key: value" lines of a front matter; what is nested or listed is passed over.
/// @return where the text behind it begins, 0 when there is no front matter
qsizetype takeFrontMatter(const QString &text, Metadata *metadata);

} // namespace planscope
