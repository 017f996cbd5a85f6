// SPDX-License-Identifier: GPL-3.0-or-later
// Which capitalised words are a person: by given and family names, by who speaks, by the title before them.
#pragma once

#include "extract/namerun.h"

namespace planscope {

/// Reads the people of one sentence. Each call looks at the words of one name.
class PersonNames
{
public:
    PersonNames(const QList<NameWord> &words, const EntityLexicon &lexicon, const NameRuns &runs)
        : m_words(words), m_lexicon(lexicon), m_runs(runs)
    {
    }

    /// Are the words a person's name by themselves or by what stands around them? `isAnnounced`: a role said that one follows.
    bool isPerson(qsizetype first, qsizetype end, bool isAnnounced = false) const;

    qsizetype endAfterTitle(qsizetype first, qsizetype chunk) const; ///< behind a title; 0 when the words cannot be a person
    qsizetype end(qsizetype first, qsizetype chunk) const;           ///< over particles ("bin", "van der")
    qsizetype endBeforeHonours(qsizetype first, qsizetype end) const; ///< without "MP" and numbers behind the name

private:
    const NameWord &word(qsizetype at) const { return m_words.at(at); }
    bool holds(qsizetype at) const { return at < m_words.size(); }
    bool follows(qsizetype at, Gap gap) const { return holds(at) && word(at).gap == gap; }
    bool isInContext(qsizetype first, qsizetype end, bool isAnnounced) const;
    bool holdsTitle(qsizetype at) const;
    bool standsAlone(qsizetype first, qsizetype end) const;

    const QList<NameWord> &m_words;
    const EntityLexicon &m_lexicon;
    const NameRuns &m_runs;
};

} // namespace planscope
