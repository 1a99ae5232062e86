// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/kind.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

Result<FileKind> kindOfBytes(const QByteArray &head)
{
    return kindOf({head.constData(), static_cast<std::size_t>(head.size())}, u"x.eml"_s);
}

/// The header of a file in a tar archive, with its check sum (pax, "ustar Interchange Format").
QByteArray tarHeader(const QByteArray &name)
{
    QByteArray header = name.leftJustified(512, '\0');
    header.replace(148, 8, QByteArray(8, ' '));
    header.replace(257, 8, QByteArray("ustar\00000", 8));
    unsigned sum = 0;
    for (const char byte : std::as_const(header))
        sum += static_cast<unsigned char>(byte);
    return header.replace(148, 7, QByteArray::number(sum, 8).rightJustified(6, '0') + '\0');
}

/// A header with "ustar" where a tar archive has it.
QByteArray mailOfUstar()
{
    return QByteArray("Subject: ").leftJustified(257, 'x') + "ustar is nice\nTo: " + QByteArray(300, 'x') + "\n\n";
}

} // namespace

class TestKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kind_isToldByTheBytes_data();
    void kind_isToldByTheBytes();
    void noMail_isSaidWithAdvice_data();
    void noMail_isSaidWithAdvice();
};

void TestKind::kind_isToldByTheBytes_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("isMbox");
    QTest::addColumn<qint64>("start");
    QTest::addColumn<bool>("cr");
    const auto row = [](const char *name, const QByteArray &head, bool isMbox, qint64 start, bool cr = false) {
        QTest::newRow(name) << head << isMbox << start << cr;
    };
    const QByteArray from("From a@example.org Thu Jan 14 09:05:02 2021\n");
    row("a header", "Subject: x\n\nbody\n", false, 0);
    row("a header without a body", "Received: from a by b", false, 0);
    row("CRLF", "Subject: x\r\n\r\nbody\r\n", false, 0);
    row("CR", "Subject: x\rTo: y\r\rbody\r", false, 0, true);
    row("a byte order mark", "\xEF\xBB\xBFSubject: x\n\n", false, 0);
    row("a known field further down", "X-Odd: y\nFoo: bar\nMessage-ID: <1@example.org>\n\n", false, 0);
    row("a header that says ustar", mailOfUstar(), false, 0);
    row("mbox", from + "Subject: x\n\n", true, 0);
    row("mbox with CR", QByteArray(from + "Subject: x\n\n").replace('\n', '\r'), true, 0, true);
    row("mbox behind blank lines", "\n\n" + from + "Subject: x\n\n", true, 2);
    row("mbox behind a byte order mark", "\xEF\xBB\xBF" + from + "Subject: x\n\n", true, 3);
    row("a From line without a date, a field behind it", "From -\nSubject: x\n\n", true, 0);
    row("mbox whose first head is cut off", "rest of a body\n\n" + from + "Subject: x\n\n", true, 16);
}

void TestKind::kind_isToldByTheBytes()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, cr);
    const Result<FileKind> kind = kindOfBytes(head);
    QVERIFY(kind);
    QTEST(kind->isMbox, "isMbox");
    QTEST(kind->start, "start");
    QCOMPARE(kind->ends == LineEnds::Cr, cr);
}

void TestKind::noMail_isSaidWithAdvice_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QByteArray &head, const QString &word) { QTest::newRow(name) << head << word; };
    row("empty", {}, u"empty"_s);
    row("bzip2", "BZh91AY", u"bzip2"_s);
    row("zstd", "\x28\xb5\x2f\xfd\x24", u"zstd"_s);
    row("7-Zip", "7z\xbc\xaf\x27\x1c", u"7-Zip"_s);
    row("RAR", "Rar!\x1a\x07", u"RAR"_s);
    row("tar, whose first file is a mail", tarHeader("a.eml") + "To: x\n\n", u"tar archive"_s);
    row("tar, a name that fills its field", tarHeader(QByteArray(100, 'a')), u"tar archive"_s);
    row("xz",
        QByteArray("\xfd"
                   "7zXZ\0",
            6),
        u"xz"_s);
    row("PDF", "%PDF-1.7\n", u"PDF"_s);
    row("UTF-16", QByteArray("\xff\xfeS\0u\0", 6), u"UTF-16"_s);
    row("UTF-16, the other way round", QByteArray("\xfe\xff\0S\0u", 6), u"UTF-16"_s);
    row("Outlook's store", "!BDN", u"Outlook"_s);
    row("prose", "Dear Sir,\n\nhello\n", u"no header field"_s);
    row("prose that starts with From, a field behind a blank line", "From here on it is prose.\n\nSubject: x\n",
        u"no header field"_s);
    row("fields of no mail", "colour: red\nsize: 7\n\n", u"no header field"_s);
}

void TestKind::noMail_isSaidWithAdvice()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, word);
    const Result<FileKind> kind = kindOfBytes(head);
    QVERIFY(!kind);
    QCOMPARE(kind.error().code, Error::Code::NotMail);
    QVERIFY2(kind.error().line().contains(word), qPrintable(kind.error().line()));
    QVERIFY(kind.error().line().contains(u"x.eml"_s));
    QVERIFY(!kind.error().advice.isEmpty());
}

QTEST_GUILESS_MAIN(TestKind)
#include "tst_kind.moc"
