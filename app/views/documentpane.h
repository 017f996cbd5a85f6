// SPDX-License-Identifier: GPL-3.0-or-later
// The document as on a good page, its findings marked. Lays out only the paragraphs that are in sight, so that 50 MB open
// at once and scroll smoothly.
#pragma once

#include "models/selection.h"
#include "views/columnview.h"
#include "views/documentmarks.h"
#include "views/findingpalette.h"
#include "views/pagepainter.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QHash>
#include <QPointer>

namespace planscope {

enum class CaretMove;
class DocumentHeader;
class MapStrip;
class TextSearch;

class DocumentPane : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DocumentPane(QWidget *parent = nullptr);
    ~DocumentPane() override;

    void setSelection(Selection *selection); ///< may be null: shows an empty state
    void setEmptyText(const QString &text);  ///< the sentence that stands where no document does

    bool isLayerShown(FindingKind kind) const { return m_findings.isShown(kind); }
    void setLayerShown(FindingKind kind, bool shown); ///< marks of this kind, all shown at first

    TextSearch *search() const { return m_search; } ///< what the find bar works with; hits are marked while it has a query

    bool hasSelectedText() const { return !selectedSpan().isEmpty(); }
    QString selectedText() const; ///< as it stands in the document's text
    TextSpan selectedSpan() const { return m_marks.selected; }
    /// From the first to the last word in sight; empty without a document.
    TextSpan visibleSpan() const { return m_view.visibleSpan(); }
    /// What the words cover, in the viewport; may lie outside of it. Lays out what they stand in: not for half a book.
    QRect spanRect(const TextSpan &span) const;

    int zoomPercent() const { return m_zoomPercent; }
    const FindingPalette &colours() const { return m_colours; }
    qsizetype layoutCount() const { return m_view.layout().layoutCount(); } ///< pieces laid out since the document came

public Q_SLOTS:
    void setZoomPercent(int percent); ///< keeps the words at the top in place
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void copy();
    void selectAll();

Q_SIGNALS:
    void selectedTextChanged();
    void zoomChanged(int percent);
    void findRequested(); ///< from the context menu

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Unit { Character, Word, Paragraph };

    void showCurrentDocument();
    void updateCurrent();
    void updateChrome();
    void updateStyle();
    PageStyle pageStyle() const;
    int columnLeft() const;
    const DocumentPtr &document() const { return m_view.layout().document(); }

    void showView();
    void syncScrollBar();
    void scrollBy(int pixels);
    void reveal(const TextSpan &span);

    qsizetype offsetAt(const QPoint &point, bool *isInside = nullptr) const;
    FindingId findingAt(const QPoint &point) const;
    FindingId pointedAt(const QPoint &point) const;
    void hover(const QPoint &point);
    TextSpan unitAt(qsizetype offset, Unit unit) const;
    void select(const TextSpan &span);
    void startSelecting(const QPoint &point, Unit unit, bool isExtending);
    void extendSelection(const QPoint &point);
    void moveCaret(CaretMove move);
    void clickFinding(const QPoint &point);
    bool handleZoomKey(const QKeyEvent &event);

    QPointer<Selection> m_selection;
    TextSearch *m_search;
    DocumentHeader *m_header;
    MapStrip *m_strip = nullptr;
    QString m_emptyText;
    DocumentMarks m_findings;
    PageMarks m_marks;
    FindingPalette m_colours;
    ColumnView m_view;
    QHash<QString, qsizetype> m_places; ///< where one was in the documents shown before, by path
    int m_zoomPercent = 100;
    int m_zoomTurn = 0; ///< of the wheel, since the last step; in eighths of a degree
    int m_scrollValue = 0;
    bool m_isSyncing = false;

    Unit m_unit = Unit::Character;
    TextSpan m_pressed;      ///< the unit at which selecting began
    qsizetype m_caret = -1;  ///< the selection's moving end; -1 before the first click
    QPoint m_pressPoint;
    QPoint m_dragPoint;      ///< the last one while selecting; beyond the viewport the text scrolls by itself
    bool m_isSelecting = false;
    bool m_hasMoved = false; ///< since the press
    QElapsedTimer m_sinceDoubleClick;
    QBasicTimer m_autoScroll;
};

} // namespace planscope
