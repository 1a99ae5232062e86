// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace headwater::cli {

/// How far a file is read, on the last line of a terminal at standard error; not where `quiet`. At most five times a second, and nothing for what is done at once.
class Progress
{
public:
    Progress(const QString &file, bool quiet);
    ~Progress() { clear(); }
    Q_DISABLE_COPY_MOVE(Progress)

    /// 0 to 1.
    void show(double part);
    /// Takes the line away before another one is written.
    void clear();

private:
    QString m_file;
    bool m_isWanted;
    bool m_isVisible = false;
    QElapsedTimer m_since;
};

} // namespace headwater::cli
