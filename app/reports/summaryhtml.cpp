// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/summaryhtml.h"

#include "charts/chartexport.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

const QString style = uR"(
:root { color-scheme: light; }
body { margin: 2.5rem auto; max-width: 60rem; padding: 0 1.5rem; color: #1a1a1a; background: #fff; font: 16px/1.5 system-ui, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.4rem; margin: 3rem 0 .75rem; padding-top: .75rem; border-top: 2px solid #1a1a1a; }
h3 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
.muted { color: #555; font-size: .875rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; padding: 0; }
a { color: #00507d; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th { text-align: left; font-size: .8125rem; border-bottom: 1px solid #1a1a1a; }
td { border-bottom: 1px solid #d5d5d5; vertical-align: top; }
th, td { padding: .4rem .6rem; }
th:first-child, td:first-child { padding-left: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.value { font-weight: 600; }
q { quotes: "“" "”"; }
td p { margin: .15rem 0 0; }
tr:target { background: #fff1dc; }
figure { margin: 1rem 0; overflow-x: auto; }
figure svg { max-width: 100%; height: auto; }
@media print {
  body { margin: 0; max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  a { color: inherit; text-decoration: none; }
  h2, h3 { break-after: avoid; }
  tr, figure { break-inside: avoid; }
  thead { display: table-header-group; }
}
)"_s;

class Html
{
public:
    explicit Html(const SummaryContent &content) : m_content(content), m_words(summaryWords()) {}
    QString page();

private:
    static QString text(const QString &plain)
    {
        // Neither control characters nor non-characters are allowed in XML, not even escaped.
        QString clean = plain;
        clean.removeIf([](QChar c) { return (c.unicode() < 0x20 && c != u'\t' && c != u'\n') || c.unicode() >= 0xfffe; });
        return clean.toHtmlEscaped();
    }
    static QString number(qsizetype count) { return u"<td class=\"number\">%1</td>"_s.arg(QLocale().toString(count)); }

    void heading(const QString &id, const QString &title);
    void tableHead(const QList<std::pair<QString, bool>> &columns);
    void chart(const Chart &chart);
    void cut(const QString &cut) { m_html += cut.isEmpty() ? QString() : u"<p class=\"muted\">%1</p>\n"_s.arg(text(cut)); }
    QString quoted(const Quote &quote, int document, const QString &source) const;
    void documents();
    void figures();
    void initiatives();
    void entities();
    void issues();

    const SummaryContent &m_content;
    SummaryWords m_words;
    QString m_html;
    QString m_contents; ///< the items of the table of contents
};

void Html::heading(const QString &id, const QString &title)
{
    m_html += u"<h2 id=\"%1\">%2</h2>\n"_s.arg(id, text(title));
    m_contents += u"<li><a href=\"#%1\">%2</a></li>\n"_s.arg(id, text(title));
}

void Html::tableHead(const QList<std::pair<QString, bool>> &columns)
{
    m_html += u"<table>\n<thead><tr>"_s;
    for (const auto &[name, isNumber] : columns)
        m_html += u"<th scope=\"col\"%1>%2</th>"_s.arg(isNumber ? u" class=\"number\""_s : QString(), text(name));
    m_html += u"</tr></thead>\n<tbody>\n"_s;
}

void Html::chart(const Chart &chart)
{
    if (chart.isEmpty()) {
        m_html += u"<p class=\"muted\">%1</p>\n"_s.arg(text(chart.emptyText));
        return;
    }
    const QString svg = QString::fromUtf8(chartSvg(chart, goodSize(chart, 860)));
    m_html += u"<figure>\n%1</figure>\n"_s.arg(svg.sliced(svg.indexOf(u"<svg"_s)));
}

QString Html::quoted(const Quote &quote, int document, const QString &source) const
{
    QString marked;
    qsizetype done = 0;
    for (const TextSpan &words : quote.words) {
        marked += text(quote.text.sliced(done, words.start - done)) + u"<b>"_s + text(quote.text.sliced(words.start, words.length())) + u"</b>"_s;
        done = words.end;
    }
    marked += text(quote.text.sliced(done));
    const bool isListed = document < m_content.documents.rows.size();
    return u"<td><q>%1</q><p class=\"muted\">%2</p></td>"_s.arg(
        marked, isListed ? u"<a href=\"#document-%1\">%2</a>"_s.arg(document + 1).arg(text(source)) : text(source));
}

void Html::documents()
{
    if (m_content.documents.rows.isEmpty())
        return;
    heading(u"documents"_s, m_words.documents);
    tableHead({{m_words.title, false}, {m_words.source, false}, {m_words.figureCount, true}, {m_words.initiativeCount, true},
               {m_words.nameCount, true}, {m_words.doubtCount, true}});
    int n = 0;
    for (const SummaryDocument &row : m_content.documents.rows)
        m_html += u"<tr id=\"document-%1\"><td class=\"value\">"_s.arg(++n) + text(row.title) + u"</td><td>"_s + text(row.publisher)
            + (row.publisher.isEmpty() || row.date.isEmpty() ? QString() : u"<br />"_s) + text(row.date) + u"</td>"_s
            + number(row.figures) + number(row.initiatives) + number(row.names) + number(row.doubts) + u"</tr>\n"_s;
    m_html += u"</tbody>\n</table>\n"_s;
    cut(m_content.documents.cut);
}

void Html::figures()
{
    heading(u"figures"_s, m_words.figures);
    if (m_content.figures.isEmpty()) {
        m_html += u"<p>%1</p>\n"_s.arg(text(m_words.noFigures));
        return;
    }
    chart(m_content.series);
    int n = 0;
    for (const SummarySection<SummaryFigure> &section : m_content.figures) {
        m_html += u"<h3>%1</h3>\n"_s.arg(text(section.title));
        tableHead({{m_words.value, false}, {m_words.what, false}, {m_words.words, false}});
        for (const SummaryFigure &row : section.rows)
            m_html += u"<tr id=\"figure-%1\"><td class=\"value\">"_s.arg(++n) + text(row.value) + u"</td><td>"_s + text(row.what)
                + (row.when.isEmpty() ? QString() : u"<p class=\"muted\">%1</p>"_s.arg(text(row.when))) + u"</td>"_s
                + quoted(row.quote, row.document, row.source) + u"</tr>\n"_s;
        m_html += u"</tbody>\n</table>\n"_s;
        cut(section.cut);
    }
}

void Html::initiatives()
{
    heading(u"initiatives"_s, m_words.initiatives);
    if (m_content.initiatives.isEmpty()) {
        m_html += u"<p>%1</p>\n"_s.arg(text(m_words.noInitiatives));
        return;
    }
    chart(m_content.bars);
    int n = 0;
    for (const SummarySection<SummaryInitiative> &section : m_content.initiatives) {
        m_html += u"<h3>%1</h3>\n"_s.arg(text(section.title));
        tableHead({{m_words.actor, false}, {m_words.words, false}, {m_words.by, true}});
        for (const SummaryInitiative &row : section.rows)
            m_html += u"<tr id=\"initiative-%1\"><td>"_s.arg(++n) + (row.actor.isEmpty() ? u"–"_s : text(row.actor)) + u"</td>"_s
                + quoted(row.quote, row.document, row.source) + u"<td class=\"number value\">"_s + text(row.by) + u"</td></tr>\n"_s;
        m_html += u"</tbody>\n</table>\n"_s;
        cut(section.cut);
    }
}

void Html::entities()
{
    heading(u"names"_s, m_words.entities);
    if (m_content.entities.rows.isEmpty()) {
        m_html += u"<p>%1</p>\n"_s.arg(text(m_words.noEntities));
        return;
    }
    tableHead({{m_words.name, false}, {m_words.kind, false}, {m_words.mentions, true}, {m_words.inDocuments, true}});
    for (const SummaryEntity &row : m_content.entities.rows)
        m_html += u"<tr><td><span class=\"value\">"_s + text(row.name) + u"</span>"_s
            + (row.aliases.isEmpty() ? QString() : u"<p class=\"muted\">%1</p>"_s.arg(text(row.aliases))) + u"</td><td>"_s + text(row.kind)
            + u"</td>"_s + number(row.mentions) + number(row.documents) + u"</tr>\n"_s;
    m_html += u"</tbody>\n</table>\n"_s;
    cut(m_content.entities.cut);
}

void Html::issues()
{
    if (m_content.issues.rows.isEmpty())
        return;
    heading(u"issues"_s, m_words.issues);
    m_html += u"<ul>\n"_s;
    for (const QString &row : m_content.issues.rows)
        m_html += u"<li>%1</li>\n"_s.arg(text(row));
    m_html += u"</ul>\n"_s;
    cut(m_content.issues.cut);
}

QString Html::page()
{
    documents();
    figures();
    initiatives();
    entities();
    issues();
    const QString language = QLocale().bcp47Name();
    return u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\" />\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n"_s.arg(language == u"C"_s ? u"en"_s : language)
        + u"<title>"_s + text(m_content.title) + u"</title>\n<style>"_s + style + u"</style>\n</head>\n<body>\n<header>\n<h1>"_s + text(m_content.title)
        + u"</h1>\n<p>"_s + text(m_content.counts) + u"</p>\n<p class=\"muted\">"_s + text(m_content.made) + u"</p>\n</header>\n<nav>\n<ul>\n"_s
        + m_contents + u"</ul>\n</nav>\n<main>\n"_s + m_html + u"</main>\n</body>\n</html>\n"_s;
}

} // namespace

QByteArray summaryHtml(const SummaryContent &content)
{
    return Html(content).page().toUtf8();
}

} // namespace planscope
