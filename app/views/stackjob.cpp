// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/stackjob.h"

#include "base/resources.h"
#include "corpus/stackreader.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <mutex>
#include <optional>

namespace planscope {

namespace {

/// Loads the engine once, for whichever thread asks first.
class SharedEngine
{
public:
    Result<EnginePtr> get()
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_engine)
            m_engine = Engine::load({userLexiconFolder()});
        return *m_engine;
    }

private:
    std::mutex m_mutex;
    std::optional<Result<EnginePtr>> m_engine;
};

} // namespace

StackReader engineReader()
{
    return [shared = std::make_shared<SharedEngine>()](const QStringList &paths, const CorpusPtr &earlier,
                                                       const TaskContext &task) -> Result<StackReading> {
        const Result<EnginePtr> engine = shared->get();
        if (!engine)
            return engine.error();
        Result<CorpusPtr> corpus = readStack(paths, **engine, task, earlier);
        if (!corpus)
            return corpus.error();
        return StackReading{*std::move(corpus), (*engine)->issues()};
    };
}

StackJob::StackJob(const StackReader &reader, QObject *parent) : QObject(parent), m_reader(reader)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &StackJob::end);
    connect(&m_watcher, &QFutureWatcherBase::progressTextChanged, this, [this](const QString &what) {
        Q_EMIT progressed(m_watcher.progressValue(), m_watcher.progressMaximum(), what);
    });
}

StackJob::~StackJob()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void StackJob::start(const QStringList &paths, const CorpusPtr &earlier)
{
    m_watcher.cancel(); // setFuture() below also drops late signals of the old run
    m_paths = paths;
    m_earlier = earlier;
    m_watcher.setFuture(QtConcurrent::run([reader = m_reader, paths, earlier](QPromise<Result<StackReading>> &promise) {
        const TaskContext task{
            .cancelled = [&promise] { return promise.isCanceled(); },
            .progress = [&promise](int done, int total, const QString &what) {
                promise.setProgressRange(0, total);
                promise.setProgressValueAndText(done, what);
            },
        };
        promise.addResult(reader(paths, earlier, task));
    }));
    Q_EMIT started();
}

void StackJob::cancel()
{
    m_watcher.cancel();
}

void StackJob::end()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0) {
        Q_EMIT failed({ErrorCode::Cancelled, {}, -1, {}});
        return;
    }
    const Result<StackReading> result = m_watcher.result();
    if (result)
        Q_EMIT finished(*result);
    else
        Q_EMIT failed(result.error());
}

} // namespace planscope
