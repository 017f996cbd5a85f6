// SPDX-License-Identifier: GPL-3.0-or-later
// Which language a text is written in, as cld2 (Compact Language Detector 2) tells it.
#pragma once

#include <QString>

namespace planscope {

/// ISO 639-1 (639-2 where there is none), "" when it cannot be told: too short or too mixed. Text that is English for its
/// larger part is English.
QString languageOf(const QString &text);

/// The language's English name, for messages; the code itself when it is not known.
QString languageName(const QString &code);

} // namespace planscope
