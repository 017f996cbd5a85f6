// SPDX-License-Identifier: GPL-3.0-or-later
// The document as on a good page, its findings marked. Lays out only the paragraphs that are in sight, so that 50 MB open
// at once and scroll smoothly.
#pragma once

#include "models/selection.h"

#include <QAbstractScrollArea>

namespace planscope {

class TextSearch;

class DocumentPane : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DocumentPane(QWidget *parent = nullptr);
    ~DocumentPane() override;

    void setSelection(Selection *selection); ///< may be null: shows an empty state
    void setEmptyText(const QString &text);  ///< the sentence that stands where no document does

    bool isLayerShown(FindingKind kind) const;
    void setLayerShown(FindingKind kind, bool shown); ///< marks of this kind, all shown at first

    TextSearch *search() const { return m_search; } ///< what the find bar works with; hits are marked while it has a query

    bool hasSelectedText() const { return !selectedSpan().isEmpty(); }
    QString selectedText() const; ///< as it stands in the document's text
    TextSpan selectedSpan() const { return m_selected; }
    TextSpan visibleSpan() const;                ///< from the first to the last word in sight; empty without a document
    QRect spanRect(const TextSpan &span) const;  ///< what the words cover, in the viewport; may lie outside of it

    int zoomPercent() const { return m_zoomPercent; }

public Q_SLOTS:
    void setZoomPercent(int percent);
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void copy();
    void selectAll();

Q_SIGNALS:
    void selectedTextChanged();
    void zoomChanged(int percent);
    void findRequested(); ///< from the context menu
    void visibleSpanChanged(planscope::TextSpan span);

private:
    Selection *m_selection = nullptr;
    TextSearch *m_search = nullptr;
    QString m_emptyText;
    bool m_isShown[4] = {true, true, true, true}; ///< by FindingKind
    TextSpan m_selected;
    int m_zoomPercent = 100;
};

} // namespace planscope
