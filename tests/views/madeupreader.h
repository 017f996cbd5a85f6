// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for the engine: files named harbour.md and forest.txt become the made-up documents, others are failures.
#pragma once

#include "../models/madeupstack.h"

#include "views/stackjob.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QThread>

#include <atomic>

namespace planscope::test {

/// Holds a reader up until it is let go or its task is cancelled.
struct Gate
{
    std::atomic<bool> isShut = false;
    std::atomic<int> started = 0;
    std::atomic<int> cancelled = 0;
};

inline QStringList filesOf(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        for (QDirIterator it(path, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
            files.append(it.next());
    }
    files.sort();
    return files;
}

inline StackReader madeUpReader(const std::shared_ptr<Gate> &gate = std::make_shared<Gate>())
{
    return [gate](const QStringList &paths, const CorpusPtr &earlier, const TaskContext &task) -> Result<StackReading> {
        QList<CorpusDocument> documents = earlier ? earlier->documents() : QList<CorpusDocument>();
        QList<Issue> issues;
        ++gate->started;
        const QStringList files = filesOf(paths);
        int done = 0;
        for (const QString &file : files) {
            const QFileInfo info(file);
            const auto known = [&](const CorpusDocument &document) { return document.document->path == file; };
            if (std::any_of(documents.cbegin(), documents.cend(), known))
                continue;
            if (!info.exists())
                issues.append({Severity::Failure, {ErrorCode::NotFound, file, -1, {}}, {}});
            else if (info.fileName() == QStringLiteral("harbour.md"))
                documents.append(harbourPlan(info.path()));
            else if (info.fileName() == QStringLiteral("forest.txt"))
                documents.append(forestReport(info.path()));
            else
                issues.append({Severity::Failure, {ErrorCode::NotText, file, -1, {}}, {}});
            task.progress(++done, static_cast<int>(files.size()), info.fileName());
        }
        while (gate->isShut && !task.cancelled())
            QThread::msleep(1);
        if (task.cancelled()) {
            ++gate->cancelled;
            return Error{ErrorCode::Cancelled, {}, -1, {}};
        }
        return StackReading{std::make_shared<const Corpus>(documents, issues), {}};
    };
}

} // namespace planscope::test
