// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/result.h"

#include <QTest>

using namespace headwater;
using namespace Qt::StringLiterals;

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void line_data();
    void line();
    void carries();
};

void TestResult::line_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<QString>("advice");
    QTest::addColumn<QString>("expected");
    QTest::newRow("text alone") << u""_s << -1LL << u""_s << u"It ends too early."_s;
    QTest::newRow("file") << u"a.eml"_s << -1LL << u""_s << u"a.eml: It ends too early."_s;
    QTest::newRow("first byte") << u"a.eml"_s << 0LL << u""_s << u"a.eml: byte 0: It ends too early."_s;
    QTest::newRow("all") << u"a.eml"_s << 5000000000LL << u"Copy it again."_s
                         << u"a.eml: byte 5000000000: It ends too early. Copy it again."_s;
    QTest::newRow("byte of no file") << u""_s << 7LL << u""_s << u"byte 7: It ends too early."_s;
    QTest::newRow("a name with a place mark") << u"%1.eml"_s << 7LL << u""_s << u"%1.eml: byte 7: It ends too early."_s;
}

void TestResult::line()
{
    QFETCH(QString, file);
    QFETCH(qint64, offset);
    QFETCH(QString, advice);
    QFETCH(QString, expected);
    const Error error{Error::Code::CannotRead, u"It ends too early."_s, file, offset, advice};
    QCOMPARE(error.line(), expected);
}

void TestResult::carries()
{
    const Result<int> good = 7;
    QVERIFY(good.has_value());
    const Error error{Error::Code::CannotOpen, u"There is no such file."_s, u"a.eml"_s, -1, {}};
    const Result<> bad = std::unexpected(error);
    QVERIFY(!bad.has_value());
    QCOMPARE(bad.error().code, Error::Code::CannotOpen);
    QVERIFY(bad.error() == error);
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
