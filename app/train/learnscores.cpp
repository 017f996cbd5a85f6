// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/tagger.h"
#include "train/learn.h"

#include <bit>
#include <cmath>
#include <random>
#include <span>

namespace planscope {

namespace {

constexpr int rounds = 6;
constexpr int roundsOfFold = 4;
constexpr int foldCount = 2;       ///< parts of the treebank, each tagged by what was learnt from the others
constexpr int minFeatureCount = 4; ///< rarer features cost room and tell nothing
constexpr int smallestScore = 2;   ///< in units of the model; what is less is dropped

struct Example
{
    std::vector<QStringView> forms;
    std::vector<WordTraits> traits;
    std::vector<const WordTraits *> padded;
    std::vector<quint8> labels;
    SentenceCase written = SentenceCase::Normal;
    int fold = 0;
    std::vector<quint8> firstLabels; ///< what a first pass gives that has not learnt from this sentence
};

/// Numbers features from 0, in order of their first sight.
class FeatureIndex
{
public:
    static constexpr quint32 none = ~0U;

    quint32 find(quint32 key) const
    {
        std::size_t slot = key & m_mask;
        while (m_cells[slot].key != 0 && m_cells[slot].key != key)
            slot = (slot + 1) & m_mask;
        return m_cells[slot].number;
    }

    quint32 insert(quint32 key)
    {
        if (m_keys.size() * 2 > m_mask)
            grow();
        std::size_t slot = key & m_mask;
        while (m_cells[slot].key != 0 && m_cells[slot].key != key)
            slot = (slot + 1) & m_mask;
        if (m_cells[slot].key == 0) {
            m_cells[slot] = {key, static_cast<quint32>(m_keys.size())};
            m_keys.push_back(key);
        }
        return m_cells[slot].number;
    }

    const std::vector<quint32> &keys() const { return m_keys; }

private:
    struct Cell
    {
        quint32 key = 0;
        quint32 number = none;
    };

    void grow()
    {
        std::vector<Cell> old(std::max<std::size_t>(2 * m_cells.size(), 1024));
        old.swap(m_cells);
        m_mask = m_cells.size() - 1;
        for (const Cell &cell : old) {
            std::size_t slot = cell.key & m_mask;
            while (cell.key != 0 && m_cells[slot].key != 0)
                slot = (slot + 1) & m_mask;
            if (cell.key != 0)
                m_cells[slot] = cell;
        }
    }

    std::vector<quint32> m_keys;
    std::vector<Cell> m_cells = std::vector<Cell>(1);
    std::size_t m_mask = 0;
};

/// One label's weight under one feature, with its running sum for the average.
struct Weight
{
    quint8 label = 0;
    qint32 value = 0;
    qint64 sum = 0;
    qint64 changed = 0; ///< when the sum was last brought up to date
};

class Perceptron
{
public:
    explicit Perceptron(std::size_t labelCount) : m_labelCount(labelCount) {}

    void count(std::span<const quint32> keys)
    {
        for (const quint32 key : keys) {
            const quint32 number = m_seen.insert(key);
            m_counts.resize(std::max<std::size_t>(m_counts.size(), number + 1));
            ++m_counts[number];
        }
    }

    /// Ends the counting: what was seen often is learnt about.
    void prepare()
    {
        for (std::size_t i = 0; i < m_counts.size(); ++i) {
            if (m_counts[i] >= minFeatureCount)
                m_index.insert(m_seen.keys()[i]);
        }
        m_seen = {};
        m_weights.resize(m_index.keys().size());
    }

    quint8 guess(std::span<const quint32> keys)
    {
        std::array<qint32, maxLabels> scores{};
        m_active.clear();
        for (const quint32 key : keys) {
            const quint32 number = m_index.find(key);
            if (number == FeatureIndex::none)
                continue;
            m_active.push_back(number);
            for (const Weight &weight : m_weights[number])
                scores[weight.label] += weight.value;
        }
        return static_cast<quint8>(std::max_element(scores.begin(), scores.begin() + qsizetype(m_labelCount)) - scores.begin());
    }

    /// From the features of the last guess.
    void learn(quint8 right, quint8 guessed)
    {
        ++m_step;
        if (right == guessed)
            return;
        for (const quint32 number : m_active) {
            change(m_weights[number], right, 1);
            change(m_weights[number], guessed, -1);
        }
    }

    FeatureScores averaged() const
    {
        std::vector<std::pair<quint32, quint32>> order; // by key
        for (quint32 number = 0; number < m_weights.size(); ++number)
            order.emplace_back(m_index.keys()[number], number);
        std::sort(order.begin(), order.end());

        std::vector<FeatureScores::Feature> features;
        std::vector<FeatureScores::Entry> entries;
        for (const auto &[key, number] : order) {
            FeatureScores::Feature feature{.key = key, .count = 0};
            for (const Weight &weight : m_weights[number]) {
                const long score = std::clamp(std::lround(average(weight) * scoreUnit), -127L, 127L);
                if (std::abs(score) < smallestScore)
                    continue;
                entries.push_back({weight.label, static_cast<qint8>(score)});
                ++feature.count;
            }
            if (feature.count > 0)
                features.push_back(feature);
        }
        return FeatureScores(std::move(features), std::move(entries));
    }

private:
    void change(std::vector<Weight> &weights, quint8 label, qint32 by) const
    {
        auto found =
            std::find_if(weights.begin(), weights.end(), [label](const Weight &weight) { return weight.label == label; });
        if (found == weights.end())
            found = weights.insert(weights.end(), Weight{.label = label, .changed = m_step});
        found->sum += found->value * (m_step - found->changed);
        found->changed = m_step;
        found->value += by;
    }

    double average(const Weight &weight) const
    {
        return double(weight.sum + weight.value * (m_step - weight.changed)) / double(std::max<qint64>(m_step, 1));
    }

    std::size_t m_labelCount;
    qint64 m_step = 0;
    FeatureIndex m_seen;
    std::vector<int> m_counts;
    FeatureIndex m_index;
    std::vector<std::vector<Weight>> m_weights;
    std::vector<quint32> m_active;
};

/// How one of the two passes goes through a sentence.
struct Pass
{
    bool isSecond = false;

    /// Calls `at(keys, i)` for each word that the pass decides about; it returns the label to go on with.
    template <typename At>
    void walk(const Example &sentence, At at) const
    {
        WordPlace word{.written = sentence.written};
        std::array<quint32, formFeatureCount + nearFeatureCount + farFeatureCount + aheadFeatureCount> keys{};
        for (std::size_t i = 0; i < sentence.labels.size(); ++i) {
            word.word = sentence.padded.data() + i + paddingWords;
            const quint8 sure = sentence.traits[i].known.sureLabel;
            quint8 label = isSecond ? sentence.firstLabels[i] : sure;
            if (sure == KnownWord::noLabel) {
                const quint32 shape = shapeOf(sentence.traits[i], sentence.written, word.isFirst());
                auto end = std::ranges::copy(formFeatures(sentence.traits[i], shape), keys.begin()).out;
                end = std::ranges::copy(nearFeatures(word), end).out;
                if (isSecond) {
                    end = std::ranges::copy(farFeatures(word), end).out;
                    end = std::ranges::copy(aheadFeatures(word, ahead(sentence, i + 1), ahead(sentence, i + 2)), end).out;
                }
                label = at(std::span<const quint32>(keys.begin(), end), i);
            }
            word.lastButOne = std::exchange(word.last, label);
        }
    }

private:
    static quint8 ahead(const Example &sentence, std::size_t i)
    {
        return i < sentence.firstLabels.size() ? sentence.firstLabels[i] : borderLabel;
    }
};

std::vector<Example> prepared(const QList<TreebankSentence> &sentences, const ModelTables &tables)
{
    QHash<QString, quint8> index;
    for (qsizetype i = 0; i < tables.labels.size(); ++i)
        index.insert(tables.labels.at(i).name, static_cast<quint8>(i));
    std::mt19937 random(7); // sentences next to each other are of one text, so folds are not cut by place
    std::vector<Example> all;
    for (const TreebankSentence &sentence : sentences) {
        Example made{.forms = {sentence.forms.cbegin(), sentence.forms.cend()}, .fold = int(random() % foldCount)};
        for (std::size_t i = 0; i < made.forms.size(); ++i) {
            made.traits.push_back(traitsOf(made.forms[i], tables.words));
            made.labels.push_back(index.value(sentence.labels.at(qsizetype(i))));
        }
        static const WordTraits padding;
        made.padded.assign(made.forms.size() + 2 * paddingWords, &padding);
        for (std::size_t i = 0; i < made.forms.size(); ++i)
            made.padded[i + paddingWords] = &made.traits[i];
        made.written = sentenceCase(std::span(made.padded).subspan(paddingWords, made.forms.size()));
        all.push_back(std::move(made));
    }
    return all;
}

FeatureScores learnPass(const std::vector<const Example *> &examples, std::size_t labelCount, Pass pass, int roundCount)
{
    Perceptron perceptron(labelCount);
    for (const Example *sentence : examples) {
        pass.walk(*sentence, [&](std::span<const quint32> keys, std::size_t i) {
            perceptron.count(keys);
            return sentence->labels[i];
        });
    }
    perceptron.prepare();

    std::mt19937 random(20240101); // a fixed seed, so that the same treebank gives the same model
    std::vector<const Example *> order = examples;
    for (int round = 0; round < roundCount; ++round) {
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[random() % i]);
        for (const Example *sentence : order) {
            pass.walk(*sentence, [&](std::span<const quint32> keys, std::size_t i) {
                const quint8 guessed = perceptron.guess(keys);
                perceptron.learn(sentence->labels[i], guessed);
                return guessed;
            });
        }
    }
    return perceptron.averaged();
}

/// Tags each fold by a first pass learnt from the others: on sentences that it has learnt from it would look better than it is.
void tagFolds(std::vector<Example> *all, ModelTables tables)
{
    for (int fold = 0; fold < foldCount; ++fold) {
        std::vector<const Example *> others;
        for (const Example &sentence : *all) {
            if (sentence.fold != fold)
                others.push_back(&sentence);
        }
        tables.scores = learnPass(others, std::size_t(tables.labels.size()), {}, roundsOfFold);
        Tagger tagger(tables);
        for (Example &sentence : *all) {
            if (sentence.fold != fold)
                continue;
            sentence.firstLabels = tagger.firstLabels(sentence.forms);
        }
    }
}

} // namespace

void learnScores(const QList<TreebankSentence> &sentences, ModelTables *tables)
{
    std::vector<Example> all = prepared(sentences, *tables);
    std::vector<const Example *> examples;
    for (const Example &sentence : all)
        examples.push_back(&sentence);
    const auto labelCount = std::size_t(tables->labels.size());
    tables->scores = learnPass(examples, labelCount, {}, rounds);
    tagFolds(&all, *tables);
    tables->closeScores = learnPass(examples, labelCount, {.isSecond = true}, rounds);
}

} // namespace planscope
