// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of findings, made from the widgets' palette, so that light and dark both read well: one hue a kind. Text on
// a fill keeps a contrast of at least 4.5:1, lines and bars one of 3:1 (WCAG 2.1). Colour never tells a kind alone: entities
// have outlines of their own, metrics and initiatives lines of their own style.
#pragma once

#include "extract/findings.h"

#include <QColor>
#include <QPalette>

namespace planscope {

class FindingPalette
{
public:
    explicit FindingPalette(const QPalette &palette = {});

    QColor base() const { return m_base; }
    QColor text() const { return m_text; }
    QColor dimText() const;  ///< for what is less worth reading: 4.5:1 on the base and on the soft fills
    QColor hairline() const; ///< separators
    QColor shade() const;    ///< a surface told from the base

    QColor fill(EntityKind kind) const;   ///< soft, behind a mention
    QColor strong(EntityKind kind) const; ///< behind a mention that is looked at
    QColor ink(EntityKind kind) const;    ///< outline, icon or text of the kind's hue on the base
    QColor quietInk(EntityKind kind) const;       ///< outline of a mention that is not looked at
    Qt::PenStyle outline(EntityKind kind) const;  ///< of a mention's box; NoPen for none
    bool hasRoundEnds(EntityKind kind) const;     ///< a mention's box ends in half circles

    QColor metricInk() const;
    QColor metricTick() const; ///< in the map of the document
    QColor metricFill() const; ///< behind a metric that is looked at
    Qt::PenStyle line(MetricStatus status) const; ///< of a metric's underline

    QColor initiativeInk() const;
    QColor initiativeFill() const; ///< behind an initiative that is looked at

    QColor selected() const;    ///< behind selected text
    QColor shown() const;       ///< behind the words that were jumped to
    QColor hit() const;         ///< behind what the find bar found
    QColor currentHit() const;
    QColor currentHitInk() const;

private:
    QColor tinted(const QColor &tint, double share) const;
    QColor towards(int hue, double share) const;
    bool readsOnFills(const QColor &colour) const;
    QColor inked(int hue, double contrast) const;

    QColor m_base;
    QColor m_text;
    QColor m_highlight;
    bool m_isDark = false;
};

/// Contrast of two opaque colours as WCAG 2.1 defines it: 1 (none) to 21 (black on white).
double contrastRatio(const QColor &a, const QColor &b);

} // namespace planscope
