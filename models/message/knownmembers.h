// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/folder.h"

#include <QSet>

namespace headwater::message {

/// Which files of a folder were read: by a number each, made of what stays of its name when it moves in a Maildir.
/// Plain value, any thread.
class KnownMembers
{
public:
    [[nodiscard]] bool contains(const QString &member) const { return m_members.contains(key(member)); }
    void insert(const QString &member) { m_members.insert(key(member)); }
    void remove(const QString &member) { m_members.remove(key(member)); }

private:
    static size_t key(const QString &member) { return qHash(uniqueName(member)); }
    QSet<size_t> m_members;
};

} // namespace headwater::message
