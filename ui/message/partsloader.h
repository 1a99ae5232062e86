// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/deliverystatus.h"
#include "models/trace/partmodel.h"
#include "ui/common/traceptr.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

namespace headwater::ui {

/// Reads the parts of the message that is shown: in the background, and not before somebody wants them.
class PartsLoader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~PartsLoader() override;

    /// Another message, or none; a result for the one before does not come any more.
    void setTrace(const TracePtr &trace);
    /// Starts the reading, where it has not been started for this message.
    void request();

    [[nodiscard]] const TracePtr &trace() const { return m_trace; }
    /// nullptr while they are not read.
    [[nodiscard]] const trace::PartsPtr &parts() const { return m_parts; }
    /// What a delivery report says of its recipients; nobody while it is not read, or where the message is none.
    [[nodiscard]] const message::DeliveryStatus &delivery() const { return m_delivery; }
    /// What the feedback report says that the message is, or that lies around it; empty while it is not read.
    [[nodiscard]] const message::FeedbackReport &report() const { return m_report; }
    [[nodiscard]] bool isReading() const { return m_started && !m_parts; }

Q_SIGNALS:
    /// There is another message, or its parts are read.
    void changed();

private:
    struct Read {
        trace::PartsPtr parts;
        message::DeliveryStatus delivery;
        message::FeedbackReport report;
    };
    static void read(QPromise<Read> &promise, const TracePtr &trace);
    void finish();

    TracePtr m_trace;
    trace::PartsPtr m_parts;
    message::DeliveryStatus m_delivery;
    message::FeedbackReport m_report;
    bool m_started = false;
    QFutureWatcher<Read> m_watcher;
    bool m_isConnected = false;
};

} // namespace headwater::ui
