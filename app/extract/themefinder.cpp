// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/themefinder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace planscope {

static constexpr qsizetype mostOfObject = 3; ///< themes of one initiative
static constexpr qsizetype mostOfContext = 2;

ThemeLexicon::ThemeLexicon(const QStringList &folders, QList<Issue> *issues)
{
    for (const LexiconRow &row : readLexiconTable(folders, u"themes"_s, {u"theme"_s, u"word"_s}, issues)) {
        const QStringList words = row[1].toLower().replace(u'-', " - "_L1).split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty()) {
            issues->append(lexiconIssue(row, u"it names no word."_s));
            continue;
        }
        if (!m_themes.contains(row[0]))
            m_themes.append(row[0]);
        QList<Entry> &entries = m_entries[words.constFirst()];
        const auto isShorter = [&words](const Entry &entry) { return entry.words.size() < words.size(); };
        entries.insert(std::find_if(entries.cbegin(), entries.cend(), isShorter), {words, static_cast<int>(m_themes.indexOf(row[0]))});
    }
}

namespace {

/// A word of a theme in the text.
struct Hit
{
    TextSpan span;
    int theme = 0;
};

class ThemeTeller
{
public:
    ThemeTeller(const Analysis &analysis, const ThemeLexicon &lexicon) : m_analysis(analysis), m_lexicon(lexicon) {}

    void tell(QList<Initiative> *initiatives)
    {
        const QList<Sentence> &sentences = m_analysis.sentences;
        qsizetype at = 0;
        for (Initiative &initiative : *initiatives) {
            for (; at < sentences.size() && sentences.at(at).span.end <= initiative.verb.start; ++at)
                noteHeading(at);
            if (at == sentences.size())
                return;
            const QList<Hit> &hits = hitsOf(at, &m_sentence);
            initiative.themes = ranked(hits, initiative.object.isEmpty() ? initiative.span : initiative.object, mostOfObject);
            if (initiative.themes.isEmpty())
                initiative.themes = ranked(hits, sentences.at(at).span, mostOfContext);
            if (initiative.themes.isEmpty() && m_headingAt >= 0)
                initiative.themes = ranked(hitsOf(m_headingAt, &m_heading), sentences.at(m_headingAt).span, mostOfContext);
        }
    }

private:
    /// The hits of one sentence, kept while it is asked for.
    struct Kept
    {
        qsizetype sentence = -1;
        QList<Hit> hits;
    };

    void noteHeading(qsizetype sentence)
    {
        if (m_analysis.block(m_analysis.sentences.at(sentence)).kind == BlockKind::Heading)
            m_headingAt = sentence;
    }

    const QList<Hit> &hitsOf(qsizetype sentence, Kept *kept) const
    {
        if (kept->sentence == sentence)
            return kept->hits;
        *kept = {sentence, {}};
        const Sentence &words = m_analysis.sentences.at(sentence);
        for (int token = words.firstToken; token < words.tokenEnd;) {
            const int length = readHits(token, words.tokenEnd, &kept->hits);
            token += std::max(length, 1);
        }
        return kept->hits;
    }

    /// Takes the longest phrase that stands at the token, for every theme that has it. @return its tokens, 0 without one
    int readHits(int first, int end, QList<Hit> *hits) const
    {
        int length = 0;
        const qsizetype before = hits->size();
        const Token &token = m_analysis.tokens.at(first);
        const FoldedWord lemma(token.lemma);
        const FoldedWord written(m_analysis.text(token));
        const bool isLemma = written.low() == lemma.low();
        for (const QList<ThemeLexicon::Entry> *entries :
             {m_lexicon.entries(lemma.low()), isLemma ? nullptr : m_lexicon.entries(written.low())}) {
            for (qsizetype i = 0; entries && i < entries->size(); ++i) {
                const ThemeLexicon::Entry &entry = entries->at(i);
                const int size = static_cast<int>(entry.words.size());
                if (size < length || !fits(entry, first, end))
                    continue;
                if (size > length)
                    hits->resize(before); // a longer phrase hides those within it
                length = size;
                hits->append({{token.span.start, m_analysis.tokens.at(first + size - 1).span.end}, entry.theme});
            }
        }
        return length;
    }

    bool fits(const ThemeLexicon::Entry &entry, int first, int end) const
    {
        if (first + entry.words.size() > end)
            return false;
        for (qsizetype i = 1; i < entry.words.size(); ++i) {
            const Token &token = m_analysis.tokens.at(first + i);
            if (token.lemma.compare(entry.words.at(i), Qt::CaseInsensitive) != 0
                && m_analysis.text(token).compare(entry.words.at(i), Qt::CaseInsensitive) != 0)
                return false;
        }
        return true;
    }

    /// The themes of the hits within the span: the most told first, of equals the one told first.
    QStringList ranked(const QList<Hit> &hits, const TextSpan &span, qsizetype most) const
    {
        QList<std::pair<int, int>> counts; // a few at most
        auto hit = std::partition_point(hits.cbegin(), hits.cend(), [&span](const Hit &h) { return h.span.start < span.start; });
        for (; hit != hits.cend() && hit->span.end <= span.end; ++hit) {
            const auto known = std::find_if(counts.begin(), counts.end(), [&](const auto &count) { return count.second == hit->theme; });
            if (known == counts.end())
                counts.append({1, hit->theme});
            else
                ++known->first;
        }
        std::stable_sort(counts.begin(), counts.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
        QStringList themes;
        for (qsizetype i = 0; i < std::min(most, counts.size()); ++i)
            themes.append(m_lexicon.themes().at(counts.at(i).second));
        return themes;
    }

    const Analysis &m_analysis;
    const ThemeLexicon &m_lexicon;
    Kept m_sentence;
    Kept m_heading;
    qsizetype m_headingAt = -1;
};

} // namespace

void tellThemes(const Analysis &analysis, const ThemeLexicon &lexicon, QList<Initiative> *initiatives)
{
    ThemeTeller(analysis, lexicon).tell(initiatives);
}

} // namespace planscope
