// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/metadata.h"
#include "text/reader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace planscope;

class TestMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsDates_data();
    void findsDates();
    void knowsCountries_data();
    void knowsCountries();
    void readsMetadata_data();
    void readsMetadata();
    void keepsWordsApart_data();
    void keepsWordsApart();
    void tellsLanguage_data();
    void tellsLanguage();
    void readsTablesWithoutMistakes();
};

void TestMetadata::findsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    const QDate third(2024, 5, 3);
    for (const char *text : {"2024-05-03", "on 2024-05-03T10:22:00+02:00", "2024/5/3", "2024.05.03", "20240503", "3 May 2024", "3rd of May, 2024",
                             "May 3, 2024", "May 3rd 2024", "Friday, 03-May-2024 10:00", "MAY 3, 2024", "3.5.2024", "3 mai 2024",
                             "3 de mayo de 2024", "3. Mai 2024", "2024\u5E74" "5\u6708" "3\u65E5"})
        QTest::addRow("%s", text) << QString::fromUtf8(text) << third;
    QTest::newRow("short month") << u"Dec. 24th, 2021"_s << QDate(2021, 12, 24);
    QTest::newRow("day above 12") << u"24/12/2021"_s << QDate(2021, 12, 24);
    QTest::newRow("month first, day above 12") << u"12/24/2021"_s << QDate(2021, 12, 24);
    QTest::newRow("cannot be told") << u"3/5/2024"_s << QDate();
    QTest::newRow("no such day") << u"2024-02-30"_s << QDate();
    QTest::newRow("a year") << u"in 2024 alone"_s << QDate();
    QTest::newRow("a month") << u"Sept. 2024"_s << QDate(2024, 9, 1);
    QTest::newRow("a month before a day") << u"March 2024, then 3 May 2024"_s << third;
    QTest::newRow("may 2024") << u"they may 2024 times"_s << QDate();
    QTest::newRow("a period") << u"2021-25"_s << QDate();
    QTest::newRow("may is a verb") << u"3 may 2024 people"_s << third; // looks the same; only asked of lines about documents
    QTest::newRow("other numbers") << u"12,345.67 of 20240"_s << QDate();
}

void TestMetadata::findsDates()
{
    QFETCH(QString, text);
    QFETCH(QDate, date);
    const auto found = findDate(text);
    QCOMPARE(found ? found->date : QDate(), date);
}

void TestMetadata::knowsCountries_data()
{
    QTest::addColumn<QString>("stated");
    QTest::addColumn<QString>("code");
    QTest::newRow("name") << u"France"_s << u"FR"_s;
    QTest::newRow("code") << u"fr"_s << u"FR"_s;
    QTest::newRow("region") << u"CN-11"_s << u"CN"_s;
    QTest::newRow("locale") << u"en_GB"_s << u"GB"_s;
    QTest::newRow("long name") << u"united kingdom"_s << u"GB"_s;
    QTest::newRow("none") << u"Atlantis"_s << QString();
}

void TestMetadata::knowsCountries()
{
    QFETCH(QString, stated);
    QFETCH(QString, code);
    QCOMPARE(countryCode(stated), code);
}

void TestMetadata::readsMetadata_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("metadata"); // title, publisher, date, country

    const QString body = u"\n\nThe harbour will have a third quay, and ships will be loaded there by night."_s;
    const auto row = [&body](const char *trap, const QString &name, const QString &text, const QStringList &metadata) {
        QTest::newRow(trap) << name << QString(text).replace(u"BODY"_s, body) << metadata;
    };
    const QString port = u"A port grows"_s;
    row("date and source in one line", u"a.txt"_s, u"A port grows\nDate:2021-12-24 Source:Tide DailyBODY"_s, {port, u"Tide Daily"_s, u"2021-12-24"_s, {}});
    row("time between", u"a.txt"_s, u"A port grows\nInformation source: Tide Daily Published at 17:19, May 20, 2024 Number of readers: 12BODY"_s,
        {port, u"Tide Daily"_s, u"2024-05-20"_s, {}});
    row("bars", u"a.txt"_s, u"A port grows\nBy ADA BROWN | Tide Daily | Updated: 2024-05-20 09:14BODY"_s, {port, u"Tide Daily"_s, u"2024-05-20"_s, {}});
    row("date before the source", u"a.txt"_s, u"A port grows\n2024-05-20 09:14 Source: Tide DailyBODY"_s, {port, u"Tide Daily"_s, u"2024-05-20"_s, {}});
    row("published before updated", u"a.txt"_s, u"A port grows\nLast updated: 5 June 2024\nPublished 3 May 2024BODY"_s, {port, {}, u"2024-05-03"_s, {}});
    row("publishing office behind the date", u"a.txt"_s, u"A port grows\nPublished On: 14 MAR 2025 3:30PM by Harbour Office of LisbonBODY"_s,
        {port, {}, u"2025-03-14"_s, {}});
    row("date alone", u"a.txt"_s, u"A port grows\n3 May 2024BODY"_s, {port, {}, u"2024-05-03"_s, {}});
    row("month alone", u"a.txt"_s, u"A port grows\nMay 2024BODY"_s, {port, {}, u"2024-05"_s, {}});
    row("month in a title", u"a.txt"_s, u"Port outlook May 2024BODY"_s, {u"Port outlook May 2024"_s, {}, {}, {}});
    row("month behind names", u"a.txt"_s, u"A port grows\n\nDepartment of Ports, May 2024BODY"_s, {port, u"Department of Ports"_s, u"2024-05"_s, {}});
    row("body without a head word", u"a.txt"_s, u"A port grows\n\nPorts and Coastal Waters Portugal, Backgrounder, May 3, 2024BODY"_s,
        {port, u"Ports and Coastal Waters Portugal"_s, u"2024-05-03"_s, {}});
    row("press release before the date", u"a.txt"_s, u"A port grows\n\nPRESS RELEASE May 3, 2024BODY"_s, {port, {}, u"2024-05-03"_s, {}});
    row("newspaper beside the date", u"a.txt"_s, u"A port grows\n\nTide News, May 3, 2024BODY"_s, {port, u"Tide News"_s, u"2024-05-03"_s, {}});
    row("by a newspaper", u"a.txt"_s, u"A port grows\nBy Tide Times | Published: May 03, 2024BODY"_s, {port, u"Tide Times"_s, u"2024-05-03"_s, {}});
    row("dateline with a date in brackets", u"a.txt"_s, u"A port grows\n\nLISBON (May 3, 2024) \u2013 The harbour will have a third quay."_s,
        {port, {}, u"2024-05-03"_s, {}});
    row("place and weekday beside the date", u"a.txt"_s, u"A port grows\nLisbon, Friday, 3 May 2024BODY"_s, {port, {}, u"2024-05-03"_s, {}});
    row("names before the date", u"a.txt"_s, u"A port grows\n\nMinistry of Ports, 12 Quay Street, 3 May 2024BODY"_s, {port, u"Ministry of Ports"_s, u"2024-05-03"_s, {}});
    row("kind of document before the date", u"a.txt"_s, u"A port grows\n\nHarbours and Coasts Canada, Backgrounder, May 3, 2024BODY"_s,
        {port, {}, u"2024-05-03"_s, {}});
    row("names before a label", u"a.txt"_s, u"A port grows\n\nMinistry of Ports & Coasts, Posted On: 3 MAY 2024 3:19PM by PIB GoaBODY"_s,
        {port, u"Ministry of Ports & Coasts"_s, u"2024-05-03"_s, {}});
    row("a sentence that ends with a date", u"a.txt"_s, u"A port grows\n\nThe quay opened to ships on Friday, 3 May 2024BODY"_s, {port, {}, {}, {}});
    row("source at the foot", u"a.txt"_s, u"A port growsBODY\nIt will cost less than the second.\n(Source: tide.example)"_s, {port, u"tide.example"_s, {}, {}});
    row("dateline", u"a.txt"_s, u"A port grows\n\nLISBON, 3 May 2024 (TideNews) \u2013 The harbour will have a third quay."_s,
        {port, u"TideNews"_s, u"2024-05-03"_s, {}});
    row("dateline without a year", u"a.txt"_s, u"A port grows\n\nLISBON, May 3 (TideNews) -- The harbour will have a third quay."_s,
        {port, u"TideNews"_s, {}, {}});
    row("a date in a sentence is not the document's", u"a.txt"_s, u"A port growsBODY\n\nOn 3 May 2024 the council agreed to it."_s, {port, {}, {}, {}});
    row("front matter in plain text", u"a.txt"_s, u"---\ntitle: Port plan\nsource: Tide Daily\ndate: 2024-05-03\n---\nBODY"_s,
        {u"Port plan"_s, u"Tide Daily"_s, u"2024-05-03"_s, {}});
    row("nothing known", u"b/quay.txt"_s, u"The harbour will have a third quay, and that is that."_s, {u"quay"_s, {}, {}, {}});
    row("front matter", u"a.md"_s, u"---\ntitle: \"Port: the plan\"\npublisher: Ministry of Ports\ndate: 2024-05-03\ncountry: Portugal\n---\n# Other\nBODY"_s,
        {u"Port: the plan"_s, u"Ministry of Ports"_s, u"2024-05-03"_s, u"PT"_s});
    row("TOML front matter", u"a.md"_s, u"+++\ntitle = \"Port plan\"\ndate = 2024-05-03\n+++\nBODY"_s, {u"Port plan"_s, {}, u"2024-05-03"_s, {}});
    row("Markdown heading and line", u"a.md"_s, u"# A port *grows*\n\n**Published:** 3 May 2024\nBODY"_s, {port, {}, u"2024-05-03"_s, {}});
    row("Open Graph", u"a.html"_s,
        u"<title>A port grows | Tide</title><meta property='og:title' content='A port grows'><meta property='og:site_name' content='Tide Daily'>"
        u"<meta property='article:published_time' content='2024-05-03T08:00:00Z'><meta name='geo.country' content='PT'><p>BODY"_s,
        {port, u"Tide Daily"_s, u"2024-05-03"_s, u"PT"_s});
    row("Dublin Core", u"a.html"_s,
        u"<meta name=DC.title content='A port grows'><meta name=DC.publisher content='Ministry of Ports'><meta name=DCTERMS.issued content=2024-05-03><p>BODY"_s,
        {port, u"Ministry of Ports"_s, u"2024-05-03"_s, {}});
    row("JSON-LD", u"a.html"_s,
        u"<script type='application/ld+json'>{\"@graph\":[{\"headline\":\"A port grows\",\"datePublished\":\"2024-05-03\","
        u"\"publisher\":{\"name\":\"Tide Daily\"}}]}</script><p>BODY"_s,
        {port, u"Tide Daily"_s, u"2024-05-03"_s, {}});
    row("title element with the site, time element", u"a.html"_s,
        u"<title>A port grows | Tide Daily</title><article><time datetime='2024-05-03'>Friday</time><p>BODY</article>"_s,
        {port, u"Tide Daily"_s, u"2024-05-03"_s, {}});
    row("heading before title element", u"a.html"_s, u"<title>Tide - port</title><h1>A port\n grows</h1><p>BODY"_s, {port, {}, {}, {}});
    row("terms and descriptions", u"a.html"_s, u"<h1>A port grows</h1><dl><dt>From:<dd>Ministry of Ports<dt>Published<dd>3 May 2024</dl><p>BODY"_s,
        {port, u"Ministry of Ports"_s, u"2024-05-03"_s, {}});
    row("lines of one paragraph", u"a.html"_s, u"<h1>A port grows</h1><p>Date: 3 May 2024<br>Source: Tide Daily</p><p>BODY"_s,
        {port, u"Tide Daily"_s, u"2024-05-03"_s, {}});
}

void TestMetadata::readsMetadata()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QStringList, metadata);
    const Result<Document> document = readBytes(text.toUtf8(), name, {});
    QVERIFY(document);
    QCOMPARE((QStringList{document->title, document->publisher, publishedIso(*document), document->country}), metadata);
}

void TestMetadata::keepsWordsApart_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isMetadata");
    QTest::newRow("source") << u"Source: Tide Daily"_s << true;
    QTest::newRow("wide colon") << u"Source\uFF1ATide Daily"_s << true;
    QTest::newRow("reporter") << u"(Reporter: Ada Brown)"_s << true;
    QTest::newRow("published") << u"Published on 3 May 2024"_s << true;
    QTest::newRow("source of energy") << u"Source of energy: coal"_s << false;
    QTest::newRow("a sentence") << u"Published figures show that 3 May 2024 was the warmest day."_s << false;
    QTest::newRow("a sentence that begins with the date")
        << u"Published on 3 May 2024, the plan foresees a third quay."_s << false;
    QTest::newRow("a sentence behind a colon") << u"Date: 3 May 2024 is when the law enters into force."_s << false;
    QTest::newRow("a target") << u"Date by which all ships are clean: 2030"_s << false;
    QTest::newRow("a long value")
        << u"Source: the ministry collects the figures of all ports in the country once a year and checks them twice"_s << false;
    QTest::newRow("a date that is none") << u"Date: to be announced"_s << false;
    QTest::newRow("only others") << u"Pages: 12"_s << false;
}

void TestMetadata::keepsWordsApart()
{
    QFETCH(QString, line);
    QFETCH(bool, isMetadata);
    QCOMPARE(isMetadataLine(line), isMetadata);
}

void TestMetadata::tellsLanguage_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"a.txt"_s << u"The harbour will have a third quay, and ships will be loaded there by night."_s << u"en"_s;
    QTest::newRow("French") << u"a.txt"_s << u"Le port aura un troisième quai et les navires y seront chargés pendant la nuit, selon la mairie."_s << u"fr"_s;
    QTest::newRow("Chinese") << u"a.txt"_s << u"港口将建造第三个码头，船舶将在夜间装货。市政府表示，该工程将于明年春天开始，预计两年内完成，并将为当地居民创造就业机会。"_s << u"zh"_s;
    QTest::newRow("too short") << u"a.txt"_s << u"Quai trois"_s << QString();
    QTest::newRow("English with foreign words") << u"a.txt"_s
        << u"The office, called Oficina de Puertos y Muelles, will open a third quay, and ships will be loaded there by night.\n"
           u"Its director said that the harbour of the city needs more room for the goods that come from the hills."_s << u"en"_s;
    QTest::newRow("furniture does not count") << u"a.txt"_s
        << u"English Français Deutsch Italiano Português Español Русский 日本語 한국어 العربية\n"
           u"The harbour will have a third quay, and ships will be loaded there by night."_s << u"en"_s;
    QTest::newRow("wrongly stated") << u"a.html"_s
        << u"<html lang=en><p>Le port aura un troisième quai et les navires y seront chargés pendant la nuit, selon la mairie."_s << u"fr"_s;
    QTest::newRow("stated for a short text") << u"a.html"_s << u"<html lang=fr-BE><p>Quai trois"_s << u"fr"_s;
}

void TestMetadata::tellsLanguage()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(QString, language);
    const Result<Document> document = readBytes(text.toUtf8(), name, {});
    QVERIFY(document);
    QCOMPARE(document->language, language);
    const bool isTold = std::any_of(document->issues.cbegin(), document->issues.cend(),
                                    [](const Issue &issue) { return issue.error.code == ErrorCode::OtherLanguage; });
    QCOMPARE(isTold, !isEnglish(*document));
}

void TestMetadata::readsTablesWithoutMistakes()
{
    for (const Issue &issue : pageWords().issues)
        qWarning("%s", qPrintable(errorText(issue.error)));
    QVERIFY(pageWords().issues.isEmpty());
}

QTEST_GUILESS_MAIN(TestMetadata)
#include "tst_metadata.moc"
