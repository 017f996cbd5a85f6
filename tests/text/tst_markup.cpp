// SPDX-License-Identifier: GPL-3.0-or-later
#include "blockdump.h"
#include "text/reader.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace planscope;

class TestMarkup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMarkdown_data();
    void readsMarkdown();
    void readsHtml_data();
    void readsHtml();
    void separatesBlocks();
    void survivesDepth_data();
    void survivesDepth();
    void survivesMutation();
};

void TestMarkup::readsMarkdown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("blocks");

    QTest::newRow("headings and paragraphs")
        << u"# Tea plan\n\nTea *grows* on **hills**.\nIt is `green`.\n\nAims\n----\n\n###Short\nYes."_s
        << QStringList{u"H1 Tea plan"_s, u"P Tea grows on hills. It is green."_s, u"H2 Aims"_s, u"H3 Short"_s, u"P Yes."_s};
    QTest::newRow("list depth and labels")
        << u"1. Build\n   - homes\n   - roads\n2. Mend\n\n- Save"_s
        << QStringList{u"L1 1. Build"_s, u"L2 \u2022 homes"_s, u"L2 \u2022 roads"_s, u"L1 2. Mend"_s, u"L1 \u2022 Save"_s};
    QTest::newRow("list starts at 7") << u"7. Build\n8. Mend"_s << QStringList{u"L1 7. Build"_s, u"L1 8. Mend"_s};
    QTest::newRow("loose item of two paragraphs")
        << u"- Build\n\n  in stone\n\n- Mend"_s << QStringList{u"L1 \u2022 Build"_s, u"L1 in stone"_s, u"L1 \u2022 Mend"_s};
    QTest::newRow("table")
        << u"| Year | Tea |\n|---|---:|\n| 2020 | 5 t |\n| 2021 | |\n\nDone."_s
        << QStringList{u"T0 0,0h Year"_s, u"T0 0,1h Tea"_s, u"T0 1,0 2020"_s, u"T0 1,1 5 t"_s, u"T0 2,0 2021"_s, u"P Done."_s};
    QTest::newRow("links and pictures")
        << u"See [the plan](http://example.org/plan \"x\") and ![a map](m.png) <https://example.org>."_s
        << QStringList{u"P See the plan and https://example.org."_s};
    QTest::newRow("code keeps its lines") << u"```\na = 1\n  b = 2\n```"_s << QStringList{u"P a = 1/  b = 2"_s};
    QTest::newRow("hard break and entity") << u"Tea  \nand &eacute;clairs &amp; &#8364;5"_s << QStringList{u"P Tea/and éclairs & €5"_s};
    QTest::newRow("HTML inside")
        << u"Tea <b>grows</b><br>here <!-- not -->now.\n\n<table><tr><th>Year</th></tr><tr><td>2020</td></tr></table>\n\nEnd."_s
        << QStringList{u"P Tea grows/here now."_s, u"T0 0,0h Year"_s, u"T0 1,0 2020"_s, u"P End."_s};
    QTest::newRow("two kinds of tables are told apart")
        << u"| A |\n|---|\n| 1 |\n\n<table><tr><td>2</td><td>3</td></tr></table>\n\n| B |\n|---|\n| 4 |"_s
        << QStringList{u"T0 0,0h A"_s, u"T0 1,0 1"_s, u"T1 0,0 2"_s, u"T1 0,1 3"_s, u"T2 0,0h B"_s, u"T2 1,0 4"_s};
    QTest::newRow("quotation") << u"> Tea first.\n> Then talk.\n\nSo be it."_s << QStringList{u"P Tea first. Then talk."_s, u"P So be it."_s};
    QTest::newRow("front matter is markup")
        << u"---\ntitle: Tea plan\ntags:\n  - tea\n---\nTea grows."_s << QStringList{u"P Tea grows."_s};
    QTest::newRow("a rule is no front matter") << u"---\nTea grows.\n\n---\nSo."_s << QStringList{u"P Tea grows."_s, u"P So."_s};
    QTest::newRow("tasks") << u"- [x] Build\n- [ ] Mend"_s << QStringList{u"L1 \u2611 Build"_s, u"L1 \u2610 Mend"_s};
    QTest::newRow("footnotes stay") << u"By 2030[^1] and 5 km<sup>2</sup>.\n\n[^1]: If money comes."_s
                                    << QStringList{u"P By 2030[^1] and 5 km\u00B2."_s, u"P [^1]: If money comes."_s};
    QTest::newRow("indented text is text") << u"    Tea grows\n    on hills."_s << QStringList{u"P Tea grows on hills."_s};
    QTest::newRow("share buttons") << u"# Tea\n\nShare on Facebook Twitter\n\nTea grows."_s
                                   << QStringList{u"H1 Tea"_s, u"B Share on Facebook Twitter"_s, u"P Tea grows."_s};
}

void TestMarkup::readsMarkdown()
{
    QFETCH(QString, text);
    QFETCH(QStringList, blocks);
    const Result<Document> document = readBytes(text.toUtf8(), u"case.md"_s, {});
    QVERIFY(document);
    QCOMPARE(blockDump(*document), blocks);
    QCOMPARE(blockFault(*document), QString());
}

void TestMarkup::readsHtml_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("blocks");

    QTest::newRow("white space folds, entities are characters")
        << u"<h1>Tea\n  plan</h1><p>Tea <b>grows</b>\n on&nbsp;hills&hellip; <i>and</i> <!-- not here -->in\tvalleys.</p>tail"_s
        << QStringList{u"H1 Tea plan"_s, u"P Tea grows on\u00A0hills… and in valleys."_s, u"P tail"_s};
    QTest::newRow("no end tags")
        << u"<p>One<p>Two<ul><li>three<li>four</ul><table><tr><td>5<td>6<tr><td>7<td>8</table>"_s
        << QStringList{u"P One"_s, u"P Two"_s, u"L1 \u2022 three"_s, u"L1 \u2022 four"_s, u"T0 0,0 5"_s, u"T0 0,1 6"_s, u"T0 1,0 7"_s, u"T0 1,1 8"_s};
    QTest::newRow("lists")
        << u"<ol start=3><li>build<ul><li>homes</li></ul>and roads</li><li value=9><p>mend</p><p>soon</p></li></ol>"_s
        << QStringList{u"L1 3. build"_s, u"L2 \u2022 homes"_s, u"L1 and roads"_s, u"L1 9. mend"_s, u"L1 soon"_s};
    QTest::newRow("table with spans")
        << u"<table><caption>Tea by year</caption><thead><tr><th rowspan=2>Place<th colspan=2>Tea, t</tr><tr><th>2020<th>2021</tr></thead>"
           u"<tbody><tr><td>North<td>5<td>6</tr></tbody></table>"_s
        << QStringList{u"C Tea by year"_s, u"T0 0,0h Place"_s, u"T0 0,1h Tea, t"_s, u"T0 1,1h 2020"_s, u"T0 1,2h 2021"_s,
                       u"T0 2,0 North"_s, u"T0 2,1 5"_s, u"T0 2,2 6"_s};
    QTest::newRow("paragraphs in a cell are one block")
        << u"<table><tr><td><p>one</p><p>two</p></td><td>three<br>four</td></tr></table>"_s
        << QStringList{u"T0 0,0 one/two"_s, u"T0 0,1 three/four"_s};
    QTest::newRow("a table of layout is no table")
        << u"<table><tr><td><h1>Tea</h1><p>It grows.</p></td><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>"_s
        << QStringList{u"H1 Tea"_s, u"P It grows."_s, u"T0 0,0 1"_s, u"T0 0,1 2"_s};
    QTest::newRow("hidden and script")
        << u"<p>Seen</p><script>var a='<p>no</p>';</script><style>p{}</style><p hidden>no</p><div style='display: none'>no</div>"
           u"<p>too <span style='display:none'>no <b>no</b></span>here</p><svg><text>no</text></svg><noscript>end</noscript>"_s
        << QStringList{u"P Seen"_s, u"P too here"_s, u"P end"_s};
    QTest::newRow("furniture of a page")
        << u"<body><header><a href=/>Tide</a></header><nav><ul><li><a>News</a><li><a>Jobs</a></ul></nav><main><h1>Tea</h1>"
           u"<div class='share-buttons'><a>Post it</a></div><p>Tea grows on many hills of the north and of the south.</p></main>"
           u"<aside>More tea</aside><footer><p>Tide Press</p></footer></body>"_s
        << QStringList{u"B Tide"_s, u"B News"_s, u"B Jobs"_s, u"H1 Tea"_s, u"B Post it"_s,
                       u"P Tea grows on many hills of the north and of the south."_s, u"B More tea"_s, u"B Tide Press"_s};
    QTest::newRow("a list of links outside the article is a menu")
        << u"<ul><li><a>About</a><li><a>People</a><li><a>Places</a><li><a>Plans</a></ul><p>Tea grows on many hills of the north.</p>"_s
        << QStringList{u"B About"_s, u"B People"_s, u"B Places"_s, u"B Plans"_s, u"P Tea grows on many hills of the north."_s};
    QTest::newRow("a class of the whole page is not furniture")
        << u"<div class='page with-sidebar nav-open'><h1>Tea</h1><p>Tea grows.</p></div>"_s << QStringList{u"H1 Tea"_s, u"P Tea grows."_s};
    QTest::newRow("a header that holds the title is text")
        << u"<article><header><h1>Tea</h1><p>By the hills</p></header><p>Tea grows.</p></article>"_s
        << QStringList{u"H1 Tea"_s, u"P By the hills"_s, u"P Tea grows."_s};
    QTest::newRow("figure and code")
        << u"<figure><img alt='no'><figcaption>A hill</figcaption></figure><pre>a\n  b</pre>"_s << QStringList{u"C A hill"_s, u"P a/  b"_s};
    QTest::newRow("less-than in text") << u"<p>5 < 6 and <7 but a<b</p>"_s << QStringList{u"P 5 < 6 and <7 but a"_s};
    QTest::newRow("an unclosed link does not reach on") << u"<p><a href=x>one<p>two<p>three"_s << QStringList{u"P one"_s, u"P two"_s, u"P three"_s};
    QTest::newRow("raised marks do not run into numbers")
        << u"<p>by 2030<sup>1</sup>, 5 km<sup>2</sup>, 30<sup>a</sup>, the 5<sup>th</sup>, CO<sub>2</sub></p>"_s
        << QStringList{u"P by 2030¹, 5 km², 30[a], the 5th, CO2"_s};
    QTest::newRow("contents of the page")
        << u"<main><ol><li><a href='#a'>Aims</a><li><a href='#b'>Means</a></ol><h2>Aims</h2><p>Tea grows on many hills.</p></main>"_s
        << QStringList{u"B Aims"_s, u"B Means"_s, u"H2 Aims"_s, u"P Tea grows on many hills."_s};
    QTest::newRow("soft hyphens are not read") << u"<p>gov&shy;ern\u200Bment</p>"_s << QStringList{u"P government"_s};
}

void TestMarkup::readsHtml()
{
    QFETCH(QString, text);
    QFETCH(QStringList, blocks);
    const Result<Document> document = readBytes(text.toUtf8(), u"case.html"_s, {});
    QVERIFY(document);
    QCOMPARE(blockDump(*document), blocks);
    QCOMPARE(blockFault(*document), QString());
}

void TestMarkup::separatesBlocks()
{
    const Result<Document> document = readBytes("# Tea\n\nIt grows.\n\n- here\n- there\n\n|a|b|\n|-|-|\n|1|2|\n"_ba, u"case.md"_s, {});
    QVERIFY(document);
    QCOMPARE(document->text, u"Tea\n\nIt grows.\n\nhere\nthere\n\na\tb\n1\t2"_s);
}

void TestMarkup::survivesDepth_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isFlattened");
    constexpr int many = 100'000;
    for (const char *tag : {"<div>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<span hidden>"})
        QTest::addRow("%s", tag) << u"case.html"_s << "<p>start</p>" + QByteArray(tag).repeated(many) + "deep" << true;
    // These make trees of quadratic size or time where they are parsed as they stand.
    for (const char *tag : {"<p><font size=1>", "<a>", "<b><p>", "</div>", "<i></p>", "<svg>", "<select>", "<!-->", "<a b='", "<p a=1 a=2 b c d ",
                            "<table><div></table>", "<td>", "<li>", "<time><p>", "<template>", "<title>", "<script>", "</", "<", "&", "<math><mi>"})
        QTest::addRow("%s", tag) << u"case.html"_s << "<p>start</p>" + QByteArray(tag).repeated(many) + "deep" << false;
    QTest::newRow("md HTML") << u"case.md"_s << QByteArray("start\n\n<div>" + QByteArray("<div>").repeated(many) + "deep") << true;
    for (const char *mark : {"> ", "[", "*a ", "**a", "`", "![", "](", "<", "&", "- ", "1. ", "_", "~", "|", "<!--", "[a](", "a* ", "[]", "<a "})
        QTest::addRow("md %s", mark) << u"case.md"_s << "start\n\n" + QByteArray(mark).repeated(many) + "deep" << false;
    QTest::newRow("md lists in lists") << u"case.md"_s << "start\n\n" + QByteArray("- a\n").repeated(many) << false;
}

/// Passes when it ends: ctest's time limit is the clock, and recursion would overflow the stack.
void TestMarkup::survivesDepth()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isFlattened);
    const Result<Document> document = readBytes(bytes, name, {});
    QVERIFY(document);
    QVERIFY(document->text.startsWith(u"start"));
    QCOMPARE(blockFault(*document), QString());
    if (isFlattened) {
        QCOMPARE(document->issues.size(), 1);
        QCOMPARE(document->issues.constFirst().error.code, ErrorCode::TooDeep);
    }
}

/// Pieces of markup thrown together: the same seeds each time, so that a failure comes again.
void TestMarkup::survivesMutation()
{
    const QList<QByteArray> pieces{
        "<p>", "</p>", "<div class=nav>", "</div>", "<table>", "<tr>", "<td colspan=3>", "<th rowspan=2>", "</table>", "<ul>", "<li>", "</ul>",
        "<b>", "</b>", "<h2>", "</h2>", "<a href=x>", "</a>", "<br>", "<pre>", "</pre>", "<caption>", "<!--", "-->", "<span hidden>", "</span>",
        "<select>", "<title>", "</title>", "<body>", "<html lang=fr>", "<template>", "&amp;", "&#0;", "&", "<", ">", "\n", "\n\n", " ", "\t", "|",
        "|-|-|\n", "# ", "- ", "1. ", "> ", "**", "`", "```\n", "[x](y)", "![z](", "---\n", "\xC3\xA9", "\xFF", "tea", "Date: 2020-01-02", "\xC2\xA0",
        "<table><tr><td>1</td></tr></table>", "<nav>", "</nav>", "<ol start=2>", "<dl><dt>", "<dd>", "<form>", "<frameset>", "<svg>", "</svg>"};
    std::mt19937 random(20240503);
    for (int round = 0; round < 1500; ++round) {
        QByteArray bytes("tea ");
        for (auto count = random() % 60; count > 0; --count)
            bytes += pieces.at(static_cast<qsizetype>(random() % static_cast<std::mt19937::result_type>(pieces.size())));
        for (const QString &name : {u"case.html"_s, u"case.md"_s, u"case.txt"_s}) {
            const Result<Document> document = readBytes(bytes, name, {});
            if (!document)
                QCOMPARE(document.error().code, ErrorCode::EmptyDocument);
            else if (const QString fault = blockFault(*document); !fault.isEmpty())
                QFAIL(qPrintable(fault + u" in "_s + name + u": "_s + QString::fromLatin1(bytes.toPercentEncoding("<>/= "))));
        }
    }
}

QTEST_GUILESS_MAIN(TestMarkup)
#include "tst_markup.moc"
