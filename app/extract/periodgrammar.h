// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one period where it stands: years, dates, fiscal years, plan periods, "the past five years", each with the
// preposition before it. What the words say, before the document's date makes years of the relative ones.
#pragma once

#include "extract/quantitylexicon.h"

namespace planscope {

struct PeriodReading
{
    qsizetype first = 0; ///< pieces
    qsizetype end = 0;
    bool isLinked = false;
    PeriodLink::Kind link = PeriodLink::In;
    std::optional<int> from;
    std::optional<int> to;
    int month = 0;           ///< 1 … 12 where a month stands without its year
    bool isRelative = false; ///< `shiftFrom` and `shiftTo` count years from the document's date
    double shiftFrom = 0;
    double shiftTo = 0;
    bool isEarlier = false;  ///< they are counted from the period told before ("a year earlier")
    bool isAhead = false;    ///< marked as still to come ("the next five years")
    bool isOfDecade = false; ///< they are counted from the first year of the document's decade
    bool isOpen = false;     ///< "to date": names no year and takes none from elsewhere
    bool isFiscal = false;   ///< "2025/26": one year across two calendar years; "next fiscal year"
    bool isOnward = false;   ///< "2025 onwards"
    bool isSpan = false;     ///< "January to May"
    bool isDate = false;     ///< names a month or a day
    bool isDecade = false;   ///< "the 2030s"
    bool isNamePart = false; ///< a bare year beside a capitalised word: "the 2024 Harbour Forum"
};

class PeriodGrammar
{
public:
    PeriodGrammar(const Pieces &pieces, const QuantityLexicon &lexicon, const QString &country)
        : m_pieces(pieces), m_lexicon(lexicon), m_country(country)
    {
    }

    /// The period that starts at the piece, with its preposition.
    std::optional<PeriodReading> read(qsizetype first) const;

    /// Is the piece a year rather than a count? `isLinked`: a preposition of time stands before it.
    bool isYear(qsizetype at, bool isLinked) const;

private:
    using Reading = std::optional<PeriodReading>;

    static PeriodLink::Kind linkOf(const PeriodReading &reading, PeriodLink::Kind link);
    void narrowDecade(qsizetype at, PeriodReading &reading) const;
    bool isBudget(qsizetype at) const;
    qsizetype skipParts(qsizetype at, bool *isFiscal) const;
    bool mayOpen(qsizetype at) const;
    Reading readCore(qsizetype at, bool isLinked, bool isFiscal) const;
    Reading readYears(qsizetype at, bool isLinked, bool isFiscal) const;
    Reading readMonth(qsizetype at, bool isLinked) const;
    Reading readDayMonth(qsizetype at) const;
    Reading readNumericDate(qsizetype at) const;
    Reading readQuarter(qsizetype at) const;
    Reading readPlan(qsizetype at) const;
    Reading readRelative(qsizetype at) const;
    Reading readCountedYears(qsizetype at) const;
    Reading readAgo(qsizetype at) const;
    void readSecondEnd(PeriodReading &reading) const;
    void readOnward(PeriodReading &reading) const;
    int monthAt(qsizetype at) const;
    double smallNumberAt(qsizetype at) const;

    const Piece &piece(qsizetype at) const { return pieceAt(m_pieces, at); }

    const Pieces &m_pieces;
    const QuantityLexicon &m_lexicon;
    QString m_country;
};

} // namespace planscope
