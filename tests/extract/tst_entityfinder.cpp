// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resources.h"
#include "extract/entityfinder.h"
#include "language/analysis.h"
#include "plaindocument.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestEntityFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void finds_data();
    void finds();
    void unites_data();
    void unites();
    void tellsCountry_data();
    void tellsCountry();
    void takesOwnWords();
    void namesWrongLines();
    void linear();

private:
    Analysis read(const QString &text) const;

    LanguageModelPtr m_model;
    std::unique_ptr<EntityLexicon> m_lexicon;
};

void TestEntityFinder::initTestCase()
{
    const Result<LanguageModelPtr> model = LanguageModel::load(resourceFolder() + u"/models/english.model"_s);
    QVERIFY(model);
    m_model = *model;
    QList<Issue> issues;
    m_lexicon = std::make_unique<EntityLexicon>(QStringList{resourceFolder() + u"/lexicon"_s}, &issues);
    for (const Issue &issue : std::as_const(issues))
        qWarning() << errorText(issue.error);
    QVERIFY(issues.isEmpty());
}

Analysis TestEntityFinder::read(const QString &text) const
{
    return analyse(plainDocument(text), *m_model, {});
}

/// "org Ministry of Health": the kind and the words.
static QString shown(const Analysis &analysis, const Mention &mention)
{
    static const QHash<EntityKind, QString> kinds{{EntityKind::Organisation, u"org"_s}, {EntityKind::Place, u"place"_s},
                                                  {EntityKind::Person, u"person"_s}, {EntityKind::Plan, u"plan"_s},
                                                  {EntityKind::Event, u"event"_s}, {EntityKind::Product, u"product"_s}};
    return kinds.value(mention.kind) + u' ' + analysis.text(mention.span).toString();
}

void TestEntityFinder::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &text, const QStringList &found) { QTest::newRow(name) << text << found; };

    // Places
    row("country", u"Exports from Vietnam rose last year."_s, {u"place Vietnam"_s});
    row("demonym is no place", u"Vietnamese exporters and Chinese enterprises met."_s, {});
    row("demonym opens a body", u"The Chinese Academy of Forestry tested the seeds."_s, {u"org Chinese Academy of Forestry"_s});
    row("demonym before a ministry", u"The Kenyan Ministry of Water drilled wells."_s, {u"org Ministry of Water"_s});
    row("city and province", u"The plant opened in Cotabato City, Maguindanao Province."_s,
        {u"place Cotabato City"_s, u"place Maguindanao Province"_s});
    row("lower-case province", u"Farmers in Henan province planted wheat."_s, {u"place Henan province"_s});
    row("county", u"A dam was built in Turkana County."_s, {u"place Turkana County"_s});
    row("possessive", u"Rwanda's forests have grown."_s, {u"place Rwanda"_s});
    row("possessive before a body", u"India's Ministry of Power set a target."_s, {u"place India"_s, u"org Ministry of Power"_s});
    row("country as actor", u"Brazil will cut emissions."_s, {u"place Brazil"_s});
    row("region of the world", u"Growth in sub-Saharan Africa slowed, as in Southeast Asia."_s,
        {u"place sub-Saharan Africa"_s, u"place Southeast Asia"_s});
    row("hyphenated region", u"Rail links the Milan-Turin-Genoa region."_s, {u"place Milan-Turin-Genoa region"_s});
    row("based in a place", u"A Nairobi-based start-up won."_s, {u"place Nairobi"_s});
    row("zone with a purpose", u"The Lekki Free Trade Zone and the Tema Export Processing Zone expand."_s,
        {u"place Lekki Free Trade Zone"_s, u"place Tema Export Processing Zone"_s});
    row("city with brackets", u"The China (Yunnan) Pilot Free Trade Zone was set up."_s, {u"place China (Yunnan) Pilot Free Trade Zone"_s});
    row("science park", u"Tenants of Hsinchu Science Park and Sinchon Business District pay less."_s,
        {u"place Hsinchu Science Park"_s, u"place Sinchon Business District"_s});
    row("government of a city", u"The Osaka city government will plant trees."_s, {u"org Osaka city government"_s});
    row("list of places", u"Offices open in Lagos, Accra and Dakar."_s, {u"place Lagos"_s, u"place Accra"_s, u"place Dakar"_s});
    row("abbreviated countries", u"The UK, the US and the UAE signed."_s, {u"place UK"_s, u"place US"_s, u"place UAE"_s});
    row("us is no country", u"He told us that it works."_s, {});
    row("everyday words that are cities", u"Reading helps. Nice weather and mobile phones help, too."_s, {});
    row("part of a place", u"Rice grows in East Java and Greater Accra."_s, {u"place East Java"_s, u"place Greater Accra"_s});
    row("place in capitals", u"ACCRA, 4 May - Roads in Ghana reopen."_s, {u"place ACCRA"_s, u"place Ghana"_s});
    row("unknown place among known ones", u"Wells serve Blantyre, Zumbor and Mzuzu."_s, {u"place Blantyre"_s, u"place Zumbor"_s, u"place Mzuzu"_s});
    row("unknown place behind in", u"Families live in Bhazan Char."_s, {u"place Bhazan Char"_s});
    row("unknown lake", u"Lake Onzlow was drained."_s, {u"place Lake Onzlow"_s});
    row("unknown region", u"Mines grow in the Zulbara region."_s, {u"place Zulbara region"_s});
    row("accents left out", u"Ports in Da Nang and Hai Phong grow."_s, {u"place Da Nang"_s, u"place Hai Phong"_s});
    row("peoples of cities and states", u"Tasmanians and Chicagoans save money, as do Ugandans."_s, {});
    row("money is no place", u"It cost 40 million US dollars."_s, {});
    row("water", u"Ferries cross Lake Volta and the Sea of Marmara."_s, {u"place Lake Volta"_s, u"place Sea of Marmara"_s});

    // Organisations
    row("ministry of two things", u"The Ministry of Trade and Industry issued a notice."_s, {u"org Ministry of Trade and Industry"_s});
    row("ministry with a list", u"The Department for Transport, Housing and Urban Affairs agreed."_s,
        {u"org Department for Transport, Housing and Urban Affairs"_s});
    row("Oxford comma", u"The Ministry of Lands, Water, and Fisheries agreed."_s, {u"org Ministry of Lands, Water, and Fisheries"_s});
    row("two ministries", u"The Ministry of Health and the Ministry of Finance agreed."_s,
        {u"org Ministry of Health"_s, u"org Ministry of Finance"_s});
    row("two ministries without article", u"The Ministry of Health and Ministry of Finance agreed."_s,
        {u"org Ministry of Health"_s, u"org Ministry of Finance"_s});
    row("ministry and a bank", u"The Ministry of Finance and the Bank of Ghana agreed."_s, {u"org Ministry of Finance"_s, u"org Bank of Ghana"_s});
    row("and inside a head at the end", u"The Nairobi Water and Sewerage Company repaired pipes."_s, {u"org Nairobi Water and Sewerage Company"_s});
    row("front list", u"The Science, Innovation and Technology Committee met."_s, {u"org Science, Innovation and Technology Committee"_s});
    row("ampersand", u"The Department of Posts & Telegraphs closed."_s, {u"org Department of Posts & Telegraphs"_s});
    row("two universities", u"Makerere University and Kyoto University share a lab."_s, {u"org Makerere University"_s, u"org Kyoto University"_s});
    row("university of a place", u"She teaches at the University of Cape Town."_s, {u"org University of Cape Town"_s});
    row("place after the head", u"Imperial College London runs the trial."_s, {u"org Imperial College London"_s});
    row("part and whole", u"He works at the Faculty of Law, University of Jordan."_s, {u"org Faculty of Law, University of Jordan"_s});
    row("abbreviation in brackets", u"The Energy Regulation Office (ERO) set prices. ERO will review them."_s,
        {u"org Energy Regulation Office"_s, u"org ERO"_s, u"org ERO"_s});
    row("mixed-case abbreviation", u"The Department for Fisheries (DfF) shrank. Staff left DfF."_s,
        {u"org Department for Fisheries"_s, u"org DfF"_s, u"org DfF"_s});
    row("everyday abbreviation", u"Small and medium enterprises (SMEs) and public health units (PHUs) grow. PHUs need staff."_s, {});
    row("world bodies", u"The IMF, the World Bank and ASEAN were consulted by the European Commission."_s,
        {u"org IMF"_s, u"org World Bank"_s, u"org ASEAN"_s, u"org European Commission"_s});
    row("bare head", u"The Commission and the Ministry will report to the Government."_s, {});
    row("head with a formal word", u"The Executive Committee approved the Annual Report and the Action Plan."_s, {});
    row("plural heads", u"Member States and Special Economic Zones benefit."_s, {});
    row("company", u"Workers of Tata Power and Nordsee Holdings struck."_s, {u"org Tata Power"_s, u"org Nordsee Holdings"_s});
    row("paper", u"The Manila Gazette and Korea Herald reported it."_s, {u"org Manila Gazette"_s, u"org Korea Herald"_s});
    row("people's body", u"The People's Bank of China and the Women's Council of Chile met."_s,
        {u"org People's Bank of China"_s, u"org Women's Council of Chile"_s});
    row("category before", u"The streaming giant Wavo hired the start-up Kivaro."_s, {u"org Wavo"_s, u"org Kivaro"_s});
    row("companies such as", u"Firms such as Zelta, Brimco and Ovanti left."_s, {u"org Zelta"_s, u"org Brimco"_s, u"org Ovanti"_s});
    row("foreign name", u"The Banco Central do Brasil raised rates."_s, {u"org Banco Central do Brasil"_s});
    row("and the last one", u"The Department of Fisheries, Forestry and the Marine agreed."_s,
        {u"org Department of Fisheries, Forestry and the Marine"_s});
    row("branch of a body", u"Staff of UNICEF Ghana left."_s, {u"org UNICEF Ghana"_s});
    row("branch in a headline", u"NHS Wales: Better Care for All"_s, {u"org NHS Wales"_s});
    row("body among places", u"The deal between Zumbor and Dubai Water Authority holds."_s, {u"org Zumbor"_s, u"org Dubai Water Authority"_s});
    row("government of a people", u"The Scottish Government paid."_s, {u"org Scottish Government"_s});
    row("board of something", u"The Board of Directors of the Baltic Ports Authority met."_s, {u"org Baltic Ports Authority"_s});
    row("initials behind words", u"The Rapid Grid Connection (RGC) hired. RGC grows."_s,
        {u"org Rapid Grid Connection"_s, u"org RGC"_s, u"org RGC"_s});
    row("short name in another language", u"The Portuguese Institute for Cork Research (Corticor) hired. Corticor grows."_s,
        {u"org Portuguese Institute for Cork Research"_s, u"org Corticor"_s, u"org Corticor"_s});
    row("everyday words and a country", u"Staff of Natural Heritage Scotland and Roads and Climate Services Malta met."_s,
        {u"org Natural Heritage Scotland"_s, u"org Roads and Climate Services Malta"_s});
    row("institute for two regions", u"The Research Institute for ASEAN and East Asia agreed."_s,
        {u"org Research Institute for ASEAN and East Asia"_s});
    row("office of a minister", u"The Prime Minister's Office hired Ana Loke."_s, {u"org Prime Minister's Office"_s, u"person Ana Loke"_s});
    row("body before a title", u"Coconut Research Board Director Nimal Tissera agreed."_s,
        {u"org Coconut Research Board"_s, u"person Nimal Tissera"_s});
    row("label behind a name", u"Source: Harbour Daily Published at 17:19 by hand, and read by many."_s, {u"org Harbour Daily"_s});
    row("head first", u"The Agencia Provincial de Costas Verdes agreed."_s, {u"org Agencia Provincial de Costas Verdes"_s});
    row("list of bodies on a line", u"Northern Ports Board, Central Ports Board and Lake Ports Board"_s,
        {u"org Northern Ports Board"_s, u"org Central Ports Board"_s, u"org Lake Ports Board"_s});
    row("unknown abbreviation", u"The KWPL will lay pipes."_s, {u"org KWPL"_s});
    row("paper with an article", u"As The Weekly Lantern writes, it rains."_s, {u"org Weekly Lantern"_s});
    row("court and parliament", u"The Court of Appeal of Belize and the Parliament of Malta ruled."_s,
        {u"org Court of Appeal of Belize"_s, u"org Parliament of Malta"_s});

    row("abbreviation before a verb", u"KWPL will lay pipes. Prices fell, QRSB said."_s, {u"org KWPL"_s, u"org QRSB"_s});
    row("abbreviation among bodies", u"The Ministry of Ports, TQRA and Nordsee Group met."_s,
        {u"org Ministry of Ports"_s, u"org TQRA"_s, u"org Nordsee Group"_s});
    row("technical abbreviation before a verb", u"GDP grew, LNG will be cheap and SMEs hired."_s, {});
    row("unknown word before a verb", u"Zorvella will build a plant."_s, {u"org Zorvella"_s});
    row("foreign name that ends in English", u"Crediária Econômica Federal must pay."_s, {u"org Crediária Econômica Federal"_s});
    row("statistics of a country", u"Statistics Botswana reports growth."_s, {u"org Statistics Botswana"_s});
    row("everyday phrase with a body's word", u"It opened the Treasury Single Account."_s, {});

    row("two companies", u"TQ Engineering and Zembrop Industries met."_s, {u"org TQ Engineering"_s, u"org Zembrop Industries"_s});
    row("body in a headline", u"Set Up a Heat Unit within the Commission for Harbour Dues"_s, {u"org Commission for Harbour Dues"_s});
    row("board in a headline", u"Minutes of the Board of Governors on the Harbour"_s, {});
    row("plant", u"The Rupgar Nuclear Power Plant opens."_s, {u"place Rupgar Nuclear Power Plant"_s});

    row("ministry in capitals", u"MINISTRY OF LANDS AND HOUSING\n\nThe roof leaks."_s, {u"org MINISTRY OF LANDS AND HOUSING"_s});
    row("country and everyday words", u"It is paid by UK Export Finance and others."_s, {u"org UK Export Finance"_s});

    row("abbreviations in a row", u"They said that ZECQ, QTPW and QREDO would pay, like Nordsee Group, XQA and ZWL."_s,
        {u"org ZECQ"_s, u"org QTPW"_s, u"org QREDO"_s, u"org Nordsee Group"_s, u"org XQA"_s, u"org ZWL"_s});
    row("long everyday word", u"It was called Energy Affordability by them."_s, {});

    // People
    row("president", u"President Alassane Kouyaté spoke."_s, {u"person Alassane Kouyaté"_s});
    row("place and title", u"Kenya President William Ruto spoke."_s, {u"place Kenya"_s, u"person William Ruto"_s});
    row("minister of something", u"Minister of Water and Sanitation Senzo Mchunu spoke."_s, {u"person Senzo Mchunu"_s});
    row("finance minister", u"Finance Minister Nirmala Sitharaman presented the budget."_s, {u"person Nirmala Sitharaman"_s});
    row("role alone", u"The Prime Minister and the Minister of Finance met the President."_s, {});
    row("role in a body", u"The President of the Academy of Social Sciences spoke."_s, {u"org Academy of Social Sciences"_s});
    row("form of address", u"Dr. Amara Nwosu and Mr Tan agreed."_s, {u"person Amara Nwosu"_s, u"person Tan"_s});
    row("initial", u"Secretary Arsenio M. Balisacan said so."_s, {u"person Arsenio M. Balisacan"_s});
    row("particle", u"Crown Prince Mohammed bin Salman and Ursula von der Leyen met."_s,
        {u"person Mohammed bin Salman"_s, u"person Ursula von der Leyen"_s});
    row("family name again", u"Luisa Ferreira leads the unit. Ferreira said that it grows."_s, {u"person Luisa Ferreira"_s, u"person Ferreira"_s});
    row("family name first", u"The change is welcome, said Zhou Wenbin, head of the park. Zhou added that rents fall."_s,
        {u"person Zhou Wenbin"_s, u"person Zhou"_s});
    row("who said it", u"\"We build more,\" said Orsolya Dobrev."_s, {u"person Orsolya Dobrev"_s});
    row("author line", u"(Author Shen Guoliang is a researcher.)"_s, {u"person Shen Guoliang"_s});
    row("lower-case role", u"The report by economist Tariq Vellani is short."_s, {u"person Tariq Vellani"_s});
    row("role after a comma", u"The Governor of Puntland, Said Deni, agreed."_s, {u"place Puntland"_s, u"person Said Deni"_s});

    row("office with an article", u"NEPAD Undersecretary for the Policy Group Rosa M. Eddow agreed."_s,
        {u"org NEPAD"_s, u"person Rosa M. Eddow"_s});
    row("office with commas", u"The Minister for Housing, Rural Affairs and Heritage, Darro O'Brannan TD, agreed."_s,
        {u"person Darro O'Brannan"_s});
    row("many particles", u"Sheikh Zorad bin Malok bin Yared Al Tamur spoke."_s, {u"person Zorad bin Malok bin Yared Al Tamur"_s});
    row("office of a region", u"State Minister for Northern Uganda Grace Kwirra agreed."_s,
        {u"place Northern Uganda"_s, u"person Grace Kwirra"_s});
    row("office in brackets", u"The Minister of State for Mines (Coal), Adaeze Lokpor, agreed."_s, {u"person Adaeze Lokpor"_s});
    row("family name in capitals", u"Minister SAITO Ken agreed."_s, {u"person SAITO Ken"_s});
    row("part of a name", u"Luiz Brenno Kaxala da Costa won. Kaxala said so."_s, {u"person Luiz Brenno Kaxala da Costa"_s, u"person Kaxala"_s});
    row("someone's government", u"The Kaxala administration cut taxes."_s, {u"person Kaxala"_s});
    row("governor of a county", u"Turkana County Governor Ekai Lomor agreed."_s, {u"place Turkana County"_s, u"person Ekai Lomor"_s});

    row("form of address is no part of it", u"Minister of Mines Shri K.L. Bandara, H.E. Omar Al Tuwair and Datuk Aminah Tokar agreed."_s,
        {u"person K.L. Bandara"_s, u"person Omar Al Tuwair"_s, u"person Aminah Tokar"_s});
    row("address in a headline", u"Delivered to the Harbour Council by Hon. Wairimu Kesho, Cabinet Secretary"_s, {u"person Wairimu Kesho"_s});
    row("member of parliament", u"*The Hon Priya Raghun MP, Minister for Water*"_s, {u"person Priya Raghun"_s});
    row("governor in a headline", u"Remarks by Governor Maria Elena Vasquez"_s, {u"person Maria Elena Vasquez"_s});
    row("role behind a comma", u"It was opened by Brannoc Tevesh, Permanent Secretary for roads."_s, {u"person Brannoc Tevesh"_s});
    row("province that sounds like a person", u"Rain fell in Dong Nai province."_s, {u"place Dong Nai province"_s});

    // Plans
    row("years counted out", u"The 10 Year Workforce Plan and the 20-Point Harbour Agenda start."_s,
        {u"plan 10 Year Workforce Plan"_s, u"plan 20-Point Harbour Agenda"_s});
    row("thousands in a law's number", u"Law No. 14,026 and Decision No. 18/QD-TTg apply."_s, {u"plan Law No. 14,026"_s, u"plan Decision No. 18/QD-TTg"_s});
    row("plan period", u"During the 12th Five-Year Plan period (2011-15), rail grew."_s, {u"plan 12th Five-Year Plan"_s});
    row("years in brackets", u"The Coastal Action Plan (2024-2029) starts."_s, {u"plan Coastal Action Plan (2024-2029)"_s});
    row("years behind", u"The Philippine Development Plan 2023-2028 and Kenya Vision 2030 guide it."_s,
        {u"plan Philippine Development Plan 2023-2028"_s, u"plan Kenya Vision 2030"_s});
    row("act of a year", u"Under the Climate Change Act 2008, ministers report."_s, {u"plan Climate Change Act 2008"_s});
    row("long title", u"Regulations on the Protection of Wetlands in River Basins took effect."_s,
        {u"plan Regulations on the Protection of Wetlands in River Basins"_s});
    row("action inside a title", u"The Measures for Oslo to Promote the Reuse of Building Materials apply."_s,
        {u"plan Measures for Oslo to Promote the Reuse of Building Materials"_s});
    row("known plans", u"The Belt and Road Initiative, the Paris Agreement and the 2030 Agenda are named."_s,
        {u"plan Belt and Road Initiative"_s, u"plan Paris Agreement"_s, u"plan 2030 Agenda"_s});
    row("abbreviation used as a word", u"BRI partners met under the RCEP."_s, {u"plan BRI"_s, u"plan RCEP"_s});
    row("quoted programme", u"It launched the \"Sunrise Program\" and the “Blue Sea Initiative”."_s,
        {u"plan Sunrise Program"_s, u"plan Blue Sea Initiative"_s});
    row("mission", u"The National Green Hydrogen Mission was approved in Delhi."_s, {u"plan National Green Hydrogen Mission"_s, u"place Delhi"_s});
    row("bill not sent along", u"The House sent the Clean Rivers Bill to Parliament."_s, {u"plan Clean Rivers Bill"_s});
    row("act of a year with of", u"The Dairy Produce Act of 2012 applies."_s, {u"plan Dairy Produce Act of 2012"_s});
    row("plan with a high number", u"Laos's Power Growth Plan VIII starts."_s, {u"place Laos"_s, u"plan Power Growth Plan VIII"_s});
    row("heading of a chapter", u"Institutional Framework"_s, {});
    row("year behind a comma", u"The Dairy Produce Act, 2012 applies."_s, {u"plan Dairy Produce Act, 2012"_s});
    row("bracket in a long title", u"The Care of Orchards (Wales) Act 2019 applies."_s, {u"plan Care of Orchards (Wales) Act 2019"_s});
    row("project with a country and a year", u"Under Project Latvia 2040, ports grow."_s, {u"plan Project Latvia 2040"_s});
    row("bracket in a law", u"The Police (Amendment) Bill was read."_s, {u"plan Police (Amendment) Bill"_s});
    row("number of an order", u"Executive Order No. 77 and Resolution 1325 apply."_s, {u"plan Executive Order No. 77"_s, u"plan Resolution 1325"_s});
    row("number of a European law", u"Under Regulation (EU) 2024/903, data move."_s, {u"plan Regulation (EU) 2024/903"_s});
    row("what a law is about", u"The Freedom of Assembly Act and the Seed to Plate Strategy differ."_s,
        {u"plan Freedom of Assembly Act"_s, u"plan Seed to Plate Strategy"_s});
    row("act on a bank", u"The Bank of Malta Act was changed."_s, {u"plan Bank of Malta Act"_s});
    row("counted out", u"The Muscat Growth Agenda D40 and the Harbour Plan IV start."_s,
        {u"plan Muscat Growth Agenda D40"_s, u"plan Harbour Plan IV"_s});
    row("possessive state", u"It serves the Kingdom's Vision 2030."_s, {u"plan Vision 2030"_s});
    row("any strategy", u"Each town needs a Digital Strategy."_s, {});
    row("quoted title", u"It calls the plan \"New Roads Peru\" now."_s, {u"plan New Roads Peru"_s});
    row("three everyday words and the", u"Farmers gain from the National Cotton Seeds Project."_s, {u"plan National Cotton Seeds Project"_s});
    row("programme with a comma", u"It pays for the Casa Brenna, Terra Brenna programme."_s, {u"plan Casa Brenna, Terra Brenna"_s});
    row("operation", u"It depends on Operation Zulonda."_s, {u"plan Operation Zulonda"_s});
    row("policy in capitals", u"NATIONAL HOUSING POLICY 2030"_s, {u"plan NATIONAL HOUSING POLICY 2030"_s});
    row("chapter of two things", u"Legal and Regulatory Framework"_s, {});
    row("hours counted out", u"The 24-Hour Economy Programme starts."_s, {u"plan 24-Hour Economy Programme"_s});
    row("unnamed", u"The plan, the strategy and the guideline are new."_s, {});
    row("fund of a country", u"Money comes from the Saudi Green Fund."_s, {u"plan Saudi Green Fund"_s});

    // Events and products
    row("year before an event", u"The 2025 Nordic Water Forum was held in Oslo."_s, {u"event 2025 Nordic Water Forum"_s, u"place Oslo"_s});
    row("year behind an event", u"The Baltic Ports Conference 2026 opens in Riga."_s, {u"event Baltic Ports Conference 2026"_s, u"place Riga"_s});
    row("conference for", u"The Conference for Rural Doctors was busy."_s, {u"event Conference for Rural Doctors"_s});
    row("events such as", u"Enrich events such as Harbin Nights and the Flavour of Xi'an."_s, {u"event Harbin Nights"_s, u"event Flavour of Xi'an"_s});
    row("rocket", u"The rocket Vela-3 and the model \"Lumen 2.0\" were shown."_s, {u"product Vela-3"_s, u"product Lumen 2.0"_s});
    row("satellite of everyday words", u"Data come from the Silver Otter satellite."_s, {u"product Silver Otter"_s});
    row("index of a year", u"The Regional Ports Index 2023 ranks it first."_s, {u"product Regional Ports Index 2023"_s});
    row("web site", u"Apply on GOV.UK or at https://www.gov.uk/apply today."_s, {u"product GOV.UK"_s});

    // Capitals that are no names
    row("opening word", u"Officials of Ghana met. However, Togo did not. Under Kenya Vision 2030 roads grow."_s,
        {u"place Ghana"_s, u"place Togo"_s, u"plan Kenya Vision 2030"_s});
    row("opening verb", u"Addressing the Lagos Trade Forum, she smiled. Organize the Lagos Trade Forum well."_s,
        {u"event Lagos Trade Forum"_s, u"event Lagos Trade Forum"_s});
    row("headline", u"Kenya Launches New Plan to Modernise Rail Freight by 2030"_s, {u"place Kenya"_s});
    row("heading of everyday words", u"Executive Summary"_s, {});
    row("title that is a name", u"National Biodiversity Strategy 2025-2030"_s, {u"plan National Biodiversity Strategy 2025-2030"_s});
    row("month and day", u"On Monday, 5 May 2025, and in December, it rained."_s, {});
    row("technical words", u"AI, R&D and 5G help SMEs; GDP grew."_s, {});
    row("parts of a document", u"See Chapter 3, Table 2 and Annex B."_s, {});
    row("heading in capitals", u"SAFE WATER FOR ALL"_s, {});
    row("currency sign beside a sum", u"It cost Ksh 4.5 million, KSh.310 million, Shs. 42 billion, Ushs 9 billion and UGX 4.7 billion."_s, {});
    row("currency letter joined to a sum", u"Eskom got R1.86 trillion, R 50 billion and P40.5-billion."_s, {u"org Eskom"_s});
    row("sum before a name", u"The P77.5-billion Davao Bridge Project starts in Lesotho."_s,
        {u"plan Davao Bridge Project"_s, u"place Lesotho"_s});
    row("francs", u"The board approved FRw 3.2 billion."_s, {});
    row("sign with a dollar", u"They paid NT$5 billion, A$1.9 billion and US$3 million."_s, {});
    row("stop without a space", u"The fund grew in Chile.We will expand it."_s, {u"place Chile"_s});
}

void TestEntityFinder::finds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    const Analysis analysis = read(text);
    QStringList seen;
    for (const Mention &mention : findEntities(analysis, *m_lexicon))
        seen.append(shown(analysis, mention));
    QCOMPARE(seen.join(u" | "_s), found.join(u" | "_s));
}

void TestEntityFinder::unites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const auto row = [](const char *name, const QString &text, const QStringList &names) { QTest::newRow(name) << text << names; };

    row("abbreviation", u"The Coast Guard Authority (CGA) grows. CGA hires."_s, QStringList(3, u"Coast Guard Authority"_s));
    row("abbreviation first", u"The CGA hires. The Coast Guard Authority (CGA) grows."_s, QStringList(3, u"Coast Guard Authority"_s));
    row("known abbreviation, other words", u"UPI works. The Unified Payments Interface (UPI) grows."_s,
        QStringList(3, u"Unified Payments Interface"_s));
    row("title and family name first", u"Mr Tambor agreed. Joyce Tambor left."_s, QStringList(2, u"Joyce Tambor"_s));
    row("family name", u"Luisa Ferreira leads. Ferreira said so."_s, QStringList(2, u"Luisa Ferreira"_s));
    row("province", u"Hunan grows. Farmers in Hunan province agree."_s, QStringList(2, u"Hunan province"_s));
    row("year of an event", u"The 2025 Lagos Trade Forum met. The Lagos Trade Forum grows."_s, QStringList(2, u"Lagos Trade Forum"_s));
    row("two spellings", u"The World Health Organisation met. WHO agreed."_s, QStringList(2, u"World Health Organisation"_s));
    row("short form of the tables", u"The Belt and Road grows. The Belt and Road Initiative (BRI) pays. BRI funds."_s,
        QStringList(4, u"Belt and Road Initiative"_s));
    row("country's names", u"The UK agreed. The United Kingdom will pay."_s, QStringList(2, u"United Kingdom"_s));
    row("place in capitals", u"MOMBASA, 3 May - Ferries leave Mombasa."_s, QStringList(2, u"Mombasa"_s));
    row("heading in capitals", u"COAST GUARD AUTHORITY\n\nThe Coast Guard Authority hires."_s, QStringList(2, u"Coast Guard Authority"_s));
    row("abbreviation alone", u"WHO agreed."_s, {u"WHO"_s});
    row("two of one family name stay", u"Jing Zhou and Malik Zhou differ."_s, {u"Jing Zhou"_s, u"Malik Zhou"_s});
}

void TestEntityFinder::unites()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    QStringList seen;
    for (const Mention &mention : findEntities(read(text), *m_lexicon))
        seen.append(mention.name);
    QCOMPARE(seen.join(u" | "_s), names.join(u" | "_s));
}

void TestEntityFinder::tellsCountry_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::newRow("places") << u"Rail in Nairobi and Mombasa grows. Kenya pays."_s << u"KE"_s;
    QTest::newRow("money") << u"The state pays 5 lakh rupees, later 2 crore."_s << u"IN"_s;
    QTest::newRow("peoples") << u"Canadian farmers and Canadian banks agreed."_s << u"CA"_s;
    QTest::newRow("code of a currency") << u"We spent UGX 4 billion on roads."_s << u"UG"_s;
    QTest::newRow("taka counted in crore") << u"I propose Tk 79 crore and Tk 2 lakh."_s << u"BD"_s;
    QTest::newRow("a people in the plural") << u"Ugandans save. Ugandans invest. Ugandan banks lend."_s << u"UG"_s;
    QTest::newRow("one place named once") << u"A cable to France is laid."_s << QString();
    QTest::newRow("two countries alike") << u"Peru and Chile signed. Chile and Peru pay."_s << QString();
    QTest::newRow("nothing said") << u"Roads will be built."_s << QString();
}

void TestEntityFinder::tellsCountry()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    const Analysis analysis = read(text);
    QCOMPARE(tellCountry(analysis, findEntities(analysis, *m_lexicon), *m_lexicon), country);
}

static void write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void TestEntityFinder::takesOwnWords()
{
    const QTemporaryDir folder;
    write(folder, u"organisations.tsv"_s, "name\tshort\nOrchard Circle\tOCX\n");
    QList<Issue> issues;
    const EntityLexicon lexicon({resourceFolder() + u"/lexicon"_s, folder.path()}, &issues);
    const Analysis analysis = read(u"Only the Orchard Circle paid. The OCX left."_s);
    QStringList seen;
    for (const Mention &mention : findEntities(analysis, lexicon))
        seen.append(shown(analysis, mention) + u" = "_s + mention.name);
    QCOMPARE(seen, (QStringList{u"org Orchard Circle = Orchard Circle"_s, u"org OCX = Orchard Circle"_s}));
    QVERIFY(issues.isEmpty());
}

void TestEntityFinder::namesWrongLines()
{
    const QTemporaryDir folder;
    write(folder, u"nameheads.tsv"_s, "head\tkind\topens\tpart\nGuild\tclub\tof\t\nSyndicate\torganisation\tof\tmost\n");
    write(folder, u"roletitles.tsv"_s, "word\tuse\nwarden\tboss\n");
    write(folder, u"countrysigns.tsv"_s, "sign\tcountry\tweight\nRM\tMY\tmuch\n");
    QList<Issue> issues;
    const EntityLexicon lexicon({resourceFolder() + u"/lexicon"_s, folder.path()}, &issues);
    QStringList lines;
    for (const Issue &issue : std::as_const(issues))
        lines.append(issue.error.source.section(u'/', -1) + u':' + QString::number(issue.error.offset));
    QCOMPARE(lines, (QStringList{u"roletitles.tsv:2"_s, u"nameheads.tsv:2"_s, u"nameheads.tsv:3"_s, u"countrysigns.tsv:2"_s}));
}

void TestEntityFinder::linear()
{
    const auto msFor = [&](int count) {
        const Analysis analysis = read(u"The Ministry of Rail of Ghana, Kofi Mensah and the 2025 Lagos Trade Forum Plan agree on it, and "_s.repeated(count) + u'.');
        QElapsedTimer timer;
        timer.start();
        (void)findEntities(analysis, *m_lexicon);
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    };
    (void)msFor(500);
    const double small = msFor(500);
    const double large = msFor(4000);
    QVERIFY2(large < 8 * 4 * std::max(small, 1.0), qPrintable(u"%1 ms, then %2 ms"_s.arg(small).arg(large)));
}

QTEST_GUILESS_MAIN(TestEntityFinder)
#include "tst_entityfinder.moc"
