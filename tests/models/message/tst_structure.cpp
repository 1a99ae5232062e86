// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/structure.h"

#include <QTest>

using namespace headwater::message;

class TestStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void structureOf_data();
    void structureOf();
    void contents_areReadOnlyWhereTheyMatter_data();
    void contents_areReadOnlyWhereTheyMatter();
};

void TestStructure::structureOf_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("delivery");
    QTest::addColumn<bool>("feedback");
    QTest::addColumn<bool>("encloses");
    const auto row = [](const char *tag, const QByteArray &message, bool delivery, bool feedback, bool encloses) {
        QTest::newRow(tag) << message << delivery << feedback << encloses;
    };
    const auto of = [](const QByteArray &type, const QByteArray &part) {
        return "Content-Type: " + type + "; boundary=b\n\n--b\n\nhello\n--b\n" + part + "\n--b--\n";
    };
    const QByteArray status("Content-Type: message/delivery-status\n\nx: y\n");
    const QByteArray rfc822("Content-Type: message/rfc822\n\nSubject: inner\n");

    row("plain", "Subject: x\n\nbody\n", false, false, false);
    row("forward", of("multipart/mixed", rfc822), false, false, true);
    row("delivery report", of("multipart/report; report-type=delivery-status", status), true, false, false);
    row("report-type in capitals, quoted", of("Multipart/Report; Report-Type=\"Delivery-Status\"", rfc822), true, false, false);
    row("delivery status in a mixed", of("multipart/mixed", status + "\n--b\n" + rfc822), true, false, false);
    row("feedback report", of("multipart/report; report-type=feedback-report", rfc822), false, true, false);
    row("feedback without its type",
        of("multipart/report", "Content-Type: message/feedback-report\n\nVersion: 1\n\n--b\n" + rfc822), false, true, false);
    row("read receipt", of("multipart/report; report-type=disposition-notification", rfc822), false, false, false);
    row("delivery status inside an enclosed mail",
        of("multipart/mixed",
            "Content-Type: message/rfc822\n\n"
                + of("multipart/report; report-type=delivery-status", status).replace("b\n", "c\n").replace("--b--", "--c--")),
        false, false, true);
    row("daemon, subject", "From: MAILER-DAEMON@example.org\nSubject: failure notice\n\n", true, false, false);
    row("daemon, null sender", "Return-Path: <>\nFrom: Mail Delivery Subsystem <daemon@example.org>\nSubject: x\n\n", true, false,
        false);
    row("daemon, failed recipients", "From: Mailer-Daemon@example.org\nX-Failed-Recipients: a@example.org\n\n", true, false, false);
    row("daemon without a domain", "From: MAILER-DAEMON (Mail Delivery)\nSubject: Returned mail: x\n\n", true, false, false);
    row("postmaster, subject", "From: postmaster@example.org\nSubject: Undeliverable: x\n\n", true, false, false);
    row("postmaster reports, null sender",
        "Return-Path: <>\nFrom: postmaster@example.org\nSubject: Report Domain: example.net Submitter: example.org\n\n", false,
        false, false);
    row("encoded subject", "From: postmaster@example.org\nSubject: =?utf-8?q?Un=64eliverable?=\n\n", true, false, false);
    row("postmaster writes", "From: postmaster@example.org\nSubject: maintenance\n\n", false, false, false);
    row("daemon writes otherwise", "From: MAILER-DAEMON@example.org\nSubject: hello\nReturn-Path: <x@example.org>\n\n", false,
        false, false);
    row("null sender alone", "Return-Path: <>\nFrom: user@example.org\nSubject: Undelivered Mail Returned to Sender\n\n", false,
        false, false);
    row("the name of a daemon as a user's", "From: user@mailer-daemon.example.org\nSubject: failure notice\n\n", false, false,
        false);
    row("bounce by form with a mail", "From: postmaster@example.org\nSubject: Undeliverable: x\n" + of("multipart/mixed", rfc822),
        true, false, false);
}

void TestStructure::structureOf()
{
    QFETCH(QByteArray, message);
    const Structure structure = headwater::message::structureOf(makeMessage(message));
    QTEST(structure.isDeliveryReport, "delivery");
    QTEST(structure.isFeedbackReport, "feedback");
    QTEST(structure.hasEnclosedMail, "encloses");
}

void TestStructure::contents_areReadOnlyWhereTheyMatter_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("hasTree");
    const auto row = [](const char *tag, const QByteArray &message, bool hasTree) { QTest::newRow(tag) << message << hasTree; };
    row("text", "Subject: x\n\nbody\n", false);
    row("html", "Content-Type: text/html\n\nbody\n", false);
    row("multipart", "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b--\n", true);
    row("a comment first", "Content-Type: (x) Multipart/Mixed; boundary=b\n\n--b\n\nx\n--b--\n", true);
    row("a mail", "Content-Type: message/rfc822\n\nSubject: inner\n", true);
    row("a header", "Content-Type: text/rfc822-headers\n\nSubject: inner\n", true);
    row("a file with the name of a mail",
        "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=a.EML\n\nSubject: inner\n", true);
    row("a bounce by form", "From: MAILER-DAEMON@example.org\nSubject: failure notice\n\nx\n", true);
    row("null sender alone", "Return-Path: <>\nFrom: user@example.org\n\nx\n", false);
}

void TestStructure::contents_areReadOnlyWhereTheyMatter()
{
    QFETCH(QByteArray, message);
    const auto contents = contentsOf(makeMessage(message));
    QTEST(!contents->tree.parts.empty(), "hasTree");
}

QTEST_GUILESS_MAIN(TestStructure)
#include "tst_structure.moc"
