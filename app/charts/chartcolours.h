// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of a chart: hues that stay apart for colour-blind eyes (after Okabe and Ito), in a light and a dark set.
// Shape, filling and hatching tell the roles apart as well, so that no reader depends on the hue.
#pragma once

#include "charts/chart.h"

#include <QColor>

class QPalette;

namespace planscope {

/// How the marks of a role are filled.
struct MarkStyle
{
    QColor fill;
    QColor line;
    bool isHatched = false;
};

struct ChartColours
{
    QColor background;
    QColor text;
    QColor muted; ///< notes, units, tick labels
    QColor grid;
    QColor focus; ///< ring around the mark that has the keyboard
    bool isDark = false;

    MarkStyle style(ChartSeries::Role role) const;
};

/// Black on white, for paper and pictures.
ChartColours paperColours();

/// Fitting a window with this palette.
ChartColours coloursOf(const QPalette &palette);

/// Black or white, whichever reads better on the colour.
QColor textOn(const QColor &background);

} // namespace planscope
