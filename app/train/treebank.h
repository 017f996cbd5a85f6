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
    QStringList labels;       ///< Penn and universal tag, "VBZ|AUX"
    QList<bool> isBlankAfter; ///< of each form
    bool opensParagraph = false;
};

/// @note Error: NotReadable
Result<QList<TreebankSentence>> readTreebank(const QString &path);

/// Reads a table of sentences, a token being its form, a slash and its Penn tag, with a bar and the universal tag where that
/// does not follow ("is/VBZ|AUX"). They have no lemmas.
/// @note Error: NotReadable, LexiconLine
Result<QList<TreebankSentence>> readTaggedSentences(const QString &path);

} // namespace planscope
