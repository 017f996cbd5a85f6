// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaindocument.h"

#include "base/resources.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace planscope {

Result<LanguageModelPtr> shippedModel()
{
    return LanguageModel::load(resourceFolder() + u"/models/english.model"_s);
}

Result<LexiconsPtr> shippedLexicons()
{
    QList<Issue> issues;
    const LexiconsPtr lexicons = loadLexicons({resourceFolder() + u"/lexicon"_s}, &issues);
    return issues.isEmpty() ? Result<LexiconsPtr>(lexicons) : issues.constFirst().error;
}

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

} // namespace planscope
