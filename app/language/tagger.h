// SPDX-License-Identifier: GPL-3.0-or-later
// Gives each word of a sentence its label: an averaged perceptron (Collins 2002) that goes from left to right, each choice
// a feature of the next two; where it was not sure, a second one chooses again, and sees the labels to the right too.
#pragma once

#include "language/wordfeatures.h"

#include <deque>

namespace planscope {

/// Remembers the forms it has seen, with what they alone add to the scores, and their lemmas: most words of a text come again.
/// One thread at a time.
class Tagger
{
public:
    explicit Tagger(const ModelTables &tables) : m_tables(tables) {}

    /// @return an index into ModelTables::labels for each form. Linear in the number of forms.
    const std::vector<quint8> &labels(const std::vector<QStringView> &forms);

    /// What labels() begins with. Training asks for it to learn the second pass.
    const std::vector<quint8> &firstLabels(const std::vector<QStringView> &forms);

    /// Of a word of the last sentence. Shares its characters with the lemmas it gave before.
    QString lemma(std::size_t place);

private:
    /// What a form adds to the scores of a pass when it has this shape.
    struct ShapedScores
    {
        quint32 shape = 0;
        LabelScores scores{};
    };
    struct Form
    {
        QString text;
        quint32 hash = 0;
        WordTraits traits;
        std::vector<ShapedScores> firstScores;
        std::vector<ShapedScores> closeScores;
        std::vector<std::pair<quint8, QString>> lemmas; ///< by label
    };

    static constexpr std::size_t maxForms = 1U << 15; ///< some megabytes; then all are forgotten

    Form &remembered(QStringView text);
    void grow();
    static const LabelScores &scoresOf(const FeatureScores &pass, const WordTraits &traits, quint32 shape,
                                       std::vector<ShapedScores> *known);
    void chooseAgain();

    const ModelTables &m_tables;
    std::deque<Form> m_forms; ///< a deque, so that they stay in place
    std::vector<Form *> m_slots; ///< open addressing by Form::hash

    std::vector<Form *> m_words; ///< those of the sentence
    std::vector<const WordTraits *> m_padded;
    SentenceCase m_written = SentenceCase::Normal;
    std::vector<quint8> m_labels;
    std::vector<std::size_t> m_close; ///< places where the best two labels of the first pass were close, in order
};

} // namespace planscope
