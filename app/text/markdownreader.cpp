// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/markdownreader.h"

#include "text/blockbuilder.h"
#include "text/frontmatter.h"
#include "text/htmlreader.h"
#include "text/htmlsimplifier.h"

#include <md4c.h>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr int eventsPerCancelCheck = 16384;

/// Tables, tasks and strikethrough as GitHub reads them; "##Heading" without a space and indented paragraphs as writers mean them.
constexpr unsigned dialect = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEATXHEADERS | MD_FLAG_NOINDENTEDCODEBLOCKS;

/// Where md4c reads less than writers mean: it wants three dashes a column in the line under a table's header, where GitHub
/// takes "|-|-|", and it takes the text of a footnote ("[^1]: …") for the target of a link and leaves it out.
QString madePlain(QStringView markdown)
{
    QString result;
    result.reserve(markdown.size());
    for (qsizetype start = 0; start < markdown.size();) {
        qsizetype end = markdown.indexOf(u'\n', start);
        end = end < 0 ? markdown.size() : end + 1;
        const QStringView line = markdown.sliced(start, end - start);
        const bool isRule = line.contains(u'|') && line.contains(u'-')
            && std::all_of(line.cbegin(), line.cend(), [](QChar unit) { return u"|-: \t\n"_s.contains(unit); });
        if (line.startsWith(u"[^"_s))
            result += u'\\';
        for (const QChar unit : line) {
            result += unit;
            if (isRule && unit == u'-')
                result += u"--"_s;
        }
        start = end;
    }
    return result;
}

/// Receives md4c's events.
class MarkdownReader
{
public:
    MarkdownReader(BlockBuilder *builder, Metadata *metadata, const TaskContext &task)
        : m_builder(builder), m_metadata(metadata), m_task(task)
    {
    }

    void read(const QByteArray &markdown)
    {
        const MD_PARSER parser{
            .abi_version = 0,
            .flags = dialect,
            .enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) { return of(self)->enterBlock(type, detail); },
            .leave_block = [](MD_BLOCKTYPE type, void *, void *self) { return of(self)->leaveBlock(type); },
            .enter_span = [](MD_SPANTYPE type, void *, void *self) { return of(self)->enterSpan(type); },
            .leave_span = [](MD_SPANTYPE type, void *, void *self) { return of(self)->leaveSpan(type); },
            .text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) { return of(self)->addText(type, text, size); },
            .debug_log = nullptr,
            .syntax = nullptr,
        };
        md_parse(markdown.constData(), static_cast<MD_SIZE>(markdown.size()), &parser, this);
        m_builder->close();
    }

    bool isFlattened() const { return m_isFlattened; }

private:
    struct List
    {
        unsigned next = 0; ///< 0 in a list without numbers
        QString label;     ///< of the item that is open, until its first block takes it
    };

    static MarkdownReader *of(void *self) { return static_cast<MarkdownReader *>(self); }

    /// What stops md4c: anything but 0.
    int stopping() { return ++m_events % eventsPerCancelCheck == 0 && m_task.cancelled() ? 1 : 0; }

    int enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        switch (type) {
        case MD_BLOCK_UL: m_lists.append(List()); break;
        case MD_BLOCK_OL: m_lists.append(List{.next = static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start + 1}); break;
        case MD_BLOCK_LI: openItem(*static_cast<MD_BLOCK_LI_DETAIL *>(detail)); break;
        case MD_BLOCK_H:
            m_builder->open({.kind = BlockKind::Heading, .level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level)});
            m_isTitle = static_cast<MD_BLOCK_H_DETAIL *>(detail)->level == 1;
            break;
        case MD_BLOCK_P: openParagraph(); break;
        case MD_BLOCK_CODE:
            openParagraph();
            m_isCode = true;
            break;
        case MD_BLOCK_HTML:
            m_builder->close();
            m_html.clear();
            m_isHtml = true;
            break;
        case MD_BLOCK_TABLE:
            m_table = m_builder->newTable();
            m_row = -1;
            break;
        case MD_BLOCK_TR:
            ++m_row;
            m_column = -1;
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            m_builder->open({.kind = BlockKind::TableCell, .table = m_table, .row = m_row, .column = ++m_column, .isHeader = type == MD_BLOCK_TH});
            break;
        default: m_builder->close();
        }
        return stopping();
    }

    int leaveBlock(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_UL:
        case MD_BLOCK_OL: m_lists.removeLast(); break;
        case MD_BLOCK_HTML:
            m_isHtml = false;
            m_isFlattened = appendHtml(m_html, m_builder, m_task) || m_isFlattened;
            break;
        case MD_BLOCK_H:
            if (m_isTitle)
                m_metadata->offer(u"html:h1"_s, m_title);
            m_isTitle = false;
            m_title.clear();
            break;
        default: break;
        }
        m_isCode = false;
        m_isRaised = false;
        m_builder->close();
        return stopping();
    }

    int enterSpan(MD_SPANTYPE type)
    {
        m_images += type == MD_SPAN_IMG;
        return stopping();
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        m_images -= type == MD_SPAN_IMG;
        return stopping();
    }

    void openItem(const MD_BLOCK_LI_DETAIL &detail)
    {
        if (m_lists.isEmpty())
            return;
        List &list = m_lists.last();
        if (detail.is_task)
            list.label = detail.task_mark == ' ' ? u"\u2610"_s : u"\u2611"_s;
        else
            list.label = list.next > 0 ? QString::number(list.next++ - 1) + u'.' : u"\u2022"_s;
        openParagraph();
    }

    /// A paragraph, or in a list the item: its label goes to the first block that has text.
    void openParagraph()
    {
        if (m_lists.isEmpty())
            m_builder->open({.kind = BlockKind::Paragraph});
        else
            m_builder->open({.kind = BlockKind::ListItem, .level = static_cast<int>(m_lists.size()), .label = m_lists.constLast().label});
    }

    int addText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size)
    {
        const QString piece = QString::fromUtf8(text, static_cast<qsizetype>(size));
        if (m_isHtml) {
            m_html += piece;
            return stopping();
        }
        if (m_images > 0)
            return stopping(); // a picture's description is not in the text
        if (!m_builder->isOpen())
            openParagraph();
        switch (type) {
        case MD_TEXT_BR: m_builder->addLineBreak(); break;
        case MD_TEXT_SOFTBR: add(u" "_s); break;
        case MD_TEXT_NULLCHAR: add(u"\uFFFD"_s); break;
        case MD_TEXT_ENTITY: add(entity(piece)); break;
        case MD_TEXT_HTML:
            if (piece.startsWith(u"<br"_s, Qt::CaseInsensitive))
                m_builder->addLineBreak();
            else if (piece.startsWith(u"<sup"_s, Qt::CaseInsensitive) || piece.startsWith(u"</sup"_s, Qt::CaseInsensitive))
                m_isRaised = piece.at(1) != u'/';
            break;
        default: add(piece);
        }
        return stopping();
    }

    void add(const QString &text)
    {
        if (m_isRaised)
            m_builder->addRaised(text);
        else if (m_isCode)
            m_builder->addKept(text);
        else
            m_builder->addText(text);
        if (m_isTitle)
            m_title += text;
        if (!m_lists.isEmpty() && !QStringView(text).trimmed().isEmpty())
            m_lists.last().label.clear();
    }

    QString entity(const QString &written)
    {
        auto known = m_entities.constFind(written);
        if (known == m_entities.cend())
            known = m_entities.insert(written, entityText(written));
        return *known;
    }

    BlockBuilder *m_builder;
    Metadata *m_metadata;
    const TaskContext &m_task;
    QList<List> m_lists;
    QHash<QString, QString> m_entities; ///< looked up through a parser, so each once
    QString m_html;
    QString m_title;
    int m_events = 0;
    int m_images = 0;
    int m_table = -1;
    int m_row = -1;
    int m_column = -1;
    bool m_isCode = false;
    bool m_isHtml = false;
    bool m_isTitle = false;
    bool m_isRaised = false;
    bool m_isFlattened = false;
};

} // namespace

void readMarkdown(const QString &markdown, Document *document, Metadata *metadata, const TaskContext &task)
{
    const qsizetype start = takeFrontMatter(markdown, metadata);
    BlockBuilder builder;
    MarkdownReader reader(&builder, metadata, task);
    reader.read(madePlain(QStringView(markdown).sliced(start)).toUtf8());
    builder.finish(document);
    if (reader.isFlattened())
        document->issues.append({Severity::Warning, {ErrorCode::TooDeep, document->path, -1, u"%1 levels"_s.arg(maxHtmlDepth)}, {}});
}

} // namespace planscope
