// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/tokenizer.h"

#include <QTest>

using namespace headwater::trace;

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

/// Each token with its kind in front: w, c or ;.
QByteArrayList shown(const Tokens &tokens)
{
    QByteArrayList out;
    for (int i = 0; i < tokens.count(); ++i) {
        const std::string_view text = tokens.text(i);
        out << (tokens.isWord(i) ? "w:" : tokens.isComment(i) ? "c:" : ";:") + QByteArray(text.data(), qsizetype(text.size()));
    }
    return out;
}

} // namespace

class TestTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void innerOfComments();
    void spansLieInTheField();
    void capsTokens();
    void capsComments();
    void capsDepth();
    void unclosedComment();
    void growsWithTheField();
};

void TestTokenizer::splits_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArrayList>("expected");

    QTest::newRow("empty") << QByteArray() << QByteArrayList();
    QTest::newRow("blanks") << QByteArray(" \r\n\t ") << QByteArrayList();
    QTest::newRow("words, comment, semicolon") << QByteArray(" from a (b [1])\r\n\tby c; now")
                                               << QByteArrayList{"w:from", "w:a", "c:(b [1])", "w:by", "w:c", ";:;", "w:now"};
    QTest::newRow("comment without a blank") << QByteArray("a(b)c") << QByteArrayList{"w:a", "c:(b)", "w:c"};
    QTest::newRow("nested") << QByteArray("(a (b (c)) d) e") << QByteArrayList{"c:(a (b (c)) d)", "w:e"};
    QTest::newRow("escaped parenthesis") << QByteArray("(a \\) b) c") << QByteArrayList{"c:(a \\) b)", "w:c"};
    QTest::newRow("a closing parenthesis alone") << QByteArray("a) b") << QByteArrayList{"w:a)", "w:b"};
    QTest::newRow("blanks in angles") << QByteArray("for <many people>;") << QByteArrayList{"w:for", "w:<many people>", ";:;"};
    QTest::newRow("blanks in brackets") << QByteArray("[X 1 Server] id [1.2.3.4]:25 x")
                                        << QByteArrayList{"w:[X 1 Server]", "w:id", "w:[1.2.3.4]:25", "w:x"};
    QTest::newRow("blanks in quotes") << QByteArray("\"a b\" c") << QByteArrayList{"w:\"a b\"", "w:c"};
    QTest::newRow("an angle that does not close before a comment")
        << QByteArray("<a b (c>) d>") << QByteArrayList{"w:<a", "w:b", "c:(c>)", "w:d>"};
    QTest::newRow("an angle that does not close before a semicolon")
        << QByteArray("<a b; c>") << QByteArrayList{"w:<a", "w:b", ";:;", "w:c>"};
    QTest::newRow("semicolon in a word") << QByteArray("with;ESMTP") << QByteArrayList{"w:with", ";:;", "w:ESMTP"};
    QTest::newRow("bytes outside ASCII, NUL")
        << QByteArray("\xc3\xa9 a\0b", 6) << QByteArrayList{"w:\xc3\xa9", "w:" + QByteArray("a\0b", 3)};
}

void TestTokenizer::splits()
{
    QFETCH(QByteArray, field);
    const Tokens tokens(view(field));
    QTEST(shown(tokens), "expected");
    QVERIFY(!tokens.capped && !tokens.tooDeep && !tokens.unclosedComment);
    QCOMPARE(tokens.end(), std::size_t(field.size()));
}

void TestTokenizer::innerOfComments()
{
    const Tokens tokens("(\r\n a (b) ) ()");
    QCOMPARE(tokens.inner(0), std::string_view("a (b)"));
    QCOMPARE(tokens.inner(1), std::string_view());
    QCOMPARE(tokens.text(0, 1), std::string_view("(\r\n a (b) ) ()"));
}

void TestTokenizer::spansLieInTheField()
{
    const QByteArray field(" from  a (b)\r\n by c");
    const Tokens tokens(view(field));
    for (int i = 0; i < tokens.count(); ++i) {
        QCOMPARE(tokens.text(i).data(), field.constData() + tokens.at(i).offset);
        QVERIFY(tokens.at(i).offset + tokens.at(i).length <= field.size());
    }
    QCOMPARE(tokens.at(1).offset, 7);
    QCOMPARE(tokens.at(2).length, 3);
}

void TestTokenizer::capsTokens()
{
    const Tokens all(view(QByteArray("a ").repeated(kMaxTokens)));
    QCOMPARE(all.count(), kMaxTokens);
    QVERIFY(!all.capped);
    const QByteArray field = QByteArray("a ").repeated(kMaxTokens + 1);
    const Tokens tokens(view(field));
    QCOMPARE(tokens.count(), kMaxTokens);
    QVERIFY(tokens.capped);
    QCOMPARE(tokens.end(), std::size_t(2 * kMaxTokens));
}

void TestTokenizer::capsComments()
{
    const QByteArray some = QByteArray("(a)").repeated(kMaxComments);
    QVERIFY(!Tokens(view(some)).capped);
    const QByteArray field = QByteArray("(a)").repeated(kMaxComments + 1) + " b";
    const Tokens tokens(view(field));
    QVERIFY(tokens.capped);
    QCOMPARE(tokens.count(), kMaxComments);
    QCOMPARE(tokens.end(), std::size_t(3 * kMaxComments));
}

void TestTokenizer::capsDepth()
{
    const QByteArray allowed = QByteArray("(").repeated(kMaxCommentDepth) + QByteArray(")").repeated(kMaxCommentDepth) + " a";
    const Tokens whole(view(allowed));
    QVERIFY(!whole.tooDeep);
    QCOMPARE(whole.count(), 2);
    const QByteArray deeper = QByteArray("(").repeated(kMaxCommentDepth + 1) + QByteArray(")").repeated(kMaxCommentDepth) + " a";
    const Tokens tokens(view(deeper));
    QVERIFY(tokens.tooDeep);
    QCOMPARE(tokens.count(), 2); // closed by as many as the cap counts
}

void TestTokenizer::unclosedComment()
{
    const Tokens dated("by a (b; c (d; Mon");
    QVERIFY(dated.unclosedComment);
    QCOMPARE(shown(dated), (QByteArrayList{"w:by", "w:a", "c:(b; c (d", ";:;", "w:Mon"}));
    const Tokens open("by a (b");
    QVERIFY(open.unclosedComment);
    QCOMPARE(shown(open), (QByteArrayList{"w:by", "w:a", "c:(b"}));
    QCOMPARE(open.inner(2), std::string_view("b"));
    // The next clause is behind it, not in it; a second one is not looked into, so that the time stays linear.
    QCOMPARE(
        shown(Tokens("by a (b c\r\n\tid d; Mon")), (QByteArrayList{"w:by", "w:a", "c:(b c\r\n", "w:id", "w:d", ";:;", "w:Mon"}));
    QCOMPARE(shown(Tokens("from a (b [1] by c (d) e; Mon")),
        (QByteArrayList{"w:from", "w:a", "c:(b [1]", "w:by", "w:c", "c:(d)", "w:e", ";:;", "w:Mon"}));
    QCOMPARE(shown(Tokens("a (b id c (d id e; Mon")), (QByteArrayList{"w:a", "c:(b", "w:id", "w:c", "c:(d id e", ";:;", "w:Mon"}));
    QCOMPARE(shown(Tokens("a (b (c id d) idle; Mon")), (QByteArrayList{"w:a", "c:(b (c id d) idle", ";:;", "w:Mon"}));
    QCOMPARE(shown(Tokens("a (b; Mon id c")), (QByteArrayList{"w:a", "c:(b", ";:;", "w:Mon", "w:id", "w:c"}));
}

/// A mark that never closes is searched for once, not once per word: the count of words says that reading went on behind it.
void TestTokenizer::growsWithTheField()
{
    for (const char open : {'<', '[', '"'}) {
        const QByteArray field = QByteArray(1, open).append(" ").repeated(kMaxTokens / 2) + QByteArray("x").repeated(8000);
        const Tokens tokens(view(field));
        const int expected = open == '"' ? kMaxTokens / 4 + 1 : kMaxTokens / 2 + 1; // quotes close each other
        QCOMPARE(tokens.count(), expected);
        QVERIFY(!tokens.capped);
    }
}

QTEST_GUILESS_MAIN(TestTokenizer)
#include "tst_tokenizer.moc"
