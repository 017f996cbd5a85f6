// SPDX-License-Identifier: GPL-3.0-or-later
// Names of the world and how names look: countries, cities, bodies, heads of organisations, titles.
#pragma once

#include "base/lexicontable.h"
#include "base/wordtable.h"
#include "extract/findings.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace planscope {

/// What the tables say of a single word.
enum NameFact : quint32 {
    OrdinaryWord = 1 << 0,  ///< an everyday English word
    FunctionWord = 1 << 1,  ///< opens sentences, never a name
    HeadJoiner = 1 << 2,    ///< "of", "for": goes on after a head that opens with it
    PlanJoiner = 1 << 3,    ///< "with", "by": inside the long titles of plans alone
    ForeignJoiner = 1 << 4, ///< "de", "bin"
    Article = 1 << 5,
    NotAlone = 1 << 6, ///< "AI", "Plan": no name by itself
    TimeWord = 1 << 7, ///< "March", "Published": ends a name and is none
    Demonym = 1 << 8,
    GivenName = 1 << 9,
    FamilyName = 1 << 10,
    TitleWord = 1 << 11,
    TitleModifier = 1 << 12,
    TitlePrefix = 1 << 13,
    SayingVerb = 1 << 14,
    FormalModifier = 1 << 15,  ///< tells nothing beside a head ("Annual Report")
    TopicalModifier = 1 << 16, ///< tells something together with another ("National Digital Strategy")
    PlaceTail = 1 << 17,       ///< may go on with a place's name in lower case ("province")
    PlacePreposition = 1 << 18,
    RulerTitle = 1 << 19,  ///< a title whose office is of a place ("Governor of …")
    NameSuffix = 1 << 20,  ///< "Jr": behind a person's name, none itself
    NumberSign = 1 << 21,  ///< "No": a law's number follows
    PlacePrefix = 1 << 22, ///< "East", "Greater": names another place together with one
    MoneySign = 1 << 23,   ///< "Ksh", "UGX": beside a number it is money
    MoneyLetter = 1 << 24, ///< "R", "P": money when it is joined to a sum
    ScaleWord = 1 << 25,   ///< "billion"
    CountedWord = 1 << 26, ///< "Year": a number before it may open a name ("10 Year Plan")
    TitlePairOpening = 1 << 27, ///< "Tan" in "Tan Sri": two words that are a form of address together alone
    TitlePairClose = 1 << 28,
    AboutWord = 1 << 30, ///< "Launch", "Evaluation": what is done about the name behind "of"
    UnitSign = 1 << 29, ///< "MWh": behind a number it is no name
};

enum class HeadPart { None, Part, Whole, State, Law, Weak, Sole };

/// A word that makes the capitalised words around it a name.
struct NameHead
{
    EntityKind kind = EntityKind::Organisation;
    QStringList opens; ///< joining words after which the name goes on
    HeadPart part = HeadPart::None;
};

/// A name of the world.
struct KnownName
{
    EntityKind kind = EntityKind::Place;
    QString country; ///< ISO 3166-1 alpha-2 or empty
    QString same;    ///< what all names of one thing share
};

/// What lower-case words behind a place make of it ("county", "city government").
struct PlaceTailUse
{
    std::optional<EntityKind> kind; ///< nothing: no name at all ("US dollars")
};

struct CountrySign
{
    QStringList countries; ///< whose it is, alone or together
    int weight = 0;
};

/// All that the tables say of a word written just so.
struct LexiconWord
{
    quint32 facts = 0;    ///< NameFact
    int longestKnown = 0; ///< words of the longest name of the world that begins with it; 0: none
    std::optional<NameHead> head;
    std::optional<EntityKind> category; ///< of an everyday noun, in lower case
    std::optional<EntityKind> opening;  ///< of what it names when it stands in front
    QString demonymCountry;             ///< "Kenyan": ISO 3166-1 alpha-2
    CountrySign countrySign;            ///< "KES", "$"
};

class EntityLexicon
{
public:
    EntityLexicon(const QStringList &folders, QList<Issue> *issues);

    const LexiconWord *word(QStringView word) const { return m_words.find(word); } ///< nullptr: only its lower case may be known
    quint32 facts(QStringView word) const;                                         ///< NameFact
    quint32 lowerFacts(QStringView word) const;                                    ///< those that its lower case has
    const NameHead *pairHead(QStringView before, QStringView word) const;                      ///< "Convention Centre" is a place
    const KnownName *known(QStringView words) const { return m_known.find(words); }
    bool isBare(QStringView words) const { return m_bare.contains(words); } ///< looks like a name and is none
    bool hasEverydayEnding(QStringView word) const;                         ///< "affordability", whatever lists of words lack
    std::optional<EntityKind> openingKind(QStringView word) const;          ///< of what a word in front names ("Bukit", "Operation")
    std::optional<EntityKind> category(QStringView word) const;             ///< of an everyday noun, in lower case
    bool hasPlaceEnding(QStringView word) const;                            ///< "Zorbapur"
    bool isAdjective(QStringView word) const;                               ///< by its ending: "coastal", "Nordic"
    bool isPinyin(const QString &word) const;                               ///< one or two syllables of Chinese
    const PlaceTailUse *placeTail(QStringView words) const { return m_placeTails.find(words); } ///< nullptr when the words are none

    static constexpr int longestPlaceTail = 3; ///< in words

private:
    void readWordTables(const QStringList &folders, QList<Issue> *issues);
    void readWordUses(const QStringList &folders, const QString &table, const QHash<QString, NameFact> &uses, bool isLower,
                      QList<Issue> *issues);
    void readPinyin(const QStringList &folders, QList<Issue> *issues);
    void readHeads(const QStringList &folders, QList<Issue> *issues);
    void readCategories(const QStringList &folders, QList<Issue> *issues);
    void readPlaces(const QStringList &folders, QList<Issue> *issues);
    void readBodies(const QStringList &folders, QList<Issue> *issues);
    void readCountrySigns(const QStringList &folders, QList<Issue> *issues);
    void readUnitSigns(const QStringList &folders, QList<Issue> *issues);
    void readMoneySigns(const QStringList &folders, QList<Issue> *issues);
    void addKnown(const QString &name, const KnownName &known);

    QStringList m_everydayEndings;
    QStringList m_adjectiveEndings;
    QStringList m_placeEndings;
    WordTable<LexiconWord> m_words;
    WordTable<quint32> m_lowerFacts; ///< of words in any case, by their lower case
    WordTable<PlaceTailUse> m_placeTails;
    QSet<QString> m_pinyinOpenings;
    QSet<QString> m_pinyinCloses;
    WordTable<KnownName> m_known;
    WordTable<bool> m_bare;
};

} // namespace planscope
