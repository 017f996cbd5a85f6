// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/numerals.h"

#include "extract/numeralshapes.h"

using namespace Qt::StringLiterals;

namespace planscope {

static constexpr qsizetype maxListGap = 8;     ///< between the members of "sections 4, 5 and 7"
static constexpr qsizetype maxLabelDigits = 3;
static constexpr qsizetype minCodeDigits = 10; ///< without separators: no count is written so
static constexpr qsizetype maxRateGap = 200;   ///< between "per 10,000 people" and its figure
static constexpr int maxStreetWords = 4;       ///< "12 Old Court House Street"
static constexpr int maxDayWords = 4;          ///< "24, 25 and 26 March"

namespace {

bool isOpeningQuote(const TextUnit &unit)
{
    return unit.is(u"\"") || unit.is(u"\u201c") || unit.is(u"'") || unit.is(u"\u2018") || unit.is(u"\u00ab");
}

bool isDashUnit(const TextUnit &unit)
{
    return unit.raw.size() == 1 && (unit.raw.front() == u'-' || (unit.raw.front() >= u'\u2010' && unit.raw.front() <= u'\u2015'));
}

bool isOrdinalSuffix(const TextUnit &unit)
{
    return !unit.isSpaced && (unit.is(u"st") || unit.is(u"nd") || unit.is(u"rd") || unit.is(u"th"));
}

/// Steps through spans in text order, none overlapping, beside the numerals.
template <typename T>
class SpanCursor
{
public:
    explicit SpanCursor(const QList<T> &items) : m_items(items) {}

    /// The item that shares text with the span; nullptr when none does.
    const T *at(const TextSpan &span)
    {
        while (m_index < m_items.size() && m_items.at(m_index).span.end <= span.start)
            ++m_index;
        return m_index < m_items.size() && m_items.at(m_index).span.start < span.end ? &m_items.at(m_index) : nullptr;
    }

    /// Behind the span asked for last; nullptr at the end.
    const T *next() const { return m_index < m_items.size() ? &m_items.at(m_index) : nullptr; }

private:
    const QList<T> &m_items;
    qsizetype m_index = 0;
};

class NumeralSorter
{
public:
    NumeralSorter(const Document &document, const Lexicons &lexicons, const Findings &found, const QList<Period> &periods)
        : m_text(document.text), m_words(lexicons.numerals), m_quantities(lexicons.quantities), m_blocks(document.blocks),
          m_metrics(found.metrics), m_mentions(found.mentions), m_periods(periods)
    {
    }

    QList<Numeral> sort(const TaskContext &task)
    {
        NumeralScanner scanner(m_text, m_words);
        QList<Numeral> numerals;
        while (const std::optional<ScannedNumeral> next = scanner.next()) {
            if (numerals.size() % numeralsPerCheck == 0 && task.cancelled())
                break;
            look(*next);
            const NumeralClass kind = classOf();
            numerals.append({next->span, kind});
            m_last = numerals.constLast();
        }
        return numerals;
    }

private:
    static constexpr qsizetype numeralsPerCheck = 4096;

    /// What stands around the numeral.
    void look(const ScannedNumeral &numeral)
    {
        m_span = numeral.span;
        m_form = numeral.form;
        m_raw = QStringView(m_text).mid(m_span.start, m_span.length());
        m_before = unitBefore(m_text, m_span.start);
        m_behind = unitBehind(m_text, m_span.end);
        m_block = m_blocks.at(m_span);
    }

    NumeralClass classOf()
    {
        using enum NumeralClass;
        if (m_metrics.at(m_span) || isBaseOfRate())
            return Metric;
        const bool isNamed = m_mentions.at(m_span);
        const bool isInPeriod = m_periods.at(m_span);
        if (isDigits()) {
            if (const auto kind = classOfDigits())
                return *kind;
        }
        if (isNamed || (isOpeningQuote(m_before) && !m_behind.raw.isEmpty() && !isClosedBehind() && m_before.span.end == m_span.start))
            return Name;
        if (isInPeriod)
            return Period;
        if (isDigits()) {
            if (const auto kind = classOfJoined())
                return *kind;
            if (const auto kind = classByPlace())
                return *kind;
            if (const auto kind = classByWordBefore())
                return *kind;
        }
        return classByWords();
    }

    /// "Patents per 10,000 people rose to 48": the figure behind is counted against it.
    bool isBaseOfRate() const
    {
        const Metric *metric = m_metrics.next();
        const bool isNear = metric && metric->span.start - m_span.end < maxRateGap;
        return isNear && (m_before.is(u"per") || m_before.is(u"every")) && (metric->per.startsWith(m_raw) || metric->indicator.contains(m_raw));
    }

    bool isDigits() const { return m_form == NumeralForm::Digits; }
    bool isPlain() const { return isDigits() && std::all_of(m_raw.begin(), m_raw.end(), [](QChar c) { return c.isDigit(); }); }

    TextUnit before(const TextUnit &unit) const { return unitBefore(m_text, unit.span.start); }
    TextUnit behind(const TextUnit &unit) const { return unitBehind(m_text, unit.span.end); }

    /// `"5"`: a quoted figure, not a quoted phrase that a number opens.
    bool isClosedBehind() const { return m_behind.is(u"\"") || m_behind.is(u"\u201d") || m_behind.is(u"'") || m_behind.is(u"\u2019"); }

    /// What tells itself by form, whatever name or sentence it stands in.
    std::optional<NumeralClass> classOfDigits() const
    {
        using enum NumeralClass;
        if (isInWebAddress(m_text, m_span))
            return Code;
        if (m_before.is(u"\u00a9") && isYearLike(m_raw))
            return Period;
        if (const auto kind = classOfDigitsAndSigns(m_text, m_span); kind && !(kind == Period && m_before.is(u"/")))
            return kind;
        if (isDay() || isYearOfDay())
            return Date;
        if (isInPhoneNumber(m_text, m_span, m_words))
            return Phone;
        return std::nullopt;
    }

    bool isMonth(const TextUnit &unit) const { return unit.isCapital() && m_quantities.months().value(unit.low); }

    /// "24 March", "3rd of May", "24 to 26 March", "March 24".
    bool isDay() const
    {
        const int day = smallNumber(m_raw);
        if (!isPlain() || m_raw.size() > 2 || day < 1 || day > 31)
            return false;
        const TextUnit ahead = m_before.is(u".") ? before(m_before) : m_before;
        if (isMonth(ahead))
            return true;
        TextUnit next = isOrdinalSuffix(m_behind) ? behind(m_behind) : m_behind;
        for (int i = 0; i < maxDayWords && !isMonth(next); ++i) {
            const bool isDayOrLink = (next.isNumber() && next.raw.size() <= 2) || isDashUnit(next) || next.is(u"of") || next.is(u"to") || next.is(u"and")
                                     || next.is(u",") || next.is(u"th");
            if (!isDayOrLink)
                return isInSpanOfDays();
            next = behind(next);
        }
        return isMonth(next) || isInSpanOfDays();
    }

    /// "March 24-26".
    bool isInSpanOfDays() const
    {
        const bool isRange = isDashUnit(m_before) || m_before.is(u"to") || m_before.is(u"and");
        return m_last.kind == NumeralClass::Date && isRange && m_before.span.start - m_last.span.end <= 3;
    }

    /// The year of "24 March 2023", "March 24th, 2023".
    bool isYearOfDay() const
    {
        if (!isYearLike(m_raw) || m_last.kind != NumeralClass::Date)
            return false;
        TextUnit unit = m_before.is(u",") ? before(m_before) : m_before;
        for (int i = 0; i < 3 && unit.span.start >= m_last.span.end; ++i) {
            const bool isLink = isMonth(unit) || unit.is(u"of") || unit.is(u".") || isDashUnit(unit) || isOrdinalSuffix(unit);
            if (!isLink)
                return false;
            unit = before(unit);
        }
        return unit.span.end == m_last.span.end;
    }

    bool isUnitOrScale(const TextUnit &unit) const
    {
        return m_quantities.units().value(unit.raw.toString()) || m_quantities.scales().value(unit.low);
    }

    /// Digits that hang together with letters or signs: "2nd", "1990s", "5G", "G20", "COVID-19", "1+N".
    std::optional<NumeralClass> classOfJoined() const
    {
        using enum NumeralClass;
        if (isOrdinalSuffix(m_behind))
            return Ordinal;
        if (!m_behind.isSpaced && m_behind.isWord()) {
            if (m_behind.is(u"s") && m_raw.endsWith(u'0'))
                return Period;
            if (const auto kind = m_words.classBehind(m_behind.low); kind == Time)
                return Time;
            if (m_behind.is(u"h") && smallNumber(m_raw) <= 24 && smallNumber(m_raw) >= 0 && behind(m_behind).isNumber())
                return Time;
            if (m_behind.isCapital() && m_before.isSpaced && !isUnitOrScale(m_behind))
                return behind(m_behind).isNumber() && !behind(m_behind).isSpaced ? Code : Name;
        }
        if (m_before.isSpaced)
            return std::nullopt;
        if (m_before.isWord()) {
            if (m_before.is(u"h") && m_last.kind == Time && m_before.span.start == m_last.span.end)
                return Time; // "17h30"
            const bool isMoney = m_quantities.currencies().value(m_before.raw.toString());
            if (const auto kind = m_words.classBefore(m_before.low); kind && *kind != Reference)
                return kind;
            if (isMoney)
                return std::nullopt;
            return m_raw.size() > maxLabelDigits && isPlain() ? Code : Name;
        }
        const TextUnit beyond = before(m_before);
        if (m_before.is(u"#"))
            return Label;
        if (m_before.is(u"+") && !m_before.isSpaced && (beyond.isNumber() || beyond.isWord()))
            return Name;
        if (m_before.is(u"/") && !beyond.isSpaced && beyond.isCapital() && beyond.raw.back().isUpper() && !isUnitOrScale(beyond))
            return Code; // "A/RES/70/1"
        if (isDashUnit(m_before) && !m_before.isSpaced && beyond.isWord()) {
            if (isYearLike(m_raw))
                return Period; // "mid-2025"
            return beyond.isCapital() || beyond.raw.back().isUpper() ? std::optional(Name) : std::nullopt;
        }
        return std::nullopt;
    }

    /// List labels, page numbers, footnote marks, bracketed years.
    std::optional<NumeralClass> classByPlace()
    {
        using enum NumeralClass;
        const bool isShort = m_raw.size() <= maxLabelDigits && isPlain();
        const TextUnit second = m_behind.is(u"+") && !m_behind.isSpaced ? behind(m_behind) : TextUnit();
        if (!second.isSpaced && (second.isWord() || second.isNumber()))
            return Name; // "1+N", "16+1"
        if (m_before.is(u"(") && m_behind.is(u")")) {
            if (isYearLike(m_raw))
                return Period;
            if (isShort)
                return Label;
        }
        const TextUnit bracket = m_before.is(u"^") ? before(m_before) : m_before; // "[^7]" of Markdown
        if (bracket.is(u"[") && m_behind.is(u"]") && isShort)
            return Note;
        if (isBehindLeader())
            return Page;
        if (isAlone())
            return m_raw.size() <= 4 && isPlain() && !isCell() ? std::optional(Page) : std::nullopt;
        if (isAtStart()) {
            const bool isMarked = m_behind.is(u".") || m_behind.is(u")") || m_behind.is(u":") || m_behind.is(u"\u3001");
            if (isMarked && !m_behind.isSpaced && (isShort || isOutline()))
                return Label;
            if (isOutline() || isNextHeading())
                return Label;
        }
        if (m_before.is(u"(") && isShort && m_behind.is(u")"))
            return Label;
        if (isMonth(m_before) && isYearLike(m_raw))
            return Period;
        const bool isFurniture = m_block && m_block->kind == BlockKind::Boilerplate;
        return isFurniture && isYearLike(m_raw) ? std::optional(Period) : std::nullopt;
    }

    bool isCell() const { return m_block && m_block->kind == BlockKind::TableCell; }

    /// Nothing but marks stands between the line's start and the numeral.
    bool isAtStart() const
    {
        TextUnit unit = m_before;
        while (unit.is(u"#") || unit.is(u"(") || unit.is(u"*") || unit.is(u"\u2022") || unit.is(u">") || unit.is(u"-"))
            unit = before(unit);
        return unit.raw.isEmpty();
    }

    bool isAlone() const
    {
        const TextUnit left = isDashUnit(m_before) || m_before.is(u"|") ? before(m_before) : m_before;
        const TextUnit right = isDashUnit(m_behind) || m_behind.is(u"|") ? behind(m_behind) : m_behind;
        return left.raw.isEmpty() && right.raw.isEmpty();
    }

    /// "2.1 Transport", "3.2.1", "01 Summary" where a line starts.
    bool isOutline() const
    {
        const qsizetype points = m_raw.count(u'.');
        const bool isDotted = points > 0 && m_raw.size() <= 2 * points + 4 && !m_raw.contains(u',');
        const bool isPadded = isPlain() && m_raw.size() == 2 && m_raw.startsWith(u'0');
        return (isDotted || isPadded) && (m_behind.isCapital() || m_behind.is(u".") || (m_behind.isWord() && points > 1));
    }

    /// "3 Transport" as a heading behind the one that was numbered 2.
    bool isNextHeading()
    {
        const int number = isPlain() ? smallNumber(m_raw) : -1;
        const bool isHeading = m_block && m_block->kind == BlockKind::Heading && m_block->span.start != 0;
        if (!isHeading || !m_behind.isCapital() || (number != 1 && number != m_headingNumber + 1))
            return false;
        m_headingNumber = number;
        return true;
    }

    /// "Transport ........ 14".
    bool isBehindLeader() const
    {
        int dots = 0;
        TextUnit unit = m_before;
        for (int i = 0; i < 4; ++i, unit = before(unit))
            dots += unit.is(u".") || unit.is(u"\u2026") || unit.is(u"\u00b7") ? 1 : 0;
        return dots >= 2 && m_behind.raw.isEmpty();
    }

    /// "Article 5", "Decree No. 14", "Regulation (EU) 2016", "page 3", "Phase 2".
    std::optional<NumeralClass> classByWordBefore() const
    {
        using enum NumeralClass;
        bool isNumbered = false;
        TextUnit word = m_before;
        for (int i = 0; i < 6 && !word.raw.isEmpty(); ++i) {
            if (word.is(u")"))
                word = before(before(word)); // one word in brackets
            else if (word.is(u"no") || word.is(u"nos") || word.is(u"number") || word.is(u"numbers") || word.is(u"nr") || word.is(u"\u2116"))
                isNumbered = true;
            else if (!word.is(u".") && !word.is(u"(") && !word.is(u":"))
                break;
            word = before(word);
        }
        if (word.is(u"box") && (before(word).is(u".") || before(word).low.endsWith(u'o')))
            return Address; // "P.O. Box 12"
        if (const auto kind = m_words.classBefore(word.low); kind && *kind != Reference && *kind != Wording)
            return kind;
        if (isNumbered)
            return Label;
        const bool isLabel = m_quantities.isWord(word.low, MetricWord::Label) && word.span.end >= m_before.span.start;
        if (isLabel && (word.isCapital() || !m_behind.isWord()))
            return Label;
        if (m_quantities.isWord(word.low, MetricWord::Age))
            return Age;
        if (isPostcode() || isHouse())
            return Address;
        return isPlain() && m_raw.size() >= minCodeDigits ? std::optional(Code) : std::nullopt;
    }

    /// "DC 20433", "SW1A 2AA".
    bool isPostcode() const
    {
        const bool isState = m_before.raw.size() == 2 && m_before.raw.front().isUpper() && m_before.raw.back().isUpper();
        return isState && isPlain() && m_raw.size() == 5 && !m_quantities.currencies().value(m_before.raw.toString());
    }

    /// "12 Old Mill Street".
    bool isHouse() const
    {
        if (!isPlain() || m_raw.size() > 4)
            return false;
        TextUnit unit = m_behind;
        for (int i = 0; i < maxStreetWords && unit.isCapital(); ++i, unit = behind(unit)) {
            if (i > 0 && m_words.classBehind(unit.low) == NumeralClass::Address)
                return true;
        }
        return false;
    }

    /// What a sentence's own words tell: "two ways", "the two sides", "5 p.m.", "sections 4 and 5".
    NumeralClass classByWords() const
    {
        using enum NumeralClass;
        if (m_form == NumeralForm::Ordinal)
            return isPartOf() ? Unread : Ordinal;
        if (isHour())
            return Time;
        const TextUnit noun = isDashUnit(m_behind) && !m_behind.isSpaced ? behind(m_behind) : m_behind;
        if (const auto kind = m_words.classBehind(noun.low); kind && *kind != Address)
            return *kind;
        if (noun.is(u"year") || noun.is(u"years")) {
            const TextUnit old = behind(noun);
            if ((isDashUnit(old) ? behind(old) : old).low.startsWith(u"old"))
                return Age;
        }
        const bool isOld = (m_behind.is(u"and") || m_behind.is(u"or")) && m_quantities.isWord(behind(m_behind).low, MetricWord::Age);
        if (isOld || (m_behind.is(u"s") && !m_behind.isSpaced))
            return Age;
        if (const std::optional<NumeralClass> kind = classInList())
            return *kind;
        return isDigits() ? Unread : classOfCount(noun);
    }

    /// A number in words that measures nothing.
    NumeralClass classOfCount(const TextUnit &noun) const
    {
        using enum NumeralClass;
        if (m_quantities.isWord(noun.low, MetricWord::Uncounted))
            return Wording;
        if (m_quantities.ordinals().value(m_before.low))
            return isFirstOf() ? Reference : Ordinal; // "the second half"
        if (m_raw.front().isUpper() && isDashUnit(m_behind) && noun.isCapital())
            return Name; // "its Five-Year Plan"
        const TextUnit word = isDashUnit(m_before) && !m_before.isSpaced ? before(m_before) : m_before;
        const auto kind = m_words.classBefore(word.low);
        const bool isTelling = kind && (kind == Reference || kind == Wording || word.isCapital()); // "Article Five", not "order five"
        return isTelling ? *kind : Unread;
    }

    /// "the first two", not "the second half".
    bool isFirstOf() const { return m_raw.compare(u"half", Qt::CaseInsensitive) != 0; }

    /// "a third of pupils": a share, and none that was read.
    bool isPartOf() const { return m_before.is(u"a") && m_behind.is(u"of") && m_quantities.numberWords().value(m_raw.toString()); }

    bool isHour() const
    {
        const bool isLetter = m_behind.is(u"a") || m_behind.is(u"p");
        const TextUnit m = isLetter ? behind(behind(m_behind)) : TextUnit();
        const TextUnit clock = m_behind.is(u"o") ? behind(behind(m_behind)) : TextUnit();
        return m.is(u"m") || clock.is(u"clock");
    }

    /// "sections 4, 5 and 7", "10.30 to 11.30", "aged 15 to 64": as the one before.
    std::optional<NumeralClass> classInList() const
    {
        using enum NumeralClass;
        const qsizetype gap = m_span.start - m_last.span.end;
        const bool isSeries = m_last.kind == Section || m_last.kind == Page || m_last.kind == Label || m_last.kind == Note || m_last.kind == Age
                              || m_last.kind == Address || m_last.kind == Code || m_last.kind == Time;
        if (!isSeries || gap < 1 || gap > maxListGap)
            return std::nullopt;
        qsizetype at = m_last.span.end;
        for (TextUnit unit = unitBehind(m_text, at); unit.span.end <= m_span.start && !unit.raw.isEmpty(); unit = unitBehind(m_text, at)) {
            const bool isLink = unit.is(u",") || unit.is(u"and") || unit.is(u"or") || unit.is(u"to") || unit.is(u"&") || unit.is(u"(") || unit.is(u")")
                                || unit.is(u";") || unit.is(u"/") || unit.is(u".") || isDashUnit(unit);
            if (!isLink)
                return std::nullopt;
            at = unit.span.end;
        }
        return at > m_last.span.end || !m_before.isSpaced ? std::optional(m_last.kind) : std::nullopt;
    }

    const QString &m_text;
    const NumeralLexicon &m_words;
    const QuantityLexicon &m_quantities;
    SpanCursor<Block> m_blocks;
    SpanCursor<Metric> m_metrics;
    SpanCursor<Mention> m_mentions;
    SpanCursor<Period> m_periods;
    TextSpan m_span;
    NumeralForm m_form = NumeralForm::Digits;
    QStringView m_raw;
    TextUnit m_before;
    TextUnit m_behind;
    const Block *m_block = nullptr;
    Numeral m_last;
    int m_headingNumber = 0;
};

} // namespace

QList<Numeral> findNumerals(const Document &document, const Lexicons &lexicons, const Findings &found, const QList<Period> &periods,
                            const TaskContext &task)
{
    return NumeralSorter(document, lexicons, found, periods).sort(task);
}

} // namespace planscope
