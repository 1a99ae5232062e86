// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/pathview.h"

#include "tests/support/tracebuilder.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Trace> gateways(int inside)
{
    TraceBuilder builder;
    builder.mine(MineSource::Set);
    for (int i = 0; i < inside; ++i)
        builder.hop({.helo = "gw.example.org", .ip = "10.0.0.1", .by = "gw.example.org", .utc = 1000, .zone = Zone::Inside});
    builder.hop({.helo = "a.example.net", .ip = "203.0.113.1", .by = "gw.example.org", .utc = 900, .zone = Zone::Edge});
    return builder.build();
}

/// The item that is highlighted, by its title; "" for none.
QString chosen(const PathView &view)
{
    QStringList titles;
    for (const auto all = view.scene()->items(); QGraphicsItem * item : all) {
        if (const auto *node = qgraphicsitem_cast<PathNodeItem *>(item); node && node->isChosen())
            titles += node->node().title;
    }
    return titles.join(u","_s);
}

void open(PathView &view, const TracePtr &trace, int width = 976)
{
    view.resize(width, 190);
    view.setTrace(trace);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

/// Right click on a place of the viewport.
void rightClick(PathView &view, const QPoint &place)
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, view.viewport()->mapToGlobal(place));
    QApplication::sendEvent(view.viewport(), &event);
}

} // namespace

class TestPathView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void click_choosesAHop()
    {
        PathView view;
        open(view, openRelay().build());
        QSignalSpy selected(&view, &PathView::hopSelected);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.stopRect(0).center());
        QCOMPARE(selected, (QList<QVariantList>{{1}}));
        QCOMPARE(view.currentHop(), 1);
        QCOMPARE(chosen(view), u"198.51.100.240"_s);
        // The server of ours wrote line 1, and so stands for it.
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.stopRect(2).center());
        QCOMPARE(selected.size(), 2);
        QCOMPARE(selected.last().first().toInt(), 0);
        QCOMPARE(chosen(view), u"203.0.113.51"_s);
        // The mailbox and the ground stand for none.
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.stopRect(3).center());
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(3, 3));
        QCOMPARE(selected.size(), 2);
    }

    void setCurrentHop_isSilent()
    {
        PathView view;
        open(view, openRelay().build());
        QSignalSpy selected(&view, &PathView::hopSelected);
        view.setCurrentHop(0);
        QCOMPARE(chosen(view), u"203.0.113.51"_s);
        view.setCurrentHop(-1);
        QCOMPARE(chosen(view), QString());
        view.setCurrentHop(7);
        QCOMPARE(view.currentHop(), -1);
        QVERIFY(selected.isEmpty());
    }

    void arrowKeys_walkTheWay()
    {
        PathView view;
        open(view, openRelay().build());
        view.setFocus();
        QSignalSpy selected(&view, &PathView::hopSelected);
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.currentHop(), 1);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.currentHop(), 1);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.currentHop(), 0);
        QTest::keyClick(&view, Qt::Key_Right);  // our server: the same line
        QCOMPARE(view.currentHop(), 0);
        QCOMPARE(view.focusedStop(), 2);
        QTest::keyClick(&view, Qt::Key_Right);  // the mailbox is none
        QCOMPARE(view.focusedStop(), 2);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.focusedStop(), 2);
        QCOMPARE(selected, (QList<QVariantList>{{1}, {0}}));
    }

    void focus_isShownOnOneNode()
    {
        PathView view;
        open(view, openRelay().build());
        view.activateWindow();
        view.setFocus();
        QTRY_VERIFY(view.hasFocus());
        QTest::keyClick(&view, Qt::Key_Home);
        int focused = 0;
        for (const auto all = view.scene()->items(); QGraphicsItem * item : all) {
            const auto *node = qgraphicsitem_cast<PathNodeItem *>(item);
            focused += node && node->isFocused();
        }
        QCOMPARE(focused, 1);
        view.clearFocus();
        for (const auto all = view.scene()->items(); QGraphicsItem * item : all) {
            const auto *node = qgraphicsitem_cast<PathNodeItem *>(item);
            QVERIFY(!node || !node->isFocused());
        }
    }

    void fold_opensByClickAndByEnter_andZeroFoldsAgain()
    {
        PathView view;
        open(view, gateways(93));
        QCOMPARE(view.pathLayout().stops.size(), 5);
        QVERIFY(view.pathLayout().stops.at(2).isFold());
        QSignalSpy selected(&view, &PathView::hopSelected);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.stopRect(2).center());
        QCOMPARE(view.pathLayout().stops.size(), view.plan().nodes.size());
        QVERIFY(view.horizontalScrollBar()->maximum() > 0);
        QCOMPARE(selected.size(), 1);   // the first of those that were hidden

        QTest::keyClick(&view, Qt::Key_0);
        QCOMPARE(view.pathLayout().stops.size(), 5);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.focusedStop(), 2);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(view.pathLayout().stops.size(), view.plan().nodes.size());
    }

    void opensWithOriginAndBoundaryInSight_data()
    {
        QTest::addColumn<int>("inside");
        QTest::addColumn<int>("claimed");
        QTest::addColumn<int>("width");
        for (const int width : {700, 976, 1196}) {
            for (const auto &[inside, claimed] : {std::pair(0, 5), std::pair(0, 93), std::pair(3, 10), std::pair(93, 93)})
                QTest::addRow("%d inside, %d claimed, %d", inside, claimed, width) << inside << claimed << width;
        }
    }
    void opensWithOriginAndBoundaryInSight()
    {
        QFETCH(int, inside);
        QFETCH(int, claimed);
        QFETCH(int, width);
        TraceBuilder builder;
        builder.mine(MineSource::Set);
        for (int i = 0; i < inside; ++i)
            builder.hop({.helo = "gw.example.org", .ip = "192.0.2.1", .by = "gw.example.org", .zone = Zone::Inside});
        builder.hop({.helo = "relay.a-long-name.example.net", .ip = "203.0.113.1", .by = "gw.example.org", .zone = Zone::Edge});
        for (int i = 0; i < claimed; ++i)
            builder.hop({.helo = "relay.a-long-name.example.net", .ip = "198.51.100.1", .by = "relay.a-long-name.example.net"});
        builder.origin(inside + 1 + claimed, OriginKind::Relayed, Certainty::Claimed);
        PathView view;
        open(view, builder.build(), 300);   // laid out before it has its place in the window
        view.setCurrentHop(inside);         // the page chooses the edge
        view.resize(width, 190);
        QVERIFY(view.transform().m11() >= kLeastScale);
        QVERIFY(view.viewport()->rect().contains(view.stopRect(view.pathLayout().origin)));
        const int boundary = view.mapFromScene(QPointF(view.pathLayout().boundary, 0)).x();
        QVERIFY(boundary > 0 && boundary < view.viewport()->width());
        // What the user chooses afterwards comes into sight.
        view.setCurrentHop(0);
        QVERIFY(view.viewport()->rect().intersects(view.stopRect(view.pathLayout().stopOfNode(view.plan().nodeOfHop.at(0)))));
    }

    void hopInsideAFold_highlightsTheFold()
    {
        PathView view;
        open(view, gateways(93));
        view.setCurrentHop(40);
        QCOMPARE(chosen(view), foldText(92));
    }

    void keysAndWheel_zoomWithinBounds()
    {
        PathView view;
        open(view, openRelay().build());
        QCOMPARE(view.transform().m11(), 1.0);
        QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(view.transform().m11() > 1.1);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&view, Qt::Key_Plus);
        QCOMPARE(view.transform().m11(), 2.0);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&view, Qt::Key_Minus);
        QCOMPARE(view.transform().m11(), 0.7);  // never tiny text
        QTest::keyClick(&view, Qt::Key_0);
        QCOMPARE(view.transform().m11(), 1.0);
        QWheelEvent wheel(QPointF(100, 90), view.mapToGlobal(QPointF(100, 90)), {}, QPoint(0, 120), Qt::NoButton,
            Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view.viewport(), &wheel);
        QVERIFY(view.transform().m11() > 1.1);
    }

    void drag_pansAndChoosesNothing()
    {
        TraceBuilder builder;
        builder.hop({.helo = "a", .ip = "203.0.113.1", .by = "b", .zone = Zone::Edge});
        for (int i = 0; i < 40; ++i)
            builder.hop({.helo = "h", .ip = "198.51.100.1", .by = "a"});
        PathView view;
        open(view, builder.build());
        QSignalSpy selected(&view, &PathView::hopSelected);
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Return); // the fold of claimed hops is opened
        QTest::keyClick(&view, Qt::Key_End);
        selected.clear();
        const int before = view.horizontalScrollBar()->value();
        QVERIFY(before > 0);
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(300, 90));
        QTest::mouseMove(view.viewport(), QPoint(400, 90));
        QTest::mouseMove(view.viewport(), QPoint(500, 90));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(500, 90));
        QVERIFY(view.horizontalScrollBar()->value() < before);
        QVERIFY(selected.isEmpty());
    }

    void contextMenu_asksForTheTokenUnderTheMouse()
    {
        PathView view;
        open(view, openRelay().build());
        QSignalSpy menu(&view, &PathView::tokenMenuRequested);
        const QRect edge = view.stopRect(1);
        rightClick(view, {edge.left() + 30, edge.top() + 33});
        QCOMPARE(menu.size(), 1);
        QCOMPARE(menu.last().first().toString(), u"203.0.113.51"_s);
        rightClick(view, {edge.left() + 30, edge.top() + edge.height() * 6 / 10});
        QCOMPARE(menu.last().first().toString(), u"server.aes.nt"_s);
        rightClick(view, view.stopRect(3).center());
        QCOMPARE(menu.size(), 2);   // the mailbox has none
        view.setCurrentHop(1);
        QContextMenuEvent key(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(view.viewport(), &key);
        QCOMPARE(menu.size(), 3);
        QCOMPARE(menu.last().first().toString(), u"198.51.100.240"_s);
    }

    void screenReader_hearsTheWay()
    {
        PathView view;
        open(view, openRelay().build());
        QCOMPARE(view.accessibleName(), u"Path of the message"_s);
        QVERIFY(view.accessibleDescription().contains(u"origin, claimed, 198.51.100.240"_s));
        QVERIFY(view.accessibleDescription().contains(u"trust boundary"_s));
        view.setCurrentHop(0);
        QVERIFY(view.accessibleDescription().endsWith(
            u"chosen: edge: the relay, 203.0.113.51, server.aes.nt, no such TLD, no reverse name recorded"_s));
    }

    void screenReader_hearsEachStep()
    {
        PathView view;
        open(view, openRelay().build());
        view.setFocus();
        static QStringList heard;
        heard.clear();
        const auto before = QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            if (event->type() == QAccessible::Announcement)
                heard += static_cast<QAccessibleAnnouncementEvent *>(event)->message();
        });
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_Right);
        QAccessible::installUpdateHandler(before);
        QCOMPARE(heard,
            (QStringList{u"1 of 3: origin, claimed, 198.51.100.240, asao.example.org, yours?, reverse name not stated"_s,
                u"2 of 3: edge: the relay, 203.0.113.51, server.aes.nt, no such TLD, no reverse name recorded"_s}));
    }

    void zoomedHigherThanTheView_canBeDragged()
    {
        PathView view;
        open(view, gateways(0), 2000);
        QCOMPARE(view.dragMode(), QGraphicsView::NoDrag);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(&view, Qt::Key_Plus);
        QCOMPARE(view.dragMode(), QGraphicsView::ScrollHandDrag);
    }

    void higherBoxes_makeTheViewHigher()
    {
        TraceBuilder builder;
        const std::string name = "filter-58c4f8bf6c-x2v4m.prod.geo.v29.a-long-name.example.net";
        builder.hop({.helo = name, .ip = "203.0.113.1", .rdns = "x." + name, .by = "mx." + name, .zone = Zone::Edge});
        builder.hop({.helo = name, .ip = "203.0.113.2", .rdns = "x." + name, .by = name});
        PathView view;
        open(view, builder.build(), 976);
        QVERIFY(view.minimumSizeHint().height() >= view.pathLayout().bounds.height() * view.transform().m11());
        QVERIFY(view.minimumSizeHint().height() < 260);
    }

    void timeZone_changesTheTimes()
    {
        PathView view;
        open(view, openRelay().build());
        view.setTimeZoneMode(TimeZoneMode::Utc);
        QCOMPARE(view.plan().nodes.at(2).state, u"08:22:07 UTC"_s);
        QCOMPARE(view.plan().links.at(0).delay, u"08:12:52 UTC"_s);
    }

    void grounds_areTheZonesColours_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void grounds_areTheZonesColours()
    {
        QFETCH(bool, dark);
        QPalette palette;
        palette.setColor(QPalette::Base, dark ? QColor(0x1b1e20) : QColor(Qt::white));
        palette.setColor(QPalette::Text, dark ? QColor(Qt::white) : QColor(Qt::black));
        PathView view;
        view.setPalette(palette);
        open(view, openRelay().build());
        const QImage image = view.grab().toImage();
        QCOMPARE(image.pixelColor(4, 100), colours(Role::ClaimedZone, palette).ground);
        QCOMPARE(image.pixelColor(view.width() - 4, 100), colours(Role::RecordedZone, palette).ground);
        const int boundary = view.mapFromScene(QPointF(view.pathLayout().boundary, 0)).x();
        QCOMPARE(image.pixelColor(boundary, 30), palette.color(QPalette::Text));
    }

    void states_withoutAPath()
    {
        PathView view;
        open(view, nullptr);
        QVERIFY(view.pathLayout().stops.isEmpty());
        view.setFocus();
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_Return, Qt::Key_0})
            QTest::keyClick(&view, key);
        view.setTrace(std::make_shared<const Trace>());
        QCOMPARE(view.pathLayout().stops.size(), 1);
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_Return, Qt::Key_0})
            QTest::keyClick(&view, key);
        QVERIFY(view.accessibleDescription().contains(u"no Received line"_s));
        view.setTrace({});
        view.grab();
    }

    void widths_allLayOut()
    {
        PathView view;
        open(view, forgedBlock().build(), 300);
        for (int width : {301, 500, 720, 976, 1300, 2600}) {
            view.resize(width, 190);
            QVERIFY(view.transform().m11() >= 0.7);
            view.grab();
        }
        QVERIFY(view.pathLayout().fits);
    }
};

QTEST_MAIN(TestPathView)
#include "tst_pathview.moc"
