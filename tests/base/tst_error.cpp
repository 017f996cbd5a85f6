// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resources.h"
#include "base/result.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textNamesFileAndReason_data();
    void textNamesFileAndReason();
    void everyCodeHasWords();
    void resultHoldsEither();
    void resourcesFromEnvironment();
};

void TestError::textNamesFileAndReason_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("text");
    QTest::newRow("missing") << Error{ErrorCode::NotFound, u"plans/a.txt"_s, -1, {}} << u"plans/a.txt: There is no such file or folder."_s;
    QTest::newRow("system's reason") << Error{ErrorCode::NotReadable, u"b.md"_s, -1, u"Permission denied"_s}
                                     << u"b.md: It could not be read: Permission denied"_s;
    QTest::newRow("line of a table") << Error{ErrorCode::LexiconLine, u"units.tsv"_s, 7, u"its first field is empty."_s}
                                     << u"units.tsv: Line 7 was left out: its first field is empty."_s;
    QTest::newRow("no file") << Error{ErrorCode::Cancelled, {}, -1, {}} << u"Cancelled before it was done."_s;
    QTest::newRow("percent sign in a name") << Error{ErrorCode::EmptyDocument, u"50%1.txt"_s, -1, {}} << u"50%1.txt: The file is empty."_s;
}

void TestError::textNamesFileAndReason()
{
    QFETCH(Error, error);
    QFETCH(QString, text);
    QCOMPARE(errorText(error), text);
}

void TestError::everyCodeHasWords()
{
    for (int code = static_cast<int>(ErrorCode::Cancelled); code <= static_cast<int>(ErrorCode::NothingToShow); ++code) {
        const QString text = errorText({static_cast<ErrorCode>(code), u"file"_s, 1, u"detail"_s});
        QVERIFY2(text.size() > u"file: "_s.size(), qPrintable(QString::number(code)));
        QVERIFY2(!text.contains(u"%1"_s), qPrintable(text));
    }
}

void TestError::resultHoldsEither()
{
    const Result<QString> good(u"text"_s);
    QVERIFY(good);
    QCOMPARE(*good, u"text"_s);
    QCOMPARE(good->size(), 4);
    const Result<QString> bad(Error{ErrorCode::NotText, u"x"_s, -1, {}});
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, ErrorCode::NotText);
}

void TestError::resourcesFromEnvironment()
{
    QVERIFY(QFile::exists(QDir(resourceFolder()).filePath(u"lexicon"_s)));
    const QTemporaryDir other;
    qputenv("PLANSCOPE_RESOURCES", QFile::encodeName(other.path()));
    QCOMPARE(resourceFolder(), other.path());
    qunsetenv("PLANSCOPE_RESOURCES");
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
