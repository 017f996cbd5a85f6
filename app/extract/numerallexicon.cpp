// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/numerallexicon.h"

#include "base/lowtext.h"

using namespace Qt::StringLiterals;

namespace planscope {

static constexpr qsizetype maxWordLength = 31; ///< a bit for each length

NumeralLexicon::NumeralLexicon(const QStringList &folders, QList<Issue> *issues)
{
    readNumberWords(folders);
    readClasses(folders, issues);
}

void NumeralLexicon::addWord(const QString &word, unsigned kind)
{
    const QString low = word.toLower();
    m_words[low] |= kind;
    const char16_t first = low.front().unicode();
    if (first >= u'a' && first <= u'z' && low.size() <= maxWordLength)
        m_lengths[first - u'a'] |= 1U << low.size();
}

/// Mistakes in these three tables are told by those who read their figures (see QuantityLexicon).
void NumeralLexicon::readNumberWords(const QStringList &folders)
{
    static const QHash<QString, unsigned> kinds{{u"unit"_s, Cardinal},       {u"teen"_s, Cardinal},     {u"ten"_s, Cardinal}, {u"hundred"_s, Multiplier},
                                                {u"dozen"_s, Multiplier}, {u"fraction"_s, Fraction}, {u"part"_s, Part},    {u"sign"_s, Sign}};
    QList<Issue> toldElsewhere;
    for (const LexiconRow &row : readLexiconTable(folders, u"numberwords"_s, {u"word"_s, u"value"_s, u"kind"_s}, &toldElsewhere))
        addWord(row[0], kinds.value(row[2]) | (row[1] == u"1" ? One : 0U));
    for (const LexiconRow &row : readLexiconTable(folders, u"ordinals"_s, {u"word"_s}, &toldElsewhere))
        addWord(row[0], Ordinal);
    for (const LexiconRow &row : readLexiconTable(folders, u"scales"_s, {u"word"_s, u"form"_s}, &toldElsewhere)) {
        const bool isSingular = !row[0].endsWith(u's'); // "millions of" names no number
        if (row[1] == u"word" && isSingular && !row[0].contains(u' '))
            addWord(row[0], Multiplier);
    }
}

void NumeralLexicon::readClasses(const QStringList &folders, QList<Issue> *issues)
{
    for (const LexiconRow &row : readLexiconTable(folders, u"numeralwords"_s, {u"word"_s, u"place"_s, u"class"_s}, issues)) {
        const std::optional<NumeralClass> found = numeralClass(row[2]);
        if (!found || (row[1] != u"before" && row[1] != u"behind"))
            issues->append(lexiconIssue(row, u"its place is neither before nor behind, or its class is unknown."_s));
        else
            (row[1] == u"before" ? m_before : m_behind).insert(row[0].toLower(), *found);
    }
}

unsigned NumeralLexicon::wordKinds(QStringView word) const
{
    if (word.isEmpty() || word.size() > maxWordLength)
        return 0;
    const char16_t first = word.front().unicode() | 0x20;
    if (first >= u'a' && first <= u'z')
        return m_lengths[first - u'a'] >> word.size() & 1U ? m_words.value(FoldedWord(word).low()) : 0;
    return word.size() == 1 && word.front().category() == QChar::Number_Other ? m_words.value(word) : 0;
}

std::optional<NumeralClass> NumeralLexicon::find(const Classes &classes, const QString &low)
{
    const auto found = classes.constFind(low);
    return found == classes.cend() ? std::nullopt : std::optional(*found);
}

} // namespace planscope
