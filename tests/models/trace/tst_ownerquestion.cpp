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
