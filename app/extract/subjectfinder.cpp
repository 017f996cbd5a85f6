// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/subjectfinder.h"

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr int maxWalk = 80; ///< words between a subject's first word and its verb

class SubjectWalk
{
public:
    SubjectWalk(const SentenceWords &words, int verb, const ActionLexicon &lexicon)
        : m_words(words), m_lexicon(lexicon), m_first(std::max(0, verb - maxWalk)), m_verb(verb)
    {
    }

    SubjectReading find()
    {
        int at = m_verb - 1;
        while (at >= m_first) {
            const Word &word = m_words.at(at);
            if (word.bracketFirst >= m_first) {
                at = word.bracketFirst - 1;
            } else if (m_words.is(at, u",") || m_words.is(at, u"—") || m_words.is(at, u"–")) {
                m_reading.isDirect = false;
                --at;
            } else if (word.phraseFirst >= 0 && isTimeBesidePhrase(at)) {
                at = m_words.skipAdverbsBack(word.phraseFirst - 1);
                if (m_words.at(at).tag == Tag::Adp && m_words.at(at).phraseFirst < 0)
                    --at; // "the ministry on Monday", "each year"
            } else if (word.phraseFirst >= 0) {
                const int left = passPhrase(word.phraseFirst);
                if (!m_reading.range.isEmpty() || left < 0)
                    return m_reading;
                at = left;
            } else if (m_words.isAdverb(at) || m_words.isQuote(at) || m_words.isNegation(at) || isPassiveParticiple(at) ||
                       word.tag == Tag::Adj || word.tag == Tag::Adp) {
                --at;
            } else if (m_words.isFreeVerb(at) && relativeBefore(at) >= 0) {
                at = relativeBefore(at) - 1; // "the services that people use will …"
            } else {
                if (word.tag == Tag::Sconj && !m_words.is(at, u"that"))
                    m_reading.isDependent = true;
                return m_reading;
            }
        }
        return m_reading;
    }

private:
    /// The relative pronoun of the clause that the verb at `at` ends, or -1.
    int relativeBefore(int at) const
    {
        for (int i = at - 1; i >= m_first && i >= at - maxRelativeClause; --i) {
            if (m_words.isRelative(i))
                return i;
            if (m_words.at(i).tag == Tag::Punct && !m_words.isQuote(i) && !m_words.is(i, u"-"))
                return -1;
        }
        return -1;
    }

    /// A time between subject and verb: another phrase stands before it.
    bool isTimeBesidePhrase(int at) const
    {
        if (!m_lexicon.isTime(m_words.at(m_words.headOfPhrase(at)).lemma))
            return false;
        const int before = m_words.skipAdverbsBack(m_words.at(at).phraseFirst - 1);
        const bool isAfterPreposition = m_words.is(before, u"on") || m_words.is(before, u"in") || m_words.is(before, u"at");
        return m_words.at(isAfterPreposition ? before - 1 : before).phraseFirst >= 0;
    }

    /// From a phrase to the subject it belongs to. Sets the range, or gives the place to go on from; -1 when there is none.
    int passPhrase(int phrase)
    {
        int start = phrase;
        int listStart = -1; ///< what stood before the comma that a list went over
        while (start > m_first) {
            const int before = m_words.skipAdverbsBack(start - 1);
            const Word &word = m_words.at(before);
            if (before < m_first)
                break;
            if (m_words.is(start, u"worth") && m_words.is(before, u","))
                return leaveSegment(before); // "contracts, worth 3 million, were signed"
            if (word.bracketFirst >= m_first && m_words.at(word.bracketFirst - 1).phraseFirst >= 0) {
                start = m_words.at(word.bracketFirst - 1).phraseFirst;
            } else if (word.tag == Tag::Adp || m_words.isTo(before) || (word.tag == Tag::Sconj && isPreposition(word.lower))) {
                int left = m_words.skipAdverbsBack(before - 1);
                if (m_words.at(left).bracketFirst >= m_first) // "320 mu (21 hectares) of forest"
                    left = m_words.at(left).bracketFirst - 1;
                if (m_words.at(left).phraseFirst >= 0)
                    start = m_words.at(left).phraseFirst;
                else if (const int noun = nounBeforeParticiple(left); noun >= 0)
                    start = m_words.at(noun).phraseFirst;
                else if (isPassiveParticiple(left) && m_words.is(m_words.skipAdverbsBack(left - 1), u","))
                    return leaveSegment(m_words.skipAdverbsBack(left - 1)); // ", chaired by the mayor, …"
                else if (m_words.is(before, u"than")) {
                    settle(std::max(m_first, before - 1), phrase); // "more than 500 clinics"
                    return -1;
                } else if (const int relative = relativeBefore(left + 1); relative >= 0 && m_words.is(relative - 1, u","))
                    return leaveSegment(relative - 1); // ", which is funded by the bank, …"
                else if (listStart >= 0) {
                    settle(listStart, phrase); // "For the next year, schools and clinics …"
                    return -1;
                } else
                    return leaveSegment(left); // "as the capital of China, …"
            } else if (word.phraseFirst >= 0 && word.isCapital && m_words.at(start).tag == Tag::Det) {
                start = word.phraseFirst; // "Her Excellency the Governor"
            } else if (word.tag == Tag::Cconj && joinsSubjects(before)) {
                start = m_words.at(m_words.is(before - 1, u",") ? before - 2 : before - 1).phraseFirst;
                m_isList = true;
            } else if (m_isList && m_words.is(before, u",") && m_words.at(before - 1).phraseFirst >= 0) {
                listStart = listStart < 0 ? start : listStart;
                start = m_words.at(before - 1).phraseFirst;
            } else if (m_words.isFreeVerb(before)) {
                if (const int relative = relativeBefore(before); relative >= 0 && m_words.at(relative - 1).phraseFirst >= 0)
                    start = m_words.at(relative - 1).phraseFirst;
                else if (relative >= 0 && m_words.is(relative - 1, u",") && m_words.is(m_words.skipAdverbsBack(m_verb - 1), u","))
                    return leaveSegment(relative - 1); // "the bill, which bans cups, will …"
                else if (const int noun = nounBeforeParticiple(before); noun >= 0)
                    start = m_words.at(noun).phraseFirst;
                else if (const int link = m_words.skipAdverbsBack(before - 1);
                         m_words.isIng(before) && m_words.at(link).phraseFirst < 0 &&
                         (m_words.at(link).tag == Tag::Adp || m_words.at(link).tag == Tag::Sconj) &&
                         m_words.at(link - 1).phraseFirst >= 0)
                    start = m_words.at(link - 1).phraseFirst; // "the rules on reducing waste"
                else if (m_words.isIng(before) ||
                         (isPassiveParticiple(before) && m_words.is(m_words.skipAdverbsBack(before - 1), u",")))
                    return leaveSegment(m_words.skipAdverbsBack(before - 1));
                else if (m_words.isBase(before) && m_words.is(before - 1, u"to") && m_words.at(before - 2).phraseFirst >= 0)
                    start = m_words.at(before - 2).phraseFirst; // "the ability to allocate funds"
                else if (m_words.isBase(before) && m_words.is(before - 1, u"to"))
                    return leaveSegment(m_words.skipAdverbsBack(before - 2));
                else
                    break;
            } else {
                break;
            }
        }
        settle(start, phrase);
        return -1;
    }

    /// A clause of means or time ends here: the subject stands before its comma, if there is one.
    int leaveSegment(int at)
    {
        if (m_words.is(at, u",")) {
            m_reading.isDirect = false;
            return at - 1;
        }
        return -1;
    }

    static bool isPreposition(LowText lower)
    {
        return isAnyOf(lower, u"of", u"for", u"in", u"on", u"at", u"by", u"with", u"from", u"to");
    }

    /// "while the states will repair roads": a clause that says as much as the main one.
    static bool isConcession(LowText lower)
    {
        return isAnyOf(lower, u"while", u"whilst", u"whereas", u"although", u"though");
    }

    /// "services handling claims", "the science park opened last year": the noun that the participle describes, or -1.
    int nounBeforeParticiple(int at) const
    {
        const bool isLoose = m_words.isIng(at) || isPassiveParticiple(at) || m_words.at(at).tag == Tag::Adj;
        const int noun = m_words.skipAdverbsBack(at - 1);
        return isLoose && noun >= m_first && m_words.at(noun).phraseFirst >= 0 ? noun : -1;
    }

    bool isPassiveParticiple(int at) const { return m_words.isVerb(at) && m_words.at(at).form == VerbForm::PastParticiple; }

    /// Does the conjunction join two subjects, rather than a clause to the object before it?
    bool joinsSubjects(int conjunction) const
    {
        const int last = m_words.is(conjunction - 1, u",") ? conjunction - 2 : conjunction - 1;
        if (m_words.at(last).phraseFirst < 0)
            return false;
        for (int i = m_words.at(last).phraseFirst - 1; i >= m_first && i >= conjunction - maxRelativeClause; --i) {
            const Word &word = m_words.at(i);
            if (m_words.isFreeVerb(i) || m_words.isTo(i))
                return false;
            if (word.tag == Tag::Sconj || m_words.is(i, u";") || m_words.is(i, u":"))
                return true;
        }
        return true;
    }

    void settle(int start, int phrase)
    {
        const int before = m_words.skipAdverbsBack(start - 1);
        const Word &word = m_words.at(before);
        m_reading.range = {start, m_words.at(phrase).phraseEnd};
        while (m_reading.range.end - start > 1 && m_lexicon.isTime(m_words.at(m_reading.range.end - 1).lemma) &&
               m_words.at(m_reading.range.end - 2).tag != Tag::Det)
            --m_reading.range.end; // "the department today"
        const bool isSubordinate =
            word.tag == Tag::Sconj && !m_words.is(before, u"that") && !isPreposition(word.lower) && !isConcession(word.lower);
        const bool isResult = m_words.is(start - 1, u"so") || (m_words.is(start - 2, u"so") && m_words.isAdverb(start - 1));
        m_reading.isDependent = m_reading.isDependent || isResult || isContactClause(start, phrase) || isSubordinate ||
                                m_words.isRelative(before) || m_words.is(before, u"when") || m_words.is(before, u"where") ||
                                isManner(before) || (m_words.is(before, u"why") && !m_words.isVerb(before - 1)) ||
                                m_words.is(before, u"what") || m_words.is(start, u"what");
    }

    /// "how", "how much"
    bool isManner(int before) const
    {
        return m_words.is(before, u"how") || (m_words.is(before - 1, u"how") && m_words.at(before).phraseFirst < 0);
    }

    /// "the promise we made", "the way it works": a relative clause without its pronoun.
    bool isContactClause(int start, int phrase) const
    {
        const bool isPronoun = start == phrase && m_words.at(start).phraseEnd == start + 1 && m_words.at(start).tag == Tag::Pron;
        const int noun = start - 1;
        const int verb = m_words.at(noun).phraseFirst - 1;
        return isPronoun && verb >= 0 && m_words.isFreeVerb(verb) && !m_words.isIng(verb) && !isPassiveParticiple(verb);
    }

    static constexpr int maxRelativeClause = 25;

    const SentenceWords &m_words;
    const ActionLexicon &m_lexicon;
    int m_first;
    int m_verb;
    bool m_isList = false;
    SubjectReading m_reading;
};

} // namespace

SubjectReading findSubject(const SentenceWords &words, int verb, const ActionLexicon &lexicon)
{
    return SubjectWalk(words, verb, lexicon).find();
}

int subjectHead(const SentenceWords &words, const WordRange &subject, const ActionLexicon &lexicon)
{
    int head = words.headOfPhrase(subject.first);
    if (head >= subject.end) // "our" of "our pledge"
        return subject.end - 1;
    while (lexicon.isShare(words.at(head).lemma)) {
        const int of = words.at(head).phraseFirst < 0 ? head + 1 : words.at(head).phraseEnd;
        if (!words.is(of, u"of") || of + 1 >= subject.end)
            break;
        head = words.headOfPhrase(of + 1);
    }
    return head;
}

} // namespace planscope
