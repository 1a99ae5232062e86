// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/ownerquestion.h"

#include "tests/support/tracebuilder.h"

#include <QTest>

using namespace headwater;
using namespace headwater::test;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

class TestOwnerQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownNames_data()
    {
        QTest::addColumn<QByteArray>("above");
        QTest::addColumn<QByteArray>("below");
        QTest::addColumn<QByteArrayList>("names");
        const QByteArrayList server{"mx.smallbiz.co.uk"};
        const QByteArrayList domain{"smallbiz.co.uk", "*.smallbiz.co.uk"};
        QTest::newRow("a server wrote the domain") << "Delivered-To: a@smallbiz.co.uk\n"_ba << ""_ba << domain;
        QTest::newRow("To is the sender's word") << ""_ba << "To: a@smallbiz.co.uk\n"_ba << server;
        QTest::newRow("a field below the edge is too") << ""_ba << "Delivered-To: a@smallbiz.co.uk\n"_ba << server;
        QTest::newRow("a public suffix, To") << ""_ba << "To: undisclosed@co.uk\n"_ba << server;
        QTest::newRow("a public suffix") << "X-Original-To: undisclosed@co.uk\n"_ba << ""_ba << server;
    }

    void ownNames()
    {
        QFETCH(QByteArray, above);
        QFETCH(QByteArray, below);
        QFETCH(QByteArrayList, names);
        const Trace trace = analyse(message::makeMessage(above
                                        + "Received: from out.example.net (out.example.net [198.51.100.1]) by mx.smallbiz.co.uk "
                                          "(Postfix) with ESMTP id 0ABCD266058; Tue, 24 Nov 2026 10:00:00 +0000\n"
                                        + below + "\nx\n"),
            {});
        QByteArrayList found;
        for (const std::string &name : withOwned({}, trace, {0}).names)
            found << QByteArray::fromStdString(name);
        QCOMPARE(found, names);
    }

    void belowTheEdge_data()
    {
        QTest::addColumn<QByteArray>("reverseName");
        QTest::addColumn<QByteArray>("writer");
        QTest::addColumn<int>("reason");
        QTest::addColumn<bool>("ticked");
        using enum OwnerCandidate::Reason;
        QTest::newRow("one domain") << "relay.example.net"_ba << "relay.example.net"_ba << int(OwnDomain) << true;
        QTest::newRow("the line says another one") << "relay.example.net"_ba << "relay.example.com"_ba << int(Stranger) << false;
        QTest::newRow("a customer") << "dsl-203-0-113-9.example.net"_ba << "relay.example.net"_ba << int(Stranger) << false;
        QTest::newRow("no reverse name") << ""_ba << "relay.example.net"_ba << int(Stranger) << false;
        QTest::newRow("the recipient's") << "out.example.com"_ba << "mail.example.edu"_ba << int(RecipientDomain) << false;
    }

    void belowTheEdge()
    {
        QFETCH(QByteArray, reverseName);
        QFETCH(QByteArray, writer);
        TraceBuilder builder;
        builder
            .hop({.helo = "relay",
                .ip = "203.0.113.9",
                .rdns = reverseName.toStdString(),
                .by = "mx.example.net",
                .zone = Zone::Edge})
            .hop({.helo = "pc", .ip = "198.51.100.7", .by = writer.toStdString()});
        // Its fields are views: it outlives the trace.
        const message::Message mail = message::makeMessage("Delivered-To: user@example.org\nTo: user@example.edu\n\n");
        Trace trace = *builder.build();
        trace.message.header = mail.header;
        const auto candidates = ownerCandidates(trace);
        QCOMPARE(candidates.size(), 2);
        QTEST(int(candidates.at(1).reason), "reason");
        QTEST(candidates.at(1).likely, "ticked");
    }
};

QTEST_GUILESS_MAIN(TestOwnerQuestion)
#include "tst_ownerquestion.moc"
