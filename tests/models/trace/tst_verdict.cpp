// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/verdict.h"

#include "tests/support/mail.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

class TestVerdict : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdict_inWords_data();
    void verdict_inWords();
    void claims_nameTheirWriter_data();
    void claims_nameTheirWriter();
    void listServer_isSaidOnlyOfTheListsOwn_data();
    void listServer_isSaidOnlyOfTheListsOwn();
    void doubts_areNoMoreSureThanTheirGround_data();
    void doubts_areNoMoreSureThanTheirGround();
    void withoutAnAddress_theWordsSaySo_data();
    void withoutAnAddress_theWordsSaySo();
    void replies_areToldWhereTheyGoElsewhere();
    void servicesHeader_isToldWhereItNamesAClient();
    void hostileNames_areShownAsMarks();
};

void TestVerdict::verdict_inWords_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *file, const char *mine, const char *expected) {
        QTest::newRow(file) << QString::fromLatin1(file) << QString::fromLatin1(mine) << QString::fromLatin1(expected);
    };
    row("open-relay-2001", "*.gcd.org,gcd.org",
        "Handed to asaogw.gcd.org by 212.72.XX.51. It called itself server.aes.nt, a name that cannot exist. That relay says it "
        "came from 210.156.250.240, "
        "under the name asao.gcd.org: yours, but not your address. From is forged: the address is yours, the mail is not.");
    row("direct", "*.example.org", "Handed to mx.example.org by 198.51.100.77 (mail7.bulk.example.net).");
    row("decoy-b", "*.example.org",
        "Handed to mx.example.org by 198.51.100.23 (dsl-198-51-100-23.pool.example.net). Line 2 below it is invented: it names "
        "relay3.famous.example.com as its writer, and that host was recorded as another one.");
    row("stolen-account", "*.example.org",
        "Handed to submit.example.org by 198.51.100.99, logged in as user@example.org. Nothing ties the lines below to the host "
        "that "
        "handed it over; they may be true or invented.");
    row("microsoft365", "",
        "Handed to DB3EUR01FT001.mail.protection.outlook.com by 198.51.100.66. Read as a mailbox at Microsoft 365 / Exchange "
        "Online / Outlook.com, Hotmail.");
    row("gateways", "",
        "Handed to mx.example.org by 198.51.100.40 (out.sender.example.net). Which servers are yours was inferred. 192.0.2.25 "
        "(mx.example.org), which handed "
        "it on, is counted among them by its name alone.");
    row("list", "*.example.org",
        "Handed to mx.example.org by 203.0.113.70 (lists.example.net). That is a server of the mailing list "
        "talk.lists.example.net. "
        "That relay says it came from 198.51.100.12 (home.example.com).");
    row("php-form", "*.example.org",
        "Handed to mx.example.org by 203.0.113.99 (web9.hoster.example.net). That server says the mail was made on it, by userid "
        "33.");
}

void TestVerdict::verdict_inWords()
{
    QFETCH(QString, file);
    QFETCH(QString, mine);
    QFETCH(QString, expected);
    QCOMPARE(verdict(test::tracedCase(file, mine)), expected);
}

void TestVerdict::claims_nameTheirWriter_data()
{
    QTest::addColumn<QStringList>("below");
    QTest::addColumn<QString>("expected");
    const QString dated = u"; Tue, 24 Nov 2026 10:00:00 +0000"_s;
    const QString second =
        u"Received: from in.example.net (in.example.net [203.0.113.5]) by out.example.net (Postfix) with ESMTP id 0BBCD266058"_s
        + dated;
    QTest::newRow("the edge's peer") << QStringList{second} << u"That relay says it came from 203.0.113.5 (in.example.net)."_s;
    QTest::newRow("another server below it") << QStringList{second,
        u"Received: from pc.example.com (pc.example.com [192.0.2.5]) by in.example.net (Postfix) with ESMTP id 0CBCD266058"_s
            + dated} << u"in.example.net says it came from 192.0.2.5 (pc.example.com)."_s;
    // qmail names itself in no line of its own; the peer above is who wrote it.
    QTest::newRow("a line without its writer")
        << QStringList{second, u"Received: (qmail 12733 invoked by uid 505)"_s + dated}
        << u"That server says it came from 203.0.113.5 (in.example.net). 203.0.113.5 (in.example.net) says the mail was made on it"_s;
    QTest::newRow("a login, said by a line without a peer")
        << QStringList{second, u"Received: by in.example.net (Postfix) with ESMTPSA id 0CBCD266058"_s + dated}
        << u"That server says it came from 203.0.113.5 (in.example.net). in.example.net says that the sender had logged in there."_s;
    QTest::newRow("the same, by the edge's peer")
        << QStringList{u"Received: by out.example.net (Postfix) with ESMTPA id 0CBCD266058"_s + dated}
        << u"That server says that the sender had logged in there."_s;
    QTest::newRow("the same without a login")
        << QStringList{u"Received: by out.example.net (Postfix) with ESMTP id 0CBCD266058"_s + dated}
        << u"Which servers are yours was inferred."_s;
}

void TestVerdict::claims_nameTheirWriter()
{
    QFETCH(QStringList, below);
    QFETCH(QString, expected);
    below.prepend(
        u"Received: from out.example.net (out.example.net [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s);
    const QString text = verdict(test::traced(below));
    QVERIFY2(text.startsWith(u"Handed to mx.example.org by 198.51.100.1 (out.example.net). "_s + expected), qPrintable(text));
}

void TestVerdict::listServer_isSaidOnlyOfTheListsOwn_data()
{
    QTest::addColumn<QString>("listId");
    QTest::addColumn<bool>("expected");
    QTest::newRow("its own") << u"List-Id: Talk <talk.example.net>"_s << true;
    QTest::newRow("without brackets") << u"List-Id: talk.example.net"_s << true;
    QTest::newRow("somebody else's") << u"List-Id: Talk <talk.example.com>"_s << false;
    QTest::newRow("none") << u"X-Id: talk.example.net"_s << false;
}

void TestVerdict::listServer_isSaidOnlyOfTheListsOwn()
{
    QFETCH(QString, listId);
    QFETCH(bool, expected);
    const Trace trace = test::traced(
        {u"Received: from out.example.net (out.example.net [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s,
            listId});
    QCOMPARE(verdict(trace).contains(u"That is a server of the mailing list talk.example.net."_s), expected);
    // The reverse name that does not lead back is whoever's he likes.
    const Trace forged = test::traced(
        {u"Received: from out.example.net (out.example.net [198.51.100.1] (may be forged)) by mx.example.org (8.15.2/8.15.2) with ESMTP id 6AOA00aB012345; Tue, 24 Nov 2026 10:00:00 +0000"_s,
            listId});
    QVERIFY(forged.hops.value(0).mayBeForged);
    QVERIFY(!verdict(forged).contains(u"a server of the mailing list"_s));
}

void TestVerdict::doubts_areNoMoreSureThanTheirGround_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QString>("below");
    QTest::addColumn<QString>("expected");
    const QString written = u" with ESMTP id 0BBCD266058; Tue, 24 Nov 2026 09:59:00 +0000"_s;
    const QString client = u"Received: from pc.example.com (pc.example.com [192.0.2.5]) by "_s;
    QTest::newRow("a dial-up's name was recorded")
        << u"x (198-51-100-1.dsl.example.net [198.51.100.1])"_s << client + u"relay.example.com (Postfix)"_s + written
        << u"Line 2 below it is invented: it names relay.example.com"_s;
    // mx.google.com's owner states its addresses; that 198.51.100.1 is none of them is all that is known.
    QTest::newRow("a provider's stated addresses alone")
        << u"mx.google.com (unknown [198.51.100.1])"_s << client + u"mx.google.com"_s + written
        << u"Line 2 below it may be invented: it names mx.google.com"_s;
    QTest::newRow("the writer is doubted by its own line")
        << u"out.example.net (out.example.net [198.51.100.1])"_s
        << client + u"out.example.net (Postfix) with ESMTP id 0BBCD266058; Wed, 24 Nov 2026 09:59:00 +0000"_s
        << u"Line 2 below it is not to be believed: Weekday is wrong."_s;
    QTest::newRow("nothing ties") << u"out.example.net (out.example.net [198.51.100.1])"_s
                                  << client + u"relay.example.com (Postfix)"_s + written
                                  << u"Nothing ties the lines below to the host that handed it over"_s;
    // 149.72/16 is SendGrid's by its own SPF record.
    QTest::newRow("a service's line, which its customer can write")
        << u"mail.example.com (mail.example.com [149.72.1.1])"_s << client + u"mf1.sendgrid.net (SG)"_s + written
        << u"A line by Twilio SendGrid or by a customer of it says it came from 192.0.2.5"_s;
}

void TestVerdict::doubts_areNoMoreSureThanTheirGround()
{
    QFETCH(QString, peer);
    QFETCH(QString, below);
    QFETCH(QString, expected);
    const QString text = verdict(test::traced({u"Received: from %1 by mx.example.org (Postfix) with ESMTP id 0ABCD266058; "
                                               "Tue, 24 Nov 2026 10:00:00 +0000"_s.arg(peer),
                                                  below},
        u"*.example.org"_s));
    QVERIFY2(text.contains(expected), qPrintable(text));
}

void TestVerdict::withoutAnAddress_theWordsSaySo_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("expected");
    const QString dated = u"; Tue, 24 Nov 2026 10:00:00 +0000"_s;
    const QString inner = u"Received: from pc (unknown [10.1.1.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058"_s + dated;
    QTest::newRow("a HELO alone")
        << QStringList{u"Received: from out.example.net by mx.example.org (8.8.8/8.8.8) with SMTP id KAA12345"_s + dated}
        << QString()
        << u"Handed to mx.example.org by a host that called itself out.example.net; no address and no reverse name of it was recorded."_s;
    QTest::newRow("an address of many networks")
        << QStringList{u"Received: from out.example.net (out.example.net [10.17.18.26]) by mx.example.org (Postfix) with ESMTPA id 0ABCD266058"_s
               + dated}
        << QString()
        << u"Handed to mx.example.org by 10.17.18.26 (out.example.net), which had logged in there. That address is of use inside networks only"_s;
    QTest::newRow("a piece of a line") << QStringList{u"Received: from [198.51.100.1] (helo=out.example.net)"_s} << QString()
                                       << u"Handed over by 198.51.100.1."_s;
    QTest::newRow("nothing from outside, and nobody said what is his")
        << QStringList{inner} << QString() << u"The lines name no outside address. Which servers are yours was inferred."_s;
    QTest::newRow("nothing from outside") << QStringList{inner} << u"*.example.org"_s << u"This never left your servers"_s;
    QTest::newRow("nothing from outside, at a provider")
        << QStringList{u"Received: by 10.1.1.1 with SMTP id a1csp1; Tue, 24 Nov 2026 02:00:00 -0800 (PST)"_s,
               u"Received: from pc ([10.1.1.1]) by mx.google.com with SMTP id a1; Tue, 24 Nov 2026 02:00:00 -0800 (PST)"_s}
        << QString() << u"This never left the servers of Gmail: no line was written about a stranger."_s;
    QTest::newRow("made on a server that the line does not name")
        << QStringList{u"Received: (qmail 910 invoked by uid 910)"_s + dated} << QString()
        << u"Made on one of these servers itself, by uid 910; the line does not name the server."_s;
    QTest::newRow("made on the server") << QStringList{
        u"Received: from localhost (localhost [127.0.0.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058"_s
        + dated} << QString() << u"Made on mx.example.org itself."_s;
}

void TestVerdict::withoutAnAddress_theWordsSaySo()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, mine);
    QFETCH(QString, expected);
    const QString text = verdict(test::traced(lines, mine));
    QVERIFY2(text.startsWith(expected), qPrintable(text));
}

void TestVerdict::replies_areToldWhereTheyGoElsewhere()
{
    const QString edge =
        u"Received: from out.example.net (out.example.net [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s;
    const auto says = [&](const QString &replyTo, const QString &more = u"X-A: b"_s) {
        return verdict(test::traced({edge, u"From: a@shop.example.net"_s, replyTo, more}))
            .contains(u"Replies go to c@example.com, outside"_s);
    };
    QVERIFY(says(u"Reply-To: <c@example.com>"_s));
    QVERIFY(!says(u"Reply-To: <c@example.net>"_s));
    QVERIFY(!says(u"Reply-To: <c@example.com>"_s, u"List-Id: <talk.example.com>"_s));
}

/// 209.85.128/17 is Google's by its own SPF record. An account's number or a blob is nobody to write to.
void TestVerdict::servicesHeader_isToldWhereItNamesAClient()
{
    const auto says = [](const QString &header) {
        return verdict(
            test::traced(
                {u"Received: from mail-sor-f41.google.com (mail-sor-f41.google.com [209.85.220.41]) by mx.example.org (Postfix) with ESMTPS id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s,
                    header},
                u"*.example.org"_s))
            .contains(u"as the client"_s);
    };
    QVERIFY(!says(u"X-Google-Group-Id: 641582657633"_s));
    QVERIFY(!says(u"X-Google-Original-From: a@example.net"_s));
    QVERIFY(!says(u"X-Original-Sender: 10.1.2.3"_s));
    QVERIFY(says(u"X-Original-Sender: 198.51.100.9"_s));
}

void TestVerdict::hostileNames_areShownAsMarks()
{
    const Trace trace = test::traced(
        {u"Received: from \u0007evil.example.net (unknown [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s});
    for (const QChar c : verdict(trace))
        QVERIFY(c.category() != QChar::Other_Control);
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
