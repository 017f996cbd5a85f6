// SPDX-License-Identifier: GPL-3.0-or-later
// The quick look-ups of the document pane against slow obvious ones.
#include "madeupdocument.h"
#include "views/documentmarks.h"
#include "views/heightindex.h"
#include "views/textsearch.h"

#include <QRandomGenerator>
#include <QTest>

#include <numeric>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestDocumentLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void heightsAddUp();
    void emptyHeightIndex();
    void overlappingFindingsAreFound();
    void shortestFindingIsMeant();
    void searchAgreesWithPlainSearch();
};

void TestDocumentLayout::heightsAddUp()
{
    QRandomGenerator random(7);
    for (int size = 1; size < 40; ++size) {
        std::vector<int> heights(static_cast<size_t>(size));
        for (int &height : heights)
            height = random.bounded(4); // 0 among them
        HeightIndex index;
        index.assign(heights);
        for (int change = 0; change < 20; ++change) {
            const int row = random.bounded(size);
            heights[static_cast<size_t>(row)] = random.bounded(5);
            index.setHeight(row, heights[static_cast<size_t>(row)]);
            QCOMPARE(index.total(), std::accumulate(heights.cbegin(), heights.cend(), qint64{0}));
            qint64 top = 0;
            for (int i = 0; i < size; ++i) {
                QCOMPARE(index.top(i), top);
                for (qint64 y = top; y < top + heights[static_cast<size_t>(i)]; ++y)
                    QCOMPARE(index.rowAt(y), i);
                top += heights[static_cast<size_t>(i)];
            }
            QCOMPARE(index.rowAt(-5), 0);
            QCOMPARE(index.rowAt(top + 9), size - 1);
        }
    }
}

void TestDocumentLayout::emptyHeightIndex()
{
    HeightIndex index;
    QCOMPARE(index.rowAt(0), -1);
    index.assign({});
    QCOMPARE(index.rowAt(3), -1);
    QCOMPARE(index.total(), 0);
}

void TestDocumentLayout::overlappingFindingsAreFound()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 50; ++round) {
        Document document;
        document.text = QString(60, u'x');
        Findings found;
        for (int i = 0; i < 12; ++i) {
            const qsizetype start = random.bounded(50);
            found.initiatives.append(Initiative{.span = {start, start + 1 + random.bounded(10)}});
        }
        std::sort(found.initiatives.begin(), found.initiatives.end(),
                  [](const Initiative &a, const Initiative &b) { return a.span.start < b.span.start; });
        const auto corpus = std::make_shared<const Corpus>(
            QList<CorpusDocument>{{std::make_shared<const Document>(document), std::make_shared<const Findings>(found)}});
        DocumentMarks marks;
        marks.setDocument(corpus, {0});
        for (qsizetype start = 0; start < 60; ++start) {
            const TextSpan span{start, start + 1 + random.bounded(5)};
            QList<int> expected;
            for (int i = 0; i < found.initiatives.size(); ++i)
                if (found.initiatives.at(i).span.intersects(span))
                    expected += i;
            QList<int> actual;
            for (const FindingId &id : marks.touching(FindingKind::Initiative, span))
                actual += id.index;
            QCOMPARE(actual, expected);
        }
    }
}

void TestDocumentLayout::shortestFindingIsMeant()
{
    MadeUpDocument made(u"Nested"_s);
    made.add(u"It will open 12 stations of Rail North in spring."_s)
        .mention(u"Rail North"_s, EntityKind::Organisation)
        .metric(u"12 stations of Rail North"_s, 12, u"stations"_s)
        .initiative(u"open 12 stations of Rail North"_s, u"open"_s);
    DocumentMarks marks;
    const TextSpan rail = made.words(u"Rail"_s);
    const TextSpan stations = made.words(u"stations"_s);
    const TextSpan open = made.words(u"open"_s);
    marks.setDocument(std::make_shared<const Corpus>(QList<CorpusDocument>{made.made()}), {0});
    QCOMPARE(marks.at(rail.start).kind, FindingKind::Mention);
    QCOMPARE(marks.at(stations.start).kind, FindingKind::Metric);
    QCOMPARE(marks.at(open.start).kind, FindingKind::Initiative);
    QCOMPARE(marks.at(0).kind, FindingKind::None);
    marks.setShown(FindingKind::Mention, false);
    QCOMPARE(marks.at(rail.start).kind, FindingKind::Metric);
}

void TestDocumentLayout::searchAgreesWithPlainSearch()
{
    const QString alphabet = u"aB "_s;
    QRandomGenerator random(3);
    for (int round = 0; round < 200; ++round) {
        QString text;
        for (int i = random.bounded(12); i > 0; --i)
            text += alphabet.at(random.bounded(2)); // no spaces: runs of them are one to the search
        QString query;
        for (int i = 1 + random.bounded(3); i > 0; --i)
            query += alphabet.at(random.bounded(2));
        QList<TextSpan> expected;
        for (qsizetype at = text.indexOf(query, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(query, at + query.size(), Qt::CaseInsensitive))
            expected.append({at, at + query.size()});
        TextSearch search;
        search.setText(text);
        search.start(query, Qt::CaseInsensitive, 0);
        QTRY_VERIFY(!search.isRunning());
        QVERIFY2(search.hits() == expected, qPrintable(text + u" / "_s + query));
    }
}

QTEST_MAIN(TestDocumentLayout)
#include "tst_documentlayout.moc"
