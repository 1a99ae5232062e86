// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cputimer.h"
#include "ui/common/breezepalette.h"
#include "ui/common/highlighting.h"
#include "ui/common/theme.h"

#include "tests/ui/common/contrast.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QTest>

using namespace headwater;
using namespace headwater::ui;
using namespace KSyntaxHighlighting;
using namespace Qt::StringLiterals;
using test::contrast;

namespace {

/// Names what each run of characters is, "attribute:text", normal text left out.
class Recorder : public AbstractHighlighter
{
public:
    QStringList runs;

    QStringList run(const QString &text)
    {
        runs.clear();
        State state;
        const QStringList lines = text.split(u'\n');
        for (const QString &line : lines) {
            m_line = line;
            state = highlightLine(line, state);
        }
        return runs;
    }

    using AbstractHighlighter::highlightLine;

protected:
    void applyFormat(int offset, int length, const Format &format) override
    {
        if (length > 0 && format.textStyle() != Theme::Normal)
            runs += format.name().section(u':', -1) + u':' + m_line.mid(offset, length);
    }

private:
    QString m_line;
};

QStringList &warnings()
{
    static QStringList list;
    return list;
}

void keepWarnings(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        warnings() += text;
}

} // namespace

class TestHighlighting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void load_hasNoWarnings()
    {
        warnings().clear();
        const QtMessageHandler before = qInstallMessageHandler(keepWarnings);
        {
            const Highlighting highlighting;
            Recorder recorder;
            recorder.setDefinition(highlighting.message());
            recorder.setTheme(highlighting.theme(breezePalette(false)));
            (void)recorder.run(u"Received: from a.example (HELO b.example) by c.example"_s); // rules load at first use
        }
        qInstallMessageHandler(before);
        QCOMPARE(warnings(), QStringList());
    }

    void definition_takesNoFilesFromOthers()
    {
        const Highlighting highlighting;
        QVERIFY(highlighting.message().isValid());
        QCOMPARE(highlighting.message().extensions(), QList<QString>());
        QCOMPARE(highlighting.message().mimeTypes(), QList<QString>());
    }

    void runs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("runs");
        QTest::newRow("qmail") << u"Received: from unknown (HELO server.example.net) (203.0.113.51)\n"
                                  "  by gw.example.org with SMTP; 10 Nov 2001 17:22:07 +0900"_s
                               << QStringList{u"Header name:Received:"_s, u"Clause:from"_s, u"Not stated:unknown"_s,
                                      u"Clause comment:("_s, u"Clause:HELO"_s, u"Clause comment: "_s, u"Host:server.example.net"_s,
                                      u"Clause comment:)"_s, u"Clause comment:("_s, u"Address:203.0.113.51"_s,
                                      u"Clause comment:)"_s, u"Clause:by"_s, u"Recorder:gw.example.org"_s, u"Clause:with"_s,
                                      u"Clause:;"_s, u"Date: 10 Nov 2001 17:22:07 +0900"_s};
        QTest::newRow("Microsoft, bracketed, version is no address")
            << u"Received: from a.example.org ([198.51.100.240]) by b.example with Microsoft SMTPSVC(5.0.2195.2966);"_s
            << QStringList{u"Header name:Received:"_s, u"Clause:from"_s, u"Host:a.example.org"_s, u"Clause comment:(["_s,
                   u"Address:198.51.100.240"_s, u"Clause comment:])"_s, u"Clause:by"_s, u"Recorder:b.example"_s, u"Clause:with"_s,
                   u"Clause comment:("_s, u"Clause comment:)"_s, u"Clause:;"_s};
        QTest::newRow("masked digits") << u"Received: from [203.0.XX.51]"_s
                                       << QStringList{u"Header name:Received:"_s, u"Clause:from"_s, u"Address:203.0.XX.51"_s};
        QTest::newRow("IPv6, tagged and bare; a time is none")
            << u"Received: from [IPv6:2001:db8::25] ([2001:db8:0:0:0:0:0:1]) at 12:13:14"_s
            << QStringList{u"Header name:Received:"_s, u"Clause:from"_s, u"Address:IPv6:2001:db8::25"_s, u"Clause comment:(["_s,
                   u"Address:2001:db8:0:0:0:0:0:1"_s, u"Clause comment:])"_s};
        QTest::newRow("results")
            << u"Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=example.net; dkim=fail; dmarc=none"_s
            << QStringList{u"Header name:Authentication-Results:"_s, u"Host:mx.example.org"_s, u"Property:spf"_s, u"Pass:pass"_s,
                   u"Property:smtp.mailfrom"_s, u"Host:example.net"_s, u"Property:dkim"_s, u"Fail:fail"_s, u"Property:dmarc"_s,
                   u"Unproven:none"_s};
        QTest::newRow("Received-SPF") << u"Received-SPF: softfail client-ip=192.0.2.7"_s
                                      << QStringList{u"Header name:Received-SPF:"_s, u"Unproven:softfail"_s,
                                             u"Property:client-ip"_s, u"Address:192.0.2.7"_s};
        QTest::newRow("from, encoded") << u"From: =?utf-8?Q?A?= \"b, c\" <d@example.org> (e)"_s
                                       << QStringList{u"Header name:From:"_s, u"Encoded word:=?utf-8?Q?A?="_s, u"String:\"b, c\""_s,
                                              u"Mail address:d@example.org"_s, u"Comment:(e)"_s};
        QTest::newRow("date") << u"Date: Sat, 10 Nov 2001 12:12:53 +0400 (zone)"_s
                              << QStringList{
                                     u"Header name:Date:"_s, u"Date: Sat, 10 Nov 2001 12:12:53 +0400 "_s, u"Comment:(zone)"_s};
        QTest::newRow("an unclosed comment ends at the next field")
            << u"Received: from a (b ((((c\n (d\nSubject: from (e)"_s
            << QStringList{u"Header name:Received:"_s, u"Clause:from"_s, u"Clause comment:("_s, u"Clause comment: (((("_s,
                   u"Clause comment: ("_s, u"Header name:Subject:"_s};
        QTest::newRow("the body is plain") << u"Subject: a\n\nFrom: b@example.org [192.0.2.1]"_s
                                           << QStringList{u"Header name:Subject:"_s};
        QTest::newRow("the body is plain after an unclosed comment")
            << u"To: (a\n\nFrom: b"_s << QStringList{u"Header name:To:"_s, u"Comment:(a"_s};
        QTest::newRow("the body is plain after by")
            << u"Received: by\n\nFrom: b"_s << QStringList{u"Header name:Received:"_s, u"Clause:by"_s};
    }

    void runs()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, runs);
        const Highlighting highlighting;
        Recorder recorder;
        recorder.setDefinition(highlighting.message());
        recorder.setTheme(highlighting.theme(breezePalette(false)));
        QCOMPARE(recorder.run(text), runs);
    }

    // With the shipped definition of mail, each unclosed comment stays on a stack that is copied for every line.
    void unclosedComments_stayLinear()
    {
        const Highlighting highlighting;
        Recorder recorder;
        recorder.setDefinition(highlighting.message());
        recorder.setTheme(highlighting.theme(breezePalette(false)));
        const auto milliseconds = [&](int lines) {
            const test::CpuTimer timer;
            State state = recorder.highlightLine(u"Received: from a"_s, {});
            for (int i = 0; i < lines; ++i)
                state = recorder.highlightLine(u" (((((((((("_s, state);
            return std::max<qint64>(timer.elapsed(), 1);
        };
        QVERIFY2(double(milliseconds(1'500)) <= 100 * test::kSlower, "1,500 lines of ten unclosed comments");
        // Quadratic would be 100 times as long.
        const qint64 small = milliseconds(3'000);
        const qint64 big = milliseconds(30'000);
        QVERIFY2(big < 40 * small, qPrintable(u"%1 ms, ten times the lines %2 ms"_s.arg(small).arg(big)));
    }

    // One line of any kind of filler must not make a rule try every start to the end of the line.
    void longLines_stayLinear_data()
    {
        QTest::addColumn<QString>("unit");
        for (const char *unit : {"a", "a.", "(", "1.", "1:", "::", "=?", "\"", "@", "a@", "<", "-", "\\", " ", "x=", "a-", "1-",
                 "X", "\"\\", "by ", "by", "=?a?q?", ";", "."})
            QTest::newRow(unit) << QString::fromLatin1(unit);
    }

    void longLines_stayLinear()
    {
        QFETCH(QString, unit);
        const Highlighting highlighting;
        Recorder recorder;
        recorder.setDefinition(highlighting.message());
        recorder.setTheme(highlighting.theme(breezePalette(false)));
        for (const QString &name : {u"Received: "_s, u"Authentication-Results: "_s, u"From: "_s, u"Subject: "_s,
                 u"DKIM-Signature: "_s, u"Date: "_s, u"To: ("_s}) {
            const test::CpuTimer timer;
            (void)recorder.highlightLine(name + unit.repeated(4'096 / int(unit.size())), {});
            QVERIFY(timer.isWithin(50, qPrintable(name)));
        }
    }

    void themes_giveAllTextStyles_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("file");
        QTest::newRow("light") << false << u":/headwater/highlighting/themes/headwater-light.theme"_s;
        QTest::newRow("dark") << true << u":/headwater/highlighting/themes/headwater-dark.theme"_s;
    }

    void themes_giveAllTextStyles()
    {
        QFETCH(bool, dark);
        QFETCH(QString, file);
        QFile source(file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QJsonObject styles = QJsonDocument::fromJson(source.readAll()).object().value("text-styles"_L1).toObject();
        const QMetaEnum names = QMetaEnum::fromType<Theme::TextStyle>();
        QCOMPARE(names.keyCount(), 31);

        const Highlighting highlighting;
        const QPalette p = breezePalette(dark);
        const Theme theme = highlighting.theme(p);
        QCOMPARE(theme.name(), dark ? u"Headwater Dark"_s : u"Headwater Light"_s);
        for (int i = 0; i < names.keyCount(); ++i) {
            QVERIFY2(styles.value(QLatin1StringView(names.key(i))).toObject().contains("text-color"_L1), names.key(i));
            const QColor text = QColor::fromRgba(theme.textColor(static_cast<Theme::TextStyle>(names.value(i))));
            for (const QColor &ground :
                {p.color(QPalette::Base), colours(Role::ClaimedZone, p).ground, colours(Role::Chosen, p).ground})
                QVERIFY2(contrast(text, ground) >= 4.5,
                    qPrintable(u"%1: %2 on %3"_s.arg(QLatin1StringView(names.key(i)), text.name(), ground.name())));
        }
        for (const auto all = highlighting.message().formats(); const Format &format : all)
            QVERIFY2(format.textStyle() == Theme::Normal || format.hasTextColor(theme)
                    || theme.textColor(format.textStyle()) == theme.textColor(Theme::Normal),
                qPrintable(format.name()));
    }
};

QTEST_MAIN(TestHighlighting)
#include "tst_highlighting.moc"
