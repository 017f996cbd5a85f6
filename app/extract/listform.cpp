// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/listform.h"

#include "base/lowtext.h"

namespace planscope {

namespace {

constexpr int maxLabelTokens = 10;

/// How many lines may and do open with a form.
struct Tally
{
    int able = 0;
    int sure = 0;

    bool holdsFor(int lines) const { return lines > 1 && sure > 0 && 2 * able >= lines; }
};

/// The first word behind bullets, numbers, letters and "Target 3:", or nullptr.
const Token *openingWord(const Analysis &analysis, const Sentence &sentence)
{
    int first = sentence.firstToken;
    for (int i = first; i < std::min(first + maxLabelTokens, sentence.tokenEnd - 1); ++i) {
        const QStringView sign = analysis.text(analysis.tokens.at(i));
        if (sign == u":" || ((sign == u"–" || sign == u"—") && i > first))
            first = i + 1;
    }
    for (int i = first; i < sentence.tokenEnd; ++i) {
        const Token &token = analysis.tokens.at(i);
        if (token.span.length() > 1 && token.tag != Tag::Num && token.tag != Tag::Punct && token.tag != Tag::Sym)
            return &token;
    }
    return nullptr;
}

} // namespace

ListForm listForm(const Analysis &analysis, qsizetype sentence, const ActionLexicon &lexicon)
{
    Tally base;
    Tally gerund;
    int lines = 0;
    int block = -1;
    for (; sentence < analysis.sentences.size(); ++sentence) {
        const Sentence &now = analysis.sentences.at(sentence);
        if (now.block == block)
            continue; // not the first one of its line
        if (analysis.block(now).kind != BlockKind::ListItem)
            break;
        block = now.block;
        const Token *word = openingWord(analysis, now);
        if (!word)
            continue;
        ++lines;
        const FoldedWord folded(analysis.text(*word));
        const LowText lower = folded.low();
        const bool isBase = word->form == VerbForm::Base || word->form == VerbForm::Present;
        base.able += lexicon.isVerb(lower) || isBase;
        base.sure += isBase;
        gerund.able += !lexicon.lemmaOfGerund(lower).isEmpty();
        gerund.sure += word->form == VerbForm::Ing;
    }
    ListForm form{.opening = VerbForm::None, .endBlock = block + 1};
    if (base.holdsFor(lines))
        form.opening = VerbForm::Base;
    else if (gerund.holdsFor(lines))
        form.opening = VerbForm::Ing;
    return form;
}

} // namespace planscope
