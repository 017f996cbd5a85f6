// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the verbs of a sentence: who is their subject, what is their object, and what modal, tense and helpers make of them.
#pragma once

#include "extract/sentencewords.h"

namespace planscope {

/// Where a verb stands in its sentence.
enum class ClauseRole {
    Main,       ///< a clause of its own, or coordinated with one
    Imperative, ///< a bare verb without a subject
    Headline,   ///< "Ministry to open ten schools"
    Item,       ///< opens a line of a list: "to open ten schools", "Opening ten schools"
    Task, ///< behind a noun or word that asks for it: "The goal is to …", "It is necessary to …", "three priorities: …", "the pledge to …"
    Relative, ///< "the bank, which will fund the roads": its subject is the noun before
    Dependent, ///< relative and subordinate clauses, purpose, means: no action of its own
};

struct Predicate
{
    ClauseRole role = ClauseRole::Dependent;
    int first = 0;                          ///< where the group of auxiliaries, helpers and verb begins
    int verb = 0;                           ///< the word that names the action
    WordRange subject;                      ///< empty when there is none
    WordRange object;                       ///< behind the verb; empty for a passive
    std::optional<InitiativeStatus> status; ///< nullopt: merely possible
    bool isWilled = false;                  ///< a modal, a helper or an imperative stands for the will to do it
    bool isElliptic = false;                ///< its subject is left out, rather than a clause or not found
    bool isPassive = false;
    bool isOngoing = false; ///< "is being built", rather than "is built"
    bool isPresent = false; ///< the simple present
    bool isNegated = false;
    bool isShared = false;  ///< its object belongs to the next verb as well ("foster and strengthen X")
    bool isSecond = false;  ///< the other verb of such a pair
    bool isAsked = false;   ///< its subject is what the verb before asks: "requires [firms] to report"
    bool isReduced = false; ///< a light verb whose infinitive was taken as the action
};

/// Relative clauses and all others that hang on another clause.
inline bool isDependent(const Predicate &predicate)
{
    return predicate.role == ClauseRole::Dependent || predicate.role == ClauseRole::Relative;
}

/// How the block around a sentence is to be read.
struct ClauseContext
{
    bool isListItem = false;
    VerbForm opening = VerbForm::None; ///< the form that the line above demands
};

/// @return the verbs of the sentence, in text order. Linear but for walks to the left, which are bounded.
QList<Predicate> readClauses(const SentenceWords &words, const ActionLexicon &lexicon, const ClauseContext &context);

} // namespace planscope
