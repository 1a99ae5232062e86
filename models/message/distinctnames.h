// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace headwater::message {

/// Tells names apart that would be equal: the second "a" is called "a (2)". Constant time a name, whatever they are.
class DistinctNames
{
public:
    /// What the next thing of that name is called.
    [[nodiscard]] QString add(const QString &name)
    {
        QString distinct = name;
        for (int &count = m_counts[name]; m_taken.contains(distinct);)
            distinct = name + QStringLiteral(" (%1)").arg(++count + 1);
        m_taken.insert(distinct);
        return distinct;
    }

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_counts; ///< How many of that name were told apart.
};

} // namespace headwater::message
