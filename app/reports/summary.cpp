// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/summary.h"

#include "base/wholefile.h"
#include "reports/pagesetter.h"
#include "reports/summarydocument.h"
#include "reports/summaryhtml.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

constexpr double logicalDpi = 96;
constexpr double lineAbove = 34; ///< header line with its distance to the text, in logical pixels
constexpr double lineBelow = 30;

QString tr(const char *text) { return QCoreApplication::translate("planscope::Summary", text); }

class Press
{
public:
    Press(const SummaryContent &content, QPagedPaintDevice *device) : m_content(content), m_device(device) {}
    Error print(const TaskContext &task);

private:
    void paintPage(QPainter *painter, const QTextDocument &document, const Page &page) const;
    void paintLines(QPainter *painter, qsizetype page, qsizetype pages) const;

    const SummaryContent &m_content;
    QPagedPaintDevice *m_device;
    QSizeF m_size; ///< of the printable area, in logical pixels
};

void Press::paintPage(QPainter *painter, const QTextDocument &document, const Page &page) const
{
    for (const PagePiece &piece : page) {
        const QRectF source(0, piece.top, m_size.width(), piece.bottom - piece.top);
        painter->save();
        painter->translate(0, lineAbove + piece.at - piece.top);
        painter->setClipRect(source.adjusted(-1, 0, 1, 0));
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = source;
        context.palette.setColor(QPalette::Text, Qt::black); // a dark palette would print white on white
        document.documentLayout()->draw(painter, context);
        painter->restore();
        if (!piece.isRow)
            continue;
        const double y = lineAbove + piece.at + source.height();
        painter->setPen(QPen(QColor(0xbdbdbd), 0.75));
        painter->drawLine(QPointF(0, y), QPointF(m_size.width(), y));
    }
}

/// What stands above and below the text of every page.
void Press::paintLines(QPainter *painter, qsizetype page, qsizetype pages) const
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(11);
    font.setHintingPreference(QFont::PreferNoHinting);
    painter->setFont(font);
    painter->setPen(QColor(0x555555));
    const QRectF top(0, 0, m_size.width(), 16);
    const QRectF bottom(0, m_size.height() - 16, m_size.width(), 16);
    if (page > 1) { // the first page opens with both in large
        const QString made = m_content.made;
        const double room = m_size.width() - QFontMetricsF(font).horizontalAdvance(made) - 20;
        painter->drawText(top, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, QFontMetricsF(font).elidedText(m_content.title, Qt::ElideRight, room));
        painter->drawText(top, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, made);
    }
    painter->drawText(bottom, Qt::AlignRight | Qt::AlignVCenter, tr("Page %1 of %2").arg(page).arg(pages));
}

Error Press::print(const TaskContext &task)
{
    const double scale = m_device->logicalDpiX() / logicalDpi;
    m_size = QSizeF(m_device->width(), m_device->height()) / scale;
    const double textHeight = m_size.height() - lineAbove - lineBelow;
    if (m_size.width() < 100 || textHeight < 100)
        return {ErrorCode::NothingToShow, {}, -1, tr("the paper is too small.")};

    QTextDocument document;
    if (const Error error = setSummary(&document, m_content, m_size.width(), textHeight * 0.85, task); error.code != ErrorCode::None)
        return error;
    const QList<Page> pages = setPages(stripsOf(document), textHeight);

    QPainter painter;
    if (!painter.begin(m_device))
        return {ErrorCode::NotWritable, {}, -1, tr("the printer does not take the pages.")};
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const bool failed = i > 0 && !m_device->newPage();
        if (task.cancelled() || failed) {
            if (auto *printer = dynamic_cast<QPrinter *>(m_device))
                printer->abort();
            return failed ? Error{ErrorCode::NotWritable, {}, -1, tr("the printer does not take the pages.")} : Error{ErrorCode::Cancelled, {}, -1, {}};
        }
        task.progress(static_cast<int>(i), static_cast<int>(pages.size()), tr("Page %1 of %2").arg(i + 1).arg(pages.size()));
        painter.save();
        painter.scale(scale, scale);
        painter.setRenderHint(QPainter::Antialiasing);
        paintPage(&painter, document, pages.at(i));
        paintLines(&painter, i + 1, pages.size());
        painter.restore();
    }
    return {};
}

Error pdfOf(const SummaryContent &content, const TaskContext &task, QByteArray *bytes)
{
    QBuffer buffer(bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const bool usesInches = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    writer.setPageSize(QPageSize(usesInches ? QPageSize::Letter : QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 15, 18, 13), QPageLayout::Millimeter);
    writer.setResolution(1200);
    writer.setTitle(content.title);
    writer.setCreator(u"Planscope"_s);
    return Press(content, &writer).print(task);
}

} // namespace

Error printSummary(const Corpus &corpus, QPagedPaintDevice *device, const TaskContext &task)
{
    const Result<SummaryContent> content = collectSummary(corpus, task);
    return content ? Press(*content, device).print(task) : content.error();
}

Error writeSummary(const Corpus &corpus, const QString &path, const TaskContext &task)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != u"pdf"_s && ending != u"html"_s && ending != u"htm"_s)
        return {ErrorCode::UnknownFormat, path, -1, u".pdf, .html"_s};
    const Result<SummaryContent> content = collectSummary(corpus, task);
    if (!content)
        return {content.error().code, path, -1, content.error().detail};
    QByteArray bytes;
    if (ending != u"pdf"_s)
        bytes = summaryHtml(*content);
    else if (const Error error = pdfOf(*content, task, &bytes); error.code != ErrorCode::None)
        return {error.code, path, -1, error.detail};
    if (task.cancelled())
        return {ErrorCode::Cancelled, path, -1, {}};
    return writeWhole(path, bytes);
}

} // namespace planscope
