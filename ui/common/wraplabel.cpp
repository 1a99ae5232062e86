// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/wraplabel.h"

#include "models/message/token.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace headwater::ui {

namespace {
constexpr int kLeastChars = 8;
constexpr int kUsualChars = 36;
} // namespace

WrapLabel::WrapLabel(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void WrapLabel::setEmphasis(const QStringList &words)
{
    m_emphasis = words;
    m_emphasis.removeAll(QString());
    updateGeometry();
    update();
}

qreal WrapLabel::layOut(QTextLayout &layout, qreal width) const
{
    layout.setFont(font());
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> bold;
    for (const QString &word : m_emphasis) {
        for (qsizetype at = text().indexOf(word); at >= 0; at = text().indexOf(word, at + word.size())) {
            QTextCharFormat format;
            format.setFontWeight(QFont::Bold);
            bold.append({static_cast<int>(at), static_cast<int>(word.size()), format});
        }
    }
    layout.setFormats(bold);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

int WrapLabel::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    QTextLayout layout(text());
    const qreal inner = std::max(1, width - margins.left() - margins.right());
    return static_cast<int>(std::ceil(layOut(layout, inner))) + margins.top() + margins.bottom();
}

QString WrapLabel::tokenAt(const QPoint &point) const
{
    QTextLayout layout(text());
    layOut(layout, contentsRect().width());
    const QPointF place = point - contentsRect().topLeft();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (!line.naturalTextRect().contains(place))
            continue;
        const int character = line.xToCursor(place.x(), QTextLine::CursorOnCharacter);
        const QByteArray bytes = text().toUtf8();
        const Span span = message::tokenAt(
            {bytes.constData(), static_cast<std::size_t>(bytes.size())}, text().left(character).toUtf8().size(), true);
        const QString token = QString::fromUtf8(bytes.mid(span.offset, span.length));
        return token.contains(u'.') || token.contains(u':') ? token : QString(); // a word of the sentence is no name
    }
    return {};
}

QSize WrapLabel::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * kUsualChars;
    return {width, heightForWidth(width)};
}

QSize WrapLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * kLeastChars, fontMetrics().height()};
}

void WrapLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    QTextLayout layout(text());
    layOut(layout, contentsRect().width());
    layout.draw(&painter, contentsRect().topLeft());
}

} // namespace headwater::ui
