// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/corpus.h"
#include "corpus/unite.h"

#include <QTest>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsNames_data();
    void foldsNames();
    void unitesEntities_data();
    void unitesEntities();
    void kindsStayApart();
    void entityKnowsItsPlaces();
    void unitesIndicators_data();
    void unitesIndicators();
    void durationsHaveNoIndicator();
    void findsEntity();
    void sharesSentence();
    void quotesSentenceOrRow();
    void keepsIssues();
    void countsNumerals();
    void empty();
};

/// One named thing in a made-up document: how it is written, and the name the document knows it by.
struct Named
{
    QString written;
    QString name;
    EntityKind kind = EntityKind::Organisation;
};

/// A document with one sentence a mention.
static CorpusDocument documentWith(const QList<Named> &named)
{
    Document document;
    Findings findings;
    for (const Named &one : named) {
        const qsizetype start = document.text.size();
        document.text += one.written + u" grows. "_s;
        findings.sentences.append({start, document.text.size() - 1});
        findings.mentions.append({{start, start + one.written.size()}, one.kind, one.name.isEmpty() ? one.written : one.name});
    }
    return {std::make_shared<const Document>(document), std::make_shared<const Findings>(findings)};
}

static CorpusDocument documentWith(const QList<Metric> &metrics)
{
    Findings findings;
    findings.metrics = metrics;
    return {std::make_shared<const Document>(), std::make_shared<const Findings>(findings)};
}

static Metric metric(const QString &indicator, const QString &unit, MetricKind kind = MetricKind::Level, const QString &of = {})
{
    Metric made;
    made.of = of;
    made.indicator = indicator;
    made.unit = unit;
    made.kind = kind;
    return made;
}

void TestCorpus::foldsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("folded");
    QTest::newRow("case and article") << u"The Harbour Board"_s << u"harbour board"_s;
    QTest::newRow("hyphen and quotes") << u"“Blue-Sky”  Plan"_s << u"blue sky plan"_s;
    QTest::newRow("accents") << u"São Tomé"_s << u"sao tome"_s;
    QTest::newRow("dots of an abbreviation") << u"U.S."_s << u"us"_s;
    QTest::newRow("apostrophes of both kinds") << u"Xi’an's"_s << u"xians"_s;
    QTest::newRow("signs that tell") << u"R&D+"_s << u"r&d+"_s;
    QTest::newRow("the alone stays") << u"The"_s << u"the"_s;
}

void TestCorpus::foldsNames()
{
    QFETCH(QString, name);
    QTEST(foldName(name), "folded");
}

void TestCorpus::unitesEntities_data()
{
    using Documents = QList<QList<Named>>;
    QTest::addColumn<Documents>("documents");
    QTest::addColumn<QStringList>("entities"); // "name (aliases) mentions/documents"
    QTest::newRow("same name in two documents") << Documents{{{u"Harbour Board"_s, {}}}, {{u"The Harbour board"_s, {}}}}
                                                << QStringList{u"Harbour Board (The Harbour board) 2/2"_s};
    QTest::newRow("abbreviation known elsewhere")
        << Documents{{{u"HB"_s, {}}}, {{u"Harbour Board"_s, {}}, {u"HB"_s, u"Harbour Board"_s}}}
        << QStringList{u"Harbour Board (HB) 3/2"_s};
    QTest::newRow("abbreviation of two bodies stays")
        << Documents{{{u"HB"_s, {}}},
                     {{u"Harbour Board"_s, {}}, {u"HB"_s, u"Harbour Board"_s}},
                     {{u"Health Bureau"_s, {}}, {u"HB"_s, u"Health Bureau"_s}}}
        << QStringList{u"Harbour Board (HB) 2/1"_s, u"Health Bureau (HB) 2/1"_s, u"HB () 1/1"_s};
    QTest::newRow("a form of a form")
        << Documents{{{u"A"_s, {}}}, {{u"A"_s, u"Alpha"_s}}, {{u"Alpha"_s, u"Alpha Harbour Board"_s}}}
        << QStringList{u"Alpha Harbour Board (A, Alpha) 3/3"_s};
    QTest::newRow("most frequent alias first")
        << Documents{{{u"Harbour Board"_s, {}}, {u"HB"_s, u"Harbour Board"_s}, {u"the Board"_s, u"Harbour Board"_s}, {u"HB"_s, u"Harbour Board"_s}}}
        << QStringList{u"Harbour Board (HB, the Board) 4/1"_s};
    QTest::newRow("most mentions first, then by name")
        << Documents{{{u"Zeta"_s, {}}, {u"Beta"_s, {}}, {u"Zeta"_s, {}}, {u"Alpha"_s, {}}}}
        << QStringList{u"Zeta () 2/1"_s, u"Alpha () 1/1"_s, u"Beta () 1/1"_s};
    QTest::newRow("written over two lines") << Documents{{{u"Harbour\nBoard"_s, u"Harbour Board"_s}}} << QStringList{u"Harbour Board () 1/1"_s};
}

void TestCorpus::unitesEntities()
{
    QFETCH(QList<QList<Named>>, documents);
    QList<CorpusDocument> made;
    for (const QList<Named> &named : std::as_const(documents))
        made.append(documentWith(named));
    const Corpus corpus(made);
    QStringList seen;
    for (const Entity &entity : corpus.entities())
        seen.append(u"%1 (%2) %3/%4"_s.arg(entity.name, entity.aliases.join(u", "_s)).arg(entity.mentions.size()).arg(entity.documentCount));
    QTEST(seen, "entities");
    // Each mention leads to the entity that lists it.
    for (int e = 0; e < corpus.entities().size(); ++e)
        for (const FindingId &mention : corpus.entity({e}).mentions)
            QCOMPARE(corpus.entityOf(mention), EntityId{e});
}

void TestCorpus::kindsStayApart()
{
    const Corpus corpus({documentWith(QList<Named>{{u"Jordan"_s, {}, EntityKind::Place}, {u"Jordan"_s, {}, EntityKind::Person}})});
    QCOMPARE(corpus.entities().size(), 2);
}

void TestCorpus::entityKnowsItsPlaces()
{
    const Corpus corpus({documentWith(QList<Named>{{u"Alpha"_s, {}}, {u"Beta"_s, {}}}), documentWith(QList<Named>{{u"Beta"_s, {}}})});
    const QList<FindingId> expected{{FindingKind::Mention, {0}, 1}, {FindingKind::Mention, {1}, 0}};
    QCOMPARE(corpus.entity({0}).name, u"Beta"_s);
    QCOMPARE(corpus.entity({0}).mentions, expected);
    QCOMPARE(corpus.mention(expected.at(0)).name, u"Beta"_s);
    QCOMPARE(corpus.entityOf({FindingKind::Metric, {0}, 0}), EntityId{});
}

void TestCorpus::unitesIndicators_data()
{
    using Documents = QList<QList<Metric>>;
    QTest::addColumn<Documents>("documents");
    QTest::addColumn<QStringList>("indicators"); // "name [unit] count"
    QTest::newRow("across documents") << Documents{{metric(u"installed wind capacity"_s, u"GW"_s)}, {metric(u"wind capacity installed"_s, u"GW"_s)}}
                                      << QStringList{u"installed wind capacity [GW] 2"_s};
    QTest::newRow("plural, articles and joining words")
        << Documents{{metric(u"the number of patents"_s, u"patents"_s), metric(u"patent number"_s, u"patents"_s)}}
        << QStringList{u"patent number [patents] 2"_s};
    QTest::newRow("cities and city") << Documents{{metric(u"pilot cities"_s, u"cities"_s), metric(u"pilot city"_s, u"cities"_s)}}
                                     << QStringList{u"pilot city [cities] 2"_s};
    QTest::newRow("another unit") << Documents{{metric(u"exports"_s, u"EUR"_s), metric(u"exports"_s, u"t"_s)}}
                                  << QStringList{u"exports [EUR] 1"_s, u"exports [t] 1"_s};
    QTest::newRow("a phrase that says a little more")
        << Documents{{metric(u"R&D expenditure, share of GDP"_s, u"%"_s), metric(u"annual R&D expenditure as a share of GDP"_s, u"%"_s)}}
        << QStringList{u"R&D expenditure, share of GDP [%] 2"_s};
    QTest::newRow("one word in common is not enough")
        << Documents{{metric(u"digital economy"_s, u"%"_s), metric(u"ocean economy"_s, u"%"_s)}}
        << QStringList{u"digital economy [%] 1"_s, u"ocean economy [%] 1"_s};
    QTest::newRow("another place")
        << Documents{{metric(u"unemployment"_s, u"%"_s, MetricKind::Level, u"Oslo"_s), metric(u"unemployment"_s, u"%"_s, MetricKind::Level, u"Turku"_s)}}
        << QStringList{u"unemployment [%] 1"_s, u"unemployment [%] 1"_s};
    QTest::newRow("the place named or not")
        << Documents{{metric(u"unemployment in Oslo"_s, u"%"_s, MetricKind::Level, u"Oslo"_s), metric(u"unemployment"_s, u"%"_s)}}
        << QStringList{u"unemployment in Oslo [%] 2"_s};
    QTest::newRow("level and change of a sum") << Documents{{metric(u"exports"_s, u"EUR"_s), metric(u"exports"_s, u"EUR"_s, MetricKind::Change)}}
                                               << QStringList{u"exports [EUR] 2"_s};
    QTest::newRow("level and change") << Documents{{metric(u"exports"_s, u"%"_s), metric(u"exports"_s, u"%"_s, MetricKind::Change)}}
                                      << QStringList{u"exports [%] 1"_s, u"exports [%] 1"_s};
    QTest::newRow("no phrase, nothing alike") << Documents{{metric({}, u"%"_s), metric({}, u"%"_s)}} << QStringList{u" [%] 1"_s, u" [%] 1"_s};
    QTest::newRow("most metrics first") << Documents{{metric(u"a rare one"_s, u"t"_s), metric(u"rain"_s, u"mm"_s), metric(u"rain"_s, u"mm"_s)}}
                                        << QStringList{u"rain [mm] 2"_s, u"a rare one [t] 1"_s};
}

void TestCorpus::unitesIndicators()
{
    QFETCH(QList<QList<Metric>>, documents);
    QList<CorpusDocument> made;
    for (const QList<Metric> &metrics : std::as_const(documents))
        made.append(documentWith(metrics));
    const Corpus corpus(made);
    QStringList seen;
    for (const Indicator &indicator : corpus.indicators())
        seen.append(u"%1 [%2] %3"_s.arg(indicator.name, indicator.unit).arg(indicator.metrics.size()));
    QTEST(seen, "indicators");
    for (int i = 0; i < corpus.indicators().size(); ++i)
        for (const FindingId &one : corpus.indicator({i}).metrics)
            QCOMPARE(corpus.indicatorOf(one), IndicatorId{i});
}

void TestCorpus::durationsHaveNoIndicator()
{
    const Corpus corpus({documentWith(QList<Metric>{metric(u"approval"_s, u"days"_s, MetricKind::Duration)})});
    QVERIFY(corpus.indicators().isEmpty());
    QCOMPARE(corpus.indicatorOf({FindingKind::Metric, {0}, 0}), IndicatorId{});
    QCOMPARE(corpus.metrics().size(), 1);
}

void TestCorpus::findsEntity()
{
    const Corpus corpus({documentWith(QList<Named>{{u"Harbour Board"_s, {}}, {u"HB"_s, u"Harbour Board"_s}})});
    QCOMPARE(corpus.findEntity(u"the harbour-board"_s), EntityId{0});
    QCOMPARE(corpus.findEntity(u"hb"_s), EntityId{0});
    QCOMPARE(corpus.findEntity(u"Health Bureau"_s), EntityId{});
    QCOMPARE(corpus.findEntity({}), EntityId{});
}

void TestCorpus::sharesSentence()
{
    const Corpus corpus({documentWith(QList<Named>{{u"Alpha"_s, {}}, {u"Beta"_s, {}}}), documentWith(QList<Named>{{u"Beta"_s, {}}})});
    const EntityId alpha = corpus.findEntity(u"Alpha"_s);
    const EntityId beta = corpus.findEntity(u"Beta"_s);
    const TextSpan inFirst{6, 11}; // "grows" behind Alpha
    QVERIFY(corpus.shareSentence(alpha, {0}, inFirst));
    QVERIFY(!corpus.shareSentence(beta, {0}, inFirst));
    QVERIFY(corpus.shareSentence(beta, {0}, {6, 20})); // over both sentences
    QVERIFY(corpus.shareSentence(beta, {1}, {5, 6}));
    QVERIFY(!corpus.shareSentence(alpha, {1}, {5, 6}));
}

void TestCorpus::quotesSentenceOrRow()
{
    Document document;
    document.text = u"Trade grew fast.\nExports\t7 t\t2021\nImports\t9 t\t2021\n"_s;
    document.blocks = {{.kind = BlockKind::Paragraph, .span = {0, 16}}};
    for (const auto &[start, end, row, column] : {std::tuple(17, 24, 0, 0), {25, 28, 0, 1}, {29, 33, 0, 2}, {34, 41, 1, 0}, {42, 45, 1, 1}, {46, 50, 1, 2}})
        document.blocks.append({.kind = BlockKind::TableCell, .span = {start, end}, .table = 0, .row = row, .column = column});
    Findings findings;
    findings.sentences = {{0, 16}, {25, 28}, {42, 45}};
    findings.mentions = {{{0, 5}, EntityKind::Place, u"Trade"_s}, {{17, 24}, EntityKind::Product, u"Exports"_s}};
    findings.metrics = {metric(u"exports"_s, u"t"_s), metric(u"imports"_s, u"t"_s)};
    findings.metrics[0].span = {25, 28};
    findings.metrics[1].span = {42, 45};
    const Corpus corpus({{std::make_shared<const Document>(document), std::make_shared<const Findings>(findings)}});
    QCOMPARE(corpus.passage({FindingKind::Mention, {0}, 0}), (TextSpan{0, 16}));
    QCOMPARE(corpus.passage({FindingKind::Metric, {0}, 0}), (TextSpan{17, 33}));
    QCOMPARE(corpus.passage({FindingKind::Metric, {0}, 1}), (TextSpan{34, 50}));
    const EntityId exports = corpus.findEntity(u"Exports"_s);
    QVERIFY(corpus.shareSentence(exports, {0}, {25, 28}));
    QVERIFY(!corpus.shareSentence(exports, {0}, {42, 45}));
    QCOMPARE(corpus.span({FindingKind::None, {}, -1}), TextSpan());
}

void TestCorpus::keepsIssues()
{
    Document document;
    document.issues.append({Severity::Note, {ErrorCode::OtherLanguage, u"a.txt"_s, -1, u"fr"_s}, {}});
    const Issue failure{Severity::Failure, {ErrorCode::NotFound, u"b.txt"_s, -1, {}}, {}};
    const Corpus corpus({{std::make_shared<const Document>(document), std::make_shared<const Findings>()}}, {failure});
    QCOMPARE(corpus.issues(), (QList<Issue>{failure, document.issues.constFirst()}));
}

/// Texts in another language are shown without findings, so their numerals are nobody's to read.
void TestCorpus::countsNumerals()
{
    const auto with = [](const QString &language, const QList<Numeral> &numerals) {
        Document document;
        document.language = language;
        Findings findings;
        findings.numerals = numerals;
        return CorpusDocument{std::make_shared<const Document>(document), std::make_shared<const Findings>(findings)};
    };
    const Corpus corpus({with(u"fr"_s, {{{0, 2}, NumeralClass::Unread}}),
                         with(u"en"_s, {{{0, 4}, NumeralClass::Period}, {{6, 8}, NumeralClass::Unread}, {{9, 10}, NumeralClass::Metric}}),
                         with(u"en"_s, {{{3, 4}, NumeralClass::Unread}, {{7, 9}, NumeralClass::Metric}})});
    NumeralCounts counts{};
    counts[static_cast<std::size_t>(NumeralClass::Metric)] = 2;
    counts[static_cast<std::size_t>(NumeralClass::Period)] = 1;
    counts[static_cast<std::size_t>(NumeralClass::Unread)] = 2;
    QCOMPARE(corpus.numeralCounts(), counts);
    QCOMPARE(corpus.unreadNumerals(), (QList<UnreadNumeral>{{{1}, {6, 8}}, {{2}, {3, 4}}}));
}

void TestCorpus::empty()
{
    const Corpus corpus({});
    QVERIFY(corpus.entities().isEmpty() && corpus.indicators().isEmpty() && corpus.metrics().isEmpty() && corpus.initiatives().isEmpty());
    QCOMPARE(corpus.findEntity(u"Alpha"_s), EntityId{});
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
