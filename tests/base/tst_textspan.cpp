// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textspan.h"

#include <QTest>

using namespace planscope;

class TestTextSpan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endIsExclusive();
    void agreesWithSlowVersion();
};

void TestTextSpan::endIsExclusive()
{
    const TextSpan span{2, 5};
    QVERIFY(span.contains(2) && span.contains(4));
    QVERIFY(!span.contains(5) && !span.contains(1));
    QVERIFY(!span.intersects({5, 9}));
    QVERIFY(TextSpan({4, 4}).isEmpty());
}

/// Every pair of spans on a short line, against the definition: a common character.
void TestTextSpan::agreesWithSlowVersion()
{
    constexpr qsizetype length = 6;
    for (qsizetype a = 0; a <= length; ++a)
        for (qsizetype b = a; b <= length; ++b)
            for (qsizetype c = 0; c <= length; ++c)
                for (qsizetype d = c; d <= length; ++d) {
                    bool common = false;
                    for (qsizetype i = 0; i < length; ++i)
                        common |= TextSpan{a, b}.contains(i) && TextSpan{c, d}.contains(i);
                    QCOMPARE((TextSpan{a, b}.intersects({c, d})), common);
                }
}

QTEST_GUILESS_MAIN(TestTextSpan)
#include "tst_textspan.moc"
