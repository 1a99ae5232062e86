// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/jsonline.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace headwater;
using namespace Qt::StringLiterals;

class TestJsonLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesInOrder()
    {
        const QList<int> numbers{1, 2};
        const QByteArray line = JsonLine()
                                    .word("schema", "x/1")
                                    .field("b", u"text"_s)
                                    .field("a", -5)
                                    .field("none", std::optional<qint64>())
                                    .field("some", std::optional<qint64>(7))
                                    .flag("yes", true)
                                    .flag("no", false)
                                    .null("nothing")
                                    .object("inner", [](JsonLine &to) { to.field("c", 1).field("d", 2); })
                                    .object("empty", [](JsonLine &) {})
                                    .objects("list", numbers, [](JsonLine &to, int n) { to.field("n", n); })
                                    .objects("bare", QList<int>(), [](JsonLine &, int) {})
                                    .flag("last", true)
                                    .take();
        QCOMPARE(line,
            QByteArray(R"({"schema":"x/1","b":"text","a":-5,"none":null,"some":7,"yes":true,"no":false,"nothing":null,)"
                       R"("inner":{"c":1,"d":2},"empty":{},"list":[{"n":1},{"n":2}],"bare":[],"last":true})"));
    }

    void escapes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("plain") << u"a"_s << QByteArray("a");
        QTest::newRow("quote and backslash") << u"\"\\"_s << QByteArray(R"(\"\\)");
        QTest::newRow("line ends and tab") << u"\r\n\t"_s << QByteArray(R"(\r\n\t)");
        QTest::newRow("NUL") << QString(1, QChar(0)) << QByteArray(R"(\u0000)");
        QTest::newRow("unit separator") << QString(1, QChar(0x1f)) << QByteArray(R"(\u001f)");
        QTest::newRow("delete needs none") << QString(1, QChar(0x7f)) << QByteArray("\x7f");
        QTest::newRow("beyond the basic plane") << u"\U0001F600"_s << QByteArray("\xf0\x9f\x98\x80");
        QTest::newRow("half a pair at the end") << u"a"_s + QChar(0xd83d) << QByteArray("a\xef\xbf\xbd");
        QTest::newRow("half a pair in the middle") << u"a"_s + QChar(0xde00) + u'b'
                                                   << QByteArray("a\xef\xbf\xbd"
                                                                 "b");
        QTest::newRow("half a pair before a pair")
            << QString(1, QChar(0xd83d)) + u"\U0001F600"_s << QByteArray("\xef\xbf\xbd\xf0\x9f\x98\x80");
    }
    void escapes()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, json);
        const QByteArray line = JsonLine().field("t", text).take();
        QCOMPARE(line, R"({"t":")" + json + R"("})");
        if (text.isValidUtf16())
            QCOMPARE(QJsonDocument::fromJson(line).object().value("t"_L1).toString(), text);
        else
            QVERIFY(QJsonDocument::fromJson(line).isObject());
    }
};

QTEST_GUILESS_MAIN(TestJsonLine)
#include "tst_jsonline.moc"
