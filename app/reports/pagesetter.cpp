// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pagesetter.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>

namespace planscope {

static void addRows(const QTextDocument &document, const QTextTable &table, int index, QList<Strip> *strips)
{
    const QAbstractTextDocumentLayout &layout = *document.documentLayout();
    const double padding = table.format().cellPadding();
    for (int row = 0; row < table.rows(); ++row) {
        Strip strip{.table = index};
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            const double top = layout.blockBoundingRect(cell.firstCursorPosition().block()).top() - padding;
            const double bottom = layout.blockBoundingRect(cell.lastCursorPosition().block()).bottom() + padding;
            strip.top = column == 0 ? top : std::min(strip.top, top);
            strip.bottom = std::max(strip.bottom, bottom);
        }
        strip.isHeaderRow = row < table.format().headerRowCount();
        strip.keepsWithNext = strip.isHeaderRow;
        strips->append(strip);
    }
}

static void addBlock(const QTextDocument &document, const QTextBlock &block, QList<Strip> *strips)
{
    constexpr int maxLinesKept = 3; // longer paragraphs may be cut between lines
    const QRectF rect = document.documentLayout()->blockBoundingRect(block);
    const bool isHeading = block.blockFormat().headingLevel() > 0;
    if (block.length() == 1 && !isHeading)
        return; // stands after a table and shows nothing
    if (isHeading || block.lineCount() <= maxLinesKept) {
        strips->append({.top = rect.top(), .bottom = rect.bottom(), .keepsWithNext = isHeading});
        return;
    }
    const QTextLayout &lines = *block.layout();
    for (int i = 0; i < lines.lineCount(); ++i) {
        const QTextLine line = lines.lineAt(i);
        strips->append({.top = rect.top() + line.y(), .bottom = rect.top() + line.y() + line.height()});
    }
}

QList<Strip> stripsOf(const QTextDocument &document)
{
    QList<Strip> strips;
    int tables = 0;
    const QTextFrame *root = document.rootFrame();
    for (auto it = root->begin(); it != root->end(); ++it) {
        if (const auto *table = qobject_cast<const QTextTable *>(it.currentFrame()))
            addRows(document, *table, tables++, &strips);
        else if (it.currentBlock().isValid())
            addBlock(document, it.currentBlock(), &strips);
    }
    return strips;
}

namespace {

class Setter
{
public:
    Setter(const QList<Strip> &strips, double height) : m_strips(strips), m_height(height), m_pages(1) {}

    QList<Page> set()
    {
        for (qsizetype i = 0; i < m_strips.size(); ++i)
            place(i);
        return m_pages;
    }

private:
    double gapBefore(qsizetype i) const { return i == 0 || m_pages.constLast().isEmpty() ? 0 : m_strips.at(i).top - m_strips.at(i - 1).bottom; }

    /// The strip with all that has to stand on the same page after it.
    double neededBy(qsizetype i) const
    {
        qsizetype last = i;
        while (m_strips.at(last).keepsWithNext && last + 1 < m_strips.size())
            ++last;
        return m_strips.at(last).bottom - m_strips.at(i).top;
    }

    void place(qsizetype i)
    {
        const Strip &strip = m_strips.at(i);
        if (strip.isHeaderRow)
            m_header = strip;
        // What follows a strip that keeps with it was counted when that one was placed.
        const bool isKept = i > 0 && m_strips.at(i - 1).keepsWithNext && !m_pages.constLast().isEmpty();
        if (!isKept && !m_pages.constLast().isEmpty() && m_at + gapBefore(i) + neededBy(i) > m_height)
            turn(strip);
        double at = m_at + gapBefore(i);
        double top = strip.top;
        while (at + strip.bottom - top > m_height && m_height - at > 0) { // higher than a page
            const double fits = m_height - at;
            m_pages.last().append({top, top + fits, at, false});
            top += fits;
            m_pages.append(Page());
            at = 0;
        }
        m_pages.last().append({top, strip.bottom, at, strip.table >= 0});
        m_at = at + strip.bottom - top;
    }

    void turn(const Strip &next)
    {
        m_pages.append(Page());
        m_at = 0;
        const bool repeatsHeader = next.table >= 0 && !next.isHeaderRow && m_header.table == next.table && m_header.height() + next.height() <= m_height;
        if (!repeatsHeader)
            return;
        m_pages.last().append({m_header.top, m_header.bottom, 0, true});
        m_at = m_header.height();
    }

    const QList<Strip> &m_strips;
    double m_height;
    QList<Page> m_pages;
    double m_at = 0;
    Strip m_header;
};

} // namespace

QList<Page> setPages(const QList<Strip> &strips, double height)
{
    return Setter(strips, height).set();
}

} // namespace planscope
