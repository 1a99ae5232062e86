// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace headwater::ui {

/// The one context menu of any address or domain: copy, copy defanged, mark as mine. Deletes itself when it closes.
class TokenMenu : public QMenu
{
    Q_OBJECT

public:
    /// `token` is the address, network or host name as the message has it.
    explicit TokenMenu(const QString &token, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The user says that this server or network is his own.
    void markAsMine(const QString &token);
};

} // namespace headwater::ui
