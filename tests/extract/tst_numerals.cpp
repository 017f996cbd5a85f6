// SPDX-License-Identifier: GPL-3.0-or-later
// No numeral of a document is lost: what the engine accounts for is as many as are counted here by other means, from the
// definition in numeralscanner.h alone.
#include "extract/engine.h"
#include "extract/numeralscanner.h"
#include "text/reader.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace planscope;
using namespace Qt::StringLiterals;

class TestNumerals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsAreWhole_data();
    void countsAreWhole();
    void otherLanguages();
    void classesHaveNames();

private:
    EnginePtr m_engine;
};

/// Digits, or words of number put together as the definition allows.
static qsizetype countNumerals(const QString &text)
{
    static const QString small = u"(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
                                 "|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)"_s;
    static const QString ordinal = u"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
                                   "|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth)"_s;
    static const QString scale = u"(?:hundred|dozen|thousand|(?:m|b|tr|quadr|quint)illion|lakh|lac|crore)"_s;
    static const QString parts = u"(?:thirds|quarters|(?:four|fif|six|seven|eigh|nin|ten|hundred)ths)"_s;
    static const QString part = u"(?:third|quarter|(?:four|fif|six|seven|eigh|nin|ten|twentie|hundred)th|half)"_s;
    static const QString any = u"(?:one|half|quarter|hundredth|%1|%2|%3|%4)"_s.arg(small, ordinal, scale, parts);
    static const QString gap = u"[ \\x{a0}\\x{2009}\\x{202f}]"_s;
    static const QString tail = u"(?:[-\\x{2010}\\x{2011}]%1\\b|%2%3\\b)*"_s.arg(any, gap, scale);
    static const QString digits = u"(?:\\d{1,3}(?!\\d)(?:[.,]\\d+|(?:%1|['\\x{2019}])\\d{3}(?!\\d))+|\\d+(?:[.,]\\d+)*)[½¼¾⅓⅔]?"_s.arg(gap);
    static const QString words = u"(?<![\\p{L}\\d])(?:"
                                 "%1(?:%6%4)?"                               // two, two thirds
                                 "|one(?=%6(?:in|out of)%6(?:\\d|%1|one))"   // one in five
                                 "|one(?=(?:[-\\x{2010}\\x{2011}]%7|%6%3)\\b)" // one million, one-third
                                 "|one%6%5"                                  // one third
                                 "|(?<!per%6)(?<!/)%2|(?:%2|half)(?=-%7\\b)"
                                 "|half|(?<=\\ba%6)(?:%3|%5(?=%6of\\b))|(?<=\\ban%6)(?:%3|%5(?=%6of\\b))"
                                 ")\\b"_s.arg(small, ordinal, scale, parts, part, gap, any);
    static const QRegularExpression numeral(u"(?:%1|%2)%3"_s.arg(digits, words, tail), QRegularExpression::CaseInsensitiveOption
                                                                                       | QRegularExpression::UseUnicodePropertiesOption);
    qsizetype count = 0;
    for (auto match = numeral.globalMatch(text); match.hasNext(); match.next())
        ++count;
    return count;
}

static QString sourceFolder()
{
    return QStringLiteral(PLANSCOPE_SOURCE_DIR);
}

void TestNumerals::initTestCase()
{
    const Result<EnginePtr> engine = Engine::load();
    QVERIFY2(engine, engine ? "" : qPrintable(errorText(engine.error())));
    m_engine = *engine;
    QCOMPARE(m_engine->issues(), QList<Issue>());
}

/// The samples, and those beside the source tree where there are any.
void TestNumerals::countsAreWhole_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &folder : {u"/seeds"_s, u"/../shared/seeds"_s, u"/../shared/gold/docs"_s}) {
        const QDir dir(sourceFolder() + folder);
        for (const QFileInfo &file : dir.entryInfoList({u"*.txt"_s, u"*.md"_s, u"*.html"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qUtf8Printable(file.fileName())) << file.filePath();
    }
}

void TestNumerals::countsAreWhole()
{
    QFETCH(QString, path);
    const Result<Document> document = readDocument(path, {});
    QVERIFY(document);
    const QList<Numeral> numerals = m_engine->findings(std::make_shared<const Document>(*document), {}).numerals;
    QVERIFY(!numerals.isEmpty());
    QCOMPARE(numerals.size(), countNumerals(document->text));
    qsizetype behind = 0;
    for (const Numeral &numeral : numerals) {
        QVERIFY(numeral.span.start >= behind && !numeral.span.isEmpty());
        behind = numeral.span.end;
    }
    QVERIFY(behind <= document->text.size());
}

/// What is not read is not called read: of a text in another language only what tells itself by form is classed.
void TestNumerals::otherLanguages()
{
    Document document{.path = u"x.txt"_s, .text = u"Am 24.12.2021 um 17:30 kamen 300 Gäste."_s, .language = u"de"_s};
    document.blocks = {{.kind = BlockKind::Paragraph, .span = {0, document.text.size()}}};
    QStringList seen;
    for (const Numeral &numeral : m_engine->findings(std::make_shared<const Document>(document), {}).numerals)
        seen.append(textOf(document, numeral.span) + u'=' + toString(numeral.kind));
    QCOMPARE(seen, (QStringList{u"24.12.2021=date"_s, u"17=time"_s, u"30=time"_s, u"300=unread"_s}));
}

void TestNumerals::classesHaveNames()
{
    for (int i = 0; i <= static_cast<int>(NumeralClass::Unread); ++i)
        QVERIFY(numeralClass(toString(static_cast<NumeralClass>(i))) == static_cast<NumeralClass>(i));
    QVERIFY(!numeralClass(u"number"_s));
}

QTEST_GUILESS_MAIN(TestNumerals)
#include "tst_numerals.moc"
