// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/ownersheet.h"

#include "models/core/text.h"
#include "ui/common/cellmenu.h"
#include "ui/common/plaintext.h"
#include "ui/common/theme.h"
#include "ui/message/whywords.h"

#include <QEvent>
#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace headwater::ui {

namespace {

enum Column { Server, Peer, Reason, ColumnCount };
constexpr int kHopRole = Qt::UserRole;
constexpr int kLikelyRole = Qt::UserRole + 1;
constexpr int kTokenRole = Qt::UserRole + 2;
constexpr int kWidest = 860;

QString reasonText(const trace::Trace &trace, const trace::OwnerCandidate &candidate, const QString &mailbox)
{
    using enum trace::OwnerCandidate::Reason;
    switch (candidate.reason) {
    case TopLine: return OwnerSheet::tr("top line: it holds the mailbox");
    case LocalPeer: return OwnerSheet::tr("handed on to a server of yours");
    case OwnDomain: return OwnerSheet::tr("same domain as a server of yours");
    case Gateway: return OwnerSheet::tr("a mail gateway: yours, if your mail comes in through it");
    case GatewayByName:
        return OwnerSheet::tr("calls itself a gateway: yours, if %1 is its address").arg(trace::addressText(*trace.edgeHop()));
    case RecipientDomain: return OwnerSheet::tr("same domain as the address in To");
    case MailboxDomain: return OwnerSheet::tr("same domain as your mailbox, %1").arg(mailbox);
    case Provider: return OwnerSheet::tr("server of %1, where the mailbox seems to be").arg(providerOf(trace));
    case Stranger: break;
    }
    return OwnerSheet::tr("a stranger");
}

} // namespace

OwnerSheet::OwnerSheet(QWidget *parent, QWidget *area)
    : QWidget(parent)
    , m_area(area)
    , m_panel(new QFrame(this))
    , m_table(new QTreeWidget(this))
    , m_preview(new QLabel(this))
    , m_provider(new QPushButton(tr("My pro&vider is\u2026"), this))
    , m_remember(new QPushButton(this))
{
    QFrame *panel = m_panel;
    panel->setFrameShape(QFrame::StyledPanel);
    panel->setAutoFillBackground(true);
    panel->setMaximumWidth(kWidest);
    auto *title = new QLabel(tr("Which of these servers are yours?"), panel);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    title->setFont(bold);
    auto *explanation = new QLabel(
        tr("What your own servers wrote is a fact; everything below the first stranger is only claimed. Tick the servers that you "
           "or your mail provider run. The answer is kept under Settings, My servers."),
        panel);
    explanation->setWordWrap(true);

    m_table->setColumnCount(ColumnCount);
    m_table->setHeaderLabels({tr("Server that wrote the line"), tr("It took the mail from"), tr("Why it may be yours")});
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->header()->setStretchLastSection(true);
    m_table->setAccessibleName(tr("Servers on the way"));
    auto *tokens = new CellMenu(m_table, kTokenRole, Qt::DisplayRole);
    connect(tokens, &CellMenu::tokenMenuRequested, this, &OwnerSheet::tokenMenuRequested);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setWordWrap(true);
    m_preview->setAccessibleName(tr("What these ticks come to"));

    auto *menu = new QMenu(m_provider);
    m_provider->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        QAction *none = menu->addAction(tr("None of these"));
        connect(none, &QAction::triggered, this, [this] {
            m_profile.clear();
            preview();
        });
        for (const trace::Profile &profile : trace::Profiles::shipped().all()) {
            if (!profile.decides || !profile.kind.starts_with("mailbox"))
                continue;
            const QString name = QString::fromStdString(profile.name);
            connect(menu->addAction(profile.title), &QAction::triggered, this, [this, name] {
                m_profile = name;
                preview();
            });
        }
    });

    auto *notNow = new QPushButton(tr("&Not now: infer"), panel);
    m_remember->setDefault(true);
    m_remember->setAutoDefault(true);
    connect(m_table, &QTreeWidget::itemChanged, this, &OwnerSheet::preview);
    connect(notNow, &QPushButton::clicked, this, &OwnerSheet::decline);
    connect(m_remember, &QPushButton::clicked, this, &OwnerSheet::answer);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_provider);
    buttons->addStretch();
    buttons->addWidget(notNow);
    buttons->addWidget(m_remember);
    auto *inner = new QVBoxLayout(panel);
    inner->setContentsMargins(18, 16, 18, 14);
    inner->setSpacing(10);
    inner->addWidget(title);
    inner->addWidget(explanation);
    inner->addWidget(m_table);
    inner->addWidget(m_preview);
    inner->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 12);
    auto *across = new QHBoxLayout; // an alignment would keep the panel at the width of its hint
    across->addStretch(1);
    across->addWidget(panel, 1000);
    across->addStretch(1);
    layout->addLayout(across);
    layout->addStretch();
    setAccessibleName(title->text());
    area->installEventFilter(this);
    connect(&m_previewed, &QFutureWatcherBase::finished, this, [this] {
        if (m_previewed.future().resultCount() > 0)
            showPreview(*m_previewed.result());
    });
    hide();
}

OwnerSheet::~OwnerSheet()
{
    m_previewed.cancel();
}

void OwnerSheet::ask(const TracePtr &trace, const trace::TraceSettings &settings)
{
    m_trace = trace;
    m_settings = settings;
    m_profile.clear();
    fill();
    const QString domain = trace::mailboxDomain(*trace);
    QString shownDomain = fontMetrics().elidedText(visible(domain), Qt::ElideMiddle, 200);
    shownDomain.replace(QLatin1Char('&'), QLatin1String("&&"));
    m_remember->setText(domain.isEmpty() ? tr("Re&member") : tr("Re&member for %1").arg(shownDomain));
    m_remember->setToolTip(plainToolTip(domain));
    preview();
    show();
    place();
    raise();
    m_table->setFocus();
}

void OwnerSheet::fill()
{
    const QSignalBlocker quiet(m_table);
    m_table->clear();
    const QString mailbox = trace::mailboxAddress(*m_trace);
    QFont bold = m_table->font();
    bold.setBold(true);
    for (const auto all = trace::ownerCandidates(*m_trace); const trace::OwnerCandidate &candidate : all) {
        auto *item = new QTreeWidgetItem(m_table);
        const QString peer = candidate.peer == candidate.peerAddress
            ? candidate.peer
            : QString(candidate.peer + QLatin1Char(' ') + candidate.peerAddress).trimmed();
        item->setSizeHint(Server, {0, fontMetrics().height() + 8});
        item->setText(Server, candidate.server);
        item->setText(Peer, peer.isEmpty() ? tr("nobody: it says none") : peer);
        item->setText(Reason, reasonText(*m_trace, candidate, mailbox));
        for (int column = 0; column < ColumnCount; ++column)
            item->setToolTip(column, plainToolTip(item->text(column)));
        item->setData(Reason, kLikelyRole, candidate.likely);
        item->setFont(Server, bold); // as wide as it gets by a tick
        item->setData(Server, kHopRole, candidate.hop);
        item->setData(Server, kTokenRole, candidate.server);
        item->setData(Peer, kTokenRole, candidate.peerAddress.isEmpty() ? candidate.peer : candidate.peerAddress);
        item->setCheckState(Server, candidate.likely ? Qt::Checked : Qt::Unchecked);
    }
    frameBoxes();
    colourReasons();
    // Their size hints hold a height alone, so that the widths are measured here.
    const int box = style()->pixelMetric(QStyle::PM_IndicatorWidth) + 2 * style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing);
    for (int column = 0; column < Reason; ++column) {
        const QFontMetrics metrics(column == Server ? bold : m_table->font());
        int width = m_table->header()->sectionSizeHint(column);
        for (int i = 0; i < m_table->topLevelItemCount(); ++i)
            width = std::max(
                width, metrics.horizontalAdvance(m_table->topLevelItem(i)->text(column)) + (column == Server ? box : 0));
        m_table->setColumnWidth(column, std::min(width + 16, 260));
    }
    const auto heightOf = [this](int rows) {
        return m_table->header()->sizeHint().height() + rows * std::max(m_table->sizeHintForRow(0), fontMetrics().height()) + 6;
    };
    const int rows = std::max(m_table->topLevelItemCount(), 2);
    m_table->setMinimumHeight(heightOf(std::min(rows, 3))); // more of them scroll where there is no room
    m_table->setMaximumHeight(heightOf(rows));
}

/// Fusion draws the frame of a box darker than the colour of windows, which leaves nothing of it on a dark one.
void OwnerSheet::frameBoxes()
{
    QPalette own = palette();
    if (own.color(QPalette::Base).lightness() < 128)
        own.setColor(QPalette::Window, mutedText(own));
    m_table->setPalette(own);
}

void OwnerSheet::colourReasons()
{
    const QSignalBlocker quiet(m_table); // a colour is no new tick
    for (int i = 0; i < m_table->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_table->topLevelItem(i);
        const bool likely = item->data(Reason, kLikelyRole).toBool();
        item->setForeground(Reason, likely ? colours(Role::Good, palette()).text : mutedText(palette()));
    }
}

QList<int> OwnerSheet::ticked() const
{
    QList<int> hops;
    for (int i = 0; i < m_table->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_table->topLevelItem(i);
        if (item->checkState(Server) == Qt::Checked)
            hops.append(item->data(Server, kHopRole).toInt());
    }
    return hops;
}

trace::MyServers OwnerSheet::candidate() const
{
    if (!m_profile.isEmpty()) {
        trace::MyServers servers = m_settings.mine;
        servers.profile = m_profile;
        return servers;
    }
    return trace::withOwned(m_settings.mine, *m_trace, ticked());
}

void OwnerSheet::preview()
{
    trace::TraceSettings settings = m_settings;
    settings.mine = candidate();
    const QSignalBlocker quiet(m_table); // a bold name is no new tick
    for (int i = 0; i < m_table->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_table->topLevelItem(i);
        QFont font = m_table->font();
        font.setBold(item->checkState(Server) == Qt::Checked);
        item->setFont(Server, font);
    }
    m_preview->setText(tr("With these ticks: reading the message again\u2026"));
    // A later tick takes the place of what is still at work.
    m_previewed.setFuture(QtConcurrent::run([shown = m_trace, settings]() -> TracePtr {
        return std::make_shared<const trace::Trace>(trace::analyse(shown->message, settings));
    }));
    m_table->setEnabled(m_profile.isEmpty());
    const trace::Profile *profile = trace::Profiles::shipped().byName(m_profile.toStdString());
    m_provider->setText(profile ? profile->title : tr("My pro&vider is\u2026"));
}

void OwnerSheet::showPreview(const trace::Trace &trace)
{
    const trace::Hop *edge = trace.edgeHop();
    const QString origin = visible(trace.origin.ipText);
    const QString place = !edge ? QString()
        : edge->ipText.empty()  ? visibleText(edge->rdns.empty() ? edge->helo : edge->rdns)
                                : visible(trace::addressText(*edge));
    if (!edge)
        m_preview->setText(tr("With these ticks: no edge, the mail never left your servers."));
    else if (trace.origin.line == edge->line)
        m_preview->setText(tr("With these ticks: edge %1, which is the origin.").arg(place));
    else
        m_preview->setText(tr("With these ticks: edge %1, origin %2, claimed.").arg(place, origin));
}

void OwnerSheet::place()
{
    QRect area(m_area->mapTo(parentWidget(), QPoint()), m_area->size());
    area.setTop(std::max(0, std::min(area.top(), area.bottom() + 1 - minimumSizeHint().height())));
    setGeometry(area);
}

void OwnerSheet::answer()
{
    hide();
    Q_EMIT answered(trace::mailboxDomain(*m_trace), candidate());
}

void OwnerSheet::decline()
{
    hide();
    Q_EMIT putOff();
}

void OwnerSheet::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        frameBoxes();
        colourReasons();
    }
}

void OwnerSheet::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(0, 0, 0, 90));
}

void OwnerSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        decline();
    else
        QWidget::keyPressEvent(event);
}

/// Escape closes the sheet, though the window has an action on that key.
bool OwnerSheet::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool OwnerSheet::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_area && isVisible() && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    return QWidget::eventFilter(object, event);
}

} // namespace headwater::ui
