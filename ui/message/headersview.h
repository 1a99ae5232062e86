// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/headermodel.h"
#include "ui/common/traceptr.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace headwater::ui {

class SettingsStore;

/// The tab Headers: every field as written and decoded, side by side, with a filter; sorted by a click on a
/// title, widths remembered. Ctrl+C copies the chosen rows as TSV.
class HeadersView : public QWidget
{
    Q_OBJECT

public:
    explicit HeadersView(QWidget *parent = nullptr);
    ~HeadersView() override;

    void setTrace(const TracePtr &trace);
    /// Chooses the Received line of the hop (index into Trace::hops) without a signal; -1 for none.
    void setCurrentHop(int index);
    /// Chooses the field that holds the first of the bytes.
    void showSpan(headwater::Span span);
    /// Puts the focus into the filter.
    void openFind(const QString &preset = {});
    /// The widths, where the user changed them.
    void restoreState(const SettingsStore &store);
    void saveState(SettingsStore &store) const;
    [[nodiscard]] QTableView *table() const { return m_table; }
    /// The chosen rows, whole texts: tabs between, a line end after each.
    [[nodiscard]] QString selectedTsv() const;

Q_SIGNALS:
    /// The user chose a Received line.
    void hopSelected(int index);
    /// The user chose a field; its first byte.
    void byteSelected(qsizetype byte);
    /// Enter or a double click: show these bytes in the source.
    void spanActivated(headwater::Span span);
    /// The context menu was asked for on an address or a domain.
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void startFilter(const QString &text);
    void filterOn();
    void choose(int row);
    void currentChanged(const QModelIndex &current);
    void showMenu(const QPoint &point);
    [[nodiscard]] QString tokenAt(const QModelIndex &cell, int x) const;
    void copySelection() const;
    void fitColumns();
    void showColumnMenu(const QPoint &position);

    trace::HeaderModel m_model;
    QLineEdit *m_filter; // made before the table: Tab goes as they stand
    QTableView *m_table;
    QLabel *m_count;
    TracePtr m_trace;
    QTimer m_filtering;
    int m_hop = -1;
    bool m_choosing = false;
    bool m_fitting = false;
    bool m_widthsAreOurs = true; ///< Until the user moves one.
};

} // namespace headwater::ui
