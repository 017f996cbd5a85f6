// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/documentpane.h"

#include "views/documentheader.h"
#include "views/findingtip.h"
#include "views/mapstrip.h"
#include "views/textsearch.h"
#include "views/textunits.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace planscope {

constexpr int charactersInLine = 76;
constexpr double readingSize = 1.15; // of the window's font: text is read longer than labels
constexpr int zoomSteps[] = {50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300};
constexpr int scrollsByRealHeights = 3; // viewports; a longer way goes by estimated heights
constexpr int autoScrollMs = 40;

DocumentPane::DocumentPane(QWidget *parent)
    : QAbstractScrollArea(parent), m_search(new TextSearch(this)), m_header(new DocumentHeader(this)), m_colours(palette())
{
    m_strip = new MapStrip(m_layout, m_findings, m_marks, this);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Document"));
    viewport()->setMouseTracking(true);
    setMouseTracking(true);
    m_emptyText = tr("Open files or a folder (Ctrl+O), or drop them here");
    connect(m_search, &TextSearch::changed, viewport(), qOverload<>(&QWidget::update));
    connect(m_search, &TextSearch::changed, m_strip, qOverload<>(&QWidget::update));
    connect(m_search, &TextSearch::currentChanged, this, [this](const TextSpan &hit) { reveal(hit); });
    connect(m_strip, &MapStrip::offsetChosen, this, [this](qsizetype offset) { scrollToY(m_layout.estimatedY(offset) - viewport()->height() / 3); });
    connect(verticalScrollBar(), &QScrollBar::sliderReleased, this, &DocumentPane::syncScrollBar);
    m_marks.hits = &m_search->hits();
    updateChrome();
}

DocumentPane::~DocumentPane() = default;

void DocumentPane::setSelection(Selection *selection)
{
    if (m_selection)
        m_selection->disconnect(this);
    m_selection = selection;
    if (selection) {
        connect(selection, &Selection::corpusChanged, this, &DocumentPane::showCurrentDocument);
        connect(selection, &Selection::documentChanged, this, &DocumentPane::showCurrentDocument);
        connect(selection, &Selection::findingChanged, this, &DocumentPane::updateCurrent);
        connect(selection, &Selection::entityChanged, this, &DocumentPane::updateCurrent);
        connect(selection, &Selection::spanShown, this, [this](DocumentId, const TextSpan &span) {
            updateCurrent();
            reveal(span);
        });
    }
    showCurrentDocument();
}

/// Takes the selection's document. The same one in a newer corpus keeps its place.
void DocumentPane::showCurrentDocument()
{
    const DocumentId id = m_selection ? m_selection->document() : DocumentId();
    const DocumentPtr document = id.value < 0 ? DocumentPtr() : m_selection->corpus()->documents().at(id.value).document;
    m_marks.hovered = {};
    m_findings.setDocument(m_selection ? m_selection->corpus() : CorpusPtr(), id);
    const bool isOther = document != m_layout.document();
    if (isOther) {
        if (m_layout.document())
            m_places.insert(m_layout.document()->path, topOffset());
        m_visible.clear();
        m_layout.setDocument(document);
        m_anchor = {};
        m_marks.selected = {};
        m_pressed = {};
        m_caret = -1;
        m_isSelecting = false;
        m_search->setText(document ? document->text : QString());
        updateChrome();
        Q_EMIT selectedTextChanged();
    }
    updateCurrent();
    updateStyle();
    if (isOther && document)
        scrollToOffset(m_places.value(document->path, 0));
}

void DocumentPane::updateCurrent()
{
    m_marks.current = m_selection ? m_selection->finding() : FindingId();
    m_marks.entity = m_selection ? m_selection->entity() : EntityId();
    // A finding is outlined as what it is; mere words get a tint of their own.
    m_marks.shown = m_selection && m_marks.current.kind == FindingKind::None ? m_selection->span() : TextSpan();
    viewport()->update();
    m_strip->update();
}

/// What stands around the text: header, strip, scroll bar.
void DocumentPane::updateChrome()
{
    const DocumentPtr document = m_layout.document();
    const bool isShown = document != nullptr;
    if (isShown)
        m_header->setDocument(*document);
    setAccessibleDescription(isShown ? document->title : m_emptyText);
    m_header->setVisible(isShown);
    m_strip->setVisible(isShown);
    m_strip->setColours(m_colours);
    setVerticalScrollBarPolicy(isShown ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, isShown ? m_header->sizeHint().height() : 0, isShown ? MapStrip::stripWidth : 0, 0);
}

void DocumentPane::setEmptyText(const QString &text)
{
    m_emptyText = text;
    updateChrome();
    viewport()->update();
}

void DocumentPane::setLayerShown(FindingKind kind, bool shown)
{
    m_findings.setShown(kind, shown);
    m_marks.hovered = {};
    viewport()->update();
    m_strip->update();
}

// --- where things are ---

PageStyle DocumentPane::pageStyle() const
{
    PageStyle style{.font = font()};
    style.font.setPointSizeF(QFontInfo(font()).pointSizeF() * readingSize * m_zoomPercent / 100);
    // Letters as often as English prose has them, which a font's own average does not know.
    static const QString letters = u"the measure is set down with its purpose and the year by which it is due "_s;
    const double advance = QFontMetricsF(style.font).horizontalAdvance(letters) / static_cast<double>(letters.size());
    const int room = std::max(viewport()->width() - 2 * PagePainter::margin, 40);
    style.width = std::min(static_cast<int>(std::round(advance * charactersInLine)), room);
    style.tableWidth = room;
    return style;
}

QPoint DocumentPane::columnOrigin() const
{
    return {std::max(PagePainter::margin, (viewport()->width() - m_layout.style().width) / 2), 0};
}

/// The place of the text at the viewport's upper edge.
qsizetype DocumentPane::topOffset() const
{
    if (m_visible.isEmpty())
        return 0;
    const VisiblePiece &first = m_visible.first();
    return m_layout.offsetAt(m_layout.laid(first.piece), QPointF(0, -first.top));
}

void DocumentPane::updateStyle()
{
    const PageStyle style = pageStyle();
    if (style != m_layout.style() || m_layout.heights().size() != m_layout.pieceCount()) {
        // Many small resizes keep the place of the first one: each taken anew would step back to its line's start.
        const bool isAtTop = m_anchor.piece == 0 && m_anchor.y == 0;
        const qsizetype offset = isAtTop ? 0 : m_keptOffset.value_or(topOffset());
        m_layout.setStyle(style);
        scrollToOffset(offset);
    } else {
        arrange();
    }
}

/// Puts the line of the offset at the viewport's upper edge; 0 is the very beginning, with the room above the text.
void DocumentPane::scrollToOffset(qsizetype offset)
{
    Anchor anchor;
    if (offset > 0 && m_layout.pieceCount() > 0) {
        anchor.piece = m_layout.pieceAt(offset);
        const QList<QRectF> lines = m_layout.rects(m_layout.laid(anchor.piece), {offset, offset + 1}, true);
        anchor.y = lines.isEmpty() ? 0 : static_cast<int>(lines.first().top());
    }
    scrollTo(anchor);
    m_keptOffset = offset;
}

/// Fills the viewport from the anchor on, and puts the anchor right where it lies above, below or beyond its piece.
void DocumentPane::arrange()
{
    const qsizetype count = m_layout.pieceCount();
    const int height = viewport()->height();
    for (int attempt = 0; attempt < 2 && count > 0; ++attempt) {
        m_anchor.piece = std::min(m_anchor.piece, count - 1);
        while (m_anchor.y < 0 && m_anchor.piece > 0)
            m_anchor.y += m_layout.laid(--m_anchor.piece).height;
        m_anchor.y = std::max(m_anchor.y, 0);
        while (m_anchor.piece + 1 < count && m_anchor.y >= m_layout.laid(m_anchor.piece).height)
            m_anchor.y -= m_layout.laid(m_anchor.piece++).height;
        m_visible.clear();
        int top = -m_anchor.y;
        for (qsizetype piece = m_anchor.piece; piece < count && top < height; ++piece) {
            m_visible.append({piece, top});
            top += m_layout.laid(piece).height;
        }
        if (top >= height || (m_anchor.piece == 0 && m_anchor.y == 0))
            break;
        m_anchor.y -= height - top; // the text ends in sight: pull it down
    }
    if (count == 0)
        m_visible.clear();
    else
        m_layout.forgetFarFrom(m_visible.first().piece, m_visible.last().piece);
    syncScrollBar();
    m_header->setColumn(columnOrigin().x(), viewport()->width() - columnOrigin().x() - PagePainter::margin / 2);
    viewport()->update();
    if (const TextSpan visible = visibleSpan(); visible != m_toldVisible) {
        m_toldVisible = visible;
        Q_EMIT visibleSpanChanged(visible);
    }
}

/// Tells the scroll bar where the anchor is; not while a person holds its handle, which would slip away.
void DocumentPane::syncScrollBar()
{
    const qint64 y = m_layout.pieceCount() == 0 ? 0 : m_layout.heights().top(m_anchor.piece) + m_anchor.y;
    m_strip->setView(y, viewport()->height());
    QScrollBar *bar = verticalScrollBar();
    if (bar->isSliderDown())
        return;
    const qint64 range = std::max<qint64>(m_layout.heights().total() - viewport()->height(), 0);
    m_isSyncing = true;
    bar->setRange(0, static_cast<int>(std::min<qint64>(range, std::numeric_limits<int>::max())));
    bar->setPageStep(std::max(viewport()->height() - 2 * static_cast<int>(m_layout.pitch()), 1));
    bar->setSingleStep(std::max(static_cast<int>(m_layout.pitch()), 1));
    bar->setValue(static_cast<int>(std::min<qint64>(y, std::numeric_limits<int>::max())));
    m_scrollValue = bar->value();
    m_isSyncing = false;
}

void DocumentPane::scrollContentsBy(int, int)
{
    if (m_isSyncing)
        return;
    const int value = verticalScrollBar()->value();
    const int way = value - m_scrollValue;
    m_scrollValue = value;
    if (value == verticalScrollBar()->minimum())
        scrollTo({0, 0});
    else if (value == verticalScrollBar()->maximum())
        scrollTo({m_layout.pieceCount() - 1, m_layout.laid(m_layout.pieceCount() - 1).height - viewport()->height()});
    else if (std::abs(way) <= scrollsByRealHeights * viewport()->height())
        scrollTo({m_anchor.piece, m_anchor.y + way});
    else
        scrollToY(value);
}

void DocumentPane::scrollTo(const Anchor &anchor)
{
    m_anchor = anchor;
    m_keptOffset.reset();
    arrange();
}

void DocumentPane::scrollToY(qint64 y)
{
    if (m_layout.pieceCount() == 0)
        return;
    const qsizetype piece = m_layout.heights().rowAt(std::max<qint64>(y, 0));
    scrollTo({piece, static_cast<int>(std::max<qint64>(y, 0) - m_layout.heights().top(piece))});
}

std::optional<int> DocumentPane::topOf(qsizetype piece) const
{
    const bool isVisible = !m_visible.isEmpty() && m_visible.first().piece <= piece && piece <= m_visible.last().piece;
    return isVisible ? std::optional(m_visible.at(piece - m_visible.first().piece).top) : std::nullopt;
}

QRect DocumentPane::spanRect(const TextSpan &span) const
{
    QRectF united;
    if (m_layout.pieceCount() == 0 || span.isEmpty())
        return {};
    const qsizetype last = m_layout.pieceAt(span.end - 1);
    for (qsizetype piece = m_layout.pieceAt(span.start); piece <= last; ++piece) {
        const LaidPiece &laid = m_layout.laid(piece);
        const qint64 away = m_layout.heights().top(piece) - m_layout.heights().top(m_anchor.piece) - m_anchor.y;
        for (const QRectF &line : m_layout.rects(laid, span))
            united |= line.translated(columnOrigin().x(), topOf(piece).value_or(static_cast<int>(away)));
    }
    return united.toAlignedRect();
}

TextSpan DocumentPane::visibleSpan() const
{
    if (m_visible.isEmpty())
        return {};
    const VisiblePiece &last = m_visible.last();
    const LaidPiece &laid = m_layout.laid(last.piece);
    const qsizetype end = m_layout.offsetAt(laid, QPointF(m_layout.style().width, viewport()->height() - last.top));
    return {topOffset(), std::max(end, topOffset())};
}

/// Brings the words into sight; where they were not, into the upper third.
void DocumentPane::reveal(const TextSpan &span)
{
    if (m_layout.pieceCount() == 0 || span.isEmpty())
        return;
    const qsizetype piece = m_layout.pieceAt(span.start);
    const QList<QRectF> lines = m_layout.rects(m_layout.laid(piece), span);
    const QRectF first = lines.isEmpty() ? QRectF() : lines.first();
    const QRectF inPiece = lines.isEmpty() ? QRectF() : first | lines.last();
    if (const std::optional<int> top = topOf(piece)) {
        const int height = viewport()->height();
        const bool isWhole = *top + inPiece.top() >= 0 && *top + inPiece.bottom() <= height;
        const bool fills = inPiece.height() > height * 2 / 3 && *top + first.top() >= 0 && *top + first.bottom() <= height / 2;
        if (isWhole || fills) {
            viewport()->update();
            return;
        }
    }
    scrollTo({piece, static_cast<int>(first.top()) - viewport()->height() / 4});
}

// --- painting ---

void DocumentPane::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_colours.base());
    if (!m_layout.document()) {
        painter.setPen(m_colours.dimText());
        const QRect room = viewport()->rect().adjusted(24, 24, -24, -24);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
    m_marks.currentHit = m_search->currentHit();
    const PagePainter page(m_layout, m_findings, m_marks, m_colours);
    for (const VisiblePiece &visible : std::as_const(m_visible))
        page.paint(&painter, visible.piece, m_layout.laid(visible.piece), columnOrigin() + QPoint(0, visible.top), event->rect());
    if (hasFocus()) {
        QColor frame = palette().color(QPalette::Highlight);
        frame.setAlphaF(0.45F);
        painter.setPen(frame);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void DocumentPane::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const QRect inner = viewport()->geometry();
    const int headerHeight = m_header->sizeHint().height();
    m_header->setGeometry(inner.left(), inner.top() - headerHeight, inner.width() + MapStrip::stripWidth, headerHeight);
    m_strip->setGeometry(inner.right() + 1, inner.top(), MapStrip::stripWidth, inner.height());
    updateStyle();
}

void DocumentPane::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_colours = FindingPalette(palette());
        m_strip->setColours(m_colours);
        viewport()->update();
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateChrome();
        updateStyle();
    }
}

void DocumentPane::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void DocumentPane::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

// --- zoom ---

void DocumentPane::setZoomPercent(int percent)
{
    const int bounded = std::clamp(percent, zoomSteps[0], zoomSteps[std::size(zoomSteps) - 1]);
    if (bounded == m_zoomPercent)
        return;
    m_zoomPercent = bounded;
    updateStyle();
    Q_EMIT zoomChanged(bounded);
}

void DocumentPane::zoomIn()
{
    const int *next = std::upper_bound(std::begin(zoomSteps), std::end(zoomSteps), m_zoomPercent);
    setZoomPercent(next == std::end(zoomSteps) ? m_zoomPercent : *next);
}

void DocumentPane::zoomOut()
{
    const int *here = std::lower_bound(std::begin(zoomSteps), std::end(zoomSteps), m_zoomPercent);
    setZoomPercent(here == std::begin(zoomSteps) ? m_zoomPercent : *(here - 1));
}

void DocumentPane::resetZoom() { setZoomPercent(100); }

void DocumentPane::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() > 0)
        zoomIn();
    else if (event->angleDelta().y() < 0)
        zoomOut();
    event->accept();
}

// --- pointing ---

qsizetype DocumentPane::offsetAt(const QPoint &point, bool *isInside) const
{
    if (isInside)
        *isInside = false;
    if (m_visible.isEmpty())
        return 0;
    const auto below = std::partition_point(m_visible.cbegin(), m_visible.cend(), [&](const VisiblePiece &piece) { return piece.top <= point.y(); });
    const VisiblePiece &piece = below == m_visible.cbegin() ? *below : *(below - 1);
    const QPointF inPiece = point - columnOrigin() - QPoint(0, piece.top);
    return m_layout.offsetAt(m_layout.laid(piece.piece), inPiece, isInside);
}

FindingId DocumentPane::findingAt(const QPoint &point) const
{
    bool isInside = false;
    const qsizetype offset = offsetAt(point, &isInside);
    if (isInside)
        return m_findings.at(offset);
    if (m_visible.isEmpty() || point.x() > columnOrigin().x())
        return {};
    const PagePainter page(m_layout, m_findings, m_marks, m_colours);
    const qsizetype piece = m_layout.pieceAt(offset);
    const QPointF inPiece = point - columnOrigin() - QPoint(0, topOf(piece).value_or(0));
    for (const PagePainter::Bar &bar : page.bars(piece, m_layout.laid(piece)))
        if (bar.rect.adjusted(-2, 0, 2, 0).contains(inPiece))
            return bar.initiative;
    return {};
}

/// What lights up and explains itself under the mouse. Most of a policy's words are part of some initiative: of these only
/// the verb and the bar in the margin do, as all else would disturb reading.
FindingId DocumentPane::pointedAt(const QPoint &point) const
{
    bool isInside = false;
    const qsizetype offset = offsetAt(point, &isInside);
    const FindingId finding = findingAt(point);
    const bool isPlainWord = finding.kind == FindingKind::Initiative && isInside && finding != m_marks.current
        && !m_findings.corpus()->initiative(finding).verb.contains(offset);
    return isPlainWord ? FindingId() : finding;
}

void DocumentPane::hover(const QPoint &point)
{
    bool isInside = false;
    offsetAt(point, &isInside);
    const FindingId hovered = pointedAt(point);
    viewport()->setCursor(hovered.kind != FindingKind::None ? Qt::PointingHandCursor : isInside ? Qt::IBeamCursor : Qt::ArrowCursor);
    if (hovered != m_marks.hovered) {
        m_marks.hovered = hovered;
        viewport()->update();
    }
}

bool DocumentPane::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const FindingId finding = pointedAt(help->pos());
        if (finding.kind == FindingKind::None) {
            QToolTip::hideText();
            event->ignore();
        } else {
            QToolTip::showText(help->globalPos(), findingTip(*m_findings.corpus(), finding), viewport());
        }
        return true;
    }
    if (event->type() == QEvent::Leave && m_marks.hovered.kind != FindingKind::None) {
        m_marks.hovered = {};
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void DocumentPane::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_layout.document())
        return;
    const QPoint point = event->position().toPoint();
    const bool isTriple = m_sinceDoubleClick.isValid() && m_sinceDoubleClick.elapsed() < QApplication::doubleClickInterval()
        && (point - m_pressPoint).manhattanLength() < QApplication::startDragDistance();
    m_sinceDoubleClick.invalidate();
    startSelecting(point, isTriple ? Unit::Paragraph : Unit::Character, event->modifiers().testFlag(Qt::ShiftModifier));
}

void DocumentPane::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_layout.document())
        return;
    startSelecting(event->position().toPoint(), Unit::Word, false);
    m_sinceDoubleClick.start();
}

void DocumentPane::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!m_isSelecting) {
        hover(point);
        return;
    }
    if (!m_hasMoved && (point - m_pressPoint).manhattanLength() < QApplication::startDragDistance())
        return;
    m_hasMoved = true;
    extendSelection(point);
    if (viewport()->rect().contains(point))
        m_autoScroll.stop();
    else if (!m_autoScroll.isActive())
        m_autoScroll.start(autoScrollMs, this);
}

void DocumentPane::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_isSelecting)
        return;
    m_isSelecting = false;
    m_autoScroll.stop();
    if (hasSelectedText() && QApplication::clipboard()->supportsSelection())
        QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
    if (!m_hasMoved && !hasSelectedText())
        clickFinding(event->position().toPoint());
}

void DocumentPane::clickFinding(const QPoint &point)
{
    const FindingId finding = findingAt(point);
    if (m_selection && finding.kind != FindingKind::None)
        m_selection->showFinding(finding);
}

void DocumentPane::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_autoScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const QPoint point = viewport()->mapFromGlobal(QCursor::pos());
    const int beyond = point.y() < 0 ? point.y() : std::max(point.y() - viewport()->height(), 0);
    scrollBy(beyond);
    extendSelection(point);
}

// --- selecting ---

TextSpan DocumentPane::unitAt(qsizetype offset, Unit unit) const
{
    switch (unit) {
    case Unit::Character: break;
    case Unit::Word: return wordAt(m_layout, offset);
    case Unit::Paragraph: return paragraphAt(m_layout, offset);
    }
    return {offset, offset};
}

void DocumentPane::select(const TextSpan &span)
{
    if (span == m_marks.selected)
        return;
    m_marks.selected = span;
    viewport()->update();
    Q_EMIT selectedTextChanged();
}

void DocumentPane::startSelecting(const QPoint &point, Unit unit, bool isExtending)
{
    m_isSelecting = true;
    m_hasMoved = isExtending;
    m_pressPoint = point;
    m_unit = unit;
    if (!isExtending) {
        bool isInside = false;
        const qsizetype character = offsetAt(point, &isInside);
        m_pressed = unitAt(unit == Unit::Character ? offsetAt(point) : character, unit);
    }
    extendSelection(point);
}

void DocumentPane::extendSelection(const QPoint &point)
{
    m_caret = offsetAt(point);
    const TextSpan here = m_hasMoved ? unitAt(m_caret, m_unit) : m_pressed;
    select({std::min(m_pressed.start, here.start), std::max(m_pressed.end, here.end)});
}

/// Shift with an arrow: from the selection's moving end, without one from what was clicked last, else from the first line in sight.
void DocumentPane::moveCaret(CaretMove move)
{
    if (m_layout.pieceCount() == 0)
        return;
    if (m_caret < 0) {
        m_caret = topOffset();
        m_pressed = {m_caret, m_caret};
    }
    m_caret = movedCaret(m_layout, m_caret, move);
    select({std::min(m_pressed.start, m_caret), std::max(m_pressed.end, m_caret)});
    const qsizetype shown = std::min(m_caret, m_layout.document()->text.size() - 1);
    reveal({shown, shown + 1});
}

QString DocumentPane::selectedText() const
{
    return m_layout.document() ? textOf(*m_layout.document(), selectedSpan()) : QString();
}

void DocumentPane::copy()
{
    if (hasSelectedText())
        QApplication::clipboard()->setText(selectedText());
}

void DocumentPane::selectAll()
{
    if (m_layout.document())
        select({0, m_layout.document()->text.size()});
}

void DocumentPane::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copyAction = menu.addAction(tr("&Copy"), QKeySequence::Copy, this, &DocumentPane::copy);
    copyAction->setEnabled(hasSelectedText());
    QAction *allAction = menu.addAction(tr("Select &all"), QKeySequence::SelectAll, this, &DocumentPane::selectAll);
    QAction *findAction = menu.addAction(tr("&Find…"), QKeySequence::Find, this, &DocumentPane::findRequested);
    allAction->setEnabled(m_layout.document() != nullptr);
    findAction->setEnabled(m_layout.document() != nullptr);
    menu.exec(event->globalPos());
}

// --- keys ---

void DocumentPane::scrollBy(int pixels)
{
    if (m_layout.pieceCount() > 0)
        scrollTo({m_anchor.piece, m_anchor.y + pixels});
}

bool DocumentPane::handleZoomKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::ZoomIn) || (event.modifiers().testFlag(Qt::ControlModifier) && event.key() == Qt::Key_Equal))
        zoomIn();
    else if (event.matches(QKeySequence::ZoomOut))
        zoomOut();
    else if (event.modifiers() == Qt::ControlModifier && event.key() == Qt::Key_0)
        resetZoom();
    else
        return false;
    return true;
}

void DocumentPane::keyPressEvent(QKeyEvent *event)
{
    const int line = static_cast<int>(m_layout.pitch()) * 2;
    const int page = verticalScrollBar()->pageStep();
    const bool isShifted = event->modifiers().testFlag(Qt::ShiftModifier);
    if (handleZoomKey(*event))
        return;
    if (const std::optional<CaretMove> move = selectingMove(*event))
        return moveCaret(*move);
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    switch (event->key()) {
    case Qt::Key_Up: return scrollBy(-line);
    case Qt::Key_Down: return scrollBy(line);
    case Qt::Key_PageUp: return scrollBy(-page);
    case Qt::Key_PageDown: return scrollBy(page);
    case Qt::Key_Space: return scrollBy(isShifted ? -page : page);
    case Qt::Key_Home: return verticalScrollBar()->triggerAction(QScrollBar::SliderToMinimum);
    case Qt::Key_End: return verticalScrollBar()->triggerAction(QScrollBar::SliderToMaximum);
    case Qt::Key_Escape: return select({});
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

bool DocumentPane::event(QEvent *event)
{
    // A copy or zoom key belongs to the pane that has the focus, even when the window has an action of the same key.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

} // namespace planscope
