// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailsource.h"

#include "tests/support/packed.h"

#include <QFile>
#include <QFuture>
#include <QTemporaryDir>
#include <QTest>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

QByteArray direct()
{
    return "Received: from mail.example.net (mail.example.net [203.0.113.9])\n"
           "\tby mx.example.org (Postfix) with ESMTP id 4F1C2A0001\n"
           "\tfor <user@example.org>; Mon, 2 Mar 2026 10:00:00 +0000\n"
           "From: Sender <sender@example.net>\nTo: user@example.org\nSubject: =?utf-8?q?h=C3=A9llo?=\n"
           "Message-ID: <1@mail.example.net>\nDate: Mon, 2 Mar 2026 09:59:58 +0000\n\nbody\n";
}

trace::TraceSettings settings()
{
    trace::TraceSettings made;
    QStringList rejected;
    trace::addMine(made.mine, u"*.example.org"_s, rejected);
    return made;
}

Result<TracePtr> traceOf(
    const MailSource &source, const MailRow &row, const LastMailboxPtr &mailbox = std::make_shared<LastMailbox>())
{
    QFuture<Result<TracePtr>> future = readTrace(mailbox, source, row, settings());
    future.waitForFinished();
    return future.result();
}

} // namespace

class TestMailSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enclosed_opensAlone()
    {
        const QByteArray forward = "From: u@example.org\nTo: abuse@example.org\nSubject: spam\nMIME-Version: 1.0\n"
                                   "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nlook\n--B\n"
                                   "Content-Type: message/rfc822\n\n"
            + direct() + "\n--B--\n";
        const MailSource source{{}, u"pasted"_s, forward};
        MailRow row{{.length = forward.size()}, {}, 0};
        const auto outer = traceOf(source, row);
        QVERIFY(outer);
        QVERIFY((*outer)->hops.isEmpty());
        row.enclosed = u"2"_s;
        const auto inner = traceOf(source, row);
        QVERIFY(inner);
        QCOMPARE((*inner)->hops.size(), 1);
        row.enclosed = u"7"_s;
        const auto gone = traceOf(source, row);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, Error::Code::Changed);
    }

    void vanishedFile_isAnError()
    {
        const auto result = traceOf({u"/nonexistent/x.eml"_s, u"x.eml"_s, {}}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().file, u"/nonexistent/x.eml"_s);
    }

    void packedFile_isUnpackedOnceUntilItChanges()
    {
        const QTemporaryDir folder;
        const QByteArray from = "From a@example.net Mon Mar  2 10:00:00 2026\n";
        const QByteArray packed = test::gzipped(from + direct() + '\n' + from + direct());
        QFile file(folder.filePath(u"two.mbox.gz"_s));
        const auto write = [&](const QByteArray &bytes, const QDateTime &changed) {
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()
                && file.setFileTime(changed, QFileDevice::FileModificationTime) && (file.close(), true);
        };
        const MailSource source{file.fileName(), u"two.mbox.gz"_s, {}};
        const qint64 length = direct().size();
        const MailRow first{{.offset = from.size(), .length = length, .fromLine = from.chopped(1)}, {}, 0};
        MailRow second = first;
        second.entry.index = 1;
        second.entry.offset += length + 1 + from.size();
        const auto mailbox = std::make_shared<LastMailbox>();
        const QDateTime before = QDateTime::fromSecsSinceEpoch(1'700'000'000);
        QVERIFY(write(packed, before));
        QVERIFY(traceOf(source, first, mailbox));
        // Damaged in a way that does not show: who unpacks it again fails.
        QVERIFY(write(QByteArray(packed.size(), 'x'), before));
        const auto trace = traceOf(source, second, mailbox);
        QVERIFY2(trace, trace ? "" : qPrintable(trace.error().text));
        QCOMPARE((*trace)->hops.size(), 1);
        QVERIFY(write(QByteArray(packed.size(), 'x'), before.addSecs(1)));
        QVERIFY(!traceOf(source, second, mailbox));
        QVERIFY(write(packed, before.addSecs(1)));
        QVERIFY(traceOf(source, second, mailbox)); // after an error it is opened anew
    }

    void otherSource_isOpened()
    {
        const auto mailbox = std::make_shared<LastMailbox>();
        const MailRow row{{.length = direct().size()}, {}, 0};
        const auto hops = [&](const QByteArray &bytes) {
            const auto trace = traceOf({{}, u"pasted"_s, bytes}, row, mailbox);
            return trace ? (*trace)->hops.size() : -1;
        };
        QCOMPARE(hops(direct()), 1);
        QCOMPARE(hops("From: a@example.net\n\n" + QByteArray(direct().size(), 'x')), 0);
    }
};

QTEST_GUILESS_MAIN(TestMailSource)
#include "tst_mailsource.moc"
