// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/span.h"

#include <QTableView>

namespace headwater::ui {

/// A small table of facts (models with FactRole): marks beside words, Ctrl+C copies the chosen rows as TSV, whole texts in
/// tooltips, the context menu asks for the tools of an address or name. The last column takes what room is left.
class FactTable : public QTableView
{
    Q_OBJECT

public:
    explicit FactTable(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QString selectedTsv() const;
    /// Its height with all rows, up to `rows` of them.
    [[nodiscard]] int heightFor(int rows) const;

Q_SIGNALS:
    /// A row was clicked, or chosen by Enter: its bytes in the message.
    void spanActivated(const headwater::Span &span);
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void fitColumns();
    [[nodiscard]] int contentWidth(int column) const;
};

} // namespace headwater::ui
