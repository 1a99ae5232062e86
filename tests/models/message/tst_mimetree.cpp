// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/mimetree.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

/// "path type [content]" of each part.
QStringList shown(const Message &message, const MimeTree &tree)
{
    QStringList out;
    for (const Part &part : tree.parts)
        out << part.path + QLatin1Char(' ') + QString::fromStdString(part.type) + u" ["_s
                + QString::fromLatin1(message.bytes.mid(part.content.offset, part.content.length))
                      .replace(QLatin1Char('\n'), QLatin1Char('/'))
                + QLatin1Char(']');
    return out;
}

QStringList codes(const Issues &issues)
{
    QStringList out;
    for (const Issue &issue : issues)
        out << QLatin1String(issue.kind->code) + QStringLiteral("@%1+%2").arg(issue.span.offset).arg(issue.span.length);
    return out;
}

} // namespace

class TestMimeTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tree_data();
    void tree();
    void decodedContent_data();
    void decodedContent();
    void tree_describesParts();
    void tree_isCapped();
};

void TestMimeTree::tree_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QStringList>("issues");
    const auto row = [](const char *tag, const QByteArray &bytes, const QStringList &parts, const QStringList &issues) {
        QTest::newRow(tag) << bytes << parts << issues;
    };
    const QByteArray head("Content-Type: multipart/mixed; boundary=b\n\n");

    row("no type", "To: x\n\nbody\n", {u"1 text/plain [body/]"_s}, {});
    row("html", "Content-Type: TEXT/Html\n\nbody\n", {u"1 text/html [body/]"_s}, {});
    row("no body", "Content-Type: text/html\n", {u"1 text/html []"_s}, {});
    row("two parts", head + "preamble\n--b\n\none\n--b\nContent-Type: image/png\n\ntwo\n\n--b--\nepilogue\n",
        {u" multipart/mixed [preamble/--b//one/--b/Content-Type: image/png//two//--b--/epilogue/]"_s, u"1 text/plain [one]"_s,
            u"2 image/png [two/]"_s},
        {});
    row("nested",
        head + "--b\nContent-Type: multipart/alternative; boundary=c\n\n--c\n\none\n--c\n\ntwo\n--c--\n--b\n\nthree\n--b--\n",
        {u" multipart/mixed [--b/Content-Type: multipart/alternative; boundary=c//--c//one/--c//two/--c--/--b//three/--b--/]"_s,
            u"1 multipart/alternative [--c//one/--c//two/--c--]"_s, u"1.1 text/plain [one]"_s, u"1.2 text/plain [two]"_s,
            u"2 text/plain [three]"_s},
        {});
    row("no end boundary", head + "--b\n\none\n", {u" multipart/mixed [--b//one/]"_s, u"1 text/plain [one/]"_s},
        {u"no-end-boundary@0+42"_s});
    row("no boundary stated", "Content-Type: multipart/mixed\n\n--b\n\none\n--b--\n", {u" multipart/mixed [--b//one/--b--/]"_s},
        {u"no-boundary@0+30"_s});
    row("boundary that never comes", head + "one\n", {u" multipart/mixed [one/]"_s}, {u"no-end-boundary@0+42"_s});
    row("unknown charset", head + "--b\nContent-Type: text/plain; charset=no-such\n\none\n--b--\n",
        {u" multipart/mixed [--b/Content-Type: text/plain; charset=no-such//one/--b--/]"_s, u"1 text/plain [one]"_s},
        {u"unknown-charset@90+3"_s});
    row("bad base64", head + "--b\nContent-Transfer-Encoding: base64\n\nYWJj!ZGVm\n--b--\n",
        {u" multipart/mixed [--b/Content-Transfer-Encoding: base64//YWJj!ZGVm/--b--/]"_s, u"1 text/plain [YWJj!ZGVm]"_s},
        {u"bad-base64@86+1"_s});
    row("bad base64 of the only part",
        "Content-Transfer-Encoding: base64\n\nYW\xff"
        "Jj\n",
        {QString::fromLatin1("1 text/plain [YW\xff"
                             "Jj/]")},
        {u"bad-base64@37+1"_s});
    row("the header is ours", "junk\nSubject: x\nContent-Type: multipart/mixed;\n boundary=b\n\n--b\n\none\n--b--\n",
        {u" multipart/mixed [--b//one/--b--/]"_s, u"1 text/plain [one]"_s}, {});
}

void TestMimeTree::tree()
{
    QFETCH(QByteArray, bytes);
    const Message message = makeMessage(bytes);
    const MimeTree tree = mimeTreeOf(message);
    QTEST(shown(message, tree), "parts");
    QTEST(codes(tree.issues), "issues");
}

void TestMimeTree::decodedContent_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("decoded");

    QTest::newRow("none") << QByteArray("8bit") << QByteArray("a=20\xff\n") << QByteArray("a=20\xff\n");
    QTest::newRow("unknown") << QByteArray("x-none") << QByteArray("abc") << QByteArray("abc");
    QTest::newRow("base64") << QByteArray("BASE64") << QByteArray("YWJj\nZA==\n") << QByteArray("abcd");
    QTest::newRow("quoted-printable") << QByteArray("quoted-printable") << QByteArray("a=20b=\nc=3D\n") << QByteArray("a bc=\n");
    QTest::newRow("base64 without its padding") << QByteArray("base64") << QByteArray("aGVsbG8") << QByteArray("hello");
    QTest::newRow("base64 cut off in four") << QByteArray("base64") << QByteArray("YWJjZA") << QByteArray("abcd");
    QTest::newRow("base64, one character left over") << QByteArray("base64") << QByteArray("YWJjZ") << QByteArray("abc");
    QTest::newRow("base64, padding amid") << QByteArray("base64") << QByteArray("YQ==\nYg==\n") << QByteArray("ab");
    QTest::newRow("quoted-printable cut off") << QByteArray("quoted-printable") << QByteArray("a=4") << QByteArray("a=4");
    QTest::newRow("quoted-printable, soft end") << QByteArray("quoted-printable") << QByteArray("a=") << QByteArray("a");
    QTest::newRow("empty") << QByteArray("base64") << QByteArray() << QByteArray();
}

void TestMimeTree::decodedContent()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, content);
    const Message message = makeMessage("Content-Transfer-Encoding: " + encoding + "\n\n" + content);
    QTEST(headwater::message::decodedContent(message, mimeTreeOf(message).parts.at(0)), "decoded");
}

void TestMimeTree::tree_describesParts()
{
    const MimeTree tree = mimeTreeOf(
        makeMessage("Content-Type: multipart/report; Report-Type=Delivery-Status; boundary=b\n\n--b\n"
                    "Content-Type: text/plain; charset=\"ISO-2022-JP\"; name=a.txt\n\nx\n--b\n"
                    "Content-Type: application/pdf\nContent-Disposition: attachment; filename=\"b c.pdf\"\n\nx\n--b--\n"));
    QCOMPARE(tree.parts.size(), 3U);
    QCOMPARE(tree.parts[0].reportType, std::string("delivery-status"));
    QCOMPARE(tree.parts[1].charset, std::string("ISO-2022-JP"));
    QCOMPARE(tree.parts[1].name, std::string("a.txt"));
    QCOMPARE(tree.parts[2].name, std::string("b c.pdf"));
    QVERIFY(tree.parts[0].isMultipart() && !tree.parts[1].isMultipart());
}

void TestMimeTree::tree_isCapped()
{
    QByteArray flat("Content-Type: multipart/mixed; boundary=b\n\n");
    flat += QByteArray("--b\n\nx\n").repeated(15'000) + "--b--\n";
    const MimeTree wide = mimeTreeOf(makeMessage(flat));
    QCOMPARE(wide.parts.size(), kMaxParts);
    QCOMPARE(codes(wide.issues), (QStringList{u"too-many-parts@0+42"_s}));

    QByteArray nested;
    for (int i = 0; i < 10'000; ++i)
        nested += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b" + QByteArray::number(i) + '\n';
    const MimeTree deep = mimeTreeOf(makeMessage(nested));
    QCOMPARE(deep.parts.size(), static_cast<std::size_t>(kMaxMimeDepth + 1));
    QVERIFY(codes(deep.issues).contains(u"too-deep@0+43"_s));
}

QTEST_GUILESS_MAIN(TestMimeTree)
#include "tst_mimetree.moc"
