// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/header.h"
#include "models/message/issues.h"
#include "models/message/message.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// "name|value" of each field, line ends as \r and \n, so that a row can be read.
QStringList shown(const Header &header)
{
    QStringList out;
    for (const Field &field : header.fields) {
        QString text = QString::fromLatin1(field.name.data(), static_cast<qsizetype>(field.name.size())) + QLatin1Char('|')
            + QString::fromLatin1(field.value.data(), static_cast<qsizetype>(field.value.size()));
        out << text.replace(QLatin1Char('\r'), "\\r"_L1).replace(QLatin1Char('\n'), "\\n"_L1);
    }
    return out;
}

/// "code@offset+length" of each issue.
QStringList shown(const Issues &issues)
{
    QStringList out;
    for (const Issue &issue : issues)
        out << QLatin1String(issue.kind->code) + QStringLiteral("@%1+%2").arg(issue.span.offset).arg(issue.span.length);
    return out;
}

/// Every byte up to the body is in exactly one field, but for one line of blanks.
bool isComplete(const Header &header, const QByteArray &bytes)
{
    qsizetype position = 0;
    for (const Field &field : header.fields) {
        if (field.span.offset != position || field.span.length <= 0)
            return false;
        position = field.span.end();
    }
    const QByteArray rest = bytes.mid(position, header.bodyOffset - position);
    return header.span == Span{0, position} && header.bodyOffset <= bytes.size() && rest.trimmed().isEmpty()
        && rest.count('\n') <= 1;
}

} // namespace

class TestHeader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data();
    void parse();
    void parse_keepsEveryByteOfAnyPrefix();
    void first_ignoresCase();
    void value_isTrimmed();
    void issues_areCapped();
    void parse_bigInput_data();
    void parse_bigInput();
    void makeMessage_viewsItsOwnBytes();
};

void TestHeader::parse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<qsizetype>("bodyOffset");
    QTest::addColumn<QStringList>("issues");
    const auto row = [](const char *tag, const QByteArray &bytes, const QStringList &fields, qsizetype body,
                         const QStringList &issues) { QTest::newRow(tag) << bytes << fields << body << issues; };
    row("lf", "A: b\nC: d\n\nbody\n", {u"A| b"_s, u"C| d"_s}, 11, {});
    row("crlf", "A: b\r\nC: d\r\n\r\nbody\r\n", {u"A| b"_s, u"C| d"_s}, 14, {});
    row("cr", "A: b\rC: d\r\rbody\r", {u"A| b"_s, u"C| d"_s}, 11, {u"cr-line-ends@4+1"_s});
    row("cr, body with lf", "A: b\rC: d\r\rbody\n", {u"A| b"_s, u"C| d"_s}, 11, {u"cr-line-ends@4+1"_s});
    row("cr, folded", "A: b\r c\r\r", {u"A| b\\r c"_s}, 9, {u"cr-line-ends@4+1"_s});
    row("cr cr lf", "A: b\r\r\nC: d\r\r\n\r\r\nbody", {u"A| b"_s, u"C| d"_s}, 17, {u"bare-cr@4+2"_s, u"bare-cr@11+2"_s});
    row("mixed", "A: b\r\nC: d\n\r\nbody", {u"A| b"_s, u"C| d"_s}, 13, {});
    row("bare cr in a value", "A: b\rc\nC: d\n\n", {u"A| b\\rc"_s, u"C| d"_s}, 13, {u"bare-cr@4+1"_s});
    row("bare cr hides a field", "A: b\nC: d\rE: f\n\n", {u"A| b"_s, u"C| d\\rE: f"_s}, 16, {u"bare-cr@9+1"_s});
    row("folds", "A: b\n\tc\n d\nE: f\n\n", {u"A| b\\n\tc\\n d"_s, u"E| f"_s}, 17, {});
    row("fold of blanks", "A: b\n \n c\nD: e\n\n", {u"A| b\\n \\n c"_s, u"D| e"_s}, 16, {});
    row("blank line of blanks", "A: b\n \nThe body\n", {u"A| b"_s}, 7, {u"blank-separator@5+1"_s});
    row("empty value", "A:\nB: \n\n", {u"A|"_s, u"B| "_s}, 8, {});
    row("blank before colon", "A : b\nC\t: d\n\n", {u"A| b"_s, u"C| d"_s}, 13,
        {u"blank-before-colon@0+3"_s, u"blank-before-colon@6+3"_s});
    row("no body", "A: b\n", {u"A| b"_s}, 5, {});
    row("no last line end", "A: b", {u"A| b"_s}, 4, {});
    row("no blank line", "A: b\nThe body starts here.\n", {u"A| b"_s}, 5, {u"no-blank-line@5+21"_s});
    row("no blank line before a boundary", "A: b\n--xx\nContent-Type: text/plain\n\n", {u"A| b"_s}, 5, {u"no-blank-line@5+4"_s});
    row("garbage between fields", "A: b\n!?\nSubject: d\n\nbody", {u"A| b"_s, u"|!?"_s, u"Subject| d"_s}, 20,
        {u"not-a-field@5+2"_s});
    row("garbage with a fold", "A: b\n!?\n x\nTo: d\n\n", {u"A| b"_s, u"|!?\\n x"_s, u"To| d"_s}, 18, {u"not-a-field@5+2"_s});
    row("fold without its blank", "Received: from a\nby b\nTo: d\n\n", {u"Received| from a"_s, u"|by b"_s, u"To| d"_s}, 29,
        {u"not-a-field@17+4"_s});
    row("colon without a name", "A: b\n: c\nTo: d\n\n", {u"A| b"_s, u"|: c"_s, u"To| d"_s}, 16, {u"not-a-field@5+3"_s});
    row("quoted From", "A: b\n>From x Mon\nTo: d\n\n", {u"A| b"_s, u"|>From x Mon"_s, u"To| d"_s}, 24, {u"mbox-quote@5+11"_s});
    row("quoted From first", ">From x Mon\nTo: d\n\n", {u"|>From x Mon"_s, u"To| d"_s}, 19, {u"mbox-quote@0+11"_s});
    row("From line first", "From x Mon\nTo: d\n\n", {u"|From x Mon"_s, u"To| d"_s}, 18, {u"mbox-from@0+10"_s});
    row("nul", QByteArray("A: b\0\0c\n\n", 9), {QString::fromLatin1("A| b\0\0c", 7)}, 9, {u"nul@4+2"_s});
    row("8bit", "A: b\xc3\xa9 \xe9 c\nD: e\n\n", {QString::fromLatin1("A| b\xc3\xa9 \xe9 c"), u"D| e"_s}, 17, {u"8bit@4+4"_s});
    row("byte order mark", "\xef\xbb\xbfTo: b\n\n", {QString::fromLatin1("|\xef\xbb\xbf"), u"To| b"_s}, 10,
        {u"byte-order-mark@0+3"_s});
    row("leading blank lines", "\n \nTo: b\n\nbody", {u"|\\n \\n"_s, u"To| b"_s}, 10, {u"leading-blank-line@0+3"_s});
    row("leading fold", " x\nTo: b\n\n", {u"| x"_s, u"To| b"_s}, 10, {u"not-a-field@0+2"_s});
    row("no header", "\nbody: is a word\n", {}, 1, {u"no-header@0+0"_s});
    row("text only", "Hello there\n", {}, 0, {u"no-blank-line@0+11"_s, u"no-header@0+0"_s});
    row("nothing", "", {}, 0, {u"no-header@0+0"_s});
}

void TestHeader::parse()
{
    QFETCH(QByteArray, bytes);
    const Header header = parseHeader(view(bytes));
    QTEST(shown(header), "fields");
    QTEST(header.bodyOffset, "bodyOffset");
    QTEST(shown(header.issues), "issues");
    QVERIFY(isComplete(header, bytes));
}

void TestHeader::parse_keepsEveryByteOfAnyPrefix()
{
    static constexpr char kText[] =
        "\xef\xbb\xbf\n\r\nFrom x\r\nA : b\r\r\n c\n \n\td\r\n!?\nSubject: \0\xff\r>From y\nTo:\n \nbody: z\n\n";
    const QByteArray bytes(kText, sizeof kText - 1);
    for (qsizetype begin = 0; begin < bytes.size(); ++begin) {
        for (qsizetype end = begin; end <= bytes.size(); ++end) {
            const QByteArray part = bytes.mid(begin, end - begin);
            QVERIFY2(isComplete(parseHeader(view(part)), part), part.toPercentEncoding().constData());
        }
    }
}

void TestHeader::first_ignoresCase()
{
    const Header header = parseHeader("subject: one\nSUBJECT: two\n\n");
    QCOMPARE(header.first("Subject"), &header.fields[0]);
    QCOMPARE(header.first("Sub"), nullptr);
}

void TestHeader::value_isTrimmed()
{
    const Header header = parseHeader("Subject:  one\n two \n\n");
    QVERIFY(header.value("SUBJECT") == "one\n two");
    QVERIFY(header.value("To").empty());
}

void TestHeader::issues_areCapped()
{
    const QByteArray bytes = QByteArray("A : b\n").repeated(150) + QByteArray("C: \xff\n").repeated(2);
    const Issues issues = parseHeader(view(bytes)).issues;
    QCOMPARE(issues.size(), 100 + 1 + 2);
    QCOMPARE(issues[99].kind, &kBlankBeforeColon);
    QCOMPARE(issues[100], (Issue{&kMoreIssues, {600, 3}}));
    QCOMPARE(issues[101].kind, &k8Bit);
}

void TestHeader::parse_bigInput_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("fields");
    QTest::addColumn<QStringList>("issues");
    // Quadratic, each of these ran into the time limit of the test.
    QTest::newRow("a million fields") << QByteArray("A: b\n").repeated(1'000'000) << qsizetype(1'000'000)
                                      << QStringList{u"large-header@0+5000000"_s};
    QTest::newRow("a line of 2 MB") << "A: " + QByteArray(2'000'000, 'x') + "\nB: c\n"
                                    << qsizetype(2) << QStringList{u"long-line@0+2000003"_s, u"large-header@0+2000009"_s};
    QTest::newRow("a field of 5 MB in folds")
        << "A: b\n" + QByteArray(" c\n").repeated(1'700'000) << qsizetype(1) << QStringList{u"large-header@0+5100005"_s};
    QTest::newRow("lines of blanks") << "A: b\n" + QByteArray(" \n").repeated(1'000'000) << qsizetype(1)
                                     << QStringList{u"large-header@0+2000005"_s};
    QTest::newRow("leading blank lines") << QByteArray("\n").repeated(2'000'000)
            + "To: b\n" << qsizetype(2) << QStringList{u"leading-blank-line@0+2000000"_s, u"large-header@0+2000006"_s};
    QTest::newRow("cr only") << QByteArray("A: b\r").repeated(400'000) << qsizetype(400'000)
                             << QStringList{u"cr-line-ends@4+1"_s, u"large-header@0+2000000"_s};
}

void TestHeader::parse_bigInput()
{
    QFETCH(QByteArray, bytes);
    const Header header = parseHeader(view(bytes));
    QTEST(static_cast<qsizetype>(header.fields.size()), "fields");
    QTEST(shown(header.issues), "issues");
    QCOMPARE(header.bodyOffset, bytes.size());
}

void TestHeader::makeMessage_viewsItsOwnBytes()
{
    Message copy;
    {
        const Message message = makeMessage("Subject: x\n\nbody", u"a.eml"_s, 3);
        copy = message;
    }
    QCOMPARE(copy.file, u"a.eml"_s);
    QCOMPARE(copy.index, 3);
    QCOMPARE(copy.spanOf(copy.header.fields.front().value), (Span{8, 2}));
}

QTEST_GUILESS_MAIN(TestHeader)
#include "tst_header.moc"
