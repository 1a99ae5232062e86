// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/links.h"

#include <QTest>

using namespace headwater::message;
using namespace Qt::StringLiterals;

namespace {

/// "kind text -> target", with "!" before a mismatch.
QStringList shown(const QList<Link> &links)
{
    QStringList out;
    for (const Link &link : links)
        out << (link.mismatch ? u"!"_s : QString()) + QLatin1String(nameOf(link.kind)) + u' ' + link.text + u" -> "_s + link.target;
    return out;
}

} // namespace

class TestLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void html_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("links");
        const auto row = [](const char *name, const QString &html, const QStringList &links) {
            QTest::newRow(name) << html << links;
        };
        row("text", u"<a href='http://example.org/'>your  <b>bank</b>\n</a>"_s, {u"href your bank -> http://example.org/"_s});
        row("mismatch", u"<a href='http://evil.example.net/'>https://bank.example.org</a>"_s,
            {u"!href https://bank.example.org -> http://evil.example.net/"_s});
        row("same organisation", u"<a href='http://click.example.org/'>www.example.org</a>"_s,
            {u"href www.example.org -> http://click.example.org/"_s});
        row("mail address elsewhere", u"<a href='mailto:a@example.net'>a@example.org</a>"_s,
            {u"!href a@example.org -> mailto:a@example.net"_s});
        row("userinfo", u"<a href='http://bank.example.org@example.net/'>bank.example.org</a>"_s,
            {u"!href bank.example.org -> http://bank.example.org@example.net/"_s});
        row("references", u"<a href='&#104;ttp&colon;//example.org/?a&amp;b'>A&amp;B</a>"_s,
            {u"href A&B -> http://example.org/?a&b"_s});
        row("no end", u"<a href=x>one<a href=y>two"_s, {u"href one -> x"_s, u"href two -> y"_s});
        row("picture", u"<a href=x><img src=p alt='Log in'></a>"_s, {u"src Log in -> p"_s, u"href Log in -> x"_s});
        row("form", u"<form action='http://example.org/f'><button formaction=g>"_s,
            {u"action  -> http://example.org/f"_s, u"action  -> g"_s});
        row("refresh", u"<META http-equiv=Refresh content=\"0; URL='http://example.org/'\">"_s,
            {u"refresh  -> http://example.org/"_s});
        row("refresh without a target", u"<meta http-equiv=refresh content=5><meta name=url content='url=x'>"_s, {});
        row("area", u"<area href=x alt=y>"_s, {u"href y -> x"_s});
        row("loaded", u"<body background=b><link href=c><object data=d><video poster=e src=f>"_s,
            {u"src  -> b"_s, u"href  -> c"_s, u"src  -> d"_s, u"src  -> f"_s, u"src  -> e"_s});
        row("in the page", u"<a href='#top'>up</a><a>none</a><a href=''>empty</a>"_s, {});
        row("relative to a base",
            u"<a href=login>bank.example.org</a><base href='http://evil.example.net/'><base href='http://x.example/'>"
            "<a href='#top'>bank.example.org</a><a href='tel:1'>bank.example.org</a>"_s,
            {u"!href bank.example.org -> login"_s, u"href  -> http://evil.example.net/"_s, u"href  -> http://x.example/"_s,
                u"!href bank.example.org -> #top"_s, u"href bank.example.org -> tel:1"_s});
        row("picture that is drawn", u"<svg><image xlink:href='http://example.org/p'></svg>"_s,
            {u"href  -> http://example.org/p"_s});
        row("not in comments or scripts", u"<!--<a href=x>--><script>'<a href=y>'</script>"_s, {});
    }
    void html()
    {
        QFETCH(QString, html);
        QTEST(shown(linksInHtml(html)), "links");
    }

    void text_hasItsAddresses()
    {
        QCOMPARE(shown(linksInText(u"See www.example.org, or http://example.net/a."_s)),
            (QStringList{
                u"text www.example.org -> http://www.example.org"_s, u"text http://example.net/a -> http://example.net/a"_s}));
    }

    void links_areCapped()
    {
        QCOMPARE(linksInHtml(u"<a href=x>"_s.repeated(kMaxLinks + 5)).size(), kMaxLinks);
        QCOMPARE(linksInText(u"http://example.org "_s.repeated(kMaxLinks + 5)).size(), kMaxLinks);
        const QList<Link> large = linksInHtml(u"<a href='"_s + QString(100'000, u'x') + u"'>"_s + QString(100'000, u'y'));
        QCOMPARE(large.size(), 1);
        QCOMPARE(large.first().target.size(), 8000);
        QCOMPARE(large.first().text.size(), 1000);
    }

    void homograph_hasItsHostAsPunycode()
    {
        const QList<Link> links = linksInHtml(u"<a href='http://ex\u0430mple.org/'>http://ex\u0430mple.org/</a>"_s);
        QCOMPARE(links.size(), 1);
        QVERIFY(links.first().host.startsWith(u"xn--"_s));
        QVERIFY(!links.first().mismatch); // the text shows the same host
        QVERIFY(isMismatch(u"example.org"_s, links.first().host));
    }

    void onward_isWhereALinkPassesTheReaderOn_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("host");
        QTest::newRow("none") << u"https://example.org/a?b=c"_s << QString();
        QTest::newRow("in the query") << u"https://example.org/go?u=http://shop.example.net/x&v=1"_s << u"shop.example.net"_s;
        QTest::newRow("encoded") << u"https://example.org/go?u=https%3A%2F%2Fshop.example.net%2Fx"_s << u"shop.example.net"_s;
        QTest::newRow("encoded twice") << u"https://example.org/go?u=https%253a%252f%252fshop.example.net"_s
                                       << u"shop.example.net"_s;
        QTest::newRow("in the path") << u"https://example.org/r/HTTP://shop.example.net:81/"_s << u"shop.example.net"_s;
        QTest::newRow("the first of several")
            << u"https://example.org/?a=http://one.example.com/&b=http://two.example.net/"_s << u"one.example.com"_s;
        QTest::newRow("behind its own") << u"https://example.org/?u=https://example.org/&v=https://shop.example.net/"_s
                                        << u"shop.example.net"_s;
        QTest::newRow("in the fragment, which the server never sees")
            << u"https://example.org/x#https://shop.example.net/"_s << QString();
        QTest::newRow("mail") << u"mailto:a@example.org?body=https://shop.example.net/"_s << QString();
        QTest::newRow("its own") << u"https://example.org/?back=https://www.example.org/"_s << QString();
        QTest::newRow("relative") << u"/go?u=http://shop.example.net/"_s << QString();
        QTest::newRow("no host") << u"https://example.org/?u=http://"_s << QString();
    }
    void onward_isWhereALinkPassesTheReaderOn()
    {
        QFETCH(QString, target);
        const QList<Link> links = linksInHtml(u"<a href='%1'>x</a>"_s.arg(target));
        QCOMPARE(links.size(), 1);
        QTEST(links.first().onward, "host");
    }
};

QTEST_GUILESS_MAIN(TestLinks)
#include "tst_links.moc"
