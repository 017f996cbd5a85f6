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

/// Fills an array of keys in order, each template with a number of its own.
template <std::size_t Count, quint32 FirstNumber>
class KeyWriter
{
public:
    template <typename... Parts>
    void add(Parts... parts)
    {
        quint32 hash = hashStep(hashStart, FirstNumber + static_cast<quint32>(m_next));
        ((hash = hashStep(hash, static_cast<quint32>(parts))), ...);
        hash ^= hash >> 15; // spreads the high bits into the low ones that choose a cell
        m_keys[m_next++] = hash == 0 ? 1 : hash;
    }
    std::array<quint32, Count> keys() const
    {
        Q_ASSERT(m_next == Count);
        return m_keys;
    }

private:
    std::array<quint32, Count> m_keys{};
    std::size_t m_next = 0;
};

/// The shape of a word with what its sentence tells of its capital.
quint32 shapeAt(const WordPlace &word)
{
    const bool isFirst = word.last == borderLabel;
    return static_cast<quint32>(word.padded[word.place].shape) << 4 | static_cast<quint32>(word.written) << 1 |
           (isFirst ? 1U : 0U);
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
    traits.known = words.find(traits.word);
    return traits;
}

SentenceCase sentenceCase(const std::vector<QStringView> &forms)
{
    int words = 0;
    int capital = 0;
    int upper = 0;
    for (const QStringView form : forms) {
        // Short words are small in titles too, and one capital letter may be an article or a label.
        if (form.size() < 4 || !form.front().isLetter())
            continue;
        const Shape shape = shapeOf(form);
        ++words;
        capital += shape == Lower ? 0 : 1;
        upper += shape == AllCapitals ? 1 : 0;
    }
    if (words < 3)
        return SentenceCase::Normal;
    if (upper * 10 >= words * 8)
        return SentenceCase::Upper;
    return capital * 10 >= words * 8 ? SentenceCase::Title : SentenceCase::Normal;
}

FeatureKeys featuresAt(const WordPlace &at)
{
    const WordTraits &word = at.padded[at.place];
    const WordTraits &before = at.padded[at.place - 1];
    const WordTraits &after = at.padded[at.place + 1];
    const WordTraits &before2 = at.padded[at.place - 2];
    const WordTraits &after2 = at.padded[at.place + 2];
    const quint8 last = at.last;
    const quint8 lastButOne = at.lastButOne;
    const quint32 shape = shapeAt(at);

    KeyWriter<featureCount, 0> keys;
    keys.add(0);
    keys.add(word.word);
    keys.add(word.word, shape);
    for (const quint32 suffix : word.suffixes)
        keys.add(suffix);
    for (const quint32 prefix : word.prefixes)
        keys.add(prefix);
    keys.add(shape);
    keys.add(shape, word.suffixes[2]);
    keys.add(shape, word.known.wordClass);
    keys.add(word.known.wordClass);
    keys.add(last);
    keys.add(last, lastButOne);
    keys.add(last, word.word);
    keys.add(last, word.suffixes[2]);
    keys.add(last, lastButOne, word.known.wordClass);
    keys.add(last, word.known.wordClass, after.known.wordClass);
    keys.add(last, after.word);
    keys.add(before.word);
    keys.add(before.word, word.word);
    keys.add(before2.word, word.known.wordClass);
    keys.add(after.word);
    keys.add(word.word, after.word);
    keys.add(word.word, after.known.wordClass);
    keys.add(after.suffixes[2], word.known.wordClass);
    keys.add(after.shape, shape, last);
    keys.add(after2.word, word.known.wordClass);
    keys.add(word.known.wordClass, after.known.wordClass, after2.known.wordClass);
    keys.add(before.known.wordClass, word.known.wordClass, after.known.wordClass);
    keys.add(word.known.grammar);
    keys.add(word.known.grammar, shape);
    keys.add(last, word.known.grammar);
    keys.add(word.known.grammar, after.known.grammar);
    keys.add(last, word.known.grammar, after.known.wordClass);
    keys.add(word.known.grammar, word.suffixes[2]);
    keys.add(before.known.grammar, word.known.grammar);
    keys.add(word.known.lists);
    keys.add(word.known.lists, shape);
    keys.add(last, word.known.lists);
    return keys.keys();
}

AheadKeys featuresAhead(const WordPlace &at, quint8 next, quint8 nextButOne)
{
    const WordTraits &word = at.padded[at.place];
    KeyWriter<aheadFeatureCount, featureCount> keys;
    keys.add(next);
    keys.add(at.last, next);
    keys.add(word.word, next);
    keys.add(word.word, at.last, next);
    keys.add(next, nextButOne);
    keys.add(at.last, next, nextButOne);
    keys.add(word.suffixes[2], at.last, next);
    keys.add(word.known.grammar, at.last, next);
    keys.add(word.known.wordClass, at.last, next);
    keys.add(word.word, next, nextButOne);
    keys.add(at.last, at.lastButOne, next, word.known.wordClass);
    keys.add(at.last, word.shape, next);
    return keys.keys();
}

} // namespace planscope
