// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/namecontext.h"

using namespace Qt::StringLiterals;

namespace planscope {

bool NameContext::isOpening(qsizetype at) const
{
    return word(at).gap == Gap::Start || word(at).gap == Gap::Stop || (word(at).gap == Gap::Quote && word(at).opensQuote);
}

bool NameContext::isTitled(qsizetype first, qsizetype end) const
{
    return first > 0 && end - first > 1 && word(first - 1).text == "The"_L1 && !isOpening(first - 1) &&
           word(first).gap == Gap::Space;
}

bool NameContext::hasTitleCapitals(const NameRun &run) const
{
    bool isTitle = run.end - run.first > 2;
    for (qsizetype at = run.first; at < run.end; ++at)
        isTitle &= word(at).isCapital || word(at).isNumber || word(at).is(HeadJoiner);
    return isTitle;
}

bool NameContext::isAnyOne(const NameRun &run) const
{
    if (run.first == 0 || run.complementAt >= 0 || word(run.first).gap != Gap::Space ||
        (word(run.first - 1).text.toLower() != "a"_L1 && word(run.first - 1).text.toLower() != "an"_L1))
        return false;
    for (qsizetype at = run.first; at < run.end; ++at)
        if (word(at).isCapital && !m_runs.isOrdinary(at))
            return false;
    return true;
}

std::optional<EntityKind> NameContext::abbreviatedKind(const NameRun &run) const
{
    const bool hasArticle = run.first > 0 && word(run.first).gap == Gap::Space && word(run.first - 1).text.toLower() == "the"_L1;
    const bool isBracketed = follows(run.end, Gap::Open) && (!holds(run.end + 1) || word(run.end + 1).gap != Gap::Space);
    if (!hasArticle || !isBracketed || run.end - run.first < 2 || !word(run.end).isUpper || word(run.end).is(NotAlone))
        return std::nullopt;
    QString initials;
    for (qsizetype at = run.first; at < run.end; ++at)
        if (word(at).isCapital)
            initials += word(at).text.front();
    if (initials != word(run.end).text)
        return std::nullopt;
    if (run.headAt >= 0)
        return word(run.headAt).head->kind;
    if (const KnownName *known = m_lexicon.known(word(run.end).text))
        return known->kind;
    const NameWord &last = word(run.end - 1);
    if (m_runs.isOrdinary(run.end - 1) && last.text.endsWith(u's') && !last.text.endsWith("ss"_L1))
        return std::nullopt; // "the Cereal Floor Prices (CFP)" are prices
    const bool acts = follows(run.end + 1, Gap::Close) && !word(run.end + 1).isCapital &&
                      (word(run.end + 1).tag == Tag::Verb || word(run.end + 1).tag == Tag::Aux);
    return acts ? EntityKind::Organisation : EntityKind::Plan;
}

qsizetype NameContext::spelledEnd(qsizetype first) const
{
    constexpr qsizetype longest = 12; // in words
    QString initials;
    for (qsizetype at = first; holds(at) && at - first < longest; ++at) {
        const NameWord &here = word(at);
        if (at > first && here.gap == Gap::Open) {
            const bool isClosed = !holds(at + 1) || word(at + 1).gap != Gap::Space;
            const bool isCalled = first > 0 && word(first).gap == Gap::Space && word(first - 1).is(Article);
            const bool isKind = follows(at + 1, Gap::Close) && word(at + 1).category == EntityKind::Plan;
            return isClosed && (isCalled || isKind) && here.isUpper && !here.is(NotAlone) && initials.size() > 2 && here.text == initials ? at : 0;
        }
        const bool isJoiner = here.is(FunctionWord) || here.is(HeadJoiner) || here.is(PlanJoiner) || here.is(Article) || here.text == "and"_L1;
        if ((at > first && here.gap != Gap::Space) || (!here.isCapital && !isJoiner))
            return 0;
        for (qsizetype letter = 0; here.isCapital && letter < here.text.size(); ++letter)
            if (letter == 0 || (here.text.at(letter - 1) == u'-' && here.text.at(letter).isUpper()))
                initials += here.text.at(letter);
    }
    return 0;
}

bool NameContext::isNationalBody(const NameRun &run) const
{
    const bool hasAnd = m_runs.chunkEnd(run.first) < run.end;
    if (run.end - run.first < 3 || run.complementAt >= 0 || (isOpening(run.first) && !hasAnd))
        return false;
    qsizetype at = run.first;
    while (at < run.end && (!word(at).isCapital || (m_runs.isOrdinary(at) && !m_runs.known(at, at + 1))))
        ++at;
    return at >= run.first + 2 && at < run.end && m_runs.knownEnd(at) == run.end && !word(at).is(PlacePrefix);
}

bool NameContext::isNationalPair(const NameRun &run) const
{
    const NameWord &first = word(run.first);
    constexpr quint32 others = NotAlone | TitleWord | TitleModifier | TitlePrefix | PlacePrefix | FunctionWord | TimeWord |
                               FormalModifier | Demonym | GivenName;
    const bool isNoun = (first.tag == Tag::Noun || first.tag == Tag::Propn) && m_runs.isOrdinary(run.first) && !first.isUpper &&
                        !(first.facts & others) && !m_lexicon.isAdjective(first.text);
    if (run.end - run.first != 2 || !isNoun || first.isPossessive || word(run.first + 1).gap != Gap::Space)
        return false;
    const KnownName *place = m_runs.known(run.first + 1, run.end);
    return place && place->kind == EntityKind::Place && !place->country.isEmpty() && (!isOpening(run.first) || isBeforeVerb(run.end));
}

bool NameContext::isPlaceWithGoal(const NameRun &run) const
{
    const qsizetype last = run.end - 1;
    const QString &number = word(last).text;
    const bool isVersion = number.size() == 3 && number.endsWith(".0"_L1) && number.front().isDigit();
    const bool isFarYear = isYear(number) && number >= firstFarYear;
    return last > run.first && (isVersion || isFarYear) && m_runs.knownEnd(run.first) == last &&
           m_runs.known(run.first, last)->kind == EntityKind::Place;
}

qsizetype NameContext::purposeNameEnd(const NameRun &run) const
{
    constexpr quint32 others = NotAlone | TitleWord | TitleModifier | TitlePrefix | TimeWord | Demonym | GivenName | FunctionWord;
    const bool hasHead = run.headAt >= 0 && word(run.headAt).head->part != HeadPart::Weak;
    if (isOpening(run.first) || (word(run.first - 1).isCapital && word(run.first - 1).text != "The"_L1) || hasHead || run.complementAt >= 0 || !follows(run.end, Gap::Space) || word(run.end - 1).isPossessive)
        return 0;
    for (qsizetype at = run.first; at < run.end; ++at)
        if (!word(at).isCapital || word(at).isUpper || word(at).facts & others || !m_runs.isOrdinary(at))
            return 0;
    const bool isAction = run.end - run.first == 1 && word(run.first).text.endsWith("ing"_L1);
    const QString &joiner = word(run.end).text;
    const bool joins = joiner == "for"_L1 || (isAction && (joiner == "the"_L1 || joiner == "in"_L1 || joiner == "our"_L1 || joiner == "to"_L1));
    qsizetype next = run.end + 1;
    if (!joins || !follows(next, Gap::Space))
        return 0;
    if (word(next).is(Article) && follows(next + 1, Gap::Space))
        ++next;
    if (!word(next).isCapital || word(next).is(TimeWord) || word(next).is(TitleWord))
        return 0;
    qsizetype end = m_runs.chunkEnd(next);
    if (follows(end, Gap::Space) && word(end).text == "and"_L1 && follows(end + 1, Gap::Space) && word(end + 1).isCapital &&
        m_runs.knownEnd(end + 1) == end + 1 && m_runs.isOrdinary(end + 1) && !word(end + 1).head) {
        const qsizetype further = m_runs.chunkEnd(end + 1);
        const bool isAnother = follows(further, Gap::Space) && (word(further).is(Article) || word(further).is(HeadJoiner));
        end = isAnother ? end : further;
    }
    return end;
}

bool NameContext::opensWithCountry(const NameRun &run) const
{
    const KnownName *known = m_runs.known(run.first, run.first + 1);
    if (run.end - run.first < 3 || run.complementAt >= 0 || !known || known->kind != EntityKind::Place || known->country.isEmpty() ||
        word(run.first).isPossessive)
        return false;
    return std::all_of(m_words.cbegin() + run.first + 1, m_words.cbegin() + run.end, [](const NameWord &part) {
        constexpr quint32 others = NotAlone | TitleWord | TitlePrefix | TimeWord | Demonym | GivenName | FamilyName;
        return part.isCapital && !part.isUpper && part.is(OrdinaryWord) && !part.head && !(part.facts & others);
    });
}

bool NameContext::endsInPlace(const NameRun &run) const
{
    qsizetype at = run.first;
    while (at < run.end && m_runs.knownEnd(at) == at && !m_runs.isOrdinary(at) && !word(at).is(Demonym) && !word(at).isNumber)
        ++at;
    return at > run.first && at < run.end && m_runs.knownEnd(at) == run.end;
}

std::optional<EntityKind> NameContext::shapedKind(qsizetype first, qsizetype end) const
{
    const bool isOne = end - first == 1;
    const bool isNameBehind = !isOne && std::all_of(m_words.cbegin() + first + 1, m_words.cbegin() + end, [](const NameWord &part) {
        return part.isCapital && !part.isUpper && !part.is(TitleWord);
    });
    bool isProperBehind = isNameBehind;
    for (qsizetype at = first + 1; at < end; ++at)
        isProperBehind &= !m_runs.isOrdinary(at) && !word(at).is(Demonym);
    if (isProperBehind && word(first).is(PlacePrefix))
        return EntityKind::Place;
    const std::optional<EntityKind> opening = isNameBehind ? m_lexicon.openingKind(word(first).text) : std::nullopt;
    if (opening == EntityKind::Plan ? !isOpening(first) : opening && isProperBehind)
        return opening;
    const bool isSpelledOut = isOne && word(first).isCapital && !word(first).isUpper && !m_runs.isOrdinary(first) &&
                              !(word(first).facts & (Demonym | GivenName | FamilyName));
    return isSpelledOut && m_lexicon.hasPlaceEnding(word(first).text) ? std::optional(EntityKind::Place) : std::nullopt;
}

std::optional<EntityKind> NameContext::apposedKind(qsizetype end) const
{
    constexpr qsizetype farthest = 6;
    if (!follows(end, Gap::Comma) || !word(end).is(Article))
        return std::nullopt;
    qsizetype noun = -1;
    for (qsizetype at = end + 1; follows(at, Gap::Space) && at - end <= farthest; ++at) {
        const Tag tag = word(at).tag;
        if (word(at).is(HeadJoiner) || word(at).is(PlanJoiner) || tag == Tag::Verb || tag == Tag::Aux || tag == Tag::Pron || tag == Tag::Adp)
            break;
        noun = at;
    }
    // "Under NAME, the company will …" goes on with another clause.
    const bool isClause = noun >= 0 && follows(noun + 1, Gap::Space) && (word(noun + 1).tag == Tag::Verb || word(noun + 1).tag == Tag::Aux);
    if (noun < 0 || word(noun).isCapital || isClause)
        return std::nullopt;
    return word(noun).category == EntityKind::Person ? std::nullopt : word(noun).category;
}

bool NameContext::isPlacePair(qsizetype at) const
{
    const QStringList parts = word(at).text.split(u'-');
    return parts.size() > 1 && std::all_of(parts.cbegin(), parts.cend(), [&](const QString &part) {
               const KnownName *known = m_lexicon.known(part);
               return known && known->kind == EntityKind::Place;
           });
}

std::optional<EntityKind> NameContext::kindBeside(const NameRun &run, std::optional<EntityKind> listKind) const
{
    bool isProper = false;
    for (qsizetype at = run.first; at < run.end; ++at) {
        const bool isNumbered = word(at).text.contains(u'-') && word(at).text.back().isDigit(); // "Lantern-2"
        isProper |= word(at).isCapital && (!m_runs.isOrdinary(at) || isNumbered) && !word(at).is(Demonym);
    }
    const bool isQuoted = word(run.first).opensQuote && word(run.end - 1).closesQuote;
    if (listKind && (isProper || isQuoted || run.end - run.first > 1))
        return listKind;
    // "the Falcon Eye satellite"
    const bool isTitleOfKind = isTitleBefore(run) && follows(run.end, Gap::Space) && word(run.end).tag == Tag::Noun &&
                               (word(run.end).category == EntityKind::Plan || word(run.end).category == EntityKind::Product);
    if (isTitleOfKind)
        return word(run.end).category;
    if (!isProper && !isQuoted)
        return std::nullopt;
    const Gap before = word(run.first).gap;
    if (run.first > 0 && (before == Gap::Space || (isQuoted && before == Gap::Quote)) && !word(run.first - 1).isCapital &&
        word(run.first - 1).category && word(run.first - 1).category != EntityKind::Person)
        return word(run.first - 1).category;
    if (word(run.end - 1).isNumber && isProper) {
        const bool isPeriod =
            isYear(word(run.end - 1).text) || isYearSpan(word(run.end - 1).text) || word(run.end - 2).is(NumberSign);
        return isPeriod ? EntityKind::Plan : EntityKind::Product;
    }
    if (isQuoted && follows(run.end, Gap::Quote) && word(run.end).category)
        return word(run.end).category;
    if (isQuoted && hasTitleCapitals(run))
        return EntityKind::Plan;
    if (!isProper || !follows(run.end, Gap::Space) || !word(run.end).category || word(run.end - 1).isPossessive ||
        word(run.end).tag == Tag::Verb)
        return std::nullopt;
    const EntityKind after = *word(run.end).category;
    return after == EntityKind::Place ? std::nullopt : std::optional(after);
}

bool NameContext::looksAbbreviated(qsizetype at) const
{
    constexpr qsizetype fewest = 3;
    constexpr qsizetype most = 9;
    const NameWord &only = word(at);
    const bool isWord = only.facts & (NotAlone | OrdinaryWord | TimeWord | TitleWord | NameSuffix | MoneySign);
    return only.isUpper && !isWord && only.text.size() >= fewest && only.text.size() <= most &&
           std::all_of(only.text.cbegin(), only.text.cend(), [](QChar c) { return c.isLetter() || c == u'-' || c == u'&' || c == u'*'; });
}

bool NameContext::isPluralAbbreviation(qsizetype at) const
{
    const QString &text = word(at).text;
    return text.size() > 2 && text.endsWith(u's') &&
           std::all_of(text.cbegin(), text.cend() - 1, [](QChar c) { return c.isUpper() || c == u'&'; });
}

bool NameContext::isUnknownAbbreviation(qsizetype at) const
{
    if (!looksAbbreviated(at))
        return false;
    const bool hasArticle = at > 0 && word(at).gap == Gap::Space && word(at - 1).text.toLower() == "the"_L1;
    // "by KPLC", "KPLC, the utility"
    const bool isAgent = at > 0 && word(at).gap == Gap::Space && word(at - 1).text == "by"_L1 &&
                         !(follows(at + 1, Gap::Space) && word(at + 1).tag == Tag::Noun);
    const bool isExplained = follows(at + 1, Gap::Comma) && word(at + 1).is(Article);
    return isAgent || isExplained || word(at).isPossessive || (hasArticle && !(follows(at + 1, Gap::Space) && word(at + 1).tag == Tag::Noun)) ||
           isBeforeVerb(at + 1);
}

bool NameContext::isBeforeVerb(qsizetype end) const
{
    return follows(end, Gap::Space) && !word(end).isCapital && (word(end).tag == Tag::Aux || word(end).tag == Tag::Verb) &&
           !word(end).text.endsWith("ing"_L1);
}

bool NameContext::isNamedKind(qsizetype first, qsizetype end) const
{
    return first > 0 && word(first).gap == Gap::Space && word(first - 1).text == "the"_L1 && follows(end, Gap::Space) &&
           (word(end).category == EntityKind::Plan || word(end).category == EntityKind::Product) && !word(end - 1).isPossessive;
}

qsizetype NameContext::commaNameEnd(const NameRun &run) const
{
    if (run.first == 0 || word(run.first).gap != Gap::Space || !word(run.first - 1).is(Article) || !follows(run.end, Gap::Comma) ||
        !word(run.end).isCapital)
        return 0;
    const qsizetype end = m_runs.chunkEnd(run.end);
    if (!follows(end, Gap::Space) || word(end).category != EntityKind::Plan || word(end).text.endsWith(u's'))
        return 0;
    const auto isOwn = [&](qsizetype first, qsizetype last) {
        for (qsizetype at = first; at < last; ++at)
            if (!m_runs.isOrdinary(at) && m_runs.knownEnd(at) == at)
                return true;
        return false;
    };
    return isOwn(run.first, run.end) && isOwn(run.end, end) ? end : 0;
}

bool NameContext::isForeign(qsizetype first, qsizetype end) const
{
    return std::any_of(m_words.cbegin() + first, m_words.cbegin() + end, [](const NameWord &part) {
        return part.isCapital && std::any_of(part.text.cbegin(), part.text.cend(), [](QChar c) { return c.unicode() > 0x7F; });
    });
}

/// "the" and two capitalised words or more, none of them a head.
bool NameContext::isTitleBefore(const NameRun &run) const
{
    if (run.first == 0 || run.end - run.first < 2 || run.headAt >= 0 || word(run.first).gap != Gap::Space ||
        word(run.first - 1).text != "the"_L1)
        return false;
    return std::all_of(m_words.cbegin() + run.first, m_words.cbegin() + run.end,
                       [](const NameWord &part) { return part.isCapital && !(part.facts & (NotAlone | TitleWord | Demonym)) && !part.head; });
}

} // namespace planscope
