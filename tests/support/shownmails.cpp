// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shownmails.h"

namespace headwater::test::shown {

namespace {

/// One Received line as Postfix writes it.
QByteArray received(const QByteArray &helo, const QByteArray &ip, const QByteArray &by, const QByteArray &time,
    const QByteArray &with = "ESMTPS", const QByteArray &account = {})
{
    return "Received: from " + helo + " (" + helo + " [" + ip + "])" + account + " by " + by + " (Postfix) with " + with
        + " id AB00" + QByteArray::number(time.size()) + "1; Mon, 2 Mar 2026 " + time + " +0000\n";
}

} // namespace

QByteArray fromLine()
{
    return "From a@example.net Mon Mar  2 10:00:00 2026\n";
}

QByteArray direct(const QByteArray &subject)
{
    return "Delivered-To: user@example.org\n"
           "Received: from mail.example.net (mail.example.net [203.0.113.9]) by mx.example.org (Postfix) with ESMTP id AB0012"
           " for <user@example.org>; Mon, 2 Mar 2026 11:00:05 +0100\n"
           "From: Sender <sender@example.net>\nTo: user@example.org\nSubject: "
        + subject
        + "\nMessage-ID: <1@mail.example.net>\n"
          "Date: Mon, 2 Mar 2026 10:00:00 +0000\n\nbody\n";
}

QByteArray bounce()
{
    return "Return-Path: <>\nDelivered-To: user@example.org\n"
           "Received: from mx.example.com (mx.example.com [198.51.100.25]) by mx.example.org (Postfix) with ESMTP id AB0077"
           " for <user@example.org>; Mon, 2 Mar 2026 11:20:05 +0100\n"
           "From: MAILER-DAEMON@mx.example.com\nTo: user@example.org\nSubject: Undelivered Mail Returned to Sender\n"
           "Message-ID: <b@mx.example.com>\nDate: Mon, 2 Mar 2026 10:20:00 +0000\nMIME-Version: 1.0\n"
           "Content-Type: multipart/report; report-type=delivery-status; boundary=B\n\n--B\nContent-Type: text/plain\n\nUnknown "
           "user.\n--B\n"
           "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; "
           "x@example.com\nAction: failed\n"
           "Status: 5.1.1\n\n--B\nContent-Type: message/rfc822\n\n"
           "Received: from dsl-12.example.net (dsl-12.example.net [203.0.113.77]) by mx.example.com (Postfix) with ESMTP id AB0070;"
           " Mon, 2 Mar 2026 10:19:00 +0000\n"
           "From: user@example.org\nTo: x@example.com\nSubject: Cheap\nMessage-ID: <c@dsl-12.example.net>\nDate: Mon, 2 Mar 2026 "
           "10:18:00 +0000\n\nbuy\n\n--B--\n";
}

QByteArray longPath()
{
    QByteArray mail = "Delivered-To: user@example.org\n";
    for (int i = 9; i > 0; --i) {
        const QByteArray n = QByteArray::number(i);
        mail += "Received: from relay" + n + ".a-rather-long-name-of-a-department.example.net (relay" + n
            + ".a-rather-long-name-of-a-department.example.net [203.0.113." + n + "]) by relay" + QByteArray::number(i + 1)
            + ".a-rather-long-name-of-a-department.example.net (Postfix) with ESMTPS id AB00" + n + "; Mon, 2 Mar 2026 10:0" + n
            + ":05 +0000\n";
    }
    return mail + "From: sender@example.net\nTo: user@example.org\nSubject: long\nDate: Mon, 2 Mar 2026 09:59:00 +0000\n\nx\n";
}

QByteArray forged()
{
    return "Delivered-To: user@example.org\n"
           "Received: from mail.example.com (p5DD2B1F0.dip0.example.net [203.0.113.201]) by mx.example.org (Postfix) with ESMTP id "
           "AB0099"
           " for <user@example.org>; Mon, 2 Mar 2026 11:00:05 +0100\n"
           "Received: from mail.example.com (mail.example.com [198.51.100.1]) by relay.example.com (Postfix) with ESMTP id AB0098;"
           " Mon, 2 Mar 2026 10:59:00 +0100\n"
           "From: \"Your bank\" <user@example.org>\nTo: user@example.org\nSubject: Your account\nMessage-ID: <f@mail.example.com>\n"
           "Date: Mon, 2 Mar 2026 10:58:00 +0100\n\nbody\n";
}

QByteArray sevenHops()
{
    return "Delivered-To: user@example.org\n" + received("mx2.example.org", "192.0.2.25", "store.example.org", "10:20:09", "LMTP")
        + received("mx1.example.org", "192.0.2.24", "mx2.example.org", "10:20:07")
        + received("o1-4-29.v29.lw.example.com", "198.51.100.129", "mx1.example.org", "10:20:05")
        + received("filter-58c4f8bf6c-x2v4m.prod.geo.v29.lw.example.com", "198.51.100.44", "o1-4-29.v29.lw.example.com", "10:12:00")
        + received(
            "in-0042.v29.lw.example.com", "2001:db8:930:1::12", "filter-58c4f8bf6c-x2v4m.prod.geo.v29.lw.example.com", "10:11:40")
        + received("app-7.shop.example.net", "203.0.113.80", "in-0042.v29.lw.example.com", "10:11:39")
        + "From: Shop <news@shop.example.net>\nTo: user@example.org\nSubject: Your parcel\nMessage-ID: <a@shop.example.net>\n"
          "Date: Mon, 2 Mar 2026 10:11:30 +0000\n\nx\n";
}

QByteArray manyHops(bool inside)
{
    QByteArray mail = "Delivered-To: user@example.org\n";
    const QByteArray domain = inside ? ".example.org" : ".example.net";
    for (int i = 93; i > 0; --i) {
        const QByteArray by = i == 93 ? QByteArray("mx.example.org") : "relay" + QByteArray::number(i + 1) + domain;
        const QByteArray helo = inside && i == 1 ? QByteArray("mail.example.net") : "relay" + QByteArray::number(i) + domain;
        mail += received(helo, (inside && i > 1 ? "192.0.2." : "203.0.113.") + QByteArray::number(i), by,
            "10:" + QByteArray::number(10 + i / 10) + ':' + QByteArray::number(10 + 5 * (i % 10)));
    }
    return mail + "From: sender@example.net\nTo: user@example.org\nSubject: long\nDate: Mon, 2 Mar 2026 09:59:00 +0000\n\nx\n";
}

QByteArray masked()
{
    return "Delivered-To: user@example.org\nReceived: from unknown (HELO server.aes.nt) (203.0.XX.51)\n by mx.example.org with "
           "SMTP;"
           " 2 Mar 2026 17:22:07 +0900\nReceived: from gw.example.org ([198.51.100.240]) by server.aes.nt with Microsoft "
           "SMTPSVC(5.0.2195.2966);\n Mon, 2 Mar 2026 12:12:52 +0400\n"
           "From: test@example.org\nTo: user@example.org\nSubject: test\n\nx\n";
}

QByteArray submitted()
{
    return "Delivered-To: user@example.org\nReceived: from laptop (dsl-12.example.net [203.0.113.77]) (Authenticated sender:"
           " a-rather-long-name.of-a-person@department.example.org)\n\tby mx.example.org (Postfix) with ESMTPSA id AB0070;"
           " Mon, 2 Mar 2026 10:19:00 +0000\nFrom: alice@example.org\nTo: user@example.org\nSubject: hi\n\nx\n";
}

QByteArray listMail()
{
    return "Delivered-To: user@example.org\n" + received("lists.example.com", "198.51.100.30", "mx.example.org", "10:20:00")
        + received("localhost", "127.0.0.1", "lists.example.com", "10:19:59", "ESMTP")
        + received("smtp.example.net", "203.0.113.5", "lists.example.com", "10:19:50")
        + received("[10.0.0.8]", "203.0.113.120", "smtp.example.net", "10:19:40", "ESMTPSA")
        + "List-Id: dev <dev.lists.example.com>\nList-Post: <mailto:dev@lists.example.com>\nPrecedence: list\n"
          "From: bob@example.net\nTo: dev@lists.example.com\nSubject: [dev] patch\n\nx\n";
}

QByteArray largeHeader()
{
    QByteArray mail = "Delivered-To: user@example.org\n" + received("mail.example.net", "203.0.113.9", "mx.example.org", "10:20:00")
        + "From: a@example.net\nTo: user@example.org\nSubject: many fields\n";
    for (int i = 0; mail.size() < 5'000'000; ++i)
        mail += "X-Field-" + QByteArray::number(i) + ": a value of some length, as they are\n";
    return mail + "\nbody\n";
}

QByteArray stamped()
{
    return "Delivered-To: user@example.org\n"
           "Authentication-Results: mx.example.org; spf=fail smtp.mailfrom=news@shop.example.net; dkim=none; dmarc=fail "
           "header.from=shop.example.net\n"
           "Received-SPF: fail (mx.example.org: domain of news@shop.example.net does not designate 203.0.113.9 as permitted "
           "sender) "
           "client-ip=203.0.113.9;\n"
        + received("mail.example.net", "203.0.113.9", "mx.example.org", "10:20:00")
        + "X-Originating-IP: [198.51.100.77]\nFrom: news@shop.example.net\nTo: user@example.org\nSubject: stamped\n\nx\n";
}

QByteArray links()
{
    QByteArray token;
    for (int i = 0; i < 24; ++i)
        token += "9f4c" + QByteArray::number(1000 + 37 * i) + "-e2";
    return "Delivered-To: user@example.org\n" + received("mail.example.net", "203.0.113.9", "mx.example.org", "10:20:00")
        + "From: \"Your bank\" <service@bank.example.net>\nTo: user@example.org\nSubject: Your account\nMIME-Version: 1.0\n"
          "Content-Type: text/html; charset=utf-8\n\n<html><body>\n"
          "<p><a href=\"https://www.bank.example.com/help\">Help</a> <a href=\"https://www.bank.example.com/terms\">"
          "https://www.bank.example.com/terms</a></p>\n"
          "<p><a href=\"http://198.51.100.240/login\">https://www.bank.example.com/login</a></p>\n"
          "<p><a href=\"https://click.shop.example.net/track/"
        + token
        + "/end\">See your offers</a></p>\n<p><a href=\"mailto:service@bank.example.com?subject=stop\">Unsubscribe</a></p>\n"
          "<p><img src=\"https://pixel.example.net/p.gif?u=user%40example.org\" alt=\"\"></p>\n</body></html>\n";
}

QByteArray parts()
{
    return "Delivered-To: user@example.org\n" + received("mail.example.net", "203.0.113.9", "mx.example.org", "10:20:00")
        + "From: a@example.net\nTo: user@example.org\nSubject: Invoice\nMIME-Version: 1.0\n"
          "Content-Type: multipart/mixed; boundary=M\n\n--M\nContent-Type: multipart/alternative; boundary=A\n\n"
          "--A\nContent-Type: text/plain; charset=utf-8\n\nSee the invoice.\n"
          "--A\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>See the invoice=2E</p>\n"
          "--A--\n\n--M\nContent-Type: image/png; name=\"a picture with a rather long name, as a camera gives it 0001.png\"\n"
          "Content-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"
          "--M\nContent-Type: application/zip; name=invoice.zip\nContent-Transfer-Encoding: base64\n"
          "Content-Disposition: attachment; filename=invoice.zip\n\nUEsDBBQA!!!AAAgA\n"
          "--M\nContent-Type: message/rfc822\n\n"
        + direct("inside") + "\n--M--\n";
}

QByteArray deliveryStatus()
{
    return "Return-Path: <>\nDelivered-To: user@example.org\n"
        + received("mx.example.com", "198.51.100.25", "mx.example.org", "10:20:05")
        + "From: MAILER-DAEMON@mx.example.com\nTo: user@example.org\nSubject: Delivery Status Notification\n"
          "Message-ID: <d@mx.example.com>\nDate: Mon, 2 Mar 2026 10:20:00 +0000\nMIME-Version: 1.0\n"
          "Content-Type: multipart/report; report-type=delivery-status; boundary=B\n\n--B\nContent-Type: text/plain\n\n"
          "Some of it could not be delivered.\n--B\nContent-Type: message/delivery-status\n\n"
          "Reporting-MTA: dns; mx.example.com\nArrival-Date: Mon, 2 Mar 2026 10:19:00 +0000\n\n"
          "Original-Recipient: rfc822; sales@example.com\nFinal-Recipient: rfc822; nobody-of-this-name@mailboxes.example.com\n"
          "Action: failed\nStatus: 5.1.1\nRemote-MTA: dns; mailboxes.example.com\n"
          "Diagnostic-Code: smtp; 550 5.1.1 <nobody-of-this-name@mailboxes.example.com>: Recipient address rejected: User unknown"
          " in virtual mailbox table\n\n"
          "Final-Recipient: rfc822; full@example.com\nAction: delayed\nStatus: 4.2.2\n"
          "Diagnostic-Code: smtp; 452 4.2.2 Mailbox full\n\n"
          "Final-Recipient: rfc822; here@example.com\nAction: delivered\nStatus: 2.0.0\n\n"
          "Final-Recipient: rfc822; list@example.com\nAction: expanded\nStatus: 2.0.0\n\n"
          "--B\nContent-Type: text/rfc822-headers\n\n"
        + received("laptop.example.org", "192.0.2.40", "mx.example.com", "10:19:00", "ESMTPSA")
        + "From: user@example.org\nTo: sales@example.com\nSubject: Order\nMessage-ID: <o@laptop.example.org>\n"
          "Date: Mon, 2 Mar 2026 10:18:00 +0000\n\n--B--\n";
}

QByteArray forward()
{
    return "Delivered-To: abuse@example.org\n"
        + received("laptop.example.org", "192.0.2.40", "mx.example.org", "10:40:00", "ESMTPSA")
        + "From: user@example.org\nTo: abuse@example.org\nSubject: Fwd: Your account\nMIME-Version: 1.0\n"
          "Message-ID: <w@laptop.example.org>\nDate: Mon, 2 Mar 2026 10:39:50 +0000\n"
          "Content-Type: multipart/mixed; boundary=F\n\n--F\nContent-Type: text/plain\n\nSpam, see attachment.\n"
          "--F\nContent-Type: message/rfc822\n\n"
        + forged() + "\n--F--\n";
}

QByteArray mbox()
{
    return fromLine() + direct("Your parcel is waiting") + '\n' + fromLine() + bounce() + '\n' + fromLine()
        + "From: a@example.org\n\nx\n\n" + fromLine() + direct("=?utf-8?b?44CQ6YeN6KaB44CR44GK5a6i5qeY44Gu44Ki44Kr44Km44Oz44OI?=")
        + '\n' + fromLine() + forged();
}

} // namespace headwater::test::shown
