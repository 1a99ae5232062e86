// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/origin.h"

#include "tests/support/mail.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

namespace {

const QString kDated = u"; Tue, 24 Nov 2026 10:00:00 +0000"_s;
const QString kEdge =
    u"Received: from out.example.net (out.example.net [198.51.100.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058"_s
    + kDated;

QString below(const char *from, const char *by, const char *with = "ESMTP id 0BBCD266058")
{
    return u"Received: from %1 by %2 (Postfix) with %3%4"_s.arg(
        QLatin1String(from), QLatin1String(by), QLatin1String(with), kDated);
}

} // namespace

class TestOrigin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void origin_data();
    void origin();
    void firstDoubted_isTheFirstLineThatHangsOnNothing();
};

void TestOrigin::origin_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("expected");   // line ip kind certainty account
    const auto row = [](const char *name, const QStringList &lines, const char *expected) {
        QTest::newRow(name) << lines << QString::fromLatin1(expected);
    };

    row("the edge itself", {kEdge}, "1 198.51.100.1 direct recorded ");
    row("a supported line", {kEdge, below("a.example.com (a.example.com [203.0.113.1])", "out.example.net")},
        "2 203.0.113.1 relayed claimed ");
    row("down to the last supported line",
        {kEdge, below("a.example.com (a.example.com [203.0.113.1])", "out.example.net"),
            below("b.example.com (b.example.com [203.0.113.200])", "a.example.com")},
        "3 203.0.113.200 relayed claimed ");
    row("an unsupported line ends it",
        {kEdge, below("a.example.com (a.example.com [203.0.113.1])", "out.example.net"),
            below("b.example.com (b.example.com [203.0.113.200])", "relay.example.edu")},
        "2 203.0.113.1 relayed claimed ");
    row("a doubted writer ends it",
        {kEdge, below("a.example.com (a.example.com [203.0.113.1])", "out.example.net").replace(u"Tue, 24"_s, u"Wed, 24"_s)},
        "1 198.51.100.1 direct recorded ");
    row("neighbours are passed over", {kEdge, below("pc (pc.corp.local [10.0.0.4])", "out.example.net")},
        "1 198.51.100.1 direct recorded ");
    // 2603:10a6::/32 is what Microsoft's servers use among themselves; 40.107/16 is where its mail leaves.
    row("a provider's inner addresses are passed over",
        {kEdge, below("EUR05-AM6-obe.outbound.protection.outlook.com (unknown [40.107.22.41])", "out.example.net"),
            below("AS1PR01.eurprd01.prod.outlook.com (2603:10a6:20b:4d9::7)", "AM1PR01.eurprd01.prod.outlook.com")},
        "2 40.107.22.41 relayed claimed ");
    row("a login below is claimed",
        {kEdge, below("pc (unknown [203.0.113.44]) (Authenticated sender: ann)", "out.example.net", "ESMTPA id 0BBCD266058")},
        "2 203.0.113.44 auth-client claimed ann");
    row("a login from a private address keeps the server's address",
        {kEdge, below("pc (unknown [10.0.0.4]) (Authenticated sender: ann)", "out.example.net", "ESMTPA id 0BBCD266058")},
        "2 198.51.100.1 auth-client claimed ann");
    row("what lies below a login is not looked at",
        {kEdge, below("pc (unknown [203.0.113.44]) (Authenticated sender: ann)", "out.example.net", "ESMTPA id 0BBCD266058"),
            below("c.example.com (c.example.com [192.0.2.9])", "pc.example.com")},
        "2 203.0.113.44 auth-client claimed ann");
    row("a program on the server itself",
        {u"Received: from localhost (localhost [127.0.0.1]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058"_s + kDated},
        "1  local recorded ");
    row("a server that logs in to the next one is not the author",
        {kEdge, below("in.example.net (in.example.net [203.0.113.44])", "out.example.net", "ESMTPA id 0BBCD266058"),
            below("pc.example.com (pc.example.com [192.0.2.9])", "in.example.net")},
        "3 192.0.2.9 relayed claimed ");
    row("a user of the server", {kEdge, u"Received: (qmail 7 invoked by uid 33)"_s + kDated},
        "2 198.51.100.1 local claimed uid 33");
    row("a web page read on the server itself",
        {kEdge, u"Received: (qmail 7 invoked by uid 33)"_s + kDated, below("[127.0.0.1]", "out.example.net", "HTTP")},
        "3 198.51.100.1 webmail claimed ");
    row("a login of which no address was recorded",
        {u"Received: by mx.example.org (Postfix) (Authenticated sender: ann) with ESMTPA id 0ABCD266058"_s + kDated},
        "1  auth-client recorded ann");
    row("no line", {u"Subject: x"_s}, "0  none claimed ");
}

void TestOrigin::origin()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, expected);
    const Origin origin = test::traced(lines, u"*.example.org"_s).origin;
    QCOMPARE(u"%1 %2 %3 %4 %5"_s.arg(origin.line)
                 .arg(origin.ipText, QLatin1String(nameOf(origin.kind)), QLatin1String(nameOf(origin.certainty)), origin.account),
        expected);
}

void TestOrigin::firstDoubted_isTheFirstLineThatHangsOnNothing()
{
    QList<Hop> hops(4);
    for (int i = 0; i < 4; ++i) {
        hops[i].line = i + 1;
        hops[i].outcome = Outcome::Relay;
        hops[i].support = Support::Name;
    }
    QCOMPARE(firstDoubted(hops, {}, 1), 4);
    QCOMPARE(firstDoubted(hops, {{.id = "WEEKDAY_WRONG", .line = 3, .doubtsWriter = true}}, 1), 2);
    QCOMPARE(firstDoubted(hops, {{.id = "HELO_IS_US", .line = 2}}, 1), 4);
    hops[1].support = Support::Contradicted;
    QCOMPARE(firstDoubted(hops, {}, 1), 1);
}

QTEST_GUILESS_MAIN(TestOrigin)
#include "tst_origin.moc"
