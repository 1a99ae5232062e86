// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/sourcelayout.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>

namespace headwater::ui {

void SourceLayout::setGapBelow(int blockNumber)
{
    m_gapBlock = blockNumber;
    requestUpdate();
}

qreal SourceLayout::gapHeight() const
{
    return QFontMetricsF(document()->defaultFont()).lineSpacing();
}

QRectF SourceLayout::blockBoundingRect(const QTextBlock &block) const
{
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    if (m_gapBlock >= 0 && block.blockNumber() == m_gapBlock)
        rect.setHeight(rect.height() + gapHeight());
    return rect;
}

} // namespace headwater::ui
