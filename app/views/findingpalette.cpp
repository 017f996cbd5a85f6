// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/findingpalette.h"

#include <algorithm>
#include <cmath>

namespace planscope {

constexpr double textContrast = 4.5;
constexpr double lineContrast = 3.0;
constexpr int metricHue = 22;
constexpr int initiativeHue = 168;
constexpr int shownHue = 212;
constexpr int hitHue = 54;
constexpr int currentHitHue = 34;

constexpr EntityKind allKinds[] = {EntityKind::Organisation, EntityKind::Place, EntityKind::Person,
                                   EntityKind::Plan,         EntityKind::Event, EntityKind::Product};

static double luminance(const QColor &colour)
{
    const auto linear = [](double share) { return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

static QColor mixed(const QColor &from, const QColor &to, double share)
{
    const auto part = [share](float a, float b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(part(from.redF(), to.redF()), part(from.greenF(), to.greenF()), part(from.blueF(), to.blueF()));
}

static int hueOf(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Organisation: return 214;
    case EntityKind::Place: return 128;
    case EntityKind::Person: return 330;
    case EntityKind::Plan: return 266;
    case EntityKind::Event: return 38;
    case EntityKind::Product: return 186;
    }
    return 0;
}

FindingPalette::FindingPalette(const QPalette &palette)
    : m_base(palette.color(QPalette::Base)), m_text(palette.color(QPalette::Text)),
      m_highlight(palette.color(QPalette::Highlight)), m_isDark(luminance(m_base) < luminance(m_text))
{
}

/// The base tinted as far as the share says and text stays readable on it.
QColor FindingPalette::tinted(const QColor &tint, double share) const
{
    QColor colour = mixed(m_base, tint, share);
    while (share > 0.02 && contrastRatio(colour, m_text) < textContrast) {
        share *= 0.85;
        colour = mixed(m_base, tint, share);
    }
    return colour;
}

QColor FindingPalette::towards(int hue, double share) const
{
    return tinted(QColor::fromHsl(hue, m_isDark ? 150 : 165, m_isDark ? 118 : 122), share);
}

/// The hue, as light or dark as the contrast to the base asks for.
QColor FindingPalette::inked(int hue, double contrast) const
{
    const int step = m_isDark ? 6 : -6;
    QColor colour = QColor::fromHsl(hue, 160, 128);
    for (int lightness = 128; lightness > 0 && lightness < 256 && contrastRatio(colour, m_base) < contrast; lightness += step)
        colour = QColor::fromHsl(hue, 160, lightness);
    return colour;
}

bool FindingPalette::readsOnFills(const QColor &colour) const
{
    const auto reads = [this, &colour](EntityKind kind) { return contrastRatio(colour, fill(kind)) >= textContrast; };
    return std::all_of(std::begin(allKinds), std::end(allKinds), reads);
}

QColor FindingPalette::dimText() const
{
    for (double share = 0.4; share > 0.0; share -= 0.05)
        if (const QColor colour = mixed(m_text, m_base, share); readsOnFills(colour))
            return colour;
    return m_text;
}

QColor FindingPalette::hairline() const { return mixed(m_base, m_text, 0.16); }
QColor FindingPalette::shade() const { return mixed(m_base, m_text, 0.08); }

QColor FindingPalette::fill(EntityKind kind) const { return towards(hueOf(kind), m_isDark ? 0.34 : 0.18); }
QColor FindingPalette::strong(EntityKind kind) const { return towards(hueOf(kind), m_isDark ? 0.62 : 0.38); }
QColor FindingPalette::ink(EntityKind kind) const { return inked(hueOf(kind), lineContrast); }

QColor FindingPalette::quietInk(EntityKind kind) const { return mixed(fill(kind), ink(kind), 0.55); }

Qt::PenStyle FindingPalette::outline(EntityKind kind) const
{
    switch (kind) {
    case EntityKind::Organisation:
    case EntityKind::Place: return Qt::NoPen;
    case EntityKind::Person:
    case EntityKind::Plan: return Qt::SolidLine;
    case EntityKind::Event: return Qt::DotLine;
    case EntityKind::Product: return Qt::DashLine;
    }
    return Qt::NoPen;
}

bool FindingPalette::hasRoundEnds(EntityKind kind) const { return kind == EntityKind::Place || kind == EntityKind::Person; }

QColor FindingPalette::metricInk() const { return inked(metricHue, lineContrast); }
QColor FindingPalette::metricTick() const { return mixed(m_base, metricInk(), 0.7); }
QColor FindingPalette::metricFill() const { return towards(metricHue, m_isDark ? 0.5 : 0.26); }
Qt::PenStyle FindingPalette::line(MetricStatus status) const
{
    return status == MetricStatus::Target ? Qt::DashLine : Qt::SolidLine;
}

QColor FindingPalette::initiativeInk() const { return inked(initiativeHue, lineContrast); }
QColor FindingPalette::initiativeFill() const { return towards(initiativeHue, m_isDark ? 0.34 : 0.17); }

QColor FindingPalette::selected() const { return tinted(m_highlight, m_isDark ? 0.5 : 0.3); }
QColor FindingPalette::shown() const { return towards(shownHue, m_isDark ? 0.3 : 0.14); }
QColor FindingPalette::hit() const { return tinted(QColor::fromHsl(hitHue, 240, 128), m_isDark ? 0.4 : 0.6); }
QColor FindingPalette::currentHit() const { return tinted(QColor::fromHsl(currentHitHue, 250, 128), m_isDark ? 0.6 : 0.85); }
QColor FindingPalette::currentHitInk() const { return inked(currentHitHue, lineContrast); }

} // namespace planscope
