// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/sourceedit.h"

#include "models/message/utf8.h"
#include "models/trace/claimedpart.h"
#include "ui/common/theme.h"
#include "ui/message/sourcehighlighter.h"
#include "ui/message/sourcelayout.h"

#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace headwater::ui {

using namespace Qt::StringLiterals;
using message::ByteMap;

namespace {

constexpr qint64 kPieceMilliseconds = 15;
constexpr qsizetype kSmallestPiece = 4 * 1024;
constexpr qsizetype kBiggestPiece = 256 * 1024;
constexpr qsizetype kBytesPerLine = 32; // a line costs as much as some bytes: lines are what a piece of short ones is cut by
constexpr int kContextLines = 3;

class Gutter : public QWidget
{
public:
    explicit Gutter(SourceEdit *edit)
        : QWidget(edit)
        , m_edit(edit)
    { }
    [[nodiscard]] QSize sizeHint() const override { return {m_edit->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_edit->paintGutter(event); }

private:
    SourceEdit *m_edit;
};

} // namespace

SourceEdit::SourceEdit(const Highlighting &highlighting, QWidget *parent)
    : QPlainTextEdit(parent)
{
    auto *text = new QTextDocument(this);
    m_layout = new SourceLayout(text);
    text->setDocumentLayout(m_layout);
    text->setUndoRedoEnabled(false);
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight);
    text->setDefaultTextOption(option);
    setDocument(text);
    m_highlighter = new SourceHighlighter(highlighting, text);
    m_highlighter->setPalette(palette());
    m_gutter = new Gutter(this);

    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLineWrapMode(NoWrap);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setFrameShape(NoFrame);
    setFont(fixedFont());
    setTabChangesFocus(true);
    setAccessibleName(tr("Source"));
    viewport()->setMouseTracking(true);

    m_loader.setInterval(0);
    connect(&m_loader, &QTimer::timeout, this, &SourceEdit::loadNext);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (!m_busy && !textCursor().hasSelection())
            Q_EMIT byteChosen(m_map.byteOf(textCursor().position()));
    });
    setTrace({});
}

SourceEdit::~SourceEdit() = default;

std::string_view SourceEdit::bytes() const
{
    return m_trace ? m_trace->message.view() : std::string_view();
}

void SourceEdit::setTrace(const TracePtr &trace)
{
    const bool sameMessage = trace && m_trace && trace->message.bytes == m_trace->message.bytes;
    const qsizetype top = sameMessage ? m_map.byteOf(firstVisibleBlock().position()) : -1;
    m_trace = trace;
    m_claimedFrom = trace ? trace::claimedFrom(*trace) : -1;
    m_chosen = {};
    m_hits.clear();
    m_wanted = {-1, 0};
    m_loadUntil = sameMessage ? m_loadUntil : kShownAtFirst;
    m_wantedTop = top > 0 ? top : -1;
    reload();
}

void SourceEdit::reload()
{
    const QScopedValueRollback guard(m_busy, true);
    m_loader.stop();
    m_layout->setGapBelow(-1);
    m_highlighter->setSource(nullptr, 0, {});
    clear();
    m_map = ByteMap(bytes());
    if (m_trace)
        m_highlighter->setSource(&m_map, m_trace->message.header.bodyOffset, emphasisOf(m_trace->signalList));
    m_piece = kFirstPiece / 4;
    load(kFirstPiece);
    horizontalScrollBar()->setValue(0);
}

void SourceEdit::load(qsizetype size)
{
    const QScopedValueRollback guard(m_busy, true);
    const QTextCursor own = textCursor();
    const int anchor = own.anchor();
    const int position = own.position();
    QTextCursor end(document());
    end.movePosition(QTextCursor::End);
    end.insertText(m_map.decode(size, std::max(size, kSmallestPiece) / kBytesPerLine));
    if (textCursor().position() != position || textCursor().anchor() != anchor) { // it stood at the end and went along
        QTextCursor back = textCursor();
        back.setPosition(anchor);
        back.setPosition(position, QTextCursor::KeepAnchor);
        setTextCursor(back);
    }
    placeGap();
    setViewportMargins(gutterWidth(), 0, 0, 0);

    const bool more = !m_map.atEnd() && m_map.end().byte < m_loadUntil;
    if (more && !m_loader.isActive())
        m_loader.start();
    else if (!more)
        m_loader.stop();
    const qsizetype loaded = m_map.end().byte;
    if (m_wantedTop >= 0 && (m_wantedTop < loaded || !more))
        verticalScrollBar()->setValue(
            document()->findBlock(static_cast<int>(m_map.positionOf(std::exchange(m_wantedTop, -1)))).firstLineNumber());
    if (m_wanted.offset >= 0 && (m_wanted.end() <= loaded || m_map.atEnd()))
        select(std::exchange(m_wanted, Span{-1, 0}));
    Q_EMIT loadedChanged();
}

void SourceEdit::loadNext()
{
    QElapsedTimer timer;
    timer.start();
    load(m_piece);
    // Pieces as big as time allows: what comes in between never waits long.
    const qint64 took = timer.elapsed();
    m_piece = std::clamp(took > kPieceMilliseconds ? m_piece / 2
            : took < kPieceMilliseconds / 2        ? m_piece * 2
                                                   : m_piece,
        kSmallestPiece, kBiggestPiece);
}

void SourceEdit::showAll()
{
    m_loadUntil = static_cast<qsizetype>(bytes().size());
    if (!m_map.atEnd())
        m_loader.start();
}

void SourceEdit::placeGap()
{
    if (m_claimedFrom <= 0 || m_layout->gapBlock() >= 0 || m_map.end().byte <= m_claimedFrom)
        return;
    const int position = static_cast<int>(m_map.positionOf(m_claimedFrom));
    m_layout->setGapBelow(document()->findBlock(position).blockNumber() - 1);
}

void SourceEdit::setChosen(Span chosen)
{
    m_chosen = chosen;
    viewport()->update();
    if (chosen.length > 0)
        scrollTo(chosen);
}

void SourceEdit::scrollTo(Span span)
{
    if (span.offset >= m_map.end().byte && !m_map.atEnd()) {
        m_wantedTop = span.offset;
        m_loadUntil = std::max(m_loadUntil, span.end());
        m_loader.start();
        return;
    }
    const auto lineOf = [this](qsizetype byte) {
        return document()->findBlock(static_cast<int>(m_map.positionOf(byte))).firstLineNumber();
    };
    const int first = lineOf(span.offset);
    const int last = lineOf(std::max(span.offset, span.end() - 1));
    const int top = verticalScrollBar()->value();
    const int shown = std::max(verticalScrollBar()->pageStep() - 1, 1);
    if (first < top || last >= top + shown)
        verticalScrollBar()->setValue(std::max(first - kContextLines, 0));
}

void SourceEdit::setHits(const QList<Span> &hits)
{
    m_hits = hits;
    viewport()->update();
}

void SourceEdit::select(Span span)
{
    if (span.end() > m_map.end().byte && !m_map.atEnd()) {
        m_wanted = span;
        m_loadUntil = std::max(m_loadUntil, span.end());
        m_loader.start();
        return;
    }
    const QScopedValueRollback guard(m_busy, true);
    scrollTo(span);
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(m_map.positionOf(span.offset)));
    cursor.setPosition(static_cast<int>(m_map.positionOf(span.end())), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    // What was found is seen from its start, and from the start of its line where both fit.
    QTextCursor start(document());
    start.setPosition(cursor.selectionStart());
    const int lineLeft = cursorRect(QTextCursor(start.block())).left();
    const int from = cursorRect(start).left() - lineLeft;
    const int to = from + std::max(cursorRect(cursor).left() - cursorRect(start).left(), 0);
    if (to + 2 * fontMetrics().averageCharWidth() < viewport()->width())
        horizontalScrollBar()->setValue(0);
    else if (cursorRect(start).left() < 0)
        horizontalScrollBar()->setValue(std::max(from - viewport()->width() / 4, 0));
}

qsizetype SourceEdit::byteAt(const QPoint &point) const
{
    const QTextCursor cursor = cursorForPosition(point);
    const QTextBlock block = cursor.block();
    const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    if (point.y() > rect.bottom())
        return -1;
    int position = cursor.position();
    if (point.x() < cursorRect(cursor).left())
        --position;
    if (position < block.position() || position >= block.position() + block.length() - 1)
        return -1;
    return m_map.byteOf(position);
}

Span SourceEdit::selectedBytes() const
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return {m_map.byteOf(cursor.position()), 0};
    // All of what is shown means all of the message, however much of it is loaded yet.
    if (cursor.selectionStart() == 0 && cursor.selectionEnd() == document()->characterCount() - 1)
        return {0, static_cast<qsizetype>(bytes().size())};
    return m_map.bytesOf(cursor.selectionStart(), cursor.selectionEnd());
}

QMimeData *SourceEdit::createMimeDataFromSelection() const
{
    const Span span = selectedBytes();
    const QByteArray raw(bytes().data() + span.offset, span.length);
    auto *mime = new QMimeData;
    mime->setText(
        message::originalText(bytes().substr(static_cast<std::size_t>(span.offset), static_cast<std::size_t>(span.length))));
    mime->setData(u"application/octet-stream"_s, raw);
    return mime;
}

void SourceEdit::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QPoint point = cursorRect().center();
        Q_EMIT menuRequested(point, viewport()->mapToGlobal(cursorRect().bottomLeft()));
    } else {
        Q_EMIT menuRequested(viewport()->mapFromGlobal(event->globalPos()), event->globalPos());
    }
}

void SourceEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    m_gutter->setGeometry(contentsRect().left(), contentsRect().top(), gutterWidth(), viewport()->height());
}

void SourceEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter->setPalette(palette())) {
        m_wantedTop = m_map.byteOf(firstVisibleBlock().position());
        reload();
    }
}

} // namespace headwater::ui
