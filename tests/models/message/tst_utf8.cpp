// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/utf8.h"

#include <QStringDecoder>
#include <QTest>

using namespace headwater::message;

class TestUtf8 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Every character, and every start of two to four bytes, against Qt's own decoder.
    void characters_areThoseOfRfc3629()
    {
        for (char32_t code = 0; code <= 0x10ffff; ++code) {
            if (code >= 0xd800 && code < 0xe000)
                continue;
            if (code == 0xfeff) // Qt takes a byte order mark off
                continue;
            const QByteArray bytes = QString::fromUcs4(&code, 1).toUtf8();
            const Utf8Character found = utf8At({bytes.constData(), static_cast<std::size_t>(bytes.size())});
            if (found.code != code || found.length != bytes.size())
                QFAIL(bytes.toHex().constData());
        }
    }

    void other_isNothing()
    {
        for (int first = 0x80; first < 0x100; ++first) {
            for (int second = 0; second < 0x100; ++second) {
                const QByteArray tail("\x80\x80");
                for (qsizetype more = 0; more <= tail.size(); ++more) {
                    const QByteArray bytes = QByteArray(1, char(first)) + char(second) + tail.left(more);
                    const Utf8Character found = utf8At({bytes.constData(), static_cast<std::size_t>(bytes.size())});
                    bool valid = false;
                    for (qsizetype length = 2; length <= bytes.size(); ++length) {
                        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
                        const QString text = decoder(bytes.left(length));
                        valid = valid || (!decoder.hasError() && text.toUcs4().size() == 1);
                    }
                    if ((found.length > 0) != valid)
                        QFAIL(bytes.toHex().constData());
                }
            }
        }
    }

    void originalText_keepsWhatIsThere()
    {
        using namespace std::string_view_literals;
        QCOMPARE(originalText("a\r\n\0\t"sv), QString::fromUtf16(u"a\r\n\0\t", 5));
        QCOMPARE(originalText("\xe3\x81\x93\xe9\xf0\x9f\x93\xa7\xe2\x80\xae"sv), QStringLiteral("\u3053\u00e9\U0001f4e7\u202e"));
        QCOMPARE(originalText("\xef\xbb\xbf"
                              "a\xef\xbf\xbd\xe3\x81\x93"sv),
            QStringLiteral("\ufeffa\ufffd\u3053"));
        QCOMPARE(originalText("a\xe3\x81"sv), QStringLiteral("a\u00e3\u0081"));
        QCOMPARE(originalText({}), QString());
    }
};

QTEST_GUILESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
