// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/grouping.h"

#include "tests/support/mailrows.h"

#include <QTest>

#include <numeric>

using namespace headwater;
using namespace headwater::trace;

namespace {

constexpr auto kNever = [] { return false; };
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
        QTest::newRow("verdict") << int(GroupBy::Verdict) << std::string("direct=4 \n=1 ");
        QTest::newRow("edge") << int(GroupBy::Edge) << std::string("203.0.113.9=2 \n=1 2001:db8:1::5=1 203.0.113.8=1 ");
        QTest::newRow("prefix") << int(GroupBy::Prefix) << std::string("203.0.113.0/24=3 \n=1 2001:db8:1::/48=1 ");
        QTest::newRow("origin") << int(GroupBy::Origin) << std::string("203.0.113.9=3 \n=1 198.51.100.1=1 ");
        QTest::newRow("From domain") << int(GroupBy::FromDomain) << std::string("example.net=4 example.com=1 ");
        QTest::newRow("day") << int(GroupBy::Day) << std::string("1970-01-01=2 1970-01-02=1 1970-01-04=1 2026-03-02=1 ");
    }

    void groups()
    {
        QFETCH(int, by);
        QFETCH(std::string, expected);
        MailStore store;
        fill(store);
        QCOMPARE(shown(groupsOf(store, all(store), static_cast<GroupBy>(by), {}, kNever)), expected);
    }

    void page_tellsTheGroup()
    {
        MailStore store;
        fill(store);
        const GroupPage page = pageOf(store, all(store), GroupBy::Prefix, "203.0.113.0/24", {}, kNever);
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
        const auto attacks = attacksIn(store, kNever);
        QCOMPARE(attacks.size(), std::size_t(1));
        QCOMPARE(attacks[0].place, std::string("203.0.113.0/24"));
        QCOMPARE(attacks[0].domain, std::string("example.org"));
        QCOMPARE(attacks[0].addresses, 26);
        const auto groups = groupsOf(store, all(store), GroupBy::Prefix, attacks, kNever);
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
        const auto attacks = attacksIn(store, kNever);
        QCOMPARE(attacks.size(), std::size_t(1));
        QCOMPARE(attacks[0].place, std::string("203.0.113.9"));
        for (const Group &group : groupsOf(store, all(store), GroupBy::Edge, attacks, kNever))
            QCOMPARE(group.noted == Noted::Attack, group.key == "203.0.113.9");
    }

    void order_aloneIsNotedAsOrder()
    {
        MailStore store;
        for (int i = 0; i < 26; ++i)
            test::addRow(store, {.recipient = std::string(1, char('a' + i)) + "nna@example.org", .utc = 1000 + i});
        const Attacks attacks = attacksIn(store, kNever);
        QCOMPARE(groupsOf(store, all(store), GroupBy::Edge, attacks, kNever)[0].noted, Noted::InOrder);
        const GroupPage page = pageOf(store, all(store), GroupBy::Edge, "203.0.113.9", attacks, kNever);
        QCOMPARE(page.group.noted, Noted::InOrder);
        QCOMPARE(page.attacks.size(), std::size_t(1));
        QVERIFY(!page.attacks[0].isLikely());
    }

    /// Two places that work through one list do not make its addresses known to each other.
    void attack_fromTwoPlacesWithOneDictionary()
    {
        MailStore store;
        for (int i = 0; i < 30; ++i) {
            std::string name = "xkqzv" + std::to_string(i) + "@example.org";
            for (const char *edge : {"203.0.113.9", "198.51.100.7"})
                test::addRow(store, {.recipient = name, .edge = edge, .utc = 1000 + i});
        }
        const Attacks attacks = attacksIn(store, kNever);
        QCOMPARE(attacks.size(), std::size_t(2));
        QCOMPARE(attacks[0].place, std::string("198.51.100.7"));
        QCOMPARE(attacks[1].place, std::string("203.0.113.9"));
    }

    void attack_isToldOnThePageOfEachOfItsGroups()
    {
        MailStore store;
        for (int i = 0; i < 30; ++i) {
            const std::string n = std::to_string(i);
            test::addRow(store, {.from = "a@d" + n + ".example.net", .recipient = "xkqzv" + n + "@example.org", .utc = 1000 + i});
        }
        test::addRow(store, {.from = "b@example.com", .edge = "198.51.100.1", .utc = 1000});
        const Attacks attacks = attacksIn(store, kNever);
        for (const Group &group : groupsOf(store, all(store), GroupBy::FromDomain, attacks, kNever)) {
            const GroupPage page = pageOf(store, all(store), GroupBy::FromDomain, group.key, attacks, kNever);
            QCOMPARE(group.noted == Noted::Attack, group.key != "example.com");
            QCOMPARE(page.group.noted, group.noted);
            QCOMPARE(page.attacks.size(), std::size_t(group.key != "example.com"));
        }
    }

    void masked_data()
    {
        QTest::addColumn<std::string>("key");
        QTest::addColumn<int>("by");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char *key, GroupBy by, bool expected) {
            QTest::addRow("%s, %d", key, int(by)) << std::string(key) << int(by) << expected;
        };
        for (const GroupBy by : {GroupBy::Edge, GroupBy::Prefix, GroupBy::Origin}) {
            row("x.x.x.x", by, true);
            row("203.0.XX.51", by, true);
            row("203.0.113.51", by, false);
            row("2001:db8::1", by, false);
            row("", by, false);
            row("\n", by, false);
        }
        row("203.0.113.0/24", GroupBy::Prefix, false);
        row("2001:db8:1::/48", GroupBy::Prefix, false);
        row("xxx", GroupBy::FromDomain, true);
        row("xxxxxxx.xxx", GroupBy::FromDomain, true);
        row("localhost", GroupBy::FromDomain, false); // as cron writes
        row("server1", GroupBy::FromDomain, false);
        row("redacted.example.net", GroupBy::FromDomain, true);
        row("ex***le.net", GroupBy::FromDomain, true);
        row("example.net", GroupBy::FromDomain, false);
        row("xxx.example.net", GroupBy::FromDomain, false);
        row("hiddenvalley.example", GroupBy::FromDomain, false);
        row("[IPv6:2001:db8::1]", GroupBy::FromDomain, false);
        row("direct", GroupBy::Verdict, false);
        row("2026-03-02", GroupBy::Day, false);
    }

    void masked()
    {
        QFETCH(std::string, key);
        QFETCH(int, by);
        QFETCH(bool, expected);
        QCOMPARE(isMasked(key, static_cast<GroupBy>(by)), expected);
    }

    void masked_isNoted()
    {
        MailStore store;
        test::addRow(store, {.edge = "203.0.XX.51"});
        const auto groups = groupsOf(store, all(store), GroupBy::Prefix, {}, kNever);
        QCOMPARE(groups[0].key, std::string("203.0.XX.51")); // there is no prefix to tell, but not nothing either
        QCOMPARE(groups[0].noted, Noted::Masked);
        QCOMPARE(pageOf(store, all(store), GroupBy::Prefix, groups[0].key, {}, kNever).group.noted, Noted::Masked);
    }

    void sort_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<std::string>("expected");
        const auto row = [](GroupColumn column, bool descending, const char *expected) {
            QTest::addRow("%d %s", int(column), descending ? "down" : "up") << int(column) << descending << std::string(expected);
        };
        row(GroupColumn::Name, false, " b 9.0.0.1 10.0.0.1 ::1 ");
        row(GroupColumn::Name, true, "::1 10.0.0.1 9.0.0.1 b  ");
        row(GroupColumn::Noted, true, "b 10.0.0.1 9.0.0.1  ::1 ");
        row(GroupColumn::Count, false, "::1  9.0.0.1 b 10.0.0.1 ");
        row(GroupColumn::Count, true, "10.0.0.1 9.0.0.1 b  ::1 ");
        row(GroupColumn::Days, true, "9.0.0.1 10.0.0.1 b  ::1 ");
        row(GroupColumn::First, false, "b 9.0.0.1 10.0.0.1  ::1 ");
        row(GroupColumn::First, true, "10.0.0.1 9.0.0.1 b  ::1 "); // those without a date are last, either way
        row(GroupColumn::Last, true, "10.0.0.1 b 9.0.0.1  ::1 ");
    }

    void sort()
    {
        QFETCH(int, column);
        QFETCH(bool, descending);
        QFETCH(std::string, expected);
        std::vector<Group> groups{{.key = "10.0.0.1", .count = 9, .first = 50, .last = 99, .days = {{0, 9}}, .hasDates = true},
            {.key = "9.0.0.1", .count = 4, .first = 20, .last = 30, .days = {{0, 1}, {1, 3}}, .hasDates = true},
            {.key = "b", .count = 4, .first = 10, .last = 40, .days = {{0, 4}}, .hasDates = true, .noted = Noted::Attack},
            {.key = "", .count = 2}, {.key = "::1", .count = 1}};
        sortGroups(groups, static_cast<GroupColumn>(column), descending);
        std::string text;
        for (const Group &group : groups)
            text += group.key + " ";
        QCOMPARE(text, expected);
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
        QVERIFY(attacksIn(marked, kNever).empty());
        QVERIFY(attacksIn(known, kNever).empty());
    }
};

QTEST_GUILESS_MAIN(TestGrouping)
#include "tst_grouping.moc"
