// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence's tokens, for finders that walk from a number to the words around it: noun phrases to the left and right,
// the verb that governs, the subject of that verb.
#pragma once

#include "extract/periodfinder.h"

namespace planscope {

/// Half-open range of tokens of the analysis.
struct TokenRange
{
    int first = 0;
    int end = 0;
    bool isEmpty() const { return end <= first; }
};

class FigureWords
{
public:
    FigureWords(const Analysis &analysis, const QList<Period> &periods, const Sentence &sentence)
        : m_analysis(analysis), m_periods(periods), m_sentence(sentence)
    {
    }

    const Sentence &sentence() const { return m_sentence; }
    int first() const { return m_sentence.firstToken; }
    int end() const { return m_sentence.tokenEnd; }
    bool has(int token) const { return token >= first() && token < end(); }

    /// The part of the sentence around the token that the finders look at, so that a sentence of any length costs no more.
    TokenRange window(int token) const { return {std::max(first(), token - reach), std::min(end(), token + reach)}; }

    TextSpan windowSpan(int token) const { return {span(window(token).first).start, span(window(token).end - 1).end}; }

    /// The first token that ends behind the offset.
    int tokenAt(qsizetype offset) const;

    Tag tag(int token) const { return has(token) ? m_analysis.tokens.at(token).tag : Tag::Punct; }
    VerbForm form(int token) const { return has(token) ? m_analysis.tokens.at(token).form : VerbForm::None; }
    const QString &lemma(int token) const;
    QStringView text(int token) const { return has(token) ? m_analysis.text(m_analysis.tokens.at(token)) : QStringView(); }
    TextSpan span(int token) const { return m_analysis.tokens.at(token).span; }
    bool is(int token, QStringView word) const { return text(token).compare(word, Qt::CaseInsensitive) == 0; }
    bool isNominalTag(int token) const { return tag(token) == Tag::Noun || tag(token) == Tag::Propn; }
    bool isNominal(int token) const { return isNominalTag(token) || isMistagged(token); }
    bool isVerbal(int token) const { return (tag(token) == Tag::Verb || tag(token) == Tag::Aux) && !isMistagged(token); }
    bool isMistagged(int token) const; ///< "exports" of "coffee exports earned" is no verb: one follows
    bool isFinite(int token) const; ///< a verb or helper that carries a tense or is a modal
    bool isInPeriod(int token) const;

    /// The noun phrase, with its "of …" and "in …", that ends right before the token; brackets inside are passed over.
    /// `acrossCommas`: the phrase is a list.
    TokenRange phraseBefore(int end) const;

    /// The bracket that closes the one at the token; the token itself when none does near by.
    int closingBracket(int opening) const;

    /// Phrases that end behind this token do not reach over it: what stands before belongs to another figure.
    void setFloor(int token) { m_floor = token; }

    /// The noun phrase that starts at the token, with one level of "of …".
    TokenRange phraseFrom(int first) const;

    /// The subject of the verb nearest to the left of the token that has one of its own; else empty.
    TokenRange subjectBefore(int token) const;

    /// Its words with single spaces, brackets and what they hold left out, at most `maxWords`.
    QString words(const TokenRange &range, int maxWords) const;

    /// Leading articles, prepositions and conjunctions, and trailing ones, cut off.
    TokenRange trimmed(TokenRange range) const;

private:
    bool mayStandInPhrase(int token, int phraseFirst, int phraseEnd) const;
    int wordsEnd(const TokenRange &range, int maxWords) const;
    int openingBracket(int closing) const;

    static constexpr int reach = 80;

    const Analysis &m_analysis;
    const QList<Period> &m_periods;
    const Sentence &m_sentence;
    int m_floor = -1;
};

} // namespace planscope
