// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/nameregistry.h"

using namespace Qt::StringLiterals;

namespace planscope {

QString nameWithoutYear(const QString &words)
{
    QStringList parts = words.simplified().split(u' ');
    if (parts.size() > 1 && isYear(parts.constFirst()))
        parts.removeFirst();
    if (parts.size() > 1 && (isYear(parts.constLast()) || isYearSpan(parts.constLast())))
        parts.removeLast();
    return parts.join(u' ');
}

namespace {

/// Do the letters come in this order in the words, the first one as an initial? "DfT" of "Department for Transport".
bool abbreviates(const QString &abbreviation, const QString &words)
{
    const QString whole = words.toLower();
    qsizetype at = 0;
    for (const QChar letter : abbreviation) {
        if (!letter.isLetter())
            continue;
        const QChar lower = letter.toLower();
        do {
            at = whole.indexOf(lower, at);
            if (at < 0)
                return false;
            ++at;
        } while (at == 0);
    }
    return !abbreviation.isEmpty() && whole.contains(u' ') && abbreviation.size() < whole.size();
}

/// "ABU DHABI" is Abu Dhabi.
QString inTitleCase(const QString &words)
{
    QString titled = words.toLower();
    for (qsizetype at = 0; at < titled.size(); ++at)
        if (at == 0 || titled.at(at - 1) == u' ' || titled.at(at - 1) == u'-')
            titled[at] = titled.at(at).toUpper();
    return titled;
}

bool looksAbbreviated(const NameWord &word)
{
    const auto capitals = std::count_if(word.text.cbegin(), word.text.cend(), [](QChar c) { return c.isUpper(); });
    return capitals >= 2 && word.text.size() <= 12;
}

} // namespace

qsizetype NameRegistry::merged(qsizetype group) const
{
    while (m_mergedInto.at(group) != group)
        group = m_mergedInto.at(group);
    return group;
}

void NameRegistry::merge(qsizetype group, qsizetype into)
{
    group = merged(group);
    into = merged(into);
    if (group == into)
        return;
    m_mergedInto[group] = into;
    if (m_fullNames.at(group).size() > m_fullNames.at(into).size())
        m_fullNames[into] = m_fullNames.at(group);
}

qsizetype NameRegistry::groupFor(const QString &key, const QString &fullName)
{
    const auto found = m_groupOf.constFind(key);
    if (found == m_groupOf.cend()) {
        m_groupOf.insert(key, m_fullNames.size());
        m_mergedInto.append(m_fullNames.size());
        m_fullNames.append(fullName);
        return m_fullNames.size() - 1;
    }
    const qsizetype group = merged(*found);
    const QString &fullest = m_fullNames.at(group);
    if (fullName.size() > fullest.size() || (fullName.size() == fullest.size() && fullest.isUpper()))
        m_fullNames[group] = fullName;
    return group;
}

/// A family name alone, or a plan with other years, joins what the document calls so.
qsizetype NameRegistry::groupOf(const QString &joined, const QString &key, const QString &fullName, EntityKind kind)
{
    const QString bare = kind == EntityKind::Plan ? nameWithoutYear(joined) : joined;
    const bool mayJoin = kind == EntityKind::Person ? !joined.contains(u' ') : kind == EntityKind::Plan && bare != joined;
    const Form *known = mayJoin ? m_forms.find(bare) : nullptr;
    if (!known || known->kind != kind)
        return groupFor(key, fullName);
    const qsizetype group = merged(known->group);
    if (fullName.size() > m_fullNames.at(group).size())
        m_fullNames[group] = fullName;
    return group;
}

void NameRegistry::add(const QString &form, const Form &found)
{
    const Form *known = m_forms.find(form);
    // An abbreviation of the tables that the document explains.
    if (known && known->kind == found.kind && found.kind != EntityKind::Person &&
        std::min(known->ground, found.ground) == NameGround::Known && std::max(known->ground, found.ground) == NameGround::Headed)
        merge(known->group, found.group);
    if (known && known->ground <= found.ground)
        return;
    m_forms[form] = found;
    int &longest = m_longestFrom[form.section(u' ', 0, 0)];
    longest = std::max(longest, static_cast<int>(form.count(u' ')) + 1);
}

/// What all names of one thing share: "Hubei" and "Hubei Province", "the 2025 Forum" and "the Forum" have one.
QString NameRegistry::groupKey(const QList<NameWord> &words, const FoundName &name) const
{
    const QString kind = toString(name.kind) + u' ';
    if (!name.same.isEmpty())
        return kind + name.same;
    const QString joined = joinedWords(words, name.first, name.end);
    if (name.kind == EntityKind::Place && name.end - name.first > 1)
        if (const KnownName *place = m_lexicon.known(joinedWords(words, name.first, name.end - 1));
            place && place->kind == EntityKind::Place)
            return kind + place->same;
    return kind + (name.kind == EntityKind::Event ? nameWithoutYear(joined) : joined);
}

void NameRegistry::learn(const QList<NameWord> &words, QStringView text, const QList<FoundName> &names)
{
    for (const FoundName &name : names) {
        const QString joined = joinedWords(words, name.first, name.end);
        const QString inText = text.sliced(name.span.start, name.span.length()).toString().simplified();
        const QString written = inText.isUpper() ? joined : inText; // a line of capitals is read as if it had none
        const bool isShouted = name.kind == EntityKind::Place && name.ground == NameGround::Known && !m_lexicon.known(joined);
        const QString fullName = name.kind == EntityKind::Event ? nameWithoutYear(written)
                                 : isShouted                    ? inTitleCase(written)
                                                                : written;
        const Form form{name.kind, name.ground, groupOf(joined, groupKey(words, name), fullName, name.kind)};
        add(joined, form);
        learnAbbreviation(words, name, form);
        learnShortForms(words, name, form);
    }
    learnEverydayAbbreviations(words, names);
}

void NameRegistry::learnAbbreviation(const QList<NameWord> &words, const FoundName &name, const Form &form)
{
    const auto learnIf = [&](qsizetype first, qsizetype end) {
        const NameWord &word = words.at(first);
        const bool fits = looksAbbreviated(word) && abbreviates(word.text, joinedWords(words, name.first, name.end));
        // A body's short name in its own language: "(Embrapii)".
        const bool isOwnShort = word.isCapital && !(word.facts & (OrdinaryWord | Demonym | TimeWord)) &&
                                !m_lexicon.known(word.text) && name.kind == EntityKind::Organisation;
        if (!fits && !isOwnShort)
            return;
        // Met before its full name, or known from the tables.
        const QString shortForm = joinedWords(words, first, end);
        if (const Form *known = m_forms.find(shortForm); known && known->kind == form.kind)
            merge(known->group, form.group);
        add(shortForm, {form.kind, NameGround::Headed, form.group});
    };
    const auto closes = [&](qsizetype at) { return at == words.size() || (at < words.size() && words.at(at).gap != Gap::Space); };
    if (name.end < words.size() && words.at(name.end).gap == Gap::Open) {
        const qsizetype end = closes(name.end + 1) ? name.end + 1 : name.end + 2; // "MTP IV"
        if (closes(end) && (end == name.end + 1 || words.at(end - 1).isUpper || words.at(end - 1).isNumber))
            learnIf(name.end, end);
    }
    // "… Programme, or CASP", "… Project, known as CASP"
    const auto isWord = [&](qsizetype at, QLatin1StringView text) {
        return at < words.size() && words.at(at).text == text && (words.at(at).gap == Gap::Space || words.at(at).gap == Gap::Comma);
    };
    const qsizetype called = isWord(name.end, "or"_L1)                                                ? name.end + 1
                             : isWord(name.end, "known"_L1) && isWord(name.end + 1, "as"_L1) ? name.end + 2
                                                                                                      : words.size();
    if (called < words.size() && words.at(called).gap == Gap::Space)
        learnIf(called, called + 1);
    if (name.first > 0 && words.at(name.first).gap == Gap::Open)
        learnIf(name.first - 1, name.first);
}

/// "small and medium-sized enterprises (SMEs)", "County Plans (CPs)": what they stand for is no name, so neither are they.
void NameRegistry::learnEverydayAbbreviations(const QList<NameWord> &words, const QList<FoundName> &names)
{
    constexpr qsizetype longestPhrase = 8;
    qsizetype next = 0;
    for (qsizetype at = 1; at < words.size(); ++at) {
        const NameWord &word = words.at(at);
        while (next < names.size() && names.at(next).end < at)
            ++next;
        const bool followsName = next < names.size() && names.at(next).end == at;
        if (word.gap != Gap::Open || followsName || !looksAbbreviated(word))
            continue;
        const qsizetype first = std::max<qsizetype>(0, at - longestPhrase);
        if (abbreviates(word.text, joinedWords(words, first, at)) && !m_lexicon.known(word.text))
            m_notNames.insert(word.text);
    }
}

void NameRegistry::learnShortForms(const QList<NameWord> &words, const FoundName &name, const Form &form)
{
    const qsizetype count = name.end - name.first;
    if (count < 2)
        return;
    if (name.kind == EntityKind::Person) {
        const bool isFamilyFirst = words.at(name.first).is(FamilyName) && !words.at(name.first).is(GivenName) && count <= 3;
        qsizetype last = name.end - 1;
        while (last > name.first && words.at(last).is(NameSuffix))
            --last;
        const NameWord &family = words.at(isFamilyFirst ? name.first : last);
        // What comes before and between, too: "Lula" of "Luiz Inácio Lula da Silva", "Kishida" of "Kishida Fumio".
        for (qsizetype at = name.first; at < last && !isFamilyFirst; ++at)
            if (const NameWord &part = words.at(at); part.isCapital && part.text.size() > 3 &&
                                                     !(part.facts & (OrdinaryWord | Demonym)) &&
                                                     !(at == name.first && part.is(GivenName)) && !m_lexicon.known(part.text))
                add(part.text, {form.kind, NameGround::Guess, form.group});
        if (m_lexicon.known(family.text))
            return;
        if (const Form *alone = m_forms.find(family.text);
            alone && alone->kind == EntityKind::Person && m_fullNames.at(merged(alone->group)) == family.text)
            merge(alone->group, form.group); // "Mr Tan" came before "Amy Tan"
        add(family.text, {form.kind, NameGround::Context, form.group});
        return;
    }
    // "the Government of Zelvara": a state, whose name is a place's.
    const qsizetype last = name.end - 1;
    const bool isState = words.at(name.first).head && words.at(name.first).head->part == HeadPart::State && count >= 3 &&
                         (words.at(last - 1).text == "of"_L1 || words.at(last - 1).is(Article));
    constexpr quint32 others = OrdinaryWord | Demonym | GivenName | TitleWord | NotAlone;
    if (isState && words.at(last).isCapital && !words.at(last).isUpper && !(words.at(last).facts & others) && !words.at(last).head &&
        !m_lexicon.known(words.at(last).text))
        add(words.at(last).text, {EntityKind::Place, NameGround::Context, groupFor(u"place "_s + words.at(last).text, words.at(last).text)});
    // "Green Fields" for the "Green Fields Programme": what is left without the head still tells.
    if (name.kind != EntityKind::Plan || !words.at(name.end - 1).head || name.ground != NameGround::Headed || count < 3)
        return;
    const QString shortForm = joinedWords(words, name.first, name.end - 1);
    if (shortForm.contains(u" and "_s) && !m_lexicon.known(shortForm))
        add(shortForm, {form.kind, NameGround::Context, form.group});
}

/// The end of the longest learnt form from here; `at` when there is none.
qsizetype NameRegistry::matchEnd(const QList<NameWord> &words, qsizetype at) const
{
    const qsizetype longest = std::min<qsizetype>(words.size(), at + m_longestFrom.value(words.at(at).text));
    for (qsizetype end = longest; end > at; --end) {
        const Form *form = m_forms.find(joinedWords(words, at, end));
        if (!form)
            continue;
        const NameWord &word = words.at(at);
        const bool isOpening = word.gap == Gap::Start || word.gap == Gap::Stop;
        if (end - at == 1 && isOpening && word.is(OrdinaryWord) && !looksAbbreviated(word) && form->kind != EntityKind::Place)
            continue;
        return end;
    }
    return at;
}

QList<FoundName> NameRegistry::found(const QList<NameWord> &words, const QList<FoundName> &names) const
{
    QList<FoundName> all;
    qsizetype next = 0;
    for (qsizetype at = 0; at < words.size();) {
        while (next < names.size() && names.at(next).first < at)
            ++next;
        const qsizetype end = matchEnd(words, at);
        // A longer name that begins inside the match, or here, is the one that is meant.
        qsizetype rival = next;
        while (rival < names.size() && names.at(rival).first < end && names.at(rival).end - names.at(rival).first <= end - at)
            ++rival;
        const bool isBeaten = rival < names.size() && names.at(rival).first < end;
        const bool startsHere = next < names.size() && names.at(next).first == at;
        if (end > at && !isBeaten) {
            const Form &form = *m_forms.find(joinedWords(words, at, end));
            FoundName name{{words.at(at).span.start, words.at(end - 1).span.end}, at, end, form.kind, form.ground, {}};
            if (startsHere && names.at(next).end == end)
                name.span = names.at(next).span; // with the bracket that closes it
            if (!m_notNames.contains(joinedWords(words, at, end)))
                all.append(name);
            at = end;
        } else if (startsHere) {
            if (!m_notNames.contains(joinedWords(words, at, names.at(next).end)))
                all.append(names.at(next));
            at = names.at(next).end;
        } else {
            ++at;
        }
    }
    return all;
}

QString NameRegistry::fullName(const QString &words) const
{
    const Form *form = m_forms.find(words);
    return form ? m_fullNames.at(merged(form->group)) : words;
}

} // namespace planscope
