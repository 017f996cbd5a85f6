// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/metriccontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace planscope {

static constexpr int maxIndicatorWords = 14;
static constexpr int maxPartWords = 8;

std::optional<Direction> MetricContext::changeWord(int token, bool isBehind) const
{
    if (!m_words.has(token))
        return std::nullopt;
    const ChangeWord *word = m_lexicon.changeWords().value(m_words.lemma(token));
    if (!word)
        word = m_lexicon.changeWords().value(m_words.text(token).toString());
    if (word && m_words.is(token, u"up") && m_words.lemma(token - 1) == u"make")
        return std::nullopt; // "made up 40 % of sales"
    if (!word || (word->form == ChangeWord::Behind && !isBehind) || (word->form == ChangeWord::Verb && m_words.tag(token) != Tag::Verb))
        return std::nullopt;
    return word->direction;
}

std::optional<Direction> MetricContext::changeIn(int first, int end) const
{
    for (int i = end - 1; i >= std::max(first, m_words.first()); --i) {
        if (m_words.isInPeriod(i))
            continue;
        if (const auto direction = changeWord(i, false))
            return direction;
    }
    return std::nullopt;
}

Change MetricContext::change(const Figure &figure) const
{
    if (const auto found = changeBehind(figure))
        return *found;
    if (const auto found = changeBefore(figure))
        return *found;
    return {};
}

/// "a 5 % increase", "30 % lower", "7 percent annual growth".
std::optional<Change> MetricContext::changeBehind(const Figure &figure) const
{
    if (figure.quantity.kind == Quantity::Bare)
        return std::nullopt;
    const bool isBelow = m_words.is(figure.end, u"below");
    if (figure.isFraction() && (isBelow || m_words.is(figure.end, u"above")))
        return Change{true, isBelow ? Direction::Down : Direction::Up}; // "28 % below the level of 2013"
    for (int i = figure.end; i < figure.end + 3 && m_words.has(i); ++i) {
        if (const auto direction = changeWord(i, true)) {
            const bool isNoun = m_words.tag(i) == Tag::Noun || m_words.tag(i) == Tag::Adj || m_words.tag(i) == Tag::Adv;
            return isNoun ? std::optional<Change>({true, *direction}) : std::nullopt;
        }
        const bool isBetween = m_words.tag(i) == Tag::Adj || m_words.tag(i) == Tag::Noun || m_words.is(i, u"-") || m_words.is(i, u"or");
        if (!isBetween)
            break;
    }
    return std::nullopt;
}

std::optional<Change> MetricContext::changeBefore(const Figure &figure) const
{
    static constexpr int reach = 14;
    int left = figure.first - 1;
    while (m_words.tag(left) == Tag::Adv && !changeWord(left, false) && m_words.has(left))
        --left;
    const bool isPercent = figure.isFraction();
    if (m_words.is(left, u"by") || m_words.is(left, u"another")) {
        const auto direction = changeIn(left - reach, left);
        return direction ? std::optional<Change>({true, *direction}) : std::nullopt;
    }
    if (const auto direction = changeWord(left, false)) {
        const bool isMoneyRaised = figure.quantity.kind == Quantity::Money && m_words.tag(left) == Tag::Verb && m_words.lemma(left) == u"raise";
        return isMoneyRaised ? std::nullopt : std::optional<Change>({true, *direction});
    }
    if (m_words.is(left, u"of") || m_words.is(left, u"at") || m_words.is(left, u"a") || m_words.is(left, u"an")) {
        int i = left - 1;
        for (; m_words.has(i) && i > left - reach; --i) {
            if (m_words.isInPeriod(i) || m_words.is(i, u","))
                break;
            if (const auto direction = changeWord(i, false); direction && (isPercent || i == left - 1 || !m_words.isVerbal(i)))
                return Change{true, *direction};
            const bool isGenericWord = m_lexicon.isWord(m_words.text(i), MetricWord::Generic) || m_words.tag(i) == Tag::Adj || m_words.tag(i) == Tag::Det
                                       || (isPercent && (m_words.tag(i) == Tag::Adp || m_words.isNominal(i)));
            if (!isGenericWord && !(isPercent && m_words.isVerbal(i)))
                break;
            if (m_words.isFinite(i))
                break;
        }
    }
    if (!isPercent)
        return std::nullopt;
    // "cut emissions 40 %", "economic growth reached 5 %"
    const TokenRange object = m_words.phraseBefore(figure.first);
    if (!object.isEmpty() && object.end == figure.first) {
        if (const auto direction = changeWord(object.first - 1, false); direction && m_words.isVerbal(object.first - 1))
            return Change{true, *direction};
    }
    const TokenRange subject = m_words.subjectBefore(figure.first);
    if (subject.isEmpty())
        return std::nullopt;
    for (int i = subject.first; i < subject.end; ++i) {
        const bool isHead = i + 1 == subject.end || m_words.tag(i + 1) == Tag::Adp || m_lexicon.isWord(m_words.text(i + 1), MetricWord::Generic);
        const auto direction = changeWord(i, false);
        if (direction && isHead && m_words.isNominal(i))
            return Change{true, *direction};
        if (m_words.tag(i) == Tag::Adp)
            break;
    }
    return std::nullopt;
}

bool MetricContext::isGeneric(const TokenRange &range) const
{
    for (int i = range.first; i < range.end; ++i) {
        if (m_words.isNominal(i) && !m_lexicon.isWord(m_words.lemma(i), MetricWord::Generic) && !m_lexicon.isWord(m_words.text(i), MetricWord::Generic)
            && !m_words.isInPeriod(i))
            return false;
    }
    return true;
}

/// The token behind the last noun before the figure: "power to 9,800", "volume of a record 235", "turnover totalling".
int MetricContext::stripLeft(int token) const
{
    while (m_words.has(token - 1)) {
        const Tag tag = m_words.tag(token - 1);
        const bool isParticiple = tag == Tag::Verb && !m_words.isFinite(token - 1) && m_words.form(token - 1) == VerbForm::PastParticiple;
        const bool isLoose = tag == Tag::Adp || tag == Tag::Adv || tag == Tag::Det || tag == Tag::Adj || m_words.is(token - 1, u"(") || isParticiple
                             || (tag == Tag::Part && m_words.is(token - 1, u"to")) || m_words.is(token - 1, u":");
        if (!isLoose)
            break;
        --token;
    }
    return token;
}

/// The noun phrase that the figure is joined to by "of", "to", "at", a colon or a bracket.
TokenRange MetricContext::phraseLeft(const Figure &figure) const
{
    const int behind = stripLeft(figure.first);
    const TokenRange phrase = m_words.phraseBefore(behind);
    return phrase.end == behind ? phrase : TokenRange{behind, behind};
}

/// What stands between the figure and the words for what it is: a bracket, a time, "to be spent".
int MetricContext::skipAside(int token) const
{
    static constexpr int most = 4; // asides
    for (int i = 0; i < most; ++i) {
        const int before = token;
        if (m_words.is(token, u"("))
            token = m_words.closingBracket(token) + 1;
        while (m_words.is(token, u")"))
            ++token;
        while (m_words.has(token) && m_words.isInPeriod(token))
            ++token;
        if (m_words.is(token, u"to") && m_words.is(token + 1, u"be") && m_words.tag(token + 2) == Tag::Verb)
            token += 3;
        token = skipDuration(token);
        if (token == before)
            break;
    }
    return token;
}

/// "over three years", "for 18 months".
int MetricContext::skipDuration(int token) const
{
    if (m_words.tag(token) != Tag::Adp)
        return token;
    int next = token + 1;
    while (m_words.tag(next) == Tag::Det || m_words.tag(next) == Tag::Adj)
        ++next;
    const PeriodWord *unit = m_words.tag(next) == Tag::Num ? m_lexicon.periodWords().value(m_words.text(next + 1)) : nullptr;
    return unit && unit->kind == PeriodWord::Counted ? next + 2 : token;
}

/// "of the population", "in revenue", "for rural clinics" behind the figure; "a €3 million grant".
TokenRange MetricContext::phraseRight(const Figure &figure) const
{
    for (int i = figure.start; i < figure.end && figure.counted.isEmpty(); ++i) {
        if (m_words.is(i, u"of")) // "8 million tonnes of carbon dioxide equivalent"
            return m_words.phraseFrom(i + 1);
    }
    const int token = skipAside(figure.end);
    const TokenRange none{token, token};
    if (m_words.is(token, u"as") && (m_words.is(token + 1, u"much") || m_words.is(token + 1, u"many")))
        return m_words.phraseFrom(token + 2); // "three times as much private money"
    const bool isPurpose = m_words.is(token, u"to") && m_words.isVerbal(token + 1) && figure.quantity.kind == Quantity::Money;
    if (isPurpose)
        return m_words.phraseFrom(token + 2); // "€3 million to renew the trams"
    const bool isJoined = m_words.tag(token) == Tag::Adp || m_words.is(token, u"worth");
    if (isJoined && m_words.has(token + 1) && !m_words.isInPeriod(token + 1) && !m_words.is(token, u"than")) {
        const TokenRange phrase = m_words.phraseFrom(token + 1);
        bool hasNoun = false;
        bool hasNumber = false;
        for (int i = phrase.first; i < phrase.end; ++i) {
            hasNoun = hasNoun || m_words.isNominal(i);
            hasNumber = hasNumber || m_words.tag(i) == Tag::Num || (m_words.is(token, u"to") && m_words.text(i).back().isDigit());
        }
        return hasNoun && !hasNumber && !isGeneric(phrase) ? phrase : none;
    }
    if (isJoined || !figure.counted.isEmpty() || token != figure.end)
        return none;
    const bool isWhole = figure.quantity.isHyphenated || figure.isFraction() || figure.quantity.kind == Quantity::Money || figure.quantity.kind == Quantity::Measure;
    const TokenRange phrase = isWhole ? m_words.phraseFrom(token) : none;
    return !phrase.isEmpty() && phrase.first == token && !isGeneric(phrase) ? phrase : none;
}

/// "Offshore wind: …": what a list's item is about.
TokenRange MetricContext::label(const Figure &figure) const
{
    static constexpr int longest = 7;
    int first = m_words.first();
    while (first < figure.first && (m_words.tag(first) == Tag::Punct || m_words.tag(first) == Tag::Sym))
        ++first;
    for (int i = first; i < first + longest && i < figure.first; ++i) {
        if (m_words.is(i, u":"))
            return {first, i};
        if (m_words.isFinite(i) || m_words.isInPeriod(i))
            break;
    }
    return {first, first};
}

TokenRange MetricContext::bareSubject(const Figure &figure) const
{
    if (m_words.is(figure.first - 1, u"(")) { // "jobs were lost in trade (194,000)"
        const TokenRange subject = m_words.subjectBefore(figure.first);
        if (!subject.isEmpty())
            return subject;
    }
    const TokenRange left = phraseLeft(figure);
    if (!left.isEmpty() && !isGeneric(left))
        return left;
    return m_words.subjectBefore(figure.first);
}

/// What follows a figure that is itself the subject, helpers left out.
TokenRange MetricContext::predicate(const Figure &figure) const
{
    int first = figure.end;
    while (m_words.tag(first) == Tag::Aux || m_words.tag(first) == Tag::Adv)
        ++first;
    int end = first;
    while (m_words.has(end) && end - first < maxPartWords && m_words.tag(end) != Tag::Punct && m_words.tag(end) != Tag::Num)
        ++end;
    return {first, end};
}

/// The verb that has a sum or size as its object and nothing else to tell what it is: "will install another 140 GW".
int MetricContext::verbBefore(const Figure &figure) const
{
    int token = figure.first - 1;
    while (m_words.tag(token) == Tag::Det || m_words.tag(token) == Tag::Adj || m_words.tag(token) == Tag::Adv)
        --token;
    const bool isVerb = m_words.tag(token) == Tag::Verb && !changeWord(token, false);
    return isVerb && figure.quantity.kind != Quantity::Bare ? token : -1;
}

/// Does the figure go on with the one before it and name nothing of its own: "rising from 45 % in 2023", "259 GW by 2040"?
bool MetricContext::isSameThing(const Figure &figure, const TokenRange &near, const std::optional<Figure> &last) const
{
    static constexpr int reach = 14;
    if (!last || last->quantity.kind != figure.quantity.kind || figure.first - last->end > reach || figure.first < last->end)
        return false;
    const bool hasOwn = !near.isEmpty() && near.first >= last->end && !isGeneric(near);
    bool isJoined = false;
    for (int i = last->end; i < figure.first; ++i) {
        const bool compares = m_words.is(i, u"from") || m_words.is(i, u"against") || m_words.is(i, u"than") || m_words.is(i, u"compared") || m_words.is(i, u"versus");
        isJoined = isJoined || compares || m_words.is(i, u",") || m_words.is(i, u";") || m_words.is(i, u"and") || m_words.is(i, u"or") || m_words.is(i, u"to");
        const bool isChange = m_words.isVerbal(i) && !m_words.isFinite(i) && changeWord(i, false);
        if (m_words.isVerbal(i) && !isChange && !compares && !m_words.is(i, u"followed"))
            return false;
    }
    return isJoined && !hasOwn;
}

QString MetricContext::indicator(const Figure &figure, const QString &before, const std::optional<Figure> &last) const
{
    QStringList parts;
    int left = maxIndicatorWords;
    const auto append = [&](const TokenRange &range, int most) {
        const QString part = range.isEmpty() ? QString() : m_words.words(range, std::min(most, left));
        if (part.isEmpty())
            return;
        parts.append(part);
        left -= static_cast<int>(part.count(u' ')) + 1;
    };
    const auto appendBefore = [&](int most) {
        parts.append(before.section(u' ', 0, most - 1));
        left -= static_cast<int>(parts.constLast().count(u' ')) + 1;
    };
    if (!figure.counted.isEmpty()) {
        append(figure.counted, maxPartWords);
        append(phraseRight(figure), maxPartWords / 2);
        return parts.join(u", "_s);
    }
    const TokenRange near = phraseLeft(figure);
    const TokenRange right = phraseRight(figure);
    if (!before.isEmpty() && isSameThing(figure, near, last)) {
        appendBefore(right.isEmpty() ? maxIndicatorWords : maxPartWords);
        if (!before.contains(m_words.words(right, left)))
            append(right, maxPartWords - 2);
        return parts.join(u", "_s);
    }
    const TokenRange subject = m_words.subjectBefore(near.isEmpty() ? figure.first : near.first);
    const bool isNear = !near.isEmpty() && !isGeneric(near);
    const bool hasSubject = !subject.isEmpty() && !(subject.first < near.end && near.first < subject.end);
    const bool isRemark = last && !near.isEmpty() && !isNear && figure.first - last->end <= maxPartWords; // "…, with a yearly rise of 5 t"
    if ((!hasSubject || isRemark) && !isNear && !before.isEmpty() && right.isEmpty())
        appendBefore(maxPartWords); // "…, a reduction of 94 %": of what was told before
    else if (const TokenRange item = label(figure); !item.isEmpty())
        append(item, maxPartWords - 2);
    else if (hasSubject)
        append(subject, isNear ? maxPartWords - 2 : right.isEmpty() ? maxIndicatorWords - 3 : maxPartWords);
    const int verb = verbBefore(figure);
    if (verb >= 0 && !isNear && right.isEmpty())
        append({verb, verb + 1}, 1);
    if (!near.isEmpty())
        append(near, maxPartWords);
    append(right, maxPartWords);
    if (parts.isEmpty()) { // the figure is the subject: "$3 million was donated to schools"
        const TokenRange said = predicate(figure);
        const bool isNoted = m_words.tag(said.first) == Tag::Verb || !isGeneric(said);
        append(isNoted ? said : TokenRange{}, maxPartWords);
        if (parts.isEmpty() && before.isEmpty() && m_words.tag(said.first) == Tag::Verb && !said.isEmpty())
            parts.append(m_words.text(said.first).toString()); // "3 million had been invested"
    }
    return parts.join(u", "_s);
}

} // namespace planscope
