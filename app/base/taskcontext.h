// SPDX-License-Identifier: GPL-3.0-or-later
// How the engine is told to stop and tells how far it is. It knows no threads: whoever runs it supplies two callables.
#pragma once

#include <QString>

#include <functional>

namespace planscope {

struct TaskContext
{
    std::function<bool()> cancelled = [] { return false; };                        ///< asked about every 50 ms of work
    std::function<void(int, int, const QString &)> progress = [](int, int, const QString &) {}; ///< done, total, what
};

} // namespace planscope
