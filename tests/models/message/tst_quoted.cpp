// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/quoted.h"

#include <QTest>

#include <limits>

using namespace headwater::message;

class TestQuoted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotedOriginal_data();
    void quotedOriginal();
};

void TestQuoted::quotedOriginal_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("offset"); // -1: none
    const QByteArray header("Return-Path: <a@example.org>\nReceived: from a by b\nSubject: x\n\nbody\n");

    QTest::newRow("at the start") << header << 0;
    QTest::newRow("after a blank line") << "It failed.\n\n" + header << 12;
    QTest::newRow("after a rule") << "It failed.\n   ----- Unsent message follows -----\n" + header << 49;
    QTest::newRow("in the middle of prose") << "It failed:\n" + header << -1;
    QTest::newRow("indented") << "It failed.\n\n " + QByteArray(header).replace("\n", "\n ") << -1;
    QTest::newRow("identified, not traced") << QByteArray("It failed.\n\nFrom: a\nTo: b\nMessage-ID: <1@example.org>\n") << 12;
    QTest::newRow("too few fields") << QByteArray("It failed.\n\nReceived: from a by b\nTo: b\n\nx\n") << -1;
    QTest::newRow("quoted fields of no use") << QByteArray("It failed.\n\nFrom: a\nTo: b\nSubject: c\n\nx\n") << -1;
    QTest::newRow("quoted fields, then the original") << "It failed.\n\nFrom: a\nTo: b\nSubject: c\n\n" + header << 38;
    QTest::newRow("quoted From line first") << "It failed.\n\n>From a Thu Jan 14 09:05:02 2021\n" + header << 12;
    QTest::newRow("crlf") << QByteArray("It failed.\n\n" + header).replace("\n", "\r\n") << 14;
    QTest::newRow("nothing") << QByteArray() << -1;
}

void TestQuoted::quotedOriginal()
{
    QFETCH(QByteArray, text);
    const auto found = headwater::message::quotedOriginal({text.constData(), static_cast<std::size_t>(text.size())});
    QTEST(found ? static_cast<int>(*found) : -1, "offset");
}

QTEST_GUILESS_MAIN(TestQuoted)
#include "tst_quoted.moc"
