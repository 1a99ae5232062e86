// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/gzip.h"

#include "tests/support/packed.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

Result<Unpacked> unpack(const QByteArray &packed)
{
    const auto source = ByteSource::fromBytes(packed, u"x.gz"_s);
    UnpackLimit limit(packed.size());
    return gunzipped(*source, limit);
}

QByteArray contentOf(const Result<Unpacked> &unpacked)
{
    if (!unpacked)
        return {};
    QByteArray bytes(unpacked->source->size(), Qt::Uninitialized);
    (void)unpacked->source->read(0, std::span(bytes.data(), static_cast<std::size_t>(bytes.size())));
    return bytes;
}

} // namespace

class TestGzip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void members_followEachOther()
    {
        const Result<Unpacked> both = unpack(test::gzipped("one ") + test::gzipped("two") + QByteArray(1000, '\0'));
        QVERIFY(both && !both->error);
        QCOMPARE(contentOf(both), "one two"_ba);
        QCOMPARE(both->source->name(), u"x.gz"_s);
    }

    void damage_hasItsOffset()
    {
        const QByteArray packed = test::gzipped("some text");
        const Result<Unpacked> more = unpack(packed + "more");
        QVERIFY(more && more->error);
        QCOMPARE(contentOf(more), "some text"_ba);
        QCOMPARE(more->error->offset, packed.size());

        QByteArray wrongSum = packed;
        wrongSum[packed.size() - 8] = static_cast<char>(wrongSum[packed.size() - 8] ^ 1); // CRC-32: RFC 1952 section 2.3.1
        const Result<Unpacked> sum = unpack(wrongSum);
        QVERIFY(sum && sum->error);
        QCOMPARE(contentOf(sum), "some text"_ba);

        for (qsizetype size = 2; size < packed.size(); ++size) {
            const Result<Unpacked> cut = unpack(packed.first(size));
            const std::optional<Error> error = cut ? cut->error : std::optional(cut.error());
            QVERIFY(error);
            QCOMPARE(error->offset, size);
        }
    }

    void bomb_isRefused()
    {
        // 300 MB of zeros in 300 kB.
        QByteArray one = test::gzipped(QByteArray(30 * 1024 * 1024, '\0'));
        QByteArray bomb = one.repeated(10);
        const Result<Unpacked> unpacked = unpack(bomb);
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().code, Error::Code::TooLarge);
        QVERIFY(unpacked.error().offset > 8 * one.size() && unpacked.error().offset <= bomb.size());
        QVERIFY(!unpacked.error().advice.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestGzip)
#include "tst_gzip.moc"
