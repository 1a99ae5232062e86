// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/support.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;

namespace {

struct Line {
    const char *helo = "";
    const char *rdns = "";
    const char *ip = "";
    const char *by = "";
    const char *byIp = "";
};

Hop hopOf(const Line &line, int number)
{
    Hop hop;
    hop.line = number;
    hop.outcome = Outcome::Relay;
    hop.helo = line.helo;
    hop.rdns = line.rdns;
    hop.ipText = line.ip;
    hop.ip = IpAddress::parse(line.ip).value_or(IpAddress());
    hop.by = line.by;
    hop.byIp = line.byIp;
    return hop;
}

} // namespace

Q_DECLARE_METATYPE(Line)

class TestSupport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tie_data();
    void tie();
    void lineWithoutServer_takesOverTheTieAbove();
};

void TestSupport::tie_data()
{
    QTest::addColumn<Line>("above");
    QTest::addColumn<Line>("line");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const Line &above, const Line &line, const char *expected) {
        QTest::newRow(name) << above << line << QByteArray(expected);
    };
    const char *ours = "mx.example.org";
    row("by is the recorded reverse name", {"x", "out.example.net", "198.51.100.1", ours}, {"", "", "", "OUT.example.net."},
        "address");
    row("by states the peer's address", {"x", "", "198.51.100.1", ours}, {"", "", "", "whatever.example.com", "198.51.100.1"},
        "address");
    row("by states an address near it", {"x", "", "198.51.100.1", ours}, {"", "", "", "whatever.example.com", "198.51.100.200"},
        "address");
    row("by is an address near it", {"x", "", "198.51.100.1", ours}, {"", "", "", "[198.51.100.9]"}, "address");
    row("IPv6, same /48", {"x", "", "2001:db8:1:2::1", ours}, {"", "", "", "a.example.com", "2001:db8:1:9::9"}, "address");
    row("IPv6, other /48", {"x", "", "2001:db8:1:2::1", ours}, {"", "", "", "a.example.com", "2001:db8:2:9::9"}, "none");
    row("same organisation as the reverse name", {"x", "out.example.net", "198.51.100.1", ours}, {"", "", "", "in.example.net"},
        "name");
    row("one provider under two names", {"x", "mail-am6eur05on2041.outbound.protection.outlook.com", "40.107.22.41", ours},
        {"", "", "", "AM0PR02MB1234.eurprd02.prod.outlook.com"}, "name");
    row("only its HELO", {"out.example.net", "", "198.51.100.1", ours}, {"", "", "", "out.example.net"}, "helo");
    row("its HELO, against the recorded name", {"out.example.net", "host9.example.com", "198.51.100.1", ours},
        {"", "", "", "out.example.net"}, "none");
    row("nothing ties", {"out.example.net", "", "198.51.100.1", ours}, {"", "", "", "relay.example.com"}, "none");
    row("end host's name above", {"x", "198-51-100-1.dsl.example.net", "198.51.100.1", ours}, {"", "", "", "relay.example.com"},
        "contradicted");
    row("end host's name above, HELO repeats by", {"relay.example.com", "198-51-100-1.dsl.example.net", "198.51.100.1", ours},
        {"", "", "", "relay.example.com"}, "contradicted");
    row("famous name from an address that is not its owner's", {"mx.google.com", "", "198.51.100.1", ours},
        {"", "", "", "mx.google.com"}, "contradicted");
    row("within a private network", {"pc", "pc.corp.local", "10.0.0.4", "gw.corp.local"}, {"", "", "", "exch.corp.local"}, "name");
    row("loopback filter", {"localhost", "localhost", "127.0.0.1", "out.example.net"}, {"", "", "", "localhost"}, "address");
    row("below a line without a peer", {"", "", "", "out.example.net"}, {"", "", "", "inner.example.net"}, "name");
    row("below a line without a peer, elsewhere", {"", "", "", "out.example.net"}, {"", "", "", "relay.example.com"}, "none");
}

void TestSupport::tie()
{
    QFETCH(Line, above);
    QFETCH(Line, line);
    QFETCH(QByteArray, expected);
    QList<Hop> hops{hopOf(above, 1), hopOf(line, 2)};
    judgeSupport(hops, 1, {});
    QCOMPARE(QByteArray(nameOf(hops.at(1).support)), expected);
}

void TestSupport::lineWithoutServer_takesOverTheTieAbove()
{
    // qmail writes "(qmail 12 invoked by uid 1)" between two lines of one server.
    QList<Hop> hops{hopOf({"x", "out.example.net", "198.51.100.1", "mx.example.org"}, 1), hopOf({}, 2),
        hopOf({"y", "", "203.0.113.1", "out.example.net"}, 3), hopOf({"z", "", "203.0.113.9", "relay.example.com"}, 4),
        hopOf({}, 5)};
    judgeSupport(hops, 1, {});
    QStringList words;
    for (const auto claimed = hops.mid(1); const Hop &hop : claimed)
        words.append(QLatin1String(nameOf(hop.support)));
    QCOMPARE(words.join(QLatin1Char(' ')), QStringLiteral("address address none none"));
}

QTEST_GUILESS_MAIN(TestSupport)
#include "tst_support.moc"
