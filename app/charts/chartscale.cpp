// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartscale.h"

#include <algorithm>
#include <cmath>

namespace planscope {

void Extent::add(double value)
{
    low = count == 0 ? value : std::min(low, value);
    high = count == 0 ? value : std::max(high, value);
    isWhole = isWhole && std::round(value) == value;
    ++count;
}

double niceStep(double span, int maxParts, bool wholeNumbers)
{
    const double raw = span / std::max(1, maxParts);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        const double step = factor * power;
        if (step >= raw * (1 - 1e-9) && !(wholeNumbers && std::round(step) != step))
            return step;
    }
    return wholeNumbers ? std::max(1.0, 10 * power) : 10 * power;
}

/// The multiples of the step from low to high.
static QList<double> ticksWithin(double low, double high, double step)
{
    QList<double> ticks;
    const double first = std::ceil(low / step - 1e-9) * step;
    const int count = static_cast<int>(std::floor((high - first) / step + 1e-9)) + 1;
    for (int i = 0; i < count; ++i) {
        const double tick = first + i * step;
        ticks.append(std::abs(tick) < step * 1e-6 ? 0 : tick);
    }
    return ticks;
}

AxisScale valueScale(Extent extent, bool isRank, double pixels, double line)
{
    constexpr double closeTogether = 0.15;
    constexpr int several = 5;
    const double farthest = std::max(std::abs(extent.low), std::abs(extent.high));
    const bool showsZero = extent.count < several || extent.high - extent.low > closeTogether * farthest;
    if (isRank) {
        extent.low = std::min(extent.low, 1.0);
    } else if (showsZero) {
        extent.low = std::min(extent.low, 0.0);
        extent.high = std::max(extent.high, 0.0);
    }
    if (extent.low == extent.high) {
        extent.low = std::min(extent.low, isRank ? 1.0 : 0.0);
        extent.high = std::max(extent.high, 0.0);
        if (extent.low == extent.high)
            extent.high += 1;
    }
    const int maxParts = std::clamp(static_cast<int>((pixels - 2 * line) / (line * 2.2)), 1, 8);
    const double step = niceStep(extent.high - extent.low, maxParts, extent.isWhole);
    const double tickLow = std::floor(extent.low / step + 1e-9) * step;
    const double tickHigh = std::ceil(extent.high / step - 1e-9) * step;
    // Marks on the edge would be cut, figures above them have no place: some room beyond the last ticks.
    const double perPixel = (tickHigh - tickLow) / std::max(pixels - 2 * line, line);
    const double roomBelow = line * 0.6 * perPixel;
    const double roomAbove = line * 1.6 * perPixel;
    const double low = tickLow - std::max(0.0, (isRank ? roomAbove : roomBelow) - (extent.low - tickLow));
    const double high = tickHigh + std::max(0.0, (isRank ? roomBelow : roomAbove) - (tickHigh - extent.high));
    constexpr double beforeFirst = 0.5; // there is no rank 0 to draw a line for
    return {.low = isRank ? std::max(low, beforeFirst) : low, .high = high, .isReversed = isRank,
            .ticks = ticksWithin(isRank ? std::max(tickLow, 1.0) : tickLow, tickHigh, step)};
}

AxisScale yearScale(const Extent &extent, double pixels, double labelWidth)
{
    const double margin = std::max(0.5, 0.05 * (extent.high - extent.low));
    const double low = extent.low - margin;
    const double high = extent.high + margin;
    const int maxParts = std::max(1, static_cast<int>(pixels / (labelWidth * 1.6)));
    return {.low = low, .high = high, .ticks = ticksWithin(low, high, niceStep(high - low, maxParts, true))};
}

AxisScale countScale(double most, int maxParts)
{
    return {.low = 0, .high = most, .ticks = ticksWithin(0, most, niceStep(most, maxParts, true))};
}

} // namespace planscope
