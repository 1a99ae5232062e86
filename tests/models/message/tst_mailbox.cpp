// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/issues.h"
#include "models/message/mailbox.h"
#include "models/message/mboxscanner.h"
#include "tests/support/cputimer.h"
#include "tests/support/packed.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <unistd.h>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kFromA = "From a@example.org Thu Jan 14 09:05:02 2021\n";
constexpr auto kFromB = "From b@example.org Fri Jan 15 09:05:02 2021\n";

class CountingSource final : public ByteSource
{
public:
    explicit CountingSource(const QByteArray &bytes)
        : m_source(fromBytes(bytes, {}))
    { }
    Result<qint64> read(qint64 offset, std::span<char> out) override
    {
        const Result<qint64> count = m_source->read(offset, out);
        bytesRead += count.value_or(0);
        return count;
    }
    qint64 size() const override { return m_source->size(); }
    QString name() const override { return {}; }

    qint64 bytesRead = 0;

private:
    std::unique_ptr<ByteSource> m_source;
};

struct Found {
    QList<Entry> entries;
    QByteArrayList messages;
    std::optional<Error> error;
};

Found readAll(Mailbox &mailbox)
{
    Found found;
    while (true) {
        const Result<std::optional<Entry>> entry = mailbox.next();
        if (!entry) {
            found.error = entry.error();
            return found;
        }
        if (!*entry)
            return found;
        found.entries << **entry;
        const Result<Message> message = mailbox.read(**entry);
        if (!message) {
            found.error = message.error();
            return found;
        }
        found.messages << message->bytes;
    }
}

Found readAll(const QByteArray &bytes)
{
    auto mailbox = Mailbox::fromBytes(bytes, u"pasted text"_s);
    if (!mailbox)
        return {{}, {}, mailbox.error()};
    return readAll(**mailbox);
}

} // namespace

class TestMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void split_data();
    void split();
    void entries_sayWhereTheMessagesLie();
    void contentLength_data();
    void contentLength();
    void contentLength_coveringFromLines_data();
    void contentLength_coveringFromLines();
    void split_isTheSameAtAnyPlaceOfTheWindow();
    void read_listsQuotedLines();
    void open_refuses_data();
    void open_refuses();
    void open_withoutPermission();
    void open_readsAPipe();
    void shrunkFile_isAnErrorWithItsOffset();
    void changedFile_isAnError();
    void cutGzip_givesWhatCameBefore();
    void fileOfFromLines_isReadInLinearTime();
    void sparseMbox_ofThreeGigabytes();
    void removedFile_isReadOn();
    void next_readsEachByteFewTimes();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    QTemporaryDir m_dir;
};

void TestMailbox::split_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArrayList>("messages");
    const QByteArray a(kFromA);
    const QByteArray b(kFromB);

    QTest::newRow("one message") << QByteArray("To: x\n\nbody\n") << QByteArrayList{"To: x\n\nbody\n"};
    QTest::newRow("one in an mbox") << a + "To: x\n\nbody\n\n" << QByteArrayList{"To: x\n\nbody\n"};
    QTest::newRow("two") << a + "To: x\n\nbody\n\n" + b + "To: y\n\nmore\n" << QByteArrayList{"To: x\n\nbody\n", "To: y\n\nmore\n"};
    QTest::newRow("no separator") << a + "To: x\n\nbody\n" + b + "To: y\n\nmore\n\n"
                                  << QByteArrayList{"To: x\n\nbody\n", "To: y\n\nmore\n"};
    QTest::newRow("crlf") << QByteArray(a + "To: x\n\nbody\n\n" + b + "To: y\n\nmore\n\n").replace("\n", "\r\n")
                          << QByteArrayList{"To: x\r\n\r\nbody\r\n", "To: y\r\n\r\nmore\r\n"};
    QTest::newRow("cr") << QByteArray(a + "To: x\n\nbody\n\n" + b + "To: y\n\nmore\n\n").replace("\n", "\r")
                        << QByteArrayList{"To: x\r\rbody\r", "To: y\r\rmore\r"};
    QTest::newRow("gzip of an mbox") << test::gzipped(a + "To: x\n\nbody\n\n" + b + "To: y\n\nmore\n")
                                     << QByteArrayList{"To: x\n\nbody\n", "To: y\n\nmore\n"};
    QTest::newRow("two gzips, one after the other")
        << test::gzipped("To: x\n\nbo") + test::gzipped("dy\n") + QByteArray(512, '\0') << QByteArrayList{"To: x\n\nbody\n"};
    QTest::newRow("zip") << test::zipped({{u"b/two.mbox"_s, a + "To: x\n\nbody\n\n" + b + "To: y\n\nmore\n"},
        {u"a.eml"_s, "To: z\n\n"}, {u"c.gz"_s, test::gzipped("To: w\n\n")}})
                         << QByteArrayList{"To: z\n\n", "To: x\n\nbody\n", "To: y\n\nmore\n", "To: w\n\n"};
    QTest::newRow("gzip of a zip") << test::gzipped(test::zipped({{u"a"_s, "To: x\n\n"}})) << QByteArrayList{"To: x\n\n"};
    QTest::newRow("Outlook, nothing but the header")
        << test::compoundFile({.children = {test::unicode("007D", u"To: x\r\n\r\n"_s), test::numbers(32)}})
        << QByteArrayList{"To: x\r\n\r\n"};
    QTest::newRow("mboxrd") << a + "To: x\n\n>From b\n>>From c\n\n" + b + "To: y\n\n"
                            << QByteArrayList{"To: x\n\n>From b\n>>From c\n", "To: y\n\n"};
    QTest::newRow("prose in the body") << a + "To: x\n\nbody\n\nFrom what I see\n\n"
                                       << QByteArrayList{"To: x\n\nbody\n\nFrom what I see\n"};
    QTest::newRow("no body") << a + "To: x\n" + b + "To: y\n" << QByteArrayList{"To: x\n", "To: y\n"};
    QTest::newRow("empty body") << a + "To: x\n\n" + b + "To: y\n\n" << QByteArrayList{"To: x\n\n", "To: y\n\n"};
    QTest::newRow("empty message") << a + "\n" + b + "To: y\n\nmore\n" << QByteArrayList{"\n", "To: y\n\nmore\n"};
    QTest::newRow("two From lines of one message") << a + b + "To: y\n\nmore\n" << QByteArrayList{b + "To: y\n\nmore\n"};
    QTest::newRow("From lines without a date")
        << QByteArray("From -\nTo: x\n\nbody\nFrom -\nTo: y\n\nmore\n") << QByteArrayList{"To: x\n\nbody\n", "To: y\n\nmore\n"};
    QTest::newRow("unknown sender line, a field follows")
        << QByteArray("From some one\nTo: x\n\nbody\n") << QByteArrayList{"To: x\n\nbody\n"};
    QTest::newRow("byte order mark") << "\xef\xbb\xbf" + a + "To: x\n\nbody\n" << QByteArrayList{"To: x\n\nbody\n"};
    QTest::newRow("leading blank lines") << "\n\r\n" + a + "To: x\n\nbody\n" << QByteArrayList{"To: x\n\nbody\n"};
    QTest::newRow("leading blank lines, one message") << QByteArray("\n\nTo: x\n\nbody\n") << QByteArrayList{"\n\nTo: x\n\nbody\n"};
    QTest::newRow("cut off at its head") << "rest of a body\nmore of it\n\n" + b + "To: y\n\nmore\n"
                                         << QByteArrayList{"To: y\n\nmore\n"};
    QTest::newRow("cut off in a From line") << a + "To: x\n\nbody\n\nFrom b@exa" << QByteArrayList{"To: x\n\nbody\n\nFrom b@exa"};
    QTest::newRow("cut off in a header") << a + "To: x\n\nbody\n\n" + b + "To: y\nSubj"
                                         << QByteArrayList{"To: x\n\nbody\n", "To: y\nSubj"};
    QTest::newRow("cut off behind a From line") << a + "To: x\n\nbody\n\n" + b.chopped(1) << QByteArrayList{"To: x\n\nbody\n", ""};
    QTest::newRow("many cr behind a From line") << a.chopped(1) + "\r\r\r\r\nTo: x\n\nbody\n" << QByteArrayList{"To: x\n\nbody\n"};
    QTest::newRow("nul in the body") << a + QByteArray("To: x\n\n\0\n", 9) + '\n' + b + "To: y\n\n"
                                     << QByteArrayList{QByteArray("To: x\n\n\0\n", 9), "To: y\n\n"};
}

void TestMailbox::split()
{
    QFETCH(QByteArray, bytes);
    const Found found = readAll(bytes);
    QVERIFY2(!found.error, found.error ? qPrintable(found.error->line()) : "");
    QTEST(found.messages, "messages");
}

void TestMailbox::entries_sayWhereTheMessagesLie()
{
    const QString path = write(u"two.mbox"_s, QByteArray(kFromA) + "To: x\n\nbody\n\n" + kFromB + "To: y\n\nmore\n");
    auto mailbox = Mailbox::open(path);
    QVERIFY(mailbox);
    QCOMPARE((*mailbox)->size(), 44 + 12 + 1 + 44 + 12);
    QCOMPARE((*mailbox)->name(), path);
    const Found found = readAll(**mailbox);
    QCOMPARE(
        found.entries, (QList<Entry>{{0, 44, 12, QByteArray(kFromA).chopped(1)}, {1, 101, 12, QByteArray(kFromB).chopped(1)}}));
    const Result<Message> message = (*mailbox)->read(found.entries[1]);
    QVERIFY(message);
    QCOMPARE(message->file, path);
    QCOMPARE(message->index, 1);
    QCOMPARE(message->fromLine, QByteArray(kFromB).chopped(1));
    QCOMPARE(message->header.fields.size(), 1U);
}

void TestMailbox::contentLength_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("messages");

    // The body is "one\n\n" + kFromB + "To: z\n\ntwo\n": 5 + 44 + 11 bytes, a From_ line inside that nothing quotes.
    QTest::newRow("none") << QByteArray() << 3;
    QTest::newRow("right") << QByteArray("Content-Length: 60\n") << 2;
    QTest::newRow("case, blanks") << QByteArray("content-length :  60 \n") << 2;
    QTest::newRow("without the last line end") << QByteArray("Content-Length: 59\n") << 2;
    QTest::newRow("too short") << QByteArray("Content-Length: 2\n") << 3;
    QTest::newRow("too long") << QByteArray("Content-Length: 70\n") << 3;
    QTest::newRow("behind the end") << QByteArray("Content-Length: 999999999999\n") << 3;
    QTest::newRow("no number") << QByteArray("Content-Length: many\n") << 3;
    QTest::newRow("negative") << QByteArray("Content-Length: -5\n") << 3;
    QTest::newRow("overflow") << QByteArray("Content-Length: 99999999999999999999999\n") << 3;
}

void TestMailbox::contentLength()
{
    QFETCH(QByteArray, field);
    const QByteArray bytes = kFromA + field + "To: x\n\none\n\n" + kFromB + "To: z\n\ntwo\n\n" + kFromA + "To: y\n\nthree\n";
    const Found found = readAll(bytes);
    QVERIFY(!found.error);
    QTEST(static_cast<int>(found.messages.size()), "messages");
    QCOMPARE(found.messages.last(), "To: y\n\nthree\n"_ba);
}

/// Only an mboxcl states the length of each message itself; elsewhere the sender may have, to hide what follows.
void TestMailbox::contentLength_coveringFromLines_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("length");
    QTest::addColumn<int>("messages");
    QTest::addColumn<QByteArrayList>("issues"); // of the message that states the length
    const auto message = [](const char *fields, const char *body) {
        return kFromA + QByteArray(fields) + "To: b\n\n" + body + '\n';
    };
    // "hi\n", the blank line, the next From_ line and all of its message, "To: z\n\ntwo\n": 3 + 1 + 44 + 11 bytes.
    const QByteArray covering("Content-Length: 59\n");
    QTest::newRow("first: nothing speaks against it") << QByteArray() << covering << 2 << QByteArrayList{"from-line-inside"};
    QTest::newRow("all before are exact") << message("Content-Length: 5\n", "four\n") << covering << 3
                                          << QByteArrayList{"from-line-inside"};
    QTest::newRow("one before states none") << message("", "four\n") << covering << 4 << QByteArrayList{"length-not-believed"};
    QTest::newRow("one before is wrong") << message("Content-Length: 3\n", "four\n") << covering << 4
                                         << QByteArrayList{"length-not-believed"};
    QTest::newRow("none before, exact itself")
        << message("", "four\n") << QByteArray("Content-Length: 3\n") << 4 << QByteArrayList();
    QTest::newRow("not stated") << QByteArray() << QByteArray() << 3 << QByteArrayList();
}

void TestMailbox::contentLength_coveringFromLines()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, length);
    const QByteArray bytes = before + kFromA + length + "To: x\n\nhi\n\n" + kFromB + "To: z\n\ntwo\n\n" + kFromA
        + "To: y\n\nthree\n";
    auto mailbox = Mailbox::fromBytes(bytes, {});
    QVERIFY(mailbox);
    int count = 0;
    QByteArrayList issues;
    for (auto entry = (*mailbox)->next(); entry && *entry; entry = (*mailbox)->next(), ++count) {
        const Result<Message> message = (*mailbox)->read(**entry);
        QVERIFY(message);
        for (const headwater::Issue &issue : message->issues) {
            if (message->bytes.contains("To: x"))
                issues.append(issue.kind->code);
        }
    }
    QTEST(count, "messages");
    QTEST(issues, "issues");
}

void TestMailbox::split_isTheSameAtAnyPlaceOfTheWindow()
{
    // The window holds 512 kB: whatever lies across its end must be seen all the same.
    const QByteArray tail = "\n" + QByteArray(kFromB) + "To: y\n\nmore\n";
    constexpr qsizetype kWindow = 512 * 1024;
    for (qsizetype size = kWindow - 200; size < kWindow + 10; ++size) {
        const QByteArray head = kFromA + "To: x\n\n"_ba;
        const QByteArray body = QByteArray(size - head.size() - 1, 'F') + '\n';
        const Found found = readAll(head + body + tail);
        QVERIFY(!found.error);
        QCOMPARE(found.entries.size(), 2);
        QCOMPARE(found.entries[0].length, 7 + body.size());
        QCOMPARE(found.messages[1], "To: y\n\nmore\n"_ba);
    }
}

void TestMailbox::read_listsQuotedLines()
{
    auto mailbox = Mailbox::fromBytes(kFromA + "To: x\n\n>From b\n>>From c\nx >From d\n\n>From e\n"_ba, {});
    QVERIFY(mailbox);
    const auto entry = (*mailbox)->next();
    QVERIFY(entry && *entry);
    const Result<Message> message = (*mailbox)->read(**entry);
    QVERIFY(message);
    QCOMPARE(message->issues, (Issues{{&kMboxQuote, {7, 6}}, {&kMboxQuote, {15, 7}}, {&kMboxQuote, {35, 6}}}));
}

void TestMailbox::open_refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<qint64>("offset");

    const auto file = [this](const char *name, const QByteArray &bytes) { return write(QString::fromLatin1(name), bytes); };
    QTest::newRow("missing") << m_dir.filePath(u"missing"_s) << Error::Code::CannotOpen << qint64(-1);
    QTest::newRow("empty") << file("empty", {}) << Error::Code::NotMail << qint64(0);
    QTest::newRow("no input") << u"/dev/null"_s << Error::Code::NotMail << qint64(0);
    QTest::newRow("text") << file("text", "Dear all,\n\nplease read this.\n") << Error::Code::NotMail << qint64(0);
    QTest::newRow("prose with From") << file("prose", "From what I see it works.\n\nYes.\n") << Error::Code::NotMail << qint64(0);
    QTest::newRow("binary") << file("binary",
        QByteArray("\x7f"
                   "ELF\0\1\2\3\n\r\xff",
            11)
            .repeated(100)) << Error::Code::NotMail
                            << qint64(0);
    QTest::newRow("blank lines") << file("blank", QByteArray("\n").repeated(100)) << Error::Code::NotMail << qint64(0);
    QTest::newRow("gzip, damaged") << file("gzip", "\x1f\x8b\x08 and more") << Error::Code::CannotRead << qint64(4);
    QTest::newRow("gzip, cut off") << file("cut.gz", test::gzipped("To: x\n\n").first(9)) << Error::Code::CannotRead << qint64(9);
    QTest::newRow("gzip of no mail") << file("text.gz", test::gzipped("Dear all,\n")) << Error::Code::NotMail << qint64(0);
    QTest::newRow("zip, cut off") << file("cut.zip", test::zipped({{u"a"_s, "To: x\n\n"}}).first(40)) << Error::Code::CannotRead
                                  << qint64(40);
    QTest::newRow("zip, empty") << file("empty.zip", test::zipped({})) << Error::Code::NotMail << qint64(0);
    QTest::newRow("compound file, cut off") << file("cut.msg", test::compoundFile({}).first(600)) << Error::Code::CannotRead
                                            << qint64(0);
    QTest::newRow("compound file of another kind")
        << file("x.doc", test::compoundFile({.children = {test::stream("WordDocument", "text")}})) << Error::Code::NotMail
        << qint64(0);
    QByteArray nested = "To: x\n\n";
    for (int depth = 0; depth < 4; ++depth)
        nested = test::gzipped(nested);
    QTest::newRow("gzip in gzip in gzip in gzip") << file("deep.gz", nested) << Error::Code::TooLarge << qint64(0);
    QTest::newRow("settings") << file("ini", "[a]\nb=c\n") << Error::Code::NotMail << qint64(0);
}

void TestMailbox::open_refuses()
{
    QFETCH(QString, path);
    const auto mailbox = Mailbox::open(path);
    QVERIFY(!mailbox);
    QTEST(mailbox.error().code, "code");
    QTEST(mailbox.error().offset, "offset");
    QCOMPARE(mailbox.error().file, path);
    QVERIFY(!mailbox.error().text.isEmpty() && !mailbox.error().advice.isEmpty());
}

void TestMailbox::open_withoutPermission()
{
    if (geteuid() == 0)
        QSKIP("root may read everything");
    const QString path = write(u"secret"_s, "To: x\n\n");
    QVERIFY(QFile::setPermissions(path, {}));
    const auto mailbox = Mailbox::open(path);
    QVERIFY(!mailbox);
    QCOMPARE(mailbox.error().code, Error::Code::CannotOpen);
}

void TestMailbox::open_readsAPipe()
{
    // Larger than what is kept in memory (8 MB), so that the temporary file is used too.
    const QByteArray bytes = kFromA + "To: x\n\n"_ba + QByteArray("0123456789abcde\n").repeated(600'000) + '\n' + kFromB
        + "To: y\n\nmore\n";
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    const std::unique_ptr<QThread> writer(QThread::create([&] {
        QFile out;
        if (out.open(ends[1], QIODevice::WriteOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
            out.write(bytes);
    }));
    writer->start();
    auto mailbox = Mailbox::open(u"/dev/fd/%1"_s.arg(ends[0]));
    QVERIFY(writer->wait(60'000));
    close(ends[0]);
    QVERIFY(mailbox);
    QCOMPARE((*mailbox)->size(), bytes.size());
    const Found found = readAll(**mailbox);
    QVERIFY(!found.error);
    QCOMPARE(found.messages.size(), 2);
    QCOMPARE(found.messages[1], "To: y\n\nmore\n"_ba);
}

void TestMailbox::shrunkFile_isAnErrorWithItsOffset()
{
    const QString path = write(u"shrinks"_s, kFromA + "To: x\n\n"_ba + QByteArray("body\n").repeated(400'000));
    auto mailbox = Mailbox::open(path);
    QVERIFY(mailbox);
    QVERIFY(QFile::resize(path, 1'000'000));
    const auto entry = (*mailbox)->next();
    QVERIFY(!entry);
    QCOMPARE(entry.error().code, Error::Code::Changed);
    QCOMPARE(entry.error().file, path);
    QCOMPARE(entry.error().offset, 1'000'000);
}

void TestMailbox::changedFile_isAnError()
{
    const QString path = write(u"changes"_s, kFromA + "To: x\n\nbody\n"_ba);
    auto mailbox = Mailbox::open(path);
    QVERIFY(mailbox);
    const auto entry = (*mailbox)->next();
    QVERIFY(entry && *entry);
    write(u"changes"_s, kFromB + "To: y\n\nmore\n"_ba);
    const Result<Message> message = (*mailbox)->read(**entry);
    QVERIFY(!message);
    QCOMPARE(message.error().code, Error::Code::Changed);
}

void TestMailbox::cutGzip_givesWhatCameBefore()
{
    // Random text does not shrink: the second message lies in the second half of the packed bytes.
    QByteArray noise;
    QRandomGenerator random(1);
    for (int i = 0; i < 20'000; ++i)
        noise += QByteArray::number(random.generate(), 16) + '\n';
    const QByteArray packed = test::gzipped(kFromA + "To: x\n\nbody\n\n"_ba + kFromB + "To: y\n\n" + noise);
    const QByteArray half = packed.first(packed.size() / 2);
    const Found found = readAll(half);
    QCOMPARE(found.messages.size(), 2);
    QCOMPARE(found.messages[0], "To: x\n\nbody\n"_ba);
    QVERIFY(found.messages[1].startsWith("To: y\n\n" + noise.first(1000)));
    QVERIFY(found.error);
    QCOMPARE(found.error->code, Error::Code::CannotRead);
    QCOMPARE(found.error->offset, half.size());
}

void TestMailbox::fileOfFromLines_isReadInLinearTime()
{
    // Each is a message of its own, or the header of one: nothing hangs, nothing is read twice.
    const Found found = readAll(QByteArray(kFromA).repeated(100'000));
    QVERIFY(!found.error);
    QVERIFY(!found.messages.isEmpty());
    const test::CpuTimer timer;
    const Found twice = readAll(QByteArray(kFromA).repeated(200'000));
    QVERIFY(!twice.error);
    QVERIFY(timer.isWithin(2'000));
}

void TestMailbox::sparseMbox_ofThreeGigabytes()
{
    // The file takes a few kilobytes of the disk; the second message starts beyond what 31 bits can count. Its length is
    // stated, so that the test does not read three gigabytes of nothing.
    constexpr qint64 kSize = 3'000'000'000;
    const QString path = m_dir.filePath(u"sparse.mbox"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray head = "Content-Length: " + QByteArray::number(kSize + 1 - 44 - 28) + "\n\n";
    QCOMPARE(head.size(), 28);
    const QByteArray tail = "\n\n" + QByteArray(kFromB) + "To: y\n\nmore\n";
    QVERIFY(file.write(kFromA + head) == 44 + 28 && file.seek(kSize) && file.write(tail) == tail.size());
    file.close();
    auto mailbox = Mailbox::open(path);
    QVERIFY(mailbox);
    const auto first = (*mailbox)->next();
    QVERIFY(first && *first);
    QCOMPARE((*first)->length, kSize + 1 - 44);
    const Result<Message> tooLarge = (*mailbox)->read(**first);
    QVERIFY(!tooLarge);
    QCOMPARE(tooLarge.error().code, Error::Code::TooLarge);
    const auto second = (*mailbox)->next();
    QVERIFY(second && *second);
    QCOMPARE((*second)->offset, kSize + 2 + 44);
    const Result<Message> message = (*mailbox)->read(**second);
    QVERIFY(message);
    QCOMPARE(message->bytes, "To: y\n\nmore\n"_ba);
}

void TestMailbox::removedFile_isReadOn()
{
    const QString path = write(u"goes"_s, kFromA + "To: x\n\nbody\n"_ba);
    auto mailbox = Mailbox::open(path);
    QVERIFY(mailbox);
    QVERIFY(QFile::remove(path));
    const Found found = readAll(**mailbox); // what is open stays
    QVERIFY(!found.error);
    QCOMPARE(found.messages, (QByteArrayList{"To: x\n\nbody\n"}));
}

void TestMailbox::next_readsEachByteFewTimes()
{
    // A wrong Content-Length must not send the window far ahead and back for every message.
    const QByteArray one = kFromA + "Content-Length: 1000000\nTo: x\n\nbody\n\n"_ba;
    constexpr int kMessages = 30'000;
    CountingSource source(one.repeated(kMessages));
    MboxScanner scanner(source, 0, LineEnds::Lf);
    int count = 0;
    while (true) {
        const auto entry = scanner.next();
        QVERIFY(entry);
        if (!*entry)
            break;
        ++count;
    }
    QCOMPARE(count, kMessages);
    constexpr qint64 kPeek = 4100;
    QVERIFY2(source.bytesRead <= source.size() * 2 + kMessages * kPeek, QByteArray::number(source.bytesRead).constData());
}

QTEST_GUILESS_MAIN(TestMailbox)
#include "tst_mailbox.moc"
