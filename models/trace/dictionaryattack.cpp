// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/dictionaryattack.h"

#include "models/core/text.h"
#include "models/trace/signals.h"

#include <QLocale>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace headwater::trace {

namespace {

constexpr qint64 kWindowSeconds = 3600;
constexpr std::size_t kExamples = 6;

bool areMostlyNew(qint64 addresses, qint64 messages)
{
    return addresses * 5 >= messages * 4;
}
bool areRandom(qint64 random, qint64 addresses)
{
    return random * 4 >= addresses;
}
bool areAscending(qint64 up, qint64 steps)
{
    return steps > 0 && up * 10 >= steps * 9;
}
bool areManySenders(qint64 senders, qint64 messages)
{
    return senders * 2 >= messages;
}
bool areEndHosts(qint64 fromEndHosts, qint64 messages)
{
    return fromEndHosts * 2 >= messages;
}
bool areStrange(qint64 known, qint64 addresses)
{
    return known * 4 <= addresses;
}

/// What is in the hour that is looked at.
class Hour
{
public:
    explicit Hour(std::span<const Attempt> attempts)
        : m_attempts(attempts)
    { }

    void take(std::size_t at)
    {
        const Attempt &attempt = m_attempts[at];
        ++m_messages;
        if (m_times[attempt.local]++ == 0) {
            ++m_addresses;
            m_random += looksRandom(attempt.local) ? 1 : 0;
            m_known += attempt.isKnown ? 1 : 0;
        }
        if (m_messages > 1)
            step(at, 1);
        while (attempt.time - m_attempts[m_begin].time > kWindowSeconds)
            dropFirst();
    }
    [[nodiscard]] std::size_t begin() const { return m_begin; }
    [[nodiscard]] bool isAttack() const
    {
        return m_addresses >= kLeastAddresses && areMostlyNew(m_addresses, m_messages) && areStrange(m_known, m_addresses)
            && (areRandom(m_random, m_addresses) || areAscending(m_up, m_steps));
    }

private:
    void dropFirst()
    {
        const Attempt &attempt = m_attempts[m_begin];
        const auto found = m_times.find(attempt.local);
        if (--found->second == 0) {
            m_times.erase(found);
            --m_addresses;
            m_random -= looksRandom(attempt.local) ? 1 : 0;
            m_known -= attempt.isKnown ? 1 : 0;
        }
        --m_messages;
        ++m_begin;
        if (m_messages > 0)
            step(m_begin, -1);
    }
    /// The step from the attempt before `at` to it.
    void step(std::size_t at, int sign)
    {
        const std::string_view before = m_attempts[at - 1].local;
        const std::string_view local = m_attempts[at].local;
        if (before == local)
            return;
        m_steps += sign;
        m_up += before < local ? sign : 0;
    }

    std::span<const Attempt> m_attempts;
    std::unordered_map<std::string_view, qint64> m_times;
    std::size_t m_begin = 0;
    qint64 m_messages = 0;
    qint64 m_addresses = 0;
    qint64 m_random = 0;
    qint64 m_known = 0;
    qint64 m_steps = 0;
    qint64 m_up = 0;
};

/// The mail to known addresses came between and is no part of it.
DictionaryAttack described(std::span<const Attempt> attempts)
{
    DictionaryAttack attack;
    std::unordered_set<std::string_view> seen;
    std::unordered_set<quint32> senders;
    qint64 random = 0;
    qint64 fromEndHosts = 0;
    for (const Attempt &attempt : attempts) {
        if (attempt.isKnown)
            continue;
        if (attack.messages++ == 0)
            attack.first = attempt.time;
        attack.last = attempt.time;
        attack.rows.push_back(attempt.row);
        senders.insert(attempt.sender);
        fromEndHosts += attempt.isEndHost ? 1 : 0;
        if (!seen.insert(attempt.local).second)
            continue;
        random += looksRandom(attempt.local) ? 1 : 0;
        if (attack.examples.size() < kExamples)
            attack.examples.emplace_back(attempt.local);
    }
    attack.addresses = static_cast<qint64>(seen.size());
    attack.hasManySenders = areManySenders(static_cast<qint64>(senders.size()), attack.messages);
    attack.isFromEndHost = areEndHosts(fromEndHosts, attack.messages);
    attack.order = areRandom(random, attack.addresses) ? DictionaryAttack::Order::Random : DictionaryAttack::Order::Alphabetical;
    return attack;
}

} // namespace

std::vector<DictionaryAttack> dictionaryAttacks(std::span<const Attempt> attempts)
{
    std::vector<Attempt> counted;
    std::ranges::copy_if(
        attempts, std::back_inserter(counted), [](const Attempt &attempt) { return !attempt.isBulk && !attempt.local.empty(); });
    std::vector<DictionaryAttack> attacks;
    Hour hour(counted);
    std::size_t begin = 0; // of the attack that is being followed: [begin, end)
    std::size_t end = 0;
    const auto close = [&] {
        if (end > begin)
            attacks.push_back(described(std::span<const Attempt>(counted).subspan(begin, end - begin)));
    };
    for (std::size_t i = 0; i < counted.size(); ++i) {
        hour.take(i);
        if (!hour.isAttack())
            continue;
        if (hour.begin() >= end) { // a new one
            close();
            begin = hour.begin();
        }
        end = i + 1;
    }
    close();
    return attacks;
}

bool looksRandom(std::string_view local)
{
    constexpr int kRun = 5;
    constexpr int kChanges = 3;
    int consonants = 0;
    int run = 0;
    int letters = 0;
    int vowels = 0;
    int changes = 0;
    char before = 0;
    for (const char byte : local) {
        const char c = lowered(byte);
        const bool isLetter = isAsciiAlpha(static_cast<unsigned char>(c));
        const bool isFigure = isAsciiDigit(static_cast<unsigned char>(c));
        const bool isVowel = std::string_view("aeiouy").find(c) != std::string_view::npos;
        letters += isLetter ? 1 : 0;
        vowels += isVowel ? 1 : 0;
        consonants = isLetter && !isVowel ? consonants + 1 : 0;
        run = std::max(run, consonants);
        const char kind = isLetter ? 'a' : isFigure ? '0' : 0;
        changes += kind != 0 && before != 0 && kind != before ? 1 : 0;
        before = kind;
    }
    return run >= kRun || (letters >= kRun && vowels == 0) || changes >= kChanges;
}

QString attackText(const DictionaryAttack &attack)
{
    const QLocale locale;
    std::string examples;
    for (const std::string &example : attack.examples)
        examples += (examples.empty() ? "" : ", ") + example;
    const qint64 seconds = attack.last - attack.first;
    const auto time = [](const char *text, qint64 count) { return sentence(text, {std::to_string(count)}).toStdString(); };
    const std::string within = seconds < 60 ? time(QT_TRANSLATE_NOOP("headwater::trace", "%1 s"), seconds)
        : seconds < 7200                    ? time(QT_TRANSLATE_NOOP("headwater::trace", "%1 min"), (seconds + 59) / 60)
                                            : time(QT_TRANSLATE_NOOP("headwater::trace", "%1 h"), (seconds + 3599) / 3600);
    const QStringList said = [&] {
        const auto tried = [&](const char *text) {
            return sentence(text,
                {attack.place, locale.toString(attack.addresses).toStdString(), attack.domain,
                    locale.toString(attack.messages).toStdString(), within});
        };
        if (!attack.isLikely()) {
            return QStringList{
                tried(QT_TRANSLATE_NOOP("headwater::trace",
                    "From %1, %2 different addresses of %3 were tried in alphabetical order with %4 messages within %5.")),
                sentence(QT_TRANSLATE_NOOP("headwater::trace", "The first were: %1."), {examples}),
                sentence(QT_TRANSLATE_NOOP("headwater::trace",
                             "It may be a list of guessed names, or a newsletter that does not say what it is: the order alone "
                             "does not tell."),
                    {})};
        }
        QStringList list{tried(QT_TRANSLATE_NOOP("headwater::trace",
            "This looks like a dictionary attack: from %1, %2 different addresses of %3 were tried with %4 "
            "messages within %5."))};
        list.append(attack.order == DictionaryAttack::Order::Random
                ? sentence(QT_TRANSLATE_NOOP("headwater::trace", "Many of them look like random letters. The first were: %1."),
                      {examples})
                : sentence(
                      QT_TRANSLATE_NOOP("headwater::trace", "They came in alphabetical order. The first were: %1."), {examples}));
        if (attack.hasManySenders)
            list.append(sentence(QT_TRANSLATE_NOOP("headwater::trace", "The senders change with the messages."), {}));
        if (attack.isFromEndHost)
            list.append(sentence(
                QT_TRANSLATE_NOOP("headwater::trace", "The sending host has a reverse name as providers give to end hosts."), {}));
        return list;
    }();
    const QString unknown = sentence(QT_TRANSLATE_NOOP("headwater::trace", "Whether these addresses exist is not known here."), {});
    return said.join(QLatin1Char(' ')) + QLatin1Char(' ') + unknown;
}

} // namespace headwater::trace
