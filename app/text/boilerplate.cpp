// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/boilerplate.h"

#include "text/pagewords.h"

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr qsizetype maxFurnitureUnits = 800;   ///< longer paragraphs are text whatever they hold
constexpr qsizetype maxOpeningWords = 25;      ///< of a line that begins like furniture
constexpr qsizetype maxNoticeWords = 90;       ///< of a paragraph that holds a notice
constexpr qsizetype maxTrailWords = 8;         ///< of one link in a trail
constexpr qsizetype longestLanguageName = 24;
constexpr qsizetype namesInMenu = 3;           ///< so many languages make a menu
constexpr qsizetype settledUnits = 48;         ///< a menu shows within so many letters

bool endsSentence(QStringView line)
{
    return line.endsWith(u'.') || line.endsWith(u';') || line.endsWith(u'\u3002');
}

/// Length of the longest name of a language at one place, 0 when there is none.
qsizetype languageNameAt(const QString &letters, qsizetype at)
{
    const PageWords &words = pageWords();
    const QStringView rest = QStringView(letters).sliced(at);
    bool mayStart = false;
    for (qsizetype units = shortLanguageStart; units <= longLanguageStart; ++units)
        mayStart = mayStart || words.languageStarts.contains(languageStart(rest, units));
    if (!mayStart)
        return 0;
    qsizetype length = std::min(longestLanguageName, letters.size() - at);
    while (length >= 2 && !words.languageNames.contains(letters.mid(at, length)))
        --length;
    return length >= 2 ? length : 0;
}

/// "한국어Русский языкEnglish": names of languages, one beside the other or glued together.
bool isLanguageMenu(QStringView line)
{
    if (endsSentence(line))
        return false;
    QString letters;
    for (const QChar unit : line) {
        if (unit.isLetter() || unit.isMark())
            letters.append(unit);
    }
    letters = letters.toCaseFolded();
    QSet<QString> seen;
    qsizetype covered = 0;
    for (qsizetype at = 0; at < letters.size();) {
        const qsizetype length = languageNameAt(letters, at);
        if (length > 0)
            seen.insert(letters.mid(at, length));
        covered += length;
        at += std::max<qsizetype>(length, 1);
        if (at >= settledUnits && covered * 4 < at)
            return false; // ordinary text: no need to look at all of it
    }
    return seen.size() >= namesInMenu && covered * 2 > letters.size();
}

bool isLanguageName(QStringView line)
{
    if (line.size() > longestLanguageName * 2)
        return false;
    QString letters;
    for (const QChar unit : line) {
        if (unit.isLetter() || unit.isMark())
            letters.append(unit);
    }
    return pageWords().languageNames.contains(letters.toCaseFolded());
}

bool isArrow(QChar unit) { return unit == u'>' || unit == u'\u203A' || unit == u'\u00BB' || unit == u'\u2192'; }
bool isSeparator(QChar unit) { return isArrow(unit) || unit == u'|' || unit == u'/' || unit == u'\u00B7'; }

/// "Home > News > Reports", "You are here: A » B": short parts between arrows, or any separators behind "Home".
bool isTrail(QStringView line)
{
    if (endsSentence(line) || std::none_of(line.cbegin(), line.cend(), isSeparator))
        return false;
    qsizetype arrows = 0;
    qsizetype separators = 0;
    qsizetype partStart = 0;
    bool fromHome = false;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        const QChar unit = i < line.size() ? line.at(i) : QChar(u'>');
        if (!isSeparator(unit))
            continue;
        const PageLine part(line.mid(partStart, i - partStart));
        if (part.size() > maxTrailWords)
            return false;
        if (separators == 0 && !part.isEmpty())
            fromHome = pageWords().homes.longestAt(part, 0).has_value();
        arrows += isArrow(unit);
        ++separators;
        partStart = i + 1;
    }
    // the end of the line was counted as an arrow
    return arrows >= 3 || (fromHome && separators >= 2);
}

/// Nothing but names of controls: "Share Facebook Twitter Email", "fontSize: big middle small", "Print this page".
bool isControlLine(const PageLine &words)
{
    int weight = 0;
    for (qsizetype at = 0; at < words.size();) {
        if (words.at(at).folded.front().isDigit()) {
            ++at;
            continue;
        }
        const auto match = pageWords().controls.longestAt(words, at);
        if (!match)
            return false;
        weight += match->value;
        at += match->words;
    }
    return weight >= furnitureWeight;
}

bool holdsNotice(const PageLine &words)
{
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (pageWords().holdings.longestAt(words, at))
            return true;
    }
    return false;
}

/// A bare address: nothing in it can be read as a sentence.
bool isAddress(QStringView line)
{
    return (line.startsWith(u"http://"_s) || line.startsWith(u"https://"_s) || line.startsWith(u"www."_s)) && !line.contains(u' ');
}

} // namespace

bool isRule(QStringView line)
{
    qsizetype signs = 0;
    for (const QChar unit : line) {
        if (unit.isSpace())
            continue;
        if (!unit.isPunct() && !unit.isSymbol())
            return false;
        ++signs;
    }
    return signs > 0;
}

bool isReleaseLine(QStringView line)
{
    constexpr qsizetype longest = 60;
    if (line.size() > longest)
        return false;
    const PageLine words(line);
    if (words.isEmpty())
        return false;
    const auto match = pageWords().releases.longestAt(words, 0);
    return match && match->words == words.size();
}

bool isPageFurniture(QStringView line)
{
    line = line.trimmed();
    if (line.isEmpty() || line.size() > maxFurnitureUnits)
        return false;
    const PageLine words(line);
    if (words.isEmpty())
        return isRule(line);
    // A line that opens like a menu and goes on as a sentence ("Share this burden fairly.") is text.
    if (words.size() <= maxOpeningWords && pageWords().openings.longestAt(words, 0) && !endsSentence(line))
        return true;
    if (words.size() <= maxNoticeWords && holdsNotice(words))
        return true;
    return isControlLine(words) || isTrail(line) || isLanguageMenu(line) || isAddress(line);
}

bool isFurnitureClass(QStringView classes)
{
    // Parts end at any sign and at a capital after a small letter: "mainNav", "site-footer_links".
    const QSet<QString> &parts = pageWords().classParts;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= classes.size(); ++i) {
        const bool isEnd = i == classes.size() || !classes.at(i).isLetter();
        const bool isHump = !isEnd && i > start && classes.at(i).isUpper() && classes.at(i - 1).isLower();
        if (!isEnd && !isHump)
            continue;
        if (i > start && parts.contains(classes.mid(start, i - start).toString().toLower()))
            return true;
        start = isHump ? i : i + 1;
    }
    return false;
}

void markFurniture(Document *document)
{
    const QStringView text = document->text;
    for (Block &block : document->blocks) {
        if ((block.kind == BlockKind::Paragraph || block.kind == BlockKind::ListItem)
            && isPageFurniture(text.mid(block.span.start, block.span.length())))
            block.kind = BlockKind::Boilerplate;
    }
}

void markLanguageMenus(Document *document)
{
    QList<Block> &blocks = document->blocks;
    const QStringView text = document->text;
    qsizetype from = 0; // where the present run of names began
    for (qsizetype i = 0; i <= blocks.size(); ++i) {
        if (i < blocks.size() && isLanguageName(text.mid(blocks.at(i).span.start, blocks.at(i).span.length())))
            continue;
        for (qsizetype name = from; i - from >= namesInMenu && name < i; ++name)
            blocks[name].kind = BlockKind::Boilerplate;
        from = i + 1;
    }
}

} // namespace planscope
