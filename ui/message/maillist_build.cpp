// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/cellmenu.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/mnemonic.h"
#include "ui/common/theme.h"
#include "ui/message/grouppage.h"
#include "ui/message/maillist.h"
#include "ui/message/mailtable.h"
#include "ui/message/sparkline.h"
#include "ui/message/titleorder.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace headwater::ui {

using namespace Qt::StringLiterals;

void MailList::buildHead()
{
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_state->setElideMode(Qt::ElideRight); // the count stands in front
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    m_progress->setAccessibleName(tr("Reading"));
    m_stop->setText(tr("&Stop"));
    m_stop->setToolTip(tr("Stop reading, searching or saving; what is shown stays (Esc)."));
    const QString filter = tr("Fi&lter");
    m_filter->setPlaceholderText(withoutMnemonic(filter));
    focusByMnemonic(m_filter, filter);
    m_filter->setAccessibleName(tr("Filter the list"));
    m_filter->setToolTip(
        tr("Shows the messages that hold all of these words in From, subject, recipient, HELO, verdict or address. A network as "
           "203.0.113.0/24 finds the addresses in it."));
    m_filter->setClearButtonEnabled(true);
    m_toggle->setText(tr("&Table"));
    m_toggle->setToolTip(tr("Show all columns, groups and export (Ctrl+T)"));
    m_toggle->setObjectName(u"toggle"_s);

    m_tools = new QWidget(this);
    m_by = new QComboBox(m_tools);
    m_by->addItems({tr("No groups"), tr("Group by verdict"), tr("Group by edge"), tr("Group by prefix"), tr("Group by origin"),
        tr("Group by From domain"), tr("Group by day")}); // in the order of GroupBy
    const QString group = tr("Gro&up the messages");
    m_by->setAccessibleName(withoutMnemonic(group));
    focusByMnemonic(m_by, group);
    auto *csv = new QPushButton(tr("Save as CS&V\u2026"), m_tools);
    auto *find = new QPushButton(tr("Find in &all\u2026"), m_tools);
    find->setToolTip(tr("Find an address, a domain or a text in all opened messages (Ctrl+Shift+F)"));
    connect(csv, &QPushButton::clicked, this, &MailList::saveCsv);
    connect(find, &QPushButton::clicked, this, &MailList::openFind);
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->addWidget(m_by);
    tools->addWidget(find);
    tools->addWidget(csv);
    m_tools->hide();

    m_findBar = new QWidget(this);
    m_findText = new QLineEdit(m_findBar);
    m_findText->setPlaceholderText(tr("Find in all opened messages"));
    m_findText->setAccessibleName(tr("Find in all opened messages"));
    m_findText->setToolTip(tr("An address, a domain or a text, in header and body. Enter starts."));
    m_findState = new QLabel(m_findBar);
    m_findState->setTextFormat(Qt::PlainText);
    m_findState->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *close = new QToolButton(m_findBar);
    close->setText(tr("Sho&w all"));
    close->setToolTip(tr("End the search and show all messages again"));
    connect(close, &QToolButton::clicked, this, &MailList::closeFind);
    auto *findLine = new QHBoxLayout;
    findLine->addWidget(m_findText, 1);
    findLine->addWidget(close);
    auto *findLayout = new QVBoxLayout(m_findBar);
    findLayout->setContentsMargins(0, 0, 0, 0);
    findLayout->addLayout(findLine);
    findLayout->addWidget(m_findState);
    m_findBar->hide();

    auto *state = new QHBoxLayout;
    state->addWidget(m_state, 1);
    state->addWidget(m_stop);
    auto *line = new QHBoxLayout;
    line->addWidget(m_filter, 1);
    line->addWidget(m_tools);
    line->addWidget(m_toggle);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(10, 8, 10, 6);
    head->setSpacing(4);
    head->addWidget(m_name);
    head->addLayout(state);
    head->addWidget(m_progress);
    head->addLayout(line);
    head->addWidget(m_findBar);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
}

void MailList::buildTable()
{
    m_views = new QStackedWidget(this);
    m_narrow = new MailTable(MailTable::Look::Narrow, m_model, m_views);
    m_narrow->setObjectName(u"messages"_s);
    m_columns = new QSplitter(Qt::Horizontal, m_views);
    m_groupTable = new QTableView(m_columns);
    m_groupTable->setModel(&m_groupModel);
    m_groupTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_groupTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_groupTable->setShowGrid(false);
    m_groupTable->setWordWrap(false);
    m_groupTable->setFrameShape(QFrame::NoFrame);
    m_groupTable->setTabKeyNavigation(false);
    m_groupTable->setTextElideMode(Qt::ElideMiddle);
    m_groupTable->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_groupTable->setObjectName(u"groups"_s);
    m_groupTable->setAccessibleName(tr("Groups"));
    m_groupTable->setItemDelegateForColumn(GroupModel::Days, new SparklineDelegate(m_groupTable));
    m_groupTable->verticalHeader()->hide();
    m_groupTable->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_groupTable->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_groupTable->horizontalHeader()->setHighlightSections(false);
    m_groupTable->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_groupTable->horizontalHeader()->setStretchLastSection(true);
    m_groupOrder = new TitleOrder(m_groupTable);
    auto *groupMenu = new CellMenu(m_groupTable, GroupModel::TokenRole, Qt::AccessibleTextRole);
    connect(groupMenu, &CellMenu::tokenMenuRequested, this, &MailList::tokenMenuRequested);
    const QFontMetrics metrics = fontMetrics();
    for (int column = 0; column < GroupModel::ColumnCount; ++column) {
        const int needed = column == GroupModel::Noted ? metrics.horizontalAdvance(GroupModel::longestNote())
            : column == GroupModel::Name               ? metrics.horizontalAdvance(u"255.255.255.0/24"_s)
                                                       : metrics.horizontalAdvance(u"2026-12-28"_s);
        m_groupTable->setColumnWidth(column, needed + 2 * metrics.averageCharWidth());
    }
    m_groupTable->hide();
    m_rows = new QSplitter(Qt::Vertical, m_columns);
    m_page = new GroupPageView(m_rows);
    m_page->hide();
    connect(m_page, &GroupPageView::tokenMenuRequested, this, &MailList::tokenMenuRequested);
    m_table = new MailTable(MailTable::Look::Table, m_model, m_rows);
    m_rows->setStretchFactor(1, 1);
    m_rows->setCollapsible(1, false);
    m_rows->setSizes({280, 340});
    m_columns->setStretchFactor(1, 1);
    m_columns->setCollapsible(1, false);
    m_columns->setSizes({460, 740});
    m_views->addWidget(m_narrow);
    m_views->addWidget(m_columns);
    layout()->addWidget(m_views);
    static_cast<QVBoxLayout *>(layout())->setStretchFactor(m_views, 1);
}

} // namespace headwater::ui
