// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/initiativefinder.h"

#include "extract/actiontables.h"
#include "extract/actorfinder.h"
#include "extract/clausereader.h"
#include "extract/deadlinefinder.h"
#include "extract/listform.h"
#include "extract/subjectfinder.h"

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr int maxObjectWords = 24;
constexpr int maxSumWords = 6;
constexpr int maxGoalGap = 3; ///< lines between targets of one list
constexpr int maxLeadWords = 8; ///< at the end of a line above a list

/// The line above a list says who, how and by when for its items.
struct Governor
{
    bool isSet = false;
    std::optional<InitiativeStatus> status;
    QString actor;
    std::optional<int> by;
    VerbForm opening = VerbForm::None; ///< of its items: a bare verb behind "We will:", a participle behind "We have:"
};

class InitiativeFinder
{
public:
    InitiativeFinder(const Analysis &analysis, const ActionLexicon &lexicon, const QList<Mention> &mentions,
                     const QList<Period> &periods)
        : m_analysis(analysis), m_lexicon(lexicon), m_mentions(mentions), m_periods(periods),
          m_actors(analysis, lexicon, mentions), m_tables(analysis, lexicon, periods),
          m_deadlines(analysis, lexicon, mentions, periods)
    {
    }

    QList<Initiative> find(const TaskContext &task)
    {
        for (qsizetype i = 0; i < m_analysis.sentences.size(); ++i) {
            if (task.cancelled())
                break;
            noteList(i);
            readSentence(i);
        }
        std::sort(m_found.begin(), m_found.end(),
                  [](const Initiative &a, const Initiative &b) { return a.verb.start < b.verb.start; });
        return m_found;
    }

private:
    /// At the first line of a list: how its lines begin.
    void noteList(qsizetype sentence)
    {
        const Sentence &first = m_analysis.sentences.at(sentence);
        if (first.block >= m_list.endBlock)
            m_list = m_analysis.block(first).kind == BlockKind::ListItem ? listForm(m_analysis, sentence, m_lexicon) : ListForm();
    }

    void readSentence(qsizetype index)
    {
        const Sentence &sentence = m_analysis.sentences.at(index);
        const Block &block = m_analysis.block(sentence);
        const bool isItem = block.kind == BlockKind::ListItem || block.kind == BlockKind::TableCell;
        if (m_tables.isBeside(block))
            return;
        if (!isItem && sentence.block != m_block)
            m_governor = {};
        if (const std::optional<ActionRow> row = m_tables.row(block))
            m_governor = {.isSet = true, .status = row->status, .actor = row->actor, .by = row->by};
        m_block = sentence.block;
        m_isHeading = block.kind == BlockKind::Heading && hasTextBelow(sentence.block);

        const VerbForm demanded = isItem ? m_governor.opening : VerbForm::None;
        const VerbForm opening = demanded != VerbForm::None ? demanded : m_list.opening;
        const SentenceWords words(m_analysis, sentence, m_lexicon, opening);
        const QList<Predicate> predicates = readClauses(words, m_lexicon, {.isListItem = isItem, .opening = demanded});
        for (const Predicate &predicate : predicates) {
            if (!opensList(words, predicate))
                readPredicate(sentence, words, predicate, isItem);
        }
        govern(index, words, predicates);
    }

    /// "I propose the following measures:" is told by the list below.
    bool opensList(const SentenceWords &words, const Predicate &predicate) const
    {
        const WordRange &object = predicate.object;
        const bool isLast = !object.isEmpty() && words.is(object.end, u":") && object.end == words.size() - 1;
        return isLast && m_lexicon.isTask(words.at(words.headOfPhrase(object.end - 1)).lemma);
    }

    /// A heading without text below is a line of a list that only looks like one.
    bool hasTextBelow(int heading) const
    {
        const QList<Block> &blocks = m_analysis.document->blocks;
        return heading + 1 < blocks.size() && blocks.at(heading + 1).kind != BlockKind::Heading;
    }

    /// "We will:", "The aims for 2035 are to:" stand above lists, and headings such as "Next steps".
    void govern(qsizetype sentence, const SentenceWords &words, const QList<Predicate> &predicates)
    {
        const bool hasColon = words.is(words.size() - 1, u":");
        if (!hasColon && !(leadsList(sentence) && namesTask(words)))
            return;
        const int closing = words.size() - (hasColon || words.is(words.size() - 1, u".") ? 2 : 1);
        m_governor = {.isSet = true, .status = InitiativeStatus::Planned, .actor = {}};
        if (words.at(closing).form == VerbForm::Modal || words.is(closing, u"to"))
            m_governor.opening = VerbForm::Base;
        else if (words.at(closing).lemma == u"have")
            m_governor.opening = VerbForm::PastParticiple;
        if (m_lexicon.promise(words.at(closing).lemma) == InitiativeStatus::Recommended)
            m_governor.status = InitiativeStatus::Recommended; // "Recommendations"
        if (const Actor body = hasColon ? bodyAt(words, closing) : Actor(); predicates.isEmpty() && body.kind == ActorKind::Body) {
            m_governor.opening = VerbForm::ThirdPerson; // "the State:" above "guarantees …"
            m_governor.status = std::nullopt;
            setActor(body);
        }
        if (predicates.isEmpty() || isDependent(predicates.constLast()))
            return;
        const Predicate &last = predicates.constLast();
        if (const std::optional<Request> request = requestAbove(words, last, closing)) {
            m_governor.status = request->status;
            setActor(m_actors.actor(words, request->asked));
            return;
        }
        const bool isDeed = words.at(closing).lemma == u"have" || (words.is(closing, u"by") && last.status == InitiativeStatus::Done);
        if (last.isWilled && last.status)
            m_governor.status = last.status;
        else if (isDeed)
            m_governor.status = InitiativeStatus::Done;
        else if (words.at(closing).lemma == u"be")
            m_governor.status = InitiativeStatus::Ongoing;
        setActor(m_actors.actor(words, last.subject));
    }

    /// Who the phrase that ends here names.
    Actor bodyAt(const SentenceWords &words, int last) const
    {
        const int first = words.at(last).phraseFirst;
        return first < 0 || !words.is(first, u"the") ? Actor() : m_actors.actor(words, {first, last + 1});
    }

    void setActor(const Actor &actor)
    {
        if (actor.kind == ActorKind::Body || actor.kind == ActorKind::Plan)
            m_governor.actor = actor.name;
    }

    /// Is it the last sentence of a line that a list follows?
    bool leadsList(qsizetype sentence) const
    {
        if (sentence + 1 >= m_analysis.sentences.size())
            return false;
        return m_analysis.block(m_analysis.sentences.at(sentence)).kind != BlockKind::ListItem &&
               m_analysis.block(m_analysis.sentences.at(sentence + 1)).kind == BlockKind::ListItem;
    }

    /// Do its last words name what the list holds: "… announced these measures."?
    bool namesTask(const SentenceWords &words) const
    {
        for (int i = std::max(0, words.size() - maxLeadWords); i < words.size(); ++i) {
            if (m_lexicon.isTask(words.at(i).lemma) || m_lexicon.promise(words.at(i).lemma))
                return true;
        }
        return false;
    }

    struct Request
    {
        WordRange asked;
        InitiativeStatus status = InitiativeStatus::Recommended;
    };

    /// "The panel urges ports to:", "We recommend that the government:".
    std::optional<Request> requestAbove(const SentenceWords &words, const Predicate &last, int closing) const
    {
        const LowText verb = words.at(last.verb).lemma;
        int first = last.verb + 1;
        if (words.is(closing, u"to")) {
            if (words.is(first, u"on") || words.is(first, u"upon"))
                ++first;
            const std::optional<InitiativeStatus> status = m_lexicon.demand(verb);
            return status && first < closing ? std::optional(Request{{first, closing}, *status}) : std::nullopt;
        }
        for (const ActionHelper &helper : m_lexicon.helpers(verb)) {
            if (helper.complement == u"that" && helper.status && words.is(first, u"that") && first < closing)
                return Request{{first + 1, closing + 1}, *helper.status};
        }
        return std::nullopt;
    }

    void readPredicate(const Sentence &sentence, const SentenceWords &words, const Predicate &predicate, bool isItem)
    {
        if (predicate.role == ClauseRole::Dependent)
            return;
        const Actor actor = m_actors.actor(words, predicate.subject);
        if (predicate.role != ClauseRole::Relative)
            m_actors.remember(words, predicate.subject, actor);
        if (!counts(words, predicate, actor))
            return;

        Initiative initiative;
        initiative.verb = verbSpan(words, predicate.verb);
        const WordRange object = predicate.isPassive ? predicate.subject : shortened(words, predicate.object, maxObjectWords);
        if (!object.isEmpty())
            initiative.object = words.span(object);
        initiative.span = initiative.verb;
        if (!object.isEmpty()) {
            initiative.span.start = std::min(initiative.span.start, initiative.object.start);
            initiative.span.end = std::max(initiative.span.end, initiative.object.end);
        }
        initiative.status = *predicate.status;
        if (m_isHeading && predicate.role == ClauseRole::Main && !predicate.isWilled)
            initiative.status = InitiativeStatus::Done; // a headline tells the past in the present
        initiative.actor = predicate.isPassive ? agentOf(words, predicate) : actor.name;
        const bool isBare = predicate.role == ClauseRole::Imperative || predicate.role == ClauseRole::Item;
        if (isItem && isBare && m_governor.isSet) {
            if (initiative.status != InitiativeStatus::Done || m_governor.opening == VerbForm::PastParticiple)
                initiative.status = m_governor.status.value_or(initiative.status);
            initiative.actor = m_governor.actor;
        }
        initiative.by = m_deadlines.year(sentence, initiative, isPromise(predicate) ? initiative.verb.start : 0);
        if (isItem && !initiative.by)
            initiative.by = m_governor.by;
        if (predicate.role == ClauseRole::Imperative && !m_governor.isSet && isGoal(sentence, words, predicate))
            initiative.status = InitiativeStatus::Planned;
        m_found.append(initiative);
    }

    /// "By 2031, plant 40 forests." is a target, and so is the command on a line beside it.
    bool isGoal(const Sentence &sentence, const SentenceWords &words, const Predicate &predicate)
    {
        const int start = words.at(0).tag == Tag::Punct ? 1 : 0;
        const bool isDated = words.is(start, u"by") && words.at(start + 1).tag == Tag::Num && predicate.first > start;
        if (isDated)
            m_goalBlock = sentence.block;
        return isDated || (m_goalBlock >= 0 && sentence.block - m_goalBlock <= maxGoalGap);
    }

    /// "fast-tracking", "ring-fence" are one verb.
    static TextSpan verbSpan(const SentenceWords &words, int verb)
    {
        TextSpan span = words.at(verb).span;
        if (words.joinsWords(verb - 1))
            span.start = words.at(verb - 2).span.start;
        if (words.joinsWords(verb + 1))
            span.end = words.at(verb + 2).span.end;
        return span;
    }

    /// "the pledge to build": what stands before is about the pledge.
    static bool isPromise(const Predicate &predicate) { return predicate.role == ClauseRole::Task && !predicate.subject.isEmpty(); }

    bool counts(const SentenceWords &words, const Predicate &predicate, const Actor &actor) const
    {
        if (!predicate.status || predicate.isNegated || predicate.isSecond || predicate.isReduced)
            return false;
        const Word &action = words.at(predicate.verb);
        if (action.form == VerbForm::Modal)
            return false; // its verb was not told
        const VerbEntry verb = m_lexicon.verb(action.lemma);
        if (verb.kind == VerbKind::State || verb.kind == VerbKind::Report || (verb.isThin && isIdle(words, predicate)))
            return false;
        if (words.is(predicate.object.first, u"that") && !predicate.object.isEmpty() && !verb.takesClause)
            return false; // "recognise that …"
        if (predicate.isPassive)
            return countsAsPassive(words, predicate, verb.kind == VerbKind::Act);
        if (!hasContent(words, predicate.object) || words.is(predicate.object.first, u"no"))
            return false;
        const bool isDirect = hasDirectObject(words, predicate);
        const bool isBare = predicate.role == ClauseRole::Imperative || predicate.role == ClauseRole::Item;
        const bool isJoint = verb.kind == VerbKind::Light && isBare; // "Work with ports on …"
        if ((verb.kind != VerbKind::Act || verb.needsObject) && !isDirect && !isJoint)
            return false;
        const Word &object = words.at(words.headOfPhrase(predicate.object.first));
        if (!isDirect && (object.tag == Tag::Num || m_lexicon.isTime(object.lemma)))
            return false; // "will apply from 2026"
        switch (predicate.role) {
        case ClauseRole::Imperative:
            return !m_isHeading;
        case ClauseRole::Item:
            return true;
        case ClauseRole::Task:
            return actor.kind != ActorKind::Other;
        case ClauseRole::Relative:
            return actor.kind == ActorKind::Body;
        case ClauseRole::Headline:
            return actor.kind == ActorKind::Body || actor.kind == ActorKind::Plan;
        default:
            break;
        }
        const bool isAct = verb.kind == VerbKind::Act;
        const bool isHabit = verb.isHabit && !hasSum(words, predicate.object);
        switch (actor.kind) {
        case ActorKind::Body:
            if (predicate.isWilled || (isAct && !(isHabit && predicate.isPresent)))
                return true;
            return verb.kind == VerbKind::Unknown && isDirect && !predicate.isPresent && action.lower != action.lemma; // "has inked a contract"
        case ActorKind::Plan: // "The Act established a fund", "The budget allocates 3 million"
            if (predicate.isPresent && !predicate.isWilled)
                return isAct && isDirect && actor.isPaper && !isHabit;
            return isAct && (predicate.isWilled || (predicate.status == InitiativeStatus::Done && !isHabit));
        case ActorKind::Other:
            return isAct && predicate.status == InitiativeStatus::Recommended;
        case ActorKind::None:
            return predicate.isWilled && predicate.isElliptic;
        }
        return false;
    }

    /// "provides 3 million for roads" is no description.
    bool hasSum(const SentenceWords &words, const WordRange &object) const
    {
        const int end = std::min(object.end, object.first + maxSumWords);
        for (int i = object.first; i < end; ++i) {
            if (words.at(i).tag == Tag::Sym || m_lexicon.isSum(words.at(i).lower))
                return true;
        }
        return false;
    }

    bool countsAsPassive(const SentenceWords &words, const Predicate &predicate, bool isAct) const
    {
        if (predicate.subject.isEmpty())
            return false;
        const int by = predicate.verb + 1;
        const bool isByThing = m_actors.agent(words, by).kind == ActorKind::Other;
        if (isByThing && words.at(words.headOfPhrase(by + 1)).tag == Tag::Noun)
            return false; // "must be supported by growth"
        if (predicate.isWilled)
            return true;
        const bool isDeed = predicate.status == InitiativeStatus::Done || predicate.isOngoing;
        return isAct && isDeed && words.at(predicate.subject.first).tag != Tag::Pron;
    }

    /// "made progress", "delivered a speech", "the term green growth was proposed".
    bool isIdle(const SentenceWords &words, const Predicate &predicate) const
    {
        const WordRange &what = predicate.isPassive ? predicate.subject : predicate.object;
        if (what.isEmpty())
            return false;
        const bool isNaming = words.at(what.first).tag == Tag::Det && m_lexicon.isIdle(words.at(what.first + 1).lemma);
        return isNaming || m_lexicon.isIdle(words.at(subjectHead(words, what, m_lexicon)).lemma);
    }

    QString agentOf(const SentenceWords &words, const Predicate &predicate) const
    {
        const Actor actor = m_actors.agent(words, predicate.verb + 1);
        return actor.kind == ActorKind::Body ? actor.name : QString();
    }

    static bool hasContent(const SentenceWords &words, const WordRange &object)
    {
        for (int i = object.first; i < object.end; ++i) {
            if (words.at(i).phraseFirst >= 0 && words.at(i).tag != Tag::Punct)
                return true;
        }
        return false;
    }

    /// Does a noun phrase follow right behind the verb?
    bool hasDirectObject(const SentenceWords &words, const Predicate &predicate) const
    {
        if (predicate.isShared)
            return true;
        const int behind = words.skipAdverbs(predicate.verb + 1);
        const bool isParticle = isAnyOf(words.at(behind).lower, u"up", u"out", u"down", u"off", u"back", u"forward");
        int first = isParticle ? words.skipAdverbs(behind + 1) : behind;
        if (words.is(behind, u"up") && words.is(behind + 1, u"to"))
            first = words.skipAdverbs(behind + 2); // "provide up to 3 million"
        if (words.is(first, u"-"))
            first += 2; // "ring-fence"
        return words.skipAdverbs(predicate.object.first) == first;
    }

    const Analysis &m_analysis;
    const ActionLexicon &m_lexicon;
    const QList<Mention> &m_mentions;
    const QList<Period> &m_periods;
    ActorFinder m_actors;
    ActionTables m_tables;
    DeadlineFinder m_deadlines;
    QList<Initiative> m_found;
    Governor m_governor;
    ListForm m_list;
    int m_block = -1;
    int m_goalBlock = -1; ///< where the last target with a year stood
    bool m_isHeading = false;
};

} // namespace

QList<Initiative> findInitiatives(const Analysis &analysis, const ActionLexicon &lexicon, const QList<Mention> &mentions,
                                  const QList<Period> &periods, const TaskContext &task)
{
    return InitiativeFinder(analysis, lexicon, mentions, periods).find(task);
}

} // namespace planscope
