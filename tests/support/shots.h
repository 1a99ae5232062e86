// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/windowfaults.h"
#include "ui/common/settingsstore.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

namespace headwater::test {

/// Takes pictures of windows into the folder "shots" beside the tests, and finds what cannot be read in them. The settings are in
/// a folder of its own; *.example.org and 192.0.2.0/24 are the user's.
class Shots
{
public:
    Shots()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(u"Headwater"_s);
        m_shots.mkpath(u"."_s);
        ui::SettingsStore store;
        trace::MyServers servers;
        QStringList rejected;
        trace::addMine(servers, u"*.example.org,192.0.2.0/24"_s, rejected);
        store.setMyServers(servers);
    }
    [[nodiscard]] QDir folder() const { return QDir(m_folder.path()); }

    void speak(const QString &language)
    {
        QCoreApplication::removeTranslator(&m_ours);
        QCoreApplication::removeTranslator(&m_qt);
        QLocale::setDefault(QLocale(language));
        if (language == u"en"_s)
            return;
        QVERIFY(m_ours.load(u":/headwater/translations/headwater_"_s + language));
        QCoreApplication::installTranslator(&m_ours);
        if (m_qt.load(QLocale(language), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qt);
    }

    /// `isStill`: nothing goes on in the window, so that the picture is taken when it has come to rest.
    void check(QWidget &window, const QString &name, bool isStill = true)
    {
        QStringList found;
        QImage picture;
        (void)QTest::qWaitFor(
            [&] {
                const QImage before = picture;
                picture = window.grab().toImage();
                return (found = faults(window)).isEmpty() && (!isStill || picture == before);
            },
            kPatience);
        QVERIFY(picture.save(m_shots.filePath(name + u".png"_s)));
        QVERIFY2(found.isEmpty(), qPrintable(name + u": "_s + found.join(u"; "_s)));
    }

private:
    QTemporaryDir m_folder;
    QTranslator m_qt;
    QTranslator m_ours;
    QDir m_shots{QCoreApplication::applicationDirPath() + u"/../shots"_s};
};

} // namespace headwater::test
