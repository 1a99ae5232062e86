// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/message/mailarranger.h"
#include "ui/message/mailexporter.h"
#include "ui/message/mailgroups.h"
#include "ui/message/maillistmodel.h"
#include "ui/message/mailreader.h"
#include "ui/message/mailsearch.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace headwater::ui {

class ElidedLabel;
class GroupPageView;
class MailTable;
class SettingsStore;
class TitleOrder;

/// The list of opened messages: narrow beside the message, or the whole table with groups in its place. What it reads, sorts,
/// filters, groups and searches goes on in the background; here is what is shown and asked.
class MailList : public QWidget
{
    Q_OBJECT

public:
    explicit MailList(QWidget *parent = nullptr);
    ~MailList() override;

    /// Reads from the start; what was shown before is gone. The row that was chosen is chosen again where `keepRow` is set.
    void read(const QList<MailSource> &sources, const trace::TraceSettings &settings, bool keepRow);
    /// More sources, at the end of the list.
    void add(const QList<MailSource> &sources);
    void stop();
    [[nodiscard]] bool isReading() const { return m_reader.isReading(); }
    /// There is something that stop() ends: reading, a search, an export.
    [[nodiscard]] bool canStop() const;
    /// Messages are still being found, or what was asked of the list is being worked out.
    [[nodiscard]] bool isWorking() const;
    [[nodiscard]] QList<MailSource> sources() const { return m_reader.sources(); }
    /// All messages, shown or not.
    [[nodiscard]] int count() const { return static_cast<int>(m_reader.store()->size()); }
    [[nodiscard]] int currentRow() const;
    void setCurrentRow(int position);
    void focusRows();
    /// One row down (1) or up (-1).
    void step(int direction);

    [[nodiscard]] bool isTable() const { return m_isTable; }
    void setTable(bool table);
    void setTimeZoneMode(trace::TimeZoneMode mode);
    void groupBy(trace::GroupBy by);
    void setFilter(const QString &text);
    /// The field for a search through all opened messages.
    void openFind();
    void findInAll(const QString &text);
    void saveCsv();
    void saveCsvAs(const QString &path);
    void restoreState(const SettingsStore &store);
    void saveState(SettingsStore &store) const;

Q_SIGNALS:
    void rowChosen(const headwater::ui::MailRow &row);
    /// Rows came, or the reading ended.
    void changed();
    /// A source ended early; its rows before are good.
    void failed(const headwater::Error &error);
    void tableChanged(bool table);
    void said(const QString &text);
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);

private:
    void buildHead();
    void buildTable();
    void connectParts();
    void readerChanged();
    void chooseWanted();
    void arrange();
    void showInOrder(const std::function<void()> &show);
    void showRows(const ArrangedRowsPtr &answer);
    void showGroups(const GroupAnswerPtr &answer);
    void chooseGroup(int row);
    void askGroups();
    void searchChanged();
    void closeFind();
    void currentChanged(int position);
    void activate(int position);
    void wantVisible();
    void copySelected();
    void say();
    [[nodiscard]] trace::MailExport exportOf(trace::Rows rows) const;
    [[nodiscard]] MailTable *shownView() const { return m_isTable ? m_table : m_narrow; }

    MailReader m_reader;
    MailListModel m_model;
    MailArranger m_arranger;
    MailGroups m_groups;
    MailSearch m_search;
    MailExporter m_exporter;
    GroupModel m_groupModel;
    trace::RowQuery m_query;
    trace::GroupBy m_groupBy = trace::GroupBy::None;

    ElidedLabel *m_name;
    ElidedLabel *m_state;
    QProgressBar *m_progress;
    QToolButton *m_stop;
    QLineEdit *m_filter;
    QToolButton *m_toggle;
    QWidget *m_tools = nullptr;
    QComboBox *m_by = nullptr;
    QWidget *m_findBar = nullptr;
    QLineEdit *m_findText = nullptr;
    QLabel *m_findState = nullptr;
    QStackedWidget *m_views = nullptr;
    MailTable *m_narrow = nullptr;
    MailTable *m_table = nullptr;
    QSplitter *m_columns = nullptr;     // groups | page and table
    QSplitter *m_rows = nullptr;        // page / table
    QTableView *m_groupTable = nullptr;
    TitleOrder *m_groupOrder = nullptr;
    GroupPageView *m_page = nullptr;
    std::optional<trace::MailStore::Row> m_chosen;
    std::optional<trace::MailStore::Row> m_wantedRow;   // to choose when it is there
    bool m_isTable = false;
    bool m_isAskedAnew = false;         // what comes is another answer, not the same one with more in it
    bool m_isRestoring = false;
};

} // namespace headwater::ui
