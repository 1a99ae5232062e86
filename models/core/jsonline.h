// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <utility>

namespace headwater {

/// One JSON object (RFC 8259) as a line of UTF-8, written in the order in which its fields are given, which QJsonObject would
/// sort. Keys and words are ASCII literals; text is escaped, and half a surrogate pair becomes U+FFFD. Any thread, one at a time.
class JsonLine
{
public:
    JsonLine &field(const char *key, const QString &text);
    JsonLine &field(const char *key, qint64 number);
    /// null where there is no number.
    JsonLine &field(const char *key, std::optional<qint64> number);
    JsonLine &field(const char *key, int number) { return field(key, qint64{number}); }
    JsonLine &flag(const char *key, bool value);
    /// ASCII that needs no escape: a word of ours, a date, a hash.
    JsonLine &word(const char *key, QByteArrayView ascii);
    JsonLine &null(const char *key);

    /// An object as the value; `fill` gets the line to write its fields to.
    template<typename Fill>
    JsonLine &object(const char *key, Fill fill)
    {
        name(key);
        braced('{', '}', [&] { fill(*this); });
        return *this;
    }
    /// A list of objects: `fill` gets the line and each element.
    template<typename List, typename Fill>
    JsonLine &objects(const char *key, const List &list, Fill fill)
    {
        name(key);
        braced('[', ']', [&] {
            for (const auto &element : list) {
                separate();
                braced('{', '}', [&] { fill(*this, element); });
            }
        });
        return *this;
    }

    /// The line, without its end; the object is closed by it.
    [[nodiscard]] QByteArray take();

private:
    template<typename Fill>
    void braced(char open, char close, Fill fill)
    {
        m_line += open;
        m_first = true;
        fill();
        m_line += close;
        m_first = false;
    }
    void separate();
    void name(const char *key);

    QByteArray m_line = "{";
    bool m_first = true;
};

} // namespace headwater
