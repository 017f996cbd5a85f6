// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the built program as a user would, without a display, and keeps all it said.
#pragma once

#include <QFile>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace planscope {

struct Run
{
    int status = -1; ///< the exit status; -1 when it crashed, did not start or did not end in time
    QByteArray output;
    QString messages;
};

/// Waits until the program ends, two minutes at most.
inline Run runProgram(const QStringList &arguments, const QString &program = QStringLiteral(PLANSCOPE_PROGRAM),
                      const QString &folder = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PLANSCOPE_RESOURCES"})
        environment.remove(QString::fromLatin1(name));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.start(program, arguments, QIODevice::ReadOnly);
    Run run;
    if (process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    run.output = process.readAllStandardOutput();
    run.messages = QString::fromUtf8(process.readAllStandardError());
    return run;
}

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace planscope
