// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/message/watchedsource.h"

#include <QCoreApplication>

#include <algorithm>

namespace headwater::message {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headwater::message::Mailbox)
};

class WatchedSource final : public ByteSource
{
public:
    WatchedSource(std::unique_ptr<ByteSource> source, Watch watch)
        : m_source(std::move(source))
        , m_watch(std::move(watch))
    { }

    Result<qint64> read(qint64 offset, std::span<char> out) override
    {
        const auto end = static_cast<double>(offset) + static_cast<double>(out.size());
        if (!m_watch(std::min(1.0, end / static_cast<double>(std::max<qint64>(1, size())))))
            return std::unexpected(Error{Error::Code::Cancelled, Words::tr("Reading was stopped."), name(), offset, {}});
        return m_source->read(offset, out);
    }
    qint64 size() const override { return m_source->size(); }
    QString name() const override { return m_source->name(); }

private:
    std::unique_ptr<ByteSource> m_source;
    Watch m_watch;
};

} // namespace

std::unique_ptr<ByteSource> watched(std::unique_ptr<ByteSource> source, Watch watch)
{
    if (!watch)
        return source;
    return std::make_unique<WatchedSource>(std::move(source), std::move(watch));
}

} // namespace headwater::message
