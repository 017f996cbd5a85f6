// SPDX-License-Identifier: GPL-3.0-or-later
// The engine without a window: what stands behind `planscope extract`, `chart` and `report`.
#pragma once

#include <QStringList>

#include <optional>

namespace planscope {

/// How a command ends, as the process's exit status.
enum ExitStatus { Success = 0, SomeInputFailed = 1, WrongUsage = 2 };

/// Is the program asked to run without a window?
bool isCommand(const QStringList &arguments);

/// Answers --help, --version and a wrong option of the program itself, before any window is made.
/// @return the exit status, nullopt when the window is to open
std::optional<int> answerAtOnce(const QStringList &arguments);

/// Does this command paint, so that it needs a QApplication (offscreen will do)?
bool needsPainting(const QStringList &arguments);

/// Runs the command named by arguments[1]. Results go to stdout or a file, messages to stderr.
int runCommand(const QStringList &arguments);

} // namespace planscope
