// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "models/trace/verdict.h"
#include "ui/common/breezepalette.h"
#include "ui/message/messagepage.h"

#include <QApplication>
#include <QEventLoop>
#include <QIcon>
#include <QLibraryInfo>
#include <QStandardPaths>
#include <QTimer>
#include <QTranslator>

#include <cstdio>

namespace headwater {

using namespace Qt::StringLiterals;

Application::Application()
    : m_firstStart(m_store.isFirstStart())
    , m_window(m_store, m_highlighting)
{ }

void Application::installTranslators()
{
    for (const auto &[file, folder] : {std::pair(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)),
             std::pair(u"headwater"_s, u":/headwater/translations"_s)}) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        // The C locale has no language; numbers of things are put into words by the English file.
        const QLocale locale = QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale();
        if (translator->load(locale, file, u"_"_s, folder))
            QCoreApplication::installTranslator(translator);
    }
}

void Application::prepareLook(const QString &scheme)
{
    if (QIcon::themeName().isEmpty() || QIcon::themeName() == "hicolor"_L1) {
        QIcon::setThemeSearchPaths(QIcon::themeSearchPaths()
            + QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"icons"_s, QStandardPaths::LocateDirectory));
        QIcon::setThemeName(scheme == "dark"_L1 ? u"breeze-dark"_s : u"breeze"_s);
    }
    QApplication::setWindowIcon(QIcon(u":/headwater/icons/headwater.svg"_s));
    if (scheme == "dark"_L1)
        QApplication::setPalette(ui::breezePalette(true));
}

int Application::render(const QString &png, const QStringList &files)
{
    m_window.resize(1280, 800);
    m_window.show();
    m_window.messagePage()->setNeverAsk();
    if (files.isEmpty())
        m_window.openSample();
    else
        m_window.openFiles(files);
    const ui::MessagePage *page = m_window.messagePage();
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (!page->isBusy())
            loop.quit();
    });
    poll.start(20);
    loop.exec();
    QCoreApplication::processEvents();
    if (!m_window.grab().save(png)) {
        std::fprintf(stderr, "%s: cannot be written. Name a folder that exists and may be written to.\n", qPrintable(png));
        return 3;
    }
    if (!page->errorText().isEmpty())
        std::fprintf(stderr, "%s\n", qPrintable(page->errorText()));
    if (!page->trace())
        return 3;
    std::printf("%s\n", qPrintable(trace::verdict(*page->trace())));
    return 0;
}

} // namespace headwater
