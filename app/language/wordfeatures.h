// SPDX-License-Identifier: GPL-3.0-or-later
// What the tagger sees of a word and of its neighbours, as hashes. Training and tagging share it, so that they cannot drift.
#pragma once

#include "language/modeltables.h"

namespace planscope {

/// What is told from a form alone; the same form always has the same traits, so they are worked out once a document.
struct WordTraits
{
    quint32 word = 0;                  ///< of the lower-case form, every digit read as 9
    std::array<quint32, 5> suffixes{}; ///< of 1 … 5 units
    std::array<quint32, 4> prefixes{}; ///< of 1 … 4 units
    quint8 shape = 0;
    KnownWord known;
};

/// Headlines are written in other letters than the same words in a sentence.
enum class SentenceCase : quint8 { Normal, Title, Upper };

WordTraits traitsOf(QStringView form, const WordTable &words);

/// The hash under which a form's traits and its KnownWord are kept.
quint32 formHash(QStringView form);

/// Told from how many of the words that have letters begin with a capital, or have no others.
SentenceCase sentenceCase(const std::vector<QStringView> &forms);

constexpr int paddingWords = 2;     ///< empty words before and after a sentence
constexpr quint8 borderLabel = 254; ///< stands for the label before and after a sentence

/// A word in its sentence, as the features see it.
struct WordPlace
{
    const std::vector<WordTraits> &padded;
    std::size_t place = 0;      ///< in `padded`
    SentenceCase written = SentenceCase::Normal;
    quint8 last = borderLabel;  ///< label of the word before, and of that before it
    quint8 lastButOne = borderLabel;
};

constexpr int featureCount = 44;
constexpr int aheadFeatureCount = 12;
using FeatureKeys = std::array<quint32, featureCount>;
using AheadKeys = std::array<quint32, aheadFeatureCount>;

FeatureKeys featuresAt(const WordPlace &word);

/// What the second pass sees besides: the labels that the first one gave to the next two words.
AheadKeys featuresAhead(const WordPlace &word, quint8 next, quint8 nextButOne);

} // namespace planscope
