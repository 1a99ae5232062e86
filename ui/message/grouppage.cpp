// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/grouppage.h"

#include "models/core/text.h"
#include "ui/common/card.h"
#include "ui/common/cellmenu.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/plaintext.h"
#include "ui/message/groupmodel.h"
#include "ui/message/sparkline.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace headwater::ui {

namespace {

constexpr std::size_t kMaxNotes = 3;
constexpr int kTokenRole = Qt::UserRole;

void fill(QTreeWidget *table, const QStringList &titles, const std::vector<trace::Counted> &rows)
{
    table->clear();
    table->setHeaderLabels(titles);
    table->setAccessibleName(titles.first());
    QList<QTreeWidgetItem *> items;
    for (const trace::Counted &row : rows) {
        auto *item = new QTreeWidgetItem({visible(QString::fromStdString(row.text)), QLocale().toString(row.count)});
        item->setData(0, kTokenRole, QString::fromStdString(row.text));
        item->setToolTip(0, plainToolTip(item->text(0)));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        items.append(item);
    }
    table->addTopLevelItems(items);
}

} // namespace

GroupPageView::GroupPageView(QWidget *parent)
    : QScrollArea(parent)
    , m_title(new ElidedLabel)
    , m_facts(new QLabel)
    , m_days(new Sparkline)
    , m_notes(new QVBoxLayout)
    , m_noteArea(new QWidget)
    , m_names(countTable())
    , m_recipients(countTable())
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_notes->setContentsMargins(0, 0, 0, 0);
    m_noteArea->setLayout(m_notes);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->setWordWrap(true);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(12);
    columns->addWidget(m_days, 3);
    columns->addWidget(m_names, 4);
    columns->addWidget(m_recipients, 5);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_noteArea);
    layout->addLayout(columns, 1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("About the group"));
    setMinimumHeight(150);
}

QTreeWidget *GroupPageView::countTable()
{
    auto *table = new QTreeWidget(this);
    table->setColumnCount(2);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setFrameShape(QFrame::NoFrame);
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table->setMinimumSize(120, 6 * table->fontMetrics().height());
    auto *menu = new CellMenu(table, kTokenRole, Qt::DisplayRole);
    connect(menu, &CellMenu::tokenMenuRequested, this, &GroupPageView::tokenMenuRequested);
    return table;
}

void GroupPageView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_token.isEmpty() && m_title->rect().contains(m_title->mapFromGlobal(event->globalPos())))
        Q_EMIT tokenMenuRequested(m_token, event->globalPos());
}

void GroupPageView::setPage(const trace::GroupPage &page)
{
    const trace::Group &group = page.group;
    m_title->setText(groupName(group.key));
    m_token = tokenOf(group.key, page.by);
    QStringList facts{tr("%Ln message(s) from %1", nullptr, static_cast<int>(group.count))
            .arg(tr("%Ln address(es)", nullptr, static_cast<int>(page.edgeCount)))};
    if (group.hasDates) {
        facts.append(tr("First seen: %1").arg(utcText(group.first)));
        facts.append(tr("Last seen: %1").arg(utcText(group.last)));
    }
    m_facts->setText(facts.join(QStringLiteral(" \u00b7 ")));
    m_days->setDays(group.days);
    fill(m_names, {tr("Names it used, %L1 in all").arg(page.nameCount), tr("Times")}, page.names);
    fill(m_recipients, {tr("Addresses it tried, %L1 in all").arg(page.recipientCount), tr("Times")}, page.recipients);
    while (QLayoutItem *item = m_notes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [&](Mark mark, Role role, const QString &title, const QString &text) {
        m_notes->addWidget(new Card(mark, role, title, text, m_noteArea));
    };
    if (trace::isMasked(group.key, page.by)) {
        add(Mark::Ring, Role::Neutral, tr("Redacted or incomplete"),
            tr("Somebody took the name out, or a part of it. These messages may come from many places."));
    }
    const std::size_t shown = std::min(page.attacks.size(), kMaxNotes);
    for (std::size_t i = 0; i < shown; ++i) {
        const trace::DictionaryAttack &attack = page.attacks[i];
        const QString title = attack.isLikely() ? tr("Looks like a dictionary attack, %1") : tr("Tried in alphabetical order, %1");
        add(attack.isLikely() ? Mark::Disc : Mark::Ring, attack.isLikely() ? Role::Attention : Role::Neutral,
            title.arg(utcText(attack.first)), visible(trace::attackText(attack)));
    }
    if (const auto more = static_cast<int>(page.attacks.size() - shown); more > 0)
        m_notes->addWidget(new QLabel(tr("%Ln more of this kind", nullptr, more), m_noteArea));
    m_noteArea->setVisible(m_notes->count() > 0);
}

} // namespace headwater::ui
