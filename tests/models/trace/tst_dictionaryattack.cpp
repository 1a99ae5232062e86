// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/dictionaryattack.h"

#include <QTest>

#include <array>
#include <deque>

using namespace headwater::trace;

namespace {

/// Attempts `seconds` apart; the texts stay where they are.
class Attempts
{
public:
    /// All from one sender, and from a host that is none of a provider's customers.
    Attempts &add(const std::string &local, qint64 seconds = 10, bool bulk = false, bool known = false)
    {
        m_texts.push_back(local);
        m_time += seconds;
        m_list.push_back({.time = m_time,
            .local = m_texts.back(),
            .isBulk = bulk,
            .isKnown = known,
            .row = static_cast<quint32>(m_list.size())});
        return *this;
    }
    Attempts &from(quint32 sender, bool isEndHost)
    {
        m_list.back().sender = sender;
        m_list.back().isEndHost = isEndHost;
        return *this;
    }
    const std::vector<Attempt> &list() const { return m_list; }

private:
    std::deque<std::string> m_texts;
    std::vector<Attempt> m_list;
    qint64 m_time = 1'000'000;
};

/// People, in an order that is none.
constexpr std::array kPeople{"maria", "j.smith", "tanaka", "anna", "peter.miller", "suzuki", "info", "zoe", "karl", "bob", "yuki",
    "helen", "oscar", "dieter", "laura", "fred", "ines", "walter", "george", "nina", "ursula", "carol", "thomas", "ella"};

std::string random(int n)
{
    // Letters by a fixed rule, without vowels: such local parts as 2001 had them.
    constexpr std::string_view kLetters = "bcdfghjklmnpqrstvwxz";
    unsigned state = static_cast<unsigned>(n) * 2'654'435'761U + 12'345U;
    std::string text;
    for (int i = 0; i < 7; ++i) {
        state = state * 1'664'525U + 1'013'904'223U; // Numerical Recipes' generator
        text += kLetters[(state >> 16) % kLetters.size()];
    }
    return text;
}

} // namespace

class TestDictionaryAttack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksRandom_data()
    {
        QTest::addColumn<QByteArray>("local");
        QTest::addColumn<bool>("expected");
        for (const char *name :
            {"maria", "j.smith", "schmidt", "krzysztof", "info", "sales2", "s1234567", "bob", "abc", "x9", "tanaka.yuki", "rhythm"})
            QTest::newRow(name) << QByteArray(name) << false;
        for (const char *name : {"xkqzrt", "bcdfg", "k3j9x2", "qwrtpsd", "a1b2c"})
            QTest::newRow(name) << QByteArray(name) << true;
    }

    void looksRandom()
    {
        QFETCH(QByteArray, local);
        QFETCH(bool, expected);
        QCOMPARE(headwater::trace::looksRandom(std::string_view(local.constData(), std::size_t(local.size()))), expected);
    }

    void random_isOne()
    {
        Attempts tried;
        for (int i = 0; i < 30; ++i)
            tried.add(random(i));
        const auto found = dictionaryAttacks(tried.list());
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].order, DictionaryAttack::Order::Random);
        QCOMPARE(found[0].messages, 30);
        QCOMPARE(found[0].addresses, 30);
        QCOMPARE(found[0].first, 1'000'010);
        QCOMPARE(found[0].last, 1'000'300);
        QCOMPARE(found[0].rows.size(), std::size_t(30));
        QCOMPARE(found[0].examples.size(), std::size_t(6));
        QCOMPARE(found[0].examples[0], random(0));
    }

    void alphabetical_isLikelyWithASecondSign_data()
    {
        QTest::addColumn<int>("senders");
        QTest::addColumn<int>("fromEndHosts");
        QTest::addColumn<bool>("isLikely");
        QTest::newRow("one sender, a server: a newsletter does that too") << 1 << 0 << false;
        QTest::newRow("a few senders") << 11 << 0 << false;
        QTest::newRow("every second message has its own sender") << 12 << 0 << true;
        QTest::newRow("some from end hosts") << 1 << 11 << false;
        QTest::newRow("half of them from end hosts") << 1 << 12 << true;
        QTest::newRow("both") << 24 << 24 << true;
    }

    void alphabetical_isLikelyWithASecondSign()
    {
        QFETCH(int, senders);
        QFETCH(int, fromEndHosts);
        QFETCH(bool, isLikely);
        std::vector<std::string> names(kPeople.begin(), kPeople.end());
        std::ranges::sort(names);
        Attempts tried;
        for (int i = 0; i < 24; ++i)
            tried.add(names[std::size_t(i)]).from(quint32(i % senders), i < fromEndHosts);
        const auto found = dictionaryAttacks(tried.list());
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].order, DictionaryAttack::Order::Alphabetical);
        QCOMPARE(found[0].addresses, 24);
        QCOMPARE(found[0].isLikely(), isLikely);
    }

    void random_needsNoSecondSign()
    {
        Attempts tried;
        for (int i = 0; i < 30; ++i)
            tried.add(random(i));
        QVERIFY(dictionaryAttacks(tried.list()).at(0).isLikely());
    }

    void negative_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("a mailing to people in no order") << 0;
        QTest::newRow("a newsletter in alphabetical order that says so") << 1;
        QTest::newRow("nineteen addresses") << 2;
        QTest::newRow("two a day") << 3;
        QTest::newRow("correspondence: the same people again and again") << 4;
        QTest::newRow("addresses that strangers know too") << 5;
        QTest::newRow("no local part") << 6;
        QTest::newRow("nothing") << 7;
    }

    void negative()
    {
        QFETCH(int, what);
        std::vector<std::string> sorted(kPeople.begin(), kPeople.end());
        std::ranges::sort(sorted);
        Attempts tried;
        for (int i = 0; i < 24 && what < 7; ++i) {
            const std::string &name = sorted[std::size_t(i)];
            switch (what) {
            case 0: tried.add(kPeople[std::size_t(i)]); break;
            case 1: tried.add(name, 1, true); break;
            case 2:
                if (i < 19)
                    tried.add(random(i));
                break;
            case 3: tried.add(random(i), 43'200); break;
            case 4: tried.add(random(i)).add(random(i)); break;
            case 5: tried.add(name, 1, false, i % 3 == 0); break;
            case 6: tried.add(""); break;
            default: break;
            }
        }
        QCOMPARE(dictionaryAttacks(tried.list()).size(), std::size_t(0));
    }

    void mixedWithOtherMail_isStillOne()
    {
        // The place has honest mail as well, hours before and hours after.
        Attempts tried;
        for (int day = 0; day < 5; ++day)
            tried.add("maria", 80'000);
        for (int i = 0; i < 25; ++i) {
            tried.add(random(i), 20);
            if (i % 8 == 7)
                tried.add("maria", 20);
        }
        for (int day = 0; day < 5; ++day)
            tried.add("maria", 80'000);
        const auto found = dictionaryAttacks(tried.list());
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].messages, 29); // 25, the three between them, and the one just before: it is within the hour
        QCOMPARE(found[0].addresses, 26);
    }

    void knownAddresses_areNoPartOfIt()
    {
        Attempts tried;
        tried.add("maria", 20, false, true);
        for (int i = 0; i < 25; ++i) {
            tried.add(random(i), 20);
            if (i == 10)
                tried.add("karl", 20, false, true);
        }
        const auto found = dictionaryAttacks(tried.list());
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].messages, 25);
        QCOMPARE(found[0].addresses, 25);
        QCOMPARE(found[0].examples.front(), random(0));
        QCOMPARE(found[0].rows.size(), std::size_t(25));
        QCOMPARE(found[0].last - found[0].first, 25 * 20);
    }

    void twoHours_areTwoOrOne()
    {
        Attempts apart;
        for (int i = 0; i < 50; ++i)
            apart.add(random(i), i == 25 ? 7200 : 10);
        QCOMPARE(dictionaryAttacks(apart.list()).size(), std::size_t(2));
        Attempts together;
        for (int i = 0; i < 100; ++i)
            together.add(random(i), 100); // 10,000 s in all: hours that overlap
        const auto found = dictionaryAttacks(together.list());
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].messages, 100);
    }

    void text_saysWhatWasSeenAndNoMore_data()
    {
        QTest::addColumn<DictionaryAttack>("attack");
        QTest::addColumn<QString>("expected");
        DictionaryAttack attack{.place = "203.0.113.9",
            .domain = "example.org",
            .messages = 1200,
            .addresses = 1100,
            .last = 700,
            .examples = {"xkqz", "brtw"}};
        QTest::newRow("random letters")
            << attack
            << QStringLiteral(
                   "This looks like a dictionary attack: from 203.0.113.9, 1,100 different addresses of example.org were "
                   "tried with 1,200 messages within 12 min. Many of them look like random letters. The first were: xkqz, "
                   "brtw. Whether these addresses exist is not known here.");
        attack.order = DictionaryAttack::Order::Alphabetical;
        QTest::newRow("order alone")
            << attack
            << QStringLiteral(
                   "From 203.0.113.9, 1,100 different addresses of example.org were tried in alphabetical order with 1,200 "
                   "messages within 12 min. The first were: xkqz, brtw. It may be a list of guessed names, or a newsletter "
                   "that does not say what it is: the order alone does not tell. Whether these addresses exist is not "
                   "known here.");
        attack.hasManySenders = true;
        attack.isFromEndHost = true;
        QTest::newRow("order and more")
            << attack
            << QStringLiteral(
                   "This looks like a dictionary attack: from 203.0.113.9, 1,100 different addresses of example.org were "
                   "tried with 1,200 messages within 12 min. They came in alphabetical order. The first were: xkqz, brtw. "
                   "The senders change with the messages. The sending host has a reverse name as providers give to end "
                   "hosts. Whether these addresses exist is not known here.");
    }

    void text_saysWhatWasSeenAndNoMore()
    {
        QFETCH(DictionaryAttack, attack);
        QFETCH(QString, expected);
        QCOMPARE(attackText(attack), expected);
    }
};

QTEST_GUILESS_MAIN(TestDictionaryAttack)
#include "tst_dictionaryattack.moc"
