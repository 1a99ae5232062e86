// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/outlook.h"

#include "models/message/decode.h"
#include "models/message/enclosed.h"
#include "models/message/parts.h"
#include "tests/support/packed.h"

#include <QTest>
#include <QtEndian>

using namespace headwater;
using namespace headwater::message;
using namespace headwater::test;
using namespace Qt::StringLiterals;

namespace {

QStringList codes(const Issues &issues)
{
    QStringList out;
    for (const Issue &issue : issues)
        out << QLatin1String(issue.kind->code);
    return out;
}

QStringList partsIn(const QByteArray &bytes)
{
    QStringList out;
    for (const PartDetails &part : partsOf(makeMessage(bytes)))
        out << part.path + u' ' + part.type + (part.name.isEmpty() ? QString() : u' ' + part.name);
    return out;
}

} // namespace

class TestOutlook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void transportHeaders_standAsTheyAre()
    {
        const auto mail = rebuiltFromOutlook(
            compoundFile({.children = {numbers(32),
                              unicode("007D",
                                  u"Microsoft Mail Internet Headers Version 2.0\r\nReceived: from a.example.org\r\n by "
                                  "b.example.org; Thu, 14 Jan 2021 09:05:02 +0000\r\nContent-Type: text/html;\r\n "
                                  "charset=x\r\nSubject: x\r\n\r\n"_s),
                              unicode("1000", u"t\u00e9xt"_s)}}),
            u"x.msg"_s);
        QVERIFY(mail);
        QCOMPARE(mail->bytes,
            "Received: from a.example.org\r\n by b.example.org; Thu, 14 Jan 2021 09:05:02 +0000\r\n"
            "X-Original-Content-Type: text/html;\r\n charset=x\r\nSubject: x\r\n"
            "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nt\xc3\xa9xt"_ba);
        QCOMPARE(codes(mail->issues), QStringList{u"rebuilt"_s});
        QVERIFY(mail->issues[0].span.end() <= mail->bytes.size());
    }

    void noTransportHeaders_isSaid()
    {
        const auto mail = rebuiltFromOutlook(
            compoundFile(
                {.children = {numbers(32, {{0x0039, 0x0040, 116'444'736'000'000'000ULL}}), unicode("0037", u"Hi\r\nBcc: y"_s),
                     unicode("0042", u"A \"B\""_s), unicode("5D02", u"a@example.org"_s),
                     folder("__recip_version1.0_#00000000",
                         {numbers(8, {{0x0C15, 3, 1}}), unicode("3001", u"C"_s), unicode("39FE", u"c@example.org"_s)}),
                     stream("__substg1.0_10090102", "rtf")}}),
            u"x.msg"_s);
        QVERIFY(mail);
        QCOMPARE(codes(mail->issues), (QStringList{u"rebuilt"_s, u"no-transport-headers"_s, u"rtf-only"_s}));
        const Message message = makeMessage(mail->bytes);
        QCOMPARE(firstAddress(message.header.value("From")).addrSpec, std::string_view("a@example.org"));
        QCOMPARE(firstAddress(message.header.value("To")).addrSpec, std::string_view("c@example.org"));
        QCOMPARE(message.header.value("Subject"), std::string_view("Hi  Bcc: y")); // no field can be smuggled in
        QCOMPARE(message.header.value("Date"), std::string_view("01 Jan 1970 00:00:00 +0000"));
        QVERIFY(message.header.first("Bcc") == nullptr);
        QVERIFY(message.header.first("Received") == nullptr);
    }

    void attachments_areParts()
    {
        const Storage inner = folder("__substg1.0_3701000D",
            {numbers(24), unicode("007D", u"Received: from c.example.org\r\nSubject: inner\r\n\r\n"_s),
                unicode("1000", u"inner text"_s)});
        const auto mail = rebuiltFromOutlook(
            compoundFile({.children = {numbers(32), unicode("007D", u"Subject: outer\r\n"_s), unicode("1000", u"text"_s),
                              stream("__substg1.0_10130102", "<p>html</p>"),
                              folder("__attach_version1.0_#00000000",
                                  {numbers(8), unicode("3707", u"\u3042.txt"_s), unicode("370E", u"text/csv"_s),
                                      stream("__substg1.0_37010102", "abc")}),
                              folder("__attach_version1.0_#00000001", {numbers(8), inner})}}),
            u"x.msg"_s);
        QVERIFY(mail);
        QCOMPARE(partsIn(mail->bytes),
            (QStringList{u" multipart/mixed"_s, u"1 multipart/alternative"_s, u"1.1 text/plain"_s, u"1.2 text/html"_s,
                u"2 text/csv \u3042.txt"_s, u"3 message/rfc822"_s, u"3.1 text/plain"_s}));
        const Message message = makeMessage(mail->bytes);
        QCOMPARE(partContent(message, u"2"_s).value_or(QByteArray()), "abc"_ba);
        const std::vector<Message> enclosed = enclosedMessages(message);
        QCOMPARE(enclosed.size(), 1U);
        QCOMPARE(enclosed[0].enclosed, u"3"_s);
        QCOMPARE(enclosed[0].header.value("Subject"), std::string_view("inner"));
    }

    void rtf_isTakenWhereNothingElseIs()
    {
        const auto rebuilt = [](const QByteArray &rtf, const QString &text) {
            QByteArray packed(16, '\0');
            qToLittleEndian(static_cast<quint32>(rtf.size()), packed.data() + 4);
            packed.replace(8, 4, "MELA");
            return rebuiltFromOutlook(compoundFile({.children = {numbers(32), unicode("007D", u"Subject: x\r\n"_s),
                                                        unicode("1000", text), stream("__substg1.0_10090102", packed + rtf)}}),
                u"x.msg"_s);
        };
        const QByteArray html = "{\\rtf1\\fromhtml1 {\\*\\htmltag <a href=\"http://a.example\">}b{\\*\\htmltag </a>}}";
        const auto both = rebuilt(html, u"b"_s);
        QVERIFY(both);
        QCOMPARE(partsIn(both->bytes), (QStringList{u" multipart/alternative"_s, u"1 text/plain"_s, u"2 text/html"_s}));
        QVERIFY(both->bytes.contains("<a href=\"http://a.example\">b</a>"));
        QCOMPARE(codes(both->issues), (QStringList{u"rebuilt"_s, u"from-rtf"_s}));
        const auto alone = rebuilt("{\\rtf1 h\\'e9}", {});
        QVERIFY(alone);
        QVERIFY(alone->bytes.endsWith("charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nh\xc3\xa9"));
        QCOMPARE(codes(alone->issues), (QStringList{u"rebuilt"_s, u"from-rtf"_s}));
        const auto shown = rebuilt("{\\rtf1 text}", u"text"_s); // Outlook's own text is as good
        QVERIFY(shown);
        QCOMPARE(codes(shown->issues), QStringList{u"rebuilt"_s});
    }

    void otherOfficeFiles_areNoMail()
    {
        const auto mail = rebuiltFromOutlook(compoundFile({.children = {stream("WordDocument", "x")}}), u"x.doc"_s);
        QVERIFY(!mail);
        QCOMPARE(mail.error().code, Error::Code::NotMail);
    }
};

QTEST_GUILESS_MAIN(TestOutlook)
#include "tst_outlook.moc"
