// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/bytemap.h"
#include "ui/common/highlighting.h"
#include "ui/common/traceptr.h"

#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QPalette>

#include <vector>

namespace headwater::ui {

/// Bytes that signals speak against, cut so that none overlap: the strongest signal of each run.
struct Emphasis {
    Span bytes;
    trace::Strength strength = trace::Strength::Medium;
    bool operator==(const Emphasis &) const = default;
};
/// The runs of proof, strong and medium signals against, in order of their bytes.
[[nodiscard]] std::vector<Emphasis> emphasisOf(const QList<trace::Signal> &signalList);

/// Colours the header by our definition, as far as kMaxColoured; marks for bytes that are not seen and the wavy lines of the
/// signals are drawn everywhere.
class SourceHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT

public:
    static constexpr qsizetype kMaxColoured = 1024 * 1024;

    SourceHighlighter(const Highlighting &highlighting, QTextDocument *document);

    /// What the text will show that is inserted next; `map` must outlive it. Colours nothing anew by itself.
    void setSource(const message::ByteMap *map, qsizetype headerEnd, std::vector<Emphasis> emphasis);
    /// True where the theme changed; the caller colours anew.
    bool setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    void drawMarks(const QString &text, message::Place place);
    void drawEmphasis(Span bytes, int position, int length);

    const Highlighting &m_highlighting;
    const message::ByteMap *m_map = nullptr;
    qsizetype m_headerEnd = 0;
    std::vector<Emphasis> m_emphasis;
    QTextCharFormat m_mark;
    QTextCharFormat m_strong;
    QTextCharFormat m_medium;
};

} // namespace headwater::ui
