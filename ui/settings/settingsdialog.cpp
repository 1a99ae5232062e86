// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "ui/settings/myserverspage.h"

#include <QDialogButtonBox>

namespace headwater::ui {

SettingsDialog::SettingsDialog(SettingsStore &store, QWidget *parent)
    : KPageDialog(parent)
    , m_store(store)
    , m_servers(new MyServersPage(store.myServers(), this))
{
    setWindowTitle(tr("Settings"));
    setFaceType(KPageDialog::Plain); // a list of one page says nothing
    setStandardButtons(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *page = new KPageWidgetItem(m_servers, tr("My servers"));
    page->setHeader(tr("My servers"));
    addPage(page);
    resize(720, 520);
}

void SettingsDialog::accept()
{
    m_store.setMyServers(m_servers->servers());
    KPageDialog::accept();
}

} // namespace headwater::ui
