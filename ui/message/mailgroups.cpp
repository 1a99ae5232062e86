// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailgroups.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace headwater::ui {

namespace {

void groupJob(QPromise<GroupAnswerPtr> &promise, const trace::MailStorePtr &store, const trace::RowQuery &query, trace::GroupBy by,
    const std::optional<std::string> &key)
{
    const auto cancelled = [&] { return promise.isCanceled(); };
    const trace::Rows rows = trace::orderedRows(*store, store->size(), query, cancelled);
    auto answer = std::make_shared<GroupAnswer>();
    answer->groups = std::make_shared<const std::vector<trace::Group>>(trace::groupsOf(*store, rows, by, cancelled));
    if (key)
        answer->page = trace::pageOf(*store, rows, by, *key, cancelled);
    if (!promise.isCanceled())
        promise.addResult(std::move(answer));
}

} // namespace

MailGroups::MailGroups(QObject *parent)
    : QObject(parent)
    , m_answer(std::chrono::milliseconds(500), [this](const GroupAnswerPtr &answer) { Q_EMIT grouped(answer); })
{ }

void MailGroups::ask(
    const trace::MailStorePtr &store, const trace::RowQuery &query, trace::GroupBy by, std::optional<std::string> key)
{
    m_isAsked = by != trace::GroupBy::None;
    trace::RowQuery wanted = query;
    wanted.by = trace::GroupBy::None;
    wanted.sortBy.reset();
    m_answer.ask([store, wanted, by, key = std::move(key)] { return QtConcurrent::run(groupJob, store, wanted, by, key); });
}

void MailGroups::refresh()
{
    if (m_isAsked)
        m_answer.refresh();
}

void MailGroups::stop()
{
    m_isAsked = false;
    m_answer.stop();
}

} // namespace headwater::ui
