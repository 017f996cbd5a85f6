// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/htmlreader.h"

#include "text/boilerplate.h"
#include "text/htmlsimplifier.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gumbo.h>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr qsizetype charsetSearchBytes = 4096; ///< browsers look at 1024
constexpr qsizetype smallFurniture = 200;      ///< units of an element that its class alone makes furniture
constexpr qsizetype menuLinks = 4;             ///< so many links, and nothing else, make a menu
constexpr qsizetype menuLinkUnits = 30;        ///< on average
constexpr int nodesPerCancelCheck = 16384;
constexpr int maxColumns = 10'000;
constexpr int maxSpan = 1000;                  ///< of a cell, as HTML says

using GumboPtr = std::unique_ptr<GumboOutput, void (*)(GumboOutput *)>;

GumboPtr parsed(const QByteArray &html)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0; // each would be kept
    return {gumbo_parse_with_options(&options, html.constData(), static_cast<size_t>(html.size())),
            [](GumboOutput *output) { gumbo_destroy_output(&kGumboDefaultOptions, output); }};
}

bool isElement(const GumboNode *node) { return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE; }

bool isText(const GumboNode *node)
{
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}

GumboTag tagOf(const GumboNode *node) { return isElement(node) ? node->v.element.tag : GUMBO_TAG_LAST; }

QString attribute(const GumboNode *node, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

bool hasAttribute(const GumboNode *node, const char *name)
{
    return gumbo_get_attribute(&node->v.element.attributes, name) != nullptr;
}

int numberAttribute(const GumboNode *node, const char *name, int otherwise)
{
    bool isNumber = false;
    const int value = attribute(node, name).toInt(&isNumber);
    return isNumber ? value : otherwise;
}

int headingLevel(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_H1: return 1;
    case GUMBO_TAG_H2: return 2;
    case GUMBO_TAG_H3: return 3;
    case GUMBO_TAG_H4: return 4;
    case GUMBO_TAG_H5: return 5;
    case GUMBO_TAG_H6: return 6;
    default: return 0;
    }
}

/// Elements that stand in a line; all others begin and end blocks.
bool isInline(const GumboNode *node)
{
    return tagOf(node) == GUMBO_TAG_UNKNOWN || tagOf(node) == GUMBO_TAG_TIME || tagOf(node) == GUMBO_TAG_SPAN
        || tagOf(node) == GUMBO_TAG_SUP;
}

bool isHidden(const GumboNode *node)
{
    const GumboTag tag = tagOf(node);
    if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_ARTICLE)
        return false; // scripts show those; without scripts they would stay empty
    const QString style = attribute(node, "style").toLower().remove(u' ');
    return hasAttribute(node, "hidden") || attribute(node, "aria-hidden") == u"true" || style.contains(u"display:none"_s)
        || style.contains(u"visibility:hidden"_s);
}

/// Walks a tree with a list of its own instead of recursion.
template <typename Enter, typename Leave>
void walk(const GumboNode *root, Enter enter, Leave leave)
{
    struct Step
    {
        const GumboNode *node;
        unsigned next;
    };
    QList<Step> path;
    if (!enter(root))
        return;
    path.append({root, 0});
    while (!path.isEmpty()) {
        Step &step = path.last();
        const GumboVector *children = nullptr;
        if (step.node->type == GUMBO_NODE_DOCUMENT)
            children = &step.node->v.document.children;
        else if (isElement(step.node))
            children = &step.node->v.element.children;
        if (!children || step.next >= children->length) {
            leave(step.node);
            path.removeLast();
            continue;
        }
        const auto *child = static_cast<const GumboNode *>(children->data[step.next++]);
        if (enter(child))
            path.append({child, 0});
    }
}

/// What an element holds, to tell menus from text and tables of data from tables of layout.
struct Weight
{
    qsizetype units = 0;     ///< of visible text
    qsizetype linkUnits = 0; ///< of these, inside links
    qsizetype links = 0;
    qsizetype innerLinks = 0; ///< of these, to places of the same page
    bool holdsTitle = false; ///< an h1
    bool holdsStructure = false; ///< headings or tables: as a table, it is there for the layout
};

/// Measures all block elements in one walk.
class Measure
{
public:
    explicit Measure(const GumboNode *root)
    {
        walk(root, [this](const GumboNode *node) { return enter(node); }, [this](const GumboNode *node) { leave(node); });
    }

    Weight of(const GumboNode *node) const { return m_weights.value(node); }

private:
    bool enter(const GumboNode *node)
    {
        if (isText(node)) {
            if (!m_open.isEmpty() && node->type != GUMBO_NODE_WHITESPACE) {
                const auto units = static_cast<qsizetype>(qstrlen(node->v.text.text));
                m_open.last().units += units;
                m_open.last().linkUnits += m_linkDepth > 0 ? units : 0;
            }
            return false;
        }
        if (isElement(node)) {
            m_open.append(Weight());
            m_linkDepth += tagOf(node) == GUMBO_TAG_UNKNOWN;
        }
        return node->type == GUMBO_NODE_DOCUMENT || isElement(node);
    }

    void leave(const GumboNode *node)
    {
        if (!isElement(node))
            return;
        const Weight weight = m_open.takeLast();
        const GumboTag tag = tagOf(node);
        m_linkDepth -= tag == GUMBO_TAG_UNKNOWN;
        if (!isInline(node))
            m_weights.insert(node, weight);
        if (m_open.isEmpty())
            return;
        Weight &outer = m_open.last();
        outer.units += weight.units;
        outer.linkUnits += weight.linkUnits;
        outer.links += weight.links + (tag == GUMBO_TAG_UNKNOWN);
        outer.innerLinks += weight.innerLinks + (tag == GUMBO_TAG_UNKNOWN && attribute(node, "href").startsWith(u'#'));
        outer.holdsTitle = outer.holdsTitle || weight.holdsTitle || tag == GUMBO_TAG_H1;
        outer.holdsStructure = outer.holdsStructure || weight.holdsStructure || tag == GUMBO_TAG_TABLE || headingLevel(tag) > 0
            || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN;
    }

    QHash<const GumboNode *, Weight> m_weights;
    QList<Weight> m_open;
    int m_linkDepth = 0;
};

/// The columns of a table that cells of earlier rows reach down into.
class TableGrid
{
public:
    void startRow()
    {
        for (int &rows : m_rowsLeft)
            rows = std::max(0, rows - 1);
        m_column = 0;
    }

    /// @return the cell's column
    int place(int columns, int rows)
    {
        while (m_column < m_rowsLeft.size() && m_rowsLeft.at(m_column) > 0)
            ++m_column;
        const int column = m_column;
        m_column += std::clamp(columns, 1, maxSpan);
        if (m_column < maxColumns && (rows > 1 || !m_rowsLeft.isEmpty())) {
            m_rowsLeft.resize(std::max<qsizetype>(m_rowsLeft.size(), m_column));
            std::fill(m_rowsLeft.begin() + column, m_rowsLeft.begin() + m_column, std::clamp(rows, 1, maxSpan));
        }
        return column;
    }

private:
    QList<int> m_rowsLeft; ///< empty until a cell reaches into a second row
    int m_column = 0;
};

/// Turns the tree into blocks and metadata.
class TreeReader
{
public:
    TreeReader(const GumboNode *root, BlockBuilder *builder, Metadata *metadata, const TaskContext &task)
        : m_root(root), m_measure(root), m_builder(builder), m_metadata(metadata), m_task(task)
    {
    }

    void read()
    {
        m_pageUnits = m_measure.of(m_root).units;
        walk(m_root, [this](const GumboNode *node) { return enter(node); }, [this](const GumboNode *node) { leave(node); });
        m_builder->close();
    }

private:
    /// What the text at this place belongs to.
    struct Context
    {
        const GumboNode *node = nullptr;
        Block block;
        bool keepsOneBlock = false; ///< inner blocks only break the line: cells, headings, captions
    };

    struct Table
    {
        const GumboNode *node = nullptr;
        int id = -1; ///< -1: a table of layout
        int row = -1;
        TableGrid grid;
    };

    struct List
    {
        const GumboNode *node = nullptr;
        int next = 0; ///< 0 in a list without numbers
    };

    bool enter(const GumboNode *node)
    {
        if (isText(node)) {
            addText(QString::fromUtf8(node->v.text.text));
            return false;
        }
        if (node->type == GUMBO_NODE_DOCUMENT)
            return true;
        if (!isElement(node) || m_stopped)
            return false;
        if (++m_nodes % nodesPerCancelCheck == 0 && m_task.cancelled())
            m_stopped = true;
        readMetadata(node);
        if (tagOf(node) == GUMBO_TAG_TITLE || tagOf(node) == GUMBO_TAG_META || isHidden(node))
            return false;
        if (tagOf(node) == GUMBO_TAG_BR) {
            m_builder->addLineBreak();
            return false;
        }
        if (isInline(node)) {
            m_raised += tagOf(node) == GUMBO_TAG_SUP;
            return true;
        }
        boundary();
        if (!m_furniture && isFurniture(node)) {
            m_furniture = node;
            m_builder->close();
            m_builder->setFurniture(true);
        }
        enterBlock(node);
        return true;
    }

    void leave(const GumboNode *node)
    {
        if (!isElement(node))
            return;
        if (isInline(node)) {
            m_raised -= tagOf(node) == GUMBO_TAG_SUP;
            return;
        }
        const bool ownsContext = !m_contexts.isEmpty() && m_contexts.constLast().node == node;
        if (ownsContext) {
            m_contexts.removeLast();
            m_builder->close();
        } else {
            boundary();
        }
        if (m_furniture == node) {
            m_furniture = nullptr;
            m_builder->close();
            m_builder->setFurniture(false);
        }
        if (!m_tables.isEmpty() && m_tables.constLast().node == node)
            m_tables.removeLast();
        if (!m_lists.isEmpty() && m_lists.constLast().node == node)
            m_lists.removeLast();
        m_kept -= tagOf(node) == GUMBO_TAG_PRE;
        m_inArticle -= isArticle(node);
    }

    void boundary()
    {
        if (!m_contexts.isEmpty() && m_contexts.constLast().keepsOneBlock)
            m_builder->addBoundary();
        else
            m_builder->close();
    }

    void addText(const QString &text)
    {
        if (!m_builder->isOpen()) {
            if (QStringView(text).trimmed().isEmpty())
                return;
            m_builder->open(m_contexts.isEmpty() ? Block() : m_contexts.constLast().block);
            if (!m_contexts.isEmpty())
                m_contexts.last().block.label.clear(); // a further paragraph of the item has none
        }
        if (m_raised > 0)
            m_builder->addRaised(text);
        else if (m_kept > 0)
            m_builder->addKept(text);
        else
            m_builder->addText(text);
    }

    static bool isArticle(const GumboNode *node)
    {
        return tagOf(node) == GUMBO_TAG_ARTICLE || tagOf(node) == GUMBO_TAG_MAIN || attribute(node, "role") == u"main";
    }

    bool isFurniture(const GumboNode *node) const
    {
        const Weight weight = m_measure.of(node);
        const GumboTag tag = tagOf(node);
        if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || isArticle(node))
            return false;
        static const QSet<QString> roles{u"navigation"_s, u"banner"_s, u"contentinfo"_s, u"complementary"_s, u"search"_s,
                                         u"menu"_s, u"menubar"_s, u"toolbar"_s, u"dialog"_s, u"alertdialog"_s};
        if (tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_MENU || tag == GUMBO_TAG_BUTTON)
            return true;
        const bool isSide = tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_ASIDE || (tag == GUMBO_TAG_HEADER && m_inArticle == 0)
            || roles.contains(attribute(node, "role"));
        if (isSide)
            return !weight.holdsTitle && weight.units * 2 < m_pageUnits;
        const bool isLinks = weight.linkUnits * 2 >= weight.units;
        if (isFurnitureClass(attribute(node, "class")) || isFurnitureClass(attribute(node, "id")))
            return !weight.holdsTitle && weight.units * 3 < m_pageUnits && (isLinks || weight.units <= smallFurniture);
        if ((tag != GUMBO_TAG_UL && tag != GUMBO_TAG_OL) || weight.links == 0 || weight.linkUnits * 10 < weight.units * 9)
            return false;
        const bool isContents = weight.links > 1 && weight.innerLinks == weight.links;
        return isContents || (m_inArticle == 0 && weight.links >= menuLinks && weight.units <= weight.links * menuLinkUnits);
    }

    void enterBlock(const GumboNode *node)
    {
        const GumboTag tag = tagOf(node);
        m_inArticle += isArticle(node);
        m_kept += tag == GUMBO_TAG_PRE;
        const bool inOneBlock = !m_contexts.isEmpty() && m_contexts.constLast().keepsOneBlock;
        switch (tag) {
        case GUMBO_TAG_UL:
        case GUMBO_TAG_MENU: m_lists.append({node, 0}); break;
        case GUMBO_TAG_OL: m_lists.append({node, std::max(1, numberAttribute(node, "start", 1))}); break;
        case GUMBO_TAG_LI:
            if (!inOneBlock)
                m_contexts.append({node, itemBlock(node), false});
            break;
        case GUMBO_TAG_TABLE: openTable(node); break;
        case GUMBO_TAG_TR:
            if (!m_tables.isEmpty()) {
                ++m_tables.last().row;
                m_tables.last().grid.startRow();
            }
            break;
        case GUMBO_TAG_TD:
        case GUMBO_TAG_TH: openCell(node); break;
        case GUMBO_TAG_CAPTION:
        case GUMBO_TAG_FIGCAPTION:
            if (!inOneBlock)
                m_contexts.append({node, {.kind = BlockKind::Caption, .table = m_tables.isEmpty() ? -1 : m_tables.constLast().id}, true});
            break;
        default:
            if (headingLevel(tag) > 0 && !inOneBlock)
                m_contexts.append({node, {.kind = BlockKind::Heading, .level = headingLevel(tag)}, true});
        }
    }

    Block itemBlock(const GumboNode *node)
    {
        Block block{.kind = BlockKind::ListItem, .level = std::max(1, static_cast<int>(m_lists.size())), .label = u"\u2022"_s};
        if (!m_lists.isEmpty() && m_lists.constLast().next > 0) {
            List &list = m_lists.last();
            list.next = std::clamp(numberAttribute(node, "value", list.next), 1, 1'000'000'000);
            block.label = QString::number(list.next++) + u'.';
        }
        return block;
    }

    void openTable(const GumboNode *node)
    {
        const QString role = attribute(node, "role");
        const bool isLayout = m_measure.of(node).holdsStructure || role == u"presentation" || role == u"none";
        const bool inCell = !m_contexts.isEmpty() && m_contexts.constLast().keepsOneBlock;
        m_tables.append({.node = node, .id = isLayout || inCell ? -1 : m_builder->newTable()});
    }

    void openCell(const GumboNode *node)
    {
        if (m_tables.isEmpty() || m_tables.constLast().id < 0)
            return;
        Table &table = m_tables.last();
        const int column = table.grid.place(numberAttribute(node, "colspan", 1), numberAttribute(node, "rowspan", 1));
        m_contexts.append({node, {.kind = BlockKind::TableCell, .table = table.id, .row = std::max(0, table.row), .column = column,
                                  .isHeader = tagOf(node) == GUMBO_TAG_TH}, true});
    }

    void readMetadata(const GumboNode *node)
    {
        if (!m_metadata)
            return;
        switch (tagOf(node)) {
        case GUMBO_TAG_HTML: m_metadata->offer(u"html:lang"_s, attribute(node, "lang")); break;
        case GUMBO_TAG_TITLE: m_metadata->offer(u"html:title"_s, textUnder(node)); break;
        case GUMBO_TAG_H1:
            if (!m_furniture)
                m_metadata->offer(u"html:h1"_s, textUnder(node));
            break;
        case GUMBO_TAG_META:
            for (const char *name : {"name", "property", "itemprop", "http-equiv"})
                m_metadata->offer(attribute(node, name), attribute(node, "content"));
            break;
        case GUMBO_TAG_TIME:
            if (!m_furniture) {
                const QString machine = attribute(node, "datetime");
                m_metadata->offer(u"html:time"_s, machine.isEmpty() ? textUnder(node) : machine);
            }
            break;
        default: break;
        }
        if (tagOf(node) != GUMBO_TAG_META && hasAttribute(node, "itemprop") && hasAttribute(node, "content"))
            m_metadata->offer(attribute(node, "itemprop"), attribute(node, "content"));
    }

    static QString textUnder(const GumboNode *node)
    {
        constexpr qsizetype enough = 1000;
        QString text;
        walk(node,
             [&text](const GumboNode *inner) {
                 if (isText(inner) && text.size() < enough)
                     text += QString::fromUtf8(inner->v.text.text);
                 else if (tagOf(inner) == GUMBO_TAG_BR)
                     text += u' ';
                 return isElement(inner) && text.size() < enough;
             },
             [](const GumboNode *) {});
        return text.simplified();
    }

    const GumboNode *m_root;
    Measure m_measure;
    BlockBuilder *m_builder;
    Metadata *m_metadata; ///< may be null
    const TaskContext &m_task;
    QList<Context> m_contexts;
    QList<Table> m_tables;
    QList<List> m_lists;
    const GumboNode *m_furniture = nullptr; ///< the outermost element of furniture that is open
    qsizetype m_pageUnits = 0;
    int m_inArticle = 0;
    int m_kept = 0;   ///< open pre elements
    int m_raised = 0; ///< open sup elements
    int m_nodes = 0;
    bool m_stopped = false;
};

void offerJsonLd(const QByteArray &json, Metadata *metadata)
{
    // One object, a list of objects, or a list under "@graph": two levels are as deep as descriptions of pages go.
    const QJsonDocument parsedJson = QJsonDocument::fromJson(json);
    QJsonArray objects = parsedJson.isArray() ? parsedJson.array() : QJsonArray{parsedJson.object()};
    const qsizetype named = objects.size();
    for (qsizetype i = 0; i < named; ++i) {
        for (const QJsonValue &inner : objects.at(i).toObject().value(u"@graph"_s).toArray())
            objects.append(inner);
    }
    for (const QJsonValue &value : std::as_const(objects)) {
        const QJsonObject object = value.toObject();
        for (const QString &name : {u"headline"_s, u"datePublished"_s, u"dateModified"_s, u"inLanguage"_s})
            metadata->offer(u"ld:"_s + name, object.value(name).toString());
        const QJsonValue publisher = object.value(u"publisher"_s);
        metadata->offer(u"ld:publisher"_s, publisher.isObject() ? publisher.toObject().value(u"name"_s).toString() : publisher.toString());
    }
}

Issue tooDeep(const QString &path)
{
    return {Severity::Warning, {ErrorCode::TooDeep, path, -1, u"%1 levels"_s.arg(maxHtmlDepth)}, {}};
}

} // namespace

QByteArray declaredCharset(const QByteArray &bytes)
{
    const QByteArray head = bytes.first(std::min(bytes.size(), charsetSearchBytes)).toLower();
    qsizetype at = head.indexOf("charset");
    if (at < 0)
        return {};
    at += 7;
    const auto skipped = QByteArrayLiteral(" \t\n\r='\"");
    while (at < head.size() && skipped.contains(head.at(at)))
        ++at;
    qsizetype end = at;
    while (end < head.size() && (isalnum(static_cast<unsigned char>(head.at(end))) || head.at(end) == '-' || head.at(end) == '_'))
        ++end;
    return head.mid(at, end - at);
}

bool appendHtml(const QString &html, BlockBuilder *builder, const TaskContext &task)
{
    const SimpleHtml simple = simplifyHtml(html.toUtf8(), task);
    const GumboPtr tree = parsed(simple.html);
    TreeReader(tree->root, builder, nullptr, task).read();
    return simple.isFlattened;
}

void readHtml(const QString &html, Document *document, Metadata *metadata, const TaskContext &task)
{
    const SimpleHtml simple = simplifyHtml(html.toUtf8(), task);
    if (task.cancelled())
        return;
    for (const QByteArray &json : simple.jsonLd)
        offerJsonLd(json, metadata);
    const GumboPtr tree = parsed(simple.html);
    BlockBuilder builder;
    TreeReader(tree->root, &builder, metadata, task).read();
    builder.finish(document);
    if (simple.isFlattened)
        document->issues.append(tooDeep(document->path));
    if (simple.isTooLarge) {
        document->issues.append({Severity::Warning, {ErrorCode::TooLarge, document->path, -1,
                                 u"the text behind %1 elements was left out"_s.arg(maxHtmlElements)}, {}});
    }
}

QString entityText(const QString &entity)
{
    const GumboPtr tree = parsed(entity.toUtf8());
    QString text;
    walk(tree->root,
         [&text](const GumboNode *node) {
             if (isText(node))
                 text += QString::fromUtf8(node->v.text.text);
             return isElement(node);
         },
         [](const GumboNode *) {});
    return text.isEmpty() ? entity : text;
}

} // namespace planscope
