// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "commands/commands.h"
#include "views/lineicon.h"
#include "views/mainwindow.h"

#include <QApplication>

#include <cstdio>

using namespace planscope;
using namespace Qt::StringLiterals;

static QtMessageHandler qtMessages = nullptr;

/// A command needs no session; that one is missing (in a cron job, a container) is not worth a line on stderr.
static void withoutSessionNoise(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.startsWith("QStandardPaths: XDG_RUNTIME_DIR"_L1))
        qtMessages(type, context, message);
}

static int runWithoutWindow(int &argc, char **argv, const QStringList &arguments)
{
    if (!needsPainting(arguments)) {
        const QCoreApplication app(argc, argv);
        return runCommand(arguments);
    }
    // Painting needs fonts, not a screen.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qtMessages = qInstallMessageHandler(withoutSessionNoise);
    const QApplication app(argc, argv);
    return runCommand(arguments);
}

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"planscope"_s);
    QCoreApplication::setOrganizationName(u"planscope"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PLANSCOPE_VERSION));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (isCommand(arguments))
        return runWithoutWindow(argc, argv, arguments);
    if (const std::optional<int> answered = answerAtOnce(arguments))
        return *answered;

    const QApplication app(argc, argv);
    QGuiApplication::setApplicationDisplayName(u"Planscope"_s);
    QGuiApplication::setDesktopFileName(u"planscope"_s);
    QGuiApplication::setWindowIcon(programIcon());
    MainWindow window(engineReader());
    window.show();
    if (arguments.size() > 1)
        window.openPaths(app.arguments().mid(1));
    else
        window.restoreStack();
    return app.exec();
}
