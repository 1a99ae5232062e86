// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/compoundfile.h"

#include "tests/support/packed.h"

#include <QElapsedTimer>
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

    void loopingSectors_end()
    {
        // The chain of the large stream goes back to its own start, again and again for each entry of the table.
        const QByteArray file = test::compoundFile({.children = {test::stream("large", QByteArray(200'000, 'x'))}});
        const qsizetype fat = fatOffset(file);
        QElapsedTimer timer;
        timer.start();
        int ended = 0;
        for (quint32 to = 0; to < 100; to += 7) {
            QByteArray looped = file;
            for (qsizetype at = fat; at + 4 <= std::min(fat + kSector, looped.size()); at += 4) {
                if (qFromLittleEndian<quint32>(looped.constData() + at) < 0xfffffff0U)
                    qToLittleEndian(to, looped.data() + at);
            }
            const auto root = readCompoundFile(looped, u"x.msg"_s);
            if (!root)
                QCOMPARE(root.error().code, Error::Code::CannotRead);
            else
                QVERIFY(root->children.empty() || root->children.front().bytes.size() <= 2 * looped.size());
            ended += !root || root->children.empty() || root->children.front().bytes != QByteArray(200'000, 'x');
        }
        QVERIFY(ended > 0); // the loops are where they matter
        QVERIFY2(timer.elapsed() < 10'000, QByteArray::number(timer.elapsed()).constData());
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
