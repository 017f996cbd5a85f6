// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/tableheaders.h"

#include <algorithm>

namespace planscope {

TableHeaders::TableHeaders(const Analysis &analysis, const QuantityLexicon &lexicon, const QList<Period> &periods, const QString &country)
    : m_analysis(analysis), m_lexicon(lexicon), m_periods(periods), m_country(country)
{
    for (const Block &block : analysis.document->blocks) {
        if (block.kind != BlockKind::TableCell)
            continue;
        if (block.column == 0)
            m_rows.insert({block.table, block.row}, read(block));
        if (block.row == 0)
            m_columns.insert({block.table, block.column}, read(block));
        if (block.row > 0 && block.column > 0)
            readRowPeriod(block);
    }
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
    Header header;
    const auto period = std::partition_point(m_periods.cbegin(), m_periods.cend(),
                                             [&block](const Period &p) { return p.span.end <= block.span.start; });
    if (period != m_periods.cend() && period->span.start < block.span.end)
        header.period = &*period;
    const Pieces pieces = piecesOf(m_analysis.text(block.span), block.span.start);
    QStringList words;
    for (qsizetype at = 0; at < pieces.size();) {
        qsizetype end = at + 1;
        const bool isInPeriod = header.period && header.period->span.contains(pieces.at(at).span);
        header.isTarget = header.isTarget || m_lexicon.isWord(pieces.at(at).low, MetricWord::Goal);
        if (!isInPeriod && !readUnit(pieces, at, header, &end) && (pieces.at(at).isLetters() || pieces.at(at).isDigits())) {
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

/// "million euros", "(%)", "in GWh": a unit that stands by itself in the header.
bool TableHeaders::readUnit(const Pieces &pieces, qsizetype at, Header &header, qsizetype *end) const
{
    if (const auto scale = m_lexicon.scales().match(pieces, at); scale && (scale->form == Scale::Word || scale->form == Scale::Short)) {
        header.scale = scale->factor;
        *end = at + scale.length;
        return true;
    }
    if (const auto currency = m_lexicon.currencies().match(pieces, at); currency && currency->form != Currency::Local) {
        header.unit = m_lexicon.currencyCode(*currency, m_country);
        header.scale *= currency->factor;
        header.kind = Quantity::Money;
        *end = at + currency.length;
        return true;
    }
    const auto unit = m_lexicon.units().match(pieces, at);
    if (!unit || unit->kind == Unit::Time || unit->kind == Unit::Times)
        return false;
    const QString &before = pieceAt(pieces, at - 1).low;
    const QString &behind = pieceAt(pieces, at + unit.length).low;
    const bool opens = at == 0 || before == u"(" || before == u"," || before == u"in" || before == u"[" || header.scale != 1;
    const bool closes = at + unit.length == pieces.size() || behind == u")" || behind == u"]" || behind == u"/" || behind == u"per";
    if (unit->kind == Unit::Measure && !(opens && closes))
        return false;
    header.unit = unit->symbol;
    header.kind = unit->kind == Unit::Percent ? Quantity::Percent : unit->kind == Unit::Points ? Quantity::Points : Quantity::Measure;
    *end = at + unit.length;
    return true;
}

CellHeaders TableHeaders::of(int block) const
{
    const Block &cell = m_analysis.document->blocks.at(block);
    const Header row = m_rows.value({cell.table, cell.row});
    const Header column = m_columns.value({cell.table, cell.column});
    const Header &unit = !column.unit.isEmpty() ? column : row;
    return {.unit = unit.unit,
            .scale = column.scale != 1 ? column.scale : row.scale,
            .kind = unit.kind,
            .row = row.words,
            .column = m_lexicon.isWord(column.words, MetricWord::Generic) ? QString() : column.words, // "Figure", "Value"
            .period = column.period ? column.period : row.period ? row.period : m_rowPeriods.value({cell.table, cell.row}),
            .isTarget = column.isTarget || row.isTarget};
}

} // namespace planscope
