// SPDX-License-Identifier: GPL-3.0-or-later
// Reads sentences from a treebank in CoNLL-U: forms, lemmas and tags; trees are not needed to learn tags.
#pragma once

#include "base/result.h"

#include <QStringList>

namespace planscope {

struct TreebankSentence
{
    QStringList forms;
    QStringList lemmas;
    QStringList labels; ///< Penn and universal tag, "VBZ|AUX"
};

/// @note Error: NotReadable
Result<QList<TreebankSentence>> readTreebank(const QString &path);

} // namespace planscope
