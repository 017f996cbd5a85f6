// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/metricfinder.h"

#include "extract/countedphrase.h"
#include "extract/figureplace.h"
#include "extract/metriccontext.h"
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
          m_hasDecimalComma(usesDecimalComma(analysis.document->text)), m_hasShortSums(usesShortSums(analysis.document->text)), m_headers(analysis, lexicon, periods, country)
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
    /// What the figure before this one in the sentence was, for those that share with it.
    struct Last
    {
        qsizetype metric = -1;
        qsizetype end = 0; ///< piece
        Figure figure;
        bool isInBracket = false;
    };

    /// What the paragraph told last, for a sentence that only says "it" or "they".
    struct Told
    {
        QString indicator;
        QString unit; ///< of the last count
    };

    /// Does the heading above, or for a list item the line above the list, speak of targets?
    void followBlocks(const Sentence &sentence, const FigureWords &words)
    {
        m_isOrder = isOrder(words);
        if (sentence.block == m_block)
            return;
        m_block = sentence.block;
        m_told = {};
        const Block &block = m_analysis.block(sentence);
        const MetricContext context(words, m_lexicon);
        if (block.kind == BlockKind::Heading) {
            m_isHeadingTarget = sentence.block > 0 && context.speaksOfTarget({words.first(), words.end()});
            m_isLeadTarget = false;
        } else if (block.kind == BlockKind::Paragraph) {
            const bool leads = m_analysis.document->text.at(block.span.end - 1) == u':';
            m_isLeadTarget = leads && context.speaksOfTarget({words.first(), words.end()});
        }
        const bool isListed = block.kind == BlockKind::ListItem || block.kind == BlockKind::TableCell;
        m_isUnderTarget = (m_isHeadingTarget && block.kind != BlockKind::Heading) || (m_isLeadTarget && isListed);
    }

    void readSentence(const Sentence &sentence)
    {
        m_pieces = piecesOf(m_analysis.text(sentence.span), sentence.span.start);
        hide(m_periods);
        hideNames();
        FigureWords words(m_analysis, m_periods, sentence);
        followBlocks(sentence, words);
        const QuantityGrammar grammar(m_pieces, m_lexicon, m_country, m_hasDecimalComma, m_hasShortSums);
        m_last = {};
        for (qsizetype at = 0; at < m_pieces.size();) {
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
            if (m_last.metric >= 0)
                words.setFloor(m_last.figure.end);
        }
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
        m_pieces[piece].low.clear();
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
        const QString &behind = pieceAt(m_pieces, at + multiple.length).low;
        const bool isPast = m_pieces.at(at).low.endsWith(u"ed");
        if (!isFold && !isPast && !(isTimes ? behind == u"as" || behind == u"the" : words.tag(token) == Tag::Verb))
            return at;
        Quantity quantity{.first = at, .end = at + multiple.length, .numberEnd = at + multiple.length, .value = multiple->value,
                          .kind = Quantity::Times, .unit = u"x"_s, .boundFirst = at};
        grammar.readBoundBefore(quantity);
        append(words, figureOf(words, quantity), MetricKind::Change, multiple->direction);
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

    /// @return the piece behind what was read
    qsizetype readQuantity(const FigureWords &words, const Quantity &quantity)
    {
        Figure figure = figureOf(words, quantity);
        if (quantity.kind == Quantity::Time) {
            const bool isOfName = m_pieces.at(quantity.end - 1).isCapital(); // "the Five-Year Action Plan"
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
            if (isNumberLabel(m_pieces, m_lexicon, quantity) || !readCounted(words, context, figure))
                return quantity.end;
        } else if (quantity.kind == Quantity::Times && !isMultiple(figure)) {
            return quantity.end;
        }
        Change change = context.change(figure);
        if (const Change sign = signBefore(quantity); sign.isChange)
            change = sign;
        const bool isChange = change.isChange || quantity.kind == Quantity::Times;
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
        return all.mid(0, count).join(u' ');
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
            setYears(headers.period, false, metric);
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
        const QString &open = m_pieces.at(at).low;
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
                      .per = quantity.per,
                      .bound = quantity.bound};
        if (quantity.kind == Quantity::Bare || quantity.kind == Quantity::Money) {
            const double scale = quantity.hasScale ? 1 : headers.scale;
            metric.value = scaled(metric.value, scale);
            if (metric.high)
                metric.high = scaled(*metric.high, scale);
        }
        if (quantity.kind == Quantity::Bare)
            metric.unit = headers.unit.isEmpty() ? countedIn(headers.row) : headers.unit;
        if (metric.unit.isEmpty())
            return;
        metric.indicator = headers.row + (headers.row.isEmpty() || headers.column.isEmpty() ? QString() : u", "_s) + headers.column;
        const Period *period = headers.period ? headers.period : governingPeriod(m_analysis, m_periods, words.sentence(), metric.span);
        metric.status = headers.isTarget || (period && period->isFuture) ? MetricStatus::Target : MetricStatus::Actual;
        setYears(period, false, metric);
        m_metrics.append(metric);
    }

    /// "3 times higher", "grew 3 times", not "met three times".
    bool isMultiple(const Figure &figure) const
    {
        if (m_pieces.at(figure.quantity.end - 1).low == u"fold")
            return true;
        const QString &behind = pieceAt(m_pieces, figure.quantity.end).low;
        return behind == u"as" || behind == u"the" || behind == u"that" || behind == u"more" || behind == u"higher" || behind == u"larger"
               || behind == u"greater" || behind == u"bigger" || behind == u"faster" || behind == u"lower" || figure.quantity.isFormatted;
    }

    /// What a bare number counts, behind it or in the sentence. False when it counts nothing.
    bool readCounted(const FigureWords &words, const MetricContext &context, Figure &figure)
    {
        Quantity &quantity = figure.quantity;
        const bool isAnaphoric = quantity.isInWords && !quantity.hasScale
                                 && (words.is(figure.first - 1, u"the") || words.is(figure.first - 1, u"these") || words.is(figure.first - 1, u"those")
                                     || words.is(figure.first - 1, u"its") || words.is(figure.first - 1, u"their") || words.is(figure.first - 1, u"first")
                                     || words.is(figure.first - 1, u"last") || words.is(figure.first - 1, u"other"));
        if (isAnaphoric || words.is(figure.start - 1, u"per"))
            return false;
        figure.counted = countedPhrase(words, m_lexicon, figure.end, quantity.value == 1);
        if (!figure.counted.isEmpty()) {
            quantity.unit = words.words(figure.counted, 12);
            figure.end = figure.counted.end;
            readRateBehind(words, figure);
            return true;
        }
        if (readPartOf(words, figure) || sharesUnit(words, figure) || takesLast(words, figure) || sharesPercent(figure))
            return true;
        const bool isFigure = quantity.isFormatted || quantity.hasScale || !quantity.isInWords;
        const TokenRange subject = context.bareSubject(figure);
        if (!isFigure || isBesideName(words, figure))
            return false;
        if (subject.isEmpty()) { // "They reached 5,200": of what the sentence before counted
            quantity.unit = m_told.unit;
            return !m_told.unit.isEmpty() && (quantity.isFormatted || quantity.hasScale) && isSaid(words, figure) && !isAfterNoun(words, figure);
        }
        readRateBehind(words, figure);
        TokenRange counted = planscope::countedIn(words, m_lexicon, subject, &quantity.per);
        if (isBody(words, counted)) {
            const TokenRange other = pluralBefore(words, figure);
            if (!other.isEmpty())
                counted = other;
        }
        quantity.unit = words.words(counted, 8);
        return !quantity.unit.isEmpty() && (quantity.isFormatted || quantity.hasScale || isSaid(words, figure));
    }

    /// "…, of whom 4.9 million pay", "and a further 30", "bringing the total to 137": of what the figure before counted.
    bool takesLast(const FigureWords &words, Figure &figure) const
    {
        if (m_last.metric < 0 || m_last.figure.quantity.kind != Quantity::Bare)
            return false;
        const int left = figure.first - 1;
        const bool isMore = words.is(left, u"further") || words.is(left, u"another") || words.is(left, u"additional") || words.is(figure.end, u"more")
                            || words.is(figure.end, u"others");
        const bool isTotal = words.is(left, u"to") && words.has(left - 1) && m_lexicon.isWord(words.text(left - 1), MetricWord::Holder);
        if (!isMore && !isTotal && !isOfThem(words, figure))
            return false;
        figure.quantity.unit = m_metrics.at(m_last.metric).unit;
        return true;
    }

    /// "60.6 percent (men 68.0, women 52.8)": a percentage's parts.
    bool sharesPercent(Figure &figure) const
    {
        if (m_last.metric < 0 || m_last.figure.quantity.kind != Quantity::Percent || !figure.quantity.isFormatted || figure.quantity.value > 100)
            return false;
        int depth = 0;
        for (qsizetype i = m_last.end; i < figure.quantity.first; ++i)
            depth += m_pieces.at(i).low == u"(" ? 1 : m_pieces.at(i).low == u")" ? -1 : 0;
        const bool isInside = depth > 0 || (depth == 0 && m_last.isInBracket);
        if (!isInside || figure.quantity.first - m_last.end > 8)
            return false;
        figure.quantity.kind = Quantity::Percent;
        figure.quantity.unit = u"%"_s;
        return true;
    }

    /// A body, a place or a person is never what is counted.
    bool isBody(const FigureWords &words, const TokenRange &range) const
    {
        if (range.isEmpty())
            return false;
        const TextSpan span{words.span(range.first).start, words.span(range.end - 1).end};
        const auto mention = std::partition_point(m_mentions.cbegin(), m_mentions.cend(), [&span](const Mention &m) { return m.span.end < span.end; });
        const bool isNamed = mention != m_mentions.cend() && mention->span.start < span.end && mention->span.end >= span.end;
        return isNamed && (mention->kind == EntityKind::Organisation || mention->kind == EntityKind::Place || mention->kind == EntityKind::Person);
    }

    /// The nearest common noun in the plural before the figure, with its attributes.
    TokenRange pluralBefore(const FigureWords &words, const Figure &figure) const
    {
        static constexpr int reach = 20;
        for (int i = figure.first - 1; i >= figure.first - reach && words.has(i); --i) {
            if (words.tag(i) != Tag::Noun || words.isInPeriod(i))
                continue;
            const TokenRange phrase = countedPhrase(words, m_lexicon, i, false);
            if (!phrase.isEmpty() && phrase.first == i && phrase.end == i + 1)
                return phrase;
        }
        return {figure.first, figure.first};
    }

    /// "12 of the 27 member states", "40 of our schools".
    bool readPartOf(const FigureWords &words, Figure &figure) const
    {
        if (!words.is(figure.end, u"of"))
            return false;
        int token = figure.end + 1;
        while (words.tag(token) == Tag::Det || words.tag(token) == Tag::Num || words.tag(token) == Tag::Pron)
            ++token;
        figure.counted = countedPhrase(words, m_lexicon, token, false);
        figure.quantity.unit = words.words(figure.counted, 12);
        return !figure.counted.isEmpty();
    }

    /// A plain number counts as a figure only where the sentence says that something amounts to it.
    bool isSaid(const FigureWords &words, const Figure &figure) const
    {
        const int left = figure.first - 1;
        return words.isVerbal(left) || words.is(left, u"to") || words.is(left, u"from") || words.is(left, u"at") || words.is(left, u"of") || words.is(left, u"by")
               || words.is(left, u":") || figure.quantity.boundFirst < figure.quantity.first;
    }

    void readRateBehind(const FigureWords &words, Figure &figure) const
    {
        if (!words.has(figure.end))
            return;
        const qsizetype at = pieceFrom(m_pieces, words.span(figure.end).start);
        if (const auto rate = m_lexicon.rates().match(m_pieces, at)) {
            figure.quantity.per = *rate;
            figure.end = words.tokenAt(m_pieces.at(at + rate.length - 1).span.end);
        } else if (words.is(figure.end, u"per")) {
            figure.quantity.per = rateWords(words, figure.end, &figure.end);
        }
    }

    /// "48.2 in 2014 to 262.9 in 2023", "10, 20 and 30 schools": what stands beside a figure is of its kind.
    bool sharesUnit(const FigureWords &words, Figure &figure) const
    {
        if (m_last.metric < 0 || m_metrics.at(m_last.metric).kind == MetricKind::Duration || m_last.figure.quantity.kind != Quantity::Bare)
            return false;
        for (qsizetype i = m_last.end; i < figure.quantity.boundFirst; ++i) {
            const Piece &piece = m_pieces.at(i);
            if (!(piece.low.isEmpty() || piece.low == u"(" || piece.low == u":" || piece.low == u"to" || piece.low == u"and" || piece.low == u"," || piece.low == u"or" || piece.low == u"in"))
                return false;
        }
        if (figure.quantity.boundFirst - m_last.end > 12)
            return false;
        figure.quantity.unit = m_metrics.at(m_last.metric).unit;
        figure.quantity.per = m_metrics.at(m_last.metric).per;
        readRateBehind(words, figure);
        return true;
    }

    void append(const FigureWords &words, Figure figure, MetricKind kind, Direction direction)
    {
        if (figure.quantity.kind != Quantity::Bare && kind != MetricKind::Duration && figure.quantity.per.isEmpty() && words.is(figure.end, u"per"))
            figure.quantity.per = rateWords(words, figure.end, &figure.end);
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
        settleTime(words, context, figure, metric);
        const QString before = m_last.metric >= 0 ? m_metrics.at(m_last.metric).indicator : QString();
        const bool isSame = (followsAsSame(words, figure) || (m_last.metric >= 0 && isOfThem(words, figure))) && figure.counted.isEmpty();
        metric.indicator = isSame ? before : context.indicator(figure, before);
        for (const QString &other : {before, m_told.indicator, wordsBefore(words, figure)}) {
            if (metric.indicator.isEmpty())
                metric.indicator = other; // "from 5.6% of GDP to 3.0%", "It was 2 % higher"
        }
        useHeaders(words, metric);
        metric.of = placeOf(words, figure);
        int depth = 0;
        for (qsizetype i = std::max<qsizetype>(0, quantity.first - 6); i < quantity.first; ++i)
            depth += m_pieces.at(i).low == u"(" ? 1 : m_pieces.at(i).low == u")" ? -1 : 0;
        m_last = {m_metrics.size(), pieceFrom(m_pieces, span.end - 1) + 1, figure, depth > 0};
        if (kind != MetricKind::Duration)
            m_told = {metric.indicator, quantity.kind == Quantity::Bare ? metric.unit : m_told.unit};
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
        if (m_last.metric < 0)
            return false;
        bool isAgain = words.is(m_last.figure.first - 1, u"from") && words.is(figure.first - 1, u"to"); // "from 3 t to 5 t"
        for (qsizetype i = m_last.end; i < figure.quantity.boundFirst; ++i) {
            const QString &low = m_pieces.at(i).low;
            if (low == u"(" || low == u"or" || low == u"equivalent")
                isAgain = true;
            else if (low != u"," && low != u"to")
                return false;
        }
        return isAgain;
    }

    void settleTime(const FigureWords &words, const MetricContext &context, const Figure &figure, Metric &metric) const
    {
        const Period *period = governingPeriod(m_analysis, m_periods, words.sentence(), metric.span);
        const std::optional<MetricStatus> said = context.status(figure);
        const bool isBaseline = words.is(figure.first - 1, u"from") && words.is(figure.end, u"to");
        const bool isFollowed = period && period->span.start >= metric.span.end && period->span.start - metric.span.end <= 2;
        if (period && (isTaken(*period, metric.span) || (isBaseline && !isFollowed)))
            period = isBaseline ? nullptr : scopePeriod(words, metric.span);
        const bool isFuture = period && period->isFuture;
        const QDate published = m_analysis.document->published;
        const bool isElsewhere = period && period->governs && period->span.end <= words.sentence().span.start;
        const bool isPast = period && !isFuture && (period->to || period->base) && published.isValid()
                            && !(isElsewhere && said == MetricStatus::Target);
        // A sum for a coming year is meant, also where "parliament passed" it.
        const bool isAhead = isFuture && period->from && published.isValid() && *period->from >= published.year()
                             && (figure.counted.isEmpty() || period->role == PeriodRole::By);
        if (isPast || isBaseline || (isCompared(words, figure) && isFollowed && !isFuture))
            metric.status = MetricStatus::Actual; // a report in a translated "will"
        else if (isAhead)
            metric.status = MetricStatus::Target;
        else if (!period && isBudgeted(context, figure))
            metric.status = MetricStatus::Target;
        else if (said && !(isFuture && period->role == PeriodRole::By) && !(m_isUnderTarget && m_isOrder))
            metric.status = *said;
        else if (isFuture || (period && period->role == PeriodRole::By) || m_isUnderTarget)
            metric.status = MetricStatus::Target;
        if (!period && metric.status == MetricStatus::Target)
            period = titlePeriod();
        setYears(period, context.speaksOfTarget(words.window(figure.first)), metric);
        setBase(words, figure, metric);
    }

    /// The one period that the document's title names: it holds for aims that name no other.
    const Period *titlePeriod() const
    {
        const QList<Block> &blocks = m_analysis.document->blocks;
        if (blocks.isEmpty() || m_periods.isEmpty() || !blocks.constFirst().span.contains(m_periods.constFirst().span))
            return nullptr;
        const Period &period = m_periods.constFirst();
        const bool isOnly = m_periods.size() < 2 || !blocks.constFirst().span.contains(m_periods.at(1).span);
        const QDate published = m_analysis.document->published;
        const bool isAhead = period.to && (published.isValid() ? *period.to >= published.year() : !period.isPast);
        const bool isOpen = isAhead && (period.isFuture || isBudget());
        return isOnly && isOpen && blocks.constFirst().kind == BlockKind::Heading ? &period : nullptr;
    }

    /// Is the document a budget by its title?
    bool isBudget() const
    {
        const Pieces title = piecesOf(m_analysis.text(m_analysis.document->blocks.constFirst().span));
        return std::any_of(title.cbegin(), title.cend(), [this](const Piece &p) { return m_lexicon.isWord(p.low, MetricWord::Budget); });
    }

    /// "I have allocated 3 billion" in the budget for a coming year.
    bool isBudgeted(const MetricContext &context, const Figure &figure) const
    {
        return figure.quantity.kind == Quantity::Money && context.isGranted(figure) && titlePeriod() && isBudget();
    }

    /// "from 984 MW in 2018 to 2,048 MW": the year is that of the figure right before it.
    bool isTaken(const Period &period, const TextSpan &span) const
    {
        if (m_last.metric < 0 || period.span.start >= span.start)
            return false;
        const TextSpan last = m_metrics.at(m_last.metric).span;
        const bool isAttached = period.span.start >= last.end && period.span.start - last.end <= 2;
        if (!isAttached)
            return false;
        const Pieces joint = piecesOf(m_analysis.text(TextSpan{period.span.end, span.start}));
        return pieceAt(joint, 0).isWord(u"to") || (pieceAt(joint, 0).isWord(u")") && pieceAt(joint, 1).isWord(u"to"));
    }

    /// The period that governs the place from outside its sentence.
    const Period *scopePeriod(const FigureWords &words, const TextSpan &span) const
    {
        Sentence outside = words.sentence();
        outside.span = {span.start, span.start};
        return governingPeriod(m_analysis, m_periods, outside, span);
    }

    static void setYears(const Period *period, bool hasTarget, Metric &metric)
    {
        if (!period)
            return;
        if (period->base) { // "this year's €5 billion" beside a later sum
            metric.from = metric.to = period->base;
            return;
        }
        if (metric.status == MetricStatus::Target) {
            const bool isBygone = period->isPast && period->governs; // "In 2024, …" said of other sentences
            metric.from = metric.to = isBygone ? std::nullopt : period->to ? period->to : period->from;
            return;
        }
        if (period->role == PeriodRole::By && (period->isFuture || (hasTarget && !period->isPast)))
            return; // the limit is for something else that the sentence promises
        metric.from = period->role == PeriodRole::By ? std::nullopt : period->from;
        metric.to = period->to;
    }

    static TextSpan windowOf(const FigureWords &words, const Figure &figure)
    {
        const TokenRange window = words.window(figure.first);
        return {words.span(window.first).start, words.span(window.end - 1).end};
    }

    /// "compared with the end of 2015": the year that a change starts from.
    void setBase(const FigureWords &words, const Figure &figure, Metric &metric) const
    {
        if (metric.kind != MetricKind::Change)
            return;
        const TextSpan sentence = windowOf(words, figure);
        auto period = std::partition_point(m_periods.cbegin(), m_periods.cend(), [&sentence](const Period &p) { return p.span.end <= sentence.start; });
        for (; period != m_periods.cend() && period->span.start < sentence.end; ++period) {
            if (!period->base)
                continue;
            metric.base = period->base;
            if (metric.status == MetricStatus::Actual)
                metric.from = period->base;
            return;
        }
    }

    /// The place or body that the sentence names first.
    QString placeOf(const FigureWords &words, const Figure &figure) const
    {
        const TextSpan sentence = windowOf(words, figure);
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
    Pieces m_pieces;
    Last m_last;
    Told m_told;
    bool m_isOrder = false;
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
