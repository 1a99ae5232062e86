// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/elide.h"

#include <QTest>

using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

/// Every character is one pixel wide.
qreal one(const QString &text)
{
    return qreal(text.size());
}

} // namespace

class TestElide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void around_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("shown");
        const QString url = u"https://bank.example@evil.example.net/login"_s; // the host: 21, 16 letters
        QTest::newRow("fits") << url << 43 << url;
        QTest::newRow("what is behind gives way first") << url << 42 << u"https://bank.example@evil.example.net/log\u2026"_s;
        QTest::newRow("all of it") << url << 38 << u"https://bank.example@evil.example.net\u2026"_s;
        QTest::newRow("then what is before") << url << 37 << u"\u2026tps://bank.example@evil.example.net\u2026"_s;
        QTest::newRow("the part alone") << url << 18 << u"\u2026evil.example.net\u2026"_s;
        QTest::newRow("its end, where there is no more room") << url << 12 << u"\u2026xample.net\u2026"_s;
        QTest::newRow("nothing behind") << u"https://evil.example.net"_s << 17 << u"\u2026evil.example.net"_s;
    }

    void around()
    {
        QFETCH(QString, text);
        QFETCH(int, width);
        QTEST(elidedAround(one, text, text.indexOf(u"evil"_s), 16, width), "shown");
        QVERIFY(elidedAround(one, text, text.indexOf(u"evil"_s), 16, width).size() <= width);
    }

    void wrapped_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<int>("least"); // at which nothing is left out
        const QString host = u"filter-58c4.prod.lw.example.com"_s;
        QTest::newRow("fits") << u"lw.example.com"_s << 14 << QStringList{u"lw.example.com"_s} << 11;
        QTest::newRow("two of about one length") << host << 20 << QStringList{u"filter-58c4.prod."_s, u"lw.example.com"_s} << 17;
        QTest::newRow("the domain stays whole") << host << 16 << QStringList{u"filter-58c4.pro\u2026"_s, u"lw.example.com"_s} << 17;
        QTest::newRow("what is left out is not the domain")
            << host << 12 << QStringList{u"filter-58c4\u2026"_s, u"example.com"_s} << 17;
        QTest::newRow("sentence") << u"reverse name not stated"_s << 14 << QStringList{u"reverse name"_s, u"not stated"_s} << 12;
        QTest::newRow("sentence that ends in a host")
            << u"reverse name mail.example.net"_s << 17 << QStringList{u"reverse name"_s, u"mail.example.net"_s} << 16;
        QTest::newRow("IPv6") << u"2001:db8:1234:5678:9abc::1"_s << 15 << QStringList{u"2001:db8:1234:"_s, u"5678:9abc::1"_s} << 14;
        QTest::newRow("no place to break") << u"abcdefghij"_s << 6 << QStringList{u"abcdef"_s, u"ghij"_s} << 10;
        QTest::newRow("neither place nor room") << u"abcdefghijklmnop"_s << 6 << QStringList{u"abcdef"_s, u"\u2026lmnop"_s} << 16;
        QTest::newRow("ideographs break anywhere")
            << u"\u9006\u5f15\u304d\u540d\u306e\u8a18\u8f09\u306a\u3057"_s << 5
            << QStringList{u"\u9006\u5f15\u304d\u540d\u306e"_s, u"\u8a18\u8f09\u306a\u3057"_s} << 5;
        QTest::newRow("but no mark begins a line")
            << u"\u305f\u3060\u3057\u3001\u5225"_s << 2 << QStringList{u"\u305f\u2026"_s, u"\u5225"_s} << 3;
        QTest::newRow("number and unit stay together")
            << u"7 min 48 s later"_s << 11 << QStringList{u"7 min 48 s"_s, u"later"_s} << 10;
        QTest::newRow("a time breaks before its offset") << u"15:22:22 +09"_s << 8 << QStringList{u"15:22:22"_s, u"+09"_s} << 8;
        QTest::newRow("on either side of Greenwich") << u"10:43:31 -07"_s << 11 << QStringList{u"10:43:31"_s, u"-07"_s} << 8;
        QTest::newRow("a bracket begins a line") << u"\u540c\u6642\u523b\uff08\u4e3b\u5f35\uff09"_s << 5
                                                 << QStringList{u"\u540c\u6642\u523b"_s, u"\uff08\u4e3b\u5f35\uff09"_s} << 4;
        QTest::newRow("and takes no letter with it")
            << u"1 \u5206 5 \u79d2\u5f8c\uff08\u4e3b\u5f35\uff09"_s << 8
            << QStringList{u"1 \u5206 5 \u79d2\u5f8c"_s, u"\uff08\u4e3b\u5f35\uff09"_s} << 8;
        QTest::newRow("nothing") << QString() << 5 << QStringList{QString()} << 0;
    }
    void wrapped()
    {
        QFETCH(QString, text);
        QFETCH(int, width);
        QTEST(wrappedName(one, text, width), "lines");
        QTEST(int(wrappedWidth(one, text)), "least");
    }

    void leastWidth_leavesNothingOut_andLessDoes()
    {
        const QString host = u"filter-58c4.prod.lw.example.com"_s;
        const qreal least = wrappedWidth(one, host);
        QCOMPARE(wrappedName(one, host, least).join(QString()), host);
        QVERIFY(wrappedName(one, host, least - 1).join(QString()) != host);
    }
};

QTEST_GUILESS_MAIN(TestElide)
#include "tst_elide.moc"
