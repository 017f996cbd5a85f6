// SPDX-License-Identifier: GPL-3.0-or-later
// Reading in the background: it ends in exactly one signal, whatever comes between.
#include "madeupreader.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace planscope;
using namespace planscope::test;
using namespace Qt::StringLiterals;

class TestStackJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finishes();
    void fails();
    void cancelsMidway();
    void restartsWhileRunning();
    void isDestroyedWhileRunning();
    void startsAgainAfterCancel();
    void tellsProgress();

private:
    QString file(const QString &name)
    {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(made.fileName()));
        return made.fileName();
    }

    QTemporaryDir m_folder;
};

void TestStackJob::finishes()
{
    StackJob job(madeUpReader());
    QSignalSpy finished(&job, &StackJob::finished);
    QSignalSpy failed(&job, &StackJob::failed);
    job.start({file(u"harbour.md"_s)});
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.at(0).at(0).value<StackReading>().corpus->documents().size(), 1);
    QCOMPARE(failed.count(), 0);
    QVERIFY(!job.isRunning());
}

void TestStackJob::fails()
{
    const Error damaged{ErrorCode::ModelDamaged, {}, -1, u"cut short"_s};
    StackJob job([damaged](const QStringList &, const CorpusPtr &, const TaskContext &) -> Result<StackReading> { return damaged; });
    QSignalSpy failed(&job, &StackJob::failed);
    QSignalSpy finished(&job, &StackJob::finished);
    job.start({u"anything.txt"_s});
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.at(0).at(0).value<Error>(), damaged);
    QCOMPARE(finished.count(), 0);
}

void TestStackJob::cancelsMidway()
{
    const auto gate = std::make_shared<Gate>();
    gate->isShut = true;
    StackJob job(madeUpReader(gate));
    QSignalSpy failed(&job, &StackJob::failed);
    QSignalSpy finished(&job, &StackJob::finished);
    job.start({file(u"harbour.md"_s)});
    QTRY_COMPARE(gate->started.load(), 1);
    job.cancel();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.at(0).at(0).value<Error>().code, ErrorCode::Cancelled);
    QTRY_COMPARE(gate->cancelled.load(), 1);
    QCOMPARE(finished.count(), 0);
}

void TestStackJob::restartsWhileRunning()
{
    const auto gate = std::make_shared<Gate>();
    gate->isShut = true;
    StackJob job(madeUpReader(gate));
    QSignalSpy failed(&job, &StackJob::failed);
    QSignalSpy finished(&job, &StackJob::finished);
    job.start({file(u"harbour.md"_s)});
    QTRY_COMPARE(gate->started.load(), 1);
    job.start({file(u"forest.txt"_s)});
    QTRY_COMPARE(gate->cancelled.load(), 1);
    gate->isShut = false;
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.at(0).at(0).value<StackReading>().corpus->document({0}).title, u"Forest report"_s);
    QCOMPARE(failed.count(), 0);
}

void TestStackJob::isDestroyedWhileRunning()
{
    const auto gate = std::make_shared<Gate>();
    gate->isShut = true;
    {
        StackJob job(madeUpReader(gate));
        job.start({file(u"harbour.md"_s)});
        QTRY_COMPARE(gate->started.load(), 1);
    }
    QCOMPARE(gate->cancelled.load(), 1);
}

void TestStackJob::startsAgainAfterCancel()
{
    const auto gate = std::make_shared<Gate>();
    gate->isShut = true;
    StackJob job(madeUpReader(gate));
    QSignalSpy finished(&job, &StackJob::finished);
    job.start({file(u"harbour.md"_s)});
    job.cancel();
    gate->isShut = false;
    job.start({file(u"harbour.md"_s), file(u"forest.txt"_s)});
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.at(0).at(0).value<StackReading>().corpus->documents().size(), 2);
}

void TestStackJob::tellsProgress()
{
    const auto gate = std::make_shared<Gate>();
    gate->isShut = true;
    StackJob job(madeUpReader(gate));
    QSignalSpy progressed(&job, &StackJob::progressed);
    job.start({file(u"harbour.md"_s), file(u"forest.txt"_s)});
    QTRY_VERIFY(!progressed.isEmpty() && progressed.constLast().at(0).toInt() > 0);
    QCOMPARE(progressed.constLast().at(1).toInt(), 2);
}

QTEST_GUILESS_MAIN(TestStackJob)
#include "tst_stackjob.moc"
