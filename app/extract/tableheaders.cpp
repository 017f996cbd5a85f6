// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/tableheaders.h"

#include <algorithm>

namespace planscope {

static constexpr int maxHeaderRows = 3;

TableHeaders::TableHeaders(const Analysis &analysis, const QuantityLexicon &lexicon, const QList<Period> &periods, const QString &country)
    : m_analysis(analysis), m_lexicon(lexicon), m_periods(periods), m_country(country)
{
    const Block *caption = nullptr;
    for (const Block &block : analysis.document->blocks) {
        if (block.kind == BlockKind::Caption)
            caption = &block;
        if (block.kind != BlockKind::TableCell) {
            caption = block.kind == BlockKind::Caption ? caption : nullptr;
            continue;
        }
        if (caption)
            m_captions.insert(block.table, read(*caption));
        caption = nullptr;
        if (block.column == 0)
            m_rows.insert({block.table, block.row}, read(block));
        if (block.row == 0)
            m_columns.insert({block.table, block.column}, read(block));
        else if (block.isHeader && block.row < maxHeaderRows && block.column > 0)
            join(above(block), read(block));
        if (block.row > 0 && block.column > 0)
            readRowPeriod(block);
    }
}

/// The first line's header over the cell; one over several columns stands in the leftmost of them alone.
TableHeaders::Header &TableHeaders::above(const Block &block)
{
    static constexpr int mostColumns = 12;
    Header &own = m_columns[{block.table, block.column}];
    for (int column = block.column; own.isEmpty() && column > 0 && column > block.column - mostColumns; --column)
        own = m_columns.value({block.table, column});
    return own;
}

/// A second line of headers: what it names holds before the first.
void TableHeaders::join(Header &above, const Header &below)
{
    above.words = above.words.isEmpty() || below.words.isEmpty() ? above.words + below.words : above.words + u' ' + below.words;
    if (!below.unit.isEmpty() || below.scale != 1) {
        above.unit = below.unit;
        above.per = below.per;
        above.scale = below.scale;
        above.kind = below.kind;
    }
    above.period = below.period ? below.period : above.period;
    above.isTarget = above.isTarget || below.isTarget;
}

/// A cell that holds a period and little else ("2016-20") dates its row.
void TableHeaders::readRowPeriod(const Block &block)
{
    const auto period = std::partition_point(m_periods.cbegin(), m_periods.cend(),
                                             [&block](const Period &p) { return p.span.end <= block.span.start; });
    if (period != m_periods.cend() && block.span.contains(period->span) && 2 * period->span.length() > block.span.length())
        m_rowPeriods.insert({block.table, block.row}, &*period);
}

TableHeaders::Header TableHeaders::read(const Block &block) const
{
    Header header{.span = block.span};
    const auto period = std::partition_point(m_periods.cbegin(), m_periods.cend(),
                                             [&block](const Period &p) { return p.span.end <= block.span.start; });
    if (period != m_periods.cend() && period->span.start < block.span.end)
        header.period = &*period;
    const Pieces pieces = m_lexicon.pieces(m_analysis.text(block.span), block.span.start);
    QStringList words;
    for (qsizetype at = 0; at < pieces.size();) {
        qsizetype end = at + 1;
        const bool isInPeriod = header.period && header.period->span.contains(pieces.at(at).span);
        header.isTarget = header.isTarget || m_lexicon.isWord(pieces.at(at), MetricWord::Goal);
        const bool isMark = pieces.at(at).raw.size() == 1 && pieces.at(at).isLetters() && pieceAt(pieces, at - 1).low == u"("
                            && pieceAt(pieces, at + 1).low == u")"; // "2025 (B)"
        if (!isInPeriod && !isMark && !readUnit(pieces, at, header, &end) && (pieces.at(at).isLetters() || pieces.at(at).isDigits())) {
            const bool isJoined = !pieces.at(at).spaced && at > 0 && !words.isEmpty() && !pieces.at(at - 1).spaced && pieces.at(at - 1).low != u"(";
            const QString raw = pieces.at(at).raw.toString();
            if (isJoined)
                words.last() += m_analysis.text(TextSpan{pieces.at(at - 1).span.start, pieces.at(at - 1).span.end}).toString() + raw;
            else
                words.append(raw);
        }
        at = end;
    }
    header.words = words.mid(0, 8).join(u' ');
    return header;
}

/// "(R million)": a letter before a scale is a currency.
bool TableHeaders::isBeforeScale(const Pieces &pieces, qsizetype at) const
{
    const auto scale = m_lexicon.scales().match(pieces, at);
    return scale && scale->form != Scale::Glued;
}

/// "million euros", "(%)", "in GWh": a unit that stands by itself in the header.
bool TableHeaders::readUnit(const Pieces &pieces, qsizetype at, Header &header, qsizetype *end) const
{
    if (const auto scale = m_lexicon.scales().match(pieces, at); scale && (scale->form == Scale::Word || scale->form == Scale::Short)) {
        header.scale = scale->factor;
        *end = at + scale.length;
        return true;
    }
    if (const auto currency = m_lexicon.currencies().match(pieces, at); currency && (currency->form != Currency::Local || isBeforeScale(pieces, at + currency.length))) {
        header.unit = m_lexicon.currencyCode(*currency, m_country);
        header.scale *= currency->factor;
        header.kind = Quantity::Money;
        *end = at + currency.length;
        return true;
    }
    const auto unit = m_lexicon.units().match(pieces, at);
    if (!unit || unit->kind == Unit::Time || unit->kind == Unit::Times)
        return false;
    const LowText before = pieceAt(pieces, at - 1).low;
    const LowText behind = pieceAt(pieces, at + unit.length).low;
    const bool opens = at == 0 || before == u"(" || before == u"," || before == u"in" || before == u"[" || header.scale != 1;
    const bool isNoteLetter = pieces.at(at).raw.size() == 1 && before == u"("; // "(B)" for budget
    if (isNoteLetter && (pieces.at(at).raw == u"B" || pieces.at(at).raw == u"A" || pieces.at(at).raw == u"R" || pieces.at(at).raw == u"E" || pieces.at(at).raw == u"F"))
        return false;
    const bool closes = at + unit.length == pieces.size() || behind == u")" || behind == u"]" || behind == u"/" || behind == u"per";
    if (unit->kind == Unit::Measure && !(opens && closes))
        return false;
    header.unit = unit->symbol;
    header.scale *= unit->factor;
    header.kind = unit->kind == Unit::Percent ? Quantity::Percent : unit->kind == Unit::Points ? Quantity::Points : Quantity::Measure;
    *end = at + unit.length;
    readUnitBelow(pieces, header, end);
    return true;
}

/// "(t/ha)" is one unit, "(kg per year)" a rate.
void TableHeaders::readUnitBelow(const Pieces &pieces, Header &header, qsizetype *end) const
{
    if (const auto rate = m_lexicon.rates().match(pieces, *end)) {
        header.per = *rate;
        *end += rate.length;
        return;
    }
    const LowText sign = pieceAt(pieces, *end).low;
    const auto below = m_lexicon.units().match(pieces, *end + 1);
    if (!below || below->kind != Unit::Measure || (sign != u"/" && sign != u"per"))
        return;
    header.unit += u'/' + below->symbol;
    *end += 1 + below.length;
}

CellHeaders TableHeaders::of(int block) const
{
    const Block &cell = m_analysis.document->blocks.at(block);
    const Header row = m_rows.value({cell.table, cell.row});
    const Header column = m_columns.value({cell.table, cell.column});
    // The corner and the caption speak for the whole table.
    const Header corner = m_columns.value({cell.table, 0});
    const Header caption = m_captions.value(cell.table);
    Header unit;
    for (const Header *header : {&column, &row, &corner, &caption}) {
        if (unit.scale == 1)
            unit.scale = header->scale;
        unit.unit = header->unit;
        unit.per = header->per;
        unit.kind = header->kind;
        if (!unit.unit.isEmpty())
            break;
    }
    return {.unit = unit.unit,
            .per = unit.per,
            .scale = unit.scale,
            .kind = unit.kind,
            .row = row.words,
            .rowSpan = row.span,
            .column = m_lexicon.isWord(column.words, MetricWord::Generic) ? QString() : column.words, // "Figure", "Value"
            .period = column.period ? column.period : row.period ? row.period : m_rowPeriods.value({cell.table, cell.row}),
            .isTarget = column.isTarget || row.isTarget};
}

} // namespace planscope
