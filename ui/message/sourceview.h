// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/span.h"
#include "models/message/bytesearch.h"
#include "ui/common/highlighting.h"
#include "ui/common/traceptr.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace headwater::ui {

class FindBar;
class SourceEdit;

/// The tab Source: the message's bytes as text, every position on screen a byte of the file. Ctrl+F finds in them.
class SourceView : public QWidget
{
    Q_OBJECT

public:
    /// `highlighting` must outlive it.
    explicit SourceView(const Highlighting &highlighting, QWidget *parent = nullptr);
    ~SourceView() override;

    /// Shows another message from its start; the same message judged anew stays where it is.
    void setTrace(const TracePtr &trace);
    /// Chooses the hop (index into Trace::hops) without a signal; -1 for none.
    void setCurrentHop(int index);
    /// Selects the bytes and scrolls to them, at once or as soon as they are loaded.
    void showSpan(headwater::Span span);
    void openFind(const QString &preset = {});
    [[nodiscard]] SourceEdit *edit() const { return m_edit; }

Q_SIGNALS:
    /// The user put the cursor into a Received line.
    void hopSelected(int index);
    void byteSelected(qsizetype byte);
    /// The context menu was asked for on an address or a domain.
    void tokenMenuRequested(const QString &token, const QPoint &globalPos);
    /// Where the pointer or the cursor is: the byte counts from 0, the line from 1.
    void positionChanged(qsizetype byte, int line);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showMenu(const QPoint &viewportPoint, const QPoint &globalPoint);
    void showRest();
    void chooseByte(qsizetype byte);
    void report(qsizetype byte);
    [[nodiscard]] QString explanation(qsizetype byte) const;

    void search(const QString &needle);
    void searchOn();
    void stepTo(int direction);
    void showHit(qsizetype hit);
    void closeFind();

    SourceEdit *m_edit;
    QWidget *m_rest;
    QLabel *m_restText;
    FindBar *m_find;
    TracePtr m_trace;
    int m_hop = -1;

    message::ByteSearch m_search;
    QTimer m_searching;
    qsizetype m_anchor = 0; ///< The search shows the first hit from this byte on.
    qsizetype m_hit = -1;
};

} // namespace headwater::ui
