// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/grouping.h"

#include <QScrollArea>

class QLabel;
class QTreeWidget;
class QVBoxLayout;

namespace headwater::ui {

class ElidedLabel;
class Sparkline;

/// What is known of one group: how many, first and last seen, the names that were used, the addresses that were tried, by day, and
/// a dictionary attack, or addresses in alphabetical order, where there are any. What does not fit is scrolled.
class GroupPageView : public QScrollArea
{
    Q_OBJECT

public:
    explicit GroupPageView(QWidget *parent = nullptr);

    void setPage(const trace::GroupPage &page);

Q_SIGNALS:
    /// The context menu was asked for on a name or an address, or on the title.
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QTreeWidget *countTable();

    ElidedLabel *m_title;
    QString m_token;    ///< Of the title.
    QLabel *m_facts;
    Sparkline *m_days;
    QVBoxLayout *m_notes;
    QWidget *m_noteArea;
    QTreeWidget *m_names;
    QTreeWidget *m_recipients;
};

} // namespace headwater::ui
