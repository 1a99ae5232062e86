// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/whypanel.h"

#include "models/trace/trace_issues.h"
#include "tests/support/tracebuilder.h"
#include "ui/common/wraplabel.h"
#include "ui/message/signalcard.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace headwater;
using namespace headwater::trace;
using namespace headwater::test;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr IssueKind kOdd{"odd", "Something is odd."};

void open(WhyPanel &panel, const TracePtr &trace)
{
    panel.resize(305, 500);
    panel.setTrace(trace);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
}

/// Everything that can be read, from top to bottom.
QStringList texts(const WhyPanel &panel)
{
    QStringList list;
    for (const auto all = panel.widget()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly); const QWidget *part : all) {
        if (const auto *label = qobject_cast<const QLabel *>(part))
            list += label->text();
        else if (const auto *button = qobject_cast<const QPushButton *>(part))
            list += button->text();
        else
            list += part->accessibleName();
    }
    return list;
}

QString reason(const TracePtr &trace, int hop)
{
    WhyPanel panel;
    panel.setTrace(trace);
    panel.setCurrentHop(hop);
    return texts(panel).at(1);
}

} // namespace

class TestWhyPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edge_isExplainedFirst()
    {
        WhyPanel panel;
        open(panel, openRelay().build());
        QCOMPARE(texts(panel),
            (QStringList{u"Hop 1 \u00b7 the edge \u00b7 why"_s,
                u"asaogw.example.org is yours, so this address is a fact. The name beside it is only what the client called itself."_s,
                u"medium evidence against: HELO under no top-level domain"_s, u"weak evidence against: No reverse name"_s,
                u"Form of the line: qmail."_s, u"Hop 2 \u00b7 claimed"_s, u"strong evidence against: HELO is your name"_s,
                u"The message"_s, u"strong evidence against: From is yours, the mail is not"_s}));
    }

    void report_isWhatSpeaksForTheEdge()
    {
        TraceBuilder builder;
        builder.hop({.helo = "pc", .ip = "203.0.113.9", .by = "mx.example.org", .zone = Zone::Edge});
        builder.value().edgeByReport = true;
        TracePtr plain = builder.build();
        Trace reported = *plain;
        reported.issues.append({&kEdgeByReport, reported.edgeHop()->span});
        WhyPanel panel;
        open(panel, std::make_shared<const Trace>(reported));
        const auto *card = panel.widget()->findChild<SignalCard *>();
        QVERIFY(card);
        QVERIFY2(card->accessibleName().endsWith(u"Named by the report"_s), qPrintable(card->accessibleName()));
        QVERIFY(!texts(panel).contains(u"No signal speaks for or against this line."_s));
    }

    void chosenHop_comesFirst_theOthersFollow()
    {
        WhyPanel panel;
        open(panel, openRelay().build());
        panel.setCurrentHop(1);
        const QStringList read = texts(panel);
        QCOMPARE(read.at(0), u"Hop 2 \u00b7 claimed \u00b7 why"_s);
        QVERIFY(read.contains(u"Hop 1 \u00b7 the edge"_s));
        QVERIFY(read.indexOf(u"Hop 1 \u00b7 the edge"_s) > 1);
    }

    void support_isSaid_data()
    {
        QTest::addColumn<int>("support");
        QTest::addColumn<QString>("words");
        QTest::newRow("address") << int(
            Support::Address) << u"It hangs on the line above: w.example.net is the host that was recorded there, r.example.net."_s;
        QTest::newRow("name")
            << int(Support::Name)
            << u"It hangs on the line above by name: w.example.net belongs to the same owner as r.example.net, which was recorded there."_s;
        QTest::newRow("helo")
            << int(Support::Helo)
            << u"It hangs on the line above by a thread: the client there called itself h, which fits w.example.net, but that is only its own word; no reverse name was recorded that says so."_s;
        QTest::newRow("none") << int(Support::None)
                              << u"Nothing ties w.example.net to what the line above recorded, r.example.net."_s;
        QTest::newRow("contradicted") << int(Support::Contradicted)
                                      << u"The line above contradicts it: that line recorded r.example.net, not w.example.net."_s;
    }
    void support_isSaid()
    {
        QFETCH(int, support);
        QFETCH(QString, words);
        TraceBuilder builder;
        builder.hop({.helo = "h", .ip = "203.0.113.1", .rdns = "r.example.net", .by = "mx.example.org", .zone = Zone::Edge})
            .hop({.helo = "x", .ip = "198.51.100.1", .by = "w.example.net", .support = Support(support)});
        QCOMPARE(reason(builder.build(), 1), u"A claim: whoever stands at the edge may have invented this line. "_s + words);
    }

    /// Each is the line above of one that w.example.net wrote.
    void support_saysWhatWasRecorded()
    {
        const auto words = [](Support support, const HopSpec &above) {
            TraceBuilder builder;
            builder.hop(above).hop({.helo = "x", .ip = "198.51.100.1", .by = "w.example.net", .support = support});
            return reason(builder.build(), 1);
        };
        HopSpec above{
            .helo = "w.example.net", .ip = "203.0.113.1", .rdns = "w.example.net", .by = "mx.example.org", .zone = Zone::Edge};
        QVERIFY(words(Support::Address, above).endsWith(u"above: w.example.net is the host that was recorded there."_s));
        above.rdns.clear();
        QVERIFY(words(Support::Helo, above).contains(u"that the client there is w.example.net is only its own word;"_s));
        above.ip = "10.0.0.1"; // has no owner
        QVERIFY(words(Support::Name, above).contains(u"within one network: 10.0.0.1, recorded there, is an inner address"_s));
    }

    void clockThatGoesBack_isExplained()
    {
        const auto words = [](qint64 below) {
            TraceBuilder builder;
            builder.hop({.helo = "h", .ip = "203.0.113.1", .by = "mx.example.org", .utc = 1'800'000'000, .zone = Zone::Edge})
                .hop({.helo = "x", .ip = "198.51.100.1", .by = "w.example.net", .utc = 1'800'000'000 + below});
            return reason(builder.build(), 0);
        };
        QVERIFY(words(803).endsWith(
            u"Its time is 13 min 23 s earlier than that of the line below, which was written before it: one of the two clocks is off."_s));
        QVERIFY(!words(2).contains(u"clocks"_s));
    }

    void olderThanALooseLine_hangsOnNothing()
    {
        QCOMPARE(reason(forgedBlock().build(), 2),
            u"A claim: whoever stands at the edge may have invented this line. A newer line, hop 2, does not hold, so this one hangs on nothing."_s);
    }

    void edge_isAFactOnlyWhereTheServerIsYours_data()
    {
        QTest::addColumn<QString>("enclosed");
        QTest::addColumn<int>("mine");
        QTest::addColumn<QString>("begins");
        QTest::newRow("set") << QString() << int(MineSource::Set) << u"mx.example.org is yours, so this address is a fact."_s;
        QTest::newRow("profile")
            << QString() << int(MineSource::Profile)
            << u"mx.example.org is a server of Microsoft 365, where the mailbox is, so this address is a fact."_s;
        QTest::newRow("inferred") << QString() << int(MineSource::Inferred)
                                  << u"mx.example.org is taken for yours; if it is, this address is a fact."_s;
        QTest::newRow("inferred, the mail inside another")
            << u"2"_s << int(MineSource::Inferred)
            << u"mx.example.org is taken for a server of whoever received this mail; if it is, this address is a fact."_s;
        QTest::newRow("set, the mail inside another")
            << u"2"_s << int(MineSource::Set) << u"mx.example.org is yours, so this address is a fact."_s;
    }
    void edge_isAFactOnlyWhereTheServerIsYours()
    {
        QFETCH(QString, enclosed);
        QFETCH(int, mine);
        QFETCH(QString, begins);
        TraceBuilder builder;
        builder.mine(MineSource(mine)).hop({.ip = "203.0.113.1", .by = "mx.example.org", .zone = Zone::Edge});
        builder.value().profile = u"microsoft365"_s;
        builder.value().message.enclosed = enclosed;
        QCOMPARE(reason(builder.build(), 0), begins);
    }

    void inside_isInferredToBeTheReceivers()
    {
        TraceBuilder builder;
        builder.mine(MineSource::Inferred).hop({.ip = "10.0.0.1", .by = "mx.example.org", .zone = Zone::Inside});
        QVERIFY(reason(builder.build(), 0).contains(u"are both taken for yours; if they are"_s));
        builder.value().message.enclosed = u"2"_s;
        QVERIFY(reason(builder.build(), 0).contains(u"are both taken for servers of whoever received this mail; if they are"_s));
    }

    void account_isToldOfItsOwnLineOnly()
    {
        TraceBuilder builder = openRelay();
        builder.origin(2, OriginKind::AuthClient, Certainty::Claimed);
        builder.value().origin.account = u"anna@example.org"_s;
        QVERIFY(!reason(builder.build(), 0).contains(u"anna"_s));
        QVERIFY(reason(builder.build(), 1).endsWith(u"The line says that the sender was anna@example.org."_s));
        builder.origin(1, OriginKind::AuthClient, Certainty::Recorded);
        QVERIFY(reason(builder.build(), 0).endsWith(u"The client signed in as anna@example.org."_s));
    }

    void cards_followThePanel_byTab()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *panel = new WhyPanel(&window);
        auto *last = new QPushButton(u"last"_s, &window);
        layout->addWidget(panel);
        layout->addWidget(last);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        panel->setTrace(openRelay().build()); // the cards are younger than the button
        panel->setCurrentHop(1);
        panel->setFocus();
        int cards = 0;
        for (QTest::keyClick(panel, Qt::Key_Tab); window.focusWidget() != last;
            QTest::keyClick(window.focusWidget(), Qt::Key_Tab)) {
            QVERIFY(panel->isAncestorOf(window.focusWidget()));
            QVERIFY(++cards < 50);
        }
        QVERIFY(cards > 1);
    }

    void card_goesToItsBytes()
    {
        WhyPanel panel;
        const auto trace = openRelay().build();
        open(panel, trace);
        QSignalSpy activated(&panel, &WhyPanel::spanActivated);
        const auto cards = panel.findChildren<SignalCard *>();
        QCOMPARE(cards.size(), 4);
        QTest::mouseClick(cards.at(0), Qt::LeftButton);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.last().first().value<Span>(), trace->signalList.at(0).span);
        QCOMPARE(trace->message.bytes.mid(cards.at(0)->span().offset, cards.at(0)->span().length), QByteArray("server.aes.nt"));
        cards.at(2)->setFocus();
        QTest::keyClick(cards.at(2), Qt::Key_Return);
        QCOMPARE(activated.last().first().value<Span>(), trace->signalList.at(2).span);
    }

    void card_mayChangeTheHop_whileItIsClicked()
    {
        WhyPanel panel;
        open(panel, openRelay().build());
        connect(&panel, &WhyPanel::spanActivated, &panel, [&panel] { panel.setCurrentHop(1); });
        QTest::mouseClick(panel.findChildren<SignalCard *>().at(2), Qt::LeftButton);
        QCOMPARE(texts(panel).at(0), u"Hop 2 \u00b7 claimed \u00b7 why"_s);
    }

    void heading_choosesItsHop()
    {
        WhyPanel panel;
        open(panel, openRelay().build());
        QSignalSpy selected(&panel, &WhyPanel::hopSelected);
        QTest::mouseClick(panel.findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(selected, (QList<QVariantList>{{1}}));
    }

    void contextMenu_asksForTheAddress()
    {
        WhyPanel panel;
        open(panel, openRelay().build());
        QSignalSpy menu(&panel, &WhyPanel::tokenMenuRequested);
        const auto request = [&](const QPoint &global) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, panel.viewport()->mapFromGlobal(global), global);
            QApplication::sendEvent(panel.viewport(), &event);
        };
        request(panel.viewport()->mapToGlobal(QPoint(2, 2)));
        const auto *other = panel.findChild<QPushButton *>();
        request(other->mapToGlobal(other->rect().center()));
        QCOMPARE(menu.size(), 2);
        QCOMPARE(menu.at(0).first().toString(), u"203.0.113.51"_s);
        QCOMPARE(menu.at(1).first().toString(), u"198.51.100.240"_s);
    }

    void contextMenu_overANameInTheText_asksForIt()
    {
        WhyPanel panel;
        open(panel, openRelay().build());
        panel.resize(900, 600); // each text on one line
        QTest::qWait(0);
        QSignalSpy menu(&panel, &WhyPanel::tokenMenuRequested);
        const WrapLabel *reason = nullptr;
        for (const auto labels = panel.findChildren<WrapLabel *>(); const WrapLabel *label : labels) {
            if (label->text().startsWith(u"asaogw.example.org "_s))
                reason = label;
        }
        QVERIFY(reason);
        for (const int x : {10, reason->fontMetrics().horizontalAdvance(u"asaogw.example.org is you"_s)}) {
            const QPoint global = reason->mapToGlobal(QPoint(x, reason->fontMetrics().height() / 2));
            QContextMenuEvent event(QContextMenuEvent::Mouse, panel.viewport()->mapFromGlobal(global), global);
            QApplication::sendEvent(panel.viewport(), &event);
        }
        QCOMPARE(menu.size(), 2);
        QCOMPARE(menu.at(0).first().toString(), u"asaogw.example.org"_s);
        QCOMPARE(menu.at(1).first().toString(), u"203.0.113.51"_s); // a word: the hop's address, as before
    }

    void issues_ofTheLine_areCards()
    {
        TraceBuilder builder = openRelay();
        const auto trace = builder.build();
        const Span second = trace->hops.at(1).span;
        builder.value().issues = {{&kOdd, {0, 0}}, {&kOdd, {second.offset + 3, 4}}, {&kOdd, {second.end() + 3, 4}}};
        WhyPanel panel;
        open(panel, builder.build());
        panel.setCurrentHop(1);
        QCOMPARE(texts(panel).filter(u"Odd here"_s), (QStringList{u"for information: Odd here"_s}));
    }

    void states_inWords()
    {
        WhyPanel panel;
        open(panel, nullptr);
        QCOMPARE(texts(panel), QStringList{u"No message is open."_s});
        panel.setTrace(std::make_shared<const Trace>());
        QCOMPARE(texts(panel), QStringList{u"There is no Received line to explain."_s});
        TraceBuilder inside;
        inside.hop({.helo = "a", .ip = "10.0.0.1", .by = "b", .zone = Zone::Inside});
        panel.setTrace(inside.build());
        QCOMPARE(texts(panel), QStringList{u"Every hop is inside; choose one to see how it was read."_s});
        TraceBuilder plain;
        plain.hop({.helo = "a", .ip = "203.0.113.1", .by = "b", .zone = Zone::Edge});
        panel.setTrace(plain.build());
        QVERIFY(texts(panel).contains(u"No signal speaks for or against this line."_s));
    }

    void hostileText_isPlain_andThousandsOfSignalsAreCapped()
    {
        TraceBuilder builder;
        builder.hop({.helo = "a", .ip = "203.0.113.1", .by = "<b>b</b>\x01", .zone = Zone::Edge});
        for (int i = 0; i < 3000; ++i)
            builder.signal("X", 1, Strength::Weak, u"<img src=x>\u202e"_s, "a");
        WhyPanel panel;
        open(panel, builder.build());
        QCOMPARE(panel.findChildren<SignalCard *>().size(), 60);
        QVERIFY(texts(panel).contains(u"2,940 more finding(s) are not shown here."_s));
        QVERIFY(texts(panel).at(1).contains(u"<b>b</b>\u2401"_s));
        for (const auto all = panel.findChildren<QLabel *>(); const QLabel *label : all) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->text().contains(QChar(u'\u202e')));
        }
    }

    void width_neverScrollsSideways()
    {
        TraceBuilder builder;
        builder.hop({.helo = "a", .ip = "203.0.113.1", .by = std::string(120, 'b') + ".example.org", .zone = Zone::Edge})
            .signal("X", 1, Strength::Weak, QString(80, u'w'), "a");
        WhyPanel panel;
        open(panel, builder.build());
        QVERIFY2(panel.widget()->width() <= panel.viewport()->width(), qPrintable(QString::number(panel.widget()->width())));
    }
};

QTEST_MAIN(TestWhyPanel)
#include "tst_whypanel.moc"
