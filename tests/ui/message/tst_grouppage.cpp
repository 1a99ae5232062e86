// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/grouppage.h"

#include "ui/common/card.h"

#include <QLabel>
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
        const QTreeWidget *names = view.findChildren<QTreeWidget *>().first();
        QCOMPARE(names->topLevelItem(0)->text(0), u"one.example.net"_s);
        QCOMPARE(names->topLevelItem(0)->text(1), u"1,000"_s);
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
        QStringList texts;
        for (const QLabel *label : view.findChildren<QLabel *>())
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
