// SPDX-License-Identifier: GPL-3.0-or-later
// The furniture of a web page, told by general signs: menus of languages, share buttons, font sizes, trails of links,
// notices. What is found is marked in the document, never dropped.
#pragma once

#include "text/document.h"

namespace planscope {

/// True for a line or paragraph that belongs to the page and not to the text.
bool isPageFurniture(QStringView line);

/// "-----", "* * *", "=====": a line of signs only.
bool isRule(QStringView line);

/// "Press release", alone on a line: the sender stands above it, the title below.
bool isReleaseLine(QStringView line);

/// True when a class or id of an HTML element names furniture ("main-nav", "shareButtons").
bool isFurnitureClass(QStringView classes);

/// Marks paragraphs and list items that are furniture.
void markFurniture(Document *document);

/// Marks runs of blocks that each name a language.
void markLanguageMenus(Document *document);

} // namespace planscope
