// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/stablevector.h"

#include <QTest>

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace headwater;

namespace {

/// Longer than what std::string keeps in itself, and different for each number.
std::string textOf(std::size_t i)
{
    return "an element that needs memory of its own, no. " + std::to_string(i);
}

} // namespace

class TestStableVector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void append_holdsAllInOrder_data()
    {
        QTest::addColumn<std::size_t>("count");
        QTest::addColumn<std::size_t>("bytes");
        constexpr std::size_t kPiece = 4096 * 8;
        QTest::newRow("nothing") << std::size_t(0) << std::size_t(0);
        QTest::newRow("one") << std::size_t(1) << kPiece;
        QTest::newRow("a full piece") << std::size_t(4096) << kPiece;
        QTest::newRow("one more") << std::size_t(4097) << 2 * kPiece;
        QTest::newRow("many pieces") << std::size_t(100'000) << 25 * kPiece; // 24.4 pieces
    }

    void append_holdsAllInOrder()
    {
        QFETCH(std::size_t, count);
        QFETCH(std::size_t, bytes);
        StableVector<quint64> list;
        for (std::size_t i = 0; i < count; ++i)
            QVERIFY(list.append(i * i));
        QCOMPARE(list.size(), count);
        QCOMPARE(list.bytes(), bytes);
        for (std::size_t i = 0; i < count; ++i)
            QCOMPARE(list[i], i * i);
    }

    void elements_stayWhereTheyAre()
    {
        StableVector<std::string> list;
        QVERIFY(list.append(textOf(0)));
        const std::string *first = &list[0];
        const char *letters = first->data();
        for (std::size_t i = 1; i < 20'000; ++i)
            QVERIFY(list.append(textOf(i)));
        QCOMPARE(&list[0], first);
        QCOMPARE(static_cast<const void *>(list[0].data()), static_cast<const void *>(letters));
        QCOMPARE(list[0], textOf(0));
    }

    void elements_areDestroyedOnce()
    {
        const auto counted = std::make_shared<int>(0);
        {
            StableVector<std::shared_ptr<int>> list;
            for (int i = 0; i < 5000; ++i)
                QVERIFY(list.append(counted));
            QCOMPARE(counted.use_count(), 5001L);
        }
        QCOMPARE(counted.use_count(), 1L);
    }

    void element_canBeReplaced()
    {
        StableVector<int> list;
        QVERIFY(list.append(1));
        list[0] = 2;
        QCOMPARE(std::as_const(list)[0], 2);
        QCOMPARE(list.size(), std::size_t(1));
    }

    void full_saysNoAndKeepsWhatItHas()
    {
        // 67 million bytes: one for each element that there may be.
        StableVector<char> list;
        constexpr std::size_t kAll = std::size_t(4096) * 16 * 1024;
        std::size_t taken = 0;
        while (taken <= kAll && list.append(static_cast<char>(taken % 127)))
            ++taken;
        QCOMPARE(taken, kAll);
        QVERIFY(!list.append('x'));
        QCOMPARE(list.size(), kAll);
        QCOMPARE(list[kAll - 1], static_cast<char>((kAll - 1) % 127));
    }

    void readers_seeWholeElementsWhileItGrows()
    {
        constexpr std::size_t kCount = 60'000;
        StableVector<std::string> list;
        std::atomic<int> wrong = 0;
        const auto read = [&] {
            std::size_t seen = 0;
            while (seen < kCount) { // without a pause, so as to come between
                const std::size_t size = list.size();
                wrong += size < seen ? 1 : 0; // it only grows
                for (; seen < size; ++seen)
                    wrong += list[seen] == textOf(seen) ? 0 : 1;
            }
        };
        std::vector<std::jthread> readers;
        for (int i = 0; i < 2; ++i)
            readers.emplace_back(read);
        for (std::size_t i = 0; i < kCount; ++i)
            (void)list.append(textOf(i));
        readers.clear(); // each has read to the end
        QCOMPARE(wrong.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStableVector)
#include "tst_stablevector.moc"
