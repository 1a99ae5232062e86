// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tokenmenu.h"

#include "models/core/domain.h"
#include "models/core/ipaddress.h"
#include "models/core/text.h"
#include "ui/common/theme.h"

#include <QClipboard>
#include <QGuiApplication>

namespace headwater::ui {

using namespace Qt::StringLiterals;

TokenMenu::TokenMenu(const QString &token, QWidget *parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    QString title = fontMetrics().elidedText(visible(token), Qt::ElideMiddle, fontMetrics().averageCharWidth() * 48);
    title.replace('&'_L1, "&&"_L1);
    addSection(title);
    addAction(lineIcon(u"copy"_s, palette()), tr("&Copy"), this, [token] { QGuiApplication::clipboard()->setText(token); });
    addAction(tr("Copy &defanged"), this, [token] { QGuiApplication::clipboard()->setText(defanged(token)); });
    const std::string bytes = token.toStdString();
    if (IpAddress::parse(bytes) || looksLikeHostName(bytes)) { // a masked address is text and cannot be anybody's
        addSeparator();
        addAction(tr("&Mark as mine…"), this, [this, token] { Q_EMIT markAsMine(token); });
    }
}

} // namespace headwater::ui
