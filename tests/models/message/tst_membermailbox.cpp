// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/membermailbox.h"

#include "tests/support/packed.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

class TestMemberMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entries_nameTheirMemberAndAreReadOutOfTurn()
    {
        const QByteArray mbox = "From a@example.org Thu Jan 14 09:05:02 2021\nTo: x\n\none\n\n"
                                "From a@example.org Thu Jan 14 09:05:02 2021\nTo: y\n\ntwo\n"_ba;
        const QByteArray zip = test::zipped(
            {{u"a/in.mbox"_s, mbox}, {u"b.txt"_s, "no mail"}, {u"c.zip"_s, test::zipped({{u"d"_s, "To: z\n\n"}})}});
        auto mailbox = Mailbox::fromBytes(zip, u"x.zip"_s);
        QVERIFY(mailbox);
        QList<Entry> entries;
        QStringList errors;
        while (true) {
            const auto entry = (*mailbox)->next();
            if (entry && !*entry)
                break;
            if (entry)
                entries << **entry;
            else
                errors << entry.error().file;
        }
        QCOMPARE(errors, QStringList{u"x.zip/b.txt"_s});
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries[1].member, u"a/in.mbox"_s);
        QCOMPARE(entries[1].index, 1);
        QCOMPARE(entries[2].member, u"c.zip/d"_s);
        // As the window does: from a mailbox of its own, in any order.
        auto other = Mailbox::fromBytes(zip, u"x.zip"_s);
        QVERIFY(other);
        const auto last = (*other)->read(entries[2]);
        QVERIFY(last);
        QCOMPARE(last->bytes, "To: z\n\n"_ba);
        QCOMPARE(last->file, u"x.zip/c.zip/d"_s);
        const auto second = (*other)->read(entries[1]);
        QVERIFY(second);
        QCOMPARE(second->bytes, "To: y\n\ntwo\n"_ba);
        QCOMPARE(second->index, 1);
    }
};

QTEST_GUILESS_MAIN(TestMemberMailbox)
#include "tst_membermailbox.moc"
