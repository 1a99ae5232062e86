// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/received.h"
#include "models/trace/received_issues.h"
#include "models/trace/tokenizer.h"
#include "tests/support/hoptext.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;

namespace {

Hop parse(const QByteArray &line)
{
    return parseReceived({line.constData(), std::size_t(line.size())});
}

QList<const IssueKind *> kinds(const Hop &hop)
{
    QList<const IssueKind *> out;
    for (const Issue &issue : hop.issues)
        out << issue.kind;
    return out;
}

const char *const kPlain = " from a.example.net (b.example.net [192.0.2.7]) by mx.example.org (Postfix) with ESMTP id 9AEBE114065; "
                           "Sat, 21 May 2016 15:08:26 +0000";

} // namespace

class TestReceived : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void viewsPointIntoTheField();
    void maskedAddress();
    void impossibleAddress();
    void badDate();
    void tooLarge();
    void tooManyTokens();
    void tooManyComments();
    void tooDeep();
    void unclosedComment();
    void leavesAnalysisAlone();
};

void TestReceived::reads_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *line, const char *expected) {
        QTest::newRow(name) << QByteArray(line) << QString::fromUtf8(expected);
    };

    // The open relay: a masked peer, and below it what that relay wrote.
    row("masked peer",
        " from unknown (HELO server.example.nt) (203.0.XX.51)\n by mx.example.org with SMTP; 10 Nov 2001 17:22:07 +0900",
        "relay "
        "qmail|helo=server.example.nt|ip?=203.0.XX.51|by=mx.example.org|with=SMTP|date=2001-11-10T17:22:07+09:00|unknown|possible|"
        "masked|!address-masked");
    row("what the relay wrote",
        " from mx.example.org ([198.51.100.240]) by server.example.nt with Microsoft SMTPSVC(5.0.2195.2966);\n Sat, 10 Nov 2001 "
        "12:12:52 +0400",
        "relay smtpsvc|helo=mx.example.org|ip=198.51.100.240|by=server.example.nt|with=Microsoft "
        "SMTPSVC|date=2001-11-10T12:12:52+04:00");

    row("nothing", "", "unparseable |!received-unparseable");
    row("blanks", " \r\n ", "unparseable |!received-unparseable");
    row("prose", " with ESMTPA, ESMTPSA, LMTPA should cover the usual", "unparseable |!received-unparseable");
    row("a name of nothing known", " (a send program); Mon, 14 Jul 2014 12:01:03 +0800",
        "unparseable |date=2014-07-14T12:01:03+08:00|!received-unparseable");
    row("by without a host", " by ; Mon, 14 Jul 2014 12:01:03 +0800",
        "unparseable |date=2014-07-14T12:01:03+08:00|!received-unparseable");
    row("by alone", " by mx.example.org; Mon, 14 Jul 2014 12:01:03 +0800",
        "by-only |by=mx.example.org|date=2014-07-14T12:01:03+08:00");
    row("address in the place of the name", " from 192.0.2.7 by mx.example.org with SMTP id x; Mon, 14 Jul 2014 12:01:03 +0800",
        "relay |ip=192.0.2.7|by=mx.example.org|with=SMTP|id=x|date=2014-07-14T12:01:03+08:00");
    row("no by, but an id and a date", " from a.example.net id <B5b8>; Wed, 05 Sep 2018 01:14:43 +0200",
        "relay |helo=a.example.net|id=B5b8|date=2018-09-05T01:14:43+02:00");
    row("no by and no date", " from a.example.net with love", "unparseable |!received-unparseable");
    row("cut off", " from [192.0.2.7] (helo=a.example.net)", "relay |helo=a.example.net|ip=192.0.2.7|!received-no-date");
    row("no blank behind the colon",
        "from a.example.net (unknown[192.0.2.7]) by mx (RichMail) with SMTP id 2ee5674ed555d4e-c1d65; Tue, 03 Dec 2024 17:54:29 "
        "+0800 (CST)",
        "relay "
        "richmail|helo=a.example.net|ip=192.0.2.7|by=mx|with=SMTP|id=2ee5674ed555d4e-c1d65|date=2024-12-03T17:54:29+08:00|unknown|"
        "possible");
    row("zone id, a second bracket",
        " from a.example.org ([fe80::d943:0:0:1%9]]) by mx.example.org with Microsoft SMTP Server id 15.0; Mon, 14 Jul 2014 "
        "12:01:03 +0800",
        "relay exchange|helo=a.example.org|ip=fe80::d943:0:0:1|by=mx.example.org|with=Microsoft SMTP "
        "Server|id=15.0|date=2014-07-14T12:01:03+08:00");
    row("mapped IPv4",
        " from a.example.net (b.example.net [::ffff:192.0.2.7]) by mx.example.org (Postfix) with ESMTP id 9AEBE114065; Mon, 14 Jul "
        "2014 12:01:03 +0800",
        "relay "
        "postfix|helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=9AEBE114065|date=2014-07-14T12:"
        "01:03+08:00|possible");
    row("semicolon in the comment",
        " from a.example.net ([192.0.2.7]) by mx.example.org (Exim 4.30; FreeBSD) with esmtp id 1GN22d-0000xp-2K; Tue, 12 Sep 2006 "
        "08:46:43 +0200",
        "relay "
        "exim|helo=a.example.net|rdns=a.example.net|ip=192.0.2.7|by=mx.example.org|with=esmtp|id=1GN22d-0000xp-2K|date=2006-09-"
        "12T08:46:43+02:00|possible");
    row("HELO in parentheses: the server's own word comes last",
        " from x (y [203.0.113.1]) (b.example.net [192.0.2.7]) by mx.example.org (Postfix) with ESMTP id 9AEBE114065; Sat, 21 May "
        "2016 15:08:26 +0000",
        "relay "
        "postfix|helo=x|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=9AEBE114065|date=2016-05-21T15:08:26+00:00|"
        "possible");
    row("HELO of two words", " from my pc ([192.0.2.7]) by mx.example.org with Microsoft SMTPSVC; Sat, 21 May 2016 15:08:26 +0000",
        "relay smtpsvc|helo=my pc|ip=192.0.2.7|by=mx.example.org|with=Microsoft SMTPSVC|date=2016-05-21T15:08:26+00:00");
    row("HELO by", " from by ([192.0.2.7]) by mx.example.org with Microsoft SMTPSVC; Sat, 21 May 2016 15:08:26 +0000",
        "relay smtpsvc|helo=by|ip=192.0.2.7|by=mx.example.org|with=Microsoft SMTPSVC|date=2016-05-21T15:08:26+00:00");
    row("recipients that are no address",
        " from a ([192.0.2.7]) by mx.example.org with ESMTP id x for <multiple recipients>; Sat, 21 May 2016 15:08:26 +0000",
        "relay |helo=a|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=x|for=multiple recipients|date=2016-05-21T15:08:26+00:00");
    row("webmail writes the user behind",
        " from 198.51.100.9 ( [198.51.100.9]) as user joe@localhost by mx.example.org with HTTP; Mon, 8 Jul 2002 23:24:56 -0400",
        "relay "
        "|ip=198.51.100.9|by=mx.example.org|with=HTTP|auth=joe@localhost|date=2002-07-08T23:24:56-04:00|authenticated|account");
    row("AUTH as a word", " from a ([192.0.2.7]) by mx.example.org with ESMTP AUTH id x; Mon, 8 Jul 2002 23:24:56 -0400",
        "relay |helo=a|ip=192.0.2.7|by=mx.example.org|with=ESMTP AUTH|id=x|auth=AUTH|date=2002-07-08T23:24:56-04:00|authenticated");
    row("forger's date", " from a ([192.0.2.7]) by mx.example.org with asmtp; Jul, 29 2002 11:21:11 AM -0100",
        "relay |helo=a|ip=192.0.2.7|by=mx.example.org|with=asmtp|auth=asmtp|date=2002-07-29T11:21:11-01:00|authenticated|non-rfc");
    row("brackets without a blank",
        " from a.example.net[192.0.2.7] by mx.example.org[192.0.2.25] with SMTP; Tue, 11 Feb 2003 12:18:12 +0000",
        "relay |helo=a.example.net|ip=192.0.2.7|by=mx.example.org|by_ip=192.0.2.25|with=SMTP|date=2003-02-11T12:18:12+00:00");
    row("a reverse name shows that they are recorded",
        " from a (b.example.net [192.0.2.7]) by mx.example.org with ESMTP id x; Tue, 11 Feb 2003 12:18:12 +0000",
        "relay |helo=a|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTP|id=x|date=2003-02-11T12:18:12+00:00|possible");
    row("id in angles without its word",
        " from a (unverified [192.0.2.7]) by mx.example.org <B0014212518@mx.example.org>; Tue, 11 Feb 2003 12:18:12 +0000",
        "relay |helo=a|ip=192.0.2.7|by=mx.example.org|id=B0014212518@mx.example.org|date=2003-02-11T12:18:12+00:00");
    row("digits crossed out with any letter",
        " from a.example.net (b.example.net [AA.BB.CC.53]) by mx.example.org (Postfix) with ESMTP id 9AEBE114065; Sat, 21 May 2016 "
        "15:08:26 +0000",
        "relay postfix|helo=a.example.net|rdns=b.example.net|ip?=AA.BB.CC.53|by=mx.example.org|with=ESMTP|id=9AEBE114065|"
        "date=2016-05-21T15:08:26+00:00|possible|masked|!address-masked");
    row("five groups are no address, the name stays",
        " from a.example.net (b.example.net [192.0.2.10.107]) by mx.example.org (Postfix) with ESMTP id 9AEBE114065; Sat, 21 May "
        "2016 15:08:26 +0000",
        "relay postfix|helo=a.example.net|rdns=b.example.net|by=mx.example.org|with=ESMTP|id=9AEBE114065|"
        "date=2016-05-21T15:08:26+00:00|possible");
    row("a cipher outside of parentheses",
        " from a.example.net (b.example.net [192.0.2.7]) by mx.example.org with ESMTPS id x tls TLS_AES_256_GCM_SHA384; Sat, 21 "
        "May 2016 15:08:26 +0000",
        "relay |helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=ESMTPS|id=x|tls=TLS_AES_256_GCM_SHA384|"
        "date=2016-05-21T15:08:26+00:00|possible");
    row("tls without a cipher",
        " from a.example.net (b.example.net [192.0.2.7]) by mx.example.org with tls id x; Sat, 21 May 2016 15:08:26 +0000",
        "relay |helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|with=tls|id=x|"
        "date=2016-05-21T15:08:26+00:00|possible");
    row("a word in place of by: what the line states of the peer stays",
        " from a.example.net (b.example.net [192.0.2.7]) bei mx.example.org",
        "unparseable |helo=a.example.net|rdns=b.example.net|"
        "ip=192.0.2.7|possible|!received-unparseable");
    row("broken off in a comment", " from localhost.example.org ([ by id",
        "unparseable |!received-comment-unclosed|!received-unparseable");
    row("broken off in a comment, behind the address", " from a.example.net (b.example.net [192.0.2.7] by mx.example.org",
        "relay |helo=a.example.net|rdns=b.example.net|ip=192.0.2.7|by=mx.example.org|possible|!received-comment-unclosed|"
        "!received-no-date");
    row("a mail of the host itself", " from localhost (localhost) by mx.example.org id x; Sat, 21 May 2016 15:08:26 +0000",
        "local |helo=localhost|rdns=localhost|by=mx.example.org|id=x|date=2016-05-21T15:08:26+00:00");
    row("a mail of the host itself, internal",
        " from localhost (localhost) by mx.example.org with internal id x; Sat, 21 May 2016 15:08:26 +0000",
        "local |helo=localhost|rdns=localhost|by=mx.example.org|with=internal|id=x|date=2016-05-21T15:08:26+00:00");
    row("a user of the host itself",
        " from localhost (joe@localhost) by mx.example.org with ESMTP id x; Sat, 21 May 2016 15:08:26 +0000",
        "local |helo=localhost|rdns=localhost|ident=joe|by=mx.example.org|with=ESMTP|id=x|date=2016-05-21T15:08:26+00:00");
    row("a client that calls itself localhost",
        " from localhost (localhost) by mx.example.org with LMTP id x; Sat, 21 May 2016 15:08:26 +0000",
        "relay |helo=localhost|rdns=localhost|by=mx.example.org|with=LMTP|id=x|date=2016-05-21T15:08:26+00:00");
    row("localhost with its address",
        " from localhost (localhost [127.0.0.1]) by mx.example.org id x; Sat, 21 May 2016 15:08:26 +0000",
        "relay |helo=localhost|rdns=localhost|ip=127.0.0.1|by=mx.example.org|id=x|date=2016-05-21T15:08:26+00:00|possible");
    row("constant words of a firewall",
        " from no.name.available by [192.0.2.25] via smtpd (for mx.example.org [192.0.2.7]) with ESMTP; Fri, 28 Jan 2005 15:42:30 "
        "-0500",
        "relay |by=[192.0.2.25]|with=ESMTP|date=2005-01-28T15:42:30-05:00");
}

void TestReceived::reads()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, expected);
    QCOMPARE(test::hopText(parse(line)), expected);
}

void TestReceived::viewsPointIntoTheField()
{
    const QByteArray line(kPlain);
    const Hop hop = parse(line);
    for (std::string_view view : {hop.helo, hop.rdns, hop.ipText, hop.by, hop.with, hop.id, hop.date.text}) {
        QVERIFY(!view.empty());
        QVERIFY(view.data() >= line.constData() && view.data() + view.size() <= line.constData() + line.size());
    }
    QCOMPARE(hop.ipText.data() - line.constData(), line.indexOf("192.0.2.7"));
}

void TestReceived::maskedAddress()
{
    const QByteArray line = QByteArray(kPlain).replace("192.0.2.7", "192.0.X.7");
    const Hop hop = parse(line);
    QVERIFY(hop.ipMasked && hop.ip.isNull());
    QCOMPARE(hop.ipText, std::string_view("192.0.X.7"));
    QCOMPARE(hop.issues, (Issues{{&kAddressMasked, {line.indexOf("192.0.X.7"), 9}}}));
}

void TestReceived::impossibleAddress()
{
    const QByteArray line = QByteArray(kPlain).replace("192.0.2.7", "192.0.2.700");
    const Hop hop = parse(line);
    QVERIFY(!hop.ipMasked && hop.ip.isNull());
    QCOMPARE(hop.ipText, std::string_view("192.0.2.700"));
    QCOMPARE(hop.issues, (Issues{{&kAddressImpossible, {line.indexOf("192.0.2.700"), 11}}}));
}

void TestReceived::badDate()
{
    const QByteArray line = QByteArray(kPlain).replace("21 May", "32 May");
    const Hop hop = parse(line);
    QVERIFY(!hop.date.time.valid && hop.date.nonRfc);
    QCOMPARE(hop.issues, (Issues{{&kReceivedNoDate, {line.indexOf("Sat,"), 31}}}));
}

void TestReceived::tooLarge()
{
    const QByteArray edge = QByteArray(kPlain).leftJustified(kMaxFieldBytes, ' ');
    QCOMPARE(parse(edge).outcome, Outcome::Relay);
    const QByteArray line = QByteArray(kPlain).leftJustified(kMaxFieldBytes + 5, ' ');
    const Hop hop = parse(line);
    QCOMPARE(hop.outcome, Outcome::TooLarge);
    QCOMPARE(hop.helo, std::string_view("a.example.net")); // the head was read
    QVERIFY(hop.date.time.valid);
    QCOMPARE(hop.issues, (Issues{{&kFieldTooLarge, {kMaxFieldBytes, 5}}}));
    // What lies past the cap is not looked at.
    const QByteArray huge = line + QByteArray("; 1 Jan 1999 00:00:00 GMT").repeated(100000);
    QCOMPARE(parse(huge).date.time, hop.date.time);
    // An address cut in two by the cap is not read as another one.
    const QByteArray cut = QByteArray(" by mx.example.org [192.0.2.1").rightJustified(kMaxFieldBytes, ' ') + "23]";
    QCOMPARE(parse(cut).by, std::string_view("mx.example.org"));
    QVERIFY(parse(cut).byIp.empty());
}

void TestReceived::tooManyTokens()
{
    const QByteArray line = " from a.example.net ([192.0.2.7]) by mx.example.org with " + QByteArray("x ").repeated(kMaxTokens)
        + "; 21 May 2016 15:08:26 +0000";
    const Hop hop = parse(line);
    QCOMPARE(hop.outcome, Outcome::Relay);
    QCOMPARE(hop.ipText, std::string_view("192.0.2.7"));
    QCOMPARE(kinds(hop), (QList<const IssueKind *>{&kTooManyTokens, &kReceivedNoDate}));
    QCOMPARE(hop.issues.at(0).span.end(), line.size());
}

void TestReceived::tooManyComments()
{
    const QByteArray line = " from a.example.net ([192.0.2.7]) by mx.example.org " + QByteArray("(x)").repeated(kMaxComments)
        + "; 21 May 2016 15:08:26 +0000";
    const Hop hop = parse(line);
    QCOMPARE(hop.by, std::string_view("mx.example.org"));
    QCOMPARE(kinds(hop), (QList<const IssueKind *>{&kTooManyTokens, &kReceivedNoDate}));
}

void TestReceived::tooDeep()
{
    const QByteArray line = " by mx.example.org " + QByteArray("(").repeated(kMaxCommentDepth + 1)
        + QByteArray(")").repeated(kMaxCommentDepth + 1) + "; 21 May 2016 15:08:26 +0000";
    const Hop hop = parse(line);
    QCOMPARE(hop.outcome, Outcome::ByOnly);
    QVERIFY(hop.date.time.valid);
    QCOMPARE(kinds(hop), (QList<const IssueKind *>{&kCommentTooDeep}));
}

void TestReceived::unclosedComment()
{
    const Hop hop = parse(" from a (b [192.0.2.7]) by mx.example.org (Jetsend MTA 0.0.1 with ESMTP; Fri Sep 14 14:36:56 EDT 2018");
    QCOMPARE(hop.dialect, "jetsend");
    QCOMPARE(hop.date.time.toIso(), QByteArray("2018-09-14T14:36:56-04:00"));
    QVERIFY(!hop.date.nonRfc); // that server's own form
    QCOMPARE(kinds(hop), (QList<const IssueKind *>{&kCommentUnclosed}));
    // The clause behind it is not lost.
    const QByteArray line(
        " from [192.0.2.7] ([192.0.2.7:222] helo=a) by mx.example.org (ecelerity 3.6) with ESMTPS (cipher=AES256\r\n"
        "\tid 22/00-12345-EEEE; Fri, 14 Sep 2018 14:36:56 -0400");
    const Hop cut = parse(line);
    QCOMPARE(cut.id, std::string_view("22/00-12345-EEEE"));
    QCOMPARE(cut.tls, std::string_view("AES256"));
    QCOMPARE(kinds(cut), (QList<const IssueKind *>{&kCommentUnclosed}));
}

void TestReceived::leavesAnalysisAlone()
{
    const Hop hop = parse(QByteArray(kPlain));
    const Hop untouched;
    QCOMPARE(hop.line, untouched.line);
    QCOMPARE(hop.span, untouched.span);
    QCOMPARE(hop.zone, untouched.zone);
    QCOMPARE(hop.internal, untouched.internal);
    QCOMPARE(hop.support, untouched.support);
}

QTEST_GUILESS_MAIN(TestReceived)
#include "tst_received.moc"
