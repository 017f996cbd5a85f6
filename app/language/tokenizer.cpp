// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/tokenizer.h"

#include "language/characters.h"

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u2011';
}

bool isUpperWord(QStringView word)
{
    return std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.isUpper(); });
}

class Cutter
{
public:
    Cutter(QStringView text, const TextSpan &sentence, const BorderWords &borders, std::vector<TextSpan> *tokens)
        : m_text(text), m_end(sentence.end), m_start(sentence.start), m_borders(borders), m_tokens(tokens)
    {
    }

    void cut()
    {
        qsizetype at = m_start;
        while (at < m_end) {
            const QChar c = m_text[at];
            if (isBlank(c))
                ++at;
            else if (isAddressStart(at))
                at = passAddress(at);
            else if (c.isDigit())
                at = passNumber(at);
            else if (isLetterUnit(c) || c.isSurrogate())
                at = passWord(at);
            else
                at = passSign(at);
        }
    }

private:
    QChar unit(qsizetype at) const { return at >= m_start && at < m_end ? m_text[at] : QChar(); }

    qsizetype add(qsizetype start, qsizetype end)
    {
        m_tokens->push_back({start, end});
        return end;
    }

    /// Asked at the beginning of each run without blanks; looks no farther than its first letters.
    bool isAddressStart(qsizetype at) const
    {
        if (!m_text[at].isLetterOrNumber() || (at > m_start && m_text[at - 1].isLetterOrNumber()))
            return false;
        const QStringView rest = m_text.sliced(at, m_end - at);
        if (rest.startsWith(u"http://", Qt::CaseInsensitive) || rest.startsWith(u"https://", Qt::CaseInsensitive) ||
            rest.startsWith(u"www.", Qt::CaseInsensitive))
            return true;
        qsizetype sign = at; // "name.surname@"
        while (sign < m_end && sign - at < maxMailName && (m_text[sign].isLetterOrNumber() || u"._-+"_s.contains(m_text[sign])))
            ++sign;
        return unit(sign) == u'@' && unit(sign + 1).isLetterOrNumber();
    }

    qsizetype passAddress(qsizetype at)
    {
        qsizetype end = at;
        while (end < m_end && !isBlank(m_text[end]) && !u"<>\"\u201C\u201D()[]"_s.contains(m_text[end]))
            ++end;
        while (end > at + 1 && u".,;:!?'\u2019"_s.contains(m_text[end - 1]))
            --end;
        return add(at, end);
    }

    /// "3,500", "2.5", "12:30", "11/28/2000", "20th", "1.7bn", "5G".
    qsizetype passNumber(qsizetype at)
    {
        qsizetype end = at + 1;
        while (end < m_end) {
            if (m_text[end].isDigit() ||
                (u".,:/'\u2019"_s.contains(m_text[end]) && unit(end + 1).isDigit() && unit(end - 1).isDigit()))
                ++end;
            else
                break;
        }
        while (end < m_end && isLetterUnit(m_text[end]))
            ++end;
        return addWithClitic(at, end);
    }

    /// Letters, with the marks within the digits behind them, with the full stops of "U.S." and "data.gov", the apostrophe of
    /// "O'Neill", the sign of "R&D".
    qsizetype passWord(qsizetype at)
    {
        qsizetype end = at;
        while (end < m_end) {
            const QChar c = m_text[end];
            const bool isInner =
                (c == u'.' || c == u'_' || isApostrophe(c) || c == u'&') && end > at && isLetterUnit(unit(end + 1));
            if (c == u'&' && !(unit(end - 1).isUpper() && unit(end + 1).isUpper()))
                break;
            // "N5.41 billion", "P1,200"
            const bool isDigitMark = (c == u'.' || c == u',') && unit(end - 1).isDigit() && unit(end + 1).isDigit();
            if (isLetterUnit(c) || c.isDigit() || c.isSurrogate() || isInner || isDigitMark)
                ++end;
            else
                break;
        }
        const QStringView word = m_text.sliced(at, end - at);
        if (unit(end).category() == QChar::Symbol_Currency && word.size() <= 3 && isUpperWord(word))
            return add(at, end + 1); // "US$"
        if (isHyphen(unit(end)) && unit(end + 1).isLetter() && m_borders.prefixes.contains(word.toString().toLower()))
            return passWordFrom(at, end + 1);
        if (unit(end) == u'.' && keepsStop(word))
            return add(at, end + 1);
        return addWithClitic(at, end);
    }

    /// A prefix, its hyphen and the word behind it.
    qsizetype passWordFrom(qsizetype at, qsizetype behind)
    {
        qsizetype end = behind;
        while (end < m_end && (isLetterUnit(m_text[end]) || (isApostrophe(m_text[end]) && isLetterUnit(unit(end + 1)))))
            ++end;
        return addWithClitic(at, end);
    }

    bool keepsStop(QStringView word) const
    {
        const QString lower = word.toString().toLower();
        if (m_borders.abbreviations.contains(lower) || m_borders.titles.contains(lower))
            return true;
        if (m_borders.numbered.contains(lower))
            return word.data() + word.size() + 1 < m_text.data() + m_end; // "no." at the very end is a plain word
        const bool isInitial = word.size() == 1 && word.front().isUpper();
        const bool isDotted = word.size() >= 3 && word[1] == u'.' && word[word.size() - 2] == u'.';
        return isDotted || (isInitial && word.data() + 2 < m_text.data() + m_end);
    }

    qsizetype addWithClitic(qsizetype at, qsizetype end)
    {
        const QStringView word = m_text.sliced(at, end - at);
        if (word.compare(u"cannot", Qt::CaseInsensitive) == 0)
            return add(add(at, at + 3), end);
        qsizetype split = word.size();
        const auto endsIn = [word](QStringView clitic) {
            if (word.size() <= clitic.size())
                return false;
            for (qsizetype i = 0; i < clitic.size(); ++i) {
                const QChar c = word[word.size() - clitic.size() + i];
                if (clitic[i] == u'\'' ? !isApostrophe(c) : c.toLower() != clitic[i])
                    return false;
            }
            return true;
        };
        for (const QStringView clitic : {QStringView(u"n't"), QStringView(u"'s"), QStringView(u"'re"), QStringView(u"'ve"),
                                         QStringView(u"'ll"), QStringView(u"'m"), QStringView(u"'d")}) {
            if (endsIn(clitic))
                split = word.size() - clitic.size();
        }
        if (split < word.size())
            return add(add(at, at + split), end);
        return add(at, end);
    }

    qsizetype passSign(qsizetype at)
    {
        const QChar c = m_text[at];
        qsizetype end = at + 1;
        if (isApostrophe(c) && isCliticAt(at)) {
            while (end < m_end && m_text[end].isLetter())
                ++end;
            return add(at, end);
        }
        if (c == u'.' && unit(end).isDigit() && !unit(at - 1).isLetterOrNumber())
            return passNumber(at); // ".5"
        if (c == u'.' || c == u'-' || c == u'*' || c == u'=' || c == u'_' || c == u'`' || c == u'!' || c == u'?' ||
            isApostrophe(c)) {
            while (end < m_end && m_text[end] == c)
                ++end;
        }
        return add(at, end);
    }

    /// An apostrophe with "s" right behind a closed token, as in "(EU)'s" and "“Plan”’s".
    bool isCliticAt(qsizetype at) const
    {
        return at > m_start && !isBlank(m_text[at - 1]) && unit(at + 1).toLower() == u's' && !unit(at + 2).isLetterOrNumber();
    }

    static constexpr qsizetype maxMailName = 64;

    QStringView m_text;
    qsizetype m_end;
    qsizetype m_start;
    const BorderWords &m_borders;
    std::vector<TextSpan> *m_tokens;
};

} // namespace

void appendTokens(QStringView text, const TextSpan &sentence, const BorderWords &borders, std::vector<TextSpan> *tokens)
{
    Cutter(text, sentence, borders, tokens).cut();
}

} // namespace planscope
