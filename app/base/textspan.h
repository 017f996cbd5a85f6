// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of a document's text: what every finding points with.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <compare>

namespace planscope {

/// Half-open range [start, end) in UTF-16 units of Document::text: the unit of QString, QTextLayout and ICU.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype end = 0;

    auto operator<=>(const TextSpan &) const = default;
    qsizetype length() const { return end - start; }
    bool isEmpty() const { return end <= start; }
    bool contains(qsizetype offset) const { return start <= offset && offset < end; }
    bool contains(const TextSpan &inner) const { return start <= inner.start && inner.end <= end; }
    bool intersects(const TextSpan &other) const { return std::max(start, other.start) < std::min(end, other.end); }
};

} // namespace planscope
