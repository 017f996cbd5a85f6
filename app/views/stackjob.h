// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a stack in the background and hands over its Corpus.
#pragma once

#include "base/result.h"
#include "base/taskcontext.h"
#include "corpus/corpus.h"

#include <QFutureWatcher>
#include <QStringList>

#include <functional>

namespace planscope {

struct StackReading
{
    CorpusPtr corpus;
    QList<Issue> issues; ///< of the tables that the engine was loaded with; those of the documents are in the corpus
};

/// Turns paths into a stack, behind the documents of `earlier` when given. Called on a thread of its own.
using StackReader = std::function<Result<StackReading>(const QStringList &paths, const CorpusPtr &earlier, const TaskContext &task)>;

/// Reads with the engine, which is loaded when it is first needed, then kept.
StackReader engineReader();

class StackJob : public QObject
{
    Q_OBJECT

public:
    explicit StackJob(const StackReader &reader, QObject *parent = nullptr);
    ~StackJob() override; ///< cancels and waits

    bool isRunning() const { return m_watcher.isRunning(); }
    const QStringList &paths() const { return m_paths; }     ///< of the last start
    const CorpusPtr &earlier() const { return m_earlier; }   ///< of the last start

public Q_SLOTS:
    /// Cancels and replaces a run that is under way: of that one nothing is heard any more.
    void start(const QStringList &paths, const planscope::CorpusPtr &earlier = {});
    void cancel();

Q_SIGNALS:
    void started();
    void progressed(int done, int total, const QString &what);
    // Each start that is not replaced ends in exactly one of these; a cancel is the error code Cancelled.
    void finished(const planscope::StackReading &reading);
    void failed(const planscope::Error &error);

private:
    void end();

    StackReader m_reader;
    QStringList m_paths;
    CorpusPtr m_earlier;
    QFutureWatcher<Result<StackReading>> m_watcher;
};

} // namespace planscope
