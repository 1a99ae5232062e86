// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/authview.h"

#include "models/core/factrole.h"
#include "tests/support/tracebuilder.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

Stamp stamp(const char *ip, bool believed, bool agrees)
{
    return {.header = u"Received-SPF"_s,
        .by = u"mx.example.org"_s,
        .ip = IpAddress::parse(ip).value_or(IpAddress()),
        .text = u"spf=fail"_s,
        .span = {7, 20},
        .believed = believed,
        .agrees = agrees};
}

TracePtr stamped(const QList<Stamp> &stamps, const QList<Claim> &claims = {})
{
    TraceBuilder builder = openRelay();
    builder.value().stamped = stamps;
    builder.value().claims = claims;
    return builder.build();
}

void open(AuthView &view, const TracePtr &trace)
{
    view.resize(700, 400);
    view.setTrace(trace);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

} // namespace

class TestAuthView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void summary_saysWhatMatters_data()
    {
        QTest::addColumn<TracePtr>("trace");
        QTest::addColumn<QString>("summary");
        QTest::newRow("no message") << TracePtr() << QString();
        QTest::newRow("none") << stamped({}) << u"No Authentication-Results, Received-SPF or the like stands in this message."_s;
        QTest::newRow("agrees") << stamped({stamp("203.0.113.51", true, true)})
                                << u"These results were stamped when the message arrived. Nothing was checked again."_s;
        QTest::newRow("below the edge alone")
            << stamped({stamp("192.0.2.1", false, false)})
            << u"Results are stamped on this message, but below the edge, where whoever sent it may have written them: none of "
               "them is believed."_s;
        Stamp above = stamp("192.0.2.1", false, false);
        above.span = {0, 5};
        QTest::newRow("both")
            << stamped({above, stamp("192.0.2.1", false, false)})
            << u"Results are stamped on this message, but below the edge or by no server that is known to be yours: none of them "
               "is believed."_s;
        QTest::newRow("a stranger's alone")
            << stamped({above})
            << u"Results are stamped on this message, but by no server that is known to be yours: none of them is believed."_s;
        QTest::newRow("differs")
            << stamped({stamp("203.0.113.51", true, true), stamp("192.0.2.1", true, false)})
            << u"A stamp of a server that is yours states another address than the edge: 192.0.2.1, not 203.0.113.51. "
               "The Received lines decide; look at both."_s;
    }
    void summary_saysWhatMatters()
    {
        QFETCH(TracePtr, trace);
        AuthView view;
        open(view, trace);
        QTEST(view.summary(), "summary");
    }

    void emptyTables_areHidden()
    {
        AuthView view;
        open(view, stamped({}));
        QVERIFY(!view.stampTable()->isVisible());
        QVERIFY(!view.claimTable()->isVisible());
        view.setTrace(stamped({stamp("203.0.113.51", true, true)}, {{.header = u"X-Originating-IP"_s, .value = u"192.0.2.7"_s}}));
        QVERIFY(view.stampTable()->isVisible());
        QVERIFY(view.claimTable()->isVisible());
        view.setTrace({});
        QVERIFY(!view.stampTable()->isVisible());
    }

    void click_goesToTheBytes()
    {
        AuthView view;
        open(view, stamped({stamp("203.0.113.51", true, true)}));
        QSignalSpy activated(&view, &AuthView::spanActivated);
        FactTable *table = view.stampTable();
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 0)).center());
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().value<Span>(), (Span{7, 20}));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(activated.size(), 2);
    }

    void contextMenu_asksForTheToken()
    {
        AuthView view;
        open(view, stamped({stamp("203.0.113.51", true, true)}));
        QSignalSpy menu(&view, &AuthView::tokenMenuRequested);
        FactTable *table = view.stampTable();
        const QPoint place = table->visualRect(table->model()->index(0, StampModel::Address)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, table->viewport()->mapToGlobal(place));
        QApplication::sendEvent(table->viewport(), &event);
        QCOMPARE(menu.size(), 1);
        QCOMPARE(menu.first().first().toString(), u"203.0.113.51"_s);
    }

    void copy_givesTsv()
    {
        AuthView view;
        open(view, stamped({}, {{.header = u"X-Originating-IP"_s, .value = u"192.0.2.7"_s, .span = {3, 4}}}));
        view.claimTable()->selectAll();
        QTest::keySequence(view.claimTable(), QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), u"X-Originating-IP\t192.0.2.7\tnone: anyone may have written it\n"_s);
        view.setTrace(stamped({}, {{.header = u"X-Originating-IP"_s, .value = u"=cmd"_s}}));
        view.claimTable()->selectAll();
        QTest::keySequence(view.claimTable(), QKeySequence::Copy);
        QVERIFY(QApplication::clipboard()->text().contains(u"\t'=cmd\t"_s));
    }

    void columns_fitTheWidth()
    {
        AuthView view;
        open(view, stamped({stamp("203.0.113.51", true, true), stamp("192.0.2.1", true, false)}));
        for (int width : {560, 700, 1400}) {
            view.resize(width, 400);
            QTRY_VERIFY2(view.stampTable()->horizontalHeader()->length() <= view.stampTable()->viewport()->width(),
                qPrintable(QString::number(view.stampTable()->horizontalHeader()->length())));
        }
    }
};

QTEST_MAIN(TestAuthView)
#include "tst_authview.moc"
