// SPDX-License-Identifier: GPL-3.0-or-later
// Axes with round ticks: which range an axis shows and where its ticks stand.
#pragma once

#include <QList>

namespace planscope {

/// A value axis: its range, with some room at the ends, and its ticks.
struct AxisScale
{
    double low = 0;
    double high = 1;
    bool isReversed = false; ///< low values at the top
    QList<double> ticks;     ///< round values within the range
};

/// What values span.
struct Extent
{
    double low = 0;
    double high = 0;
    bool isWhole = true; ///< all are whole numbers
    int count = 0;

    void add(double value);
};

/// A round step (1, 2, 2.5 or 5 times a power of ten) that cuts the span into at most so many parts.
double niceStep(double span, int maxParts, bool wholeNumbers);

/// An upright axis of values. Zero belongs to it unless several values lie close together far from
/// it: a small step between two must not look like a leap.
/// @param line  the height of a label, in the pixels that the axis is measured in
AxisScale valueScale(Extent extent, bool isRank, double pixels, double line);

/// A level axis of whole years.
AxisScale yearScale(const Extent &extent, double pixels, double labelWidth);

/// From 0 to the most, of things counted.
AxisScale countScale(double most, int maxParts);

} // namespace planscope
