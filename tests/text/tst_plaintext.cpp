// SPDX-License-Identifier: GPL-3.0-or-later
#include "blockdump.h"
#include "text/reader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace planscope;

class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsBlocks_data();
    void findsBlocks();
    void keepsOffsets();
};

void TestPlainText::findsBlocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("blocks");

    const QString sentence = u"The council will widen the ring road and plant two rows of trees along its whole length."_s;
    QTest::newRow("each line a paragraph")
        << u"Ring road to be widened\n%1\nWork begins in spring.\nIt ends in autumn."_s.arg(sentence)
        << QStringList{u"H1 Ring road to be widened"_s, u"P "_s + sentence, u"P Work begins in spring."_s, u"P It ends in autumn."_s};
    QTest::newRow("hard-wrapped paragraphs")
        << u"Aims\n\nThe ministry wants every school to have a garden by the end of\nthe decade. It will pay for tools and seeds. Schools\n"
           u"may ask for a teacher.\n\nTowns help where they can, and farmers lend their older\nmachines to schools in need.\n"_s
        << QStringList{u"H1 Aims"_s,
                       u"P The ministry wants every school to have a garden by the end of/the decade. It will pay for tools and seeds. "
                       u"Schools/may ask for a teacher."_s,
                       u"P Towns help where they can, and farmers lend their older/machines to schools in need."_s};
    QTest::newRow("a wrapped line that ends a sentence goes on")
        << u"The fleet of the harbour burns oil and is thirty years old on\naverage. A new one would run on methanol and on batteries.\n"
           u"Half of the ships could be ordered now, and the yards would\nhave work until 2031.\n"_s
        << QStringList{u"P The fleet of the harbour burns oil and is thirty years old on/average. A new one would run on methanol and on "
                       u"batteries./Half of the ships could be ordered now, and the yards would/have work until 2031."_s};
    QTest::newRow("wrapped before a capital")
        << u"The plan was written by the staff of the Agency and of the\nMinistry of Works, who met eleven times in the course of one\n"
           u"year, and sent on a fine day to the\nCouncil in May.\n"_s
        << QStringList{u"P The plan was written by the staff of the Agency and of the/Ministry of Works, who met eleven times in the "
                       u"course of one/year, and sent on a fine day to the/Council in May."_s};
    QTest::newRow("marked headings")
        << u"##01 Summary\nText of one.\n\n####Next step\nText of two."_s
        << QStringList{u"H2 ##01 Summary"_s, u"P Text of one."_s, u"H4 ####Next step"_s, u"P Text of two."_s};
    QTest::newRow("numbered headings")
        << u"Water plan\n\n1. Aims\n\nClean rivers everywhere.\n\n1.1 Rivers\n\nThey come first.\n\n2. Means\n\nMoney and people."_s
        << QStringList{u"H1 Water plan"_s, u"H2 1. Aims"_s, u"P Clean rivers everywhere."_s, u"H3 1.1 Rivers"_s,
                       u"P They come first."_s, u"H2 2. Means"_s, u"P Money and people."_s};
    QTest::newRow("numbered list")
        << u"The town will:\n1. build homes\n2. mend roads\n3. plant trees"_s
        << QStringList{u"P The town will:"_s, u"L1 1. build homes"_s, u"L1 2. mend roads"_s, u"L1 3. plant trees"_s};
    QTest::newRow("markers of items")
        << u"We will:\n- build\n* mend\n\u2022 plant\n(a) teach\nb) heal\n(iv) feed\n12) save\n"_s
        << QStringList{u"P We will:"_s, u"L1 - build"_s, u"L1 * mend"_s, u"L1 \u2022 plant"_s, u"L1 (a) teach"_s, u"L1 b) heal"_s,
                       u"L1 (iv) feed"_s, u"L1 12) save"_s};
    QTest::newRow("nested and wrapped items")
        << u"Steps are these:\n- first, homes for the people who have waited longest\n  for one\n  - in the north\n  - in the south\n- then roads\n"_s
        << QStringList{u"P Steps are these:"_s, u"L1 - first, homes for the people who have waited longest/  for one"_s,
                       u"L2 - in the north"_s, u"L2 - in the south"_s, u"L1 - then roads"_s};
    QTest::newRow("an initial is no item") << u"A. Smith said so. B. Jones agreed."_s << QStringList{u"P A. Smith said so. B. Jones agreed."_s};
    QTest::newRow("terms are no headings")
        << u"Words used here\n\nGrant\nLoan\nLevy\nTariff\nToll\nQuota\n\nThat is all."_s
        << QStringList{u"P Words used here"_s, u"P Grant"_s, u"P Loan"_s, u"P Levy"_s, u"P Tariff"_s, u"P Toll"_s, u"P Quota"_s, u"P That is all."_s};
    QTest::newRow("title with a full stop over a date")
        << u"The new bridge is growing well.\n2023-04-05\nIt has two lanes, and a third one is planned for bicycles."_s
        << QStringList{u"H1 The new bridge is growing well."_s, u"P 2023-04-05"_s,
                       u"P It has two lanes, and a third one is planned for bicycles."_s};
    QTest::newRow("letterhead of a press release")
        << u"AGENCY FOR PORTS\nPress release\n\nLisbon, 3 May 2024\n\nNew rules for quays\n\nThe agency adopted new rules for the quays of all "
           u"the large\nports. They say how much power a ship at berth may take from\nits own engines, and from when on. They are in force."_s
        << QStringList{u"P AGENCY FOR PORTS"_s, u"P Press release"_s, u"P Lisbon, 3 May 2024"_s, u"H1 New rules for quays"_s,
                       u"P The agency adopted new rules for the quays of all the large/ports. They say how much power a ship at berth may "
                       u"take from/its own engines, and from when on. They are in force."_s};
    QTest::newRow("table of bars")
        << u"Quays\n\n| Port | Depth |\n|------|------:|\n| Setubal | 12 m |\n| Sines | |\n\nAll are open."_s
        << QStringList{u"H1 Quays"_s, u"T0 0,0h Port"_s, u"T0 0,1h Depth"_s, u"T0 1,0 Setubal"_s, u"T0 1,1 12 m"_s, u"T0 2,0 Sines"_s, u"P All are open."_s};
    QTest::newRow("table of bars without a frame")
        << u"Quays\n\nPort | 2020 | 2030\nSetubal | 12 m | 14 m\n\nAll are open."_s
        << QStringList{u"H1 Quays"_s, u"T0 0,0 Port"_s, u"T0 0,1 2020"_s, u"T0 0,2 2030"_s, u"T0 1,0 Setubal"_s, u"T0 1,1 12 m"_s, u"T0 1,2 14 m"_s,
                       u"P All are open."_s};
    QTest::newRow("table of tabs, a cell empty")
        << u"Quays\n\nPort\t2020\t2030\nSines\t\t14 m\n"_s
        << QStringList{u"H1 Quays"_s, u"T0 0,0 Port"_s, u"T0 0,1 2020"_s, u"T0 0,2 2030"_s, u"T0 1,0 Sines"_s, u"T0 1,2 14 m"_s};
    QTest::newRow("columns of blanks")
        << u"Quays\n\nIndicator            2020     2030\n-----------------------------------\nDepth of the basin   12 m     14 m\n"
           u"1. Cranes               3       11\n"_s
        << QStringList{u"H1 Quays"_s, u"T0 0,0h Indicator"_s, u"T0 0,1h 2020"_s, u"T0 0,2h 2030"_s, u"T0 1,0 Depth of the basin"_s, u"T0 1,1 12 m"_s,
                       u"T0 1,2 14 m"_s, u"T0 2,0 1. Cranes"_s, u"T0 2,1 3"_s, u"T0 2,2 11"_s};
    QTest::newRow("columns of blanks, a corner without a name")
        << u"Quays\n\n             2020    2030\nDepth        12 m    14 m\nCranes          3      11\n"_s
        << QStringList{u"H1 Quays"_s, u"T0 0,1 2020"_s, u"T0 0,2 2030"_s, u"T0 1,0 Depth"_s, u"T0 1,1 12 m"_s, u"T0 1,2 14 m"_s, u"T0 2,0 Cranes"_s,
                       u"T0 2,1 3"_s, u"T0 2,2 11"_s};
    QTest::newRow("two blanks behind a full stop are no columns")
        << u"The quay is open.  Ships come by night.\nThe crane is old.  It will go in spring.\nThe yard is full.  It waits for trains.\n"_s
        << QStringList{u"P The quay is open.  Ships come by night."_s, u"P The crane is old.  It will go in spring."_s,
                       u"P The yard is full.  It waits for trains."_s};
    QTest::newRow("a table under a wrapped paragraph")
        << u"The ministry wants every port to have a deep basin by the end of\nthe decade, and pays for the works in the ports\nof the south.\n"
           u"Port | 2030\nSines | 14 m\n"_s
        << QStringList{u"P The ministry wants every port to have a deep basin by the end of/the decade, and pays for the works in the ports/of the south."_s,
                       u"T0 0,0 Port"_s, u"T0 0,1 2030"_s, u"T0 1,0 Sines"_s, u"T0 1,1 14 m"_s};
    QTest::newRow("author's name first")
        << u"Ada Brown\nThe port grows because trade grows, and trade grows because people want tea.\nIt will grow on."_s
        << QStringList{u"P Ada Brown"_s, u"P The port grows because trade grows, and trade grows because people want tea."_s, u"P It will grow on."_s};
    QTest::newRow("short title is no author")
        << u"National Tea Strategy\nThe strategy sets out how much tea the country will grow, and where."_s
        << QStringList{u"H1 National Tea Strategy"_s, u"P The strategy sets out how much tea the country will grow, and where."_s};
    QTest::newRow("lines about the document")
        << u"Port to grow\nDate: 2023-04-05\nSource: The Daily Tide\nThe port will have a third quay."_s
        << QStringList{u"H1 Port to grow"_s, u"P Date: 2023-04-05"_s, u"P Source: The Daily Tide"_s, u"P The port will have a third quay."_s};
    QTest::newRow("furniture of a page")
        << u"You are here: Home > News > Harbour\nShare Facebook Twitter Email\nText size: A A A\nPort to grow\n"
           u"English Français Deutsch 日本語 Русский\nThe port will have a third quay.\n[Print] [Close]\n© 2023 The Daily Tide. All rights reserved."_s
        << QStringList{u"B You are here: Home > News > Harbour"_s, u"B Share Facebook Twitter Email"_s, u"B Text size: A A A"_s,
                       u"H1 Port to grow"_s, u"B English Français Deutsch 日本語 Русский"_s, u"P The port will have a third quay."_s,
                       u"B [Print] [Close]"_s, u"B © 2023 The Daily Tide. All rights reserved."_s};
    QTest::newRow("text that sounds like furniture")
        << u"Share of renewable energy\nShare the burden fairly.\nPrint media received 3 million euros.\nThe language law names English, "
           u"French and German as languages of the courts.\nFont designers gained 20 new contracts."_s
        << QStringList{u"H1 Share of renewable energy"_s, u"P Share the burden fairly."_s, u"P Print media received 3 million euros."_s,
                       u"P The language law names English, French and German as languages of the courts."_s,
                       u"P Font designers gained 20 new contracts."_s};
    QTest::newRow("rows between tabs")
        << u"Figures of the port\n\nYear\tShips\n2020\t310\n2021\t355\n\nThat is all."_s
        << QStringList{u"H1 Figures of the port"_s, u"T0 0,0 Year"_s, u"T0 0,1 Ships"_s, u"T0 1,0 2020"_s, u"T0 1,1 310"_s,
                       u"T0 2,0 2021"_s, u"T0 2,1 355"_s, u"P That is all."_s};
    QTest::newRow("front matter")
        << u"---\ntitle: Port plan\ndate: 2023-04-05\n---\n\nThe port will have a third quay."_s
        << QStringList{u"B ---"_s, u"B title: Port plan"_s, u"B date: 2023-04-05"_s, u"B ---"_s, u"P The port will have a third quay."_s};
    QTest::newRow("a rule under a heading")
        << u"Port plan\n=========\n\nThe port will have a third quay."_s
        << QStringList{u"H1 Port plan"_s, u"B ========="_s, u"P The port will have a third quay."_s};
}

void TestPlainText::findsBlocks()
{
    QFETCH(QString, text);
    QFETCH(QStringList, blocks);
    const Result<Document> document = readBytes(text.toUtf8(), u"case.txt"_s, {});
    QVERIFY(document);
    QCOMPARE(blockDump(*document), blocks);
    QCOMPARE(blockFault(*document), QString());
    QCOMPARE(document->text, text);
}

void TestPlainText::keepsOffsets()
{
    const Result<Document> document = readBytes("\xEF\xBB\xBF" "One.\r\n\r\n  Two \xF0\x9F\x9A\xA2 ships.\rThree.\r\n"_ba, u"case.txt"_s, {});
    QVERIFY(document);
    QCOMPARE(document->text, u"One.\n\n  Two \U0001F6A2 ships.\nThree.\n"_s);
    QCOMPARE(document->blocks.at(1).span, (TextSpan{8, 21}));
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
