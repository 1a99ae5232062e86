// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/compressedrtf.h"

#include "tests/support/cputimer.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;

class TestCompressedRtf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rtf_data()
    {
        QTest::addColumn<QByteArray>("packed");
        QTest::addColumn<QByteArray>("rtf");
        const auto row = [](const char *tag, const char *packed, const char *rtf) {
            QTest::newRow(tag) << QByteArray::fromHex(packed) << QByteArray(rtf);
        };
        // The examples of [MS-OXRTFCP] sections 4.1.1 and 4.1.2.
        row("simple", "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232 0af32068656c090020627705b06c647d0a800fa0",
            "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
        row("over what is being written", "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0",
            "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
        row("not compressed", "0f000000030000004d454c41000000006162630000", "abc");
        row("not compressed, cut off", "0f000000ffffffff4d454c4100000000616263", "abc");
        row("cut off in a reference", "1a0000001c0000004c5a4675e2d44b514100042057", "{\\rtf1 W");
    }

    void rtf()
    {
        QFETCH(QByteArray, packed);
        QFETCH(QByteArray, rtf);
        const auto found = decompressedRtf(packed);
        QVERIFY(found);
        QCOMPARE(*found, rtf);
    }

    void otherBytes_areNone()
    {
        QVERIFY(!decompressedRtf({}));
        QVERIFY(!decompressedRtf(QByteArray(15, 'x')));
        QVERIFY(!decompressedRtf(QByteArray(100, 'x')));
    }

    void output_isCapped()
    {
        QByteArray packed = QByteArray::fromHex("00000000000000004c5a467500000000");
        packed += QByteArray("\xff" + QByteArray("\0\x0e", 2).repeated(8)).repeated(1'000'000); // 16 bytes out of two
        const test::CpuTimer timer;
        const auto found = decompressedRtf(packed);
        QVERIFY(found);
        QVERIFY(found->size() >= kMaxRtf && found->size() < kMaxRtf + 200);
        QVERIFY(timer.isWithin(3'000));
    }
};

QTEST_GUILESS_MAIN(TestCompressedRtf)
#include "tst_compressedrtf.moc"
