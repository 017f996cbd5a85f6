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

/// Fills FeatureKeys in order, each template with a number of its own.
class KeyWriter
{
public:
    template <typename... Parts>
    void add(Parts... parts)
    {
        quint32 hash = hashStep(hashStart, static_cast<quint32>(m_next));
        ((hash = hashStep(hash, static_cast<quint32>(parts))), ...);
        hash ^= hash >> 15; // spreads the high bits into the low ones that choose a cell
        m_keys[m_next++] = hash == 0 ? 1 : hash;
    }
    FeatureKeys keys() const
    {
        Q_ASSERT(m_next == featureCount);
        return m_keys;
    }

private:
    FeatureKeys m_keys{};
    std::size_t m_next = 0;
};

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

WordTraits traitsOf(QStringView form, const QHash<quint32, KnownWord> &words)
{
    WordTraits traits;
    traits.word = formHash(form);
    traits.shape = shapeOf(form);
    for (std::size_t i = 0; i < traits.suffixes.size(); ++i)
        traits.suffixes[i] = formHash(form.last(std::min(qsizetype(i + 1), form.size())));
    for (std::size_t i = 0; i < traits.prefixes.size(); ++i)
        traits.prefixes[i] = formHash(form.first(std::min(qsizetype(i + 2), form.size())));
    if (const auto known = words.constFind(traits.word); known != words.constEnd()) {
        traits.wordClass = known->wordClass;
        traits.sureLabel = known->sureLabel;
    }
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

FeatureKeys featuresAt(const std::vector<WordTraits> &padded, std::size_t place, quint8 last, quint8 lastButOne,
                       SentenceCase written)
{
    const WordTraits &word = padded[place];
    const WordTraits &before = padded[place - 1];
    const WordTraits &after = padded[place + 1];
    const WordTraits &before2 = padded[place - 2];
    const WordTraits &after2 = padded[place + 2];
    const bool isFirst = last == borderLabel;
    const quint32 shape = static_cast<quint32>(word.shape) << 4 | static_cast<quint32>(written) << 1 | (isFirst ? 1U : 0U);

    KeyWriter keys;
    keys.add(0);
    keys.add(word.word);
    keys.add(word.word, shape);
    for (const quint32 suffix : word.suffixes)
        keys.add(suffix);
    for (const quint32 prefix : word.prefixes)
        keys.add(prefix);
    keys.add(shape);
    keys.add(shape, word.suffixes[2]);
    keys.add(shape, word.wordClass);
    keys.add(word.wordClass);
    keys.add(last);
    keys.add(last, lastButOne);
    keys.add(last, word.word);
    keys.add(last, word.suffixes[2]);
    keys.add(last, lastButOne, word.wordClass);
    keys.add(last, word.wordClass, after.wordClass);
    keys.add(last, after.word);
    keys.add(before.word);
    keys.add(before.word, word.word);
    keys.add(before2.word, word.wordClass);
    keys.add(after.word);
    keys.add(word.word, after.word);
    keys.add(word.word, after.wordClass);
    keys.add(after.suffixes[2], word.wordClass);
    keys.add(after.shape, shape, last);
    keys.add(after2.word, word.wordClass);
    keys.add(word.wordClass, after.wordClass, after2.wordClass);
    keys.add(before.wordClass, word.wordClass, after.wordClass);
    return keys.keys();
}

} // namespace planscope
