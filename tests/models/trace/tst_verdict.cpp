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
    void doubt_namesItsLineAndThoseBelow();
    void report_thatSawAnotherAddressIsTold();
    void replies_areToldWhereTheyGoElsewhere();
    void listsAddressInFrom_isNotCalledForged();
    void header_isToldWhereItNamesAClientSenderOrTenant_data();
    void header_isToldWhereItNamesAClientSenderOrTenant();
    void signers_areNamedAsABelievedServerFoundThem_data();
    void signers_areNamedAsABelievedServerFoundThem();
    void impossibleAddress_isToldAtTheEdge();
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
        "relay3.famous.example.com as its writer, and that host was recorded as another one. The lines further down are no "
        "better.");
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
    // Whether a list sent it on or the user wrote the line below too, is open.
    QTest::newRow("a line without its writer, above one of the same program")
        << QStringList{second, u"Received: (qmail 12733 invoked by uid 505)"_s + dated,
               u"Received: (qmail 12732 invoked from network)"_s + dated}
        << u"That server says it came from 203.0.113.5 (in.example.net). 203.0.113.5 (in.example.net) says that a program on it handed the mail on, by uid 505."_s;
    QTest::newRow("a login, said by a line without a peer")
        << QStringList{second, u"Received: by in.example.net (Postfix) with ESMTPSA id 0CBCD266058"_s + dated}
        << u"That server says it came from 203.0.113.5 (in.example.net). in.example.net says that the sender had logged in there."_s;
    QTest::newRow("the same, by the edge's peer")
        << QStringList{u"Received: by out.example.net (Postfix) with ESMTPA id 0CBCD266058"_s + dated}
        << u"That server says that the sender had logged in there."_s;
    QTest::newRow("a web page, read on the server itself")
        << QStringList{u"Received: from [127.0.0.1] by out.example.net with HTTP"_s + dated}
        << u"That server says it was written in its webmail. Which"_s;
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
    QTest::newRow("a name that only spells the address was recorded, and the host called itself so")
        << u"relay.example.com (198-51-100-1.example.net [198.51.100.1])"_s << client + u"relay.example.com (Postfix)"_s + written
        << u"Line 2 below it may be invented: it names relay.example.com as its writer, and that host, which calls itself so, was recorded under another name."_s;
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
    // Its sender's machine stands in the same domain, as at a hosting company.
    QTest::newRow("made on a host that is counted among them by its name alone")
        << QStringList{u"Received: from vps7.example.net (vps7.example.net [198.51.100.77]) by mx.example.net (Postfix) with ESMTP id 0ABCD266058"_s
                   + dated,
               u"Received: by vps7.example.net (Postfix, from userid 33) id 0BBCD266058"_s + dated}
        << QString()
        << u"Made on vps7.example.net itself, by userid 33. Which servers are yours was inferred. 198.51.100.77 (vps7.example.net), which handed it on, is counted among them by its name alone."_s;
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

void TestVerdict::doubt_namesItsLineAndThoseBelow()
{
    const QString dated = u"; Tue, 24 Nov 2026 10:00:00 +0000"_s;
    const QString edge =
        u"Received: from out.example.net (out.example.net [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058"_s
        + dated;
    const QString passed = u"Received: (qmail 12732 invoked from network)"_s + dated;
    const QString stranger =
        u"Received: from pc.example.com (pc.example.com [192.0.2.5]) by relay.example.com (Postfix) with ESMTP id 0CBCD266058"_s;
    const auto says = [](const QStringList &lines) {
        return verdict(test::traced(lines, u"*.example.org"_s)).section(u"(out.example.net). "_s, 1);
    };
    QCOMPARE(says({edge, passed, stranger + dated}),
        u"Nothing ties line 3 and what is below it to the host that handed it over; they may be true or invented."_s);
    const QString wrong =
        QString(stranger + dated).replace(u"Tue"_s, u"Wed"_s).replace(u"relay.example.com"_s, u"out.example.net"_s);
    const QString doubt = u"Line 2 below it is not to be believed: Weekday is wrong."_s;
    QCOMPARE(says({edge, wrong}), doubt);
    QCOMPARE(says({edge, wrong, passed}), doubt + u" The lines further down are no better."_s);
}

/// RFC 5965, section 3.2: Source-IP is the address that the reporter saw.
void TestVerdict::report_thatSawAnotherAddressIsTold()
{
    message::Message mail = test::mail(
        {u"Received: from out.example.net (out.example.net [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s});
    mail.enclosed = u"3"_s;
    const auto says = [&](const QString &source) {
        mail.report = {{.name = u"Source-IP"_s, .value = source, .span = {}}};
        return verdict(analyse(mail, {}));
    };
    QVERIFY(
        says(u"203.0.113.9"_s).contains(u"The report around this mail names another address as the one it saw: 203.0.113.9."_s));
    QVERIFY(says(u"198.51.100.1"_s).contains(u"That is the address that the report around this mail names"_s));
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

/// What stands there is the mail's word: a list of ours that wrote its address into From looks the same.
void TestVerdict::listsAddressInFrom_isNotCalledForged()
{
    const QString edge =
        u"Received: from out.example.net (out.example.net [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s;
    const auto says = [&](const QString &from, const QString &list, const QString &replyTo = u"Reply-To: <ann@example.com>"_s) {
        return verdict(test::traced({edge, from, list, replyTo}, u"*.example.org"_s)).section(u"(out.example.net). "_s, 1);
    };
    const QString came = u"From is an address of yours, though the mail came from outside."_s;
    const QString replies = u" From is a mailing list's address, as the mail says; replies go to ann@example.com."_s;
    const QString forged = u"From is forged: the address is yours, the mail is not."_s;
    const QString outside = u" Replies go to ann@example.com, outside the domain of From."_s;
    const QString via = u"From: Ann via Talk <talk@lists.example.org>"_s;
    QCOMPARE(says(via, u"List-Id: <talk.lists.example.org>"_s), came + replies);
    QCOMPARE(says(via, u"List-Post: <mailto:talk@lists.example.org>"_s), came + replies);
    QCOMPARE(says(via, u"List-Id: <talk.lists.example.org>"_s, u"Reply-To: talk@lists.example.org"_s), came);
    QCOMPARE(says(u"From: Ann <talk@lists.example.org>"_s, u"List-Id: <talk.lists.example.org>"_s), forged + outside);
    QCOMPARE(says(u"From: Ann via Talk <boss@example.org>"_s, u"List-Id: <talk.lists.example.org>"_s), forged + outside);
    QCOMPARE(
        says(u"From: Ann via Talk <k@lists.example.org>"_s, u"List-Post: <mailto:talk@lists.example.org>"_s), forged + outside);
    // No sentence of the sender's.
    QCOMPARE(says(via, u"List-Id: <talk.lists.example.org>"_s, u"Reply-To: <a. It was Bob@example.com>"_s), came);
}

/// 209.85.128/17 is Google's and 40.107/16 Microsoft's, by their own SPF records.
void TestVerdict::header_isToldWhereItNamesAClientSenderOrTenant_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QStringList>("headers");
    QTest::addColumn<QString>("expected");
    const QString google = u"mail-sor-f41.google.com (mail-sor-f41.google.com [209.85.220.41])"_s;
    const QString microsoft =
        u"a.outbound.protection.outlook.com (mail-am6eur05on2041.outbound.protection.outlook.com [40.107.22.41])"_s;
    const QString gmails = u"That is a server of Gmail, by which its customers send."_s;
    const QString microsofts = u"That is a server of Microsoft 365, by which its customers send."_s;
    const auto row = [](const char *name, const QString &peer, const QStringList &headers, const QString &expected) {
        QTest::newRow(name) << peer << headers << expected;
    };
    row("a number is nobody to write to", google, {u"X-Google-Group-Id: 641582657633"_s}, gmails);
    row("another name of the author's", google, {u"X-Google-Original-From: a@example.net"_s}, gmails);
    row("an inner address", google, {u"X-Originating-IP: 10.1.2.3"_s}, gmails);
    row("no address of the network", google, {u"X-Originating-IP: [255.255.255.255]"_s}, gmails);
    row("the edge's own", google, {u"X-Originating-IP: ::ffff:209.85.220.41"_s, u"X-Originating-IP: [209.85.220.41]"_s}, gmails);
    row("a client", google, {u"X-Originating-IP: [198.51.100.9]"_s},
        gmails + u" X-Originating-IP, a header that anyone may have written, names 198.51.100.9 as the client."_s);
    row("a sender, by the edge's service", google, {u"X-AuthUser: ann"_s, u"X-Apparently-From: bob"_s},
        gmails + u" X-AuthUser, a header that anyone may have written, names ann as the sender."_s);
    row("a sentence of the sender's", google, {u"X-AuthUser: ann as the sender. It is honest. It"_s}, gmails);
    row("a tenant of another service", google, {u"X-OriginatorOrg: example.net"_s}, gmails);
    row("a tenant", microsoft, {u"X-OriginatorOrg: example.net"_s},
        microsofts + u" X-OriginatorOrg, a header of Microsoft 365's, names example.net as the customer (tenant)."_s);
    row("what Outlook's own users have there", microsoft, {u"X-OriginatorOrg: sct-15-20-4755-11.templateTenant"_s}, microsofts);
    row("a tenant, further down", u"out.example.net (out.example.net [198.51.100.1])"_s,
        {u"Received: from %1 by out.example.net (Postfix) with ESMTP id 0BBCD266058; Tue, 24 Nov 2026 09:59:00 +0000"_s.arg(
             microsoft),
            u"X-OriginatorOrg: example.net"_s},
        u"That relay says it came from 40.107.22.41 (mail-am6eur05on2041.outbound.protection.outlook.com). That is an address of "
        "Microsoft 365, by which its customers send. X-OriginatorOrg, a header that anyone may have written, names example.net as "
        "the customer (tenant)."_s);
}

void TestVerdict::header_isToldWhereItNamesAClientSenderOrTenant()
{
    QFETCH(QString, peer);
    QFETCH(QStringList, headers);
    headers.prepend(
        u"Received: from %1 by mx.example.org (Postfix) with ESMTPS id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s.arg(peer));
    QTEST(verdict(test::traced(headers, u"*.example.org"_s)).section(u"]). "_s, -1).section(u"). "_s, 1), "expected");
}

void TestVerdict::signers_areNamedAsABelievedServerFoundThem_data()
{
    QTest::addColumn<QString>("stamp");
    QTest::addColumn<bool>("aboveEdge");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &stamp, const QString &expected, bool aboveEdge = true) {
        QTest::newRow(name) << stamp << aboveEdge << expected;
    };
    const QString good = u"Good signatures (DKIM), says the server that took it: "_s;
    row("by our server", u"Authentication-Results: mx.example.org; dkim=pass header.d=example.com"_s, good + u"example.com."_s);
    row("below the edge", u"Authentication-Results: mx.example.org; dkim=pass header.d=example.com"_s, {}, false);
    row("a bad one", u"Authentication-Results: mx.example.org; dkim=fail header.d=example.com"_s, {});
    row("our own", u"Authentication-Results: mx.example.org; dkim=pass header.d=example.org"_s, {});
    row("sealed by our server", u"ARC-Authentication-Results: i=1; mx.example.org; dkim=pass header.i=@example.com"_s,
        good + u"example.com."_s);
    row("sealed by another", u"ARC-Authentication-Results: i=1; mx.example.com; dkim=pass header.i=@example.com"_s, {});
    row("what From says stands first, and of many some",
        u"Authentication-Results: mx.example.org; dkim=pass header.d=a.example.com; dkim=pass header.d=b.example.edu;"
        " dkim=pass header.d=c.example.com; dkim=pass header.d=mail.example.net"_s,
        good + u"mail.example.net, a.example.com, b.example.edu and others."_s);
    // RFC 5321, section 4.1.2: a quoted local part may hold brackets.
    row("the sender broke the comment open",
        u"Authentication-Results: mx.example.org; spf=pass (domain of \"x);dkim=pass header.d=bank.example.com;(\"@example.net "
        "designates 198.51.100.1 as permitted sender)"_s,
        {});
}

void TestVerdict::signers_areNamedAsABelievedServerFoundThem()
{
    QFETCH(QString, stamp);
    QFETCH(bool, aboveEdge);
    const QString edge =
        u"Received: from out.example.net (out.example.net [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s;
    const QString from = u"From: ann@example.net"_s;
    const QStringList lines = aboveEdge ? QStringList{stamp, edge, from} : QStringList{edge, stamp, from};
    QTEST(verdict(test::traced(lines, u"*.example.org"_s)).section(u"(out.example.net). "_s, 1), "expected");
}

void TestVerdict::impossibleAddress_isToldAtTheEdge()
{
    const auto says = [](const QString &address) {
        return verdict(
            test::traced(
                {u"Received: from out.example.net (out.example.net [%1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s
                        .arg(address)},
                u"*.example.org"_s))
            .contains(u"No host on the network has such an address"_s);
    };
    QVERIFY(says(u"234.234.234.234"_s));
    QVERIFY(!says(u"198.51.100.1"_s));
    QVERIFY(!says(u"10.1.2.3"_s));
}

void TestVerdict::hostileNames_areShownAsMarks()
{
    const Trace trace = test::traced(
        {u"Received: from \u0007evil.example.net (unknown [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s});
    const QString words = verdict(trace);
    for (const QChar c : words)
        QVERIFY(c.category() != QChar::Other_Control);
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
