// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailsource.h"

#include <QFuture>
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
};

QTEST_GUILESS_MAIN(TestMailSource)
#include "tst_mailsource.moc"
