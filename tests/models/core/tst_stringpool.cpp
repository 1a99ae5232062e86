// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/stringpool.h"

#include <QTest>

#include <string>

using namespace headwater;

class TestStringPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intern_namesEqualTextsAlike()
    {
        StringPool pool;
        QCOMPARE(pool.intern(""), StringPool::Ref(0));
        const StringPool::Ref a = pool.intern("example.org");
        QVERIFY(a != 0);
        QCOMPARE(pool.intern("example.org"), a);
        QVERIFY(pool.intern("example.net") != a);
        QCOMPARE(pool.at(a), std::string_view("example.org"));
        QCOMPARE(pool.at(0), std::string_view());
        const StringPool::Ref added = pool.add("example.org");
        QVERIFY(added != a);
        QCOMPARE(pool.at(added), std::string_view("example.org"));
    }

    void intern_holdsManyAndFindsThemAgain()
    {
        StringPool pool;
        std::vector<StringPool::Ref> refs;
        constexpr int kCount = 100'000; // past several pieces, and many times what the index starts with
        for (int i = 0; i < kCount; ++i)
            refs.push_back(pool.intern("a text of thirty letters, no. " + std::to_string(i)));
        for (int i = 0; i < kCount; i += 997) {
            const std::string text = "a text of thirty letters, no. " + std::to_string(i);
            QCOMPARE(pool.at(refs[std::size_t(i)]), std::string_view(text));
            QCOMPARE(pool.intern(text), refs[std::size_t(i)]);
        }
        QVERIFY(pool.bytes() < 6'500'000); // 3.7 MB of text and lengths, the index, and what of a piece is not full
    }

    void long_isCutBetweenCharacters()
    {
        StringPool pool;
        std::string text(StringPool::kMaxLength - 1, 'x');
        text += "\xc3\xa9 tail"; // é would end at kMaxLength + 1
        QCOMPARE(pool.at(pool.intern(text)), std::string_view(text).substr(0, StringPool::kMaxLength - 1));
        QCOMPARE(pool.at(pool.intern(std::string(StringPool::kMaxLength, 'y'))).size(), StringPool::kMaxLength);
    }
};

QTEST_GUILESS_MAIN(TestStringPool)
#include "tst_stringpool.moc"
