// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartexport.h"

#include "base/wholefile.h"
#include "charts/chartpicture.h"

#include <QBuffer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

using namespace Qt::StringLiterals;

namespace planscope {

static constexpr double logicalDpi = 96;

/// Labels grow with a large picture, which is looked at from further off.
static QFont pictureFont(const QSizeF &size)
{
    constexpr double usualArea = 900 * 600;
    constexpr double usualPixels = 12;
    QFont font = QGuiApplication::font();
    font.setPixelSize(static_cast<int>(std::lround(std::clamp(usualPixels * std::sqrt(size.width() * size.height() / usualArea), 12.0, 18.0))));
    font.setHintingPreference(QFont::PreferNoHinting); // the same widths at every size and in every format
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02); // not 0: no ligatures, so that "figure" is found in a PDF
    return font;
}

void drawChart(const Chart &chart, QPainter *painter, const QRectF &target, const QSize &logical)
{
    const QFont font = pictureFont(logical);
    const bool isBars = chart.kind == ChartKind::Initiatives && !chart.isEmpty();
    const Chart drawn = isBars ? withBars(chart, barsThatFit(chart, logical, font)) : chart;
    ChartPicture(drawn, logical, paperColours(), font).paint(painter, target);
}

QSize goodSize(const Chart &chart, int width)
{
    return {width, static_cast<int>(std::ceil(comfortableHeight(chart, width, pictureFont({static_cast<double>(width), 0}))))};
}

static QByteArray pngOf(const Chart &chart, const QSize &size, int dpi)
{
    constexpr double maxPixels = 2e8; // 800 MB in memory
    const double ratio = dpi / logicalDpi;
    if (ratio <= 0 || size.width() * ratio * size.height() * ratio > maxPixels)
        return {};
    QImage image(QSizeF(size.width() * ratio, size.height() * ratio).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    const int dotsPerMetre = static_cast<int>(std::lround(dpi / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawChart(chart, &painter, image.rect(), size);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray chartSvg(const Chart &chart, const QSize &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(logicalDpi));
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    // The generator writes these two as they are.
    generator.setTitle(chart.title.toHtmlEscaped());
    generator.setDescription((chart.note.isEmpty() ? chart.unit : u"%1. %2"_s.arg(chart.unit, chart.note)).toHtmlEscaped());
    QPainter painter(&generator);
    drawChart(chart, &painter, QRectF(QPointF(), size), size);
    painter.end();
    // A document's title may hold what XML forbids and the generator passes on: control characters and non-characters.
    bytes.removeIf([](char c) { return c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r'; });
    return bytes.replace("\xEF\xBF\xBE", "").replace("\xEF\xBF\xBF", "");
}

static QByteArray pdfOf(const Chart &chart, const QSize &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    constexpr double pointsPerInch = 72;
    writer.setPageSize(QPageSize(QSizeF(size) * pointsPerInch / logicalDpi, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setResolution(1200);
    writer.setTitle(chart.title);
    writer.setCreator(u"Planscope"_s);
    QPainter painter(&writer);
    drawChart(chart, &painter, QRectF(0, 0, writer.width(), writer.height()), size);
    painter.end();
    return bytes;
}

Error exportChart(const Chart &chart, const QString &path, const QSize &size, int dpi)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending != u"png"_s && ending != u"svg"_s && ending != u"pdf"_s)
        return {ErrorCode::UnknownFormat, path, -1, u".png, .svg, .pdf"_s};
    if (chart.isEmpty())
        return {ErrorCode::NothingToShow, path, -1, chart.emptyText};
    if (ending == u"svg"_s)
        return writeWhole(path, chartSvg(chart, size));
    if (ending == u"pdf"_s)
        return writeWhole(path, pdfOf(chart, size));
    const QByteArray png = pngOf(chart, size, dpi);
    if (png.isEmpty())
        return {ErrorCode::NotWritable, path, -1,
                QCoreApplication::translate("planscope::Chart", "%1 × %2 pixels at %3 dpi are more than a picture can hold")
                    .arg(size.width()).arg(size.height()).arg(dpi)};
    return writeWhole(path, png);
}

} // namespace planscope
