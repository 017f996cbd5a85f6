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
    int margin = 0;
};

Choice bestOf(LabelScores &scores, std::size_t labelCount)
{
    constexpr qint16 lowest = std::numeric_limits<qint16>::min();
    const auto largest = [&] {
        qint16 most = lowest;
        for (std::size_t i = 0; i < labelCount; ++i)
            most = std::max(most, scores[i]);
        return most;
    };
    const qint16 best = largest();
    const std::size_t label = std::size_t(std::find(scores.begin(), scores.begin() + qsizetype(labelCount), best) - scores.begin());
    scores[label] = lowest;
    return {static_cast<quint8>(label), best - largest()};
}

} // namespace

void Tagger::grow()
{
    m_slots.assign(std::max<std::size_t>(2 * m_slots.size(), 1024), nullptr);
    for (Form &form : m_forms) {
        std::size_t slot = form.hash & (m_slots.size() - 1);
        while (m_slots[slot])
            slot = (slot + 1) & (m_slots.size() - 1);
        m_slots[slot] = &form;
    }
}

Tagger::Form &Tagger::remembered(QStringView text)
{
    if (2 * m_forms.size() >= m_slots.size())
        grow();
    const quint32 hash = wordHash(text);
    std::size_t slot = hash & (m_slots.size() - 1);
    while (m_slots[slot] && (m_slots[slot]->hash != hash || m_slots[slot]->text != text))
        slot = (slot + 1) & (m_slots.size() - 1);
    if (!m_slots[slot]) {
        m_forms.emplace_back(Form{.text = text.toString(), .hash = hash, .traits = traitsOf(text, m_tables.words)});
        m_slots[slot] = &m_forms.back();
    }
    return *m_slots[slot];
}

const LabelScores &Tagger::scoresOf(const FeatureScores &pass, const WordTraits &traits, quint32 shape,
                                    std::vector<ShapedScores> *known)
{
    for (const ShapedScores &shaped : *known) {
        if (shaped.shape == shape)
            return shaped.scores;
    }
    ShapedScores &made = known->emplace_back(ShapedScores{.shape = shape});
    pass.add(formFeatures(traits, shape), made.scores);
    return made.scores;
}

const std::vector<quint8> &Tagger::firstLabels(const std::vector<QStringView> &forms)
{
    if (m_forms.size() > maxForms) {
        m_forms.clear();
        m_slots.clear();
    }
    static const WordTraits padding;
    m_padded.assign(forms.size() + 2 * paddingWords, &padding);
    m_words.resize(forms.size());
    for (std::size_t i = 0; i < forms.size(); ++i) {
        m_words[i] = &remembered(forms[i]);
        m_padded[i + paddingWords] = &m_words[i]->traits;
    }
    m_written = sentenceCase(std::span(m_padded).subspan(paddingWords, forms.size()));

    WordPlace at{.written = m_written};
    m_labels.clear();
    m_close.clear();
    for (std::size_t i = 0; i < forms.size(); ++i) {
        Form &form = *m_words[i];
        quint8 label = form.traits.known.sureLabel;
        if (label == KnownWord::noLabel) {
            at.word = m_padded.data() + i + paddingWords;
            LabelScores scores =
                scoresOf(m_tables.scores, form.traits, shapeOf(form.traits, m_written, at.isFirst()), &form.firstScores);
            m_tables.scores.add(nearFeatures(at), scores);
            const Choice choice = bestOf(scores, std::size_t(m_tables.labels.size()));
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
    // From left to right: labels to the left are settled, those to the right are of the first pass.
    for (const std::size_t i : m_close) {
        const WordPlace at{.word = m_padded.data() + i + paddingWords,
                           .written = m_written,
                           .last = i > 0 ? m_labels[i - 1] : borderLabel,
                           .lastButOne = i > 1 ? m_labels[i - 2] : borderLabel};
        Form &form = *m_words[i];
        LabelScores scores =
            scoresOf(m_tables.closeScores, form.traits, shapeOf(form.traits, m_written, at.isFirst()), &form.closeScores);
        m_tables.closeScores.add(nearFeatures(at), scores);
        m_tables.closeScores.add(farFeatures(at), scores);
        m_tables.closeScores.add(aheadFeatures(at, labelAt(i + 1), labelAt(i + 2)), scores);
        m_labels[i] = bestOf(scores, std::size_t(m_tables.labels.size())).label;
    }
}

QString Tagger::lemma(std::size_t place)
{
    Form &form = *m_words[place];
    const quint8 label = m_labels[place];
    for (const auto &[ofLabel, lemma] : form.lemmas) {
        if (ofLabel == label)
            return lemma;
    }
    QString lemma = lemmaOf(m_tables, form.text, label);
    if (lemma == form.text)
        lemma = form.text;
    form.lemmas.emplace_back(label, lemma);
    return lemma;
}

} // namespace planscope
