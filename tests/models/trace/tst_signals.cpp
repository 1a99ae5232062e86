// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/signals.h"

#include "tests/support/cputimer.h"
#include "tests/support/mail.h"

#include <QTest>

#include <algorithm>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

namespace {

const QString kEdge =
    u"Received: from out.example.net (out.example.net [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s;
const QString kBelow =
    u"Received: from in.example.net (in.example.net [198.51.100.2]) by out.example.net (Postfix) with ESMTP id 0BBCD266058; Tue, 24 Nov 2026 09:59:00 +0000"_s;
const QString kId = u"Message-ID: <a1@out.example.net>"_s;
const QString kFrom = u"From: someone@example.net"_s;
const QString kDate = u"Date: Tue, 24 Nov 2026 09:58:00 +0000"_s;

QString with(QString line, const char *before, const char *after)
{
    Q_ASSERT(line.contains(QLatin1String(before)));
    return line.replace(QLatin1String(before), QLatin1String(after));
}

} // namespace

class TestSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rules_haveUniqueIds();
    void rules_standStrongestFirst();
    void message_raises_data();
    void message_raises();
    void fromIsOurs_isAsStrongAsItsGround_data();
    void fromIsOurs_isAsStrongAsItsGround();
    void freeMailName_isShownByAnotherNameOnly();
    void nameOfTheReceiver_isNotYoursInAnotherMail();
    void wording_isThatOfTheEvidence_data();
    void wording_isThatOfTheEvidence();
    void messageIdOfTheReceiver_isMedium();
    void messageId_ofAnySizeTakesNoTime();
    void sentence_keepsPercentOfThePieces();
};

void TestSignals::rules_haveUniqueIds()
{
    QSet<QByteArray> ids;
    for (const SignalRule &rule : signalRules()) {
        QVERIFY(!ids.contains(rule.id));
        ids.insert(rule.id);
        QVERIFY(rule.title[0] != '\0');
        QVERIFY(!rule.isLie() || (rule.strength <= Strength::Strong && !rule.supports()));
        // What stops the walk must be strong evidence.
        QVERIFY(!rule.doubtsWriter() || rule.strength <= Strength::Strong);
    }
}

void TestSignals::rules_standStrongestFirst()
{
    const auto key = [](const SignalRule &rule) { return std::pair(rule.supports(), rule.strength); };
    const auto wrong = std::ranges::is_sorted_until(signalRules(), {}, key);
    QVERIFY2(wrong == signalRules().end(), wrong == signalRules().end() ? "" : wrong->id);
}

void TestSignals::message_raises_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QStringList>("expected");

    const auto row = [](const char *name, const QStringList &lines, const QStringList &expected,
                         const QString &mine = u"*.example.org"_s) {
        QTest::newRow(name) << (lines + QStringList{kId, kFrom, kDate}) << mine << expected;
    };
    row("honest mail", {kEdge, kBelow}, {});
    row("HELO is ours at the edge", {with(kEdge, "from out.example.net (out", "from mx.example.org (out")},
        {u"1:HELO_IS_US"_s, u"1:HELO_NE_RDNS"_s});
    row("HELO is ours, and the host is too",
        {with(kEdge, "from out.example.net (out.example.net", "from mx.example.org (mx.example.org"), kEdge}, {});
    row("HELO is ours, and nothing tells whose the address is",
        {with(with(kEdge, "from out.example.net (out", "from mx2.example.org (out"), "(out.example.net [", "(unknown [")},
        {u"1:HELO_IS_US"_s, u"1:NO_RDNS"_s});
    row("HELO is ours, under a name that its own resolver gave it",
        {with(with(kEdge, "from out.example.net (out", "from mx2.example.org (out"), "(out.example.net [", "(mx2 [")}, {});
    row("HELO is ours, and no address was recorded",
        {u"Received: from mx2.example.org by mx.example.org (8.8.8/8.8.8) with SMTP id KAA12345; Tue, 24 Nov 2026 10:00:00 +0000"_s},
        {}, u"mx.example.org"_s);
    row("bare address", {with(kEdge, "from out.example.net (out", "from 198.51.100.1 (out")}, {u"1:HELO_NUMERIC"_s});
    row("bare address of a filter on the same host",
        {kEdge,
            u"Received: from 127.0.0.1 (localhost [127.0.0.1]) by out.example.net (Postfix) with SMTP id 0CBCD266058; Tue, 24 Nov 2026 09:59:00 +0000"_s},
        {});
    row("literal of another", {with(kEdge, "from out.example.net (out", "from [203.0.113.77] (out")}, {u"1:HELO_IP_MISMATCH"_s});
    row("literal near the peer", {with(kEdge, "from out.example.net (out", "from [198.51.100.200] (out")}, {});
    row("literal of a private network", {with(kEdge, "from out.example.net (out", "from [192.168.0.2] (out")}, {});
    row("no dot", {with(kEdge, "from out.example.net (out", "from winpc (out")}, {u"1:HELO_NO_DOT"_s});
    row("no reverse name", {with(kEdge, "(out.example.net [", "(unknown [")}, {u"1:NO_RDNS"_s});
    row("no such top-level domain", {with(kEdge, "from out.example.net (out", "from server.aes.nt (out")}, {u"1:HELO_BOGUS_TLD"_s});
    row("a reverse name cut off behind a dot",
        {with(kEdge, "from out.example.net (out.example.net", "from Mx.Lab.Washington. (Mx.Lab.Washington.EDU")}, {});
    row("no such top-level domain, but the server looked it up",
        {with(kEdge, "from out.example.net (out.example.net", "from mx.corp.nt (mx.corp.nt")}, {});
    row("a hidden domain", {with(kEdge, "from out.example.net (out", "from mail.XX (out")}, {});
    row("a name in place of a domain", {with(kEdge, "from out.example.net (out", "from mail.domain.tld (out")}, {});
    row("an inner domain's is judged", {with(kEdge, "from out.example.net (out", "from pc.corp.local (out")},
        {u"1:HELO_BOGUS_TLD"_s});
    row("a server below, that takes mail from outside",
        {with(kEdge, "from out.example.net (out.example.net", "from srv.aes.nt (unknown"),
            with(kBelow, "by out.example.net", "by srv.aes.nt")},
        {u"1:HELO_BOGUS_TLD"_s, u"1:NO_RDNS"_s, u"2:HELO_BOGUS_TLD"_s});
    row("a server below, under a domain for networks' own use",
        {with(kEdge, "from out.example.net (out.example.net", "from srv.corp.local (unknown"),
            with(kBelow, "by out.example.net", "by srv.corp.local")},
        {u"1:HELO_BOGUS_TLD"_s, u"1:NO_RDNS"_s});
    row("a server below, within its network",
        {with(kEdge, "from out.example.net (out.example.net", "from srv.aes.nt (unknown"),
            with(with(kBelow, "by out.example.net", "by srv.aes.nt"), "[198.51.100.2]", "[10.0.0.2]")},
        {u"1:HELO_BOGUS_TLD"_s, u"1:NO_RDNS"_s});
    row("a server below, by the name that was recorded",
        {with(kEdge, "from out.example.net (out.example.net", "from srv.aes.nt (srv.aes.nt"),
            with(kBelow, "by out.example.net", "by srv.aes.nt")},
        {});
    row("end host", {with(kEdge, "(out.example.net [", "(198-51-100-1.dsl.example.com [")},
        {u"1:HELO_NE_RDNS"_s, u"1:RDNS_DYNAMIC"_s});
    row("end host below", {kEdge, with(kBelow, "(in.example.net [", "(198-51-100-2.dsl.example.net [")}, {u"2:RDNS_DYNAMIC"_s});
    row("another reverse name below", {kEdge, with(kBelow, "(in.example.net [", "(host.example.edu [")}, {u"2:HELO_NE_RDNS"_s});
    row("the same of a user who logged in",
        {kEdge, with(with(kBelow, "(in.example.net [", "(host.example.edu ["), "ESMTP", "ESMTPSA")}, {});
    row("a reverse name below that does not lead back",
        {kEdge,
            u"Received: from in.example.net (in.example.net [198.51.100.2] (may be forged)) by out.example.net (8.17.1/8.17.1) with ESMTP id 6AO9x0aB012345; Tue, 24 Nov 2026 09:59:00 +0000"_s},
        {u"2:MAY_BE_FORGED"_s});
    row("free mail's name, other reverse name", {with(kEdge, "from out.example.net (out", "from hotmail.com (out")},
        {u"1:HELO_FREEMAIL"_s, u"1:HELO_NE_RDNS"_s});
    row("wrong weekday below", {kEdge, with(kBelow, "Tue, 24", "Wed, 24")}, {u"2:WEEKDAY_WRONG"_s});
    row("wrong weekday at the edge is ours", {with(kEdge, "Tue, 24", "Wed, 24")}, {});
    row("wrong weekday below and at the edge: somebody altered all dates",
        {with(kEdge, "Tue, 24", "Wed, 24"), with(kBelow, "Tue, 24", "Wed, 24")}, {});
    row("zone that is nowhere", {kEdge, with(kBelow, "+0000", "+0017")}, {u"2:TZ_NONEXISTENT"_s});
    row("date no server writes", {kEdge, with(kBelow, "Tue, 24 Nov 2026 09:59:00 +0000", "Nov, 24 2026 9:59:00 AM")},
        {u"2:DATE_AMPM"_s});
    row("no date", {kEdge, with(kBelow, "; Tue, 24 Nov 2026 09:59:00 +0000", "")}, {u"2:NO_DATE"_s});
    row("two days later than above", {kEdge, with(kBelow, "Tue, 24", "Thu, 26")}, {u"2:TIME_BACK_24H"_s});
    row("two hours later than above", {kEdge, with(kBelow, "09:59:00", "12:00:00")}, {u"2:TIME_BACK_1H"_s});
    row("five minutes later says nothing", {kEdge, with(kBelow, "09:59:00", "10:04:00")}, {});
    row("five days under way", {kEdge, with(kBelow, "Tue, 24 Nov 2026 09:59", "Thu, 19 Nov 2026 09:59")}, {u"2:GAP_4D"_s});
    row("octet over 255", {kEdge, with(kBelow, "[198.51.100.2]", "[298.51.100.2]")}, {u"2:IP_IMPOSSIBLE"_s});
    row("multicast peer", {kEdge, with(kBelow, "[198.51.100.2]", "[230.1.2.3]")}, {u"2:IP_IMPOSSIBLE"_s});
    row("writer unrelated to the peer above", {kEdge, with(kBelow, "by out.example.net", "by mail.example.com")},
        {u"2:CHAIN_BREAK"_s});
    row("Exim id of another year",
        {kEdge, with(kBelow, "(Postfix) with ESMTP id 0BBCD266058", "with esmtp (Exim 4.98.2) id 1pVmOk-000000005iT-3nEJ")},
        {u"2:QID_CLOCK"_s});
    row("Postfix id with over a million microseconds", {kEdge, with(kBelow, "0BBCD266058", "FFFFF266058")}, {u"2:QID_FORMAT"_s});
    row("AOL relay without its version",
        {kEdge,
            u"Received: from x.example.net (x.example.net [198.51.100.3]) by rly-xa01.mx.aol.com with SMTP; Tue, 24 Nov 2026 09:59:00 +0000"_s},
        {u"2:AOL_RLY"_s, u"2:CHAIN_BREAK"_s});
    row("8-bit", {kEdge, with(kBelow, "with ESMTP", "with ESMTP (\u00e9)")}, {u"2:8BIT_IN_RCVD"_s});
    row("not a line", {kEdge, u"Received: forged"_s}, {u"2:UNPARSEABLE"_s});
    row("addresses without brackets for names",
        {kEdge, u"Received: from 203.0.113.9 by 198.51.100.1; Tue, 24 Nov 2026 09:59:00 +0000"_s}, {u"2:SPAMBOT_SHAPES"_s});
    row("an address as its writer that is not the peer's", {kEdge, with(kBelow, "by out.example.net", "by [203.0.113.77]")},
        {u"2:CHAIN_BREAK"_s});
    row("an inner address as its writer", {kEdge, with(kBelow, "by out.example.net", "by [10.0.0.7]")}, {});
    row("one id, two servers",
        {kEdge, kBelow,
            u"Received: from a.example.com (a.example.com [203.0.113.2]) by b.example.com (Postfix) with ESMTP id 0BBCD266058; Tue, 24 Nov 2026 09:58:30 +0000"_s},
        {u"3:CHAIN_BREAK"_s, u"3:DUP_ID"_s});

    const auto whole = [](const char *name, const QStringList &lines, const QStringList &expected,
                           const QString &mine = u"*.example.org,example.org"_s) {
        QTest::newRow(name) << lines << mine << expected;
    };
    whole("From is ours", {kEdge, kId, u"From: boss@example.org"_s, kDate}, {u"0:FROM_IS_US"_s});
    whole("a bounce from the inferred domain",
        {kEdge, kId, u"From: MAILER-DAEMON@example.org"_s, u"Subject: Undelivered Mail Returned to Sender"_s, kDate}, {},
        QString());
    whole("From is ours, and so is the way",
        {u"Received: from pc.example.org (pc.example.org [10.0.0.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s,
            kId, u"From: boss@example.org"_s, kDate},
        {});
    whole("provider that did not carry it", {kEdge, kId, u"From: someone@gmail.com"_s, kDate}, {u"0:PROVIDER_CLAIM"_s});
    whole("Date a day before", {kEdge, kId, kFrom, u"Date: Mon, 23 Nov 2026 09:00:00 +0000"_s}, {u"0:DATE_VS_RCVD"_s});
    whole("Date in the future", {kEdge, kId, kFrom, u"Date: Tue, 24 Nov 2026 14:00:00 +0000"_s}, {u"0:DATE_VS_RCVD"_s});
    whole("From in no domain that can exist", {kEdge, kId, u"From: a@shop.nt"_s, kDate}, {u"0:FROM_BOGUS_TLD"_s});
    whole("From in a name of an inner network", {kEdge, kId, u"From: root@web1.localdomain"_s, kDate}, {});
    whole("no Message-ID", {kEdge, kFrom, kDate}, {u"0:MSGID_HOST"_s});
    whole("Message-ID from elsewhere", {kEdge, u"Message-ID: <a@host.example.com>"_s, kFrom, kDate}, {u"0:MSGID_HOST"_s});
    whole("Message-ID of a machine without a domain, which a line names",
        {kEdge, with(kBelow, "from in.example.net (in", "from WIN-7 (in"), u"Message-ID: <a@win-7>"_s, kFrom, kDate}, {});
    whole("the same that no line names", {kEdge, kBelow, u"Message-ID: <a@win-7>"_s, kFrom, kDate}, {u"0:MSGID_HOST"_s});
    whole("qmail Message-ID of the day before", {kEdge, u"Message-ID: <20261122095800.123.qmail@out.example.net>"_s, kFrom, kDate},
        {u"0:MSGID_CLOCK"_s});
    whole(
        "Date in a zone that is nowhere", {kEdge, kId, kFrom, u"Date: Tue, 24 Nov 2026 09:58:00 -1900"_s}, {u"0:TZ_NONEXISTENT"_s});
    whole("all Received lines below the author's fields: an archive put them there",
        {kFrom, u"Subject: x"_s, kEdge, kBelow, kId, kDate}, {});
    whole("Message-ID of the envelope sender's domain",
        {with(kEdge, "id 0ABCD266058;", "id 0ABCD266058 (envelope-from <a@host.example.com>);"),
            u"Message-ID: <a@host.example.com>"_s, kFrom, kDate},
        {});
    whole("Message-ID of the Reply-To's domain, as behind a list",
        {kEdge, u"Message-ID: <a@host.example.com>"_s, kFrom, u"Reply-To: a@example.com"_s, kDate}, {});
    whole("provider that carried it",
        {with(kEdge, "out.example.net (out.example.net [198.51.100.1])",
             "mail-sor-f41.google.com (mail-sor-f41.google.com [209.85.220.41])"),
            u"Message-ID: <a@mail.gmail.com>"_s, u"From: someone@gmail.com"_s, kDate},
        {});
    whole("provider whose name is a HELO alone",
        {with(kEdge, "from out.example.net (", "from smtp.gmail.com ("), kId, u"From: someone@gmail.com"_s, kDate},
        {u"0:PROVIDER_CLAIM"_s, u"1:HELO_FREEMAIL"_s, u"1:HELO_NE_RDNS"_s});
    whole("provider that received it",
        {with(kEdge, "by mx.example.org (Postfix) with ESMTP id 0ABCD266058", "by mx.google.com with ESMTPS id a1"), kId,
            u"From: someone@gmail.com"_s, kDate},
        {u"0:PROVIDER_CLAIM"_s}, QString());
    whole("a user who logged in from a dial-up",
        {with(with(kEdge, "out.example.net (out.example.net", "[198.51.100.1] (198-51-100-1.dsl.example.net"), "by mx",
             "(Authenticated sender: joe) by mx"),
            kId, kFrom, kDate},
        {});
    whole("Received below the author's fields", {kEdge, kFrom, u"Subject: x"_s, kBelow, kId, kDate}, {u"2:RCVD_BELOW_BODY_HDR"_s});
}

void TestSignals::message_raises()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, mine);
    QFETCH(QStringList, expected);
    const Trace trace = test::traced(lines, mine);
    QCOMPARE(test::against(trace), expected);
    for (const Signal &s : trace.signalList) {
        QVERIFY(!s.text.isEmpty() && !s.title.isEmpty());
        QVERIFY2(!s.text.contains(u'%'), qPrintable(s.text));
        QVERIFY(s.span.offset >= 0 && s.span.end() <= trace.message.bytes.size());
    }
}

void TestSignals::fromIsOurs_isAsStrongAsItsGround_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<Strength>("expected");
    const QString ours = u"From: boss@example.org"_s;
    const QString mine = u"*.example.org"_s;
    const auto row = [&](const char *name, const QStringList &lines, Strength expected, const QString &told) {
        QTest::newRow(name) << (lines + QStringList{kId, ours, kDate}) << told << expected;
    };
    row("a stranger's host", {kEdge}, Strength::Strong, mine);
    row("a daemon that reports a failure", {kEdge, u"Content-Type: multipart/report; report-type=delivery-status; boundary=b"_s},
        Strength::Medium, mine);
    row("which says that it is a list of ours", {kEdge, u"List-Id: <talk.example.org>"_s}, Strength::Strong, mine);
    row("which only says bulk mail", {kEdge, u"Precedence: list"_s}, Strength::Strong, mine);
    QTest::newRow("a list of ours that wrote its address into From")
        << QStringList{kEdge, u"List-Id: <talk.lists.example.org>"_s, u"From: Ann via Talk <talk@lists.example.org>"_s, kId, kDate}
        << mine << Strength::Medium;
    row("which says that it is another's list", {kEdge, u"List-Id: <talk.example.com>"_s}, Strength::Medium, mine);
    row("that list's own server, as it says itself", {kEdge, u"List-Id: <talk.lists.example.net>"_s}, Strength::Medium, mine);
    const QString passed = u"Authentication-Results: mx.example.org; dmarc=pass header.from=example.org"_s;
    row("our server found that the domain lets it send", {passed, kEdge}, Strength::Weak, mine);
    row("the same, sealed", {u"ARC-Authentication-Results: i=1; mx.example.org; dmarc=pass header.from=example.org"_s, kEdge},
        Strength::Weak, mine);
    row("the same, written by the sender", {kEdge, passed}, Strength::Strong, mine);
    row("the same words in a quoted name",
        {u"Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=\"; dmarc=pass \"@example.net"_s, kEdge},
        Strength::Strong, mine);
    row("a forwarder that took it from us",
        {kEdge, with(kBelow, "in.example.net (in.example.net [198.51.100.2])", "x (mx2.example.org [192.0.2.25])")},
        Strength::Medium, mine);
    row("the same by address", {kEdge, with(kBelow, "[198.51.100.2]", "[192.0.2.25]")}, Strength::Medium,
        u"*.example.org,192.0.2.25"_s);
    row("a HELO of ours below it", {kEdge, with(kBelow, "from in.example.net (in", "from mx2.example.org (in")}, Strength::Strong,
        mine);
    row("a name of ours below what nothing ties",
        {kEdge, with(kBelow, "by out.example.net", "by relay.example.com"),
            u"Received: from pc (unknown [192.0.2.77]) by mx2.example.org (Postfix) with ESMTP id 0CBCD266058; Tue, 24 Nov 2026 09:58:30 +0000"_s},
        Strength::Strong, mine);
    row("a service by which customers send",
        {with(kEdge, "out.example.net (out.example.net [198.51.100.1])",
            "mail-sor-f41.google.com (mail-sor-f41.google.com [209.85.220.41])")},
        Strength::Medium, mine);
    row("nobody said what is ours", {kEdge}, Strength::Medium, {});
}

void TestSignals::fromIsOurs_isAsStrongAsItsGround()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, mine);
    QFETCH(Strength, expected);
    const Trace trace = test::traced(lines, mine);
    const Signal *signal = findSignal(trace, "FROM_IS_US");
    QVERIFY(signal);
    QCOMPARE(signal->strength, expected);
}

void TestSignals::freeMailName_isShownByAnotherNameOnly()
{
    const auto strengthOf = [](const QString &line) {
        const Trace trace = test::traced({line, kId, kFrom, kDate}, u"*.example.org"_s);
        const Signal *signal = findSignal(trace, "HELO_FREEMAIL");
        return signal ? signal->strength : Strength::Weak;
    };
    QCOMPARE(strengthOf(with(kEdge, "from out.example.net (out", "from mx1.mail.yahoo.com (out")), Strength::Strong);
    // The reverse zone may not have answered, and nobody states all addresses of that provider.
    QCOMPARE(
        strengthOf(with(kEdge, "from out.example.net (out.example.net", "from mx1.mail.yahoo.com (unknown")), Strength::Medium);
    QCOMPARE(strengthOf(with(kEdge, "from out.example.net (out.example.net", "from yahoo.com (unknown")), Strength::Strong);
}

void TestSignals::nameOfTheReceiver_isNotYoursInAnotherMail()
{
    const QStringList lines{
        with(kEdge, "from out.example.net (out.example.net", "from mx2.example.org (unknown"), kId, kFrom, kDate};
    const auto words = [&](bool isEnclosed) {
        message::Message mail = test::mail(lines);
        if (isEnclosed)
            mail.enclosed = u"3"_s;
        const Trace trace = analyse(mail, {});
        const Signal *signal = findSignal(trace, "HELO_IS_US");
        return signal ? signal->text : QString();
    };
    QVERIFY(words(false).contains(u"one of your names"));
    QVERIFY(!words(true).isEmpty() && !words(true).contains(u"your"));
}

/// Its receiver adds one where it has none, and may do so late.
void TestSignals::messageIdOfTheReceiver_isMedium()
{
    const auto strengthOf = [](const QString &host) {
        const Trace trace = test::traced(
            {kEdge, u"Message-ID: <20261124095900.7C5D02669@"_s + host + u">"_s, kFrom, u"Date: Sat, 21 Nov 2026 09:58:00 +0000"_s},
            u"*.example.org"_s);
        const Signal *signal = findSignal(trace, "MSGID_CLOCK");
        return signal ? signal->strength : Strength::Proof;
    };
    QCOMPARE(strengthOf(u"mx.example.org"_s), Strength::Medium);
    QCOMPARE(strengthOf(u"out.example.net"_s), Strength::Strong);
}

/// Ten megabytes, and a thousand lines whose names it is compared with.
void TestSignals::messageId_ofAnySizeTakesNoTime()
{
    QStringList lines;
    for (int i = 0; i < 1000; ++i)
        lines << with(kEdge, "0ABCD266058", "%1266058").arg(i, 6, 16, QLatin1Char('0'));
    const QString dated = u"Message-ID: <20011124095900.x@"_s;
    lines << dated + u"a."_s.repeated(5'000'000) + u"example.net>"_s << kFrom << kDate;
    const test::CpuTimer timer;
    const Trace trace = test::traced(lines, u"*.example.org"_s);
    QVERIFY(timer.isWithin(2000, "a Message-ID of 10 MB"));
    const Signal *signal = findSignal(trace, "MSGID_HOST");
    QVERIFY(signal && signal->text.size() < 20'000);
}

void TestSignals::wording_isThatOfTheEvidence_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("words");
    // "E" is the hour from 04:00; the line says 09:59.
    const QString sendmail =
        u"Received: from in.example.net (in.example.net [198.51.100.2]) by out.example.net (8.9.3/8.9.3) with ESMTP id EAA12345; Tue, 24 Nov 2026 09:59:00 +0000"_s;
    QTest::newRow("sendmail's hour letter")
        << QStringList{kEdge, sendmail, kFrom, kDate} << "QID_EARLY"_ba
        << u"The first letter of id EAA12345 stands for the hour from 04:00, 5 hour(s) before the date: a long session, or a second try."_s;
    QTest::newRow("a FILETIME of no year")
        << QStringList{kEdge, u"Message-ID: <0000ffffffff$ffffffff$6401a8c0@mx.example.net>"_s, kFrom, kDate}
        << "OUTLOOK_FILETIME"_ba
        << u"The Message-ID <0000ffffffff$ffffffff$6401a8c0@mx.example.net> holds no possible time: it was invented."_s;
    // The queue id of the line is in the id: the server made it, so it tells nothing of the author's clock.
    QTest::newRow("a relay added the Message-ID")
        << QStringList{kEdge,
               u"Received: from in.example.net (in.example.net [198.51.100.2]) by out.example.net (8.12.9/8.12.9) with ESMTP id hAO9x0aB012345; Mon, 24 Nov 2003 09:59:00 +0000"_s,
               u"Message-ID: <200311240959.hAO9x0aB012345@out.example.net>"_s, kFrom, u"Date: Sat, 22 Nov 2003 09:00:00 +0000"_s}
        << "MSGID_CLOCK"_ba
        << u"out.example.net added the Message-ID <200311240959.hAO9x0aB012345@out.example.net> at 2003-11-24T09:59:00+00:00, since the mail had none; the Date says 2003-11-22T09:00:00+00:00."_s;
    QTest::newRow("a writer of another organisation")
        << QStringList{kEdge, with(kBelow, "by out.example.net", "by relay.example.com"), kFrom, kDate} << "CHAIN_BREAK"_ba
        << u"relay.example.com is neither the name nor near the address of the host that handed the mail on in the line above."_s;
    QTest::newRow("the same, and the host called itself so")
        << QStringList{with(kEdge, "from out.example.net (", "from relay.example.com ("),
               with(kBelow, "by out.example.net", "by relay.example.com"), kFrom, kDate}
        << "CHAIN_BREAK"_ba
        << u"The line names relay.example.com as its writer. The host above called itself so too, but was recorded as out.example.net: the name is its word alone."_s;
    QTest::newRow("a Message-ID of a machine without a domain") << QStringList{kEdge, u"Message-ID: <a1@vaio>"_s, kFrom,
        kDate} << "MSGID_HOST"_ba << u"The Message-ID <a1@vaio> names no host by its full name."_s;
    QTest::newRow("a writer under no top-level domain")
        << QStringList{with(kEdge, "from out.example.net (out.example.net", "from x.example.net (unknown"),
               with(kBelow, "by out.example.net", "by srv.aes.nt"), kFrom, kDate}
        << "HELO_BOGUS_TLD"_ba << u"srv.aes.nt: there is no top-level domain \".nt\"."_s;
}

void TestSignals::wording_isThatOfTheEvidence()
{
    QFETCH(QStringList, lines);
    QFETCH(QByteArray, id);
    QFETCH(QString, words);
    const Trace trace = test::traced(lines, u"*.example.org"_s);
    const auto found = std::ranges::find_if(trace.signalList, [&](const Signal &s) { return id == s.id; });
    QVERIFY(found != trace.signalList.end());
    QCOMPARE(found->text, words);
}

void TestSignals::sentence_keepsPercentOfThePieces()
{
    QCOMPARE(sentence("HELO %1 is one of yours; %2 is not.", {"%2", "b"}), u"HELO %2 is one of yours; b is not."_s);
    QCOMPARE(sentence("%1", {std::string_view("a\0b", 3)}), u"a\u2400b"_s);
    // "%1 wa" in Japanese: a blank behind a host name, none behind a word.
    QCOMPARE(sentence("%1 \u306f", {"a.example"}), u"a.example \u306f"_s);
    QCOMPARE(sentence("%1 \u306f", {"\u4e2d\u7d99"}), u"\u4e2d\u7d99\u306f"_s);
    QCOMPARE(sentence("%1 \u306f", {"\u30ea\u30ec\u30fc"}), u"\u30ea\u30ec\u30fc\u306f"_s);
}

QTEST_GUILESS_MAIN(TestSignals)
#include "tst_signals.moc"
