// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the subject of a finite verb by walking to the left over what may stand between the two.
#pragma once

#include "extract/sentencewords.h"

namespace planscope {

struct SubjectReading
{
    WordRange range;          ///< empty when there is none, or none that is a noun phrase
    bool isDependent = false; ///< its clause is subordinate or relative
    bool isDirect = true;     ///< no comma stands between subject and verb
};

/// @param verb  the first word of the verb's group. Walks a bounded way.
SubjectReading findSubject(const SentenceWords &words, int verb, const ActionLexicon &lexicon);

/// The noun that tells what the subject is: "Ministry" in "each of the departments of the Ministry" is not, "departments" is.
int subjectHead(const SentenceWords &words, const WordRange &subject, const ActionLexicon &lexicon);

} // namespace planscope
