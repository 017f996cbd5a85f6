// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs of action, modals, and the helpers that are skipped before an action; the nouns that act or name an action.
#pragma once

#include "base/lexicontable.h"
#include "base/wordtable.h"
#include "extract/findings.h"

namespace planscope {

enum class VerbKind {
    Unknown, ///< an action of a body that has a direct object
    Willed,  ///< an action only where a body will, plans to or should do it
    Act,     ///< an action also when it is done or under way
    Light,   ///< the infinitive behind it is the action: "work with firms to train"
    State,   ///< being, happening, sensing, reaching
    Report,  ///< saying
};

/// What an action needs besides a body.
struct VerbEntry
{
    VerbKind kind = VerbKind::Unknown;
    bool needsObject = false; ///< a direct one: "expand schools", not "expand by half"
    bool isHabit = false;     ///< its simple present describes: "provides"
    bool isThin = false;      ///< its object tells whether something is done: "make progress", "make rules"
    bool takesClause = false; ///< "ensure that …"
};

/// What a modal makes of an action; nullopt: possible, but planned by nobody.
struct Modal
{
    std::optional<InitiativeStatus> status;
};

/// What a column of a table tells, by its header.
enum class ActionColumn { Other, Action, Advice, Actor, Deadline };

/// "continue to", "take … measures to", "focus on …ing".
struct ActionHelper
{
    QStringList words;  ///< lemmas or forms; "*" stands for up to three words
    QString complement; ///< "to", "ing", "bare", "that" (and a clause), or a preposition before a verb in -ing
    std::optional<InitiativeStatus> status; ///< nullopt: that of the helper itself
};

class ActionLexicon
{
public:
    ActionLexicon(const QStringList &folders, QList<Issue> *issues);

    VerbEntry verb(QStringView lemma) const { return word(lemma).verb.value_or(VerbEntry()); }
    VerbKind verbKind(QStringView lemma) const { return verb(lemma).kind; }
    bool isVerb(QStringView lemma) const { return word(lemma).verb.has_value(); }
    /// The verb of the table that a word in -ing belongs to, or nothing.
    QString lemmaOfGerund(QStringView lower) const { return lemmaOf(lower, u"ing"); }
    /// The verb of the table that a word in -ed belongs to, or nothing.
    QString lemmaOfPast(QStringView lower) const { return lemmaOf(lower, u"ed"); }
    /// The modal written so, or nullptr.
    const Modal *modal(QStringView lower) const;
    /// The helpers that begin with this lemma or form, longest first.
    const QList<ActionHelper> &helpers(QStringView first) const { return word(first).helpers; }
    /// What "it is … to" makes of the action behind it, by the word in the gap.
    std::optional<InitiativeStatus> need(QStringView gap) const { return word(gap).need; }

    bool isBody(QStringView noun) const { return word(noun).nouns & BodyNoun; }
    bool isPlan(QStringView noun) const { return word(noun).nouns & PlanNoun; }
    bool isShare(QStringView noun) const { return word(noun).nouns & ShareNoun; }
    bool isTask(QStringView noun) const { return word(noun).nouns & TaskNoun; }
    bool isIdle(QStringView noun) const { return word(noun).nouns & IdleNoun; }
    bool isEffort(QStringView noun) const { return word(noun).nouns & EffortNoun; }
    bool isTime(QStringView noun) const { return word(noun).nouns & TimeNoun; }
    bool isAdverb(QStringView noun) const { return word(noun).nouns & AdverbNoun; }
    bool isPerson(QStringView noun) const { return word(noun).nouns & PersonNoun; }
    bool isSum(QStringView noun) const { return word(noun).nouns & SumNoun; }
    bool isPaper(QStringView noun) const { return word(noun).nouns & PaperNoun; }
    /// What a word of a table's header tells about its column.
    ActionColumn column(QStringView header) const { return word(header).column; }
    /// What "the pledge to …" or "the call to …" makes of the action behind it.
    std::optional<InitiativeStatus> promise(QStringView noun) const;
    /// What a verb makes of the action that it asks another for ("requires firms to report"), by its lemma.
    std::optional<InitiativeStatus> demand(QStringView verb) const { return word(verb).demand; }

private:
    enum NounKind {
        BodyNoun = 1,
        PlanNoun = 2,
        ShareNoun = 4,
        TaskNoun = 8,
        IdleNoun = 16,
        TimeNoun = 32,
        EffortNoun = 64,
        AdverbNoun = 128,
        PromiseNoun = 256,
        CallNoun = 512,
        PersonNoun = 1024,
        PaperNoun = 2048,
        SumNoun = 4096
    };

    /// All that the tables say of one word.
    struct Entry
    {
        std::optional<VerbEntry> verb;
        int nouns = 0; ///< NounKind
        ActionColumn column = ActionColumn::Other;
        std::optional<Modal> modal;
        QList<ActionHelper> helpers; ///< longest first
        std::optional<InitiativeStatus> need;
        std::optional<InitiativeStatus> demand;
    };

    const Entry &word(QStringView lower) const;
    QString lemmaOf(QStringView lower, QStringView ending) const;
    void readVerbs(const QStringList &folders, QList<Issue> *issues);
    void readModals(const QStringList &folders, QList<Issue> *issues);
    void readHelpers(const QStringList &folders, QList<Issue> *issues);
    void readNouns(const QStringList &folders, QList<Issue> *issues);
    void readColumns(const QStringList &folders, QList<Issue> *issues);
    void readStatuses(const QStringList &folders, const QString &table, const QString &column,
                      std::optional<InitiativeStatus> Entry::*status, QList<Issue> *issues);

    WordTable<Entry> m_words;
};

} // namespace planscope
