// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailgroups.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace headwater::ui {

namespace {

void groupJob(QPromise<GroupAnswerPtr> &promise, const GroupQuestion &question)
{
    const trace::MailStore &store = *question.store;
    const auto cancelled = [&] { return promise.isCanceled(); };
    const trace::Rows rows = trace::orderedRows(store, store.size(), question.rows, cancelled);
    const trace::Attacks attacks = trace::attacksIn(store, cancelled);
    auto groups = std::make_shared<std::vector<trace::Group>>(trace::groupsOf(store, rows, question.by, attacks, cancelled));
    if (question.orderBy)
        trace::sortGroups(*groups, *question.orderBy, question.descending);
    auto answer = std::make_shared<GroupAnswer>();
    answer->store = question.store;
    if (question.key)
        answer->page = trace::pageOf(store, rows, question.by, *question.key, attacks, cancelled);
    answer->groups = std::move(groups);
    if (!promise.isCanceled())
        promise.addResult(std::move(answer));
}

} // namespace

MailGroups::MailGroups(QObject *parent)
    : QObject(parent)
    , m_answer(std::chrono::milliseconds(500), [this](const GroupAnswerPtr &answer) { Q_EMIT grouped(answer); })
{ }

void MailGroups::ask(GroupQuestion question)
{
    m_isAsked = question.by != trace::GroupBy::None;
    question.rows.by = trace::GroupBy::None;
    question.rows.sortBy.reset();
    m_answer.ask([question = std::move(question)] { return QtConcurrent::run(groupJob, question); });
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
