// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs of action, modals, and the helpers that are skipped before an action; the nouns that act or name an action.
#pragma once

#include "base/lexicontable.h"
#include "extract/findings.h"

#include <QHash>

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

    VerbEntry verb(const QString &lemma) const { return m_verbs.value(lemma); }
    VerbKind verbKind(const QString &lemma) const { return m_verbs.value(lemma).kind; }
    bool isVerb(const QString &lemma) const { return m_verbs.contains(lemma); }
    /// The verb of the table that a word in -ing belongs to, or nothing.
    QString lemmaOfGerund(const QString &lower) const { return lemmaOf(lower, u"ing"); }
    /// The verb of the table that a word in -ed belongs to, or nothing.
    QString lemmaOfPast(const QString &lower) const { return lemmaOf(lower, u"ed"); }
    /// The modal written so, or nullptr.
    const Modal *modal(const QString &word) const;
    /// The helpers that begin with this lemma or form, longest first.
    QList<ActionHelper> helpers(const QString &first) const { return m_helpers.value(first); }
    /// What "it is … to" makes of the action behind it, by the word in the gap.
    std::optional<InitiativeStatus> need(const QString &word) const { return statusIn(m_needs, word); }

    bool isBody(const QString &noun) const { return m_nouns.value(noun) & BodyNoun; }
    bool isPlan(const QString &noun) const { return m_nouns.value(noun) & PlanNoun; }
    bool isShare(const QString &noun) const { return m_nouns.value(noun) & ShareNoun; }
    bool isTask(const QString &noun) const { return m_nouns.value(noun) & TaskNoun; }
    bool isIdle(const QString &noun) const { return m_nouns.value(noun) & IdleNoun; }
    bool isEffort(const QString &noun) const { return m_nouns.value(noun) & EffortNoun; }
    bool isTime(const QString &noun) const { return m_nouns.value(noun) & TimeNoun; }
    bool isAdverb(const QString &noun) const { return m_nouns.value(noun) & AdverbNoun; }
    bool isPerson(const QString &noun) const { return m_nouns.value(noun) & PersonNoun; }
    bool isSum(const QString &noun) const { return m_nouns.value(noun) & SumNoun; }
    bool isPaper(const QString &noun) const { return m_nouns.value(noun) & PaperNoun; }
    /// What a word of a table's header tells about its column.
    ActionColumn column(const QString &word) const { return m_columns.value(word, ActionColumn::Other); }
    /// What "the pledge to …" or "the call to …" makes of the action behind it.
    std::optional<InitiativeStatus> promise(const QString &noun) const;
    /// What a verb makes of the action that it asks another for ("requires firms to report"), by its lemma.
    std::optional<InitiativeStatus> demand(const QString &verb) const { return statusIn(m_demands, verb); }

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

    QString lemmaOf(const QString &lower, QStringView ending) const;
    void readVerbs(const QStringList &folders, QList<Issue> *issues);
    void readModals(const QStringList &folders, QList<Issue> *issues);
    void readHelpers(const QStringList &folders, QList<Issue> *issues);
    void readNouns(const QStringList &folders, QList<Issue> *issues);
    void readColumns(const QStringList &folders, QList<Issue> *issues);
    static void readStatuses(const QStringList &folders, const QString &table, const QString &column,
                             QHash<QString, InitiativeStatus> *statuses, QList<Issue> *issues);
    static std::optional<InitiativeStatus> statusIn(const QHash<QString, InitiativeStatus> &statuses, const QString &word);

    QHash<QString, VerbEntry> m_verbs;
    QHash<QString, Modal> m_modals;
    QHash<QString, QList<ActionHelper>> m_helpers;
    QHash<QString, int> m_nouns;
    QHash<QString, ActionColumn> m_columns;
    QHash<QString, InitiativeStatus> m_needs;
    QHash<QString, InitiativeStatus> m_demands;
};

} // namespace planscope
