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
        const auto fieldAt = [&](qsizetype i) { return message.bytes.sliced(report.at(i).span.offset, report.at(i).span.length); };
        QCOMPARE(report.at(0), (ReportField{u"Feedback-Type"_s, u"abuse"_s, report.at(0).span}));
        QCOMPARE(fieldAt(0).trimmed(), "Feedback-Type: abuse"_ba);
        QCOMPARE(report.at(1).value, u"Thu, 8 Mar 2005 14:00:00 EDT"_s);
        QCOMPARE(fieldAt(1).trimmed(), "Arrival-Date: Thu, 8 Mar 2005\n 14:00:00 EDT"_ba);
        QCOMPARE(fieldAt(2).trimmed(), "Reported-Domain: example.net"_ba);
    }

    void twoParts_areReadBoth()
    {
        const FeedbackReport report = read(reporting("Version: 1\n\n--b\nContent-Type: message/feedback-report\n\nIncidents: 2\n"));
        QCOMPARE(report.size(), 2);
        QCOMPARE(report.last().name, u"Incidents"_s);
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

    void values_areThoseOfTheFieldAsTheyStand()
    {
        const FeedbackReport report = read(reporting("Original-Rcpt-To: <a@example.org>\noriginal-rcpt-to: b@example.org\n"
                                                     "Original-Rcpt-To: <a@example.org>\nReporting-MTA: dns; mx.example.org\n"
                                                     "Original-Mail-From:\nReported-Domain: =?utf-8?q?example.net?=\n"));
        QCOMPARE(valuesOf(report, "Original-Rcpt-To"_L1), (QStringList{u"<a@example.org>"_s, u"b@example.org"_s}));
        QCOMPARE(valuesOf(report, "Reporting-MTA"_L1), QStringList{u"dns; mx.example.org"_s});
        QCOMPARE(valuesOf(report, "Reported-Domain"_L1), QStringList{u"=?utf-8?q?example.net?="_s});
        QVERIFY(valuesOf(report, "Original-Mail-From"_L1).isEmpty());
        QVERIFY(valuesOf(report, "Incidents"_L1).isEmpty());
    }

    /// A report in a report says its own; a mail in a report what that says.
    void report_isItsOwnOrTheOneAround()
    {
        Message message = reporting("Feedback-Type: fraud\n");
        message.report = {{u"Feedback-Type"_s, u"abuse"_s, {}}};
        QCOMPARE(reportAbout(message, mimeTreeOf(message)).value(0).value, u"fraud"_s);
        message = makeMessage("Subject: x\n\n");
        message.report = {{u"Feedback-Type"_s, u"abuse"_s, {}}};
        QCOMPARE(reportAbout(message, mimeTreeOf(message)), message.report);
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
        QCOMPARE(read(reporting("X: " + far)).size(), 1);
        QCOMPARE(read(reporting("Feedback-Type: " + QByteArray(100'000, 'x') + '\n')).value(0).value.size(), 4096);
        QCOMPARE(read(reporting(QByteArray(100'000, 'x') + ": y\n")).value(0).name.size(), 4096);
    }
};

QTEST_GUILESS_MAIN(TestFeedbackReport)
#include "tst_feedbackreport.moc"
