// SPDX-License-Identifier: GPL-3.0-or-later
// What a language model holds, laid out for reading: label scores by feature, classes of known words, lemmas, and the
// short words that sentence and token borders depend on. The training program fills it, the model file carries it.
#pragma once

#include "language/analysis.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <array>
#include <cstring>
#include <span>
#include <vector>

namespace planscope {

/// What the tagger chooses between: a Penn tag with its universal tag ("VBZ|AUX").
struct Label
{
    QString name;
    Tag tag = Tag::X;
    VerbForm form = VerbForm::None;

    bool operator==(const Label &) const = default;
};

/// The tag and verb form that a label's name stands for; Tag::X when it is unknown.
Label labelOf(const QString &name);

constexpr int maxLabels = 128;

/// Wide enough for the sum of all features of a word.
using LabelScores = std::array<qint16, maxLabels>;

/// A step of the perceptron in a feature's score, which has 8 bits: larger weights are cut off.
constexpr int scoreUnit = 8;

/// When the best label leads by less, the second pass chooses again.
constexpr int closeMargin = 15 * scoreUnit / 2;

/// Scores of labels by feature, in one open-addressing table of 8-byte cells: one cache line a look-up. A feature with many
/// scores has a row of them besides, one for each label, which is added at one go.
class FeatureScores
{
public:
    struct Entry
    {
        quint8 label = 0;
        qint8 score = 0;
        bool operator==(const Entry &) const = default;
    };
    struct Feature
    {
        quint32 key = 0; ///< hash of the feature, not 0
        quint8 count = 0;
        bool operator==(const Feature &) const = default;
    };

    FeatureScores() = default;
    /// @param entries  those of the first feature, then those of the second …; the counts add up to their number
    FeatureScores(std::vector<Feature> features, std::vector<Entry> entries);

    const std::vector<Feature> &features() const { return m_features; }
    const std::vector<Entry> &entries() const { return m_entries; }

    /// The cells are asked for before the first is read: most are far from the processor.
    void add(std::span<const quint32> keys, LabelScores &scores) const
    {
        for (const quint32 key : keys)
            __builtin_prefetch(m_cells.data() + (key & m_mask));
        for (const quint32 key : keys) {
            std::size_t slot = key & m_mask;
            while (m_cells[slot].key != 0 && m_cells[slot].key != key)
                slot = (slot + 1) & m_mask;
            const quint32 place = m_cells[slot].place; // no entries where the key is not found
            if ((place & maxCount) == rowMark)
                addRow(m_rows.data() + std::size_t(place >> countBits) * m_rowWidth, scores);
            else
                addEntries(m_entries.data() + (place >> countBits), place & maxCount, scores);
        }
    }

    static constexpr int countBits = 8;
    static constexpr quint32 maxCount = (1U << countBits) - 1;
    static constexpr std::size_t maxEntries = 1U << (32 - countBits);

private:
    struct Cell
    {
        quint32 key = 0;
        quint32 place = 0; ///< first entry, and in the low bits how many; or the row, and the mark of one
    };

    static constexpr quint32 rowMark = maxCount; ///< more than there are labels
    static constexpr quint8 minRowEntries = 4;   ///< fewer are added faster one by one
    static constexpr std::size_t rowStep = 8;    ///< scores that are added at once; rows are filled up to a multiple of it

    static void addEntries(const Entry *entry, quint32 count, LabelScores &scores)
    {
        for (; count > 0; --count, ++entry)
            scores[entry->label] = static_cast<qint16>(scores[entry->label] + entry->score);
    }
    void addRow(const qint8 *row, LabelScores &scores) const
    {
        using Sums = qint16 __attribute__((vector_size(rowStep * sizeof(qint16))));
        using Steps = qint8 __attribute__((vector_size(rowStep)));
        Sums sums;
        Steps steps;
        for (std::size_t first = 0; first < m_rowWidth; first += rowStep) {
            std::memcpy(&sums, scores.data() + first, sizeof(sums));
            std::memcpy(&steps, row + first, sizeof(steps));
            sums += __builtin_convertvector(steps, Sums);
            std::memcpy(scores.data() + first, &sums, sizeof(sums));
        }
    }

    /// The place of a row made of these entries.
    quint32 addedRow(quint32 firstEntry, quint8 count);

    std::vector<Feature> m_features;
    std::vector<Entry> m_entries;
    std::vector<qint8> m_rows;
    std::size_t m_rowWidth = 0;
    std::vector<Cell> m_cells = std::vector<Cell>(1);
    std::size_t m_mask = 0;
};

/// How a form is turned into its lemma: drop `strip` characters at the end, add `append`.
struct LemmaRule
{
    quint8 strip = 0;
    QString append;

    bool operator==(const LemmaRule &) const = default;
};

/// The short words that borders depend on; all in lower case, abbreviations without their last full stop.
struct BorderWords
{
    QSet<QString> titles;        ///< stand before a name: "Dr", "Gen"
    QSet<QString> numbered;      ///< stand before a number: "No", "Art", "Rs"
    QSet<QString> abbreviations; ///< may stand within a sentence or end it: "Inc", "etc"
    QSet<QString> starters;      ///< begin a sentence after an abbreviation: "The", "However"
    QSet<QString> prefixes;      ///< stay with the word after their hyphen: "non", "co"

    bool operator==(const BorderWords &) const = default;
};

/// What is known of a word: from training, from a dictionary and from lists of names. Each set has a number, 0 is none.
struct KnownWord
{
    quint8 wordClass = 0; ///< the set of labels it was seen with
    quint8 sureLabel = noLabel;
    quint8 grammar = 0; ///< the set of word classes that the dictionary gives to it
    quint8 lists = 0;   ///< the set of lists that it stands in

    static constexpr quint8 noLabel = 255;
    bool operator==(const KnownWord &) const = default;
};

/// Known words by formHash(), in one open-addressing table.
class WordTable
{
public:
    struct Cell
    {
        quint32 key = 0;
        KnownWord word;
        bool operator==(const Cell &) const = default;
    };

    WordTable() = default;
    /// @param words  sorted by key; no key is 0 or stands there twice
    explicit WordTable(std::vector<Cell> words);

    const std::vector<Cell> &words() const { return m_words; }
    /// That of an unknown word has the defaults.
    KnownWord find(quint32 key) const
    {
        std::size_t slot = key & m_mask;
        while (m_cells[slot].key != 0 && m_cells[slot].key != key)
            slot = (slot + 1) & m_mask;
        return m_cells[slot].word;
    }

private:
    std::vector<Cell> m_words;
    std::vector<Cell> m_cells = std::vector<Cell>(1);
    std::size_t m_mask = 0;
};

struct ModelTables
{
    QList<Label> labels;
    FeatureScores scores;      ///< of the first pass
    FeatureScores closeScores; ///< of the second, over the words that the first was not sure of
    WordTable words;
    QHash<quint64, QString> lemmas;       ///< by lemmaKey() of form and label
    QHash<quint64, LemmaRule> lemmaRules; ///< by lemmaKey() of suffix and label
    QSet<quint32> baseWords;              ///< wordHash() of the lemmas seen: they decide between "upgrad" and "upgrade"
    BorderWords borders;
};

/// Hash of a word, of its suffix, of a feature: FNV-1a over UTF-16 units, the same on every machine.
constexpr quint32 hashStart = 2166136261U;
constexpr quint32 hashStep(quint32 hash, quint32 value)
{
    return (hash ^ value) * 16777619U;
}
quint32 wordHash(QStringView word);
quint64 lemmaKey(QStringView word, int label);

constexpr qsizetype maxLemmaSuffix = 5;

/// The lemma of a form under a label: looked up, else by the rule of its longest known suffix, else the form itself.
/// Lower case but for proper nouns.
QString lemmaOf(const ModelTables &tables, QStringView form, int label);

/// The model file: a header with magic, version, size and checksum, then the tables; little-endian.
QByteArray modelBytes(const ModelTables &tables);

/// @note Error: ModelDamaged. Every count and index is checked, so a file that passes is safe to use.
Result<ModelTables> modelFromBytes(const QByteArray &bytes, const QString &source);

} // namespace planscope
