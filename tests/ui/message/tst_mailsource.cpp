// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailsource.h"

#include <QFuture>
#include <QTemporaryDir>
#include <QTest>

using namespace headwater;
using namespace headwater::ui;
using namespace Qt::StringLiterals;

namespace {

QByteArray fromLine()
{
    return "From a@example.net Mon Mar  2 10:00:00 2026\n";
}

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

QList<MailBatch> batchesOf(const QList<MailSource> &sources)
{
    QFuture<MailBatch> future = readRows(sources, settings());
    future.waitForFinished();
    return future.results();
}

QList<MailRow> rowsOf(const QList<MailBatch> &batches)
{
    QList<MailRow> rows;
    for (const MailBatch &batch : batches)
        rows += batch.rows;
    return rows;
}

Result<TracePtr> traceOf(const MailSource &source, const MailRow &row)
{
    QFuture<Result<TracePtr>> future = readTrace(source, row, settings());
    future.waitForFinished();
    return future.result();
}

} // namespace

class TestMailSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_tellSubjectSenderAndVerdict()
    {
        const QList<MailRow> rows = rowsOf(batchesOf({{{}, u"pasted"_s, direct()}}));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().subject, u"héllo"_s);
        QCOMPARE(rows.first().from, u"Sender <sender@example.net>"_s);
        QCOMPARE(rows.first().summary.text, u"direct"_s);
        QCOMPARE(rows.first().entry.length, direct().size());
        QCOMPARE(rows.first().enclosed, QString());
    }

    void enclosed_followsItsWrapperAndOpensAlone()
    {
        const QByteArray forward = "From: u@example.org\nTo: abuse@example.org\nSubject: spam\nMIME-Version: 1.0\n"
                                   "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/plain\n\nlook\n--B\n"
                                   "Content-Type: message/rfc822\n\n"
            + direct() + "\n--B--\n";
        const MailSource source{{}, u"pasted"_s, forward};
        const QList<MailRow> rows = rowsOf(batchesOf({source}));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).subject, u"spam"_s);
        QCOMPARE(rows.at(1).subject, u"héllo"_s);
        QCOMPARE(rows.at(1).enclosed, u"2"_s);
        const auto outer = traceOf(source, rows.at(0));
        QVERIFY(outer);
        QVERIFY((*outer)->hops.isEmpty());
        const auto inner = traceOf(source, rows.at(1));
        QVERIFY(inner);
        QCOMPARE((*inner)->hops.size(), 1);
        MailRow moved = rows.at(1);
        moved.enclosed = u"7"_s;
        const auto gone = traceOf(source, moved);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, Error::Code::Changed);
    }

    void sources_areReadInOrderPastABrokenOne()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"two.mbox"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(fromLine() + direct() + '\n' + fromLine() + "From: b@example.net\nSubject: second\n\nx\n\n");
        file.close();
        const QString missing = folder.filePath(u"none.eml"_s);
        const QList<MailBatch> batches = batchesOf(
            {{{}, u"pasted"_s, direct()}, {missing, u"none.eml"_s, {}}, {file.fileName(), u"two.mbox"_s, {}}});
        const QList<MailRow> rows = rowsOf(batches);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).source, 0);
        QCOMPARE(rows.at(1).source, 2);
        QCOMPARE(rows.at(1).entry.offset, fromLine().size());
        QCOMPARE(rows.at(2).subject, u"second"_s);
        QStringList failed;
        for (const MailBatch &batch : batches) {
            if (batch.error)
                failed.append(batch.error->file);
        }
        QCOMPARE(failed, QStringList{missing});
        QCOMPARE(batches.first().rows.size(), 1); // the first message is shown at once
        QCOMPARE(batches.last().done, direct().size() + file.size());
        QCOMPARE(batches.last().total, direct().size() + file.size());
    }

    void vanishedFile_isAnError()
    {
        const auto result = traceOf({u"/nonexistent/x.eml"_s, u"x.eml"_s, {}}, {});
        QVERIFY(!result);
        QCOMPARE(result.error().file, u"/nonexistent/x.eml"_s);
    }

    void reading_stopsWhenCancelled()
    {
        QByteArray mbox;
        for (int i = 0; i < 20'000; ++i)
            mbox += fromLine() + direct() + '\n';
        QFuture<MailBatch> future = readRows({{{}, u"big"_s, mbox}}, settings());
        QTRY_VERIFY_WITH_TIMEOUT(future.resultCount() > 0, 20'000);
        future.cancel();
        future.waitForFinished();
        qsizetype rows = 0;
        for (int i = 0; i < future.resultCount(); ++i)
            rows += future.resultAt(i).rows.size();
        QVERIFY(rows > 0);
        QVERIFY(rows < 20'000);
    }
};

QTEST_GUILESS_MAIN(TestMailSource)
#include "tst_mailsource.moc"
