// SPDX-License-Identifier: GPL-3.0-or-later
// HTML made safe for gumbo, whose time grows with the square of some misuse (open elements, formatting elements that are
// opened again in each paragraph, attributes of one tag) and which frees its tree by recursion. What comes out nests
// properly and to a limited depth, and holds only the elements and attributes that matter to text, blocks and metadata.
#pragma once

#include "base/taskcontext.h"

#include <QByteArray>
#include <QByteArrayList>

namespace planscope {

struct SimpleHtml
{
    QByteArray html;
    QByteArrayList jsonLd;    ///< contents of script elements of that type
    bool isFlattened = false; ///< it was nested deeper than maxHtmlDepth
    bool isTooLarge = false;  ///< it has more than maxHtmlElements elements; the rest was left out
};

constexpr int maxHtmlDepth = 200;
constexpr int maxHtmlElements = 2'000'000; ///< gumbo takes about 400 bytes for each

/// A link comes out as this element: gumbo would open an `a` again in each block that follows an unclosed one.
inline constexpr char simpleLinkTag[] = "x-link";

SimpleHtml simplifyHtml(const QByteArray &html, const TaskContext &task);

} // namespace planscope
