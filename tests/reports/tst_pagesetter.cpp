// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pagesetter.h"

#include <QTest>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace planscope;

/// "a b | c": strips are letters in order; a repeated header row comes again, "*" is part of a cut strip.
static QString dump(const QList<Page> &pages, const QList<Strip> &strips)
{
    QStringList lines;
    for (const Page &page : pages) {
        QString line;
        for (const PagePiece &piece : page) {
            for (qsizetype i = 0; i < strips.size(); ++i) {
                const bool isWhole = piece.top == strips.at(i).top && piece.bottom == strips.at(i).bottom;
                if (isWhole)
                    line += QChar(u'a' + static_cast<char16_t>(i));
                else if (piece.top >= strips.at(i).top && piece.bottom <= strips.at(i).bottom)
                    line += u'*';
            }
        }
        lines.append(line);
    }
    return lines.join(u" | "_s);
}

/// t: text 10 high, h: heading 10 high, H: header row 10 high, r: row 20 high, L: text 250 high
static QList<Strip> strips(const QString &kinds)
{
    QList<Strip> made;
    double y = 0;
    int table = -1;
    for (const QChar kind : kinds) {
        Strip strip{.top = y, .bottom = y + (kind == u'r' ? 20 : kind == u'L' ? 250 : 10)};
        table += kind == u'H' ? 1 : 0;
        strip.keepsWithNext = kind == u'h' || kind == u'H';
        strip.isHeaderRow = kind == u'H';
        strip.table = kind == u'H' || kind == u'r' ? table : -1;
        y = strip.bottom;
        made.append(strip);
    }
    return made;
}

class TestPageSetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pages_data();
    void pages();
    void nothingIsLost();
    void rowsOfATextAreWhole();
};

void TestPageSetter::pages_data()
{
    QTest::addColumn<QString>("kinds");
    QTest::addColumn<QString>("pages");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("one page") << u"tttt"_s << u"abcd"_s;
    QTest::newRow("page is full to the last line") << u"tttttttttt"_s << u"abcdefghij"_s;
    QTest::newRow("next page") << u"tttttttttttt"_s << u"abcdefghij | kl"_s;
    QTest::newRow("heading is not left alone") << u"tttttttttht"_s << u"abcdefghi | jk"_s;
    QTest::newRow("two headings stay with the text") << u"tttttttthht"_s << u"abcdefgh | ijk"_s;
    QTest::newRow("heading, header and first row stay together") << u"ttttttthHrr"_s << u"abcdefg | hijk"_s;
    QTest::newRow("header row is repeated") << u"Hrrrrrr"_s << u"abcde | afg"_s;
    QTest::newRow("header row is not repeated after the table") << u"Hrrrrttt"_s << u"abcdef | gh"_s;
    QTest::newRow("row is not cut") << u"tttttttHrr"_s << u"abcdefghi | hj"_s;
    QTest::newRow("higher than a page: 100, 100 and 50") << u"tLt"_s << u"a | * | * | *c"_s;
}

void TestPageSetter::pages()
{
    QFETCH(QString, kinds);
    const QList<Strip> made = strips(kinds);
    QTEST(dump(setPages(made, 100), made), "pages");
}

void TestPageSetter::nothingIsLost()
{
    const QList<Strip> made = strips(u"thtHrrrrhHrrrrrrrrrtttthLttthHr"_s);
    for (double height = 15; height < 400; height += 7) {
        double reached = 0;
        for (const Page &page : setPages(made, height)) {
            double filled = 0;
            for (const PagePiece &piece : page) {
                QVERIFY(piece.at >= filled - 0.01 && piece.at + piece.bottom - piece.top <= height + 0.01);
                filled = piece.at + piece.bottom - piece.top;
                if (piece.top >= reached) { // not a repeated header row
                    QCOMPARE(piece.top, reached);
                    reached = piece.bottom;
                }
            }
        }
        QCOMPARE(reached, made.constLast().bottom);
    }
}

void TestPageSetter::rowsOfATextAreWhole()
{
    QTextDocument document;
    document.setTextWidth(300);
    QTextCursor cursor(&document);
    QTextBlockFormat heading;
    heading.setHeadingLevel(1);
    cursor.setBlockFormat(heading);
    cursor.insertText(u"Heading"_s);
    QTextTableFormat format;
    format.setHeaderRowCount(1);
    format.setCellPadding(4);
    QTextTable *table = cursor.insertTable(3, 2, format);
    table->cellAt(1, 1).firstCursorPosition().insertText(u"many words that need several lines in so narrow a column, as they do in quotes"_s);
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"after"_s);

    const QList<Strip> found = stripsOf(document);
    QCOMPARE(found.size(), 5);
    QVERIFY(found.at(0).keepsWithNext && found.at(0).table == -1);
    QVERIFY(found.at(1).isHeaderRow && found.at(1).table == 0);
    QVERIFY(found.at(2).height() > found.at(3).height() + 10);
    for (qsizetype i = 1; i < found.size(); ++i)
        QVERIFY(found.at(i).top >= found.at(i - 1).bottom - 0.01);
    QCOMPARE(found.at(4).table, -1);
}

QTEST_MAIN(TestPageSetter)
#include "tst_pagesetter.moc"
