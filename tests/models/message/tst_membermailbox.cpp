// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/membermailbox.h"

#include "tests/support/packed.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

/// One file, "a"; counts how often it is listed.
class OneFile final : public Members
{
public:
    explicit OneFile(int &listings)
        : m_listings(listings)
    { }
    QStringList names() override
    {
        ++m_listings;
        return {u"a"_s};
    }
    bool contains(const QString &name) override { return name == u"a"_s; }
    Result<Unpacked> open(const QString &, const QString &shownName, UnpackLimit &) override
    {
        return Unpacked{ByteSource::fromBytes("To: x\n\n", shownName), {}};
    }
    qint64 packedSize() const override { return 0; }

private:
    int &m_listings;
};

} // namespace

class TestMemberMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A row of a large folder is looked at: that lists no other.
    void read_listsNothing()
    {
        int listings = 0;
        const auto mailbox = memberMailbox(std::make_unique<OneFile>(listings), u"folder"_s,
            [](Unpacked member, const auto &) { return Mailbox::fromBytes("To: x\n\n", member.source->name()); });
        const auto message = mailbox->read({.length = 7, .member = u"a"_s});
        QVERIFY(message);
        QCOMPARE(message->file, u"folder/a"_s);
        QCOMPARE(listings, 0);
        QVERIFY(mailbox->next() && listings == 1);
    }

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
