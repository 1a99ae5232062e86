// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/roworder.h"
#include "ui/message/backgroundanswer.h"

#include <QObject>

namespace headwater::ui {

using RowsPtr = std::shared_ptr<trace::Rows>;

/// Sorts and filters the rows of a store in the background, and anew while it grows. GUI thread.
class MailArranger : public QObject
{
    Q_OBJECT

public:
    explicit MailArranger(QObject *parent = nullptr);

    /// Drops what was asked before.
    void ask(const trace::MailStorePtr &store, const trace::RowQuery &query);
    /// The store has changed: the same again, not so often that nothing else gets done.
    void refresh() { m_answer.refresh(); }
    void stop() { m_answer.stop(); }
    [[nodiscard]] bool isBusy() const { return m_answer.isBusy(); }

Q_SIGNALS:
    void arranged(const headwater::ui::RowsPtr &rows);

private:
    BackgroundAnswer<RowsPtr> m_answer;
};

} // namespace headwater::ui
