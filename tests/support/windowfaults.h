// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QTabBar>
#include <QToolButton>
#include <QWidget>

namespace headwater::test {

using namespace Qt::StringLiterals;

inline QString withoutMnemonics(QString text)
{
    text.replace(u"&&"_s, u"\1"_s).remove('&'_L1);
    return text.replace('\1'_L1, '&'_L1);
}

inline QString named(const QWidget *widget, const QString &text)
{
    return u"%1 \"%2\" (%3x%4)"_s.arg(QString::fromLatin1(widget->metaObject()->className()), text)
        .arg(widget->width())
        .arg(widget->height());
}

/// The text that a widget must show whole; empty for one that elides by itself or shows none.
inline QString wholeText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return withoutMnemonics(label->text());
    if (const auto *tool = qobject_cast<const QToolButton *>(widget);
        tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())
        return {};
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return withoutMnemonics(button->text());
    return {};
}

inline bool isCut(const QWidget *widget, const QString &text)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (label && label->wordWrap())
        return label->heightForWidth(label->width()) > label->height() + 1;
    const int needed = widget->fontMetrics().size(Qt::TextShowMnemonic, text).width();
    return needed > widget->contentsRect().width() || widget->fontMetrics().height() > widget->height();
}

/// What cannot be read in the window: cut, overlapped by a sibling, or outside of its parent.
inline QStringList faults(const QWidget &window)
{
    QStringList list;
    QList<const QWidget *> shown;
    for (const auto all = window.findChildren<QWidget *>(); const QWidget *widget : all) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        if (const auto *bar = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < bar->count(); ++i) {
                if (bar->fontMetrics().horizontalAdvance(withoutMnemonics(bar->tabText(i))) > bar->tabRect(i).width()
                    || bar->tabRect(i).right() > bar->width())
                    list.append(u"tab cut: "_s + bar->tabText(i));
            }
        }
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            if (box->fontMetrics().horizontalAdvance(box->currentText()) > box->width() - 12)
                list.append(u"cut: "_s + named(widget, box->currentText()));
        }
        const QString text = wholeText(widget);
        if (text.isEmpty())
            continue;
        if (isCut(widget, text))
            list.append(u"cut: "_s + named(widget, text));
        const QWidget *parent = widget->parentWidget();
        if (parent && !parent->rect().contains(widget->geometry()) && !widget->window()->inherits("QMenu")
            && parent->objectName() != "qt_scrollarea_viewport"_L1)
            list.append(u"sticks out: "_s + named(widget, text));
        for (const QWidget *other : std::as_const(shown)) {
            if (other->parentWidget() == parent && other->geometry().intersects(widget->geometry()))
                list.append(u"overlap: "_s + named(widget, text) + u" and "_s + wholeText(other));
        }
        shown.append(widget);
    }
    return list;
}

} // namespace headwater::test
