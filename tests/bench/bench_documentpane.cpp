// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the document pane is on a long document: 50 MB with a million findings, beside an empty pane in the same run.
// Prints milliseconds; run it offscreen on a quiet machine: bench_documentpane [MEGABYTES]
#include "views/documentpane.h"
#include "views/textsearch.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>

#include <cstdio>

using namespace planscope;
using namespace Qt::StringLiterals;

constexpr int pages = 200;

static double milliseconds(const QElapsedTimer &clock) { return static_cast<double>(clock.nsecsElapsed()) / 1e6; }

static void renderFrame(QWidget *pane)
{
    QImage image(pane->size(), QImage::Format_ARGB32_Premultiplied);
    pane->render(&image);
}

static void tell(const char *what, QList<double> times)
{
    std::sort(times.begin(), times.end());
    std::printf("%-44s median %7.2f  p95 %7.2f  max %7.2f ms\n", what, times.at(times.size() / 2),
                times.at(times.size() * 95 / 100), times.last());
}

static double peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    return 0;
}

/// Paragraphs of a few hundred characters with a mention, metric or initiative every fifty.
static CorpusDocument longDocument(qsizetype characters)
{
    const QString sentence =
        u"In 2031 the Harbour Council will lay 120 km of track for the towns on the upper Elm and their people, "_s;
    Document document{.title = u"Long"_s};
    Findings found;
    document.text.reserve(characters + 1000);
    while (document.text.size() < characters) {
        const qsizetype start = document.text.size();
        for (qsizetype i = 0; i < 2 + start % 5; ++i) {
            const qsizetype at = document.text.size();
            document.text += sentence;
            found.sentences.append({at, at + sentence.size()});
            found.mentions.append({{at + 12, at + 27}, EntityKind::Organisation, u"Harbour Council"_s});
            found.metrics.append(Metric{.span = {at + 37, at + 43}, .value = 120, .unit = u"km"_s});
            if (i % 3 == 0)
                found.initiatives.append(
                    Initiative{.span = {at + 33, at + 52}, .verb = {at + 33, at + 36}, .object = {at + 37, at + 52}});
        }
        document.blocks.append(Block{.span = {start, document.text.size()}});
        document.text += u'\n';
    }
    std::printf("%.1f MB, %lld paragraphs, %lld findings\n", static_cast<double>(document.text.size()) / 1e6,
                static_cast<long long>(document.blocks.size()),
                static_cast<long long>(found.mentions.size() + found.metrics.size() + found.initiatives.size()));
    return {std::make_shared<const Document>(std::move(document)), std::make_shared<const Findings>(std::move(found))};
}

static void scroll(const char *what, DocumentPane *pane, int step)
{
    QList<double> times;
    for (int i = 0; i < pages; ++i) {
        QElapsedTimer clock;
        clock.start();
        pane->verticalScrollBar()->setValue(pane->verticalScrollBar()->value() + step);
        renderFrame(pane);
        times += milliseconds(clock);
    }
    tell(what, times);
}

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const qsizetype megabytes = argc > 1 ? QByteArray(argv[1]).toInt() : 50;

    DocumentPane pane;
    pane.resize(900, 700);
    pane.show();
    QList<double> emptyFrames;
    for (int i = 0; i < pages; ++i) {
        QElapsedTimer clock;
        clock.start();
        renderFrame(&pane);
        emptyFrames += milliseconds(clock);
    }
    tell("empty pane, a frame", emptyFrames);

    Selection selection;
    pane.setSelection(&selection);
    const auto corpus = std::make_shared<const Corpus>(QList<CorpusDocument>{longDocument(megabytes * 1'000'000)});
    const double before = peakMegabytes();
    QElapsedTimer clock;
    clock.start();
    selection.setCorpus(corpus);
    const double taken = milliseconds(clock);
    renderFrame(&pane);
    std::printf("document taken %.1f ms, first frame after %.1f ms, peak memory +%.0f MB\n", taken, milliseconds(clock),
                peakMegabytes() - before);

    scroll("same place, a frame", &pane, 0);
    scroll("a line further", &pane, pane.verticalScrollBar()->singleStep());
    scroll("a page further", &pane, pane.verticalScrollBar()->pageStep());
    scroll("far away", &pane, pane.verticalScrollBar()->maximum() / pages);

    selection.setEntity(corpus->findEntity(u"Harbour Council"_s));
    scroll("a page back, entity chosen", &pane, -pane.verticalScrollBar()->pageStep());

    QList<double> resizes;
    for (int i = 0; i < 40; ++i) {
        clock.start();
        pane.resize(700 + i * 10, 700);
        renderFrame(&pane);
        resizes += milliseconds(clock);
    }
    tell("resized", resizes);

    clock.start();
    pane.search()->start(u"upper elm"_s, Qt::CaseInsensitive, 0);
    QList<double> slices;
    QElapsedTimer slice;
    while (pane.search()->isRunning()) {
        slice.start();
        QCoreApplication::processEvents();
        slices += milliseconds(slice);
    }
    std::printf("search: %lld hits in %.0f ms\n", static_cast<long long>(pane.search()->hits().size()), milliseconds(clock));
    tell("search, one turn of the event loop", slices);
    scroll("a page further, hits marked", &pane, pane.verticalScrollBar()->pageStep());
    return 0;
}
