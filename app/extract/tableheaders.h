// SPDX-License-Identifier: GPL-3.0-or-later
// What the header cells of a table say about the number in a cell: its unit and scale, its period, what it measures, and
// whether it is a target.
#pragma once

#include "extract/periodfinder.h"
#include "extract/quantitygrammar.h"

namespace planscope {

struct CellHeaders
{
    QString unit;        ///< empty when the headers name none
    QString per;         ///< of "kg per year"
    double scale = 1;    ///< of "million euros"
    Quantity::Kind kind = Quantity::Bare;
    QString row;         ///< the row's own header, its unit left out
    TextSpan rowSpan;    ///< of that header's cell
    QString column;      ///< the column's, its unit and years left out
    const Period *period = nullptr;
    bool isTarget = false;
};

class TableHeaders
{
public:
    TableHeaders(const Analysis &analysis, const QuantityLexicon &lexicon, const QList<Period> &periods, const QString &country);

    /// @param block  index of a table cell
    CellHeaders of(int block) const;

private:
    struct Header
    {
        TextSpan span;
        QString words;
        QString unit;
        QString per;
        double scale = 1;
        Quantity::Kind kind = Quantity::Bare;
        const Period *period = nullptr;
        bool isTarget = false;

        bool isEmpty() const { return words.isEmpty() && unit.isEmpty() && !period && !isTarget; }
    };
    using Place = std::pair<int, int>; ///< table, and row or column

    Header read(const Block &block) const;
    Header &above(const Block &block);
    static void join(Header &above, const Header &below);
    bool isBeforeScale(const Pieces &pieces, qsizetype at) const;
    void readRowPeriod(const Block &block);
    void readUnitBelow(const Pieces &pieces, Header &header, qsizetype *end) const;
    bool readUnit(const Pieces &pieces, qsizetype at, Header &header, qsizetype *end) const;

    const Analysis &m_analysis;
    const QuantityLexicon &m_lexicon;
    const QList<Period> &m_periods;
    QString m_country;
    QHash<Place, Header> m_rows;
    QHash<Place, Header> m_columns;
    QHash<int, Header> m_captions; ///< by table
    QHash<Place, const Period *> m_rowPeriods;
};

} // namespace planscope
