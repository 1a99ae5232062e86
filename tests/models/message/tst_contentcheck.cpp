// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/contentcheck.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

class TestContentCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void issues_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("issues"); // code@place in the body+length
        const auto row = [](const char *name, const QByteArray &fields, const QByteArray &body, const QStringList &issues) {
            QTest::newRow(name) << fields << body << issues;
        };
        const QByteArray b64("Content-Transfer-Encoding: base64\n");
        const QByteArray qp("Content-Transfer-Encoding: Quoted-Printable\n");
        row("plain", "To: x\n", "abc\n", {});
        row("base64", b64, "YWJj\nZA==\n", {});
        row("base64, one character left over", b64, "YWJjZ", {u"cut-base64@4+1"_s});
        row("base64, cut off in four", b64, "YWJjZG", {u"cut-base64@5+1"_s});
        row("base64, more behind its end", b64, "ZA==YWJj", {u"text-behind-base64@4+4"_s});
        row("quoted-printable", qp, "a=3D=\nb=e4=  \nc=", {u"no-charset@0+16"_s});
        row("quoted-printable, no digits", qp, "a=zz b= c", {u"bad-quoted-printable@1+1"_s, u"bad-quoted-printable@6+1"_s});
        row("encoding of no name", "Content-Transfer-Encoding: x-mine\n", "abc", {u"unknown-encoding@0+3"_s});
        row("8 bits in 7bit", "Content-Transfer-Encoding: 7bit\nContent-Type: text/plain; charset=utf-8\n", "a\xc3\xa4",
            {u"8bit-in-7bit@1+1"_s});
        row("no charset", "To: x\n", "ab\xe4", {u"no-charset@2+1"_s});
        row("not UTF-8", "Content-Type: text/html; charset=UTF-8\n", "\xc3\xa4z\xe4z", {u"undecodable@3+1"_s});
        row("not ASCII", "Content-Type: text/plain; charset=us-ascii\n", "\xe4", {u"undecodable@0+1"_s});
        row("not Shift_JIS", "Content-Type: text/plain; charset=Shift_JIS\n", "\x82\xa0\x82\x0a", {u"undecodable@0+1"_s});
        row("Shift_JIS", "Content-Type: text/plain; charset=Shift_JIS\n", "\x82\xa0\n", {});
        row("no text", "Content-Type: image/png\n", "\xff\xfe", {});
    }
    void issues()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, body);
        const Message message = makeMessage(fields + '\n' + body);
        const MimeTree tree = mimeTreeOf(message);
        QCOMPARE(tree.parts.size(), 1U);
        const Issues all = contentIssues(message, tree.parts[0], decodedContent(message, tree.parts[0]));
        QStringList found;
        for (const Issue &issue : all)
            found << u"%1@%2+%3"_s.arg(QLatin1String(issue.kind->code))
                         .arg(issue.span.offset - message.header.bodyOffset)
                         .arg(issue.span.length);
        QTEST(found, "issues");
    }

    void text_isDecoded()
    {
        const auto text = [](const std::string &charset, const QByteArray &bytes) {
            return textOf(Part{.charset = charset}, bytes);
        };
        QCOMPARE(text("iso-2022-jp", "\x1b$B$\"\x1b(B"), u"\u3042"_s);
        QCOMPARE(text("utf-8", "\xc3\xa4"), u"\u00e4"_s);
        QCOMPARE(text("utf-8", "\xe4"), u"\u00e4"_s);
        QCOMPARE(text("no-such", "\xc3\xa4"), u"\u00e4"_s);
        QCOMPARE(text({}, "abc"), u"abc"_s);
    }
};

QTEST_GUILESS_MAIN(TestContentCheck)
#include "tst_contentcheck.moc"
