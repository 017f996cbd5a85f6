// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/namelinks.h"

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

/// The word behind a comma, "and", "or" and an article; `at` when nothing links.
qsizetype afterLink(const QList<NameWord> &words, qsizetype at)
{
    if (at >= words.size())
        return at;
    qsizetype next = at;
    const bool isWord = words.at(at).text == "and"_L1 || words.at(at).text == "or"_L1;
    if (isWord && (words.at(at).gap == Gap::Space || words.at(at).gap == Gap::Comma))
        ++next;
    else if (words.at(at).gap != Gap::Comma)
        return at;
    if (next < words.size() && words.at(next).is(Article))
        ++next;
    return next;
}

bool isLinked(const QList<NameWord> &words, qsizetype end, qsizetype first)
{
    const bool hasLink = end < words.size() && (words.at(end).gap == Gap::Comma || afterLink(words, end) > end);
    return hasLink && afterLink(words, end) == first;
}

} // namespace

void addLinkedAbbreviations(const QList<NameWord> &words, const NameContext &context, QList<FoundName> *names)
{
    QList<FoundName> all;
    qsizetype next = 0;
    const auto isBody = [](const FoundName &name) { return name.kind == EntityKind::Organisation; };
    for (qsizetype at = 0; at < words.size();) {
        if (next < names->size() && names->at(next).first <= at) {
            all.append(names->at(next));
            at = std::max(at + 1, names->at(next++).end);
            continue;
        }
        const bool isBehind = !all.isEmpty() && isBody(all.constLast()) && isLinked(words, all.constLast().end, at);
        const bool isAhead = next < names->size() && isBody(names->at(next)) && isLinked(words, at + 1, names->at(next).first);
        if ((isBehind || isAhead) && context.looksAbbreviated(at))
            all.append({words.at(at).span, at, at + 1, EntityKind::Organisation, NameGround::Guess, {}});
        ++at;
    }
    *names = all;
}

} // namespace planscope
