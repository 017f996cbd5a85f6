// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaindocument.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace planscope {

static void appendCells(Document &document, const QString &line, qsizetype start, int table, int row)
{
    int column = 0;
    qsizetype from = 1;
    for (qsizetype bar = line.indexOf(u'|', from); bar >= 0; bar = line.indexOf(u'|', from)) {
        const QString cell = line.mid(from, bar - from);
        const qsizetype lead = cell.size() - QString(cell).remove(QRegularExpression(u"^\\s+"_s)).size();
        const TextSpan span{start + from + lead, start + from + lead + cell.trimmed().size()};
        document.blocks.append({.kind = BlockKind::TableCell, .span = span, .table = table, .row = row, .column = column,
                                .isHeader = row == 0 || column == 0});
        ++column;
        from = bar + 1;
    }
}

DocumentPtr plainDocument(const QString &text, const QDate &published, const QString &country)
{
    Document document{.path = u"made-up.txt"_s, .text = text, .published = published, .country = country, .language = u"en"_s};
    qsizetype start = 0;
    int table = -1;
    int row = -1;
    for (const QString &line : text.split(u'\n')) {
        const bool isRow = line.startsWith(u'|');
        row = isRow ? row + 1 : -1;
        table += isRow && row == 0 ? 1 : 0;
        const TextSpan span{start, start + line.size()};
        if (isRow)
            appendCells(document, line, start, table, row);
        else if (line.startsWith(u"# "))
            document.blocks.append({.kind = BlockKind::Heading, .span = {span.start + 2, span.end}, .level = 2});
        else if (line.startsWith(u"- "))
            document.blocks.append({.kind = BlockKind::ListItem, .span = {span.start + 2, span.end}, .level = 1});
        else if (!line.trimmed().isEmpty())
            document.blocks.append({.kind = BlockKind::Paragraph, .span = span});
        start = span.end + 1;
    }
    return std::make_shared<const Document>(std::move(document));
}

Analysis plainAnalysis(const DocumentPtr &document)
{
    Analysis analysis{.document = document, .tokens = {}, .sentences = {}};
    for (int i = 0; i < document->blocks.size(); ++i) {
        const TextSpan block = document->blocks.at(i).span;
        qsizetype start = block.start;
        while (start < block.end) {
            const qsizetype stop = document->text.indexOf(u". "_s, start);
            const qsizetype end = stop < 0 || stop >= block.end ? block.end : stop + 1;
            analysis.sentences.append({.span = {start, end}, .block = i});
            start = end + 1;
        }
    }
    return analysis;
}

} // namespace planscope
