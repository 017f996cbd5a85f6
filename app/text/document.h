// SPDX-License-Identifier: GPL-3.0-or-later
// What a file becomes when it is read: its text, and what stands where in it. Immutable once read; everything later
// points into `text` by TextSpan, so the text is normalised here once and never again.
#pragma once

#include "base/error.h"
#include "base/textspan.h"

#include <QDate>
#include <QList>
#include <QString>

#include <memory>

namespace planscope {

enum class BlockKind {
    Heading,     ///< level: 1 … 6
    Paragraph,
    ListItem,    ///< level: depth of the list, from 1
    TableCell,   ///< table, row and column are set; header cells have isHeader
    Caption,     ///< of a table or picture
    Boilerplate, ///< of the web page, not of the text: menus, share buttons, font-size lines
};

struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    TextSpan span;         ///< without the line break that ends it; blocks are in text order and do not overlap
    int level = 0;
    int table = -1;        ///< which table of the document, from 0
    int row = -1;
    int column = -1;
    bool isHeader = false; ///< a table's header cell, of a row or of a column
    QString label;         ///< a list item's or heading's own number or bullet, where the format keeps it out of the text

    bool operator==(const Block &) const = default;
};

struct Document
{
    QString path;        ///< as the user named it
    QString text;        ///< decoded, without BOM, lines end in '\n'
    QList<Block> blocks; ///< cover every visible character of the text but the bars and rules of a table
    QString title;       ///< never empty: the file's name when nothing better is known
    QString publisher;   ///< empty when not stated
    QDate published;     ///< invalid when not stated
    bool isDayStated = true; ///< else `published` is the first of the month stated
    QString country;     ///< ISO 3166-1 alpha-2 when the file states it, else empty (see Findings::country)
    QString language;    ///< ISO 639-1, "" when it cannot be told
    QList<Issue> issues; ///< doubts while reading

    bool operator==(const Document &) const = default;
};

using DocumentPtr = std::shared_ptr<const Document>;

/// Findings are looked for in English only; a text too short to tell counts as English.
bool isEnglish(const Document &document);

/// The date of publication as ISO 8601 has it: "2024-05-03", "2024-05" where no day is stated, "" when unknown.
QString publishedIso(const Document &document);

/// The text under the span.
QString textOf(const Document &document, const TextSpan &span);

/// The index of the block that holds the offset, or of the next one when it lies between two; -1 after the last.
qsizetype blockAt(const Document &document, qsizetype offset);

} // namespace planscope
