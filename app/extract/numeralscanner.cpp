// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/numeralscanner.h"

namespace planscope {

static bool isSpaceWithin(QChar c)
{
    return c == u' ' || c == u'\u00a0' || c == u'\u2009' || c == u'\u202f';
}

static bool isLetter(QChar c)
{
    return c.isLetter() || c.isMark() || c.isSurrogate();
}

std::optional<ScannedNumeral> NumeralScanner::next()
{
    while (m_at < m_text.size()) {
        const qsizetype start = m_at;
        const QChar c = m_text.at(start);
        if (c.isDigit()) {
            unsigned kinds = NumeralLexicon::Cardinal;
            bool isJoined = false;
            m_at = joinedEnd(digitsEnd(start), &kinds, &isJoined);
            return ScannedNumeral{{start, m_at}, NumeralForm::Digits};
        }
        const bool isWord = isLetter(c);
        const qsizetype end = isWord ? wordEnd(start) : start + 1;
        m_at = end;
        if ((!isWord && c.unicode() < 0x80) || (isWord && at(start - 1).isDigit()))
            continue;
        if (const std::optional<ScannedNumeral> found = wordsAt(start, end)) {
            m_at = found->span.end;
            return found;
        }
    }
    return std::nullopt;
}

qsizetype NumeralScanner::digitsEnd(qsizetype start) const
{
    const auto groupEnd = [this](qsizetype from) {
        while (at(from).isDigit())
            ++from;
        return from;
    };
    qsizetype end = groupEnd(start);
    const bool mayGroup = end - start <= 3;
    while (at(end + 1).isDigit()) {
        const QChar sign = at(end);
        const qsizetype behind = groupEnd(end + 1);
        const bool isGroup = mayGroup && behind - end == 4;
        if (sign != u'.' && sign != u',' && !(isGroup && (isSpaceWithin(sign) || sign == u'\'' || sign == u'\u2019')))
            break;
        end = behind;
    }
    const bool hasSign = m_lexicon.wordKinds(m_text.mid(end, 1)) & NumeralLexicon::Sign;
    return hasSign ? end + 1 : end;
}

qsizetype NumeralScanner::wordEnd(qsizetype start) const
{
    while (start < m_text.size() && isLetter(m_text.at(start)))
        ++start;
    return start;
}

std::optional<ScannedNumeral> NumeralScanner::wordsAt(qsizetype start, qsizetype end) const
{
    using enum NumeralLexicon::WordKind;
    unsigned kinds = m_lexicon.wordKinds(m_text.mid(start, end - start));
    if (kinds == 0)
        return std::nullopt;
    const unsigned first = kinds;
    bool isJoined = false;
    const qsizetype last = joinedEnd(end, &kinds, &isJoined);
    const TextSpan span{start, last};
    if (!isJoined) {
        const bool isPartOf = (first & Part) && isBehindArticle(start) && isWordAt(end + 1, u"of");
        if (isPartOf)
            return ScannedNumeral{span, NumeralForm::Words};
        if ((first & One) && !isShare(end))
            return std::nullopt;
        if ((first & Multiplier) && !isBehindArticle(start))
            return std::nullopt;
        if ((first & Part) && !(first & Ordinal))
            return std::nullopt;
        if ((first & Ordinal) && isTimeUnit(start))
            return std::nullopt;
    }
    return ScannedNumeral{span, (first | kinds) & Ordinal ? NumeralForm::Ordinal : NumeralForm::Words};
}

/// Takes the number words that hang on the numeral which ends here. @param kinds of its last word, then of the last taken
qsizetype NumeralScanner::joinedEnd(qsizetype end, unsigned *kinds, bool *isJoined) const
{
    using enum NumeralLexicon::WordKind;
    while (at(end) == u'-' || at(end) == u'\u2010' || at(end) == u'\u2011' || isSpaceWithin(at(end))) {
        const bool isHyphen = !isSpaceWithin(at(end));
        const qsizetype behind = wordEnd(end + 1);
        const QStringView word = m_text.mid(end + 1, behind - end - 1);
        const unsigned found = m_lexicon.wordKinds(word);
        const bool isDenominator = (found & (Part | Fraction)) && (*kinds & Cardinal) && word.endsWith(u's') == !(*kinds & One);
        const bool isHanging = isHyphen ? found != 0 : (found & Multiplier) || isDenominator;
        if (!isHanging)
            break;
        *kinds = isDenominator ? unsigned(Part) : found;
        *isJoined = true;
        end = behind;
    }
    return end;
}

bool NumeralScanner::isWordAt(qsizetype start, QStringView word) const
{
    return m_text.mid(start, word.size()).compare(word, Qt::CaseInsensitive) == 0 && !isLetter(at(start + word.size()));
}

/// "a million", "an eighth".
bool NumeralScanner::isBehindArticle(qsizetype start) const
{
    if (!isSpaceWithin(at(start - 1)))
        return false;
    const bool isAn = at(start - 2).toLower() == u'n';
    return at(start - (isAn ? 3 : 2)).toLower() == u'a' && !isLetter(at(start - (isAn ? 4 : 3)));
}

/// "one in five", "one out of three".
bool NumeralScanner::isShare(qsizetype end) const
{
    qsizetype behind = 0;
    if (isWordAt(end + 1, u"in"))
        behind = end + 4;
    else if (isWordAt(end + 1, u"out") && isWordAt(end + 5, u"of"))
        behind = end + 8;
    if (behind == 0 || !isSpaceWithin(at(end)))
        return false;
    return at(behind).isDigit() || (m_lexicon.wordKinds(m_text.mid(behind, wordEnd(behind) - behind)) & NumeralLexicon::Cardinal);
}

/// "per second".
bool NumeralScanner::isTimeUnit(qsizetype start) const
{
    return at(start - 1) == u'/' || (isSpaceWithin(at(start - 1)) && start >= 4 && isWordAt(start - 4, u"per") && !isLetter(at(start - 5)));
}

} // namespace planscope
