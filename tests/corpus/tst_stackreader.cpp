// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/stackreader.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestStackReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsTheOrderOfPaths();
    void readsTheRestWhenOneFails();
    void addsToAnEarlierStack();
    void cancelsMidway();

private:
    QString write(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;
    EnginePtr m_engine;
};

QString TestStackReader::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_folder.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

void TestStackReader::initTestCase()
{
    const Result<EnginePtr> engine = Engine::load();
    QVERIFY2(engine, engine ? "" : qPrintable(errorText(engine.error())));
    m_engine = *engine;
    QVERIFY2(m_engine->issues().isEmpty(), m_engine->issues().isEmpty() ? "" : qPrintable(errorText(m_engine->issues().constFirst().error)));
}

void TestStackReader::keepsTheOrderOfPaths()
{
    QStringList paths;
    for (int i = 0; i < 24; ++i)
        paths.append(write(u"order/%1.txt"_s.arg(23 - i, 2, 10, QLatin1Char('0')), "The ministry will build " + QByteArray::number(i) + " schools.\n"));
    int last = 0;
    TaskContext task;
    task.progress = [&](int done, int total, const QString &) {
        QCOMPARE(done, last + 1);
        QCOMPARE(total, 24);
        last = done;
    };
    const Result<CorpusPtr> corpus = readStack(paths, *m_engine, task);
    QVERIFY(corpus);
    QCOMPARE(last, 24);
    QCOMPARE((*corpus)->documents().size(), 24);
    for (int i = 0; i < 24; ++i)
        QCOMPARE((*corpus)->document({i}).path, paths.at(i));
}

void TestStackReader::readsTheRestWhenOneFails()
{
    const QString good = write(u"some/good.txt"_s, "The council will open two parks.\n");
    const QString empty = write(u"some/empty.txt"_s, "");
    const QString missing = m_folder.filePath(u"some/missing.txt"_s);
    const Result<CorpusPtr> corpus = readStack({empty, missing, good}, *m_engine, TaskContext());
    QVERIFY(corpus);
    QCOMPARE((*corpus)->documents().size(), 1);
    QCOMPARE((*corpus)->document({0}).path, good);
    QSet<QString> failed;
    for (const Issue &issue : (*corpus)->issues()) {
        QCOMPARE(issue.severity, Severity::Failure);
        failed.insert(issue.error.source);
    }
    QCOMPARE(failed, (QSet<QString>{empty, missing}));
}

void TestStackReader::addsToAnEarlierStack()
{
    const QString first = write(u"add/first.txt"_s, "The agency will plant trees.\n");
    const QString second = write(u"add/second.txt"_s, "The agency will repair roads.\n");
    const Result<CorpusPtr> earlier = readStack({first}, *m_engine, TaskContext());
    QVERIFY(earlier);
    const Result<CorpusPtr> both = readStack({second, first}, *m_engine, TaskContext(), *earlier);
    QVERIFY(both);
    QCOMPARE((*both)->documents().size(), 2);
    QCOMPARE((*both)->documents().at(0).document, (*earlier)->documents().at(0).document); // the same object, not read again
    QCOMPARE((*both)->document({1}).path, second);
}

void TestStackReader::cancelsMidway()
{
    QStringList paths;
    for (int i = 0; i < 40; ++i)
        paths.append(write(u"cancel/%1.txt"_s.arg(i), "The bank will lend more.\n"));
    std::atomic<int> done = 0;
    TaskContext task;
    task.progress = [&](int, int, const QString &) { ++done; };
    task.cancelled = [&] { return done >= 3; };
    const Result<CorpusPtr> corpus = readStack(paths, *m_engine, task);
    QVERIFY(!corpus);
    QCOMPARE(corpus.error().code, ErrorCode::Cancelled);
    QVERIFY(done < 40);
}

QTEST_GUILESS_MAIN(TestStackReader)
#include "tst_stackreader.moc"
