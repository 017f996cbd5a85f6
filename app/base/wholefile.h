// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are written whole or not at all.
#pragma once

#include "base/error.h"

#include <QByteArray>

namespace planscope {

/// Replaces the file at once when all bytes are on the disk; on an error what was there before stays.
/// @return the error, or code None. Errors: NotWritable
Error writeWhole(const QString &path, const QByteArray &bytes);

} // namespace planscope
