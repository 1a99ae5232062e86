// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/finding.h"

#include "models/message/enclosed.h"
#include "tests/support/mail.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

class TestFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finding_holdsTheFacts();
    void finding_holdsTheClaimedLine();
    void finding_holdsTheMailAndTheLine();
    void finding_holdsEveryLineUpToTheOrigin();
    void finding_holdsWhatWasCheckedAndTheEvidence();
    void bounce_saysWhomItIsAbout();
    void report_isQuotedAlsoForTheMailInside();
    void finding_tellsTheEnvelopeSenderOfThisDelivery();
    void server_isOursOnlyWhereWeSaidSo();
    void mailMadeAtTheEdge_keepsItsRecordedAddress();
    void hostileNames_areShownAsMarks();
};

void TestFinding::finding_holdsTheFacts()
{
    const QString text = finding(test::tracedCase(u"open-relay-2001"_s, u"*.gcd.org,gcd.org"_s));
    for (const QString &line : {u"Address: 212.72.XX.51"_s, u"HELO: server.aes.nt"_s, u"Time (UTC): 2001-11-10T08:22:07Z"_s,
             u"Time as written: 10 Nov 2001 17:22:07 +0900"_s, u"Our server: asaogw.gcd.org"_s,
             u"Origin, claimed only: 210.156.250.240"_s, u"Message-ID: <SERVERxK1x5aNoJ4Qa00000a3c@server.aes.nt>"_s})
        QVERIFY2(text.split(u'\n').contains(line), qPrintable(text));
    QVERIFY(finding(test::tracedCase(u"gateways"_s, {})).contains(u"Queue id: 3C520266058"_s));
    QVERIFY(!finding(test::tracedCase(u"direct"_s, u"*.example.org"_s)).contains(u"laimed"_s));
    // Exchange writes its version where others write a queue id.
    QVERIFY(!finding(test::tracedCase(u"microsoft365"_s, {})).contains(u"Queue id: 15."_s));
}

/// Of a list's mail the edge is the list; who it came from is what the list's server says.
void TestFinding::finding_holdsTheClaimedLine()
{
    const QStringList lines = finding(test::tracedCase(u"list"_s, u"*.example.org"_s)).split(u'\n');
    for (const QString &line : {u"Address: 203.0.113.70"_s, u"A server of the mailing list: talk.lists.example.net"_s,
             u"Time (UTC): 2026-11-24T16:10:09Z"_s, u"Queue id: C5EB8266058"_s, u"Origin, claimed only: 198.51.100.12"_s,
             u"Claimed in line: 2"_s, u"Claimed reverse name: home.example.com"_s, u"Claimed HELO: home.example.com"_s,
             u"Claimed time (UTC): 2026-11-24T16:10:05Z"_s, u"Claimed time as written: Tue, 24 Nov 2026 16:10:05 +0000 (UTC)"_s,
             u"Claimed by: lists.example.net"_s, u"Claimed queue id: E70DA266058"_s})
        QVERIFY2(lines.contains(line), qPrintable(line + u'\n' + lines.join(u'\n')));
}

/// Which mail it is, and the line itself, which no reader has to believe a program about.
void TestFinding::finding_holdsTheMailAndTheLine()
{
    Trace trace = test::traced(
        {u"Received: from out.example.net (out.example.net [198.51.100.1])\r\n\tby mx.example.org (Postfix) with ESMTP id 0ABCD266058;\r\n\tTue, 24 Nov 2026 10:00:00 +0000"_s,
            u"From: =?utf-8?q?Caf=C3=A9?= <a@example.net>"_s, u"Reply-To: c@example.com"_s, u"To: b@example.org"_s,
            u"Subject: =?utf-8?b?44GT44KT?="_s});
    trace.sha256 = "00ff";
    const QStringList lines = finding(trace).split(u'\n');
    for (const QString &line :
        {u"From: Caf\u00e9 <a@example.net>"_s, u"Reply-To: c@example.com"_s, u"To: b@example.org"_s, u"Subject: \u3053\u3093"_s,
            u"SHA-256 of the message: 00ff"_s, u"Received: from out.example.net (out.example.net [198.51.100.1])"_s,
            u"\tby mx.example.org (Postfix) with ESMTP id 0ABCD266058;"_s, u"\tTue, 24 Nov 2026 10:00:00 +0000"_s})
        QVERIFY2(lines.contains(line), qPrintable(line + u'\n' + lines.join(u'\n')));
}

/// The relay between the edge and the login is found with the log of either, so both are there.
void TestFinding::finding_holdsEveryLineUpToTheOrigin()
{
    const QString text = finding(test::traced(
        {u"Received: from out.example.net (out.example.net [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s,
            u"Received: from in.example.net (in.example.net [203.0.113.5]) by out.example.net (Postfix) with ESMTP id 0BBCD266058; Tue, 24 Nov 2026 09:59:00 +0000"_s,
            u"Received: from pc (pc.example.com [192.0.2.5]) (Authenticated sender: joe) by in.example.net (Postfix) with ESMTPSA id 0CBCD266058; Tue, 24 Nov 2026 09:58:00 +0000"_s,
            u"Received: from x (x.example.com [192.0.2.9]) by pc.example.com (Postfix) with ESMTP id 0DBCD266058; Tue, 24 Nov 2026 09:57:00 +0000"_s}));
    for (const QString &line : {u"Claimed in line: 2"_s, u"Claimed address: 203.0.113.5"_s, u"Claimed in line: 3"_s,
             u"Claimed address: 192.0.2.5"_s, u"Claimed login: joe"_s, u"Origin, claimed only: 192.0.2.5 joe"_s})
        QVERIFY2(text.split(u'\n').contains(line), qPrintable(line + u'\n' + text));
    QVERIFY(!text.contains(u"Claimed in line: 4"_s));
    for (const QString &quoted :
        {u"A line that claims the way, as it stands in the message:\nReceived: from in.example.net (in.example.net"_s,
            u"The line that claims the origin, as it stands in the message:\nReceived: from pc (pc.example.com"_s,
            u"The newest of the older lines, which may be invented, as it stands in the message:\nReceived: from x (x.example.com"_s,
            u"Older lines in the message: 1\nAddresses in those, which may be invented: 192.0.2.9\n"_s})
        QVERIFY2(text.contains(u'\n' + quoted), qPrintable(quoted + u'\n' + text));
    // A word of the protocol is nobody's account.
    const QString word = finding(test::traced(
        {u"Received: from out.example.net (out.example.net [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s,
            u"Received: from pc (pc.example.com [192.0.2.5]) by out.example.net (Postfix) with ESMTPSA id 0CBCD266058; Tue, 24 Nov 2026 09:58:00 +0000"_s}));
    QVERIFY2(word.contains(u"Claimed login, account not stated: ESMTPSA"_s), qPrintable(word));
}

void TestFinding::finding_holdsWhatWasCheckedAndTheEvidence()
{
    const QString edge =
        u"Received: from hotmail.com (out.example.net [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s;
    const QString stamp = u"Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=example.net; dkim=none"_s;
    const QStringList lines =
        finding(test::traced({stamp, edge, u"Date: Tue, 24 Nov 2026 09:58:00 +0000"_s}, u"*.example.org"_s)).split(u'\n');
    for (const QString &line :
        {u"Checked by the server that took it: Authentication-Results: spf=fail dkim=none \u00b7 spf smtp.mailfrom=example.net"_s,
            u"Evidence: line 1: HELO hotmail.com names hotmail.com, but 198.51.100.1 has the reverse name out.example.net."_s,
            u"Date, as the mail says: Tue, 24 Nov 2026 09:58:00 +0000"_s})
        QVERIFY2(lines.contains(line), qPrintable(line + u'\n' + lines.join(u'\n')));
    // Below the edge anybody writes such a header.
    QVERIFY(!finding(test::traced({edge, stamp}, u"*.example.org"_s)).contains(u"Checked by"));
}

void TestFinding::bounce_saysWhomItIsAbout()
{
    const QString text = finding(test::tracedCase(u"backscatter"_s, u"*.example.org"_s));
    QVERIFY2(text.contains(u"\nDelivery report: ") && text.contains(u"nobody@victim.example.com") && text.contains(u"5.1.1"),
        qPrintable(text));
    QVERIFY(!finding(test::tracedCase(u"direct"_s, {})).contains(u"\nDelivery report: "));
}

void TestFinding::report_isQuotedAlsoForTheMailInside()
{
    const QByteArray report = "Content-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n"
                              "Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nReported-Domain: example.net\n\n"
                              "--b\nContent-Type: message/rfc822\n\nFrom: a@example.net\n\nbody\n--b--\n";
    const message::Message wrapper = message::makeMessage(report);
    for (const message::Message &mail : {wrapper, message::enclosedMessages(wrapper).at(0)}) {
        const QString text = finding(analyse(mail, {}));
        for (const QString &line : {u"Reported: Feedback-Type: abuse"_s, u"Reported: Reported-Domain: example.net"_s})
            QVERIFY2(text.split(u'\n').contains(line), qPrintable(text));
    }
    QVERIFY(!finding(test::tracedCase(u"direct"_s, {})).contains(u"Reported: "));
}

/// A user who sends a mail on has a Return-Path of his own put on top.
void TestFinding::finding_tellsTheEnvelopeSenderOfThisDelivery()
{
    const QString line =
        u"Received: from out.example.net (out.example.net [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058%1; Tue, 24 Nov 2026 10:00:00 +0000"_s;
    const QString path = u"Return-Path: <user@example.org>"_s;
    QVERIFY(finding(test::traced({path, line.arg(u" (envelope-from <spam@example.net>)")}))
            .contains(u"\nEnvelope sender: spam@example.net\n"));
    QVERIFY(finding(test::traced({path, line.arg(QString())})).contains(u"\nEnvelope sender: <user@example.org>\n"));
}

void TestFinding::server_isOursOnlyWhereWeSaidSo()
{
    QVERIFY(finding(test::tracedCase(u"direct"_s, u"*.example.org"_s)).contains(u"\nOur server: mx.example.org\n"));
    QVERIFY(finding(test::tracedCase(u"direct"_s, {})).contains(u"\nServer that took it: mx.example.org\n"));
    QVERIFY(finding(test::tracedCase(u"microsoft365"_s, {})).contains(u"\nServer that took it: "));
}

void TestFinding::mailMadeAtTheEdge_keepsItsRecordedAddress()
{
    const QString text = finding(test::tracedCase(u"php-form"_s, u"*.example.org"_s));
    QVERIFY2(text.contains(u"\nOrigin: 203.0.113.99, as recorded\nMade there, claimed only, by: userid 33\n"), qPrintable(text));
    // Another server, behind the one at the edge, speaks of itself.
    const QString behind = finding(test::traced(
        {u"Received: from out.example.net (out.example.net [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s,
            u"Received: from web.lan.example.net (web.lan.example.net [10.2.0.106]) by out.example.net (Postfix) with ESMTP id 0BBCD266058; Tue, 24 Nov 2026 09:59:00 +0000"_s,
            u"Received: by web.lan.example.net (Postfix, from userid 33) id 0CBCD266058; Tue, 24 Nov 2026 09:59:00 +0000"_s},
        u"*.example.org"_s));
    QVERIFY2(behind.contains(u"\nOrigin, claimed only: made on web.lan.example.net userid 33\n"), qPrintable(behind));
    QVERIFY2(!behind.contains(u"as recorded") && !behind.contains(u"Made there"), qPrintable(behind));
}

void TestFinding::hostileNames_areShownAsMarks()
{
    const QString text = finding(test::traced(
        {u"Received: from \u0007evil.example.net (unknown [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000"_s,
            u"Subject: \u202eevil"_s}));
    for (const QChar c : text)
        QVERIFY2(c == u'\n' || (c.category() != QChar::Other_Control && c.category() != QChar::Other_Format), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
