// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences as plans, budgets, speeches and press releases of several countries might say them; what is expected was
// settled by reading them.
#include "base/resources.h"
#include "extract/entityfinder.h"
#include "extract/initiativefinder.h"
#include "extract/lexicons.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace planscope;

class TestInitiativeFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void objects_data();
    void objects();
    void spanReachesFromVerbToObject();
    void longSentenceIsReadInTime();

private:
    QList<Initiative> initiativesOf(const DocumentPtr &document) const;

    LanguageModelPtr m_model;
    LexiconsPtr m_lexicons;
};

/// Each line is a block: "# " a heading, "- " a list item, else a paragraph.
static DocumentPtr documentOf(const QString &lines)
{
    auto document = std::make_shared<Document>();
    document->published = QDate(2024, 3, 1);
    for (const QString &line : lines.split(u'\n')) {
        const bool isHeading = line.startsWith(u"# "_s);
        const bool isItem = line.startsWith(u"- "_s);
        const QString text = isHeading || isItem ? line.mid(2) : line;
        const qsizetype start = document->text.size();
        document->text += text + u'\n';
        document->blocks.append({.kind = isHeading ? BlockKind::Heading
                                         : isItem  ? BlockKind::ListItem
                                                   : BlockKind::Paragraph,
                                 .span = {start, start + text.size()},
                                 .level = isHeading || isItem ? 1 : 0});
    }
    return document;
}

void TestInitiativeFinder::initTestCase()
{
    Result<LanguageModelPtr> model = LanguageModel::load(resourceFolder() + u"/models/english.model"_s);
    QVERIFY(model.has_value());
    m_model = *model;
    QList<Issue> issues;
    m_lexicons = loadLexicons({resourceFolder() + u"/lexicon"_s}, &issues);
    QVERIFY2(issues.isEmpty(), qPrintable(issues.isEmpty() ? QString() : errorText(issues.constFirst().error)));
}

QList<Initiative> TestInitiativeFinder::initiativesOf(const DocumentPtr &document) const
{
    const Analysis analysis = analyse(document, *m_model, {});
    return findInitiatives(analysis, m_lexicons->actions, findEntities(analysis, m_lexicons->entities),
                           findPeriods(analysis, m_lexicons->quantities));
}

/// Expected: verb, status, actor ("-" for none) and year ("-" for none), with bars between.
void TestInitiativeFinder::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");

    const auto row = [](const char *name, const QString &text, const QStringList &found) {
        QTest::newRow(name) << text << found;
    };

    // Kenya
    row("coordination shares subject and year",
        u"The Government will construct 200 small dams and rehabilitate 1,500 kilometres of feeder roads by 2027."_s,
        {u"construct|planned|Government|2027"_s, u"rehabilitate|planned|Government|2027"_s});
    row("speaker proposes", u"I propose to reduce the import duty on maize and to exempt sanitary pads from value added tax."_s,
        {u"reduce|planned|I|-"_s, u"exempt|planned|I|-"_s});
    row("speech in the past", u"Mr. Speaker, last year we launched the Hustler Bank and connected 900 schools to the grid."_s,
        {u"launched|done|we|-"_s, u"connected|done|we|-"_s});
    row("aside between subject and verb",
        u"County governments, together with the Ministry of Health, shall recruit 5,000 community nurses."_s,
        {u"recruit|planned|County governments|-"_s});
    // India
    row("set up", u"We propose to set up three centres of excellence for artificial intelligence."_s, {u"set|planned|we|-"_s});
    row("passive without agent", u"A national mission on pulses will be launched and 50 new airports will be revived."_s,
        {u"launched|planned|-|-"_s, u"revived|planned|-|-"_s});
    row("passive with agent", u"The scheme will be implemented by the Ministry of Rural Development."_s,
        {u"implemented|planned|Ministry of Rural Development|-"_s});
    row("state government progress", u"The State Government has sanctioned 40 bridges and is building 12 bypasses."_s,
        {u"sanctioned|done|State Government|-"_s, u"building|ongoing|State Government|-"_s});
    row("plan stands for its body", u"The programme aims to train one lakh artisans by 2026."_s,
        {u"train|planned|programme|2026"_s});
    // European Union
    row("body must", u"Member States should ensure adequate staffing and must report infringements to the Commission."_s,
        {u"ensure|recommended|Member States|-"_s, u"report|recommended|Member States|-"_s});
    row("commission will present",
        u"The Commission will present a proposal on ecodesign in 2025 and review the directive by 2028."_s,
        {u"present|planned|Commission|2025"_s, u"review|planned|Commission|2028"_s});
    row("reported plan", u"The Commissioner said the EU would like more trade but that the Council will adopt the rules."_s,
        {u"adopt|planned|Council|-"_s});
    row("it stands for the last body", u"The Agency was weak. It will hire 40 inspectors."_s, {u"hire|planned|Agency|-"_s});
    // Brazil
    row("clause of time first",
        u"By 2030, Brazil intends to end illegal deforestation and restore 12 million hectares of forest."_s,
        {u"end|planned|Brazil|2030"_s, u"restore|planned|Brazil|2030"_s});
    row("helper noun", u"The federal government has announced plans to build two million homes."_s,
        {u"build|planned|federal government|-"_s});
    row("continued work", u"Petrobras continues to modernise its refineries."_s, {u"modernise|ongoing|Petrobras|-"_s});
    // United Kingdom
    row("budget in the present", u"The government is investing £500 million in bus services and freezing fuel duty for a year."_s,
        {u"investing|ongoing|government|-"_s, u"freezing|ongoing|government|-"_s});
    row("committed to a gerund", u"We are committed to reducing waiting lists."_s, {u"reducing|planned|we|-"_s});
    row("list under a line", u"We will:\n- recruit 6,500 teachers\n- cut red tape for small firms"_s,
        {u"recruit|planned|we|-"_s, u"cut|planned|we|-"_s});
    row("goals for a year", u"Goals for 2035:\n- Protect 30 per cent of seas\n- Plant a million trees"_s,
        {u"Protect|planned|-|2035"_s, u"Plant|planned|-|2035"_s});
    row("no longer", u"The trust will no longer charge fees."_s, {});
    row("negated plan is none", u"The Treasury will not change the rate."_s, {});
    // United States
    row("agency action", u"EPA finalized the rule, and DOE is working with states to deploy heat pumps."_s,
        {u"finalized|done|EPA|-"_s, u"deploy|ongoing|DOE|-"_s});
    row("let us", u"Let's rebuild our bridges."_s, {u"rebuild|recommended|-|-"_s});
    row("must act", u"Congress must pass the bill and extend the tax credit."_s,
        {u"pass|recommended|Congress|-"_s, u"extend|recommended|Congress|-"_s});
    // Philippines
    row("headline", u"# DepEd to hire 20,000 teachers\nThe budget was tight."_s, {u"hire|planned|DepEd|-"_s});
    row("past press release", u"The Department of Health on Monday inaugurated a new hospital in Cebu."_s,
        {u"inaugurated|done|Department of Health|-"_s});
    row("each of the bodies", u"Each of the agencies will publish its data and appoint a data officer."_s,
        {u"publish|planned|Each of the agencies|-"_s, u"appoint|planned|Each of the agencies|-"_s});
    // Plans
    row("bare imperatives", u"Promote solar roofs, strengthen the grid, and phase out coal boilers."_s,
        {u"Promote|recommended|-|-"_s, u"strengthen|recommended|-|-"_s, u"phase|recommended|-|-"_s});
    row("imperative behind an ordinal", u"Secondly, simplify permits and open the archives to researchers."_s,
        {u"simplify|recommended|-|-"_s, u"open|recommended|-|-"_s});
    row("it is necessary", u"It is necessary to train more nurses and improve rural clinics."_s,
        {u"train|recommended|-|-"_s, u"improve|recommended|-|-"_s});
    row("the goal is", u"The goal is to double rice exports."_s, {u"double|planned|-|-"_s});
    row("list of tasks behind a colon",
        u"The strategy names three priorities: expanding broadband, training teachers and protecting children."_s,
        {u"expanding|planned|-|-"_s, u"training|planned|-|-"_s, u"protecting|planned|-|-"_s});
    row("two verbs with one object", u"The city will develop and test new buses."_s, {u"develop|planned|city|-"_s});
    row("focus on gerunds", u"The institute will focus on improving soils, breeding seeds, and advising farmers."_s,
        {u"improving|planned|institute|-"_s, u"breeding|planned|institute|-"_s, u"advising|planned|institute|-"_s});
    row("take measures to", u"The province will take effective measures to curb dust."_s, {u"curb|planned|province|-"_s});
    row("make use of", u"We should make full use of wind power."_s, {u"make|recommended|we|-"_s});
    row("needs with a passive", u"Drainage systems need to be upgraded in coastal towns."_s, {u"upgraded|recommended|-|-"_s});
    row("means before the clause", u"By pooling funds, the councils will insulate 9,000 flats."_s,
        {u"insulate|planned|councils|-"_s});
    row("semicolons", u"The port authority will dredge the channel; it will also extend two berths."_s,
        {u"dredge|planned|port authority|-"_s, u"extend|planned|port authority|-"_s});
    row("work under way", u"Work is under way to electrify the northern line."_s, {u"electrify|ongoing|-|-"_s});
    row("past passive", u"Sixteen measures were introduced to help exporters."_s, {u"introduced|done|-|-"_s});
    row("being done", u"New wetlands are being created along the river."_s, {u"created|ongoing|-|-"_s});
    row("list items of a plan", u"- Build ten libraries\n- Establishing a youth council\n- To restore the old harbour"_s,
        {u"Build|recommended|-|-"_s, u"Establishing|planned|-|-"_s, u"restore|planned|-|-"_s});
    row("upgrade read as a verb", u"The ministry will build 12 dams, upgrade 3,400 km of roads and train new teachers."_s,
        {u"build|planned|ministry|-"_s, u"upgrade|planned|ministry|-"_s, u"train|planned|ministry|-"_s});
    row("subject with an attribute", u"The task force chaired by the mayor will map flood risks."_s,
        {u"map|planned|task force chaired by the mayor|-"_s});
    row("subject with a relative clause", u"Banks that hold state deposits must lend to farmers."_s,
        {u"lend|recommended|Banks that hold state deposits|-"_s});
    row("plan named in the sentence", u"Under the plan, Nairobi will plant 30 million trees over five years."_s,
        {u"plant|planned|Nairobi|-"_s});
    row("giving in the passive", u"Ministries will be given funds for repairs."_s, {u"given|planned|-|-"_s});
    row("also and further", u"Ghana also plans to further expand school meals."_s, {u"expand|planned|Ghana|-"_s});

    row("infinitive behind a relative clause",
        u"The project, which is funded by the World Bank, will rehabilitate 300 km of canals."_s,
        {u"rehabilitate|planned|project|-"_s});
    row("more than", u"More than 500 clinics have been built since 2018."_s, {u"built|done|-|-"_s});
    row("labels within a sentence", u"The city will: (a) plant 10,000 trees; (b) restore wetlands."_s,
        {u"plant|planned|city|-"_s, u"restore|planned|city|-"_s});
    row("future in the past", u"The Chancellor announced that the government would freeze fuel duty."_s,
        {u"freeze|planned|government|-"_s});
    row("efforts are made", u"Efforts will be made to improve logistics and attract private capital."_s,
        {u"improve|planned|-|-"_s, u"attract|planned|-|-"_s});
    row("there is a need", u"There is a need to strengthen data collection."_s, {u"strengthen|recommended|-|-"_s});
    row("required to", u"All ministries are required to submit procurement plans by March 2025."_s,
        {u"submit|recommended|All ministries|2025"_s});
    row("a date is no agent", u"Construction is expected to be completed by December 2026."_s, {u"completed|planned|-|2026"_s});
    row("time beside the subject", u"The Department of Energy today awarded 3 billion dollars to 25 projects."_s,
        {u"awarded|done|Department of Energy|-"_s});
    row("hyphened verb", u"The ministry will ring-fence funds for dams."_s, {u"ring|planned|ministry|-"_s});
    row("line that looks like a heading", u"# Targets\n# Phase out coal by 2040"_s, {u"Phase|recommended|-|2040"_s});
    row("agreed between two", u"Japan and Kenya agreed to strengthen ties."_s, {u"strengthen|planned|Japan and Kenya|-"_s});

    row("requested in a clause", u"The panel recommends that the ministry publish a register and appoint an auditor."_s,
        {u"publish|recommended|ministry|-"_s, u"appoint|recommended|ministry|-"_s});
    row("light verb and its infinitive", u"The department will continue to work closely with unions to improve pay."_s,
        {u"improve|planned|department|-"_s});
    row("phrasal verbs behind a plan", u"The government plans to phase out diesel buses and to roll out chargers."_s,
        {u"phase|planned|government|-"_s, u"roll|planned|government|-"_s});
    row("only a time behind the verb", u"The regulation will apply from 2026."_s, {});

    // Lines of lists
    row("labelled targets",
        u"- Target 3: Connect 2.5 million farms\n- Target 4: Train 900 welders in safety\n- b) Retire 700 MW of old plants"_s,
        {u"Connect|recommended|-|-"_s, u"Train|recommended|-|-"_s, u"Retire|recommended|-|-"_s});
    row("nouns in a list of verbs", u"- Open a dairy school\n- Fund research on fodder\n- Map flood basins"_s,
        {u"Open|recommended|-|-"_s, u"Fund|recommended|-|-"_s, u"Map|recommended|-|-"_s});
    row("nouns in a list of nouns", u"- Fund managers\n- Map rooms\n- Staff shortages in harbours"_s, {});
    row("nouns behind will", u"We will:\n- halve agency fees within two years\n- ban single-use cups"_s,
        {u"halve|planned|we|-"_s, u"ban|planned|we|-"_s});
    row("a name opens the line", u"- Retire the old ferries\n- Water Board Samoa will dig 40 wells"_s,
        {u"Retire|recommended|-|-"_s, u"dig|planned|Water Board Samoa|-"_s});
    row("what is done",
        u"Progress so far:\n- Planted 9,000 palms\n- Completed the harbour survey\n- Increased interest in sailing"_s,
        {u"Planted|done|-|-"_s, u"Completed|done|-|-"_s});
    row("what will have been done", u"By 2028 we aim to have:\n- restored 70 hectares of dunes\n- trained rangers"_s,
        {u"restored|planned|we|2028"_s, u"trained|planned|we|2028"_s});
    row("what is being done", u"The council is:\n- Removing the toll on bridges\n- Cutting red tape for bakers"_s,
        {u"Removing|ongoing|council|-"_s, u"Cutting|ongoing|council|-"_s});
    row("needs in a row", u"We need to: insulate a million roofs; open a second port; and make trams safe."_s,
        {u"insulate|recommended|we|-"_s, u"open|recommended|we|-"_s, u"make|recommended|we|-"_s});
    row("task of a body", u"- Action: Department of Ports to circulate a map of quays."_s,
        {u"circulate|planned|Department of Ports|-"_s});

    // Adverbs that look like nouns, laws with their years
    row("adverb before the subject", u"Meanwhile Oslo will build two ferries."_s, {u"build|planned|Oslo|-"_s});
    row("adverb within the verb", u"The Commission has today proposed a Toys Regulation."_s, {u"proposed|done|Commission|-"_s});
    row("that is why", u"That is why we are today launching a fund for divers."_s, {u"launching|ongoing|we|-"_s});
    row("time without a comma", u"During the last fiscal year ZETCO added 310 MW to the grid and paid its debts."_s,
        {u"added|done|ZETCO|-"_s, u"paid|done|ZETCO|-"_s});
    row("chaired by a title",
        u"The Council of Elders, chaired by Her Highness the Queen, yesterday approved the harbour rules."_s,
        {u"approved|done|Council of Elders|-"_s});
    row("year of a law", u"The Treasury will amend the Harbour Dues Act, 1998."_s, {u"amend|planned|Treasury|-"_s});

    // What others are to do
    row("duty of a proposal", u"Under the draft, Member States would have to designate landing sites."_s,
        {u"designate|recommended|Member States|-"_s});
    row("agreed in a meeting",
        u"It was agreed that the Agency would publish a list of wrecks and that the Department would repair the pier."_s,
        {u"publish|planned|Agency|-"_s, u"repair|planned|Department|-"_s});
    row("requested of a body", u"The Board requested that the EPA update its tide tables and earmark Rs. 900 crore for buoys."_s,
        {u"update|recommended|EPA|-"_s, u"earmark|recommended|EPA|-"_s});
    row("light verb with a partner", u"Trusts should work with local care boards to reduce absence."_s,
        {u"reduce|recommended|Trusts|-"_s});
    row("have to and hire", u"Now the counties have to follow suit and hire divers."_s, {u"hire|recommended|counties|-"_s});
    row("entrusted", u"The Board has been entrusted with the responsibility of expanding mini-grids."_s,
        {u"expanding|planned|Board|-"_s});

    // Nouns that are verbs, verbs that are nouns
    row("noun behind a modal", u"The supplier must map overland flow paths and notify the Authority."_s,
        {u"map|recommended|supplier|-"_s, u"notify|recommended|supplier|-"_s});
    row("gerund as object", u"The Bank should also step up lending to weavers."_s, {u"step|recommended|Bank|-"_s});
    row("noun between verbs", u"The ministry will table a bill, launch talks on safety, and extend its support of ferries."_s,
        {u"table|planned|ministry|-"_s, u"launch|planned|ministry|-"_s, u"extend|planned|ministry|-"_s});
    row("agreed sum", u"The Department of Health and Social Care has agreed a £3bn increase in pay."_s,
        {u"agreed|done|Department of Health and Social Care|-"_s});
    row("budget proposes", u"Budget 2031 proposes to provide $2 billion over two years."_s, {u"provide|planned|Budget 2031|-"_s});
    row("second gerund behind to", u"The council has committed to hiring 30 guides and to reopening the camp by May 2026."_s,
        {u"hiring|planned|council|2026"_s, u"reopening|planned|council|2026"_s});
    row("adjective between verbs", u"Parishes must act: fix drains, clear gullies and remove old vans."_s,
        {u"fix|recommended|Parishes|-"_s, u"clear|recommended|Parishes|-"_s, u"remove|recommended|Parishes|-"_s});
    row("hope of a person", u"He hoped the town would bring more jobs."_s, {});

    // None of these is an action of a body.
    row("nothing of it", u"No new licences will be issued."_s, {});
    row("ceremony", u"The governor delivered a speech and made progress."_s, {});
    row("cognition", u"We recognise that the changes are hard."_s, {});
    row("consequence", u"The new line will cut travel times and boost trade, which will inject momentum into the region."_s, {});
    row("growth", u"Exports will grow by 5 percent and reach 3 billion dollars."_s, {});
    row("description", u"The city has 3 million residents and lies on a bay."_s, {});
    row("possible", u"Firms may apply for loans and could receive grants."_s, {});
    row("being", u"The capital will become a model for clean growth."_s, {});
    row("beneficiary", u"Farmers will receive subsidies."_s, {});
    row("opinion", u"Analysts believe the market remains strong."_s, {});
    row("purpose", u"The bridge was long. It exists to help people cross."_s, {});
    row("condition", u"If the council approves the budget, prices may fall."_s, {});
    row("relative", u"This is a fund that supports artists and helps schools."_s, {});
    row("heading", u"# Improve public transport\nBuses are slow."_s, {});
    row("web page", u"Read more about our work. Click here. See page 4."_s, {});
    row("statement", u"The minister said that inflation is under control."_s, {});
    row("people choose", u"Most people rarely use buses."_s, {});
}

void TestInitiativeFinder::finds()
{
    QFETCH(QString, text);
    const DocumentPtr document = documentOf(text);
    QStringList found;
    for (const Initiative &initiative : initiativesOf(document)) {
        found.append(u"%1|%2|%3|%4"_s.arg(textOf(*document, initiative.verb), toString(initiative.status),
                                          initiative.actor.isEmpty() ? u"-"_s : initiative.actor,
                                          initiative.by ? QString::number(*initiative.by) : u"-"_s));
    }
    QTEST(found, "found");
}

void TestInitiativeFinder::objects_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");

    QTest::newRow("lists stay whole") << u"We will build roads, ports and airports, and train pilots."_s
                                      << QStringList{u"roads, ports and airports"_s, u"pilots"_s};
    QTest::newRow("attributes belong to it")
        << u"The state will support the building of dams in the north."_s << QStringList{u"the building of dams in the north"_s};
    QTest::newRow("year is left out") << u"Peru will open 20 clinics by 2030."_s << QStringList{u"20 clinics"_s};
    QTest::newRow("purpose is left out") << u"The town will buy vans to carry books."_s << QStringList{u"vans"_s};
    QTest::newRow("means are left out") << u"The town will save energy by closing old halls."_s << QStringList{u"energy"_s};
    QTest::newRow("particle is left out") << u"The board will set up a help desk."_s << QStringList{u"a help desk"_s};
    QTest::newRow("subject of a passive") << u"A new tax office will be opened in May."_s << QStringList{u"A new tax office"_s};
    QTest::newRow("shared by two verbs") << u"The city will plan and build tram lines."_s << QStringList{u"tram lines"_s};
    QTest::newRow("adjectives in a row") << u"The consortium will install 4 GW of solar and wind capacity."_s
                                         << QStringList{u"4 GW of solar and wind capacity"_s};
    QTest::newRow("compound behind a hyphen")
        << u"The agency lifted 46 long-term drinking water alerts."_s << QStringList{u"46 long-term drinking water alerts"_s};
    QTest::newRow("date is left out") << u"Firms shall close all accounts not later than 31 March 2026."_s
                                      << QStringList{u"all accounts"_s};
    QTest::newRow("day is left out") << u"The agency will launch a bottle scheme from 1 April 2026."_s
                                     << QStringList{u"a bottle scheme"_s};
    QTest::newRow("put in place") << u"The ministry will put in place several safety rules."_s
                                  << QStringList{u"several safety rules"_s};
    QTest::newRow("time of the next clause")
        << u"We doubled the number of nurses, and next month the Secretary will publish a paper."_s
        << QStringList{u"the number of nurses"_s, u"a paper"_s};
    QTest::newRow("sum behind a letter") << u"We intend to borrow N13.08 trillion."_s << QStringList{u"N13.08 trillion"_s};
    QTest::newRow("clause") << u"The ministry will ensure that all schools have water."_s
                            << QStringList{u"that all schools have water"_s};
}

void TestInitiativeFinder::objects()
{
    QFETCH(QString, text);
    const DocumentPtr document = documentOf(text);
    QStringList found;
    for (const Initiative &initiative : initiativesOf(document))
        found.append(textOf(*document, initiative.object));
    QTEST(found, "found");
}

void TestInitiativeFinder::spanReachesFromVerbToObject()
{
    const DocumentPtr document = documentOf(u"Chile will soon close two coal plants. Two mines were reopened."_s);
    const QList<Initiative> found = initiativesOf(document);
    QCOMPARE(found.size(), 2);
    QCOMPARE(textOf(*document, found.at(0).span), u"close two coal plants"_s);
    QCOMPARE(textOf(*document, found.at(1).span), u"Two mines were reopened"_s);
}

/// Walks within a sentence are bounded, so that a text without full stops takes no longer than others.
void TestInitiativeFinder::longSentenceIsReadInTime()
{
    const QString part = u"the councils of the towns in the county, which people use, will build roads and "_s;
    const QList<Initiative> found = initiativesOf(documentOf(part.repeated(5000) + u"rest."_s));
    QVERIFY(found.size() >= 5000);
}

QTEST_GUILESS_MAIN(TestInitiativeFinder)
#include "tst_initiativefinder.moc"
