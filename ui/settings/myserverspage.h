// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/settings.h"

#include <QWidget>

class KMessageWidget;
class QComboBox;
class QFormLayout;
class QPlainTextEdit;

namespace headwater::ui {

/// Settings, My servers: names and networks as lists, the provider, and what contradicts itself.
class MyServersPage : public QWidget
{
    Q_OBJECT

public:
    explicit MyServersPage(const trace::MyServers &servers, QWidget *parent = nullptr);

    /// What the fields say; words that are neither network nor name are left out and named in the warning.
    [[nodiscard]] trace::MyServers servers() const;

private:
    [[nodiscard]] QPlainTextEdit *addList(const QString &label, const QString &help, const QString &text);
    [[nodiscard]] trace::MyServers read(QStringList &rejected) const;
    void check();

    QFormLayout *m_form;
    QPlainTextEdit *m_names;
    QPlainTextEdit *m_trusted;
    QPlainTextEdit *m_internal;
    QPlainTextEdit *m_msa;
    QPlainTextEdit *m_myNetworks;
    QComboBox *m_profile;
    KMessageWidget *m_warning;
};

} // namespace headwater::ui
