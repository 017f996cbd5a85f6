// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/namecollector.h"

using namespace Qt::StringLiterals;

namespace planscope {

NameCollector::NameCollector(const QList<NameWord> &words, QStringView text, const EntityLexicon &lexicon)
    : m_words(words), m_text(text), m_lexicon(lexicon), m_runs(words, lexicon), m_people(words, lexicon, m_runs), m_context(words, lexicon, m_runs)
{
}

bool NameCollector::isPerson(qsizetype first, qsizetype end) const
{
    return m_people.isPerson(first, end, word(first).gap == Gap::Comma && first < m_officeEnd);
}

bool NameCollector::isBehindPlacePreposition(qsizetype first) const
{
    return first > 0 && word(first).gap == Gap::Space && word(first - 1).is(PlacePreposition);
}

bool NameCollector::isBranch(qsizetype first, qsizetype end) const
{
    return m_runs.known(first, end)->kind == EntityKind::Organisation && follows(end, Gap::Space) &&
           !word(end - 1).isPossessive && m_runs.knownEnd(end) > end &&
           m_runs.known(end, m_runs.knownEnd(end))->kind == EntityKind::Place;
}

bool NameCollector::isDoubtfulKnown(qsizetype first, qsizetype end) const
{
    return end - first == 1 && m_context.isOpening(first) && !word(first).isUpper &&
           m_lexicon.facts(word(first).text) & OrdinaryWord && m_runs.known(first, end)->kind != EntityKind::Place &&
           !m_context.isBeforeVerb(end);
}

bool NameCollector::isPartOfPhrase(qsizetype first, qsizetype known, qsizetype end) const
{
    return known - first == 1 && known < end && follows(known, Gap::Space) && word(known).isCapital && m_runs.isOrdinary(known) &&
           !word(first).isPossessive && !word(first).isUpper && m_runs.isOrdinary(first) &&
           m_runs.known(first, known)->kind == EntityKind::Organisation;
}

bool NameCollector::isLabel(const NameRun &run) const
{
    const qsizetype after = word(run.end - 1).span.end;
    if (!m_context.isOpening(run.first) || run.complementAt >= 0 || after >= m_text.size() || m_text.at(after) != u':')
        return false;
    for (qsizetype at = run.first; at < run.end; ++at)
        if (!m_runs.isOrdinary(at) || m_runs.known(at, at + 1))
            return false;
    return true;
}

qsizetype NameCollector::readHeaded(const NameRun &run)
{
    if (isLabel(run))
        return run.end;
    const NameHead &head = *word(run.headAt).head;
    const bool mayBeBody = head.part == HeadPart::Weak || head.kind == EntityKind::Plan;
    const std::optional<EntityKind> apposed = mayBeBody ? m_context.apposedKind(run.end) : std::nullopt;
    return add(run.first, run.end, apposed.value_or(head.kind), NameGround::Headed, {}, run.closesBracket);
}

bool NameCollector::isUnknownIn(qsizetype at, qsizetype end) const
{
    const qsizetype last = m_runs.chunkEnd(at);
    if (last > end || last - at > 2 || !isBehindPlacePreposition(at))
        return false;
    for (qsizetype next = at; next < last; ++next)
        if (!word(next).isCapital || word(next).isUpper || m_runs.isOrdinary(next) || word(next).facts & (Demonym | TimeWord | GivenName))
            return false;
    return true;
}

void NameCollector::addKnownIn(qsizetype first, qsizetype end)
{
    for (qsizetype at = first; at < end;) {
        qsizetype known = m_runs.knownEnd(at);
        const bool isWhole = known > at && known <= end && !isDoubtfulKnown(at, known) && !isPartOfPhrase(at, known, end);
        // "Kisumu County Governor"
        if (isWhole && known < end && word(known).head && word(known).head->kind == EntityKind::Place &&
            !word(known - 1).isPossessive)
            return void(add(at, known + 1, EntityKind::Place, NameGround::Headed));
        if (isWhole && isBranch(at, known) && m_runs.knownEnd(known) <= end) {
            at = add(at, m_runs.knownEnd(known), EntityKind::Organisation, NameGround::Headed);
            continue;
        }
        if (isWhole)
            addKnown(at, known);
        else if (known == at && isUnknownIn(at, end))
            known = add(at, m_runs.chunkEnd(at), EntityKind::Place, NameGround::Guess);
        at = std::max(known, at + 1);
    }
}

qsizetype NameCollector::addKnown(qsizetype first, qsizetype end)
{
    const KnownName &known = *m_runs.known(first, end);
    return add(first, end, known.kind, NameGround::Known, known.same);
}

qsizetype NameCollector::addPerson(qsizetype first, qsizetype end)
{
    while (first + 1 < end && (word(first).is(TitlePrefix) || (word(first).is(TitleModifier) && word(first + 1).is(GivenName))))
        ++first;
    add(first, m_people.endBeforeHonours(first, end), EntityKind::Person, NameGround::Person);
    return end;
}

qsizetype NameCollector::add(qsizetype first, qsizetype end, EntityKind kind, NameGround ground, const QString &same,
                             bool closesBracket)
{
    TextSpan span{word(first).span.start, word(end - 1).span.end};
    if (closesBracket && span.end < m_text.size() && m_text.at(span.end) == u')')
        ++span.end;
    m_names.append({span, first, end, kind, ground, same});
    return end;
}

} // namespace planscope
