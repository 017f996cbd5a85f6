// SPDX-License-Identifier: GPL-3.0-or-later
// Ways of the window to carry things away: the summary on paper and in files, the chart as a picture. Charts are painted
// with graphics scenes, which belong to the GUI thread; so this runs there, with progress and Cancel when it takes long.
#pragma once

#include "charts/chart.h"
#include "corpus/corpus.h"

class QWidget;

namespace planscope {

void printSummaryWithDialog(const Corpus &corpus, QWidget *parent);
void previewSummary(const Corpus &corpus, QWidget *parent);

/// Asks for the path, then writes. The ending is that of the kind of file chosen when the name has none.
void exportSummaryWithDialog(const Corpus &corpus, QWidget *parent);
void exportChartWithDialog(const Chart &chart, QWidget *parent);

/// Write without asking; a failure is told in a message box, which does not block.
/// @return was it written?
bool exportSummaryTo(const Corpus &corpus, const QString &path, QWidget *parent);
bool exportChartTo(const Chart &chart, const QString &path, QWidget *parent);

/// The path with the ending that the file dialog's filter names first ("Pictures (*.png)"), unless it has one of its own.
QString withEnding(const QString &path, const QString &nameFilter);

/// Tells an error in a message box that does not block.
void tellError(const Error &error, QWidget *parent);

} // namespace planscope
