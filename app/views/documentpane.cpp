// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/documentpane.h"

#include "views/textsearch.h"

namespace planscope {

DocumentPane::DocumentPane(QWidget *parent) : QAbstractScrollArea(parent), m_search(new TextSearch(this)) {}

DocumentPane::~DocumentPane() = default;

void DocumentPane::setSelection(Selection *selection) { m_selection = selection; }
void DocumentPane::setEmptyText(const QString &text) { m_emptyText = text; }
bool DocumentPane::isLayerShown(FindingKind kind) const { return m_isShown[static_cast<int>(kind)]; }
void DocumentPane::setLayerShown(FindingKind kind, bool shown) { m_isShown[static_cast<int>(kind)] = shown; }
QString DocumentPane::selectedText() const { return {}; }
TextSpan DocumentPane::visibleSpan() const { return {}; }
QRect DocumentPane::spanRect(const TextSpan &) const { return {}; }
void DocumentPane::setZoomPercent(int percent) { m_zoomPercent = percent; }
void DocumentPane::zoomIn() {}
void DocumentPane::zoomOut() {}
void DocumentPane::resetZoom() {}
void DocumentPane::copy() {}
void DocumentPane::selectAll() {}

} // namespace planscope
