// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/bytesearch.h"
#include "tests/support/cputimer.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

class TestByteSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hits_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QList<Span>>("hits");
        using H = QList<Span>;
        QTest::newRow("without case") << "From: a, FROM"_ba << u"from"_s << H{{0, 4}, {9, 4}};
        QTest::newRow("none overlaps") << "aaaaa"_ba << u"aa"_s << H{{0, 2}, {2, 2}};
        QTest::newRow("goes on after a mismatch") << "ababac"_ba << u"abac"_s << H{{2, 4}};
        QTest::newRow("nothing asked") << "abc"_ba << QString() << H{};
        QTest::newRow("longer than all") << "ab"_ba << u"abc"_s << H{};
        QTest::newRow("beyond ASCII") << "\xc3\x89t\xc3\xa9"_ba << u"\u00c9T\u00c9"_s << H{{0, 5}};
        QTest::newRow("beyond the plane") << "x\xf0\x9f\x93\xa7y"_ba << u"\U0001f4e7"_s << H{{1, 4}};
        QTest::newRow("NUL between") << "a\0b"_ba << u"b"_s << H{{2, 1}};
        QTest::newRow("Latin-1 is nothing") << "\xe9t\xe9"_ba << u"\u00e9"_s << H{};
        QTest::newRow("a byte that is no text parts") << "a\xe9"
                                                         "b"_ba
                                                      << u"ab"_s << H{};
    }

    void hits()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, needle);
        QFETCH(QList<Span>, hits);
        for (const qsizetype budget : {1, 3, 1000}) {
            ByteSearch search(view(bytes), needle);
            while (search.step(budget)) { }
            QVERIFY(search.isDone());
            QCOMPARE(search.hits(), hits);
        }
    }

    void hits_areCapped()
    {
        const QByteArray bytes(300'000, 'a');
        ByteSearch search(view(bytes), u"a"_s);
        while (search.step(65'536)) { }
        QCOMPARE(search.hits().size(), ByteSearch::kMaxHits);
    }

    void step_isLinear()
    {
        const QByteArray bytes(2'000'000, 'a');
        const test::CpuTimer timer;
        ByteSearch search(view(bytes), QString(900, u'a') + u'b');
        while (search.step(65'536)) { }
        QVERIFY(timer.isWithin(500)); // 900 times as long if it were not
        QCOMPARE(search.hits().size(), qsizetype(0));
    }

    void empty_isDone()
    {
        ByteSearch search;
        QVERIFY(search.isDone());
        QVERIFY(!search.step(10));
    }
};

QTEST_GUILESS_MAIN(TestByteSearch)
#include "tst_bytesearch.moc"
