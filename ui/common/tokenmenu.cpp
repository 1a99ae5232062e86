// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tokenmenu.h"

#include "models/core/domain.h"
#include "models/core/ipaddress.h"
#include "models/core/text.h"
#include "ui/common/theme.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace headwater::ui {

using namespace Qt::StringLiterals;

namespace {

/// An address, or a host name: a masked address ("192.0.XX.51") ends in figures, as no host name does, and is nobody's.
bool canBeMine(std::string_view token)
{
    const std::string_view last = token.substr(token.rfind('.') + 1);
    return IpAddress::parse(token) || (looksLikeHostName(token) && !std::ranges::all_of(last, isAsciiDigit));
}

} // namespace

TokenMenu::TokenMenu(const QString &token, QWidget *parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    QString title = fontMetrics().elidedText(visible(token), Qt::ElideMiddle, fontMetrics().averageCharWidth() * 48);
    title.replace('&'_L1, "&&"_L1);
    addSection(title);
    addAction(lineIcon(u"copy"_s, palette()), tr("&Copy"), this, [token] { QGuiApplication::clipboard()->setText(token); });
    addAction(tr("Copy &defanged"), this, [token] { QGuiApplication::clipboard()->setText(defanged(token)); });
    if (canBeMine(token.toStdString())) {
        addSeparator();
        addAction(tr("&Mark as mine"), this, [this, token] { Q_EMIT markAsMine(token); });
    }
}

} // namespace headwater::ui
