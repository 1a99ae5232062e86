// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/dialects.h"
#include "models/trace/received.h"
#include "tests/support/hoptext.h"

#include <QTest>

using namespace headwater::trace;

/// Lines of servers that name themselves: each row is one line in that server's form, and all that it says.
class TestDialects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestDialects::reads_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *line, const char *expected) {
        QTest::newRow(name) << QByteArray(line) << QString::fromUtf8(expected);
    };

    row("postfix",
        " from a.example.net (b.example.net [192.0.2.7])\r\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)\r\n"
        "\t key-exchange X25519)\r\n\t(No client certificate requested)\r\n\tby mx.example.org (Postfix) with ESMTPS id "
        "4fL6Kb2rh5z9vGr\r\n"
        "\tfor <user@example.org>; Tue, 24 Feb 2026 19:52:35 +0100 (CET)",
        "relay postfix|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTPS|id=4fL6Kb2rh5z9vGr|"
        "for=user@example.org|tls=TLSv1.3|date=2026-02-24T19:52:35+01:00|possible");
    row("postfix, no name",
        " from [10.1.2.3] (unknown [198.51.100.9]) by mx.example.org (Postfix) with ESMTP id 9AEBE114065; Sat, 21 May 2016 "
        "15:08:26 -0700 (PDT)",
        "relay "
        "postfix|helo=[10.1.2.3]|ip=198.51.100.9|by=mx.example.org|with=ESMTP|id=9AEBE114065|date=2016-05-21T15:08:26-07:00|"
        "unknown|possible");
    row("postfix, blank missing",
        " from 203.0.113.3 (unknown[198.51.100.9]) by mx.example.org (Postfix) with SMTP id 9029AFB732; Sat, 8 Nov 2003 17:57:46 "
        "-0500 (EST)",
        "relay "
        "postfix|helo=203.0.113.3|ip=198.51.100.9|by=mx.example.org|with=SMTP|id=9029AFB732|date=2003-11-08T17:57:46-05:00|unknown|"
        "possible");
    row("postfix, IPv6",
        " from a.example.net (a.example.net [IPv6:2001:db8::25]) by mx.example.org (Postfix) with ESMTP id 466C1240A3D; Fri, 12 "
        "May 2017 10:09:45 +0000 (UTC)",
        "relay postfix|helo=a.example.net|rdns=a.example.net|ip=2001:db8::25|by=mx.example.org|with=ESMTP|id=466C1240A3D|"
        "date=2017-05-12T10:09:45+00:00|possible");
    row("postfix, login",
        " from laptop (unknown [198.51.100.9]) (Authenticated sender: joe@example.org) by mx.example.org (Postfix) with ESMTPSA id "
        "5DA679A0E2E;"
        " Thu, 13 Nov 2025 20:46:01 +0000 (UTC)",
        "relay postfix|helo=laptop|ip=198.51.100.9|by=mx.example.org|with=ESMTPSA|id=5DA679A0E2E|auth=joe@example.org|"
        "date=2025-11-13T20:46:01+00:00|authenticated|account|unknown|possible");
    row("postfix, protocol alone",
        " from laptop (unknown [198.51.100.9]) by mx.example.org (Postfix) with UTF8SMTPSA id 97C3440140; Fri, 26 Aug 2022 "
        "20:42:21 +0200 (CEST)",
        "relay postfix|helo=laptop|ip=198.51.100.9|by=mx.example.org|with=UTF8SMTPSA|id=97C3440140|auth=UTF8SMTPSA|"
        "date=2022-08-26T20:42:21+02:00|authenticated|unknown|possible");
    row("postfix, pickup",
        " by web.example.org (Postfix, from userid 48)\r\n\tid 2464EC3279F; Sat,  7 Mar 2026 22:45:04 +0000 (UTC)",
        "local postfix|ident=userid 48|by=web.example.org|id=2464EC3279F|date=2026-03-07T22:45:04+00:00");
    row("postfix, own mail", " by mx.example.org (Postfix) id EA6A213B; Wed, 29 Jan 2025 17:36:57 +0100 (CET)",
        "by-only postfix|by=mx.example.org|id=EA6A213B|date=2025-01-29T17:36:57+01:00|possible");
    row("exim",
        " from b.example.net ([192.0.2.7]:16475 helo=a.example.net)\r\n\tby mx.example.org with esmtps  (TLS1.3) tls "
        "TLS_AES_256_GCM_SHA384\r\n"
        "\t(Exim 4.97.1)\r\n\t(envelope-from <joe@example.net>)\r\n\tid 1rhUJ3-0000000Bgim-2sn4\r\n\tfor user@example.org; Tue, 05 "
        "Mar 2024 12:54:05 +0000",
        "relay "
        "exim|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|port=16475|by=mx.example.org|with=esmtps|id=1rhUJ3-0000000Bgim-"
        "2sn4|"
        "for=user@example.org|from=joe@example.net|tls=TLS1.3|date=2024-03-05T12:54:05+00:00|possible");
    row("exim, equal names",
        " from a.example.net ([2001:db8::7]) by mx.example.org with esmtp (Exim 4.96) id 1vehVo-009MY9-1y; Sat, 10 Jan 2026 "
        "22:32:48 +0000",
        "relay exim|helo=a.example.net|rdns=a.example.net|ip=2001:db8::7|by=mx.example.org|with=esmtp|id=1vehVo-009MY9-1y|"
        "date=2026-01-10T22:32:48+00:00|possible");
    row("exim, no name",
        " from [198.51.100.9] (helo=User ident=joe) by mx.example.org with esmtpa (Exim 4.66) id 1hxd90-0006Q3-My; Tue, 13 Aug "
        "2019 22:11:49 +0200",
        "relay exim|helo=User|ip=198.51.100.9|ident=joe|by=mx.example.org|with=esmtpa|id=1hxd90-0006Q3-My|auth=esmtpa|"
        "date=2019-08-13T22:11:49+02:00|authenticated|possible");
    row("exim, port in the comment",
        " from [198.51.100.9] (port=33872 helo=60) by mx.example.org with esmtp id 1hZ2pN-0008Kp-5K; Fri, 07 Jun 2019 03:33:53 "
        "+0300",
        "relay "
        "exim|helo=60|ip=198.51.100.9|port=33872|by=mx.example.org|with=esmtp|id=1hZ2pN-0008Kp-5K|date=2019-06-07T03:33:53+03:00|"
        "possible");
    row("exim, local",
        " from root by mx.example.org with local (Exim 4.89) (envelope-from <root@example.org>) id 1i3FVJ-0008QS-Ca; Thu, 29 Aug "
        "2019 10:10:01 +0200",
        "local "
        "exim|ident=root|by=mx.example.org|with=local|id=1i3FVJ-0008QS-Ca|from=root@example.org|date=2019-08-29T10:10:01+02:00|"
        "possible");
    row("exim, local SMTP",
        " from joe (helo=localhost) by mx.example.org with local-esmtp (Exim 4.98.2) id 1vlUrI-0000000AZfw-2Kkk; Thu, 29 Jan 2026 "
        "16:27:04 +0000",
        "local "
        "exim|helo=localhost|ident=joe|by=mx.example.org|with=local-esmtp|id=1vlUrI-0000000AZfw-2Kkk|date=2026-01-29T16:27:04+00:"
        "00|possible");
    row("exim 1",
        " from a.example.net [192.0.2.7] by mx.example.org with esmtp (Exim 1.61 #1) id 19T732-0007kO-00; Thu, 19 Jun 2003 "
        "17:34:24 -0400",
        "relay exim|helo=a.example.net|rdns=a.example.net|ip=192.0.2.7|by=mx.example.org|with=esmtp|id=19T732-0007kO-00|"
        "date=2003-06-19T17:34:24-04:00|possible");
    row("exim 3, HELO and port and ident apart",
        " from b.example.net (a.example.net) [192.0.2.7.41219] by mx.example.org with esmtp (Exim 3.35 #1 (Debian)) id "
        "1CO5y7-0001vC-00;"
        " Sun, 31 Oct 2004 04:01:23 +0100",
        "relay exim|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|port=41219|by=mx.example.org|with=esmtp|id=1CO5y7-0001vC-00|"
        "date=2004-10-31T04:01:23+01:00|possible");
    row("exim, client hidden",
        " by mx.example.org with esmtps (TLS1.3:ECDHE_SECP256R1:256) (envelope-from <joe@example.org>) id 1uBxx0-0021Wa-1r; Mon, "
        "05 May 2025 17:41:50 +0200",
        "by-only "
        "exim|by=mx.example.org|with=esmtps|id=1uBxx0-0021Wa-1r|from=joe@example.org|tls=TLS1.3|date=2025-05-05T17:41:50+02:00|"
        "possible");
    row("exim under another name",
        " from [192.0.2.7] (helo=localhost) by mx.example.org with esmtp (Sendmail 6.22) id 1nxSBS-0006px-An; Sat, 04 Jun 2022 "
        "11:43:10 +0000",
        "relay "
        "exim|helo=localhost|ip=192.0.2.7|by=mx.example.org|with=esmtp|id=1nxSBS-0006px-An|date=2022-06-04T11:43:10+00:00|"
        "possible");
    row("qpsmtpd",
        " from b.example.net (HELO a.example.net) (192.0.2.7) by mx.example.org (qpsmtpd/0.29) with ESMTP; Mon, 01 Jun 2009 "
        "04:28:38 +0000",
        "relay "
        "qpsmtpd|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|date=2009-06-01T04:28:38+00:00|"
        "possible");
    row("qmail-ldap",
        " from unknown (HELO a.example.net) (joe@[192.0.2.7]) (envelope-sender <joe@example.net>) by mx.example.org "
        "(qmail-ldap-1.03) with SMTP"
        " for <user@example.org>; 12 Feb 2003 18:23:19 -0000",
        "relay "
        "qmail|helo=a.example.net|ip=192.0.2.7|ident=joe|by=mx.example.org|with=SMTP|for=user@example.org|from=joe@example.net|"
        "date=2003-02-12T18:23:19+00:00|unknown|possible");
    row("Haraka",
        " from a.example.net (b.example.net [192.0.2.7]) by mx.example.org (Haraka/2.8.16) with ESMTPS id "
        "1D5483B0-3E00-4280-A961-3AFD2017B4FC.1"
        " envelope-from <joe@example.net> (version=TLSv1/SSLv3 cipher=AES128-GCM-SHA256 verify=FAIL); Sun, 08 Oct 2017 20:46:12 "
        "-0400",
        "relay "
        "haraka|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTPS|id=1D5483B0-3E00-4280-A961-"
        "3AFD2017B4FC.1|"
        "from=joe@example.net|tls=TLSv1/SSLv3|date=2017-10-08T20:46:12-04:00|possible");
    row("Haraka without its name",
        " from a (a [192.0.2.7]) by  (Haraka/2.8.16) with ESMTPSA id A.1 (authenticated bits=0); Tue, 17 Oct 2017 20:47:54 +0100",
        "relay haraka|helo=a|rdns=a|ip=192.0.2.7|with=ESMTPSA|id=A.1|auth=authenticated "
        "bits=0|date=2017-10-17T20:47:54+01:00|authenticated|possible");
    row("OpenSMTPD",
        " from localhost (<unknown> [2001:db8::7]) by mx.example.org (OpenSMTPD) with ESMTPSA id 715d0912"
        " (TLSv1.3:TLS_AES_256_GCM_SHA384:256:NO) for <user@example.org>; Wed, 6 Nov 2024 19:47:06 +0000 (UTC)",
        "relay "
        "opensmtpd|helo=localhost|ip=2001:db8::7|by=mx.example.org|with=ESMTPSA|id=715d0912|for=user@example.org|auth=ESMTPSA|tls="
        "TLSv1.3|"
        "date=2024-11-06T19:47:06+00:00|authenticated|unknown|possible");
    row("Cyrus, socket",
        " from mx.example.org ([unix socket]) by mx.example.org (Cyrus v2.1.16) with LMTP; Sat, 27 Mar 2004 14:42:19 -0800",
        "relay cyrus|helo=mx.example.org|by=mx.example.org|with=LMTP|date=2004-03-27T14:42:19-08:00|possible");
    row("Dovecot",
        " from mx.example.org ([192.0.2.7])\r\n\tby store.example.org (Dovecot) with LMTP id 0NENMHNXxGDI4AIAGFAyLg\r\n\t; Sat, 12 "
        "Jun 2021 10:42:09 +0200",
        "relay "
        "dovecot|helo=mx.example.org|ip=192.0.2.7|by=store.example.org|with=LMTP|id=0NENMHNXxGDI4AIAGFAyLg|date=2021-06-12T10:42:"
        "09+02:00");
    row("amavis: the server's own address in brackets",
        " from mx.example.org ([127.0.0.1]) by localhost (mx.example.org [127.0.0.2]) (amavisd-new, port 10024) with ESMTP id "
        "JcIS9RuNBTNx;"
        " Mon, 26 Dec 2022 17:07:21 +0100 (CET)",
        "relay "
        "amavis|helo=mx.example.org|ip=127.0.0.1|by=localhost|by_ip=127.0.0.2|with=ESMTP|id=JcIS9RuNBTNx|date=2022-12-26T17:07:21+"
        "01:00");
    row("Proofpoint",
        " from a.example.net (b.example.net [192.0.2.7]) by mx.example.org (PPS) with ESMTPS id 4aejbbjxwm-1"
        " (version=TLSv1.2 cipher=ECDHE-RSA-AES256-GCM-SHA384 bits=256 verify=OK); Fri, 21 Nov 2025 08:20:18 +0000 (GMT)",
        "relay "
        "proofpoint|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTPS|id=4aejbbjxwm-1|tls=TLSv1.2|"
        "date=2025-11-21T08:20:18+00:00|possible");
    row("Proofpoint, its name crossed out of the line",
        " from a.example.net (b.example.net [192.0.2.7]) by mx.example.org with ESMTP id 5bq7xk20rt-1 (version=TLSv1.2 cipher=AES "
        "bits=256 verify=NOT); Fri, 21 Nov 2025 08:20:18 +0000",
        "relay proofpoint|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=5bq7xk20rt-1|"
        "tls=TLSv1.2|date=2025-11-21T08:20:18+00:00|possible");
    row("exim, the client's certificate",
        " from a.example.net ([192.0.2.7]) from C=NA,ST=NA,L=An Example,O=Example SMTP,EMAIL=hostmaster@example.net (verified) by "
        "mx.example.org with esmtps (TLS1.0:RSA_AES_256_CBC_SHA1:32) (Exim 4.69) (envelope-from <joe@example.net>) id "
        "1O7xQk-0003bD-Lm for user@example.org; Thu, 29 Apr 2010 10:11:12 +0000",
        "relay exim|helo=a.example.net|rdns=a.example.net|ip=192.0.2.7|by=mx.example.org|with=esmtps|id=1O7xQk-0003bD-Lm|"
        "for=user@example.org|from=joe@example.net|tls=TLS1.0|date=2010-04-29T10:11:12+00:00|possible");
    row("Smail 3: the address behind a second from",
        " from relay.example.net from [192.0.2.103] by mx.example.org (/\\##/\\ Smail3.1.30.16 #2) with esmtp for "
        "<user@example.org> sender: <joe@example.com> id <mK/17rw4T-000abcK@mx.example.org>; Wed, 11 Sep 2002 09:08:07 -0500 "
        "(CDT)",
        "relay smail|helo=relay.example.net|ip=192.0.2.103|by=mx.example.org|with=esmtp|id=mK/17rw4T-000abcK@mx.example.org|"
        "for=user@example.org|from=joe@example.com|date=2002-09-11T09:08:07-05:00");
    row("Haraka: the cipher alone",
        " from localhost (Unknown [127.0.0.1]) by mx.example.org (Haraka) with ESMTPSA id 5E0C1B72-9A44-4D1F-B6A0-3C7742D1E950.1 "
        "envelope-from <joe@example.org> tls TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 (authenticated bits=0); Wed, 10 Dec 2025 "
        "11:02:33 +0000",
        "relay haraka|helo=localhost|ip=127.0.0.1|by=mx.example.org|with=ESMTPSA|id=5E0C1B72-9A44-4D1F-B6A0-3C7742D1E950.1|"
        "from=joe@example.org|auth=authenticated bits=0|tls=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384|"
        "date=2025-12-10T11:02:33+00:00|authenticated|unknown|possible");
    row("iPlanet, by left out",
        " from mx.example.org (Sun Internet Mail Server sims.4.1) id <0H2B00901KX4D7@mx.example.org>; Mon, 09 Oct 2000 08:30:01 "
        "-0700 (PDT)",
        "relay iplanet|helo=mx.example.org|id=0H2B00901KX4D7@mx.example.org|date=2000-10-09T08:30:01-07:00|possible");
    row("Dovecot without its name",
        " from mx.example.org by store with LMTP id mQs2KXfgrWkBaAEAv7+rtg (envelope-from <joe@example.net>) for "
        "<user@example.org>; Sun, 08 Mar 2026 12:00:01 +0100",
        "relay dovecot|helo=mx.example.org|by=store|with=LMTP|id=mQs2KXfgrWkBaAEAv7+rtg|for=user@example.org|from=joe@example.net|"
        "date=2026-03-08T12:00:01+01:00");
    row("PP",
        " from gate.example.net by mx.example.org with Internet SMTP (PP) id <25474-0@mx.example.org>; Thu, 17 Mar 1994 09:37:08 "
        "+0000",
        "relay pp|helo=gate.example.net|by=mx.example.org|with=Internet "
        "SMTP|id=25474-0@mx.example.org|date=1994-03-17T09:37:08+00:00");
    row("PowerMTA",
        " from a.example.net (192.0.2.7) by mx.example.org (PowerMTA(TM) v3.5r11) id hnq60a0hse8r for <user@example.org>; Mon, 16 "
        "Mar 2009 12:27:33 -0500 (envelope-from <joe@example.net>)",
        "relay "
        "powermta|helo=a.example.net|ip=192.0.2.7|by=mx.example.org|id=hnq60a0hse8r|for=user@example.org|from=joe@example.net|"
        "date=2009-03-16T12:27:33-05:00");
    row("Momentum",
        " from [2001:db8::7] ([2001:db8::7.33923] helo=a.example.net) by mx.example.org (envelope-from <joe@example.net>)"
        " (ecelerity 3.6.21.53563 r(Core:3.6.21.0)) with ESMTPS (cipher=AES256-SHA subject=\"/C=US/O=An Example/CN=a\") id "
        "B2/3F-26186-E466D016; Fri, 06 Aug 2021 16:41:50 +0000",
        "relay "
        "momentum|helo=a.example.net|ip=2001:db8::7|port=33923|by=mx.example.org|with=ESMTPS|id=B2/"
        "3F-26186-E466D016|from=joe@example.net|"
        "tls=AES256-SHA|date=2021-08-06T16:41:50+00:00|possible");
    row("Momentum 2",
        " from ([192.0.2.7:53626] helo=a.example.net) by mx.example.org (ecelerity 2.0 r(6416M)) with SMTP id "
        "A1/E4-04918-59DF4C34; Wed, 11 Jan 2006 04:44:06 -0800",
        "relay "
        "momentum|helo=a.example.net|ip=192.0.2.7|port=53626|by=mx.example.org|with=SMTP|id=A1/"
        "E4-04918-59DF4C34|date=2006-01-11T04:44:06-08:00|possible");
    row("Nemesis",
        " from [10.0.2.15] ([198.51.100.9]) by mail.example.org (mreue011 [192.0.2.97]) with ESMTPSA (Nemesis) id "
        "1MofLl-1uXA8S2vvN-00gx32; Tue, 30 Sep 2025 23:14:29 +0200",
        "relay "
        "nemesis|helo=[10.0.2.15]|ip=198.51.100.9|by=mail.example.org|by_ip=192.0.2.97|with=ESMTPSA|id=1MofLl-1uXA8S2vvN-00gx32|"
        "auth=ESMTPSA|"
        "date=2025-09-30T23:14:29+02:00|authenticated");
    row("CommuniGate, login",
        " from [198.51.100.9] (account joe@example.org HELO [10.1.2.3]) by mx.example.org (CommuniGate Pro SMTP 6.1.10) with "
        "ESMTPA id 11168871; Fri, 07 Aug 2020 19:21:51 +0300",
        "relay communigate|helo=[10.1.2.3]|ip=198.51.100.9|by=mx.example.org|with=ESMTPA|id=11168871|auth=joe@example.org|"
        "date=2020-08-07T19:21:51+03:00|authenticated|account");
    row("CommuniGate, verified",
        " from a.example.net ([192.0.2.7] verified) by mx.example.org (CommuniGate Pro SMTP 4.0.6) with ESMTP id 452321 for "
        "user@example.org; Tue, 17 Jun 2003 20:16:02 +0000",
        "relay "
        "communigate|helo=a.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=452321|for=user@example.org|date=2003-06-"
        "17T20:16:02+00:00");
    row("MDaemon",
        " from a.example.net (b.example.net [192.0.2.7]) by example.org (mx.example.org [192.0.2.25]) (MDaemon PRO v10.0.5b) with "
        "ESMTP id md50003701485.msg; Tue, 17 Mar 2009 18:41:30 -0500",
        "relay "
        "mdaemon|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=example.org|by_ip=192.0.2.25|with=ESMTP|id=md50003701485."
        "msg|"
        "date=2009-03-17T18:41:30-05:00|possible");
    row("Kerio, login",
        " from web.example.org ([192.0.2.7]) (authenticated user joe@example.org) by mx.example.org (Kerio Connect 10.0.3 patch 1) "
        "with ESMTPA; Wed, 10 Jan 2024 14:39:46 +0100",
        "relay "
        "kerio|helo=web.example.org|ip=192.0.2.7|by=mx.example.org|with=ESMTPA|auth=joe@example.org|date=2024-01-10T14:39:46+01:00|"
        "authenticated|account");
    row("IceWarp: the address in parentheses is the peer",
        " from a.example.net [203.0.113.9] ([192.0.2.7]) by mx.example.org (IceWarp 11.1.2.0) with ASMTP (SSL) id "
        "202111181102176245; Thu, 18 Nov 2021 11:02:17 +0300",
        "relay icewarp|helo=a.example.net "
        "[203.0.113.9]|ip=192.0.2.7|by=mx.example.org|with=ASMTP|id=202111181102176245|auth=ASMTP|tls=SSL|"
        "date=2021-11-18T11:02:17+03:00|authenticated");
    row("Axigen",
        " from a (192.0.2.7) by mx.example.org (Axigen) with (ECDHE-RSA-AES128-GCM-SHA256 encrypted) ESMTPSA id 3C1088; Wed, 1 Apr "
        "2020 22:35:05 +0300",
        "relay axigen|helo=a|ip=192.0.2.7|by=mx.example.org|with=ESMTPSA|id=3C1088|auth=ESMTPSA|tls=ECDHE-RSA-AES128-GCM-SHA256|"
        "date=2020-04-01T22:35:05+03:00|authenticated");
    row("Domino",
        " by notes.example.org(Lotus SMTP MTA v4.6.1  (569.2 2-6-1998)) id C1256DEB.00578401 ; Thu, 27 Nov 2003 16:55:54 +0100",
        "by-only domino|by=notes.example.org|id=C1256DEB.00578401|date=2003-11-27T16:55:54+01:00");
    row("InterMail",
        " from [10.1.2.3] (really [192.0.2.7]) by mx.example.org (InterMail vM.6.01.04.00 201-2131) with ESMTP id "
        "<20050223083022.GFSW1282.mx@[10.1.2.3]>; Wed, 23 Feb 2005 03:30:22 -0500",
        "relay "
        "intermail|helo=[10.1.2.3]|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=20050223083022.GFSW1282.mx@[10.1.2.3]|date=2005-02-"
        "23T03:30:22-05:00");
    row("EMWAC",
        " from koko (unverified [192.0.2.7]) by mx.example.org (EMWAC SMTPRS 0.83) with SMTP id <B0000002260@mx.example.org>; Fri, "
        "07 Feb 1997 00:42:38 +1000",
        "relay "
        "emwac|helo=koko|ip=192.0.2.7|by=mx.example.org|with=SMTP|id=B0000002260@mx.example.org|date=1997-02-07T00:42:38+10:00");
    row("IMail", " from [192.0.2.7] by mx.example.org (SMTPD32-3.04) id A3CCCC1700AC; Mon, 02 Feb 1998 20:25:33 -0700",
        "relay imail|ip=192.0.2.7|by=mx.example.org|id=A3CCCC1700AC|date=1998-02-02T20:25:33-07:00");
    row("clearswift: a name alone",
        " from a.example.net (b.example.net) by mx.example.org (Content Technologies SMTPRS 4.2.1) with ESMTP id "
        "<T61@mx.example.org>; Mon, 17 Mar 2003 17:04:54 -0800",
        "relay "
        "clearswift|helo=a.example.net|rdns=b.example.net|by=mx.example.org|with=ESMTP|id=T61@mx.example.org|date=2003-03-17T17:04:"
        "54-08:00|possible");
    row("SquirrelMail",
        " from 198.51.100.9 (SquirrelMail authenticated user joe) by mx.example.org with HTTP; Sun, 29 May 2022 17:28:24 +0200",
        "relay |ip=198.51.100.9|by=mx.example.org|with=HTTP|auth=joe|date=2022-05-29T17:28:24+02:00|authenticated|account");
    row("Horde",
        " from [198.51.100.9] ([198.51.100.9]) by mx.example.org (Horde\r\n Framework) with HTTPS; Sat, 23 Sep 2023 07:48:08 +0000",
        "relay horde|ip=198.51.100.9|by=mx.example.org|with=HTTPS|date=2023-09-23T07:48:08+00:00");
    row("Exchange",
        " from a.example.net (192.0.2.7) by mx.example.org (2001:db8::25) with Microsoft SMTP\r\n Server (version=TLS1_2,"
        " cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.5901.14\r\n via Frontend Transport; Fri, 9 Dec 2022 12:32:02 "
        "+0000",
        "relay exchange|helo=a.example.net|ip=192.0.2.7|by=mx.example.org|by_ip=2001:db8::25|with=Microsoft SMTP "
        "Server|id=15.20.5901.14|tls=TLS1_2|"
        "date=2022-12-09T12:32:02+00:00");
    row("Exchange, mapi",
        " from a.example.org ([fe80::4871:bdde:a499:c0d9]) by a.example.org ([fe80::4871:bdde:a499:c0d9%9]) with mapi id "
        "15.20.5986.023; Wed, 18 Jan 2023 09:17:09 +0000",
        "relay "
        "exchange|helo=a.example.org|ip=fe80::4871:bdde:a499:c0d9|by=a.example.org|by_ip=fe80::4871:bdde:a499:c0d9%9|with=mapi|id="
        "15.20.5986.023|"
        "date=2023-01-18T09:17:09+00:00");
    row("SMTPSVC",
        " from User ([192.0.2.7]) by mx.example.org with Microsoft SMTPSVC(8.5.9600.16384);\r\n\t Fri, 25 Sep 2020 05:26:36 +0900",
        "relay smtpsvc|helo=User|ip=192.0.2.7|by=mx.example.org|with=Microsoft SMTPSVC|date=2020-09-25T05:26:36+09:00");
    row("SMTPSVC, no reverse name",
        " from 0 ([192.0.2.7] RDNS failed) by mx.example.org with Microsoft SMTPSVC(6.0.3790.0); Thu, 23 Sep 2004 08:51:06 -0700",
        "relay smtpsvc|helo=0|ip=192.0.2.7|by=mx.example.org|with=Microsoft SMTPSVC|date=2004-09-23T08:51:06-07:00|unknown");
    row("XMail",
        " from [10.1.2.3] ([192.0.2.7]:15509) by mx.example.org with [XMail 1.27 ESMTP Server] id <S15B45B> for <user@example.org> "
        "from <joe@example.net>; Sat, 5 Mar 2022 15:11:38 +0900",
        "relay xmail|helo=[10.1.2.3]|ip=192.0.2.7|port=15509|by=mx.example.org|with=[XMail 1.27 ESMTP "
        "Server]|id=S15B45B|for=user@example.org|from=joe@example.net|"
        "date=2022-03-05T15:11:38+09:00");
    row("MailEnable", " from ([192.0.2.7]) with MailEnable ESMTP; Tue, 1 Oct 2013 00:42:18 +0200",
        "relay mailenable|ip=192.0.2.7|with=MailEnable ESMTP|date=2013-10-01T00:42:18+02:00");
    row("Trustwave",
        " from a.example.net (Not Verified[192.0.2.7]) by mx.example.org (using TLS: TLSv1.2, DES-CBC3-SHA) id <B5dfb06f20000>; "
        "Wed, 18 Dec 2019 21:13:22 -0800",
        "relay |helo=a.example.net|ip=192.0.2.7|by=mx.example.org|id=B5dfb06f20000|tls=TLSv1.2|date=2019-12-18T21:13:22-08:00");
    row("smap",
        " from b.example.net(192.0.2.7, HELO a.example.net) by mx.example.org via smap (V1.3) id xma002908; Fri, 27 Feb 04 "
        "14:16:56 -0800",
        "relay "
        "smap|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=smap|id=xma002908|date=2004-02-27T14:16:56-"
        "08:00|possible");
    row("Google",
        " from a.example.net (b.example.net. [192.0.2.7])\r\n        by mx.google.com with ESMTPS id "
        "x2-20020adfec02000000b00236e8baff63si319661wrn.0.2022.12.24.22.00.05\r\n"
        "        for <user@example.org>\r\n        (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256 bits=128/128);\r\n        Sat, 24 "
        "Dec 2022 22:00:05 -0800 (PST)",
        "relay "
        "google|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.google.com|with=ESMTPS|id=x2-"
        "20020adfec02000000b00236e8baff63si319661wrn.0.2022.12.24.22.00.05|"
        "for=user@example.org|tls=TLS1_3|date=2022-12-24T22:00:05-08:00|possible");
    row("Google: an id is no address",
        " by 2002:a05:620a:394f:b0:8a2:a5b2:e3bc with SMTP id af79mr32.89.400.2023.12.14.06.48.20; Thu, 14 Dec 2023 06:48:20 -0800 "
        "(PST)",
        "by-only "
        "google|by=2002:a05:620a:394f:b0:8a2:a5b2:e3bc|with=SMTP|id=af79mr32.89.400.2023.12.14.06.48.20|date=2023-12-14T06:48:20-"
        "08:00");
    row("Yahoo",
        " from 192.0.2.7 (EHLO a.example.net) by 10.217.151.74 with SMTPs (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256); Sun, 08 "
        "May 2022 11:12:34 +0000",
        "relay yahoo|helo=a.example.net|ip=192.0.2.7|by=10.217.151.74|with=SMTPs|tls=TLS1_3|date=2022-05-08T11:12:34+00:00");
    row("Yahoo, inside", " from [192.0.2.7] by n7.inside.yahoo.com with NNFMP; 02 Jun 2009 06:31:52 -0000",
        "relay yahoo|ip=192.0.2.7|by=n7.inside.yahoo.com|with=NNFMP|date=2009-06-02T06:31:52+00:00");
    row("not Yahoo: its inner protocol at another's host, and a name",
        " from a.example.net ([192.0.2.7]) by relay.example.org with NNFMP; Tue, 17 Oct 2023 08:09:10 -0700",
        "relay |helo=a.example.net|ip=192.0.2.7|by=relay.example.org|with=NNFMP|date=2023-10-17T08:09:10-07:00");
    row("Yahoo, webmail", " from [198.51.100.9] by web11404.mail.yahoo.com via HTTP; Thu, 25 Mar 2004 03:07:21 PST",
        "relay yahoo|ip=198.51.100.9|by=web11404.mail.yahoo.com|with=HTTP|date=2004-03-25T03:07:21-08:00");
    row("SendGrid: no semicolon, a date of its own",
        " by filter1068p1las1.sendgrid.net with SMTP id filter1068p1las1-3159-5DE879C4-B\r\n        2019-12-05 03:30:12.278306733 "
        "+0000 UTC m=+25522.916850060",
        "by-only "
        "sendgrid|by=filter1068p1las1.sendgrid.net|with=SMTP|id=filter1068p1las1-3159-5DE879C4-B|date=2019-12-05T03:30:12+00:00|"
        "possible");
    row("Mimecast: two with",
        " from a.example.net (b.example.net [192.0.2.7]) by relay.mimecast.com with ESMTP with STARTTLS (version=TLSv1.3, "
        "cipher=TLS_AES_256_GCM_SHA384) id us-mta-442-L7iArMnzNEyA5tp2TZlNDQ-1; Sat, 14 Feb 2026 06:51:53 -0500",
        "relay mimecast|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=relay.mimecast.com|with=ESMTP with "
        "STARTTLS|id=us-mta-442-L7iArMnzNEyA5tp2TZlNDQ-1|tls=TLSv1.3|"
        "date=2026-02-14T06:51:53-05:00|possible");
    row("Seznam: the server's own address in brackets",
        " from a.example.net by email-smtpc2a.ng.seznam.cz (email-smtpc2a.ng.seznam.cz [192.0.2.45]) id 049629edaa00a68d00854fda; "
        "Tue, 18 Jan 2022 13:45:16 +0100 (CET)",
        "relay "
        "seznam|helo=a.example.net|by=email-smtpc2a.ng.seznam.cz|by_ip=192.0.2.45|id=049629edaa00a68d00854fda|date=2022-01-18T13:"
        "45:16+01:00");
    row("Postini: a constant word",
        " from source ([192.0.2.7]) (using TLSv1) by eu1sys200aob115.postini.com ([192.0.2.25]) with SMTP\r\n\tID "
        "DSNKS@postini.com Tue, 24 Nov 2009 10:45:56 UTC",
        "relay "
        "postini|ip=192.0.2.7|by=eu1sys200aob115.postini.com|by_ip=192.0.2.25|with=SMTP|id=DSNKS@postini.com|tls=TLSv1|date=2009-"
        "11-24T10:45:56+00:00");
    row("Alibaba",
        " from 192.0.2.7(mailfrom:joe@example.net fp:SMTPD_---0Vff-UkS_1681097745) by smtp.aliyun-inc.com; Mon, 10 Apr 2023 "
        "11:35:46 +0800",
        "relay alibaba|ip=192.0.2.7|by=smtp.aliyun-inc.com|from=joe@example.net|date=2023-04-10T11:35:46+08:00");
}

void TestDialects::reads()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, expected);
    QCOMPARE(headwater::test::hopText(parseReceived({line.constData(), std::size_t(line.size())})), expected);
}

QTEST_GUILESS_MAIN(TestDialects)
#include "tst_dialects.moc"
