// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/summary.h"

namespace planscope {

Error printSummary(const Corpus &, QPagedPaintDevice *, const TaskContext &)
{
    return {};
}

Error writeSummary(const Corpus &, const QString &path, const TaskContext &)
{
    return {ErrorCode::NothingToShow, path, -1, {}};
}

} // namespace planscope
