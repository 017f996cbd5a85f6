// SPDX-License-Identifier: GPL-3.0-or-later
// What a language model holds, laid out for reading: label scores by feature, classes of known words, lemmas, and the
// short words that sentence and token borders depend on. The training program fills it, the model file carries it.
#pragma once

#include "language/analysis.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <array>
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

/// Scores of labels by feature, in one open-addressing table of 8-byte cells: one cache line a look-up.
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

    void add(quint32 key, std::array<qint32, maxLabels> &scores) const
    {
        for (std::size_t slot = key & m_mask; m_cells[slot].key != 0; slot = (slot + 1) & m_mask) {
            if (m_cells[slot].key != key)
                continue;
            const Entry *entry = m_entries.data() + (m_cells[slot].place >> countBits);
            for (quint32 left = m_cells[slot].place & maxCount; left > 0; --left, ++entry)
                scores[entry->label] += entry->score;
            return;
        }
    }

    static constexpr int countBits = 8;
    static constexpr quint32 maxCount = (1U << countBits) - 1;
    static constexpr std::size_t maxEntries = 1U << (32 - countBits);

private:
    struct Cell
    {
        quint32 key = 0;
        quint32 place = 0; ///< first entry, and in the low bits how many
    };

    std::vector<Feature> m_features;
    std::vector<Entry> m_entries;
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

/// What is known of a word seen in training.
struct KnownWord
{
    quint8 wordClass = 0; ///< the set of labels it was seen with; 0: unknown
    quint8 sureLabel = noLabel;

    static constexpr quint8 noLabel = 255;
    bool operator==(const KnownWord &) const = default;
};

struct ModelTables
{
    QList<Label> labels;
    FeatureScores scores;
    QHash<quint32, KnownWord> words;      ///< by wordHash() of the lower-case form
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
