// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/sentencesplitter.h"

#include "language/characters.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

bool isTerminator(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'\u2026' || c == u'\u3002' || c == u'\uFF01' || c == u'\uFF1F';
}

class Splitter
{
public:
    Splitter(QStringView text, const TextSpan &block, const BorderWords &borders)
        : m_text(text), m_block(block), m_borders(borders), m_start(block.start)
    {
    }

    QList<TextSpan> split()
    {
        qsizetype at = m_block.start;
        while (at < m_block.end) {
            if (m_text[at] == u'\n' && isEmptyLine(at)) {
                close(at++);
            } else if (isTerminator(m_text[at])) {
                at = passTerminators(at);
            } else {
                ++at;
            }
        }
        close(m_block.end);
        return m_sentences;
    }

private:
    QChar unit(qsizetype at) const { return at >= m_block.start && at < m_block.end ? m_text[at] : QChar(); }

    qsizetype skipBlanks(qsizetype at) const
    {
        while (at < m_block.end && isBlank(m_text[at]))
            ++at;
        return at;
    }

    /// Is there nothing but blanks from this line break to the next?
    bool isEmptyLine(qsizetype at) const
    {
        for (++at; at < m_block.end && isBlank(m_text[at]); ++at) {
            if (m_text[at] == u'\n')
                return true;
        }
        return false;
    }

    /// Ends the sentence before `end`.
    void close(qsizetype end)
    {
        // No farther than the end: many empty lines in a row would be passed over again for each of them.
        qsizetype start = std::exchange(m_start, end);
        while (start < end && isBlank(m_text[start]))
            ++start;
        while (end > start && isBlank(m_text[end - 1]))
            --end;
        if (start < end)
            m_sentences.append({start, end});
    }

    /// From a run of terminators to the place from which to go on; ends the sentence where the run does.
    qsizetype passTerminators(qsizetype first)
    {
        qsizetype after = first;
        while (after < m_block.end && isTerminator(m_text[after]))
            ++after;
        const bool isSingleStop = after == first + 1 && m_text[first] == u'.';
        qsizetype end = passNoteMarks(first, after);
        while (end < m_block.end && isClosing(m_text[end]))
            ++end;
        if (end >= m_block.end)
            return end;
        const bool ends =
            isBlank(m_text[end]) ? endsBeforeBlank(first, end, isSingleStop) : endsWithoutBlank(first, end, isSingleStop);
        if (ends)
            close(end);
        return end;
    }

    /// "jobs.12 The" and "jobs.[12] The": the mark of a note belongs to the sentence before it.
    qsizetype passNoteMarks(qsizetype stop, qsizetype after) const
    {
        const bool isBracket = unit(after) == u'[';
        qsizetype at = after + (isBracket ? 1 : 0);
        const qsizetype digits = at;
        while (unit(at).isDigit() && at - digits < 3)
            ++at;
        if (at == digits || !unit(stop - 1).isLower() || unit(at).isDigit())
            return after;
        if (isBracket)
            return unit(at) == u']' ? at + 1 : after;
        return at < m_block.end && isBlank(m_text[at]) && unit(skipBlanks(at)).isUpper() ? at : after;
    }

    bool endsBeforeBlank(qsizetype stop, qsizetype end, bool isSingleStop) const
    {
        qsizetype next = skipBlanks(end);
        while (next < m_block.end && isOpening(m_text[next]))
            ++next;
        if (next >= m_block.end)
            return true;
        if (unit(next).isLower())
            return false;
        if (!isSingleStop || end > stop + 1)
            return true;
        return !belongsToWord(stop, next);
    }

    /// "development.We will", "growth.”He said": the blank was forgotten.
    bool endsWithoutBlank(qsizetype stop, qsizetype end, bool isSingleStop) const
    {
        if (!unit(end).isUpper() || !unit(stop - 1).isLetter())
            return false;
        if (!isSingleStop || end > stop + 1)
            return unit(end + 1).isLower() || isBlank(unit(end + 1));
        qsizetype wordStart = stop;
        while (unit(wordStart - 1).isLetter())
            --wordStart;
        qsizetype nextEnd = end;
        while (unit(nextEnd).isLetter())
            ++nextEnd;
        const QChar before = unit(wordStart - 1);
        const QChar behind = unit(nextEnd);
        const bool isInRunningText =
            (before.isNull() || isBlank(before) || isOpening(before) || before == u'-') &&
            (behind.isNull() || isBlank(behind) || behind == u',' || isApostrophe(behind) || behind == u'-');
        // A capital on both sides may be a name ("Data.Gov"), unless what follows is a word that begins sentences.
        return isInRunningText && stop - wordStart >= 3 && unit(stop - 1).isLower() && !unit(end + 1).isUpper() &&
               (unit(wordStart).isLower() || isStarter(end));
    }

    /// Does the full stop belong to an abbreviation, an initial or a label rather than end the sentence?
    bool belongsToWord(qsizetype stop, qsizetype next) const
    {
        qsizetype wordStart = stop;
        while (unit(wordStart - 1).isLetterOrNumber() || unit(wordStart - 1) == u'.')
            --wordStart;
        const QStringView written = m_text.sliced(wordStart, stop - wordStart);
        const QString word = written.toString().toLower();
        const bool opensSentence = skipBlanks(m_start) == wordStart;
        if (written.isEmpty())
            return false;
        if (opensSentence && isLabel(written))
            return true;
        if (m_borders.numbered.contains(word))
            return unit(next).isDigit() || isNumeral(next);
        if (m_borders.titles.contains(word))
            return true;
        const bool isInitials =
            (written.size() == 1 && written.front().isUpper()) || (written.contains(u'.') && written.front().isLetter());
        if (isInitials || m_borders.abbreviations.contains(word))
            return !isStarter(next);
        return false;
    }

    /// "3", "2.1", "iv", "a", "B": what a line of a list is headed by.
    static bool isLabel(QStringView word)
    {
        if (word.front().isDigit())
            return word.size() <= 6;
        if (word.size() == 1)
            return true;
        return word.size() <= 5 && std::all_of(word.cbegin(), word.cend(), [](QChar c) { return u"ivxIVX"_s.contains(c); });
    }

    /// A Roman numeral or a single capital, as after "Art." or "No."
    bool isNumeral(qsizetype at) const
    {
        qsizetype end = at;
        while (unit(end).isLetter())
            ++end;
        const QStringView word = m_text.sliced(at, end - at);
        return !word.isEmpty() && std::all_of(word.cbegin(), word.cend(), [](QChar c) { return u"IVXLC"_s.contains(c); });
    }

    bool isStarter(qsizetype at) const
    {
        qsizetype end = at;
        while (unit(end).isLetter())
            ++end;
        return m_borders.starters.contains(m_text.sliced(at, end - at).toString().toLower());
    }

    QStringView m_text;
    TextSpan m_block;
    const BorderWords &m_borders;
    qsizetype m_start;
    QList<TextSpan> m_sentences;
};

} // namespace

QList<TextSpan> splitSentences(QStringView text, const TextSpan &block, const BorderWords &borders)
{
    return Splitter(text, block, borders).split();
}

} // namespace planscope
