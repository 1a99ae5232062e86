// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <string_view>

int main(int argc, char **argv)
{
    using namespace Qt::StringLiterals;
    QCoreApplication::setOrganizationName(u"Headwater"_s);
    QCoreApplication::setApplicationName(u"headwater"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HEADWATER_VERSION));
    // What only prints needs no display.
    const bool prints = std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return argument == "--version" || argument == "-v" || argument == "--help" || argument == "--help-all" || argument == "-h";
    });
    // Nor does a picture, which is drawn where nobody sees it.
    const bool renders = std::any_of(argv + 1, argv + argc,
        [](std::string_view argument) { return argument == "--render" || argument.starts_with("--render="); });
    const bool hasPlatform = std::ranges::any_of(std::array{"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"},
        [](const char *name) { return !qEnvironmentVariableIsEmpty(name); });
    if (renders && !hasPlatform)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::unique_ptr<QCoreApplication> app(prints ? new QCoreApplication(argc, argv) : new QApplication(argc, argv));
    headwater::Application::installTranslators();

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Finds where a mail really came from, and proves it.")
        + u"\n\n"_s
        + QCoreApplication::translate("main",
            "Opens messages, mboxes and Outlook .msg files, any of them in gzip or in a zip archive, and Maildirs or other folders "
            "of "
            "them. What a file is, its bytes tell.")
        + u'\n' + QCoreApplication::translate("main", "Settings are kept in %1.").arg(QSettings().fileName()));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption selfTest(u"self-test"_s, QCoreApplication::translate("main", "Build the window and quit."));
    const QCommandLineOption render(
        u"render"_s, QCoreApplication::translate("main", "Draw the window to a picture, print the verdict, and quit."), u"PNG"_s);
    const QCommandLineOption scheme(u"scheme"_s,
        QCoreApplication::translate("main", "Colours where the desktop names none: light or dark."), u"NAME"_s, u"light"_s);
    const QCommandLineOption sample(u"sample"_s, QCoreApplication::translate("main", "Open the sample instead of a file."));
    parser.addOptions({selfTest, render, scheme, sample});
    parser.addPositionalArgument(
        u"FILE"_s, QCoreApplication::translate("main", "What to open, all in one list."), u"[FILE\u2026]"_s);
    parser.process(*app); // ends the program where it prints
    if (prints)
        parser.showHelp(2); // "--render -h": the value of another option looked like a wish for help
    if (const QString name = parser.value(scheme); name != "light"_L1 && name != "dark"_L1) {
        const QString error =
            QCoreApplication::translate("main", "--scheme: there is no \u201c%1\u201d. Name light or dark.").arg(name);
        std::fprintf(stderr, "%s\n", qPrintable(error));
        return 2;
    }

    QGuiApplication::setApplicationDisplayName(u"Headwater"_s);
    QGuiApplication::setDesktopFileName(u"org.headwater.Headwater"_s);
    headwater::Application::prepareLook(parser.value(scheme));
    headwater::Application application;
    const QStringList files = parser.positionalArguments();
    if (parser.isSet(render))
        return application.render(parser.value(render), files);
    application.window().show();
    if (!files.isEmpty())
        application.window().openFiles(files);
    else if (parser.isSet(sample))
        application.window().openSample();
    else if (application.isFirstStart() && !parser.isSet(selfTest))
        application.window().openSampleWithQuestion();
    if (parser.isSet(selfTest)) {
        QMetaObject::invokeMethod(app.get(), &QCoreApplication::quit, Qt::QueuedConnection);
    }
    return QCoreApplication::exec();
}
