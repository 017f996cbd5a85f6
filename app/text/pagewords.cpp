// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/pagewords.h"

#include "base/lexicontable.h"
#include "base/resources.h"

#include <unicode/uloc.h>

using namespace Qt::StringLiterals;

namespace planscope {

PageLine::PageLine(QStringView line) : m_folded(foldedCopy(line))
{
    for (qsizetype i = 0; i < line.size();) {
        const QChar first = line.at(i);
        qsizetype end = i + 1;
        if (first.isLetter() || first.isSurrogate()) {
            while (end < line.size() && (line.at(end).isLetter() || line.at(end).isMark() || line.at(end).isSurrogate()))
                ++end;
        } else if (first.isDigit()) {
            while (end < line.size() && line.at(end).isDigit())
                ++end;
        } else if (first != u'\u00A9') {
            ++i;
            continue;
        }
        append({{i, end}, LowText(QStringView(m_folded).sliced(i, end - i))});
        i = end;
    }
}

static QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar unit : text) {
        if (unit.isLetter() || unit.isMark())
            letters.append(unit);
    }
    return letters.toCaseFolded();
}

static QSet<QString> allLanguageNames()
{
    QSet<QString> names;
    for (const char *const *code = uloc_getISOLanguages(); *code; ++code) {
        for (const char *in : {"en", *code}) {
            UErrorCode status = U_ZERO_ERROR;
            UChar name[128];
            const int32_t length = uloc_getDisplayLanguage(*code, in, name, 128, &status);
            if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING)
                continue;
            const QString letters = lettersOf(QString::fromUtf16(name, length));
            // Short Latin names (Ga, Fon, Ewe) are parts of other words.
            if (letters.size() >= (letters.isEmpty() || letters.front().unicode() < 0x300 ? 4 : 2))
                names.insert(letters);
        }
    }
    return names;
}

namespace {

/// Fills PageWords from the tables; what makes no sense becomes an issue.
class Loader
{
public:
    PageWords load()
    {
        for (const LexiconRow &row : rows(u"pagefurniture"_s, {u"phrase"_s, u"kind"_s}))
            addFurniture(row);
        for (const LexiconRow &row : rows(u"sourcelabels"_s, {u"label"_s, u"field"_s, u"form"_s}))
            addLabel(row);
        for (const LexiconRow &row : rows(u"metanames"_s, {u"name"_s, u"field"_s}))
            addName(row);
        for (const LexiconRow &row : rows(u"nameheads"_s, {u"head"_s, u"kind"_s})) {
            if (row[1] == u"organisation")
                m_words.bodyHeads.insert(row[0].toCaseFolded());
        }
        m_words.languageNames = allLanguageNames();
        for (const QString &name : std::as_const(m_words.languageNames))
            m_words.languageStarts.insert(languageStart(name, std::min(name.size(), longLanguageStart)));
        return m_words;
    }

private:
    QList<LexiconRow> rows(const QString &table, const QStringList &columns)
    {
        return readLexiconTable({resourceFolder() + u"/lexicon"_s}, table, columns, &m_words.issues);
    }

    void complain(const LexiconRow &row, const QString &what)
    {
        m_words.issues.append(lexiconIssue(row, u"\"%1\" is not known here."_s.arg(what)));
    }

    std::optional<MetaField> field(const LexiconRow &row)
    {
        static const QHash<QString, MetaField> fields{
            {u"title"_s, MetaField::Title},     {u"publisher"_s, MetaField::Publisher}, {u"date"_s, MetaField::Date},
            {u"updated"_s, MetaField::Updated}, {u"author"_s, MetaField::Author},       {u"country"_s, MetaField::Country},
            {u"language"_s, MetaField::Language}, {u"other"_s, MetaField::Other},
        };
        const auto found = fields.constFind(row[1]);
        if (found != fields.cend())
            return *found;
        complain(row, row[1]);
        return std::nullopt;
    }

    void addFurniture(const LexiconRow &row)
    {
        if (row[1] == u"opens")
            m_words.openings.add(row[0], true);
        else if (row[1] == u"holds")
            m_words.holdings.add(row[0], true);
        else if (row[1] == u"button")
            m_words.controls.add(row[0], furnitureWeight);
        else if (row[1] == u"control")
            m_words.controls.add(row[0], 1);
        else if (row[1] == u"filler")
            m_words.controls.add(row[0], 0);
        else if (row[1] == u"home")
            m_words.homes.add(row[0], true);
        else if (row[1] == u"release")
            m_words.releases.add(row[0], true);
        else if (row[1] == u"class")
            m_words.classParts.insert(row[0]);
        else
            complain(row, row[1]);
    }

    void addLabel(const LexiconRow &row)
    {
        if (row[2] != u"colon" && row[2] != u"bare")
            complain(row, row[2]);
        else if (const auto known = field(row))
            m_words.labels.add(row[0], {*known, row[2] == u"colon"});
    }

    void addName(const LexiconRow &row)
    {
        if (const auto known = field(row); known && !m_words.metaNames.contains(row[0]))
            m_words.metaNames.insert(row[0], {*known, static_cast<int>(m_words.metaNames.size())});
    }

    PageWords m_words;
};

} // namespace

quint64 languageStart(QStringView letters, qsizetype length)
{
    quint64 packed = 0;
    for (qsizetype i = 0; i < length; ++i)
        packed = (packed << 16) + (i < letters.size() ? letters.at(i).unicode() : 0);
    return packed;
}

const PageWords &pageWords()
{
    static const PageWords words = Loader().load();
    return words;
}

} // namespace planscope
