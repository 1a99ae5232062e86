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

/// A mail in a mailbox at Microsoft 365, which records no reverse name; below the edge a line by `writer`.
QStringList throughGateway(const QString &helo, const QString &ip, const QString &writer)
{
    return {
        u"Received: from AM0PR02MB1234.eurprd02.prod.outlook.com (2603:10a6:208:1::1) by AM0PR02MB5678.eurprd02.prod.outlook.com "
        "with HTTPS; Tue, 24 Nov 2026 15:00:09 +0000"_s,
        u"Received: from %1 (%2) by DB3EUR01FT001.mail.protection.outlook.com (10.152.4.1) with "
        "Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.9137.12 via Frontend "
        "Transport; Tue, 24 Nov 2026 15:00:07 +0000"_s.arg(helo, ip),
        u"Received: from unknown (HELO vps.example.net) ([203.0.113.105]) by %1 with ESMTP; 24 Nov 2026 10:00:06 "
        "-0500"_s.arg(writer),
        u"From: HR <hr@example.org>"_s, u"To: staff@example.org"_s};
}

/// The same, recorded by a server of example.org with the client's reverse name.
QStringList named(const QString &reverseName, const QString &ip, const QString &writer, const QString &with = u"ESMTP"_s)
{
    return {u"Received: from %1 (%1 [%2]) by mx.example.org (Postfix) with %3 id 0ABCD266058; "
            "Tue, 24 Nov 2026 15:00:07 +0000"_s.arg(reverseName, ip, with),
        throughGateway({}, {}, writer).at(2)};
}

// Names and addresses are those of resources/providers.json: the first one's are stated by its owner, the other's observed.
const QString kProofpoint = u"mx0a-00000000.pphosted.com"_s;
const QString kProofpointIp = u"148.163.128.9"_s;
const QString kCisco = u"esa2.c0000-1.iphmx.com"_s;
const QString kCiscoIp = u"68.232.129.9"_s;
const QString kOther = u"host66.example.net"_s;
const QString kOtherIp = u"198.51.100.66"_s;

} // namespace

class TestEdgeOwner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gateway_isTheOneThatWroteTheLineBelow_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("said");
        const QString cisco = u"That is a mail gateway of Cisco Secure Email, by which its customers send and receive. If it is"_s;
        const QString proofpoint = QString(cisco).replace(u"Cisco Secure Email"_s, u"Proofpoint on Demand"_s);
        const QString claimed = u"It calls itself a mail gateway of Cisco Secure Email. If it is your own gateway"_s;
        QTest::newRow("stated address") << throughGateway(kProofpoint, kProofpointIp, kProofpoint) << proofpoint;
        QTest::newRow("observed address, reverse name") << named(kCisco, kCiscoIp, kCisco) << cisco;
        QTest::newRow("observed address, HELO") << throughGateway(kCisco, kCiscoIp, kCisco) << claimed;
        QTest::newRow("reverse name of another address") << named(kCisco, kOtherIp, kCisco) << claimed;
        QTest::newRow("HELO at another address") << throughGateway(kCisco, kOtherIp, kCisco) << claimed;
        QTest::newRow("stated address, another one wrote the line")
            << throughGateway(kProofpoint, kProofpointIp, kOther) << QString();
        QTest::newRow("reverse name, another one wrote the line") << named(kCisco, kCiscoIp, kOther) << QString();
        QTest::newRow("no line below") << named(kCisco, kCiscoIp, kCisco).sliced(0, 1) << QString();
        QTest::newRow("another reverse name") << named(kOther, kOtherIp, kCisco) << QString();
        QTest::newRow("another HELO") << throughGateway(kOther, kOtherIp, kCisco) << QString();
        QTest::newRow("a user who logged in") << named(kCisco, kCiscoIp, kCisco, u"ESMTPSA"_s) << QString();
    }

    void gateway_isTheOneThatWroteTheLineBelow()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, said);
        const Trace trace = test::traced(lines);
        QVERIFY(trace.edgeHop());
        const Gateway gateway = gatewayOfEdge(trace);
        QCOMPARE(bool(gateway), !said.isEmpty());
        QCOMPARE(gateway.recorded, said.startsWith(u"That"_s));
        QVERIFY(said.isEmpty() ? !verdict(trace).contains(u"gateway of"_s) : verdict(trace).contains(said));
        // Who said which servers are his has answered already.
        QVERIFY(!gatewayOfEdge(test::traced(lines, u"*.example.org"_s)));
    }

    void tickedGateway_isInside()
    {
        const Trace trace = test::traced(throughGateway(kProofpoint, kProofpointIp, kProofpoint));
        QCOMPARE(test::zones(trace), u"inside edge claimed"_s);
        const QList<OwnerCandidate> candidates = ownerCandidates(trace);
        QCOMPARE(candidates.size(), 3);
        QCOMPARE(candidates.at(1).reason, OwnerCandidate::Reason::Provider);
        QCOMPARE(candidates.at(2).reason, OwnerCandidate::Reason::Gateway);
        QVERIFY(!candidates.at(2).likely);
        TraceSettings settings;
        settings.mine = withOwned({}, trace, {0, 1, 2});
        // The provider by its profile: the next mail comes in by another of its servers.
        QCOMPARE(settings.mine.profile, u"microsoft365"_s);
        QCOMPARE(settings.mine.names, std::vector<std::string>{kProofpoint.toStdString()});
        const Trace again = analyse(trace.message, settings);
        QCOMPARE(test::zones(again), u"inside inside edge"_s);
        QCOMPARE(again.edgeHop()->ip, *IpAddress::parse("203.0.113.105"));
        QVERIFY(!gatewayOfEdge(again));
    }

    void tickedProvider_needsNoSettings()
    {
        const Trace trace = test::traced(throughGateway(kProofpoint, kProofpointIp, kProofpoint));
        QCOMPARE(withOwned({}, trace, {0, 1}), MyServers());
    }

    void mailInsideAnother_wasReceivedBySomebody_data()
    {
        QTest::addColumn<QString>("enclosed");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("ends");
        QTest::newRow("mine unknown") << QString() << QString() << u" Which servers are yours was inferred."_s;
        QTest::newRow("inside another mail") << u"2"_s << QString()
                                             << u" Which servers are those of whoever received this mail was inferred."_s;
        QTest::newRow("mine known") << u"2"_s << u"*.example.org"_s
                                    << u" host that handed it over; they may be true or invented."_s;
    }

    void mailInsideAnother_wasReceivedBySomebody()
    {
        QFETCH(QString, enclosed);
        QFETCH(QString, mine);
        QFETCH(QString, ends);
        message::Message message = test::mail(named(kOther, kOtherIp, u"other.example.com"_s));
        message.enclosed = enclosed;
        TraceSettings settings;
        QStringList rejected;
        addMine(settings.mine, mine, rejected);
        const Trace trace = analyse(message, settings);
        QCOMPARE(isReceiverInferred(trace), !enclosed.isEmpty() && mine.isEmpty());
        QVERIFY2(verdict(trace).endsWith(ends), qPrintable(verdict(trace)));
    }

    void gatewayByNameAlone_isAskedAboutAsThat()
    {
        const Trace trace = test::traced(throughGateway(kCisco, kOtherIp, kCisco));
        QCOMPARE(ownerCandidates(trace).at(2).reason, OwnerCandidate::Reason::GatewayByName);
        QVERIFY(!ownerCandidates(trace).at(2).likely);
    }
};

QTEST_GUILESS_MAIN(TestEdgeOwner)
#include "tst_edgeowner.moc"
