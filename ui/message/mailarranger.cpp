// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/mailarranger.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace headwater::ui {

namespace {

void arrangeJob(QPromise<ArrangedRowsPtr> &promise, const trace::MailStorePtr &store, const trace::RowQuery &query)
{
    trace::Rows rows = trace::orderedRows(*store, store->size(), query, [&] { return promise.isCanceled(); });
    if (!promise.isCanceled())
        promise.addResult(std::make_shared<ArrangedRows>(store, std::move(rows)));
}

} // namespace

MailArranger::MailArranger(QObject *parent)
    : QObject(parent)
    , m_answer(std::chrono::milliseconds(300), [this](const ArrangedRowsPtr &answer) { Q_EMIT arranged(answer); })
{ }

void MailArranger::ask(const trace::MailStorePtr &store, const trace::RowQuery &query)
{
    m_answer.ask([store, query] { return QtConcurrent::run(arrangeJob, store, query); });
}

} // namespace headwater::ui
