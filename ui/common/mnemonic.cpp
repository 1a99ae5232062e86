// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/mnemonic.h"

#include <QShortcut>
#include <QWidget>

namespace headwater::ui {

QString withoutMnemonic(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QStringView rest = QStringView(text).sliced(i);
        if (rest.size() >= 4 && rest.startsWith(u"(&") && rest.at(2) != u'&' && rest.at(3) == u')')
            i += 3;
        else if (rest.at(0) != u'&')
            plain += rest.at(0);
        else if (rest.size() > 1)
            plain += text.at(++i);
    }
    return plain;
}

void focusByMnemonic(QWidget *widget, const QString &text)
{
    auto *shortcut = new QShortcut(QKeySequence::mnemonic(text), widget);
    QObject::connect(shortcut, &QShortcut::activated, widget, [widget] { widget->setFocus(Qt::ShortcutFocusReason); });
}

} // namespace headwater::ui
