// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/actionlexicon.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace planscope {

static std::optional<InitiativeStatus> statusOf(const QString &word)
{
    for (const auto status :
         {InitiativeStatus::Planned, InitiativeStatus::Recommended, InitiativeStatus::Ongoing, InitiativeStatus::Done}) {
        if (toString(status) == word)
            return status;
    }
    return std::nullopt;
}

ActionLexicon::ActionLexicon(const QStringList &folders, QList<Issue> *issues)
{
    readVerbs(folders, issues);
    readModals(folders, issues);
    readHelpers(folders, issues);
    readNouns(folders, issues);
    readColumns(folders, issues);
    readStatuses(folders, u"actionneeds"_s, u"word"_s, &Entry::need, issues);
    readStatuses(folders, u"actiondemands"_s, u"verb"_s, &Entry::demand, issues);
}

const ActionLexicon::Entry &ActionLexicon::word(QStringView lower) const
{
    static const Entry none;
    const Entry *found = m_words.find(lower);
    return found ? *found : none;
}

const Modal *ActionLexicon::modal(QStringView lower) const
{
    const std::optional<Modal> &modal = word(lower).modal;
    return modal ? &*modal : nullptr;
}

std::optional<InitiativeStatus> ActionLexicon::promise(QStringView noun) const
{
    const int kinds = word(noun).nouns;
    if (kinds & PromiseNoun)
        return InitiativeStatus::Planned;
    return kinds & CallNoun ? std::optional(InitiativeStatus::Recommended) : std::nullopt;
}

void ActionLexicon::readVerbs(const QStringList &folders, QList<Issue> *issues)
{
    static const QHash<QString, VerbKind> kinds = {
        {u"act"_s, VerbKind::Act}, {u"will"_s, VerbKind::Willed}, {u"light"_s, VerbKind::Light}, {u"state"_s, VerbKind::State}, {u"report"_s, VerbKind::Report}};
    for (const LexiconRow &row : readLexiconTable(folders, u"actionverbs"_s, {u"verb"_s, u"kind"_s, u"limit"_s}, issues)) {
        const QStringList limits = row[2].split(u',', Qt::SkipEmptyParts);
        const bool isSound = std::all_of(limits.cbegin(), limits.cend(), [](const QString &limit) {
            return limit == u"object" || limit == u"deed" || limit == u"thin" || limit == u"clause";
        });
        if (kinds.contains(row[1]) && isSound)
            m_words[row[0]].verb = {.kind = kinds.value(row[1]),
                                    .needsObject = limits.contains(u"object"_s),
                                    .isHabit = limits.contains(u"deed"_s),
                                    .isThin = limits.contains(u"thin"_s),
                                    .takesClause = limits.contains(u"clause"_s)};
        else
            issues->append(lexiconIssue(
                row, u"its kind is none of act, will, light, state, report, or its limit none of object, deed, thin, clause."_s));
    }
}

void ActionLexicon::readModals(const QStringList &folders, QList<Issue> *issues)
{
    for (const LexiconRow &row : readLexiconTable(folders, u"actionmodals"_s, {u"modal"_s, u"status"_s}, issues)) {
        const std::optional<InitiativeStatus> status = statusOf(row[1]);
        if (status || row[1] == u"possible"_s)
            m_words[row[0]].modal = Modal{status};
        else
            issues->append(lexiconIssue(row, u"its status is none of planned, recommended, ongoing, done, possible."_s));
    }
}

void ActionLexicon::readHelpers(const QStringList &folders, QList<Issue> *issues)
{
    for (const LexiconRow &row :
         readLexiconTable(folders, u"actionhelpers"_s, {u"phrase"_s, u"complement"_s, u"status"_s}, issues)) {
        const std::optional<InitiativeStatus> status = statusOf(row[2]);
        if (!status && row[2] != u"same"_s) {
            issues->append(lexiconIssue(row, u"its status is none of planned, recommended, ongoing, done, same."_s));
            continue;
        }
        const QStringList words = row[0].split(u' ', Qt::SkipEmptyParts);
        QList<ActionHelper> &helpers = m_words[words.constFirst()].helpers;
        const auto place = std::upper_bound(helpers.cbegin(), helpers.cend(), words.size(), [](qsizetype size, const ActionHelper &other) {
            return size > other.words.size();
        });
        helpers.insert(place, {words, row[1], status});
    }
}

QString ActionLexicon::lemmaOf(QStringView lower, QStringView ending) const
{
    if (lower.size() < ending.size() + 2 || !lower.endsWith(ending))
        return {};
    const QString stem = lower.chopped(ending.size()).toString();
    const bool isDoubled = stem.back() == stem.at(stem.size() - 2); // "cutting"
    for (const QString &lemma : {stem, QString(stem + u'e'), isDoubled ? stem.chopped(1) : stem}) {
        if (isVerb(lemma))
            return lemma;
    }
    return {};
}

void ActionLexicon::readNouns(const QStringList &folders, QList<Issue> *issues)
{
    static const QHash<QString, int> kinds = {{u"body"_s, BodyNoun},     {u"plan"_s, PlanNoun},    {u"share"_s, ShareNoun},
                                              {u"task"_s, TaskNoun},     {u"idle"_s, IdleNoun},    {u"time"_s, TimeNoun},
                                              {u"effort"_s, EffortNoun}, {u"adverb"_s, AdverbNoun},
                                              {u"promise"_s, PromiseNoun}, {u"call"_s, CallNoun},
                                              {u"person"_s, PersonNoun}, {u"paper"_s, PaperNoun}, {u"sum"_s, SumNoun}};
    for (const LexiconRow &row : readLexiconTable(folders, u"actionnouns"_s, {u"noun"_s, u"kind"_s}, issues)) {
        if (kinds.contains(row[1]))
            m_words[row[0]].nouns |= kinds.value(row[1]);
        else
            issues->append(lexiconIssue(row, u"its kind is none of body, plan, share, task, idle, time, effort, adverb, promise, call, person, paper, sum."_s));
    }
}

void ActionLexicon::readColumns(const QStringList &folders, QList<Issue> *issues)
{
    static const QHash<QString, ActionColumn> kinds = {{u"action"_s, ActionColumn::Action},
                                                       {u"advice"_s, ActionColumn::Advice},
                                                       {u"actor"_s, ActionColumn::Actor},
                                                       {u"deadline"_s, ActionColumn::Deadline}};
    for (const LexiconRow &row : readLexiconTable(folders, u"actioncolumns"_s, {u"word"_s, u"column"_s}, issues)) {
        if (const auto kind = kinds.constFind(row[1]); kind != kinds.constEnd())
            m_words[row[0]].column = *kind;
        else
            issues->append(lexiconIssue(row, u"its column is none of action, advice, actor, deadline."_s));
    }
}

void ActionLexicon::readStatuses(const QStringList &folders, const QString &table, const QString &column,
                                 std::optional<InitiativeStatus> Entry::*status, QList<Issue> *issues)
{
    for (const LexiconRow &row : readLexiconTable(folders, table, {column, u"status"_s}, issues)) {
        if (const std::optional<InitiativeStatus> stated = statusOf(row[1]))
            m_words[row[0]].*status = stated;
        else
            issues->append(lexiconIssue(row, u"its status is none of planned, recommended, ongoing, done."_s));
    }
}

} // namespace planscope
