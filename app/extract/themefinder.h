// SPDX-License-Identifier: GPL-3.0-or-later
// Tells what initiatives are about, by the words of themes.tsv: those of the object first, then of the sentence, then of the
// heading above.
#pragma once

#include "base/lexicontable.h"
#include "base/lowtext.h"
#include "base/wordtable.h"
#include "extract/findings.h"
#include "language/analysis.h"

namespace planscope {

class ThemeLexicon
{
public:
    struct Entry
    {
        QStringList words; ///< lower case; the parts of a hyphened word and the hyphen stand alone, as tokens do
        int theme = 0;
    };

    ThemeLexicon(const QStringList &folders, QList<Issue> *issues);

    /// What begins with the word, longest first; nullptr when nothing does.
    const QList<Entry> *entries(LowText first) const { return m_entries.find(first); }
    const QStringList &themes() const { return m_themes; }

private:
    QStringList m_themes;
    WordTable<QList<Entry>> m_entries;
};

/// Sets the themes of each initiative. They are in text order. Linear in the text.
void tellThemes(const Analysis &analysis, const ThemeLexicon &lexicon, QList<Initiative> *initiatives);

} // namespace planscope
