// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/measure.h"

#include "language/analysis.h"
#include "language/tagger.h"

#include <QMap>

#include <set>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

QString percent(qsizetype part, qsizetype whole)
{
    return QString::number(100.0 * double(part) / double(std::max<qsizetype>(whole, 1)), 'f', 2) + u" %"_s;
}

QString f1(qsizetype common, qsizetype found, qsizetype wanted)
{
    return percent(2 * common, found + wanted);
}

/// The text that the treebank was made of, a paragraph a block, and where its tokens and sentences stand in it.
struct RunningText
{
    std::shared_ptr<Document> document = std::make_shared<Document>();
    QMap<TextSpan, Tag> tokens;
    std::set<TextSpan> sentences;
};

RunningText runningText(const QList<TreebankSentence> &sentences)
{
    RunningText running;
    QString &text = running.document->text;
    qsizetype paragraph = 0;
    const auto closeParagraph = [&] {
        if (paragraph < text.size())
            running.document->blocks.append({.kind = BlockKind::Paragraph, .span = {paragraph, text.size()}});
        text += u'\n';
        paragraph = text.size();
    };
    for (const TreebankSentence &sentence : sentences) {
        if (sentence.opensParagraph)
            closeParagraph();
        const qsizetype start = text.size();
        qsizetype end = start;
        for (qsizetype i = 0; i < sentence.forms.size(); ++i) {
            const TextSpan span{text.size(), text.size() + sentence.forms.at(i).size()};
            text += sentence.forms.at(i);
            end = span.end;
            running.tokens.insert(span, labelOf(sentence.labels.at(i)).tag);
            if (sentence.isBlankAfter.at(i))
                text += u' ';
        }
        running.sentences.insert({start, end});
    }
    closeParagraph();
    return running;
}

} // namespace

QString measureTags(const LanguageModel &model, const QList<TreebankSentence> &sentences)
{
    const ModelTables &tables = model.tables();
    Tagger tagger(tables);
    qsizetype words = 0;
    qsizetype universal = 0;
    qsizetype penn = 0;
    qsizetype lemmas = 0;
    for (const TreebankSentence &sentence : sentences) {
        const std::vector<QStringView> forms(sentence.forms.cbegin(), sentence.forms.cend());
        const std::vector<quint8> labels = tagger.labels(forms);
        for (qsizetype i = 0; i < sentence.forms.size(); ++i) {
            const quint8 label = labels[std::size_t(i)];
            const QString &name = tables.labels.at(label).name;
            const QString &gold = sentence.labels.at(i);
            ++words;
            universal += name.section(u'|', 1) == gold.section(u'|', 1) ? 1 : 0;
            penn += name.section(u'|', 0, 0) == gold.section(u'|', 0, 0) ? 1 : 0;
            lemmas += tagger.lemma(std::size_t(i)).compare(sentence.lemmas.at(i), Qt::CaseInsensitive) == 0 ? 1 : 0;
        }
    }
    return u"its tokens: %1 words, universal tags %2, Penn tags %3, lemmas %4\n"_s.arg(words).arg(
        percent(universal, words), percent(penn, words), percent(lemmas, words));
}

QString measureBorders(const LanguageModel &model, const QList<TreebankSentence> &sentences)
{
    const RunningText running = runningText(sentences);
    const Analysis analysis = analyse(running.document, model, {});
    qsizetype tokens = 0;
    qsizetype tags = 0;
    qsizetype ends = 0;
    for (const Token &token : analysis.tokens) {
        const auto gold = running.tokens.constFind(token.span);
        tokens += gold != running.tokens.cend() ? 1 : 0;
        tags += gold != running.tokens.cend() && *gold == token.tag ? 1 : 0;
    }
    for (const Sentence &sentence : analysis.sentences)
        ends += running.sentences.contains(sentence.span) ? 1 : 0;
    return u"our own: tokens F1 %1, universal tags %2 of its tokens, sentences F1 %3\n"_s.arg(
        f1(tokens, analysis.tokens.size(), running.tokens.size()), percent(tags, running.tokens.size()),
        f1(ends, analysis.sentences.size(), qsizetype(running.sentences.size())));
}

} // namespace planscope
