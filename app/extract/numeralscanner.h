// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the numerals of a text, whatever they mean: runs of digits and number words. What counts as one numeral:
//
// - Digits with their inner separators: "1,234.5", "816 000", "24.12.2021" are one, "2012-13" and "10:30" two. White space
//   separates within a numeral only before a group of three digits; a fraction's sign belongs to the digits before it.
// - A word of numberwords.tsv or ordinals.tsv; words joined by hyphens are one ("twenty-first"), and so are a number and
//   the multiplier or denominator behind it ("five hundred million", "two thirds", "3 million").
// - "hundred", "dozen", "million" alone count behind "a" ("a million jobs", not "in million yuan"); "quarter" and
//   its like between "a" and "of".
// - "one" is an article or a pronoun unless it is joined so ("one million", "one-third") or a share ("one in five").
#pragma once

#include "extract/numerallexicon.h"

namespace planscope {

enum class NumeralForm : quint8 { Digits, Words, Ordinal };

struct ScannedNumeral
{
    TextSpan span;
    NumeralForm form = NumeralForm::Digits; ///< Digits also where a scale is written out behind them
};

class NumeralScanner
{
public:
    NumeralScanner(QStringView text, const NumeralLexicon &lexicon) : m_text(text), m_lexicon(lexicon) {}

    /// The next numeral, in text order; nullopt at the end. Linear over all calls.
    std::optional<ScannedNumeral> next();

private:
    qsizetype digitsEnd(qsizetype at) const;
    qsizetype wordEnd(qsizetype at) const;
    std::optional<ScannedNumeral> wordsAt(qsizetype at, qsizetype end) const;
    qsizetype joinedEnd(qsizetype end, unsigned *kinds, bool *isJoined) const;
    bool isBehindArticle(qsizetype at) const;
    bool isShare(qsizetype end) const;
    bool isTimeUnit(qsizetype at) const;
    bool isWordAt(qsizetype at, QStringView word) const;
    QChar at(qsizetype index) const { return index >= 0 && index < m_text.size() ? m_text.at(index) : QChar(u'\n'); }

    QStringView m_text;
    const NumeralLexicon &m_lexicon;
    qsizetype m_at = 0;
};

} // namespace planscope
