// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/entityfinder.h"

#include "base/lowtext.h"
#include "extract/headlinereader.h"
#include "extract/nameregistry.h"

namespace planscope {

namespace {

struct SentenceWords
{
    explicit SentenceWords(const QList<NameWord> &cut) : words(cut) {}

    QList<NameWord> words;
    QList<FoundName> names;
};

std::span<const Token> tokensOf(const Analysis &analysis, const Sentence &sentence)
{
    const auto first = static_cast<std::size_t>(sentence.firstToken);
    return std::span<const Token>(analysis.tokens).subspan(first, static_cast<std::size_t>(sentence.tokenEnd) - first);
}

/// A word that the document also writes small is an everyday word there, whatever its capital elsewhere.
void markEverydayWords(QList<SentenceWords> *read, const NameVocabulary &vocabulary)
{
    constexpr qsizetype longEnough = 4;
    for (SentenceWords &sentence : *read)
        for (NameWord &word : sentence.words)
            if (word.isCapital && !word.isUpper && word.text.size() >= longEnough && vocabulary.holds(FoldedWord(word.text).low()))
                word.facts |= OrdinaryWord;
}

} // namespace

QList<Mention> findEntities(const Analysis &analysis, const EntityLexicon &lexicon, const TaskContext &task)
{
    const QStringView text = analysis.document->text;
    NameVocabulary vocabulary(lexicon);
    NameRegistry registry(lexicon);
    QList<SentenceWords> read;
    read.reserve(analysis.sentences.size());
    for (const Sentence &sentence : analysis.sentences) {
        if (task.cancelled())
            return {};
        readCapitalLine(&read.emplaceBack(nameWords(text, sentence.span, tokensOf(analysis, sentence), vocabulary)).words, vocabulary);
    }
    markEverydayWords(&read, vocabulary);
    for (qsizetype i = 0; i < read.size() && !task.cancelled(); ++i) {
        SentenceWords &sentence = read[i];
        sentence.names =
            readNames(sentence.words, text, isHeadline(sentence.words, analysis.text(analysis.sentences.at(i).span)), lexicon);
        registry.learn(sentence.words, text, sentence.names);
    }
    QList<Mention> mentions;
    for (const SentenceWords &sentence : std::as_const(read)) {
        if (task.cancelled())
            break;
        for (const FoundName &name : registry.found(sentence.words, sentence.names))
            mentions.append({name.span, name.kind, registry.fullName(joinedWords(sentence.words, name.first, name.end))});
    }
    return mentions;
}

} // namespace planscope
