// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one quantity where it stands: a number with the currency, unit, percent sign or rate written beside it, a range, a
// ratio, a share. What it counts or measures is found elsewhere, with the grammar of the sentence.
#pragma once

#include "extract/numbergrammar.h"

namespace planscope {

struct Quantity
{
    enum Kind { Bare, Money, Measure, Percent, Points, Time, Times, Ratio };

    qsizetype first = 0;     ///< pieces, bound words left out
    qsizetype end = 0;
    qsizetype numberEnd = 0; ///< behind the number itself
    double value = 0;
    double unscaled = 0;     ///< before the scale: 1.8 of "£1.8 billion"
    std::optional<double> high;
    Kind kind = Bare;
    QString unit;
    QString per;
    Bound bound = Bound::Equal;
    qsizetype boundFirst = 0; ///< where the bound words in front start; `first` without any
    bool isInWords = false;
    bool isFraction = false; ///< "two thirds", already in percent
    bool isShare = false;    ///< "2 out of 5", already in percent
    bool isHyphenated = false; ///< "45-acre"
    bool hasScale = false;
    bool isFormatted = false; ///< grouped or with decimals: surely a number
};

class QuantityGrammar
{
public:
    QuantityGrammar(const Pieces &pieces, const QuantityLexicon &lexicon, const QString &country, bool hasDecimalComma,
                    bool hasShortSums = false)
        : m_pieces(pieces), m_lexicon(lexicon), m_country(country), m_writesShortSums(hasShortSums), m_numbers(pieces, lexicon, hasDecimalComma)
    {
    }

    std::optional<Quantity> read(qsizetype at) const;

    /// Pieces that look like a number and are none (see NumberGrammar::skipLabel).
    qsizetype skipLabel(qsizetype at) const;

    /// "more than", "nearly" in front of what starts at `quantity.first`.
    void readBoundBefore(Quantity &quantity) const;

private:
    std::optional<Quantity> readOne(qsizetype at) const;
    std::optional<Quantity> readMoneyBefore(qsizetype at) const;
    std::optional<Quantity> readRatio(qsizetype at) const;
    bool readMoneyBehind(Quantity &quantity, qsizetype numberAt) const;
    bool readBracketedPercent(Quantity &quantity, qsizetype numberAt) const;
    bool readUnit(Quantity &quantity, qsizetype numberAt) const;
    bool isHouseLetter(qsizetype at) const;
    bool isLengthNear(qsizetype first, qsizetype end) const;
    void readCompound(Quantity &quantity) const;
    void readRate(Quantity &quantity) const;
    void readRange(Quantity &quantity) const;
    void takeUnitAhead(Quantity &quantity) const;
    void takeScaleAhead(Quantity &quantity) const;
    void readShare(Quantity &quantity) const;
    void readFraction(Quantity &quantity, const NumberReading &number) const;
    void readBoundBehind(Quantity &quantity) const;
    bool isRangeJoint(const Quantity &quantity, qsizetype *next) const;
    bool takeSecond(Quantity &quantity, const Quantity &second) const;
    static void take(Quantity &quantity, const NumberReading &number);

    const Piece &piece(qsizetype at) const { return pieceAt(m_pieces, at); }
    bool isJoined(qsizetype at) const { return !piece(at).spaced; }

    const Pieces &m_pieces;
    const QuantityLexicon &m_lexicon;
    QString m_country;
    bool m_writesShortSums; ///< "£5m": an "m" without a length beside it is a million
    NumberGrammar m_numbers;
};

} // namespace planscope
