// SPDX-License-Identifier: GPL-3.0-or-later
// The summary as one HTML file: charts inside as SVG, a table of contents, rows that can be linked to; well-formed as XML.
#pragma once

#include "reports/summarycontent.h"

#include <QByteArray>

namespace planscope {

QByteArray summaryHtml(const SummaryContent &content);

} // namespace planscope
