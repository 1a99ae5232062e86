// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/date.h"

#include <QTest>

using namespace headwater::trace;

namespace {

constexpr unsigned kNonRfc = 1, kWeekdayWrong = 2, kNoSuchZone = 4;

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

} // namespace

class TestDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void textRead_data();
    void textRead();
    void utc();
};

void TestDate::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("iso");
    QTest::addColumn<unsigned>("odd");
    const auto row = [](const char *name, const char *text, const char *iso, unsigned odd = 0) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(iso) << odd;
    };

    row("RFC 5322", "Fri, 21 Nov 1997 09:55:06 -0600", "1997-11-21T09:55:06-06:00");
    row("no weekday", "21 Nov 1997 09:55:06 -0600", "1997-11-21T09:55:06-06:00");
    row("no seconds", "Fri, 21 Nov 1997 09:55 -0600", "1997-11-21T09:55:00-06:00");
    row("comment", "Thu,\r\n      13\r\n        Feb\r\n          1969\r\n      23:32\r\n               -0330 (Newfoundland Time)",
        "1969-02-13T23:32:00-03:30");
    row("comments anywhere", "(a) Fri (b (c)) , 21(d) Nov(ember)1997 (e)09:55:06(f)-0600", "1997-11-21T09:55:06-06:00");
    row("RFC 5322 appendix A.5, A.6.3", "Fri, 21 Nov 97 09(comment):   55  :  06 -0600", "1997-11-21T09:55:06-06:00");
    row("two-digit year, zone name", "21 Nov 97 09:55:06 GMT", "1997-11-21T09:55:06+00:00");
    row("two digits up to 49", "1 Jan 49 00:00:00 GMT", "2049-01-01T00:00:00+00:00");
    row("two digits from 50", "1 Jan 50 00:00:00 GMT", "1950-01-01T00:00:00+00:00");
    row("three-digit year", "1 Jan 100 00:00:00 GMT", "2000-01-01T00:00:00+00:00");
    row("military zone", "21 Nov 1997 09:55:06 A", "1997-11-21T09:55:06+00:00");
    row("EST", "Fri, 21 Nov 1997 09:55:06 EST", "1997-11-21T09:55:06-05:00");
    row("JST", "21 Nov 1997 09:55:06 JST", "1997-11-21T09:55:06+09:00");
    row("a zone in no table", "21 Nov 1997 09:55:06 EMT", "1997-11-21T09:55:06");
    row("no zone", "30 Apr 2003 15:06:29", "2003-04-30T15:06:29");
    row("qmail", "10 Nov 2001 17:22:07 -0000", "2001-11-10T17:22:07+00:00");
    row("the comment's zone counts for nothing", "10 Nov 2001 17:22:07 +0900 (PST)", "2001-11-10T17:22:07+09:00");
    row("zone name behind the offset", "17 Jan 2011 08:23:27 -0800 PST", "2011-01-17T08:23:27-08:00");
    row("GMT with an offset", "17 Jan 2011 08:23:27 GMT+0200", "2011-01-17T08:23:27+02:00");
    row("offset with a colon", "17 Jan 2011 08:23:27 +09:00", "2011-01-17T08:23:27+09:00");
    row("three-digit offset, one-digit hour", "Tue, 13 Sep 94 8:32:16 -700", "1994-09-13T08:32:16-07:00");
    row("fraction of a second", "Thu, 05 Dec 2019 03:30:12.201 +0000 (UTC)", "2019-12-05T03:30:12+00:00");
    row("leap second", "31 Dec 2016 23:59:60 +0000", "2017-01-01T00:00:00+00:00");
    row("leap day", "Tue, 29 Feb 2000 12:00:00 +0000", "2000-02-29T12:00:00+00:00");
    row("names in full", "Friday, 21 November 1997 09:55:06 -0600", "1997-11-21T09:55:06-06:00");
    row("no comma", "Fri 21 Nov 1997 09:55:06 -0600", "1997-11-21T09:55:06-06:00");
    row("lower case", "fri, 21 nov 1997 09:55:06 gmt", "1997-11-21T09:55:06+00:00");
    row("what follows is left alone", "Thu, 20 Mar 03 10:06:43 +0100 for <user@example.org>", "2003-03-20T10:06:43+01:00");

    row("a comma behind it", "21 Nov 1997 09:55:06 -0600, 3", "1997-11-21T09:55:06-06:00");
    row("a comma within", "21 Nov 1997, 09:55:06 -0600", "1997-11-21T09:55:06-06:00", kNonRfc);
    row("AM", "Aug, 22 2002 8:02:13 AM", "2002-08-22T08:02:13", kNonRfc);
    row("PM, zone", "Jul, 29 2002 11:53:58 PM +0700", "2002-07-29T23:53:58+07:00", kNonRfc);
    row("12 AM is midnight", "Jul, 29 2002 12:00:01 AM -0100", "2002-07-29T00:00:01-01:00", kNonRfc);
    row("12 PM is noon", "29 Jul 2002 12:00:01 PM -0100", "2002-07-29T12:00:01-01:00", kNonRfc);
    row("ctime", "Sun Nov 13 15:38:52 2005", "2005-11-13T15:38:52", kNonRfc);
    row("ctime, zone before the year", "Wed May 26 04:28:34 -0000 1993", "1993-05-26T04:28:34+00:00", kNonRfc);
    row("ctime, zone name", "Fri Sep 14 14:36:56 EDT 2018", "2018-09-14T14:36:56-04:00", kNonRfc);
    row("ctime, zone behind the year", "Fri Feb 07 10:18:12 2003 -0800", "2003-02-07T10:18:12-08:00", kNonRfc);
    row("ISO 8601", "2020-01-02T03:04:05Z", "2020-01-02T03:04:05+00:00", kNonRfc);
    row("ISO 8601, fraction, offset", "2020-01-02T03:04:05.678+09:00", "2020-01-02T03:04:05+09:00", kNonRfc);
    row("as Go prints it", "2019-12-05 03:30:12.278306733 +0000 UTC m=+25522.916850060", "2019-12-05T03:30:12+00:00", kNonRfc);
    row("hyphens", "14-Mar-2003 15:23:15 -0500", "2003-03-14T15:23:15-05:00", kNonRfc);
    row("figures, day first", "28/08/2002 10:40:04", "2002-08-28T10:40:04", kNonRfc);
    row("figures, month first", "8/28/2002 10:40:04 PM", "2002-08-28T22:40:04", kNonRfc);
    row("figures, both the same", "8/8/2002 10:40:04", "2002-08-08T10:40:04", kNonRfc);

    row("wrong weekday", "Wed, 29 Jun 2007 19:05:59 -0400", "2007-06-29T19:05:59-04:00", kWeekdayWrong);
    row("the weekday is that of the stated zone", "Sat, 10 Nov 2001 23:30:00 -1000", "2001-11-10T23:30:00-10:00");
    row("no such zone", "Thu, 2 Aug 2007 21:50:04 +0715", "2007-08-02T21:50:04+07:15", kNoSuchZone);
    row("zone too far", "Thu, 2 Aug 2007 21:50:04 +9900", "2007-08-02T21:50:04", kNoSuchZone);
    row("minutes of a zone", "Thu, 2 Aug 2007 21:50:04 +0160", "2007-08-02T21:50:04+02:00", kNoSuchZone);
}

void TestDate::reads()
{
    QFETCH(QByteArray, text);
    const HeaderDate date = parseDate(view(text));
    QTEST(date.time.toIso(), "iso");
    const unsigned odd = (date.nonRfc ? kNonRfc : 0) | (date.weekdayWrong ? kWeekdayWrong : 0)
        | (date.zoneNonexistent ? kNoSuchZone : 0);
    QTEST(odd, "odd");
    // Blanks and folds around it change nothing.
    const QByteArray folded = "\r\n\t " + text + " \r\n ";
    QCOMPARE(parseDate(view(folded)).time, date.time);
}

void TestDate::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "  ", "no date", "31 Feb 2001 10:00:00 GMT", "29 Feb 1900 10:00:00 GMT", "0 Jan 2001 10:00:00 GMT",
             "21 Nov 1997", "21 Nov 1997 24:00:00 GMT", "21 Nov 1997 10:60:00 GMT", "21 Nov 1997 10:00:61 GMT",
             "21 Nov 1899 10:00:00 GMT", "21 Foo 1997 10:00:00", "03/04/2002 10:00:00", "29 Jul 2002 13:00:00 PM", "11-15-2023",
             "2020-13-01T00:00:00Z", "2020-1-01T00:00:00Z", "l8:14:23 13 Aug 1998", "Mon, 13 Aug 1998 l8:14:23 +1000",
             "(21 Nov 1997 09:55:06 GMT)", "(21 Nov 1997 09:55:06 GMT", "99999999999 Nov 1997 09:55:06"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
}

void TestDate::refuses()
{
    QFETCH(QByteArray, text);
    const HeaderDate date = parseDate(view(text));
    QVERIFY(!date.time.valid);
    QCOMPARE(QByteArray(date.text.data(), qsizetype(date.text.size())), text.trimmed());
    QCOMPARE(date.nonRfc, !text.trimmed().isEmpty());
    QVERIFY(!date.weekdayWrong && !date.zoneNonexistent);
}

void TestDate::textRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("read");
    QTest::newRow("whole") << QByteArray(" 21 Nov 1997 09:55:06 GMT\r\n") << QByteArray("21 Nov 1997 09:55:06 GMT");
    QTest::newRow("with its comment") << QByteArray("21 Nov 1997 09:55:06 +0000 (a (b)) (c)")
                                      << QByteArray("21 Nov 1997 09:55:06 +0000 (a (b)) (c)");
    QTest::newRow("without what follows") << QByteArray("21 Nov 1997 09:55:06 +0000 for <a@example.org>")
                                          << QByteArray("21 Nov 1997 09:55:06 +0000");
    QTest::newRow("without what a server adds of the mail")
        << QByteArray("21 Nov 1997 09:55:06 +0000 (envelope-from a@example.org)") << QByteArray("21 Nov 1997 09:55:06 +0000");
    QTest::newRow("without an open comment") << QByteArray("21 Nov 1997 09:55:06 +0000 (a")
                                             << QByteArray("21 Nov 1997 09:55:06 +0000");
}

void TestDate::textRead()
{
    QFETCH(QByteArray, text);
    const HeaderDate date = parseDate(view(text));
    QTEST(QByteArray(date.text.data(), qsizetype(date.text.size())), "read");
}

void TestDate::utc()
{
    QCOMPARE(parseDate("1 Jan 1970 09:00:00 +0900").time.utc, 0);
    QCOMPARE(parseDate("1 Jan 1970 00:00:01 -0000").time.utc, 1);
    QCOMPARE(parseDate("9 Sep 2001 01:46:40 GMT").time.utc, 1000000000);
    QCOMPARE(parseDate("9 Sep 2001 01:46:40").time.utc, 1000000000); // no zone: the wall clock as it is
    QVERIFY(!parseDate("9 Sep 2001 01:46:40").time.hasOffset);
}

QTEST_GUILESS_MAIN(TestDate)
#include "tst_date.moc"
