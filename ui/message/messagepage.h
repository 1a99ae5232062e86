// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/settingsstore.h"
#include "ui/message/mailsource.h"

#include <QFutureWatcher>
#include <QSet>
#include <QWidget>

class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace headwater::ui {

class AuthView;
class EmptyPage;
class ErrorBar;
class HeadersView;
class Highlighting;
class HopsView;
class LinksView;
class MailList;
class OwnerSheet;
class PartsLoader;
class PartsView;
class PathView;
class SourceView;
class StateNote;
class VerdictBanner;
class WhyPanel;

/// The workspace Message: the list of what is opened, the verdict, the path, the tabs, the why-panel. One chosen hop everywhere.
class MessagePage : public QWidget
{
    Q_OBJECT

public:
    /// `store` and `highlighting` must outlive it.
    MessagePage(SettingsStore &store, const Highlighting &highlighting, QWidget *parent = nullptr);
    ~MessagePage() override;

    /// Opens files or bytes in place of what is shown. `servers`: settings for this one only (the sample), instead of the user's.
    void open(const QList<MailSource> &sources, std::optional<trace::MyServers> servers = {});
    /// Files behind those that are open, in the same list; in place of the sample.
    void add(const QList<MailSource> &sources);
    /// Something was opened, be it that nothing of it could be read.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool hasList() const;
    void reload();
    /// What runs; where nothing does, the table that was left for a message comes back.
    void stop();
    void step(int direction);
    /// The whole table of messages in the place of the message.
    void setTable(bool table);
    [[nodiscard]] bool isTable() const;
    void findInAll();
    void saveCsv();
    [[nodiscard]] MailList *list() const { return m_list; }
    void openFind();
    void setTimeZoneMode(TimeZoneMode mode);
    void showTab(int index);
    void copyFinding() const;
    /// Shows why something was not opened; what is open stays.
    void refuse(const Error &error);
    /// The question "Which of these are yours?", asked about the message that is shown.
    void askOwner();
    /// Does not ask by itself any more: for a picture of the page.
    void setNeverAsk() { m_neverAsk = true; }

    [[nodiscard]] TracePtr trace() const { return m_trace; }
    [[nodiscard]] int currentHop() const { return m_hop; }
    [[nodiscard]] bool isBusy() const;
    /// The errors that are shown, a line each; empty where none is.
    [[nodiscard]] QString errorText() const;

Q_SIGNALS:
    /// Another message is shown, or none.
    void traceChanged();
    void openRequested();
    void pasteRequested();
    void sampleRequested();
    /// How something ended, for the status bar.
    void said(const QString &text);
    /// Where the pointer is in Source.
    void positionChanged(qsizetype byte, int line);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(const Highlighting &highlighting);
    void connectViews();
    [[nodiscard]] trace::TraceSettings traceSettings() const;
    void listChanged();
    void choose(const MailRow &row);
    void traceRead();
    void forgetJob();
    void show(const TracePtr &trace);
    /// No message is shown: it is being read, or could not be.
    void showInstead(const QString &words);
    void setHop(int index);
    [[nodiscard]] QString putOffKey() const;
    void focusMessage();
    void askOnce();
    void markAsMine(const QString &token);
    void setServers(const trace::MyServers &servers);
    void showTokenMenu(const QString &token, const QPoint &globalPos);
    void restoreBorders();
    void saveBorders();

    SettingsStore &m_store;
    std::optional<trace::MyServers> m_servers;
    QSet<QString> m_putOff; ///< Mailboxes that were not asked about further, until the program ends.
    TracePtr m_trace;
    int m_hop = -1;
    bool m_neverAsk = false;
    bool m_asked = false; ///< The question was shown for what is open.
    bool m_leftTable = false; ///< The message was opened from the table.
    bool m_waiting = false; ///< A message was chosen and is not shown yet.
    LastMailboxPtr m_mailbox = std::make_shared<LastMailbox>();
    QFutureWatcher<Result<TracePtr>> m_watcher;

    QStackedWidget *m_stack = nullptr; // empty, or list and message
    QStackedWidget *m_message = nullptr; // words instead of it, or the message
    QLabel *m_instead = nullptr;
    EmptyPage *m_empty = nullptr;
    QSplitter *m_columns = nullptr; // list | message
    QSplitter *m_rows = nullptr; // path / lower part
    QSplitter *m_lower = nullptr; // tabs | why
    MailList *m_list = nullptr;
    ErrorBar *m_error = nullptr;
    StateNote *m_note = nullptr;
    VerdictBanner *m_banner = nullptr;
    PathView *m_path = nullptr;
    QTabWidget *m_tabs = nullptr;
    HopsView *m_hops = nullptr;
    SourceView *m_source = nullptr;
    HeadersView *m_headers = nullptr;
    PartsLoader *m_parts = nullptr; // for both
    PartsView *m_partsView = nullptr;
    LinksView *m_linksView = nullptr;
    AuthView *m_auth = nullptr;
    WhyPanel *m_why = nullptr;
    OwnerSheet *m_sheet = nullptr;
};

} // namespace headwater::ui
