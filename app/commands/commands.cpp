// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

using namespace Qt::StringLiterals;

namespace planscope {

bool isCommand(const QStringList &arguments)
{
    const QString name = arguments.value(1);
    return name == u"extract"_s || name == u"chart"_s || name == u"report"_s;
}

bool needsPainting(const QStringList &arguments)
{
    return arguments.value(1) == u"chart"_s || arguments.value(1) == u"report"_s;
}

int runCommand(const QStringList &)
{
    return WrongUsage;
}

} // namespace planscope
