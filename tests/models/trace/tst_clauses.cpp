// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/clauses.h"

#include <QTest>

using namespace headwater::trace;

namespace {

QByteArray shown(const Tokens &tokens, TokenRange range)
{
    const std::string_view text = range.empty() ? std::string_view() : tokens.text(range.first, range.last - 1);
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// "head|from|by|via|with|id|for|envelope-from|date".
QByteArray shown(const Tokens &tokens, const Clauses &c)
{
    QByteArrayList out;
    for (const TokenRange &range : {c.head, c.from, c.by, c.via, c.with, c.id, c.recipient, c.envelopeFrom})
        out << shown(tokens, range);
    return (out << c.date.time.toIso()).join('|');
}

} // namespace

class TestClauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void words();
    void manySemicolons();
};

void TestClauses::splits_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *line, const char *expected) {
        QTest::newRow(name) << QByteArray(line) << QByteArray(expected);
    };

    row("all", " from a (b) by c (d) via e with f id g for h; 1 Jan 2001 10:00:00 GMT",
        "|a (b)|c (d)|e|f|g|h||2001-01-01T10:00:00+00:00");
    row("capitals", "FROM a BY c WITH f ID g FOR h; 1 Jan 2001 10:00:00 GMT", "|a|c||f|g|h||2001-01-01T10:00:00+00:00");
    row("a keyword is a whole word", "from byte by idle with forum id via-1; 1 Jan 2001 10:00:00 GMT",
        "|byte|idle||forum|via-1|||2001-01-01T10:00:00+00:00");
    row("HELO by", "from by (1) by c; 1 Jan 2001 10:00:00 GMT", "|by (1)|c||||||2001-01-01T10:00:00+00:00");
    row("HELO with", "from with (1) by c; 1 Jan 2001 10:00:00 GMT", "|with (1)|c||||||2001-01-01T10:00:00+00:00");
    row("no from", "from by c; 1 Jan 2001 10:00:00 GMT", "||c||||||2001-01-01T10:00:00+00:00");
    row("keywords in comments", "by c (for d with e) with f; 1 Jan 2001 10:00:00 GMT",
        "||c (for d with e)||f||||2001-01-01T10:00:00+00:00");
    row("no value", "by c with id ; 1 Jan 2001 10:00:00 GMT", "||c||||||2001-01-01T10:00:00+00:00");
    row("two with", "by c with f with g (h) id i; 1 Jan 2001 10:00:00 GMT", "||c||f with g (h)|i|||2001-01-01T10:00:00+00:00");
    row("via after with", "by c with f id g via h; 1 Jan 2001 10:00:00 GMT", "||c|h|f|g|||2001-01-01T10:00:00+00:00");
    row("second from", "from a by c with f id g for h from <i>; 1 Jan 2001 10:00:00 GMT",
        "|a|c||f|g|h|<i>|2001-01-01T10:00:00+00:00");
    row("second from before by", "from a from [192.0.2.1] by c with f; 1 Jan 2001 10:00:00 GMT",
        "|a from [192.0.2.1]|c||f||||2001-01-01T10:00:00+00:00");
    row("from a certificate", "from a (1) from C=NA,L=An Example (2) by c (envelope-from <i>) with f; 1 Jan 2001 10:00:00 GMT",
        "|a (1) from C=NA,L=An Example (2)|c (envelope-from <i>)||f||||2001-01-01T10:00:00+00:00");
    row("second from, an address", "from a by c id g from i@example.org; 1 Jan 2001 10:00:00 GMT",
        "|a|c|||g||i@example.org|2001-01-01T10:00:00+00:00");
    row("second from, no sender", "from a by c with f from b id g; 1 Jan 2001 10:00:00 GMT",
        "|a|c||f|g|||2001-01-01T10:00:00+00:00");
    row("sender", "from a by c for <h> sender: <i> id g; 1 Jan 2001 10:00:00 GMT", "|a|c|||g|<h>|<i>|2001-01-01T10:00:00+00:00");
    row("from behind by", "by c from a with f; 1 Jan 2001 10:00:00 GMT", "|a|c||f||||2001-01-01T10:00:00+00:00");
    row("envelope-from", "from a by c envelope-from <i> id g; 1 Jan 2001 10:00:00 GMT", "|a|c|||g||<i>|2001-01-01T10:00:00+00:00");
    row("two semicolons", "by c; id g; 1 Jan 2001 10:00:00 GMT", "||c|||g|||2001-01-01T10:00:00+00:00");
    row("words without a keyword", "by c; Relayed; 1 Jan 2001 10:00:00 GMT", "||c||||||2001-01-01T10:00:00+00:00");
    row("something behind the date", "by c; 1 Jan 2001 10:00:00 GMT; more", "||c||||||2001-01-01T10:00:00+00:00");
    row("for behind the date", "by c; 1 Jan 2001 10:00:00 GMT for <h>", "||c||||<h>||2001-01-01T10:00:00+00:00");
    row("no semicolon", "by c id g Mon, 1 Jan 2001 10:00:00 GMT", "||c|||g|||2001-01-01T10:00:00+00:00");
    row("no semicolon, ISO", "by c id g 2001-01-01 10:00:00 +0000", "||c|||g|||2001-01-01T10:00:00+00:00");
    row("a host named mon", "from mon by c with f", "|mon|c||f||||");
    row("no date", "from a by c; soon", "|a|c||||||");
    row("head", "(qmail 1) ; 1 Jan 2001 10:00:00 GMT", "(qmail 1)||||||||2001-01-01T10:00:00+00:00");
    row("empty", "", "||||||||");
}

void TestClauses::splits()
{
    QFETCH(QByteArray, line);
    const Tokens tokens({line.constData(), std::size_t(line.size())});
    QTEST(shown(tokens, splitClauses(tokens)), "expected");
}

void TestClauses::words()
{
    const Tokens tokens("a b (c) d");
    QCOMPARE(wordsFrom(tokens, 0, 4), std::string_view("a b"));
    QCOMPARE(wordsFrom(tokens, 2, 4), std::string_view());
    QCOMPARE(wordsFrom(tokens, 3, 4), std::string_view("d"));
    QCOMPARE(firstWord(tokens, {0, 4}), std::string_view("a"));
    QCOMPARE(firstWord(tokens, {2, 4}), std::string_view());
    QCOMPARE(firstWord(tokens, {2, 2}), std::string_view());
}

/// The date is searched behind four semicolons at most, from the last one.
void TestClauses::manySemicolons()
{
    const QByteArray date = "by c; 1 Jan 2001 10:00:00 GMT";
    const QByteArray three = date + QByteArray(";x").repeated(3);
    const QByteArray four = date + QByteArray(";x").repeated(4);
    const Tokens reached({three.constData(), std::size_t(three.size())});
    const Tokens beyond({four.constData(), std::size_t(four.size())});
    QVERIFY(splitClauses(reached).date.time.valid);
    QVERIFY(!splitClauses(beyond).date.time.valid);
}

QTEST_GUILESS_MAIN(TestClauses)
#include "tst_clauses.moc"
