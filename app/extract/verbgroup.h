// SPDX-License-Identifier: GPL-3.0-or-later
// A verb with all that stands before it: "will have to continue to be improved".
#pragma once

#include "extract/sentencewords.h"

namespace planscope {

/// The form in which verbs coordinated with a group's verb come.
enum class ChainForm { Base, Ing, Past, ThirdPerson };

struct VerbGroup
{
    int first = 0;
    int verb = 0; ///< the last one, which names the action
    int end = 0;
    ChainForm form = ChainForm::Base;
    bool isFinite = false; ///< opens with a modal, an auxiliary or a verb in a finite form
    bool isInfinitive = false;
    bool opensBare = false; ///< its first verb is a bare one: "attach importance to giving"
    bool opensIng = false;  ///< "continuing to build"
    bool isToBe = false;    ///< "is to build"
    bool hasModal = false;
    bool hasHelper = false;
    bool isPerfect = false;
    bool isProgressive = false;
    bool isPassive = false;
    bool isPast = false;
    bool isNegated = false;
    bool isFuturePast = false;                   ///< "would": with "have to" a duty of a proposed rule
    std::optional<InitiativeStatus> modalStatus; ///< nullopt with hasModal: possible
    std::optional<InitiativeStatus> helperStatus;
};

/// May a verb group begin at `i`?
bool opensVerbGroup(const SentenceWords &words, int i);

/// @param i  where opensVerbGroup() holds
VerbGroup readVerbGroup(const SentenceWords &words, int i, const ActionLexicon &lexicon);

/// What modal, helpers and tense make of it; nullopt: merely possible.
std::optional<InitiativeStatus> statusOf(const VerbGroup &group);

} // namespace planscope
