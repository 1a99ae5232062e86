// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/span.h"

#include <QTableView>

namespace headwater::ui {

class CellMenu;

/// A small table of facts (models with FactRole): marks beside words, Ctrl+C copies the chosen rows as TSV, whole texts in
/// tooltips, the context menu asks for the tools of an address or name. As wide as its place, its texts wrap; as high as its
/// rows, and past kRowsShown of them, or past its most height, it scrolls.
class FactTable : public QTableView
{
    Q_OBJECT

public:
    static constexpr int kRowsShown = 12;

    explicit FactTable(QWidget *parent = nullptr);

    /// In pixels, its header included.
    void setMostHeight(int height);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QString selectedTsv() const;

Q_SIGNALS:
    /// A row was clicked, or chosen by Enter: its bytes in the message. Not of a row that has none.
    void spanActivated(const headwater::Span &span);
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void activate(const QModelIndex &cell);
    void fit();
    void fitColumns();
    void fitHeight();
    [[nodiscard]] int leastWidth(int column) const;

    CellMenu *m_menu;
    int m_mostHeight = QWIDGETSIZE_MAX;
    bool m_fitting = false;
};

} // namespace headwater::ui
