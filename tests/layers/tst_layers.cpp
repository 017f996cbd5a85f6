// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the includes of app/ against the order of the rooms: a room may use what stands before it, and of Qt and the
// format libraries only what is its business. The build walls off most of this by what a target links; headers on the
// common include path would still slip through.
#include <QDir>
#include <QDirIterator>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The rooms from the ground up. The last two stand side by side on what is below them.
const QStringList &rooms()
{
    static const QStringList names{u"base"_s,     u"text"_s,   u"language"_s, u"extract"_s, u"corpus"_s, u"library"_s,
                                   u"exchange"_s, u"models"_s, u"charts"_s,   u"reports"_s, u"views"_s,  u"commands"_s};
    return names;
}

/// train/ stands beside extract/: it learns what language/ uses.
bool mayUse(const QString &room, const QString &other)
{
    if (room == other)
        return true;
    if (room == u"train"_s)
        return rooms().indexOf(other) <= rooms().indexOf(u"language"_s);
    if (room == u"commands"_s && other == u"views"_s)
        return false;
    return rooms().contains(other) && rooms().indexOf(other) < rooms().indexOf(room);
}

/// Which rooms may include the headers of a library: from one on upward, or that one alone.
struct Wall
{
    QString library; ///< a Qt module, or the name of a header
    QString room;
    bool alone = false;
};

const QList<Wall> &walls()
{
    static const QList<Wall> list{
        {u"QtGui"_s, u"models"_s},
        {u"QtWidgets"_s, u"charts"_s},
        {u"QtPrintSupport"_s, u"reports"_s},
        {u"QtCharts"_s, u"charts"_s, true},
        {u"QtSql"_s, u"library"_s, true},
        {u"md4c.h"_s, u"text"_s, true},
        {u"gumbo.h"_s, u"text"_s, true},
        {u"uchardet/uchardet.h"_s, u"text"_s, true},
        {u"uchardet.h"_s, u"text"_s, true},
        {u"cld2/public/compact_lang_det.h"_s, u"text"_s, true},
    };
    return list;
}

bool admits(const Wall &wall, const QString &room)
{
    return room == wall.room || (!wall.alone && rooms().indexOf(room) > rooms().indexOf(wall.room));
}

/// The Qt module that has the header (`QWidget`, `QtWidgets/QWidget`, `qwidget.h`), or the header itself.
QString libraryOf(const QString &header)
{
    static const QDir qt(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    if (header.startsWith(u"Qt"_s) && (header.contains(u'/') || qt.exists(header)))
        return header.section(u'/', 0, 0);
    for (const QString &module : {u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtPrintSupport"_s, u"QtCharts"_s, u"QtSql"_s})
        if (qt.exists(module + u'/' + header))
            return module;
    return header;
}

/// What is wrong with one include, or nothing.
QString mistake(const QString &room, const QString &included, bool quoted)
{
    if (!quoted) {
        const QString library = libraryOf(included);
        for (const Wall &wall : walls())
            if (wall.library == library && !admits(wall, room))
                return u"%1 may not use %2"_s.arg(room, library);
        return {};
    }
    if (included.startsWith(u"ui_"_s) || included.endsWith(u".moc"_s))
        return {};
    if (!included.contains(u'/'))
        return u"name the room: \"%1/%2\""_s.arg(room, included);
    const QString other = included.section(u'/', 0, 0);
    return mayUse(room, other) ? QString() : u"%1 may not use %2"_s.arg(room, other);
}

struct Walk
{
    int includes = 0;
    QStringList mistakes; ///< "room/file.cpp:line: why"
};

/// Reads every source of every room below `app`. Files beside the rooms (main.cpp) may use all of them.
Walk walkRooms(const QString &app)
{
    static const QRegularExpression directive(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s);
    Walk walk;
    const QDir root(app);
    for (const QString &room : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (!rooms().contains(room) && room != u"train"_s)
            walk.mistakes.append(u"%1: no such room in the order of the rooms"_s.arg(room));
        QDirIterator files(root.filePath(room), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                walk.mistakes.append(file.fileName() + u": not readable"_s);
            for (int line = 1; !file.atEnd(); ++line) {
                const QRegularExpressionMatch match = directive.match(QString::fromUtf8(file.readLine()));
                if (!match.hasMatch())
                    continue;
                ++walk.includes;
                if (const QString why = mistake(room, match.captured(2), match.captured(1) == u"\""_s); !why.isEmpty())
                    walk.mistakes.append(u"%1:%2: %3"_s.arg(root.relativeFilePath(file.fileName())).arg(line).arg(why));
            }
        }
    }
    return walk;
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roomsKeepTheirOrder();
    void findsWrongIncludes_data();
    void findsWrongIncludes();
};

void TestLayers::roomsKeepTheirOrder()
{
    const Walk walk = walkRooms(QStringLiteral(PLANSCOPE_SOURCE_DIR) + u"/app"_s);
    QVERIFY2(walk.includes > 100, "the sources were not found");
    QVERIFY2(walk.mistakes.isEmpty(), qPrintable(walk.mistakes.join(u'\n')));
}

void TestLayers::findsWrongIncludes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("mistake");
    const QString none;
    QTest::newRow("the room below") << u"extract/a.cpp"_s << u"#include \"text/document.h\""_s << none;
    QTest::newRow("the room above") << u"extract/a.cpp"_s << u"#include \"corpus/corpus.h\""_s << u"extract may not use corpus"_s;
    QTest::newRow("the ground floor looks up")
        << u"base/a.h"_s << u"#include \"views/mainwindow.h\""_s << u"base may not use views"_s;
    QTest::newRow("written with spaces") << u"text/a.h"_s << u"  #  include \"models/a.h\""_s << u"text may not use models"_s;
    QTest::newRow("the room beside") << u"commands/a.cpp"_s << u"#include \"views/mainwindow.h\""_s
                                     << u"commands may not use views"_s;
    QTest::newRow("the trainer and the engine")
        << u"train/a.cpp"_s << u"#include \"extract/engine.h\""_s << u"train may not use extract"_s;
    QTest::newRow("the trainer and its language") << u"train/a.cpp"_s << u"#include \"language/analysis.h\""_s << none;
    QTest::newRow("a room of no plan") << u"attic/a.cpp"_s << u"#include <QString>"_s << u"no such room"_s;
    QTest::newRow("without the room") << u"text/a.cpp"_s << u"#include \"document.h\""_s
                                      << u"name the room: \"text/document.h\""_s;
    QTest::newRow("a form") << u"views/a.cpp"_s << u"#include \"ui_findbar.h\""_s << none;
    QTest::newRow("a widget in a model") << u"models/a.h"_s << u"#include <QTableView>"_s << u"models may not use QtWidgets"_s;
    QTest::newRow("a widget by its module") << u"corpus/a.h"_s << u"#include <QtWidgets/QWidget>"_s
                                            << u"corpus may not use QtWidgets"_s;
    QTest::newRow("a widget by its file") << u"corpus/a.h"_s << u"#include <qwidget.h>"_s << u"corpus may not use QtWidgets"_s;
    QTest::newRow("all widgets") << u"text/a.h"_s << u"#include <QtWidgets>"_s << u"text may not use QtWidgets"_s;
    QTest::newRow("a widget in a view") << u"views/a.h"_s << u"#include <QWidget>"_s << none;
    QTest::newRow("a colour in the engine") << u"extract/a.cpp"_s << u"#include <QColor>"_s << u"extract may not use QtGui"_s;
    QTest::newRow("a chart in a view") << u"views/a.cpp"_s << u"#include <QChartView>"_s << u"views may not use QtCharts"_s;
    QTest::newRow("a chart by its module") << u"reports/a.cpp"_s << u"#include <QtCharts/QChart>"_s
                                           << u"reports may not use QtCharts"_s;
    QTest::newRow("a chart in charts") << u"charts/a.cpp"_s << u"#include <QChart>"_s << none;
    QTest::newRow("a printer in a chart") << u"charts/a.cpp"_s << u"#include <QPrinter>"_s
                                          << u"charts may not use QtPrintSupport"_s;
    QTest::newRow("a format library outside text")
        << u"corpus/a.cpp"_s << u"#include <gumbo.h>"_s << u"corpus may not use gumbo.h"_s;
    QTest::newRow("the standard library") << u"base/a.h"_s << u"#include <vector>"_s << none;
    QTest::newRow("a comment") << u"base/a.h"_s << u"// #include <QWidget>"_s << none;
}

void TestLayers::findsWrongIncludes()
{
    QFETCH(const QString, file);
    QFETCH(const QString, line);
    QFETCH(const QString, mistake);

    QTemporaryDir app;
    QVERIFY(QDir(app.path()).mkpath(file.section(u'/', 0, 0)));
    QFile source(app.filePath(file));
    QVERIFY(source.open(QIODevice::WriteOnly) && source.write(line.toUtf8() + '\n') > 0);
    source.close();

    const QStringList mistakes = walkRooms(app.path()).mistakes;
    if (mistake.isEmpty())
        QCOMPARE(mistakes, QStringList());
    else
        QVERIFY2(mistakes.size() == 1 && mistakes.constFirst().contains(mistake), qPrintable(mistakes.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
