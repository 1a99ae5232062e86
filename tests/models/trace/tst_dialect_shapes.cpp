// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/dialect_shapes.h"
#include "models/trace/received.h"
#include "tests/support/hoptext.h"

#include <QTest>

using namespace headwater::trace;

/// Lines whose server names itself nowhere: the shape tells it, and with it whose word the first name is.
class TestDialectShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestDialectShapes::reads_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *line, const char *expected) {
        QTest::newRow(name) << QByteArray(line) << QString::fromUtf8(expected);
    };

    row("qmail", " from b.example.net (HELO a.example.net) (192.0.2.7) by mx.example.org with SMTP; 14 Mar 2023 21:18:37 -0000",
        "relay "
        "qmail|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=SMTP|date=2023-03-14T21:18:37+00:00|"
        "possible");
    row("Mailgun's interface", " by 3aa75dad1d64 with HTTP id 649154e76b6fc9a0b79ac013; Tue, 20 Jun 2023 07:27:03 +0000",
        "by-only mailgun|by=3aa75dad1d64|with=HTTP|id=649154e76b6fc9a0b79ac013|date=2023-06-20T07:27:03+00:00");
    row("not Mailgun: no row's id", " by 3aa75dad1d64 with HTTP id 649154e76b6fc9a0b79ac01; Tue, 20 Jun 2023 07:27:03 +0000",
        "by-only |by=3aa75dad1d64|with=HTTP|id=649154e76b6fc9a0b79ac01|date=2023-06-20T07:27:03+00:00");
    row("Google's groups of servers", " by fxm6 with SMTP id 6so1494962fxm.19; Mon, 15 Nov 2010 06:37:44 +0000",
        "by-only google|by=fxm6|with=SMTP|id=6so1494962fxm.19|date=2010-11-15T06:37:44+00:00");
    row("not Google: another group's id", " by fxm6 with SMTP id 6so1494962bwz.19; Mon, 15 Nov 2010 06:37:44 +0000",
        "by-only |by=fxm6|with=SMTP|id=6so1494962bwz.19|date=2010-11-15T06:37:44+00:00");
    row("qmail, equal names", " from a.example.net (192.0.2.7) by mx.example.org with SMTP; 8 May 2003 14:54:07 -0000",
        "relay "
        "qmail|helo=a.example.net|rdns=a.example.net|ip=192.0.2.7|by=mx.example.org|with=SMTP|date=2003-05-08T14:54:07+00:00|"
        "possible");
    row("not qmail: a weekday", " from a.example.net (192.0.2.7) by mx.example.org with SMTP; Thu, 8 May 2003 14:54:07 -0000",
        "relay |helo=a.example.net|ip=192.0.2.7|by=mx.example.org|with=SMTP|date=2003-05-08T14:54:07+00:00");
    row("not IronPort: a weekday", " from a.example.net ([192.0.2.7]) by mx.example.org with ESMTP; Thu, 8 May 2003 14:54:07 -0000",
        "relay |helo=a.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|date=2003-05-08T14:54:07+00:00");
    row("qmail, ident",
        " from unknown (HELO a.example.net) (joe@192.0.2.7) by mx.example.org with SMTP; 14 Nov 2003 08:05:50 -0000",
        "relay "
        "qmail|helo=a.example.net|ip=192.0.2.7|ident=joe|by=mx.example.org|with=SMTP|date=2003-11-14T08:05:50+00:00|unknown|"
        "possible");
    row("qmail, no HELO", " from b.example.net (HELO ) (192.0.2.7) by mx.example.org with SMTP; 3 Mar 2004 20:34:38 -0000",
        "relay qmail|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=SMTP|date=2004-03-03T20:34:38+00:00|possible");
    row("qmail, login with a domain: the last @",
        " from unknown (HELO ?10.1.2.3?) (joe@example.org@198.51.100.9) by 0 with SMTP; 21 Nov 2024 20:01:20 +0900",
        "relay "
        "qmail|helo=?10.1.2.3?|ip=198.51.100.9|by=0|with=SMTP|auth=joe@example.org|date=2024-11-21T20:01:20+09:00|authenticated|"
        "account|unknown|possible");
    row("qmail, login words",
        " from ?UNAVAILABLE? (HELO PC) (authenticated@198.51.100.9) by mx.example.org with SMTP; 21 May 2019 00:34:56 -0000",
        "relay "
        "qmail|helo=PC|ip=198.51.100.9|by=mx.example.org|with=SMTP|auth=authenticated|date=2019-05-21T00:34:56+00:00|authenticated|"
        "unknown|possible");
    row("qmail, login method",
        " from unknown (HELO pc) (joe@198.51.100.9 with\r\n login) by mx.example.org with SMTP; 31 Mar 2004 22:07:59 -0000",
        "relay "
        "qmail|helo=pc|ip=198.51.100.9|by=mx.example.org|with=SMTP|auth=joe|date=2004-03-31T22:07:59+00:00|authenticated|account|"
        "unknown|possible");
    row("qmail, cipher",
        " from a.example.net (192.0.2.7) by mx.example.org with AES256-SHA encrypted SMTP; 12 Jan 2009 11:15:44 +0100",
        "relay qmail|helo=a.example.net|rdns=a.example.net|ip=192.0.2.7|by=mx.example.org|with=AES256-SHA encrypted "
        "SMTP|tls=AES256-SHA|"
        "date=2009-01-12T11:15:44+01:00|possible");
    row("IronPort",
        " from a.example.net ([192.0.2.7])\r\n  by mx.example.org with ESMTP/TLS/ECDHE-RSA-AES128-GCM-SHA256; 23 Feb 2024 11:29:15 "
        "-0400",
        "relay "
        "ironport|helo=a.example.net|rdns=a.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP/TLS/ECDHE-RSA-AES128-GCM-SHA256|"
        "tls=ECDHE-RSA-AES128-GCM-SHA256|date=2024-02-23T11:29:15-04:00|possible");
    row("IronPort, HELO differs",
        " from b.example.net (HELO a.example.net) ([192.0.2.7]) by mx.example.org with ESMTP; 04 Jun 2025 02:19:52 +0800",
        "relay "
        "ironport|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|date=2025-06-04T02:19:52+08:00|"
        "possible");
    row("hMailServer is not IronPort: a weekday",
        " from a.example.net ([192.0.2.7])\r\n\tby mx.example.org\r\n\t; Wed, 18 Mar 2009 00:41:44 +0100",
        "relay |helo=a.example.net|ip=192.0.2.7|by=mx.example.org|date=2009-03-18T00:41:44+01:00");
    row("mox is not IronPort: its own address",
        " from a.example.net ([192.0.2.7]) by mx.example.org ([192.0.2.25]) with ESMTPS for user@example.org; 15 Jul 2022 17:37 "
        "+0200",
        "relay "
        "|helo=a.example.net|ip=192.0.2.7|by=mx.example.org|by_ip=192.0.2.25|with=ESMTPS|for=user@example.org|date=2022-07-15T17:"
        "37:00+02:00");
    row("Zimbra",
        " from a.example.org (LHLO a.example.org) (192.0.2.7) by mx.example.org with LMTP; Thu, 10 Dec 2009 22:36:15 -0800 (PST)",
        "relay "
        "zimbra|helo=a.example.org|rdns=a.example.org|ip=192.0.2.7|by=mx.example.org|with=LMTP|date=2009-12-10T22:36:15-08:00|"
        "possible");
    row("ZMailer",
        " from b.example.net ([192.0.2.7]:38613 \"EHLO\r\n\ta.example.net\" rhost-flags-OK-OK-OK-FAIL) by vger.example.org with "
        "ESMTP\r\n\tid S1753727AbeDRN1G (ORCPT\r\n\t<rfc822;user@example.org>); Wed, 18 Apr 2018 09:27:06 -0400",
        "relay "
        "zmailer|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|port=38613|by=vger.example.org|with=ESMTP|id=S1753727AbeDRN1G|"
        "for=user@example.org|"
        "date=2018-04-18T09:27:06-04:00|possible");
    row("PP: the number is the HELO, not the peer",
        " from 203.0.113.4 (actually b.example.net) by mx.example.org with SMTP (PP); Sat, 20 Sep 1997 15:40:32 +0100",
        "relay pp|helo=203.0.113.4|rdns=b.example.net|by=mx.example.org|with=SMTP|date=1997-09-20T15:40:32+01:00|possible");
    row("the last address is the peer's",
        " from [203.0.113.101] (HELO 203.0.113.238) (192.0.2.7) by mx.example.org with SMTP; 14 Mar 2023 21:18:37 -0000",
        "relay qmail|helo=203.0.113.238|ip=192.0.2.7|by=mx.example.org|with=SMTP|date=2023-03-14T21:18:37+00:00|possible");
    row("sendmail",
        " from a.example.net (IDENT:joe@b.example.net [192.0.2.7] (may be forged)) by mx.example.org (8.15.2/8.14.4) with ESMTPS "
        "id 56ENk0We1669607"
        " (version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 verify=NO) for <user@example.org>; Mon, 14 Jul 2025 19:46:00 "
        "-0400",
        "relay "
        "sendmail|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|ident=joe|by=mx.example.org|with=ESMTPS|id=56ENk0We1669607|"
        "for=user@example.org|"
        "tls=TLSv1.3|date=2025-07-14T19:46:00-04:00|possible|forged");
    row("sendmail, no name",
        " from a.example.net ([192.0.2.7]) (authenticated bits=0) by mx.example.org (MTA) with ESMTP id 0898nrHA009773; Wed, 9 Sep "
        "2020 17:49:54 +0900",
        "relay sendmail|helo=a.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=0898nrHA009773|auth=authenticated bits=0|"
        "date=2020-09-09T17:49:54+09:00|authenticated|possible");
    row("sendmail, the id alone",
        " from a.example.net ([192.0.2.7]) by mx.example.org with ESMTP id o2T8rnRf021652; Mon, 29 Mar 2010 17:53:49 +0900 (JST)",
        "relay "
        "sendmail|helo=a.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=o2T8rnRf021652|date=2010-03-29T17:53:49+09:00|"
        "possible");
    row("sendmail of SGI is not SendGrid's SG",
        " from a.example.net (joe@localhost) by mx.example.org (SGI-8.9.3/8.8.7) with ESMTP id KAA14788; Fri, 7 Mar 2003 10:37:56 "
        "-0500",
        "relay "
        "sendmail|helo=a.example.net|rdns=localhost|ident=joe|by=mx.example.org|with=ESMTP|id=KAA14788|date=2003-03-07T10:37:56-05:"
        "00|possible");
    row("sendmail's first figure",
        " from a.example.net ([192.0.2.7]) by mx.example.org (8.9.0) with ESMTP id GDI12lira; Wed, 15 Jun 2005 03:02:54 +0400",
        "relay "
        "sendmail|helo=a.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=GDI12lira|date=2005-06-15T03:02:54+04:00|"
        "possible");
    row("sendmail, named by its configuration",
        " from a.example.net (b.example.net [192.0.2.7]) by mx.example.org (V8/cf) with ESMTP id 00000000000000; Fri, 30 Apr 2010 "
        "22:33:44 +0900",
        "relay sendmail|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=00000000000000|"
        "date=2010-04-30T22:33:44+09:00|possible");
    row("a slash is not enough for sendmail",
        " from 192.0.2.7 [192.0.2.7] by mx.example.org (1.73/SMTPD) at Wed, 01 Aug 01 21:03:19 PDT",
        "relay |helo=192.0.2.7|ip=192.0.2.7|by=mx.example.org|date=2001-08-01T21:03:19-07:00");
    row("an id of zeros is not Postfix's",
        " from a.example.net (b.example.net [192.0.2.7]) by mx.example.org (An Example) with SMTP id 0000000000000; Fri, 30 Apr "
        "2010 22:33:44 +0900",
        "relay |helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=SMTP|id=0000000000000|"
        "date=2010-04-30T22:33:44+09:00|possible");
    row("more than a second of microseconds is not Postfix's",
        " from a.example.net (b.example.net [192.0.2.7]) by mx.example.org (An Example) with SMTP id F4240D45240; Fri, 30 Apr "
        "2010 22:33:44 +0900",
        "relay |helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=SMTP|id=F4240D45240|"
        "date=2010-04-30T22:33:44+09:00|possible");
    row("a crossed out id is not Exim's",
        " from [192.0.2.3] ([192.0.2.3]) by mx.example.org with ESMTP id 000000-EEEEEE-11; Fri, 30 Apr 2010 22:33:44 +0000",
        "relay |helo=[192.0.2.3]|ip=192.0.2.3|by=mx.example.org|with=ESMTP|id=000000-EEEEEE-11|date=2010-04-30T22:33:44+00:00");
    row("(ESMTP) and a protocol in its place is not Tencent's",
        " from a.example.net [192.0.2.7] by mx.example.org (ESMTP/<>) via mtaq (X1.2) with ESMTP id x; Sun, 10 Jan 2016 "
        "04:41:58 -0000",
        "relay |helo=a.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=x|date=2016-01-10T04:41:58+00:00");
    row("a host of MessageLabs is qmail's by its shape alone",
        " by server-7.inner-3.messagelabs.com id 3A/0B-12345-4F2D0071; Tue, 18 Jul 2017 22:33:44 +0000",
        "by-only |by=server-7.inner-3.messagelabs.com|id=3A/0B-12345-4F2D0071|date=2017-07-18T22:33:44+00:00");
    row("any other version says nothing",
        " from a.example.net ([192.0.2.7]) by mx.example.org (3.11v) with ESMTP id GDI12lira; Wed, 15 Jun 2005 03:02:54 +0400",
        "relay |helo=a.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=GDI12lira|date=2005-06-15T03:02:54+04:00");
    row("final dot",
        " from b.example.net. ([192.0.2.7] helo=a) by mx.example.org with esmtp (Exim 4.96) id 1vehVo-009MY9-1y; Sat, 10 Jan 2026 "
        "22:32:48 +0000",
        "relay "
        "exim|helo=a|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=esmtp|id=1vehVo-009MY9-1y|date=2026-01-10T22:32:48+00:"
        "00|possible");
    row("sendmail, account",
        " from a.example.net (b.example.net [192.0.2.7]) (user=joe mech=PLAIN bits=0) by mx.example.org (8.13.8/8.13.8) with ESMTP "
        "id k56LrqZ8011857; Tue, 6 Jun 2006 21:53:52 GMT",
        "relay sendmail|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=k56LrqZ8011857|auth=joe|"
        "date=2006-06-06T21:53:52+00:00|authenticated|account|possible");
    row("sendmail, envelope sender after the date",
        " from a.example.net (a.example.net [192.0.2.7]) by mx.example.org (8.14.5/8.14.5) with ESMTP id w121YEt6036571; Fri, 2 "
        "Mar 2018 09:44:33 +0000 (UTC) (envelope-from joe@example.net)",
        "relay "
        "sendmail|helo=a.example.net|rdns=a.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=w121YEt6036571|from=joe@"
        "example.net|"
        "date=2018-03-02T09:44:33+00:00|possible");
    row("Courier",
        " from a.example.net (a.example.net [::ffff:192.0.2.7]) (AUTH: PLAIN joe@example.org, TLS: "
        "TLSv1.3,128bits,TLS_AES_128_GCM_SHA256) by mx.example.org with ESMTPSA id 0000000002300A2D.000000006819E389.0000140C; "
        "Tue, 06 May 2025 10:25:13 +0000",
        "relay "
        "courier|helo=a.example.net|rdns=a.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTPSA|id=0000000002300A2D."
        "000000006819E389.0000140C|"
        "auth=joe@example.org|tls=TLSv1.3|date=2025-05-06T10:25:13+00:00|authenticated|account|possible");
    row("Courier, look-up failed",
        " from a.example.net (softdnserr [::ffff:192.0.2.7]) by mx.example.org with esmtp; Fri, 22 Aug 2003 12:25:41 +0300",
        "relay |helo=a.example.net|ip=192.0.2.7|by=mx.example.org|with=esmtp|date=2003-08-22T12:25:41+03:00");
    row("Barracuda",
        " from a.example.net (b.example.net [192.0.2.7]) by mx.example.org with ESMTP id OPV4u0SH8GiSKwRg; Thu, 10 Dec 2009 "
        "22:36:09 -0800 (PST)",
        "relay "
        "barracuda|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=OPV4u0SH8GiSKwRg|date=2009-"
        "12-10T22:36:09-08:00|possible");
    row("Postfix under another name",
        " from a.example.net (unknown [192.0.2.7]) by mx.example.org (Mailerdaemon) with ESMTP id 3E0221D45240; Thu, 16 Oct 2025 "
        "00:48:35 +0300 (MSK)",
        "relay "
        "postfix|helo=a.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=3E0221D45240|date=2025-10-16T00:48:35+03:00|"
        "unknown|possible");
    row("Proofpoint's own hop",
        " from pps.filterd (m1.example.org [127.0.0.1]) by mx.example.org (8.18.1.2/8.18.1.2) with ESMTP id 5AL1uhXW024577; Fri, "
        "21 Nov 2025 08:20:18 GMT",
        "relay "
        "proofpoint|helo=pps.filterd|rdns=m1.example.org|ip=127.0.0.1|by=mx.example.org|with=ESMTP|id=5AL1uhXW024577|date=2025-11-"
        "21T08:20:18+00:00|possible");
    row("Obtuse",
        " from b.example.net(192.0.2.7), claiming to be \"a.example.net\"\r\n via SMTP by mx.example.org, id smtpd1PBsZT; Sun Nov "
        "13 15:38:52 2005",
        "relay "
        "obtuse|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=SMTP|id=smtpd1PBsZT|date=2005-11-13T15:"
        "38:52|possible");
    row("X.400", " by /PRMD=example/ADMD=arcom/C=CH/; Relayed; Fri, 2 Oct 1992 18:36:12 +0100",
        "by-only x400|by=/PRMD=example/ADMD=arcom/C=CH/|date=1992-10-02T18:36:12+01:00");
    row("X.400, ctime", " by /C=US/AD=EXAMPLE;Wed May 26 04:28:34 -0000 1993",
        "by-only x400|by=/C=US/AD=EXAMPLE|date=1993-05-26T04:28:34+00:00");
    row("SendGrid inside",
        " by recvd-55b9bbfc4b-c4qtd with SMTP id recvd-55b9bbfc4b-c4qtd-1-68F20780-C 2025-10-17 09:08:16.11262821 +0000 UTC "
        "m=+11636651.6",
        "by-only "
        "sendgrid|by=recvd-55b9bbfc4b-c4qtd|with=SMTP|id=recvd-55b9bbfc4b-c4qtd-1-68F20780-C|date=2025-10-17T09:08:16+00:00");
    row("invoked", " (wp-smtpd 16293 invoked by uid 100); 19 Aug 2010 16:06:43 +0200",
        "local qmail|ident=uid 100|date=2010-08-19T16:06:43+02:00");
    row("Smail 3: from after by",
        " by mx.example.org (Smail3.1.29.1) from a.example.net (192.0.2.7) with smtp id <m0vbwzX-0009vcC>; Mon, 23 Dec 96 00:07 "
        "MET",
        "relay "
        "smail|helo=a.example.net|ip=192.0.2.7|by=mx.example.org|with=smtp|id=m0vbwzX-0009vcC|date=1996-12-23T00:07:00+01:00");
}

void TestDialectShapes::reads()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, expected);
    QCOMPARE(headwater::test::hopText(parseReceived({line.constData(), std::size_t(line.size())})), expected);
}

QTEST_GUILESS_MAIN(TestDialectShapes)
#include "tst_dialect_shapes.moc"
