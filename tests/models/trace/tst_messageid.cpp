// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/idclock.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

class TestMessageId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clock_data();
    void clock();
    void noClock_data();
    void noClock();
};

void TestMessageId::clock_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("time");
    const auto row = [](const char *name, const char *id, const char *kind, const char *time) {
        QTest::newRow(name) << QByteArray(id) << QByteArray(kind) << QByteArray(time);
    };
    // 6B056115 is 1,795,514,645 s, 2026-11-24 10:04:05 UTC; FILETIME 01C257F8 6C48A000 is 2002-09-09 12:00.
    row("outlook", "<000101c257f8$6c48a000$6401a8c0@mx.example.org>", "outlook-filetime", "2002-09-09T12:00:00+00:00");
    row("outlook, no host", "<000101c257f8$6c48a000$6401a8c0@>", "outlook-filetime", "2002-09-09T12:00:00+00:00");
    row("outlook, of no year", "<0000ffffffff$ffffffff$6401a8c0@mx.example.org>", "outlook-filetime", "9999-12-31T23:59:59+00:00");
    row("outlook, zero", "<000000000000$00000000$6401a8c0@mx.example.org>", "outlook-filetime", "1601-01-01T00:00:00+00:00");
    row("qmail", "<20261124100405.4711.qmail@example.org>", "qmail", "2026-11-24T10:04:05+00:00");
    row("sendmail", "<202611241004.6AOA45aB012345@mx.example.org>", "sendmail", "2026-11-24T10:04:00+00:00");
    row("exim", "<E1AxPc0-0003zk-7Q@mx.example.org>", "exim", "2004-02-29T12:00:00+00:00");
    row("exim, lab", "<E1xVmOk-000000005iT-3nEJ@eximclosed.example.org>", "exim", "2026-11-24T09:01:10+00:00");
    row("mozilla", "<6B056115.6050901@example.org>", "mozilla", "2026-11-24T10:04:05+00:00");
    row("netscape", "<6B056115.3D07AC95@example.org>", "mozilla", "2026-11-24T10:04:05+00:00");
    row("javamail", "<12345.678.1795514645789.JavaMail.root@app1>", "javamail", "2026-11-24T10:04:05+00:00");
    row("postfix", "<20261124100405.2930B266058@mx.example.org>", "postfix", "2026-11-24T10:04:05+00:00");
    row("git", "<20261124100405.12345-2-user@example.org>", "git", "2026-11-24T10:04:05+00:00");
    row("git, older", "<1795514645-12345-2-git-send-email-user@example.org>", "git", "2026-11-24T10:04:05+00:00");
    row("evolution", "<1795514645.12345.6.camel@example.org>", "evolution", "2026-11-24T10:04:05+00:00");
    row("ses", "<000001a20d033d1d-0a1b2c3d-1111-2222-3333-0123456789ab-000000@eu-west-1.example.org>", "ses",
        "2026-11-24T10:04:05+00:00");
    row("pine, local", "<Pine.LNX.4.21.0011240204050.4711-100000@host.example.org>", "pine", "2000-11-24T02:04:05");
    row("pine of the nineties", "<Pine.SUN.4.10.9911240204050.4711-100000@host.example.org>", "pine", "1999-11-24T02:04:05");
    row("no brackets", "E1AxPc0-0003zk-7Q@mx.example.org", "exim", "2004-02-29T12:00:00+00:00");
    row("blanks around", " <E1AxPc0-0003zk-7Q@mx.example.org>\r\n", "exim", "2004-02-29T12:00:00+00:00");
}

void TestMessageId::clock()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, time);
    const std::optional<IdClock> clock = messageIdClock({id.constData(), static_cast<std::size_t>(id.size())});
    QVERIFY(clock.has_value());
    QCOMPARE(QByteArray(clock->kind), kind);
    QCOMPARE(clock->time.toIso(), time);
    QCOMPARE(clock->local, kind == "pine");
}

void TestMessageId::noClock_data()
{
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *name, const QByteArray &id) { QTest::newRow(name) << id; };
    row("twelve digits and no more", "<200111101722@x>");
    row("empty", "");
    row("bracket alone", "<");
    row("random", "<00112233445566778899aabbccddeeff@example.org>");
    row("K-9, a UUID", "<01234567-89ab-4def-8123-456789abcdef@example.org>");
    row("Delta Chat", "<01234567-89ab-4def-8123-456789abcdef@localhost>");
    row("Gmail", "<CAABBCCDDeeffgghh0011223344556677889900@mail.gmail.com>");
    row("outlook with a letter", "<000101c257g8$6c48a000$6401a8c0@mx.example.org>");
    row("outlook, cut", "<000101c257f8$6c48a000@mx.example.org>");
    row("qmail, hour 24", "<20261124240405.4711.qmail@example.org>");
    row("sendmail, no queue id", "<202611241004.KAB12345@mx.example.org>");
    row("sendmail, the date alone", "<202611241004@mx.example.org>");
    row("sendmail, nothing behind the date", "<202611241004.@mx.example.org>");
    row("qmail, the date alone", "<20261124100405@mx.example.org>");
    row("sendmail, month 13", "<202613241004.6AOA45aB012345@mx.example.org>");
    row("exim in capitals", "<E1AXPC0-0003ZK-7Q@mx.example.org>");
    row("mozilla in small letters", "<6b056115.6050901@example.org>");
    row("mozilla of 1970", "<00056115.6050901@example.org>");
    row("postfix, too many microseconds", "<20261124100405.F4240266058@mx.example.org>");
    row("decimal digits, whose zone nobody knows", "<20261124100405.123456789@example.org>");
    row("exchange, in whatever zone", "<01BB9E88.73E5C700@mx.example.org>");
    row("postfix, no id", "<20261124100405.@mx.example.org>");
    row("a date whose zone nobody knows", "<20261124100405.G4711@example.org>");
    row("git, no numbers", "<20261124100405.12345-x-user@example.org>");
    row("epoch, and no program", "<1795514645-12345-2-user@example.org>");
    row("ses, of no time", "<0000000000000000-0a1b2c3d-1111-2222-3333-0123456789ab-000000@eu-west-1.example.org>");
    row("pine, month 13", "<Pine.LNX.4.21.0013240204050.4711-100000@host.example.org>");
    row("javamail without the time", "<.JavaMail.root@app1>");
    row("the time behind the @", "<x@E1AxPc0-0003zk-7Q>");
    row("very long", QByteArray(100'000, '1') + ".qmail@example.org");
}

void TestMessageId::noClock()
{
    QFETCH(QByteArray, id);
    QVERIFY(!messageIdClock({id.constData(), static_cast<std::size_t>(id.size())}).has_value());
}

QTEST_GUILESS_MAIN(TestMessageId)
#include "tst_messageid.moc"
