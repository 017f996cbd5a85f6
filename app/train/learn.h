// SPDX-License-Identifier: GPL-3.0-or-later
// Learns what a language model holds from the sentences of a treebank.
#pragma once

#include "language/modeltables.h"
#include "train/outsidewords.h"
#include "train/treebank.h"

namespace planscope {

/// Labels seen often enough to choose between; each rare one counts as the commonest of its universal tag.
QList<Label> learnLabels(QList<TreebankSentence> *sentences);

/// The classes of the words seen often, the label of those that have but one, and what is known of words from outside.
WordTable learnWords(const QList<TreebankSentence> &sentences, const QList<Label> &labels,
                     const QMap<QString, OutsideWord> &outside);

/// Trains both passes of the tagger. The order of sentences is shuffled from a fixed seed: the same input, the same scores.
void learnScores(const QList<TreebankSentence> &sentences, ModelTables *tables);

/// Suffix rules, and the forms that they would get wrong.
void learnLemmas(const QList<TreebankSentence> &sentences, ModelTables *tables);

/// Sentences as a headline would write them, every tenth: capitals there tell nothing, and treebanks have few of them.
QList<TreebankSentence> headlines(const QList<TreebankSentence> &sentences);

/// Ends of sentences as sentences of their own: from the verb after "to" or a modal (the bare imperatives of plans), and
/// from the first common noun ("Departments will …"). Treebanks have few of either, and take their capital for a name's.
QList<TreebankSentence> openings(const QList<TreebankSentence> &sentences);

/// Reads the table of border words: columns kind (title, number, abbreviation, starter, prefix) and word.
/// @note Error: NotReadable, LexiconLine
Result<BorderWords> readBorderWords(const QString &path);

} // namespace planscope
