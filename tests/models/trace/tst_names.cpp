// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/trace.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;

/// The words of the contract (design, section 4): scripts rest on them.
class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_areThoseOfTheContract();
    void addressText_isCanonicalOrAsWritten_data();
    void addressText_isCanonicalOrAsWritten();
    void http_data();
    void http();
};

void TestNames::names_areThoseOfTheContract()
{
    const auto check = [](const auto value, const char *word) { QCOMPARE(QByteArray(nameOf(value)), QByteArray(word)); };
    check(Outcome::Relay, "relay");
    check(Outcome::ByOnly, "by-only");
    check(Outcome::Local, "local");
    check(Outcome::Fetch, "fetch");
    check(Outcome::TooLarge, "too-large");
    check(Outcome::Unparseable, "unparseable");
    check(Zone::Inside, "inside");
    check(Zone::Edge, "edge");
    check(Zone::Claimed, "claimed");
    check(Support::Address, "address");
    check(Support::Name, "name");
    check(Support::Helo, "helo");
    check(Support::None, "none");
    check(Support::Contradicted, "contradicted");
    check(Strength::Proof, "proof");
    check(Strength::Strong, "strong");
    check(Strength::Medium, "medium");
    check(Strength::Weak, "weak");
    check(OriginKind::Direct, "direct");
    check(OriginKind::Relayed, "relayed");
    check(OriginKind::AuthClient, "auth-client");
    check(OriginKind::Webmail, "webmail");
    check(OriginKind::Local, "local");
    check(OriginKind::None, "none");
    check(Certainty::Recorded, "recorded");
    check(Certainty::Claimed, "claimed");
    check(Trust::High, "high");
    check(Trust::Medium, "medium");
    check(Trust::None, "none");
    check(MessageKind::Mail, "mail");
    check(MessageKind::Bounce, "bounce");
    check(MessageKind::Report, "report");
    check(MessageKind::List, "list");
    check(MessageKind::Forward, "forward");
}

void TestNames::addressText_isCanonicalOrAsWritten_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("expected");
    QTest::newRow("IPv4") << QByteArray("192.0.2.7") << QStringLiteral("192.0.2.7");
    QTest::newRow("IPv6 in capitals, not shortened") << QByteArray("2001:0DB8:0:0:0:0:0:1") << QStringLiteral("2001:db8::1");
    QTest::newRow("IPv4-mapped") << QByteArray("::ffff:192.0.2.7") << QStringLiteral("192.0.2.7");
    QTest::newRow("masked") << QByteArray("212.72.XX.51") << QStringLiteral("212.72.XX.51");
    QTest::newRow("none") << QByteArray() << QString();
}

void TestNames::addressText_isCanonicalOrAsWritten()
{
    QFETCH(QByteArray, written);
    Hop hop;
    hop.ipText = {written.constData(), static_cast<std::size_t>(written.size())};
    hop.ip = IpAddress::parse(hop.ipText).value_or(IpAddress());
    QTEST(addressText(hop), "expected");
}

void TestNames::http_data()
{
    QTest::addColumn<QByteArray>("with");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *with, bool expected) { QTest::newRow(*with ? with : "none") << QByteArray(with) << expected; };
    row("HTTP", true);
    row("https", true);
    row("HTTPREST", true);
    row("Scalix SMTP Relay via (HTTP)", true);
    row("Internet Mail HTTPU", true);
    row("ESMTP", false);
    row("SMTP over HTTP proxy", false);
    row("", false);
}

void TestNames::http()
{
    QFETCH(QByteArray, with);
    Hop hop;
    hop.with = {with.constData(), static_cast<std::size_t>(with.size())};
    QTEST(isHttp(hop), "expected");
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
