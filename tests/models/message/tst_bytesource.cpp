// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/bytesource.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

/// What a read of `wanted` bytes at `offset` gives; the rest of the room stays as it was.
QByteArray readAt(ByteSource &source, qint64 offset, int wanted)
{
    QByteArray out(wanted + 1, '#');
    const Result<qint64> count = source.read(offset, std::span(out.data(), static_cast<std::size_t>(wanted)));
    if (!count)
        return "error";
    return out.last(out.size() - *count) == QByteArray(out.size() - *count, '#') ? out.first(*count) : "overwritten";
}

} // namespace

class TestByteSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void read_givesTheBytesAtThePlace_data();
    void read_givesTheBytesAtThePlace();
    void open_saysWhyNot_data();
    void open_saysWhyNot();
    void open_showsTheOtherName();
    void file_thatHasBecomeShorter_isAnError();
    void file_thatGrows_endsWhereItDid();
    void file_thatIsRemoved_isReadOn();
    void pipe_isCopied();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    QTemporaryDir m_dir;
};

void TestByteSource::initTestCase()
{
    QVERIFY(m_dir.isValid());
}

void TestByteSource::read_givesTheBytesAtThePlace_data()
{
    QTest::addColumn<bool>("fromFile");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<int>("wanted");
    QTest::addColumn<QByteArray>("expected"); // of "0123456789"
    for (const bool fromFile : {false, true}) {
        const auto row = [&](const char *name, qint64 offset, int wanted, const char *expected) {
            QTest::addRow("%s, %s", fromFile ? "file" : "memory", name) << fromFile << offset << wanted << QByteArray(expected);
        };
        row("start", 0, 3, "012");
        row("middle", 4, 3, "456");
        row("up to the end", 7, 3, "789");
        row("over the end", 8, 5, "89");
        row("at the end", 10, 5, "");
        row("behind the end", 50, 5, "");
        row("nothing", 3, 0, "");
    }
}

void TestByteSource::read_givesTheBytesAtThePlace()
{
    QFETCH(bool, fromFile);
    QFETCH(qint64, offset);
    QFETCH(int, wanted);
    std::unique_ptr<ByteSource> source;
    if (fromFile) {
        auto opened = ByteSource::open(write(u"ten"_s, "0123456789"));
        QVERIFY(opened);
        source = std::move(*opened);
    } else {
        source = ByteSource::fromBytes("0123456789", u"memory"_s);
    }
    QCOMPARE(source->size(), 10);
    QTEST(readAt(*source, offset, wanted), "expected");
    QCOMPARE(readAt(*source, 0, 2), "01"_ba); // and back again
}

void TestByteSource::open_saysWhyNot_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("no such file") << m_dir.filePath(u"missing"_s);
    QTest::newRow("a folder") << m_dir.path();
}

void TestByteSource::open_saysWhyNot()
{
    QFETCH(QString, path);
    const auto source = ByteSource::open(path);
    QVERIFY(!source);
    QVERIFY(source.error().line().contains(path));
    QVERIFY(!source.error().advice.isEmpty());
}

void TestByteSource::open_showsTheOtherName()
{
    const QString path = write(u"named"_s, "x");
    QCOMPARE((*ByteSource::open(path))->name(), path);
    QCOMPARE((*ByteSource::open(path, u"shown"_s))->name(), u"shown"_s);
}

void TestByteSource::file_thatHasBecomeShorter_isAnError()
{
    const QString path = write(u"shrinks"_s, "0123456789");
    auto source = ByteSource::open(path);
    QVERIFY(source);
    QVERIFY(QFile::resize(path, 4));
    QByteArray out(6, '#');
    const Result<qint64> count = (*source)->read(2, std::span(out.data(), 6));
    QVERIFY(!count);
    QCOMPARE(count.error().code, Error::Code::Changed);
    QCOMPARE(count.error().offset, 4); // where the bytes end now
}

void TestByteSource::file_thatGrows_endsWhereItDid()
{
    const QString path = write(u"grows"_s, "0123456789");
    auto source = ByteSource::open(path);
    QVERIFY(source);
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append) && file.write("more") == 4);
    file.close();
    QCOMPARE((*source)->size(), 10);
    QCOMPARE(readAt(**source, 8, 6), "89"_ba);
}

void TestByteSource::file_thatIsRemoved_isReadOn()
{
    const QString path = write(u"goes"_s, "0123456789");
    auto source = ByteSource::open(path);
    QVERIFY(source && QFile::remove(path));
    QCOMPARE(readAt(**source, 3, 3), "345"_ba);
}

void TestByteSource::pipe_isCopied()
{
    // A pipe has no size and cannot go back; more than is kept in memory goes through a temporary file.
    FILE *pipe = ::popen("yes 0123456 | head -c 8000000", "r");
    QVERIFY(pipe);
    auto source = ByteSource::open(u"/dev/fd/%1"_s.arg(::fileno(pipe)));
    ::pclose(pipe);
    QVERIFY(source);
    QCOMPARE((*source)->size(), 8'000'000);
    QCOMPARE(readAt(**source, 7'999'992, 16), "0123456\n"_ba);
    QCOMPARE(readAt(**source, 8, 3), "012"_ba);
}

QTEST_GUILESS_MAIN(TestByteSource)
#include "tst_bytesource.moc"
