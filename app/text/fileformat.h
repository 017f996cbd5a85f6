// SPDX-License-Identifier: GPL-3.0-or-later
// Which reader a file's ending calls for.
#pragma once

#include <QFileInfo>

namespace planscope {

enum class FileFormat { Unknown, PlainText, Markdown, Html };

inline FileFormat fileFormat(const QFileInfo &file)
{
    const QString ending = file.suffix().toLower();
    if (ending == QLatin1String("txt") || ending == QLatin1String("text"))
        return FileFormat::PlainText;
    if (ending == QLatin1String("md") || ending == QLatin1String("markdown"))
        return FileFormat::Markdown;
    if (ending == QLatin1String("html") || ending == QLatin1String("htm") || ending == QLatin1String("xhtml"))
        return FileFormat::Html;
    return FileFormat::Unknown;
}

} // namespace planscope
