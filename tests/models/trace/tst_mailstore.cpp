// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/mailstore.h"

#include "tests/support/mailrows.h"

#include <QTest>

#include <thread>

using namespace headwater;
using namespace headwater::trace;
using namespace Qt::StringLiterals;

class TestMailStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void facts_comeBackAsTheyWere()
    {
        MailStore store;
        HeadFacts head;
        head.entry = {7, 1234, 99, "From a@example.net Mon Mar  2 10:00:00 2026", u"cur/1"_s};
        head.enclosed = "2.1";
        head.subject = "s";
        head.from = "f";
        head.recipient = "head@example.org";
        head.date = {5, 60, true, true};
        head.source = 3;
        QVERIFY(store.append(head));
        QCOMPARE(store.size(), MailStore::Row(1));
        QVERIFY(store.entry(0) == head.entry);
        QCOMPARE(store.text(store.head(0).enclosed), std::string_view("2.1"));
        QCOMPARE(store.head(0).source, qint16(3));
        QVERIFY(!store.traced(0));
        QCOMPARE(store.date(0), head.date);
        QCOMPARE(store.text(store.recipient(0)), std::string_view("head@example.org"));

        TraceFacts facts;
        facts.summary = {Chip::Role::Bad, u"forged"_s};
        facts.edgeText = "203.0.XX.9";
        facts.recipient = "traced@example.org";
        facts.date = {6, 0, true, true};
        store.setTraced(0, store.head(0), facts);
        QCOMPARE(store.tracedCount(), MailStore::Row(1));
        QCOMPARE(store.text(store.traced(0)->summary), std::string_view("forged"));
        QCOMPARE(store.text(store.traced(0)->edgeText), std::string_view("203.0.XX.9"));
        QCOMPARE(store.date(0), facts.date);
        QCOMPARE(store.text(store.recipient(0)), std::string_view("traced@example.org"));
        store.setTraced(0, store.head(0), facts); // twice is once
        QCOMPARE(store.tracedCount(), MailStore::Row(1));

        head.entry.length = 200;
        store.replaceHead(0, head);
        QCOMPARE(store.size(), MailStore::Row(1));
        QCOMPARE(store.entry(0).length, 200);
        QVERIFY(!store.traced(0));
        QCOMPARE(store.tracedCount(), MailStore::Row(0));
    }

    /// A message grew in its file while it was analysed.
    void factsOfWhatWas_areNotKept()
    {
        MailStore store;
        test::addRow(store, {.subject = "cut"}, false);
        const MailHead &before = store.head(0);
        HeadFacts whole;
        whole.subject = "whole";
        store.replaceHead(0, whole);
        store.setTraced(0, before, {});
        QVERIFY(!store.traced(0));
        QCOMPARE(store.tracedCount(), MailStore::Row(0));
        store.setTraced(0, store.head(0), {});
        QVERIFY(store.traced(0));
    }

    void longFromLine_isNotKeptCut()
    {
        MailStore store;
        HeadFacts head;
        head.entry.fromLine = QByteArray(10'000, 'x');
        store.append(head);
        QCOMPARE(store.entry(0).fromLine, QByteArray());
    }

    void rows_areReadWhileTheyGrow()
    {
        MailStore store;
        constexpr int kRows = 50'000;
        std::thread writer([&] {
            for (int i = 0; i < kRows; ++i)
                test::addRow(store, {.subject = std::to_string(i)});
        });
        MailStore::Row seen = 0;
        bool good = true;
        while (seen < kRows) {
            const MailStore::Row size = store.size();
            for (; seen < size; ++seen) {
                good = good && store.text(store.head(seen).subject) == std::to_string(seen);
                if (const MailTraced *traced = store.traced(seen))
                    good = good && traced->edge == *IpAddress::parse("203.0.113.9");
            }
        }
        writer.join();
        QVERIFY(good);
        QCOMPARE(store.tracedCount(), MailStore::Row(kRows));
    }

    void memory_isBounded()
    {
        // Like a spam trap: subjects and From_ lines that differ, addresses and names that come again.
        MailStore store;
        constexpr int kRows = 100'000;
        for (int i = 0; i < kRows; ++i) {
            const std::string n = std::to_string(i);
            test::addRow(store,
                {.subject = "A subject of about forty letters, no. " + n,
                    .from = "Sender " + std::to_string(i % 5000) + " <s@example.net>",
                    .recipient = "user" + std::to_string(i % 1000) + "@example.org",
                    .helo = "h" + std::to_string(i % 3000) + ".example.net"});
        }
        const double perRow = double(store.bytes()) / kRows;
        qInfo("%.0f bytes a row: %.0f MB for a million", perRow, perRow);
        QVERIFY2(perRow < 320, qPrintable(QString::number(perRow)));
    }
};

QTEST_GUILESS_MAIN(TestMailStore)
#include "tst_mailstore.moc"
