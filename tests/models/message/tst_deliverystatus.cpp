// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/deliverystatus.h"

#include "models/message/structure.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

/// A bounce with that text as its message/delivery-status, behind those fields of the part.
Message bounce(const QByteArray &text, const QByteArray &fields = {}, const QByteArray &type = "message/delivery-status")
{
    return makeMessage("Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nUndelivered.\n--b\n"
                       "Content-Type: "
        + type + '\n' + fields + '\n' + text + "\n--b--\n");
}

QByteArray at(const Message &message, Span span)
{
    return message.bytes.sliced(span.offset, span.length);
}

} // namespace

class TestDeliveryStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recipients_areReadWithTheirBytes()
    {
        const Message message = bounce("Reporting-MTA: dns; mx.example.com\nArrival-Date: Mon, 2 Mar 2026 10:19:00 +0000\n\n"
                                       "Final-Recipient: rfc822; x@example.com\nOriginal-Recipient: rfc822;y@example.org\n"
                                       "Action: Failed\nStatus: 5.1.1\nRemote-MTA: dns; mail.example.com\n"
                                       "Diagnostic-Code: smtp; 550 5.1.1 <x@example.com>:\n  user unknown\n\n"
                                       "Final-Recipient: rfc822; z@example.com\nAction: delayed\nStatus: 4.4.1\n");
        const DeliveryStatus status = deliveryStatusOf(message);
        QCOMPARE(status.reporter, u"mx.example.com"_s);
        QVERIFY(!status.more);
        QCOMPARE(status.recipients.size(), 2);
        const RecipientStatus &first = status.recipients.first();
        QCOMPARE(first,
            (RecipientStatus{u"x@example.com"_s, u"y@example.org"_s, u"failed"_s, u"5.1.1"_s, u"mail.example.com"_s,
                u"550 5.1.1 <x@example.com>: user unknown"_s, first.span}));
        QVERIFY(at(message, first.span).startsWith("Final-Recipient: rfc822; x@"));
        QVERIFY(at(message, first.span).endsWith("user unknown\n"));
        QCOMPARE(status.recipients.last().status, u"4.4.1"_s);
        QVERIFY(at(message, status.recipients.last().span).startsWith("Final-Recipient: rfc822; z@"));
    }

    void type_isTakenOffWhereItIsOne_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("diagnostic");
        QTest::newRow("typed") << "smtp; 550 no"_ba << u"550 no"_s;
        QTest::newRow("no blank") << "X-Postfix;550 no"_ba << u"550 no"_s;
        QTest::newRow("none") << "The account does not exist."_ba << u"The account does not exist."_s;
        QTest::newRow("a semicolon in a sentence")
            << "no such user here; ask elsewhere"_ba << u"no such user here; ask elsewhere"_s;
    }
    void type_isTakenOffWhereItIsOne()
    {
        QFETCH(QByteArray, value);
        QTEST(deliveryStatusOf(bounce("Action: failed\nDiagnostic-Code: " + value + '\n')).recipients.value(0).diagnostic,
            "diagnostic");
    }

    void actionAndStatus_haveNoType()
    {
        const DeliveryStatus status = deliveryStatusOf(bounce("Action: Failed; =x\nStatus: 5; 1\n"));
        QCOMPARE(status.recipients.value(0).action, u"failed; =x"_s);
        QCOMPARE(status.recipients.value(0).status, u"5; 1"_s);
    }

    void encodedPart_hasThePartsBytes()
    {
        const QByteArray encoded = QByteArray("Final-Recipient: rfc822; x@example.com\nAction: failed\n").toBase64();
        const Message message = bounce(encoded, "Content-Transfer-Encoding: base64\n");
        const DeliveryStatus status = deliveryStatusOf(message);
        QCOMPARE(status.recipients.size(), 1);
        QCOMPARE(status.recipients.first().recipient, u"x@example.com"_s);
        QCOMPARE(at(message, status.recipients.first().span).trimmed(), encoded);
    }

    void international_isTheSame()
    {
        const Message message = bounce(
            "Final-Recipient: utf-8; \xe3\x81\x82@example.com\nAction: failed\n", {}, "message/global-delivery-status");
        QCOMPARE(deliveryStatusOf(message).recipients.value(0).recipient, u"\u3042@example.com"_s);
    }

    void whatIsNoStatus_isNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no bounce") << "Subject: x\n\nFinal-Recipient: rfc822; a@example.org\n"_ba;
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no field") << bounce("\n\nnot a field at all\n\n\n").bytes;
        QTest::newRow("that of a mail inside")
            << "Content-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: message/rfc822\n\n"
                + bounce("Action: failed\n").bytes + "\n--o--\n";
    }
    void whatIsNoStatus_isNone()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(deliveryStatusOf(makeMessage(bytes)), DeliveryStatus());
    }

    void delivery_isTheWorstOfAll_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Delivery>("expected");
        QTest::newRow("failed") << "Action: failed\n"_ba << Delivery::Failed;
        QTest::newRow("delayed") << "Action: Delayed\n"_ba << Delivery::Delayed;
        QTest::newRow("a word that is none") << "Action: gone\n"_ba << Delivery::Failed;
        QTest::newRow("nothing") << ""_ba << Delivery::Failed;
        QTest::newRow("relayed") << "Action: relayed\n"_ba << Delivery::Delivered;
        QTest::newRow("all three") << "Action: Delivered\n\nAction: relayed\n\nAction: expanded\n"_ba << Delivery::Delivered;
        QTest::newRow("one of two") << "Action: delivered\n\nAction: failed\n"_ba << Delivery::Failed;
        QTest::newRow("one waits, one was delivered") << "Action: delivered\n\nAction: delayed\n"_ba << Delivery::Delayed;
        QTest::newRow("one waits, one failed") << "Action: delayed\n\nAction: failed\n"_ba << Delivery::Failed;
    }
    void delivery_isTheWorstOfAll()
    {
        QFETCH(QByteArray, text);
        QTEST(deliveryOf(deliveryStatusOf(bounce(text))), "expected");
    }

    void recipients_areCapped()
    {
        const QByteArray one = "Final-Recipient: rfc822; x@example.com\nAction: failed\n\n";
        const DeliveryStatus status = deliveryStatusOf(bounce(one.repeated(kMaxRecipients + 1)));
        QCOMPARE(status.recipients.size(), kMaxRecipients);
        QVERIFY(status.more);
        QVERIFY(!deliveryStatusOf(bounce(one.repeated(kMaxRecipients))).more);
        // Those that were not read may have failed.
        const QByteArray fine = QByteArray(one).replace("failed", "delivered");
        QCOMPARE(deliveryOf(deliveryStatusOf(bounce(fine.repeated(kMaxRecipients)))), Delivery::Delivered);
        QCOMPARE(deliveryOf(deliveryStatusOf(bounce(fine.repeated(kMaxRecipients + 1)))), Delivery::Failed);
    }

    void bytes_areCapped()
    {
        const QByteArray far = QByteArray(kMaxStatusBytes, '\n') + "Action: failed\n";
        QVERIFY(deliveryStatusOf(bounce(far)).recipients.isEmpty());
        QCOMPARE(deliveryStatusOf(bounce(far.sliced(100))).recipients.size(), 1);
    }

    void longValue_isCut()
    {
        const DeliveryStatus status = deliveryStatusOf(
            bounce("Action: failed\nDiagnostic-Code: smtp; " + QByteArray(100'000, 'x')));
        QVERIFY(status.recipients.value(0).diagnostic.size() <= 5000);
    }
};

QTEST_GUILESS_MAIN(TestDeliveryStatus)
#include "tst_deliverystatus.moc"
