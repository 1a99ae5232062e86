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
    const char *with = "";
    const char *dialect = "";
    bool mayBeForged = false;
    bool claimed = false;
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
    hop.with = line.with;
    hop.dialect = line.dialect;
    hop.mayBeForged = line.mayBeForged;
    hop.zone = line.claimed ? Zone::Claimed : Zone::Edge;
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
    void statedAddresses_areTold();
    void lineWithoutServer_takesOverTheTieAbove();
    void lineWithoutServerAboutAPeer_isTiedByNothing();
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
    // Who stands there writes `by` and the address beside it as he likes: it is his own word, like his HELO.
    row("a customer's fixed line is no server of the provider's", {"x", "198-51-100-1.static.example.net", "198.51.100.1", ours},
        {"", "", "", "smtp.example.net"}, "none");
    row("a name that only spells the address and has a server's word", {"x", "mail-198-51-100-1.example.net", "198.51.100.1", ours},
        {"", "", "", "smtp.example.net"}, "name");
    row("a dial-up in the south", {"x", "pool-198-51-100-1.south.example.net", "198.51.100.1", ours},
        {"", "", "", "smtp.example.net"}, "contradicted");
    row("by states the peer's address", {"x", "", "198.51.100.1", ours}, {"", "", "", "whatever.example.com", "198.51.100.1"},
        "helo");
    row("by states an address near it", {"x", "", "198.51.100.1", ours}, {"", "", "", "whatever.example.com", "198.51.100.200"},
        "helo");
    row("by states the peer's address, against the recorded name", {"x", "host9.example.net", "198.51.100.1", ours},
        {"", "", "", "whatever.example.com", "198.51.100.1"}, "none");
    row("by states the peer's address within a network", {"x", "", "10.0.0.4", ours},
        {"", "", "", "whatever.example.com", "10.0.0.4"}, "address");
    row("by is an address near it", {"x", "", "198.51.100.1", ours}, {"", "", "", "[198.51.100.9]"}, "address");
    row("IPv6, by is an address in the same /48", {"x", "", "2001:db8:1:2::1", ours}, {"", "", "", "[IPv6:2001:db8:1:9::9]"},
        "address");
    row("IPv6, same /48", {"x", "", "2001:db8:1:2::1", ours}, {"", "", "", "a.example.com", "2001:db8:1:9::9"}, "helo");
    row("IPv6, other /48", {"x", "", "2001:db8:1:2::1", ours}, {"", "", "", "a.example.com", "2001:db8:2:9::9"}, "none");
    row("same organisation as the reverse name", {"x", "out.example.net", "198.51.100.1", ours}, {"", "", "", "in.example.net"},
        "name");
    row("one provider under two names", {"x", "mail-am6eur05on2041.outbound.protection.outlook.com", "40.107.22.41", ours},
        {"", "", "", "AM0PR02MB1234.eurprd02.prod.outlook.com"}, "name");
    row("one owner under two domains", {"lists.sourceforge.net", "lists.sourceforge.net", "198.51.100.1", ours},
        {"", "", "", "sfs-ml-2.v29.lw.sourceforge.com"}, "name");
    row("one owner under two domains, by HELO alone", {"lists.sourceforge.net", "host9.example.net", "198.51.100.1", ours},
        {"", "", "", "sfs-ml-2.v29.lw.sourceforge.com"}, "none");
    row("a look-alike of that owner", {"lists.sourceforge.org", "lists.sourceforge.org", "198.51.100.1", ours},
        {"", "", "", "sfs-ml-2.v29.lw.sourceforge.com"}, "none");
    row("its short name", {"x", "mx1.example.net", "198.51.100.1", ours}, {"", "", "", "MX1"}, "name");
    row("another short name", {"x", "mx1.example.net", "198.51.100.1", ours}, {"", "", "", "mx"}, "none");
    row("the short name of its HELO", {"mx1.example.net", "", "198.51.100.1", ours}, {"", "", "", "mx1"}, "helo");
    // The reverse name is only as true as the zone's owner wants it to be where it does not lead back.
    row("may be forged, same name", {"mx.example.net", "mx.example.net", "198.51.100.1", ours, "", "", "", true},
        {"", "", "", "mx.example.net"}, "helo");
    row("may be forged, same name, another HELO", {"x", "mx.example.net", "198.51.100.1", ours, "", "", "", true},
        {"", "", "", "mx.example.net"}, "none");
    row("may be forged, an end host's",
        {"relay.example.com", "198-51-100-1.dsl.example.net", "198.51.100.1", ours, "", "", "", true},
        {"", "", "", "relay.example.com"}, "contradicted");
    row("the reverse zone's own name, HELO repeats by",
        {"mx.example.net", "mx.example.com.100.51.198.in-addr.arpa", "198.51.100.1", ours}, {"", "", "", "mx.example.net"}, "helo");
    row("the reverse zone's own name ties nothing", {"x", "mx.example.net.100.51.198.in-addr.arpa", "198.51.100.1", ours},
        {"", "", "", "mx.example.net"}, "none");
    // 149.72/16 is SendGrid's by its own SPF record; 198.51.100/24 is not.
    row("a service's own line", {"x", "mail.example.com", "149.72.1.1", ours}, {"", "", "", "mf1.sendgrid.net"}, "name");
    row("a service's inner line", {"x", "", "149.72.1.1", ours}, {"", "", "", "recvd-1", "", "", "sendgrid"}, "name");
    row("an inner line in no manner of the service's", {"x", "", "149.72.1.1", ours}, {"", "", "", "recvd-1", "", "", "postfix"},
        "none");
    row("the service's manner, another address", {"x", "", "198.51.100.1", ours}, {"", "", "", "recvd-1", "", "", "sendgrid"},
        "none");
    row("taken by a protocol of its own network", {"", "", "198.51.100.1", "mx.example.net", "", "NNFMP"},
        {"", "", "", "in.example.net"}, "name");
    row("taken by SMTP", {"", "", "198.51.100.1", "mx.example.net", "", "SMTP"}, {"", "", "", "in.example.net"}, "none");
    row("only its HELO", {"out.example.net", "", "198.51.100.1", ours}, {"", "", "", "out.example.net"}, "helo");
    row("its HELO, against the recorded name", {"out.example.net", "host9.example.com", "198.51.100.1", ours},
        {"", "", "", "out.example.net"}, "none");
    row("nothing ties", {"out.example.net", "", "198.51.100.1", ours}, {"", "", "", "relay.example.com"}, "none");
    row("end host's name above", {"x", "198-51-100-1.dsl.example.net", "198.51.100.1", ours}, {"", "", "", "relay.example.com"},
        "contradicted");
    row("end host's name above, HELO repeats by", {"relay.example.com", "198-51-100-1.dsl.example.net", "198.51.100.1", ours},
        {"", "", "", "relay.example.com"}, "contradicted");
    row("end host's name above, of the same provider", {"x", "198-51-100-1.dsl.example.net", "198.51.100.1", ours},
        {"", "", "", "smtp.example.net"}, "contradicted");
    row("spelled address above, of the same provider", {"x", "198-51-100-1.example.net", "198.51.100.1", ours},
        {"", "", "", "smtp.example.net"}, "none");
    row("spelled address above, of another provider, HELO repeats by",
        {"smtp.example.com", "198-51-100-1.example.net", "198.51.100.1", ours}, {"", "", "", "smtp.example.com"}, "contradicted");
    // Below members.linode.com names are handed out, says the public suffix list: the machine is rented.
    row("a rented machine's name above, HELO repeats by",
        {"smtp.example.com", "li198-51-100-1.members.linode.com", "198.51.100.1", ours}, {"", "", "", "smtp.example.com"}, "none");
    row("a rented machine's name above, HELO repeats a provider's",
        {"mx.google.com", "li198-51-100-1.members.linode.com", "198.51.100.1", ours}, {"", "", "", "mx.google.com"},
        "contradicted");
    // What the design calls the same organisation, and the peer's own word for it.
    row("spelled address above, of the same provider, HELO repeats by",
        {"smtp.example.net", "198-51-100-1.example.net", "198.51.100.1", ours}, {"", "", "", "smtp.example.net"}, "helo");
    row("the writer's resolver appended its own domain", {"ns.example.com", "ns.example.com.example.org", "198.51.100.1", ours},
        {"", "", "", "ns.example.com"}, "address");
    row("a name in the writer's domain, not the HELO's", {"x.example.com", "ns.example.com.example.org", "198.51.100.1", ours},
        {"", "", "", "ns.example.com"}, "none");
    row("a filter of the same server about the same peer", {"x", "", "198.51.100.1", "mail.example.net", "", "", "", false, true},
        {"x", "", "198.51.100.1", "0"}, "name");
    row("the same at the edge", {"x", "", "198.51.100.1", ours}, {"x", "", "198.51.100.1", "0"}, "none");
    row("a piece of a line, then the line", {"x", "", "198.51.100.1", ""}, {"x", "", "198.51.100.1", "mx.example.com"}, "name");
    row("a piece of a line, then one in a provider's name", {"x", "", "198.51.100.1", ""},
        {"x", "", "198.51.100.1", "mx.google.com"}, "contradicted");
    row("end host's name above, a name from a dynamic DNS", {"x", "198-51-100-1.dsl.example.net", "198.51.100.1", ours},
        {"", "", "", "mail.home.dyndns.org"}, "none");
    row("behind the border of the famous name's owner",
        {"lists.apple.com", "", "198.51.100.1", "mx1.apple.com", "", "", "", false, true}, {"", "", "", "lists.apple.com"}, "helo");
    row("at the border of the famous name's owner", {"lists.apple.com", "", "198.51.100.1", "mx1.apple.com"},
        {"", "", "", "lists.apple.com"}, "contradicted");
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

/// What an owner states decides where nothing was recorded; the line says so, since his customers stand there too.
void TestSupport::statedAddresses_areTold()
{
    const auto told = [](const Line &above, const char *by) {
        QList<Hop> hops{hopOf(above, 1), hopOf({"", "", "", by}, 2), hopOf({}, 3)};
        judgeSupport(hops, 1, {});
        return hops.at(1).byStatedAddresses && hops.at(2).byStatedAddresses;
    };
    QVERIFY(told({"x", "mail.example.com", "149.72.1.1", "mx.example.org"}, "mf1.sendgrid.net"));
    QVERIFY(told({"mx.google.com", "", "198.51.100.1", "mx.example.org"}, "mx.google.com"));
    QVERIFY(!told({"x", "out.example.net", "198.51.100.1", "mx.example.org"}, "in.example.net"));
    QVERIFY(!told({"x", "198-51-100-1.dsl.example.net", "198.51.100.1", "mx.example.org"}, "relay.example.com"));
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

/// It tells of another peer, and names nobody who could have written it.
void TestSupport::lineWithoutServerAboutAPeer_isTiedByNothing()
{
    QList<Hop> hops{hopOf({"x", "out.example.net", "198.51.100.1", "mx.example.org"}, 1), hopOf({"y", "", "203.0.113.1", ""}, 2)};
    judgeSupport(hops, 1, {});
    QCOMPARE(hops.at(1).support, Support::None);
    // A filter on the same host tells of the same peer.
    hops = {hopOf({"x", "out.example.net", "198.51.100.1", ""}, 1), hopOf({"x", "", "198.51.100.1", ""}, 2)};
    judgeSupport(hops, 1, {});
    QCOMPARE(hops.at(1).support, Support::Name);
}

QTEST_GUILESS_MAIN(TestSupport)
#include "tst_support.moc"
