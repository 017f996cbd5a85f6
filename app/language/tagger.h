// SPDX-License-Identifier: GPL-3.0-or-later
// Gives each word of a sentence its label: an averaged perceptron (Collins 2002) that goes from left to right, each choice
// a feature of the next two; where it was not sure, a second one chooses again, and sees the labels to the right too.
#pragma once

#include "language/wordfeatures.h"

namespace planscope {

/// One per document and thread: it remembers the traits and lemmas of the forms it has seen.
class Tagger
{
public:
    explicit Tagger(const ModelTables &tables) : m_tables(tables) {}

    /// @return an index into ModelTables::labels for each form. Linear in the number of forms.
    const std::vector<quint8> &labels(const std::vector<QStringView> &forms);

    /// What labels() begins with. Training asks for it to learn the second pass.
    const std::vector<quint8> &firstLabels(const std::vector<QStringView> &forms);
    /// The places where the best two labels of the first pass were close, in order.
    const std::vector<std::size_t> &closePlaces() const { return m_close; }

    /// Shares its characters with the lemmas it gave before.
    QString lemma(QStringView form, quint8 label);

private:
    void chooseAgain();

    const ModelTables &m_tables;
    QHash<QStringView, WordTraits> m_traits;
    QHash<std::pair<QStringView, quint8>, QString> m_lemmas;
    QHash<QString, QString> m_lemmaPool;
    std::vector<WordTraits> m_padded;
    SentenceCase m_written = SentenceCase::Normal;
    std::vector<quint8> m_labels;
    std::vector<std::size_t> m_close;
};

} // namespace planscope
