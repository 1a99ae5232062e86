// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/pathfold.h"

#include <QTest>

using namespace headwater::trace;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

/// One node a letter: o origin, c claimed, u not believed, e edge, i inside, s not drawn, m mailbox.
PathPlan planOf(const QByteArray &letters)
{
    PathPlan plan;
    for (const char letter : letters) {
        PathNode node;
        node.zone = letter == 'e' ? Zone::Edge : letter == 'i' || letter == 'm' ? Zone::Inside : Zone::Claimed;
        node.kind = letter == 'm' ? PathNode::Kind::Mailbox : letter == 's' ? PathNode::Kind::Skipped : PathNode::Kind::Peer;
        node.loose = letter == 'u';
        node.origin = letter == 'o';
        if (!plan.nodes.isEmpty())
            plan.links.append(PathLink{.seconds = 10});
        plan.nodes.append(node);
    }
    return plan;
}

/// The stops with the number of nodes in each fold.
QString shown(const QByteArray &letters, const PathFolds &folds, const QSet<int> &expanded = {})
{
    const QList<PathStop> stops = stopsOf(planOf(letters), folds, expanded);
    QString text;
    for (const PathStop &stop : stops)
        text += stop.isFold() ? QString::number(stop.count()) : QString(QLatin1Char(letters.at(stop.first)));
    return text;
}

} // namespace

class TestPathFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stops_data()
    {
        QTest::addColumn<QByteArray>("nodes");
        QTest::addColumn<int>("inside");
        QTest::addColumn<int>("claimed");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing folds") << QByteArray("occccceiiiiim") << 0 << 0 << u"occccceiiiiim"_s;
        QTest::newRow("inside, its ends stay") << QByteArray("oceiiiiim") << 2 << 0 << u"ocei3im"_s;
        QTest::newRow("claimed between origin and edge") << QByteArray("occceim") << 2 << 2 << u"o3eim"_s;
        QTest::newRow("too few") << QByteArray("occeiiim") << 2 << 3 << u"occeiiim"_s;
        QTest::newRow("the oldest and the origin stay") << QByteArray("cccocceim") << 2 << 2 << u"c2o2eim"_s;
        QTest::newRow("where belief ends stays") << QByteArray("uuuucccoem") << 2 << 2 << u"u2u3oem"_s;
        QTest::newRow("unbelieved to the edge") << QByteArray("uuuueim") << 2 << 2 << u"u2ueim"_s;
        QTest::newRow("what is not drawn says so itself") << QByteArray("occcsccceim") << 2 << 2 << u"o3s3eim"_s;
        QTest::newRow("no edge") << QByteArray("iiiiiim") << 2 << 2 << u"i4im"_s;
        QTest::newRow("mailbox alone") << QByteArray("m") << 2 << 2 << u"m"_s;
        QTest::newRow("nothing") << QByteArray() << 2 << 2 << QString();
    }
    void stops()
    {
        QFETCH(QByteArray, nodes);
        QFETCH(int, inside);
        QFETCH(int, claimed);
        QFETCH(QString, expected);
        QCOMPARE(shown(nodes, {.inside = inside, .claimed = claimed}), expected);
    }

    void ends_foldToo_whereThatIsAsked_data()
    {
        QTest::addColumn<QByteArray>("nodes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all of it") << QByteArray("uuuuccocceiiim") << u"42o2ei2m"_s;
        QTest::newRow("two that are not believed") << QByteArray("uuoeim") << u"2oeim"_s;
        QTest::newRow("one alone stays") << QByteArray("uoceiim") << u"uoceiim"_s;
        QTest::newRow("origin, edge and its writer stay") << QByteArray("oeiiim") << u"oei2m"_s;
        QTest::newRow("no edge") << QByteArray("iiiim") << u"i3m"_s;
    }
    void ends_foldToo_whereThatIsAsked()
    {
        QFETCH(QByteArray, nodes);
        QFETCH(QString, expected);
        QCOMPARE(shown(nodes, {.inside = 2, .claimed = 2, .ends = true}), expected);
    }

    void expanded_inAWiderRun_staysOpen()
    {
        // Node 1 was opened where node 0 did not fold yet.
        QCOMPARE(shown("ccccoeim", {.inside = 2, .claimed = 2, .ends = true}, {1}), u"ccccoeim"_s);
    }

    void fold_ofTheUnbelieved_saysWhy()
    {
        PathPlan plan = planOf("uuuoeim");
        plan.nodes[2].state = u"nothing ties it to the line above"_s;
        plan.nodes[2].stateSeverity = Severity::Attention;
        const PathNode fold = nodeOf(plan, {.first = 0, .last = 2});
        QCOMPARE(fold.state, u"nothing ties it to the line above"_s);
        QCOMPARE(fold.stateSeverity, Severity::Attention);
    }

    void expanded_staysOpen() { QCOMPARE(shown("occceiiiiim", {.inside = 2, .claimed = 2}, {1}), u"occcei3im"_s); }

    void fold_saysNumberAndTime()
    {
        const PathPlan plan = planOf("occceim");
        const PathNode fold = nodeOf(plan, {.first = 1, .last = 3});
        QCOMPARE(fold.role, u"relays, claimed"_s);
        QCOMPARE(fold.title, u"3 claimed hops"_s);
        QCOMPARE(fold.name, u"20 s later"_s);
        QCOMPARE(fold.state, QString());
        QCOMPARE(nodeOf(plan, {.first = 0, .last = 0}).origin, true);
    }

    void fold_withAnUnknownDelay_statesNone()
    {
        PathPlan plan = planOf("occceim");
        plan.links[2].seconds.reset();
        QCOMPARE(nodeOf(plan, {.first = 1, .last = 3}).name, QString());
        plan.links[2].seconds = 10;
        plan.links[3].seconds.reset();  // on the way out of it
        QCOMPARE(nodeOf(plan, {.first = 1, .last = 3}).name, u"20 s later"_s);
    }

    void fold_doesNotHideWhatMatters()
    {
        PathPlan plan = planOf("occceim");
        plan.links[1].longest = true;
        QCOMPARE(nodeOf(plan, {.first = 1, .last = 3}).state, u"the longest delay is here"_s);
        QCOMPARE(nodeOf(plan, {.first = 1, .last = 3}).stateSeverity, Severity::Weak);
        plan.nodes[2].nameSeverity = Severity::Bad;
        plan.nodes[3].stateSeverity = Severity::Attention;
        QCOMPARE(nodeOf(plan, {.first = 1, .last = 3}).state, u"with doubts"_s);
        QCOMPARE(nodeOf(plan, {.first = 1, .last = 3}).stateSeverity, Severity::Bad);
    }
};

QTEST_GUILESS_MAIN(TestPathFold)
#include "tst_pathfold.moc"
