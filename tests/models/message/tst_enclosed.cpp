// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/enclosed.h"

#include "models/message/feedbackreport.h"
#include "models/message/issues.h"
#include "models/message/structure.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

/// "path Subject" of each, in their order.
QStringList shown(const std::vector<Message> &mails)
{
    QStringList out;
    for (const Message &mail : mails) {
        const std::string_view subject = mail.header.value("Subject");
        out << mail.enclosed + QLatin1Char(' ') + QString::fromLatin1(subject.data(), static_cast<qsizetype>(subject.size()));
    }
    return out;
}

/// A multipart with boundary "b", its parts as they are given.
QByteArray multipart(const QByteArray &type, const QByteArrayList &parts)
{
    QByteArray out = "Subject: outer\nContent-Type: " + type + "; boundary=b\n\n";
    for (const QByteArray &part : parts)
        out += "--b\n" + part + '\n';
    return out + "--b--\n";
}

QByteArray textPart()
{
    return "Content-Type: text/plain\n\nhello\n";
}
QByteArray original()
{
    return "Received: from a.example.org (a.example.org [192.0.2.1]) by mx.example.org; Thu, 14 Jan 2021 09:05:02 +0000\n"
           "From: user@example.org\nTo: other@example.org\nSubject: inner\nMessage-ID: <1@example.org>\n\nbody\n";
}
QByteArray bounce()
{
    return "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>\nSubject: Undelivered Mail Returned to Sender\n";
}

} // namespace

class TestEnclosed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mayHoldMail_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("expected");
        QTest::newRow("text") << QByteArray("From: a@example.org\nContent-Type: text/plain\n") << false;
        QTest::newRow("nothing stated") << QByteArray("From: a@example.org\n") << false;
        QTest::newRow("multipart") << QByteArray("Content-Type: Multipart/mixed; boundary=B\n") << true;
        QTest::newRow("the second of two") << QByteArray("Content-Type: text/plain\nContent-Type: multipart/mixed; boundary=B\n")
                                           << true;
        QTest::newRow("a mail as the body") << QByteArray("Content-Type: message/rfc822\n") << true;
        QTest::newRow("a header as the body") << QByteArray("Content-Type: text/rfc822-headers\n") << true;
        QTest::newRow("a file with a name") << QByteArray("Content-Type: application/octet-stream; name=a.eml\n") << true;
        QTest::newRow("a bounce by its form")
            << QByteArray("Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: Returned mail\n") << true;
    }

    void mayHoldMail()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, expected);
        QCOMPARE(headwater::message::mayHoldMail(headwater::message::makeMessage(header + "\nbody\n")), expected);
    }

    void enclosed_data();
    void enclosed();
    void enclosed_bytesAreThoseOfThePart_data();
    void enclosed_bytesAreThoseOfThePart();
    void enclosed_keepsFileAndIndex();
    void enclosed_ofReport_hasItsSource_data();
    void enclosed_ofReport_hasItsSource();
    void enclosed_usesTheContentsAtHand();
    void upToPath_endsWithTheFirst_data();
    void upToPath_endsWithTheFirst();
    void enclosed_isBounded_data();
    void enclosed_isBounded();
};

void TestEnclosed::enclosed_data()
{
    QTest::addColumn<QByteArray>("wrapper");
    QTest::addColumn<QStringList>("mails");
    const QByteArray rfc822 = "Content-Type: message/rfc822\n\n" + original();
    const QByteArray headers("Received: from a by b; Thu, 14 Jan 2021 09:05:02 +0000\nSubject: inner\n");

    QTest::newRow("no mail inside") << multipart("multipart/mixed", {textPart(), textPart()}) << QStringList{};
    QTest::newRow("one part") << "Subject: outer\n\n" + original() << QStringList{};
    QTest::newRow("forward as attachment") << multipart("multipart/mixed", {textPart(), rfc822}) << QStringList{u"2 inner"_s};
    QTest::newRow("two of them") << multipart("multipart/mixed", {rfc822, textPart(), rfc822})
                                 << QStringList{u"1 inner"_s, u"3 inner"_s};
    QTest::newRow("the whole message") << "Subject: outer\nContent-Type: message/rfc822\n\n" + original()
                                       << QStringList{u"1 inner"_s};
    QTest::newRow("message/global") << multipart("multipart/mixed", {"Content-Type: message/global\n\n" + original()})
                                    << QStringList{u"1 inner"_s};
    QTest::newRow("digest") << multipart("multipart/digest", {"\n" + original(), "\n" + original()})
                            << QStringList{u"1 inner"_s, u"2 inner"_s};
    QTest::newRow("headers only") << multipart("multipart/report; report-type=delivery-status",
        {textPart(), "Content-Type: message/delivery-status\n\nx: y\n", "Content-Type: text/rfc822-headers\n\n" + headers})
                                  << QStringList{u"3 inner"_s};
    QTest::newRow("message/rfc822-headers") << multipart(
        "multipart/report", {textPart(), textPart(), "Content-Type: message/rfc822-headers\n\n" + headers})
                                            << QStringList{u"3 inner"_s};
    QTest::newRow("feedback report") << multipart("multipart/report; report-type=feedback-report",
        {textPart(), "Content-Type: message/feedback-report\n\nVersion: 1\n", rfc822})
                                     << QStringList{u"3 inner"_s};
    QTest::newRow("base64") << multipart(
        "multipart/mixed", {"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + original().toBase64() + '\n'})
                            << QStringList{u"1 inner"_s};
    QTest::newRow("quoted-printable") << multipart("multipart/mixed",
        {"Content-Type: message/rfc822\nContent-Transfer-Encoding: quoted-printable\n\nReceived: from a=20by "
         "b\nSubject:=20inn=\ner\n"}) << QStringList{u"1 inner"_s};
    QTest::newRow("file with .eml") << multipart("multipart/mixed",
        {"Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=\"a.EML\"\n\n" + original()})
                                    << QStringList{u"1 inner"_s};
    QTest::newRow("file with .eml that is no mail")
        << multipart("multipart/mixed", {"Content-Type: application/octet-stream; name=a.eml\n\nnothing\n"}) << QStringList{};
    QTest::newRow("rfc822 that is no mail") << multipart(
        "multipart/mixed", {"Content-Type: message/rfc822\n\n[the message goes here]\n"})
                                            << QStringList{};
    QTest::newRow("in a nested multipart") << multipart("multipart/mixed",
        {"Content-Type: multipart/mixed; boundary=c\n\n--c\n" + textPart() + "\n--c\n" + rfc822 + "\n--c--\n", textPart()})
                                           << QStringList{u"1.2 inner"_s};
    QTest::newRow("a mail in a mail") << multipart("multipart/mixed",
        {textPart(),
            "Content-Type: message/rfc822\n\nSubject: middle\nContent-Type: multipart/mixed; boundary=c\n\n--c\n" + textPart()
                + "\n--c\n" + rfc822 + "\n--c--\n"})
                                      << QStringList{u"2 middle"_s, u"2.2 inner"_s};
    QTest::newRow("cr only") << multipart("multipart/mixed", {textPart(), rfc822}).replace('\n', '\r') << QStringList{u"2 inner"_s};
    QTest::newRow("crlf") << multipart("multipart/mixed", {textPart(), rfc822}).replace("\n", "\r\n") << QStringList{u"2 inner"_s};
    QTest::newRow("no end boundary") << multipart("multipart/mixed", {textPart(), rfc822}).chopped(6) << QStringList{u"2 inner"_s};
    QTest::newRow("wrong end boundary") << multipart("multipart/mixed", {textPart(), rfc822}).replace("--b--", "--x--")
                                        << QStringList{u"2 inner"_s};
    QTest::newRow("in the place of a part") << bounce() + multipart("multipart/mixed", {textPart(), original()})
                                            << QStringList{u"2 inner"_s};
    QTest::newRow("bounce that quotes it") << bounce() + "\nIt failed.\n\n--- Below this line is a copy of the message.\n\n"
            + original() << QStringList{u"1 inner"_s};
    QTest::newRow("bounce that quotes it in base64")
        << bounce() + "Content-Transfer-Encoding: base64\n\n" + ("It failed.\n\n" + original()).toBase64()
        << QStringList{u"1 inner"_s};
    QTest::newRow("bounce, a text part holds it")
        << bounce() + multipart("multipart/mixed", {textPart(), "Content-Type: text/plain\n\n" + original()})
        << QStringList{u"2 inner"_s};
    QTest::newRow("bounce without its boundary")
        << bounce() + "Content-Type: multipart/report; report-type=delivery-status\n\n--b\n" + textPart() + "\n--b\n" + rfc822
        << QStringList{u"1 inner"_s};
    QTest::newRow("a mail that quotes one") << "Subject: outer\nFrom: user@example.org\n\nLook:\n\n" + original() << QStringList{};
    QTest::newRow("bounce with both") << bounce() + multipart("multipart/mixed", {"\nIt failed.\n\n" + original(), rfc822})
                                      << QStringList{u"2 inner"_s};
}

void TestEnclosed::enclosed()
{
    QFETCH(QByteArray, wrapper);
    QTEST(shown(enclosedMessages(makeMessage(wrapper))), "mails");
}

void TestEnclosed::enclosed_bytesAreThoseOfThePart_data()
{
    QTest::addColumn<QByteArray>("lineEnd");
    QTest::newRow("lf") << QByteArray("\n");
    QTest::newRow("crlf") << QByteArray("\r\n");
    QTest::newRow("cr") << QByteArray("\r");
}

void TestEnclosed::enclosed_bytesAreThoseOfThePart()
{
    QFETCH(QByteArray, lineEnd);
    const QByteArray inner("Received: x\nSubject: inner\nContent-Type: multipart/mixed; "
                           "boundary=c\n\n--c\n\nleaf\n--c--\nepilogue\n--bb is no boundary\n");
    QByteArray wrapper = multipart("multipart/mixed", {textPart(), "Content-Type: message/rfc822\nX-a: b\n\n" + inner, textPart()});
    QByteArray expected = inner;
    wrapper.replace("\n", lineEnd);
    expected.replace("\n", lineEnd);
    const std::vector<Message> mails = enclosedMessages(makeMessage(wrapper));
    QCOMPARE(mails.size(), 1U);
    QCOMPARE(mails[0].bytes, expected);
}

void TestEnclosed::enclosed_keepsFileAndIndex()
{
    Message wrapper = makeMessage(multipart("multipart/mixed", {"Content-Type: message/rfc822\n\n" + original()}), u"a.mbox"_s, 7);
    wrapper.enclosed = u"4"_s;
    const std::vector<Message> mails = enclosedMessages(wrapper);
    QCOMPARE(mails.size(), 1U);
    QCOMPARE(mails[0].file, u"a.mbox"_s);
    QCOMPARE(mails[0].index, 7);
    QCOMPARE(mails[0].enclosed, u"4.1"_s);
}

void TestEnclosed::enclosed_ofReport_hasItsSource_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("report");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const char *type, const char *report, const char *expected) {
        QTest::newRow(tag) << QByteArray(type) << QByteArray(report) << QString::fromLatin1(expected);
    };
    const char *feedback = "multipart/report; report-type=feedback-report";
    row("stated", feedback, "Version: 1\nSource-IP: 198.51.100.9\n", "198.51.100.9");
    row("in small letters", feedback, "source-ip:  2001:db8::1 \n", "2001:db8::1");
    row("twice the same", feedback, "Source-IP: 198.51.100.9\nSource-IP: 198.51.100.9\n", "198.51.100.9");
    row("two that differ", feedback, "Source-IP: 198.51.100.9\nSource-IP: 198.51.100.8\n", "");
    row("not stated", feedback, "Version: 1\n", "");
    row("another kind of report", "multipart/report; report-type=delivery-status", "Source-IP: 198.51.100.9\n", "");
    row("no report", "multipart/mixed", "Source-IP: 198.51.100.9\n", "");
}

void TestEnclosed::enclosed_ofReport_hasItsSource()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, report);
    const QByteArray wrapper = multipart(
        type, {textPart(), "Content-Type: message/feedback-report\n\n" + report, "Content-Type: message/rfc822\n\n" + original()});
    const std::vector<Message> mails = enclosedMessages(makeMessage(wrapper));
    QCOMPARE(mails.size(), 1U);
    QTEST(reportedSource(mails[0].report), "expected");
    QVERIFY(std::ranges::all_of(mails[0].report, [](const ReportField &field) { return field.span == Span(); }));
}

void TestEnclosed::enclosed_usesTheContentsAtHand()
{
    Message wrapper = makeMessage(multipart("multipart/mixed", {"Content-Type: message/rfc822\n\n" + original()}));
    const std::vector<Message> mails = enclosedMessages(wrapper);
    QVERIFY(mails.at(0).contents);
    wrapper.contents = std::make_shared<const Contents>();   // says that there is nothing
    QVERIFY(enclosedMessages(wrapper).empty());
}

void TestEnclosed::upToPath_endsWithTheFirst_data()
{
    QTest::addColumn<QByteArray>("wrapper");
    QTest::addColumn<QStringList>("mails");
    const QByteArray mail("Content-Type: message/rfc822\n\n");
    const QByteArray path = mail + original();
    const QByteArray noPath = mail + "Subject: no path\n";
    QTest::newRow("none") << multipart("multipart/mixed", {textPart()}) << QStringList{};
    QTest::newRow("the first of two") << multipart("multipart/mixed", {path, path}) << QStringList{u"1 inner"_s};
    QTest::newRow("the second") << multipart("multipart/mixed", {noPath, path, path}) << QStringList{u"1 no path"_s, u"2 inner"_s};
    QTest::newRow("what it holds itself is another's")
        << mail + "Received: from a by b\nSubject: x\n" + path << QStringList{u"1 x"_s};
    QTest::newRow("deep") << mail + "Subject: x\n" + path << QStringList{u"1 x"_s, u"1.1 inner"_s};
    QTest::newRow("too deep") << (mail + "Subject: x\n").repeated(9) + path
                              << QStringList{u"1 x"_s, u"1.1 x"_s, u"1.1.1 x"_s, u"1.1.1.1 x"_s};
}

void TestEnclosed::upToPath_endsWithTheFirst()
{
    QFETCH(QByteArray, wrapper);
    QTEST(shown(enclosedUpToPath(makeMessage(wrapper))), "mails");
}

void TestEnclosed::enclosed_isBounded_data()
{
    QTest::addColumn<QByteArray>("wrapper");
    QTest::addColumn<qsizetype>("mails");

    QByteArray nested;
    for (int i = 0; i < 10'000; ++i)
        nested += "Subject: x\nContent-Type: message/rfc822\n\n";
    QTest::newRow("10,000 mails in each other") << nested << qsizetype(32);
    QByteArray parts;
    for (int i = 0; i < 10'000; ++i)
        parts += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b" + QByteArray::number(i) + '\n';
    QTest::newRow("10,000 multiparts in each other") << parts + "Content-Type: message/rfc822\n\nSubject: x\n" << qsizetype(0);
    QTest::newRow("20,000 mails beside each other")
        << multipart("multipart/mixed", QByteArrayList(20'000, "Content-Type: message/rfc822\n\nSubject: x\n")) << qsizetype(1000);
    QTest::newRow("a bounce full of fields") << bounce() + "\n" + QByteArray("\nSubject: x\nTo: y\nCc: z\n").repeated(100'000)
                                             << qsizetype(0);
    QTest::newRow("a megabyte of boundaries")
        << multipart("multipart/mixed", {"Content-Type: message/rfc822\n\nSubject: x\n\n" + QByteArray("--b1\n").repeated(200'000)})
        << qsizetype(1);
}

void TestEnclosed::enclosed_isBounded()
{
    QFETCH(QByteArray, wrapper);
    QTEST(static_cast<qsizetype>(enclosedMessages(makeMessage(wrapper)).size()), "mails");
}

QTEST_GUILESS_MAIN(TestEnclosed)
#include "tst_enclosed.moc"
