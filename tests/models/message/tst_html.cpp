// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/html.h"

#include "tests/support/cputimer.h"

#include <QTest>

using namespace headwater;
using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

/// "text:…", "<name a=b c=>", "</name>", "other".
QStringList shown(const QString &html)
{
    QStringList out;
    HtmlReader reader(html);
    while (true) {
        const HtmlToken token = reader.next();
        switch (token.kind) {
        case HtmlToken::Kind::End: return out;
        case HtmlToken::Kind::Text: out << u"text:"_s + token.text.toString(); break;
        case HtmlToken::Kind::Other: out << u"other"_s; break;
        case HtmlToken::Kind::EndTag: out << u"</"_s + token.text.toString() + u'>'; break;
        case HtmlToken::Kind::StartTag: {
            QString text = u'<' + token.text.toString();
            for (const HtmlToken::Attribute &attribute : token.attributes)
                text += u' ' + attribute.name.toString() + u'=' + attribute.value.toString();
            out << text + u'>';
        }
        }
    }
}

} // namespace

class TestHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("tokens");
        const auto row = [](const char *name, const QString &html, const QStringList &tokens) {
            QTest::newRow(name) << html << tokens;
        };
        row("text", u"a < b & c"_s, {u"text:a < b & c"_s});
        row("tag", u"<a href=\"x y\">t</a>"_s, {u"<a href=x y>"_s, u"text:t"_s, u"</a>"_s});
        row("quotes", u"<a b='c\"d' e=f g>"_s, {u"<a b=c\"d e=f g=>"_s});
        row("blanks around the equals sign", u"<a href = \n x>"_s, {u"<a href=x>"_s});
        row("slash for a blank", u"<a/href=x/y>"_s, {u"<a href=x/y>"_s});
        row("> in quotes", u"<a title='>' href=x>"_s, {u"<a title=> href=x>"_s});
        row("quote without end", u"<a href='x>y"_s, {u"<a href=x>y>"_s});
        row("tag without end", u"<a href=x"_s, {u"<a href=x>"_s});
        row("comment", u"<!-- <a href=x> -->t"_s, {u"other"_s, u"text:t"_s});
        row("comment without end", u"<!-- <a href=x>"_s, {u"other"_s});
        row("declaration", u"<!DOCTYPE html>t"_s, {u"other"_s, u"text:t"_s});
        row("script", u"<script>'<a href=x>'</SCRIPT>t"_s, {u"<script>"_s, u"other"_s, u"</SCRIPT>"_s, u"text:t"_s});
        row("script without end", u"<script><a href=x>"_s, {u"<script>"_s, u"other"_s});
        row("nothing", QString(), {});
    }
    void tokens()
    {
        QFETCH(QString, html);
        QTEST(shown(html), "tokens");
    }

    void references_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &written, const QString &text) {
            QTest::newRow(name) << written << text;
        };
        row("named", u"a&amp;b&lt;&gt;&quot;"_s, u"a&b<>\""_s);
        row("numbers", u"&#104;&#x74;&#X74;p"_s, u"http"_s);
        row("number without a semicolon", u"&#104ttp"_s, u"http"_s);
        row("what hides a scheme", u"http&colon;&sol;&sol;x&Tab;&NewLine;y&period;z"_s, u"http://x\t\ny.z"_s);
        row("beyond the BMP", u"&#x1F600;"_s, u"\U0001F600"_s);
        row("no character", u"&#0;&#xD800;&#x110000;&#99999999999;"_s, u"\ufffd\ufffd\ufffd\ufffd"_s);
        row("none", u"a&b;&;&#;&#x;&"_s, u"a&b;&;&#;&#x;&"_s);
        row("a parameter", u"?a=1&copy=2&lt=3&amp=4"_s, u"?a=1&copy=2&lt=3&amp=4"_s);
        row("without a semicolon", u"a &amp b"_s, u"a & b"_s);
    }
    void references()
    {
        QFETCH(QString, written);
        QTEST(decodedReferences(written), "text");
    }

    void value_isDecodedWhereThereIsOne()
    {
        const QString html = u"<a HREF='&#x68;i' alt>"_s;
        const HtmlToken token = HtmlReader(html).next();
        QVERIFY(token.is("A"_L1));
        QCOMPARE(token.value("href"_L1), u"hi"_s);
        QVERIFY(token.value("src"_L1).isNull());
        QVERIFY(!token.value("alt"_L1).isNull());
    }

    void reader_isLinear()
    {
        for (const QString &piece : {u"<"_s, u"<a "_s, u"<a b='"_s, u"<!--"_s, u"<script>"_s, u"</"_s, u"&#1"_s, u"&amp"_s}) {
            const QString html = piece.repeated(400'000 / piece.size());
            const test::CpuTimer timer;
            HtmlReader reader(html);
            while (reader.next().kind != HtmlToken::Kind::End) { }
            (void)decodedReferences(html);
            QVERIFY(timer.isWithin(300, qPrintable(piece)));
        }
    }
};

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"
