// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/summarydialogs.h"

#include "charts/chartexport.h"
#include "reports/summary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QRegularExpression>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace planscope {

constexpr auto exportFolderKey = "exportFolder"_L1;
constexpr QSize exportedChartSize(900, 540); // pixels at 96 dpi
constexpr int exportedChartDpi = 192;
constexpr int longWorkMs = 400; // from here on progress is shown

static QString tr(const char *text)
{
    return QCoreApplication::translate("planscope::SummaryDialogs", text);
}

/// Runs the work with a progress dialog that shows itself when it takes long.
template <typename Work> static Error runWithProgress(const QString &what, QWidget *parent, Work work)
{
    QProgressDialog dialog(what, tr("Cancel"), 0, 0, parent);
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(longWorkMs);
    const TaskContext task{
        .cancelled = [&dialog] { return dialog.wasCanceled(); },
        .progress = [&dialog](int done, int total, const QString &) {
            dialog.setMaximum(total);
            dialog.setValue(done);
        },
    };
    return work(task);
}

static bool toldUnlessDone(const Error &error, QWidget *parent)
{
    if (error.code == ErrorCode::None)
        return true;
    if (error.code != ErrorCode::Cancelled)
        tellError(error, parent);
    return false;
}

void tellError(const Error &error, QWidget *parent)
{
    auto *box = new QMessageBox(QMessageBox::Warning, QCoreApplication::applicationName(), errorText(error), QMessageBox::Ok, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void printSummaryWithDialog(const Corpus &corpus, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(tr("Planscope summary"));
    QPrintDialog dialog(&printer, parent);
    dialog.setWindowTitle(tr("Print Summary"));
    if (dialog.exec() != QDialog::Accepted)
        return;
    toldUnlessDone(runWithProgress(tr("Printing the summary …"), parent,
                                   [&](const TaskContext &task) { return printSummary(corpus, &printer, task); }), parent);
}

void previewSummary(const Corpus &corpus, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(tr("Planscope summary"));
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setWindowTitle(tr("Preview of the Summary"));
    dialog.resize(parent->size() * 0.85);
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog, [&](QPrinter *device) {
        toldUnlessDone(runWithProgress(tr("Preparing the summary …"), &dialog,
                                       [&](const TaskContext &task) { return printSummary(corpus, device, task); }), &dialog);
    });
    dialog.exec();
}

QString withEnding(const QString &path, const QString &nameFilter)
{
    static const QRegularExpression firstEnding(u"\\*(\\.\\w+)"_s);
    if (path.isEmpty() || !QFileInfo(path).suffix().isEmpty())
        return path;
    return path + firstEnding.match(nameFilter).captured(1);
}

static QString askForPath(const QString &title, const QString &name, const QStringList &filters, QWidget *parent)
{
    QSettings settings;
    const QDir folder(settings.value(exportFolderKey, QDir::homePath()).toString());
    QString chosenFilter;
    const QString chosen = QFileDialog::getSaveFileName(parent, title, folder.filePath(name), filters.join(u";;"_s), &chosenFilter);
    if (!chosen.isEmpty())
        settings.setValue(exportFolderKey, QFileInfo(chosen).absolutePath());
    return withEnding(chosen, chosenFilter);
}

void exportSummaryWithDialog(const Corpus &corpus, QWidget *parent)
{
    const QString path = askForPath(tr("Export Summary"), u"summary.pdf"_s, {tr("PDF document (*.pdf)"), tr("Web page (*.html)")}, parent);
    if (!path.isEmpty())
        exportSummaryTo(corpus, path, parent);
}

bool exportSummaryTo(const Corpus &corpus, const QString &path, QWidget *parent)
{
    return toldUnlessDone(runWithProgress(tr("Writing the summary …"), parent,
                                          [&](const TaskContext &task) { return writeSummary(corpus, path, task); }), parent);
}

void exportChartWithDialog(const Chart &chart, QWidget *parent)
{
    const QString path = askForPath(tr("Export Chart"), u"chart.png"_s,
                                    {tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"), tr("PDF document (*.pdf)")}, parent);
    if (!path.isEmpty())
        exportChartTo(chart, path, parent);
}

bool exportChartTo(const Chart &chart, const QString &path, QWidget *parent)
{
    return toldUnlessDone(exportChart(chart, path, exportedChartSize, exportedChartDpi), parent);
}

} // namespace planscope
