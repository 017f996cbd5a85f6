// SPDX-License-Identifier: GPL-3.0-or-later
// What the tagger sees of a word and of its neighbours, as hashes. Training and tagging share it, so that they cannot drift.
#pragma once

#include "language/modeltables.h"

#include <span>

namespace planscope {

/// What is told from a form alone; the same form always has the same traits, so they are worked out once.
struct WordTraits
{
    quint32 word = 0;                  ///< of the lower-case form, every digit read as 9
    std::array<quint32, 5> suffixes{}; ///< of 1 … 5 units
    std::array<quint32, 4> prefixes{}; ///< of 1 … 4 units
    quint8 shape = 0;
    bool tellsCase = false; ///< long enough to tell whether its sentence is written as a headline
    KnownWord known;
};

/// Headlines are written in other letters than the same words in a sentence.
enum class SentenceCase : quint8 { Normal, Title, Upper };

WordTraits traitsOf(QStringView form, const WordTable &words);

/// The hash under which a form's traits and its KnownWord are kept.
quint32 formHash(QStringView form);

/// Told from how many of the words that have letters begin with a capital, or have no others.
SentenceCase sentenceCase(std::span<const WordTraits *const> words);

constexpr int paddingWords = 2;     ///< empty words before and after a sentence
constexpr quint8 borderLabel = 254; ///< stands for the label before and after a sentence

/// A word in its sentence, as the features see it.
struct WordPlace
{
    const WordTraits *const *word = nullptr; ///< in the padded sentence, so that there are two before and two behind
    SentenceCase written = SentenceCase::Normal;
    quint8 last = borderLabel; ///< label of the word before, and of that before it
    quint8 lastButOne = borderLabel;

    bool isFirst() const { return last == borderLabel; }
};

/// The shape of a word with what its sentence tells of its capital.
quint32 shapeOf(const WordTraits &word, SentenceCase written, bool isFirst);

constexpr int formFeatureCount = 21;
constexpr int nearFeatureCount = 10;
constexpr int farFeatureCount = 13;
constexpr int aheadFeatureCount = 12;

/// What the form alone tells: the same for each use of it with the same shape.
std::array<quint32, formFeatureCount> formFeatures(const WordTraits &word, quint32 shape);

/// What the words and labels around it tell most by: all that the first pass sees of them.
std::array<quint32, nearFeatureCount> nearFeatures(const WordPlace &at);

/// What they tell besides; the second pass alone sees it.
std::array<quint32, farFeatureCount> farFeatures(const WordPlace &at);

/// The labels that the first pass gave to the next two words; for the second.
std::array<quint32, aheadFeatureCount> aheadFeatures(const WordPlace &at, quint8 next, quint8 nextButOne);

} // namespace planscope
