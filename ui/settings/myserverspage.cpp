// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/myserverspage.h"

#include "ui/common/wraplabel.h"

#include <KMessageWidget>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace headwater::ui {

using namespace Qt::StringLiterals;

MyServersPage::MyServersPage(const trace::MyServers &servers, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *intro = new WrapLabel(
        tr("What these servers wrote about their peers is taken for a fact. Everything below the first stranger is only claimed."),
        this);
    column->addWidget(intro);
    column->addLayout(m_form);

    QStringList names;
    for (const std::string &name : servers.names)
        names.append(QString::fromStdString(name));
    m_names = addList(tr("&Names:"), tr("Host names, one or more: mx.example.org, *.example.org"), names.join(u", "_s));
    m_trusted = addList(tr("&Trusted networks:"),
        tr("Servers that record their peers truthfully: 192.0.2.0/24, 10.2/16, !192.0.2.9"), trace::listText(servers.trusted));
    m_internal = addList(tr("&Internal networks:"), tr("Of those, the ones inside your border; empty: all of them"),
        trace::listText(servers.internal));
    m_msa = addList(tr("&Submission servers:"), tr("Their peers are your own users, who logged in"), trace::listText(servers.msa));
    m_myNetworks = addList(tr("Networks you &answer for:"), tr("Address space of your customers: complaints about it come to you"),
        trace::listText(servers.myNetworks));

    m_profile = new QComboBox(this);
    m_profile->addItem(tr("Recognise it from the message"), QString());
    m_profile->addItem(tr("None"), u"none"_s);
    for (const trace::Profile &profile : trace::Profiles::shipped().all())
        m_profile->addItem(profile.title, QString::fromStdString(profile.name));
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(servers.profile)));
    auto *label = new QLabel(tr("Mail &provider:"), this);
    label->setBuddy(m_profile);
    m_form->addRow(label, m_profile);

    m_warning = new KMessageWidget(this);
    m_warning->setMessageType(KMessageWidget::Warning);
    m_warning->setCloseButtonVisible(false);
    m_warning->setWordWrap(true);
    m_warning->setTextFormat(Qt::PlainText);
    column->addWidget(m_warning);
    column->addStretch();
    for (const QPlainTextEdit *edit : {m_names, m_trusted, m_internal, m_msa, m_myNetworks})
        connect(edit, &QPlainTextEdit::textChanged, this, &MyServersPage::check);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &MyServersPage::check);
    check();
}

QPlainTextEdit *MyServersPage::addList(const QString &label, const QString &help, const QString &text)
{
    auto *edit = new QPlainTextEdit(text, this);
    edit->setPlaceholderText(help);
    edit->setToolTip(help);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(3 * fontMetrics().lineSpacing());
    QString plain = label;
    edit->setAccessibleName(plain.remove(QLatin1Char('&')));
    auto *name = new QLabel(label, this);
    name->setBuddy(edit);
    m_form->addRow(name, edit);
    return edit;
}

trace::MyServers MyServersPage::servers() const
{
    QStringList rejected;
    return read(rejected);
}

trace::MyServers MyServersPage::read(QStringList &rejected) const
{
    trace::MyServers servers;
    trace::MyServers named;
    trace::addMine(named, m_names->toPlainText(), rejected);
    servers.names = named.names;
    servers.trusted = trace::parseNetworkList(m_trusted->toPlainText(), rejected);
    servers.internal = trace::parseNetworkList(m_internal->toPlainText(), rejected);
    servers.msa = trace::parseNetworkList(m_msa->toPlainText(), rejected);
    servers.myNetworks = trace::parseNetworkList(m_myNetworks->toPlainText(), rejected);
    // A network among the names means what --mine means by it.
    servers.trusted.rows.insert(servers.trusted.rows.end(), named.trusted.rows.begin(), named.trusted.rows.end());
    servers.internal.rows.insert(servers.internal.rows.end(), named.internal.rows.begin(), named.internal.rows.end());
    servers.profile = m_profile->currentData().toString();
    return servers;
}

void MyServersPage::check()
{
    QStringList rejected;
    QStringList texts = trace::contradictions(read(rejected));
    for (const QString &word : std::as_const(rejected))
        texts.append(tr("\"%1\" is neither a network nor a host name, and is left out.").arg(word));
    m_warning->setText(texts.join(QLatin1Char('\n')));
    m_warning->setVisible(!texts.isEmpty());
}

} // namespace headwater::ui
