// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/zipdirectory.h"

#include "tests/support/cputimer.h"
#include "tests/support/packed.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

Result<std::vector<ZipEntry>> read(const QByteArray &bytes)
{
    const auto source = ByteSource::fromBytes(bytes, u"x.zip"_s);
    return readZipDirectory(*source);
}

QByteArray one()
{
    return test::storedZip({{.name = "a", .bytes = "abc"}});
}

} // namespace

class TestZipDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entry_isAllThatTheDirectorySays()
    {
        const ZipEntry expected{.name = u"a"_s, .header = 0, .packedSize = 3, .size = 3, .crc = 0x352441c2};
        for (const bool is64 : {false, true}) {
            const auto entries = read(test::storedZip({{.name = "a", .bytes = "abc", .is64 = is64}}));
            QVERIFY(entries);
            QCOMPARE(*entries, std::vector{expected});
        }
        const auto other = read(test::storedZip({{.name = "a", .bytes = "abc", .flags = 1, .method = 8}}));
        QVERIFY(other);
        QVERIFY(other->at(0).isEncrypted);
        QCOMPARE(other->at(0).method, 8);
    }

    void names_areToldApart_data()
    {
        QTest::addColumn<QByteArrayList>("written");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *tag, const QByteArrayList &written, const QStringList &names) {
            QTest::newRow(tag) << written << names;
        };
        row("sorted", {"b", "a/z"}, {u"a/z"_s, u"b"_s});
        row("equal", {"a", "a", "a", "a (2)"}, {u"a"_s, u"a (2)"_s, u"a (3)"_s, u"a (2) (2)"_s});
        row("a file and a folder", {"d", "d/e", "f/"}, {u"d"_s, u"d/e"_s});
        row("none", {"", ""}, {u"?"_s, u"? (2)"_s});
        row("UTF-8, said or not", {"\xc3\xa9"}, {u"\u00e9"_s});
        row("code page 437", {"\x82", "\xff"}, {u"\u00a0"_s, u"\u00e9"_s});
        row("paths that lead out", {"../../x", "/y", "c:\\z"}, {u"../../x"_s, u"/y"_s, u"c:\\z"_s});
        row("control characters", {"a\nb", QByteArray("a\0b", 3)}, {u"a\0b"_s, u"a\nb"_s});
    }

    void names_areToldApart()
    {
        QFETCH(QByteArrayList, written);
        QFETCH(QStringList, names);
        QList<test::StoredFile> files;
        for (const QByteArray &name : std::as_const(written))
            files.append({.name = name, .bytes = name.endsWith('/') ? "" : "x"});
        const auto entries = read(test::storedZip(files));
        QVERIFY(entries);
        QStringList found;
        for (const ZipEntry &entry : *entries)
            found << entry.name;
        QCOMPARE(found, names);
    }

    void end_isFoundBehindOtherBytes()
    {
        QByteArray comment = one();
        comment[comment.size() - 2] = 30;
        comment += "PK\x05\x06 is no end record here....";
        comment.resize(one().size() + 30);
        for (const QByteArray &bytes : {comment, one() + "junk", "MZ junk" + one()}) {
            const auto entries = read(bytes);
            QVERIFY2(entries, bytes);
            QCOMPARE(entries->size(), 1U);
            QCOMPARE(entries->at(0).header, bytes.startsWith("MZ") ? 7 : 0);
        }
    }

    void damaged_hasItsOffset()
    {
        for (qsizetype size = 0; size < one().size(); ++size) {
            const auto cut = read(one().first(size));
            QVERIFY(!cut);
            QCOMPARE(cut.error().code, Error::Code::CannotRead);
            QVERIFY(cut.error().offset >= 0 && cut.error().offset <= size);
        }
        QByteArray wrong = one();
        const qsizetype record = wrong.indexOf("PK\x01\x02");
        wrong[record] = 'x';
        const auto entries = read(wrong);
        QVERIFY(!entries);
        QCOMPARE(entries.error().offset, record);
    }

    void entries_areCapped()
    {
        const auto many = read(test::storedZip(QList<test::StoredFile>(100'001, {.name = "a"})));
        QVERIFY(!many);
        QCOMPARE(many.error().code, Error::Code::TooLarge);
        const test::CpuTimer timer;
        const auto most = read(test::storedZip(QList<test::StoredFile>(100'000, {.name = "a"})));
        QVERIFY(most);
        QVERIFY(timer.isWithin(1'000));
        QCOMPARE(most->back().name, u"a (100000)"_s);
    }
};

QTEST_GUILESS_MAIN(TestZipDirectory)
#include "tst_zipdirectory.moc"
