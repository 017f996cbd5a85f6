// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/stackreader.h"

#include "text/reader.h"

#include <QFileInfo>
#include <QSet>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace planscope {

static Result<CorpusDocument> readOne(const QString &path, const Engine &engine, const TaskContext &task)
{
    Result<Document> document = readDocument(path, task);
    if (!document)
        return document.error();
    const auto shared = std::make_shared<const Document>(*std::move(document));
    return CorpusDocument{shared, std::make_shared<const Findings>(engine.findings(shared, task))};
}

/// Each worker takes the next path until none is left; the outcomes stay in the order of the paths.
static std::vector<Result<CorpusDocument>> readAll(const QStringList &paths, const Engine &engine, const TaskContext &task)
{
    const qsizetype count = paths.size();
    std::vector<Result<CorpusDocument>> outcomes(static_cast<std::size_t>(count), Error{ErrorCode::Cancelled, {}, -1, {}});
    std::atomic<qsizetype> next = 0;
    std::mutex progressMutex;
    int done = 0;
    const auto work = [&] {
        for (qsizetype i = next++; i < count && !task.cancelled(); i = next++) {
            outcomes[static_cast<std::size_t>(i)] = readOne(paths.at(i), engine, task);
            const std::scoped_lock lock(progressMutex);
            task.progress(++done, static_cast<int>(count), QFileInfo(paths.at(i)).fileName());
        }
    };
    const qsizetype workers = std::clamp<qsizetype>(std::thread::hardware_concurrency(), 1, std::max<qsizetype>(count, 1));
    std::vector<std::jthread> threads;
    for (qsizetype i = 1; i < workers; ++i)
        threads.emplace_back(work);
    work();
    threads.clear(); // joins
    return outcomes;
}

static QStringList unread(const QStringList &paths, const QList<CorpusDocument> &documents)
{
    QSet<QString> known;
    for (const CorpusDocument &document : documents)
        known.insert(QFileInfo(document.document->path).canonicalFilePath());
    QStringList left;
    for (const QString &path : paths)
        if (!known.contains(QFileInfo(path).canonicalFilePath()))
            left.append(path);
    return left;
}

Result<CorpusPtr> readStack(const QStringList &paths, const Engine &engine, const TaskContext &task, const CorpusPtr &earlier)
{
    QList<Issue> issues;
    QList<CorpusDocument> documents = earlier ? earlier->documents() : QList<CorpusDocument>();
    const QStringList files = unread(findDocuments(paths, &issues), documents);
    const std::vector<Result<CorpusDocument>> outcomes = readAll(files, engine, task);
    if (task.cancelled())
        return Error{ErrorCode::Cancelled, {}, -1, {}};
    for (const Result<CorpusDocument> &outcome : outcomes) {
        if (outcome)
            documents.append(*outcome);
        else
            issues.append({Severity::Failure, outcome.error(), {}});
    }
    return CorpusPtr(std::make_shared<const Corpus>(documents, issues));
}

} // namespace planscope
