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

/// A mail in a mailbox at Microsoft 365, which took it from a host that has one of a gateway's names; below it that host's own line.
QStringList throughGateway(const QString &stamp)
{
    return {
        u"Received: from AM0PR02MB1234.eurprd02.prod.outlook.com (2603:10a6:208:1::1) by AM0PR02MB5678.eurprd02.prod.outlook.com "
        "with HTTPS; Tue, 24 Nov 2026 15:00:09 +0000"_s,
        stamp,
        u"Received: from esa2.c0000-1.iphmx.com (198.51.100.66) by DB3EUR01FT001.mail.protection.outlook.com (10.152.4.1) with "
        "Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.9137.12 via Frontend "
        "Transport; Tue, 24 Nov 2026 15:00:07 +0000"_s,
        u"Received: from unknown (HELO vps.example.net) ([203.0.113.105]) by esa2.c0000-1.iphmx.com with ESMTP; 24 Nov 2026 10:00:06 "
        "-0500"_s,
        u"From: HR <hr@example.org>"_s, u"To: staff@example.org"_s};
}

QString forefront(const QString &ip, const QString &name)
{
    return u"X-Forefront-Antispam-Report: CIP:%1;CTRY:US;H:esa2.c0000-1.iphmx.com;PTR:%2;CAT:NONE;"_s.arg(ip, name);
}

QString gatewayName(const Trace &trace)
{
    const Profile *gateway = gatewayOfEdge(trace);
    return gateway ? QString::fromStdString(gateway->name) : QString();
}

} // namespace

class TestEdgeOwner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gateway_isKnownByItsReverseNameAlone_data()
    {
        QTest::addColumn<QString>("stamp");
        QTest::addColumn<QString>("gateway");
        const QString peer = u"198.51.100.66"_s;
        const QString name = u"esa2.c0000-1.iphmx.com"_s;
        QTest::newRow("stamped by the mailbox's server") << forefront(peer, name) << u"ironport"_s;
        QTest::newRow("HELO alone") << u"X-Mailer: example"_s << QString();
        QTest::newRow("another reverse name") << forefront(peer, u"host66.example.net"_s) << QString();
        QTest::newRow("no reverse name") << forefront(peer, u"InfoDomainNonexistent"_s) << QString();
        QTest::newRow("of another address") << forefront(u"198.51.100.67"_s, name) << QString();
        QTest::newRow("another tenant's word")
            << forefront(peer, name).replace(u"Report:"_s, u"Report-Untrusted:"_s) << QString();
    }

    void gateway_isKnownByItsReverseNameAlone()
    {
        QFETCH(QString, stamp);
        const Trace trace = test::traced(throughGateway(stamp));
        QCOMPARE(test::zones(trace), u"inside edge claimed"_s);
        QTEST(gatewayName(trace), "gateway");
        QCOMPARE(verdict(trace).contains(u"That is a mail gateway of Cisco Secure Email. If your own mail comes in through it"_s),
            gatewayOfEdge(trace) != nullptr);
    }

    void gateway_belowTheEdgeProvesNothing()
    {
        QStringList lines = throughGateway(u"X-Mailer: example"_s);
        lines.append(forefront(u"198.51.100.66"_s, u"esa2.c0000-1.iphmx.com"_s));
        QCOMPARE(gatewayName(test::traced(lines)), QString());
    }

    void tickedGateway_isInside()
    {
        const Trace trace = test::traced(throughGateway(forefront(u"198.51.100.66"_s, u"esa2.c0000-1.iphmx.com"_s)));
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
