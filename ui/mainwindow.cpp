// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "models/core/text.h"
#include "models/message/kind.h"
#include "ui/common/commandpalette.h"
#include "ui/common/highlighting.h"
#include "ui/common/mnemonic.h"
#include "ui/common/theme.h"
#include "ui/common/timetext.h"
#include "ui/message/messagepage.h"
#include "ui/settings/settingsdialog.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QUrl>

namespace headwater::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr char kIconName[] = "headwaterIcon";

/// The bytes of a paste or a drop: a message as some programs put it, else the text.
QByteArray mailBytes(const QMimeData *data)
{
    for (const QString &format : {u"message/rfc822"_s, u"application/mbox"_s}) {
        if (data->hasFormat(format))
            return data->data(format);
    }
    return data->text().toUtf8();
}

} // namespace

MainWindow::MainWindow(SettingsStore &store, const Highlighting &highlighting, QWidget *parent)
    : QMainWindow(parent)
    , m_store(store)
    , m_message(new MessagePage(store, highlighting, this))
{
    setWindowTitle(u"Headwater"_s);
    setCentralWidget(m_message);
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    resize(1280, 800);
    buildRail();
    buildActions();
    buildStatusBar();
    connect(m_message, &MessagePage::traceChanged, this, &MainWindow::showTrace);
    connect(m_message, &MessagePage::said, this, [this](const QString &text) { statusBar()->showMessage(text, 8000); });
    connect(m_message, &MessagePage::openRequested, this, &MainWindow::chooseFile);
    connect(m_message, &MessagePage::pasteRequested, this, &MainWindow::paste);
    connect(m_message, &MessagePage::sampleRequested, this, &MainWindow::openSample);
    connect(m_message, &MessagePage::positionChanged, this, [this](qsizetype byte, int line) {
        m_position->setText(byte < 0 ? QString() : tr("Byte %L1, line %L2").arg(byte).arg(line));
    });
    restoreGeometry(store.state(u"window"_s));
    tint();
    showTrace();
}

MainWindow::~MainWindow()
{
    m_store.setState(u"window"_s, saveGeometry());
}

QAction *MainWindow::addAction(const QString &icon, const QString &text, const QKeySequence &shortcut, void (MainWindow::*slot)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setProperty(kIconName, icon);
    action->setIconText(text); // else a tool button strips the mnemonic
    const QString plain = withoutMnemonic(text);
    action->setToolTip(shortcut.isEmpty() ? plain : tr("%1 (%2)").arg(plain, shortcut.toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, slot);
    QMainWindow::addAction(action);
    return action;
}

void MainWindow::buildRail()
{
    auto *rail = new QToolBar(tr("Workspaces"), this);
    rail->setObjectName(u"rail"_s);
    rail->setMovable(false);
    rail->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    rail->setIconSize({22, 22});
    addToolBar(Qt::LeftToolBarArea, rail);
    auto *messages = new QAction(tr("Messages"), this);
    messages->setProperty(kIconName, u"message"_s);
    messages->setCheckable(true);
    messages->setChecked(true);
    messages->setShortcut(QKeySequence(u"Alt+1"_s));
    // The only workspace: choosing it again changes nothing.
    connect(messages, &QAction::triggered, messages, [messages] { messages->setChecked(true); });
    QMainWindow::addAction(messages);
    rail->addAction(messages);
    auto *spacer = new QWidget(rail);
    spacer->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    rail->addWidget(spacer);
    rail->addAction(addAction(u"gear"_s, tr("Settin&gs"), QKeySequence(u"Ctrl+,"_s), &MainWindow::showSettings));
    for (const auto all = rail->actions(); QAction * action : all) {
        if (auto *button = qobject_cast<QToolButton *>(rail->widgetForAction(action))) {
            button->setMinimumWidth(68);
            button->setFocusPolicy(Qt::TabFocus);
        }
    }
}

void MainWindow::buildActions()
{
    auto *bar = new QToolBar(tr("Actions"), this);
    bar->setObjectName(u"actions"_s);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({16, 16});
    addToolBar(Qt::TopToolBarArea, bar);
    QAction *open = addAction(u"open"_s, tr("&Open\u2026"), QKeySequence::Open, &MainWindow::chooseFile);
    m_recent = new QMenu(this);
    m_recent->setObjectName(u"open"_s);
    m_recent->setTitle(tr("Recent files"));
    m_openFolder = addAction(u"open"_s, tr("Open fol&der\u2026"), {}, &MainWindow::chooseFolder);
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    open->setMenu(m_recent);
    bar->addAction(open);
    bar->addAction(addAction(u"paste"_s, tr("&Paste"), QKeySequence::Paste, &MainWindow::paste));
    QAction *reload = addAction(u"reload"_s, tr("&Reload"), QKeySequence(Qt::Key_F5), &MainWindow::reload);
    QAction *find = addAction(u"find"_s, tr("&Find in source\u2026"), QKeySequence::Find, &MainWindow::find);
    QAction *owner = addAction(u"server"_s, tr("Which are &yours?\u2026"), {}, &MainWindow::askOwner);
    m_stop = addAction(u"stop"_s, tr("&Stop"), QKeySequence(Qt::Key_Escape), &MainWindow::stop);
    bar->addActions({reload, find, owner});
    auto *spacer = new QWidget(bar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    QAction *copy = addAction(u"copy"_s, tr("&Copy finding"), QKeySequence(u"Ctrl+Shift+C"_s), &MainWindow::copyFinding);
    copy->setToolTip(tr("Copy the facts as text: address, times, our server, queue id, HELO, Message-ID, verdict (Ctrl+Shift+C)"));
    QAction *next = addAction({}, tr("Next message"), QKeySequence(Qt::Key_J), &MainWindow::nextMessage);
    QAction *previous = addAction({}, tr("Previous message"), QKeySequence(Qt::Key_K), &MainWindow::previousMessage);
    QAction *table = addAction({}, tr("Table of messages"), QKeySequence(u"Ctrl+T"_s), &MainWindow::toggleTable);
    QAction *findAll = addAction(
        {}, tr("Find in all opened messages\u2026"), QKeySequence(u"Ctrl+Shift+F"_s), &MainWindow::findInAll);
    QAction *csv = addAction({}, tr("Save the list as CSV\u2026"), {}, &MainWindow::saveCsv);
    addAction({}, tr("Add files to the list\u2026"), QKeySequence(u"Ctrl+Shift+O"_s), &MainWindow::chooseFilesToAdd);
    addAction({}, tr("All actions\u2026"), QKeySequence(u"Ctrl+Shift+A"_s), &MainWindow::showPalette);
    addAction({}, tr("Quit"), QKeySequence::Quit, &MainWindow::quit);
    for (int tab = 0; tab < 6; ++tab) {
        static const char *const names[] = {QT_TR_NOOP("Show hops"), QT_TR_NOOP("Show source"), QT_TR_NOOP("Show headers"),
            QT_TR_NOOP("Show parts"), QT_TR_NOOP("Show links"), QT_TR_NOOP("Show authentication")};
        auto *action = new QAction(tr(names[tab]), this);
        action->setShortcut(QKeySequence(Qt::Key_1 + tab));
        connect(action, &QAction::triggered, this, [this, tab] { m_message->showTab(tab); });
        QMainWindow::addAction(action);
        m_needTrace.append(action);
    }
    m_needTrace += {find, owner, copy};
    m_needList = {reload, next, previous, table, findAll, csv};
    bar->addAction(copy);
    if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(copy)))
        button->setObjectName(u"finish"_s);
    for (const auto all = bar->actions(); QAction * action : all) {
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action))) {
            button->setFocusPolicy(Qt::TabFocus);
            if (action == open)
                button->setPopupMode(QToolButton::MenuButtonPopup);
        }
    }
}

void MainWindow::buildStatusBar()
{
    m_bytes = new QLabel(this);
    m_bytes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_position = new QLabel(this);
    m_zone = new QToolButton(this);
    m_zone->setAutoRaise(true);
    m_zone->setPopupMode(QToolButton::InstantPopup);
    m_zone->setAccessibleName(tr("Time zone of the times shown"));
    auto *menu = new QMenu(m_zone);
    auto *group = new QActionGroup(menu);
    for (const TimeZoneMode mode : {TimeZoneMode::AsWritten, TimeZoneMode::Utc, TimeZoneMode::Local}) {
        QAction *action = menu->addAction(modeText(mode));
        action->setCheckable(true);
        action->setChecked(mode == TimeZoneMode::AsWritten);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] { setTimeZoneMode(mode); });
    }
    m_zone->setMenu(menu);
    auto *offline = new QLabel(tr("Offline: nothing is sent"), this);
    offline->setToolTip(tr("Opening and analysing a message never uses the network."));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(8, 0, 8, 0);
    statusBar()->addWidget(m_bytes);
    statusBar()->addWidget(m_zone);
    statusBar()->addWidget(m_position);
    statusBar()->addPermanentWidget(offline);
    setTimeZoneMode(TimeZoneMode::AsWritten);
}

void MainWindow::setTimeZoneMode(TimeZoneMode mode)
{
    m_zone->setText(tr("Times: %1").arg(modeText(mode)));
    m_message->setTimeZoneMode(mode);
}

void MainWindow::openFiles(const QStringList &paths)
{
    m_message->open(sourcesOf(paths));
}

void MainWindow::addFiles(const QStringList &paths)
{
    m_message->add(sourcesOf(paths));
}

QList<MailSource> MainWindow::sourcesOf(const QStringList &paths)
{
    QList<MailSource> sources;
    for (const QString &path : paths) {
        m_store.addRecentFile(path);
        sources.append({path, QFileInfo(path).fileName(), {}});
    }
    return sources;
}

void MainWindow::openBytes(const QByteArray &bytes, const QString &name)
{
    m_message->open({MailSource{{}, name, bytes}});
}

/// What is no mail is refused, and what is open stays: a paste is soon made.
void MainWindow::openText(const QByteArray &bytes, const QString &name)
{
    const std::string_view head(bytes.constData(), static_cast<std::size_t>(std::min(bytes.size(), message::kKindProbe)));
    if (const auto kind = message::kindOf(head, name); kind)
        openBytes(bytes, name);
    else
        m_message->refuse(kind.error());
}

void MainWindow::openSample()
{
    trace::MyServers servers;
    QStringList rejected;
    trace::addMine(servers, u"example.org,*.example.org"_s, rejected);
    openSampleWith(servers);
}

void MainWindow::openSampleWithQuestion()
{
    openSampleWith({});
}

void MainWindow::openSampleWith(const trace::MyServers &servers)
{
    QFile file(u":/headwater/sample/relay-2001.eml"_s);
    if (file.open(QIODevice::ReadOnly))
        m_message->open({MailSource{{}, tr("Sample: an open relay of 2001"), file.readAll()}}, servers);
}

QStringList MainWindow::askForFiles()
{
    return QFileDialog::getOpenFileNames(
        this, tr("Open messages or mailboxes"), {}, tr("Mail (*.eml *.mbox *.mbx *.txt *.msg *.gz *.zip);;All files (*)"));
}

void MainWindow::chooseFile()
{
    if (const QStringList paths = askForFiles(); !paths.isEmpty())
        openFiles(paths);
}

/// A file dialog takes no folder for an answer.
void MainWindow::chooseFolder()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open a Maildir or another folder of messages"));
    if (!path.isEmpty())
        openFiles({path});
}

void MainWindow::chooseFilesToAdd()
{
    if (const QStringList paths = askForFiles(); !paths.isEmpty())
        addFiles(paths);
}

void MainWindow::toggleTable()
{
    m_message->setTable(!m_message->isTable());
}

void MainWindow::findInAll()
{
    m_message->findInAll();
}

void MainWindow::saveCsv()
{
    m_message->saveCsv();
}

void MainWindow::paste()
{
    const QByteArray bytes = mailBytes(QApplication::clipboard()->mimeData());
    if (bytes.trimmed().isEmpty())
        statusBar()->showMessage(tr("The clipboard holds no text. Copy the raw message or its header first."), 8000);
    else
        openText(bytes, tr("Pasted text"));
}

void MainWindow::reload()
{
    m_message->reload();
}

void MainWindow::find()
{
    m_message->openFind();
}

void MainWindow::copyFinding()
{
    m_message->copyFinding();
    statusBar()->showMessage(tr("Finding copied: the verdict and the facts behind it."), 5000);
}

void MainWindow::stop()
{
    m_message->stop();
}

void MainWindow::nextMessage()
{
    m_message->step(1);
}

void MainWindow::previousMessage()
{
    m_message->step(-1);
}

void MainWindow::askOwner()
{
    m_message->askOwner();
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_store, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showPalette()
{
    auto *palette = new CommandPalette(actions(), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void MainWindow::quit()
{
    close();
}

void MainWindow::fillRecent()
{
    m_recent->clear();
    m_recent->addAction(m_openFolder);
    m_recent->addSeparator();
    for (const auto all = m_store.recentFiles(); const QString &path : all) {
        const QString name = visible(QFileInfo(path).fileName()).replace('&'_L1, "&&"_L1);
        connect(m_recent->addAction(name), &QAction::triggered, this, [this, path] { openFiles({path}); });
    }
    if (m_store.recentFiles().isEmpty())
        m_recent->addAction(tr("No recent files"))->setEnabled(false);
}

void MainWindow::showTrace()
{
    const TracePtr trace = m_message->trace();
    for (QAction *action : std::as_const(m_needTrace))
        action->setEnabled(trace != nullptr);
    for (QAction *action : std::as_const(m_needList)) // also beside a message that could not be read
        action->setEnabled(m_message->isOpen());
    if (!trace) {
        m_bytes->clear();
        m_position->clear();
        return;
    }
    const QByteArray &bytes = trace->message.bytes;
    const QString hash = QString::fromLatin1(trace->sha256);
    m_bytes->setText(tr("%L1 bytes \u00b7 SHA-256 %2\u2026%3").arg(bytes.size()).arg(hash.left(4), hash.right(4)));
    m_bytes->setMinimumWidth(m_bytes->sizeHint().width());
    m_bytes->setToolTip(tr("SHA-256 of the message: %1").arg(hash));
}

void MainWindow::tint()
{
    for (const auto all = actions(); QAction * action : all) {
        const QString name = action->property(kIconName).toString();
        if (!name.isEmpty())
            action->setIcon(lineIcon(name, palette()));
    }
    const QPalette colours = palette();
    const RoleColours chosen = ui::colours(Role::Chosen, colours);
    if (auto *rail = findChild<QToolBar *>(u"rail"_s)) {
        rail->setStyleSheet(
            u"QToolBar { background: %1; border: none; padding: 4px; } QToolButton { border: 1px solid transparent; border-radius: "
            u"4px; padding: 5px 2px; }"
            "QToolButton:hover { background: %2; } QToolButton:checked { background: %3; color: %4; font-weight: bold; } QToolButton:focus { border-color: %4; }"_s
                .arg(colours.color(QPalette::Window).name(), colours.color(QPalette::Midlight).name(), chosen.ground.name(),
                    chosen.text.name()));
        for (const auto all = rail->actions(); QAction * action : all) {
            if (action->isChecked())
                action->setIcon(lineIcon(action->property(kIconName).toString(), chosen.text, colours));
        }
    }
    // The action that finishes the job is filled (window.md, Layout).
    if (auto *button = findChild<QToolButton *>(u"finish"_s)) {
        button->setStyleSheet(
            u"QToolButton { background: %1; color: %2; border: none; border-radius: 4px; padding: 5px 10px; }"
            "QToolButton:disabled { background: %3; color: %4; } QToolButton:focus { outline: 1px solid %2; }"_s.arg(
                colours.color(QPalette::Highlight).name(), colours.color(QPalette::HighlightedText).name(),
                colours.color(QPalette::Midlight).name(), colours.color(QPalette::Disabled, QPalette::ButtonText).name()));
        button->defaultAction()->setIcon(lineIcon(u"copy"_s, colours.color(QPalette::HighlightedText), colours));
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_message)
        tint();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText() || event->mimeData()->hasFormat(u"message/rfc822"_s))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QMimeData *dropped = event->mimeData();
    QStringList paths;
    for (const auto all = dropped->urls(); const QUrl &url : all) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (!paths.isEmpty())
        addFiles(paths);
    else if (const QByteArray bytes = mailBytes(dropped); !bytes.isEmpty())
        openText(bytes, tr("Dropped text"));
    event->acceptProposedAction();
}

} // namespace headwater::ui
