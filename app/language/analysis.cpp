// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/analysis.h"

#include "language/sentencesplitter.h"
#include "language/tagger.h"
#include "language/tokenizer.h"

namespace planscope {

namespace {

/// Sentences between two questions whether to stop: some milliseconds of work.
constexpr int sentencesPerBreath = 64;

/// About how many characters a token takes, with the blank behind it.
constexpr qsizetype unitsPerToken = 5;

class Analyser
{
public:
    Analyser(const DocumentPtr &document, const ModelTables &tables, Tagger &tagger) : m_tables(tables), m_tagger(tagger)
    {
        m_analysis.document = document;
        m_analysis.tokens.reserve(document->text.size() / unitsPerToken);
    }

    Analysis analyse(const TaskContext &task)
    {
        const Document &document = *m_analysis.document;
        for (int i = 0; i < document.blocks.size(); ++i) {
            const Block &block = document.blocks.at(i);
            for (const TextSpan &sentence : sentencesOf(block)) {
                if (m_analysis.sentences.size() % sentencesPerBreath == 0 && task.cancelled())
                    return m_analysis;
                append(sentence, i);
            }
        }
        return m_analysis;
    }

private:
    QList<TextSpan> sentencesOf(const Block &block) const
    {
        if (block.kind == BlockKind::Boilerplate)
            return {};
        return splitSentences(m_analysis.document->text, block.span, m_tables.borders);
    }

    void append(const TextSpan &span, int block)
    {
        m_spans.clear();
        appendTokens(m_analysis.document->text, span, m_tables.borders, &m_spans);
        m_forms.clear();
        for (const TextSpan &token : m_spans)
            m_forms.push_back(m_analysis.text(token));
        const std::vector<quint8> &labels = m_tagger.labels(m_forms);

        const int firstToken = int(m_analysis.tokens.size());
        for (std::size_t i = 0; i < m_spans.size(); ++i) {
            const Label &label = m_tables.labels.at(labels[i]);
            m_analysis.tokens.append({m_spans[i], label.tag, label.form, m_tagger.lemma(i)});
        }
        m_analysis.sentences.append({span, firstToken, int(m_analysis.tokens.size()), block});
    }

    const ModelTables &m_tables;
    Tagger &m_tagger;
    Analysis m_analysis;
    std::vector<TextSpan> m_spans;
    std::vector<QStringView> m_forms;
};

} // namespace

Analysis analyse(const DocumentPtr &document, const LanguageModel &model, const TaskContext &task)
{
    std::unique_ptr<Tagger> tagger = model.takeTagger();
    Analysis analysis = Analyser(document, model.tables(), *tagger).analyse(task);
    model.giveBack(std::move(tagger));
    return analysis;
}

} // namespace planscope
