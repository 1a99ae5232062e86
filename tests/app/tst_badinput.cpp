// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace headwater;
using namespace Qt::StringLiterals;

namespace {

QByteArray receivedLine()
{
    return "Received: from out.example.net (out.example.net [198.51.100.1])\n\tby mx.example.org (Postfix) with ESMTP "
           "id 0ABCD266058;\n\tTue, 24 Nov 2026 10:00:00 +0000\n";
}

/// The issues of one object with that code.
QList<QJsonObject> issuesOf(const QJsonObject &object, const QString &code)
{
    const QJsonArray issues = object.value(u"issues"_s).toArray();
    QList<QJsonObject> found;
    for (const QJsonValue &issue : issues) {
        if (issue.toObject().value(u"code"_s).toString() == code)
            found.append(issue.toObject());
    }
    return found;
}

qint64 endOf(const QJsonObject &place)
{
    return place.value(u"offset"_s).toInteger() + place.value(u"length"_s).toInteger();
}

} // namespace

/// Input that no sane mail program wrote: an error that names file and byte, or a message with its issues; never a crash, a
/// hang or a lost byte.
class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unreadable_isAnErrorWithAdvice_data();
    void unreadable_isAnErrorWithAdvice();
    void noPermission_isSaid();
    void hostileFileName_staysOneLine();
    void fullDisk_isAnError();
    void cutOffMbox_givesWhatCanBeRead();
    void manyReceived_areAllRead();
    void hugeLine_isCappedAndKept();
    void nestedParts_areReadToALimitAndItIsSaid();
    void millionFields_areAllReadAndTheSizeIsSaid();

private:
    QString write(const char *name, const QByteArray &bytes);
    QTemporaryDir m_folder;
};

QString TestBadInput::write(const char *name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", name);
    return file.fileName();
}

void TestBadInput::unreadable_isAnErrorWithAdvice_data()
{
    QTest::addColumn<QString>("path");
    QVERIFY(QDir(m_folder.path()).mkdir(u"empty-folder"_s));
    QTest::newRow("not a mail") << write("picture.png", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20).repeated(100));
    QTest::newRow("empty") << write("empty.eml", {});
    QTest::newRow("folder without mail") << m_folder.filePath(u"empty-folder"_s);
    QTest::newRow("missing") << m_folder.filePath(u"gone.eml"_s);
    QTest::newRow("only blank lines") << write("blank.eml", QByteArray(1000, '\n'));
}

void TestBadInput::unreadable_isAnErrorWithAdvice()
{
    QFETCH(QString, path);
    for (const QString &verb : {u"trace"_s, u"index"_s}) {
        const test::CliRun run = test::runCli({verb, u"--json"_s, path});
        QVERIFY2(run.code == 3, run.err + run.out);
        QVERIFY(run.out.isEmpty());
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY2(run.err.startsWith(path.toUtf8() + ':'), run.err);
        QVERIFY2(run.err.count('.') >= 2, run.err);   // what happened, and what to do
    }
}

void TestBadInput::noPermission_isSaid()
{
    if (geteuid() == 0)
        QSKIP("root may read everything");
    const QString path = write("secret.eml", receivedLine() + "\nx\n");
    QVERIFY(QFile::setPermissions(path, {}));
    const test::CliRun run = test::runCli({u"trace"_s, path});
    QCOMPARE(run.code, 3);
    QVERIFY2(run.err.contains(path.toUtf8()), run.err);
}

/// What a file, or a member of an archive, is called is the sender's word too: a terminal must not take orders from it.
void TestBadInput::hostileFileName_staysOneLine()
{
    const QString path = write("a\nb\x1b[31m.eml", "no mail");
    const test::CliRun run = test::runCli({u"index"_s, path});
    QCOMPARE(run.code, 3);
    QCOMPARE(run.err.count('\n'), 1);
    QVERIFY2(!run.err.contains('\x1b'), run.err);
}

void TestBadInput::fullDisk_isAnError()
{
    QProcess cli;
    cli.setStandardOutputFile(u"/dev/full"_s);
    for (const QString &verb : {u"trace"_s, u"index"_s, u"parts"_s}) {
        cli.start(qEnvironmentVariable("HEADWATER_CLI"), {verb, write("one.eml", receivedLine() + "\nx\n")});
        QVERIFY(cli.waitForFinished(int(test::kProgramPatience.count())));
        QCOMPARE(cli.exitCode(), 3);
        QVERIFY2(cli.readAllStandardError().startsWith("standard output: "), qPrintable(verb));
    }
}

/// The last message breaks off within its Received line, before the date: it is there, up to the last byte of the file, and the
/// line says that it has no date.
void TestBadInput::cutOffMbox_givesWhatCanBeRead()
{
    const QByteArray direct = test::data(u"cases/direct.eml"_s);
    const QByteArray cut = direct.left(direct.indexOf("by mx") + 5);
    const QByteArray before = "From a@example.org Tue Nov 24 10:00:00 2026\n" + direct
        + "\nFrom b@example.org Tue Nov 24 10:01:00 2026\n";
    const QString path = write("cut.mbox", before + cut);
    const test::CliRun run = test::runCli({u"trace"_s, u"--json"_s, path});
    QVERIFY2(run.code == 0, run.err);
    const auto objects = run.objects();
    QCOMPARE(objects.size(), 2);
    QCOMPARE(objects.at(0).value(u"edge"_s).toObject().value(u"ip"_s).toString(), u"198.51.100.77"_s);
    QVERIFY(objects.at(0).value(u"issues"_s).toArray().isEmpty());

    QCOMPARE(objects.at(1).value(u"index"_s).toInt(), 1);
    const QJsonArray hops = objects.at(1).value(u"hops"_s).toArray();
    QCOMPARE(hops.size(), 1);
    const QJsonObject hop = hops.at(0).toObject();
    QCOMPARE(hop.value(u"offset"_s).toInteger(), cut.indexOf("Received:"));
    QCOMPARE(endOf(hop), cut.size());
    QCOMPARE(hop.value(u"ip"_s).toString(), u"198.51.100.77"_s);
    QCOMPARE(hop.value(u"by"_s).toString(), u"mx"_s);
    QCOMPARE(hop.value(u"date"_s).toString(), QString());
    const auto noDate = issuesOf(objects.at(1), u"received-no-date"_s);
    QCOMPARE(noDate.size(), 1);
    QVERIFY(noDate.at(0).value(u"offset"_s).toInteger() >= hop.value(u"offset"_s).toInteger());
    QCOMPARE(endOf(noDate.at(0)), cut.size());

    const auto places = test::runCli({u"index"_s, u"--json"_s, path}).objects();
    QCOMPARE(places.size(), 2);
    QCOMPARE(places.at(1).value(u"offset"_s).toInteger(), before.size());
    QCOMPARE(places.at(1).value(u"length"_s).toInteger(), cut.size());
}

void TestBadInput::manyReceived_areAllRead()
{
    const test::CliRun run = test::runCli(
        {u"trace"_s, u"--json"_s, write("loop.eml", receivedLine().repeated(93) + "Subject: loop\n\nx\n")});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.objects().at(0).value(u"hops"_s).toArray().size(), 93);
    const auto flood = test::runCli(
        {u"trace"_s, u"--json"_s, write("flood.eml", receivedLine().repeated(1500) + "Subject: flood\n\nx\n")})
                           .objects();
    QCOMPARE(flood.at(0).value(u"hops"_s).toArray().size(), 1000);
    QVERIFY(std::ranges::any_of(flood.at(0).value(u"issues"_s).toArray(),
        [](const QJsonValue &issue) { return issue.toObject().value(u"code"_s).toString() == u"too-many-received"_s; }));
}

void TestBadInput::hugeLine_isCappedAndKept()
{
    const QByteArray filler = QByteArray(2'000'000, 'x');
    const auto objects = test::runCli(
        {u"trace"_s, u"--json"_s, write("line.eml", receivedLine().chopped(1) + ' ' + filler + "\nSubject: long\n\nx\n")})
                             .objects();
    QCOMPARE(objects.size(), 1);
    const QJsonObject hop = objects.at(0).value(u"hops"_s).toArray().at(0).toObject();
    QCOMPARE(hop.value(u"outcome"_s).toString(), u"too-large"_s);
    QCOMPARE(hop.value(u"length"_s).toInt(), receivedLine().size() + 1 + filler.size());
    QCOMPARE(hop.value(u"ip"_s).toString(), u"198.51.100.1"_s);
    QCOMPARE(objects.at(0).value(u"subject"_s).toString(), u"long"_s);
}

/// Ten thousand multiparts, each in the one before, and a mail in the innermost. 32 levels below the outermost are read; that the
/// mail is not is said by both verbs, or it would seem that there is none.
void TestBadInput::nestedParts_areReadToALimitAndItIsSaid()
{
    const QByteArray head = receivedLine() + "MIME-Version: 1.0\n";
    const QByteArray type = "Content-Type: multipart/mixed; boundary=\"b0\"\n"; // of the outermost
    QByteArray bytes = head;
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        bytes += "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\n\n--" + boundary + "\n";
    }
    bytes += "Content-Type: message/rfc822\n\n" + receivedLine() + "\nx\n";
    const QString path = write("nested.eml", bytes);
    const test::CliRun run = test::runCli({u"trace"_s, u"--json"_s, path});
    QVERIFY2(run.code == 0, run.err);
    const auto objects = run.objects();
    QCOMPARE(objects.size(), 1);
    QCOMPARE(objects.at(0).value(u"hops"_s).toArray().size(), 1);
    const auto parts = test::runCli({u"parts"_s, u"--json"_s, path}).objects();
    QCOMPARE(parts.size(), 1 + 32);
    for (const QJsonObject &object : {objects.at(0), parts.at(0)}) {
        const auto tooDeep = issuesOf(object, u"too-deep"_s);
        QVERIFY2(!tooDeep.isEmpty(), qPrintable(object.value(u"schema"_s).toString()));
        QCOMPARE(tooDeep.at(0).value(u"offset"_s).toInteger(), head.size());
        QCOMPARE(tooDeep.at(0).value(u"length"_s).toInteger(), type.size());
        QCOMPARE(tooDeep.at(0).value(u"text"_s).toString(), u"Parts are nested too deeply; the innermost are not read."_s);
    }
}

/// No field is left out: the one behind a million others is read, the body starts where it does; the size alone is odd.
void TestBadInput::millionFields_areAllReadAndTheSizeIsSaid()
{
    const QByteArray head = receivedLine() + QByteArray("X: y\n").repeated(1'000'000) + "Subject: many\n";
    const QString path = write("fields.eml", head + "\nx\n");
    const test::CliRun run = test::runCli({u"trace"_s, u"--json"_s, path});
    QVERIFY2(run.code == 0, run.err);
    const QJsonObject object = run.objects().at(0);
    QCOMPARE(object.value(u"subject"_s).toString(), u"many"_s);
    QCOMPARE(object.value(u"hops"_s).toArray().size(), 1);
    const auto large = issuesOf(object, u"large-header"_s);
    QCOMPARE(large.size(), 1);
    QCOMPARE(large.at(0).value(u"offset"_s).toInteger(), 0);
    QCOMPARE(large.at(0).value(u"length"_s).toInteger(), head.size());
    QCOMPARE(object.value(u"issues"_s).toArray().size(), 1);
    const auto parts = test::runCli({u"parts"_s, u"--json"_s, path}).objects();
    QCOMPARE(parts.size(), 1);
    QCOMPARE(parts.at(0).value(u"offset"_s).toInteger(), head.size() + 1);
    QCOMPARE(parts.at(0).value(u"length"_s).toInteger(), 2);
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
