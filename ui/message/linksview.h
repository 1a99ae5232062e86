// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/linkmodel.h"
#include "ui/common/elide.h"
#include "ui/message/partsloader.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace headwater::ui {

/// The target, its unseen characters as marks, in one line of `width`, its host whole as long as that has room: a path can be as long as a sender likes.
[[nodiscard]] QString elidedTarget(const TextWidth &measure, const QString &target, qreal width);

/// The tab Links: where each link of the message leads, against what its text shows. None of them can be followed from here.
class LinksView : public QWidget
{
    Q_OBJECT

public:
    /// `loader` must outlive it.
    explicit LinksView(PartsLoader &loader, QWidget *parent = nullptr);

    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] QString note() const;
    /// The targets of the chosen rows, one a line, in a form that no client turns into a link.
    [[nodiscard]] QString selectedDefanged() const;

Q_SIGNALS:
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void update();
    void fitColumns();
    void copyDefanged() const;
    void showMenu(const QPoint &at);

    PartsLoader &m_loader;
    trace::LinkModel m_model;
    QSortFilterProxyModel m_sorted;
    QTableView *m_table;
    QLabel *m_note;
    QPushButton *m_copy;
    bool m_fitting = false;
    bool m_widthsAreOurs = true; ///< The user has changed none.
};

} // namespace headwater::ui
