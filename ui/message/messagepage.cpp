// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/messagepage.h"

#include "models/core/domain.h"
#include "models/core/text.h"
#include "models/trace/edgeowner.h"
#include "models/trace/finding.h"
#include "models/trace/ownerquestion.h"
#include "models/trace/reportmodel.h"
#include "ui/common/tokenmenu.h"
#include "ui/message/authview.h"
#include "ui/message/emptypage.h"
#include "ui/message/errorbar.h"
#include "ui/message/headersview.h"
#include "ui/message/hopsview.h"
#include "ui/message/linksview.h"
#include "ui/message/maillist.h"
#include "ui/message/ownersheet.h"
#include "ui/message/partsview.h"
#include "ui/message/pathview.h"
#include "ui/message/sourceview.h"
#include "ui/message/statenote.h"
#include "ui/message/verdictbanner.h"
#include "ui/message/whypanel.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace headwater::ui {

using namespace Qt::StringLiterals;

namespace {

/// Below this width the why-panel folds away before the table does.
constexpr int kRoomForWhy = 760;

/// A page of a stack is given the focus, too, where it has nothing that takes keys.
bool takesKeys(const QWidget &page, const QWidget *focus)
{
    return focus && page.isAncestorOf(focus) && focus->focusPolicy() != Qt::NoFocus;
}

} // namespace

MessagePage::MessagePage(SettingsStore &store, const Highlighting &highlighting, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
{
    build(highlighting);
    connectViews();
    restoreBorders();
}

MessagePage::~MessagePage()
{
    saveBorders();
    m_watcher.cancel();
}

void MessagePage::build(const Highlighting &highlighting)
{
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyPage(m_stack);
    auto *content = new QWidget(m_stack);
    m_error = new ErrorBar(this);
    m_columns = new QSplitter(Qt::Horizontal, content);
    m_list = new MailList(m_columns);
    m_list->hide();
    m_message = new QStackedWidget(m_columns);
    auto *message = new QWidget(m_message);
    m_banner = new VerdictBanner(message);
    m_note = new StateNote(message);
    m_rows = new QSplitter(Qt::Vertical, message);
    m_path = new PathView(m_rows);
    m_lower = new QSplitter(Qt::Horizontal, m_rows);
    m_tabs = new QTabWidget(m_lower);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Views of the message"));
    m_hops = new HopsView(m_tabs);
    m_source = new SourceView(highlighting, m_tabs);
    m_headers = new HeadersView(m_tabs);
    m_parts = new PartsLoader(this);
    m_partsView = new PartsView(*m_parts, m_tabs);
    m_linksView = new LinksView(*m_parts, m_tabs);
    m_auth = new AuthView(m_tabs);
    m_tabs->addTab(m_hops, tr("Hops"));
    m_tabs->addTab(m_source, tr("Source"));
    m_tabs->addTab(m_headers, tr("Headers"));
    m_tabs->addTab(m_partsView, tr("Parts"));
    m_tabs->addTab(m_linksView, tr("Links"));
    m_tabs->addTab(m_auth, tr("Authentication"));
    m_why = new WhyPanel(m_lower);
    m_lower->setStretchFactor(0, 1);
    m_lower->setStretchFactor(1, 0);
    m_lower->setCollapsible(0, false);
    m_rows->setStretchFactor(0, 0);
    m_rows->setStretchFactor(1, 1);
    m_rows->setCollapsible(1, false);
    m_rows->setSizes({190, 460});
    m_lower->setSizes({670, 305});
    m_columns->setStretchFactor(1, 1);
    m_columns->setCollapsible(1, false);
    m_columns->setSizes({230, 950});

    auto *inner = new QVBoxLayout(message);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(m_banner);
    inner->addWidget(m_note);
    inner->addWidget(m_rows, 1);
    auto *outer = new QVBoxLayout(content);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_columns, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(content);
    m_instead = new QLabel(m_message);
    m_instead->setObjectName(u"instead"_s);
    m_instead->setAlignment(Qt::AlignCenter);
    m_message->addWidget(m_instead);
    m_message->addWidget(message);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_error);
    layout->addWidget(m_stack, 1);
    m_sheet = new OwnerSheet(message, m_lower);
}

void MessagePage::connectViews()
{
    connect(m_empty, &EmptyPage::openRequested, this, &MessagePage::openRequested);
    connect(m_empty, &EmptyPage::pasteRequested, this, &MessagePage::pasteRequested);
    connect(m_empty, &EmptyPage::sampleRequested, this, &MessagePage::sampleRequested);
    connect(m_list, &MailList::rowChosen, this, &MessagePage::choose);
    connect(m_list, &MailList::failed, m_error, &ErrorBar::add);
    connect(m_list, &MailList::said, this, &MessagePage::said);
    connect(m_list, &MailList::tokenMenuRequested, this, &MessagePage::showTokenMenu);
    connect(m_list, &MailList::tableChanged, this, [this](bool table) {
        m_leftTable = !table;
        m_message->setVisible(!table);
    });
    connect(m_list, &MailList::changed, this, &MessagePage::listChanged);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &MessagePage::traceRead);
    connect(&m_store, &SettingsStore::myServersChanged, this, [this] {
        if (!m_servers)
            reload();
    });
    connect(m_sheet, &OwnerSheet::answered, this, [this](const QString &domain, const trace::MyServers &servers) {
        if (!m_servers)
            m_store.setAnswered(domain);
        setServers(servers);
        focusMessage();
    });
    connect(m_sheet, &OwnerSheet::putOff, this, [this] {
        if (!m_servers)
            m_putOff.insert(putOffKey());
        focusMessage();
    });

    const auto same = [this](auto *view) {
        using View = std::remove_pointer_t<decltype(view)>;
        connect(view, &View::hopSelected, this, &MessagePage::setHop);
        connect(view, &View::tokenMenuRequested, this, &MessagePage::showTokenMenu);
    };
    connect(m_parts, &PartsLoader::changed, this, [this] {
        QStringList reports{trace::deliveryText(m_parts->delivery()), trace::reportText(m_parts->report())};
        reports.removeAll(QString());
        m_banner->setReport(reports.join(u" \u00b7 "_s));
    });
    connect(m_partsView, &PartsView::tokenMenuRequested, this, &MessagePage::showTokenMenu);
    connect(m_banner, &VerdictBanner::tokenMenuRequested, this, &MessagePage::showTokenMenu);
    connect(m_sheet, &OwnerSheet::tokenMenuRequested, this, &MessagePage::showTokenMenu);
    same(m_path);
    same(m_hops);
    same(m_source);
    same(m_headers);
    same(m_auth);
    same(m_why);
    const auto showSource = [this](Span span) {
        m_tabs->setCurrentWidget(m_source);
        m_source->showSpan(span);
    };
    connect(m_headers, &HeadersView::spanActivated, this, showSource);
    connect(m_why, &WhyPanel::spanActivated, this, showSource);
    connect(m_partsView, &PartsView::spanActivated, this, showSource);
    connect(m_partsView, &PartsView::failed, m_error, &ErrorBar::add);
    connect(m_linksView, &LinksView::tokenMenuRequested, this, &MessagePage::showTokenMenu);
    connect(m_auth, &AuthView::spanActivated, this, showSource);
    connect(m_source, &SourceView::positionChanged, this, &MessagePage::positionChanged);
}

trace::TraceSettings MessagePage::traceSettings() const
{
    trace::TraceSettings settings;
    settings.mine = m_servers ? *m_servers : m_store.myServers();
    settings.mineIsPerMailbox = !m_servers;
    return settings;
}

void MessagePage::open(const QList<MailSource> &sources, std::optional<trace::MyServers> servers)
{
    m_servers = std::move(servers);
    m_asked = m_neverAsk;
    forgetJob();
    m_error->clear();
    m_sheet->hide();
    m_list->hide();
    m_list->read(sources, traceSettings(), false);
    setTable(false); // opens the row that is marked: of the list before, none is any more
    m_leftTable = false;
    showInstead(tr("Reading\u2026"));
    m_stack->setCurrentIndex(1);
}

void MessagePage::add(const QList<MailSource> &sources)
{
    if (hasList())
        m_list->add(sources);
    else
        open(sources);
}

bool MessagePage::isOpen() const
{
    return !m_list->sources().isEmpty();
}

bool MessagePage::hasList() const
{
    return !m_servers && (m_list->count() > 0 || m_list->isReading());
}

void MessagePage::setTable(bool table)
{
    if (!table || m_list->count() > 1)
        m_list->setTable(table);
}

bool MessagePage::isTable() const
{
    return m_list->isTable();
}

void MessagePage::findInAll()
{
    if (m_list->count() > 1)
        m_list->openFind();
}

void MessagePage::saveCsv()
{
    m_list->saveCsv();
}

void MessagePage::reload()
{
    if (!isOpen())
        return;
    m_error->clear();
    forgetJob();
    m_list->read(m_list->sources(), traceSettings(), true);
}

void MessagePage::stop()
{
    if (m_list->canStop())
        m_list->stop();
    else if (m_leftTable)
        setTable(true);
}

void MessagePage::step(int direction)
{
    m_list->step(direction);
}

void MessagePage::openFind()
{
    if (!m_trace)
        return;
    m_tabs->setCurrentWidget(m_source);
    m_source->openFind();
}

void MessagePage::setTimeZoneMode(TimeZoneMode mode)
{
    m_list->setTimeZoneMode(mode);
    m_banner->setTimeZoneMode(mode);
    m_path->setTimeZoneMode(mode);
    m_hops->setTimeZoneMode(mode);
}

void MessagePage::showTab(int index)
{
    if (index >= m_tabs->count())
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool hasKeys = focus && m_tabs->isAncestorOf(focus);
    m_tabs->setCurrentIndex(index);
    if (hasKeys) // else the page's first field would take them, and the next number
        m_tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

void MessagePage::copyFinding() const
{
    if (m_trace)
        QApplication::clipboard()->setText(trace::finding(*m_trace));
}

bool MessagePage::isBusy() const
{
    return m_list->isReading() || m_waiting;
}

QString MessagePage::errorText() const
{
    return m_error->isVisibleTo(this) ? m_error->text() : QString();
}

void MessagePage::listChanged()
{
    const int count = m_list->count();
    const bool isReading = m_list->isReading();
    if (count < 2 && !isReading)
        setTable(false); // there is no list that could stand in the message's place
    const bool appears = m_list->isHidden() && count > 1;
    m_list->setVisible(count > 1 || isTable());
    if (appears && !m_sheet->isVisible())
        m_list->focusRows(); // else its first field takes the keys
    // A file of which nothing could be read leaves the page empty, with the error above it.
    const bool isEmpty = count == 0 && !isReading;
    if (isEmpty && m_trace)
        show(nullptr);
    m_stack->setCurrentIndex(isEmpty ? 0 : 1);
}

/// The message of the row that was chosen last is shown, or that it could not be read: never another one.
void MessagePage::traceRead()
{
    if (m_watcher.isCanceled())
        return;
    m_waiting = false;
    if (m_watcher.future().resultCount() == 0)
        return;
    if (const Result<TracePtr> result = m_watcher.result(); result) {
        m_error->clearOfMessage();
        show(*result);
    } else {
        m_error->setOfMessage(result.error());
        showInstead(tr("This message could not be read."));
    }
}

void MessagePage::choose(const MailRow &row)
{
    if (!m_trace)
        m_instead->setText(tr("Reading\u2026"));
    m_watcher.cancel();
    m_waiting = true;
    m_watcher.setFuture(readTrace(m_mailbox, m_list->sources().at(row.source), row, traceSettings()));
}

void MessagePage::forgetJob()
{
    m_watcher.cancel();
    m_watcher.setFuture({});
    m_mailbox = std::make_shared<LastMailbox>();
    m_waiting = false;
}

void MessagePage::showInstead(const QString &words)
{
    m_instead->setText(words);
    show(nullptr);
}

void MessagePage::show(const TracePtr &trace)
{
    // The question about the mail before was not answered: it is asked of this one, and whoever goes down the list keeps the keys.
    const QPointer<QWidget> focus = QApplication::focusWidget();
    const bool isUnanswered = m_sheet->isVisible() && m_trace;
    const bool goesOn = isUnanswered && !m_sheet->isAncestorOf(focus);
    const bool isFirst = trace && !m_trace;
    if (isUnanswered)
        m_asked = m_neverAsk;
    m_sheet->hide();
    m_trace = trace;
    m_hop = -1;
    // The views take an empty trace as "nothing": no Received line, no field.
    const TracePtr shown = trace ? trace : std::make_shared<const trace::Trace>();
    m_banner->setTrace(trace);
    m_path->setTrace(shown);
    m_hops->setTrace(shown);
    m_source->setTrace(shown);
    m_headers->setTrace(shown);
    m_parts->setTrace(trace);
    using enum trace::MessageKind;
    if (trace && (trace->kind == Bounce || trace->kind == Report || !trace->message.report.isEmpty()))
        m_parts->request(); // what is reported stands in the banner
    m_auth->setTrace(shown);
    m_why->setTrace(shown);
    m_tabs->setTabText(0, tr("Hops (%1)").arg(shown->hops.size()));
    m_tabs->setTabText(2, tr("Headers (%1)").arg(shown->message.header.fields.size()));
    m_note->setTrace(trace);
    m_message->setCurrentIndex(trace ? 1 : 0);
    setHop(shown->edge >= 0 ? shown->edge : shown->hops.isEmpty() ? -1 : 0);
    Q_EMIT traceChanged();
    askOnce();
    if (goesOn && focus)
        focus->setFocus();
    else if (isFirst && !m_sheet->isVisible() && !takesKeys(*this, QApplication::focusWidget()))
        focusMessage();
}

/// The keys go along the path, where no list has them: what they were in has gone with the empty page or the question.
void MessagePage::focusMessage()
{
    if (m_list->isVisible())
        m_list->focusRows();
    else
        m_path->setFocus(Qt::OtherFocusReason);
}

void MessagePage::setHop(int index)
{
    if (index == m_hop)
        return;
    m_hop = index;
    m_path->setCurrentHop(index);
    m_hops->setCurrentHop(index);
    m_source->setCurrentHop(index);
    m_headers->setCurrentHop(index);
    m_why->setCurrentHop(index);
}

void MessagePage::refuse(const Error &error)
{
    m_error->clear();
    m_error->add(error);
}

void MessagePage::askOwner()
{
    if (m_trace && !m_trace->hops.isEmpty())
        m_sheet->ask(m_trace, traceSettings());
}

/// The first time a mailbox's servers are unknown, or the gateway at its provider's border may be its own; for the sample, where
/// it is opened without an answer.
void MessagePage::askOnce()
{
    if (!m_trace || m_trace->hops.isEmpty() || !m_trace->message.enclosed.isEmpty() || m_asked)
        return;
    const bool mayBeGateway = traceSettings().mine.isEmpty() && trace::gatewayOfEdge(*m_trace).recorded;
    if (m_trace->mine != trace::MineSource::Inferred && !mayBeGateway)
        return;
    const QString mailbox = trace::mailboxDomain(*m_trace);
    if (m_servers || (!m_store.isAnswered(mailbox) && !m_putOff.contains(putOffKey()))) {
        m_asked = true;
        askOwner();
    }
}

/// What "Not now" holds for: the mailbox, or the owner of the server that took the mail, where that names no recipient.
QString MessagePage::putOffKey() const
{
    if (QString mailbox = trace::mailboxDomain(*m_trace); !mailbox.isEmpty())
        return mailbox;
    const std::string by = lowered(m_trace->hops.first().by);
    const std::string owner = organisationalDomain(by);
    return u"by "_s + visibleText(owner.empty() ? by : owner);
}

void MessagePage::markAsMine(const QString &token)
{
    trace::MyServers servers = traceSettings().mine;
    QStringList rejected;
    trace::addMine(servers, token, rejected);
    if (rejected.isEmpty())
        setServers(servers);
}

/// What is said about the sample stays with the sample.
void MessagePage::setServers(const trace::MyServers &servers)
{
    if (!m_servers) {
        m_store.setMyServers(servers);
    } else if (*m_servers != servers) {
        m_servers = servers;
        reload();
    }
}

void MessagePage::showTokenMenu(const QString &token, const QPoint &globalPos)
{
    auto *menu = new TokenMenu(token, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu, &TokenMenu::markAsMine, this, &MessagePage::markAsMine);
    menu->popup(globalPos);
}

void MessagePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_why->setVisible(m_lower->width() >= kRoomForWhy || width() >= kRoomForWhy + 220);
}

void MessagePage::restoreBorders()
{
    m_columns->restoreState(m_store.state(u"columns"_s));
    m_rows->restoreState(m_store.state(u"rows"_s));
    m_lower->restoreState(m_store.state(u"lower"_s));
    m_list->restoreState(m_store);
    m_hops->restoreState(m_store);
    m_headers->restoreState(m_store);
}

void MessagePage::saveBorders()
{
    m_list->saveState(m_store);
    m_hops->saveState(m_store);
    m_headers->saveState(m_store);
    m_store.setState(u"columns"_s, m_columns->saveState());
    m_store.setState(u"rows"_s, m_rows->saveState());
    m_store.setState(u"lower"_s, m_lower->saveState());
}

} // namespace headwater::ui
