// SPDX-License-Identifier: GPL-3.0-or-later
// The project's line icons (resources/icons), drawn in the colour that the palette gives to text, so that they follow
// light and dark palettes and look dimmed when disabled.
#pragma once

#include <QIcon>

namespace planscope {

/// @param name  the file's name without ending; an unknown one gives an empty icon
QIcon lineIcon(const QString &name);

/// The program's own icon, in its own colours.
QIcon programIcon();

} // namespace planscope
