// SPDX-License-Identifier: GPL-3.0-or-later
// What is found in a text stands in tests/data/cases/entities.tsv and countries.tsv.
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
    void takesOwnWords();
    void namesWrongLines();
    void linear();

private:
    Analysis read(const QString &text) const;

    LanguageModelPtr m_model;
};

void TestEntityFinder::initTestCase()
{
    const Result<LanguageModelPtr> model = shippedModel();
    QVERIFY(model);
    m_model = *model;
}

Analysis TestEntityFinder::read(const QString &text) const
{
    return analyse(plainDocument(text), *m_model, {});
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
        seen.append(toString(mention.kind) + u' ' + analysis.text(mention.span).toString() + u" = "_s + mention.name);
    QCOMPARE(seen, (QStringList{u"organisation Orchard Circle = Orchard Circle"_s, u"organisation OCX = Orchard Circle"_s}));
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
    const Result<LexiconsPtr> lexicons = shippedLexicons();
    QVERIFY(lexicons);
    const auto msFor = [&](int count) {
        const Analysis analysis = read(u"The Ministry of Rail of Ghana, Kofi Mensah and the 2025 Lagos Trade Forum Plan agree on it, and "_s.repeated(count) + u'.');
        QElapsedTimer timer;
        timer.start();
        (void)findEntities(analysis, (*lexicons)->entities);
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    };
    (void)msFor(500);
    const double small = msFor(500);
    const double large = msFor(4000);
    QVERIFY2(large < 8 * 4 * std::max(small, 1.0), qPrintable(u"%1 ms, then %2 ms"_s.arg(small).arg(large)));
}

QTEST_GUILESS_MAIN(TestEntityFinder)
#include "tst_entityfinder.moc"
