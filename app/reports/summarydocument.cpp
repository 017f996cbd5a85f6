// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/summarydocument.h"

#include "charts/chartexport.h"

#include <QAbstractTextDocumentLayout>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr int chartObject = QTextFormat::UserObject + 1;
constexpr int chartProperty = QTextFormat::UserProperty + 1;

/// Draws the charts where the text has their placeholder; owned by the text document.
class ChartObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    ChartObject(const QList<Chart> &charts, const QList<QSize> &sizes, QObject *parent) : QObject(parent), m_charts(charts), m_sizes(sizes) {}

    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &format) override { return m_sizes.at(format.intProperty(chartProperty)); }

    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format) override
    {
        const int index = format.intProperty(chartProperty);
        drawChart(m_charts.at(index), painter, rect, m_sizes.at(index));
    }

private:
    QList<Chart> m_charts;
    QList<QSize> m_sizes;
};

/// Sizes in pixels of 96 to the inch: 12 are 9 pt.
struct Style
{
    int pixels = 12;
    bool isBold = false;
    bool isMuted = false;
};

constexpr Style bodyStyle{};
constexpr Style strongStyle{.isBold = true};
constexpr Style mutedStyle{.pixels = 11, .isMuted = true};

QTextCharFormat charFormat(const Style &style)
{
    QTextCharFormat format;
    format.setProperty(QTextFormat::FontPixelSize, style.pixels);
    format.setFontWeight(style.isBold ? QFont::DemiBold : QFont::Normal);
    format.setForeground(style.isMuted ? QColor(0x555555) : QColor(Qt::black));
    return format;
}

struct Column
{
    QString head;
    double share = 0; ///< of the width
    bool isNumber = false;
};

class Writer
{
public:
    Writer(QTextDocument *document, const SummaryContent &content, double width, double maxChartHeight, const TaskContext &task)
        : m_cursor(document), m_content(content), m_words(summaryWords()), m_width(width), m_maxChartHeight(maxChartHeight), m_task(task)
    {
    }

    bool write(); ///< false when cancelled

private:
    QTextBlockFormat blockFormat(double above, double below, int heading = 0) const;
    void addBlock(const QString &text, const Style &style, double above, double below, int heading = 0);
    void addHeading(const QString &text) { addBlock(text, {.pixels = 18, .isBold = true}, 26, 8, 1); }
    void addSubheading(const QString &text) { addBlock(text, {.pixels = 14, .isBold = true}, 16, 4, 2); }
    void addChart(const Chart &chart);
    void addCut(const QString &cut);
    QTextTable *addTable(qsizetype rows, const QList<Column> &columns);
    void setCell(QTextTable *table, qsizetype row, int column, const QString &text, const Style &style = bodyStyle);
    void addLine(QTextTable *table, qsizetype row, int column, const QString &text, const Style &style);
    void setQuote(QTextTable *table, qsizetype row, int column, const Quote &quote, const QString &source);

    void writeTop();
    void writeDocuments();
    void writeFigures();
    void writeInitiatives();
    void writeEntities();
    void writeIssues();

    QTextCursor m_cursor;
    const SummaryContent &m_content;
    SummaryWords m_words;
    double m_width;
    double m_maxChartHeight;
    const TaskContext &m_task;
    QList<Chart> m_charts;
    QList<QSize> m_sizes;
    bool m_hasOpenBlock = true; ///< the last block is unused: at the start, and after a table
};

QTextBlockFormat Writer::blockFormat(double above, double below, int heading) const
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    if (heading > 0)
        format.setHeadingLevel(heading);
    return format;
}

void Writer::addBlock(const QString &text, const Style &style, double above, double below, int heading)
{
    m_cursor.movePosition(QTextCursor::End);
    if (m_hasOpenBlock)
        m_cursor.setBlockFormat(blockFormat(above, below, heading));
    else
        m_cursor.insertBlock(blockFormat(above, below, heading));
    m_hasOpenBlock = false;
    m_cursor.setCharFormat(charFormat(style));
    m_cursor.insertText(text, charFormat(style));
}

void Writer::addChart(const Chart &chart)
{
    if (chart.isEmpty()) {
        addBlock(chart.emptyText, mutedStyle, 4, 4);
        return;
    }
    QSize size = goodSize(chart, static_cast<int>(m_width));
    size.setHeight(std::min(size.height(), static_cast<int>(m_maxChartHeight)));
    QTextCharFormat format;
    format.setObjectType(chartObject);
    format.setProperty(chartProperty, static_cast<int>(m_charts.size()));
    m_charts.append(chart);
    m_sizes.append(size);
    addBlock({}, bodyStyle, 8, 10);
    m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

void Writer::addCut(const QString &cut)
{
    if (!cut.isEmpty())
        addBlock(cut, mutedStyle, 4, 4);
}

QTextTable *Writer::addTable(qsizetype rows, const QList<Column> &columns)
{
    QTextTableFormat format;
    format.setBorder(0); // the rules between rows are drawn with the pages
    format.setCellSpacing(0);
    format.setCellPadding(4);
    format.setHeaderRowCount(1);
    format.setBottomMargin(12);
    format.setWidth(QTextLength(QTextLength::FixedLength, m_width));
    QList<QTextLength> widths;
    for (const Column &column : columns)
        widths.append(QTextLength(QTextLength::FixedLength, column.share * m_width));
    format.setColumnWidthConstraints(widths);
    m_cursor.movePosition(QTextCursor::End);
    m_hasOpenBlock = true;
    QTextTable *table = m_cursor.insertTable(static_cast<int>(rows) + 1, static_cast<int>(columns.size()), format);
    for (int c = 0; c < columns.size(); ++c) {
        for (int r = 0; columns.at(c).isNumber && r <= rows; ++r) {
            QTextBlockFormat right;
            right.setAlignment(Qt::AlignRight);
            table->cellAt(r, c).firstCursorPosition().setBlockFormat(right);
        }
        setCell(table, 0, c, columns.at(c).head, {.pixels = 11, .isBold = true});
    }
    return table;
}

void Writer::setCell(QTextTable *table, qsizetype row, int column, const QString &text, const Style &style)
{
    table->cellAt(static_cast<int>(row), column).firstCursorPosition().insertText(text, charFormat(style));
}

void Writer::addLine(QTextTable *table, qsizetype row, int column, const QString &text, const Style &style)
{
    if (text.isEmpty())
        return;
    QTextCursor cell = table->cellAt(static_cast<int>(row), column).lastCursorPosition();
    if (!cell.atBlockStart())
        cell.insertBlock();
    cell.insertText(text, charFormat(style));
}

void Writer::setQuote(QTextTable *table, qsizetype row, int column, const Quote &quote, const QString &source)
{
    QTextCursor cell = table->cellAt(static_cast<int>(row), column).firstCursorPosition();
    cell.insertText(u"“"_s, charFormat(bodyStyle));
    qsizetype done = 0;
    for (const TextSpan &words : quote.words) {
        cell.insertText(quote.text.sliced(done, words.start - done), charFormat(bodyStyle));
        cell.insertText(quote.text.sliced(words.start, words.length()), charFormat(strongStyle));
        done = words.end;
    }
    cell.insertText(quote.text.sliced(done) + u"”"_s, charFormat(bodyStyle));
    addLine(table, row, column, source, mutedStyle);
}

void Writer::writeTop()
{
    addBlock(m_content.title, {.pixels = 26, .isBold = true}, 0, 6, 1);
    addBlock(m_content.counts, {.pixels = 13}, 0, 2);
    addBlock(m_content.made, mutedStyle, 0, 0);
}

void Writer::writeDocuments()
{
    if (m_content.documents.rows.isEmpty())
        return;
    addHeading(m_words.documents);
    const QLocale locale;
    QTextTable *table = addTable(m_content.documents.rows.size(), {{m_words.title, 0.4}, {m_words.source, 0.2}, {m_words.figureCount, 0.09, true},
                                                                   {m_words.initiativeCount, 0.13, true}, {m_words.nameCount, 0.09, true},
                                                                   {m_words.doubtCount, 0.09, true}});
    for (qsizetype r = 0; r < m_content.documents.rows.size(); ++r) {
        const SummaryDocument &row = m_content.documents.rows.at(r);
        setCell(table, r + 1, 0, row.title, strongStyle);
        setCell(table, r + 1, 1, row.publisher);
        addLine(table, r + 1, 1, row.date, bodyStyle);
        setCell(table, r + 1, 2, locale.toString(row.figures));
        setCell(table, r + 1, 3, locale.toString(row.initiatives));
        setCell(table, r + 1, 4, locale.toString(row.names));
        setCell(table, r + 1, 5, locale.toString(row.doubts));
    }
    addCut(m_content.documents.cut);
}

void Writer::writeFigures()
{
    addHeading(m_words.figures);
    if (m_content.figures.isEmpty()) {
        addBlock(m_words.noFigures, bodyStyle, 4, 4);
        return;
    }
    addChart(m_content.series);
    for (const SummarySection<SummaryFigure> &section : m_content.figures) {
        addSubheading(section.title);
        QTextTable *table = addTable(section.rows.size(), {{m_words.value, 0.2}, {m_words.what, 0.25}, {m_words.words, 0.55}});
        for (qsizetype r = 0; r < section.rows.size() && !m_task.cancelled(); ++r) {
            const SummaryFigure &row = section.rows.at(r);
            setCell(table, r + 1, 0, row.value, strongStyle);
            setCell(table, r + 1, 1, row.what);
            addLine(table, r + 1, 1, row.when, mutedStyle);
            setQuote(table, r + 1, 2, row.quote, row.source);
        }
        addCut(section.cut);
    }
}

void Writer::writeInitiatives()
{
    addHeading(m_words.initiatives);
    if (m_content.initiatives.isEmpty()) {
        addBlock(m_words.noInitiatives, bodyStyle, 4, 4);
        return;
    }
    addChart(m_content.bars);
    for (const SummarySection<SummaryInitiative> &section : m_content.initiatives) {
        addSubheading(section.title);
        QTextTable *table = addTable(section.rows.size(), {{m_words.actor, 0.22}, {m_words.words, 0.7}, {m_words.by, 0.08, true}});
        for (qsizetype r = 0; r < section.rows.size() && !m_task.cancelled(); ++r) {
            const SummaryInitiative &row = section.rows.at(r);
            setCell(table, r + 1, 0, row.actor.isEmpty() ? u"–"_s : row.actor);
            setQuote(table, r + 1, 1, row.quote, row.source);
            setCell(table, r + 1, 2, row.by, strongStyle);
        }
        addCut(section.cut);
    }
}

void Writer::writeEntities()
{
    addHeading(m_words.entities);
    if (m_content.entities.rows.isEmpty()) {
        addBlock(m_words.noEntities, bodyStyle, 4, 4);
        return;
    }
    const QLocale locale;
    QTextTable *table = addTable(m_content.entities.rows.size(),
                                 {{m_words.name, 0.56}, {m_words.kind, 0.18}, {m_words.mentions, 0.13, true}, {m_words.inDocuments, 0.13, true}});
    for (qsizetype r = 0; r < m_content.entities.rows.size(); ++r) {
        const SummaryEntity &row = m_content.entities.rows.at(r);
        setCell(table, r + 1, 0, row.name, strongStyle);
        addLine(table, r + 1, 0, row.aliases, mutedStyle);
        setCell(table, r + 1, 1, row.kind);
        setCell(table, r + 1, 2, locale.toString(row.mentions));
        setCell(table, r + 1, 3, locale.toString(row.documents));
    }
    addCut(m_content.entities.cut);
}

void Writer::writeIssues()
{
    if (m_content.issues.rows.isEmpty())
        return;
    addHeading(m_words.issues);
    for (const QString &row : m_content.issues.rows)
        addBlock(row, bodyStyle, 2, 2);
    addCut(m_content.issues.cut);
}

bool Writer::write()
{
    // Outside an edit block every insertion would lay the text out again: seconds instead of milliseconds.
    m_cursor.beginEditBlock();
    for (const auto part : {&Writer::writeTop, &Writer::writeDocuments, &Writer::writeFigures, &Writer::writeInitiatives, &Writer::writeEntities,
                            &Writer::writeIssues}) {
        if (!m_task.cancelled())
            (this->*part)();
    }
    m_cursor.document()->documentLayout()->registerHandler(chartObject, new ChartObject(m_charts, m_sizes, m_cursor.document()));
    m_cursor.endEditBlock();
    return !m_task.cancelled();
}

} // namespace

Error setSummary(QTextDocument *document, const SummaryContent &content, double width, double maxChartHeight, const TaskContext &task)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(12);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02); // not 0: no ligatures, so that "figure" is found in a PDF
    document->setDefaultFont(font);
    document->setUseDesignMetrics(true); // widths that hold at any resolution
    document->setDocumentMargin(0);
    document->setTextWidth(width);
    if (!Writer(document, content, width, maxChartHeight, task).write())
        return {ErrorCode::Cancelled, {}, -1, {}};
    return {};
}

} // namespace planscope

#include "summarydocument.moc"
