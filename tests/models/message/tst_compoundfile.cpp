// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/compoundfile.h"

#include "tests/support/cputimer.h"
#include "tests/support/packed.h"

#include <QTest>
#include <QtEndian>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSector = 512;
constexpr qsizetype kFirstFat = 76;     ///< In the header: [MS-CFB] section 2.2, DIFAT.

qsizetype fatOffset(const QByteArray &file)
{
    return (qFromLittleEndian<quint32>(file.constData() + kFirstFat) + 1) * kSector;
}

void append(QByteArray &bytes, quint32 number)
{
    char little[4];
    qToLittleEndian(number, little);
    bytes.append(little, 4);
}

QByteArray entry(const QByteArray &name, char type, quint32 left, quint32 child)
{
    QByteArray bytes;
    for (const char c : name)
        bytes += QByteArray(1, c) + '\0';
    const auto length = static_cast<char>(bytes.size() + 2);
    bytes = bytes.leftJustified(64, '\0') + length + '\0' + type + '\1';
    for (const quint32 sibling : {left, 0xffffffffU, child})
        append(bytes, sibling);
    return bytes.leftJustified(116, '\0') + "\xfe\xff\xff\xff" + QByteArray(8, '\0');
}

/// Empty streams, each the left sibling of the one before ([MS-CFB] section 2.6.1), below the root or, against the standard,
/// beside it.
QByteArray chainOfSiblings(int count, quint16 shift, bool besideTheRoot)
{
    const auto perTable = qsizetype(1) << (shift - 2);
    const qsizetype sectors = ((count + 1) * 128 + (1 << shift) - 1) >> shift;
    qsizetype tables = 1;
    while (tables * perTable < tables + sectors)
        ++tables;
    QByteArray file = QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(16, '\0') + QByteArray::fromHex("3e000300feff")
        + char(shift) + QByteArray::fromHex("000600") + QByteArray(10, '\0');
    for (const quint32 number : {quint32(tables), quint32(tables), 0U, 4096U, 0xfffffffeU, 0U, 0xfffffffeU, 0U})
        append(file, number);
    for (quint32 i = 0; i < 109; ++i)
        append(file, i < tables ? i : 0xffffffffU);
    file = file.leftJustified(1 << shift, '\0');
    for (qsizetype i = 0; i < tables * perTable; ++i)
        append(file,
            i < tables                     ? 0xfffffffdU
                : i < tables + sectors - 1 ? quint32(i + 1)
                : i < tables + sectors     ? 0xfffffffeU
                                           : 0xffffffffU);
    file += entry("Root Entry", 5, besideTheRoot ? 1 : 0xffffffffU, besideTheRoot ? 0xffffffffU : 1);
    for (int i = 1; i <= count; ++i)
        file += entry("s" + QByteArray::number(i), 2, i < count ? quint32(i + 1) : 0xffffffffU, 0xffffffffU);
    return file.leftJustified((1 + tables + sectors) << shift, '\0');
}

} // namespace

class TestCompoundFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tree_isReadWhole()
    {
        const QByteArray large(10'000, 'x'); // in sectors of its own; small ones share
        const auto root = readCompoundFile(test::compoundFile({.children = {test::stream("small", "abc"),
                                                                   test::folder("Folder", {test::stream("large", large)})}}),
            {});
        QVERIFY(root);
        QCOMPARE(root->children.size(), 2U);
        QVERIFY(root->child("SMALL"));
        QCOMPARE(root->child("small")->bytes, "abc"_ba);
        QVERIFY(root->child("small")->isStream);
        const Storage *folder = root->child("folder");
        QVERIFY(folder && !folder->isStream);
        QVERIFY(folder->child("large"));
        QCOMPARE(folder->child("large")->bytes, large);
        QVERIFY(!root->child("none"));
    }

    void circleOfTheAllocationTablesList_isAnError()
    {
        // Sectors of 128 bytes: the list of the table's pieces stands in sector 3 and goes on in itself, each piece is sector 4,
        // and there each sector is followed by one that no file has.
        constexpr quint32 kFar = 0xffffff00;
        constexpr qsizetype kSmall = 128;
        const auto put = [](QByteArray &bytes, qsizetype at, quint32 value) { qToLittleEndian(value, bytes.data() + at); };
        QByteArray bytes(6 * kSmall, '\0');
        bytes.replace(0, 8, QByteArray::fromHex("d0cf11e0a1b11ae1"));
        bytes[30] = 7;
        put(bytes, 48, kFar);
        put(bytes, 68, 3);
        for (qsizetype i = 0; i < 32; ++i) {
            put(bytes, 4 * kSmall + 4 * i, i < 31 ? 4 : 3);
            put(bytes, 5 * kSmall + 4 * i, kFar);
        }
        const test::CpuTimer timer;
        const auto found = readCompoundFile(bytes, u"x.msg"_s);
        QVERIFY(timer.isWithin(50));
        QVERIFY(!found);
        QCOMPARE(found.error().code, Error::Code::TooLarge);
    }

    void loopingSectors_end()
    {
        // The chain of the large stream goes back to its own start, again and again for each entry of the table.
        const QByteArray file = test::compoundFile({.children = {test::stream("large", QByteArray(200'000, 'x'))}});
        const qsizetype fat = fatOffset(file);
        const test::CpuTimer timer;
        int ended = 0;
        for (quint32 to = 0; to < 100; to += 7) {
            QByteArray looped = file;
            for (qsizetype at = fat; at + 4 <= std::min(fat + kSector, looped.size()); at += 4) {
                if (qFromLittleEndian<quint32>(looped.constData() + at) < 0xfffffff0U)
                    qToLittleEndian(to, looped.data() + at);
            }
            const auto root = readCompoundFile(looped, u"x.msg"_s);
            if (!root)
                QVERIFY(root.error().code == Error::Code::CannotRead || root.error().code == Error::Code::TooLarge);
            else
                QVERIFY(root->children.empty() || root->children.front().bytes.size() <= 2 * looped.size());
            ended += !root || root->children.empty() || root->children.front().bytes != QByteArray(200'000, 'x');
        }
        QVERIFY(ended > 0); // the loops are where they matter
        QVERIFY(timer.isWithin(1'000));
    }

    void siblings_areReadToALimit_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("shift");
        QTest::addColumn<bool>("besideTheRoot");
        QTest::addColumn<int>("read"); // -1: refused
        QTest::newRow("a few") << 5 << 9 << false << 5;
        QTest::newRow("many") << 3000 << 9 << false << 3000;
        QTest::newRow("many, in large sectors") << 3000 << 12 << false << 3000;
        QTest::newRow("too many") << 10'100 << 9 << false << -1;
        QTest::newRow("more than a stack holds") << 200'000 << 12 << false << -1;
        QTest::newRow("beside the root, which has no siblings") << 5 << 9 << true << 0;
    }

    void siblings_areReadToALimit()
    {
        QFETCH(int, count);
        QFETCH(int, shift);
        QFETCH(bool, besideTheRoot);
        QFETCH(int, read);
        const auto root = readCompoundFile(chainOfSiblings(count, static_cast<quint16>(shift), besideTheRoot), u"x.msg"_s);
        if (read < 0) {
            QVERIFY(!root);
            QCOMPARE(root.error().code, Error::Code::TooLarge);
            QVERIFY(!root.error().advice.isEmpty());
            return;
        }
        QVERIFY(root);
        QCOMPARE(root->children.size(), static_cast<std::size_t>(read));
    }

    void cutOff_isAnErrorOrWhatIsThere()
    {
        const QByteArray file = test::compoundFile({.children = {test::stream("large", QByteArray(20'000, 'x'))}});
        for (qsizetype size = 0; size < file.size(); size += 100) {
            const auto root = readCompoundFile(file.first(size), u"x.msg"_s);
            if (!root)
                QVERIFY(!root.error().text.isEmpty() && root.error().file == u"x.msg"_s);
        }
        QVERIFY(!readCompoundFile(file.first(kSector), u"x.msg"_s));
    }
};

QTEST_GUILESS_MAIN(TestCompoundFile)
#include "tst_compoundfile.moc"
