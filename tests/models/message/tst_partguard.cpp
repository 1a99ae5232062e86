// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/partguard.h"

#include "models/message/issues.h"
#include "models/message/mimetree.h"
#include "tests/support/cputimer.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kFields = kMaxPartFields;

struct Guarded {
    QByteArray bytes;
    std::optional<std::size_t> first;
};

Guarded guarded(QByteArray bytes)
{
    const auto boundaryOf = [](const std::string &value) {
        const auto match = QRegularExpression(u"boundary=(\\S+)"_s).match(QString::fromStdString(value));
        return match.hasMatch() ? std::optional(match.captured(1).toStdString()) : std::nullopt;
    };
    const auto first = guardParts(std::span(bytes.data(), static_cast<std::size_t>(bytes.size())), boundaryOf);
    return {bytes, first};
}

QByteArray multipart(const QByteArray &body)
{
    return "Content-Type: multipart/mixed; boundary=b\n\n" + body;
}

} // namespace

class TestPartGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordinaryMail_staysAsItIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray statements = QByteArray("INSERT INTO t VALUES (1);\n").repeated(120'000);
        QTest::newRow("lines") << QByteArray("a line: of; text\n").repeated(200'000);
        QTest::newRow("rules") << QByteArray("--------\nabc\n\n").repeated(30'000);
        QTest::newRow("lines of two hyphens") << QByteArray("--\n").repeated(30'000);
        QTest::newRow("comments of a dump") << QByteArray("--\n-- Table\n--\n\nSELECT 1;\n\n").repeated(10'100);
        QTest::newRow("one comment of a dump") << "-- Dump\n" + statements;
        QTest::newRow("another boundary's beginning") << QByteArray("--bc\n-- b\n--b-\n").repeated(10'000);
        QTest::newRow("semicolons behind no header") << "\n" + QByteArray("a;").repeated(300) + "\n";
    }

    void ordinaryMail_staysAsItIs()
    {
        QFETCH(QByteArray, text);
        const QByteArray mail = multipart("--b\nContent-Type: text/plain; name=\"" + QByteArray(5000, 'x') + "\"\n\n" + text
            + "--b\n" + (text.startsWith('\n') ? text : "\n"_ba) + "--b\nContent-Type: message/rfc822\n\nTo: x\n\n" + text
            + "--b--\n");
        const Guarded after = guarded(mail);
        QVERIFY(!after.first);
        QCOMPARE(after.bytes, mail);
    }

    /// However the boundary is written, GMime's reading of it counts.
    void delimiters_areThoseThatGMimeKnows_data()
    {
        QTest::addColumn<QByteArray>("parameter");
        QTest::addColumn<QByteArray>("boundary");
        QTest::newRow("token") << "boundary=b"_ba << "b"_ba;
        QTest::newRow("none in it") << "boundary=\"\""_ba << ""_ba;
        QTest::newRow("quoted") << "Boundary=\"a\\b c\""_ba << "ab c"_ba;
        QTest::newRow("folded") << "\n\tboundary =\n (c) b"_ba << "b"_ba;
        QTest::newRow("continued") << "boundary*0=a; boundary*1=b"_ba << "ab"_ba;
        QTest::newRow("encoded") << "boundary*=us-ascii''%61b"_ba << "ab"_ba;
        QTest::newRow("blanks behind it") << "boundary=\"b  \""_ba << "b  "_ba;
        QTest::newRow("hyphens") << "boundary=\"--\""_ba << "--"_ba;
    }

    void delimiters_areThoseThatGMimeKnows()
    {
        QFETCH(QByteArray, parameter);
        QFETCH(QByteArray, boundary);
        const QByteArray head = "Content-Type: multipart/mixed; " + parameter + "\n\n";
        const QByteArray part = "--" + boundary + "\n\nx\n";
        QVERIFY(mimeTreeOf(makeMessage(head + part.repeated(3))).parts.size() > 2);
        const MimeTree tree = mimeTreeOf(makeMessage(head + part.repeated(kMaxDelimiters + 5)));
        QVERIFY(std::ranges::any_of(tree.issues, [&](const Issue &issue) {
            return issue.kind == &kTooManyParts && issue.span.offset >= head.size() + part.size() * qsizetype(kMaxDelimiters) - 1;
        }));
    }

    void boundaryOfNoMultipart_isText_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("text") << "text/plain; boundary=\"\""_ba;
        QTest::newRow("another parameter") << "multipart/mixed; x=boundary"_ba;
    }

    /// Two hyphens would be a delimiter of the empty one.
    void boundaryOfNoMultipart_isText()
    {
        QFETCH(QByteArray, type);
        const MimeTree tree = mimeTreeOf(makeMessage(multipart(
            "--b\nContent-Type: " + type + "\n\n" + QByteArray("--\n").repeated(kMaxDelimiters + 5) + "--b\n\nx\n--b--\n")));
        QCOMPARE(tree.parts.size(), 3U);
        QVERIFY(!std::ranges::any_of(tree.issues, [](const Issue &issue) { return issue.kind == &kTooManyParts; }));
    }

    /// What is made a continuation cannot state a boundary that goes unseen.
    void delimiter_inAHeaderPastTheLimitIsPartOfItsField()
    {
        const QByteArray parts = QByteArray("--b\n\nx\n").repeated(kMaxDelimiters - 1);
        const Guarded after = guarded(multipart(parts + "--b\nContent-Type: multipart/mixed\n--;boundary=zz\n\n--zz\n\nx\n"));
        QVERIFY(after.bytes.endsWith("\n -;boundary=zz\n\n -zz\n\nx\n"));
    }

    void delimiters_pastTheLimitAreText()
    {
        const QByteArray head = multipart({});
        const QByteArray part = "--b\n\nx\n";
        const auto most = static_cast<qsizetype>(kMaxDelimiters);
        const Guarded after = guarded(head + part.repeated(most + 5));
        const qsizetype place = head.size() + part.size() * most;
        QCOMPARE(after.first, static_cast<std::size_t>(place));
        QCOMPARE(after.bytes, head + part.repeated(most) + QByteArray(" -b\n\nx\n").repeated(5));
    }

    void fields_pastTheLimitAreContinuations_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("of a part") << multipart("--b\n");
        QTest::newRow("of a mail in a part") << multipart("--b\nContent-Type:\n message/rfc822\n\n");
        QTest::newRow("of a mail in a digest") << "Content-Type: multipart/digest; boundary=b\n\n--b\n\n"_ba;
        QTest::newRow("of a mail in a digest, behind a header") << "Content-Type: multipart/digest; boundary=b\n\n--b\nX: y\n\n"_ba;
    }

    void fields_pastTheLimitAreContinuations()
    {
        QFETCH(QByteArray, before);
        const Guarded after = guarded(before + QByteArray("X:\n").repeated(kFields + 10) + "\nX:\n");
        QVERIFY(after.first);
        QVERIFY(after.bytes.endsWith(" :\n :\n\nX:\n")); // behind the header they are text
        QVERIFY(after.bytes.count("\nX:\n") >= kFields / 2 - 5);
    }

    void field_isCutShort()
    {
        const Guarded length = guarded("X: " + QByteArray(30'000, 'x') + "\n y\nZ: z\n\n");
        QCOMPARE(length.first, kMaxPartField);
        QVERIFY(length.bytes.endsWith("x" + QByteArray(30'003 - qsizetype(kMaxPartField), ' ') + "\n  \nZ: z\n\n"));
        const Guarded parameters = guarded("X: " + QByteArray(";a=b").repeated(300) + "\n\n;;");
        QCOMPARE(parameters.bytes.count(';'), static_cast<qsizetype>(kMaxParameters) + 2);
        const Guarded all = guarded(QByteArray("Content-X: " + QByteArray(";a=b").repeated(200) + '\n').repeated(2600) + "\n;;");
        QCOMPARE(all.bytes.count(';'), static_cast<qsizetype>(kMaxAllParameters) + 2);
    }

    /// Each mail with a disposition is asked about.
    void shortValue_costsNextToNothing()
    {
        const test::CpuTimer timer;
        for (int i = 0; i < 500'000; ++i)
            (void)guarded("inline");
        QVERIFY(timer.isWithin(200));
    }

    void tree_staysWithinBounds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray parameters;
        for (int i = 0; i < 100'000; ++i)
            parameters += "; a" + QByteArray::number(i) + "=b";
        QTest::newRow("fields") << multipart("--b\n" + QByteArray("X:\n").repeated(150'000) + "\nhi\n--b--\n");
        QByteArray boundaries;
        for (int i = 0; i < 90'000; ++i)
            boundaries += "--b\nContent-Type: multipart/mixed; boundary=" + QByteArray::number(i) + "\n\n--x\n";
        QTest::newRow("boundaries") << multipart(boundaries);
        QTest::newRow("parts") << multipart(QByteArray("--b\n\nx\n").repeated(300'000));
        QTest::newRow("parameters") << "Content-Type: multipart/mixed; boundary=b" + parameters + "\n\n--b\n\nhi\n--b--\n";
        QTest::newRow("parameters of the only part") << "Content-Type: text/plain" + parameters + "\n\nhi\n";
        QTest::newRow("parameters of a disposition") << "Content-Disposition: inline" + parameters + "\n\nhi\n";
    }

    void tree_staysWithinBounds()
    {
        QFETCH(QByteArray, bytes);
        const Message message = makeMessage(bytes);
        const test::CpuTimer timer;
        const MimeTree tree = mimeTreeOf(message);
        QVERIFY(timer.isWithin(1'000));
        QVERIFY(!tree.parts.empty());
        const auto isSaid = [](const Issue &issue) { return issue.kind == &kTooManyParts; };
        QVERIFY(std::ranges::any_of(tree.issues, isSaid));
    }
};

QTEST_GUILESS_MAIN(TestPartGuard)
#include "tst_partguard.moc"
