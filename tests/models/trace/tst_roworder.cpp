// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/roworder.h"

#include "tests/support/mailrows.h"

#include <QTest>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kNever = [] { return false; };

void fill(MailStore &store)
{
    test::addRow(store, {.subject = "beta", .from = "Zoe <z@example.com>", .edge = "203.0.113.200", .utc = 300, .length = 5});
    test::addRow(store, {.subject = "Alpha", .edge = "203.0.113.9", .origin = "198.51.100.7", .utc = 100, .length = 9});
    test::addRow(
        store, {.subject = "\xe4\xbb\xb6\xe5\x90\x8d", .edge = "2001:db8::1", .origin = "2001:db8::1", .utc = 200, .length = 7});
    test::addRow(
        store, {.subject = "alpha", .recipient = "a@example.org", .edge = "203.0.XX.9", .origin = "", .utc = 100, .length = 9});
    test::addRow(store, {.subject = "waiting", .utc = 50, .length = 1}, false);
}

} // namespace

class TestRowOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void order_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QList<int>>("expected");
        const auto row = [](const char *name, MailColumn column, bool descending, const QList<int> &expected) {
            QTest::newRow(name) << int(column) << descending << expected;
        };
        row("date", MailColumn::Date, false, {4, 1, 3, 2, 0});
        row("date down, equal ones in the order of the file", MailColumn::Date, true, {0, 2, 1, 3, 4});
        row("subject without case", MailColumn::Subject, false, {1, 3, 0, 4, 2});
        row("subject down", MailColumn::Subject, true, {2, 4, 0, 1, 3});
        row("size", MailColumn::Size, false, {4, 0, 2, 1, 3});
        row("edge by number, not by text; unknown last", MailColumn::Edge, false, {1, 0, 2, 3, 4});
        row("edge down, unknown last too", MailColumn::Edge, true, {2, 0, 1, 3, 4});
        row("from", MailColumn::From, false, {1, 2, 3, 4, 0});
        row("verdict: what is not analysed comes last", MailColumn::Verdict, false, {0, 1, 2, 3, 4});
        row("recipient", MailColumn::Recipient, false, {3, 0, 1, 2, 4});
    }

    void order()
    {
        QFETCH(int, column);
        QFETCH(bool, descending);
        QFETCH(QList<int>, expected);
        MailStore store;
        fill(store);
        RowQuery query;
        query.sortBy = static_cast<MailColumn>(column);
        query.descending = descending;
        QList<int> found;
        for (const MailStore::Row row : orderedRows(store, store.size(), query, kNever))
            found.append(int(row));
        QCOMPARE(found, expected);
    }

    void filter_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QList<int>>("expected");
        QTest::newRow("nothing") << u"  "_s << QList<int>{0, 1, 2, 3, 4};
        QTest::newRow("subject without case") << u"ALPHA"_s << QList<int>{1, 3};
        QTest::newRow("two words") << u"alpha example.net"_s << QList<int>{1, 3};
        QTest::newRow("one of them is not there") << u"alpha zoe"_s << QList<int>{};
        QTest::newRow("Japanese") << u"件"_s << QList<int>{2};
        QTest::newRow("edge") << u"113.200"_s << QList<int>{0};
        QTest::newRow("origin") << u"198.51"_s << QList<int>{1};
        QTest::newRow("masked edge") << u"203.0.xx"_s << QList<int>{3};
        QTest::newRow("network") << u"203.0.113.0/24"_s << QList<int>{0, 1};
        QTest::newRow("IPv6 network") << u"2001:db8::/32"_s << QList<int>{2};
        QTest::newRow("HELO of analysed rows") << u"mail.example"_s << QList<int>{0, 1, 2, 3};
        QTest::newRow("verdict") << u"direct"_s << QList<int>{0, 1, 2, 3};
        QTest::newRow("recipient") << u"user@"_s << QList<int>{0, 1, 2, 4};
    }

    void filter()
    {
        QFETCH(QString, filter);
        QFETCH(QList<int>, expected);
        MailStore store;
        fill(store);
        RowQuery query;
        query.filter = filter;
        QList<int> found;
        for (const MailStore::Row row : orderedRows(store, store.size(), query, kNever))
            found.append(int(row));
        QCOMPARE(found, expected);
    }

    void groupAndSearch_narrow()
    {
        MailStore store;
        fill(store);
        RowQuery query;
        query.by = GroupBy::Prefix;
        query.key = "203.0.113.0/24";
        QCOMPARE(orderedRows(store, store.size(), query, kNever), (Rows{0, 1}));
        query.among = std::make_shared<const Rows>(Rows{1, 2, 3});
        QCOMPARE(orderedRows(store, store.size(), query, kNever), (Rows{1}));
        QVERIFY(orderedRows(store, store.size(), query, [] { return true; }).empty());
        QCOMPARE(orderedRows(store, 1, {}, kNever), (Rows{0})); // below `end` only
    }
};

QTEST_GUILESS_MAIN(TestRowOrder)
#include "tst_roworder.moc"
