// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/zip.h"

#include "models/message/mailbox.h"
#include "tests/support/packed.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

Result<std::unique_ptr<Members>> open(const QByteArray &bytes)
{
    return openZip(ByteSource::fromBytes(bytes, u"x.zip"_s));
}

} // namespace

class TestZip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_areSortedWithTheirFolders()
    {
        const auto zip = open(test::zipped({{u"b"_s, "2"}, {u"a/z"_s, "1"}, {u"c.eml"_s, "3"}}));
        QVERIFY(zip);
        QCOMPARE((*zip)->names(), (QStringList{u"a/z"_s, u"b"_s, u"c.eml"_s}));
        UnpackLimit limit(100);
        const auto member = (*zip)->open(u"a/z"_s, u"x.zip/a/z"_s, limit);
        QVERIFY(member && !member->error);
        QCOMPARE(member->source->size(), 1);
        QCOMPARE(member->source->name(), u"x.zip/a/z"_s);
        QVERIFY(!(*zip)->open(u"none"_s, u"none"_s, limit));
    }

    /// Where the last match begins in one piece and ends in the next, its bits and the end's are used up by the first.
    void contentAtTheEdgeOfAPiece_isWhole()
    {
        for (int more = 1; more < 32; ++more) {
            const QByteArray bytes = "To: " + QByteArray(256 * 1024 - 4 + more, 'a');
            const auto zip = open(test::zipped({{u"a"_s, bytes}}));
            QVERIFY(zip);
            UnpackLimit limit(bytes.size());
            const auto member = (*zip)->open(u"a"_s, u"a"_s, limit);
            QVERIFY2(member && !member->error, qPrintable(QString::number(more)));
            QCOMPARE(member->source->size(), bytes.size());
        }
    }

    void encrypted_isSaid()
    {
        QByteArray bytes = test::zipped({{u"a"_s, "To: x\n\n"}});
        bytes[6] = static_cast<char>(bytes[6] | 1); // APPNOTE.TXT 4.4.4
        const auto zip = open(bytes);
        QVERIFY(zip);
        UnpackLimit limit(bytes.size());
        const auto member = (*zip)->open(u"a"_s, u"a"_s, limit);
        QVERIFY(!member);
        QVERIFY(member.error().text.contains(u"encrypted"_s));
    }

    void damaged_givesWhatCameAndAnError()
    {
        QByteArray bytes = test::zipped({{u"a"_s, "abcdefgh"}});
        bytes[bytes.indexOf("PK\x01\x02") + 16] ^= 1; // the CRC-32 in the central directory, APPNOTE.TXT 4.3.12
        const auto zip = open(bytes);
        QVERIFY(zip);
        UnpackLimit limit(bytes.size());
        const auto member = (*zip)->open(u"a"_s, u"a"_s, limit);
        QVERIFY(member && member->error);
        QCOMPARE(member->error->code, Error::Code::CannotRead);
        QCOMPARE(member->error->offset, 31); // behind the local header
        QByteArray place = bytes;
        place[place.indexOf("PK\x01\x02") + 42] = 3; // the offset of the local header
        const auto lost = open(place);
        QVERIFY(lost);
        QVERIFY(!(*lost)->open(u"a"_s, u"a"_s, limit));
    }

    void unknownMethod_isSaid()
    {
        const auto zip = open(test::storedZip({{.name = "a", .bytes = "x", .method = 14}, {.name = "b", .bytes = "To: x\n\n"}}));
        QVERIFY(zip);
        UnpackLimit limit(100);
        const auto member = (*zip)->open(u"a"_s, u"a"_s, limit);
        QVERIFY(!member);
        QVERIFY(member.error().advice.contains(u"another program"_s));
        const auto other = (*zip)->open(u"b"_s, u"b"_s, limit);
        QVERIFY(other && !other->error);
    }

    void equalNames_areBothRead()
    {
        auto mailbox = Mailbox::fromBytes(test::storedZip({{.name = "a", .bytes = "To: x\n\n"}, {.name = "a", .bytes = "To: y\n\n"},
                                              {.name = "a/b", .bytes = "To: z\n\n"}}),
            u"x.zip"_s);
        QVERIFY(mailbox);
        QList<std::pair<QString, QByteArray>> found;
        for (auto entry = (*mailbox)->next(); entry && *entry; entry = (*mailbox)->next())
            found.append({(*entry)->member, (*mailbox)->read(**entry)->bytes.trimmed()});
        QCOMPARE(found, (QList<std::pair<QString, QByteArray>>{{u"a"_s, "To: x"}, {u"a (2)"_s, "To: y"}, {u"a/b"_s, "To: z"}}));
    }

    void bomb_isRefusedOverAllMembers()
    {
        const QByteArray zeros(60 * 1024 * 1024, '\0');
        QList<std::pair<QString, QByteArray>> files;
        for (int i = 0; i < 6; ++i)
            files.append({u"%1.eml"_s.arg(i), "To: x\n\n" + zeros});
        auto mailbox = Mailbox::fromBytes(test::zipped(files), u"x.zip"_s);
        QVERIFY(mailbox);
        int found = 0;
        for (;; ++found) {
            const auto entry = (*mailbox)->next();
            if (!entry) {
                QCOMPARE(entry.error().code, Error::Code::TooLarge);
                break;
            }
            QVERIFY(*entry);
        }
        QCOMPARE(found, 4); // 256 MB hold four of 60
        const auto end = (*mailbox)->next();
        QVERIFY(end && !*end);
    }
};

QTEST_GUILESS_MAIN(TestZip)
#include "tst_zip.moc"
