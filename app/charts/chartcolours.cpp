// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartcolours.h"

#include <QPalette>

#include <cmath>

namespace planscope {

static QColor mixed(const QColor &a, const QColor &b, float shareOfB)
{
    const auto mix = [shareOfB](float x, float y) { return x + (y - x) * shareOfB; };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

/// Relative luminance as WCAG 2 defines it, 0 (black) to 1 (white).
static double luminance(const QColor &colour)
{
    const auto linear = [](float channel) {
        const double c = static_cast<double>(channel);
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

static ChartColours coloursFor(const QColor &background, const QColor &text, const QColor &focus)
{
    return {
        .background = background,
        .text = text,
        .muted = mixed(text, background, 0.32F),
        .grid = mixed(text, background, 0.86F),
        .focus = focus,
        .isDark = luminance(background) < 0.18,
    };
}

ChartColours paperColours()
{
    return coloursFor(Qt::white, QColor(0x1a1a1a), QColor(0x0072b2));
}

ChartColours coloursOf(const QPalette &palette)
{
    return coloursFor(palette.color(QPalette::Base), palette.color(QPalette::Text), palette.color(QPalette::Highlight));
}

QColor textOn(const QColor &background)
{
    // At this luminance black and white contrast alike (WCAG 2).
    return luminance(background) > 0.179 ? QColor(0x111111) : QColor(Qt::white);
}

MarkStyle ChartColours::style(ChartSeries::Role role) const
{
    using Role = ChartSeries::Role;
    const auto pick = [this](QRgb light, QRgb dark) { return QColor(isDark ? dark : light); };
    switch (role) {
    case Role::Actual: return {pick(0x0072b2, 0x56b4e9), pick(0x0072b2, 0x56b4e9)};
    case Role::Target: return {background, pick(0xc94f00, 0xffa15c)};
    case Role::Change: return {pick(0x00845f, 0x43c79c), pick(0x00845f, 0x43c79c)};
    // Planned, under way and done are steps of one hue; what is only recommended stands apart from them.
    case Role::Planned: return {pick(0xe3eff7, 0x1d3646), pick(0x2a7fb5, 0x7fc4ee)};
    case Role::Recommended: return {pick(0xfff1dc, 0x3a2b14), pick(0xb36b00, 0xe3a548), true};
    case Role::Ongoing: return {pick(0x5fb3e4, 0x2f80b5), pick(0x2a7fb5, 0x7fc4ee)};
    case Role::Done: return {pick(0x00507d, 0xaadcf8), pick(0x00507d, 0xaadcf8)};
    }
    return {text, text};
}

} // namespace planscope
