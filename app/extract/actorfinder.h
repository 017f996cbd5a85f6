// SPDX-License-Identifier: GPL-3.0-or-later
// Tells who acts: whether a subject is a body, a plan or a thing, by which name it goes, and whom a pronoun stands for.
#pragma once

#include "extract/findings.h"
#include "extract/sentencewords.h"

namespace planscope {

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
    QString name; ///< without its article
    bool isPerson = false;
    bool isPaper = false; ///< a budget, a law: what its simple present tells is planned
};

/// Reads the sentences of one document in their order, since pronouns point back.
class ActorFinder
{
public:
    ActorFinder(const Analysis &analysis, const ActionLexicon &lexicon, const QList<Mention> &mentions)
        : m_analysis(analysis), m_lexicon(lexicon), m_mentions(mentions)
    {
    }

    Actor actor(const SentenceWords &words, const WordRange &subject) const;

    /// Keeps the subject that pronouns of the next clauses may stand for.
    void remember(const SentenceWords &words, const WordRange &subject, const Actor &actor);

    /// Does "by" at this place name who does it, rather than by when?
    bool hasAgent(const SentenceWords &words, int by) const;

    /// "the ministry" behind "by" at this place; a thing is none.
    Actor agent(const SentenceWords &words, int by) const;

private:
    Actor ofPronoun(const Word &pronoun) const;
    QString nameOf(const SentenceWords &words, WordRange range) const;
    const Mention *mentionAt(const TextSpan &span) const;

    const Analysis &m_analysis;
    const ActionLexicon &m_lexicon;
    const QList<Mention> &m_mentions;
    Actor m_last;
    Actor m_lastThing;
    Actor m_lastPerson;
};

/// The first words of a range, cut where a phrase ends when it holds more than `most`.
WordRange shortened(const SentenceWords &words, WordRange range, int most);

} // namespace planscope
