// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quotetext.h"

using namespace Qt::StringLiterals;

namespace planscope {

/// The nearest place at or after `from` (before `limit`) where a word begins; `from` itself in text without spaces.
static qsizetype wordStart(const QString &text, qsizetype from, qsizetype limit)
{
    for (qsizetype at = from; at < limit; ++at)
        if (text.at(at).isSpace())
            return at + 1;
    return text.at(from).isLowSurrogate() ? from + 1 : from;
}

static qsizetype wordEnd(const QString &text, qsizetype from, qsizetype limit)
{
    for (qsizetype at = from; at > limit; --at)
        if (text.at(at).isSpace())
            return at;
    return text.at(from).isLowSurrogate() ? from - 1 : from;
}

QString shortQuote(const Corpus &corpus, FindingId finding, qsizetype maxUnits)
{
    constexpr qsizetype longestWord = 24;
    const QString &text = corpus.document(finding.document).text;
    const TextSpan sentence = corpus.sentence(finding);
    if (sentence.length() <= maxUnits)
        return text.sliced(sentence.start, sentence.length()).simplified();

    const TextSpan words = corpus.span(finding);
    const qsizetype spare = std::max<qsizetype>(0, maxUnits - words.length());
    qsizetype start = std::max(sentence.start, words.start - spare / 2);
    qsizetype end = std::min(sentence.end, start + maxUnits);
    start = std::max(sentence.start, end - maxUnits);
    if (start > sentence.start)
        start = wordStart(text, start, std::min(start + longestWord, words.start));
    if (end < sentence.end)
        end = wordEnd(text, end, std::max(end - longestWord, start));
    return (start > sentence.start ? u"… "_s : QString()) + text.sliced(start, end - start).simplified()
        + (end < sentence.end ? u" …"_s : QString());
}

} // namespace planscope
