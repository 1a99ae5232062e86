// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/claimedpart.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

namespace {

/// Three hops of ten bytes each from byte 10, in these zones; a message of `size` bytes.
Trace traceOf(QList<Zone> zones, qsizetype size)
{
    Trace trace;
    trace.message.bytes = QByteArray(size, 'x');
    for (qsizetype i = 0; i < zones.size(); ++i) {
        Hop hop;
        hop.line = static_cast<int>(i) + 1;
        hop.span = {10 + 10 * i, 10};
        hop.zone = zones.at(i);
        if (hop.zone == Zone::Edge)
            trace.edge = static_cast<int>(i);
        trace.hops.append(hop);
    }
    return trace;
}

} // namespace

class TestClaimedPart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void claimedFrom_data()
    {
        using enum Zone;
        QTest::addColumn<QList<Zone>>("zones");
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<qsizetype>("from");
        QTest::newRow("behind the edge") << QList<Zone>{Inside, Edge, Claimed} << qsizetype(100) << qsizetype(30);
        QTest::newRow("behind the edge, no hop below") << QList<Zone>{Edge} << qsizetype(100) << qsizetype(20);
        QTest::newRow("nothing behind the edge") << QList<Zone>{Edge} << qsizetype(20) << qsizetype(-1);
        QTest::newRow("all inside") << QList<Zone>{Inside, Inside} << qsizetype(100) << qsizetype(-1);
        QTest::newRow("no hop") << QList<Zone>{} << qsizetype(100) << qsizetype(-1);
        QTest::newRow("claimed without an edge") << QList<Zone>{Inside, Claimed} << qsizetype(100) << qsizetype(20);
    }

    void claimedFrom()
    {
        QFETCH(QList<Zone>, zones);
        QFETCH(qsizetype, size);
        QFETCH(qsizetype, from);
        QCOMPARE(trace::claimedFrom(traceOf(zones, size)), from);
    }

    void hopAt()
    {
        const Trace trace = traceOf({Zone::Inside, Zone::Edge, Zone::Claimed}, 100);
        const QList<std::pair<qsizetype, int>> rows{{0, -1}, {9, -1}, {10, 0}, {19, 0}, {20, 1}, {39, 2}, {40, -1}};
        for (const auto &[byte, hop] : rows)
            QCOMPARE(trace::hopAt(trace, byte), hop);
        QCOMPARE(trace::hopAt(Trace(), 0), -1);
    }
};

QTEST_GUILESS_MAIN(TestClaimedPart)
#include "tst_claimedpart.moc"
