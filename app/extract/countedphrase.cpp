// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/countedphrase.h"

using namespace Qt::StringLiterals;

namespace planscope {

static constexpr int maxCountedTokens = 10;

bool isPlural(QStringView noun, const QuantityLexicon &lexicon)
{
    const bool endsAsPlural = noun.size() > 2 && noun.endsWith(u's', Qt::CaseInsensitive) && !noun.endsWith(u"ss") && !noun.endsWith(u"us");
    return endsAsPlural || lexicon.isWord(noun, MetricWord::Plural);
}

static bool isPlural(const FigureWords &words, const QuantityLexicon &lexicon, int token)
{
    return isPlural(words.text(token), lexicon);
}

static bool isCapital(const FigureWords &words, int token)
{
    return !words.text(token).isEmpty() && words.text(token).front().isUpper();
}

TokenRange countedPhrase(const FigureWords &words, const QuantityLexicon &lexicon, int first, bool isOne)
{
    int lastNoun = -1;
    int token = first;
    for (; words.has(token) && token - first < maxCountedTokens && !words.isInPeriod(token); ++token) {
        const Tag tag = words.tag(token);
        const bool isLastNoun = tag == Tag::Verb && lastNoun == token - 1 && isPlural(words, lexicon, token) && (words.tag(token + 1) == Tag::Punct || !isOne)
                                && !isPlural(words, lexicon, lastNoun); // "14 of the refinery works.", "600 heat pumps in homes"
        if (words.isNominal(token) || tag == Tag::X || isLastNoun) {
            lastNoun = token;
            continue;
        }
        const bool hasHead = lastNoun >= 0 && isPlural(words, lexicon, lastNoun);
        if (hasHead && !words.is(token, u"-"))
            break;
        const bool isAttribute = tag == Tag::Adj || (tag == Tag::Adv && token + 1 < words.end() && !words.is(token + 1, u","))
                                 || (tag == Tag::Verb && (words.form(token) == VerbForm::PastParticiple || words.form(token) == VerbForm::Ing || words.form(token) == VerbForm::Past))
                                 || (tag == Tag::Num && words.text(token).size() > 1 && words.text(token).back().isLetter()); // "5G"
        const bool isJoint = token > first && (words.is(token, u"-") || words.is(token, u"&") || words.is(token, u"/") || words.is(token, u"and")
                                               || (words.is(token, u",") && words.tag(token - 1) == Tag::Adj && words.tag(token + 1) == Tag::Adj)
                                               || words.text(token) == u"'s" || words.text(token) == u"\u2019s");
        if (!isAttribute && !isJoint)
            break;
    }
    if (lastNoun < 0)
        return {first, first};
    const bool isCounted = isPlural(words, lexicon, lastNoun) || isOne;
    if (!isCounted || lexicon.isWord(words.text(lastNoun), MetricWord::Uncounted))
        return {first, first};
    if (isCapital(words, first) && words.tag(first) == Tag::Propn && lastNoun == first && isOne)
        return {first, first};
    return {first, lastNoun + 1};
}

QString rateWords(const FigureWords &words, int per, int *end)
{
    int token = per + 1;
    while (words.has(token) && (words.tag(token) == Tag::Num || words.is(token, u",")))
        ++token;
    const int nounsFirst = token;
    while (words.has(token) && token - nounsFirst < 4 && (words.isNominal(token) || words.tag(token) == Tag::Adj || words.is(token, u"-")) && !words.isInPeriod(token))
        ++token;
    *end = token;
    return words.words({per + 1, token}, 6);
}

TokenRange countedIn(const FigureWords &words, const QuantityLexicon &lexicon, const TokenRange &phrase, QString *per)
{
    TokenRange counted = phrase;
    for (int i = phrase.first; i < phrase.end; ++i) {
        const bool isHolder = words.is(i, u"of") && i > phrase.first && lexicon.isWord(words.text(i - 1), MetricWord::Holder);
        const bool isOwner = words.text(i) == u"'s" || words.text(i) == u"\u2019s";
        if (isHolder || isOwner) {
            counted.first = i + 1;
            if (isHolder)
                break;
        }
    }
    int depth = 0;
    for (int i = counted.first; i < counted.end; ++i) {
        depth += words.is(i, u"(") ? 1 : words.is(i, u")") ? -1 : 0;
        if (depth > 0)
            continue;
        if (words.is(i, u"per")) {
            int end = i;
            *per = rateWords(words, i, &end);
        }
        const bool isAfterward = words.tag(i) == Tag::Verb && words.isNominal(i - 1) && words.tag(i + 1) == Tag::Adp && i > counted.first;
        if ((words.tag(i) == Tag::Adp && i > counted.first) || isAfterward) {
            counted.end = i;
            break;
        }
    }
    return words.trimmed(counted);
}

} // namespace planscope
