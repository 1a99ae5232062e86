// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/outlookproperties.h"

#include "tests/support/packed.h"

#include <QTest>
#include <QTimeZone>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

class TestOutlookProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_areReadInBothForms()
    {
        const Storage mail{.children = {test::unicode("0037", u"\u3042"_s), test::stream("__substg1.0_1000001E", "\x82\xa0\0"),
                               test::stream("__substg1.0_37010102", "abc"), test::folder("__substg1.0_3701000D", {})}};
        const OutlookProperties properties(mail, Owner::Message);
        QCOMPARE(properties.text(Tag::Subject, 0), u"\u3042"_s);
        QCOMPARE(properties.bytes(Tag::Subject), u"\u3042"_s.toUtf8());
        QVERIFY(properties.isUnicode(Tag::Subject));
        QCOMPARE(properties.text(Tag::Body, 932), u"\u3042"_s);
        QCOMPARE(properties.bytes(Tag::Body), "\x82\xa0"_ba);
        QVERIFY(!properties.isUnicode(Tag::Body));
        QCOMPARE(properties.binary(Tag::AttachData), "abc"_ba);
        QVERIFY(properties.object(Tag::AttachData));
        QVERIFY(properties.text(Tag::SenderName, 0).isEmpty());
    }

    void numbers_standBehindTheHeaderOfTheirOwner_data()
    {
        QTest::addColumn<int>("header");
        QTest::addColumn<int>("owner");
        QTest::newRow("message") << 32 << static_cast<int>(Owner::Message);
        QTest::newRow("embedded message") << 24 << static_cast<int>(Owner::EmbeddedMessage);
        QTest::newRow("attachment") << 8 << static_cast<int>(Owner::Other);
    }
    void numbers_standBehindTheHeaderOfTheirOwner()
    {
        QFETCH(int, header);
        QFETCH(int, owner);
        // [MS-DTYP] section 2.3.3: 116444736000000000 is 1970-01-01; a day has 864000000000 of them.
        const Storage mail{.children = {test::numbers(header,
                               {{0x3FFD, 0x0003, 1251}, {0x0039, 0x0040, 116'444'736'000'000'000ULL + 864'000'000'000ULL}})}};
        const OutlookProperties properties(mail, static_cast<Owner>(owner));
        QCOMPARE(properties.number(Tag::MessageCodepage, 0), 1251);
        QCOMPARE(properties.number(Tag::InternetCodepage, 7), 7);
        QCOMPARE(properties.time(Tag::ClientSubmitTime), QDateTime(QDate(1970, 1, 2), QTime(0, 0), QTimeZone::UTC));
        QVERIFY(!properties.time(Tag::MessageDeliveryTime).isValid());
    }

    void charset_isThatOfTheCodepage()
    {
        QCOMPARE(charsetOfCodepage(1251), std::string("windows-1251"));
        QCOMPARE(charsetOfCodepage(932), std::string("Shift_JIS"));
        QCOMPARE(charsetOfCodepage(65001), std::string("utf-8"));
        QCOMPARE(charsetOfCodepage(4), std::string());
    }
};

QTEST_GUILESS_MAIN(TestOutlookProperties)
#include "tst_outlookproperties.moc"
