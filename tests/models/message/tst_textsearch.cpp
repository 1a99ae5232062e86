// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/textsearch.h"

#include <QTest>

using namespace headwater::message;
using namespace Qt::StringLiterals;

class TestTextSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data()
    {
        QTest::addColumn<QByteArray>("mail");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        const QByteArray head = "From: a@example.net\nSubject: =?utf-8?b?5Lu25ZCN?=\nMIME-Version: 1.0\n";
        const QByteArray plain = head + "\nsee Example.COM/x\n";
        QTest::newRow("body without case") << plain << u"example.com"_s << true;
        QTest::newRow("address in the header") << plain << u"A@EXAMPLE.NET"_s << true;
        QTest::newRow("encoded word") << plain << u"件名"_s << true;
        QTest::newRow("not there") << plain << u"example.org"_s << false;
        QTest::newRow("empty") << plain << QString() << false;
        const QByteArray base64 = head + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
            + QByteArray("the word is zebra").toBase64() + "\n";
        QTest::newRow("base64") << base64 << u"Zebra"_s << true;
        QTest::newRow("base64 without it") << base64 << u"tiger"_s << false;
        const QByteArray quoted = head
            + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
              "gr=FC=DFe\n";
        QTest::newRow("quoted-printable in Latin-1") << quoted << u"Grüße"_s << true;
        const QByteArray inner = "Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Type: text/html\n"
                                 "Content-Transfer-Encoding: base64\n\n"
            + QByteArray("<b>deep</b>").toBase64() + "\n--B--\n";
        QTest::newRow("in a part") << head + inner << u"<b>deep"_s << true;
        const QByteArray picture = QByteArray(inner).replace("text/html", "image/png");
        QTest::newRow("a picture is not read") << head + picture << u"<b>deep"_s << false;
    }

    void holds()
    {
        QFETCH(QByteArray, mail);
        QFETCH(QString, text);
        QFETCH(bool, expected);
        QCOMPARE(holdsText(makeMessage(mail), text), expected);
    }
};

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_textsearch.moc"
