// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/initiativefinder.h"

#include "extract/clausereader.h"
#include "extract/listform.h"
#include "extract/subjectfinder.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr int maxActorWords = 12;
constexpr int maxObjectWords = 24;

/// Who can act.
enum class ActorKind {
    None, ///< there is no subject
    Body,
    Plan,  ///< a plan or law, for the body behind it
    Other, ///< a thing, a process: its verbs are consequences and descriptions
};

struct Actor
{
    ActorKind kind = ActorKind::None;
    QString name;
};

/// The line above a list says who, how and by when for its items.
struct Governor
{
    bool isSet = false;
    std::optional<InitiativeStatus> status;
    QString actor;
    VerbForm opening = VerbForm::None; ///< of its items: a bare verb behind "We will:", a participle behind "We have:"
};

class InitiativeFinder
{
public:
    InitiativeFinder(const Analysis &analysis, const ActionLexicon &lexicon, const QList<Mention> &mentions,
                     const QList<Period> &periods)
        : m_analysis(analysis), m_lexicon(lexicon), m_mentions(mentions), m_periods(periods)
    {
    }

    QList<Initiative> find(const TaskContext &task)
    {
        for (qsizetype i = 0; i < m_analysis.sentences.size(); ++i) {
            if (task.cancelled())
                break;
            noteList(i);
            readSentence(m_analysis.sentences.at(i));
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

    void readSentence(const Sentence &sentence)
    {
        const Block &block = m_analysis.block(sentence);
        const bool isItem = block.kind == BlockKind::ListItem || block.kind == BlockKind::TableCell;
        if (!isItem && sentence.block != m_block)
            m_governor = {};
        m_block = sentence.block;
        m_isHeading = block.kind == BlockKind::Heading && hasTextBelow(sentence.block);

        const VerbForm demanded = isItem ? m_governor.opening : VerbForm::None;
        const VerbForm opening = demanded != VerbForm::None ? demanded : m_list.opening;
        const SentenceWords words(m_analysis, sentence, m_lexicon, opening);
        const QList<Predicate> predicates = readClauses(words, m_lexicon, {.isListItem = isItem, .opening = demanded});
        for (const Predicate &predicate : predicates)
            readPredicate(sentence, words, predicate, isItem);
        govern(words, predicates);
    }

    /// A heading without text below is a line of a list that only looks like one.
    bool hasTextBelow(int heading) const
    {
        const QList<Block> &blocks = m_analysis.document->blocks;
        return heading + 1 < blocks.size() && blocks.at(heading + 1).kind != BlockKind::Heading;
    }

    /// "We will:", "The aims for 2035 are to:" stand above lists.
    void govern(const SentenceWords &words, const QList<Predicate> &predicates)
    {
        if (!words.is(words.size() - 1, u":"))
            return;
        m_governor = {.isSet = true, .status = InitiativeStatus::Planned, .actor = {}};
        const Word &closing = words.at(words.size() - 2);
        if (closing.form == VerbForm::Modal || closing.lower == u"to")
            m_governor.opening = VerbForm::Base;
        else if (closing.lemma == u"have")
            m_governor.opening = VerbForm::PastParticiple;
        if (predicates.isEmpty())
            return;
        const Predicate &last = predicates.constLast();
        if (last.role == ClauseRole::Dependent)
            return;
        if (last.isWilled && last.status)
            m_governor.status = last.status;
        else if (closing.lemma == u"have")
            m_governor.status = InitiativeStatus::Done;
        else if (closing.lemma == u"be")
            m_governor.status = InitiativeStatus::Ongoing;
        const Actor actor = actorOf(words, last.subject);
        if (actor.kind == ActorKind::Body)
            m_governor.actor = actor.name;
    }

    void readPredicate(const Sentence &sentence, const SentenceWords &words, const Predicate &predicate, bool isItem)
    {
        if (predicate.role == ClauseRole::Dependent)
            return;
        Actor actor = actorOf(words, predicate.subject);
        remember(words, predicate, actor);
        if (!counts(words, predicate, actor))
            return;

        Initiative initiative;
        initiative.verb = words.at(predicate.verb).span;
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
        initiative.by = yearOf(sentence, initiative);
        m_found.append(initiative);
    }

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
        if (!hasContent(words, predicate.object))
            return false;
        const bool isDirect = hasDirectObject(words, predicate);
        if ((verb.kind != VerbKind::Act || verb.needsObject) && !isDirect)
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
        switch (actor.kind) {
        case ActorKind::Body:
            return predicate.isWilled || (isAct && !(verb.isHabit && predicate.isPresent));
        case ActorKind::Plan: // "The Act established a fund"
            return isAct && (predicate.isWilled || (predicate.status == InitiativeStatus::Done && !verb.isHabit));
        case ActorKind::Other:
            return isAct && predicate.status == InitiativeStatus::Recommended;
        case ActorKind::None:
            return predicate.isWilled && predicate.isElliptic;
        }
        return false;
    }

    bool countsAsPassive(const SentenceWords &words, const Predicate &predicate, bool isAct) const
    {
        if (predicate.subject.isEmpty())
            return false;
        const int by = predicate.verb + 1;
        const int agent = words.headOfPhrase(by + 1);
        if (hasAgent(words, by) && words.at(agent).tag == Tag::Noun &&
            actorOf(words, {by + 1, words.at(by + 1).phraseEnd}).kind == ActorKind::Other)
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
        static const QSet<QString> particles = {u"up"_s, u"out"_s, u"down"_s, u"off"_s, u"back"_s, u"forward"_s};
        int first = particles.contains(words.at(behind).lower) ? words.skipAdverbs(behind + 1) : behind;
        if (words.is(first, u"-"))
            first += 2; // "ring-fence"
        return words.skipAdverbs(predicate.object.first) == first;
    }

    Actor actorOf(const SentenceWords &words, const WordRange &subject) const
    {
        if (subject.isEmpty())
            return {};
        const int head = subjectHead(words, subject, m_lexicon);
        const Word &noun = words.at(head);
        if (noun.tag == Tag::Pron)
            return ofPronoun(noun);
        const QString name = nameOf(words, subject);
        if (const Mention *mention = mentionAt(noun.span)) {
            const bool isThing = mention->kind == EntityKind::Product || mention->kind == EntityKind::Event;
            return {mention->kind == EntityKind::Plan ? ActorKind::Plan : isThing ? ActorKind::Other : ActorKind::Body, name};
        }
        const bool isCompound = words.at(head - 1).phraseFirst == noun.phraseFirst && noun.phraseFirst >= 0;
        if (m_lexicon.isBody(noun.lemma) || (isCompound && m_lexicon.isBody(words.at(head - 1).lemma + u' ' + noun.lemma)))
            return {ActorKind::Body, name};
        if (m_lexicon.isPlan(noun.lemma))
            return {ActorKind::Plan, name};
        if (noun.tag == Tag::Propn || noun.isAcronym || m_lexicon.isShare(noun.lemma))
            return {ActorKind::Body, name};
        return {ActorKind::Other, name};
    }

    Actor ofPronoun(const Word &pronoun) const
    {
        if (pronoun.lower == u"we" || pronoun.lower == u"our")
            return {ActorKind::Body, u"we"_s};
        if (pronoun.lower == u"i" || pronoun.lower == u"my")
            return {ActorKind::Body, u"I"_s};
        if (pronoun.lower == u"it" || pronoun.lower == u"they" || pronoun.lower == u"its" || pronoun.lower == u"their")
            return m_last;
        return {ActorKind::Other, {}};
    }

    /// The subject that "it" and "they" of the next clause stand for.
    void remember(const SentenceWords &words, const Predicate &predicate, const Actor &actor)
    {
        if (predicate.subject.isEmpty() || words.at(subjectHead(words, predicate.subject, m_lexicon)).tag == Tag::Pron)
            return;
        if (actor.kind == ActorKind::Body || actor.kind == ActorKind::Plan || m_last.kind == ActorKind::None)
            m_last = actor;
    }

    /// The words of the subject without its article, cut before its attributes when it is long.
    QString nameOf(const SentenceWords &words, WordRange range) const
    {
        if (words.is(range.first, u"the") && range.first + 1 < range.end)
            ++range.first;
        return m_analysis.text(words.span(shortened(words, range, maxActorWords))).toString().simplified();
    }

    /// Does "by" at this place name who does it, rather than by when?
    bool hasAgent(const SentenceWords &words, int by) const
    {
        if (!words.is(by, u"by") || words.at(by + 1).phraseFirst < 0)
            return false;
        const Word &head = words.at(words.headOfPhrase(by + 1));
        return head.tag != Tag::Num && !m_lexicon.isTime(head.lemma);
    }

    /// "by the ministry" behind a passive.
    QString agentOf(const SentenceWords &words, const Predicate &predicate) const
    {
        const int by = predicate.verb + 1;
        if (!hasAgent(words, by))
            return {};
        WordRange agent{by + 1, words.at(by + 1).phraseEnd};
        while (words.is(agent.end, u"of") && words.at(agent.end + 1).phraseFirst >= 0)
            agent.end = words.at(agent.end + 1).phraseEnd;
        const Actor actor = actorOf(words, agent);
        return actor.kind == ActorKind::Body ? actor.name : QString();
    }

    static WordRange shortened(const SentenceWords &words, WordRange range, int most)
    {
        if (range.end - range.first <= most)
            return range;
        int end = range.first + most;
        while (end > range.first + 1 && (words.at(end).phraseFirst >= 0 && words.at(end).phraseFirst < end))
            --end;
        while (end > range.first + 1 && words.at(end - 1).phraseFirst < 0)
            --end;
        range.end = end;
        return range;
    }

    const Mention *mentionAt(const TextSpan &span) const
    {
        const auto found = std::partition_point(m_mentions.cbegin(), m_mentions.cend(),
                                                [&span](const Mention &mention) { return mention.span.end <= span.start; });
        return found != m_mentions.cend() && found->span.contains(span.start) ? &*found : nullptr;
    }

    /// "the Harbours Act, 1998": the year is that of the law.
    bool isNameYear(const Period &period) const
    {
        if (period.isLinked || period.from != period.to)
            return false;
        const auto behind = std::partition_point(m_mentions.cbegin(), m_mentions.cend(), [&period](const Mention &mention) {
            return mention.span.end <= period.span.start;
        });
        if (behind != m_mentions.cend() && behind->span.contains(period.span.start))
            return true;
        if (behind == m_mentions.cbegin() || std::prev(behind)->kind != EntityKind::Plan)
            return false;
        return m_analysis.text(TextSpan{std::prev(behind)->span.end, period.span.start}).trimmed() == u",";
    }

    std::optional<int> yearOf(const Sentence &sentence, const Initiative &initiative) const
    {
        if (initiative.status == InitiativeStatus::Done)
            return std::nullopt;
        const Period *period = governingPeriod(m_analysis, m_periods, sentence, initiative.span);
        if (!period || period->role == PeriodRole::Since || !period->to)
            return std::nullopt;
        if (period->to < m_analysis.document->published.year() || isNameYear(*period))
            return std::nullopt;
        const bool isAhead = period->role == PeriodRole::By || period->isFuture || initiative.status == InitiativeStatus::Planned;
        return isAhead ? period->to : std::nullopt;
    }

    const Analysis &m_analysis;
    const ActionLexicon &m_lexicon;
    const QList<Mention> &m_mentions;
    const QList<Period> &m_periods;
    QList<Initiative> m_found;
    Governor m_governor;
    ListForm m_list;
    Actor m_last;
    int m_block = -1;
    bool m_isHeading = false;
};

} // namespace

QList<Initiative> findInitiatives(const Analysis &analysis, const ActionLexicon &lexicon, const QList<Mention> &mentions,
                                  const QList<Period> &periods, const TaskContext &task)
{
    return InitiativeFinder(analysis, lexicon, mentions, periods).find(task);
}

} // namespace planscope
