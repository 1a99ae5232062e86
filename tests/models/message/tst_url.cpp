// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/url.h"

#include "tests/support/cputimer.h"

#include <QTest>

using namespace headwater::message;
using namespace Qt::StringLiterals;

class TestUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void host_isWhereItLeads_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("userinfo");
        const auto row = [](const char *name, const QString &url, const QString &host, const QString &userinfo = {}) {
            QTest::newRow(name) << url << host << userinfo;
        };
        row("plain", u"http://Example.ORG/a@b"_s, u"example.org"_s);
        row("port", u"https://example.org:8443/"_s, u"example.org"_s);
        row("userinfo", u"http://bank.example@evil.example/"_s, u"evil.example"_s, u"bank.example"_s);
        row("two at signs", u"http://a@b@c.example/"_s, u"c.example"_s, u"a@b"_s);
        row("userinfo with a slash encoded", u"http://bank.example%2Flogin@evil.example"_s, u"evil.example"_s,
            u"bank.example%2Flogin"_s);
        row("backslashes", u"http:\\\\evil.example\\@bank.example"_s, u"evil.example"_s);
        row("one slash", u"https:/evil.example/x"_s, u"evil.example"_s);
        row("tab and line end inside", u" ht\ttp://ev\nil.example/ "_s, u"evil.example"_s);
        row("percent-encoded host", u"http://%65vil.example/"_s, u"evil.example"_s);
        row("question mark ends the host", u"http://evil.example?@bank.example"_s, u"evil.example"_s);
        row("fragment ends the host", u"http://evil.example#@bank.example"_s, u"evil.example"_s);
        row("IPv6", u"http://[2001:db8::1]:80/"_s, u"[2001:db8::1]"_s);
        row("final dot", u"http://example.org./"_s, u"example.org"_s);
        row("IDN", u"http://b\u00fccher.example/"_s, u"xn--bcher-kva.example"_s); // RFC 3492 has it, section 7.1 its kind
        row("ideographic dot", u"http://www\u3002example.org/"_s, u"www.example.org"_s);
        row("no scheme", u"//example.org/x"_s, u"example.org"_s);
        row("mailto", u"mailto:a@example.org?subject=b@example.net"_s, u"example.org"_s, u"a"_s);
        row("relative", u"/a/b@c"_s, {});
        row("script", u"javascript:alert(1)"_s, {});
        row("data", u"data:text/html,x"_s, {});
        row("empty", {}, {});
    }
    void host_isWhereItLeads()
    {
        QFETCH(QString, url);
        const Url parsed = parseUrl(url);
        QTEST(parsed.host, "host");
        QTEST(parsed.userinfo, "userinfo");
    }

    void shownUrl_hasPunycode()
    {
        QCOMPARE(shownUrl(u"http://a@b\u00fccher.example:80/\u00fc"_s), u"http://a@xn--bcher-kva.example:80/\u00fc"_s);
        QCOMPARE(shownUrl(u"HTTP://Example.org/"_s), u"HTTP://Example.org/"_s);
        QCOMPARE(shownUrl(u"cid:1"_s), u"cid:1"_s);
    }

    void urlsInText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("urls");
        QTest::newRow("none") << u"no address, http: alone, http://"_s << QStringList();
        QTest::newRow("sentence") << u"See http://example.org/a?b=c. Or (https://example.net/x_(y))!"_s
                                  << QStringList{u"http://example.org/a?b=c"_s, u"https://example.net/x_(y)"_s};
        QTest::newRow("angle brackets") << u"<http://example.org/>,<mailto:a@example.org>"_s
                                        << QStringList{u"http://example.org/"_s, u"mailto:a@example.org"_s};
        QTest::newRow("www") << u"at WWW.example.org; awww.example.org"_s << QStringList{u"WWW.example.org"_s};
        QTest::newRow("Japanese") << u"\u3053\u3061\u3089\uff1ahttp://example.org/\u3000\u3067\u3059\u3002"_s
                                  << QStringList{u"http://example.org/"_s};
        QTest::newRow("in a word") << u"xhttp://example.org"_s << QStringList();
    }
    void urlsInText()
    {
        QFETCH(QString, text);
        const auto found = headwater::message::urlsInText(text);
        QStringList urls;
        for (const QStringView url : found)
            urls << url.toString();
        QTEST(urls, "urls");
    }

    void urlsInText_isLinear()
    {
        const QString text = (u"http://x/"_s + QString(8000, u')') + u' ').repeated(100);
        const headwater::test::CpuTimer timer;
        QCOMPARE(headwater::message::urlsInText(text).size(), 100);
        (void)headwater::message::urlsInText(u"http://x/"_s + QString(2'000'000, u')'));
        QVERIFY(timer.isWithin(400));
    }

    void shownHost_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::newRow("address") << u" https://www.example.org/login "_s << u"www.example.org"_s;
        QTest::newRow("host") << u"example.org"_s << u"example.org"_s;
        QTest::newRow("host and path") << u"example.org/login"_s << u"example.org"_s;
        QTest::newRow("www") << u"www.example.org"_s << u"www.example.org"_s;
        QTest::newRow("mail address") << u"a@example.org"_s << u"example.org"_s;
        QTest::newRow("address in words") << u"Go to https://example.org now"_s << u"example.org"_s;
        QTest::newRow("words") << u"Click here"_s << QString();
        QTest::newRow("one word") << u"Login"_s << QString();
        QTest::newRow("a file, no known top level") << u"report.docx"_s << QString();
        QTest::newRow("a number") << u"12.50"_s << QString();
    }
    void shownHost()
    {
        QFETCH(QString, text);
        QTEST(headwater::message::shownHost(text), "host");
    }
};

QTEST_GUILESS_MAIN(TestUrl)
#include "tst_url.moc"
