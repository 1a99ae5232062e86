// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/rtf.h"

#include "tests/support/cputimer.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

class TestRtf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data()
    {
        QTest::addColumn<QByteArray>("rtf");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isHtml");
        const auto plain = [](const char *tag, const QByteArray &rtf, const QString &text) {
            QTest::newRow(tag) << "{\\rtf1\\ansi" + rtf + '}' << text << false;
        };
        const auto html = [](const char *tag, const QByteArray &rtf, const QString &text) {
            QTest::newRow(tag) << "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0" + rtf + '}' << text << true;
        };
        plain("text", " hello \\b world\\b0\\par next", u"hello world\r\nnext"_s);
        plain("symbols", "\\{a\\\\b\\}\\~\\tab\\lquote x", u"{a\\b}\u00a0\t\u2018x"_s);
        plain("dashes and spaces", "\\endash a\\emdash b\\enspace c\\emspace d", u"\u2013a\u2014b\u2002c\u2003d"_s);
        plain("line ends are nothing", " a\r\nb", u"ab"_s);
        plain("code page", "\\ansicpg932 \\'82\\'a0\\'83A", u"\u3042\u30a2"_s);
        plain("code page of a font",
            "{\\fonttbl{\\f0 Arial;}{\\f5\\fcharset128 Gothic;}}\\f0\\'e9\\f5\\'82\\'a0{\\f0\\'e9}\\'82\\'a0",
            u"\u00e9\u3042\u00e9\u3042"_s);
        plain("unicode with a fallback", "\\uc1\\u12354 ?x\\u12354\\'82y", u"\u3042x\u3042y"_s);
        plain("two bytes of fallback", "{\\uc2\\u12354 ab}c\\u-10179 ?\\u-8704 ?", u"\u3042c\U0001f600"_s);
        plain("what shows nothing", "{\\stylesheet a}{\\*\\unknown b}{\\pict 00ff}{\\info{\\title c}}d", u"d"_s);
        plain("nothing comes out of it", "{\\*\\unknown{\\htmltag a}{\\fldinst HYPERLINK \"b\"}}c", u"c"_s);
        plain("bytes that are counted", " a\\bin3 }}}b", u"ab"_s);
        plain("link", "{\\field{\\*\\fldinst{HYPERLINK \"http://a.example/\"}}{\\fldrslt here}}", u"<http://a.example/> here"_s);
        plain("groups that do not close", "{{a}}}}b{c", u"abc"_s);
        html(
            "HTML", "{\\*\\htmltag64 <p>}a{\\*\\htmltag84 &amp;}\\htmlrtf &\\htmlrtf0 b{\\*\\htmltag72 </p>}", u"<p>a&amp;b</p>"_s);
        html("what is RTF alone", "{\\htmlrtf \\b c\\par \\htmlrtf0 }\\htmlrtf{\\b\\htmlrtf0 a\\htmlrtf}\\htmlrtf0 b", u"ab"_s);
        html("text is no markup", " a <b> & c", u"a &lt;b&gt; &amp; c"_s);
        html("another kind of tag", "{\\*\\mhtmltag64 <x>}{\\*\\htmltag64 <y>}", u"<y>"_s);
        QTest::newRow("from text") << "{\\rtf1\\fromtext a\\par b}"_ba << u"a\r\nb"_s << false;
        QTest::newRow("cut off") << "{\\rtf1 a\\'"_ba << u"a\0"_s << false;
        QTest::newRow("cut off in a word") << "{\\rtf1 a\\"_ba << u"a"_s << false;
        QTest::newRow("none") << QByteArray() << QString() << false;
    }

    void text()
    {
        QFETCH(QByteArray, rtf);
        const RtfText found = readRtf(rtf);
        QTEST(found.text, "text");
        QTEST(found.isHtml, "isHtml");
    }

    void reader_isLinear()
    {
        for (const char *piece : {"{", "}", "\\", "\\'", "\\'80{}", "\\u1 ", "{\\*", "\\a1", "{\\f1\\fcharset128}", "\\bin1",
                 "{\\fldinst HYPERLINK \"x\"}", "\\f1\\'82\\f2\\'82"}) {
            const QByteArray rtf = "{\\rtf1{\\fonttbl{\\f1\\fcharset128;}{\\f2\\fcharset204;}}"
                + QByteArray(piece).repeated(2'000'000 / static_cast<qsizetype>(strlen(piece)));
            const test::CpuTimer timer;
            (void)readRtf(rtf);
            QVERIFY(timer.isWithin(500, piece));
        }
    }
};

QTEST_GUILESS_MAIN(TestRtf)
#include "tst_rtf.moc"
