// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/bytesource.h"

#include <QIODevice>

namespace headwater::message {

/// A byte source as the device that a library wants to read from. The source must outlive it.
class SourceDevice final : public QIODevice
{
public:
    explicit SourceDevice(ByteSource &source)
        : m_source(source)
    { }

    qint64 size() const override { return m_source.size(); }
    /// What ended the reading, where something did.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const Result<qint64> count = m_source.read(pos(), std::span(data, static_cast<std::size_t>(size)));
        if (count)
            return *count;
        m_error = count.error();
        return -1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    ByteSource &m_source;
    std::optional<Error> m_error;
};

} // namespace headwater::message
