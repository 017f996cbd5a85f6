// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one number where it stands: digits with separators, number words, fractions, and the scale behind ("2.5 lakh crore").
#pragma once

#include "extract/quantitylexicon.h"

namespace planscope {

struct NumberReading
{
    qsizetype end = 0;      ///< piece behind the number, its scale included
    double value = 0;
    double unscaled = 0;    ///< before the scale: 1.7 of "1.7 billion"
    double scale = 1;
    bool isInWords = false;
    bool isFraction = false; ///< "two thirds", "a quarter", "half": of something
    bool isGrouped = false;  ///< "1,234"
    bool hasDecimals = false;
    bool hasScale() const { return scale != 1; }
};

class NumberGrammar
{
public:
    /// @param hasDecimalComma  the text writes 3,5 for three and a half
    NumberGrammar(const Pieces &pieces, const QuantityLexicon &lexicon, bool hasDecimalComma)
        : m_pieces(pieces), m_lexicon(lexicon), m_hasDecimalComma(hasDecimalComma)
    {
    }

    /// The number that starts at the piece. `isMoney`: a currency stands before it, so that "5m" is five million.
    std::optional<NumberReading> read(qsizetype at, bool isMoney) const;

    /// The end of what looks like digits but is no number (a date, "3.2.1", "5th", "G20", a telephone number): pieces to
    /// pass over, `at` when there is nothing of the kind.
    qsizetype skipLabel(qsizetype at) const;

    /// Reads a scale behind a number that was read without one, as far as `reading.end`.
    void readScale(NumberReading &reading, bool isMoney) const;

private:
    std::optional<NumberReading> readDigits(qsizetype at) const;
    std::optional<NumberReading> readWords(qsizetype at) const;
    std::optional<NumberReading> readPart(qsizetype at) const;
    std::optional<NumberReading> readFigureFraction(qsizetype at) const;
    qsizetype readGroups(qsizetype at, QString &digits) const;
    void readFractionBehind(NumberReading &reading) const;
    bool isJoined(qsizetype at) const { return !piece(at).spaced; }
    bool isGroupOf(qsizetype at, qsizetype size) const { return piece(at).isDigits() && piece(at).raw.size() == size; }
    const NumberWord *word(qsizetype at) const;

    const Piece &piece(qsizetype at) const { return pieceAt(m_pieces, at); }

    const Pieces &m_pieces;
    const QuantityLexicon &m_lexicon;
    bool m_hasDecimalComma;
};

/// The number times a power of ten, rounded as if it had been written out: 4.1 trillion is 4100000000000.
double scaled(double number, double scale);

/// Does the text write decimals with a comma ("3,5 %") and never with a point? Linear in the text.
bool usesDecimalComma(QStringView text);

/// Does the text write sums as "£5m" or "€22.6bn"? Then a count may be written so too. Linear.
bool usesShortSums(QStringView text);

} // namespace planscope
