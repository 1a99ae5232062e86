// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/grouping.h"

#include "tests/support/mailrows.h"

#include <QTest>

#include <numeric>

using namespace headwater;
using namespace headwater::trace;

namespace {

const Cancelled kNever = [] { return false; };
constexpr qint64 kDay = 86'400;

Rows all(const MailStore &store)
{
    Rows rows(store.size());
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

void fill(MailStore &store)
{
    test::addRow(store, {.from = "a@example.net", .edge = "203.0.113.9", .helo = "one.example.net", .utc = 10});
    test::addRow(store,
        {.from = "b@example.com",
            .recipient = "b@example.org",
            .edge = "203.0.113.8",
            .origin = "198.51.100.1",
            .helo = "two.example.net",
            .utc = kDay + 10});
    test::addRow(store, {.from = "a@example.net", .edge = "203.0.113.9", .helo = "one.example.net", .utc = 3 * kDay});
    test::addRow(store, {.from = "a@example.net", .edge = "2001:db8:1::5", .utc = 20});
    test::addRow(store, {.from = "a@example.net"}, false);
}

std::string shown(const std::vector<Group> &groups)
{
    std::string text;
    for (const Group &group : groups)
        text += group.key + "=" + std::to_string(group.count) + " ";
    return text;
}

} // namespace

class TestGrouping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groups_data()
    {
        QTest::addColumn<int>("by");
        QTest::addColumn<std::string>("expected");
        QTest::newRow("edge") << int(GroupBy::Edge) << std::string("203.0.113.9=2 =1 2001:db8:1::5=1 203.0.113.8=1 ");
        QTest::newRow("prefix") << int(GroupBy::Prefix) << std::string("203.0.113.0/24=3 =1 2001:db8:1::/48=1 ");
        QTest::newRow("origin") << int(GroupBy::Origin) << std::string("203.0.113.9=3 =1 198.51.100.1=1 ");
        QTest::newRow("From domain") << int(GroupBy::FromDomain) << std::string("example.net=4 example.com=1 ");
        QTest::newRow("day") << int(GroupBy::Day) << std::string("1970-01-01=2 1970-01-02=1 1970-01-04=1 2026-03-02=1 ");
    }

    void groups()
    {
        QFETCH(int, by);
        QFETCH(std::string, expected);
        MailStore store;
        fill(store);
        QCOMPARE(shown(groupsOf(store, all(store), static_cast<GroupBy>(by), kNever)), expected);
    }

    void page_tellsTheGroup()
    {
        MailStore store;
        fill(store);
        const GroupPage page = pageOf(store, all(store), GroupBy::Prefix, "203.0.113.0/24", kNever);
        QCOMPARE(page.group.count, 3);
        QCOMPARE(page.group.first, 10);
        QCOMPARE(page.group.last, 3 * kDay);
        QCOMPARE(page.group.days, (DayCounts{{0, 1}, {1, 1}, {3, 1}}));
        QCOMPARE(page.names, (std::vector<Counted>{{"one.example.net", 2}, {"two.example.net", 1}}));
        QCOMPARE(page.recipients, (std::vector<Counted>{{"user@example.org", 2}, {"b@example.org", 1}}));
        QCOMPARE(page.edges, (std::vector<Counted>{{"203.0.113.9", 2}, {"203.0.113.8", 1}}));
        QCOMPARE(page.edgeCount, 2);
        QVERIFY(page.attacks.empty());
    }

    void attack_isNamedWithItsPlace()
    {
        MailStore store;
        test::addRow(store, {.recipient = "maria@example.org", .edge = "198.51.100.1", .utc = 500}); // somebody else's mail
        for (int i = 0; i < 26; ++i) {
            const std::string name = std::string(1, char('a' + i)) + "nna@example.org";
            test::addRow(store,
                {.from = name.substr(0, 1) + "@example.net",
                    .recipient = name,
                    .edge = i % 2 ? "203.0.113.9" : "203.0.113.10",
                    .utc = 1000 + i});
        }
        const auto attacks = attacksIn(store, all(store), kNever);
        QCOMPARE(attacks.size(), std::size_t(1));
        QCOMPARE(attacks[0].place, std::string("203.0.113.0/24"));
        QCOMPARE(attacks[0].domain, std::string("example.org"));
        QCOMPARE(attacks[0].addresses, 26);
        const auto groups = groupsOf(store, all(store), GroupBy::Prefix, kNever);
        QCOMPARE(groups[0].key, std::string("203.0.113.0/24"));
        QCOMPARE(groups[0].noted, Noted::Attack);
        QCOMPARE(groups[1].noted, Noted::Nothing);
    }

    void attack_ofOneHostIsNotItsNeighbours()
    {
        MailStore store;
        for (int i = 0; i < 26; ++i) {
            const std::string name = std::string(1, char('a' + i)) + "nna@example.org";
            test::addRow(store, {.recipient = name, .edge = "203.0.113.9", .utc = 1000 + 10 * i, .isEndHost = true});
            if (i % 5 == 0)
                test::addRow(store, {.recipient = "maria@example.org", .edge = "203.0.113.7", .utc = 1005 + 10 * i});
        }
        const auto attacks = attacksIn(store, all(store), kNever);
        QCOMPARE(attacks.size(), std::size_t(1));
        QCOMPARE(attacks[0].place, std::string("203.0.113.9"));
        for (const Group &group : groupsOf(store, all(store), GroupBy::Edge, kNever))
            QCOMPARE(group.noted == Noted::Attack, group.key == "203.0.113.9");
    }

    void order_aloneIsNotedAsOrder()
    {
        MailStore store;
        for (int i = 0; i < 26; ++i)
            test::addRow(store, {.recipient = std::string(1, char('a' + i)) + "nna@example.org", .utc = 1000 + i});
        QCOMPARE(groupsOf(store, all(store), GroupBy::Edge, kNever)[0].noted, Noted::InOrder);
        const GroupPage page = pageOf(store, all(store), GroupBy::Edge, "203.0.113.9", kNever);
        QCOMPARE(page.group.noted, Noted::InOrder);
        QCOMPARE(page.attacks.size(), std::size_t(1));
        QVERIFY(!page.attacks[0].isLikely());
    }

    void newsletter_isNone()
    {
        MailStore marked;
        MailStore known;
        for (int i = 0; i < 26; ++i) {
            const std::string name = std::string(1, char('a' + i)) + "nna@example.org";
            test::addRow(marked, {.recipient = name, .utc = 1000 + i, .isBulk = true});
            test::addRow(known, {.recipient = name, .utc = 1000 + i});
            test::addRow(known, {.recipient = name, .edge = "198.51.100.1", .utc = 90'000 * i}); // they get other mail as well
        }
        QVERIFY(attacksIn(marked, all(marked), kNever).empty());
        QVERIFY(attacksIn(known, all(known), kNever).empty());
    }
};

QTEST_GUILESS_MAIN(TestGrouping)
#include "tst_grouping.moc"
