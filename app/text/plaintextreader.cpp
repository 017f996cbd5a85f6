// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/plaintextreader.h"

#include "text/boilerplate.h"
#include "text/metadata.h"
#include "text/plaintexttable.h"

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr qsizetype maxHeadingUnits = 140;
constexpr qsizetype maxTitleUnits = 220;      ///< the first line may be longer than other headings
constexpr qsizetype maxHeadingWords = 22;
constexpr qsizetype maxTitleWords = 40;
constexpr qsizetype maxStreak = 4;            ///< more heading-like lines in a row are a list of terms
constexpr qsizetype maxWrappedUnits = 140;    ///< a longer line was not broken at a page's width
constexpr qsizetype usualWidth = 90;          ///< of a text broken at a page's width
constexpr qsizetype minWrappedUnits = 25;     ///< nor was a shorter one
constexpr qsizetype longRunLines = 12;        ///< a run this long holds several paragraphs without a blank line between
constexpr qsizetype linesNearTop = 14;        ///< where a date alone is about the document
constexpr qsizetype linesAboveRelease = 6;    ///< of a sender's name and address
constexpr qsizetype linesAboutTop = 60;       ///< where lines about the document are looked for
constexpr qsizetype linesAboutFoot = 30;
constexpr qsizetype minWrappedBreaks = 3;     ///< breaks inside a sentence that make a text a wrapped one
constexpr qsizetype maxBylineWords = 4;
constexpr qsizetype bylineSearchUnits = 64 * 1024; ///< where a title's words would come again
constexpr qsizetype maxItemLevel = 9;
constexpr qsizetype linesPerCancelCheck = 4096;

enum class LineKind { Text, Marked, Item, About, Furniture };

struct Line
{
    TextSpan span; ///< without white space around it
    qsizetype indent = 0;
    LineKind kind = LineKind::Text;
    bool opensRun = true; ///< a blank line, or nothing, stands before it
    int level = 0; ///< of a heading marked with '#', or of a numbered one
    bool startsLower = false;
    bool endsSentence = false;
    bool likeHeading = false;
};

bool isClosing(QChar unit)
{
    return u")]\"'\u201D\u2019\u00BB"_s.contains(unit);
}

QStringView withoutClosing(QStringView line)
{
    while (!line.isEmpty() && isClosing(line.back()))
        line.chop(1);
    return line;
}

bool endsSentence(QStringView line)
{
    const QStringView inner = withoutClosing(line);
    return !inner.isEmpty() && u".!?:;\u2026\u3002\uFF01\uFF1F\uFF1A\uFF1B"_s.contains(inner.back());
}

bool startsLower(QStringView line)
{
    for (const QChar unit : line) {
        if (unit.isLetter())
            return unit.isLower();
        if (unit.isDigit())
            return false;
    }
    return false;
}

/// How many '#' open the line, 0 when it is no heading so marked.
int hashLevel(QStringView line)
{
    int level = 0;
    while (level < line.size() && line.at(level) == u'#')
        ++level;
    const bool hasText = std::any_of(line.cbegin() + level, line.cend(), [](QChar unit) { return unit.isLetterOrNumber(); });
    return level <= 6 && hasText ? level : 0;
}

/// Length of a list marker with the space behind it ("- ", "• ", "3. ", "(a) ", "iv) "), 0 when there is none.
qsizetype itemMarker(QStringView line)
{
    qsizetype at = 0;
    if (line.size() > 2 && u"-*\u2022\u25CF\u25AA\u25E6\u2023\u2013\u2014\u00B7+"_s.contains(line.front())) {
        at = 1;
    } else {
        const bool bracketed = line.startsWith(u'(');
        at = bracketed ? 1 : 0;
        const qsizetype from = at;
        while (at < line.size() && at - from < 3 && line.at(at).isDigit())
            ++at;
        if (at == from) {
            // a letter or a small Roman number
            while (at < line.size() && at - from < 4 && u"ivx"_s.contains(line.at(at)))
                ++at;
            if (at == from && line.size() > 1 && line.at(at).isLetter())
                ++at;
        }
        if (at == from || at >= line.size() || !(line.at(at) == u')' || (!bracketed && line.at(at) == u'.')))
            return 0;
        // "A. Smith said" and "I. e." are text: letters need a bracket
        if (line.at(at) == u'.' && !line.front().isDigit())
            return 0;
        ++at;
    }
    if (at >= line.size() || !line.at(at).isSpace())
        return 0;
    while (at < line.size() && line.at(at).isSpace())
        ++at;
    return at < line.size() ? at : 0;
}

/// "2.1 Scope", "3 Aims": the depth of a section number, 0 when the line has none.
int sectionDepth(QStringView line)
{
    int depth = 0;
    qsizetype at = 0;
    while (at < line.size() && line.at(at).isDigit()) {
        const qsizetype from = at;
        while (at < line.size() && line.at(at).isDigit())
            ++at;
        if (at - from > 2)
            return 0;
        ++depth;
        if (at < line.size() && line.at(at) == u'.')
            ++at;
    }
    const bool isNumbered = depth > 0 && at < line.size() && line.at(at).isSpace();
    return isNumbered && (depth > 1 || line.at(at - 1) == u'.') ? depth : 0;
}

/// A full stop inside, between a small letter and a capital: two sentences, not a heading.
bool holdsSentenceBreak(QStringView line)
{
    for (qsizetype i = 3; i + 2 < line.size(); ++i) {
        if (u".!?"_s.contains(line.at(i)) && line.at(i + 1).isSpace() && line.at(i + 2).isUpper() && line.at(i - 1).isLower()
            && line.at(i - 2).isLower() && line.at(i - 3).isLower())
            return true;
    }
    return false;
}

/// By its own look alone: short, starting like a name or sentence, without the full stop of one.
bool looksLikeHeading(QStringView line, bool isFirst)
{
    if (line.size() > (isFirst ? maxTitleUnits : maxHeadingUnits) || line.front() == u'(' || startsLower(line))
        return false;
    const QStringView inner = withoutClosing(line);
    if (inner.isEmpty() || u".,;:!\u2026\u3002\uFF0C\uFF1A\uFF1B"_s.contains(inner.back()))
        return false;
    qsizetype letters = 0;
    qsizetype others = 0;
    qsizetype words = 1;
    for (const QChar unit : line) {
        if (unit.isSpace())
            ++words;
        else if (unit.isLetter())
            ++letters;
        else
            ++others;
    }
    return letters > others && words <= (isFirst ? maxTitleWords : maxHeadingWords) && !holdsSentenceBreak(line);
}

/// Sorts the lines of a text and joins them into blocks.
class BlockFinder
{
public:
    BlockFinder(const QString &text, qsizetype frontMatterEnd, const TaskContext &task)
        : m_text(text), m_frontMatterEnd(frontMatterEnd), m_task(task)
    {
    }

    QList<Block> blocks()
    {
        splitLines();
        sortLines();
        findHeadings();
        dropStreaks();
        m_isWrapped = isWrapped(0, m_lines.size(), minWrappedBreaks);
        m_width = m_isWrapped ? wrapWidth() : 0;
        for (qsizetype from = 0; from < m_lines.size() && !m_task.cancelled();) {
            qsizetype to = from + 1;
            while (to < m_lines.size() && !m_lines.at(to).opensRun)
                ++to;
            appendRun(from, to);
            from = to;
        }
        return std::move(m_blocks);
    }

private:
    QStringView textOf(const Line &line) const { return QStringView(m_text).mid(line.span.start, line.span.length()); }

    void splitLines()
    {
        const QStringView text = m_text;
        bool opensRun = true;
        for (qsizetype start = 0; start < text.size();) {
            qsizetype end = text.indexOf(u'\n', start);
            if (end < 0)
                end = text.size();
            Line line;
            line.span = {start, end};
            while (line.span.start < line.span.end && text.at(line.span.start).isSpace())
                ++line.span.start;
            while (line.span.start < line.span.end && text.at(line.span.end - 1).isSpace())
                --line.span.end;
            line.indent = line.span.start - start;
            line.opensRun = opensRun;
            opensRun = line.span.isEmpty();
            if (!opensRun)
                m_lines.append(line);
            start = end + 1;
        }
    }

    void sortLines()
    {
        qsizetype matterEnd = 0; // the first line behind the front matter
        while (matterEnd < m_lines.size() && m_lines.at(matterEnd).span.start < m_frontMatterEnd)
            ++matterEnd;
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            if (i % linesPerCancelCheck == 0 && m_task.cancelled())
                return;
            Line &line = m_lines[i];
            const QStringView content = textOf(line);
            line.startsLower = startsLower(content);
            line.endsSentence = endsSentence(content);
            line.kind = i < matterEnd ? LineKind::Furniture : kindOf(content, i - matterEnd);
            if (line.kind == LineKind::Marked)
                line.level = hashLevel(content);
            if (line.kind == LineKind::Text || line.kind == LineKind::Item) {
                line.likeHeading = looksLikeHeading(content, i == matterEnd);
                line.level = sectionDepth(content);
            }
        }
    }

    LineKind kindOf(QStringView content, qsizetype number) const
    {
        if (hashLevel(content) > 0)
            return LineKind::Marked;
        const bool mayBeAbout = number < linesAboutTop || number >= m_lines.size() - linesAboutFoot;
        if ((mayBeAbout && isMetadataLine(content)) || (number < linesNearTop && (isDateLine(content) || isReleaseLine(content))))
            return LineKind::About;
        if (isPageFurniture(content))
            return LineKind::Furniture;
        return itemMarker(content) > 0 ? LineKind::Item : LineKind::Text;
    }

    qsizetype nextShown(qsizetype after) const
    {
        qsizetype at = after + 1;
        while (at < m_lines.size() && m_lines.at(at).kind == LineKind::Furniture)
            ++at;
        return at;
    }

    /// Corrects the look of a heading where the lines around it say otherwise.
    void findHeadings()
    {
        qsizetype last = -1;
        const qsizetype release = releaseLine();
        for (qsizetype i = nextShown(-1); i < m_lines.size(); last = i, i = nextShown(i)) {
            Line &line = m_lines[i];
            if (i < release) {
                line.likeHeading = false; // the sender
                continue;
            }
            const qsizetype next = nextShown(i);
            const bool isLast = next >= m_lines.size();
            if (isLast)
                line.likeHeading = false; // nothing stands under it
            // A first sentence that lines about the document follow is its title, full stop or not.
            if (last < 0 && line.kind == LineKind::Text && line.span.length() <= maxTitleUnits && !isLast
                && m_lines.at(next).kind == LineKind::About)
                line.likeHeading = true;
            else if (last < 0 && line.likeHeading && isByline(line))
                line.likeHeading = false;
            // "1. Build roads" over "2. Build rails" is a list; alone over text it is a heading.
            if (line.kind == LineKind::Item) {
                const bool inList = (!isLast && m_lines.at(next).kind == LineKind::Item)
                    || (last >= 0 && m_lines.at(last).kind == LineKind::Item && !m_lines.at(last).likeHeading);
                line.likeHeading = line.likeHeading && line.level > 0 && !inList;
            }
        }
    }

    /// Where "Press release" stands near the top, -1 when it does not.
    qsizetype releaseLine() const
    {
        for (qsizetype i = 0; i < std::min(m_lines.size(), linesAboveRelease); ++i) {
            if (m_lines.at(i).kind == LineKind::About && isReleaseLine(textOf(m_lines.at(i))))
                return i;
        }
        return -1;
    }

    /// Many heading-like lines one after the other are a list of terms or a table of contents.
    void dropStreaks()
    {
        QList<qsizetype> streak;
        for (qsizetype i = nextShown(-1); i <= m_lines.size(); i = nextShown(i)) {
            if (i < m_lines.size() && m_lines.at(i).likeHeading) {
                streak.append(i);
                continue;
            }
            for (const qsizetype place : std::as_const(streak))
                m_lines[place].likeHeading = m_lines.at(place).likeHeading && streak.size() <= maxStreak;
            streak.clear();
        }
    }

    /// A first line of a few capitalised words is the author's name, not a title, when its last word never comes again:
    /// a text takes up the words of its title.
    bool isByline(const Line &line) const
    {
        const PageLine words(textOf(line));
        if (words.size() < 2 || words.size() > maxBylineWords)
            return false;
        for (const PageWord &word : words) {
            if (!textOf(line).at(word.span.start).isUpper())
                return false;
        }
        const LowText last = words.constLast().folded;
        const QStringView rest = QStringView(m_text).mid(line.span.end, bylineSearchUnits);
        for (qsizetype at = rest.indexOf(last, 0, Qt::CaseInsensitive); at >= 0; at = rest.indexOf(last, at + 1, Qt::CaseInsensitive)) {
            const qsizetype end = at + last.size();
            if (!rest.at(at - 1).isLetter() && (end >= rest.size() || !rest.at(end).isLetter()))
                return false;
        }
        return true;
    }

    /// True when the lines were broken at a page's width: many breaks fall inside a sentence.
    bool isWrapped(qsizetype from, qsizetype to, qsizetype minBreaks) const
    {
        qsizetype pairs = 0;
        qsizetype inSentence = 0;
        for (qsizetype i = from; i + 1 < to; ++i) {
            const Line &line = m_lines.at(i);
            if (m_lines.at(i + 1).opensRun || m_lines.at(i + 1).kind != LineKind::Text || !mayBeWrapped(line))
                continue;
            ++pairs;
            inSentence += breaksSentence(line, m_lines.at(i + 1));
        }
        return inSentence >= minBreaks && inSentence * 3 >= pairs;
    }

    /// The mean length of the lines that break inside a sentence.
    qsizetype wrapWidth() const
    {
        qsizetype sum = 0;
        qsizetype count = 0;
        for (qsizetype i = 0; i + 1 < m_lines.size(); ++i) {
            if (!m_lines.at(i + 1).opensRun && mayBeWrapped(m_lines.at(i)) && breaksSentence(m_lines.at(i), m_lines.at(i + 1))) {
                sum += m_lines.at(i).span.length();
                ++count;
            }
        }
        return count > 0 ? sum / count : 0;
    }

    static bool mayBeWrapped(const Line &line)
    {
        return (line.kind == LineKind::Text || line.kind == LineKind::Item) && line.span.length() >= minWrappedUnits
            && line.span.length() <= maxWrappedUnits;
    }

    static bool breaksSentence(const Line &line, const Line &next) { return !line.endsSentence && next.startsLower; }

    qsizetype firstWordLength(const Line &line) const
    {
        const QStringView content = textOf(line);
        const auto end = std::find_if(content.cbegin(), content.cend(), [](QChar unit) { return unit.isSpace(); });
        return end - content.cbegin();
    }

    /// True when line `at` goes on in the next one. `width` is that of the run's longest line.
    bool goesOn(qsizetype at, bool isWrapped, qsizetype width, bool isLongRun) const
    {
        const Line &line = m_lines.at(at);
        const Line &next = m_lines.at(at + 1);
        if (next.kind != LineKind::Text || (line.kind != LineKind::Text && line.kind != LineKind::Item) || tabs(line) > 0)
            return false;
        if (breaksSentence(line, next))
            return mayBeWrapped(line) || line.kind == LineKind::Item;
        if (line.kind == LineKind::Item && next.indent > line.indent && !next.likeHeading)
            return true;
        if (!isWrapped || line.span.length() > maxWrappedUnits || next.indent > line.indent + 1)
            return false;
        // A line that had room for the next word was ended on purpose; ragged, edited text gets some grace.
        const qsizetype used = line.span.length() + 1 + firstWordLength(next);
        const qsizetype grace = isLongRun && line.endsSentence ? 85 : 60;
        return used * 100 > width * grace;
    }

    qsizetype tabs(const Line &line) const { return textOf(line).count(u'\t'); }

    void appendRun(qsizetype from, qsizetype to)
    {
        const bool wrapped = m_isWrapped || isWrapped(from, to, 1);
        qsizetype width = m_width;
        for (qsizetype i = from; i < to; ++i)
            width = std::max(width, m_lines.at(i).span.length());
        for (qsizetype i = from; i < to;) {
            if (const QList<TableRow> rows = tableAt(i, to); !rows.isEmpty()) {
                appendTable(i, rows);
                i += rows.size();
                continue;
            }
            qsizetype end = i + 1;
            const bool isHeading = headingStands(i, from, to, wrapped, width);
            while (!isHeading && end < to && goesOn(end - 1, wrapped, width, to - from > longRunLines) && tableAt(end, to).isEmpty())
                ++end;
            appendBlock(i, end, isHeading);
            i = end;
        }
    }

    /// In wrapped text only a line alone, or a short one that opens a run over a new sentence, is a heading.
    bool headingStands(qsizetype at, qsizetype from, qsizetype to, bool wrapped, qsizetype width) const
    {
        const Line &line = m_lines.at(at);
        if (line.kind == LineKind::Marked)
            return true;
        if (!line.likeHeading)
            return false;
        if (!wrapped || to - from == 1)
            return !(at + 1 < to && breaksSentence(line, m_lines.at(at + 1)) && mayBeWrapped(line));
        const bool standsOut = at + 1 >= to || m_lines.at(at + 1).kind != LineKind::Text
            || (!m_lines.at(at + 1).startsLower && line.span.length() * 100 < std::min(width, usualWidth) * 60);
        return at == from && standsOut;
    }

    /// The rows of the table that begins at line `from`; none when no table does.
    QList<TableRow> tableAt(qsizetype from, qsizetype to) const
    {
        return leadingTable([&](qsizetype number) {
            if (from + number >= to)
                return QStringView();
            const Line &line = m_lines.at(from + number);
            const bool isRow = line.kind == LineKind::Text || line.kind == LineKind::Item || isTableRule(textOf(line));
            return isRow ? wholeLine(line) : QStringView();
        });
    }

    /// With the white space before it, by which columns are told.
    QStringView wholeLine(const Line &line) const
    {
        return QStringView(m_text).mid(line.span.start - line.indent, line.indent + line.span.length());
    }

    void appendTable(qsizetype from, const QList<TableRow> &rows)
    {
        const bool isHeaded = rows.size() > 2 && rows.at(1).isRule;
        int number = 0;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const qsizetype lineStart = m_lines.at(from + i).span.start - m_lines.at(from + i).indent;
            if (rows.at(i).isRule)
                continue;
            for (qsizetype column = 0; column < rows.at(i).cells.size(); ++column) {
                const TextSpan cell = rows.at(i).cells.at(column);
                if (!cell.isEmpty())
                    m_blocks.append({.kind = BlockKind::TableCell,
                                     .span = {lineStart + cell.start, lineStart + cell.end},
                                     .table = m_tables,
                                     .row = number,
                                     .column = static_cast<int>(column),
                                     .isHeader = isHeaded && i == 0});
            }
            ++number;
        }
        ++m_tables;
        m_itemIndents.clear();
    }

    void appendBlock(qsizetype from, qsizetype end, bool isHeading)
    {
        const Line &line = m_lines.at(from);
        Block block{.kind = BlockKind::Paragraph, .span = {line.span.start, m_lines.at(end - 1).span.end}};
        if (isHeading) {
            block.kind = BlockKind::Heading;
            block.level = headingLevel(line);
            m_hasHeading = true;
        } else if (line.kind == LineKind::Furniture) {
            block.kind = BlockKind::Boilerplate;
        } else if (line.kind == LineKind::Item) {
            block.kind = BlockKind::ListItem;
            block.level = itemLevel(line.indent);
        }
        if (block.kind != BlockKind::ListItem)
            m_itemIndents.clear();
        m_blocks.append(block);
    }

    int headingLevel(const Line &line) const
    {
        if (line.kind == LineKind::Marked)
            return line.level;
        return m_hasHeading || line.level > 0 ? std::min(6, 1 + std::max(1, line.level)) : 1;
    }

    int itemLevel(qsizetype indent)
    {
        while (!m_itemIndents.isEmpty() && m_itemIndents.constLast() > indent)
            m_itemIndents.removeLast();
        if (m_itemIndents.isEmpty() || m_itemIndents.constLast() < indent)
            m_itemIndents.append(indent);
        return static_cast<int>(std::min(m_itemIndents.size(), maxItemLevel));
    }

    QString m_text;
    qsizetype m_frontMatterEnd;
    const TaskContext &m_task;
    QList<Line> m_lines; ///< without the blank ones
    QList<Block> m_blocks;
    QList<qsizetype> m_itemIndents; ///< of the lists open at this place
    qsizetype m_width = 0; ///< at which wrapped text was broken
    int m_tables = 0;
    bool m_isWrapped = false;
    bool m_hasHeading = false;
};

} // namespace

QList<Block> plainTextBlocks(const QString &text, qsizetype frontMatterEnd, const TaskContext &task)
{
    return BlockFinder(text, frontMatterEnd, task).blocks();
}

} // namespace planscope
