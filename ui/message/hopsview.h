// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/hopmodel.h"
#include "ui/common/traceptr.h"

#include <QSortFilterProxyModel>
#include <QTableView>

#include <array>

namespace headwater::ui {

class CellMenu;
class SettingsStore;

/// The tab Hops: the Received lines as a table. Sorting, columns that are resizable, movable, optional and remembered;
/// Ctrl+C copies the chosen rows as TSV; the context menu asks for the tools of the address or name in a cell.
class HopsView : public QTableView
{
    Q_OBJECT

public:
    explicit HopsView(QWidget *parent = nullptr);

    void setTrace(const TracePtr &trace);
    /// Chooses the hop without a signal; -1 for none.
    void setCurrentHop(int index);
    [[nodiscard]] int currentHop() const;
    void setTimeZoneMode(TimeZoneMode mode);
    /// Which columns are shown and, where the user changed them, their widths and order.
    void restoreState(const SettingsStore &store);
    void saveState(SettingsStore &store) const;

    /// The chosen rows, visible columns in their order, whole texts: tabs between, a line end after each.
    [[nodiscard]] QString selectedTsv() const;

Q_SIGNALS:
    /// The user chose a hop (index into Trace::hops).
    void hopSelected(int index);
    /// The context menu was asked for on an address or a name.
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] int contentWidth(int column);
    void fitColumns();
    void fitToNewContent();
    [[nodiscard]] int lastColumn() const;
    void keepColumns();
    void showColumn(trace::HopModel::Column column, bool shown);
    void showColumnMenu(const QPoint &position);

    CellMenu *m_menu;
    trace::HopModel m_model;
    QSortFilterProxyModel m_proxy;
    std::array<int, trace::HopModel::ColumnCount> m_contentWidths{};    ///< 0: not asked yet.
    bool m_remembered = false;  ///< The widths are the user's: they stay as they are.
    bool m_fitting = false;
    bool m_choosing = false;
};

} // namespace headwater::ui
