// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/wordfeatures.h"

namespace planscope {

namespace {

enum Shape : quint8 { NoLetters, Lower, Capital, AllCapitals, Mixed, Digits, DigitsAndLetters };

Shape shapeOf(QStringView form)
{
    qsizetype upper = 0;
    qsizetype lower = 0;
    qsizetype digits = 0;
    for (const QChar unit : form) {
        upper += unit.isUpper() ? 1 : 0;
        lower += unit.isLower() ? 1 : 0;
        digits += unit.isDigit() ? 1 : 0;
    }
    if (digits > 0)
        return upper + lower > 0 ? DigitsAndLetters : Digits;
    if (upper == 0)
        return lower > 0 ? Lower : NoLetters;
    if (lower == 0)
        return upper > 1 ? AllCapitals : Capital;
    return upper == 1 && form.front().isUpper() ? Capital : Mixed;
}

QChar foldedUnit(QChar unit)
{
    if (unit.isDigit())
        return u'9';
    if (unit.category() == QChar::Symbol_Currency)
        return u'$';
    if (unit == u'\u2019' || unit == u'\u2018')
        return u'\'';
    return unit.toLower();
}

/// The key of a feature: its template's number, on which the model depends, and its parts.
template <typename... Parts>
quint32 key(quint32 number, Parts... parts)
{
    quint32 hash = hashStep(hashStart, number);
    ((hash = hashStep(hash, static_cast<quint32>(parts))), ...);
    hash ^= hash >> 15; // spreads the high bits into the low ones that choose a cell
    return hash == 0 ? 1 : hash;
}

} // namespace

quint32 formHash(QStringView form)
{
    if (form.size() > 1 && form.back().category() == QChar::Symbol_Currency)
        form = form.last(1); // "US$", "R$": as "$"
    quint32 hash = hashStart;
    for (const QChar unit : form)
        hash = hashStep(hash, foldedUnit(unit).unicode());
    return hash;
}

WordTraits traitsOf(QStringView form, const WordTable &words)
{
    WordTraits traits;
    traits.word = formHash(form);
    traits.shape = shapeOf(form);
    for (std::size_t i = 0; i < traits.suffixes.size(); ++i)
        traits.suffixes[i] = formHash(form.last(std::min(qsizetype(i + 1), form.size())));
    for (std::size_t i = 0; i < traits.prefixes.size(); ++i)
        traits.prefixes[i] = formHash(form.first(std::min(qsizetype(i + 1), form.size())));
    // Short words are small in titles too, and one capital letter may be an article or a label.
    traits.tellsCase = form.size() >= 4 && form.front().isLetter();
    traits.known = words.find(traits.word);
    return traits;
}

SentenceCase sentenceCase(std::span<const WordTraits *const> words)
{
    int telling = 0;
    int capital = 0;
    int upper = 0;
    for (const WordTraits *word : words) {
        if (!word->tellsCase)
            continue;
        ++telling;
        capital += word->shape == Lower ? 0 : 1;
        upper += word->shape == AllCapitals ? 1 : 0;
    }
    if (telling < 3)
        return SentenceCase::Normal;
    if (upper * 10 >= telling * 8)
        return SentenceCase::Upper;
    return capital * 10 >= telling * 8 ? SentenceCase::Title : SentenceCase::Normal;
}

quint32 shapeOf(const WordTraits &word, SentenceCase written, bool isFirst)
{
    return static_cast<quint32>(word.shape) << 4 | static_cast<quint32>(written) << 1 | (isFirst ? 1U : 0U);
}

std::array<quint32, formFeatureCount> formFeatures(const WordTraits &word, quint32 shape)
{
    return {
        key(0, 0U), // what every word has
        key(1, word.word),
        key(2, word.word, shape),
        key(3, word.suffixes[0]),
        key(4, word.suffixes[1]),
        key(5, word.suffixes[2]),
        key(6, word.suffixes[3]),
        key(7, word.suffixes[4]),
        key(8, word.prefixes[0]),
        key(9, word.prefixes[1]),
        key(10, word.prefixes[2]),
        key(11, word.prefixes[3]),
        key(12, shape),
        key(13, shape, word.suffixes[2]),
        key(14, shape, word.known.wordClass),
        key(15, word.known.wordClass),
        key(34, word.known.grammar),
        key(35, word.known.grammar, shape),
        key(39, word.known.grammar, word.suffixes[2]),
        key(41, word.known.lists),
        key(42, word.known.lists, shape),
    };
}

std::array<quint32, nearFeatureCount> nearFeatures(const WordPlace &at)
{
    const WordTraits &before = *at.word[-1];
    const WordTraits &word = *at.word[0];
    const WordTraits &after = *at.word[1];
    return {
        key(17, at.last, at.lastButOne),
        key(18, at.last, word.word),
        key(21, at.last, word.known.wordClass, after.known.wordClass),
        key(23, before.word),
        key(26, after.word),
        key(28, word.word, after.known.wordClass),
        key(29, after.suffixes[2], word.known.wordClass),
        key(30, after.shape, shapeOf(word, at.written, at.isFirst()), at.last),
        key(37, word.known.grammar, after.known.grammar),
        key(43, at.last, word.known.lists),
    };
}

std::array<quint32, farFeatureCount> farFeatures(const WordPlace &at)
{
    const WordTraits &before2 = *at.word[-2];
    const WordTraits &before = *at.word[-1];
    const WordTraits &word = *at.word[0];
    const WordTraits &after = *at.word[1];
    const WordTraits &after2 = *at.word[2];
    return {
        key(16, at.last),
        key(19, at.last, word.suffixes[2]),
        key(20, at.last, at.lastButOne, word.known.wordClass),
        key(22, at.last, after.word),
        key(24, before.word, word.word),
        key(25, before2.word, word.known.wordClass),
        key(27, word.word, after.word),
        key(31, after2.word, word.known.wordClass),
        key(32, word.known.wordClass, after.known.wordClass, after2.known.wordClass),
        key(33, before.known.wordClass, word.known.wordClass, after.known.wordClass),
        key(36, at.last, word.known.grammar),
        key(38, at.last, word.known.grammar, after.known.wordClass),
        key(40, before.known.grammar, word.known.grammar),
    };
}

std::array<quint32, aheadFeatureCount> aheadFeatures(const WordPlace &at, quint8 next, quint8 nextButOne)
{
    const WordTraits &word = *at.word[0];
    return {
        key(44, next),
        key(45, at.last, next),
        key(46, word.word, next),
        key(47, word.word, at.last, next),
        key(48, next, nextButOne),
        key(49, at.last, next, nextButOne),
        key(50, word.suffixes[2], at.last, next),
        key(51, word.known.grammar, at.last, next),
        key(52, word.known.wordClass, at.last, next),
        key(53, word.word, next, nextButOne),
        key(54, at.last, at.lastButOne, next, word.known.wordClass),
        key(55, at.last, word.shape, next),
    };
}

} // namespace planscope
