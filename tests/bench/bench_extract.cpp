// SPDX-License-Identifier: GPL-3.0-or-later
// What the pipeline costs beside a plain ICU word and sentence iteration over the same text in the same run: time on one
// core and on two, by step, memory, and growth with the size of a document. Times are processor time, the least of
// several rounds that take turns; the gain of two cores is told by the clock and by processor time.
// bench_extract [MEGABYTES [ROUNDS]]
#include "corpus/stackreader.h"
#include "extract/entityfinder.h"
#include "extract/initiativefinder.h"
#include "extract/metricfinder.h"
#include "extract/numerals.h"
#include "language/analysis.h"
#include "text/reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <unicode/ubrk.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <random>
#include <thread>

// Counts what the thread allocates; Qt's containers call malloc(), not operator new.
static thread_local qint64 allocations = 0;
extern "C" {
void *__libc_malloc(std::size_t size) noexcept;
void *__libc_calloc(std::size_t count, std::size_t size) noexcept;
void *__libc_realloc(void *old, std::size_t size) noexcept;
void *malloc(std::size_t size) noexcept
{
    ++allocations;
    return __libc_malloc(size);
}
void *calloc(std::size_t count, std::size_t size) noexcept
{
    ++allocations;
    return __libc_calloc(count, size);
}
void *realloc(void *old, std::size_t size) noexcept
{
    ++allocations;
    return __libc_realloc(old, size);
}
}

using namespace planscope;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype documentBytes = 10'000; // 20 MB make 2,000 documents
constexpr double megabyte = 1e6;

double seconds(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

struct Cost
{
    double clock = 1e9;
    double processor = 1e9;

    void keepLeast(const Cost &other)
    {
        clock = std::min(clock, other.clock);
        processor = std::min(processor, other.processor);
    }
};

template<typename Work>
Cost costOf(const Work &work)
{
    const double clock = seconds(CLOCK_MONOTONIC);
    const double processor = seconds(CLOCK_PROCESS_CPUTIME_ID);
    work();
    return {seconds(CLOCK_MONOTONIC) - clock, seconds(CLOCK_PROCESS_CPUTIME_ID) - processor};
}

/// Each thread takes the next document until none is left, with a worker of its own.
template<typename MakeWorker>
Cost costOnThreads(int threads, qsizetype documents, const MakeWorker &makeWorker)
{
    return costOf([&] {
        std::atomic<qsizetype> next = 0;
        const auto run = [&] {
            auto worker = makeWorker();
            for (qsizetype i = next++; i < documents; i = next++)
                worker(i);
        };
        std::vector<std::jthread> others;
        for (int i = 1; i < threads; ++i)
            others.emplace_back(run);
        run();
    });
}

double memoryMegabytes(const char *line)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &found : status.readAll().split('\n'))
        if (found.startsWith(line))
            return found.mid(qsizetype(qstrlen(line))).trimmed().split(' ').first().toDouble() * 1024 / megabyte;
    return 0;
}

// The stack

/// Paragraphs, headings and list items of the sample documents in a fixed disorder, drawn round and round.
class Paragraphs
{
public:
    explicit Paragraphs(const QString &folder)
    {
        QList<Issue> issues;
        for (const QString &path : findDocuments({folder}, &issues)) {
            const Result<Document> document = readDocument(path, {});
            if (!document)
                continue;
            for (const Block &block : document->blocks)
                if (block.kind != BlockKind::Boilerplate && block.kind != BlockKind::TableCell)
                    m_paragraphs.append(textOf(*document, block.span).simplified().toUtf8() + "\n\n");
        }
    }

    bool isEmpty() const { return m_paragraphs.isEmpty(); }

    QByteArray text(qsizetype bytes)
    {
        QByteArray text;
        text.reserve(bytes + 4096); // and a paragraph
        while (text.size() < bytes)
            text += m_paragraphs.at(static_cast<qsizetype>(m_random() % static_cast<quint32>(m_paragraphs.size())));
        return text;
    }

private:
    QList<QByteArray> m_paragraphs;
    std::mt19937 m_random{2024};
};

struct Stack
{
    QTemporaryDir folder;
    QStringList paths;
    qsizetype bytes = 0;
};

void write(Stack *stack, Paragraphs *paragraphs, qsizetype bytes)
{
    for (int i = 0; i < bytes / documentBytes; ++i) {
        const QByteArray text = paragraphs->text(documentBytes);
        QFile file(stack->folder.filePath(u"%1.txt"_s.arg(i, 4, 10, QChar(u'0'))));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        stack->paths.append(file.fileName());
        stack->bytes += text.size();
    }
}

// The iteration

/// Words and sentences of a text, each iterated to its end, with their status read as one who uses them does.
class PlainIteration
{
public:
    PlainIteration() : m_words(open(UBRK_WORD)), m_sentences(open(UBRK_SENTENCE)) {}
    PlainIteration(PlainIteration &&other) noexcept
        : m_words(std::exchange(other.m_words, nullptr)), m_sentences(std::exchange(other.m_sentences, nullptr))
    {
    }
    ~PlainIteration()
    {
        ubrk_close(m_words);
        ubrk_close(m_sentences);
    }

    int operator()(const QString &text) const { return count(m_words, text) + count(m_sentences, text); }

private:
    static UBreakIterator *open(UBreakIteratorType type)
    {
        UErrorCode error = U_ZERO_ERROR;
        UBreakIterator *iterator = ubrk_open(type, "en", nullptr, 0, &error);
        if (U_FAILURE(error))
            qFatal("no break iterator: %s", u_errorName(error));
        return iterator;
    }

    static int count(UBreakIterator *iterator, const QString &text)
    {
        UErrorCode error = U_ZERO_ERROR;
        ubrk_setText(iterator, reinterpret_cast<const UChar *>(text.utf16()), static_cast<int32_t>(text.size()), &error);
        int count = 0;
        while (ubrk_next(iterator) != UBRK_DONE)
            count += ubrk_getRuleStatus(iterator) >= UBRK_WORD_NUMBER;
        return count;
    }

    UBreakIterator *m_words;
    UBreakIterator *m_sentences;
};

// The pipeline

constexpr std::array stepNames = {"read", "analyse", "entities", "periods", "metrics", "initiatives", "themes", "numerals"};
using StepTimes = std::array<double, stepNames.size()>;

struct Parts
{
    LanguageModelPtr model;
    LexiconsPtr lexicons;
};

/// The pipeline cut into its steps, as the engine goes through them.
StepTimes timesOfSteps(const QStringList &paths, const Parts &parts)
{
    StepTimes times{};
    const TaskContext task;
    for (const QString &path : paths) {
        double last = seconds(CLOCK_THREAD_CPUTIME_ID);
        const auto tick = [&](std::size_t step) {
            const double now = seconds(CLOCK_THREAD_CPUTIME_ID);
            times[step] += now - last;
            last = now;
        };
        Result<Document> read = readDocument(path, task);
        if (!read)
            qFatal("cannot read %s", qPrintable(path));
        const auto document = std::make_shared<const Document>(*std::move(read));
        tick(0);
        const Analysis analysis = analyse(document, *parts.model, task);
        tick(1);
        const QList<Mention> mentions = findEntities(analysis, parts.lexicons->entities, task);
        const QString country = tellCountry(analysis, mentions, parts.lexicons->entities);
        tick(2);
        const QList<Period> periods = findPeriods(analysis, parts.lexicons->quantities, task);
        tick(3);
        Findings found;
        found.country = country;
        found.metrics = findMetrics(analysis, parts.lexicons->quantities, mentions, periods, country, task);
        tick(4);
        found.initiatives = findInitiatives(analysis, parts.lexicons->actions, mentions, periods, task);
        tick(5);
        tellThemes(analysis, parts.lexicons->themes, &found.initiatives);
        tick(6);
        found.mentions = mentions;
        found.numerals = findNumerals(*document, *parts.lexicons, found, periods, task);
        tick(7);
    }
    return times;
}

void tell(const char *what, double value, const char *bar)
{
    std::printf("%-52s %8.2f   %s\n", what, value, bar);
}

void tellStack(const Stack &stack, const Engine &engine, const Parts &parts, int rounds)
{
    const double before = memoryMegabytes("VmRSS:");
    const Result<CorpusPtr> corpus = readStack(stack.paths, engine, {});
    if (!corpus)
        qFatal("cannot read the stack");
    const double peak = memoryMegabytes("VmHWM:");
    const QList<CorpusDocument> documents = (*corpus)->documents();

    const auto iterate = [&] {
        return [&, iteration = PlainIteration()](qsizetype i) { iteration(documents.at(i).document->text); };
    };
    const auto extract = [&] {
        return [&](qsizetype i) {
            const Result<Document> document = readDocument(stack.paths.at(i), {});
            const Findings findings = engine.findings(std::make_shared<const Document>(*document), {});
        };
    };
    Cost iteration[2];
    Cost pipeline[2];
    StepTimes steps;
    steps.fill(1e9);
    for (int round = 0; round < rounds; ++round) {
        for (const int threads : {1, 2}) {
            iteration[threads - 1].keepLeast(costOnThreads(threads, documents.size(), iterate));
            pipeline[threads - 1].keepLeast(costOnThreads(threads, documents.size(), extract));
        }
        const StepTimes times = timesOfSteps(stack.paths, parts);
        for (std::size_t i = 0; i < times.size(); ++i)
            steps[i] = std::min(steps[i], times[i]);
    }

    const double text = static_cast<double>(stack.bytes) / megabyte;
    std::printf("%.1f MB in %lld documents, %d rounds; the iteration takes %.1f ms a MB, the pipeline %.1f\n\n", text,
                static_cast<long long>(documents.size()), rounds, iteration[0].processor / text * 1e3,
                pipeline[0].processor / text * 1e3);
    tell("pipeline / iteration on one core", pipeline[0].processor / iteration[0].processor, "at most 15, aim 8");
    for (std::size_t i = 0; i < stepNames.size(); ++i)
        std::printf("    %-48s %8.2f\n", stepNames[i], steps[i] / iteration[0].processor);
    const double byClock = (pipeline[0].clock / pipeline[1].clock) / (iteration[0].clock / iteration[1].clock);
    const double byProcessor =
        (pipeline[0].processor / pipeline[1].processor) / (iteration[0].processor / iteration[1].processor);
    tell("gain of two cores / that of the iteration, by clock", byClock, "at least 0.9");
    tell("the same by processor time", byProcessor, "");
    tell("the iteration's gain by clock", iteration[0].clock / iteration[1].clock, "");
    tell("peak memory / text, with model and tables", peak / text, "at most 12");
    tell("the same without what stood before", (peak - before) / text, "");
}

void tellGrowth(const Engine &engine, Paragraphs *paragraphs, double largest)
{
    std::printf("\n%10s %12s %12s %14s %14s\n", "KB", "ms a MB", "growth", "allocations/KB", "growth");
    double lastTime = 0;
    double lastAllocations = 0;
    for (double kilobytes = 10; kilobytes <= largest; kilobytes *= 2) {
        const QByteArray text = paragraphs->text(static_cast<qsizetype>(kilobytes * 1000));
        constexpr double longEnough = 0.5;
        Cost least;
        qint64 allocated = 0;
        for (double spent = 0; spent < longEnough;) {
            allocated = allocations;
            const Cost cost = costOf([&] {
                const Result<Document> document = readBytes(text, u"growth.txt"_s, {});
                const Findings findings = engine.findings(std::make_shared<const Document>(*document), {});
            });
            allocated = allocations - allocated;
            least.keepLeast(cost);
            spent += cost.processor;
        }
        const double size = static_cast<double>(text.size());
        const double count = static_cast<double>(allocated);
        std::printf("%10.0f %12.1f %12.2f %14.1f %14.2f\n", size / 1e3, least.processor / size * megabyte * 1e3,
                    lastTime > 0 ? least.processor / lastTime : 0, count / size * 1e3, lastAllocations > 0 ? count / lastAllocations : 0);
        lastTime = least.processor;
        lastAllocations = count;
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const double megabytes = argc > 1 ? QByteArray(argv[1]).toDouble() : 20;
    const int rounds = argc > 2 ? QByteArray(argv[2]).toInt() : 3;

    const Result<EnginePtr> engine = Engine::load();
    const QDir resources(QStringLiteral(PLANSCOPE_SOURCE_DIR) + u"/resources"_s);
    const Result<LanguageModelPtr> model = LanguageModel::load(resources.filePath(u"models/english.model"_s));
    Paragraphs paragraphs(QStringLiteral(PLANSCOPE_SOURCE_DIR) + u"/seeds"_s);
    if (!engine || !model || paragraphs.isEmpty())
        qFatal("model or samples are missing");
    QList<Issue> issues;
    const Parts parts{*model, loadLexicons({resources.filePath(u"lexicon"_s)}, &issues)};

    Stack stack;
    write(&stack, &paragraphs, static_cast<qsizetype>(megabytes * megabyte));
    tellStack(stack, **engine, parts, rounds);
    tellGrowth(**engine, &paragraphs, megabytes / 2 * 1e3 * 1.1);
    return 0;
}
