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
    m_strip = new MapStrip(m_view.layout(), m_findings, m_marks, this);
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
    connect(m_strip, &MapStrip::offsetChosen, this, [this](qsizetype offset) {
        m_view.scrollToY(m_view.layout().estimatedY(offset) - viewport()->height() / 3);
        showView();
    });
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
    const bool isOther = document != this->document();
    if (isOther) {
        if (this->document())
            m_places.insert(this->document()->path, m_view.topOffset());
        m_view.setDocument(document);
        m_marks.selected = {};
        m_pressed = {};
        m_caret = -1;
        m_isSelecting = false;
        m_search->setText(document ? document->text : QString());
        updateChrome();
        Q_EMIT selectedTextChanged();
    }
    updateCurrent();
    if (isOther && document)
        m_view.scrollToOffset(m_places.value(document->path, 0));
    updateStyle();
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
    const DocumentPtr document = this->document();
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

int DocumentPane::columnLeft() const
{
    return std::max(PagePainter::margin, (viewport()->width() - m_view.layout().style().width) / 2);
}

void DocumentPane::updateStyle()
{
    m_view.setStyle(pageStyle());
    m_view.setHeight(viewport()->height());
    showView();
}

/// Shows where the view went.
void DocumentPane::showView()
{
    syncScrollBar();
    m_header->setColumn(columnLeft(), viewport()->width() - columnLeft() - PagePainter::margin / 2);
    viewport()->update();
}

/// Tells the scroll bar where the view is; not while a person holds its handle, which would slip away.
void DocumentPane::syncScrollBar()
{
    const qint64 y = m_view.y();
    m_strip->setView(y, viewport()->height());
    QScrollBar *bar = verticalScrollBar();
    if (bar->isSliderDown())
        return;
    const qint64 range = std::max<qint64>(m_view.layout().heights().total() - viewport()->height(), 0);
    m_isSyncing = true;
    bar->setRange(0, static_cast<int>(std::min<qint64>(range, std::numeric_limits<int>::max())));
    bar->setPageStep(std::max(viewport()->height() - 2 * static_cast<int>(m_view.layout().pitch()), 1));
    bar->setSingleStep(std::max(static_cast<int>(m_view.layout().pitch()), 1));
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
        m_view.scrollToOffset(0);
    else if (value == verticalScrollBar()->maximum())
        m_view.scrollToEnd();
    else if (std::abs(way) <= scrollsByRealHeights * viewport()->height())
        m_view.scrollBy(way);
    else
        m_view.scrollToY(value);
    showView();
}

void DocumentPane::scrollBy(int pixels)
{
    m_view.scrollBy(pixels);
    showView();
}

void DocumentPane::reveal(const TextSpan &span)
{
    m_view.reveal(span);
    showView();
}

QRect DocumentPane::spanRect(const TextSpan &span) const
{
    const QRectF rect = m_view.spanRect(span);
    return rect.isNull() ? QRect() : rect.translated(columnLeft(), 0).toAlignedRect();
}

// --- painting ---

void DocumentPane::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_colours.base());
    if (!document()) {
        painter.setPen(m_colours.dimText());
        const QRect room = viewport()->rect().adjusted(24, 24, -24, -24);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
    m_marks.currentHit = m_search->currentHit();
    const PagePainter page(m_view.layout(), m_findings, m_marks, m_colours);
    for (const ColumnView::VisiblePiece &visible : m_view.pieces())
        page.paint(&painter, visible.piece, m_view.layout().laid(visible.piece), QPoint(columnLeft(), visible.top),
                   event->rect());
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
    // A touchpad sends many small turns for one notch of a wheel.
    m_zoomTurn += event->angleDelta().y();
    for (; m_zoomTurn >= QWheelEvent::DefaultDeltasPerStep; m_zoomTurn -= QWheelEvent::DefaultDeltasPerStep)
        zoomIn();
    for (; m_zoomTurn <= -QWheelEvent::DefaultDeltasPerStep; m_zoomTurn += QWheelEvent::DefaultDeltasPerStep)
        zoomOut();
    event->accept();
}

// --- pointing ---

qsizetype DocumentPane::offsetAt(const QPoint &point, bool *isInside) const
{
    return m_view.offsetAt(point - QPoint(columnLeft(), 0), isInside);
}

FindingId DocumentPane::findingAt(const QPoint &point) const
{
    bool isInside = false;
    const qsizetype offset = offsetAt(point, &isInside);
    if (isInside)
        return m_findings.at(offset);
    if (m_view.pieces().isEmpty() || point.x() > columnLeft())
        return {};
    const PagePainter page(m_view.layout(), m_findings, m_marks, m_colours);
    const qsizetype piece = m_view.layout().pieceAt(offset);
    const QPointF inPiece = point - QPoint(columnLeft(), m_view.topOf(piece).value_or(0));
    for (const PagePainter::Bar &bar : page.bars(piece, m_view.layout().laid(piece)))
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
    viewport()->setCursor(hovered.kind != FindingKind::None ? Qt::PointingHandCursor
                          : isInside                        ? Qt::IBeamCursor
                                                            : Qt::ArrowCursor);
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
    if (event->button() != Qt::LeftButton || !document())
        return;
    const QPoint point = event->position().toPoint();
    const bool isTriple = m_sinceDoubleClick.isValid() && m_sinceDoubleClick.elapsed() < QApplication::doubleClickInterval()
        && (point - m_pressPoint).manhattanLength() < QApplication::startDragDistance();
    m_sinceDoubleClick.invalidate();
    startSelecting(point, isTriple ? Unit::Paragraph : Unit::Character, event->modifiers().testFlag(Qt::ShiftModifier));
}

void DocumentPane::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !document())
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
    m_dragPoint = point;
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
    const int beyond = m_dragPoint.y() < 0 ? m_dragPoint.y() : std::max(m_dragPoint.y() - viewport()->height(), 0);
    scrollBy(beyond);
    extendSelection(m_dragPoint);
}

// --- selecting ---

TextSpan DocumentPane::unitAt(qsizetype offset, Unit unit) const
{
    switch (unit) {
    case Unit::Character: break;
    case Unit::Word: return wordAt(m_view.layout(), offset);
    case Unit::Paragraph: return paragraphAt(m_view.layout(), offset);
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

/// Shift with an arrow: from the selection's moving end, without one from what was clicked last, else from the first line in
/// sight.
void DocumentPane::moveCaret(CaretMove move)
{
    if (m_view.pieces().isEmpty())
        return;
    if (m_caret < 0) {
        m_caret = m_view.topOffset();
        m_pressed = {m_caret, m_caret};
    }
    m_caret = movedCaret(m_view.layout(), m_caret, move);
    select({std::min(m_pressed.start, m_caret), std::max(m_pressed.end, m_caret)});
    const qsizetype shown = std::min(m_caret, document()->text.size() - 1);
    reveal({shown, shown + 1});
}

QString DocumentPane::selectedText() const
{
    return document() ? textOf(*document(), selectedSpan()) : QString();
}

void DocumentPane::copy()
{
    if (hasSelectedText())
        QApplication::clipboard()->setText(selectedText());
}

void DocumentPane::selectAll()
{
    if (document())
        select({0, document()->text.size()});
}

void DocumentPane::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    QAction *copyAction = menu.addAction(tr("&Copy"), QKeySequence::Copy, this, &DocumentPane::copy);
    copyAction->setEnabled(hasSelectedText());
    QAction *allAction = menu.addAction(tr("Select &all"), QKeySequence::SelectAll, this, &DocumentPane::selectAll);
    QAction *findAction = menu.addAction(tr("&Find…"), QKeySequence::Find, this, &DocumentPane::findRequested);
    allAction->setEnabled(document() != nullptr);
    findAction->setEnabled(document() != nullptr);
    menu.exec(event->globalPos());
}

// --- keys ---

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
    const int line = static_cast<int>(m_view.layout().pitch()) * 2;
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
