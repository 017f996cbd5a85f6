// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/sentencewords.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace planscope {

/// Pronouns that stand before a noun.
static bool isDetermining(const QString &lower)
{
    static const QSet<QString> words = {u"its"_s,  u"their"_s, u"our"_s,   u"his"_s,   u"her"_s, u"my"_s,
                                        u"your"_s, u"this"_s,  u"these"_s, u"those"_s, u"that"_s};
    return words.contains(lower);
}

SentenceWords::SentenceWords(const Analysis &analysis, const Sentence &sentence, const ActionLexicon &lexicon)
{
    m_words.reserve(static_cast<std::size_t>(sentence.tokenEnd - sentence.firstToken));
    for (int i = sentence.firstToken; i < sentence.tokenEnd; ++i) {
        const Token &token = analysis.tokens.at(i);
        const QStringView text = analysis.text(token);
        m_words.push_back({.span = token.span,
                           .lower = text.toString().toLower(),
                           .lemma = token.lemma.toLower(),
                           .tag = token.tag,
                           .form = token.form,
                           .isCapital = text.front().isUpper()});
    }
    mendTags(lexicon);
    markBrackets();
    markPhrases();
}

bool SentenceWords::isQuote(int i) const
{
    static const QStringList quotes = {u"\""_s, u"''"_s, u"``"_s, u"'"_s, u"“"_s,  u"”"_s,
                                       u"‘"_s,  u"’"_s,  u"«"_s,  u"»"_s, u"《"_s, u"》"_s};
    return at(i).tag != Tag::Part && quotes.contains(at(i).lower);
}

bool SentenceWords::isRelative(int i) const
{
    const Word &word = at(i);
    if (word.lower == u"which" || word.lower == u"who" || word.lower == u"whose" || word.lower == u"whom")
        return true;
    return word.lower == u"that" && word.tag == Tag::Pron && at(i - 1).phraseFirst >= 0;
}

int SentenceWords::skipAdverbs(int i) const
{
    while (i < size() && (isAdverb(i) || isNegation(i) || isQuote(i)))
        ++i;
    return i;
}

int SentenceWords::skipAdverbsBack(int i) const
{
    while (i >= 0 && (isAdverb(i) || isNegation(i) || isQuote(i)))
        --i;
    return i;
}

bool SentenceWords::isStart(int i) const
{
    for (int before = i - 1; before >= 0; --before) {
        const Word &word = at(before);
        const bool isLabel = word.tag == Tag::Num || word.tag == Tag::Punct || word.tag == Tag::Sym || word.tag == Tag::X ||
                             word.lower.size() == 1;
        if (!isLabel && !isAdverb(before))
            return false;
    }
    return true;
}

int SentenceWords::headOfPhrase(int i) const
{
    const Word &inside = at(i);
    if (inside.phraseFirst < 0)
        return i;
    for (int last = inside.phraseEnd - 1; last >= inside.phraseFirst; --last) {
        const Tag tag = at(last).tag;
        if (tag == Tag::Noun || tag == Tag::Propn || tag == Tag::Pron)
            return last;
    }
    return inside.phraseEnd - 1;
}

/// Words that the tagger took for a noun or an adjective where only a verb can stand, and the other way round.
void SentenceWords::mendTags(const ActionLexicon &lexicon)
{
    const auto opensPhrase = [this](int i) {
        const Tag tag = at(i).tag;
        return tag == Tag::Det || tag == Tag::Num || (tag == Tag::Pron && !is(i, u"who") && !is(i, u"which")) ||
               tag == Tag::Adj || tag == Tag::Noun || tag == Tag::Propn;
    };
    const auto isNominal = [this](int i) { return at(i).tag == Tag::Noun || at(i).tag == Tag::Adj || at(i).tag == Tag::Propn; };
    const auto mayBeVerb = [&](int i) { return isNominal(i) && lexicon.isVerb(at(i).lower) && opensPhrase(i + 1); };
    bool expectsBase = false; // a modal, "to" or an imperative stood before, so that more bare verbs may follow
    for (int i = 0; i < size(); ++i) {
        const int before = skipAdverbsBack(i - 1);
        const bool isAfterModal = at(before).form == VerbForm::Modal || (is(before, u"to") && at(before).tag == Tag::Part);
        const bool isAfterSeparator = is(before, u",") || is(before, u";") || at(before).tag == Tag::Cconj;
        const Tag next = at(i + 1).tag;
        const bool opensPlainly =
            next == Tag::Det || next == Tag::Num || is(i + 1, u"its") || is(i + 1, u"their") || is(i + 1, u"our");
        if ((isAfterModal && mayBeVerb(i)) || (isStart(i) && mayBeVerb(i) && (opensPlainly || next == Tag::Adj)) ||
            (expectsBase && isAfterSeparator && mayBeVerb(i) && (opensPlainly || (next == Tag::Adj && at(i).tag == Tag::Noun)))) {
            word(i).tag = Tag::Verb;
            word(i).form = VerbForm::Base;
            word(i).lemma = at(i).lower;
        }
        if (at(i).form == VerbForm::Modal || (is(i, u"to") && isBase(i + 1)) || (isStart(i) && at(i).form == VerbForm::Base))
            expectsBase = true;
    }
}

void SentenceWords::markBrackets()
{
    std::vector<int> open;
    for (int i = 0; i < size(); ++i) {
        if (is(i, u"(") || is(i, u"[")) {
            open.push_back(i);
        } else if ((is(i, u")") || is(i, u"]")) && !open.empty()) {
            word(open.back()).bracketEnd = i + 1;
            word(i).bracketFirst = open.back();
            open.pop_back();
        }
    }
}

bool SentenceWords::isPhraseHead(int i) const
{
    const Tag tag = at(i).tag;
    return tag == Tag::Noun || tag == Tag::Propn || tag == Tag::Num || tag == Tag::Sym || (tag == Tag::Pron && !isRelative(i));
}

bool SentenceWords::canStandInPhrase(int i, int first) const
{
    const Word &word = at(i);
    const Word &before = at(i - 1);
    const bool isInside = i > first;
    switch (word.tag) {
    case Tag::Det:
        // "all the towns", but "2030 | the ministry".
        return !isInside || before.tag == Tag::Det;
    case Tag::Pron: {
        if (word.lower == u"which" || word.lower == u"who" || word.lower == u"that" || word.lower == u"what")
            return !isInside && word.lower == u"that" && at(i + 1).tag == Tag::Noun;
        return !isInside || before.tag == Tag::Det;
    }
    case Tag::Adj:
    case Tag::Noun:
    case Tag::Propn:
    case Tag::Num:
    case Tag::Sym:
        // A pronoun that is no possessive ends its phrase.
        return !isInside || before.tag != Tag::Pron || at(first).tag != Tag::Pron || isDetermining(before.lower);
    case Tag::Part:
        return isInside && (word.lower == u"'s" || word.lower == u"’s" || word.lower == u"'" || word.lower == u"’");
    case Tag::Verb:
        // "the growing market", "a fully covered network"; a gerund or participle that opens a phrase is a verb.
        return isInside && (word.form == VerbForm::Ing || word.form == VerbForm::PastParticiple) && isPhraseHead(i + 1) &&
               at(i + 1).tag != Tag::Pron &&
               (before.tag == Tag::Det || before.tag == Tag::Adj || before.tag == Tag::Adv || before.lower == u"-" ||
                before.tag == Tag::Pron || before.tag == Tag::Num);
    case Tag::Adv:
        return isInside && (at(i + 1).tag == Tag::Adj || at(i + 1).form == VerbForm::PastParticiple) && before.tag == Tag::Det;
    case Tag::Cconj:
        return isInside && before.tag == Tag::Adj && at(i + 1).tag == Tag::Adj;
    case Tag::Punct:
        if (word.lower == u"-" || word.lower == u"/" || word.lower == u"–")
            return isInside && i + 1 < size() && word.span.start == before.span.end && at(i + 1).span.start == word.span.end;
        return isQuote(i) && isInside && (isPhraseHead(i + 1) || isPhraseHead(i - 1) || at(i + 1).tag == Tag::Adj);
    default:
        // "state-of-the-art": whatever hyphens hold together.
        return isInside && (before.lower == u"-" || (at(i + 1).lower == u"-" && at(i + 1).span.start == word.span.end)) &&
               word.tag != Tag::Punct;
    }
}

void SentenceWords::markPhrases()
{
    for (int first = 0; first < size();) {
        int end = first;
        while (end < size() && canStandInPhrase(end, first))
            ++end;
        while (end > first && (isQuote(end - 1) || at(end - 1).tag == Tag::Adv || at(end - 1).tag == Tag::Cconj))
            --end;
        bool hasHead = false;
        for (int i = first; i < end; ++i)
            hasHead = hasHead || isPhraseHead(i) || at(i).tag == Tag::Det;
        if (!hasHead) {
            first = std::max(first + 1, end);
            continue;
        }
        for (int i = first; i < end; ++i) {
            word(i).phraseFirst = first;
            word(i).phraseEnd = end;
        }
        first = end;
    }
}

} // namespace planscope
