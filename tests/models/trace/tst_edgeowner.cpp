// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/edgeowner.h"

#include "models/trace/ownerquestion.h"
#include "models/trace/verdict.h"
#include "tests/support/mail.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

namespace {

/// A mail in a mailbox at Microsoft 365, which took it from a host with a gateway's name; below it a line by `writer`.
QStringList throughGateway(const QString &helo, const QString &writer)
{
    return {
        u"Received: from AM0PR02MB1234.eurprd02.prod.outlook.com (2603:10a6:208:1::1) by AM0PR02MB5678.eurprd02.prod.outlook.com "
        "with HTTPS; Tue, 24 Nov 2026 15:00:09 +0000"_s,
        u"Received: from %1 (198.51.100.66) by DB3EUR01FT001.mail.protection.outlook.com (10.152.4.1) with "
        "Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.9137.12 via Frontend "
        "Transport; Tue, 24 Nov 2026 15:00:07 +0000"_s.arg(helo),
        u"Received: from unknown (HELO vps.example.net) ([203.0.113.105]) by %1 with ESMTP; 24 Nov 2026 10:00:06 "
        "-0500"_s.arg(writer),
        u"From: HR <hr@example.org>"_s, u"To: staff@example.org"_s};
}

/// The same, recorded by a server of example.org with the client's reverse name.
QStringList named(const QString &reverseName, const QString &writer)
{
    return {u"Received: from %1 (%1 [198.51.100.66]) by mx.example.org (Postfix) with ESMTP id 0ABCD266058; "
            "Tue, 24 Nov 2026 15:00:07 +0000"_s.arg(reverseName),
        throughGateway({}, writer).at(2)};
}

const QString kGateway = u"esa2.c0000-1.iphmx.com"_s;

} // namespace

class TestEdgeOwner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gateway_isTheOneThatWroteTheLineBelow_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("said");
        const QString recorded = u"That is a mail gateway of Cisco Secure Email. If your own mail comes in through it"_s;
        const QString claimed = u"It calls itself a mail gateway of Cisco Secure Email. If your own mail comes in through it"_s;
        const QString other = u"host66.example.net"_s;
        QTest::newRow("reverse name") << named(kGateway, kGateway) << recorded;
        QTest::newRow("HELO alone") << throughGateway(kGateway, kGateway) << claimed;
        QTest::newRow("reverse name, another one wrote the line") << named(kGateway, other) << QString();
        QTest::newRow("HELO, another one wrote the line") << throughGateway(kGateway, other) << QString();
        QTest::newRow("another reverse name") << named(other, kGateway) << QString();
        QTest::newRow("another HELO") << throughGateway(other, kGateway) << QString();
    }

    void gateway_isTheOneThatWroteTheLineBelow()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, said);
        const Trace trace = test::traced(lines);
        QVERIFY(trace.edgeHop());
        QCOMPARE(trace.edgeHop()->ip, *IpAddress::parse("198.51.100.66"));
        const Gateway gateway = gatewayOfEdge(trace);
        QCOMPARE(bool(gateway), !said.isEmpty());
        QCOMPARE(gateway.recorded, said.startsWith(u"That"_s));
        QVERIFY(said.isEmpty() ? !verdict(trace).contains(u"gateway of"_s) : verdict(trace).contains(said));
        // Who said which servers are his has answered already.
        QVERIFY(!gatewayOfEdge(test::traced(lines, u"*.example.org"_s)));
    }

    void tickedGateway_isInside()
    {
        const Trace trace = test::traced(throughGateway(kGateway, kGateway));
        const QList<OwnerCandidate> candidates = ownerCandidates(trace);
        QCOMPARE(candidates.size(), 3);
        QCOMPARE(candidates.at(1).reason, OwnerCandidate::Reason::Provider);
        QCOMPARE(candidates.at(2).reason, OwnerCandidate::Reason::Gateway);
        QVERIFY(!candidates.at(2).likely);
        TraceSettings settings;
        settings.mine = withOwned({}, trace, {0, 1, 2});
        // The provider by its profile: the next mail comes in by another of its servers.
        QCOMPARE(settings.mine.profile, u"microsoft365"_s);
        QCOMPARE(settings.mine.names, std::vector<std::string>{"esa2.c0000-1.iphmx.com"});
        const Trace again = analyse(trace.message, settings);
        QCOMPARE(test::zones(again), u"inside inside edge"_s);
        QCOMPARE(again.edgeHop()->ip, *IpAddress::parse("203.0.113.105"));
        QVERIFY(!gatewayOfEdge(again));
    }
};

QTEST_GUILESS_MAIN(TestEdgeOwner)
#include "tst_edgeowner.moc"
