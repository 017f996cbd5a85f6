// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/objectfinder.h"

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr int maxListWords = 60; ///< of "roads, ports and airports"

class ObjectReader
{
public:
    ObjectReader(const SentenceWords &words, const ActionLexicon &lexicon) : m_words(words), m_lexicon(lexicon) {}

    WordRange find(int verb, int boundary) const
    {
        int first = verb + 1;
        if (m_words.is(first, u"-")) // "ring-fence"
            first += 2;
        if (m_words.is(first, u",") || m_words.at(first).tag == Tag::Cconj)
            return {};
        while (first < boundary &&
               (m_words.isAdverb(first) || (m_words.at(first).tag == Tag::Adp && m_words.at(first).phraseFirst < 0)))
            ++first;
        if (m_words.is(first - 1, u"in") && (m_words.is(first, u"place") || m_words.is(first, u"force")))
            ++first; // "put in place a fund"
        if (m_words.at(first - 1).tag == Tag::Adp && first > verb + 1 && m_words.at(first).phraseFirst == first &&
            m_lexicon.isTime(m_words.at(first).lemma) && m_words.at(m_words.at(first).phraseEnd).phraseFirst >= 0)
            first = m_words.at(first).phraseEnd; // "opened on Monday a school"
        if (m_words.is(verb + 1, u"that"))
            return trimmed({verb + 1, boundary});
        int end = first;
        for (int i = first; i < boundary; ++i) {
            const Word &word = m_words.at(i);
            if (word.bracketEnd > 0) {
                i = word.bracketEnd - 1;
                continue;
            }
            if (endsObject(i) || (m_words.is(i, u",") && !listGoesOn(i, boundary)))
                break;
            end = i + 1;
        }
        return trimmed({first, std::min(end, boundary)});
    }

private:
    bool endsObject(int i) const
    {
        const Word &word = m_words.at(i);
        if (isAnyOf(word.lower, u"by", u"through", u"via", u"during", u"until", u"while", u"which", u"who", u";", u":", u"—", u"so", u".", u"?") || m_words.isRelative(i))
            return true;
        if (word.tag == Tag::Sconj && word.lower != u"of" && word.lower != u"for" && word.lower != u"in")
            return true;
        if (m_words.is(i, u"in") && m_words.is(i + 1, u"order") && m_words.is(i + 2, u"to"))
            return true;
        if (m_words.is(i + 1, u"later") && (word.lower == u"no" || word.lower == u"not"))
            return true;                                                                     // "no later than May"
        const bool isDay = m_words.at(i + 1).tag == Tag::Num && m_words.at(i + 2).isCapital; // "from 1 April"
        if (word.tag == Tag::Adp && word.lower != u"of" && word.lower != u"for" &&
            m_lexicon.isTime(m_words.at(isDay ? i + 2 : i + 1).lemma))
            return true; // "in November"
        const LowText behind = m_words.at(i + 1).lower;
        return word.tag == Tag::Adp && behind.size() == 4 && m_words.at(i + 1).tag == Tag::Num && behind.at(0).isDigit() &&
               behind.at(3).isDigit();
    }

    /// A comma of "roads, ports and airports": only phrases, and a conjunction before the last.
    bool listGoesOn(int comma, int boundary) const
    {
        bool hasConjunction = false;
        const int limit = std::min(boundary, comma + maxListWords);
        for (int i = comma + 1; i < limit; ++i) {
            const Word &word = m_words.at(i);
            if (word.tag == Tag::Cconj && i + 1 < boundary)
                hasConjunction = true;
            const bool isPhrase = word.phraseFirst >= 0 || word.tag == Tag::Cconj || word.tag == Tag::Adj ||
                                  word.tag == Tag::Adp || m_words.is(i, u",") || m_words.isQuote(i);
            if (!isPhrase)
                break;
        }
        return hasConjunction && m_words.at(comma + 1).tag != Tag::Adp;
    }

    WordRange trimmed(WordRange range) const
    {
        const auto isLoose = [this](int i) {
            const Word &word = m_words.at(i);
            return word.tag == Tag::Cconj || m_words.is(i, u",") || m_words.is(i, u";") || m_words.is(i, u".") ||
                   word.tag == Tag::Adv || word.tag == Tag::Sconj || (word.tag == Tag::Adp && word.phraseFirst < 0) ||
                   m_words.is(i, u":") || m_words.is(i, u"to");
        };
        while (!range.isEmpty() && (isLoose(range.end - 1) || isLooseTime(range)))
            range.end = isLoose(range.end - 1) ? range.end - 1 : m_words.at(range.end - 1).phraseFirst;
        return range;
    }

    /// "…, and next month" at the end: the time of the next clause.
    bool isLooseTime(const WordRange &range) const
    {
        const int first = m_words.at(range.end - 1).phraseFirst;
        return first > range.first && m_lexicon.isTime(m_words.at(m_words.headOfPhrase(first)).lemma) &&
               (m_words.at(first - 1).tag == Tag::Cconj || m_words.is(first - 1, u","));
    }

    const SentenceWords &m_words;
    const ActionLexicon &m_lexicon;
};

} // namespace

WordRange findObject(const SentenceWords &words, int verb, int boundary, const ActionLexicon &lexicon)
{
    return ObjectReader(words, lexicon).find(verb, boundary);
}

} // namespace planscope
