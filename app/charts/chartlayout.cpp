// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartlayout.h"

#include "models/valuetext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace planscope {

namespace {

using Tone = PlacedText::Tone;

constexpr int maxFigures = 40;         // beside marks; more would be a thicket
constexpr double maxNameShare = 0.42;  // of the width, for the names of bars
constexpr double flatLines = 20;       // a chart lower than so many lines is flat

QString tr(const char *text) { return QCoreApplication::translate("planscope::Chart", text); }

/// The text in lines no wider than `width`; the last line ends in "…" when it does not fit into maxLines.
QStringList wrapped(const QString &text, const QFont &font, double width, int maxLines)
{
    constexpr qsizetype longestUnits = 1000; // more never fits a chart
    const QString shown = text.first(std::min(text.size(), longestUnits)).simplified();
    QTextLayout layout(shown, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == maxLines) {
            lines.append(QFontMetricsF(font).elidedText(shown.sliced(line.textStart()), Qt::ElideRight, width));
            break;
        }
        lines.append(shown.sliced(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

/// In order of years; none when a year has two levels that differ, for then there is no one line to follow.
QList<QPointF> trendOf(const Chart &chart)
{
    QList<QPointF> points;
    for (const ChartSeries &series : chart.series) {
        if (series.role != ChartSeries::Role::Actual)
            continue;
        for (const ChartMark &mark : series.marks) {
            if (mark.high || mark.from || (!points.isEmpty() && points.constLast().x() == mark.x))
                return {};
            points.append({mark.x, mark.y});
        }
    }
    return points.size() > 1 ? points : QList<QPointF>();
}

class Builder
{
public:
    Builder(const Chart &chart, const QSizeF &size, const QFont &font)
        : m_chart(chart), m_font(font), m_metrics(fontFor(Tone::Normal, font)), m_line(m_metrics.height()), m_margin(std::round(m_line * 0.6))
    {
        m_layout.size = size;
        m_inner = QRectF(QPointF(), size).adjusted(m_margin, m_margin, -m_margin, -m_margin);
    }

    ChartLayout build();
    double lane() const { return m_line + 3; } ///< the least height of a bar's lane
    double comfortableLane() const;
    double heightBesideBars();
    double noteHeight() const { return m_line + 4; }

private:
    void placeHeader();
    void placeLegend();
    void placeFooter();
    void placeEmpty();
    void placeSeries();
    void placeBars();
    void placeValueTicks(double factor);
    void placeYearTicks();
    QList<QRectF> obstacles() const;
    void placeFigures();
    bool placeFigure(const QRectF &mark, const QString &figure, QList<QRectF> *taken);
    double widestName() const;
    double shownNameWidth() const { return std::min(widestName(), m_inner.width() * maxNameShare); }
    bool hasUnitBesideTicks() const { return shownNameWidth() >= width(m_chart.unit) + m_line; } // the first tick juts out
    double axisHeight() const { return (hasUnitBesideTicks() ? m_line : 2 * m_line) + 4; }
    void placeBarNames(double lane);
    void placeBarParts(double lane);

    double swatchSide() const { return std::round(m_line * 0.72); }
    double width(const QString &text) const { return std::ceil(m_metrics.horizontalAdvance(text)) + 1; }
    double xAt(double value) const { return m_layout.positionOf(value, 0).x(); }
    double yAt(double value) const { return m_layout.positionOf(0, value).y(); }
    void put(const QRectF &rect, Qt::Alignment alignment, const QString &text, Tone tone)
    {
        m_layout.texts.append({rect, alignment, text, tone});
    }

    const Chart &m_chart;
    QFont m_font;
    QFontMetricsF m_metrics;
    double m_line;
    double m_margin;
    QRectF m_inner; ///< what is left for the plot and its ticks
    QRectF m_row;   ///< what is left of the legend's row
    bool m_isFlat = false; ///< the title stands in that row, too
    ChartLayout m_layout;
};

void Builder::placeHeader()
{
    const QFont titleFont = fontFor(Tone::Title, m_font);
    const double titleLine = QFontMetricsF(titleFont).height();
    const double top = m_inner.top();
    const int maxLines = std::clamp(static_cast<int>(m_layout.size.height() * 0.25 / titleLine), 1, 4);
    const QStringList lines = wrapped(m_chart.title, titleFont, m_inner.width(), maxLines);
    for (const QString &line : lines) {
        put({m_inner.left(), m_inner.top(), m_inner.width(), titleLine}, Qt::AlignLeft | Qt::AlignVCenter, line, Tone::Title);
        m_inner.setTop(m_inner.top() + titleLine);
    }
    if (m_chart.isEmpty())
        return;

    double legendWidth = 0;
    for (const ChartSeries &series : m_chart.series)
        legendWidth += swatchSide() + 5 + width(roleText(series.role)) + m_line;
    const double titleWidth = QFontMetricsF(titleFont).horizontalAdvance(lines.join(u' ')) + 2 * m_line;
    // Height is dear in a flat chart: title, legend, unit and note share a row where they can.
    const double unitWidth = width(m_chart.unit) + width(u"in trillion "_s);
    m_isFlat = m_layout.size.height() < flatLines * m_line && lines.size() == 1 && titleWidth + legendWidth + unitWidth < m_inner.width();
    if (m_isFlat) {
        QRectF &title = m_layout.texts.last().rect;
        title.setWidth(titleWidth);
        m_row = QRectF(m_inner.left() + titleWidth, top, m_inner.width() - titleWidth, titleLine);
    } else {
        m_row = QRectF(m_inner.left(), m_inner.top() + std::round(m_line * 0.3), m_inner.width(), m_line);
    }
    placeLegend();
    m_inner.setTop(m_row.bottom() + std::round(m_line * 0.4));
}

void Builder::placeLegend()
{
    const double left = m_row.left();
    for (const ChartSeries &series : m_chart.series) {
        const QString name = roleText(series.role);
        const double needed = swatchSide() + 5 + width(name);
        if (m_row.left() > left && needed > m_row.width())
            m_row = QRectF(left, m_row.bottom() + 2, m_inner.right() - left, m_line);
        m_layout.legend.append({series.role, {m_row.left(), m_row.center().y() - swatchSide() / 2, swatchSide(), swatchSide()}});
        put({m_row.left() + swatchSide() + 5, m_row.top(), width(name), m_row.height()}, Qt::AlignLeft | Qt::AlignVCenter, name, Tone::Normal);
        m_row.setLeft(m_row.left() + needed + m_line);
    }
}

void Builder::placeFooter()
{
    const double unitWidth = width(m_chart.unit) + width(u"in trillion "_s);
    if (m_isFlat && !m_chart.note.isEmpty() && unitWidth + width(m_chart.note) < m_row.width()) {
        const QRectF right(m_row.right() - width(m_chart.note), m_row.top(), width(m_chart.note), m_row.height());
        put(right, Qt::AlignRight | Qt::AlignVCenter, m_chart.note, Tone::Muted);
        m_row.setRight(right.left());
        return;
    }
    const QStringList lines = m_chart.note.isEmpty() ? QStringList() : wrapped(m_chart.note, fontFor(Tone::Muted, m_font), m_inner.width(), 2);
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        m_inner.setBottom(m_inner.bottom() - m_line);
        put({m_inner.left(), m_inner.bottom(), m_inner.width(), m_line}, Qt::AlignLeft | Qt::AlignVCenter, *line, Tone::Muted);
    }
    m_inner.setBottom(m_inner.bottom() - (lines.isEmpty() ? 0 : 4));
}

void Builder::placeEmpty()
{
    const QRectF box = m_inner.adjusted(m_margin, 0, -m_margin, 0);
    const int maxLines = std::max(1, static_cast<int>(box.height() / m_line));
    const QStringList lines = wrapped(m_chart.emptyText, fontFor(Tone::Normal, m_font), box.width(), maxLines);
    double y = box.center().y() - m_line * static_cast<double>(lines.size()) / 2;
    for (const QString &line : lines) {
        put({box.left(), y, box.width(), m_line}, Qt::AlignCenter, line, Tone::Muted);
        y += m_line;
    }
}

void Builder::placeValueTicks(double factor)
{
    const QRectF &plot = m_layout.plot;
    for (const double tick : m_layout.y.ticks)
        put({0, yAt(tick) - m_line / 2, plot.left() - 6, m_line}, Qt::AlignRight | Qt::AlignVCenter, plainNumberText(tick / factor), Tone::Muted);
}

void Builder::placeYearTicks()
{
    for (const double tick : m_layout.x.ticks) {
        const QString text = QString::number(tick, 'f', 0);
        put({xAt(tick) - width(text) / 2, m_layout.plot.bottom() + 4, width(text), m_line}, Qt::AlignCenter, text, Tone::Muted);
    }
}

void Builder::placeSeries()
{
    Extent years;
    Extent values;
    for (const ChartSeries &series : m_chart.series) {
        for (const ChartMark &mark : series.marks) {
            years.add(mark.from.value_or(mark.x));
            years.add(mark.x);
            values.add(mark.y);
            if (mark.high)
                values.add(*mark.high);
        }
    }
    QRectF plot = m_inner.adjusted(0, m_isFlat ? m_line * 0.3 : m_line * 1.6, 0, -m_line - 4); // unit above, years below
    m_layout.y = valueScale(values, m_chart.firstIsBest, plot.height(), m_line);
    const QList<double> &ticks = m_layout.y.ticks;
    const NumberScale scale = ticks.isEmpty() ? NumberScale() : numberScale(std::max(std::abs(ticks.constFirst()), std::abs(ticks.constLast())));
    double tickWidth = 0;
    for (const double tick : ticks)
        tickWidth = std::max(tickWidth, width(plainNumberText(tick / scale.factor)));
    plot.setLeft(m_inner.left() + tickWidth + 6);
    m_layout.plot = plot;
    m_layout.x = yearScale(years, plot.width(), width(u"2000"_s));

    QString unit = scale.word.isEmpty() ? m_chart.unit : u"%1 %2"_s.arg(scale.word, m_chart.unit).trimmed();
    if (m_isFlat && !m_chart.firstIsBest)
        unit = tr("in %1").arg(unit); // it stands behind the legend
    if (!m_chart.firstIsBest && !ticks.contains(0.0))
        unit = tr("%1, not from 0").arg(unit);
    const QRectF unitRow = m_isFlat ? m_row : QRectF(m_inner.left(), m_inner.top(), m_inner.width(), m_line);
    for (const QString &line : wrapped(unit, fontFor(Tone::Muted, m_font), unitRow.width(), 1))
        put(unitRow, Qt::AlignLeft | Qt::AlignVCenter, line, Tone::Muted);
    placeValueTicks(scale.factor);
    placeYearTicks();

    const double side = swatchSide();
    for (const ChartSeries &series : m_chart.series) {
        QList<QRectF> rects;
        for (const ChartMark &mark : series.marks)
            rects.append({xAt(mark.x) - side / 2, yAt(mark.y) - side / 2, side, side});
        m_layout.marks.append(rects);
    }
    m_layout.trend = trendOf(m_chart);
    placeFigures();
}

/// What figures must not cover: the marks, the upright lines of ranges, the flat ones of periods, the trend.
QList<QRectF> Builder::obstacles() const
{
    constexpr double step = 6;
    QList<QRectF> taken;
    for (qsizetype s = 0; s < m_chart.series.size(); ++s) {
        for (qsizetype m = 0; m < m_chart.series.at(s).marks.size(); ++m) {
            const ChartMark &mark = m_chart.series.at(s).marks.at(m);
            const QPointF middle = m_layout.positionOf(mark.x, mark.y);
            taken.append(m_layout.marks.at(s).at(m));
            if (mark.high)
                taken.append(QRectF(m_layout.positionOf(mark.x, *mark.high), middle).normalized().adjusted(-3, -2, 3, 2));
            if (mark.from)
                taken.append(QRectF(m_layout.positionOf(*mark.from, mark.y), middle).normalized().adjusted(-2, -3, 2, 3));
        }
    }
    for (qsizetype i = 1; i < m_layout.trend.size() && m_layout.trend.size() <= maxFigures; ++i) {
        const QPointF from = m_layout.positionOf(m_layout.trend.at(i - 1).x(), m_layout.trend.at(i - 1).y());
        const QLineF line(from, m_layout.positionOf(m_layout.trend.at(i).x(), m_layout.trend.at(i).y()));
        for (double at = 0; at < line.length(); at += step)
            taken.append(QRectF(line.pointAt(at / line.length()) - QPointF(1, 1), QSizeF(2, 2)));
    }
    return taken;
}

/// Figures beside the marks, where there is room: targets first, then the latest. What finds no room is in the tooltip.
void Builder::placeFigures()
{
    QList<QRectF> taken = obstacles();
    int placed = 0;
    for (const bool targets : {true, false}) {
        for (qsizetype s = 0; s < m_chart.series.size(); ++s) {
            const ChartSeries &series = m_chart.series.at(s);
            if ((series.role == ChartSeries::Role::Target) != targets)
                continue;
            for (qsizetype m = series.marks.size() - 1; m >= 0 && placed < maxFigures; --m)
                placed += placeFigure(m_layout.marks.at(s).at(m), series.marks.at(m).figure, &taken) ? 1 : 0;
        }
    }
}

bool Builder::placeFigure(const QRectF &mark, const QString &figure, QList<QRectF> *taken)
{
    const double w = width(figure);
    const QRectF room(m_layout.plot.left() + 1, m_layout.plot.top() - m_line * 0.2, m_layout.size.width() - m_layout.plot.left() - 3,
                      m_layout.plot.height() + m_line * 0.2);
    const double left = std::clamp(mark.center().x() - w / 2, room.left(), std::max(room.left(), room.right() - w));
    const double leftmost = std::clamp(mark.center().x() - w, room.left(), std::max(room.left(), room.right() - w));
    const double rightmost = std::clamp(mark.center().x(), room.left(), std::max(room.left(), room.right() - w));
    const QRectF places[] = {
        {left, mark.top() - m_line, w, m_line},
        {leftmost, mark.top() - m_line, w, m_line},
        {left, mark.bottom(), w, m_line},
        {rightmost, mark.top() - m_line, w, m_line},
        {rightmost, mark.bottom(), w, m_line},
        {leftmost, mark.bottom(), w, m_line},
        {mark.right() + 3, mark.center().y() - m_line / 2, w, m_line},
        {mark.left() - 3 - w, mark.center().y() - m_line / 2, w, m_line},
    };
    for (const QRectF &place : places) {
        const bool isFree = room.contains(place)
            && std::none_of(taken->cbegin(), taken->cend(), [&](const QRectF &other) { return other.intersects(place); });
        if (!isFree)
            continue;
        taken->append(place);
        put(place, Qt::AlignCenter, figure, Tone::Normal);
        return true;
    }
    return false;
}

void Builder::placeBarNames(double lane)
{
    const double nameWidth = m_layout.plot.left() - m_inner.left() - 8;
    const int maxLines = std::clamp(static_cast<int>(lane / m_line), 1, 3);
    for (qsizetype c = 0; c < m_chart.categories.size(); ++c) {
        const QStringList lines = wrapped(m_chart.categories.at(c), fontFor(Tone::Normal, m_font), nameWidth, maxLines);
        double y = m_layout.plot.top() + lane * (static_cast<double>(c) + 0.5) - m_line * static_cast<double>(lines.size()) / 2;
        for (const QString &line : lines) {
            put({m_inner.left(), y, nameWidth, m_line}, Qt::AlignRight | Qt::AlignVCenter, line, Tone::Normal);
            y += m_line;
        }
    }
}

void Builder::placeBarParts(double lane)
{
    QHash<QString, qsizetype> rowOf;
    for (qsizetype c = 0; c < m_chart.categories.size(); ++c)
        rowOf.insert(m_chart.categories.at(c), c);
    QList<double> filled(m_chart.categories.size());
    const double height = lane * m_layout.barShare;
    for (const ChartSeries &series : m_chart.series) {
        QList<QRectF> rects;
        for (const ChartMark &mark : series.marks) {
            const qsizetype row = rowOf.value(mark.category);
            const double from = filled.at(row);
            filled[row] += mark.y;
            const QRectF rect(QPointF(xAt(from), m_layout.plot.top() + lane * (static_cast<double>(row) + 0.5) - height / 2),
                              QSizeF(xAt(filled.at(row)) - xAt(from), height));
            rects.append(rect);
            if (width(mark.figure) + 4 <= rect.width() && m_metrics.ascent() <= rect.height())
                m_layout.texts.append({rect, Qt::AlignCenter, mark.figure, Tone::OnMark, series.role});
        }
        m_layout.marks.append(rects);
    }
    for (qsizetype c = 0; c < filled.size(); ++c) {
        const double y = m_layout.plot.top() + lane * (static_cast<double>(c) + 0.5) - m_line / 2;
        const QString total = QLocale().toString(filled.at(c), 'f', 0);
        put({xAt(filled.at(c)) + 5, y, width(total), m_line}, Qt::AlignLeft | Qt::AlignVCenter, total, Tone::Normal);
    }
}

void Builder::placeBars()
{
    QHash<QString, double> totals;
    for (const ChartSeries &series : m_chart.series)
        for (const ChartMark &mark : series.marks)
            totals[mark.category] += mark.y;
    const double most = std::max(1.0, totals.isEmpty() ? 1.0 : *std::max_element(totals.cbegin(), totals.cend()));

    const double nameWidth = shownNameWidth();
    const double rows = static_cast<double>(m_chart.categories.size());
    QRectF plot = m_inner.adjusted(nameWidth + 8, 0, -width(QLocale().toString(most, 'f', 0)) - 6, -axisHeight());
    constexpr double widestLane = 5;
    constexpr double widestBar = 2.6;
    plot.setHeight(std::min(plot.height(), rows * m_line * widestLane));
    m_layout.plot = plot;
    m_layout.barShare = std::min(0.72, widestBar * m_line * rows / plot.height());
    const int maxParts = std::clamp(static_cast<int>(plot.width() / (m_line * 4)), 1, 8);
    m_layout.x = countScale(most, maxParts);
    const double lane = plot.height() / rows;
    placeBarNames(lane);
    placeBarParts(lane);
    for (const double tick : m_layout.x.ticks) {
        const QString text = QLocale().toString(tick, 'f', 0);
        put({xAt(tick) - width(text) / 2, plot.bottom() + 4, width(text), m_line}, Qt::AlignCenter, text, Tone::Muted);
    }
    if (hasUnitBesideTicks())
        put({m_inner.left(), plot.bottom() + 4, nameWidth, m_line}, Qt::AlignRight | Qt::AlignVCenter, m_chart.unit, Tone::Muted);
    else
        put({plot.left(), plot.bottom() + 4 + m_line, plot.width(), m_line}, Qt::AlignLeft | Qt::AlignVCenter, m_chart.unit, Tone::Muted);
}

ChartLayout Builder::build()
{
    placeHeader();
    if (m_chart.isEmpty()) {
        placeEmpty();
        return m_layout;
    }
    placeFooter();
    if (m_chart.kind == ChartKind::Series)
        placeSeries();
    else
        placeBars();
    return m_layout;
}

double Builder::widestName() const
{
    constexpr qsizetype enoughUnits = 200;
    double widest = 0;
    for (const QString &name : m_chart.categories)
        widest = std::max(widest, width(name.first(std::min(name.size(), enoughUnits))));
    return widest;
}

double Builder::comfortableLane() const
{
    const double lines = widestName() > m_inner.width() * maxNameShare ? 2 : 1;
    return lines * m_line + 0.8 * m_line;
}

double Builder::heightBesideBars()
{
    placeHeader();
    placeFooter();
    return m_layout.size.height() - m_inner.height() + axisHeight();
}

} // namespace

QPointF ChartLayout::positionOf(double year, double value) const
{
    const double xShare = (year - x.low) / (x.high - x.low);
    const double yShare = (value - y.low) / (y.high - y.low);
    return {plot.left() + xShare * plot.width(), plot.top() + (y.isReversed ? yShare : 1 - yShare) * plot.height()};
}

QFont fontFor(PlacedText::Tone tone, const QFont &font)
{
    QFont shown = font;
    if (tone == Tone::Title) {
        shown.setPixelSize(static_cast<int>(std::round(font.pixelSize() * 1.25)));
        shown.setWeight(QFont::DemiBold);
    }
    return shown;
}

ChartLayout layOut(const Chart &chart, const QSizeF &size, const QFont &font)
{
    return Builder(chart, size, font).build();
}

double leastHeight(const Chart &chart, double width, const QFont &font)
{
    if (chart.kind == ChartKind::Series || chart.isEmpty())
        return font.pixelSize() * 8.0;
    const double bars = static_cast<double>(chart.categories.size());
    const double flatHeight = (flatLines - 1) * QFontMetricsF(font).height();
    Builder flat(chart, {width, flatHeight}, font);
    if (const double height = flat.heightBesideBars() + flat.lane() * bars; height <= flatHeight)
        return height;
    Builder tall(chart, {width, 1000}, font);
    return tall.heightBesideBars() + tall.lane() * bars;
}

double comfortableHeight(const Chart &chart, double width, const QFont &font)
{
    constexpr double seriesShare = 0.5; // of the width
    if (chart.kind == ChartKind::Series || chart.isEmpty())
        return width * seriesShare;
    Builder builder(chart, {width, 1000}, font);
    return builder.heightBesideBars() + builder.comfortableLane() * static_cast<double>(chart.categories.size());
}

int barsThatFit(const Chart &chart, const QSizeF &size, const QFont &font)
{
    Builder builder(chart, size, font);
    const double height = size.height() - builder.heightBesideBars();
    const int bars = static_cast<int>(height / builder.lane());
    const bool needsNote = bars < chart.categories.size() && chart.note.isEmpty();
    return std::max(1, needsNote ? static_cast<int>((height - builder.noteHeight()) / builder.lane()) : bars);
}

} // namespace planscope
