// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/entityfinder.h"

#include "extract/nameregistry.h"

namespace planscope {

namespace {

struct SentenceWords
{
    QList<NameWord> words;
    QList<FoundName> names;
};

std::span<const Token> tokensOf(const Analysis &analysis, const Sentence &sentence)
{
    const auto first = static_cast<std::size_t>(sentence.firstToken);
    return std::span<const Token>(analysis.tokens).subspan(first, static_cast<std::size_t>(sentence.tokenEnd) - first);
}

} // namespace

QList<Mention> findEntities(const Analysis &analysis, const EntityLexicon &lexicon)
{
    const QStringView text = analysis.document->text;
    NameRegistry registry(lexicon);
    QList<SentenceWords> read;
    read.reserve(analysis.sentences.size());
    for (const Sentence &sentence : analysis.sentences) {
        QList<NameWord> words = nameWords(text, sentence.span, tokensOf(analysis, sentence), lexicon);
        QList<FoundName> names = readNames(words, text, isHeadline(words, analysis.text(sentence.span)), lexicon);
        registry.learn(words, text, names);
        read.append({words, names});
    }
    QList<Mention> mentions;
    for (const SentenceWords &sentence : std::as_const(read))
        for (const FoundName &name : registry.found(sentence.words, sentence.names))
            mentions.append({name.span, name.kind, registry.fullName(joinedWords(sentence.words, name.first, name.end))});
    return mentions;
}

} // namespace planscope
