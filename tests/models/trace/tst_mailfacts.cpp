// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/mailfacts.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

namespace {

TraceSettings settings()
{
    TraceSettings made;
    QStringList rejected;
    addMine(made.mine, u"*.example.org"_s, rejected);
    return made;
}

const QByteArray kEdge =
    "Received: from pc7 (dsl-7.example.net [203.0.113.77]) by mx.example.org (Postfix) with ESMTP id 4F1C2A0001"
    " for <For@Example.org>; Mon, 2 Mar 2026 11:00:05 +0100\n"_ba;
const QByteArray kRest =
    "From: =?utf-8?q?J=C3=B6rg?= <joerg@Mail.Example.NET>\nTo: to@example.org\nSubject: =?utf-8?q?h=C3=A9llo?=\n"
    "Date: Mon, 2 Mar 2026 09:59:58 +0000\n\nbody\n"_ba;

Trace traceOf(const QByteArray &bytes)
{
    return analyse(message::makeMessage(bytes), settings());
}

} // namespace

class TestMailFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void head_isReadWithoutAnalysis()
    {
        const message::Entry entry{3, 100, 500, "From x", {}};
        const message::Message mail = message::makeMessage("Delivered-To: Box@example.org\n" + kEdge + kRest);
        HeadFacts expected;
        expected.entry = entry;
        expected.source = 2;
        expected.subject = "h\xc3\xa9llo";
        expected.from = "J\xc3\xb6rg <joerg@Mail.Example.NET>";
        expected.fromDomain = "mail.example.net";
        expected.recipient = "box@example.org";
        expected.date = {1772445605, 60, true, true}; // 2026-03-02 10:00:05 UTC
        expected.size = 500;
        QVERIFY(headFacts(mail, entry, 2) == expected);
        // The mail inside has its own size; the entry stays that of what holds it.
        message::Message inner = mail;
        inner.enclosed = u"2"_s;
        QCOMPARE(headFacts(inner, entry, 2).size, mail.bytes.size());
        QCOMPARE(headFacts(inner, entry, 2).entry.length, 500);
    }

    void bulk_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<bool>("expected");
        QTest::newRow("none") << QByteArray("X-Mailer: x\n") << false;
        QTest::newRow("List-Id") << QByteArray("List-Id: <a.example.org>\n") << true;
        QTest::newRow("List-Unsubscribe") << QByteArray("List-Unsubscribe: <mailto:x@example.org>\n") << true;
        QTest::newRow("Precedence") << QByteArray("Precedence: bulk\n") << true;
        QTest::newRow("another precedence") << QByteArray("Precedence: first-class\n") << false;
    }

    void bulk()
    {
        QFETCH(QByteArray, field);
        QFETCH(bool, expected);
        QCOMPARE(headFacts(message::makeMessage(kEdge + field + kRest), {}, 0).isBulk, expected);
    }

    void trace_addsEdgeOriginAndVerdict()
    {
        const TraceFacts facts = traceFacts(traceOf(kEdge + kRest));
        QCOMPARE(facts.edge, *IpAddress::parse("203.0.113.77"));
        QCOMPARE(facts.edgeText, std::string("203.0.113.77"));
        QCOMPARE(facts.origin, *IpAddress::parse("203.0.113.77"));
        QCOMPARE(facts.certainty, Certainty::Recorded);
        QCOMPARE(facts.kind, MessageKind::Mail);
        QCOMPARE(facts.helo, std::string("pc7"));
        QVERIFY(!facts.isEndHost);
        QVERIFY(traceFacts(traceOf(QByteArray(kEdge).replace("dsl-7", "dsl-77") + kRest)).isEndHost);
        QCOMPARE(facts.recipient, std::string("for@example.org"));
        QCOMPARE(facts.date.utc, 1772445605);
        QCOMPARE(facts.date.offsetMinutes, 60);
        QVERIFY(!facts.summary.text.isEmpty());
    }

    void trace_withoutPathHasTheHeadersDate()
    {
        const TraceFacts facts = traceFacts(traceOf(kRest));
        QVERIFY(facts.edge.isNull());
        QCOMPARE(facts.edgeText, std::string());
        QCOMPARE(facts.date.utc, 1772445598); // 09:59:58 UTC
    }

    void recipient_data()
    {
        QTest::addColumn<QByteArray>("mail");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray noFor = QByteArray(kEdge).replace(" for <For@Example.org>", "");
        QTest::newRow("as sent, above the edge")
            << "X-Original-To: sent@example.org\nDelivered-To: box@example.org\n" + kEdge + kRest << QByteArray("sent@example.org");
        QTest::newRow("Envelope-To") << "Envelope-To: env@example.org\n" + kEdge + kRest << QByteArray("env@example.org");
        QTest::newRow("for, before the alias")
            << "Delivered-To: box@example.org\n" + kEdge + kRest << QByteArray("for@example.org");
        QTest::newRow("Delivered-To") << "Delivered-To: box@example.org\n" + noFor + kRest << QByteArray("box@example.org");
        QTest::newRow("below the edge it is the sender's")
            << noFor + "Delivered-To: forged@example.org\n" + kRest << QByteArray("to@example.org");
        QTest::newRow("To") << noFor + kRest << QByteArray("to@example.org");
        QTest::newRow("none") << QByteArray("From: a@example.net\n\nx\n") << QByteArray();
    }

    void recipient()
    {
        QFETCH(QByteArray, mail);
        QFETCH(QByteArray, expected);
        const Trace trace = traceOf(mail);
        QCOMPARE(QByteArray::fromStdString(recipientOf(trace)), expected);
        QCOMPARE(recordedRecipient(trace).empty(), expected.isEmpty() || expected == "to@example.org");
    }

    void prefix_isThePlace()
    {
        QCOMPARE(prefixOf(*IpAddress::parse("203.0.113.77")).toString(), QByteArray("203.0.113.0/24"));
        QCOMPARE(prefixOf(*IpAddress::parse("2001:db8:1:2::3")).toString(), QByteArray("2001:db8:1::/48"));
    }
};

QTEST_GUILESS_MAIN(TestMailFacts)
#include "tst_mailfacts.moc"
