// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/idclock.h"
#include "models/trace/received.h"

#include <QTest>

#include <string_view>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

class TestIdClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clock_data();
    void clock();
    void noClock_data();
    void noClock();
    void sendmailYear();
    void proofpointFilter();
    void hourNeedsADate();
    void ofALine_data();
    void ofALine();
    void impossible_data();
    void impossible();
};

namespace {

constexpr qint64 kNov24 = 1795514645; // 2026-11-24 10:04:05 UTC, 6B056115 in hex

/// A hop of the dialect with the id, taken on 24 November 2026 at 10:04:05 UTC.
Hop hopOf(const char *dialect, std::string_view id, qint64 utc = kNov24, int offsetMinutes = 0)
{
    Hop hop;
    hop.dialect = dialect;
    hop.id = id; // what it views must outlive the hop
    hop.date.time = {utc, offsetMinutes, true, true};
    return hop;
}

QByteArray isoOf(const std::optional<IdClock> &clock)
{
    return clock ? clock->time.toIso() : QByteArray();
}

} // namespace

void TestIdClock::clock_data()
{
    QTest::addColumn<QByteArray>("dialect");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("time");
    const auto row = [](const char *name, const char *dialect, const char *id, const char *kind, const char *time) {
        QTest::newRow(name) << QByteArray(dialect) << QByteArray(id) << QByteArray(kind) << QByteArray(time);
    };
    // Taken by our own servers, with the wall clock beside it.
    row("postfix long, lab 1", "postfix", "4jYdgj6Gz0zLww3", "postfix-long", "2026-11-24T10:04:01+00:00");
    row("postfix long, lab 2", "postfix", "4jYdgk0WHKzLwwD", "postfix-long", "2026-11-24T10:04:02+00:00");
    row("postfix long, lab 3, longer inode", "postfix", "4jYnk13JDxz1c3NV", "postfix-long", "2026-11-24T16:06:33+00:00");
    row("exim, lab 1", "exim", "1xVmOk-000000005iT-3nEJ", "exim", "2026-11-24T09:01:10+00:00");
    row("exim, lab 2", "exim", "1xVmOl-000000005ic-0zD0", "exim", "2026-11-24T09:01:11+00:00");
    // Worked out from the forms.
    row("sendmail 8.12", "sendmail", "6AOA45aB012345", "sendmail", "2026-11-24T10:04:05+00:00");
    row("exim 6-6-2", "exim", "1AxPc0-0003zk-7Q", "exim", "2004-02-29T12:00:00+00:00");
    row("postfix long, with a z among the microseconds", "postfix", "48V4hw4dz5zKq4R", "postfix-long", "2020-02-29T12:00:00+00:00");
    row("google, local date", "google", "a12sm3456789wrb.4.2026.11.24.02.04.05", "google-date", "2026-11-24T02:04:05");
    row("google, milliseconds", "google", "a12sm3456789wrb.1795514645789", "google-ms", "2026-11-24T10:04:05+00:00");
    row("intermail", "intermail", "20261124100405.ABCD1234.mta01@mx.example.org", "intermail", "2026-11-24T10:04:05+00:00");
    row("navgw, local", "navgw", "20261124020405-12345", "navgw", "2026-11-24T02:04:05");
    row("domino, local", "domino", "2026112402040512-345", "domino", "2026-11-24T02:04:05");
    row("momentum", "momentum", "47/D2-27311-511650B6", "momentum", "2026-11-24T10:04:05+00:00");
    row("symantec", "symantec", "C0.A8.12345.511650B6", "symantec", "2026-11-24T10:04:05+00:00");
    row("courier, 8 digits", "courier", "00012ABC.6B056115.00003F2A", "courier", "2026-11-24T10:04:05+00:00");
    row("courier, 16 digits", "courier", "0000000000020001.000000006B056115.00003F2A", "courier", "2026-11-24T10:04:05+00:00");
    row("courier's own delivery", "exim", "0000000000020001.000000006B056115.00003F2A", "courier", "2026-11-24T10:04:05+00:00");
    row("zmailer", "zmailer", "S12345AbhKXKEF", "zmailer", "2021-11-24T10:04:05+00:00");
    row("dovecot", "dovecot", "Fc1bBxVhBWtnEgAA776t3g", "dovecot", "2026-11-24T10:04:05+00:00");
    row("coremail", "coremail", "AQIDBAUGB_8VYQVr__79_A--.4711S2", "coremail", "2026-11-24T10:04:05+00:00");
    row("trustwave", "trustwave", "B6b0561150000", "trustwave", "2026-11-24T10:04:05+00:00");
    row("trustwave, a second one", "trustwave", "B6b0561150001", "trustwave", "2026-11-24T10:04:05+00:00");
    row("zoho, seconds", "zoho", "1795514645.98765", "zoho", "2026-11-24T10:04:05+00:00");
    row("zoho, milliseconds", "zoho", "1795514645789123", "zoho", "2026-11-24T10:04:05+00:00");
    row("richmail", "richmail", "2ee66b056115abc-12345", "richmail", "2026-11-24T10:04:05+00:00");
    row("sendgrid's filter", "sendgrid", "filter0042p1example1-12345-6B056115-1A", "sendgrid", "2026-11-24T10:04:05+00:00");
    row("sendgrid's receiver", "sendgrid", "recvd-7d9f8c6b5-abcde-1-6B056115-C", "sendgrid", "2026-11-24T10:04:05+00:00");
    row("simta", "", "6B056115.174A6.13932", "simta", "2026-11-24T10:04:05+00:00");
}

void TestIdClock::clock()
{
    QFETCH(QByteArray, dialect);
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, time);
    const std::optional<IdClock> clock = queueIdClock(hopOf(dialect.constData(), id.toStdString()));
    QCOMPARE(isoOf(clock), time);
    QCOMPARE(QByteArray(clock->kind), kind);
    QCOMPARE(clock->local, !clock->time.hasOffset);
    QVERIFY(!queueIdImpossible(hopOf(dialect.constData(), id.toStdString())));
}

void TestIdClock::noClock_data()
{
    QTest::addColumn<QByteArray>("dialect");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *name, const char *dialect, const char *id) {
        QTest::newRow(name) << QByteArray(dialect) << QByteArray(id);
    };
    row("nothing", "postfix", "");
    row("postfix short, lab", "postfix", "2930B266058");
    row("postfix long, too many microseconds", "postfix", "48V4hwzzzzzKq4R");
    row("postfix long, a vowel", "postfix", "48V4hA4dz5zKq4R");
    row("exim in capitals may count in base 36", "exim", "1AXPC0-0003ZK-7Q");
    row("exim, other groups", "exim", "1AxPc0-0003z-k7Q0");
    row("exim, foreign digit", "exim", "1AxP_0-0003zk-7Q");
    row("exim's form at another server", "postfix", "1AxPc0-0003zk-7Q");
    row("sendmail, month 13", "sendmail", "6COA45aB012345");
    row("sendmail, day 0", "sendmail", "6A0A45aB012345");
    row("sendmail, letters for the process", "sendmail", "6AOA45aB01234x");
    row("sendmail, a digit past base 60", "sendmail", "6AOA4zaB012345");
    row("google, month 13", "google", "a12sm3456789wrb.4.2026.13.24.02.04.05");
    row("google, twelve digits", "google", "a12sm3456789wrb.179551464578");
    row("google, no time", "google", "0a1b2c3d4e5f6-0123456789aso12345678b9c.1");
    row("intermail, no date", "intermail", "20261324100405.ABCD1234.mta01@mx.example.org");
    row("momentum, seven digits", "momentum", "47/D2-27311-511650B");
    row("momentum, of no time", "momentum", "47/D2-27311-FFFFFFFF");
    row("courier, two groups", "courier", "00012ABC.6B056115");
    row("zmailer, foreign digit", "zmailer", "S12345AbhKXK8F");
    row("zmailer, hour 24", "zmailer", "S12345AbhKXYEF");
    row("dovecot, 21 characters", "dovecot", "Fc1bBxVhBWtnEgAA776t3");
    row("coremail without its mark", "coremail", "AQIDBAUGB_8VYQVr__79_A");
    row("trustwave, a letter that is no digit", "trustwave", "B6b05611g0000");
    row("sendgrid, random", "sendgrid", "AbCdEfGhIj-0kLmNoPqRsTu");
    row("sendgrid, small letters", "sendgrid", "recvd-7d9f8c6b5-abcde-1-6b056115-c");
    row("simta in small letters", "", "6b056115.174a6.13932");
    row("microsoft mail, in whatever zone", "microsoft-mail", "01BB9E88.73E5C700@mx.example.org");
    row("no dialect", "", "6AOA45aB012345");
}

void TestIdClock::noClock()
{
    QFETCH(QByteArray, dialect);
    QFETCH(QByteArray, id);
    QVERIFY(!queueIdClock(hopOf(dialect.constData(), id.toStdString())).has_value());
}

void TestIdClock::sendmailYear()
{
    // The year counts modulo 60: "g" is 1942 or 2002 or 2062.
    const qint64 july2002 = 1028159999; // 2002-07-31 23:59:59 UTC
    QCOMPARE(isoOf(queueIdClock(hopOf("sendmail", "g6VNxxa04711", july2002))), "2002-07-31T23:59:59+00:00"_ba);
    QCOMPARE(isoOf(queueIdClock(hopOf("sendmail", "g6VNxxa04711", kNov24))), "2002-07-31T23:59:59+00:00"_ba);
    QCOMPARE(isoOf(queueIdClock(hopOf("sendmail", "g6VNxxa04711", july2002 + 60LL * 31556952))), "2062-07-31T23:59:59+00:00"_ba);
}

void TestIdClock::proofpointFilter()
{
    Hop hop = hopOf("sendmail", "6AOA45aB012345");
    hop.helo = "pps.filterd";
    QVERIFY(!queueIdClock(hop).has_value());
    hop.helo = {};
    hop.rdns = "pps.filterd";
    QVERIFY(!queueIdClock(hop).has_value());
}

void TestIdClock::hourNeedsADate()
{
    // K is 10 o'clock, local; the minute is the line's own.
    const Hop east = hopOf("sendmail", "KAA12345", kNov24 - 3600, 120); // 11:04:05 in the east
    QCOMPARE(isoOf(queueIdClock(east)), "2026-11-24T10:04:05"_ba);
    QVERIFY(queueIdClock(east)->local);
    QCOMPARE(QByteArray(queueIdClock(east)->kind), "sendmail-hour"_ba);
    // X, 23 o'clock, was yesterday for a line of 00:04:05.
    QCOMPARE(isoOf(queueIdClock(hopOf("sendmail", "XAB12345", kNov24 - 10 * 3600))), "2026-11-23T23:04:05"_ba);
    QVERIFY(!queueIdClock(hopOf("sendmail", "YAA12345")).has_value());
    QVERIFY(!queueIdClock(hopOf("sendmail", "KBA12345")).has_value());
    QVERIFY(!queueIdClock(hopOf("sendmail", "KAA1234x")).has_value());
    Hop undated = hopOf("sendmail", "KAA12345");
    undated.date.time = {};
    QVERIFY(!queueIdClock(undated).has_value());
}

void TestIdClock::ofALine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("time");
    // As our own servers wrote them.
    QTest::newRow("postfix")
        << " from p.example.net (unknown [127.0.0.1])\r\n\tby mx.example.org (Postfix) with ESMTP id 4jYdgj6Gz0zLww3\r\n"
           "\tfor <u-31@example.org>; Tue, 24 Nov 2026 10:04:01 +0000 (UTC)"_ba
        << "2026-11-24T10:04:01+00:00"_ba;
    QTest::newRow("exim")
        << " from [127.0.0.1] (helo=probe.example.net)\r\n\tby eximclosed.example.org with esmtp (Exim 4.98.2)\r\n"
           "\t(envelope-from <s@example.net>)\r\n\tid 1xVmOk-000000005iT-3nEJ\r\n\tfor u-1@example.org;\r\n"
           "\tTue, 24 Nov 2026 09:01:10 +0000"_ba
        << "2026-11-24T09:01:10+00:00"_ba;
    // The product's name is another's, the shape is not.
    QTest::newRow("exim under another name")
        << " from mail.example.net ([192.0.2.1])\r\n\tby mx.example.org (Sendmail 6.22) with esmtp id "
           "1AxPc0-0003zk-7Q; Sun, 29 Feb 2004 12:00:00 +0000"_ba
        << "2004-02-29T12:00:00+00:00"_ba;
    QTest::newRow("sendmail as MTA")
        << " from mail.example.net (mail.example.net [192.0.2.1])\r\n\tby mx.example.org (MTA) with ESMTP id "
           "6AOA45aB012345; Tue, 24 Nov 2026 10:04:05 GMT"_ba
        << "2026-11-24T10:04:05+00:00"_ba;
    QTest::newRow("bounce, short id")
        << " by bounce.example.org (Postfix)\r\n\tid D430225228F; Tue, 24 Nov 2026 09:00:02 +0000 (UTC)"_ba << ""_ba;
}

void TestIdClock::ofALine()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, time);
    const Hop hop = parseReceived({line.constData(), static_cast<std::size_t>(line.size())});
    QCOMPARE(isoOf(queueIdClock(hop)), time);
    QVERIFY(!queueIdImpossible(hop));
}

void TestIdClock::impossible_data()
{
    QTest::addColumn<QByteArray>("dialect");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, const char *dialect, const char *id, bool expected) {
        QTest::newRow(name) << QByteArray(dialect) << QByteArray(id) << expected;
    };
    row("999,999 microseconds", "postfix", "F423F266058", false);
    row("1,000,000 microseconds", "postfix", "F4240266058", true);
    row("far too many", "postfix", "FBC12D34", true);
    row("thirteen digits", "postfix", "158984D12FCC9", false);
    row("lab", "postfix", "420B7266058", false);
    row("a long id", "postfix", "4jYdgj6Gz0zLww3", false);
    row("small letters are none of Postfix", "postfix", "fbc12d34", false);
    row("another server", "ironport", "FBC12D34", false);
    row("crossed out", "postfix", "FFFFFFFFF2", false);
    row("crossed out with X", "postfix", "XXXXXXXXXX", false);
    row("exim", "exim", "1AxPc0-0003zk-7Q", false);
    row("exim, of the year 3775", "exim", "zzzzzz-0003zk-7Q", true);
    row("exim, of the year 1970", "exim", "000abc-0003zk-7Q", true);
    row("exim in base 36", "exim", "ZZZZZZ-0003ZK-7Q", false);
    row("another form with exim's word", "exim", "0000000000020001.000000006B056115.00003F2A", false);
    row("intermail", "intermail", "20261124100405.ABCD1234.mta01@mx.example.org", false);
    row("intermail, month 52", "intermail", "20265274886533.ABCD1234.mta01@mx.example.org", true);
    row("no id", "postfix", "", false);
}

void TestIdClock::impossible()
{
    QFETCH(QByteArray, dialect);
    QFETCH(QByteArray, id);
    QFETCH(bool, expected);
    QCOMPARE(queueIdImpossible(hopOf(dialect.constData(), id.toStdString())), expected);
}

QTEST_GUILESS_MAIN(TestIdClock)
#include "tst_idclock.moc"
