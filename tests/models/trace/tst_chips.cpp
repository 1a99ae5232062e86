// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/chips.h"

#include "tests/support/mail.h"
#include "tests/support/tracebuilder.h"

#include <QTest>

#include <algorithm>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

class TestChips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chips_ofTheOpenRelay();
    void chips_sayWhatTheMessageIs();
    void deliveryReport_isCalledWhatItIs_data();
    void deliveryReport_isCalledWhatItIs();
    void privateEdge_isNoDirectDelivery();
    void chips_atMostFive();
    void inferredOwner_isNoGroundForRed();
    void isForged_onGroundsThatHold_data();
    void isForged_onGroundsThatHold();
    void sharedServer_isNamed();
    void forgedDate_isNoLineBelow();
    void inferredInside_isNoPraise();
};

namespace {

/// A mail handed to mx.example.org by `peer`, with lines below it.
Trace handedBy(const QString &peer, const QStringList &below, const QString &mine = u"*.example.org"_s)
{
    return test::traced(QStringList{u"Received: from %1 by mx.example.org (Postfix) with ESMTP id 0ABCD266058; "
                                    "Tue, 24 Nov 2026 10:00:00 +0000"_s.arg(peer)}
            + below,
        mine);
}

} // namespace

void TestChips::chips_ofTheOpenRelay()
{
    const QList<Chip> list = chips(test::tracedCase(u"open-relay-2001"_s, u"*.gcd.org,gcd.org"_s));
    QCOMPARE(list,
        (QList<Chip>{{Chip::Role::Good, u"edge recorded by your server"_s},
            {Chip::Role::Attention, u"origin claimed by the relay"_s}, {Chip::Role::Bad, u"HELO forged"_s},
            {Chip::Role::Bad, u"From forged: test@gcd.org"_s}}));
}

void TestChips::chips_sayWhatTheMessageIs()
{
    QCOMPARE(chips(test::tracedCase(u"list"_s, u"*.example.org"_s)).value(0), (Chip{Chip::Role::Neutral, u"mailing list"_s}));
    // A List-Id is the sender's word: only a server of the list's own makes it more.
    const Trace newsletter = handedBy(u"out.example.net (out.example.net [198.51.100.1])"_s, {u"List-Id: <shop.example.com>"_s});
    QCOMPARE(chips(newsletter).value(0), (Chip{Chip::Role::Neutral, u"calls itself list mail"_s}));
    QCOMPARE(chips(test::tracedCase(u"forward"_s, u"*.example.org"_s)).value(0),
        (Chip{Chip::Role::Neutral, u"forward with a mail inside"_s}));
    QCOMPARE(chips(test::tracedCase(u"bounce-own"_s, u"*.example.org"_s)).value(0), (Chip{Chip::Role::Neutral, u"bounce"_s}));
    QCOMPARE(chips(test::tracedCase(u"backscatter"_s, u"*.example.org,example.org"_s)).value(0),
        (Chip{Chip::Role::Bad, u"backscatter"_s}));
}

/// RFC 3464 section 2.3.3: a report of a delay is no bounce, and one of success neither.
void TestChips::deliveryReport_isCalledWhatItIs_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QString>("word");
    QTest::newRow("failed") << "failed"_ba << u"bounce"_s;
    QTest::newRow("delayed") << "delayed"_ba << u"delay notice"_s;
    QTest::newRow("delivered") << "delivered"_ba << u"delivery report"_s;
    QTest::newRow("relayed") << "relayed"_ba << u"delivery report"_s;
}

void TestChips::deliveryReport_isCalledWhatItIs()
{
    QFETCH(QByteArray, action);
    const message::Message report = message::makeMessage(
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n"
        "Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; a@example.net\nAction: "
        + action + "\n\n--b--\n");
    QTEST(chips(analyse(report, {})).value(0).text, "word");
}

/// A private address names nobody: nothing came "directly" from there.
void TestChips::privateEdge_isNoDirectDelivery()
{
    test::TraceBuilder builder;
    builder.hop({.helo = "gw", .ip = "10.0.0.9", .by = "mx.example.org", .zone = Zone::Edge});
    QCOMPARE(summary(*builder.build()), (Chip{Chip::Role::Neutral, u"no outside address"_s}));
}

void TestChips::chips_atMostFive()
{
    for (const char *name : {"open-relay-2001", "decoy-a", "backscatter", "microsoft365", "stolen-account"})
        QVERIFY(chips(test::tracedCase(QLatin1String(name), {})).size() <= 5);
}

void TestChips::inferredOwner_isNoGroundForRed()
{
    // Without settings it may be a relay of ours that stands elsewhere.
    const QString peer = u"relay.example.org (unknown [198.51.100.1])"_s;
    const QString from = u"From: boss@example.org"_s;
    const auto red = [](const Trace &trace) {
        const QList<Chip> list = chips(trace);
        return std::ranges::count(list, Chip::Role::Bad, &Chip::role);
    };
    QCOMPARE(red(handedBy(peer, {from}, {})), 0);
    QCOMPARE(red(handedBy(u"relay.example.org (relay7.example.com [198.51.100.1])"_s, {from}, {})), 0);
    QCOMPARE(red(handedBy(u"relay.example.org (198-51-100-1.dsl.example.com [198.51.100.1])"_s, {from}, {})), 1);
    QVERIFY(!isForged(handedBy(peer, {from}, {})));
    // The name alone is given: one of these servers may stand anywhere. With its networks it is told from them.
    QCOMPARE(red(handedBy(peer, {from}, u"*.example.org,example.org"_s)), 1);
    QCOMPARE(red(handedBy(peer, {from}, u"192.0.2.0/24,*.example.org,example.org"_s)), 2);
    QCOMPARE(summary(handedBy(peer, {from}, u"*.example.org,example.org"_s)), (Chip{Chip::Role::Bad, u"forged From"_s}));
}

void TestChips::isForged_onGroundsThatHold_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QStringList>("below");
    QTest::addColumn<bool>("expected");
    const QString plain = u"out.example.net (out.example.net [198.51.100.1])"_s;
    const auto line = [](const char *from, const char *by, const char *date = "Tue, 24 Nov 2026 09:59:00 +0000") {
        return u"Received: from %1 by %2 (Postfix) with ESMTP id 0BBCD266058; %3"_s.arg(
            QLatin1String(from), QLatin1String(by), QLatin1String(date));
    };
    const char *client = "pc.example.com (pc.example.com [192.0.2.5])";
    QTest::newRow("nothing") << plain << QStringList{line(client, "out.example.net")} << false;
    QTest::newRow("a line below is contradicted") << u"x.example.net (198-51-100-1.dsl.example.net [198.51.100.1])"_s
                                                  << QStringList{line(client, "relay.example.com")} << true;
    QTest::newRow("by a provider's stated addresses alone")
        << u"mx.google.com (unknown [198.51.100.1])"_s << QStringList{line(client, "mx.google.com")} << false;
    QTest::newRow("the same, and its date cannot be")
        << u"mx.google.com (unknown [198.51.100.1])"_s
        << QStringList{line(client, "mx.google.com", "Wed, 24 Nov 2026 09:59:00 +0000")} << true;
    QTest::newRow("our name, by a line that hangs on the edge")
        << plain << QStringList{line("mx.example.org (unknown [192.0.2.5])", "out.example.net")} << true;
    QTest::newRow("our name, by a line that hangs on nothing")
        << plain << QStringList{line(client, "relay.example.com"), line("mx.example.org (unknown [192.0.2.5])", "mail.example.com")}
        << false;
    QTest::newRow("odd form is no lie") << u"198.51.100.1 (out.example.net [198.51.100.1])"_s << QStringList{} << false;
}

void TestChips::isForged_onGroundsThatHold()
{
    QFETCH(QString, peer);
    QFETCH(QStringList, below);
    QFETCH(bool, expected);
    QCOMPARE(isForged(handedBy(peer, below)), expected);
}

void TestChips::sharedServer_isNamed()
{
    // 149.72/16 is SendGrid's by its own SPF record: whose customer it was, the address does not tell.
    const Trace shared = handedBy(u"mail.example.com (mail.example.com [149.72.1.1])"_s, {});
    QCOMPARE(summary(shared), (Chip{Chip::Role::Attention, u"shared server"_s}));
    QVERIFY(chips(shared).contains(Chip{Chip::Role::Attention, u"shared server: Twilio SendGrid"_s}));
    QCOMPARE(summary(handedBy(u"out.example.net (out.example.net [198.51.100.1])"_s, {})), (Chip{Chip::Role::Good, u"direct"_s}));
}

/// The author's Date is no line of a server's.
void TestChips::forgedDate_isNoLineBelow()
{
    const Trace trace = handedBy(
        u"out.example.net (out.example.net [198.51.100.1])"_s, {u"Date: Tue, 24 Nov 2026 09:58:00 -1330"_s});
    QVERIFY(isForged(trace));
    QCOMPARE(chips(trace), (QList<Chip>{{Chip::Role::Good, u"edge recorded by your server"_s}}));
}

void TestChips::inferredInside_isNoPraise()
{
    const QStringList lines{
        u"Received: from host1 (host1 [10.1.1.1]) by mx.example.org (8.8.8/8.8.8) with SMTP id KAA12345; Tue, 24 Nov 2026 10:00:00 +0000"_s};
    QCOMPARE(chips(test::traced(lines)), (QList<Chip>{{Chip::Role::Neutral, u"no outside address"_s}}));
    QCOMPARE(chips(test::traced(lines, u"*.example.org"_s)), (QList<Chip>{{Chip::Role::Good, u"inside only"_s}}));
}

QTEST_GUILESS_MAIN(TestChips)
#include "tst_chips.moc"
