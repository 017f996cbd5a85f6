// SPDX-License-Identifier: GPL-3.0-or-later
// What is read in a text stands in tests/data/cases/quantities.tsv.
#include "base/resources.h"
#include "extract/quantitygrammar.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestQuantities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWrongLines();
};

/// A line that makes no sense is named, the others of the user's table are used.
void TestQuantities::namesWrongLines()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"units.tsv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name\tunit\tform\tprefixes\tkind\nfathom\tfathoms\tname\t\tmeasure\nleague\tleagues\tword\t\tmeasure\n");
    file.close();
    QList<Issue> issues;
    const QuantityLexicon lexicon({resourceFolder() + u"/lexicon"_s, folder.path()}, &issues);
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.constFirst().error.code, ErrorCode::LexiconLine);
    QCOMPARE(issues.constFirst().error.offset, 3);
    const QString text = u"12 fathoms"_s;
    const Pieces pieces = lexicon.pieces(text);
    const std::optional<Quantity> quantity = QuantityGrammar(pieces, lexicon, {}, false).read(0);
    QVERIFY(quantity.has_value());
    QCOMPARE(quantity->unit, u"fathoms"_s);
}

QTEST_GUILESS_MAIN(TestQuantities)
#include "tst_quantities.moc"
