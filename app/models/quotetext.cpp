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

/// The stretch of the sentence to show.
static TextSpan shownStretch(const QString &text, const TextSpan &sentence, const TextSpan &words, qsizetype maxUnits)
{
    constexpr qsizetype longestWord = 24;
    if (sentence.length() <= maxUnits)
        return sentence;
    const qsizetype spare = std::max<qsizetype>(0, maxUnits - words.length());
    qsizetype start = std::max(sentence.start, words.start - spare / 2);
    qsizetype end = std::min(sentence.end, start + maxUnits);
    start = std::max(sentence.start, end - maxUnits);
    if (start > sentence.start)
        start = wordStart(text, start, std::min(start + longestWord, words.start));
    if (end < sentence.end)
        end = wordEnd(text, end, std::max(end - longestWord, start));
    return {start, end};
}

Quote quoteOf(const Corpus &corpus, const QList<FindingId> &findings, qsizetype maxUnits)
{
    const FindingId first = findings.constFirst();
    const QString &text = corpus.document(first.document).text;
    const TextSpan sentence = corpus.passage(first);
    const bool isTableRow = sentence != corpus.sentence(first);
    const TextSpan shown = shownStretch(text, sentence, corpus.span(first), maxUnits);

    // White space is collapsed; `at` keeps where each unit of the stretch went.
    Quote quote{.text = shown.start > sentence.start ? u"… "_s : QString(), .words = {}};
    QList<qsizetype> at;
    at.reserve(shown.length() + 1);
    for (qsizetype i = shown.start; i < shown.end; ++i) {
        at.append(quote.text.size());
        if (!text.at(i).isSpace())
            quote.text.append(text.at(i));
        else if (isTableRow && text.at(i) == u'\t') // between cells
            quote.text.append(quote.text.endsWith(u' ') ? u"| "_s : u" | "_s);
        else if (!quote.text.isEmpty() && !quote.text.endsWith(u' '))
            quote.text.append(u' ');
    }
    at.append(quote.text.size());
    if (quote.text.endsWith(u' '))
        quote.text.chop(1);
    for (const FindingId &finding : findings) {
        const TextSpan words = corpus.span(finding);
        const TextSpan inside{std::clamp(words.start, shown.start, shown.end) - shown.start, std::clamp(words.end, shown.start, shown.end) - shown.start};
        const TextSpan placed{std::max(at.at(inside.start), quote.words.isEmpty() ? 0 : quote.words.constLast().end),
                              std::min(at.at(inside.end), quote.text.size())};
        if (!placed.isEmpty())
            quote.words.append(placed);
    }
    if (shown.end < sentence.end)
        quote.text += u" …"_s;
    return quote;
}

QString shortQuote(const Corpus &corpus, FindingId finding, qsizetype maxUnits)
{
    return quoteOf(corpus, {finding}, maxUnits).text;
}

} // namespace planscope
