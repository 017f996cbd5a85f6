// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/headlinereader.h"

#include "extract/namecollector.h"

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

class HeadlineReader : private NameCollector
{
public:
    HeadlineReader(const QList<NameWord> &words, QStringView text, const EntityLexicon &lexicon) : NameCollector(words, text, lexicon) {}

    QList<FoundName> read()
    {
        for (qsizetype at = 0; at < m_words.size();) {
            const qsizetype end = segmentEnd(at);
            if (!readWhole(at, end))
                readParts(at, end);
            at = end;
        }
        return m_names;
    }

private:
    /// A headline's part, up to a colon, bracket, quotation mark or the like.
    qsizetype segmentEnd(qsizetype at) const
    {
        do
            ++at;
        while (holds(at) && (word(at).gap == Gap::Space || word(at).gap == Gap::Comma || isYearBracket(at)));
        return at;
    }

    bool isYearBracket(qsizetype at) const
    {
        return word(at).gap == Gap::Open && (isYear(word(at).text) || isYearSpan(word(at).text));
    }

    /// "Legal and Regulatory Framework": two things in everyday words head a chapter.
    bool isChapter(const NameRun &run) const
    {
        bool hasAnd = false;
        for (qsizetype at = run.first; at < run.end; ++at) {
            if (word(at).isNumber || (word(at).isCapital && (!m_runs.isOrdinary(at) || m_runs.known(at, at + 1))))
                return false;
            hasAnd |= word(at).text == "and"_L1 || word(at).text == "&"_L1;
        }
        return hasAnd && run.complementAt < 0 && word(run.first).text != "National"_L1;
    }

    /// "Decree No. 47 of 2024 on Raising …"
    bool isNumberedLaw(const NameRun &run) const
    {
        return run.headAt >= 0 && word(run.headAt).head->part == HeadPart::Law && run.headAt + 1 < run.end && word(run.headAt + 1).is(NumberSign);
    }

    /// Part of a line that is one name and nothing else: a document's title, an item of a list of bodies, a byline.
    bool readWhole(qsizetype first, qsizetype end)
    {
        while (first < end && m_lexicon.facts(word(first).text.toLower()) & Article)
            ++first;
        if (first == end || !m_runs.startsChunk(first))
            return false;
        const NameRun run = m_runs.grow(first, m_runs.chunkEnd(first));
        if (run.end != end || m_runs.knownEnd(run.first) == end)
            return false;
        for (qsizetype at = run.first; at < run.end; ++at)
            if (word(at).isCapital && word(at).tag == Tag::Verb && at != run.headAt && word(at).is(OrdinaryWord) &&
                end - run.first > 3 && !isNumberedLaw(run))
                return false;
        if (m_runs.isHeadedName(run)) {
            // "Institutional Framework" heads a chapter; bodies and places are named by two everyday words.
            const EntityKind kind = word(run.headAt).head->kind;
            const bool mayBeShort = kind == EntityKind::Organisation || kind == EntityKind::Place;
            if (!mayBeShort && run.end - run.first < 3 && m_runs.isOrdinary(run.first) && m_runs.isOrdinary(run.end - 1))
                return false;
            if (!mayBeShort && isChapter(run))
                return false;
            readHeaded(run);
        } else if (isPerson(run.first, run.end))
            addPerson(run.first, run.end);
        else
            return false;
        return true;
    }

    /// What commas and "and" part in a headline may be names of their own.
    void readParts(qsizetype first, qsizetype end)
    {
        for (qsizetype at = first; at < end;) {
            qsizetype next = std::max(at + 1, std::min(end, m_runs.knownEnd(at)));
            while (next < end && word(next).gap != Gap::Comma && word(next).text != "and"_L1)
                ++next;
            if (const qsizetype name = addressedName(at, next); name > 0) {
                addKnownIn(at, name);
                addPerson(name, addressedEnd(name, next));
                addKnownIn(addressedEnd(name, next), next);
            } else if ((at == first && next == end) || !readWhole(at, next)) {
                addNamesIn(at, next);
            }
            at = next < end && word(next).text == "and"_L1 ? next + 1 : next;
        }
    }

    /// Where the name behind a form of address begins ("Delivered by Hon. NAME"); 0 when there is none.
    qsizetype addressedName(qsizetype first, qsizetype end) const
    {
        for (qsizetype at = first + 1; at < end; ++at)
            if (word(at - 1).isCapital && !word(at).is(TitlePrefix) && !word(at).is(TitleWord) && addressedEnd(at, end) > at &&
                (word(at - 1).is(TitlePrefix) ||
                 (word(at - 1).is(TitleWord) && word(at).is(GivenName) && addressedEnd(at, end) > at + 1)))
                return at;
        return 0;
    }

    /// The end of its capitalised words that are not everyday ones.
    qsizetype addressedEnd(qsizetype first, qsizetype end) const
    {
        qsizetype at = first;
        while (at < end && (at == first || word(at).gap == Gap::Space) && !word(at).head &&
               ((word(at).isCapital && (!m_runs.isOrdinary(at) || word(at).is(GivenName))) || (at > first && word(at).is(ForeignJoiner))))
            ++at;
        return at;
    }

    /// What a headline has behind "the" may be a name by its head ("Opens Talks within the Council for Ports").
    void addNamesIn(qsizetype first, qsizetype end)
    {
        qsizetype read = first;
        for (qsizetype at = first + 1; at < end; ++at) {
            const QString &before = word(at - 1).text;
            const bool isAnnounced = before == "the"_L1 || before == "by"_L1 || before == "with"_L1 || before == "from"_L1;
            if (at < read || !isAnnounced || word(at).gap != Gap::Space || !m_runs.startsChunk(at))
                continue;
            const NameRun run = m_runs.grow(at, m_runs.chunkEnd(at));
            if (run.end > end || m_runs.knownEnd(at) >= run.end || m_runs.bareEnd(at) == run.end || !m_runs.isHeadedName(run))
                continue;
            addKnownIn(read, at);
            read = readHeaded(run);
        }
        addKnownIn(read, end);
    }
};

} // namespace

QList<FoundName> readHeadline(const QList<NameWord> &words, QStringView text, const EntityLexicon &lexicon)
{
    return HeadlineReader(words, text, lexicon).read();
}

bool isHeadline(const QList<NameWord> &words, QStringView sentence)
{
    constexpr qsizetype longEnough = 4; // shorter words stay small in headlines, too
    constexpr int fewest = 6;           // capitals to one everyday word in lower case
    if (words.isEmpty() || sentence.endsWith(u'.') || sentence.endsWith(u';') || sentence.endsWith(u','))
        return false;
    if (words.constFirst().is(TitleWord)) // "(Author NAME, researcher of …)"
        return false;
    int capitals = 0;
    int others = 0;
    int shortOthers = 0;
    for (const NameWord &word : words) {
        if (word.isNumber || word.text == "&"_L1)
            continue;
        if (word.isCapital)
            ++capitals;
        else if (word.text.size() >= longEnough && !word.is(FunctionWord))
            ++others;
        else
            ++shortOthers;
    }
    return capitals > shortOthers && capitals >= fewest * others;
}

} // namespace planscope
