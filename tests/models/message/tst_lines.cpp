// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/lines.h"

#include <QTest>

using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

class TestLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void lines_answerInAnyOrder();
    void fieldNameOf_data();
    void fieldNameOf();
    void isKnownFieldName_data();
    void isKnownFieldName();
};

void TestLines::lines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArrayList>("expected");

    QTest::newRow("lf") << QByteArray("a\nb\n") << QByteArrayList{"a", "b"};
    QTest::newRow("crlf") << QByteArray("a\r\n\r\nb") << QByteArrayList{"a", "", "b"};
    QTest::newRow("cr cr lf") << QByteArray("a\r\r\nb\r\r\n") << QByteArrayList{"a", "b"};
    QTest::newRow("cr") << QByteArray("a\rb\r\rc") << QByteArrayList{"a", "b", "", "c"};
    QTest::newRow("cr in the header, lf in the body")
        << QByteArray("To: a\rCc: b\r\rc\nd\r\ne") << QByteArrayList{"To: a", "Cc: b", "", "c", "d", "e"};
    QTest::newRow("a stray cr in text") << QByteArray("To: a\rb c\rd\ne\n") << QByteArrayList{"To: a\rb c\rd", "e"};
    QTest::newRow("one stray cr before a field") << QByteArray("To: a\rCc: b\ne\n") << QByteArrayList{"To: a\rCc: b", "e"};
    QTest::newRow("From line with cr") << QByteArray("From a\rTo: a\rCc: b\r\n") << QByteArrayList{"From a", "To: a", "Cc: b"};
    QTest::newRow("nothing") << QByteArray() << QByteArrayList{};
}

void TestLines::lines()
{
    QFETCH(QByteArray, text);
    QByteArrayList found;
    Lines lines(view(text));
    for (std::size_t position = 0; !lines.atEnd(position);) {
        const Line line = lines.at(position);
        QCOMPARE(line.begin, position);
        found << bytes(lines.text(line));
        position = line.next;
    }
    QTEST(found, "expected");
}

void TestLines::lines_answerInAnyOrder()
{
    Lines lines("a\rb\nc\rd\ne", LineEnds::Cr);
    QVERIFY(lines.text(lines.at(6)) == "d");
    QVERIFY(lines.text(lines.at(2)) == "b");
    QVERIFY(lines.text(lines.at(0)) == "a");
    QVERIFY(lines.text(lines.at(4)) == "c");
}

void TestLines::fieldNameOf_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("name");

    QTest::newRow("field") << QByteArray("Subject: x") << QByteArray("Subject");
    QTest::newRow("blanks before the colon") << QByteArray("Subject \t: x") << QByteArray("Subject");
    QTest::newRow("odd but allowed") << QByteArray("X-!#$/{}: x") << QByteArray("X-!#$/{}");
    QTest::newRow("no colon") << QByteArray("Subject x") << QByteArray();
    QTest::newRow("two words") << QByteArray("Dear Sir: x") << QByteArray();
    QTest::newRow("no name") << QByteArray(": x") << QByteArray();
    QTest::newRow("8bit") << QByteArray("Subj\xe9t: x") << QByteArray();
    QTest::newRow("control") << QByteArray("Sub\x01t: x") << QByteArray();
    QTest::newRow("indented") << QByteArray(" Subject: x") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestLines::fieldNameOf()
{
    QFETCH(QByteArray, line);
    QTEST(bytes(headwater::message::fieldNameOf(view(line))), "name");
}

void TestLines::isKnownFieldName_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("known");

    QTest::newRow("Received") << QByteArray("RECEIVED") << true;
    QTest::newRow("prefix") << QByteArray("X-Anything") << true;
    QTest::newRow("prose") << QByteArray("Note") << false;
    QTest::newRow("longer") << QByteArray("Received-by") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestLines::isKnownFieldName()
{
    QFETCH(QByteArray, name);
    QTEST(headwater::message::isKnownFieldName(view(name)), "known");
}

QTEST_GUILESS_MAIN(TestLines)
#include "tst_lines.moc"
