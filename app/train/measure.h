// SPDX-License-Identifier: GPL-3.0-or-later
// How well a model does on a part of a treebank that it has not learnt from.
#pragma once

#include "language/languagemodel.h"
#include "train/treebank.h"

namespace planscope {

/// Tags and lemmas of the treebank's own tokens, as a line of text.
QString measureTags(const LanguageModel &model, const QList<TreebankSentence> &sentences);

/// Sentences, tokens and tags of its running text, as lines of text. A tag is right when its token has the right borders too.
QString measureBorders(const LanguageModel &model, const QList<TreebankSentence> &sentences);

} // namespace planscope
