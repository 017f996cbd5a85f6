// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/figureplace.h"

#include <algorithm>

namespace planscope {

bool isOfThem(const FigureWords &words, const Figure &figure)
{
    const auto isOne = [&words](int token) {
        return words.is(token, u"whom") || words.is(token, u"which") || words.is(token, u"them") || words.is(token, u"these");
    };
    return (words.is(figure.first - 2, u"of") && isOne(figure.first - 1)) || (words.is(figure.end, u"of") && isOne(figure.end + 1))
           || (words.is(figure.first - 1, u",") && words.is(figure.first - 3, u"of") && isOne(figure.first - 2));
}

bool isAfterNoun(const FigureWords &words, const Figure &figure)
{
    return words.isNominal(figure.first - 1) || words.isNominal(figure.first - 2);
}

bool isBesideName(const FigureWords &words, const Figure &figure)
{
    const QStringView before = words.text(figure.start - 1);
    const QStringView owner = words.text(figure.start - 2);
    const bool isOfName = words.is(figure.start - 1, u"of") && !owner.isEmpty() && owner.front().isUpper() && figure.start - 2 > words.first()
                          && !figure.quantity.isFormatted && !figure.quantity.hasScale; // "the Group of 77"
    const bool isCamel = before.size() > 1 && before.front().isLower() && std::any_of(before.cbegin() + 1, before.cend(), [](QChar unit) { return unit.isUpper(); });
    if (isCamel && !figure.quantity.isFormatted && !figure.quantity.hasScale)
        return true; // "iPhone 15 users"
    return isOfName || (figure.first == figure.start && !before.isEmpty() && before.front().isUpper());
}

bool continuesList(const FigureWords &words, const LastFigure &last, const Figure &figure)
{
    const bool isSame = last.figure.quantity.kind == figure.quantity.kind && last.metric.unit == figure.quantity.unit;
    return isSame && !words.is(figure.end, u"of") && continuesTelling(words, last, figure);
}

bool continuesTelling(const FigureWords &words, const LastFigure &last, const Figure &figure)
{
    static constexpr int reach = 16;
    if (figure.first - last.figure.end > reach || figure.first <= last.figure.end)
        return false;
    bool isJoined = false;
    for (int i = last.figure.end; i < figure.first; ++i) {
        isJoined = isJoined || words.is(i, u",") || words.is(i, u";") || words.is(i, u"and") || words.is(i, u"or") || words.is(i, u"valued") || words.is(i, u"worth");
        const bool isFollowing = words.is(i, u"followed") || words.is(i, u"valued");
        const bool isClause = (words.isVerbal(i) && !isFollowing) || words.tag(i) == Tag::Sconj || words.is(i, u"which") || words.is(i, u"with")
                              || words.is(i, u"from") || words.is(i, u"than") || words.is(i, u"(") || words.is(i, u"against") || words.is(i, u"but");
        if (isClause)
            return false;
    }
    return isJoined;
}

bool isCompared(const FigureWords &words, const Figure &figure)
{
    const int left = figure.first - 1;
    return words.is(left, u"from") || words.is(left, u"versus") || words.is(left, u"against") || words.is(left, u"vs")
           || ((words.is(left, u"with") || words.is(left, u"to")) && words.lemma(left - 1) == u"compare");
}

} // namespace planscope
