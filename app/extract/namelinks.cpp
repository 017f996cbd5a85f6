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
    const auto body = [&](qsizetype at) {
        return FoundName{words.at(at).span, at, at + 1, EntityKind::Organisation, NameGround::Guess, {}};
    };
    const auto isBody = [](const FoundName &name) { return name.kind == EntityKind::Organisation; };
    // From the end for what a body follows, then from the start for what stands behind one.
    QList<FoundName> backwards;
    for (qsizetype at = words.size() - 1, next = names->size() - 1; at >= 0; --at) {
        if (next >= 0 && at < names->at(next).end) {
            backwards.append(names->at(next));
            at = names->at(next--).first;
        } else if (!backwards.isEmpty() && isBody(backwards.constLast()) && isLinked(words, at + 1, backwards.constLast().first) &&
                   context.looksAbbreviated(at)) {
            backwards.append(body(at));
        }
    }
    names->clear();
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (!backwards.isEmpty() && at >= backwards.constLast().first) {
            names->append(backwards.takeLast());
            at = names->constLast().end - 1;
        } else if (!names->isEmpty() && isBody(names->constLast()) && isLinked(words, names->constLast().end, at) &&
                   context.looksAbbreviated(at)) {
            names->append(body(at));
        }
    }
}

} // namespace planscope
