// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/tagger.h"

#include <limits>
#include <utility>

namespace planscope {

namespace {

/// The best label, and by how much it beats the next.
struct Choice
{
    quint8 label = 0;
    qint32 margin = 0;
};

Choice bestOf(const std::array<qint32, maxLabels> &scores, qsizetype labelCount)
{
    const auto end = scores.begin() + labelCount;
    const auto best = std::max_element(scores.begin(), end);
    qint32 next = std::numeric_limits<qint32>::min();
    for (auto score = scores.begin(); score != end; ++score) {
        if (score != best)
            next = std::max(next, *score);
    }
    return {static_cast<quint8>(best - scores.begin()), labelCount > 1 ? *best - next : 0};
}

} // namespace

const std::vector<quint8> &Tagger::firstLabels(const std::vector<QStringView> &forms)
{
    m_padded.assign(forms.size() + 2 * paddingWords, {});
    for (std::size_t i = 0; i < forms.size(); ++i) {
        auto known = m_traits.constFind(forms[i]);
        if (known == m_traits.constEnd())
            known = m_traits.insert(forms[i], traitsOf(forms[i], m_tables.words));
        m_padded[i + paddingWords] = *known;
    }
    m_written = sentenceCase(forms);

    WordPlace at{.padded = m_padded, .written = m_written};
    m_labels.clear();
    m_close.clear();
    for (std::size_t i = 0; i < forms.size(); ++i) {
        at.place = i + paddingWords;
        quint8 label = m_padded[at.place].known.sureLabel;
        if (label == KnownWord::noLabel) {
            std::array<qint32, maxLabels> scores{};
            for (const quint32 key : featuresAt(at))
                m_tables.scores.add(key, scores);
            const Choice choice = bestOf(scores, m_tables.labels.size());
            label = choice.label;
            if (choice.margin < closeMargin)
                m_close.push_back(i);
        }
        m_labels.push_back(label);
        at.lastButOne = std::exchange(at.last, label);
    }
    return m_labels;
}

const std::vector<quint8> &Tagger::labels(const std::vector<QStringView> &forms)
{
    firstLabels(forms);
    chooseAgain();
    return m_labels;
}

void Tagger::chooseAgain()
{
    const auto labelAt = [this](std::size_t i) { return i < m_labels.size() ? m_labels[i] : borderLabel; };
    for (const std::size_t i : m_close) { // from left to right: labels to the left are settled, those to the right of the first pass
        const WordPlace at{.padded = m_padded,
                           .place = i + paddingWords,
                           .written = m_written,
                           .last = i > 0 ? m_labels[i - 1] : borderLabel,
                           .lastButOne = i > 1 ? m_labels[i - 2] : borderLabel};
        std::array<qint32, maxLabels> scores{};
        for (const quint32 key : featuresAt(at))
            m_tables.closeScores.add(key, scores);
        for (const quint32 key : featuresAhead(at, labelAt(i + 1), labelAt(i + 2)))
            m_tables.closeScores.add(key, scores);
        m_labels[i] = bestOf(scores, m_tables.labels.size()).label;
    }
}

QString Tagger::lemma(QStringView form, quint8 label)
{
    QString &kept = m_lemmas[{form, label}];
    if (kept.isNull()) {
        const QString lemma = lemmaOf(m_tables, form, label);
        QString &shared = m_lemmaPool[lemma];
        if (shared.isNull())
            shared = lemma;
        kept = shared;
    }
    return kept;
}

} // namespace planscope
