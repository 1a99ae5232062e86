// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/token.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

class TestToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void token_data()
    {
        QTest::addColumn<QByteArray>("bytes"); // "^" stands before the byte
        QTest::addColumn<bool>("anyName");
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("IPv4") << "([198.51.^100.240])"_ba << false << "198.51.100.240"_ba;
        QTest::newRow("IPv4, end of sentence") << "by ^203.0.113.51."_ba << false << "203.0.113.51"_ba;
        QTest::newRow("IPv4 with port") << "203.0.113.^51:25"_ba << false << "203.0.113.51"_ba;
        QTest::newRow("IPv6") << "[2001:^db8::25]"_ba << false << "2001:db8::25"_ba;
        QTest::newRow("IPv6 with tag") << "[IPv6:2001:^db8::25]"_ba << false << "2001:db8::25"_ba;
        QTest::newRow("IPv6, ends in colons") << "2001:^db8::"_ba << false << "2001:db8::"_ba;
        QTest::newRow("time") << "at 17:^22:07"_ba << true << ""_ba;
        QTest::newRow("version") << "SMTPSVC(5.0.^2195.2966)"_ba << true << ""_ba;
        QTest::newRow("host") << "from ^mail.example.com (a)"_ba << false << "mail.example.com"_ba;
        QTest::newRow("host below no domain") << "HELO ^server.aes.nt"_ba << true << "server.aes.nt"_ba;
        QTest::newRow("the same in a body") << "HELO ^server.aes.nt"_ba << false << ""_ba;
        QTest::newRow("masked") << "203.0.^XX.51"_ba << true << "203.0.XX.51"_ba;
        QTest::newRow("domain of a mailbox") << "<a.b@^example.com>"_ba << false << "example.com"_ba;
        QTest::newRow("the mailbox before it") << "<a.^b@example.com>"_ba << true << ""_ba;
        QTest::newRow("word") << "no ^word"_ba << true << ""_ba;
        QTest::newRow("blank") << "a^ b"_ba << true << ""_ba;
        QTest::newRow("end") << "example.com^"_ba << true << ""_ba;
        QTest::newRow("very long") << QByteArray(5000, 'a') + "^" + QByteArray(5000, 'a') << true << ""_ba;
    }

    void token()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, anyName);
        QFETCH(QByteArray, token);
        const qsizetype position = bytes.indexOf('^');
        bytes.remove(position, 1);
        const Span span = tokenAt({bytes.constData(), static_cast<std::size_t>(bytes.size())}, position, anyName);
        QCOMPARE(bytes.mid(span.offset, span.length), token);
    }

    void outside_isNothing()
    {
        QCOMPARE(tokenAt("example.com", -1, true), Span{});
        QCOMPARE(tokenAt("", 0, true), Span{});
    }
};

QTEST_GUILESS_MAIN(TestToken)
#include "tst_token.moc"
