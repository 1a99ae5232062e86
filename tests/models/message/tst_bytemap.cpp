// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/bytemap.h"
#include "tests/support/cputimer.h"

#include <QRandomGenerator>
#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QString decodeAll(ByteMap &map, qsizetype piece)
{
    QString text;
    while (!map.atEnd())
        text += map.decode(piece);
    return text;
}

/// Every byte in exactly one unit, every position in exactly one, both ways agreeing with a plain walk from the start.
QString fault(const ByteMap &map, const QByteArray &bytes, const QString &text)
{
    Place place;
    qsizetype byte = 0;
    while (place.position < map.end().position) {
        const Place at = place;
        const ShownUnit unit = map.next(place);
        if (unit.bytes.offset != byte || unit.position != at.position || unit.length < 1)
            return u"the unit at byte %1 lies elsewhere"_s.arg(byte);
        if (text.mid(at.position, unit.length) != unit.view())
            return u"the text at position %1 differs"_s.arg(at.position);
        for (qsizetype b = byte; b < unit.bytes.end(); ++b) {
            if (map.positionOf(b) != at.position)
                return u"positionOf(%1)"_s.arg(b);
        }
        for (qsizetype p = at.position; p < place.position; ++p) {
            if (map.byteOf(p) != byte || map.atPosition(p).place.line != at.line)
                return u"byteOf(%1)"_s.arg(p);
        }
        byte = unit.bytes.end();
    }
    if (byte != bytes.size() || place.position != text.size())
        return u"%1 of %2 bytes, %3 of %4 positions"_s.arg(byte).arg(bytes.size()).arg(place.position).arg(text.size());
    return {};
}

} // namespace

class TestByteMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<qsizetype>>("positions"); // of each byte
        using P = QList<qsizetype>;
        QTest::newRow("nothing") << ""_ba << QString() << P{};
        QTest::newRow("ASCII, tab") << "a\tb"_ba << u"a\tb"_s << P{0, 1, 2};
        QTest::newRow("LF") << "a\nb\n"_ba << u"a\nb\n"_s << P{0, 1, 2, 3};
        QTest::newRow("CRLF is one line end") << "a\r\nb"_ba << u"a\nb"_s << P{0, 1, 1, 2};
        QTest::newRow("bare CR in a message of LF") << "a\rb\n"_ba << u"a\u240db\n"_s << P{0, 1, 2, 3};
        QTest::newRow("CR before CRLF") << "a\r\r\nb"_ba << u"a\u240d\nb"_s << P{0, 1, 2, 2, 3};
        QTest::newRow("CR alone ends lines") << "a: b\rc: d\r"_ba << u"a: b\nc: d\n"_s << P{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        QTest::newRow("NUL, ESC, DEL") << "\0\x1b\x7f\n"_ba << u"\u2400\u241b\u2421\n"_s << P{0, 1, 2, 3};
        QTest::newRow("two bytes") << "\xc3\xa9!"_ba << u"\u00e9!"_s << P{0, 0, 1};
        QTest::newRow("three bytes") << "\xe3\x81\x93!"_ba << u"\u3053!"_s << P{0, 0, 0, 1};
        QTest::newRow("four bytes are two positions") << "\xf0\x9f\x93\xa7!"_ba << u"\U0001f4e7!"_s << P{0, 0, 0, 0, 2};
        QTest::newRow("Latin-1") << "\xe9!"_ba << u"\u27e8E9\u27e9!"_s << P{0, 4};
        QTest::newRow("cut off") << "\xe3\x81"_ba << u"\u27e8E3\u27e9\u27e881\u27e9"_s << P{0, 4};
        QTest::newRow("overlong") << "\xc0\xaf"_ba << u"\u27e8C0\u27e9\u27e8AF\u27e9"_s << P{0, 4};
        QTest::newRow("overlong, three") << "\xe0\x80\xaf"_ba << u"\u27e8E0\u27e9\u27e880\u27e9\u27e8AF\u27e9"_s << P{0, 4, 8};
        QTest::newRow("surrogate") << "\xed\xa0\x80"_ba << u"\u27e8ED\u27e9\u27e8A0\u27e9\u27e880\u27e9"_s << P{0, 4, 8};
        QTest::newRow("beyond Unicode") << "\xf4\x90\x80\x80"_ba << u"\u27e8F4\u27e9\u27e890\u27e9\u27e880\u27e9\u27e880\u27e9"_s
                                        << P{0, 4, 8, 12};
        QTest::newRow("right-to-left override") << "\xe2\x80\xae!"_ba << u"\u27e8U+202E\u27e9!"_s << P{0, 0, 0, 8};
        QTest::newRow("zero width space") << "\xe2\x80\x8b"_ba << u"\u27e8U+200B\u27e9"_s << P{0, 0, 0};
        QTest::newRow("paragraph separator") << "\xe2\x80\xa9"_ba << u"\u27e8U+2029\u27e9"_s << P{0, 0, 0};
        QTest::newRow("C1 control in UTF-8") << "\xc2\x85"_ba << u"\u27e8U+0085\u27e9"_s << P{0, 0};
        QTest::newRow("soft hyphen") << "\xc2\xad"_ba << u"\u27e8U+00AD\u27e9"_s << P{0, 0};
        QTest::newRow("a text document's own frame sign") << "\xef\xb7\x90"_ba << u"\u27e8U+FDD0\u27e9"_s << P{0, 0, 0};
        QTest::newRow("object replacement") << "\xef\xbf\xbc"_ba << u"\u27e8U+FFFC\u27e9"_s << P{0, 0, 0};
        QTest::newRow("tag letter, plane 14") << "\xf3\xa0\x81\x81"_ba << u"\u27e8U+E0041\u27e9"_s << P{0, 0, 0, 0};
        QTest::newRow("byte order mark") << "\xef\xbb\xbf"
                                            "a"_ba
                                         << u"\u27e8U+FEFF\u27e9a"_s << P{0, 0, 0, 8};
    }

    void shows()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QFETCH(QList<qsizetype>, positions);
        for (const qsizetype piece : {1, 2, 1000}) {
            ByteMap map(view(bytes));
            QCOMPARE(decodeAll(map, piece), text);
            QCOMPARE(map.end().position, text.size());
            QList<qsizetype> found;
            for (qsizetype i = 0; i < bytes.size(); ++i)
                found += map.positionOf(i);
            QCOMPARE(found, positions);
            QCOMPARE(fault(map, bytes, text), QString());
        }
    }

    void decode_stopsAfterLines()
    {
        const QByteArray bytes = "a\nb\nc\nd"_ba;
        ByteMap map(view(bytes));
        QCOMPARE(map.decode(100, 2), u"a\nb\n"_s);
        QCOMPARE(map.decode(100, 2), u"c\nd"_s);
        QVERIFY(map.atEnd());
    }

    void overlongLine_isCut()
    {
        const QByteArray bytes = "s: "_ba + QByteArray(2 * ByteMap::kMaxColumns, 'x') + "\r\ny";
        ByteMap map(view(bytes));
        const QString text = decodeAll(map, 1000);
        QCOMPARE(text.size(), bytes.size() - 1 + 2);
        QCOMPARE(text.at(ByteMap::kMaxColumns), u'\n');
        const ByteMap::Found cut = map.atPosition(ByteMap::kMaxColumns);
        QCOMPARE(cut.unit.kind, ShownUnit::Kind::Break);
        QCOMPARE(cut.unit.bytes, (Span{ByteMap::kMaxColumns, 0}));
        const ByteMap::Found after = map.atByte(ByteMap::kMaxColumns);
        QCOMPARE(after.place.position, qsizetype(ByteMap::kMaxColumns + 1));
        QVERIFY(after.place.continued);
        QCOMPARE(after.place.line, qsizetype(1));
        const ByteMap::Found last = map.atByte(bytes.size() - 1);
        QCOMPARE(last.place.line, qsizetype(2));
        QVERIFY(!last.place.continued);
        QCOMPARE(fault(map, bytes, text), QString());
    }

    void lineOfExactlyTheLimit_isNotCut()
    {
        const QByteArray bytes = QByteArray(ByteMap::kMaxColumns, 'x') + "\ny";
        ByteMap map(view(bytes));
        QCOMPARE(decodeAll(map, 64), QString::fromLatin1(bytes));
    }

    void selections_areWholeUnits()
    {
        const QByteArray bytes = "a\xe9"
                                 "b\r\nc"_ba; // a ⟨E9⟩ b \n c
        ByteMap map(view(bytes));
        QCOMPARE(decodeAll(map, 100), u"a\u27e8E9\u27e9b\nc"_s);
        QCOMPARE(map.bytesOf(0, 8), (Span{0, 6}));
        QCOMPARE(map.bytesOf(2, 3), (Span{1, 1})); // inside the mark
        QCOMPARE(map.bytesOf(5, 6), (Span{2, 1}));
        QCOMPARE(map.bytesOf(6, 7), (Span{3, 2})); // the line end with its CR
        QCOMPARE(map.bytesOf(7, 7), (Span{5, 0}));
        QCOMPARE(map.bytesOf(7, 99), (Span{5, 1}));
    }

    void outside_isTheEnd()
    {
        const QByteArray bytes = "abc"_ba;
        ByteMap map(view(bytes));
        QCOMPARE(map.positionOf(2), qsizetype(0)); // nothing is decoded yet
        QCOMPARE(map.decode(2), u"ab"_s);
        QCOMPARE(map.positionOf(2), qsizetype(2));
        QCOMPARE(map.decode(9), u"c"_s);
        QCOMPARE(map.positionOf(99), qsizetype(3));
        QCOMPARE(map.byteOf(99), qsizetype(3));
        QCOMPARE(map.positionOf(-1), qsizetype(0));
        QCOMPARE(map.byteOf(-1), qsizetype(0));
        QCOMPARE(map.decode(9), QString());
    }

    void randomBytes_roundTrip_data()
    {
        QTest::addColumn<QByteArray>("alphabet");
        QByteArray all;
        for (int c = 0; c < 256; ++c)
            all += static_cast<char>(c);
        QTest::newRow("any byte") << all;
        QTest::newRow("line ends") << "\r\n\r\n ab"_ba;
        QTest::newRow("pieces of UTF-8") << "\xe2\x80\xae\xf0\x9f\x93\xa7\xc3\xa9"
                                            "a\r\n"_ba;
        QTest::newRow("long lines") << "abcdefgh\xe9"_ba;
    }

    void randomBytes_roundTrip()
    {
        QFETCH(QByteArray, alphabet);
        QRandomGenerator random(20011110);
        for (int run = 0; run < 4; ++run) {
            QByteArray bytes(random.bounded(7'000), Qt::Uninitialized);
            for (char &c : bytes)
                c = alphabet.at(random.bounded(int(alphabet.size())));
            ByteMap map(view(bytes));
            const QString text = decodeAll(map, 1 + random.bounded(5'000));
            QCOMPARE(fault(map, bytes, text), QString());
        }
    }

    void lookUp_doesNotGrowWithTheMessage()
    {
        const QByteArray bytes(8'000'000, 'x');
        ByteMap map(view(bytes));
        (void)decodeAll(map, 1'000'000);
        const test::CpuTimer timer;
        for (qsizetype i = 0; i < 2'000; ++i)
            QCOMPARE(map.byteOf(map.positionOf(i * 4'000)), i * 4'000);
        QVERIFY(timer.isWithin(400)); // from the start it would be minutes
    }
};

QTEST_GUILESS_MAIN(TestByteMap)
#include "tst_bytemap.moc"
