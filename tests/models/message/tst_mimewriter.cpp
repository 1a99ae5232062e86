// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/mimewriter.h"

#include "models/message/parts.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

class TestMimeWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing_isABlankLine() { QCOMPARE(MimeWriter().written(), "\r\n"_ba); }

    void pieces_comeBackAsTheyWere()
    {
        MimeWriter writer;
        writer.setText("--=_x\r\ntext", "utf-8");
        writer.setHtml("<p>", {});
        writer.addFile(QByteArray(100, '\xff'), "Image/PNG", u"a\"b\r\n\u3042.png"_s, "id@example.org");
        writer.addFile("x", "multipart/mixed; boundary=evil", {}, {});
        writer.addMessage("To: x\r\n\r\ninner", {});
        const Message message = makeMessage(writer.written());
        const std::vector<PartDetails> parts = partsOf(message);
        QStringList types;
        for (const PartDetails &part : parts)
            types << part.path + u' ' + part.type;
        QCOMPARE(types,
            (QStringList{u" multipart/mixed"_s, u"1 multipart/alternative"_s, u"1.1 text/plain"_s, u"1.2 text/html"_s,
                u"2 image/png"_s, u"3 application/octet-stream"_s, u"4 message/rfc822"_s, u"4.1 text/plain"_s}));
        QCOMPARE(partContent(message, u"1.1"_s).value_or(QByteArray()), "--=_x\r\ntext"_ba);
        QCOMPARE(partContent(message, u"2"_s).value_or(QByteArray()), QByteArray(100, '\xff'));
        QCOMPARE(parts[4].name, u"a\"b  \u3042.png"_s);
        QCOMPARE(partContent(message, u"4"_s).value_or(QByteArray()), "To: x\r\n\r\ninner"_ba);
        const QList<QByteArray> lines = message.bytes.split('\n');
        for (const QByteArray &line : lines)
            QVERIFY(line.size() <= 998);
    }

    void mailboxField_cannotBeBrokenOutOf()
    {
        QCOMPARE(mailboxField(u"A \"B\"\r\nBcc: x"_s, u"a@example.org"_s), u"\"A \\\"B\\\"  Bcc: x\" <a@example.org>"_s);
        QCOMPARE(mailboxField({}, u"a@example.org"_s), u"<a@example.org>"_s);
        QCOMPARE(mailboxField(u"A"_s, {}), u"\"A\""_s);
        QCOMPARE(mailboxField({}, {}), QString());
        QCOMPARE(oneLine(u"a\nb\u2028c\u0000"_s), u"a b c"_s);
    }
};

QTEST_GUILESS_MAIN(TestMimeWriter)
#include "tst_mimewriter.moc"
