// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/metricfinder.h"

#include "extract/barefigure.h"
#include "extract/countedphrase.h"
#include "extract/figuretime.h"
#include "extract/numberlabels.h"
#include "extract/quantitygrammar.h"
#include "extract/rankgrammar.h"
#include "extract/tableheaders.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

/// The metrics of one document, block by block, in text order.
class MetricCollector
{
public:
    MetricCollector(const Analysis &analysis, const QuantityLexicon &lexicon, const QList<Mention> &mentions, const QList<Period> &periods,
                    const QString &country)
        : m_analysis(analysis), m_lexicon(lexicon), m_mentions(mentions), m_periods(periods), m_country(country),
          m_hasDecimalComma(usesDecimalComma(analysis.document->text)), m_hasShortSums(usesShortSums(analysis.document->text)), m_headers(analysis, lexicon, periods, country), m_time(analysis, lexicon, periods, mentions)
    {
    }

    QList<Metric> collect(const TaskContext &task)
    {
        for (const Sentence &sentence : m_analysis.sentences) {
            if (task.cancelled())
                break;
            readSentence(sentence);
        }
        return m_metrics;
    }

private:
    /// What the paragraph told last, for a sentence that only says "it" or "they".
    struct Told
    {
        QString indicator;
        QString unit; ///< of the last count
        std::optional<MetricStatus> status;
    };

    /// Does the heading above, or for a list item the line above the list, speak of targets?
    void followBlocks(const Sentence &sentence, const FigureWords &words)
    {
        if (sentence.block == m_block)
            return;
        m_block = sentence.block;
        m_told = {};
        const Block &block = m_analysis.block(sentence);
        const FigureStatus status(words, m_lexicon);
        if (block.kind == BlockKind::Heading) {
            m_isHeadingTarget = sentence.block > 0 && status.speaksOfTarget({words.first(), words.end()});
            m_isLeadTarget = false;
        } else if (block.kind == BlockKind::Paragraph) {
            const bool leads = m_analysis.document->text.at(block.span.end - 1) == u':';
            m_isLeadTarget = leads && (status.speaksOfTarget({words.first(), words.end()}) || status.announces({words.first(), words.end()}));
        }
        const bool isListed = block.kind == BlockKind::ListItem || block.kind == BlockKind::TableCell;
        m_isUnderTarget = (m_isHeadingTarget && block.kind != BlockKind::Heading) || (m_isLeadTarget && isListed);
    }

    void readSentence(const Sentence &sentence)
    {
        m_pieces = m_lexicon.pieces(m_analysis.text(sentence.span), sentence.span.start);
        hide(m_periods);
        hideNames();
        FigureWords words(m_analysis, m_periods, sentence);
        followBlocks(sentence, words);
        const QuantityGrammar grammar(m_pieces, m_lexicon, m_country, m_hasDecimalComma, m_hasShortSums);
        m_last.reset();
        for (qsizetype at = headingLabelEnd(sentence); at < m_pieces.size();) {
            if (const qsizetype rankEnd = readRank(words, at); rankEnd > at)
                at = rankEnd;
            else if (const qsizetype behind = grammar.skipLabel(at); behind > at)
                at = behind;
            else if (const qsizetype multipleEnd = readMultiple(words, grammar, at); multipleEnd > at)
                at = multipleEnd;
            else if (const std::optional<Quantity> quantity = grammar.read(at))
                at = std::max(quantity->end, readQuantity(words, *quantity));
            else
                ++at;
            if (m_last)
                words.setFloor(m_last->figure.end);
        }
    }

    /// "2 Roads", "1.1 Bridges": the number that opens a heading within the text counts nothing. 0 when there is none.
    qsizetype headingLabelEnd(const Sentence &sentence) const
    {
        const Block &block = m_analysis.block(sentence);
        if (block.kind != BlockKind::Heading || sentence.block == 0 || sentence.span.start != block.span.start)
            return 0;
        qsizetype at = 0;
        while (pieceAt(m_pieces, at).isDigits() && pieceAt(m_pieces, at).raw.size() <= 2) {
            ++at;
            if (!pieceAt(m_pieces, at).isWord(u".") || pieceAt(m_pieces, at).spaced || pieceAt(m_pieces, at + 1).spaced)
                break;
            ++at;
        }
        return pieceAt(m_pieces, at).isCapital() ? at : 0;
    }

    /// Pieces of periods and of names are no numbers: they are emptied, so that no grammar reads across them.
    template <typename T>
    void hide(const QList<T> &spans)
    {
        if (m_pieces.isEmpty())
            return;
        const TextSpan all{m_pieces.constFirst().span.start, m_pieces.constLast().span.end};
        auto span = std::partition_point(spans.cbegin(), spans.cend(), [&all](const T &s) { return s.span.end <= all.start; });
        for (; span != spans.cend() && span->span.start < all.end; ++span) {
            for (qsizetype i = pieceFrom(m_pieces, span->span.start); i < m_pieces.size() && m_pieces.at(i).span.start < span->span.end; ++i)
                empty(i);
        }
    }

    /// "Shs 4.7" before "trillion" looks like the name of a model and is a sum.
    bool isSum(const Mention &mention) const
    {
        const qsizetype first = pieceFrom(m_pieces, mention.span.start);
        const qsizetype behind = pieceFrom(m_pieces, mention.span.end);
        const auto currency = m_lexicon.currencies().match(m_pieces, first);
        if (mention.kind == EntityKind::Event)
            return false; // "COP26"
        const bool isMoney = currency && currency->place != Currency::After && pieceAt(m_pieces, first + currency.length).isDigits();
        const auto unit = m_lexicon.units().match(m_pieces, behind);
        return isMoney || m_lexicon.scales().match(m_pieces, behind) || (unit && unit->kind == Unit::Percent);
    }

    /// In names only the digits and number words go: "US" may be the US of "US dollars".
    void hideNames()
    {
        if (m_pieces.isEmpty())
            return;
        const TextSpan all{m_pieces.constFirst().span.start, m_pieces.constLast().span.end};
        auto mention = std::partition_point(m_mentions.cbegin(), m_mentions.cend(), [&all](const Mention &m) { return m.span.end <= all.start; });
        for (; mention != m_mentions.cend() && mention->span.start < all.end; ++mention) {
            for (qsizetype i = pieceFrom(m_pieces, mention->span.start); i < m_pieces.size() && m_pieces.at(i).span.start < mention->span.end; ++i) {
                if (isSum(*mention))
                    break;
                if (m_pieces.at(i).isDigits() || m_lexicon.numberWords().match(m_pieces, i))
                    empty(i);
            }
        }
    }

    void empty(qsizetype piece)
    {
        m_pieces[piece].kind = PieceKind::Sign;
        m_pieces[piece].low = {};
        m_pieces[piece].known = {};
        m_pieces[piece].raw = {};
    }

    TextSpan spanOf(qsizetype first, qsizetype end) const { return {m_pieces.at(first).span.start, m_pieces.at(end - 1).span.end}; }

    qsizetype readRank(const FigureWords &words, qsizetype at)
    {
        const std::optional<Quantity> rank = planscope::readRank(m_pieces, m_lexicon, at);
        if (!rank)
            return at;
        append(words, figureOf(words, *rank), MetricKind::Rank, {});
        return rank->end;
    }

    /// "doubled", "a threefold rise".
    qsizetype readMultiple(const FigureWords &words, const QuantityGrammar &grammar, qsizetype at)
    {
        const auto multiple = m_lexicon.multiples().match(m_pieces, at);
        if (!multiple)
            return at;
        const int token = words.tokenAt(m_pieces.at(at).span.start);
        const bool isFold = m_pieces.at(at + multiple.length - 1).low.endsWith(u"fold");
        const bool isTimes = multiple->direction == Direction::None;
        const LowText behind = pieceAt(m_pieces, at + multiple.length).low;
        const bool isPast = m_pieces.at(at).low.endsWith(u"ed");
        if (!isFold && !isPast && !(isTimes ? behind == u"as" || behind == u"the" : words.tag(token) == Tag::Verb))
            return at;
        Quantity quantity{.first = at, .end = at + multiple.length, .numberEnd = at + multiple.length, .value = multiple->value,
                          .kind = Quantity::Times, .unit = u"x"_s, .boundFirst = at};
        grammar.readBoundBefore(quantity);
        append(words, figureOf(words, quantity), isTimes ? MetricKind::Level : MetricKind::Change, multiple->direction); // "twice as many" is a size
        return quantity.end;
    }

    Figure figureOf(const FigureWords &words, const Quantity &quantity) const
    {
        const TextSpan span = spanOf(quantity.first, quantity.end);
        Figure figure{.quantity = quantity};
        figure.first = words.tokenAt(m_pieces.at(quantity.boundFirst).span.start);
        figure.start = words.tokenAt(span.start);
        figure.end = words.tokenAt(span.end);
        if (words.has(figure.end) && words.span(figure.end).start < span.end)
            ++figure.end;
        return figure;
    }

    /// A sum in brackets right behind the one that a rate is counted against.
    bool isSameAgain(const FigureWords &words, const Figure &figure) const
    {
        static constexpr int longestSum = 5;
        if (figure.quantity.kind != Quantity::Money || !words.is(figure.first - 1, u"("))
            return false;
        for (int i = figure.first - 2; i >= figure.first - longestSum && words.has(i); --i) {
            if (words.is(i, u"per"))
                return true;
        }
        return false;
    }

    /// @return the piece behind what was read
    qsizetype readQuantity(const FigureWords &words, const Quantity &quantity)
    {
        Figure figure = figureOf(words, quantity);
        if (words.is(figure.start - 1, u"per") || isSameAgain(words, figure))
            return quantity.end; // "per 10,000 euros ($11,000) of output"
        if (quantity.kind == Quantity::Time) {
            const bool isOfName = m_pieces.at(quantity.end - 1).isCapital(); // "the Five-Year Action Plan"
            if (pieceAt(m_pieces, quantity.first - 1).isWord(u"over"))
                figure.quantity.bound = Bound::Equal; // "over three years": during them
            if (quantity.unit != u"age" && !isOfName && !isAge(m_pieces, m_lexicon, quantity))
                append(words, figure, MetricKind::Duration, {});
            return quantity.end;
        }
        if (isWholeCell(words, quantity)) {
            appendCell(words, figure);
            return quantity.end;
        }
        const MetricContext context(words, m_lexicon);
        if (quantity.kind == Quantity::Bare) {
            if (words.is(figure.start - 1, u"top")) // "among the top ten ports"
                return quantity.end;
            if (isNumberLabel(m_pieces, m_lexicon, quantity) || !BareFigure(words, m_pieces, m_lexicon, m_mentions, m_last, m_told.unit, m_money).read(figure))
                return quantity.end;
        } else if (quantity.kind == Quantity::Times && !isMultiple(figure)) {
            return quantity.end;
        }
        Change change = context.change(figure);
        if (const Change sign = signBefore(quantity); sign.isChange)
            change = sign;
        if (!change.isChange && m_last && m_last->metric.kind == MetricKind::Change && continuesList(words, *m_last, figure))
            change = {true, m_last->metric.direction}; // "rose by 3 t in May and 5 t in June"
        if (change.isChange && figure.quantity.value < 0) { // "growth was -3 %": a fall by its size
            figure.quantity.value = -figure.quantity.value;
            change.direction = Direction::Down;
        }
        const bool isFold = quantity.kind == Quantity::Times && m_pieces.at(quantity.end - 1).low == u"fold";
        const bool isChange = change.isChange || isFold;
        append(words, figure, isChange ? MetricKind::Change : MetricKind::Level, change.direction);
        return pieceFrom(m_pieces, m_metrics.constLast().span.end - 1) + 1;
    }

    /// "Clinics with a doctor by the end of the year": what a row counts, up to the word that starts a side remark.
    QString countedIn(const QString &row) const
    {
        const QStringList all = row.split(u' ', Qt::SkipEmptyParts);
        qsizetype count = 0;
        while (count < all.size() && !m_lexicon.isWord(all.at(count), MetricWord::Stop))
            ++count;
        const bool isOfNumber = count > 2 && all.at(1) == u"of" && m_lexicon.isWord(all.at(0), MetricWord::Holder); // "Number of schools"
        return (isOfNumber ? all.mid(2, count - 2) : all.mid(0, count)).join(u' ');
    }

    /// "Schools" over rows of districts: the column tells what is counted. Rows of counted things ("Clinics with a doctor") do so before it.
    bool isColumnCounted(const CellHeaders &headers) const
    {
        const auto mention = std::partition_point(m_mentions.cbegin(), m_mentions.cend(),
                                                  [&headers](const Mention &m) { return m.span.end <= headers.rowSpan.start; });
        const bool isNamed = mention != m_mentions.cend() && headers.rowSpan.contains(mention->span) && 2 * mention->span.length() > headers.rowSpan.length();
        return !headers.isTarget && hasPlural(headers.column) && (isNamed || !hasPlural(headers.row));
    }

    bool hasPlural(const QString &header) const
    {
        const QStringList words = countedIn(header).split(u' ', Qt::SkipEmptyParts);
        return std::any_of(words.cbegin(), words.cend(), [this](const QString &w) { return isPlural(w, m_lexicon) && !m_lexicon.isWord(w, MetricWord::Generic); });
    }

    /// In a cell with more than its number the row's header still tells what is measured, and the headers when.
    void useHeaders(const FigureWords &words, Metric &metric) const
    {
        if (m_analysis.block(words.sentence()).kind != BlockKind::TableCell)
            return;
        const CellHeaders headers = m_headers.of(words.sentence().block);
        if (!headers.row.isEmpty() && !metric.indicator.startsWith(headers.row))
            metric.indicator = headers.row + (metric.indicator.isEmpty() ? QString() : u", "_s + metric.indicator.section(u' ', 0, 4));
        if (!metric.from && !metric.to && headers.period && !headers.period->base)
            FigureTime::setYears(headers.period, false, false, metric);
    }

    /// "63 deaths (-25%)": a sign in brackets tells a change.
    Change signBefore(const Quantity &quantity) const
    {
        const Piece &sign = pieceAt(m_pieces, quantity.first - 1);
        if (quantity.kind != Quantity::Percent || pieceAt(m_pieces, quantity.first - 2).low != u"(" || (sign.low != u"+" && !isDash(sign)))
            return {};
        return {true, sign.low == u"+" ? Direction::Up : Direction::Down};
    }

    /// A table's cell that holds nothing but the quantity and its note signs.
    bool isWholeCell(const FigureWords &words, const Quantity &quantity) const
    {
        const Block &block = m_analysis.block(words.sentence());
        return block.kind == BlockKind::TableCell && !block.isHeader && block.column > 0 && quantity.boundFirst == 0
               && (quantity.end + 1 >= m_pieces.size() || isNote(quantity.end));
    }

    /// "[^1]", "(a)" to the end of the cell.
    bool isNote(qsizetype at) const
    {
        const LowText open = m_pieces.at(at).low;
        const bool isBracket = open == u"[" || (open == u"(" && pieceAt(m_pieces, at + 1).raw.size() == 1 && pieceAt(m_pieces, at + 2).low == u")");
        return isBracket && m_pieces.size() - at <= 5;
    }

    /// The number of a cell: unit, period and what is measured stand in the headers of its row and column.
    void appendCell(const FigureWords &words, const Figure &figure)
    {
        const Quantity &quantity = figure.quantity;
        const CellHeaders headers = m_headers.of(words.sentence().block);
        Metric metric{.span = spanOf(quantity.first, quantity.end),
                      .value = quantity.value,
                      .high = quantity.high,
                      .unit = quantity.unit,
                      .per = quantity.per.isEmpty() && quantity.kind == Quantity::Bare ? headers.per : quantity.per,
                      .bound = quantity.bound};
        if (quantity.kind == Quantity::Bare || quantity.kind == Quantity::Money) {
            const double scale = quantity.hasScale ? 1 : headers.scale;
            metric.value = scaled(metric.value, scale);
            if (metric.high)
                metric.high = scaled(*metric.high, scale);
        }
        if (quantity.kind == Quantity::Bare)
            metric.unit = headers.unit.isEmpty() ? countedIn(isColumnCounted(headers) ? headers.column : headers.row) : headers.unit;
        if (metric.unit.isEmpty())
            return;
        metric.indicator = headers.row + (headers.row.isEmpty() || headers.column.isEmpty() ? QString() : u", "_s) + headers.column;
        const Period *period = headers.period ? headers.period : governingPeriod(m_analysis, m_periods, words.sentence(), metric.span);
        metric.status = headers.isTarget || (period && period->isFuture) ? MetricStatus::Target : MetricStatus::Actual;
        FigureTime::setYears(period, false, false, metric);
        m_metrics.append(metric);
    }

    /// "3 times higher", "grew 3 times", not "met three times".
    bool isMultiple(const Figure &figure) const
    {
        if (m_pieces.at(figure.quantity.end - 1).low == u"fold")
            return true;
        const LowText behind = pieceAt(m_pieces, figure.quantity.end).low;
        return behind == u"as" || behind == u"the" || behind == u"that" || behind == u"more" || behind == u"higher" || behind == u"larger"
               || behind == u"greater" || behind == u"bigger" || behind == u"faster" || behind == u"lower" || figure.quantity.isFormatted;
    }

    /// "95 cents a litre", "$3 a kilogram".
    void readUnitRate(const FigureWords &words, Figure &figure) const
    {
        static constexpr qsizetype longestSymbol = 2;
        if (!(words.is(figure.end, u"a") || words.is(figure.end, u"an") || words.is(figure.end, u"each")) || !words.has(figure.end + 1))
            return;
        const auto unit = m_lexicon.units().match(m_pieces, pieceFrom(m_pieces, words.span(figure.end + 1).start));
        if (!unit || unit->kind != Unit::Measure || words.text(figure.end + 1).size() <= longestSymbol)
            return;
        figure.quantity.per = words.text(figure.end + 1).toString();
        figure.end += 2;
    }

    void append(const FigureWords &words, Figure figure, MetricKind kind, Direction direction)
    {
        if (figure.quantity.kind != Quantity::Bare && kind != MetricKind::Duration && figure.quantity.per.isEmpty() && words.is(figure.end, u"per"))
            figure.quantity.per = rateWords(words, figure.end, &figure.end);
        if (kind == MetricKind::Level && figure.quantity.per.isEmpty())
            readUnitRate(words, figure);
        const Quantity &quantity = figure.quantity;
        TextSpan span = spanOf(quantity.first, quantity.end);
        if (figure.end > figure.start && words.has(figure.end - 1))
            span.end = std::max(span.end, words.span(figure.end - 1).end);
        if (!m_metrics.isEmpty() && span.start < m_metrics.constLast().span.end)
            return; // a token that reaches over two numbers: it was read with the first one
        Metric metric{.span = span,
                      .value = quantity.value,
                      .high = quantity.high,
                      .unit = quantity.unit,
                      .per = quantity.per,
                      .bound = quantity.bound,
                      .kind = kind,
                      .direction = direction};
        const MetricContext context(words, m_lexicon);
        m_time.settle(words, figure, {m_last, m_isUnderTarget, m_told.status}, metric);
        const QString before = m_last ? m_last->metric.indicator : QString();
        const bool isSame = (followsAsSame(words, figure) || (m_last && isOfThem(words, figure))) && figure.counted.isEmpty();
        metric.indicator = isSame ? before : context.indicator(figure, before, m_last ? std::optional(m_last->figure) : std::nullopt);
        for (const QString &other : {before, m_told.indicator, wordsBefore(words, figure)}) {
            if (metric.indicator.isEmpty())
                metric.indicator = other; // "from 5.6% of GDP to 3.0%", "It was 2 % higher"
        }
        useHeaders(words, metric);
        metric.of = placeOf(words, figure);
        int depth = 0;
        for (qsizetype i = std::max<qsizetype>(0, quantity.first - 6); i < quantity.first; ++i)
            depth += m_pieces.at(i).low == u"(" ? 1 : m_pieces.at(i).low == u")" ? -1 : 0;
        m_last = LastFigure{metric, pieceFrom(m_pieces, span.end - 1) + 1, figure, depth > 0};
        if (kind != MetricKind::Duration)
            m_money = quantity.kind == Quantity::Money ? metric.unit : m_money;
        if (kind != MetricKind::Duration)
            m_told = {metric.indicator, quantity.kind == Quantity::Bare ? metric.unit : m_told.unit, metric.status};
        m_metrics.append(metric);
    }

    /// The words in front of the figure as they stand: better than nothing where no phrase was told apart.
    QString wordsBefore(const FigureWords &words, const Figure &figure) const
    {
        const int first = std::max(words.first(), figure.first - 8);
        return words.words({first, figure.first}, 8);
    }

    /// "€3 million ($3.3 million)", "100,000, or 65 percent": the same thing said again.
    bool followsAsSame(const FigureWords &words, const Figure &figure) const
    {
        if (!m_last)
            return false;
        if (words.is(figure.first - 1, u"or") && m_last->metric.unit != figure.quantity.unit && figure.first - m_last->figure.end <= 6)
            return true; // "8 million tonnes of gas, or more than 65 percent"
        bool isAgain = words.is(m_last->figure.first - 1, u"from") && words.is(figure.first - 1, u"to"); // "from 3 t to 5 t"
        for (qsizetype i = m_last->end; i < figure.quantity.boundFirst; ++i) {
            const LowText low = m_pieces.at(i).low;
            if (low == u"(" || low == u"or" || low == u"equivalent")
                isAgain = true;
            else if (low != u"," && low != u"to")
                return false;
        }
        return isAgain;
    }

    /// The place or body that the sentence names first.
    QString placeOf(const FigureWords &words, const Figure &figure) const
    {
        const TextSpan sentence = words.windowSpan(figure.first);
        auto mention = std::partition_point(m_mentions.cbegin(), m_mentions.cend(), [&sentence](const Mention &m) { return m.span.end <= sentence.start; });
        for (; mention != m_mentions.cend() && mention->span.start < sentence.end; ++mention) {
            if (mention->kind == EntityKind::Place || mention->kind == EntityKind::Organisation)
                return mention->name;
        }
        return {};
    }

    const Analysis &m_analysis;
    const QuantityLexicon &m_lexicon;
    const QList<Mention> &m_mentions;
    const QList<Period> &m_periods;
    QString m_country;
    bool m_hasDecimalComma;
    bool m_hasShortSums;
    TableHeaders m_headers;
    FigureTime m_time;
    Pieces m_pieces;
    std::optional<LastFigure> m_last;
    Told m_told;
    QString m_money; ///< the currency of the last sum
    int m_block = -1;
    bool m_isHeadingTarget = false;
    bool m_isLeadTarget = false;
    bool m_isUnderTarget = false;
    QList<Metric> m_metrics;
};

} // namespace

QList<Metric> findMetrics(const Analysis &analysis, const QuantityLexicon &lexicon, const QList<Mention> &mentions, const QList<Period> &periods,
                          const QString &country, const TaskContext &task)
{
    return MetricCollector(analysis, lexicon, mentions, periods, country).collect(task);
}

} // namespace planscope
