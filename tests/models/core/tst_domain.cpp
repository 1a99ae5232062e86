// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/domain.h"

#include <QTest>

using namespace headwater;

class TestDomain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lastLabels_areAView();
    void organisational_data();
    void organisational();
    void handedOut();
    void comparable_data();
    void comparable();
    void same_data();
    void same();
    void topLevel_data();
    void topLevel();
    void hostName_data();
    void hostName();
    void sameHosts();
    void within_data();
    void within();
};

void TestDomain::organisational_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *host, const char *expected) {
        QTest::newRow(*host ? host : "empty") << QByteArray(host) << QByteArray(expected);
    };
    row("mail.a.example.co.uk", "example.co.uk");
    row("MAIL.Example.ORG.", "example.org");
    row("example.org", "example.org");
    row("mx_1.example.org", "example.org");
    row("co.uk", "");              // a public suffix itself
    row("org", "");
    row("localhost", "");
    row("host.localdomain", "");   // no top-level domain
    row("exch.corp.internal", "");
    row("host.example", "");       // RFC 2606: reserved, in no list
    row("192.0.2.1", "");
    row("2001:db8::1", "");
    row("[192.0.2.1]", "");
    row("a..example.org", "");
    row("", "");
}

void TestDomain::organisational()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(organisationalDomain(host.toStdString())), expected);
}

void TestDomain::handedOut()
{
    // dyndns.org and github.io stand in the list's private section, co.uk and org in the other.
    QVERIFY(isHandedOut("mybox.dyndns.org"));
    QVERIFY(isHandedOut("MAIL.MyBox.DynDNS.org."));
    QVERIFY(isHandedOut("x.github.io"));
    QVERIFY(!isHandedOut("dyndns.org"));
    QVERIFY(!isHandedOut("mail.example.org"));
    QVERIFY(!isHandedOut("mail.example.co.uk"));
    QVERIFY(!isHandedOut("mail.corp.local"));
    QVERIFY(!isHandedOut("localhost"));
    QVERIFY(!isHandedOut(""));
}

void TestDomain::comparable_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *host, const char *expected) {
        QTest::newRow(*host ? host : "empty") << QByteArray(host) << QByteArray(expected);
    };
    row("a.b.example.org", "example.org");
    row("A.mail.corp.Local.", "corp.local");
    row("corp.local", "corp.local");
    row("localhost", "");
    row("192.0.2.1", "");
    row("", "");
}

void TestDomain::comparable()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(comparableDomain(host.toStdString())), expected);
}

void TestDomain::same_data()
{
    QTest::addColumn<QByteArray>("a");
    QTest::addColumn<QByteArray>("b");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const char *a, const char *b, bool expected) {
        QTest::newRow(name) << QByteArray(a) << QByteArray(b) << expected;
    };
    row("two hosts", "mx1.example.org", "OUT.example.ORG.", true);
    row("host and domain", "mx1.example.org", "example.org", true);
    row("other top level", "mx1.example.org", "mx1.example.net", false);
    row("one suffix is no organisation", "a.co.uk", "b.co.uk", false);
    row("a longer name", "notexample.org", "example.org", false);
    row("inner names", "a.corp.local", "b.corp.local", true);
    row("two addresses are no names", "192.0.2.1", "192.0.2.1", false);
    row("nothing", "", "", false);
}

void TestDomain::same()
{
    QFETCH(QByteArray, a);
    QFETCH(QByteArray, b);
    QFETCH(bool, expected);
    QCOMPARE(sameOrganisation(a.toStdString(), b.toStdString()), expected);
}

void TestDomain::topLevel_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("expected");
    for (const char *known : {"example.org", "example.ORG.", "example.museum", "xn--80akhbyknj4f.xn--p1ai"})
        QTest::newRow(known) << QByteArray(known) << true;
    for (const char *unknown : {"org", "localhost", "a.localhost", "a.test", "a.invalid", "a.example", "a.local", "a.internal",
             "a.lan", "192.0.2.1", "example.", "."})
        QTest::newRow(unknown) << QByteArray(unknown) << false;
}

void TestDomain::topLevel()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, expected);
    QCOMPARE(hasKnownTopLevel(host.toStdString()), expected);
}

void TestDomain::hostName_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const QByteArray &text, bool expected) {
        QTest::newRow(text.isEmpty() ? "empty" : text.left(30).constData()) << text << expected;
    };
    row("mx.example.org", true);
    row("mx.example.org.", true);
    row("mx_1.example.org", true);
    row("a.b", true);
    row("4u.example.org", true);
    row("localhost", false);
    row("192.0.2.1", false);
    row("192.0.2.1.", false);
    row(".example.org", false);
    row("mx..example.org", false);
    row("example.org..", false);
    row("localhost..", false);
    row("mx.exa mple.org", false);
    row("mx.example.org;", false);
    row("b\xfc"
        "cher.example.org",
        false);
    row("", false);
    row(QByteArray(300, 'a') + ".org", false);
}

void TestDomain::hostName()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, expected);
    QCOMPARE(looksLikeHostName(text.toStdString()), expected);
}

void TestDomain::sameHosts()
{
    QVERIFY(sameHost("MX.example.org", "mx.example.org."));
    QVERIFY(!sameHost("mx.example.org", "mx.example.org.."));
    QVERIFY(!sameHost("mx.example.org", "mx2.example.org"));
}

void TestDomain::within_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("domain");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const char *host, const char *domain, bool expected) {
        QTest::newRow(name) << QByteArray(host) << QByteArray(domain) << expected;
    };
    row("itself", "Example.org.", "example.ORG", true);
    row("below", "a.b.example.org", "example.org.", true);
    row("above", "example.org", "a.example.org", false);
    row("ends alike", "notexample.org", "example.org", false);
    row("no domain", "example.org", "", false);
    row("the root", "example.org", ".", false);
    row("no host", "", "example.org", false);
}

void TestDomain::within()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, domain);
    QFETCH(bool, expected);
    QCOMPARE(isWithin(host.toStdString(), domain.toStdString()), expected);
}

void TestDomain::lastLabels_areAView()
{
    QCOMPARE(lastLabels("a.b.example.org", 2), std::string_view("example.org"));
    QCOMPARE(lastLabels("example.org", 2), std::string_view("example.org"));
    QCOMPARE(lastLabels("org", 2), std::string_view("org"));
    QCOMPARE(lastLabels("*.mail.example.org", 1), std::string_view("org"));
    QCOMPARE(lastLabels("", 2), std::string_view());
}

QTEST_GUILESS_MAIN(TestDomain)
#include "tst_domain.moc"
