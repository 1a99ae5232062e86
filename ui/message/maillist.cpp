// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/maillist.h"

#include "models/core/text.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/settingsstore.h"
#include "ui/message/grouppage.h"
#include "ui/message/mailtable.h"
#include "ui/message/rowchoice.h"
#include "ui/message/titleorder.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace headwater::ui {

using namespace Qt::StringLiterals;
using trace::GroupBy;
using trace::MailStore;

MailList::MailList(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(this))
    , m_state(new ElidedLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QToolButton(this))
    , m_filter(new QLineEdit(this))
    , m_toggle(new QToolButton(this))
{
    buildHead();
    buildTable();
    connectParts();
    setMinimumWidth(180);
    say();
}

MailList::~MailList()
{
    m_arranger.stop();
    m_groups.stop();
}

void MailList::connectParts()
{
    connect(m_stop, &QToolButton::clicked, this, &MailList::stop);
    connect(m_toggle, &QToolButton::clicked, this, [this] { setTable(!m_isTable); });
    connect(m_filter, &QLineEdit::textChanged, this, &MailList::setFilter);
    connect(m_by, &QComboBox::currentIndexChanged, this, [this](int index) { groupBy(static_cast<GroupBy>(index)); });
    connect(m_findText, &QLineEdit::returnPressed, this, [this] { findInAll(m_findText->text()); });
    connect(&m_reader, &MailReader::changed, this, &MailList::readerChanged);
    connect(&m_reader, &MailReader::failed, this, &MailList::failed);
    connect(&m_arranger, &MailArranger::arranged, this, &MailList::showRows);
    connect(&m_groups, &MailGroups::grouped, this, &MailList::showGroups);
    connect(&m_search, &MailSearch::changed, this, &MailList::searchChanged);
    connect(&m_search, &MailSearch::failed, this, &MailList::failed);
    connect(&m_exporter, &MailExporter::changed, this, &MailList::say);
    connect(&m_exporter, &MailExporter::said, this, &MailList::said);
    connect(&m_exporter, &MailExporter::failed, this, &MailList::failed);
    for (MailTable *view : {m_narrow, m_table}) {
        connect(view, &MailTable::rowActivated, this, &MailList::activate);
        connect(view, &MailTable::copyRequested, this, &MailList::copySelected);
        connect(view, &MailTable::scrolled, this, &MailList::wantVisible);
        connect(view, &MailTable::tokenMenuRequested, this, &MailList::tokenMenuRequested);
    }
    connect(m_table, &MailTable::sortRequested, this, [this] {
        m_query.sortBy = m_table->sortColumn();
        m_query.descending = m_table->isDescending();
        arrange();
    });
    connect(m_groupOrder, &TitleOrder::changed, this, &MailList::askGroups);
    // One choice in both views.
    m_narrow->setSelectionModel(m_table->selectionModel());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { currentChanged(current.isValid() ? current.row() : -1); });
    connect(m_groupTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { chooseGroup(current.isValid() ? current.row() : -1); });
}

void MailList::read(const QList<MailSource> &sources, const trace::TraceSettings &settings, bool keepRow)
{
    m_wantedRow = keepRow ? m_chosen.value_or(0) : 0;
    m_chosen.reset();
    m_arranger.stop();
    m_groups.stop();
    m_isRestoring = true; // nothing is worked out for the list that goes
    closeFind();
    if (!keepRow) {
        m_filter->clear();
        m_by->setCurrentIndex(0);
        m_query = {};
        m_query.sortBy = m_table->sortColumn();
        m_query.descending = m_table->isDescending();
    }
    m_isRestoring = false;
    m_reader.read(sources, settings);
    m_model.setStore(m_reader.store());
    m_groupModel.setGroups(std::make_shared<const std::vector<trace::Group>>(), GroupBy::None);
    m_page->hide();
    arrange();
}

void MailList::add(const QList<MailSource> &sources)
{
    m_reader.add(sources);
    say();
}

void MailList::stop()
{
    m_search.stop();
    m_exporter.stop();
    if (m_reader.isReading())
        m_reader.stop();
    say();
}

bool MailList::canStop() const
{
    return m_reader.isReading() || m_search.isRunning() || m_exporter.isRunning();
}

bool MailList::isWorking() const
{
    return canStop() || m_arranger.isBusy() || m_groups.isBusy();
}

int MailList::currentRow() const
{
    return m_table->currentIndex().row();
}

void MailList::focusRows()
{
    shownView()->setFocus();
}

void MailList::setCurrentRow(int position)
{
    shownView()->setCurrentIndex(m_model.index(position, 0));
}

void MailList::step(int direction)
{
    const int position = currentRow() < 0 ? 0 : currentRow() + direction;
    if (position >= 0 && position < m_model.rowCount())
        setCurrentRow(position);
}

void MailList::setTimeZoneMode(trace::TimeZoneMode mode)
{
    m_model.setTimeZoneMode(mode);
}

void MailList::setTable(bool table)
{
    if (table == m_isTable)
        return;
    m_isTable = table;
    m_views->setCurrentIndex(table ? 1 : 0);
    m_tools->setVisible(table);
    m_toggle->setText(table ? tr("&Message") : tr("&Table"));
    m_toggle->setToolTip(table ? tr("Back to the message (Ctrl+T)") : tr("Show all columns, groups and export (Ctrl+T)"));
    if (!table && m_groupBy != GroupBy::None)
        m_by->setCurrentIndex(0); // the list of groups goes, and so does what it chose
    if (const int row = currentRow(); row >= 0) {
        setCurrentRow(row);
        shownView()->scrollTo(m_model.index(row, 0));
    }
    focusRows();
    wantVisible();
    say();
    Q_EMIT tableChanged(table);
    // In the table a row is only marked; the message is read when it is opened.
    if (!table)
        currentChanged(currentRow());
}

void MailList::currentChanged(int position)
{
    if (position < 0 || m_isRestoring || m_isTable || !isEnabled())
        return;
    const MailStore::Row row = m_model.rowAt(position);
    if (m_chosen == row)
        return;
    m_chosen = row;
    Q_EMIT rowChosen(mailRow(*m_model.store(), row));
}

void MailList::activate(int position)
{
    setCurrentRow(position);
    if (m_isTable)
        setTable(false);
}

void MailList::readerChanged()
{
    if (m_query.isPlain())
        m_model.showAll();
    else
        m_arranger.refresh();
    m_model.refresh();
    m_groups.refresh();
    m_search.more(m_reader.sources());
    chooseWanted();
    wantVisible();
    say();
    Q_EMIT changed();
}

/// The message that was read before a reload, else the first one; read also where the filter does not show it.
void MailList::chooseWanted()
{
    const MailStore::Row size = m_model.store()->size();
    if (!m_wantedRow || size == 0 || (*m_wantedRow >= size && m_reader.isIndexing()))
        return;
    const MailStore::Row row = std::min(*m_wantedRow, size - 1);
    const int position = m_model.positionOf(row);
    if (position < 0 && m_arranger.isBusy())
        return;
    m_wantedRow.reset();
    if (position >= 0) {
        const bool wasRestoring = std::exchange(m_isRestoring, true);
        setCurrentRow(position);
        m_isRestoring = wasRestoring;
    }
    m_chosen = row;
    Q_EMIT rowChosen(mailRow(*m_model.store(), row));
}

void MailList::arrange()
{
    if (m_isRestoring)
        return;
    m_isAskedAnew = true;
    if (m_query.isPlain()) {
        m_arranger.stop();
        showInOrder([this] { m_model.showAll(); });
    } else {
        m_arranger.ask(m_reader.store(), m_query);
    }
    askGroups();
    say();
}

/// What was chosen stays chosen, and while more comes what is looked at stays in its place. What was asked anew begins at its top,
/// or where the chosen row is that was looked at.
void MailList::showInOrder(const std::function<void()> &show)
{
    MailTable &view = *shownView();
    const bool isAskedAnew = std::exchange(m_isAskedAnew, false);
    const auto seen = view.visibleRows();
    const bool wasSeen = seen && currentRow() >= seen->first && currentRow() <= seen->second;
    const std::optional<MailTable::Place> place = isAskedAnew ? std::nullopt : view.place();
    RowChoice choice(*m_table->selectionModel(), m_model);
    if (!choice.current())
        choice.setCurrent(m_chosen);
    m_isRestoring = true;
    for (MailTable *table : {m_narrow, m_table})
        table->setAutoScroll(false); // a view goes to its current row by itself otherwise
    show();
    if (!choice.giveBack(*m_table->selectionModel(), m_model))
        Q_EMIT said(tr("The chosen rows lie too far apart in this order: only the current one is still chosen."));
    if (place)
        view.restore(*place);
    if (isAskedAnew)
        view.scrollToTop();
    if (isAskedAnew && wasSeen && currentRow() >= 0)
        view.scrollTo(m_table->currentIndex());
    for (MailTable *table : {m_narrow, m_table})
        table->setAutoScroll(true);
    m_isRestoring = false;
    wantVisible();
}

void MailList::showRows(const ArrangedRowsPtr &answer)
{
    if (answer->store != m_model.store())
        return;
    showInOrder([&] { m_model.showRows(std::move(answer->rows)); });
    chooseWanted();
    say();
    Q_EMIT changed();
}

void MailList::setFilter(const QString &text)
{
    if (m_filter->text() != text) {
        m_filter->setText(text); // comes back here
        return;
    }
    if (m_isRestoring || m_query.filter == text)
        return;
    m_query.filter = text;
    arrange();
}

void MailList::groupBy(GroupBy by)
{
    if (m_by->currentIndex() != static_cast<int>(by)) {
        m_by->setCurrentIndex(static_cast<int>(by)); // comes back here
        return;
    }
    if (m_groupBy == by)
        return;
    m_groupBy = by;
    const bool wasChosen = m_query.by != GroupBy::None;
    m_query.by = GroupBy::None;
    m_query.key.clear();
    m_groupTable->setVisible(by != GroupBy::None);
    m_page->hide();
    if (m_isRestoring)
        return;
    if (wasChosen)
        arrange();
    else
        askGroups();
}

void MailList::askGroups()
{
    if (m_groupBy == GroupBy::None) {
        m_groups.stop();
        return;
    }
    const bool isChosen = m_query.by != GroupBy::None;
    m_groups.ask({.store = m_reader.store(),
        .rows = m_query,
        .by = m_groupBy,
        .key = isChosen ? std::optional(m_query.key) : std::nullopt,
        .orderBy = m_groupOrder->column().transform([](int column) { return static_cast<trace::GroupColumn>(column); }),
        .descending = m_groupOrder->isDescending()});
}

void MailList::showGroups(const GroupAnswerPtr &answer)
{
    if (answer->store != m_model.store())
        return;
    m_isRestoring = true;
    const int column = std::max(0, m_groupTable->currentIndex().column());
    m_groupModel.setGroups(answer->groups, m_groupBy);
    const int chosen = m_query.by == GroupBy::None ? -1 : m_groupModel.rowOf(m_query.key);
    // A group that a filter or a search leaves nothing of would restrict the rows unseen.
    const bool isGone = m_query.by != GroupBy::None && chosen < 0 && !m_reader.isReading() && !m_search.isRunning();
    if (chosen >= 0) {
        m_groupTable->setAutoScroll(false); // more has come: the list stays where it is
        m_groupTable->setCurrentIndex(m_groupModel.index(chosen, column));
        m_groupTable->setAutoScroll(true);
    }
    m_isRestoring = false;
    m_groupTable->setColumnHidden(GroupModel::Noted,
        std::ranges::none_of(*answer->groups, [](const trace::Group &group) { return group.noted != trace::Noted::Nothing; }));
    if (answer->page && m_query.by != GroupBy::None && answer->page->group.key == m_query.key) {
        m_page->setPage(*answer->page);
        m_page->show();
    }
    if (isGone) {
        m_query.by = GroupBy::None;
        m_query.key.clear();
        m_page->hide();
        arrange();
    }
    say();
}

void MailList::chooseGroup(int row)
{
    if (m_isRestoring || row < 0)
        return;
    m_query.by = m_groupBy;
    m_query.key = m_groupModel.group(row).key;
    arrange();
}

void MailList::openFind()
{
    m_findBar->show();
    m_findText->setFocus();
    m_findText->selectAll();
}

void MailList::findInAll(const QString &text)
{
    if (text.trimmed().isEmpty())
        return;
    m_findBar->show();
    if (m_findText->text() != text)
        m_findText->setText(text);
    m_search.find(m_reader.store(), m_reader.sources(), text.trimmed());
}

void MailList::searchChanged()
{
    const std::shared_ptr<const trace::Rows> found = m_search.found();
    m_findState->setText(!found ? QString()
            : m_search.isRunning()
            ? tr("%L1 found, %L2 of %L3 searched").arg(found->size()).arg(m_search.searched()).arg(m_search.total())
            : m_search.wasStopped()
            ? tr("%L1 found, stopped after %L2 of %L3").arg(found->size()).arg(m_search.searched()).arg(m_search.total())
            : tr("%Ln found", nullptr, static_cast<int>(found->size())));
    if (m_query.among != found) {
        const bool isMore = m_query.among && found && !found->empty();
        m_query.among = found;
        arrange();
        m_isAskedAnew = !isMore;
    } else if (!m_search.isRunning()) {
        askGroups(); // while it ran a group may have been empty
    }
    say();
}

void MailList::closeFind()
{
    m_search.clear();
    m_findBar->hide();
    m_findState->clear();
    if (m_query.among) {
        m_query.among = nullptr;
        arrange();
    }
}

void MailList::wantVisible()
{
    const auto seen = shownView()->visibleRows();
    if (!seen || !shownView()->isVisible())
        return;
    trace::Rows rows;
    for (int position = seen->first; position <= seen->second && position < m_model.rowCount(); ++position)
        rows.push_back(m_model.rowAt(position));
    m_reader.want(rows);
}

trace::MailExport MailList::exportOf(trace::Rows rows) const
{
    return {m_model.store(), std::move(rows), m_table->shownColumns(), m_model.timeZoneMode()};
}

void MailList::copySelected()
{
    trace::Rows rows;
    QItemSelection selection = m_table->selectionModel()->selection();
    std::ranges::sort(selection, {}, &QItemSelectionRange::top);
    for (const QItemSelectionRange &range : std::as_const(selection)) {
        for (int position = range.top(); position <= range.bottom(); ++position)
            rows.push_back(m_model.rowAt(position));
    }
    if (!rows.empty())
        m_exporter.copy(exportOf(std::move(rows)));
}

void MailList::saveCsv()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the rows that are shown"), u"headwater.csv"_s, tr("CSV (*.csv)"));
    if (!path.isEmpty())
        saveCsvAs(path);
}

void MailList::saveCsvAs(const QString &path)
{
    m_exporter.save(exportOf(m_model.rows()), path);
}

void MailList::restoreState(const SettingsStore &store)
{
    m_table->restoreColumns(store.state(u"table"_s));
    if (m_groupTable->horizontalHeader()->restoreState(store.state(u"group columns"_s)))
        m_groupOrder->clear(); // widths are remembered; what was sorted was another list
    m_columns->restoreState(store.state(u"groups"_s));
    m_rows->restoreState(store.state(u"group page"_s));
}

void MailList::saveState(SettingsStore &store) const
{
    store.setState(u"table"_s, m_table->columnState());
    store.setState(u"group columns"_s, m_groupTable->horizontalHeader()->saveState());
    store.setState(u"groups"_s, m_columns->saveState());
    store.setState(u"group page"_s, m_rows->saveState());
}

void MailList::say()
{
    const QList<MailSource> sources = m_reader.sources();
    m_name->setText(sources.size() == 1 ? sources.first().name : tr("%Ln file(s)", nullptr, static_cast<int>(sources.size())));
    const bool reading = m_reader.isReading();
    m_progress->setVisible(reading);
    m_progress->setValue(m_reader.progress());
    m_stop->setVisible(canStop());
    const int all = count();
    QString text = m_query.isPlain() || m_model.rowCount() == all ? tr("%Ln message(s)", nullptr, all)
                                                                  : tr("%L1 of %L2 shown").arg(m_model.rowCount()).arg(all);
    if (m_reader.isIndexing())
        text = tr("%1, reading\u2026").arg(text);
    else if (reading)
        text = tr("%1, analysing\u2026").arg(text);
    else if (m_reader.wasStopped())
        text = tr("%1, stopped").arg(text);
    if (m_exporter.isSaving())
        text = tr("%1, saving\u2026").arg(text);
    m_state->setText(text);
}

} // namespace headwater::ui
