// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/barefigure.h"

#include "extract/countedphrase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace planscope {

/// What a bare number counts, behind it or in the sentence. False when it counts nothing.
bool BareFigure::read(Figure &figure) const
{
    Quantity &quantity = figure.quantity;
    const bool isAnaphoric = quantity.isInWords && !quantity.hasScale
                             && (m_words.is(figure.first - 1, u"the") || m_words.is(figure.first - 1, u"these") || m_words.is(figure.first - 1, u"those")
                                 || m_words.is(figure.first - 1, u"its") || m_words.is(figure.first - 1, u"their") || m_words.is(figure.first - 1, u"first")
                                 || m_words.is(figure.first - 1, u"last") || m_words.is(figure.first - 1, u"other"));
    const QStringView before = m_words.text(figure.start - 1);
    const bool isModel = isBesideName(m_words, figure) && !before.isEmpty() && before.front().isLower() && !m_words.is(figure.start - 1, u"of");
    if (isAnaphoric || isModel || m_words.is(figure.start - 1, u"per"))
        return false;
    figure.counted = countedPhrase(m_words, m_lexicon, figure.end, quantity.value == 1);
    if (!figure.counted.isEmpty()) {
        quantity.unit = m_words.words(figure.counted, 12);
        figure.end = figure.counted.end;
        readRateBehind(figure);
        return true;
    }
    if (quantity.isInWords && quantity.value == 1 && !quantity.hasScale)
        return readPartOf(figure); // "the one we know"
    if (readPartOf(figure) || takesCompared(figure) || sharesUnit(figure) || takesLast(figure) || sharesPercent(figure))
        return true;
    const bool isFigure = quantity.isFormatted || quantity.hasScale || !quantity.isInWords;
    const TokenRange subject = MetricContext(m_words, m_lexicon).bareSubject(figure);
    if (!isFigure || isBesideName(m_words, figure))
        return false;
    if (isMoney(figure, subject)) {
        quantity.kind = Quantity::Money;
        quantity.unit = m_money;
        return true;
    }
    if (subject.isEmpty()) { // "They reached 5,200": of what the sentence before counted
        quantity.unit = m_toldUnit;
        return !m_toldUnit.isEmpty() && (quantity.isFormatted || quantity.hasScale) && isSaid(figure) && !isAfterNoun(m_words, figure);
    }
    readRateBehind(figure);
    TokenRange counted = countedIn(m_words, m_lexicon, subject, &quantity.per);
    if (isBody(counted)) {
        const TokenRange other = pluralBefore(figure);
        if (!other.isEmpty())
            counted = other;
    }
    quantity.unit = m_words.words(counted, 8);
    return !quantity.unit.isEmpty() && (quantity.isFormatted || quantity.hasScale || isSaid(figure));
}

/// "The inflow stood at 3.6 trillion" among sums of one currency.
bool BareFigure::isMoney(const Figure &figure, const TokenRange &subject) const
{
    static constexpr double leastSum = 1e6;
    if (m_money.isEmpty() || !figure.quantity.hasScale || figure.quantity.value < leastSum)
        return false;
    if (m_words.is(figure.first - 1, u"worth"))
        return true;
    int head = subject.first;
    while (head + 1 < subject.end && m_words.isNominal(head + 1))
        ++head;
    return !subject.isEmpty() && m_words.has(head) && m_lexicon.isWord(m_words.text(head), MetricWord::Funds);
}

/// "…, of whom 4.9 million pay", "and a further 30", "bringing the total to 137": of what the figure before counted.
bool BareFigure::takesLast(Figure &figure) const
{
    if (!m_last || m_last->figure.quantity.kind != Quantity::Bare)
        return false;
    const int left = figure.first - 1;
    const bool isMore = m_words.is(left, u"further") || m_words.is(left, u"another") || m_words.is(left, u"additional") || m_words.is(figure.end, u"more")
                        || m_words.is(figure.end, u"others");
    const bool isTotal = m_words.is(left, u"to") && m_words.has(left - 1) && m_lexicon.isWord(m_words.text(left - 1), MetricWord::Holder);
    if (!isMore && !isTotal && !isOfThem(m_words, figure))
        return false;
    figure.quantity.unit = m_last->metric.unit;
    return true;
}

/// "4,800 kg/ha, up from 3,600", "$5 billion from 3.2 billion": a bare number beside the figure that it is compared with.
bool BareFigure::takesCompared(Figure &figure) const
{
    static constexpr int reach = 8;
    const bool isOfYear = m_words.is(figure.first - 1, u":") && m_words.has(figure.first - 2) && m_words.isInPeriod(figure.first - 2); // "45 % (2020: 34)"
    const bool isGoal = m_words.is(figure.first - 1, u"of") && m_lexicon.isWord(m_words.lemma(figure.first - 2), MetricWord::Goal);
    if (m_last && m_last->figure.quantity.kind == Quantity::Bare && figure.first - m_last->figure.end <= reach && (isGoal || isCompared(m_words, figure))) {
        figure.quantity.unit = m_last->metric.unit; // "built 240 homes, against a target of 250"
        return m_last->metric.kind != MetricKind::Duration;
    }
    if (!m_last || m_last->figure.quantity.kind == Quantity::Bare || m_last->metric.kind == MetricKind::Duration || figure.first - m_last->figure.end > reach)
        return false;
    const Quantity::Kind kind = m_last->figure.quantity.kind;
    const bool isKind = kind == Quantity::Money || kind == Quantity::Measure || figure.isFraction() || m_last->figure.isFraction();
    const bool isEnd = m_words.is(figure.first - 1, u"to") && m_words.is(m_last->figure.first - 1, u"from");
    if (!isKind || m_last->metric.unit == u"rank" || !(isCompared(m_words, figure) || isEnd || isOfYear))
        return false;
    Quantity &quantity = figure.quantity;
    quantity.kind = kind;
    quantity.unit = m_last->metric.unit;
    quantity.per = m_last->metric.per;
    if (m_last->figure.quantity.hasScale && !quantity.hasScale && quantity.value < 1000)
        quantity.value = scaled(quantity.value, m_last->figure.quantity.value / m_last->figure.quantity.unscaled);
    return true;
}

/// "60.6 percent (men 68.0, women 52.8)": a percentage's parts.
bool BareFigure::sharesPercent(Figure &figure) const
{
    if (!m_last || m_last->figure.quantity.kind != Quantity::Percent || !figure.quantity.isFormatted || figure.quantity.value > 100)
        return false;
    int depth = 0;
    for (qsizetype i = m_last->end; i < figure.quantity.first; ++i)
        depth += m_pieces.at(i).low == u"(" ? 1 : m_pieces.at(i).low == u")" ? -1 : 0;
    const bool isInside = depth > 0 || (depth == 0 && m_last->isInBracket);
    if (!isInside || figure.quantity.first - m_last->end > 8)
        return false;
    figure.quantity.kind = Quantity::Percent;
    figure.quantity.unit = u"%"_s;
    return true;
}

/// A body, a place or a person is never what is counted.
bool BareFigure::isBody(const TokenRange &range) const
{
    if (range.isEmpty())
        return false;
    const TextSpan span{m_words.span(range.first).start, m_words.span(range.end - 1).end};
    const auto mention = std::partition_point(m_mentions.cbegin(), m_mentions.cend(), [&span](const Mention &m) { return m.span.end < span.end; });
    const bool isNamed = mention != m_mentions.cend() && mention->span.start < span.end && mention->span.end >= span.end;
    return isNamed && (mention->kind == EntityKind::Organisation || mention->kind == EntityKind::Place || mention->kind == EntityKind::Person);
}

/// The nearest common noun in the plural before the figure, with its attributes.
TokenRange BareFigure::pluralBefore(const Figure &figure) const
{
    static constexpr int reach = 20;
    for (int i = figure.first - 1; i >= figure.first - reach && m_words.has(i); --i) {
        if (m_words.tag(i) != Tag::Noun || m_words.isInPeriod(i))
            continue;
        const TokenRange phrase = countedPhrase(m_words, m_lexicon, i, false);
        if (!phrase.isEmpty() && phrase.first == i && phrase.end == i + 1)
            return phrase;
    }
    return {figure.first, figure.first};
}

/// "12 of the 27 member states", "40 of our schools".
bool BareFigure::readPartOf(Figure &figure) const
{
    if (!m_words.is(figure.end, u"of"))
        return false;
    int token = figure.end + 1;
    while (m_words.tag(token) == Tag::Det || m_words.tag(token) == Tag::Num || m_words.tag(token) == Tag::Pron)
        ++token;
    figure.counted = countedPhrase(m_words, m_lexicon, token, false);
    figure.quantity.unit = m_words.words(figure.counted, 12);
    return !figure.counted.isEmpty();
}

/// A plain number counts as a figure only where the sentence says that something amounts to it.
bool BareFigure::isSaid(const Figure &figure) const
{
    const int left = figure.first - 1;
    return m_words.isVerbal(left) || m_words.is(left, u"to") || m_words.is(left, u"from") || m_words.is(left, u"at") || m_words.is(left, u"of") || m_words.is(left, u"by")
           || m_words.is(left, u":") || figure.quantity.boundFirst < figure.quantity.first;
}

void BareFigure::readRateBehind(Figure &figure) const
{
    if (!m_words.has(figure.end))
        return;
    const qsizetype at = pieceFrom(m_pieces, m_words.span(figure.end).start);
    if (const auto rate = m_lexicon.rates().match(m_pieces, at)) {
        figure.quantity.per = *rate;
        figure.end = m_words.tokenAt(m_pieces.at(at + rate.length - 1).span.end);
    } else if (m_words.is(figure.end, u"per")) {
        figure.quantity.per = rateWords(m_words, figure.end, &figure.end);
    }
}

/// "48.2 in 2014 to 262.9 in 2023", "10, 20 and 30 schools": what stands beside a figure is of its kind.
bool BareFigure::sharesUnit(Figure &figure) const
{
    if (!m_last || m_last->metric.kind == MetricKind::Duration || m_last->figure.quantity.kind != Quantity::Bare)
        return false;
    for (qsizetype i = m_last->end; i < figure.quantity.boundFirst; ++i) {
        const Piece &piece = m_pieces.at(i);
        if (!(piece.low.isEmpty() || piece.low == u"(" || piece.low == u":" || piece.low == u"to" || piece.low == u"and" || piece.low == u"," || piece.low == u"or" || piece.low == u"in"))
            return false;
    }
    if (figure.quantity.boundFirst - m_last->end > 12)
        return false;
    figure.quantity.unit = m_last->metric.unit;
    figure.quantity.per = m_last->metric.per;
    readRateBehind(figure);
    return true;
}

} // namespace planscope
