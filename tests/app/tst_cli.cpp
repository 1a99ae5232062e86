// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli.h"
#include "tests/support/packed.h"
#include "tests/support/testdata.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

using namespace headwater;
using namespace Qt::StringLiterals;

namespace {

using test::CliRun;

CliRun run(const QStringList &arguments, const QByteArray &input = {})
{
    return test::runCli(arguments, input);
}

QString caseFile(const char *name)
{
    return test::dataPath(u"cases/%1.eml"_s.arg(QLatin1String(name)));
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exitCodes_areThoseOfTheContract_data();
    void exitCodes_areThoseOfTheContract();
    void trace_printsOneObjectAMessage();
    void trace_readsStandardInput();
    void trace_goesOnAfterAnUnreadableFile();
    void trace_enclosedFollowsItsWrapper();
    void trace_settingsFile_isRead();
    void trace_settingsFile_unknown_isRefused_data();
    void trace_settingsFile_unknown_isRefused();
    void trace_textForPeople_namesTheEdge();
    void index_agreesWithTheBytes();
    void index_namesTheFilesOfAMaildir();
    void parts_areInTheSchemaOfTheContract();
    void parts_save_writesANewFileInItsFolder();
    void parts_save_staysInItsFolder();
    void fileName_staysWhatItIs();
    void errors_showNoControlCharacters_data();
    void errors_showNoControlCharacters();
    void progress_isShownOnATerminalAlone_data();
    void progress_isShownOnATerminalAlone();
};

void TestCli::exitCodes_areThoseOfTheContract_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");   // somewhere on standard output or error

    const auto row = [](const char *name, const QStringList &arguments, int code, const char *says) {
        QTest::newRow(name) << arguments << code << QByteArray(says);
    };
    row("version", {u"--version"_s}, 0, "headwater-cli ");
    row("help", {u"--help"_s}, 0, "trace");
    row("help of a verb", {u"trace"_s, u"--help"_s}, 0, "--mine");
    row("nothing", {}, 2, "Usage");
    row("no such verb", {u"fly"_s}, 2, "fly");
    row("no such option", {u"trace"_s, u"--fly"_s, u"x"_s}, 2, "fly");
    row("no file", {u"trace"_s}, 2, "no FILE");
    row("bad list", {u"trace"_s, u"--mine"_s, u"192.0.2.0/99"_s, caseFile("direct")}, 2, "192.0.2.0/99");
    row("bad profile", {u"trace"_s, u"--profile"_s, u"nobody"_s, caseFile("direct")}, 2, "microsoft365");
    row("bad fail-on", {u"trace"_s, u"--fail-on"_s, u"rain"_s, caseFile("direct")}, 2, "rain");
    row("bad timeout", {u"trace"_s, u"--timeout"_s, u"abc"_s, caseFile("direct")}, 2, "--timeout");
    row("no time at all", {u"index"_s, u"--timeout"_s, u"0"_s, caseFile("direct")}, 2, "--timeout");
    row("bad resolver", {u"trace"_s, u"--resolver"_s, u"zzz"_s, caseFile("direct")}, 2, "zzz");
    row("bad port of a resolver", {u"parts"_s, u"--resolver"_s, u"192.0.2.53@99999"_s, caseFile("direct")}, 2, "99999");
    row("resolvers and a timeout",
        {u"trace"_s, u"--json"_s, u"--timeout"_s, u"5"_s, u"--resolver"_s, u"192.0.2.53@5353"_s, u"--resolver"_s, u"2001:db8::53"_s,
            caseFile("direct")},
        0, "headwater.trace/1");
    row("count", {u"index"_s, u"--json"_s, u"--count"_s, caseFile("direct")}, 0, "\"schema\":\"headwater.index-count/1\"");
    row("missing file", {u"trace"_s, u"/nonexistent/x.eml"_s}, 3, "/nonexistent/x.eml");
    row("missing settings", {u"trace"_s, u"--settings"_s, u"/nonexistent/s.json"_s, caseFile("direct")}, 2, "/nonexistent/s.json");
    row("save without a folder", {u"parts"_s, u"--save"_s, u"1"_s, caseFile("direct")}, 2, "--to");
    row("save to no folder", {u"parts"_s, u"--save"_s, u"1"_s, u"--to"_s, u"/nonexistent"_s, caseFile("direct")}, 2,
        "/nonexistent");
    row("no such part", {u"parts"_s, u"--save"_s, u"7.7"_s, u"--to"_s, u"/tmp"_s, caseFile("direct")}, 3, "7.7");
    row("parts of no file", {u"parts"_s, u"/nonexistent/x.eml"_s}, 3, "/nonexistent/x.eml");
    row("parts", {u"parts"_s, caseFile("direct")}, 0, "text/plain");
    row("done", {u"trace"_s, u"--json"_s, caseFile("direct")}, 0, "headwater.trace/1");
    row("forged", {u"trace"_s, u"--json"_s, u"--mine"_s, u"*.gcd.org"_s, u"--fail-on"_s, u"forged"_s, caseFile("open-relay-2001")},
        1, "HELO_IS_US");
    row("a contradicted block is forged",
        {u"trace"_s, u"--json"_s, u"--mine"_s, u"*.example.org"_s, u"--fail-on"_s, u"forged"_s, caseFile("decoy-b")}, 1,
        "contradicted");
    row("not forged", {u"trace"_s, u"--json"_s, u"--fail-on"_s, u"forged"_s, caseFile("direct")}, 0, "headwater.trace/1");
    row("no edge", {u"trace"_s, u"--json"_s, u"--mine"_s, u"198.51.100.77"_s, u"--fail-on"_s, u"no-edge"_s, caseFile("direct")}, 1,
        "\"edge\":null");
    row("offline and quiet are taken",
        {u"trace"_s, u"--json"_s, u"--offline"_s, u"--quiet"_s, u"--color"_s, u"never"_s, caseFile("direct")}, 0,
        "headwater.trace/1");
}

void TestCli::exitCodes_areThoseOfTheContract()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, says);
    const CliRun outcome = run(arguments);
    QVERIFY2(outcome.code == code, outcome.err + outcome.out);
    QVERIFY2((outcome.out + outcome.err).contains(says), outcome.err + outcome.out);
    if (code == 2 || code == 3) {
        QVERIFY(!outcome.err.isEmpty());
        if (!arguments.isEmpty())
            QCOMPARE(outcome.err.count('\n'), 1);
    }
}

void TestCli::trace_printsOneObjectAMessage()
{
    const CliRun outcome = run({u"trace"_s, u"--json"_s, caseFile("direct"), caseFile("list")});
    const auto objects = outcome.objects();
    QCOMPARE(objects.size(), 2);
    QCOMPARE(objects.at(0).value(u"file"_s).toString(), caseFile("direct"));
    QCOMPARE(objects.at(1).value(u"kind"_s).toString(), u"list"_s);
}

void TestCli::trace_readsStandardInput()
{
    const QByteArray direct = test::data(u"cases/direct.eml"_s);
    const CliRun outcome = run({u"trace"_s, u"--json"_s, u"-"_s},
        "From a@example.org Tue Nov 24 10:00:00 2026\n" + direct + "\nFrom b@example.org Tue Nov 24 10:01:00 2026\n" + direct);
    const auto objects = outcome.objects();
    QCOMPARE(objects.size(), 2);
    QCOMPARE(objects.at(1).value(u"file"_s).toString(), u"-"_s);
    QCOMPARE(objects.at(1).value(u"index"_s).toInt(), 1);
}

void TestCli::trace_goesOnAfterAnUnreadableFile()
{
    const CliRun outcome = run({u"trace"_s, u"--json"_s, u"/nonexistent/x.eml"_s, caseFile("direct")});
    QCOMPARE(outcome.code, 3);
    QCOMPARE(outcome.objects().size(), 1);
}

void TestCli::trace_enclosedFollowsItsWrapper()
{
    const auto objects = run({u"trace"_s, u"--json"_s, caseFile("forward")}).objects();
    QCOMPARE(objects.size(), 2);
    QCOMPARE(objects.at(0).value(u"enclosed"_s).toString(), QString());
    QCOMPARE(objects.at(1).value(u"enclosed"_s).toString(), u"2"_s);
    QCOMPARE(objects.at(1).value(u"edge"_s).toObject().value(u"ip"_s).toString(), u"198.51.100.77"_s);
}

void TestCli::trace_settingsFile_isRead()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"s.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"mine": ["*.example.org", "*.alumni.example.net"]})");
    file.close();
    const auto objects = run({u"trace"_s, u"--json"_s, u"--settings"_s, file.fileName(), caseFile("forwarder")}).objects();
    QCOMPARE(objects.size(), 1);
    QCOMPARE(objects.at(0).value(u"edge"_s).toObject().value(u"ip"_s).toString(), u"198.51.100.13"_s);
}

void TestCli::trace_settingsFile_unknown_isRefused_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<QByteArray>("named"); // in the error, beside the file; empty where all is well
    const auto row = [](const char *name, const char *settings, const char *named) {
        QTest::newRow(name) << QByteArray(settings) << QByteArray(named);
    };
    row("all keys",
        R"({"mine":"*.example.org","trusted":["192.0.2.0/24"],"internal":"","msa":[],"my_networks":"10/8","profile":"none"})", "");
    row("no such key", R"({"mine":"*.example.org","trustd":["192.0.2.0/24"]})", "trustd");
    row("case", R"({"Mine":"*.example.org"})", "Mine");
    row("a number", R"({"trusted":10})", "trusted");
    row("an object", R"({"internal":{"a":"b"}})", "internal");
    row("null", R"({"msa":null})", "msa");
    row("a number in a list", R"({"my_networks":["10/8",7]})", "my_networks");
    row("a list of profiles", R"({"profile":["google"]})", "profile");
    row("a network that is none", R"({"trusted":["mx.example.org"]})", "mx.example.org");
}

void TestCli::trace_settingsFile_unknown_isRefused()
{
    QFETCH(QByteArray, settings);
    QFETCH(QByteArray, named);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"s.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(settings);
    file.close();
    const CliRun outcome = run({u"trace"_s, u"--quiet"_s, u"--settings"_s, file.fileName(), caseFile("direct")});
    QCOMPARE(outcome.code, named.isEmpty() ? 0 : 2);
    QVERIFY2(outcome.err.contains(named), outcome.err.constData());
    QCOMPARE(outcome.err.isEmpty(), named.isEmpty());
    if (!named.contains("mx."))
        QCOMPARE(outcome.err.contains("s.json"), !named.isEmpty());
}

void TestCli::trace_textForPeople_namesTheEdge()
{
    const CliRun outcome = run({u"trace"_s, caseFile("direct")});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.out.contains("Handed to mx.example.org by 198.51.100.77 (mail7.bulk.example.net)."));
}

void TestCli::index_agreesWithTheBytes()
{
    const QByteArray direct = test::data(u"cases/direct.eml"_s);
    const QByteArray from1("From a@example.org Tue Nov 24 10:00:00 2026\n");
    const QByteArray from2("From b@example.org Tue Nov 24 10:01:00 2026\n");
    const auto objects = run({u"index"_s, u"--json"_s, u"-"_s}, from1 + direct + '\n' + from2 + direct).objects();
    QCOMPARE(objects.size(), 2);
    QCOMPARE(objects.at(0).value(u"schema"_s).toString(), u"headwater.index/1"_s);
    QCOMPARE(objects.at(0).value(u"offset"_s).toInt(), from1.size());
    QCOMPARE(objects.at(0).value(u"length"_s).toInt(), direct.size());
    QCOMPARE(objects.at(1).value(u"offset"_s).toInt(), from1.size() + direct.size() + 1 + from2.size());
    QCOMPARE(objects.at(1).value(u"index"_s).toInt(), 1);
    QCOMPARE(objects.at(1).value(u"from_line"_s).toString(), QString::fromLatin1(from2.trimmed()));
}

void TestCli::index_namesTheFilesOfAMaildir()
{
    const QTemporaryDir dir;
    for (const QString &name : {u"cur"_s, u"new"_s, u"tmp"_s})
        QVERIFY(QDir(dir.path()).mkdir(name));
    const auto write = [&dir](const QString &name, const QByteArray &bytes) {
        QFile file(dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(u"cur/2.b:2,S"_s, "To: b\n\n") && write(u"new/1.a"_s, "To: a\n\nxy\n") && write(u"new/3.c"_s, "no mail")
        && write(u"tmp/0.d"_s, "To: d\n\n"));
    const CliRun outcome = run({u"index"_s, u"--json"_s, dir.path()});
    QCOMPARE(outcome.code, 3); // one of them is no mail; the others are listed
    QVERIFY(outcome.err.startsWith(dir.filePath(u"new/3.c"_s).toUtf8()));
    QCOMPARE(outcome.err.count('\n'), 1);
    const auto objects = outcome.objects();
    QCOMPARE(objects.size(), 2);
    QCOMPARE(objects.at(0).value(u"file"_s).toString(), dir.filePath(u"new/1.a"_s));
    QCOMPARE(objects.at(0).value(u"offset"_s).toInt(), 0);
    QCOMPARE(objects.at(0).value(u"length"_s).toInt(), 10);
    QCOMPARE(objects.at(1).value(u"file"_s).toString(), dir.filePath(u"cur/2.b:2,S"_s));
}

void TestCli::parts_areInTheSchemaOfTheContract()
{
    const CliRun outcome = run({u"parts"_s, u"--json"_s, u"-"_s},
        "Content-Type: text/html; charset=utf-8\n\n<a href='http://evil.example.net/'>example.org</a>");
    QCOMPARE(outcome.code, 0);
    // By hand: the header has 40 bytes, the body 51; sha256sum says the rest.
    const QByteArray body = "<a href='http://evil.example.net/'>example.org</a>"_ba;
    const QByteArray sum = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    QCOMPARE(outcome.out,
        "{\"schema\":\"headwater.parts/1\",\"file\":\"-\",\"index\":0,\"path\":\"1\",\"type\":\"text/html\",\"charset\":\"utf-8\","
        "\"encoding\":\"\",\"name\":\"\",\"offset\":40,\"length\":"
            + QByteArray::number(body.size()) + ",\"decoded_length\":" + QByteArray::number(body.size()) + ",\"sha256\":\"" + sum
            + "\",\"links\":[{\"text\":\"example.org\",\"target\":\"http://evil.example.net/"
              "\",\"kind\":\"href\",\"host\":\"evil.example.net\","
              "\"mismatch\":true}],\"issues\":[]}\n");
    const CliRun words = run({u"parts"_s, u"-"_s}, "Content-Type: text/html\n\n<a href='http://evil.example.net/'>example.org</a>");
    QVERIFY(words.out.contains("hxxp://evil[.]example[.]net/"));
    QVERIFY(!words.out.contains("http://"));
}

void TestCli::parts_save_writesANewFileInItsFolder()
{
    const QTemporaryDir dir;
    const QByteArray mail =
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\nContent-Type: application/pdf\n"
        "Content-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=\"../../a.pdf\"\n\nYWJj\n--b--\n"_ba;
    for (const QString &name : {u"a.pdf"_s, u"a-2.pdf"_s}) { // the second time nothing is overwritten
        const CliRun outcome = run({u"parts"_s, u"--save"_s, u"2"_s, u"--to"_s, dir.path(), u"-"_s}, mail);
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.out, dir.filePath(name).toUtf8() + '\n');
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "abc"_ba);
    }
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 2);
}

void TestCli::parts_save_staysInItsFolder()
{
    const QTemporaryDir dir;
    const QTemporaryDir other;
    QVERIFY(QFile::link(other.filePath(u"target"_s), dir.filePath(u"a.txt"_s))); // dangling: would be created through the link
    const CliRun outcome = run(
        {u"parts"_s, u"--save"_s, u"1"_s, u"--to"_s, dir.path(), u"-"_s}, "Content-Disposition: attachment; filename=a.txt\n\nabc");
    QCOMPARE(outcome.code, 0);
    QVERIFY(QDir(other.path()).isEmpty());
    QCOMPARE(outcome.out, dir.filePath(u"a-2.txt"_s).toUtf8() + '\n');
}

void TestCli::fileName_staysWhatItIs()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"100%1 %2 %L3.eml"_s);
    QVERIFY(QFile::copy(caseFile("direct"), path));
    for (const QStringList &verb : {QStringList{u"trace"_s}, {u"index"_s}, {u"index"_s, u"--count"_s}, {u"parts"_s}}) {
        const CliRun ended = run(verb + QStringList{path});
        QCOMPARE(ended.code, 0);
        const QByteArray end = verb.size() == 2 ? ": 1\n" : " [0]";
        QVERIFY2(ended.out.startsWith(path.toUtf8() + end), ended.out);
    }
}

void TestCli::errors_showNoControlCharacters_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("file") << QStringList{u"trace"_s, u"none\u001b[2J"_s};
    QTest::newRow("folder to save in") << QStringList{u"parts"_s, u"--save"_s, u"1"_s, u"--to"_s, u"none\u001b[2J"_s, u"x"_s};
    QTest::newRow("settings") << QStringList{u"trace"_s, u"--settings"_s, u"none\u001b[2J"_s, u"x"_s};
}

void TestCli::errors_showNoControlCharacters()
{
    QFETCH(QStringList, arguments);
    const CliRun ended = run(arguments);
    QVERIFY(ended.code != 0);
    QVERIFY2(!ended.err.contains('\x1b') && ended.err.contains("none\u241b[2J"), ended.err);
}

void TestCli::progress_isShownOnATerminalAlone_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("isShown");
    QTest::addColumn<bool>("isAnswerThere");
    QTest::newRow("terminal") << QStringList{u"index"_s} << true << false;
    QTest::newRow("the answer too") << QStringList{u"index"_s} << true << true;
    QTest::newRow("the answer too, of a whole mail") << QStringList{u"trace"_s} << true << true;
    QTest::newRow("quiet") << QStringList{u"index"_s, u"--quiet"_s} << false << false;
}

/// Standard error is a terminal, standard output a pipe or the same terminal.
void TestCli::progress_isShownOnATerminalAlone()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, isAnswerThere);
    QTemporaryDir folder;
    QFile packed(folder.filePath(u"big.gz"_s));
    QVERIFY(packed.open(QIODevice::WriteOnly));
    packed.write(test::gzipped("To: x\n\n" + QByteArray(200'000'000, 'x')));
    packed.close();
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
    QVERIFY(terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0);
    QProcess cli;
    cli.setStandardErrorFile(QString::fromLocal8Bit(ptsname(terminal)), QIODevice::Append);
    if (isAnswerThere)
        cli.setStandardOutputFile(QString::fromLocal8Bit(ptsname(terminal)), QIODevice::Append);
    cli.start(qEnvironmentVariable("HEADWATER_CLI"), arguments + QStringList{packed.fileName()});
    QVERIFY(cli.waitForFinished(int(test::kProgramPatience.count())));
    QByteArray shown;
    QByteArray piece(1 << 16, '\0');
    for (ssize_t count = 0; (count = ::read(terminal, piece.data(), static_cast<std::size_t>(piece.size()))) > 0;)
        shown += piece.first(count);
    ::close(terminal);
    QCOMPARE(cli.exitCode(), 0);
    const QByteArray answer = arguments.first() == u"index" ? packed.fileName().toUtf8() + " [0] 200000007 bytes at 0"
                                                            : packed.fileName().toUtf8() + " [0]\r\n";
    const QByteArray line = " % " + packed.fileName().toUtf8()
        + "\x1b[K\x1b[?7h\r"; // not wrapped where it is longer than the terminal
    QFETCH(bool, isShown);
    QVERIFY2((shown.contains("\x1b[?7l") && shown.contains(line)) == isShown, shown);
    if (isAnswerThere)
        QVERIFY2(shown.contains("\x1b[?7h\r\x1b[K" + answer), shown); // it is taken away before the answer
    else
        QVERIFY2(cli.readAllStandardOutput().contains(answer), shown);
    const bool isTakenAway = shown.isEmpty() || shown.lastIndexOf("\x1b[K") > shown.lastIndexOf("\x1b[?7h\r");
    QVERIFY2(isTakenAway, shown);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
