// SPDX-License-Identifier: GPL-3.0-or-later
// The words of one sentence as clauses are read from them: tags mended where the words around leave no doubt, noun phrases
// and brackets marked.
#pragma once

#include "base/lowtext.h"
#include "extract/actionlexicon.h"
#include "language/analysis.h"

#include <vector>

namespace planscope {

struct WordRange
{
    int first = 0;
    int end = 0;

    bool isEmpty() const { return end <= first; }
};

struct Word
{
    TextSpan span;
    LowText lower;
    LowText lemma; ///< lower case
    Tag tag = Tag::X;
    VerbForm form = VerbForm::None;
    bool isCapital = false;
    bool hasInnerCapital = false; ///< "DepEd"
    bool isAcronym = false;       ///< "WHO"
    int phraseFirst = -1;         ///< of the noun phrase it is in, -1 outside
    int phraseEnd = -1;
    int bracketEnd = -1;   ///< of an opening bracket: behind its closing one
    int bracketFirst = -1; ///< of a closing bracket
    QString mended; ///< holds a lemma that stands in no text
};

class SentenceWords
{
public:
    /// @param opening  the form of verb that the line must open with, as the lines beside it do; None: not known
    SentenceWords(const Analysis &analysis, const Sentence &sentence, const ActionLexicon &lexicon,
                  VerbForm opening = VerbForm::None);

    int size() const { return static_cast<int>(m_words.size()); }
    /// Outside of the sentence: a word without letters, tagged Punct.
    const Word &at(int i) const { return i >= 0 && i < size() ? m_words[static_cast<std::size_t>(i)] : m_outside; }

    template<qsizetype Size>
    bool is(int i, const char16_t (&lower)[Size]) const
    {
        return at(i).lower == lower;
    }
    bool is(int i, const QString &lower) const { return at(i).lower == lower; }
    bool isVerb(int i) const { return at(i).form != VerbForm::None && (at(i).tag == Tag::Verb || at(i).tag == Tag::Aux); }
    /// A verb that a noun phrase has not swallowed ("growing" in "the growing market").
    bool isFreeVerb(int i) const { return isVerb(i) && at(i).phraseFirst < 0; }
    bool isBase(int i) const { return isVerb(i) && (at(i).form == VerbForm::Base || at(i).form == VerbForm::Present); }
    bool isParticiple(int i) const
    {
        return isVerb(i) && (at(i).form == VerbForm::PastParticiple || at(i).form == VerbForm::Past);
    }
    bool isIng(int i) const { return isVerb(i) && at(i).form == VerbForm::Ing; }
    /// "to" before an infinitive, but not in "people-to-people".
    bool isTo(int i) const { return is(i, u"to") && !is(i - 1, u"-") && isBase(behindTo(i)); }
    /// The verb behind "to", also in "need to: (a) open …".
    int behindTo(int i) const
    {
        const int behind = skipAdverbs(i + 1);
        return is(behind, u":") ? skipAdverbs(behind + 1) : behind;
    }
    bool isQuote(int i) const;
    /// A hyphen between two words, without blanks.
    bool joinsWords(int i) const;
    bool isAdverb(int i) const { return at(i).tag == Tag::Adv && at(i).phraseFirst < 0; }
    bool isNegation(int i) const
    {
        return at(i).lemma == u"not" || is(i, u"n't") || is(i, u"n’t") || is(i, u"never") ||
               (is(i, u"longer") && is(i - 1, u"no"));
    }
    bool isRelative(int i) const;
    /// "(a)", "(ii)", "(3)": the opening bracket of a label within running text.
    bool isItemLabel(int i) const;

    /// "fully and quickly open": the conjunction between.
    bool isBetweenAdverbs(int i) const { return at(i).tag == Tag::Cconj && isAdverb(i - 1) && isAdverb(i + 1); }

    /// The first place from `i` on that holds no adverb, negation, label or quotation mark.
    int skipAdverbs(int i) const;
    int skipAdverbsBack(int i) const;

    /// Before `i` stands nothing but labels, bullets and adverbs.
    bool isStart(int i) const;

    /// The last noun, name or pronoun of the phrase at `i`.
    int headOfPhrase(int i) const;

    TextSpan span(const WordRange &range) const { return {at(range.first).span.start, at(range.end - 1).span.end}; }

private:
    void markPhrases(const ActionLexicon &lexicon);
    bool opensWithParticiple(int i, const ActionLexicon &lexicon) const;
    void markBrackets();
    bool canStandInPhrase(int i, int first, const ActionLexicon &lexicon) const;
    bool isPhraseHead(int i) const;
    Word &word(int i) { return m_words[static_cast<std::size_t>(i)]; }

    QString m_folded; ///< the sentence and the lemmas that had capitals: what the words point into
    std::vector<Word> m_words;
    int m_labelEnd = 0; ///< behind "b)" or "Target 3:"
    Word m_outside{.tag = Tag::Punct};
};

} // namespace planscope
