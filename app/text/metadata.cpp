// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/metadata.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr qsizetype maxLineUnits = 400;
constexpr qsizetype maxLineWords = 45;
constexpr qsizetype maxValueWords = 12;
constexpr qsizetype maxTitleWords = 40;
constexpr qsizetype wordsBeforeDate = 1;  ///< "Published at 17:19, May 20, 2024"
constexpr qsizetype wordsBesideDate = 3;  ///< "Brussels, Tuesday, 12 March 2024"
constexpr qsizetype maxDatelineUnits = 100;
constexpr qsizetype wordsOfBody = 5;      ///< "Ports and Coastal Waters Portugal"
constexpr qsizetype bylineBlocks = 5;     ///< title and line of origin stand in them
constexpr qsizetype topBlocks = 14;       ///< where lines about the document are looked for
constexpr qsizetype footBlocks = 6;

// What the document says in words stands behind what its format says in fields (ranks of metanames.tsv).
constexpr int labelledRank = 1000;
constexpr int dateLineRank = 2000;
constexpr int bylineRank = 2200;
constexpr int unlabelledRank = 2500;
constexpr int datelineRank = 3000;
constexpr int siteInTitleRank = 4000;

QString isoText(const FoundDate &found)
{
    return found.date.toString(found.isDayStated ? u"yyyy-MM-dd"_s : u"yyyy-MM"_s);
}

struct LabelledValue
{
    MetaField field = MetaField::Other;
    QString value;
};

/// How many words a piece of a line has, without the numbers.
qsizetype wordsIn(QStringView text)
{
    const PageLine words(text);
    return std::count_if(words.cbegin(), words.cend(), [](const PageWord &word) { return !word.folded.front().isDigit(); });
}

QString cleaned(QStringView value)
{
    const auto isMargin = [](QChar unit) {
        return unit.isSpace() || u"|,;:()[]<>/*_-\u2013\u2014\u00B7\u2022\uFF1A\uFF09\uFF08\"\u201C\u201D"_s.contains(unit);
    };
    while (!value.isEmpty() && isMargin(value.front()))
        value = value.sliced(1);
    while (!value.isEmpty() && isMargin(value.back()))
        value.chop(1);
    if (value.endsWith(u'.') && value.count(u'.') == 1)
        value.chop(1);
    return value.toString().simplified();
}

/// "Ministry of Ports, Harbour Office,": names alone, up to the comma or bar that ends them.
bool isNames(QStringView text)
{
    constexpr qsizetype longestSmallWord = 3; // "of", "and", "for"
    text = text.trimmed();
    const bool isClosed = !text.isEmpty() && u",|\u00B7\u2022\u2013\u2014-"_s.contains(text.back());
    const PageLine words(text);
    if (!isClosed || words.isEmpty() || words.size() > maxValueWords)
        return false;
    return std::all_of(words.cbegin(), words.cend(), [&](const PageWord &word) {
        const QChar first = text.at(word.span.start);
        return !first.isLower() || (word.span.length() <= longestSmallWord && word.span.start > 0);
    });
}

/// "Tide News", "Ministry of Ports": a name with a head word of bodies or newspapers in it, or longer than a town's.
bool isBody(QStringView name)
{
    const PageLine words(name);
    if (words.isEmpty() || words.size() > maxValueWords || !name.front().isUpper() || findDate(name) || pageWords().releases.longestAt(words, 0))
        return false;
    if (words.size() >= wordsOfBody)
        return true;
    return words.size() > 1 && std::any_of(words.cbegin(), words.cend(), [&](const PageWord &word) {
        return name.at(word.span.start).isUpper() && pageWords().bodyHeads.contains(word.folded.toString());
    });
}

/// Splits one part of a line into its labelled values.
class LabelledLine
{
public:
    explicit LabelledLine(QStringView line) : m_line(line), m_words(line) {}

    /// Empty when the line is anything else.
    QList<LabelledValue> values() const
    {
        QList<LabelledValue> found;
        if (m_words.isEmpty() || m_words.size() > maxLineWords)
            return found;
        QList<Label> labels = this->labels();
        if (labels.isEmpty() || !isPrefixFine(labels.constFirst().start))
            return found;
        if (const auto date = findDate(m_line.first(labels.constFirst().start)))
            found.append({MetaField::Date, m_line.mid(date->span.start, date->span.length()).toString()});
        for (qsizetype i = 0; i < labels.size(); ++i) {
            const qsizetype end = i + 1 < labels.size() ? labels.at(i + 1).start : m_line.size();
            const QStringView value = m_line.mid(labels.at(i).valueStart, end - labels.at(i).valueStart);
            if (!isFine(labels.at(i).field, value))
                return {};
            found.append({labels.at(i).field, value.toString()});
        }
        return found;
    }

private:
    struct Label
    {
        MetaField field = MetaField::Other;
        qsizetype start = 0;
        qsizetype valueStart = 0;
    };

    QList<Label> labels() const
    {
        QList<Label> found;
        for (qsizetype at = 0; at < m_words.size();) {
            const auto match = pageWords().labels.longestAt(m_words, at);
            const qsizetype next = at + (match ? match->words : 1);
            if (match) {
                const qsizetype labelEnd = m_words.at(next - 1).span.end;
                const bool hasColon = colonFollows(labelEnd);
                if (hasColon || (!match->value.needsColon && dateFollows(labelEnd)))
                    found.append({match->value.field, m_words.at(at).span.start, labelEnd});
            }
            at = next;
        }
        return found;
    }

    bool colonFollows(qsizetype at) const
    {
        while (at < m_line.size() && m_line.at(at).isSpace())
            ++at;
        return at < m_line.size() && (m_line.at(at) == u':' || m_line.at(at) == u'\uFF1A');
    }

    bool dateFollows(qsizetype at) const
    {
        const QStringView rest = m_line.mid(at);
        const auto date = findDate(rest);
        return date && wordsIn(rest.first(date->span.start)) <= wordsBeforeDate;
    }

    /// Before the first label only a date may stand, a bracket, or whom the text is from.
    bool isPrefixFine(qsizetype firstLabel) const
    {
        const QStringView prefix = m_line.first(firstLabel);
        return PageLine(prefix).isEmpty() || isDateLine(prefix) || isNames(prefix);
    }

    /// ": 3 May 2024 10:15 by the Ministry of Ports": behind a colon, who published it may follow the date.
    static bool isDatedByBody(QStringView value)
    {
        const auto date = findDate(value);
        return date && value.trimmed().startsWith(u':') && wordsIn(value.first(date->span.start)) <= wordsBeforeDate
            && wordsIn(value.sliced(date->span.end)) <= maxValueWords && !value.trimmed().endsWith(u'.');
    }

    static bool isFine(MetaField field, QStringView value)
    {
        const PageLine words(value);
        switch (field) {
        case MetaField::Date:
        case MetaField::Updated: return isDateLine(value) || isDatedByBody(value);
        case MetaField::Title: return !words.isEmpty() && words.size() <= maxTitleWords;
        case MetaField::Author:
        case MetaField::Publisher: return !words.isEmpty() && words.size() <= maxValueWords && !value.contains(u". "_s);
        case MetaField::Country:
        case MetaField::Language: return !words.isEmpty() && words.size() <= maxValueWords;
        case MetaField::Other: return words.size() <= maxValueWords;
        }
        return false;
    }

    QStringView m_line;
    PageLine m_words;
};

bool isAuthorPart(const PageLine &words)
{
    return words.size() > 1 && words.size() <= maxValueWords && words.constFirst().folded == u"by";
}

/// "By A Writer | The Daily | Updated: 2024-05-20 09:14": the parts between bars, empty when the line is anything else.
QList<LabelledValue> valuesOfLine(QStringView line)
{
    QList<LabelledValue> found;
    if (line.size() > maxLineUnits)
        return found;
    bool isTelling = false;
    const QList<QStringView> parts = line.split(u'|');
    for (const QStringView part : parts) {
        const PageLine words(part);
        const QList<LabelledValue> labelled = LabelledLine(part).values();
        if (std::any_of(labelled.cbegin(), labelled.cend(), [](const LabelledValue &v) { return v.field != MetaField::Other; })) {
            found += labelled;
            isTelling = true;
        } else if (!labelled.isEmpty() || words.isEmpty() || (isAuthorPart(words) && parts.size() > 1)) {
            continue;
        } else if (parts.size() > 1 && isDateLine(part)) {
            found.append({MetaField::Date, part.toString()});
            isTelling = true;
        } else if (parts.size() > 1 && words.size() <= 6) {
            continue;
        } else {
            return {};
        }
    }
    return isTelling ? found : QList<LabelledValue>();
}

/// The one part between bars that is neither labelled nor a date nor an author: the newspaper.
QString unlabelledPart(QStringView line)
{
    QString found;
    for (const QStringView part : line.split(u'|')) {
        const PageLine words(part);
        if (words.isEmpty() || isAuthorPart(words) || isDateLine(part) || !LabelledLine(part).values().isEmpty()
            || pageWords().controls.longestAt(words, 0))
            continue;
        if (!found.isEmpty())
            return {};
        found = part.toString();
    }
    return found;
}

bool isAllCapitals(QStringView text)
{
    bool hasLetter = false;
    for (const QChar unit : text) {
        if (unit.isLower())
            return false;
        hasLetter = hasLetter || unit.isUpper();
    }
    return hasLetter;
}

/// Where the first dash of a dateline stands, -1 when there is none near the start.
qsizetype datelineDash(QStringView paragraph)
{
    const QStringView head = paragraph.left(maxDatelineUnits);
    for (qsizetype i = 1; i + 1 < head.size(); ++i) {
        const QChar unit = head.at(i);
        if (unit == u'\u2013' || unit == u'\u2014')
            return i;
        if (unit == u'-' && (head.at(i - 1).isSpace() || head.at(i + 1) == u'-'))
            return i;
        if (unit == u'\n')
            return -1;
    }
    return -1;
}

/// "Published:", "From:": a label alone, its value being elsewhere.
bool isLabel(QStringView line)
{
    const PageLine words(line);
    const auto match = words.isEmpty() ? std::nullopt : pageWords().labels.longestAt(words, 0);
    return match && match->words == words.size() && (!match->value.needsColon || line.endsWith(u':'));
}

} // namespace

bool isMetadataLine(QStringView line)
{
    return !valuesOfLine(line.trimmed()).isEmpty();
}

bool isDateLine(QStringView line)
{
    line = line.trimmed();
    if (line.size() > maxLineUnits)
        return false;
    const auto date = findDate(line);
    if (!date)
        return false;
    const qsizetype beside = wordsIn(line.first(date->span.start)) + wordsIn(line.sliced(date->span.end));
    return beside <= (date->isDayStated ? wordsBesideDate : 0); // "Energy Outlook May 2024" is a title
}

QString countryCode(const QString &nameOrCode)
{
    QString code = nameOrCode.trimmed();
    if (const qsizetype mark = code.indexOf(u'_'); mark >= 0)
        code = code.sliced(mark + 1);
    else
        code = code.section(u'-', 0, 0);
    if (code.size() == 2 || code.size() == 3) {
        const QLocale::Territory territory = QLocale::codeToTerritory(code);
        if (territory != QLocale::AnyTerritory)
            return QLocale::territoryToCode(territory);
    }
    const auto compared = [](QString name) { return name.toCaseFolded().replace(u'&', u"and"_s).remove(u' '); };
    const QString wanted = compared(nameOrCode);
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const auto territory = static_cast<QLocale::Territory>(i);
        if (compared(QLocale::territoryToString(territory)) == wanted)
            return QLocale::territoryToCode(territory);
    }
    return {};
}

static QString languageCode(const QString &stated)
{
    const QString code = stated.trimmed().section(u'-', 0, 0).section(u'_', 0, 0).toLower();
    const QLocale::Language byCode = QLocale::codeToLanguage(code);
    if (byCode != QLocale::AnyLanguage && byCode != QLocale::C)
        return QLocale::languageToCode(byCode);
    for (int i = QLocale::C + 1; i <= QLocale::LastLanguage; ++i) {
        const auto language = static_cast<QLocale::Language>(i);
        if (QLocale::languageToString(language).compare(stated.trimmed(), Qt::CaseInsensitive) == 0)
            return QLocale::languageToCode(language);
    }
    return {};
}

void Metadata::take(MetaField field, const QString &value, int rank)
{
    QString kept;
    switch (field) {
    case MetaField::Date:
    case MetaField::Updated:
        if (const auto date = findDate(QStringView(value).left(maxLineUnits)))
            kept = isoText(*date);
        break;
    case MetaField::Country: kept = countryCode(cleaned(value)); break;
    case MetaField::Language: kept = languageCode(cleaned(value)); break;
    case MetaField::Publisher:
        if (!value.contains(u"://"_s))
            kept = cleaned(value);
        break;
    case MetaField::Title: kept = value.simplified(); break;
    case MetaField::Author:
    case MetaField::Other: return;
    }
    const auto best = m_best.constFind(field);
    if (!kept.isEmpty() && (best == m_best.cend() || rank < best->rank))
        m_best.insert(field, {kept, rank});
}

void Metadata::offer(const QString &name, const QString &value)
{
    const auto known = pageWords().metaNames.constFind(name.trimmed().toLower());
    if (known == pageWords().metaNames.cend())
        return;
    take(known->field, value, known->rank);
    // "Housing plan | Ministry of Housing": where nothing else names the publisher, the page's title does.
    if (known->field == MetaField::Title && value.contains(u" | "_s)) {
        const QString site = value.section(u" | "_s, -1);
        if (PageLine(site).size() <= maxValueWords / 2)
            take(MetaField::Publisher, site, siteInTitleRank);
    }
}

bool Metadata::offerLine(QStringView line)
{
    line = line.trimmed();
    const QList<LabelledValue> values = valuesOfLine(line);
    for (const LabelledValue &value : values)
        take(value.field, value.value, labelledRank);
    if (!values.isEmpty())
        takeBody(line, bylineRank);
    if (!values.isEmpty() && line.contains(u'|'))
        take(MetaField::Publisher, unlabelledPart(line), unlabelledRank);
    return !values.isEmpty();
}

void Metadata::offerDateLine(QStringView line)
{
    take(MetaField::Date, line.toString(), dateLineRank);
    takeBody(line, dateLineRank);
}

void Metadata::offerDateline(QStringView paragraph)
{
    const qsizetype dash = datelineDash(paragraph);
    if (dash < 0 || !paragraph.front().isUpper())
        return;
    const QStringView head = paragraph.first(dash).trimmed();
    const PageLine words(head);
    if (words.isEmpty() || words.size() > maxValueWords)
        return;
    if (isDateLine(head) || isAllCapitals(head.mid(words.constFirst().span.start, words.constFirst().span.length())))
        take(MetaField::Date, head.toString(), datelineRank);
    const qsizetype open = head.lastIndexOf(u'(');
    if (open > 0 && head.endsWith(u')') && !findDate(head.sliced(open)) && isAllCapitals(head.first(words.constFirst().span.end)))
        take(MetaField::Publisher, head.sliced(open).toString(), datelineRank);
}

void Metadata::offerByline(QStringView line)
{
    line = line.trimmed();
    const auto date = line.size() <= maxLineUnits ? findDate(line) : std::nullopt;
    if (!date || date->span.end != line.size() || !isNames(line.first(date->span.start)))
        return;
    take(MetaField::Date, line.sliced(date->span.start).toString(), bylineRank);
    takeBody(line, bylineRank);
}

/// Takes the first of the names, parted by commas and bars, that a head word marks as a body's or a newspaper's.
void Metadata::takeBody(QStringView names, int rank)
{
    for (qsizetype start = 0; start < names.size();) {
        const auto isBorder = [](QChar unit) { return u",|:\u00B7\u2022\u2013\u2014"_s.contains(unit); };
        const qsizetype end = std::find_if(names.cbegin() + start, names.cend(), isBorder) - names.cbegin();
        QStringView name = names.sliced(start, end - start).trimmed();
        if (name.startsWith(u"By "_s, Qt::CaseInsensitive))
            name = name.sliced(3);
        if (isBody(name)) {
            take(MetaField::Publisher, name.toString(), rank);
            return;
        }
        start = end + 1;
    }
}

QString Metadata::title() const
{
    QString title = value(MetaField::Title);
    const QString site = publisher();
    for (const QString &bar : {u" | "_s, u" - "_s, u" \u2013 "_s, u" \u2014 "_s, u" :: "_s}) {
        const QString last = title.section(bar, -1);
        const QString first = title.section(bar, 0, 0);
        if (first == title)
            continue;
        if (last.compare(site, Qt::CaseInsensitive) == 0)
            title = title.section(bar, 0, -2);
        else if (first.compare(site, Qt::CaseInsensitive) == 0)
            title = title.section(bar, 1);
    }
    return title;
}

QString Metadata::dateStated() const
{
    const QString stated = value(MetaField::Date);
    return stated.isEmpty() ? value(MetaField::Updated) : stated;
}

QDate Metadata::published() const
{
    const QString stated = dateStated();
    return QDate::fromString(isDayStated() ? stated : stated + u"-01"_s, Qt::ISODate);
}

bool Metadata::isDayStated() const
{
    return dateStated().count(u'-') != 1;
}

void readMetadataBlocks(const Document &document, Metadata *metadata)
{
    const QStringView text = document.text;
    qsizetype seen = 0;
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        const Block &block = document.blocks.at(i);
        if (block.kind == BlockKind::Boilerplate)
            continue;
        const bool nearTop = seen++ < topBlocks;
        if (!nearTop && i < document.blocks.size() - footBlocks) {
            i = std::max(i, document.blocks.size() - footBlocks - 1);
            continue;
        }
        const QStringView content = text.mid(block.span.start, block.span.length());
        if (nearTop && block.kind == BlockKind::Paragraph)
            metadata->offerDateline(content);
        if (content.size() > maxLineUnits)
            continue;
        if (i + 1 < document.blocks.size() && isLabel(content)) {
            // The terms and descriptions of a list, or two cells of a row
            const TextSpan value = document.blocks.at(i + 1).span;
            if (value.length() <= maxLineUnits)
                metadata->offerLine(QString(content.toString() + u": "_s + textOf(document, value)));
            continue;
        }
        for (const QStringView line : content.split(u'\n')) {
            if (metadata->offerLine(line) || !nearTop)
                continue;
            if (isDateLine(line))
                metadata->offerDateLine(line);
            else if (seen <= bylineBlocks && i > 0)
                metadata->offerByline(line);
        }
    }
}

} // namespace planscope
