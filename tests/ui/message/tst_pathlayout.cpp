// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/pathlayout.h"

#include "tests/support/tracebuilder.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

PathMeasure measure()
{
    const auto eight = [](const QString &text) { return 8.0 * text.size(); };
    return {.text = eight, .bold = eight, .address = eight, .lineHeight = 16};
}

/// `inside` hops above one edge.
PathPlan planWith(int inside, int claimed = 0)
{
    TraceBuilder builder;
    builder.mine(MineSource::Set);
    for (int i = 0; i < inside; ++i)
        builder.hop({.helo = "gw.example.org", .ip = "10.0.0.1", .by = "gw.example.org", .zone = Zone::Inside});
    builder.hop({.helo = "a.example.net", .ip = "203.0.113.1", .by = "gw.example.org", .zone = Zone::Edge});
    for (int i = 0; i < claimed; ++i)
        builder.hop({.helo = "b.example.net", .ip = "198.51.100.1", .by = "a.example.net"});
    if (claimed > 0)
        builder.origin(inside + 1 + claimed, OriginKind::Relayed, Certainty::Claimed);
    return planPath(*builder.build(), TimeZoneMode::Utc);
}

void checkOrder(const PathLayout &layout)
{
    QCOMPARE(layout.arrows.size(), layout.stops.size() - 1);
    for (qsizetype i = 0; i + 1 < layout.stops.size(); ++i) {
        QCOMPARE(layout.stops.at(i).last + 1, layout.stops.at(i + 1).first);
        QCOMPARE(layout.arrows.at(i).from, layout.stops.at(i).box.right());
        QCOMPARE(layout.arrows.at(i).to, layout.stops.at(i + 1).box.left());
        QVERIFY(layout.arrows.at(i).to - layout.arrows.at(i).from >= 36);
    }
    for (const PathStop &stop : layout.stops)
        QVERIFY(layout.bounds.contains(stop.box));
}

} // namespace

class TestPathLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roomy_fillsTheWidth_atFullSize()
    {
        const PathLayout layout = layoutPath(planWith(1, 1), measure(), 1400, {});
        checkOrder(layout);
        QCOMPARE(layout.scale, 1.0);
        QVERIFY(layout.fits);
        QCOMPARE(layout.bounds.width(), 1400.0);
        QCOMPARE(layout.stops.first().box.left(), 14.0);
        QVERIFY(qAbs(layout.stops.last().box.right() - (1400 - 14)) < 0.01);
    }

    void boundary_isOnTheArrowFromTheEdge()
    {
        const PathPlan plan = planWith(1, 1);
        const PathLayout layout = layoutPath(plan, measure(), 1400, {});
        const int edge = layout.stopOfNode(plan.nodeOfHop.at(1));
        QVERIFY(layout.boundary > layout.stops.at(edge).box.right());
        QVERIFY(layout.boundary < layout.stops.at(edge + 1).box.left());
    }

    void withoutEdge_thereIsNoBoundary()
    {
        TraceBuilder builder;
        builder.hop({.helo = "a", .ip = "10.0.0.1", .by = "b", .zone = Zone::Inside});
        QVERIFY(layoutPath(planPath(*builder.build(), TimeZoneMode::Utc), measure(), 900, {}).boundary < 0);
    }

    void mailboxAlone_standsAtTheRight()
    {
        const PathLayout layout = layoutPath(planPath(Trace(), TimeZoneMode::Utc), measure(), 900, {});
        QCOMPARE(layout.stops.size(), 1);
        QVERIFY(layout.arrows.isEmpty());
        QCOMPARE(layout.stops.first().box.right(), 900.0 - 14);
    }

    void tooWide_isZoomed_downTo70Percent_beforeItFolds()
    {
        const PathPlan plan = planWith(4);
        const PathLayout full = layoutPath(plan, measure(), 5000, {});
        QCOMPARE(full.stops.size(), plan.nodes.size());
        // Its own width: what it takes where there is nothing to spare.
        qreal own = 1;
        while (layoutPath(plan, measure(), own, {}).stops.size() != plan.nodes.size())
            own += 1;
        // `own` is the narrowest view that shows it unfolded: at 70 %.
        const PathLayout zoomed = layoutPath(plan, measure(), own, {});
        QVERIFY(zoomed.scale >= kLeastScale && zoomed.scale < 0.71);
        checkOrder(zoomed);
        const PathLayout folded = layoutPath(plan, measure(), own - 1, {});
        QVERIFY(folded.stops.size() < plan.nodes.size());
        QVERIFY(folded.fits);
        checkOrder(folded);
    }

    void fold_keepsTheFirstAndTheLastServerOfOurs()
    {
        const PathPlan plan = planWith(93);
        const PathLayout layout = layoutPath(plan, measure(), 900, {});
        checkOrder(layout);
        QVERIFY(layout.fits);
        // edge, writer of the edge, fold, last server, mailbox
        QCOMPARE(layout.stops.size(), 5);
        QVERIFY(layout.stops.at(2).isFold());
        QCOMPARE(layout.stops.at(2).count(), 92);
        for (int stop : {0, 1, 3, 4})
            QVERIFY(!layout.stops.at(stop).isFold());
        QCOMPARE(foldText(92), u"92 internal hops"_s);
    }

    void expanded_doesNotFold_andIsLeftToBePanned()
    {
        const PathPlan plan = planWith(93);
        const int first = layoutPath(plan, measure(), 900, {}).stops.at(2).first;
        const PathLayout layout = layoutPath(plan, measure(), 900, {first});
        checkOrder(layout);
        QCOMPARE(layout.stops.size(), plan.nodes.size());
        QVERIFY(!layout.fits);
        QCOMPARE(layout.scale, 1.0);
        QVERIFY(layout.bounds.width() > 900);
    }

    void ends_foldLast_soThatTheMailboxIsInSight()
    {
        const PathPlan plan = planWith(2, 3);  // origin, two relays, edge, writer, one between, last, mailbox
        QCOMPARE(layoutPath(plan, measure(), 1400, {}).stops.size(), plan.nodes.size());
        int width = 1400;
        PathLayout layout;
        const auto above = [&layout] { return layout.stops.at(layout.stops.size() - 2); };
        do {
            layout = layoutPath(plan, measure(), --width, {});
        } while (!above().isFold() && width > 300);
        QVERIFY(layout.fits);
        checkOrder(layout);
        QVERIFY(layoutPath(plan, measure(), width + 1, {}).stops.at(1).isFold()); // what is claimed folded before
        // The two above the writer of the edge are one.
        QCOMPARE(above().count(), 2);
    }

    void texts_wrapBeforeTheyGetSmall()
    {
        TraceBuilder builder;
        builder.hop(
            {.helo = "filter-58c4f8bf6c.prod.lw.example.net", .ip = "203.0.113.1", .by = "mx.example.org", .zone = Zone::Edge});
        builder.hop({.helo = "filter-58c4f8bf6c.prod.geo.example.net",
            .ip = "198.51.100.1",
            .by = "filter-58c4f8bf6c.prod.lw.example.net"});
        const PathPlan plan = planPath(*builder.build(), TimeZoneMode::Utc);
        const PathLayout wide = layoutPath(plan, measure(), 1600, {});
        PathLayout narrow;
        for (int width = 1599; narrow.stops.isEmpty() || narrow.stops.first().box.height() <= wide.stops.first().box.height();
            --width) {
            QVERIFY(width > 300);
            narrow = layoutPath(plan, measure(), width, {});
        }
        QVERIFY(narrow.scale >= 0.9);
        QCOMPARE(
            narrow.bounds.height() - wide.bounds.height(), narrow.stops.first().box.height() - wide.stops.first().box.height());
        // Nothing is lost by it.
        const auto lines = linesOf(plan.nodes.first(), measure(), narrow.stops.first().box.width() - 2 * kNodePadding);
        QString name;
        for (const PathLine &line : lines)
            name += line.part == PathLine::Part::Name ? line.text : QString();
        QCOMPARE(name, plan.nodes.first().name);
    }

    void claimedHops_foldBetweenOriginAndEdge()
    {
        const PathPlan plan = planWith(0, 93);
        const PathLayout layout = layoutPath(plan, measure(), 900, {});
        checkOrder(layout);
        QVERIFY(layout.fits);
        // origin, fold, edge, writer, mailbox
        QCOMPARE(layout.stops.size(), 5);
        QVERIFY(layout.stops.at(1).isFold());
        QCOMPARE(layout.stops.at(1).count(), 92);
        QCOMPARE(foldText(92, Zone::Claimed), u"92 claimed hops"_s);
        QCOMPARE(layout.origin, 0);
    }

    void insideHops_foldFirst()
    {
        const PathPlan plan = planWith(93, 3);  // origin, two relays, edge, writer, 92, last, mailbox
        const PathLayout layout = layoutPath(plan, measure(), 1250, {});
        QCOMPARE(layout.stops.size(), 8);
        QVERIFY(layout.stops.at(5).isFold());
        // Two claimed ones fold where that is not enough.
        const PathLayout narrow = layoutPath(plan, measure(), 960, {});
        QCOMPARE(narrow.stops.size(), 7);
        QVERIFY(narrow.stops.at(1).isFold() && narrow.stops.at(4).isFold());
        // And then the last server too.
        QCOMPARE(layoutPath(plan, measure(), 850, {}).stops.size(), 6);
    }

    void origin_isNeverHidden()
    {
        TraceBuilder builder;
        builder.mine(MineSource::Set);
        builder.hop({.helo = "a.example.net", .ip = "203.0.113.1", .by = "gw.example.org", .zone = Zone::Edge});
        for (int i = 0; i < 90; ++i)
            builder.hop({.helo = "b.example.net", .ip = "198.51.100.1", .by = "a.example.net"});
        builder.origin(40, OriginKind::Relayed, Certainty::Claimed);
        const PathPlan plan = planPath(*builder.build(), TimeZoneMode::Utc);
        const PathLayout layout = layoutPath(plan, measure(), 900, {});
        // fold, origin, fold, edge, writer, mailbox
        QCOMPARE(layout.stops.size(), 6);
        QCOMPARE(layout.origin, 1);
        QCOMPARE(plan.nodes.at(layout.stops.at(1).first).hop, 39);
        // Where there is more room the oldest stays.
        QCOMPARE(layoutPath(plan, measure(), 1100, {}).stops.size(), 7);
    }

    void tooWideForAll_hasOriginAndBoundaryInSight_data()
    {
        QTest::addColumn<int>("width");
        for (int width : {620, 700, 800, 900})
            QTest::addRow("%d", width) << width;
    }
    void tooWideForAll_hasOriginAndBoundaryInSight()
    {
        QFETCH(int, width);
        const PathLayout layout = layoutPath(planWith(93, 93), measure(), width, {});
        checkOrder(layout);
        QVERIFY(layout.scale >= kLeastScale);
        QVERIFY(layout.heart().width() * layout.scale <= width);
        QVERIFY(layout.heart().left() <= layout.stops.at(layout.origin).box.left());
        QVERIFY(layout.heart().right() > layout.boundary);
    }

    void zones_areAsWideAsTheirNames_data()
    {
        QTest::addColumn<int>("inside");
        QTest::addColumn<int>("claimed");
        QTest::addColumn<int>("width");
        QTest::newRow("direct") << 0 << 0 << 976;
        QTest::newRow("relayed") << 0 << 2 << 976;
        QTest::newRow("scaled down") << 0 << 5 << 1000;
        QTest::newRow("wide") << 2 << 1 << 1400;
    }
    void zones_areAsWideAsTheirNames()
    {
        QFETCH(int, inside);
        QFETCH(int, claimed);
        QFETCH(int, width);
        const PathPlan plan = planWith(inside, claimed);
        const PathLayout layout = layoutPath(plan, measure(), width, {});
        checkOrder(layout);
        QVERIFY(layout.fits);
        QVERIFY(layout.boundary * layout.scale >= 8 * plan.claimedTitle.size() + 2 * kTitleInset);
        QVERIFY(width - layout.boundary * layout.scale >= 8 * plan.recordedTitle.size() + 2 * kTitleInset);
    }

    void doubt_isSaidInFull()
    {
        const PathPlan plan = planPath(*forgedBlock().build(), TimeZoneMode::Utc);
        const PathLayout layout = layoutPath(plan, measure(), 1300, {});
        int doubts = 0;
        for (const PathStop &stop : layout.stops) {
            const PathNode &node = plan.nodes.at(stop.first);
            if (stop.isFold() || node.stateSeverity < Severity::Attention)
                continue;
            ++doubts;
            QStringList said;
            for (const auto lines = linesOf(node, measure(), stop.box.width() - 2 * kNodePadding); const PathLine &line : lines) {
                if (line.part == PathLine::Part::State)
                    said += line.text;
            }
            QCOMPARE(said.join(u' '), node.state);
        }
        QVERIFY(doubts > 0);
    }

    void spareRoom_goesToLongNamesFirst()
    {
        TraceBuilder builder;
        builder.hop(
            {.helo = "a-long-name.of-a-department.example.net", .ip = "203.0.113.1", .by = "mx.example.org", .zone = Zone::Edge});
        const PathLayout layout = layoutPath(planPath(*builder.build(), TimeZoneMode::Utc), measure(), 1200, {});
        QVERIFY(layout.stops.first().box.width() >= 320);
    }

    void wholeIpv6Address_fits()
    {
        TraceBuilder builder;
        builder.hop({.helo = "a", .ip = "2001:db8:1234:5678:9abc:def0:1234:5678", .by = "b", .zone = Zone::Edge});
        const PathPlan plan = planPath(*builder.build(), TimeZoneMode::Utc);
        const PathLayout layout = layoutPath(plan, measure(), 400, {});
        QVERIFY(layout.stops.first().box.width() >= 8 * 38 + 2 * kNodePadding);
    }

    void longNames_areCappedAndNothingOverlaps()
    {
        TraceBuilder builder;
        builder.hop({.helo = std::string(3000, 'h'),
            .ip = "203.0.113.1",
            .by = std::string(3000, 'b'),
            .with = std::string(3000, 'w'),
            .zone = Zone::Edge});
        const PathLayout layout = layoutPath(planPath(*builder.build(), TimeZoneMode::Utc), measure(), 976, {});
        checkOrder(layout);
        QVERIFY(layout.scale >= 0.9);
    }

    void empty_isHarmless()
    {
        const PathLayout layout = layoutPath(planPath(Trace(), TimeZoneMode::Utc), measure(), 0, {});
        QCOMPARE(layout.stops.size(), 1);
        QCOMPARE(layout.stopOfNode(-1), -1);
    }
};

QTEST_GUILESS_MAIN(TestPathLayout)
#include "tst_pathlayout.moc"
