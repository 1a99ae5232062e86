// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <KMessageWidget>

#include <QStringList>

namespace headwater::ui {

/// What went wrong, above a page: one line for each file, the first ones where there are many, and one about the message that was
/// chosen last. What the user has closed is gone.
class ErrorBar : public KMessageWidget
{
    Q_OBJECT

public:
    explicit ErrorBar(QWidget *parent = nullptr);

    /// The same line is said once.
    void add(const headwater::Error &error);
    /// Takes the place of what was said about the message chosen before.
    void setOfMessage(const headwater::Error &error);
    void clearOfMessage();
    void clear();

private:
    void forgetClosed();
    void say();

    QStringList m_lines;
    QString m_ofMessage;
    int m_more = 0;     ///< Counted, not kept.
};

} // namespace headwater::ui
