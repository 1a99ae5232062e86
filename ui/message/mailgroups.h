// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trace/roworder.h"
#include "ui/message/backgroundanswer.h"
#include "ui/message/groupmodel.h"

#include <QObject>

#include <optional>

namespace headwater::ui {

/// What the background finds out of the groups of a store: all of them, and the page of the chosen one. Shared: giving back the memory of many
/// groups is work for the background as well.
struct GroupAnswer {
    trace::MailStorePtr store;
    GroupsPtr groups;
    std::optional<trace::GroupPage> page;
};
/// The groups of the rows that `rows` wants (its own group and order set aside); with `key`, that group's page.
struct GroupQuestion {
    trace::MailStorePtr store;
    trace::RowQuery rows;
    trace::GroupBy by = trace::GroupBy::None;
    std::optional<std::string> key;
    std::optional<trace::GroupColumn> orderBy; ///< Nothing: the largest first.
    bool descending = false;
};
using GroupAnswerPtr = std::shared_ptr<const GroupAnswer>;

/// Groups the rows of a store in the background, and anew while it grows. GUI thread.
class MailGroups : public QObject
{
    Q_OBJECT

public:
    explicit MailGroups(QObject *parent = nullptr);

    void ask(GroupQuestion question);
    void refresh();
    void stop();
    [[nodiscard]] bool isBusy() const { return m_answer.isBusy(); }

Q_SIGNALS:
    void grouped(const headwater::ui::GroupAnswerPtr &answer);

private:
    BackgroundAnswer<GroupAnswerPtr> m_answer;
    bool m_isAsked = false;
};

} // namespace headwater::ui
