// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/tagger.h"

namespace planscope {

const std::vector<quint8> &Tagger::labels(const std::vector<QStringView> &forms)
{
    m_padded.assign(forms.size() + 2 * paddingWords, {});
    for (std::size_t i = 0; i < forms.size(); ++i) {
        auto known = m_traits.constFind(forms[i]);
        if (known == m_traits.constEnd())
            known = m_traits.insert(forms[i], traitsOf(forms[i], m_tables.words));
        m_padded[i + paddingWords] = *known;
    }

    const SentenceCase written = sentenceCase(forms);
    const auto labelCount = static_cast<std::size_t>(m_tables.labels.size());
    quint8 last = borderLabel;
    quint8 lastButOne = borderLabel;
    m_labels.clear();
    for (std::size_t i = 0; i < forms.size(); ++i) {
        quint8 best = m_padded[i + paddingWords].sureLabel;
        if (best == KnownWord::noLabel) {
            std::array<qint32, maxLabels> scores{};
            for (const quint32 key : featuresAt(m_padded, i + paddingWords, last, lastButOne, written))
                m_tables.scores.add(key, scores);
            best = static_cast<quint8>(std::max_element(scores.begin(), scores.begin() + qsizetype(labelCount)) - scores.begin());
        }
        m_labels.push_back(best);
        lastButOne = last;
        last = best;
    }
    return m_labels;
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
