// SPDX-License-Identifier: GPL-3.0-or-later
// The words that the phrases of several tables are made of. A word of a text is looked up once; that no phrase of a table
// begins with it is then known without another look.
#pragma once

#include "base/wordtable.h"

namespace planscope {

/// What the tables know of a word.
struct PhraseWord
{
    int id = -1;       ///< -1: stands in no phrase
    quint32 opens = 0; ///< a bit for each table that has a phrase beginning with it
    quint32 marks = 0; ///< a bit for each kind of MetricWord that it is
};

class PhraseWords
{
public:
    /// The bit of one more table.
    quint32 addTable() { return 1U << m_tables++; }

    /// @param low  lower case
    PhraseWord find(QStringView low) const { return m_words.value(low); }

    /// Adds the word when it is new.
    PhraseWord &word(const QString &low)
    {
        PhraseWord &word = m_words[low];
        if (word.id < 0)
            word.id = static_cast<int>(m_words.size()) - 1;
        return word;
    }

private:
    int m_tables = 0;
    WordTable<PhraseWord> m_words;
};

} // namespace planscope
