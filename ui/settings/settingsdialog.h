// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/settingsstore.h"

#include <KPageDialog>

namespace headwater::ui {

class MyServersPage;

/// The settings of the program, one page a subject; written when the dialog is accepted.
class SettingsDialog : public KPageDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(SettingsStore &store, QWidget *parent = nullptr);

    void accept() override;

private:
    SettingsStore &m_store;
    MyServersPage *m_servers;
};

} // namespace headwater::ui
