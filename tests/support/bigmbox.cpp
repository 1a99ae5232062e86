// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/bigmbox.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <array>

namespace headwater::test {

namespace {

constexpr std::array kPeople{"maria", "john.smith", "tanaka", "anna", "peter", "suzuki", "info", "zoe", "karl", "bob"};
constexpr std::array kSubjects{"Your parcel is waiting", "Invoice %1", "\xe3\x80\x90\xe9\x87\x8d\xe8\xa6\x81\xe3\x80\x91 %1",
    "Re: meeting", "Cheap watches %1", "Newsletter %1"};
constexpr std::array kNets{"203.0.113.", "198.51.100.", "192.0.2.", "203.0.113."};
constexpr std::array kDomains{"example.net", "example.com", "news.example.com"};

/// Numbers that look like chance and are none.
class Dice
{
public:
    unsigned roll(unsigned sides)
    {
        m_state = m_state * 1'664'525U + 1'013'904'223U;
        return (m_state >> 8) % sides;
    }

private:
    unsigned m_state = 2001;
};

} // namespace

QByteArray bigMbox(int count)
{
    constexpr int kAttack = 400;
    constexpr qint64 kStart = 1'772'445'600; // 2026-03-02 10:00:00 UTC
    QByteArray mbox;
    Dice dice;
    for (int i = 0; i < count; ++i) {
        const bool isAttack = i >= count * 2 / 5 && i < count * 2 / 5 + kAttack;
        const QByteArray net = isAttack ? "203.0.113." : kNets[dice.roll(kNets.size())];
        const QByteArray host = QByteArray::number(isAttack ? 77 : 1 + dice.roll(1 + dice.roll(250)));
        const QByteArray number = QByteArray::number(i);
        const QByteArray domain = kDomains[dice.roll(kDomains.size())];
        QByteArray user = kPeople[dice.roll(kPeople.size())];
        if (isAttack) {
            user.clear();
            for (int letter = 0; letter < 8; ++letter)
                user += "bcdfghjklmnpqrstvwxzaeiou"[dice.roll(25)];
        }
        const QByteArray date = QLocale::c()
                                    .toString(QDateTime::fromSecsSinceEpoch(kStart + qint64(i) * 30, QTimeZone::UTC),
                                        QStringLiteral("ddd, d MMM yyyy hh:mm:ss"))
                                    .toLatin1()
            + " +0000";
        mbox += "From x@" + domain + " Mon Mar  2 10:00:00 2026\nReceived: from host" + host + ".example.net (host" + host
            + ".example.net [" + net + host + "]) by mx.example.org (Postfix) with ESMTP id A0" + number + " for <" + user
            + "@example.org>; " + date + "\n";
        if (i % 7 == 0)
            mbox += "Received: from pc ([198.51.100.9]) by host" + host + ".example.net (Postfix) with ESMTP id B0" + number + "; "
                + date + "\n";
        mbox += "From: Sender " + QByteArray::number(i % 900) + " <s" + QByteArray::number(i % 900) + "@" + domain + ">\nTo: "
            + user + "@example.org\nSubject: " + QByteArray(kSubjects[dice.roll(kSubjects.size())]).replace("%1", number)
            + "\nMessage-ID: <" + number + "@" + domain + ">\nDate: " + date + "\n\nbody number" + number + "\n\n";
    }
    return mbox;
}

} // namespace headwater::test
