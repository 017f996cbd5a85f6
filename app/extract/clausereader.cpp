// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/clausereader.h"

#include "extract/objectfinder.h"
#include "extract/subjectfinder.h"
#include "extract/verbgroup.h"

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

/// A clause that verbs behind commas and "and" may go on with.
struct Chain
{
    bool isOpen = false;
    ChainForm form = ChainForm::Base;
    bool takesBase = false; ///< behind a modal or "to", a bare verb goes on even from a passive
    bool isInfinitive = false;
    int predicate = -1; ///< its last verb in the list
};

class ClauseReader
{
public:
    ClauseReader(const SentenceWords &words, const ActionLexicon &lexicon, const ClauseContext &context)
        : m_words(words), m_lexicon(lexicon), m_context(context)
    {
    }

    QList<Predicate> read()
    {
        for (int i = 0; i < m_words.size();) {
            const Word &word = m_words.at(i);
            if (word.bracketEnd > 0 && i > 0) { // an aside
                i = word.bracketEnd;
                continue;
            }
            if (!opensVerbGroup(m_words, i)) {
                m_hasCommaSinceDependent = m_hasCommaSinceDependent || m_words.is(i, u",") || m_words.is(i, u";");
                ++i;
                continue;
            }
            const VerbGroup group = readVerbGroup(m_words, i, m_lexicon);
            place(group);
            i = std::max(group.end, i + 1);
        }
        dropMeans();
        findObjects();
        return m_predicates;
    }

private:
    /// "Training clerks at night, the ministry cut queues" in a list: the gerund opens no line.
    void dropMeans()
    {
        if (m_predicates.isEmpty() || m_predicates.constFirst().role != ClauseRole::Item || !m_words.isIng(m_predicates.constFirst().first))
            return;
        const auto main = std::find_if(m_predicates.begin(), m_predicates.end(), [this](const Predicate &predicate) {
            const int before = m_words.skipAdverbsBack(predicate.subject.first - 1);
            return predicate.role == ClauseRole::Main && !predicate.subject.isEmpty() && m_words.is(before, u",");
        });
        if (main == m_predicates.end())
            return;
        for (auto predicate = m_predicates.begin(); predicate != main; ++predicate)
            predicate->role = ClauseRole::Dependent;
    }

    /// "," ";" ":" or a conjunction right before, adverbs aside.
    bool isAfterSeparator(int first) const
    {
        int before = m_words.skipAdverbsBack(first - 1);
        if (m_words.isIng(first) && m_words.is(before, u"to")) // "committed to hiring staff and to reopening the camp"
            before = m_words.skipAdverbsBack(before - 1);
        const bool isAside = m_words.is(before, u",") && m_words.isAdverb(before - 1) && m_words.is(before - 2, u",") &&
                             m_words.at(before - 3).phraseFirst >= 0; // "the mayor, however, raised …"
        if (isAside)
            return false;
        if (m_words.at(before).tag == Tag::Cconj || m_words.is(before, u",") || m_words.is(before, u";") ||
            m_words.is(before, u":") || m_words.is(before, u"then"))
            return before >= 0;
        return isAfterAsWellAs(first);
    }

    bool isAfterAsWellAs(int first) const
    {
        const int as = m_words.skipAdverbsBack(first - 1);
        return m_words.is(as, u"as") && m_words.is(as - 1, u"well") && m_words.is(as - 2, u"as");
    }

    /// "and" without a comma before it: it may join the verb to one that depends.
    bool isAfterBareConjunction(int first) const
    {
        const int before = m_words.skipAdverbsBack(first - 1);
        return m_words.at(before).tag == Tag::Cconj && !m_words.is(before - 1, u",") && !m_words.is(before - 1, u";");
    }

    /// "including reduced fares and expanded routes": these are things, not deeds.
    bool isBehindExample(int first) const
    {
        return !m_predicates.isEmpty() && m_words.is(m_predicates.constLast().verb, u"including") && isAfterBareConjunction(first);
    }

    void place(const VerbGroup &group)
    {
        if (opensDeed(group))
            open(group, ClauseRole::Item, {}, InitiativeStatus::Done);
        else if (group.isInfinitive)
            placeInfinitive(group);
        else if (group.isFinite && !isBareBase(group))
            placeFinite(group);
        else
            placeBare(group);
    }

    /// A present form without a subject may as well be a base form: taggers tell them apart by little.
    bool isBareBase(const VerbGroup &group) const
    {
        return group.opensBare && !group.hasModal && (isAfterSeparator(group.first) || m_words.isStart(group.first)) &&
               m_words.at(group.verb).lemma != u"be" && m_words.at(m_words.skipAdverbs(group.first)).tag != Tag::Aux;
    }

    void placeInfinitive(const VerbGroup &group)
    {
        const int before = m_words.skipAdverbsBack(group.first - 1);
        if (m_chain.isOpen && m_chain.isInfinitive && isAfterSeparator(group.first)) {
            addToChain(group);
        } else if (Predicate *light = lightVerb(group.verb)) {
            light->isReduced = true;
            const bool isEffort = light->isPassive;
            addToChain(group);
            if (isEffort) {
                m_predicates.last().subject = {};
                m_predicates.last().role = ClauseRole::Task;
            }
        } else if (const std::optional<InitiativeStatus> status = neededStatus(before)) {
            open(group, ClauseRole::Task, {}, status);
        } else if (m_words.isStart(group.first) && m_context.isListItem) {
            open(group, ClauseRole::Item, {}, InitiativeStatus::Planned);
        } else if (const int noun = promiseBefore(before); noun >= 0) {
            open(group, ClauseRole::Task, ownerOf(noun), m_lexicon.promise(m_words.at(noun).lemma));
        } else if (const WordRange subject = headlineSubject(group); !subject.isEmpty()) {
            open(group, ClauseRole::Headline, subject, InitiativeStatus::Planned);
        } else if (const Demand demand = demandBefore(before); demand.status) {
            Predicate &asking = m_predicates.last();
            asking.isReduced = m_lexicon.verbKind(m_words.at(asking.verb).lemma) != VerbKind::Act; // "directs" is a deed, "urges" none
            open(group, ClauseRole::Main, demand.asked, demand.status);
            m_predicates.last().isWilled = true;
            m_predicates.last().isAsked = true;
        } else {
            addDependent(group, true);
        }
    }

    /// What a verb asks of whom: "requires all ports to …".
    struct Demand
    {
        WordRange asked;
        std::optional<InitiativeStatus> status;
    };

    /// @param last  the last word of the noun phrase that may be asked
    Demand demandBefore(int last) const
    {
        if (m_predicates.isEmpty() || m_words.at(last).phraseFirst < 0)
            return {};
        const Predicate &asking = m_predicates.constLast();
        const std::optional<InitiativeStatus> status = m_lexicon.demand(m_words.at(asking.verb).lemma);
        int first = m_words.skipAdverbs(asking.verb + 1);
        if (m_words.is(first, u"on") || m_words.is(first, u"upon"))
            first = m_words.skipAdverbs(first + 1);
        if (!status || asking.isPassive || asking.isNegated || m_words.at(first).phraseFirst != first)
            return {};
        return {{first, last + 1}, status};
    }

    /// The noun of will, such as "pledge", that the phrase ending here hangs on, or -1: "the pledge of the town to …".
    int promiseBefore(int last) const
    {
        for (int at = last; at >= 0 && m_words.at(at).phraseFirst >= 0 && last - at <= maxPromiseGap;) {
            const int first = m_words.at(at).phraseFirst;
            const int head = m_words.headOfPhrase(at);
            if (head == at && m_lexicon.promise(m_words.at(head).lemma))
                return m_words.is(first, u"no") ? -1 : head;
            const int link = m_words.skipAdverbsBack(first - 1);
            if (m_words.at(link).tag != Tag::Adp)
                return -1;
            at = m_words.skipAdverbsBack(link - 1);
        }
        return -1;
    }

    /// The noun of "the pledge to reopening …", "our goal of doubling …", or -1; "with the aim of" tells a purpose.
    int promisedGerund(int first) const
    {
        const int link = m_words.skipAdverbsBack(first - 1);
        if (!m_words.is(link, u"to") && !m_words.is(link, u"of"))
            return -1;
        const int noun = m_words.skipAdverbsBack(link - 1);
        const bool isPromise = m_words.headOfPhrase(noun) == noun && m_lexicon.promise(m_words.at(noun).lemma);
        return isPromise && !m_words.is(m_words.at(noun).phraseFirst - 1, u"with") ? noun : -1;
    }

    /// Whose pledge it is: "the town's pledge", "our pledge", "the pledge of the town", else the subject of the clause.
    WordRange ownerOf(int noun) const
    {
        const Word &word = m_words.at(noun);
        for (int i = word.phraseFirst; i < noun; ++i) {
            if (m_words.at(i).tag == Tag::Part && i > word.phraseFirst && m_words.at(i).lower != u"-")
                return {word.phraseFirst, i};
        }
        if (m_words.at(word.phraseFirst).tag == Tag::Pron && word.phraseFirst < noun)
            return {word.phraseFirst, word.phraseFirst + 1};
        const int link = noun + 1;
        if ((m_words.is(link, u"of") || m_words.is(link, u"by")) && m_words.at(link + 1).phraseFirst == link + 1)
            return {link + 1, m_words.at(link + 1).phraseEnd};
        for (qsizetype i = m_predicates.size() - 1; i >= 0 && m_predicates.at(i).verb < noun; --i) {
            const Predicate &predicate = m_predicates.at(i);
            const bool isObject = m_words.skipAdverbs(predicate.verb + 1) == word.phraseFirst;
            if (!isDependent(predicate) && !predicate.subject.isEmpty())
                return isObject && m_words.at(predicate.verb).lemma != u"be" ? predicate.subject : WordRange{};
        }
        return {};
    }

    /// "to achieve growth" is no action.
    bool isStill(int verb) const
    {
        const VerbKind kind = m_lexicon.verbKind(m_words.at(verb).lemma);
        return kind == VerbKind::State || kind == VerbKind::Report;
    }

    /// "our goal is to …"
    WordRange ownerOfTask(const WordRange &task) const
    {
        const int noun = task.isEmpty() ? -1 : subjectHead(m_words, task, m_lexicon);
        return noun >= 0 && m_lexicon.promise(m_words.at(noun).lemma) ? ownerOf(noun) : WordRange{};
    }

    /// The light verb of the open clause that still waits for its infinitive.
    Predicate *lightVerb(int infinitive)
    {
        if (!m_chain.isOpen || m_chain.predicate != m_predicates.size() - 1)
            return nullptr;
        Predicate &last = m_predicates[m_chain.predicate];
        const VerbEntry verb = m_lexicon.verb(m_words.at(last.verb).lemma);
        if (last.isPassive && verb.isThin && !last.subject.isEmpty()) // "efforts will be made to …"
            return m_lexicon.isEffort(m_words.at(subjectHead(m_words, last.subject, m_lexicon)).lemma) ? &last : nullptr;
        return verb.kind == VerbKind::Light && !isStill(infinitive) ? &last : nullptr;
    }

    /// "it is necessary", "the key is", "preparations are under way", "the decision".
    std::optional<InitiativeStatus> neededStatus(int before) const
    {
        const int verb = m_predicates.isEmpty() ? -1 : m_predicates.constLast().verb;
        const bool isCopula = verb >= 0 && m_words.at(verb).lemma == u"be";
        if (!isCopula)
            return std::nullopt;
        const WordRange subject = m_predicates.constLast().subject;
        if (m_words.is(before, u"underway") || m_words.is(before, u"way") || m_words.is(before, u"progress"))
            return InitiativeStatus::Ongoing;
        const bool isExpletive = !subject.isEmpty() && (m_words.is(subject.first, u"it") || m_words.is(subject.first, u"there"));
        if (isExpletive && before > verb)
            return m_lexicon.need(m_words.at(before).lower);
        return before == verb ? taskStatus(subject) : std::nullopt;
    }

    /// "it is necessary to train", where the group reaches from "is" to "train".
    std::optional<InitiativeStatus> neededBefore(const VerbGroup &group, const WordRange &subject) const
    {
        const int to = m_words.skipAdverbsBack(group.verb - 1);
        if (subject.isEmpty() || !m_words.is(subject.first, u"it") || !m_words.is(to, u"to"))
            return std::nullopt;
        return m_lexicon.need(m_words.at(to - 1).lower);
    }

    /// What a subject such as "the key" or "our goal" makes of the infinitive behind "is".
    std::optional<InitiativeStatus> taskStatus(const WordRange &subject) const
    {
        if (subject.isEmpty())
            return std::nullopt;
        const LowText noun = m_words.at(subjectHead(m_words, subject, m_lexicon)).lemma;
        if (noun == u"key" || noun == u"need" || noun == u"requirement")
            return InitiativeStatus::Recommended;
        if (const std::optional<InitiativeStatus> status = m_lexicon.promise(noun))
            return status;
        return m_lexicon.isTask(noun) ? std::optional(InitiativeStatus::Planned) : std::nullopt;
    }

    /// "Ministry to open ten schools": all that stands before is a noun phrase.
    WordRange headlineSubject(const VerbGroup &group) const
    {
        if (!m_predicates.isEmpty())
            return {};
        const SubjectReading reading = findSubject(m_words, group.first, m_lexicon);
        const bool isWhole = !reading.range.isEmpty() && m_words.isStart(reading.range.first) && reading.isDirect;
        return isWhole ? reading.range : WordRange{};
    }

    void placeFinite(const VerbGroup &group)
    {
        const int before = m_words.skipAdverbsBack(group.first - 1);
        if (m_words.isRelative(before)) {
            addDependent(group, false);
            if (const int noun = m_words.is(before - 1, u",") ? before - 2 : before - 1;
                group.hasModal && group.modalStatus && m_words.at(noun).phraseFirst >= 0 && !m_words.is(before, u"whose")) {
                relate(group, {m_words.at(noun).phraseFirst, noun + 1});
            }
            return;
        }
        const bool isPast = group.form == ChainForm::Past && !group.isPassive && !group.isPerfect;
        if (isAfterSeparator(group.first) && m_chain.isOpen) {
            if (isPast && (!isChained(group) || isBehindExample(group.first))) {
                addDependent(group, false);
            } else if (isPast ||
                       (group.form == ChainForm::ThirdPerson && !group.isPassive && !group.isProgressive && !group.hasHelper)) {
                isChained(group) ? addToChain(group) : addDependent(group, false);
            } else {
                open(group, m_predicates.at(m_chain.predicate).role, m_predicates.at(m_chain.predicate).subject, statusOf(group));
            }
            return;
        }
        if (m_context.opening == VerbForm::ThirdPerson && group.form == ChainForm::ThirdPerson && m_words.isStart(group.first)) {
            open(group, ClauseRole::Item, {}, statusOf(group));
            return;
        }
        const SubjectReading subject = findSubject(m_words, group.first, m_lexicon);
        if (subject.isDependent || isObjectClause(subject.range)) {
            addDependent(group, false);
            const bool isRelative = !subject.range.isEmpty() && m_words.isRelative(subject.range.first - 1);
            const bool isPart = isRelative && m_words.is(subject.range.first - 2, u"of"); // "of which 5 percent will be …"
            if (isRelative && !isPart && group.hasModal && group.modalStatus) // "a deal under which the firm will supply trains"
                relate(group, subject.range);
            return;
        }
        if (const std::optional<InitiativeStatus> status =
                group.isToBe ? taskStatus(subject.range) : neededBefore(group, subject.range))
            open(group, ClauseRole::Task, ownerOfTask(subject.range), status);
        else
            open(group, ClauseRole::Main, subject.range, statusOf(group));
        readAsReported(group, subject.range);
    }

    /// "announced that it would freeze fees" is a plan, "proposes that states set aside funds" a recommendation.
    void readAsReported(const VerbGroup &group, const WordRange &subject)
    {
        if (subject.isEmpty() || m_predicates.size() < 2)
            return;
        const Predicate &report = m_predicates.at(m_predicates.size() - 2);
        // "agreed that the town would buy vans and that the county would pay rent"
        if (group.isFuturePast && m_words.is(subject.first - 1, u"that") && m_words.at(subject.first - 2).tag == Tag::Cconj) {
            m_predicates.last().status = report.status;
            return;
        }
        const int before = m_words.is(subject.first - 1, u"that") ? subject.first - 2 : subject.first - 1;
        if (report.verb != before)
            return;
        Predicate &reported = m_predicates.last();
        const LowText lemma = m_words.at(report.verb).lemma;
        if (group.isFuturePast && (m_lexicon.verbKind(lemma) == VerbKind::Report || lemma == u"announce")) {
            reported.status = InitiativeStatus::Planned;
            return;
        }
        for (const ActionHelper &helper : m_lexicon.helpers(lemma)) {
            const bool isBare = group.opensBare && !group.hasModal;
            if (helper.complement == u"that" && (isBare || group.isFuturePast) && before == subject.first - 2) {
                reported.status = helper.status;
                reported.isWilled = true;
            }
        }
    }

    /// "ensure that the roads are safe": the clause is what is ensured, unlike in "said that the roads will be built".
    bool isObjectClause(const WordRange &subject) const
    {
        if (subject.isEmpty() || m_predicates.isEmpty())
            return false;
        const Predicate &last = m_predicates.constLast();
        const int before = m_words.is(subject.first - 1, u"that") ? subject.first - 2 : subject.first - 1;
        return last.verb == before && !isDependent(last) &&
               m_lexicon.verb(m_words.at(last.verb).lemma).takesClause;
    }

    /// A verb without auxiliary or subject: it goes on with the open clause, commands, or depends.
    void placeBare(const VerbGroup &group)
    {
        const bool isAfter = isAfterSeparator(group.first);
        if (isAfter && m_dependentForm == group.form && sharesDependentObject(group.first)) {
            goOnDependent(group);
        } else if (isAfter && isChained(group)) {
            // An adverb before the verb sets it apart: "rules that hold back trade and boldly open markets".
            const bool joinsDependent = m_dependentForm == group.form && isAfterBareConjunction(group.first) &&
                                        !m_hasCommaSinceDependent && m_dependentTakesBase && !m_words.isAdverb(group.first - 1);
            joinsDependent || isBehindExample(group.first) ? goOnDependent(group) : addToChain(group);
        } else if (m_chain.isOpen && group.form == ChainForm::Ing && isAfterAsWellAs(group.first)) {
            addToChain(group); // "will cut fees as well as opening banks"
        } else if (group.opensBare && opensCommand(group.first)) {
            open(group, ClauseRole::Imperative, {}, InitiativeStatus::Recommended);
        } else if (const WordRange subject = group.opensBare ? requestedSubject(group) : WordRange{}; !subject.isEmpty()) {
            open(group, ClauseRole::Main, subject, InitiativeStatus::Recommended);
            m_predicates.last().isWilled = true;
        } else if (const std::optional<InitiativeStatus> status =
                       group.form == ChainForm::Ing && !group.isProgressive ? listedStatus(group.first) : std::nullopt) {
            open(group, ClauseRole::Task, {}, status);
        } else if (const int noun = group.form == ChainForm::Ing ? promisedGerund(group.first) : -1; noun >= 0) {
            open(group, ClauseRole::Task, ownerOf(noun), m_lexicon.promise(m_words.at(noun).lemma));
        } else if (group.opensIng && m_context.isListItem && m_words.isStart(group.first)) {
            open(group, ClauseRole::Item, {}, InitiativeStatus::Planned);
        } else if (group.opensIng && m_context.isListItem && group.helperStatus == InitiativeStatus::Planned) {
            open(group, ClauseRole::Item, {}, InitiativeStatus::Planned); // "Working with ports, aiming to open …"
        } else {
            addDependent(group, false);
        }
    }

    /// "Planted 4,000 trees" in a list of what was done; "Increased funds for parks" may be a noun phrase.
    bool opensDeed(const VerbGroup &group) const
    {
        if (group.form != ChainForm::Past || !m_context.isListItem || !m_words.isStart(group.first) || group.verb != group.first)
            return false;
        const Word &next = m_words.at(group.verb + 1);
        const bool isCount =
            next.tag == Tag::Num && m_words.at(group.verb + 2).phraseFirst >= 0 && m_words.at(group.verb + 2).tag != Tag::Sym;
        return m_context.opening == VerbForm::PastParticiple || next.tag == Tag::Det || isCount;
    }

    /// "recommends that the ministry publish a register": the subject of a bare verb behind a request, or nothing.
    WordRange requestedSubject(const VerbGroup &group) const
    {
        const SubjectReading subject = findSubject(m_words, group.first, m_lexicon);
        if (subject.range.isEmpty() || !m_words.is(subject.range.first - 1, u"that"))
            return {};
        const int asking = subject.range.first - 2;
        if (m_words.at(asking).tag == Tag::Cconj && !m_predicates.isEmpty()) { // "… and that schools be given books"
            const Predicate &last = m_predicates.constLast();
            return last.isWilled && last.status == InitiativeStatus::Recommended ? subject.range : WordRange{};
        }
        for (const ActionHelper &helper : m_lexicon.helpers(m_words.at(asking).lemma)) {
            if (helper.complement == u"that")
                return subject.range;
        }
        return {};
    }

    /// "to absorb, mobilise and shape capital": the verb before has no object of its own, so this one depends as it does.
    bool sharesDependentObject(int first) const
    {
        if (m_predicates.isEmpty() || !isDependent(m_predicates.constLast()) || !m_dependentTakesBase)
            return false;
        const int before = m_words.skipAdverbsBack(first - 1);
        const int last = m_words.is(before - 1, u",") ? before - 2 : before - 1;
        return last <= m_predicates.constLast().verb + 1 &&
               (last == m_predicates.constLast().verb || m_words.at(last).tag == Tag::Adp);
    }

    bool isChained(const VerbGroup &group) const
    {
        if (!m_chain.isOpen)
            return false;
        if (m_words.at(group.verb).lemma == u"be")
            return false;
        return group.form == m_chain.form || (group.opensBare && m_chain.takesBase) ||
               (group.isPassive && m_chain.takesBase && m_words.isBase(m_words.skipAdverbs(group.first)));
    }

    /// Nothing but labels, "Firstly," and phrases of time or place stands before.
    bool opensCommand(int first) const
    {
        if (m_words.isStart(first))
            return true;
        const int before = m_words.skipAdverbsBack(first - 1);
        if (!m_words.is(before, u",") && !m_words.is(before, u":") && !m_words.is(before, u";"))
            return false;
        if (m_predicates.isEmpty() && m_words.is(before, u":") && before <= maxLabelWords)
            return true; // "Target 3: Reduce …"
        for (const Predicate &predicate : m_predicates) {
            if (!isDependent(predicate) || (predicate.role == ClauseRole::Dependent && !predicate.subject.isEmpty()))
                return false;
        }
        // "To win time and cut costs, we should …": the bare verb goes on with the purpose when a modal is still to come.
        if (!m_predicates.isEmpty() && m_predicates.constFirst().role == ClauseRole::Dependent &&
            m_words.is(m_predicates.constFirst().first, u"to")) {
            for (int i = first; i < std::min(m_words.size(), first + maxListWords); ++i) {
                if (m_words.at(i).form == VerbForm::Modal)
                    return false;
            }
        }
        // "First, …", "By 2030, …", "To meet demand, …", but not "Farmers, build …".
        int start = 0;
        while (start < before && (m_words.at(start).tag == Tag::Punct || m_words.at(start).tag == Tag::Cconj))
            ++start;
        const Word &opening = m_words.at(start);
        return opening.tag == Tag::Adp || opening.tag == Tag::Adv || opening.tag == Tag::Sconj || opening.tag == Tag::Part ||
               opening.tag == Tag::Adj || opening.tag == Tag::Num || m_words.isVerb(start);
    }

    /// "five priorities: building …", "measures were taken, such as raising …", "priorities include opening …": what the word
    /// before the list makes of its gerunds.
    std::optional<InitiativeStatus> listedStatus(int first) const
    {
        const int link = m_words.skipAdverbsBack(first - 1);
        const bool isExample = m_words.is(link, u"as") && m_words.is(link - 1, u"such");
        const bool isPart = m_words.at(link).lemma == u"include" || m_words.is(link, u"namely");
        if (!m_words.is(link, u":") && !isExample && !isPart)
            return std::nullopt;
        if (isPart && !m_predicates.isEmpty()) { // "this will include hiring clerks"
            const Predicate &last = m_predicates.constLast();
            if (last.verb == link && last.isWilled && !isDependent(last))
                return last.status;
        }
        for (int i = link - 1; i >= 0 && i >= link - maxTaskGap; --i) {
            if (m_lexicon.isTask(m_words.at(i).lemma))
                return isExample ? exampleStatus() : InitiativeStatus::Planned;
        }
        return std::nullopt;
    }

    /// The examples of measures share what is said of the measures.
    std::optional<InitiativeStatus> exampleStatus() const
    {
        for (qsizetype i = m_predicates.size() - 1; i >= 0; --i) {
            const Predicate &predicate = m_predicates.at(i);
            if (!isDependent(predicate))
                return m_words.at(predicate.verb).lemma == u"be" ? std::nullopt : predicate.status;
        }
        return std::nullopt;
    }

    void open(const VerbGroup &group, ClauseRole role, const WordRange &subject, std::optional<InitiativeStatus> status)
    {
        Predicate predicate = predicateOf(group, role);
        predicate.subject = subject;
        predicate.status = status;
        predicate.isWilled = group.hasModal || group.hasHelper || role != ClauseRole::Main;
        predicate.isNegated = predicate.isNegated || (!subject.isEmpty() && m_words.is(subject.first, u"no"));
        predicate.isElliptic = subject.isEmpty() && m_words.isStart(group.first);
        m_predicates.append(predicate);
        m_chain = {.isOpen = true,
                   .form = group.form,
                   .takesBase = group.hasModal || group.isInfinitive || (group.opensBare && !group.isFinite) ||
                                (group.hasHelper && group.form != ChainForm::Ing) || group.form == ChainForm::Base,
                   .isInfinitive = group.isInfinitive || (group.hasHelper && group.form == ChainForm::Base),
                   .predicate = int(m_predicates.size()) - 1};
        closeDependent();
    }

    /// Goes on with the open clause: its subject, its will, its status, unless helpers of its own say more.
    void addToChain(const VerbGroup &group)
    {
        const Predicate &model = m_predicates.at(m_chain.predicate);
        Predicate predicate = predicateOf(group, model.role);
        predicate.subject = model.subject;
        predicate.status = model.status;
        predicate.isWilled = model.isWilled;
        predicate.isElliptic = model.isElliptic;
        predicate.isPassive =
            group.isPassive || (model.isPassive && group.form == ChainForm::Past && m_chain.form == ChainForm::Past);
        m_predicates.append(predicate);
        m_chain.predicate = int(m_predicates.size()) - 1;
        if (group.form == ChainForm::Ing || m_chain.form != ChainForm::Ing)
            m_chain.form = group.form;
        closeDependent();
    }

    void addDependent(const VerbGroup &group, bool takesBase)
    {
        m_predicates.append(predicateOf(group, ClauseRole::Dependent));
        m_dependentForm = group.form;
        m_dependentTakesBase = takesBase || group.hasModal || group.form == ChainForm::Base;
        m_hasCommaSinceDependent = false;
    }

    /// Makes a relative clause of the last verb.
    void relate(const VerbGroup &group, const WordRange &subject)
    {
        m_predicates.last().role = ClauseRole::Relative;
        m_predicates.last().subject = subject;
        m_predicates.last().status = statusOf(group);
        m_predicates.last().isWilled = true;
    }

    /// Goes on with the clause that depends: "which will fund roads and build bridges".
    void goOnDependent(const VerbGroup &group)
    {
        const Predicate model = m_predicates.constLast();
        addDependent(group, m_dependentTakesBase);
        if (model.role != ClauseRole::Relative)
            return;
        m_predicates.last().role = model.role;
        m_predicates.last().subject = model.subject;
        m_predicates.last().status = model.status;
    }

    void closeDependent()
    {
        m_dependentTakesBase = false;
        m_hasCommaSinceDependent = false;
    }

    static Predicate predicateOf(const VerbGroup &group, ClauseRole role)
    {
        return {.role = role,
                .first = group.first,
                .verb = group.verb,
                .isPassive = group.isPassive,
                .isOngoing = group.isProgressive,
                .isPresent = group.isFinite && !group.isPast && !group.isPerfect && !group.isProgressive && !group.hasModal,
                .isNegated = group.isNegated};
    }

    void findObjects()
    {
        for (qsizetype i = 0; i < m_predicates.size(); ++i) {
            Predicate &predicate = m_predicates[i];
            if (predicate.role == ClauseRole::Dependent)
                continue;
            const int next = i + 1 < m_predicates.size() ? m_predicates.at(i + 1).first : m_words.size();
            const bool isPair = i + 1 < m_predicates.size() && !isStill(predicate.verb) && m_predicates.at(i + 1).role == predicate.role &&
                                m_words.skipAdverbsBack(next - 1) == predicate.verb + 1 &&
                                (m_words.at(predicate.verb + 1).tag == Tag::Cconj || m_words.is(predicate.verb + 1, u","));
            if (isPair) {
                predicate.isShared = true;
                m_predicates[i + 1].isSecond = true;
            }
            predicate.object = findObject(m_words, predicate.verb, nextBoundary(i), m_lexicon);
        }
        for (qsizetype i = m_predicates.size() - 2; i >= 0; --i) {
            if (m_predicates.at(i).isShared) {
                m_predicates[i].object = m_predicates.at(i + 1).object;
                m_predicates[i].isPassive = m_predicates.at(i + 1).isPassive;
            }
        }
    }

    /// Where the next verb's clause begins.
    int nextBoundary(qsizetype i) const
    {
        const int verb = m_predicates.at(i).verb;
        const bool takesClause = m_words.is(verb + 1, u"that");
        for (qsizetype next = i + 1; next < m_predicates.size(); ++next) {
            const Predicate &other = m_predicates.at(next);
            if (takesClause && isDependent(other))
                continue;
            const bool hasOwnSubject = !takesClause && !other.isAsked && other.role == ClauseRole::Main;
            return hasOwnSubject && other.subject.first > verb ? other.subject.first : other.first;
        }
        return m_words.size();
    }

    static constexpr int maxTaskGap = 8;
    static constexpr int maxPromiseGap = 12;
    static constexpr int maxLabelWords = 6;
    static constexpr int maxListWords = 60;

    const SentenceWords &m_words;
    const ActionLexicon &m_lexicon;
    ClauseContext m_context;
    QList<Predicate> m_predicates;
    Chain m_chain;
    ChainForm m_dependentForm = ChainForm::Base;
    bool m_dependentTakesBase = false;
    bool m_hasCommaSinceDependent = false;
};

} // namespace

QList<Predicate> readClauses(const SentenceWords &words, const ActionLexicon &lexicon, const ClauseContext &context)
{
    return ClauseReader(words, lexicon, context).read();
}

} // namespace planscope
