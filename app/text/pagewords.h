// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of words about web pages and documents themselves, and the means to match them: pagefurniture.tsv,
// sourcelabels.tsv, metanames.tsv and the heads of bodies in nameheads.tsv under resources/lexicon/, read once at first use.
#pragma once

#include "base/error.h"
#include "base/lowtext.h"
#include "base/textspan.h"
#include "base/wordtable.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace planscope {

/// A run of letters or of digits, or the sign ©.
struct PageWord
{
    TextSpan span;  ///< in the line
    LowText folded; ///< lives as long as the PageLine
};

/// The words of a line, with the folded copy that they point into.
class PageLine : private QList<PageWord>
{
public:
    explicit PageLine(QStringView line);

    using QList::at;
    using QList::begin;
    using QList::cbegin;
    using QList::cend;
    using QList::constFirst;
    using QList::constLast;
    using QList::end;
    using QList::isEmpty;
    using QList::size;

private:
    QString m_folded;
};

/// Phrases of a few words, each with a value; the longest at a place is found.
template <typename Value>
class PagePhrases
{
public:
    struct Match
    {
        Value value;
        qsizetype words = 0;
    };

    void add(const QString &phrase, Value value)
    {
        QStringList words;
        const PageLine line(phrase);
        for (const PageWord &word : line)
            words.append(word.folded.toString());
        if (!words.isEmpty())
            m_byFirstWord[words.constFirst()].append({words, value});
    }

    std::optional<Match> longestAt(const PageLine &line, qsizetype at) const
    {
        std::optional<Match> best;
        const QList<Phrase> *candidates = m_byFirstWord.find(line.at(at).folded);
        if (!candidates)
            return best;
        for (const Phrase &phrase : *candidates) {
            const qsizetype count = phrase.words.size();
            if ((!best || count > best->words) && stands(phrase, line, at))
                best = Match{phrase.value, count};
        }
        return best;
    }

private:
    struct Phrase
    {
        QStringList words;
        Value value;
    };

    static bool stands(const Phrase &phrase, const PageLine &line, qsizetype at)
    {
        if (at + phrase.words.size() > line.size())
            return false;
        for (qsizetype i = 0; i < phrase.words.size(); ++i) {
            if (line.at(at + i).folded != phrase.words.at(i))
                return false;
        }
        return true;
    }

    WordTable<QList<Phrase>> m_byFirstWord;
};

enum class MetaField { Title, Publisher, Date, Updated, Author, Country, Language, Other };

/// "Source", "published on": what a line says about the document.
struct SourceLabel
{
    MetaField field = MetaField::Other;
    bool needsColon = true;
};

struct MetaName
{
    MetaField field = MetaField::Other;
    int rank = 0; ///< the lower, the more trusted
};

constexpr int furnitureWeight = 3; ///< of one button ("Share"), or of three words that name parts of pages ("Home News Jobs")

struct PageWords
{
    PagePhrases<bool> openings;  ///< a short line that begins so is furniture
    PagePhrases<bool> holdings;  ///< a paragraph that contains it is furniture
    PagePhrases<int> controls;   ///< value: how telling; a line of nothing else is furniture from furnitureWeight on
    PagePhrases<bool> homes;     ///< where a trail of links begins
    PagePhrases<bool> releases;  ///< "press release": a line above the title
    QSet<QString> classParts;    ///< of HTML classes and ids
    QSet<QString> bodyHeads;     ///< words that mark a name as a body's or a newspaper's ("ministry", "news"), case-folded
    PagePhrases<SourceLabel> labels;
    QHash<QString, MetaName> metaNames;
    QSet<QString> languageNames; ///< in English and in the language itself, case-folded, letters only
    QSet<quint64> languageStarts; ///< languageStart() of each of these names: few places of a text pass it
    QList<Issue> issues;         ///< mistakes in the tables
};

constexpr qsizetype shortLanguageStart = 2; ///< the shortest names have as many units
constexpr qsizetype longLanguageStart = 4;

/// The first units of a name as one number.
quint64 languageStart(QStringView letters, qsizetype length);

/// Safe to call from several threads.
const PageWords &pageWords();

} // namespace planscope
