// SPDX-License-Identifier: GPL-3.0-or-later
// Makes pictures of the window, for the README and for looking at. Not a test; needs no display:
//   planscope-screenshots -o FILE.png [--size 1280x800] [--dark] [--entity NAME] [--metric WORDS] [--tab 0..2] [--chart initiatives] [PATH…]
#include "charts/chart.h"
#include "models/selection.h"
#include "views/chartpanel.h"
#include "views/lineicon.h"
#include "views/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QStyleFactory>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace planscope;
using namespace Qt::StringLiterals;

static QPalette darkPalette()
{
    QPalette dark(QColor(0x2b, 0x2d, 0x31));
    dark.setColor(QPalette::Base, QColor(0x1f, 0x21, 0x24));
    dark.setColor(QPalette::AlternateBase, QColor(0x2b, 0x2d, 0x31));
    dark.setColor(QPalette::ToolTipBase, QColor(0x3a, 0x3d, 0x42));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::BrightText})
        dark.setColor(role, QColor(0xe4, 0xe6, 0xea));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        dark.setColor(QPalette::Disabled, role, QColor(0x8c, 0x90, 0x98));
    dark.setColor(QPalette::PlaceholderText, QColor(0x8c, 0x90, 0x98));
    dark.setColor(QPalette::Highlight, QColor(0x35, 0x6a, 0xa8));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    dark.setColor(QPalette::Link, QColor(0x7f, 0xb2, 0xf0));
    return dark;
}

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption output(u"o"_s, u"Where the picture goes."_s, u"file"_s);
    const QCommandLineOption size(u"size"_s, u"Of the window."_s, u"WxH"_s, u"1280x800"_s);
    const QCommandLineOption dark(u"dark"_s, u"With a dark palette."_s);
    const QCommandLineOption entity(u"entity"_s, u"Chooses it."_s, u"name"_s);
    const QCommandLineOption metric(u"metric"_s, u"Shows the first one written so."_s, u"words"_s);
    const QCommandLineOption tab(u"tab"_s, u"Of the findings."_s, u"number"_s);
    const QCommandLineOption chart(u"chart"_s, u"series or initiatives."_s, u"kind"_s);
    parser.addOptions({output, size, dark, entity, metric, tab, chart});
    parser.process(app);
    if (!parser.isSet(output)) {
        std::fputs("Where to? -o FILE.png\n", stderr);
        return 2;
    }

    const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    if (parser.isSet(dark))
        QApplication::setPalette(darkPalette());
    MainWindow window(engineReader());
    const QStringList sides = parser.value(size).split(u'x');
    window.resize(sides.value(0).toInt(), sides.value(1).toInt());
    window.findChild<QAction *>(u"resetLayoutAction"_s)->trigger(); // shares of this size
    window.show();
    window.openPaths(parser.positionalArguments());
    constexpr int patienceMs = 60'000;
    if (!QTest::qWaitFor([&] { return !window.isReading(); }, patienceMs))
        return 1;
    if (parser.isSet(chart))
        window.findChild<ChartPanel *>()->setKind(parser.value(chart) == u"initiatives"_s ? ChartKind::Initiatives : ChartKind::Series);
    if (parser.isSet(entity))
        window.selection()->chooseEntity(window.selection()->corpus()->findEntity(parser.value(entity)));
    if (parser.isSet(metric)) {
        const CorpusPtr corpus = window.selection()->corpus();
        const auto isWritten = [&](FindingId id) { return textOf(corpus->document(id.document), corpus->span(id)) == parser.value(metric); };
        if (const auto found = std::find_if(corpus->metrics().cbegin(), corpus->metrics().cend(), isWritten); found != corpus->metrics().cend())
            window.selection()->showFinding(*found);
    }
    if (parser.isSet(tab))
        window.findChild<QTabWidget *>(u"findingTabs"_s)->setCurrentIndex(parser.value(tab).toInt());
    QTest::qWait(200); // layout, scrolling, animations
    return window.grab().save(parser.value(output)) ? 0 : 1;
}
