// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Ended {
    int status = -1;
    QString out;
    QString err;
};

} // namespace

/// The built program, under an X server of its own where that is what is tested.
class TestWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_home;

    /// Without a platform there is no display either.
    Ended run(const QString &program, const QStringList &arguments, const QString &platform)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_home.path());
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.path());
        environment.remove(u"WAYLAND_DISPLAY"_s);
        if (platform.isEmpty()) {
            environment.remove(u"QT_QPA_PLATFORM"_s);
            environment.remove(u"DISPLAY"_s);
        } else {
            environment.insert(u"QT_QPA_PLATFORM"_s, platform);
        }
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        if (!process.waitForFinished(int(headwater::test::kProgramPatience.count())))
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
    }
    static QString program() { return qEnvironmentVariable("HEADWATER"); }

private Q_SLOTS:
    void version()
    {
        const Ended ended = run(program(), {u"--version"_s}, u"offscreen"_s);
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.out, u"headwater "_s + QStringLiteral(HEADWATER_VERSION) + '\n'_L1);
    }

    void help_needsNoDisplay_data()
    {
        QTest::addColumn<QString>("option");
        for (const char *option : {"--help", "-h", "--version", "-v"})
            QTest::newRow(option) << QString::fromLatin1(option);
    }
    void help_needsNoDisplay()
    {
        QFETCH(QString, option);
        const Ended ended = run(program(), {option}, u"no-such-platform"_s);
        QVERIFY2(ended.status == 0, qPrintable(ended.err));
        QVERIFY(ended.err.isEmpty());
        QVERIFY(ended.out.contains(option.contains(u'h') ? u"--render"_s : QStringLiteral(HEADWATER_VERSION)));
    }

    void selfTest_underX()
    {
        const Ended ended = run(u"xvfb-run"_s, {u"-a"_s, program(), u"--self-test"_s}, u"xcb"_s);
        QVERIFY2(ended.status == 0, qPrintable(ended.err));
    }

    void render_drawsThePictureAndPrintsTheVerdict()
    {
        QFile mail(m_home.filePath(u"a.eml"_s));
        QVERIFY(mail.open(QIODevice::WriteOnly));
        mail.write(
            "Received: from mail.example.net (mail.example.net [203.0.113.9]) by mx.example.org (Postfix) with ESMTP id AB0012;"
            " Mon, 2 Mar 2026 10:00:05 +0000\nFrom: a@example.net\nTo: user@example.org\n\nx\n");
        mail.close();
        const QString picture = m_home.filePath(u"window.png"_s);
        const Ended ended = run(program(), {u"--render"_s, picture, mail.fileName()}, u"offscreen"_s);
        QVERIFY2(ended.status == 0, qPrintable(ended.err));
        QVERIFY2(ended.out.startsWith(u"Handed to mx.example.org by 203.0.113.9"_s), qPrintable(ended.out));
        QFile png(picture);
        QVERIFY(png.open(QIODevice::ReadOnly));
        const QByteArray head = png.read(24); // PNG: the size stands in bytes 16 to 23, most significant first
        QCOMPARE(head.first(8), QByteArray("\x89PNG\r\n\x1a\n"));
        QCOMPARE(head.mid(16, 8), QByteArray::fromHex("0000050000000320"));
    }

    void render_needsNoDisplay()
    {
        const QString picture = m_home.filePath(u"sample.png"_s);
        for (const QStringList &arguments : {QStringList{u"--render"_s, picture}, QStringList{u"--render="_s + picture}}) {
            QFile::remove(picture);
            const Ended ended = run(program(), arguments, {});
            QVERIFY2(ended.status == 0, qPrintable(ended.err));
            QVERIFY(QFile::exists(picture));
        }
    }

    void unknownScheme_isBadUsage()
    {
        const Ended ended = run(program(), {u"--self-test"_s, u"--scheme"_s, u"bogus"_s}, u"offscreen"_s);
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.err.contains(u"bogus"_s), qPrintable(ended.err));
    }

    void render_failsWhereNothingCanBeRead()
    {
        const Ended ended = run(
            program(), {u"--render"_s, m_home.filePath(u"x.png"_s), m_home.filePath(u"none.eml"_s)}, u"offscreen"_s);
        QCOMPARE(ended.status, 3);
        QVERIFY2(ended.err.contains(u"none.eml"_s), qPrintable(ended.err));
    }
};

QTEST_GUILESS_MAIN(TestWindow)
#include "tst_window.moc"
