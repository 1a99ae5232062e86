// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/container.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

class TestContainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kind_isToldByTheBytes()
    {
        QCOMPARE(containerOf("\x1f\x8b\x08"), Container::Gzip);
        QCOMPARE(containerOf("PK\x03\x04"), Container::Zip);
        QCOMPARE(containerOf("PK\x05\x06"), Container::Zip);
        QCOMPARE(containerOf("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Container::Outlook);
        QCOMPARE(containerOf("\xd0\xcf\x11\xe0"), Container::None);
        QCOMPARE(containerOf("PK: x"), Container::None);
        QCOMPARE(containerOf(""), Container::None);
    }

    void limit_countsAllThatComesOut()
    {
        constexpr qint64 kMegabyte = 1024 * 1024;
        UnpackLimit small(1000);    // at least 256 MB
        QVERIFY(small.add(200 * kMegabyte, u"x"_s, 0));
        QVERIFY(small.add(56 * kMegabyte, u"x"_s, 0));
        const Result<> over = small.add(1, u"x"_s, 17);
        QVERIFY(!over);
        QCOMPARE(over.error().code, Error::Code::TooLarge);
        QCOMPARE(over.error().offset, 17);
        QVERIFY(over.error().text.contains(u"256 MB"_s));
        UnpackLimit large(2 * kMegabyte);   // 250 times
        QVERIFY(large.add(500 * kMegabyte, u"x"_s, 0));
        QVERIFY(!large.add(1, u"x"_s, 0));
        UnpackLimit huge(qint64(1) << 62);  // at most 16 GB, and no overflow
        QVERIFY(huge.add(16 * 1024 * kMegabyte, u"x"_s, 0));
        QVERIFY(!huge.add(1, u"x"_s, 0));
    }
};

QTEST_GUILESS_MAIN(TestContainer)
#include "tst_container.moc"
