// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/figurewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace planscope {

static constexpr int maxPhraseTokens = 30;

int FigureWords::tokenAt(qsizetype offset) const
{
    const auto begin = m_analysis.tokens.cbegin();
    const auto found = std::partition_point(begin + first(), begin + end(), [offset](const Token &t) { return t.span.end <= offset; });
    return static_cast<int>(found - begin);
}

const QString &FigureWords::lemma(int token) const
{
    static const QString none;
    return has(token) ? m_analysis.tokens.at(token).lemma : none;
}

bool FigureWords::isFinite(int token) const
{
    const VerbForm verb = form(token);
    return verb == VerbForm::Modal || verb == VerbForm::Past || verb == VerbForm::Present || verb == VerbForm::ThirdPerson;
}

bool FigureWords::isMistagged(int token) const
{
    const bool isPlural = form(token) == VerbForm::ThirdPerson && text(token).endsWith(u's');
    const bool isGerund = form(token) == VerbForm::Ing && (isNominalTag(token - 1) || tag(token - 1) == Tag::Adj);
    int next = token + 1; // "debt servicing in 2025 was"
    while (has(next) && isInPeriod(next))
        ++next;
    if (tag(token) != Tag::Verb || !(isPlural || isGerund))
        return false;
    if (isPlural && is(token + 1, u"of") && isNominalTag(token - 1) && lemma(token) != u"consist")
        return true; // "tea exports of 5 tonnes"
    if (isGerund && form(token + 1) == VerbForm::PastParticiple)
        return false;
    return form(next) == VerbForm::Past || form(next) == VerbForm::PastParticiple || form(next) == VerbForm::Modal || (tag(next) == Tag::Aux && form(next) != VerbForm::None);
}

bool FigureWords::isInPeriod(int token) const
{
    const TextSpan words = span(token);
    const auto found = std::partition_point(m_periods.cbegin(), m_periods.cend(), [&words](const Period &p) { return p.span.end <= words.start; });
    return found != m_periods.cend() && found->span.start < words.end;
}

int FigureWords::openingBracket(int closing) const
{
    for (int i = closing - 1; i >= first() && i > closing - maxPhraseTokens; --i) {
        if (is(i, u"("))
            return i;
    }
    return -1;
}

int FigureWords::closingBracket(int opening) const
{
    for (int i = opening + 1; i < end() && i < opening + maxPhraseTokens; ++i) {
        if (is(i, u")"))
            return i;
    }
    return opening;
}

/// May the token be part of a noun phrase whose first word so far is `phraseFirst` and that ends before `phraseEnd`?
bool FigureWords::mayStandInPhrase(int token, int phraseFirst, int phraseEnd) const
{
    switch (tag(token)) {
    case Tag::Noun:
    case Tag::Propn:
    case Tag::Adj:
    case Tag::Det:
    case Tag::Num:
    case Tag::Sym:
    case Tag::X:
    case Tag::Adp: return true;
    case Tag::Part: return text(token).endsWith(u's') || text(token) == u"'" || text(token) == u"\u2019";
    case Tag::Cconj: return !is(token, u"but");
    case Tag::Adv: return tag(phraseFirst) == Tag::Adj || tag(phraseFirst) == Tag::Verb;
    case Tag::Pron: return is(token, u"its") || is(token, u"their") || is(token, u"our") || is(token, u"his");
    case Tag::Punct: return is(token, u"-") || is(token, u"/") || is(token, u"\"") || is(token, u"\u201c") || is(token, u"\u201d");
    case Tag::Verb: {
        if (isMistagged(token))
            return true;
        const bool isAttribute = form(token) == VerbForm::PastParticiple || form(token) == VerbForm::Ing || form(token) == VerbForm::Past;
        const bool isBeforeNoun = isNominal(phraseFirst) || tag(phraseFirst) == Tag::Adj || is(phraseFirst, u"-");
        const bool isBehindComma = is(token - 1, u",") && token - 2 >= first() && !isInPeriod(token - 2);
        const bool isBehindNoun = isNominal(token - 1) && tag(phraseFirst) == Tag::Adp && phraseFirst == token + 1; // "nurses working in the delta"
        const bool isTold = isBehindNoun && isAttribute && isFinite(phraseEnd) && !is(token - 2, u"to");
        return isTold || (isAttribute && isBeforeNoun && tag(token - 1) != Tag::Aux && !isBehindComma);
    }
    default: return false;
    }
}

TokenRange FigureWords::phraseBefore(int end) const
{
    TokenRange range{end, end};
    int inner = end; // the first word of the phrase so far, periods passed over
    bool isList = false; // "a, b and c": commas are inside
    while (range.first > first() && range.first != m_floor && end - range.first < maxPhraseTokens) {
        const int token = range.first - 1;
        if (is(token, u")")) {
            const int open = openingBracket(token);
            if (open < 0)
                break;
            if (range.first == end && open <= m_floor)
                break; // "40 jobs (data of May) could": nothing but the bracket is left
            range.first = inner = open;
            continue;
        }
        isList = isList || is(token, u"and");
        if (isInPeriod(token)) { // "revenue for the 2024/25 fiscal year was": passed over, unless it opens the clause
            int before = token;
            while (before >= first() && isInPeriod(before))
                --before;
            const bool isAttribute = before >= first() && isNominalTag(inner) && mayStandInPhrase(before, inner, end); // "the proposed 2025 budget was"
            if (before < first() || !(isNominal(before) || isAttribute))
                break;
            range.first = before + 1;
            continue;
        }
        const bool isListComma = isList && is(token, u",") && isNominal(token - 1) && !isInPeriod(token - 1);
        if (!(isListComma || mayStandInPhrase(token, inner, end)))
            break;
        range.first = inner = token;
    }
    return trimmed(range);
}

TokenRange FigureWords::phraseFrom(int first) const
{
    TokenRange range{first, first};
    int of = 0;
    while (range.end < end() && range.end - first < maxPhraseTokens) {
        const int token = range.end;
        const Tag what = tag(token);
        const bool isAttribute = what == Tag::Verb && (form(token) == VerbForm::Ing || form(token) == VerbForm::PastParticiple)
                                 && (isNominal(token + 1) || tag(token + 1) == Tag::Adj || (is(token + 1, u"and") && form(token + 2) == VerbForm::Ing))
                                 && !isNominal(token - 1);
        const bool isOf = is(token, u"of") && of == 0 && token > first;
        const bool isNextFigure = tag(token + 1) == Tag::Num || tag(token + 2) == Tag::Num;
        const bool isJoint = ((is(token, u"and") && !isNextFigure) || is(token, u"-") || is(token, u"&") || is(token, u"/")) && token > first;
        const bool isInside = what == Tag::Noun || what == Tag::Propn || what == Tag::Adj || what == Tag::Det || what == Tag::Part || what == Tag::Sym
                              || what == Tag::X || (what == Tag::Num && (token > first || is(token + 1, u"-"))) || is(token, u"its") || is(token, u"their");
        const int closing = is(token, u"(") ? closingBracket(token) : token;
        if (closing > token && closing - token <= 3 && isNominal(closing + 1) && token > first) { // "zero-emission vehicle (ZEV) sales"
            range.end = closing + 1;
            continue;
        }
        const bool isPlural = form(token) == VerbForm::ThirdPerson && text(token).endsWith(u's') && isNominal(token - 1)
                              && (tag(token + 1) == Tag::Adp || tag(token + 1) == Tag::Punct); // "in additional tourism investments to"
        if (isInPeriod(token) || !(isInside || isAttribute || isOf || isJoint || isPlural))
            break;
        of += isOf ? 1 : 0;
        ++range.end;
    }
    return trimmed(range);
}

TokenRange FigureWords::trimmed(TokenRange range) const
{
    const auto isLoose = [this](int token) {
        const Tag what = tag(token);
        return what == Tag::Adp || what == Tag::Cconj || what == Tag::Det || what == Tag::Punct || what == Tag::Sconj || what == Tag::Part
               || what == Tag::Adv || is(token, u"its") || is(token, u"their") || is(token, u"our") || is(token, u"his");
    };
    while (!range.isEmpty() && isLoose(range.first))
        ++range.first;
    while (!range.isEmpty() && isLoose(range.end - 1) && !is(range.end - 1, u")"))
        --range.end;
    bool hasNoun = false;
    for (int i = range.first; i < range.end; ++i)
        hasNoun = hasNoun || isNominal(i) || tag(i) == Tag::X || tag(i) == Tag::Adj;
    return hasNoun ? range : TokenRange{range.end, range.end};
}

TokenRange FigureWords::subjectBefore(int token) const
{
    int at = token;
    const int least = window(token).first;
    while (at > least) {
        while (at > least && !isVerbal(at - 1))
            --at; // `at - 1` is a verb
        while (at > least && (isVerbal(at - 1) || tag(at - 1) == Tag::Adv || (tag(at - 1) == Tag::Part && is(at - 1, u"to")) || is(at - 1, u"not")))
            --at;
        if (at <= least)
            break;
        int behind = at;
        if (is(at - 1, u"that") || is(at - 1, u"which") || is(at - 1, u"who"))
            behind = at - 1 - (is(at - 2, u",") ? 1 : 0);
        const TokenRange subject = phraseBefore(behind);
        const bool isAdjacent = !subject.isEmpty() && subject.end == behind;
        // "…, forms of which": what precedes is not a subject when a verb's object ends there and "to" or a comma follows.
        if (isAdjacent)
            return subject;
        if (at == token)
            --at;
    }
    return {token, token};
}

QString FigureWords::words(const TokenRange &range, int maxWords) const
{
    const TokenRange kept = trimmed({range.first, wordsEnd(range, maxWords)});
    QString phrase;
    qsizetype lastEnd = -1;
    int depth = 0;
    for (int i = kept.first; i < kept.end; ++i) {
        depth += is(i, u"(") ? 1 : 0;
        if (depth == 0 && !isInPeriod(i)) {
            phrase += (lastEnd >= 0 && span(i).start > lastEnd ? u" "_s : QString()) + text(i).toString();
            lastEnd = span(i).end;
        } else {
            lastEnd = span(i).end - 1; // a space takes the bracket's place
        }
        depth -= is(i, u")") && depth > 0 ? 1 : 0;
    }
    return phrase.trimmed();
}

/// The token behind the last one that still fits.
int FigureWords::wordsEnd(const TokenRange &range, int maxWords) const
{
    int count = 0;
    int depth = 0;
    for (int i = range.first; i < range.end; ++i) {
        depth += is(i, u"(") ? 1 : 0;
        const bool isWordStart = (i == range.first || span(i).start > span(i - 1).end) && !isInPeriod(i);
        if (depth == 0 && isWordStart && ++count > maxWords)
            return i;
        depth -= is(i, u")") && depth > 0 ? 1 : 0;
    }
    return range.end;
}

} // namespace planscope
