// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the year by which something is to be done.
#pragma once

#include "extract/actionlexicon.h"
#include "extract/periodfinder.h"

namespace planscope {

class DeadlineFinder
{
public:
    DeadlineFinder(const Analysis &analysis, const ActionLexicon &lexicon, const QList<Mention> &mentions,
                   const QList<Period> &periods)
        : m_analysis(analysis), m_lexicon(lexicon), m_mentions(mentions), m_periods(periods)
    {
    }

    /// @param from  periods of the sentence before this offset are not looked at, unless they open it
    /// @return nullopt for what is done, or when neither its sentence nor a governing phrase names the year
    std::optional<int> year(const Sentence &sentence, const Initiative &initiative, qsizetype from) const;

private:
    bool canLimit(const Period &period, InitiativeStatus status) const;
    bool isNamePart(const Period &period) const;
    bool isOfHeading(const Period &period) const;
    const Period *furtherEnd(const Period *period, const Sentence &sentence) const;

    const Analysis &m_analysis;
    const ActionLexicon &m_lexicon;
    const QList<Mention> &m_mentions;
    const QList<Period> &m_periods;
};

} // namespace planscope
