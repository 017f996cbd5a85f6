// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/figurestatus.h"

#include <algorithm>

namespace planscope {

/// What stands between the figure and the verb that is looked at.
struct FigureStatus::Chain
{
    bool hasAttribute = false; ///< a verb without tense
    int to = -1;               ///< the "to" of the outermost infinitive, -1 for none
    bool isInfinitive() const { return to >= 0; }
};

bool FigureStatus::isWord(int token, MetricWord::Kind kind) const
{
    return m_words.has(token) && (m_lexicon.isWord(m_words.lemma(token), kind) || m_lexicon.isWord(m_words.text(token), kind));
}

bool FigureStatus::isTargetWord(int token) const
{
    const bool isModalLike = m_words.is(token, u"'ll") || m_words.is(token, u"\u2019ll");
    const MetricWord::Kind kind = m_words.isVerbal(token) ? MetricWord::Target : MetricWord::Goal;
    return isModalLike || m_lexicon.isWord(m_words.lemma(token), kind) || (m_words.isVerbal(token) && m_lexicon.isWord(m_words.text(token), kind));
}

bool FigureStatus::isPromise(int token) const
{
    return m_words.tag(token) == Tag::Verb && m_lexicon.isWord(m_words.lemma(token), MetricWord::Promise);
}

bool FigureStatus::speaksOfTarget(const TokenRange &range) const
{
    for (int i = range.first; i < range.end; ++i) {
        if (isTargetWord(i))
            return true;
    }
    return false;
}

bool FigureStatus::announces(const TokenRange &range) const
{
    for (int i = range.first; i < range.end; ++i) {
        if (isPromise(i))
            return true;
    }
    return false;
}

/// What is counted may be there already ("announced by 12 ministries"), a sum or a size that is announced is not.
bool FigureStatus::isSum(const Figure &figure)
{
    const Quantity::Kind kind = figure.quantity.kind;
    return kind == Quantity::Money || (kind == Quantity::Measure && figure.quantity.unit != u"rank") || figure.isFraction();
}

std::optional<MetricStatus> FigureStatus::read(const Figure &figure) const
{
    const bool isPossessed = m_words.is(figure.first - 1, u"with") || m_words.is(figure.first - 1, u"all");
    if (isPossessed && !figure.counted.isEmpty())
        return MetricStatus::Actual; // "towns with 5,000 people", "all 24 departments": they are there
    if (isStanding(figure))
        return MetricStatus::Actual;
    if (isOfPlan(figure))
        return MetricStatus::Target;
    return readLeft(figure);
}

/// "a plan for 4,000 homes", "its target for the delta of 40 t": the noun tells what the figure is.
bool FigureStatus::isOfPlan(const Figure &figure) const
{
    if (!m_words.is(figure.first - 1, u"for"))
        return false;
    const TokenRange phrase = m_words.phraseBefore(figure.first);
    for (int i = phrase.first; i < phrase.end; ++i) {
        if (m_words.isNominal(i) && isWord(i, MetricWord::Plan))
            return true;
    }
    return false;
}

std::optional<MetricStatus> FigureStatus::readLeft(const Figure &figure) const
{
    Chain chain;
    const bool isVerb = m_words.isVerbal(figure.start); // "ranked third", "doubled"
    for (int i = isVerb ? figure.start : figure.first - 1; i >= m_words.window(figure.first).first; --i) {
        const bool isClause = m_words.tag(i) == Tag::Sconj && !chain.hasAttribute;
        if (isClause && m_words.isVerbal(i - 1) && isTargetWord(i - 1))
            return MetricStatus::Target; // "ensure that 40 % …"
        if (m_words.is(i, u";") || isClause)
            break;
        const bool isNoun = m_words.isNominal(i) && (chain.isInfinitive() || i + 4 > figure.first); // "its pledge to build 40 schools"
        if ((m_words.isVerbal(i) || isNoun) && isTargetWord(i))
            return MetricStatus::Target;
        if (isPromise(i) && (isSum(figure) || chain.isInfinitive()))
            return MetricStatus::Target;
        const bool isForward = m_words.is(i, u"forward") && m_words.lemma(i - 1) == u"look";
        if (isForward)
            return MetricStatus::Target;
        const bool isBehindTo = m_words.is(i - 1, u"to");
        if (m_words.isFinite(i) && !isBehindTo)
            return chain.isInfinitive() ? ofInfinitive(i, chain) : ofFinite(i, figure);
        if (m_words.tag(i) != Tag::Verb)
            continue;
        if (chain.isInfinitive() && isWord(i, MetricWord::Achieve))
            return MetricStatus::Actual; // "has helped to save 5 t"
        if (m_words.form(i) == VerbForm::Base && !isBehindTo && isOpening(i))
            return MetricStatus::Target; // "Invest 3 million in buses"
        chain.hasAttribute = true;
        if (isBehindTo && (m_words.form(i) == VerbForm::Base || m_words.isFinite(i)))
            chain.to = i - 1;
    }
    if (chain.isInfinitive())
        return MetricStatus::Target; // "City to invest 3 million": a headline's future
    if (chain.hasAttribute && !isSum(figure))
        return std::nullopt; // "services with over 100,000 users will be redesigned"
    const std::optional<MetricStatus> behind = readBehind(figure);
    return chain.hasAttribute && behind == MetricStatus::Actual ? std::nullopt : behind;
}

/// A finite verb governs an infinitive that holds the figure: "agreed to build 40 schools", "managed to sell 40 t".
std::optional<MetricStatus> FigureStatus::ofInfinitive(int finite, const Chain &chain) const
{
    int before = chain.to - 1;
    while (before > finite && m_words.tag(before) == Tag::Adv)
        --before;
    if (isWord(before, MetricWord::Achieve) || isWord(finite, MetricWord::Achieve))
        return MetricStatus::Actual; // "was able to sell 40 t"
    if (isWord(before, MetricWord::Planned) || (m_words.lemma(finite) == u"be" && before == finite))
        return MetricStatus::Target; // "is set to reach 40 t", "its task is to plant 40 ha"
    if (m_words.form(finite) == VerbForm::Past)
        return MetricStatus::Target; // a purpose: "signed a contract to supply 40 t"
    return std::nullopt; // "we are on track to reach"
}

/// The figure depends on a verb with a tense, no modal.
MetricStatus FigureStatus::ofFinite(int finite, const Figure &figure) const
{
    const TokenRange subject = m_words.phraseBefore(finite);
    if (subject.isEmpty() || subject.end != finite)
        return MetricStatus::Actual;
    const bool isStated = isWord(finite, MetricWord::State); // "the plan includes"
    const bool isCopula = m_words.lemma(finite) == u"be" && figure.first - finite <= 4;
    for (int i = subject.first; i < subject.end; ++i) {
        if (m_words.is(i, u"of") || m_words.is(i, u"for") || m_words.is(i, u"in"))
            break;
        if (m_words.isNominal(i) && ((isStated && isSum(figure) && isWord(i, MetricWord::Plan)) || (isCopula && isTargetWord(i))))
            return MetricStatus::Target;
        if (isWord(i, MetricWord::Planned) && i + 1 < subject.end)
            return MetricStatus::Target; // "the proposed budget is 4 million"
    }
    return MetricStatus::Actual;
}

/// The first word of the sentence, list signs left out.
bool FigureStatus::isOpening(int token) const
{
    int first = m_words.first();
    while (first < token && (m_words.tag(first) == Tag::Punct || m_words.tag(first) == Tag::Sym))
        ++first;
    return first == token;
}

bool FigureStatus::isReached(const Figure &figure) const
{
    static constexpr int reach = 12;
    for (int i = figure.first - 1; i >= figure.first - reach && m_words.has(i); --i) {
        if (m_words.isVerbal(i))
            return m_words.tag(i) == Tag::Verb && m_words.form(i) == VerbForm::Past && m_words.tag(i - 1) != Tag::Aux;
    }
    return false;
}

/// "clear pending bills of 3 million": what is acted on is there already.
bool FigureStatus::isStanding(const Figure &figure) const
{
    static constexpr int reach = 7;
    for (int i = figure.first - 1; i >= figure.first - reach && m_words.has(i) && !m_words.isFinite(i) && m_words.tag(i) != Tag::Punct; --i) {
        if (m_lexicon.isWord(m_words.text(i), MetricWord::Standing) && m_words.isNominal(i + 1))
            return true;
    }
    return false;
}

bool FigureStatus::isGranted(const Figure &figure) const
{
    static constexpr int reach = 14;
    const auto grants = [this](int token) {
        return m_words.tag(token) == Tag::Verb && (isWord(token, MetricWord::Grant) || isWord(token, MetricWord::State) || m_words.is(token + 1, u"aside"));
    };
    for (int i = figure.first - 1; i >= figure.first - reach && m_words.has(i); --i) {
        if (grants(i))
            return true;
        if (m_words.tag(i) == Tag::Verb && m_words.isFinite(i))
            return false; // another deed: "spent"
    }
    for (int i = figure.end; i < figure.end + reach && m_words.has(i); ++i) {
        if (m_words.tag(i) == Tag::Verb)
            return grants(i);
    }
    return false;
}

bool FigureStatus::isBeforeChange(const Figure &figure) const
{
    static constexpr int reach = 10;
    if (figure.isFraction() || figure.counted.isEmpty())
        return false;
    int modal = figure.end;
    while (m_words.has(modal) && modal < figure.end + reach && m_words.form(modal) != VerbForm::Modal) {
        if (m_words.isVerbal(modal))
            return false;
        ++modal;
    }
    int verb = modal + 1;
    while (m_words.tag(verb) == Tag::Adv)
        ++verb;
    if (m_words.form(modal) != VerbForm::Modal || m_words.form(verb) != VerbForm::Base)
        return false;
    const ChangeWord *word = m_lexicon.changeWords().value(m_words.lemma(verb));
    const Tag behind = m_words.tag(verb + 1);
    return word && (behind == Tag::Adp || behind == Tag::Adv || behind == Tag::Part || behind == Tag::Punct);
}

/// "40 ha of irrigated land will be sown": a participle that looks like a past before the helper of the clause.
bool FigureStatus::isAttribute(int past) const
{
    static constexpr int reach = 6;
    if (!m_words.isNominal(past + 1) && m_words.tag(past + 1) != Tag::Adj)
        return false;
    for (int i = past + 1; i < past + reach && m_words.has(i) && m_words.tag(i) != Tag::Punct; ++i) {
        if (m_words.tag(i) == Tag::Aux)
            return true;
        if (m_words.isVerbal(i) || m_words.tag(i) == Tag::Sconj || m_words.tag(i) == Tag::Cconj || m_words.tag(i) == Tag::Pron)
            return false;
    }
    return false;
}

/// The number is in the subject, "40 schools will be built", or is all there is: "3 million to build schools".
std::optional<MetricStatus> FigureStatus::readBehind(const Figure &figure) const
{
    static constexpr int reach = 20;
    bool isOpen = true; // nothing but the figure's own phrase so far
    for (int i = figure.end; i < figure.end + reach && m_words.has(i); ++i) {
        if (m_words.is(i, u";") || m_words.is(i, u":"))
            break;
        while (m_words.is(i, u"(") && m_words.closingBracket(i) > i)
            i = m_words.closingBracket(i) + 1;
        if (m_words.isVerbal(i) && isTargetWord(i) && (m_words.tag(i) == Tag::Aux || m_words.tag(i - 1) == Tag::Aux))
            return MetricStatus::Target;
        if (isOpen && m_words.is(i, u"to") && m_words.form(i + 1) == VerbForm::Base && m_words.isVerbal(i + 1))
            return MetricStatus::Target;
        if (m_words.form(i) == VerbForm::Past && m_words.tag(i) == Tag::Verb && isAttribute(i))
            continue;
        isOpen = isOpen && !m_words.isVerbal(i) && m_words.tag(i) != Tag::Punct;
        if (!m_words.isFinite(i) || isTargetWord(i + 1) || (m_words.is(i + 1, u"to") && m_words.tag(i) == Tag::Aux))
            continue;
        int verb = i;
        while (m_words.tag(verb) == Tag::Aux || m_words.tag(verb) == Tag::Adv)
            ++verb;
        const bool isPromised = isPromise(verb) && verb > i && isSum(figure); // "40 million has been approved"
        return isTargetWord(i) || isPromised ? MetricStatus::Target : MetricStatus::Actual;
    }
    return std::nullopt;
}

} // namespace planscope
