// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"

#include <QTest>

using namespace headwater;
using namespace Qt::StringLiterals;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compares();
    void pattern_data();
    void pattern();
    void trims();
    void unfolds_data();
    void unfolds();
    void decodes_data();
    void decodes();
    void shows_data();
    void shows();
    void defangs_data();
    void defangs();
    void sentences_standBehindEachOther();
};

void TestText::compares()
{
    QCOMPARE(QByteArray::fromStdString(lowered(std::string_view("AZ[\xc4@`"))), "az[\xc4@`"_ba); // only A to Z have small letters
    QVERIFY(sameText("Message-ID", "message-id"));
    QVERIFY(!sameText("Message-ID", "message_id"));
    QVERIFY(!sameText("@", "`"));
    QVERIFY(!sameText("a", "ab"));
    QVERIFY(startsWithText("POSTFIX, from", "Postfix"));
    QVERIFY(!startsWithText("Post", "Postfix"));
    QVERIFY(startsWithText("x", ""));
    QVERIFY(containsText("may BE forged", "be f"));
    QVERIFY(!containsText("may be", "be f"));
    QVERIFY(containsText("", ""));
}

void TestText::pattern_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *text, const char *pattern, bool expected) {
        QTest::addRow("%s ~ %s", text, pattern) << QByteArray(text) << QByteArray(pattern) << expected;
    };
    row("mx.example.org", "*.example.org", true);
    row("MX.example.org", "mx.EXAMPLE.*", true);
    row("example.org", "*.example.org", false);
    row("mx1.out.example.org", "mx*.out.*.org", true);
    row("abcbcd", "a*bcd", true);    // the first "bc" is the wrong one
    row("abc", "abc", true);
    row("abc", "ab", false);
    row("ab", "abc", false);
    row("abc", "***", true);
    row("", "*", true);
    row("", "", true);
    row("a", "", false);
}

void TestText::pattern()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, pattern);
    QFETCH(bool, expected);
    QCOMPARE(matchesPattern(text.toStdString(), pattern.toStdString()), expected);
}

void TestText::trims()
{
    QCOMPARE(trimmed(" \t\r\n a b \r\n"), std::string_view("a b"));
    QCOMPARE(trimmed(" \r\n\t"), std::string_view());
    QCOMPARE(trimmed("\va"), std::string_view("\va")); // no blank of RFC 5322
}

void TestText::unfolds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("CRLF and tab") << "a\r\n\tb"_ba << "a b"_ba;
    QTest::newRow("LF") << "a\n b"_ba << "a b"_ba;
    QTest::newRow("CR alone") << "a\r b"_ba << "a b"_ba;
    QTest::newRow("blanks around the fold") << "a  \r\n   b"_ba << "a b"_ba;
    QTest::newRow("a line of blanks") << "a\r\n \t\r\n b"_ba << "a b"_ba;
    QTest::newRow("blanks without a fold stay") << "a \t b"_ba << "a \t b"_ba;
    QTest::newRow("at the end") << "a\r\n"_ba << "a "_ba;
    QTest::newRow("nothing") << ""_ba << ""_ba;
}

void TestText::unfolds()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(unfolded(text.toStdString())), expected);
}

void TestText::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("UTF-8") << "caf\xc3\xa9"_ba << u"caf\u00e9"_s;
    QTest::newRow("Latin-1") << "caf\xe9 bar"_ba << u"caf\u00e9 bar"_s;
    QTest::newRow("overlong is no UTF-8") << "\xc0\xaf"_ba << u"\u00c0\u00af"_s;
    QTest::newRow("cut off") << "a\xe2\x82"_ba << u"a\u00e2\u0082"_s;
    QTest::newRow("a fold") << "a\r\n b"_ba << u"a b"_s;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf"
                                        "a"_ba
                                     << u"\ufeffa"_s;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QString(QStringView(u"a\0b", 3));
}

void TestText::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QCOMPARE(toText({bytes.constData(), static_cast<std::size_t>(bytes.size())}), expected);
}

void TestText::shows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"r\u00e9sum\u00e9 \u65e5\u672c"_s << u"r\u00e9sum\u00e9 \u65e5\u672c"_s;
    QTest::newRow("controls") << QString(QStringView(u"a\0\x1b[31m\x7f", 8)) << u"a\u2400\u241b[31m\u2421"_s;
    QTest::newRow("line ends") << u"a\r\n\tb"_s << u"a\u240d\u240a\u2409b"_s;
    QTest::newRow("C1") << u"a\u009bb"_s << u"a\u27e8U+009B\u27e9b"_s;
    QTest::newRow("bidi override") << u"a\u202eb"_s << u"a\u27e8U+202E\u27e9b"_s;
    QTest::newRow("bidi isolate") << u"\u2066"_s << u"\u27e8U+2066\u27e9"_s;
    QTest::newRow("zero width space") << u"pay\u200bpal"_s << u"pay\u27e8U+200B\u27e9pal"_s;
    QTest::newRow("soft hyphen") << u"\u00ad"_s << u"\u27e8U+00AD\u27e9"_s;
    QTest::newRow("byte order mark") << u"\ufeff"_s << u"\u27e8U+FEFF\u27e9"_s;
    QTest::newRow("line separator") << u"\u2028\u2029"_s << u"\u27e8U+2028\u27e9\u27e8U+2029\u27e9"_s;
    QTest::newRow("Hangul filler") << u"\u3164\uffa0"_s << u"\u27e8U+3164\u27e9\u27e8U+FFA0\u27e9"_s;
    QTest::newRow("grapheme joiner") << u"a\u034f"_s << u"a\u27e8U+034F\u27e9"_s;
    QTest::newRow("tags") << u"a\U000e0001\U000e0041b"_s << u"a\u27e8U+E0001\u27e9\u27e8U+E0041\u27e9b"_s;
    QTest::newRow("kept for tags") << u"\U000e0002"_s << u"\u27e8U+E0002\u27e9"_s;
    QTest::newRow("musical format") << u"\U0001d173"_s << u"\u27e8U+1D173\u27e9"_s;
    QTest::newRow("beyond the BMP, visible") << u"\U0001f4e7\U00020000"_s << u"\U0001f4e7\U00020000"_s;
    QTest::newRow("variation selector") << u"\u2764\ufe0f"_s << u"\u2764\ufe0f"_s;
    QTest::newRow("half a pair") << QString(QChar(0xd83d)) << QString(QChar(0xd83d));
}

void TestText::shows()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(visible(text), expected);
    QCOMPARE(visible(expected), expected);
}

void TestText::defangs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
    };
    row("mx.example.org", "mx[.]example[.]org");
    row("192.0.2.1", "192[.]0[.]2[.]1");
    row("2001:db8::1", "2001[:]db8[:][:]1");
    row("user@example.org", "user[@]example[.]org");
    row("http://example.org/a", "hxxp://example[.]org/a");
    row("HTTPS://example.org/", "HxxPS://example[.]org/");
    row("see http://a.example.org and https://b.example.org", "see hxxp://a[.]example[.]org and hxxps://b[.]example[.]org");
    row("https://[2001:db8::1]:8443/", "hxxps://[2001[:]db8[:][:]1][:]8443/");
    row("ftp://example.org", "ftp[:]//example[.]org");
    row("mailto:user@example.org", "mailto[:]user[@]example[.]org");
    row("http", "http");
    row("httpd.example.org", "httpd[.]example[.]org");
    row("", "");
}

void TestText::defangs()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(defanged(text), expected);
}

void TestText::sentences_standBehindEachOther()
{
    QString text;
    appendSentence(text, u"One."_s);
    appendSentence(text, {});
    appendSentence(text, u"Two."_s);
    QCOMPARE(text, u"One. Two."_s);
    QString japanese = u"\u4e00\u3002"_s;
    appendSentence(japanese, u"\u4e8c\u3002"_s);
    QCOMPARE(japanese, u"\u4e00\u3002\u4e8c\u3002"_s);
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
