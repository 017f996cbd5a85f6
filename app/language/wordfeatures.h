// SPDX-License-Identifier: GPL-3.0-or-later
// What the tagger sees of a word and of its neighbours, as hashes. Training and tagging share it, so that they cannot drift.
#pragma once

#include "language/modeltables.h"

namespace planscope {

/// What is told from a form alone; the same form always has the same traits, so they are worked out once a document.
struct WordTraits
{
    quint32 word = 0;                  ///< of the lower-case form, every digit read as 9
    std::array<quint32, 4> suffixes{}; ///< of 1 … 4 units
    std::array<quint32, 2> prefixes{}; ///< of 2 and 3 units
    quint8 shape = 0;
    quint8 wordClass = 0;
    quint8 sureLabel = KnownWord::noLabel;
};

/// Headlines are written in other letters than the same words in a sentence.
enum class SentenceCase : quint8 { Normal, Title, Upper };

WordTraits traitsOf(QStringView form, const QHash<quint32, KnownWord> &words);

/// The hash under which a form's traits and its KnownWord are kept.
quint32 formHash(QStringView form);

/// Told from how many of the words that have letters begin with a capital, or have no others.
SentenceCase sentenceCase(const std::vector<QStringView> &forms);

constexpr int paddingWords = 2;     ///< empty words before and after a sentence
constexpr quint8 borderLabel = 254; ///< stands for the label before a sentence
constexpr int featureCount = 31;
using FeatureKeys = std::array<quint32, featureCount>;

/// The features of the word at `place` of a padded sentence.
/// @param last, lastButOne  labels of the two words before
FeatureKeys featuresAt(const std::vector<WordTraits> &padded, std::size_t place, quint8 last, quint8 lastButOne,
                       SentenceCase written);

} // namespace planscope
