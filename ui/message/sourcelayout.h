// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextDocumentLayout>

namespace headwater::ui {

/// A plain layout with room below one block, for a remark that is no part of the text.
class SourceLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    /// -1 for none.
    void setGapBelow(int blockNumber);
    [[nodiscard]] int gapBlock() const { return m_gapBlock; }
    /// Height of the room: one line.
    [[nodiscard]] qreal gapHeight() const;

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock &block) const override;

private:
    int m_gapBlock = -1;
};

} // namespace headwater::ui
