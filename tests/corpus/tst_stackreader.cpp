// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/stackreader.h"
#include "text/reader.h"

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
    void cancelsWithinADocument();

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

/// Whenever the cancel comes, however far the document is, no more than a sentence's worth of questions is asked after it.
void TestStackReader::cancelsWithinADocument()
{
    const QByteArray text = QByteArray("The Harbour Board will build 12 quays by 2031.\n\n").repeated(400);
    const Result<Document> read = readBytes(text, u"long.txt"_s, TaskContext());
    QVERIFY(read);
    const auto shared = std::make_shared<const Document>(*read);
    int asked = 0;
    TaskContext task;
    task.cancelled = [&] { return ++asked < 0; };
    QCOMPARE(m_engine->findings(shared, task).initiatives.size(), 400);
    const int questions = asked;
    QVERIFY(questions > 2000); // each step asks about each sentence
    for (int stopAt = 1; stopAt < questions; stopAt += questions / 40) {
        asked = 0;
        task.cancelled = [&] { return ++asked >= stopAt; };
        (void)m_engine->findings(shared, task);
        QVERIFY2(asked - stopAt < 12, qPrintable(u"%1 questions after the cancel at %2"_s.arg(asked - stopAt).arg(stopAt)));
    }
}

QTEST_GUILESS_MAIN(TestStackReader)
#include "tst_stackreader.moc"
