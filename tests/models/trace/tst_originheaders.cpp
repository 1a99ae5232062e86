// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/stamped.h"
#include "tests/support/mail.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

class TestOriginHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void header_data();
    void header();
    void others();
    void order();
};

void TestOriginHeaders::header_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("provider");
    const auto row = [](const char *field, const char *value, const char *provider = "") {
        QTest::newRow(field) << QString::fromLatin1(field) << QByteArray(value) << QByteArray(provider);
    };
    row("X-Originating-IP: [192.0.2.1]", "192.0.2.1");
    row("x-originating-ip: 192.0.2.1", "192.0.2.1");
    row("X-Originating-IP: [IPv6:2001:db8::1]", "IPv6:2001:db8::1");
    row("X-Originating-IP: 10.0.0.1", "10.0.0.1");
    row("X-Originating-IP: [192.0.2.300]", "[192.0.2.300]");
    row("X-Yahoo-Post-IP: 192.0.2.1", "192.0.2.1", "yahoo");
    row("X-AOL-IP: 192.0.2.1", "192.0.2.1", "yahoo");
    row("X-SES-Outgoing: 2026.11.24-192.0.2.1", "2026.11.24-192.0.2.1", "ses");
    row("X-Mailgun-Sending-Ip: 192.0.2.1", "192.0.2.1", "mailgun");
    row("X-Authenticated-Sender: host.example.org: user@example.org", "host.example.org: user@example.org");
    row("X-AuthUser: user@example.org", "user@example.org");
    row("X-Smtpd-IP: 192.0.2.1", "192.0.2.1");
    row("X-MS-Exchange-CrossTenant-OriginalAttributedTenantConnectingIp: TenantId=0;Ip=[192.0.2.1];Helo=[mx.example.org]",
        "192.0.2.1", "microsoft365");
    row("X-MS-Exchange-CrossTenant-OriginalAttributedTenantConnectingIp: TenantId=0;Ip=[192.0.2.1", "[192.0.2.1", "microsoft365");
    row("X-PHP-Script: www.example.org/form.php for 192.0.2.1", "www.example.org/form.php for 192.0.2.1");
    row("X-Source-Args:\n /usr/bin/php\n\tform.php", "/usr/bin/php form.php");
    row("NNTP-Posting-Host: news.example.org", "news.example.org");
    row("X-Original-Sender: a@example.org", "a@example.org", "google");
    row("X-Google-Group-Id: 123456789012", "123456789012", "google");
    row("X-Google-Original-From: \"A\" <a@example.org>", "\"A\" <a@example.org>", "google");
}

void TestOriginHeaders::header()
{
    QFETCH(QString, field);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, provider);
    const std::vector<OriginHeader> found = parseOriginHeaders(test::mail({field}));
    QCOMPARE(found.size(), 1u);
    QCOMPARE(QByteArray::fromStdString(found[0].value), value);
    QCOMPARE(QByteArray::fromStdString(found[0].provider), provider);
}

void TestOriginHeaders::others()
{
    QVERIFY(parseOriginHeaders(
        test::mail({u"X-Mailer: x"_s, u"X-Originating-IP:"_s, u"X-Originating-IP-2: 192.0.2.1"_s, u"X-Source:  \t"_s}))
            .empty());
    QVERIFY(parseOriginHeaders(message::Message()).empty());
}

void TestOriginHeaders::order()
{
    const message::Message message = test::mail({u"X-Source: b"_s, u"From: a@example.net"_s, u"X-Originating-IP: 192.0.2.1"_s});
    const std::vector<OriginHeader> found = parseOriginHeaders(message);
    QCOMPARE(found.size(), 2u);
    QCOMPARE(QByteArray::fromStdString(found[0].header), "X-Source"_ba);
    QCOMPARE(message.bytes.mid(found[1].span.offset, found[1].span.length), "X-Originating-IP: 192.0.2.1\n"_ba);
}

QTEST_GUILESS_MAIN(TestOriginHeaders)
#include "tst_originheaders.moc"
