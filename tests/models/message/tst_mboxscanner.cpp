// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/mboxscanner.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kFrom = "From a@example.org Thu Jan 14 09:05:02 2021\n"; // 44 bytes

struct Place {
    int index;
    qint64 offset;
    qint64 length;
    bool operator==(const Place &) const = default;
};

QList<Place> places(const QByteArray &bytes, qint64 start = 0, LineEnds ends = LineEnds::Lf, int firstIndex = 0)
{
    const auto source = ByteSource::fromBytes(bytes, {});
    MboxScanner scanner(*source, start, ends, firstIndex);
    QList<Place> found;
    for (auto entry = scanner.next(); entry && *entry; entry = scanner.next())
        found.append({(*entry)->index, (*entry)->offset, (*entry)->length});
    return found;
}

} // namespace

Q_DECLARE_METATYPE(Place)

class TestMboxScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void start_isWhereTheFirstFromLineBegins();
    void lengths_areBelievedFromTheFirstMessageOnOnly();
    void fromLine_isKeptWithoutItsLineEnd();
    void failure_isTheSources();
};

void TestMboxScanner::places_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<Place>>("expected");
    const auto row = [](const char *name, const QByteArray &bytes, const QList<Place> &expected) {
        QTest::newRow(name) << bytes << expected;
    };
    // "To: x\n\nhi\n" is 10 bytes; the blank line behind it belongs to the mbox.
    const QByteArray one = kFrom + "To: x\n\nhi\n"_ba;
    row("nothing", {}, {});
    row("one", one, {{0, 44, 10}});
    row("one with its blank line", one + "\n", {{0, 44, 10}});
    row("two", one + "\n" + one, {{0, 44, 10}, {1, 99, 10}});
    row("no blank line between them", one + one, {{0, 44, 10}, {1, 98, 10}});
    row("quoted", kFrom + "To: x\n\n>From me\n"_ba, {{0, 44, 16}});
    row("prose in the body", kFrom + "To: x\n\nFrom here on\n"_ba, {{0, 44, 20}});
    row("a header alone", kFrom + "To: x\n"_ba + one, {{0, 44, 6}, {1, 94, 10}});
    row("a From line alone at the end", one + "\n" + kFrom, {{0, 44, 10}, {1, 99, 0}});
    row("cut off in the header", kFrom + "To: x\nSubj"_ba, {{0, 44, 10}});
    row("an empty body", kFrom + "To: x\n\n"_ba + one, {{0, 44, 7}, {1, 95, 10}});
}

void TestMboxScanner::places()
{
    QFETCH(QByteArray, bytes);
    QTEST(::places(bytes), "expected");
    // The same with the line ends of old Macintosh files.
    QTEST(::places(QByteArray(bytes).replace('\n', '\r'), 0, LineEnds::Cr), "expected");
}

void TestMboxScanner::start_isWhereTheFirstFromLineBegins()
{
    const QByteArray bytes = "rest\n\n"_ba + kFrom + "To: x\n\nhi\n";
    QCOMPARE(::places(bytes, 6, LineEnds::Lf, 5), (QList<Place>{{5, 50, 10}}));
}

void TestMboxScanner::lengths_areBelievedFromTheFirstMessageOnOnly()
{
    // "hi\n\n" + kFrom + "To: z\n\nx\n": a length of 4 + 44 + 9 covers the second message.
    const QByteArray bytes = kFrom + "Content-Length: 57\n\nhi\n\n"_ba + kFrom + "To: z\n\nx\n";
    QCOMPARE(::places(bytes).size(), 1);
    // Of the messages before number 3 nothing is known here.
    QCOMPARE(::places(bytes, 0, LineEnds::Lf, 3).size(), 2);
}

void TestMboxScanner::fromLine_isKeptWithoutItsLineEnd()
{
    const auto source = ByteSource::fromBytes(QByteArray(kFrom).chopped(1) + "\r\nTo: x\r\n\r\n", {});
    MboxScanner scanner(*source, 0, LineEnds::Lf);
    const auto entry = scanner.next();
    QVERIFY(entry && *entry);
    QCOMPARE((*entry)->fromLine, QByteArray(kFrom).chopped(1));
    QCOMPARE((*entry)->offset, 45);
}

void TestMboxScanner::failure_isTheSources()
{
    class Broken final : public ByteSource
    {
    public:
        Result<qint64> read(qint64 offset, std::span<char>) override
        {
            return std::unexpected(Error{Error::Code::CannotRead, {}, {}, offset, {}});
        }
        qint64 size() const override { return 1000; }
        QString name() const override { return {}; }
    };
    Broken source;
    MboxScanner scanner(source, 0, LineEnds::Lf);
    const auto entry = scanner.next();
    QVERIFY(!entry);
    QCOMPARE(entry.error().code, Error::Code::CannotRead);
}

QTEST_GUILESS_MAIN(TestMboxScanner)
#include "tst_mboxscanner.moc"
