// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/wordfeatures.h"
#include "train/learn.h"

#include <cmath>
#include <random>
#include <unordered_map>

namespace planscope {

namespace {

constexpr int rounds = 8;
constexpr int minFeatureCount = 3; ///< rarer features cost room and tell nothing
constexpr int smallestScore = 1;   ///< after scaling to 8 bits; what rounds to less is dropped

struct Example
{
    std::vector<WordTraits> padded;
    std::vector<quint8> labels;
    SentenceCase written = SentenceCase::Normal;
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

    void count(const FeatureKeys &keys)
    {
        for (const quint32 key : keys)
            ++m_counts[key];
    }

    void prepare()
    {
        for (const auto &[key, count] : m_counts) {
            if (count >= minFeatureCount)
                m_weights[key];
        }
        m_counts.clear();
    }

    quint8 guess(const FeatureKeys &keys) const
    {
        std::array<qint32, maxLabels> scores{};
        for (const quint32 key : keys) {
            if (const auto found = m_weights.find(key); found != m_weights.end()) {
                for (const Weight &weight : found->second)
                    scores[weight.label] += weight.value;
            }
        }
        return static_cast<quint8>(std::max_element(scores.begin(), scores.begin() + qsizetype(m_labelCount)) - scores.begin());
    }

    void learn(const FeatureKeys &keys, quint8 right, quint8 guessed)
    {
        ++m_step;
        if (right == guessed)
            return;
        for (const quint32 key : keys) {
            if (const auto found = m_weights.find(key); found != m_weights.end()) {
                change(found->second, right, 1);
                change(found->second, guessed, -1);
            }
        }
    }

    FeatureScores averaged() const
    {
        double largest = 0;
        for (const auto &[key, weights] : m_weights) {
            for (const Weight &weight : weights)
                largest = std::max(largest, std::abs(average(weight)));
        }
        // A few weights are far larger than the rest; they are cut off so that 8 bits keep the small ones apart.
        const double scale = 127.0 / std::min(largest, cutOff);
        std::vector<quint32> keys;
        for (const auto &[key, weights] : m_weights)
            keys.push_back(key);
        std::sort(keys.begin(), keys.end());

        std::vector<FeatureScores::Feature> features;
        std::vector<FeatureScores::Entry> entries;
        for (const quint32 key : keys) {
            FeatureScores::Feature feature{.key = key, .count = 0};
            for (const Weight &weight : m_weights.at(key)) {
                const long score = std::clamp(std::lround(average(weight) * scale), -127L, 127L);
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
    static constexpr double cutOff = 16;

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
    std::unordered_map<quint32, int> m_counts;
    std::unordered_map<quint32, std::vector<Weight>> m_weights;
};

/// Calls `at(keys, i)` for each word in turn; it returns the label to go on with.
template <typename At>
void walk(const Example &sentence, At at)
{
    quint8 last = borderLabel;
    quint8 lastButOne = borderLabel;
    for (std::size_t i = 0; i < sentence.labels.size(); ++i) {
        const quint8 label = at(featuresAt(sentence.padded, i + paddingWords, last, lastButOne, sentence.written), i);
        lastButOne = last;
        last = label;
    }
}

std::vector<Example> prepared(const QList<TreebankSentence> &sentences, const QList<Label> &labels,
                              const QHash<quint32, KnownWord> &words)
{
    QHash<QString, quint8> index;
    for (qsizetype i = 0; i < labels.size(); ++i)
        index.insert(labels.at(i).name, static_cast<quint8>(i));
    std::vector<Example> all;
    for (const TreebankSentence &sentence : sentences) {
        const std::vector<QStringView> forms(sentence.forms.cbegin(), sentence.forms.cend());
        Example made{
            .padded = std::vector<WordTraits>(forms.size() + 2 * paddingWords), .labels = {}, .written = sentenceCase(forms)};
        for (std::size_t i = 0; i < forms.size(); ++i) {
            made.padded[i + paddingWords] = traitsOf(forms[i], words);
            made.labels.push_back(index.value(sentence.labels.at(qsizetype(i))));
        }
        all.push_back(std::move(made));
    }
    return all;
}

} // namespace

FeatureScores learnScores(const QList<TreebankSentence> &sentences, const QList<Label> &labels,
                          const QHash<quint32, KnownWord> &words)
{
    std::vector<Example> all = prepared(sentences, labels, words);
    Perceptron perceptron(std::size_t(labels.size()));
    for (const Example &sentence : all) {
        walk(sentence, [&](const FeatureKeys &keys, std::size_t i) {
            perceptron.count(keys);
            return sentence.labels[i];
        });
    }
    perceptron.prepare();

    std::mt19937 random(20240101); // a fixed seed, so that the same treebank gives the same model
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = all.size(); i > 1; --i)
            std::swap(all[i - 1], all[random() % i]);
        for (const Example &sentence : all) {
            walk(sentence, [&](const FeatureKeys &keys, std::size_t i) {
                const quint8 sure = sentence.padded[i + paddingWords].sureLabel;
                if (sure != KnownWord::noLabel)
                    return sure;
                const quint8 guessed = perceptron.guess(keys);
                perceptron.learn(keys, sentence.labels[i], guessed);
                return guessed;
            });
        }
    }
    return perceptron.averaged();
}

} // namespace planscope
