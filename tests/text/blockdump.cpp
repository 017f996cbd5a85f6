// SPDX-License-Identifier: GPL-3.0-or-later
#include "blockdump.h"

using namespace Qt::StringLiterals;

namespace planscope {

static QString kindText(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Heading: return u"H%1"_s.arg(block.level);
    case BlockKind::Paragraph: return u"P"_s;
    case BlockKind::ListItem: return u"L%1"_s.arg(block.level);
    case BlockKind::TableCell:
        return u"T%1 %2,%3%4"_s.arg(block.table).arg(block.row).arg(block.column).arg(block.isHeader ? u"h"_s : QString());
    case BlockKind::Caption: return u"C"_s;
    case BlockKind::Boilerplate: return u"B"_s;
    }
    return {};
}

QStringList blockDump(const Document &document)
{
    QStringList lines;
    for (const Block &block : document.blocks) {
        const QString label = block.label.isEmpty() ? QString() : block.label + u' ';
        lines.append(kindText(block) + u' ' + label + textOf(document, block.span).replace(u'\n', u'/'));
    }
    return lines;
}

/// White space, or the bars and rules of a table.
static bool isBlank(QStringView gap)
{
    return std::all_of(gap.cbegin(), gap.cend(), [](QChar unit) { return unit.isSpace() || u"|-=:+_"_s.contains(unit); });
}

QString blockFault(const Document &document)
{
    qsizetype covered = 0;
    for (qsizetype i = 0; i <= document.blocks.size(); ++i) {
        const TextSpan span = i < document.blocks.size() ? document.blocks.at(i).span : TextSpan{document.text.size(), document.text.size()};
        if (span.start < covered || span.end > document.text.size())
            return u"block %1 overlaps or leaves the text"_s.arg(i);
        if (!isBlank(QStringView(document.text).sliced(covered, span.start - covered)))
            return u"text before block %1 is in no block"_s.arg(i);
        if (i == document.blocks.size())
            break;
        if (span.isEmpty() || document.text.at(span.start).isSpace() || document.text.at(span.end - 1).isSpace())
            return u"block %1 is empty or has white space at an end"_s.arg(i);
        covered = span.end;
    }
    return {};
}

} // namespace planscope
