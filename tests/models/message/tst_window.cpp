// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/window.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;

namespace {

constexpr qint64 kSize = 3 * 512 * 1024 + 17; ///< Several fillings and a bit.

/// A byte that tells its place.
char byteAt(qint64 position)
{
    return static_cast<char>('a' + position * 7 % 26);
}

QByteArray telling()
{
    QByteArray bytes(kSize, Qt::Uninitialized);
    for (qint64 i = 0; i < kSize; ++i)
        bytes[i] = byteAt(i);
    return bytes;
}

/// Counts what is read, and fails from a place on.
class Source final : public ByteSource
{
public:
    explicit Source(const QByteArray &bytes, qint64 failsFrom = -1)
        : m_source(fromBytes(bytes, {}))
        , m_failsFrom(failsFrom)
    { }
    Result<qint64> read(qint64 offset, std::span<char> out) override
    {
        ++reads;
        if (m_failsFrom >= 0 && offset + static_cast<qint64>(out.size()) > m_failsFrom)
            return std::unexpected(Error{Error::Code::Changed, {}, {}, m_failsFrom, {}});
        const Result<qint64> count = m_source->read(offset, out);
        bytesRead += count.value_or(0);
        return count;
    }
    qint64 size() const override { return m_source->size(); }
    QString name() const override { return {}; }

    int reads = 0;
    qint64 bytesRead = 0;

private:
    std::unique_ptr<ByteSource> m_source;
    qint64 m_failsFrom;
};

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void from_givesWhatIsWanted_data();
    void from_givesWhatIsWanted();
    void from_goingOn_readsEachByteOnce();
    void from_goingBack_seesTheSame();
    void before_isWhatStandsBefore_data();
    void before_isWhatStandsBefore();
    void from_emptySource_isEmpty();
    void from_failedRead_isItsError();
};

void TestWindow::from_givesWhatIsWanted_data()
{
    QTest::addColumn<qint64>("position");
    QTest::addColumn<qint64>("wanted");
    QTest::addColumn<qint64>("least");
    QTest::newRow("start") << qint64(0) << qint64(10) << qint64(10);
    QTest::newRow("nothing") << qint64(5) << qint64(0) << qint64(0);
    QTest::newRow("as much as may be asked for") << qint64(1000) << Window::kWanted << Window::kWanted;
    QTest::newRow("across a filling") << qint64(512 * 1024 - 1) << qint64(10) << qint64(10);
    QTest::newRow("over the end") << kSize - 3 << qint64(10) << qint64(3);
    QTest::newRow("at the end") << kSize << qint64(10) << qint64(0);
}

void TestWindow::from_givesWhatIsWanted()
{
    QFETCH(qint64, position);
    QFETCH(qint64, wanted);
    QFETCH(qint64, least);
    Source source(telling());
    Window window(source);
    const Result<std::string_view> text = window.from(position, wanted);
    QVERIFY(text);
    QVERIFY(static_cast<qint64>(text->size()) >= least);
    QVERIFY(position + static_cast<qint64>(text->size()) <= kSize);
    for (std::size_t i = 0; i < text->size(); ++i)
        QCOMPARE((*text)[i], byteAt(position + static_cast<qint64>(i)));
}

void TestWindow::from_goingOn_readsEachByteOnce()
{
    Source source(telling());
    Window window(source);
    for (qint64 position = 0; position < kSize; position += 1000) {
        const Result<std::string_view> text = window.from(position, std::min<qint64>(1000, kSize - position));
        QVERIFY(text);
        QCOMPARE(text->front(), byteAt(position));
    }
    QVERIFY(source.reads <= 5);
    QCOMPARE(source.bytesRead, kSize);
}

void TestWindow::from_goingBack_seesTheSame()
{
    Source source(telling());
    Window window(source);
    for (const qint64 position : {kSize - 5, qint64(0), qint64(700'000), qint64(699'999), qint64(3)}) {
        const Result<std::string_view> text = window.from(position, 2);
        QVERIFY(text);
        QCOMPARE(text->substr(0, 2), (std::string{byteAt(position), byteAt(position + 1)}));
    }
}

void TestWindow::before_isWhatStandsBefore_data()
{
    QTest::addColumn<QList<qint64>>("positions");
    QTest::addColumn<qint64>("kept"); // bytes before the last position
    QTest::newRow("start") << QList<qint64>{0} << qint64(0);
    QTest::newRow("near the start") << QList<qint64>{2} << qint64(2);
    QTest::newRow("further") << QList<qint64>{100} << Window::kKept;
    QTest::newRow("where a new filling begins") << QList<qint64>{0, 512 * 1024} << Window::kKept;
    QTest::newRow("after going back") << QList<qint64>{1'000'000, 50} << Window::kKept;
    QTest::newRow("the end") << QList<qint64>{kSize} << Window::kKept;
}

void TestWindow::before_isWhatStandsBefore()
{
    QFETCH(QList<qint64>, positions);
    QFETCH(qint64, kept);
    Source source(telling());
    Window window(source);
    for (const qint64 position : std::as_const(positions))
        QVERIFY(window.from(position, 1));
    const std::string_view before = window.before();
    QCOMPARE(static_cast<qint64>(before.size()), kept);
    for (qint64 i = 0; i < kept; ++i)
        QCOMPARE(before[static_cast<std::size_t>(i)], byteAt(positions.last() - kept + i));
}

void TestWindow::from_emptySource_isEmpty()
{
    Source source({});
    Window window(source);
    const Result<std::string_view> text = window.from(0, 100);
    QVERIFY(text && text->empty());
    QVERIFY(window.before().empty());
}

void TestWindow::from_failedRead_isItsError()
{
    Source source(telling(), 600'000);
    Window window(source);
    QVERIFY(window.from(0, 10));
    const Result<std::string_view> text = window.from(590'000, 100);
    QVERIFY(!text);
    QCOMPARE(text.error().code, Error::Code::Changed);
    QCOMPARE(text.error().offset, 600'000);
}

QTEST_GUILESS_MAIN(TestWindow)
#include "tst_window.moc"
