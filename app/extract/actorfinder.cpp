// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/actorfinder.h"

#include "extract/subjectfinder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace planscope {

static constexpr int maxActorWords = 12;

Actor ActorFinder::actor(const SentenceWords &words, const WordRange &subject) const
{
    if (subject.isEmpty())
        return {};
    const int head = subjectHead(words, subject, m_lexicon);
    const Word &noun = words.at(head);
    if (noun.tag == Tag::Pron)
        return ofPronoun(noun);
    Actor actor{.kind = ActorKind::Other, .name = nameOf(words, subject)};
    if (const Mention *mention = mentionAt(noun.span)) {
        const bool isThing = mention->kind == EntityKind::Product || mention->kind == EntityKind::Event;
        actor.isPerson = mention->kind == EntityKind::Person;
        actor.isPaper = mention->kind == EntityKind::Plan && m_lexicon.isPaper(noun.lemma);
        actor.kind = mention->kind == EntityKind::Plan ? ActorKind::Plan : isThing ? ActorKind::Other : ActorKind::Body;
        return actor;
    }
    const bool isCompound = words.at(head - 1).phraseFirst == noun.phraseFirst && noun.phraseFirst >= 0;
    actor.isPerson = m_lexicon.isPerson(noun.lemma);
    actor.isPaper = m_lexicon.isPaper(noun.lemma);
    if (m_lexicon.isBody(noun.lemma) || (isCompound && m_lexicon.isBody(words.at(head - 1).lemma.toString() + u' ' + noun.lemma.toString())))
        actor.kind = ActorKind::Body;
    else if (m_lexicon.isPlan(noun.lemma))
        actor.kind = ActorKind::Plan;
    else if (noun.tag == Tag::Propn || noun.isAcronym || m_lexicon.isShare(noun.lemma))
        actor.kind = ActorKind::Body;
    return actor;
}

Actor ActorFinder::ofPronoun(const Word &pronoun) const
{
    const LowText lower = pronoun.lower;
    if (lower == u"we" || lower == u"our")
        return {.kind = ActorKind::Body, .name = u"we"_s};
    if (lower == u"i" || lower == u"my")
        return {.kind = ActorKind::Body, .name = u"I"_s};
    if (lower == u"it" || lower == u"its")
        return m_lastThing;
    if (lower == u"he" || lower == u"she" || lower == u"his" || lower == u"her")
        return m_lastPerson;
    if (lower == u"they" || lower == u"their")
        return m_last;
    return {.kind = ActorKind::Other, .name = {}};
}

void ActorFinder::remember(const SentenceWords &words, const WordRange &subject, const Actor &actor)
{
    if (subject.isEmpty() || words.at(subjectHead(words, subject, m_lexicon)).tag == Tag::Pron)
        return;
    const bool canAct = actor.kind == ActorKind::Body || actor.kind == ActorKind::Plan;
    if (canAct || m_last.kind == ActorKind::None)
        m_last = actor;
    if (canAct)
        (actor.isPerson ? m_lastPerson : m_lastThing) = actor;
}

/// The words of the subject without its article; of a long one the person it names, else what stands before its attributes.
QString ActorFinder::nameOf(const SentenceWords &words, WordRange range) const
{
    if (words.is(range.first, u"the") && range.first + 1 < range.end)
        ++range.first;
    if (range.end - range.first > maxActorWords) {
        for (int i = range.first; i < range.end; ++i) {
            const Mention *mention = words.at(i).isCapital ? mentionAt(words.at(i).span) : nullptr;
            if (mention && mention->kind == EntityKind::Person)
                return m_analysis.text(mention->span).toString().simplified();
        }
    }
    return m_analysis.text(words.span(shortened(words, range, maxActorWords))).toString().simplified();
}

bool ActorFinder::hasAgent(const SentenceWords &words, int by) const
{
    if (!words.is(by, u"by") || words.at(by + 1).phraseFirst < 0)
        return false;
    const Word &head = words.at(words.headOfPhrase(by + 1));
    return head.tag != Tag::Num && !m_lexicon.isTime(head.lemma);
}

Actor ActorFinder::agent(const SentenceWords &words, int by) const
{
    if (!hasAgent(words, by))
        return {};
    WordRange agent{by + 1, words.at(by + 1).phraseEnd};
    while (words.is(agent.end, u"of") && words.at(agent.end + 1).phraseFirst >= 0)
        agent.end = words.at(agent.end + 1).phraseEnd;
    return actor(words, agent);
}

const Mention *ActorFinder::mentionAt(const TextSpan &span) const
{
    const auto found = std::partition_point(m_mentions.cbegin(), m_mentions.cend(),
                                            [&span](const Mention &mention) { return mention.span.end <= span.start; });
    return found != m_mentions.cend() && found->span.contains(span.start) ? &*found : nullptr;
}

WordRange shortened(const SentenceWords &words, WordRange range, int most)
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

} // namespace planscope
