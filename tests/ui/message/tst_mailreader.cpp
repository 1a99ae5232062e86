// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailreader.h"

#include "tests/support/packed.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

QByteArray fromLine()
{
    return "From a@example.net Mon Mar  2 10:00:00 2026\n";
}

QByteArray direct(const QByteArray &subject)
{
    return "Received: from mail.example.net (mail.example.net [203.0.113.9]) by mx.example.org (Postfix) with ESMTP id 4F1C2A0001"
           " for <user@example.org>; Mon, 2 Mar 2026 10:00:00 +0000\n"
           "From: Sender <sender@example.net>\nTo: user@example.org\nSubject: "
        + subject + "\nMessage-ID: <1@mail.example.net>\nDate: Mon, 2 Mar 2026 09:59:58 +0000\n\nbody\n";
}

QByteArray mbox(int count)
{
    QByteArray bytes;
    for (int i = 1; i <= count; ++i)
        bytes += fromLine() + direct(QByteArray::number(i)) + '\n';
    return bytes;
}

trace::TraceSettings settings()
{
    trace::TraceSettings made;
    QStringList rejected;
    trace::addMine(made.mine, u"*.example.org"_s, rejected);
    return made;
}

std::string subject(const MailReader &reader, trace::MailStore::Row row)
{
    return std::string(reader.store()->text(reader.store()->head(row).subject));
}

/// So many that the fastest machine is not through when the first of them are there.
constexpr trace::MailStore::Row kMany = 100'000;

} // namespace

class TestMailReader : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    MailSource write(const QString &name, const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(mode) || file.write(bytes) != bytes.size())
            qFatal("cannot write a test file");
        return {file.fileName(), name, {}};
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void rows_areFoundThenAnalysed()
    {
        MailReader reader;
        reader.read({{{}, u"pasted"_s, direct("=?utf-8?q?h=C3=A9llo?=")}}, settings());
        QTRY_VERIFY(!reader.isReading());
        QCOMPARE(reader.store()->size(), trace::MailStore::Row(1));
        QCOMPARE(subject(reader, 0), std::string("h\xc3\xa9llo"));
        QVERIFY(reader.store()->traced(0));
        QCOMPARE(reader.store()->text(reader.store()->traced(0)->summary), std::string_view("direct"));
    }

    /// How soon is measured in tests/bench: here no clock says that they wait for nothing.
    void firstRows_comeWhileItReads()
    {
        MailReader reader;
        reader.read({write(u"big.mbox"_s, mbox(kMany))}, settings());
        trace::MailStore::Row first = 0;
        connect(&reader, &MailReader::changed, &reader, [&] {
            if (first == 0)
                first = reader.store()->size();
        });
        QVERIFY(test::comesSoon([&] { return first > 0; }));
        QVERIFY(first < kMany);
    }

    void enclosed_followsItsWrapper()
    {
        const QByteArray forward = "From: u@example.org\nSubject: spam\nMIME-Version: 1.0\n"
                                   "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nlook\n--B\n"
                                   "Content-Type: message/rfc822\n\n"
            + direct("inner") + "\n--B--\n";
        MailReader reader;
        reader.read({{{}, u"pasted"_s, fromLine() + forward + '\n' + fromLine() + direct("next")}}, settings());
        QTRY_VERIFY(!reader.isReading());
        QCOMPARE(reader.store()->size(), trace::MailStore::Row(3));
        QCOMPARE(subject(reader, 1), std::string("inner"));
        QCOMPARE(reader.store()->text(reader.store()->head(1).enclosed), std::string_view("2"));
        QVERIFY(reader.store()->traced(0)->edge.isNull());
        QCOMPARE(reader.store()->traced(1)->edge, *IpAddress::parse("203.0.113.9"));
    }

    void sources_areReadInOrderPastABrokenOne()
    {
        const MailSource missing{m_folder->filePath(u"none.eml"_s), u"none.eml"_s, {}};
        MailReader reader;
        QSignalSpy failed(&reader, &MailReader::failed);
        reader.read({{{}, u"pasted"_s, direct("one")}, missing, write(u"two.mbox"_s, mbox(2))}, settings());
        QTRY_VERIFY(!reader.isReading());
        QCOMPARE(reader.store()->size(), trace::MailStore::Row(3));
        QCOMPARE(reader.store()->head(0).source, qint16(0));
        QCOMPARE(reader.store()->head(1).source, qint16(2));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().file, missing.path);
        QCOMPARE(reader.progress(), 1000);
    }

    void add_goesBehind()
    {
        MailReader reader;
        reader.read({write(u"one.mbox"_s, mbox(2))}, settings());
        QTRY_VERIFY(!reader.isReading());
        reader.add({write(u"two.eml"_s, direct("added"))});
        QTRY_VERIFY(!reader.isReading());
        QCOMPARE(reader.store()->size(), trace::MailStore::Row(3));
        QCOMPARE(subject(reader, 2), std::string("added"));
        QCOMPARE(reader.store()->head(2).source, qint16(1));
        QVERIFY(reader.store()->traced(2));
    }

    /// The reader does not know yet that its job has ended.
    void add_isReadAlsoAsTheJobBeforeEnds()
    {
        MailReader reader;
        reader.read({write(u"one.mbox"_s, mbox(2))}, settings());
        while (reader.store()->size() < 2)
            QThread::msleep(1);
        QThread::msleep(100); // without an event
        reader.add({write(u"two.eml"_s, direct("added"))});
        QTRY_COMPARE(reader.store()->size(), trace::MailStore::Row(3));
        QTRY_VERIFY(!reader.isReading());
        QCOMPARE(subject(reader, 2), std::string("added"));
        QVERIFY(reader.store()->traced(2));
    }

    void stop_keepsWhatIsThere()
    {
        MailReader reader;
        reader.read({{{}, u"big"_s, mbox(kMany)}}, settings());
        QVERIFY(test::comesSoon([&] { return reader.store()->size() > 0; }));
        reader.stop();
        QVERIFY(!reader.isReading());
        QVERIFY(reader.wasStopped());
        const trace::MailStore::Row rows = reader.store()->size();
        QVERIFY(rows < kMany);
        reader.want({0}); // what is looked at is analysed all the same
        QTRY_VERIFY(reader.store()->traced(0));
        QVERIFY(reader.store()->size() <= rows + 1);
    }

    void grownFile_isFollowed()
    {
        const MailSource source = write(u"grows.mbox"_s, mbox(2));
        MailReader reader;
        reader.read({source}, settings());
        QTRY_VERIFY(!reader.isReading());
        write(u"grows.mbox"_s, fromLine() + direct("third") + '\n', QIODevice::Append);
        QTRY_COMPARE(reader.store()->size(), trace::MailStore::Row(3));
        QCOMPARE(subject(reader, 2), std::string("third"));
        QCOMPARE(reader.store()->entry(2).index, 2);
        QTRY_VERIFY(reader.store()->traced(2));
        QTRY_VERIFY(!reader.isReading());
    }

    void lastMessage_mayHaveBeenCut()
    {
        const QByteArray whole = direct("whole");
        const qsizetype cut = whole.indexOf("Subject") + 10;
        const MailSource source = write(u"cut.mbox"_s, mbox(1) + fromLine() + whole.first(cut));
        MailReader reader;
        reader.read({source}, settings());
        QTRY_VERIFY(!reader.isReading());
        QCOMPARE(subject(reader, 1), std::string("w"));
        write(u"cut.mbox"_s, whole.sliced(cut), QIODevice::Append);
        QTRY_COMPARE(subject(reader, 1), std::string("whole"));
        QCOMPARE(reader.store()->size(), trace::MailStore::Row(2));
        QTRY_VERIFY(reader.store()->traced(1));
        QCOMPARE(reader.store()->entry(1).length, whole.size());
    }

    void stoppedWhileItUnpacks_isReadOnLater()
    {
        // One message of 200 MB, in 200 kB.
        const MailSource packed = write(u"big.eml.gz"_s, test::gzipped(direct("big") + QByteArray(200'000'000, 'x')));
        MailReader reader;
        reader.read({packed}, settings());
        QVERIFY(test::comesSoon([&] { return reader.progress() > 0; }));
        QVERIFY(reader.progress() <= 500);      // the other half is to read what was unpacked
        QCOMPARE(reader.store()->size(), trace::MailStore::Row(0));
        reader.stop();
        reader.add({write(u"two.eml"_s, direct("added"))});
        QTRY_VERIFY(!reader.isReading());
        QCOMPARE(reader.store()->size(), trace::MailStore::Row(2));
        QCOMPARE(subject(reader, 0), std::string("big"));
        QCOMPARE(subject(reader, 1), std::string("added"));
        QCOMPARE(reader.progress(), 1000);
    }

    void stoppedFile_isReadOnWhereItWas()
    {
        MailReader reader;
        reader.read({write(u"big.mbox"_s, mbox(50'000))}, settings());
        QVERIFY(test::comesSoon([&] { return reader.store()->size() > 0; }));
        reader.stop();
        reader.add({write(u"two.eml"_s, direct("added"))});
        QTRY_VERIFY(!reader.isIndexing());
        QCOMPARE(reader.store()->size(), trace::MailStore::Row(50'001));
        for (const trace::MailStore::Row row : {0, 24'999, 49'999})
            QCOMPARE(subject(reader, row), std::to_string(row + 1));
        QCOMPARE(subject(reader, 50'000), std::string("added"));
    }

    void grownMaildir_isFollowed()
    {
        QDir(m_folder->path()).mkpath(u"cur"_s);
        QDir(m_folder->path()).mkpath(u"new"_s);
        write(u"new/1.a"_s, direct("first"));
        MailReader reader;
        QSignalSpy failed(&reader, &MailReader::failed);
        reader.read({{m_folder->path(), u"Maildir"_s, {}}}, settings());
        QTRY_VERIFY(!reader.isReading());
        QCOMPARE(reader.store()->size(), trace::MailStore::Row(1));
        // Read by somebody else meanwhile: that is no new message.
        QVERIFY(QFile::rename(m_folder->filePath(u"new/1.a"_s), m_folder->filePath(u"cur/1.a:2,S"_s)));
        write(u"new/2.b"_s, direct("second"));
        QTRY_COMPARE(reader.store()->size(), trace::MailStore::Row(2));
        QCOMPARE(subject(reader, 1), std::string("second"));
        QTRY_VERIFY(reader.store()->traced(1) && !reader.store()->traced(1)->edge.isNull());
        write(u"cur/3.c:2,"_s, direct("third"));
        QTRY_COMPARE(reader.store()->size(), trace::MailStore::Row(3));
        QCOMPARE(failed.size(), 0);
        QVERIFY(QDir(m_folder->path()).removeRecursively());
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, Error::Code::Changed);
    }

    void stoppedGrownFile_isReadOnLater()
    {
        MailReader reader;
        reader.read({write(u"grows.mbox"_s, mbox(2))}, settings());
        QTRY_VERIFY(!reader.isReading());
        write(u"grows.mbox"_s, mbox(50'000), QIODevice::Append);
        QVERIFY(test::comesSoon([&] { return reader.store()->size() > 2; }));
        reader.stop();
        reader.add({write(u"two.eml"_s, direct("added"))});
        QTRY_COMPARE(reader.store()->size(), trace::MailStore::Row(50'003));
    }

    void stoppedGrownMaildir_isReadOnLater()
    {
        QDir(m_folder->path()).mkpath(u"box/cur"_s);
        QDir(m_folder->path()).mkpath(u"box/new"_s);
        MailReader reader;
        reader.read({{m_folder->filePath(u"box"_s), u"Maildir"_s, {}}}, settings());
        QTRY_VERIFY(!reader.isReading());
        for (int i = 0; i < 5'000; ++i)
            write(u"box/new/%1.a"_s.arg(i), direct("new"));
        QVERIFY(test::comesSoon([&] { return reader.store()->size() > 0; }));
        reader.stop();
        reader.add({write(u"two.eml"_s, direct("added"))});
        QTRY_COMPARE(reader.store()->size(), trace::MailStore::Row(5'001));
    }

    /// Of a folder full of what cannot be read the window says the first ones and how many more there are.
    void manyErrors_areCounted()
    {
        for (int i = 0; i < 30; ++i)
            write(u"%1.gz"_s.arg(i), "\x1f\x8b\x08 cut off");
        MailReader reader;
        QSignalSpy failed(&reader, &MailReader::failed);
        reader.read({{m_folder->path(), u"folder"_s, {}}}, settings());
        QTRY_VERIFY(!reader.isReading());
        QTRY_COMPARE(failed.size(), 6);
        QVERIFY2(failed.last().first().value<Error>().text.startsWith(u"25 more"_s),
            qPrintable(failed.last().first().value<Error>().text));
    }

    void shrunkFile_isAnErrorOnce()
    {
        const MailSource source = write(u"shrinks.mbox"_s, mbox(3));
        MailReader reader;
        QSignalSpy failed(&reader, &MailReader::failed);
        reader.read({source, write(u"other.mbox"_s, mbox(1))}, settings());
        QTRY_VERIFY(!reader.isReading());
        write(u"shrinks.mbox"_s, mbox(1));
        QTRY_COMPARE(failed.size(), 1);
        const auto error = failed.first().first().value<Error>();
        QCOMPARE(error.code, Error::Code::Changed);
        QCOMPARE(error.file, source.path);
        write(u"shrinks.mbox"_s, mbox(2));
        // Two more looks, which the growth of another file shows to have been: nothing more is said.
        for (trace::MailStore::Row size = 4; size <= 5; ++size) {
            write(u"other.mbox"_s, mbox(1), QIODevice::Append);
            QTRY_COMPARE(reader.store()->size(), size + 1);
        }
        QCOMPARE(failed.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestMailReader)
#include "tst_mailreader.moc"
