// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace planscope {

QString resourceFolder()
{
    if (const QString set = qEnvironmentVariable("PLANSCOPE_RESOURCES"); !set.isEmpty())
        return set;
    const QDir installed(QCoreApplication::applicationDirPath() + u"/../share/planscope"_s);
    if (installed.exists(u"lexicon"_s))
        return installed.canonicalPath();
    return QStringLiteral(PLANSCOPE_SOURCE_RESOURCES);
}

QString userLexiconFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(u"lexicon"_s);
}

} // namespace planscope
