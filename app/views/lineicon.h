// SPDX-License-Identifier: GPL-3.0-or-later
// The project's line icons (resources/icons), drawn in the colour that the palette gives to text, so that they follow
// light and dark palettes and look dimmed when disabled.
#pragma once

#include <QIcon>

#include <functional>

namespace planscope {

/// Another colour than that of text.
using IconInk = std::function<QColor(const QPalette &)>;

/// @param name  the file's name without ending; an unknown one gives an empty icon
QIcon lineIcon(const QString &name, const IconInk &ink = {});

/// The program's own icon, in its own colours.
QIcon programIcon();

} // namespace planscope
