// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/roworder.h"
#include "ui/message/backgroundanswer.h"

#include <QObject>

namespace headwater::ui {

/// The rows of a store that were asked for, in their order. They mean nothing in another store.
struct ArrangedRows {
    trace::MailStorePtr store;
    trace::Rows rows;
};
using ArrangedRowsPtr = std::shared_ptr<ArrangedRows>;

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
    void arranged(const headwater::ui::ArrangedRowsPtr &answer);

private:
    BackgroundAnswer<ArrangedRowsPtr> m_answer;
};

} // namespace headwater::ui
