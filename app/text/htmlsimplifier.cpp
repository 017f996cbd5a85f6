// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/htmlsimplifier.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <array>

namespace planscope {

namespace {

constexpr qsizetype maxEndTagSearch = 512;   ///< an end tag further from its start than this is ignored
constexpr qsizetype maxAttributeBytes = 4096;
constexpr int tagsPerCancelCheck = 16384;

enum class TagKind {
    Dropped, ///< formatting and unknown: the tag goes, what is inside stays
    Skipped, ///< goes with all that is inside
    Void,    ///< stays, has no content
    Top,     ///< html, head, body: the start tag stays, gumbo places the end
    Title,   ///< only text inside
    Inline,  ///< stays
    Block,   ///< stays, ends an open paragraph
};

TagKind tagKind(const QByteArray &name)
{
    static const QHash<QByteArray, TagKind> kinds = [] {
        QHash<QByteArray, TagKind> all{{"title", TagKind::Title}};
        for (const char *tag : {"script", "style", "textarea", "iframe", "noembed", "noframes", "svg", "math", "template", "object",
                                "audio", "video", "canvas", "select", "datalist", "map"})
            all.insert(tag, TagKind::Skipped);
        for (const char *tag : {"br", "hr", "meta"})
            all.insert(tag, TagKind::Void);
        for (const char *tag : {"html", "head", "body"})
            all.insert(tag, TagKind::Top);
        for (const char *tag : {"a", "time", "sup"})
            all.insert(tag, TagKind::Inline);
        for (const char *tag : {"address", "article", "aside", "blockquote", "button", "caption", "center", "dd", "details", "div", "dl",
                                "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
                                "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
                                "tfoot", "th", "thead", "tr", "ul"})
            all.insert(tag, TagKind::Block);
        return all;
    }();
    return kinds.value(name, TagKind::Dropped);
}

/// The attributes that are kept, in no order of meaning.
constexpr std::array keptAttributes{"class",   "id",      "role",     "hidden", "aria-hidden", "style", "lang", "colspan",
                                    "rowspan", "start",   "value",    "datetime", "itemprop",  "property", "name", "content",
                                    "charset", "http-equiv", "href"};

bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

class Simplifier
{
public:
    Simplifier(const QByteArray &html, const TaskContext &task) : m_in(html), m_task(task) {}

    SimpleHtml simplified()
    {
        m_out.html.reserve(m_in.size() + m_in.size() / 8);
        while (m_at < m_in.size()) {
            const qsizetype tag = m_in.indexOf('<', m_at);
            const qsizetype textEnd = tag < 0 ? m_in.size() : tag;
            m_out.html.append(m_in.constData() + m_at, textEnd - m_at);
            m_at = textEnd;
            if (m_at < m_in.size())
                readMarkup();
            if (m_elements > maxHtmlElements) {
                m_out.isTooLarge = true;
                break;
            }
            if (++m_tags % tagsPerCancelCheck == 0 && m_task.cancelled())
                break;
        }
        while (!m_open.isEmpty())
            closeTop();
        return std::move(m_out);
    }

private:
    struct Open
    {
        QByteArray name;
        bool isWritten = false;
        bool isHidden = false; ///< an inline element kept only because it hides its text
    };

    struct Attribute
    {
        const char *name = nullptr;
        QByteArray value;
    };

    char peek(qsizetype ahead) const { return m_at + ahead < m_in.size() ? m_in.at(m_at + ahead) : '\0'; }

    void readMarkup()
    {
        if (isLetter(peek(1)))
            readStartTag();
        else if (peek(1) == '/' && isLetter(peek(2)))
            readEndTag();
        else if (QByteArrayView(m_in).sliced(m_at).startsWith("<!--"))
            skipPast("-->", m_at + 2);
        else if (peek(1) == '!' || peek(1) == '?' || peek(1) == '/')
            skipPast(">", m_at + 1);
        else {
            m_out.html.append("&lt;");
            ++m_at;
        }
    }

    void skipPast(QByteArrayView mark, qsizetype from)
    {
        const qsizetype found = m_in.indexOf(mark, from);
        m_at = found < 0 ? m_in.size() : found + mark.size();
    }

    QByteArray readName()
    {
        const qsizetype from = m_at;
        while (m_at < m_in.size() && !isSpace(m_in.at(m_at)) && m_in.at(m_at) != '/' && m_in.at(m_at) != '>')
            ++m_at;
        constexpr qsizetype longestName = 32;
        return m_in.mid(from, std::min(m_at - from, longestName)).toLower();
    }

    void readStartTag()
    {
        ++m_at;
        const QByteArray name = readName();
        const QList<Attribute> attributes = readAttributes();
        TagKind kind = tagKind(name);
        if (kind == TagKind::Dropped && (isHiding(attributes) || (m_hiddenInline > 0 && isOpen(name))))
            kind = TagKind::Inline;
        switch (kind) {
        case TagKind::Dropped: break;
        case TagKind::Skipped: skipContent(name, attributes); break;
        case TagKind::Void:
        case TagKind::Top: write(name, attributes); break;
        case TagKind::Title: writeTitle(); break;
        case TagKind::Inline: open(name, attributes, false); break;
        case TagKind::Block:
            endImplied(name);
            open(name, attributes, true);
            break;
        }
    }

    void readEndTag()
    {
        m_at += 2;
        const QByteArray name = readName();
        skipPast(">", m_at);
        if (name == "br" || name == "p") {
            if (!closeThrough(name))
                m_out.html.append("<br>"); // browsers take these end tags for tags of their own
            return;
        }
        closeThrough(name);
    }

    QList<Attribute> readAttributes()
    {
        QList<Attribute> kept;
        while (m_at < m_in.size() && m_in.at(m_at) != '>') {
            if (isSpace(m_in.at(m_at)) || m_in.at(m_at) == '/') {
                ++m_at;
                continue;
            }
            const qsizetype from = m_at++;
            while (m_at < m_in.size() && !isSpace(m_in.at(m_at)) && m_in.at(m_at) != '/' && m_in.at(m_at) != '>' && m_in.at(m_at) != '=')
                ++m_at;
            const QByteArrayView name = QByteArrayView(m_in).sliced(from, m_at - from);
            const QByteArrayView value = readValue();
            const auto known = std::find_if(keptAttributes.cbegin(), keptAttributes.cend(), [&name](const char *attribute) {
                return name.compare(attribute, Qt::CaseInsensitive) == 0;
            });
            const bool isType = name.compare("type", Qt::CaseInsensitive) == 0;
            if (known == keptAttributes.cend() && !isType)
                continue;
            const char *const keptName = isType ? "type" : *known;
            if (std::none_of(kept.cbegin(), kept.cend(), [keptName](const Attribute &a) { return qstrcmp(a.name, keptName) == 0; }))
                kept.append({keptName, value.first(std::min(value.size(), maxAttributeBytes)).toByteArray()});
        }
        ++m_at;
        return kept;
    }

    QByteArrayView readValue()
    {
        qsizetype at = m_at;
        while (at < m_in.size() && isSpace(m_in.at(at)))
            ++at;
        if (at >= m_in.size() || m_in.at(at) != '=')
            return {};
        ++at;
        while (at < m_in.size() && isSpace(m_in.at(at)))
            ++at;
        if (at < m_in.size() && (m_in.at(at) == '"' || m_in.at(at) == '\'')) {
            const qsizetype from = at + 1;
            const qsizetype end = m_in.indexOf(m_in.at(at), from);
            m_at = end < 0 ? m_in.size() : end + 1;
            return QByteArrayView(m_in).sliced(from, (end < 0 ? m_in.size() : end) - from);
        }
        const qsizetype from = at;
        while (at < m_in.size() && !isSpace(m_in.at(at)) && m_in.at(at) != '>')
            ++at;
        m_at = at;
        return QByteArrayView(m_in).sliced(from, at - from);
    }

    static QByteArray valueOf(const QList<Attribute> &attributes, const char *name)
    {
        for (const Attribute &attribute : attributes) {
            if (qstrcmp(attribute.name, name) == 0)
                return attribute.value.isNull() ? QByteArray("") : attribute.value;
        }
        return {};
    }

    static bool isHiding(const QList<Attribute> &attributes)
    {
        const QByteArray style = valueOf(attributes, "style").toLower().replace(' ', "");
        return !valueOf(attributes, "hidden").isNull() || style.contains("display:none") || style.contains("visibility:hidden");
    }

    /// Leaves an element out with its content; a tag whose end is missing goes alone, but for scripts and styles, which
    /// reach to the end then.
    void skipContent(const QByteArray &name, const QList<Attribute> &attributes)
    {
        const qsizetype end = m_unclosed.contains(name) ? -1 : endTagOf(name);
        if (end < 0) {
            m_unclosed.insert(name, true);
            if (name == "script" || name == "style")
                m_at = m_in.size();
            return;
        }
        if (name == "script" && valueOf(attributes, "type").toLower().contains("ld+json"))
            m_out.jsonLd.append(m_in.mid(m_at, end - m_at));
        skipPast(">", end);
    }

    /// Where "</name" comes next, -1 when it does not.
    qsizetype endTagOf(const QByteArray &name) const
    {
        for (qsizetype at = m_in.indexOf("</", m_at); at >= 0; at = m_in.indexOf("</", at + 2)) {
            const QByteArrayView rest = QByteArrayView(m_in).sliced(at + 2);
            if (rest.size() > name.size() && !isLetter(rest.at(name.size()))
                && rest.first(name.size()).compare(name, Qt::CaseInsensitive) == 0)
                return at;
        }
        return -1;
    }

    void writeTitle()
    {
        const qsizetype end = m_unclosed.contains("title") ? -1 : endTagOf("title");
        if (end < 0) {
            m_unclosed.insert("title", true);
            return;
        }
        if (!m_hasTitle)
            m_out.html.append("<title>").append(m_in.constData() + m_at, end - m_at).append("</title>");
        m_hasTitle = true;
        skipPast(">", end);
    }

    void write(const QByteArray &name, const QList<Attribute> &attributes)
    {
        ++m_elements;
        m_out.html.append('<').append(name == "a" ? QByteArray(simpleLinkTag) : name);
        for (const Attribute &attribute : attributes)
            m_out.html.append(' ').append(attribute.name).append("=\"").append(QByteArray(attribute.value).replace('"', "&quot;")).append('"');
        m_out.html.append('>');
    }

    void open(const QByteArray &name, const QList<Attribute> &attributes, bool isBlock)
    {
        Open element{.name = name, .isWritten = m_depth < maxHtmlDepth, .isHidden = !isBlock && isHiding(attributes)};
        if (element.isWritten) {
            write(name, attributes);
            ++m_depth;
        } else {
            m_out.isFlattened = true;
            if (isBlock)
                m_out.html.append("<br>");
        }
        m_hiddenInline += element.isHidden;
        m_open.append(element);
    }

    void closeTop()
    {
        const Open element = m_open.takeLast();
        m_hiddenInline -= element.isHidden;
        if (!element.isWritten)
            return;
        --m_depth;
        m_out.html.append("</").append(element.name == "a" ? QByteArray(simpleLinkTag) : element.name).append('>');
    }

    static bool isCell(const QByteArray &name) { return name == "td" || name == "th" || name == "caption"; }
    static bool isTablePart(const QByteArray &name)
    {
        return name == "table" || name == "tr" || name == "tbody" || name == "thead" || name == "tfoot" || isCell(name);
    }

    bool isOpen(const QByteArray &name) const
    {
        const qsizetype from = std::max<qsizetype>(0, m_open.size() - maxEndTagSearch);
        return std::any_of(m_open.cbegin() + from, m_open.cend(), [&name](const Open &element) { return element.name == name; });
    }

    /// Closes the innermost element of that name and what is open in it; an end tag does not reach out of a table's cell.
    bool closeThrough(const QByteArray &name)
    {
        const qsizetype last = std::max<qsizetype>(0, m_open.size() - maxEndTagSearch);
        for (qsizetype at = m_open.size() - 1; at >= last; --at) {
            if (m_open.at(at).name == name) {
                while (m_open.size() > at)
                    closeTop();
                return true;
            }
            if (isCell(m_open.at(at).name) && !isTablePart(name))
                return false;
        }
        return false;
    }

    /// Closes what the start of a block ends without saying so: a paragraph, the list item or cell before, a link.
    void endImplied(const QByteArray &name)
    {
        while (!m_open.isEmpty()) {
            const QByteArray top = m_open.constLast().name;
            const bool isPrevious = (name == "li" && top == "li") || ((name == "dt" || name == "dd") && (top == "dt" || top == "dd"))
                || (isCell(name) && isCell(top)) || (name == "tr" && (top == "tr" || isCell(top)))
                || ((name == "tbody" || name == "thead" || name == "tfoot")
                    && (top == "tr" || isCell(top) || top == "tbody" || top == "thead" || top == "tfoot"));
            const bool isHeadingInHeading = name.size() == 2 && top.size() == 2 && name.at(0) == 'h' && top.at(0) == 'h'
                && name.at(1) >= '1' && name.at(1) <= '6' && top.at(1) >= '1' && top.at(1) <= '6';
            const bool isLeftOpen = (top == "a" || top == "time" || top == "sup") && (name == "li" || name == "dt" || name == "dd" || isTablePart(name));
            if (!isPrevious && !isHeadingInHeading && !isLeftOpen && top != "p")
                return;
            closeTop();
            if (isPrevious && name != "tr" && name.size() == 2)
                return;
        }
    }

    QByteArray m_in;
    const TaskContext &m_task;
    SimpleHtml m_out;
    QList<Open> m_open;
    QHash<QByteArray, bool> m_unclosed; ///< names whose end tag does not come any more
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_elements = 0;
    int m_tags = 0;
    int m_hiddenInline = 0;
    bool m_hasTitle = false;
};

} // namespace

SimpleHtml simplifyHtml(const QByteArray &html, const TaskContext &task)
{
    return Simplifier(html, task).simplified();
}

} // namespace planscope
