// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/periodfinder.h"

#include "extract/periodgrammar.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace planscope {

static constexpr qsizetype maxTopicLength = 200;
static constexpr qsizetype maxToldDistance = 800; ///< from "in the same year" back to that year
static constexpr int maxTopicPieces = 16; ///< of a phrase such as "By the end of 2025," that opens a sentence

namespace {

/// The date that relative periods are counted from.
struct Anchor
{
    std::optional<int> year;
    std::optional<int> month; ///< known for a document's own date alone
    bool isSure = false;      ///< the document's own; else the document is not older, but may be younger

    /// The years since 0 as a fraction, so that "two months ago" can cross a new year.
    double point() const { return *year + (month.value_or(6) - 0.5) / 12; }
};

PeriodRole roleOf(const PeriodReading &reading)
{
    if (reading.isOnward)
        return PeriodRole::Since;
    switch (reading.link) {
    case PeriodLink::By: return PeriodRole::By;
    case PeriodLink::Since:
    case PeriodLink::From:
    case PeriodLink::Base: return PeriodRole::Since;
    case PeriodLink::In:
    case PeriodLink::Over:
    case PeriodLink::Between: break;
    }
    return PeriodRole::In;
}

class PeriodCollector
{
public:
    PeriodCollector(const Analysis &analysis, const QuantityLexicon &lexicon) : m_analysis(analysis), m_lexicon(lexicon) {}

    QList<Period> collect(const TaskContext &task)
    {
        const QList<Block> &blocks = m_analysis.document->blocks;
        for (int i = 0; i < blocks.size() && !task.cancelled(); ++i) {
            if (blocks.at(i).kind != BlockKind::Boilerplate)
                readBlock(blocks.at(i));
        }
        resolve();
        dropYearless();
        govern();
        return m_periods;
    }

private:
    void readBlock(const Block &block)
    {
        const Pieces pieces = m_lexicon.pieces(m_analysis.text(block.span), block.span.start);
        const PeriodGrammar grammar(pieces, m_lexicon, m_analysis.document->country);
        for (qsizetype at = 0; at < pieces.size();) {
            const std::optional<PeriodReading> reading = grammar.read(at);
            if (!reading) {
                ++at;
                continue;
            }
            m_readings.append(*reading);
            m_periods.append({.span = {pieces.at(reading->first).span.start, pieces.at(reading->end - 1).span.end},
                              .role = roleOf(*reading),
                              .isLinked = (reading->isLinked || reading->isRelative || reading->isOpen) && !reading->isNamePart,
                              .isName = reading->isNamePart && !pieces.at(reading->first).isWord(u"during"),
                              .isFiscal = reading->isFiscal});
            at = reading->end;
        }
    }

    /// The document's own date; without one, the last year that it tells of, which is near its own.
    Anchor anchor() const
    {
        const QDate published = m_analysis.document->published;
        if (published.isValid())
            return {published.year(), published.month(), true};
        Anchor found;
        for (qsizetype i = 0; i < m_periods.size(); ++i) {
            const PeriodReading &reading = m_readings.at(i);
            if (!reading.to || reading.isNamePart)
                continue;
            if (reading.isDate && endsByline(m_periods.at(i).span))
                return {reading.to, std::nullopt, true};
            const bool isTold = reading.isDate || (m_periods.at(i).isLinked && reading.link == PeriodLink::In && isToldAsPast(m_periods.at(i).span));
            if (isTold && *reading.to > found.year.value_or(0))
                found.year = *reading.to;
        }
        return found;
    }

    /// "Ministry of Ports, September 2024" below the title.
    bool endsByline(const TextSpan &span) const
    {
        static constexpr qsizetype lastBlock = 4;
        const qsizetype at = blockAt(*m_analysis.document, span.start);
        const QList<Block> &blocks = m_analysis.document->blocks;
        return at > 0 && at <= lastBlock && blocks.at(at).span.end == span.end && blocks.at(at).span.length() <= maxTopicLength && !hasTense(blocks.at(at).span);
    }

    bool hasTense(const TextSpan &span) const
    {
        const auto token = firstToken(span.start);
        return std::any_of(token, firstToken(span.end), [](const Token &t) { return t.form == VerbForm::Past || t.form == VerbForm::Modal || t.form == VerbForm::ThirdPerson; });
    }

    QList<Token>::const_iterator firstToken(qsizetype offset) const
    {
        const QList<Token> &tokens = m_analysis.tokens;
        return std::partition_point(tokens.cbegin(), tokens.cend(), [offset](const Token &t) { return t.span.end <= offset; });
    }

    /// Do the words around it tell of the past, and of nothing to come?
    bool isToldAsPast(const TextSpan &span) const
    {
        static constexpr qsizetype reach = 25; // tokens
        const Sentence *sentence = sentenceOf(span.start);
        if (!sentence)
            return false;
        const qsizetype at = firstToken(span.start) - m_analysis.tokens.cbegin();
        bool isPast = false;
        for (qsizetype i = std::max<qsizetype>(sentence->firstToken, at - reach); i < std::min<qsizetype>(sentence->tokenEnd, at + reach); ++i) {
            const VerbForm form = m_analysis.tokens.at(i).form;
            if (form == VerbForm::Modal)
                return false;
            isPast = isPast || form == VerbForm::Past;
        }
        return isPast;
    }

    void resolve()
    {
        const Anchor now = anchor();
        Anchor told; // the year told last, for "a year earlier"
        qsizetype toldEnd = 0;
        for (qsizetype i = 0; i < m_periods.size(); ++i) {
            PeriodReading &reading = m_readings[i];
            if (reading.isRelative && reading.isEarlier) {
                const bool isSame = reading.shiftTo == 0; // "in the same year" has no other year to fall back on
                const bool isNear = told.year && m_periods.at(i).span.start - toldEnd <= (isSame ? maxToldDistance : maxTopicLength);
                if (isNear)
                    shift(told, reading);
                reading.isRelative = !isNear && !isSame;
            }
            if (now.year && reading.month > 0 && !reading.to)
                reading.from = reading.to = yearOfMonth(now, reading);
            if (now.year && reading.isRelative)
                shift(now, reading);
            if (now.year && reading.isRelative && reading.isFiscal && reading.isAhead)
                takeFiscalYear(now, reading);
            settle(m_periods[i], reading);
            markFuture(m_periods[i], reading, now);
            if (m_periods.at(i).to && !m_periods.at(i).base && !reading.isEarlier) {
                told.year = m_periods.at(i).to;
                toldEnd = m_periods.at(i).span.end;
            }
        }
    }

    /// A month without its year is the one before the publication, or the next one as a limit that is still open.
    static int yearOfMonth(const Anchor &now, const PeriodReading &reading)
    {
        return reading.month > now.month.value_or(12) && reading.link != PeriodLink::By ? *now.year - 1 : *now.year;
    }

    static void shift(const Anchor &now, PeriodReading &reading)
    {
        if (reading.isOfDecade) {
            const int first = *now.year / 10 * 10;
            reading.from = first + static_cast<int>(reading.shiftFrom);
            reading.to = first + static_cast<int>(reading.shiftTo);
            return;
        }
        const bool isWhole = std::abs(reading.shiftFrom - std::round(reading.shiftFrom)) < 1e-6
                             && std::abs(reading.shiftTo - std::round(reading.shiftTo)) < 1e-6;
        const double point = isWhole ? *now.year + 0.5 : now.point();
        reading.from = static_cast<int>(std::floor(point + reading.shiftFrom));
        reading.to = static_cast<int>(std::floor(point + reading.shiftTo));
    }

    /// "the coming fiscal year" where the text calls it 2025/26.
    void takeFiscalYear(const Anchor &now, PeriodReading &reading) const
    {
        for (const PeriodReading &other : m_readings) {
            if (!other.isFiscal || other.isRelative || other.from != now.year)
                continue;
            reading.from = other.from;
            reading.to = other.to;
            return;
        }
    }

    static void settle(Period &period, const PeriodReading &reading)
    {
        period.from = reading.from;
        period.to = reading.to;
        if (reading.link == PeriodLink::Base)
            period.base = reading.to;
        period.isYearBefore = period.base && (reading.isRelative || reading.isEarlier);
        if (period.role == PeriodRole::By)
            period.from = period.to;
        if (period.role == PeriodRole::Since)
            period.to = std::nullopt;
    }

    static void markFuture(Period &period, const PeriodReading &reading, const Anchor &now)
    {
        const int last = period.to.value_or(0);
        const bool isLimit = period.role == PeriodRole::By && reading.month == 0 && !reading.isDate;
        const bool isAhead = last > now.year.value_or(last) && (now.isSure || isLimit);
        const bool isNow = now.isSure && last == now.year;
        const bool isKnown = now.isSure || (now.year && period.role == PeriodRole::In);
        period.isPast = isKnown && now.year && period.to && (last < *now.year || (reading.isDate && isNow));
        period.isFuture = reading.isAhead || isAhead || (isLimit && isNow);
    }

    /// "the previous year" and a month of an undated text name no year and mark no time to come: they say nothing.
    void dropYearless()
    {
        QList<Period> periods;
        QList<PeriodReading> readings;
        for (qsizetype i = 0; i < m_periods.size(); ++i) {
            if (!m_periods.at(i).from && !m_periods.at(i).to && !m_readings.at(i).isAhead && !m_readings.at(i).isOpen)
                continue;
            periods.append(m_periods.at(i));
            readings.append(m_readings.at(i));
        }
        m_periods.swap(periods);
        m_readings.swap(readings);
    }

    /// Gives each period that opens a topic the text it governs, and each period the one that governs its place.
    void govern()
    {
        for (qsizetype i = 0; i < m_periods.size(); ++i) {
            Period &period = m_periods[i];
            period.scope = scopeOf(period, m_readings.at(i));
            period.governs = !period.scope.isEmpty();
        }
        QList<int> open;
        for (int i = 0; i < m_periods.size(); ++i) {
            Period &period = m_periods[i];
            while (!open.isEmpty() && m_periods.at(open.constLast()).scope.end <= period.span.start)
                open.removeLast();
            period.outer = open.isEmpty() ? -1 : open.constLast();
            if (!period.governs)
                continue;
            // The newer topic of the same paragraph or list ends the older one.
            if (!open.isEmpty() && m_periods.at(open.constLast()).scope.end <= period.scope.end)
                open.removeLast();
            open.append(i);
        }
    }

    TextSpan scopeOf(const Period &period, const PeriodReading &reading)
    {
        const QList<Block> &blocks = m_analysis.document->blocks;
        const qsizetype at = blockAt(*m_analysis.document, period.span.start);
        if (at < 0 || reading.isNamePart || reading.link == PeriodLink::Base || !(period.from || period.to || reading.isOpen))
            return {};
        const Block &block = blocks.at(at);
        if (block.kind == BlockKind::Heading && hasTense(block.span))
            return {}; // "Cabinet approves prices for 2027-28": a headline tells news, it is no topic
        if (block.kind == BlockKind::Heading)
            return at == 0 || (reading.isDate && !period.isLinked) ? TextSpan() : TextSpan{block.span.end, sectionEnd(at)};
        if (block.kind == BlockKind::Caption)
            return {block.span.end, tableEnd(at)};
        if (block.kind != BlockKind::Paragraph && block.kind != BlockKind::ListItem)
            return {};
        const bool leadsList = m_analysis.document->text.at(block.span.end - 1) == u':' && !block.span.isEmpty();
        if (leadsList && isInLastSentence(period.span, block))
            return {period.span.end, listEnd(at)};
        return period.isLinked && isTopic(period.span) ? TextSpan{period.span.end, block.span.end} : TextSpan();
    }

    /// Where the section that the heading opens ends. Headings are few, and each is asked for its own periods only.
    qsizetype sectionEnd(qsizetype heading) const
    {
        const QList<Block> &blocks = m_analysis.document->blocks;
        for (qsizetype i = heading + 1; i < blocks.size(); ++i) {
            if (blocks.at(i).kind == BlockKind::Heading && blocks.at(i).level <= blocks.at(heading).level)
                return blocks.at(i).span.start;
        }
        return m_analysis.document->text.size();
    }

    qsizetype tableEnd(qsizetype caption) const
    {
        const QList<Block> &blocks = m_analysis.document->blocks;
        qsizetype i = caption + 1;
        while (i < blocks.size() && blocks.at(i).kind == BlockKind::TableCell)
            ++i;
        return blocks.at(i - 1).span.end;
    }

    /// The items that follow; below a list item, only the deeper ones.
    qsizetype listEnd(qsizetype lead) const
    {
        const QList<Block> &blocks = m_analysis.document->blocks;
        const int level = blocks.at(lead).kind == BlockKind::ListItem ? blocks.at(lead).level : 0;
        qsizetype i = lead + 1;
        while (i < blocks.size() && (blocks.at(i).kind == BlockKind::TableCell || (blocks.at(i).kind == BlockKind::ListItem && blocks.at(i).level > level)))
            ++i;
        return blocks.at(i - 1).span.end;
    }

    bool isInLastSentence(const TextSpan &span, const Block &block) const
    {
        const Sentence *sentence = sentenceOf(span.start);
        return !sentence || sentence->span.end >= block.span.end;
    }

    /// Does the period stand in the phrase that opens its sentence, before the first comma?
    bool isTopic(const TextSpan &span) const
    {
        const Sentence *sentence = sentenceOf(span.start);
        const qsizetype start = sentence ? sentence->span.start : 0;
        if (!sentence || span.start == start)
            return sentence != nullptr;
        if (span.start - start > maxTopicLength)
            return false;
        const Pieces before = m_lexicon.pieces(m_analysis.text(TextSpan{start, span.start}));
        const bool hasComma = std::any_of(before.cbegin(), before.cend(), [](const Piece &p) { return p.isWord(u",") || p.isWord(u";"); });
        if (hasComma || before.size() > maxTopicPieces)
            return false;
        const QStringView after = m_analysis.text(TextSpan{span.end, std::min(sentence->span.end, span.end + maxTopicLength)});
        const qsizetype comma = after.indexOf(u',');
        return m_lexicon.periodLinks().match(before, 0) && comma >= 0 && piecesOf(after.left(comma)).size() <= maxTopicPieces / 2;
    }

    const Sentence *sentenceOf(qsizetype offset) const
    {
        const QList<Sentence> &sentences = m_analysis.sentences;
        const auto found = std::partition_point(sentences.cbegin(), sentences.cend(), [offset](const Sentence &s) { return s.span.end <= offset; });
        return found != sentences.cend() && found->span.start <= offset ? &*found : nullptr;
    }

    const Analysis &m_analysis;
    const QuantityLexicon &m_lexicon;
    QList<PeriodReading> m_readings;
    QList<Period> m_periods; ///< one for each reading
};

/// How far apart two stretches of one sentence are in a reader's mind: letters, and more for each border of a clause.
qsizetype distance(QStringView between)
{
    static constexpr qsizetype border = 60;
    qsizetype cost = between.size();
    for (const Piece &piece : piecesOf(between)) {
        if (piece.isWord(u",") || piece.isWord(u"and"))
            cost += border;
        else if (piece.isWord(u";") || piece.isWord(u"but") || piece.isWord(u"while") || piece.isWord(u"whereas"))
            cost += 3 * border;
    }
    return cost;
}

} // namespace

QList<Period> findPeriods(const Analysis &analysis, const QuantityLexicon &lexicon, const TaskContext &task)
{
    return PeriodCollector(analysis, lexicon).collect(task);
}

/// "rose to 57% from 42% in 2019", "5% against 6% in 2019", "5 t, rising to 8 t by 2030": the year behind is the other figure's.
static bool isOfCompared(QStringView between)
{
    static const std::array<QStringView, 13> comparing{u"from", u"compared", u"against", u"than", u"versus", u"after", u"rising", u"growing",
                                                       u"increasing", u"falling", u"dropping", u"climbing", u"reaching"};
    const Pieces pieces = piecesOf(between);
    for (qsizetype i = 0; i + 1 < pieces.size(); ++i) {
        const LowText word = pieces.at(i).low;
        const bool compares = std::find(comparing.begin(), comparing.end(), word) != comparing.end();
        const bool isLimit = word == u"than" && i > 1 && (pieces.at(i - 2).isWord(u"no") || pieces.at(i - 2).isWord(u"not")); // "no longer than 18 weeks"
        for (qsizetype next = i + 1; !isLimit && compares && next < pieces.size() && next < i + 4; ++next) {
            if (pieces.at(next).isDigits())
                return true;
        }
    }
    return false;
}

namespace {

/// Looks for the period that fits a span best: what follows it closely, then what opens the sentence. Each candidate is
/// weighed only when it can still win, so that a number among many years costs no more than one among few.
class PeriodChoice
{
public:
    PeriodChoice(const Analysis &analysis, const TextSpan &span) : m_analysis(analysis), m_span(span) {}

    const Period *best() const { return m_best; }

    void offer(const Period &period)
    {
        const bool isBefore = period.span.start < m_span.start;
        const TextSpan gap = isBefore ? TextSpan{period.span.end, m_span.start} : TextSpan{m_span.end, period.span.start};
        const bool isOwner = isBefore && gap.length() <= 3; // "than this year's 5 billion"
        if ((period.base && !isOwner) || period.isName)
            return;
        const qsizetype penalty = (isBefore && !period.governs ? beforePenalty : 0) + (period.isLinked || isAttribute(period) ? 0 : namePenalty);
        const bool isTopic = isBefore && period.governs;
        if ((isTopic ? std::min(gap.length(), topicCost) : gap.length()) + penalty >= m_least)
            return;
        const QStringView between = gap.isEmpty() ? QStringView() : m_analysis.text(gap);
        if (!isBefore && (isOfCompared(between) || isLabel(period) || startsClause(gap) || isRecord(period, between)))
            return;
        qsizetype cost = isTopic && gap.length() >= topicCost ? topicCost : distance(between);
        cost = (isTopic ? std::min(cost, topicCost) : cost) + penalty;
        if (cost < m_least) {
            m_least = cost;
            m_best = &period;
        }
    }

private:
    /// "412 (2022: 365)": the year labels what follows it.
    bool isLabel(const Period &period) const
    {
        const QString &text = m_analysis.document->text;
        return period.span.end < text.size() && text.at(period.span.end) == u':';
    }

    /// "the proposed 2025 budget", "its 2025 budget": no part of a name.
    bool isAttribute(const Period &period) const
    {
        const QList<Token> &tokens = m_analysis.tokens;
        const auto behind = std::partition_point(tokens.cbegin(), tokens.cend(), [&period](const Token &t) { return t.span.start < period.span.end; });
        return behind != tokens.cend() && (behind->tag == Tag::Noun || behind->tag == Tag::Adj) && m_analysis.text(*behind).front().isLower();
    }

    /// "the line is half built and trains are due in 2028": the year behind belongs to the clause that opens in between.
    bool startsClause(const TextSpan &gap) const
    {
        const QList<Token> &tokens = m_analysis.tokens;
        auto token = std::partition_point(tokens.cbegin(), tokens.cend(), [&gap](const Token &t) { return t.span.start < gap.start; });
        bool isJoined = false;
        bool isOtherSubject = false; // "and" may join two deeds of one time, these do not
        for (; token != tokens.cend() && token->span.end <= gap.end; ++token) {
            const QStringView word = m_analysis.text(*token);
            const bool parts = word == u";" || word == u"but" || word == u"while" || word == u"whereas";
            isOtherSubject = isOtherSubject || parts || (isJoined && word == u"that");
            isJoined = isJoined || parts || token->tag == Tag::Cconj;
            const bool isPresent = token->form == VerbForm::ThirdPerson || token->form == VerbForm::Present;
            const bool isTold = token->form == VerbForm::Modal || token->form == VerbForm::Past;
            if (isJoined && (isPresent || (isTold && isOtherSubject)))
                return true;
        }
        return false;
    }

    /// "6,100 homes, the most since 1987".
    static bool isRecord(const Period &period, QStringView between)
    {
        if (period.role != PeriodRole::Since)
            return false;
        for (const Piece &piece : piecesOf(between)) {
            if (piece.isWord(u"most") || piece.isWord(u"first") || piece.isWord(u"least") || (piece.low.size() > 4 && piece.low.endsWith(u"est")))
                return true;
        }
        return false;
    }

    static constexpr qsizetype beforePenalty = 10; // "48.2 in 2014 to 262.9 in 2023"
    static constexpr qsizetype topicCost = 50;
    static constexpr qsizetype namePenalty = 400;

    const Analysis &m_analysis;
    TextSpan m_span;
    const Period *m_best = nullptr;
    qsizetype m_least = std::numeric_limits<qsizetype>::max();
};

} // namespace

/// The best of the sentence's own periods, the nearer ones offered first.
static const Period *periodInSentence(const Analysis &analysis, const QList<Period> &periods, const Sentence &sentence, const TextSpan &span,
                                      const std::function<bool(const Period &)> &accepts)
{
    static constexpr qsizetype reach = 1200; // a longer sentence is a list or a table in disguise
    const qsizetype start = std::max(sentence.span.start, span.start - reach);
    const qsizetype end = std::min(sentence.span.end, span.end + reach);
    const auto here = std::partition_point(periods.cbegin(), periods.cend(), [&span](const Period &p) { return p.span.start < span.start; });
    PeriodChoice choice(analysis, span);
    for (auto period = here; period != periods.cend() && period->span.start < end; ++period) {
        if (!accepts || accepts(*period))
            choice.offer(*period);
    }
    for (auto period = here; period != periods.cbegin() && std::prev(period)->span.end > start;) {
        --period;
        if (!accepts || accepts(*period))
            choice.offer(*period);
    }
    return choice.best();
}

const Period *governingPeriod(const Analysis &analysis, const QList<Period> &periods, const Sentence &sentence, const TextSpan &span,
                              const std::function<bool(const Period &)> &accepts)
{
    if (const Period *own = periodInSentence(analysis, periods, sentence, span, accepts))
        return own;
    const auto next = std::partition_point(periods.cbegin(), periods.cend(), [&span](const Period &p) { return p.span.start < span.start; });
    if (next == periods.cbegin())
        return nullptr;
    // A period that governs this place governs the last one before it as well, or is that one.
    for (int i = static_cast<int>(next - periods.cbegin()) - 1; i >= 0; i = periods.at(i).outer) {
        if (periods.at(i).governs && periods.at(i).scope.contains(span.start) && (!accepts || accepts(periods.at(i))))
            return &periods.at(i);
    }
    return nullptr;
}

} // namespace planscope
