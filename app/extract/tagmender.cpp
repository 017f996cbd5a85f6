// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/tagmender.h"

#include <algorithm>

namespace planscope {

namespace {

constexpr int maxLookAhead = 15;
constexpr int maxLabelWords = 9;

class TagMender
{
public:
    TagMender(std::vector<Word> *words, const ActionLexicon &lexicon, VerbForm opening)
        : m_words(*words), m_lexicon(lexicon), m_opening(opening), m_labelEnd(labelEnd(*words))
    {
    }

    void mend()
    {
        for (int i = 0; i < size(); ++i) {
            if (at(i).tag == Tag::Pron && at(i).lower.back().isDigit()) // "R3 billion"
                word(i).tag = Tag::Num;
            mendCompound(i);
            mendAdverb(i);
            if (isVerb(i))
                mendFalseVerb(i);
            if (!isVerb(i))
                mendHiddenVerb(i);
            mendForm(i);
            noteExpectation(i);
        }
    }

private:
    int size() const { return static_cast<int>(m_words.size()); }
    const Word &at(int i) const { return i >= 0 && i < size() ? m_words[static_cast<std::size_t>(i)] : m_outside; }
    Word &word(int i) { return m_words[static_cast<std::size_t>(i)]; }
    bool isVerb(int i) const { return at(i).form != VerbForm::None; }
    bool isBase(int i) const { return at(i).form == VerbForm::Base || at(i).form == VerbForm::Present; }
    bool isNominal(int i) const
    {
        const Tag tag = at(i).tag;
        return tag == Tag::Noun || tag == Tag::Propn || tag == Tag::Adj || tag == Tag::Num;
    }

    int skipAdverbsBack(int i) const
    {
        while (i >= 0) {
            if (at(i).tag == Tag::Adv || at(i).lemma == u"not" || at(i).lower == u"\"" || at(i).lower == u"“" ||
                at(i).lower == u"”")
                --i;
            else if (at(i).lower == u")" && at(i - 2).lower == u"(")
                i -= 3; // "(a)"
            else
                break;
        }
        return i;
    }

    bool isStart(int i) const
    {
        if (i < m_labelEnd)
            return false;
        for (int before = skipAdverbsBack(i - 1); before >= m_labelEnd; before = skipAdverbsBack(before - 1)) {
            const Tag tag = at(before).tag;
            if (tag != Tag::Punct && tag != Tag::Num && tag != Tag::Sym && tag != Tag::X)
                return false;
        }
        return true;
    }

    bool isAfterSeparator(int i) const
    {
        const int before = skipAdverbsBack(i - 1);
        return before >= 0 &&
               (at(before).lower == u"," || at(before).lower == u";" || at(before).lower == u":" || at(before).tag == Tag::Cconj);
    }

    bool isAfterModal(int i) const
    {
        int before = skipAdverbsBack(i - 1);
        if (at(before).lower == u":") // "will: (a) plant"
            --before;
        // A tagger in doubt takes "to" for a preposition; before "phase out buses" or "support the poor" it is none.
        if (at(before).lower == u"to" && at(before - 1).form != VerbForm::None &&
            (opensPlainly(i + 1) || (m_lexicon.need(at(before - 1).lemma) && (opensPhrase(i + 1) || at(i + 1).form == VerbForm::ThirdPerson))))
            return true;
        return at(before).form == VerbForm::Modal || (at(before).lower == u"to" && at(before).tag == Tag::Part);
    }

    /// "non-binding goals", "well-built homes": what an adverb and a hyphen stand before is no verb, unless the table has the pair.
    void mendCompound(int i)
    {
        const Word &hyphen = at(i + 1);
        const Word &last = at(i + 2);
        const bool isPair = at(i).tag == Tag::Adv && hyphen.lower == u"-" && at(i).span.end == hyphen.span.start &&
                            hyphen.span.end == last.span.start;
        const bool isParticiple = last.form == VerbForm::Ing || last.form == VerbForm::PastParticiple;
        if (!isPair || !isParticiple || m_lexicon.isVerb(at(i).lower.toString() + u'-' + last.lemma.toString()) || !isNominal(i + 3))
            return;
        for (const int part : {i, i + 2}) {
            word(part).tag = Tag::Adj;
            word(part).form = VerbForm::None;
        }
    }

    /// "better apply", "further deepen": no adjective stands before a verb. "Meanwhile Oslo", "has today proposed": adverbs.
    void mendAdverb(int i)
    {
        const bool isOwner = at(i + 1).lower == u"'s" || at(i + 1).lower == u"’s";
        if (at(i).tag == Tag::Noun && m_lexicon.isAdverb(at(i).lower) && !isOwner && at(i - 1).tag != Tag::Adp) {
            word(i).tag = Tag::Adv;
            return;
        }
        if (at(i).lower != u"better" && at(i).lower != u"further")
            return;
        const bool isBeforeVerb =
            isBase(i + 1) || at(i + 1).tag == Tag::Adv ||
            (m_lexicon.isVerb(at(i + 1).lower) && (opensPlainly(i + 2) || (isAfterModal(i) && opensPhrase(i + 2))));
        if (isBeforeVerb && (isAfterModal(i) || isAfterSeparator(i) || isStart(i))) {
            word(i).tag = Tag::Adv;
            word(i).form = VerbForm::None;
        }
    }

    /// Words tagged as verbs that are none.
    void mendFalseVerb(int i)
    {
        const Word &now = at(i);
        if (now.tag == Tag::Aux)
            return;
        const bool isPossessor = (now.form == VerbForm::Base || now.form == VerbForm::Present) &&
                                 (at(i + 1).lower == u"'s" || at(i + 1).lower == u"’s");
        // No verb stands before a verb: "cloud computing", "blockchain trusted platforms".
        const bool isBeforeVerb = isBase(i) && isAfterSeparator(i) && !m_lexicon.isVerb(now.lower) &&
                                  (at(i + 1).form == VerbForm::Ing || at(i + 1).form == VerbForm::PastParticiple);
        // "improve pay": a bare verb does not follow another, but for "help", "let", "make", "go".
        const auto takesBare = [this](int verb) {
            return isAnyOf(at(verb).lemma, u"help", u"let", u"make", u"go", u"come", u"see", u"have", u"dare");
        };
        const bool isObject =
            isBase(i) && at(i - 1).tag == Tag::Verb && at(i - 1).form == VerbForm::Base && !takesBare(i - 1);
        const bool isFarObject = isBase(i) && at(i - 1).tag == Tag::Adv && at(i - 2).tag == Tag::Verb && isNominal(i + 1) &&
                                 at(i - 2).form == VerbForm::Base && !takesBare(i - 2);
        const bool isLabel = isBase(i) && (i == 0 || isStart(i)) && at(i + 1).tag == Tag::Num &&
                             (at(i + 2).lower == u":" || at(i + 2).lower == u".");
        // "solar and wind capacity": what the table does not know is no verb behind an adjective and "and".
        const bool isAttribute = isBase(i) && at(i - 1).tag == Tag::Cconj && at(i - 2).tag == Tag::Adj &&
                                 !m_lexicon.isVerb(now.lower) && isNominal(i + 1);
        // "non-binding goals"
        const bool isHyphened = (now.form == VerbForm::Ing || now.form == VerbForm::PastParticiple) && now.lower.contains(u'-') &&
                                !m_lexicon.isVerb(now.lemma) && isNominal(i + 1);
        // "make cycling and walking safe"
        const bool isPairedNoun = now.form == VerbForm::Ing && at(i - 1).tag == Tag::Cconj && at(i - 2).tag == Tag::Noun &&
                                  at(i - 2).lower.endsWith(u"ing") && !isBareDeterminer(i + 1);
        const bool isMoney = m_lexicon.isSum(now.lower) && (at(i - 1).tag == Tag::Num || m_lexicon.isSum(at(i - 1).lower)); // "9 billion won"
        if (isPossessor || isMoney || isObject || (isBase(i) && isListedNoun(i)) || isHyphened || isPairedNoun || isFarObject || isBeforeVerb || isLabel || isAttribute || hasNominalEnding(now) ||
            now.hasInnerCapital || isPluralNoun(i)) {
            word(i).tag = now.hasInnerCapital ? Tag::Propn : isHyphened ? Tag::Adj : Tag::Noun;
            word(i).form = VerbForm::None;
        }
    }

    /// "storage, supply chains and ports": the part of the list before holds no verb either.
    bool isListedNoun(int i) const
    {
        if (at(i - 1).lower != u"," || !isNominal(i + 1))
            return false;
        int before = i - 2;
        while (isNominal(before))
            --before;
        return before < i - 2 && at(before).lower == u",";
    }

    bool hasNominalEnding(const Word &now) const
    {
        if ((now.form != VerbForm::Base && now.form != VerbForm::Present) || m_lexicon.isVerb(now.lower))
            return false;
        for (const QStringView ending :
             {QStringView(u"ness"), QStringView(u"tion"), QStringView(u"ity"), QStringView(u"ism"), QStringView(u"ship")}) {
            if (now.lower.size() > ending.size() + 3 && now.lower.endsWith(ending))
                return true;
        }
        return false;
    }

    /// "promote exchanges", "flood risks", "tech enterprises with influence should": a plural taken for "he exchanges".
    bool isPluralNoun(int i) const
    {
        const Word &now = at(i);
        if (now.form != VerbForm::ThirdPerson || m_lexicon.verbKind(now.lemma) == VerbKind::Report)
            return false;
        const Word &before = at(i - 1);
        const bool isAfterVerb = before.tag == Tag::Verb && (before.form == VerbForm::Base || before.form == VerbForm::Ing);
        int opening = i - 1; // "install 40 heat pumps"
        while (opening > 0 && isNominal(opening) && at(opening).tag != Tag::Propn)
            --opening;
        const bool isObjectNoun = before.tag == Tag::Noun && at(opening).tag == Tag::Verb && isVerb(opening) &&
                                  m_lexicon.verbKind(at(opening).lemma) != VerbKind::Report;
        const bool isAfterAdjective =
            before.tag == Tag::Adj && (m_expectsBase || at(i - 2).tag == Tag::Det || at(i - 2).tag == Tag::Adp ||
                                       at(i - 2).tag == Tag::Cconj || at(i - 2).tag == Tag::Adj);
        if (isAfterVerb || isObjectNoun || isAfterAdjective)
            return true;
        // What has no object is no action anyhow, so a plural at the end of a list is the safer reading.
        const Tag next = at(i + 1).tag;
        if (isNominal(i - 1) &&
            (next == Tag::Punct || (m_expectsBase && (next == Tag::Cconj || next == Tag::Adp || next == Tag::Part))))
            return true;
        // Two finite verbs do not share a clause.
        for (int behind = i + 1; behind < i + maxLookAhead; ++behind) {
            const Tag tag = at(behind).tag;
            if (tag == Tag::Punct || tag == Tag::Cconj || tag == Tag::Sconj || tag == Tag::Pron || tag == Tag::Part)
                return false;
            if (at(behind).form == VerbForm::Modal)
                return isNominal(i - 1);
        }
        return false;
    }

    /// Verbs tagged as something else, where a bare verb is expected.
    void mendHiddenVerb(int i)
    {
        const Word &now = at(i);
        if (now.tag == Tag::Noun && now.lower.size() > 5 && now.lower.endsWith(u"ing") &&
            (isBareDeterminer(i + 1) || at(i + 1).tag == Tag::Num) &&
            (isAfterSeparator(compoundStart(i)) || at(compoundStart(i) - 1).tag == Tag::Adp || isStart(compoundStart(i)))) {
            const QString stem = now.lower.chopped(3).toString();
            become(i, VerbForm::Ing, m_lexicon.isVerb(stem) ? stem : QString(stem + u'e'));
            return;
        }
        if (isNominal(i) && isBehindAsWellAs(i) && opensPhrase(i + 1)) {
            if (const QString lemma = m_lexicon.lemmaOfGerund(now.lower); !lemma.isEmpty()) {
                become(i, VerbForm::Ing, lemma);
                if (at(i - 1).tag == Tag::Adj)
                    word(i - 1).tag = Tag::Adv; // "further"
            }
            return;
        }
        if (isNominal(i) && m_opening == VerbForm::Ing && isStart(i) && opensPhrase(i + 1)) {
            if (const QString lemma = m_lexicon.lemmaOfGerund(now.lower); !lemma.isEmpty())
                become(i, VerbForm::Ing, lemma);
            return;
        }
        if (m_opening == VerbForm::PastParticiple && isStart(i) && opensPhrase(i + 1)) {
            if (const QString lemma = m_lexicon.lemmaOfPast(now.lower); !lemma.isEmpty())
                become(i, VerbForm::PastParticiple, lemma);
            return;
        }
        // "Budget 2031 proposes to fund": a plural is no helper, but a verb is.
        if (now.tag == Tag::Noun && !m_hasFinite && at(i + 1).lower == u"to" && isBase(i + 2) && i > 0 && isHelperWith(i)) {
            become(i, VerbForm::ThirdPerson, LowText(now.lower.chopped(1)));
            return;
        }
        // "have unlocked talks"
        const bool isPerfect = now.tag == Tag::Adj && at(skipAdverbsBack(i - 1)).lemma == u"have" && opensPhrase(i + 1);
        if (const QString lemma = isPerfect ? m_lexicon.lemmaOfPast(now.lower) : QString(); !lemma.isEmpty()) {
            become(i, VerbForm::PastParticiple, lemma);
            return;
        }
        if (now.lower == u"let" && (at(i + 1).lower == u"'s" || at(i + 1).lower == u"’s" || at(i + 1).lower == u"us")) {
            become(i, VerbForm::Base, now.lower);
            return;
        }
        // "will ring-fence funds": the first half stands for the verb.
        if (isAfterModal(i) && isNominal(i) && at(i + 1).lower == u"-" && at(i + 1).span.start == now.span.end &&
            opensPhrase(i + 3)) {
            become(i, VerbForm::Base, now.lower);
            word(i + 2).tag = Tag::Adv;
            word(i + 2).form = VerbForm::None;
            return;
        }
        // "and keep investing", "requests that the agency update its maps"
        const bool isHelper =
            m_expectsBase && isAfterSeparator(i) && at(i + 1).form == VerbForm::Ing && isHelperBeforeGerund(now.lower);
        const bool isRequested = m_isRequest && !m_hasVerbInRequest && isNominal(i - 1) &&
                                 (opensPlainly(i + 1) || at(i + 1).form == VerbForm::ThirdPerson) &&
                                 m_lexicon.isVerb(now.lower) && !now.isCapital;
        if (isNominal(i) && (isHelper || isRequested)) {
            become(i, VerbForm::Base, now.lower);
            return;
        }
        // "and to report accidents"
        const bool isInfinitive = now.tag == Tag::Noun && at(i - 1).lower == u"to" && at(i - 1).tag == Tag::Part;
        if (isInfinitive && opensPhrase(i + 1) && !now.isCapital) {
            become(i, VerbForm::Base, now.lower);
            return;
        }
        const bool isFalseLink = now.tag == Tag::Adp && now.isCapital && m_lexicon.verbKind(now.lower) == VerbKind::Act;
        const bool isOther = now.tag == Tag::X || now.tag == Tag::Det || now.tag == Tag::Intj || isFalseLink;
        const bool mayBeVerb =
            (isNominal(i) || isOther) && now.tag != Tag::Num && m_lexicon.isVerb(now.lower) && (!now.isCapital || isStart(i));
        const bool isNamed = at(i + 1).lower.size() == 4 && at(i + 1).lower.front().isDigit() && at(i + 1).lower.back().isDigit(); // "Budget 2031"
        if (!mayBeVerb || isNamed || isListedNoun(i))
            return;
        // "must map overland routes": a modal behind its subject leaves no choice.
        const bool isOwed = at(i - 1).form == VerbForm::Modal && isNominal(i - 2) && at(i + 1).lemma != u"be";
        if (isOwed || (m_opening == VerbForm::Base && isStart(i) && opensPhrase(i + 1) && !hasModalAhead(i)) || isParallel(i)) {
            become(i, VerbForm::Base, now.lower);
            return;
        }
        if (isOnlyVerbAhead(i)) {
            become(i, VerbForm::Base, now.lower);
            return;
        }
        const bool isExpected = isAfterModal(i) || isStart(i) || (m_expectsBase && isAfterSeparator(i));
        if (!isExpected)
            return;
        const bool isAfterLabel = at(i - 1).lower == u")" && at(i - 3).lower == u"(";
        const bool isNoName = now.tag == Tag::Propn && !now.isCapital; // in small letters
        const bool isSurelyVerb = isOther || isAfterLabel || isNoName || hasVerbalEnding(now.lower);
        const bool isPair = at(i + 1).tag == Tag::Cconj && isBase(i + 2) && at(i - 1).tag != Tag::Cconj;
        if (opensPlainly(i + 1) || (isAfterModal(i) && opensPhrase(i + 1)) || isPair || (isSurelyVerb && opensPhrase(i + 1)) ||
            (now.tag == Tag::Noun && (at(i + 1).tag == Tag::Adj || isModifier(i + 1) || opensSum(i + 1))))
            become(i, VerbForm::Base, now.lower);
    }

    /// "By 2031, upgrade village wells in 20 districts.": a sentence that would have no verb without it.
    bool isOnlyVerbAhead(int i) const
    {
        const bool isBehindYear = at(0).lower == u"by" && at(1).tag == Tag::Num && i == 3 && at(2).lower == u",";
        if (!isBehindYear || !opensPhrase(i + 1) || at(size() - 1).lower != u".")
            return false;
        return std::none_of(m_words.cbegin() + i, m_words.cend(), [](const Word &word) {
            return word.form != VerbForm::None && word.form != VerbForm::Ing && word.form != VerbForm::PastParticiple;
        });
    }

    bool hasModalAhead(int i) const
    {
        for (int behind = i + 1; behind < i + maxLookAhead && at(behind).tag != Tag::Punct; ++behind) {
            if (at(behind).form == VerbForm::Modal)
                return true;
        }
        return false;
    }

    /// "proposes" is a helper before "to"; "plans" and "needs" are as often nouns.
    bool isHelperWith(int i) const
    {
        const QStringView lemma = at(i).lower.chopped(1);
        if (!at(i).lower.endsWith(u's') || m_lexicon.isTask(lemma) || m_lexicon.need(lemma))
            return false;
        const QList<ActionHelper> &helpers = m_lexicon.helpers(lemma);
        return std::any_of(helpers.cbegin(), helpers.cend(), [](const ActionHelper &helper) {
            return helper.words.size() == 1 && helper.complement == u"to" && helper.status == InitiativeStatus::Planned;
        });
    }

    /// "table a bill, launch talks on safety, and continue …": between verbs of a list stands a verb.
    bool isParallel(int i) const
    {
        const bool isPlural = at(i + 1).form == VerbForm::ThirdPerson; // "talks", before it is mended
        if (!m_expectsBase || at(i - 1).lower != u"," || (!isNominal(i + 1) && !isPlural))
            return false;
        for (int behind = i + 2; behind < i + maxLookAhead; ++behind) {
            if (at(behind).lower == u"," || at(behind).tag == Tag::Cconj) {
                const int verb = at(behind).lower == u"," ? behind + 2 : behind + 1;
                return at(verb - 1).tag == Tag::Cconj &&
                       (isBase(verb) || (m_lexicon.isVerb(at(verb).lower) && opensPlainly(verb + 1)));
            }
            if (isVerb(behind) || at(behind).tag == Tag::Pron || at(behind).tag == Tag::Sconj)
                return false;
        }
        return false;
    }

    /// "fast" of "fast-tracking".
    int compoundStart(int i) const
    {
        const bool isGlued = at(i - 1).lower == u"-" && at(i - 1).span.end == at(i).span.start && at(i - 2).span.end == at(i - 1).span.start;
        return isGlued ? i - 2 : i;
    }

    /// "as well as further deepening ties"
    bool isBehindAsWellAs(int i) const
    {
        int as = skipAdverbsBack(i - 1);
        if (at(as).lower == u"further" || at(as).lower == u"better")
            --as;
        return at(as).lower == u"as" && at(as - 1).lower == u"well" && at(as - 2).lower == u"as";
    }

    static bool hasVerbalEnding(LowText lower)
    {
        return lower.endsWith(u"ify") || lower.endsWith(u"ize") || lower.endsWith(u"ise") || lower.endsWith(u"then");
    }

    /// Forms that the place decides.
    void mendForm(int i)
    {
        const Word &now = at(i);
        if (now.tag != Tag::Verb)
            return;
        int before = skipAdverbsBack(i - 1);
        const bool isBehindAdverb = at(before).lower == u"," && at(before - 1).tag == Tag::Adv && at(before - 2).lower == u",";
        if (isBehindAdverb)
            before -= 3; // "the minister, however, raised fees"
        const LowText subject = at(before).lower;
        const bool isAfterPronoun = subject == u"we" || subject == u"it" || subject == u"they" || subject == u"he" ||
                                    subject == u"she" || subject == u"i";
        // "The towns have to": behind its subject it is finite.
        const bool isDuty = (now.lower == u"have" || now.lower == u"need") && at(i + 1).lower == u"to" && isNominal(i - 1);
        if (now.form == VerbForm::Base && isDuty && !m_hasFinite)
            word(i).form = VerbForm::Present;
        if (now.form == VerbForm::PastParticiple && isAfterPronoun)
            word(i).form = VerbForm::Past;
        // "The department awarded 3 billion": with an object right behind and no verb before, it is no participle.
        const bool isBehindAside = at(before).lower == u"," && m_hasIngAside && at(i - 1).lower == u",";
        const bool isBeforeDay = at(i + 1).tag == Tag::Adp && m_lexicon.isTime(at(i + 2).lemma) && opensPlainly(i + 3);
        const bool isOnlyVerb =
            !m_hasFinite && (isNominal(before) || isBehindAside) && (opensPlainly(i + 1) || isBeforeDay || (isBehindAdverb && opensPhrase(i + 1))) && m_lexicon.isVerb(now.lemma);
        if (now.form == VerbForm::PastParticiple && isOnlyVerb)
            word(i).form = VerbForm::Past;
        // "publish its data and appoint …": what looks like a past is the bare form of a verb in the table.
        const bool isPast = now.form == VerbForm::Past || now.form == VerbForm::PastParticiple;
        if (isPast && m_expectsBase && isAfterSeparator(i) && m_lexicon.isVerb(now.lower) && !now.lower.endsWith(u"ed"))
            become(i, VerbForm::Base, now.lower);
    }

    void noteExpectation(int i)
    {
        const VerbForm form = at(i).form;
        m_hasIngAside = m_hasIngAside || (form == VerbForm::Ing && at(i - 1).lower == u"," && i > 1);
        if (at(i).lower == u";")
            m_hasFinite = m_hasIngAside = false;
        m_hasFinite = m_hasFinite || (form != VerbForm::None && form != VerbForm::Base && form != VerbForm::Ing &&
                                      form != VerbForm::PastParticiple);
        if (form == VerbForm::Modal || form == VerbForm::Base || (at(i).lower == u"to" && isBase(i + 1)) ||
            (isBase(i) && isStart(i)))
            m_expectsBase = true;
        if (at(i).lower == u"that" && i > 0 && isRequest(i - 1)) {
            m_isRequest = true;
            m_hasVerbInRequest = false;
        } else if (form != VerbForm::None && form != VerbForm::Ing && form != VerbForm::PastParticiple) {
            m_hasVerbInRequest = true;
        }
    }

    /// "recommends" before "that": a clause with a bare verb follows.
    bool isRequest(int i) const
    {
        const QList<ActionHelper> &helpers = m_lexicon.helpers(at(i).lemma);
        return std::any_of(helpers.cbegin(), helpers.cend(),
                           [](const ActionHelper &helper) { return helper.complement == u"that"; });
    }

    bool isHelperBeforeGerund(LowText lower) const
    {
        const QList<ActionHelper> &helpers = m_lexicon.helpers(lower);
        return std::any_of(helpers.cbegin(), helpers.cend(),
                           [](const ActionHelper &helper) { return helper.words.size() == 1 && helper.complement == u"ing"; });
    }

    void become(int i, VerbForm form, LowText lemma)
    {
        word(i).tag = Tag::Verb;
        word(i).form = form;
        word(i).lemma = lemma;
    }

    /// With a lemma that stands in no text.
    void become(int i, VerbForm form, const QString &lemma)
    {
        word(i).mended = lemma;
        become(i, form, LowText(word(i).mended));
    }

    bool isBareDeterminer(int i) const
    {
        const LowText lower = at(i).lower;
        return lower == u"a" || lower == u"an" || lower == u"the" || lower == u"its" || lower == u"their" || lower == u"our";
    }

    /// Only a verb stands before these.
    bool opensPlainly(int i) const
    {
        const LowText lower = at(i).lower;
        if (lower == u"\"" || lower == u"“")
            return isNominal(i + 1) || at(i + 1).tag == Tag::Det;
        const bool isParticle = lower == u"out" || lower == u"up" || lower == u"down";
        if (isParticle)
            return isNominal(i + 1) || at(i + 1).tag == Tag::Det;
        return at(i).tag == Tag::Det ||
               (at(i).tag == Tag::Num && (at(i - 1).tag != Tag::Propn || (m_labelEnd > 0 && i - 1 == m_labelEnd)) &&
                at(i + 1).lower != u":") ||
               lower == u"its" || lower == u"their" || lower == u"our" || lower == u"them" || lower == u"it" ||
               (lower == u"more" && isNominal(i + 1));
    }

    /// "Rs. 900 crore", "€ 3 million"
    bool opensSum(int i) const
    {
        return (at(i).tag == Tag::Sym || at(i).tag == Tag::Propn) && at(i + 1).tag == Tag::Num && isNominal(i + 2);
    }

    bool opensPhrase(int i) const { return opensPlainly(i) || isNominal(i) || isModifier(i); }

    /// A participle before a noun: "emerging industries".
    bool isModifier(int i) const
    {
        return (at(i).form == VerbForm::Ing || at(i).form == VerbForm::PastParticiple) && at(i + 1).tag == Tag::Noun;
    }

    std::vector<Word> &m_words;
    const ActionLexicon &m_lexicon;
    VerbForm m_opening;
    int m_labelEnd;
    Word m_outside{.tag = Tag::Punct};
    bool m_hasFinite = false;
    bool m_hasIngAside = false; ///< "the mayor, chairing a meeting, …"
    bool m_isRequest = false; ///< behind "recommends that"
    bool m_hasVerbInRequest = false;
    bool m_expectsBase = false; ///< a modal, "to" or an imperative stood before, so that more bare verbs may follow
};

} // namespace

int labelEnd(const std::vector<Word> &words)
{
    const int size = static_cast<int>(words.size());
    const auto at = [&words](int i) -> const Word & { return words[static_cast<std::size_t>(i)]; };
    int start = 0;
    while (start < size && !at(start).lower.front().isLetterOrNumber()) // a bullet
        ++start;
    int end = 0;
    if (start + 2 < size && (at(start + 1).lower == u")" || at(start + 1).lower == u".")) {
        const LowText sign = at(start).lower;
        const bool isRoman = std::all_of(sign.cbegin(), sign.cend(), [](QChar c) { return c == u'i' || c == u'v' || c == u'x'; });
        const bool isNumber = sign.front().isDigit() && sign.size() <= 2;
        if (sign.size() == 1 || isRoman || isNumber)
            end = start = start + 2;
    }
    const bool isCommand = start + 1 < size && at(start).tag == Tag::Verb && at(start).form == VerbForm::Base &&
                           at(start + 1).tag != Tag::Num; // not "Target 3:"
    if (start >= size || !at(start).isCapital || isCommand)
        return end;
    for (int i = start; i + 1 < size && i <= start + maxLabelWords; ++i) {
        const Word &word = at(i);
        const bool isDash = (word.lower == u"–" || word.lower == u"—" || word.lower == u"-") && i > start &&
                            at(i - 1).span.end < word.span.start && word.span.end < at(i + 1).span.start;
        if (word.lower == u":" || isDash)
            return i + 1;
        const bool isFinite = word.form != VerbForm::None && i > start && word.form != VerbForm::Ing;
        if (isFinite || word.tag == Tag::Pron || word.lower == u";" || word.lower == u".")
            return end;
    }
    return end;
}

void mendTags(std::vector<Word> *words, const ActionLexicon &lexicon, VerbForm opening)
{
    TagMender(words, lexicon, opening).mend();
}

} // namespace planscope
