// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/entitylexicon.h"

#include "base/lowtext.h"
#include "extract/nameword.h"

using namespace Qt::StringLiterals;

namespace planscope {

static std::optional<EntityKind> kindOf(const QString &word)
{
    for (const EntityKind kind : {EntityKind::Organisation, EntityKind::Place, EntityKind::Person, EntityKind::Plan,
                                  EntityKind::Event, EntityKind::Product})
        if (toString(kind) == word)
            return kind;
    return std::nullopt;
}

static Issue unknownWord(const LexiconRow &row, const QString &word)
{
    return lexiconIssue(row, u"\"%1\" is not a word known in its column."_s.arg(word));
}

/// "Dong Nai" for "Đồng Nai": how papers in English write it.
static QString withoutAccents(const QString &name)
{
    if (std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c.unicode() < 0x80; }))
        return name;
    QString plain;
    for (const QChar c : name.normalized(QString::NormalizationForm_D)) {
        if (c == u'Đ' || c == u'đ')
            plain += c == u'Đ' ? u'D' : u'd';
        else if (!c.isMark())
            plain += c;
    }
    return plain;
}

EntityLexicon::EntityLexicon(const QStringList &folders, QList<Issue> *issues)
{
    readWordTables(folders, issues);
    readWordUses(folders, u"roletitles"_s,
                 {{u"title"_s, TitleWord},
                  {u"modifier"_s, TitleModifier},
                  {u"prefix"_s, TitlePrefix},
                  {u"ruler"_s, NameFact(TitleWord | RulerTitle)},
                  {u"suffix"_s, NameSuffix},
                  {u"opening"_s, TitlePairOpening},
                  {u"close"_s, TitlePairClose}},
                 true, issues);
    readWordUses(folders, u"genericmodifiers"_s, {{u"formal"_s, FormalModifier}, {u"topical"_s, TopicalModifier}, {u"about"_s, AboutWord}}, false, issues);
    readWordUses(folders, u"namejoiners"_s,
                 {{u"head"_s, HeadJoiner},
                  {u"plan"_s, PlanJoiner},
                  {u"foreign"_s, ForeignJoiner},
                  {u"article"_s, Article},
                  {u"number"_s, NumberSign},
                  {u"counted"_s, CountedWord}},
                 false, issues);
    readMoneySigns(folders, issues);
    readUnitSigns(folders, issues);
    readPinyin(folders, issues);
    readHeads(folders, issues);
    readCategories(folders, issues);
    readPlaces(folders, issues);
    readBodies(folders, issues);
    readCountrySigns(folders, issues);
}

void EntityLexicon::readWordTables(const QStringList &folders, QList<Issue> *issues)
{
    struct WordTable
    {
        QString name;
        QString column;
        NameFact fact;
        bool isLower;
    };
    const WordTable tables[] = {
        {u"ordinarywords"_s, u"word"_s, OrdinaryWord, true}, {u"everydaywords"_s, u"word"_s, OrdinaryWord, true},
        {u"functionwords"_s, u"word"_s, FunctionWord, true}, {u"placeprepositions"_s, u"word"_s, PlacePreposition, true},
        {u"sayingverbs"_s, u"verb"_s, SayingVerb, true},     {u"nametime"_s, u"word"_s, TimeWord, false},
        {u"notnames"_s, u"word"_s, NotAlone, false},         {u"placeprefixes"_s, u"word"_s, PlacePrefix, false},
        {u"givennames"_s, u"name"_s, GivenName, false},      {u"personnames"_s, u"name"_s, GivenName, false},
        {u"familynames"_s, u"name"_s, FamilyName, false},
    };
    for (const LexiconRow &row : readLexiconTable(folders, u"everydayendings"_s, {u"ending"_s}, issues))
        m_everydayEndings.append(row[0]);
    for (const LexiconRow &row : readLexiconTable(folders, u"adjectiveendings"_s, {u"ending"_s}, issues))
        m_adjectiveEndings.append(row[0]);
    for (const LexiconRow &row : readLexiconTable(folders, u"placeendings"_s, {u"ending"_s}, issues))
        m_placeEndings.append(row[0]);
    m_lowerFacts.reserve(50'000);
    m_words.reserve(40'000);
    for (const WordTable &table : tables)
        for (const LexiconRow &row : readLexiconTable(folders, table.name, {table.column}, issues))
            (table.isLower ? m_lowerFacts[row[0].toLower()] : m_words[row[0]].facts) |= table.fact;
}

void EntityLexicon::readWordUses(const QStringList &folders, const QString &table, const QHash<QString, NameFact> &uses,
                                 bool isLower, QList<Issue> *issues)
{
    for (const LexiconRow &row : readLexiconTable(folders, table, {u"word"_s, u"use"_s}, issues)) {
        if (const auto use = uses.constFind(row[1]); use != uses.cend())
            (isLower ? m_lowerFacts[row[0]] : m_words[row[0]].facts) |= *use;
        else
            issues->append(unknownWord(row, row[1]));
    }
}

/// What stands beside a sum and is no name there, whatever its capitals.
void EntityLexicon::readMoneySigns(const QStringList &folders, QList<Issue> *issues)
{
    for (const LexiconRow &row : readLexiconTable(folders, u"scales"_s, {u"word"_s}, issues))
        m_lowerFacts[row[0].toLower()] |= row[0].size() > 2 ? ScaleWord | OrdinaryWord : ScaleWord;
    for (const LexiconRow &row : readLexiconTable(folders, u"currencysigns"_s, {u"sign"_s, u"form"_s}, issues)) {
        QString sign = row[0];
        if (sign.endsWith(u'.'))
            sign.chop(1);
        if (row[1] == "word"_L1 || !std::all_of(sign.cbegin(), sign.cend(), [](QChar c) { return c.isLetter(); }))
            continue;
        if (row[1] == "local"_L1)
            m_words[sign].facts |= MoneyLetter;
        else
            m_lowerFacts[sign.toLower()] |= MoneySign; // "UShs", "Ushs"
    }
    for (const LexiconRow &row : readLexiconTable(folders, u"currencies"_s, {u"code"_s, u"countries"_s}, issues)) {
        m_words[row[0]].facts |= MoneySign;
        constexpr int weight = 3;
        if (!row[1].isEmpty() && !row[1].contains(u','))
            m_words[row[0]].countrySign = {{row[1]}, weight};
    }
}

void EntityLexicon::readUnitSigns(const QStringList &folders, QList<Issue> *issues)
{
    QStringList prefixes;
    for (const LexiconRow &row : readLexiconTable(folders, u"unitprefixes"_s, {u"symbol"_s}, issues))
        prefixes.append(row[0]);
    for (const LexiconRow &row : readLexiconTable(folders, u"units"_s, {u"name"_s, u"form"_s, u"prefixes"_s}, issues)) {
        if (row[1] != "symbol"_L1)
            continue;
        m_words[row[0]].facts |= UnitSign;
        if (row[2] == "si"_L1)
            for (const QString &prefix : std::as_const(prefixes))
                m_words[prefix + row[0]].facts |= UnitSign;
    }
}

void EntityLexicon::readPinyin(const QStringList &folders, QList<Issue> *issues)
{
    for (const LexiconRow &row : readLexiconTable(folders, u"pinyin"_s, {u"sound"_s, u"place"_s}, issues)) {
        if (row[1] == "opening"_L1)
            m_pinyinOpenings.insert(row[0]);
        else if (row[1] == "close"_L1)
            m_pinyinCloses.insert(row[0]);
        else
            issues->append(unknownWord(row, row[1]));
    }
}

bool EntityLexicon::hasEverydayEnding(QStringView word) const
{
    constexpr qsizetype shortestStem = 3;
    return std::any_of(m_everydayEndings.cbegin(), m_everydayEndings.cend(), [&](const QString &ending) {
        return word.size() >= ending.size() + shortestStem && word.endsWith(ending);
    });
}

std::optional<EntityKind> EntityLexicon::openingKind(QStringView word) const
{
    const LexiconWord *found = m_words.find(word);
    return found ? found->opening : std::nullopt;
}

std::optional<EntityKind> EntityLexicon::category(QStringView word) const
{
    const LexiconWord *found = m_words.find(word);
    return found ? found->category : std::nullopt;
}

bool EntityLexicon::hasPlaceEnding(QStringView word) const
{
    constexpr qsizetype shortestStem = 3;
    return std::any_of(m_placeEndings.cbegin(), m_placeEndings.cend(), [&](const QString &ending) {
        return word.size() >= ending.size() + shortestStem && word.endsWith(ending);
    });
}

bool EntityLexicon::isAdjective(QStringView word) const
{
    return std::any_of(m_adjectiveEndings.cbegin(), m_adjectiveEndings.cend(),
                       [&](const QString &ending) { return word.endsWith(ending); });
}

bool EntityLexicon::isPinyin(const QString &word) const
{
    const QString lower = word.toLower().remove(u'-').remove(u'\'');
    constexpr qsizetype longestSyllable = 6; // "zhuang"
    const auto isSyllable = [&](const QString &part) {
        for (qsizetype opening = 0; opening <= 2 && opening < part.size(); ++opening)
            if ((opening == 0 || m_pinyinOpenings.contains(part.first(opening))) && m_pinyinCloses.contains(part.sliced(opening)))
                return true;
        return false;
    };
    if (lower.size() > 2 * longestSyllable)
        return false;
    if (isSyllable(lower))
        return true;
    for (qsizetype cut = 1; cut < lower.size(); ++cut)
        if (isSyllable(lower.first(cut)) && isSyllable(lower.sliced(cut)))
            return true;
    return false;
}

void EntityLexicon::readHeads(const QStringList &folders, QList<Issue> *issues)
{
    static const QHash<QString, HeadPart> parts{{QString(), HeadPart::None},   {u"part"_s, HeadPart::Part},
                                                {u"whole"_s, HeadPart::Whole}, {u"state"_s, HeadPart::State},
                                                {u"law"_s, HeadPart::Law},     {u"weak"_s, HeadPart::Weak}, {u"sole"_s, HeadPart::Sole}};
    for (const LexiconRow &row :
         readLexiconTable(folders, u"nameheads"_s, {u"head"_s, u"kind"_s, u"opens"_s, u"part"_s}, issues)) {
        const std::optional<EntityKind> kind = kindOf(row[1]);
        const auto part = parts.constFind(row[3]);
        if (!kind || part == parts.cend())
            issues->append(unknownWord(row, kind ? row[3] : row[1]));
        else
            m_words[row[0]].head = {*kind, row[2].split(u' ', Qt::SkipEmptyParts), *part};
    }
}

void EntityLexicon::readCategories(const QStringList &folders, QList<Issue> *issues)
{
    for (const LexiconRow &row : readLexiconTable(folders, u"namecategories"_s, {u"word"_s, u"kind"_s}, issues)) {
        if (const std::optional<EntityKind> kind = kindOf(row[1]))
            m_words[row[0]].category = kind;
        else
            issues->append(unknownWord(row, row[1]));
    }
    for (const LexiconRow &row : readLexiconTable(folders, u"nameopenings"_s, {u"word"_s, u"kind"_s}, issues)) {
        if (const std::optional<EntityKind> kind = kindOf(row[1]))
            m_words[row[0]].opening = kind;
        else
            issues->append(unknownWord(row, row[1]));
    }
    for (const LexiconRow &row : readLexiconTable(folders, u"placetails"_s, {u"words"_s, u"kind"_s}, issues)) {
        const std::optional<EntityKind> kind = kindOf(row[1]);
        if (!kind && row[1] != "none"_L1) {
            issues->append(unknownWord(row, row[1]));
            continue;
        }
        m_placeTails[row[0]] = {kind};
        m_words[row[0].section(u' ', 0, 0)].facts |= PlaceTail;
    }
}

/// Most names are letters and single spaces: their words need no cutting.
static bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name.front() != u' ' && name.back() != u' ' && !name.contains("  "_L1) &&
           std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c.isLetter() || c == u' '; });
}

void EntityLexicon::addKnown(const QString &name, const KnownName &known)
{
    QString key = name;
    if (!isPlainName(name)) {
        // Cut as a text is, so that "Washington, D.C." is met however it is written.
        NameVocabulary vocabulary(*this);
        const QList<NameWord> words = nameWords(name, {0, name.size()}, {}, vocabulary);
        if (words.isEmpty())
            return;
        key = joinedWords(words, 0, words.size());
    }
    if (m_known.contains(key))
        return; // the tables are read the surest first
    m_known[key] = known;
    int &longest = m_words[key.section(u' ', 0, 0)].longestKnown;
    longest = std::max(longest, static_cast<int>(key.count(u' ')) + 1);
}

void EntityLexicon::readPlaces(const QStringList &folders, QList<Issue> *issues)
{
    m_known.reserve(24'000);
    for (const LexiconRow &row : readLexiconTable(folders, u"placenames"_s, {u"name"_s, u"country"_s, u"same"_s}, issues))
        addKnown(row[0], {EntityKind::Place, row[1], row[2].isEmpty() ? row[0] : row[2]});
    for (const QString &table : {u"countries"_s, u"cities"_s, u"subdivisions"_s})
        for (const LexiconRow &row : readLexiconTable(folders, table, {u"name"_s, u"country"_s}, issues)) {
            const KnownName place{EntityKind::Place, row[1], row[0]};
            addKnown(row[0], place);
            if (const QString plain = withoutAccents(row[0]); plain != row[0] && plain.size() > 2 && !(facts(plain) & OrdinaryWord))
                addKnown(plain, place);
        }
    for (const LexiconRow &row : readLexiconTable(folders, u"demonyms"_s, {u"demonym"_s, u"country"_s}, issues)) {
        m_words[row[0]].demonymCountry = row[1];
        if (!row[0].contains(u' ')) {
            m_words[row[0]].facts |= Demonym;
            m_words[row[0] + u's'].facts |= Demonym;
        }
    }
}

void EntityLexicon::readBodies(const QStringList &folders, QList<Issue> *issues)
{
    for (const LexiconRow &row : readLexiconTable(folders, u"barenames"_s, {u"name"_s}, issues)) {
        m_bare[row[0]] = true;
        int &longest = m_words[row[0].section(u' ', 0, 0)].longestKnown;
        longest = std::max(longest, static_cast<int>(row[0].count(u' ')) + 1);
    }
    const std::pair<QString, EntityKind> tables[] = {{u"organisations"_s, EntityKind::Organisation},
                                                     {u"plans"_s, EntityKind::Plan},
                                                     {u"events"_s, EntityKind::Event},
                                                     {u"products"_s, EntityKind::Product}};
    for (const auto &[table, kind] : tables) {
        for (const LexiconRow &row : readLexiconTable(folders, table, {u"name"_s, u"short"_s}, issues)) {
            // Two spellings with one short form are one thing.
            const KnownName *shortOf = row[1].isEmpty() ? nullptr : known(row[1]);
            const QString same = shortOf && shortOf->kind == kind ? shortOf->same : row[0];
            addKnown(row[0], {kind, {}, same});
            if (!row[1].isEmpty())
                addKnown(row[1], {kind, {}, same});
        }
    }
}

void EntityLexicon::readCountrySigns(const QStringList &folders, QList<Issue> *issues)
{
    for (const LexiconRow &row : readLexiconTable(folders, u"countrysigns"_s, {u"sign"_s, u"country"_s, u"weight"_s}, issues)) {
        bool isNumber = false;
        const int weight = row[2].toInt(&isNumber);
        if (isNumber)
            m_words[row[0]].countrySign = {row[1].split(u',', Qt::SkipEmptyParts), weight};
        else
            issues->append(lexiconIssue(row, u"its weight is not a whole number."_s));
    }
}

quint32 EntityLexicon::facts(QStringView word) const
{
    const LexiconWord *exact = m_words.find(word);
    return (exact ? exact->facts : 0) | lowerFacts(word);
}

quint32 EntityLexicon::lowerFacts(QStringView word) const
{
    return m_lowerFacts.value(FoldedWord(word).low());
}

const NameHead *EntityLexicon::pairHead(QStringView before, QStringView word) const
{
    const LexiconWord *pair = m_words.find(before.toString().append(u' ').append(word));
    return pair && pair->head ? &*pair->head : nullptr;
}

} // namespace planscope
