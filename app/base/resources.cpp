// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resources.h"

#include <QCoreApplication>
#include <QDir>

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

} // namespace planscope
