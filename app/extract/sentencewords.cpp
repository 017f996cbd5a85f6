// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/sentencewords.h"

#include "extract/tagmender.h"

#include <algorithm>
#include <span>

namespace planscope {

/// Pronouns that stand before a noun.
static bool isDetermining(LowText lower)
{
    return isAnyOf(lower, u"its", u"their", u"our", u"his", u"her", u"my", u"your", u"this", u"these", u"those", u"that");
}

static bool hasCapitalBehindSmall(QStringView text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text.at(i).isUpper() && text.at(i - 1).isLower())
            return true;
    }
    return false;
}

SentenceWords::SentenceWords(const Analysis &analysis, const Sentence &sentence, const ActionLexicon &lexicon, VerbForm opening)
    : m_folded(foldedCopy(analysis.text(sentence.span)))
{
    const std::span<const Token> tokens(analysis.tokens.constData() + sentence.firstToken,
                                        static_cast<std::size_t>(sentence.tokenEnd - sentence.firstToken));
    for (const Token &token : tokens)
        if (!isFolded(token.lemma))
            m_folded += foldedCopy(token.lemma);
    qsizetype lemmaAt = sentence.span.length();
    const auto folded = [this](qsizetype at, qsizetype length) { return LowText(QStringView(m_folded).sliced(at, length)); };
    m_words.reserve(tokens.size());
    for (const Token &token : tokens) {
        const QStringView text = analysis.text(token);
        const bool isLow = isFolded(token.lemma);
        const bool isCapital = text.front().isUpper();
        m_words.push_back({.span = token.span,
                           .lower = folded(token.span.start - sentence.span.start, token.span.length()),
                           .lemma = isLow ? LowText(token.lemma) : folded(lemmaAt, token.lemma.size()),
                           .tag = token.tag,
                           .form = token.form,
                           .isCapital = isCapital,
                           .hasInnerCapital = isCapital && hasCapitalBehindSmall(text),
                           .isAcronym = isCapital && text.size() > 1 && std::all_of(text.begin(), text.end(), [](QChar c) { return c.toUpper() == c; })});
        lemmaAt += isLow ? 0 : token.lemma.size();
    }
    mendTags(&m_words, lexicon, opening);
    m_labelEnd = labelEnd(m_words);
    markBrackets();
    markPhrases(lexicon);
}

bool SentenceWords::isQuote(int i) const
{
    const Word &word = at(i);
    return word.lower.size() <= 2 && word.tag != Tag::Part &&
           isAnyOf(word.lower, u"\"", u"''", u"``", u"'", u"“", u"”", u"‘", u"’", u"«", u"»", u"《", u"》");
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
    while (i < size() && (isAdverb(i) || isNegation(i) || isQuote(i) || isItemLabel(i) || isBetweenAdverbs(i)))
        i = isItemLabel(i) ? at(i).bracketEnd : i + 1;
    return i;
}

int SentenceWords::skipAdverbsBack(int i) const
{
    if (joinsWords(i)) // "fast-" of "fast-tracking"
        i -= 2;
    while (i >= 0 && (isAdverb(i) || isNegation(i) || isQuote(i) || isItemLabel(at(i).bracketFirst)))
        i = isItemLabel(at(i).bracketFirst) ? at(i).bracketFirst - 1 : i - 1;
    return i;
}

bool SentenceWords::joinsWords(int i) const
{
    return is(i, u"-") && i > 0 && at(i - 1).span.end == at(i).span.start && at(i).span.end == at(i + 1).span.start;
}

bool SentenceWords::isItemLabel(int i) const
{
    const LowText inside = at(i + 1).lower;
    if (i < 0 || at(i).bracketEnd != i + 3)
        return false;
    return inside.size() == 1 || std::all_of(inside.cbegin(), inside.cend(),
                                             [](QChar c) { return c.isDigit() || c == u'i' || c == u'v' || c == u'x'; });
}

bool SentenceWords::isStart(int i) const
{
    for (int before = i - 1; before >= m_labelEnd; --before) {
        const Word &word = at(before);
        const bool isLetter = word.lower.size() == 1 && word.tag != Tag::Pron && word.tag != Tag::Det;
        const bool isLabel =
            word.tag == Tag::Num || word.tag == Tag::Punct || word.tag == Tag::Sym || word.tag == Tag::X || isLetter;
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

bool SentenceWords::canStandInPhrase(int i, int first, const ActionLexicon &lexicon) const
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
    case Tag::Propn:
        if (isInside && before.tag == Tag::Noun && !before.isCapital && lexicon.isTime(before.lemma))
            return false; // "during the last year Oslo added …"
        [[fallthrough]];
    case Tag::Adj:
    case Tag::Noun:
    case Tag::Num:
    case Tag::Sym:
        // A pronoun that is no possessive ends its phrase.
        return !isInside || before.tag != Tag::Pron || at(first).tag != Tag::Pron || isDetermining(before.lower);
    case Tag::Part:
        return isInside &&
               (word.lower == u"'s" || word.lower == u"’s" || word.lower == u"'" || word.lower == u"’" || before.lower == u"-");
    case Tag::Verb:
        if (isInside && word.form == VerbForm::Ing && before.tag == Tag::Cconj && at(first).form == VerbForm::Ing)
            return true; // "make cycling and walking safe"
        if (isInside && before.lower == u"-" && before.span.end == word.span.start && (isPhraseHead(i + 1) || at(i + 1).tag == Tag::Adj))
            return true; // "single-use bags"
        // "the growing market", "a fully covered network"; a gerund or participle that opens a phrase is a verb.
        return isInside && (word.form == VerbForm::Ing || word.form == VerbForm::PastParticiple) && isPhraseHead(i + 1) &&
               at(i + 1).tag != Tag::Pron &&
               (before.tag == Tag::Det || before.tag == Tag::Adj || before.tag == Tag::Adv || before.lower == u"-" ||
                before.tag == Tag::Pron || before.tag == Tag::Num || before.tag == Tag::Cconj || at(i - 2).lower == u"-");
    case Tag::Adv:
        return isInside && (at(i + 1).tag == Tag::Adj || at(i + 1).form == VerbForm::PastParticiple) && before.tag == Tag::Det;
    case Tag::Cconj:
        if (isInside && before.form == VerbForm::Ing && at(i + 1).form == VerbForm::Ing && at(first).form == VerbForm::Ing)
            return true;
        return isInside && before.tag == Tag::Adj && at(first - 1).tag != Tag::Aux &&
               (at(i + 1).tag == Tag::Adj || (at(i + 1).form == VerbForm::PastParticiple && at(i + 2).tag == Tag::Noun));
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

/// "support improved services", "cut waiting lists", "expand opening up": the participle belongs to the object.
bool SentenceWords::opensWithParticiple(int i, const ActionLexicon &lexicon) const
{
    const Word &word = at(i);
    const bool isBehindParticle = isAnyOf(at(i - 1).lower, u"up", u"out", u"down", u"off", u"back");
    const Word &before = at(isBehindParticle ? i - 2 : i - 1); // "step up lending"
    const bool isParticiple = word.tag == Tag::Verb && (word.form == VerbForm::Ing || word.form == VerbForm::PastParticiple);
    const bool isPerfect = before.form == VerbForm::PastParticiple && at(skipAdverbsBack(i - 2)).lemma == u"have";
    const bool isBehindVerb = before.tag == Tag::Verb && before.phraseFirst < 0 && before.form != VerbForm::None &&
                              (before.form != VerbForm::PastParticiple || isPerfect) && before.lemma != u"be" && before.lemma != u"have";
    // "of updated planning rules"
    if (word.form == VerbForm::PastParticiple && at(i - 1).tag == Tag::Adp && (at(i + 1).tag == Tag::Noun || at(i + 1).tag == Tag::Adj))
        return true;
    if (!isParticiple || !isBehindVerb)
        return false;
    if (word.form == VerbForm::Ing) {
        if (before.lemma == u"include" || before.lemma == u"involve")
            return false; // "measures include building roads"
        for (const ActionHelper &helper : lexicon.helpers(before.lemma)) {
            if (helper.words.size() == 1 && helper.complement == u"ing")
                return false; // "start building roads"
        }
    }
    const Tag next = at(i + 1).tag;
    const bool isPair = word.form == VerbForm::Ing && next == Tag::Cconj && at(i + 2).form == VerbForm::Ing;
    return next == Tag::Noun || next == Tag::Adj || isPair ||
           (word.form == VerbForm::Ing && (is(i + 1, u"up") || is(i + 1, u",") || is(i + 1, u"-") || next == Tag::Adp));
}

void SentenceWords::markPhrases(const ActionLexicon &lexicon)
{
    for (int first = 0; first < size();) {
        int end = opensWithParticiple(first, lexicon) ? first + 1 : first;
        while (end < size() && canStandInPhrase(end, first, lexicon))
            ++end;
        while (end > first && (isQuote(end - 1) || at(end - 1).tag == Tag::Adv || at(end - 1).tag == Tag::Cconj))
            --end;
        bool hasHead = end == first + 1 && at(first).form == VerbForm::Ing; // "opening up"
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
