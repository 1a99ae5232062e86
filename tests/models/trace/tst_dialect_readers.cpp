// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/dialect_readers.h"
#include "models/trace/received.h"
#include "tests/support/hoptext.h"

#include <QTest>

using namespace headwater::trace;

/// What single dialects have that no other has: local users, fetched mail, accounts in odd places, words that are no hosts.
class TestDialectReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestDialectReaders::reads_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *line, const char *expected) {
        QTest::newRow(name) << QByteArray(line) << QString::fromUtf8(expected);
    };

    row("qmail, user", " (qmail 11942 invoked by uid 109); 11 Feb 2026 07:35:56 -0000",
        "local qmail|ident=uid 109|date=2026-02-11T07:35:56+00:00");
    row("qmail, alias", " (qmail invoked by alias); 21 Nov 2012 20:11:35 -0000",
        "local qmail|ident=alias|date=2012-11-21T20:11:35+00:00");
    row("qmail, network", " (qmail 87455 invoked from network); 14 Mar 2023 21:18:37 -0000",
        "by-only qmail|date=2023-03-14T21:18:37+00:00");
    row("qmail, bounce", " (qmail 1 invoked for bounce); 14 Mar 2023 21:18:37 -0000", "local qmail|date=2023-03-14T21:18:37+00:00");
    row("nullmailer", " (nullmailer pid 1244611 invoked by uid 1000); Tue, 18 Oct 2022 08:24:45 -0000",
        "local nullmailer|ident=uid 1000|date=2022-10-18T08:24:45+00:00");
    row("IndiMail, queue", " (indimail-mta queue 37166 by host mx.example.org invoked by alias); 26 Sep 1995 04:46:54 -0000",
        "local indimail|ident=alias|date=1995-09-26T04:46:54+00:00");
    row("IndiMail, SMTP",
        " indimail-mta smtpd 28500 (HELO a.example.net) (::1) by unknown with ESMTPS (tls provider dotls, TLS Server=TLSv1.3, "
        "Client=TLSv1.3); Mon, 26 Dec 2022 21:02:07 +0530",
        "relay indimail|helo=a.example.net|ip=::1|by=unknown|with=ESMTPS|tls=TLSv1.3|date=2022-12-26T21:02:07+05:30|possible");
    row("ofmipd", " (ofmipd 192.0.2.7); 17 Mar 2003 04:09:01 -0000", "relay ofmipd|ip=192.0.2.7|date=2003-03-17T04:09:01+00:00");
    row("ofmipd, no address", " (ofmipd here); 17 Mar 2003 04:09:01 -0000", "by-only ofmipd|date=2003-03-17T04:09:01+00:00");
    row("Haraka, outbound", " (Haraka outbound); Sun, 08 Oct 2017 20:46:21 -0400", "by-only haraka|date=2017-10-08T20:46:21-04:00");
    row("sendmail, user",
        " (from joe@localhost) by mx.example.org (8.18.1/8.18.1/Submit) id 5A203cNI155603; Sat, 1 Nov 2025 20:03:38 -0400",
        "local sendmail|ident=joe@localhost|by=mx.example.org|id=5A203cNI155603|date=2025-11-01T20:03:38-04:00|possible");
    row("sendmail, user, no version", " (from joe@localhost) by mx.example.org id KAA08602; Thu, 8 May 2003 10:54:35 -0400 (EDT)",
        "local sendmail|ident=joe@localhost|by=mx.example.org|id=KAA08602|date=2003-05-08T10:54:35-04:00");
    row("sendmail, socket",
        " from localhost (localhost [[UNIX: localhost]]) by mx.example.org (8.12.11/8.12.11/Submit) id iBADHRP6011034; Fri, 10 Dec "
        "2004 13:17:27 GMT",
        "local sendmail|helo=localhost|rdns=localhost|by=mx.example.org|id=iBADHRP6011034|date=2004-12-10T13:17:27+00:00|possible");
    row("sendmail IDA: recipient in the version",
        " from ita.UUCP by mx.example.org with UUCP id AA02606 (5.65c8/IDA-1.4.4 for joe@example.org); Fri, 13 May 1994 11:36:32 "
        "+0200",
        "relay uucp|helo=ita.UUCP|by=mx.example.org|with=UUCP|id=AA02606|for=joe@example.org|date=1994-05-13T11:36:32+02:00");
    row("Norton: a whole from clause in a comment",
        " (from localhost [192.0.2.7]) by mx.example.org (NAVGW 2.5.2.12) with SMTP id M2006060503484615455; Mon, 05 Jun 2006 "
        "03:48:47 +0100",
        "relay "
        "navgw|helo=localhost|ip=192.0.2.7|by=mx.example.org|with=SMTP|id=M2006060503484615455|date=2006-06-05T03:48:47+01:00");
    row("Courier, user",
        " from localhost (localhost [127.0.0.1]) (uid 1002) by mx.example.org with local id "
        "000000000002004C.00000000698A1BF0.0013D118; Mon, 09 Feb 2026 17:40:00 +0000",
        "local courier|helo=localhost|rdns=localhost|ip=127.0.0.1|ident=uid "
        "1002|by=mx.example.org|with=local|id=000000000002004C.00000000698A1BF0.0013D118|"
        "date=2026-02-09T17:40:00+00:00|possible");
    row("local, and another host's address",
        " from a.example.net [192.0.2.7] by mx.example.org with LOCAL; Tue, 17 Oct 2023 08:09:11 -0700",
        "relay |helo=a.example.net|ip=192.0.2.7|by=mx.example.org|with=LOCAL|date=2023-10-17T08:09:11-07:00");
    row("ZMailer, list",
        " (majordomo@vger.example.org) by vger.example.org via listexpand id S1753998AbeDRN1f (ORCPT <rfc822;user@example.org>); "
        "Wed, 18 Apr 2018 09:27:35 -0400",
        "local "
        "zmailer|ident=majordomo@vger.example.org|by=vger.example.org|with=listexpand|id=S1753998AbeDRN1f|for=user@example.org|"
        "date=2018-04-18T09:27:35-04:00|possible");
    row("fetchmail",
        " from pop.example.net [192.0.2.7] by localhost with POP3 (fetchmail-6.2.1) for joe@localhost (single-drop); Tue, 11 Nov "
        "2003 03:14:28 -0500 (EST)",
        "fetch "
        "fetchmail|helo=pop.example.net|ip=192.0.2.7|by=localhost|with=POP3|for=joe@localhost|date=2003-11-11T03:14:28-05:00");
    row("getmail",
        " from pop.example.net (192.0.2.7) by localhost with POP3 getmail6 [msgid:1] for joe@localhost; 14 Apr 2010 11:14:29 -0000",
        "fetch fetch|helo=pop.example.net|ip=192.0.2.7|by=localhost|with=POP3|for=joe@localhost|date=2010-04-14T11:14:29+00:00");
    row("CommuniGate, rule",
        " from <joe@example.org> by mx.example.org (CommuniGate Pro RULES 4.0.6) with RULES id 360012; Fri, 14 Mar 2003 01:00:12 "
        "+0000",
        "by-only communigate|by=mx.example.org|with=RULES|id=360012|date=2003-03-14T01:00:12+00:00");
    row("MDaemon, raw queue",
        " from mx.example.org by mx.example.org (via RAW) (MDaemon PRO v10.0.5b) for <user@example.org>; Tue, 17 Mar 2009 18:41:39 "
        "-0500",
        "local mdaemon|helo=mx.example.org|by=mx.example.org|for=user@example.org|date=2009-03-17T18:41:39-05:00|possible");
    row("MDaemon, webmail",
        " from WorldClient by mx.example.org (192.0.2.25) (MDaemon PRO v19.5.9) with ESMTPA id md50005619668.msg; Wed, 19 Jun 2024 "
        "15:18:12 +0300",
        "local "
        "mdaemon|helo=WorldClient|by=mx.example.org|by_ip=192.0.2.25|with=ESMTPA|id=md50005619668.msg|auth=ESMTPA|date=2024-06-"
        "19T15:18:12+03:00|authenticated|possible");
    row("protocol in the comment",
        " from a.example.net ( [192.0.2.7]) by bizesmtp.example.org (ESMTP) with id ; Mon, 03 Mar 2025 17:51:04 +0800 (CST)",
        "relay tencent|helo=a.example.net|ip=192.0.2.7|by=bizesmtp.example.org|with=ESMTP|date=2025-03-03T17:51:04+08:00");
    row("Coremail, webmail",
        " from joe$example.org ( [198.51.100.9] ) by ajax-webmail-APP-12 (Coremail) ; Wed, 10 Jan 2024 19:12:49 +0800 (GMT+08:00)",
        "relay "
        "coremail|ip=198.51.100.9|by=ajax-webmail-APP-12|auth=joe$example.org|date=2024-01-10T19:12:49+08:00|authenticated|account|"
        "possible");
    row("Gmail, program", " from 1234567890 named unknown by gmailapi.google.com with HTTPREST; Fri, 6 Mar 2026 09:56:45 -0800",
        "relay google|by=gmailapi.google.com|with=HTTPREST|auth=1234567890|date=2026-03-06T09:56:45-08:00|authenticated");
    row("Gmail, program without its number", " by gmailapi.google.com with HTTPREST; Fri, 6 Mar 2026 09:56:45 -0800",
        "by-only google|by=gmailapi.google.com|with=HTTPREST|date=2026-03-06T09:56:45-08:00");
    row("Gmail, login told by the id",
        " from [10.1.2.3] ([198.51.100.9]) by smtp.gmail.com with ESMTPS id q9sm3397ibw.12.2010.04.20.06.33.54; Tue, 20 Apr 2010 "
        "06:33:54 -0700 (PDT)",
        "relay "
        "google|helo=[10.1.2.3]|ip=198.51.100.9|by=smtp.gmail.com|with=ESMTPS|id=q9sm3397ibw.12.2010.04.20.06.33.54|"
        "date=2010-04-20T06:33:54-07:00|authenticated|possible");
    row("Gmail, relay service needs no login",
        " from [10.1.2.3] ([198.51.100.9]) by smtp-relay.gmail.com with ESMTPS id h81sm739643wmh.21.2021.12.27.15.06.43; Mon, 27 "
        "Dec 2021 15:06:52 -0800 (PST)",
        "relay "
        "google|helo=[10.1.2.3]|ip=198.51.100.9|by=smtp-relay.gmail.com|with=ESMTPS|id=h81sm739643wmh.21.2021.12.27.15.06.43|date="
        "2021-12-27T15:06:52-08:00|possible");
    row("GMX, submission",
        " from b.example.net (EHLO homepc) [192.0.2.7] by mail.gmx.net (mp010) with SMTP; 03 Feb 2007 13:13:47 +0100",
        "relay "
        "gmx|helo=homepc|rdns=b.example.net|ip=192.0.2.7|by=mail.gmx.net|with=SMTP|auth=mp010|date=2007-02-03T13:13:47+01:00|"
        "authenticated|possible");
    row("SendGrid, account",
        " from MTIzNDU2 (unknown) by ismtpd0001p1lon1.sendgrid.net (SG) with HTTP id aqHKNX2kSp-HiqspAa-uvw; Thu, 02 Apr 2020 "
        "07:53:55.516 +0000 (UTC)",
        "relay "
        "sendgrid|by=ismtpd0001p1lon1.sendgrid.net|with=HTTP|id=aqHKNX2kSp-HiqspAa-uvw|auth=MTIzNDU2|date=2020-04-02T07:53:55+00:"
        "00|authenticated|account|possible");
    row("SMTPSVC, pickup", " from mail pickup service by web.example.org with Microsoft SMTPSVC; Thu, 13 Feb 2003 19:05:39 -0500",
        "local smtpsvc|by=web.example.org|with=Microsoft SMTPSVC|date=2003-02-13T19:05:39-05:00");
    row("Exchange, HTTP-DAV",
        " from 198.51.100.9 ([198.51.100.9]) by mx.example.org ([192.0.2.25]) with Microsoft Exchange Server HTTP-DAV ; Mon, 1 Jun "
        "2009 04:26:33 +0000",
        "relay exchange-dav|helo=198.51.100.9|ip=198.51.100.9|by=mx.example.org|by_ip=192.0.2.25|with=Microsoft Exchange Server "
        "HTTP-DAV|date=2009-06-01T04:26:33+00:00|authenticated");
    row("Exchange, the word by is missing",
        " from [10.1.2.3] (b.example.net [192.0.2.7]) mx.example.org (2001:db8::25) with Microsoft SMTP Server (TLS) id "
        "15.0.1130.7; Wed, 3 Jun 2015 10:20:30 +0200",
        "unparseable exchange|helo=[10.1.2.3]|rdns=b.example.net|ip=192.0.2.7|by_ip=2001:db8::25|with=Microsoft SMTP "
        "Server|id=15.0.1130.7|tls=TLS|date=2015-06-03T10:20:30+02:00|possible|!received-unparseable");
    row("Exchange, head crossed out",
        " from **** mx.example.org (192.0.2.25) with Microsoft SMTP Server id 15.20.6002.13; Tue, 17 Jan 2023 09:25:18 +0000",
        "unparseable exchange|by_ip=192.0.2.25|with=Microsoft SMTP "
        "Server|id=15.20.6002.13|date=2023-01-17T09:25:18+00:00|!received-unparseable");
    row("Mailgun", " by luna.mailgun.net with SMTP mgrt 8734663311733; Fri, 03 May 2013 18:26:27 +0000",
        "by-only mailgun|by=luna.mailgun.net|with=SMTP|date=2013-05-03T18:26:27+00:00");
    row("PMDF, channel",
        " from PROCESS-DAEMON.example.org by mx.example.org (PMDF V6.2-X27 #31178) id <01LYZSWP1WQO9V6TAS@mx.example.org> "
        "(original mail from joe@example.org); Wed, 15 Feb 2006 10:33:14 +1300 (NEW ZEALAND DAYLIGHT TIME)",
        "local "
        "pmdf|helo=PROCESS-DAEMON.example.org|by=mx.example.org|id=01LYZSWP1WQO9V6TAS@mx.example.org|date=2006-02-15T10:33:14+13:"
        "00|possible");
    row("any channel program",
        " from store-daemon.in.example.org by mx.example.org (An Example) id <0K8Z00E02PGJSQ00@mx.example.org>; "
        "Tue, 31 Oct 2006 09:10:11 -0300 (ART)",
        "local |helo=store-daemon.in.example.org|by=mx.example.org|id=0K8Z00E02PGJSQ00@mx.example.org|"
        "date=2006-10-31T09:10:11-03:00");
    row("no channel program: a protocol was spoken",
        " from mailer-daemon.example.org by mx.example.org with ESMTP id x; Tue, 31 Oct 2006 09:10:11 -0300",
        "relay |helo=mailer-daemon.example.org|by=mx.example.org|with=ESMTP|id=x|date=2006-10-31T09:10:11-03:00");
    row("AOL, program", " from joe@aol.example by scmp-x01.mail.aol.com; Fri, 31 Dec 2010 08:07:06 EST",
        "local aol|ident=joe@aol.example|by=scmp-x01.mail.aol.com|date=2010-12-31T08:07:06-05:00|possible");
    row("AOL, user",
        " from Joe@aol.example by imo-m09.mx.aol.com (mail_out_v34.13.) id 7.53.208064a0 (4394); Sat, 11 Jan 2003 23:24:31 -0500 "
        "(EST)",
        "local aol|ident=Joe@aol.example|by=imo-m09.mx.aol.com|id=7.53.208064a0|date=2003-01-11T23:24:31-05:00");
    row("X.400, mta", " by mta gate.example.org in /PRMD=example/ADMD=arcom/C=CH/; Relayed; Fri, 2 Oct 1992 18:38:22 +0100",
        "by-only x400|by=gate.example.org|date=1992-10-02T18:38:22+01:00");
    row("Barricade",
        " Message by Barricade mx.example.org with ESMTP id h1I7hGU06122 for <user@example.org>; Tue, 18 Feb 2003 09:43:16 +0200",
        "by-only barricade|by=mx.example.org|with=ESMTP|id=h1I7hGU06122|for=user@example.org|date=2003-02-18T09:43:16+02:00");
    row("Smail, standard input",
        " at Example Town (/\\##/\\ Smail-3.2.0.102 #2) from example.org by mx.example.org via smail from stdin id "
        "<m1FglM8-000okjC@mx.example.org>; Thu, 18 May 2006 18:28:08 +0200 (CEST)",
        "local "
        "smail|helo=example.org|by=mx.example.org|with=smail|id=m1FglM8-000okjC@mx.example.org|date=2006-05-18T18:28:08+02:00");
    row("simscan", " by simscan 1.3.1 ppid: 30051, pid: 30052, t: 0.2601s scanners: attach: 1.3.1 clamav: 0.93/m: spam: 3.2.4",
        "by-only simscan|!received-no-date");
    row("Thrift",
        " from example.org (RrlQsUbrndsQ6/zbJa 2001:db8::2f:0) by example.org with Thrift id 4237-169bd530; Wed, 20 Mar 2019 "
        "13:39:29 -0700",
        "relay "
        "facebook|helo=example.org|ip=2001:db8::2f:0|by=example.org|with=Thrift|id=4237-169bd530|date=2019-03-20T13:39:29-07:00");
    row("qmail-scanner",
        " from 192.0.2.7 by mx.example.org (envelope-from <joe@example.net>, uid 1009) with qmail-scanner-1.25 (clamdscan: "
        "0.92/5572. Clear:RC:0(203.0.113.8):SA:0(-2.6/5.0):. Processed in 0.1 secs); 12 Jan 2009 10:15:44 -0000",
        "relay "
        "qmail-scanner|ip=192.0.2.7|by=mx.example.org|with=qmail-scanner-1.25|from=joe@example.net|date=2009-01-12T10:15:44+00:00");
    row("qmail-scanner, user",
        " from joe@example.org by mx.example.org by uid 7791 with qmail-scanner-1.14 (Processed in 0.2 secs); 12 Jan 2009 10:15:44 "
        "-0000",
        "local qmail-scanner|ident=uid "
        "7791|by=mx.example.org|with=qmail-scanner-1.14|from=joe@example.org|date=2009-01-12T10:15:44+00:00");
    row("qmail-scanner, sender alone",
        " from joe@example.net by mx.example.org with qmail-scanner-1.00 (Processed in 0.6 secs); 28/08/2002 10:40:04",
        "by-only qmail-scanner|by=mx.example.org|with=qmail-scanner-1.00|from=joe@example.net|date=2002-08-28T10:40:04");
    row("OpenSMTPD, socket",
        " from localhost (mx.example.org [local]) by mx.example.org (OpenSMTPD) with ESMTPA id 5db34e0d; Tue, 7 Apr 2020 01:38:29 "
        "-0600 (MDT)",
        "local "
        "opensmtpd|helo=localhost|rdns=mx.example.org|by=mx.example.org|with=ESMTPA|id=5db34e0d|auth=ESMTPA|date=2020-04-07T01:38:"
        "29-06:00|"
        "authenticated|possible");
    row("sSMTP", " by localhost (sSMTP sendmail emulation); Thu, 02 Apr 2020 07:23:58 -0700",
        "local ssmtp|by=localhost|date=2020-04-02T07:23:58-07:00");
    row("dmail", " via dmail-2002(12) for +lists/example; Mon, 9 Sep 2002 23:57:58 -0500 (CDT)",
        "by-only dmail|with=dmail-2002|for=+lists/example|date=2002-09-09T23:57:58-05:00");
}

void TestDialectReaders::reads()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, expected);
    QCOMPARE(headwater::test::hopText(parseReceived({line.constData(), std::size_t(line.size())})), expected);
}

QTEST_GUILESS_MAIN(TestDialectReaders)
#include "tst_dialect_readers.moc"
