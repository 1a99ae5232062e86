// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/fromline.h"

#include <QTest>

using namespace headwater::message;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(headwater::message::FromLine)

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

class TestFromLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kind_data();
    void kind();
    void startsMessage_data();
    void startsMessage();
};

void TestFromLine::kind_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<FromLine>("kind");

    QTest::newRow("rfc 4155") << QByteArray("From user@example.org Thu Jan 14 09:05:02 2021") << FromLine::Strong;
    QTest::newRow("two blanks") << QByteArray("From user@example.org  Thu Jan  4 09:05:02 2021") << FromLine::Strong;
    QTest::newRow("daemon") << QByteArray("From MAILER-DAEMON Thu Jan 14 09:05:02 2021") << FromLine::Strong;
    QTest::newRow("dash") << QByteArray("From - Thu Jan 14 09:05:02 2021") << FromLine::Strong;
    QTest::newRow("zone") << QByteArray("From user@example.org Thu Jan 14 09:05:02 JST 2021") << FromLine::Strong;
    QTest::newRow("offset") << QByteArray("From user@example.org Thu Jan 14 09:05:02 2021 +0900") << FromLine::Strong;
    QTest::newRow("without seconds") << QByteArray("From user Thu Jan 14 09:05 2021") << FromLine::Strong;
    QTest::newRow("date of a header") << QByteArray("From user@example.org Thu, 14 Jan 2021 09:05:02 +0900") << FromLine::Strong;
    QTest::newRow("no weekday") << QByteArray("From user@example.org 14 Jan 2021 09:05:02") << FromLine::Strong;
    QTest::newRow("uucp") << QByteArray("From user Thu Jan 14 09:05:02 2021 remote from example") << FromLine::Strong;
    QTest::newRow("obfuscated") << QByteArray("From user at example.org Thu Jan 14 09:05:02 2021") << FromLine::Strong;
    QTest::newRow("blank in the sender") << QByteArray("From \"a b\"@example.org Thu Jan 14 09:05:02 2021") << FromLine::Strong;
    QTest::newRow("dash alone") << QByteArray("From - ") << FromLine::Weak;
    QTest::newRow("number") << QByteArray("From 1234567890@xxx") << FromLine::Weak;
    QTest::newRow("one word") << QByteArray("From nobody") << FromLine::Weak;
    QTest::newRow("prose") << QByteArray("From what I see, it works") << FromLine::No;
    QTest::newRow("prose with a month") << QByteArray("From Jan to Mar we were closed") << FromLine::No;
    QTest::newRow("prose with a time") << QByteArray("From 10:30 on we met") << FromLine::No;
    QTest::newRow("prose with both") << QByteArray("From 10:30 on 5 Jan we met") << FromLine::No;
    QTest::newRow("prose with a whole date") << QByteArray("From our office on Mon, Jan 5 at 10:30 we will") << FromLine::No;
    QTest::newRow("field") << QByteArray("From: user@example.org") << FromLine::No;
    QTest::newRow("obsolete field") << QByteArray("From : user@example.org Thu Jan 14 09:05:02 2021") << FromLine::No;
    QTest::newRow("quoted") << QByteArray(">From user@example.org Thu Jan 14 09:05:02 2021") << FromLine::No;
    QTest::newRow("nothing behind") << QByteArray("From  ") << FromLine::No;
    QTest::newRow("too long") << "From " + QByteArray(2000, 'x') + " Thu Jan 14 09:05:02 2021" << FromLine::No;
}

void TestFromLine::kind()
{
    QFETCH(QByteArray, line);
    QTEST(fromLineKind(view(line)), "kind");
}

void TestFromLine::startsMessage_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("afterBlank");
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<bool>("starts");
    const QByteArray strong("From user@example.org Thu Jan 14 09:05:02 2021");

    QTest::newRow("after a blank line") << strong << true << QByteArray("anything") << true;
    QTest::newRow("a field follows") << strong << false << QByteArray("Received: x") << true;
    QTest::newRow("neither") << strong << false << QByteArray("anything") << false;
    QTest::newRow("weak, a field follows") << QByteArray("From -") << false << QByteArray("Subject: x") << true;
    QTest::newRow("weak, no field follows") << QByteArray("From -") << true << QByteArray("Year: 1963") << false;
    QTest::newRow("one word in the text") << QByteArray("From nobody") << false << QByteArray("To: x") << false;
    QTest::newRow("one word after a blank line") << QByteArray("From nobody") << true << QByteArray("To: x") << true;
    QTest::newRow("prose before a field") << QByteArray("From what I see") << true << QByteArray("To: x") << false;
}

void TestFromLine::startsMessage()
{
    QFETCH(QByteArray, line);
    QFETCH(bool, afterBlank);
    QFETCH(QByteArray, next);
    QTEST(headwater::message::startsMessage(view(line), afterBlank, view(next)), "starts");
}

QTEST_GUILESS_MAIN(TestFromLine)
#include "tst_fromline.moc"
