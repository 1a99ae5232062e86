// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/feedbackreport.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

/// A feedback report with that text as its message/feedback-report, behind those fields of the part.
Message reporting(const QByteArray &text, const QByteArray &fields = {}, const QByteArray &type = "feedback-report")
{
    return makeMessage("Content-Type: multipart/report; report-type=" + type
        + "; boundary=b\n\n--b\n\nA report.\n--b\nContent-Type: message/feedback-report\n" + fields + '\n' + text + "\n--b--\n");
}

FeedbackReport read(const Message &message)
{
    return feedbackReportOf(message, mimeTreeOf(message));
}

} // namespace

class TestFeedbackReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fields_areReadWithTheirBytes()
    {
        const Message message = reporting("Feedback-Type: abuse\nArrival-Date: Thu, 8 Mar 2005\n 14:00:00 EDT\n"
                                          "Reported-Domain: example.net\n");
        const FeedbackReport report = read(message);
        QCOMPARE(report.size(), 3);
        QCOMPARE(report.at(0).name, u"Feedback-Type"_s);
        QCOMPARE(report.at(0).value, u"abuse"_s);
        QCOMPARE(report.at(1).value, u"Thu, 8 Mar 2005 14:00:00 EDT"_s);
        QVERIFY(
            message.bytes.sliced(report.at(2).span.offset, report.at(2).span.length).startsWith("Reported-Domain: example.net"));
    }

    void encodedPart_hasThePartsBytes()
    {
        const QByteArray encoded = QByteArray("Feedback-Type: fraud\n").toBase64();
        const Message message = reporting(encoded, "Content-Transfer-Encoding: base64\n");
        const FeedbackReport report = read(message);
        QCOMPARE(report.size(), 1);
        QCOMPARE(report.first().value, u"fraud"_s);
        QCOMPARE(message.bytes.sliced(report.first().span.offset, report.first().span.length).trimmed(), encoded);
    }

    /// RFC 5965 section 2: only a multipart/report of this type is one.
    void whatIsNoReport_isNone()
    {
        QVERIFY(read(reporting("Feedback-Type: abuse\n", {}, "delivery-status")).isEmpty());
        QVERIFY(read(makeMessage("Content-Type: message/feedback-report\n\nFeedback-Type: abuse\n")).isEmpty());
        QVERIFY(read(makeMessage("")).isEmpty());
    }

    void values_areThoseOfTheField()
    {
        const FeedbackReport report = read(reporting("Original-Rcpt-To: <a@example.org>\noriginal-rcpt-to: b@example.org\n"
                                                     "Original-Rcpt-To: <a@example.org>\nReporting-MTA: dns; mx.example.org\n"
                                                     "Original-Mail-From: <>\n"));
        QCOMPARE(valuesOf(report, "Original-Rcpt-To"_L1), (QStringList{u"a@example.org"_s, u"b@example.org"_s}));
        QCOMPARE(valuesOf(report, "Reporting-MTA"_L1), QStringList{u"mx.example.org"_s});
        QVERIFY(valuesOf(report, "Original-Mail-From"_L1).isEmpty());
        QVERIFY(valuesOf(report, "Incidents"_L1).isEmpty());
    }

    void source_isTheOneThatIsStated_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("source");
        QTest::newRow("one") << "Source-IP: 198.51.100.9\n"_ba << u"198.51.100.9"_s;
        QTest::newRow("twice the same") << "Source-IP: 198.51.100.9\nSource-IP: 198.51.100.9\n"_ba << u"198.51.100.9"_s;
        QTest::newRow("two that differ") << "Source-IP: 198.51.100.9\nSource-IP: 198.51.100.8\n"_ba << QString();
        QTest::newRow("none") << "Version: 1\n"_ba << QString();
    }
    void source_isTheOneThatIsStated()
    {
        QFETCH(QByteArray, text);
        QTEST(reportedSource(read(reporting(text))), "source");
    }

    void fieldsAndBytes_areCapped()
    {
        QCOMPARE(read(reporting(QByteArray("Reported-URI: http://example.net/\n").repeated(kMaxReportFields + 1))).size(),
            kMaxReportFields);
        const QByteArray far = QByteArray(kMaxReportBytes, 'x') + "\nFeedback-Type: abuse\n";
        QVERIFY(valuesOf(read(reporting("X: " + far)), "Feedback-Type"_L1).isEmpty());
        QVERIFY(read(reporting("Feedback-Type: " + QByteArray(100'000, 'x') + '\n')).value(0).value.size() <= 4096);
    }
};

QTEST_GUILESS_MAIN(TestFeedbackReport)
#include "tst_feedbackreport.moc"
