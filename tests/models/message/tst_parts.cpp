// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/parts.h"

#include "models/message/mimetree.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

const PartDetails *find(const std::vector<PartDetails> &parts, const QString &path)
{
    const auto found = std::ranges::find(parts, path, &PartDetails::path);
    return found == parts.end() ? nullptr : &*found;
}

} // namespace

class TestParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parts_haveExactBytes()
    {
        const QByteArray bytes = "Content-Type: multipart/mixed; boundary=b\n\n"
                                 "--b\nContent-Type: text/plain; charset=utf-8\n\nhello\n"
                                 "--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n"
                                 "Content-Disposition: attachment; filename*=utf-8''%E3%81%82.pdf\n\nYWJj\n"
                                 "--b--\n"_ba;
        const Message message = makeMessage(bytes);
        const std::vector<PartDetails> parts = partsOf(message);
        QCOMPARE(parts.size(), 3U);
        QCOMPARE(parts[0].path, QString());
        QCOMPARE(parts[0].type, u"multipart/mixed"_s);
        QCOMPARE(parts[0].span, (Span{message.header.bodyOffset, bytes.size() - message.header.bodyOffset}));
        QCOMPARE(parts[1].path, u"1"_s);
        QCOMPARE(parts[1].charset, u"utf-8"_s);
        QCOMPARE(bytes.sliced(parts[1].span.offset, parts[1].span.length), "hello"_ba);
        QCOMPARE(parts[2].name, u"\u3042.pdf"_s);
        QCOMPARE(parts[2].encoding, u"base64"_s);
        QCOMPARE(bytes.sliced(parts[2].span.offset, parts[2].span.length), "YWJj"_ba);
        QCOMPARE(parts[2].decodedLength, 3);
        // SHA-256 of "abc": FIPS 180-4, example B.1.
        QCOMPARE(parts[2].sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba);
        QCOMPARE(parts[2].depth, 1);
        QCOMPARE(partContent(message, u"2"_s).value_or(QByteArray()), "abc"_ba);
        const auto none = partContent(message, u"4"_s);
        QVERIFY(!none && none.error().text.contains(u'4'));
    }

    void name_isDecoded_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("RFC 2231") << "Content-Disposition: attachment; filename*=iso-8859-1''caf%E9.txt"_ba;
        QTest::newRow("RFC 2231 in pieces") << "Content-Disposition: attachment; filename*0*=utf-8''caf%C3%A9; filename*1=.txt"_ba;
        QTest::newRow("RFC 2047") << "Content-Disposition: attachment; filename=\"=?utf-8?q?caf=C3=A9?=.txt\""_ba;
        QTest::newRow("RFC 2047 in the type") << "Content-Type: text/plain; name=\"=?iso-8859-1?q?caf=E9.txt?=\""_ba;
    }
    void name_isDecoded()
    {
        QFETCH(QByteArray, field);
        for (const QByteArray &bytes :
            {field + "\n\nx\n", "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + field + "\n\nx\n--b--\n"}) {
            const std::vector<PartDetails> parts = partsOf(makeMessage(bytes));
            QVERIFY(!parts.empty());
            QCOMPARE(parts.back().name, u"caf\u00e9.txt"_s);
        }
    }

    void inside_aForward_placesAreThoseOfTheMessage()
    {
        const QByteArray bytes = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\nContent-Type: message/rfc822\n\n"
                                 "To: y\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\ninner\n--c\n\nlast\n--c--\n--b--\n"_ba;
        const std::vector<PartDetails> parts = partsOf(makeMessage(bytes));
        QVERIFY(find(parts, u"2"_s));
        QVERIFY(find(parts, u"2.TEXT"_s));
        const PartDetails *inner = find(parts, u"2.1"_s);
        QVERIFY(inner);
        QCOMPARE(inner->span.offset, bytes.indexOf("inner"));
        QCOMPARE(inner->span.length, 5);
        QCOMPARE(inner->depth, 2);
        QCOMPARE(partContent(makeMessage(bytes), u"2.2"_s).value_or(QByteArray()), "last"_ba);
    }

    void inside_anEncodedMail_thePlaceIsThatOfTheMail()
    {
        // "To: y\n\nhttp://example.org/\n"
        const QByteArray bytes = "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n"
                                 "Content-Transfer-Encoding: base64\n\nVG86IHkKCmh0dHA6Ly9leGFtcGxlLm9yZy8K\n--b--\n"_ba;
        const std::vector<PartDetails> parts = partsOf(makeMessage(bytes));
        const PartDetails *inner = find(parts, u"1.1"_s);
        QVERIFY(inner);
        QCOMPARE(inner->span, find(parts, u"1"_s)->span);
        QCOMPARE(inner->issues.first().kind, &kInsideEncoded);
        QCOMPARE(inner->links.size(), 1);
    }

    void links_areThoseOfTexts()
    {
        const std::vector<PartDetails> parts = partsOf(
            makeMessage("Content-Type: multipart/mixed; boundary=b\n\n"
                        "--b\n\nhttp://example.org/\n--b\nContent-Type: text/html\n\n<a href=x>y</a>\n"
                        "--b\nContent-Type: text/csv\n\nhttp://example.org/\n--b--\n"));
        QCOMPARE(parts.size(), 4U);
        QCOMPARE(parts[1].links.size(), 1);
        QCOMPARE(parts[2].links.size(), 1);
        QVERIFY(parts[3].links.isEmpty());
    }

    void issues_areThoseOfTheirPart()
    {
        const QByteArray bytes =
            "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nfine\n--b\nContent-Transfer-Encoding: base64\n\nYW!Jj\n"_ba;
        const std::vector<PartDetails> parts = partsOf(makeMessage(bytes));
        QCOMPARE(parts.size(), 3U);
        QVERIFY(parts[1].issues.isEmpty());
        QCOMPARE(parts[2].issues.size(), 1);
        QCOMPARE(parts[2].issues[0].span, (Span{bytes.indexOf('!'), 1}));
        QCOMPARE(parts[0].issues.size(), 1); // no end boundary
    }

    void safeFileName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain") << u"Invoice 1.pdf"_s << u"Invoice 1.pdf"_s;
        QTest::newRow("Japanese") << u"\u8acb\u6c42\u66f8.pdf"_s << u"\u8acb\u6c42\u66f8.pdf"_s;
        QTest::newRow("path") << u"../../etc/passwd"_s << u"passwd"_s;
        QTest::newRow("Windows path") << u"C:\\x\\a.exe"_s << u"a.exe"_s;
        QTest::newRow("nothing but a path") << u"a/"_s << u"part"_s;
        QTest::newRow("dots") << u".."_s << u"part"_s;
        QTest::newRow("hidden") << u".bashrc"_s << u"bashrc"_s;
        QTest::newRow("an option") << u"--help"_s << u"help"_s;
        QTest::newRow("controls") << u"a\u202egpj.exe\n\u0007"_s << u"agpj.exe"_s;
        QTest::newRow("for a shell") << u"a`$b;|c.txt"_s << u"a__b__c.txt"_s;
        QTest::newRow("empty") << QString() << u"part"_s;
        QTest::newRow("long") << QString(300, u'x') + u".pdf"_s << QString(146, u'x') + u".pdf"_s;
    }
    void safeFileName()
    {
        QFETCH(QString, name);
        QTEST(message::safeFileName(name, u"part"_s), "safe");
    }
};

QTEST_GUILESS_MAIN(TestParts)
#include "tst_parts.moc"
