// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/errorbar.h"

#include "models/core/text.h"

namespace headwater::ui {

namespace {

constexpr qsizetype kMaxLines = 6; // a window must not grow past its screen

} // namespace

ErrorBar::ErrorBar(QWidget *parent)
    : KMessageWidget(parent)
{
    setMessageType(Error);
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    hide();
}

void ErrorBar::add(const headwater::Error &error)
{
    forgetClosed();
    const QString line = visible(error.line());
    if (m_lines.contains(line))
        return;
    if (m_lines.size() < kMaxLines)
        m_lines.append(line);
    else
        ++m_more;
    say();
}

void ErrorBar::setOfMessage(const headwater::Error &error)
{
    forgetClosed();
    m_ofMessage = visible(error.line());
    say();
}

void ErrorBar::clearOfMessage()
{
    forgetClosed();
    if (m_ofMessage.isEmpty())
        return;
    m_ofMessage.clear();
    say();
}

void ErrorBar::clear()
{
    m_lines.clear();
    m_more = 0;
    m_ofMessage.clear();
    say();
}

void ErrorBar::forgetClosed()
{
    if (!isHidden())
        return;
    m_lines.clear();
    m_more = 0;
    m_ofMessage.clear();
}

void ErrorBar::say()
{
    QStringList shown = m_lines;
    if (m_more > 0)
        shown.append(tr("and %Ln more", nullptr, m_more));
    if (!m_ofMessage.isEmpty() && !m_lines.contains(m_ofMessage))
        shown.append(m_ofMessage);
    setText(shown.join(QLatin1Char('\n')));
    setVisible(!shown.isEmpty());
}

} // namespace headwater::ui
