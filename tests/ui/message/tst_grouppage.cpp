// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/grouppage.h"

#include "tests/support/contextmenu.h"
#include "ui/common/card.h"
#include "ui/common/elidedlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

trace::GroupPage page(int attacks)
{
    trace::GroupPage made{.by = trace::GroupBy::Prefix};
    made.group = {.key = "203.0.113.0/24", .count = 1200, .first = 1000, .last = 2000, .days = {{0, 1200}}, .hasDates = true};
    made.edgeCount = 2;
    made.names = {{"one.example.net", 1000}, {"two.example.net", 200}};
    made.nameCount = 2;
    for (int i = 0; i < attacks; ++i) {
        made.attacks.push_back({.place = "203.0.113.9",
            .domain = "example.org",
            .messages = 500,
            .addresses = 450,
            .first = 1000 + i,
            .last = 1500,
            .examples = {"xkqz", "brtw"}});
    }
    return made;
}

} // namespace

class TestGroupPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void page_tellsTheGroup()
    {
        GroupPageView view;
        view.setPage(page(0));
        QVERIFY(view.findChildren<Card *>().isEmpty());
        const QTreeWidget *names = view.findChild<QTreeWidget *>();
        QCOMPARE(names->topLevelItem(0)->text(0), u"one.example.net"_s);
        QCOMPARE(names->topLevelItem(0)->text(1), u"1,000"_s);
    }

    void names_haveTheirMenuAndAreCopied()
    {
        GroupPageView view;
        view.resize(900, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        trace::GroupPage made = page(0);
        made.recipients = {{"user@example.org", 3}};
        view.setPage(made);
        QSignalSpy asked(&view, &GroupPageView::tokenMenuRequested);
        const QList<QTreeWidget *> tables = view.findChildren<QTreeWidget *>();
        for (QTreeWidget *table : tables)
            test::contextMenu(table, table->model()->index(0, 0));
        tables.first()->setCurrentItem(tables.first()->topLevelItem(1));
        test::contextMenuByKey(tables.first());
        auto *title = view.findChild<ElidedLabel *>();
        test::contextMenu(title, title->rect().center());
        QStringList tokens;
        for (const QVariantList &request : asked)
            tokens += request.first().toString();
        tokens.sort();
        QCOMPARE(tokens, (QStringList{u"203.0.113.0/24"_s, u"one.example.net"_s, u"two.example.net"_s, u"user@example.org"_s}));
        tables.first()->selectAll();
        QTest::keyClick(tables.first(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"one.example.net\t1,000\ntwo.example.net\t200\n"_s);
        QVERIFY(tables.first()->topLevelItem(0)->toolTip(0).contains(u"one.example.net"_s)); // it may be elided
    }

    void attacks_areWholeInASmallSpace()
    {
        GroupPageView view;
        view.resize(460, 220);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setPage(page(5));
        const QList<Card *> cards = view.findChildren<Card *>();
        QCOMPARE(cards.size(), 3);
        for (const Card *card : cards)
            QTRY_VERIFY(card->height() >= card->heightForWidth(card->width()));
        const auto labels = view.findChildren<QLabel *>();
        QStringList texts;
        for (const QLabel *label : labels)
            texts.append(label->text());
        QVERIFY(texts.contains(u"2 more of this kind"_s));
        view.setPage(page(1)); // nothing of the other group stays
        QTRY_COMPARE(view.findChildren<Card *>().size(), 1);
        QVERIFY(view.widget()->width() <= view.viewport()->width());
    }

    void masked_isSaid()
    {
        GroupPageView view;
        trace::GroupPage masked = page(0);
        masked.group.key = "203.0.XX.51";
        view.setPage(masked);
        QCOMPARE(view.findChildren<Card *>().size(), 1);
        QCOMPARE(view.findChild<Card *>()->accessibleName(), u"Redacted or incomplete"_s);
    }
};

QTEST_MAIN(TestGroupPage)
#include "tst_grouppage.moc"
