// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/figureplace.h"

namespace planscope {

bool isOrder(const FigureWords &words)
{
    int token = words.first();
    while (words.has(token) && (words.tag(token) == Tag::Punct || words.tag(token) == Tag::Sym))
        ++token;
    return words.tag(token) == Tag::Verb && words.form(token) == VerbForm::Base;
}

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
    return isOfName || (figure.first == figure.start && !before.isEmpty() && before.front().isUpper());
}

bool isCompared(const FigureWords &words, const Figure &figure)
{
    const int left = figure.first - 1;
    return words.is(left, u"from") || words.is(left, u"versus") || words.is(left, u"against") || words.is(left, u"vs")
           || ((words.is(left, u"with") || words.is(left, u"to")) && words.lemma(left - 1) == u"compare");
}

} // namespace planscope
