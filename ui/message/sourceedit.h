// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/message/bytemap.h"
#include "ui/common/highlighting.h"
#include "ui/common/traceptr.h"

#include <QPlainTextEdit>
#include <QTimer>

#include <memory>

namespace headwater::ui {

class SourceHighlighter;
class SourceLayout;

/// The bytes of a message as text, byte-exact, read-only: line numbers, the claimed part and the chosen bytes on their grounds.
/// The first screen is there at once, the rest follows in pieces when nothing else is to do; a very long message stops at
/// kShownAtFirst until more is asked for.
class SourceEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype kFirstPiece = 64 * 1024;
    static constexpr qsizetype kShownAtFirst = 4 * 1024 * 1024;

    explicit SourceEdit(const Highlighting &highlighting, QWidget *parent = nullptr);
    ~SourceEdit() override;

    void setTrace(const TracePtr &trace);
    [[nodiscard]] const message::ByteMap &map() const { return m_map; }
    [[nodiscard]] std::string_view bytes() const;

    /// The bytes on the chosen ground; an empty span for none. Brings them into sight.
    void setChosen(Span bytes);
    /// The bytes that a search found, on a ground of their own.
    void setHits(const QList<Span> &hits);
    /// Selects the bytes and scrolls to them, once they are loaded.
    void select(Span bytes);
    /// Loads all the rest in pieces, however long.
    void showAll();
    [[nodiscard]] bool isLoading() const { return m_loader.isActive(); }
    /// First byte of the claimed part; -1 where there is none.
    [[nodiscard]] qsizetype claimedFrom() const { return m_claimedFrom; }

    /// The byte of the character under a point of the viewport; -1 beside the text.
    [[nodiscard]] qsizetype byteAt(const QPoint &point) const;
    [[nodiscard]] Span selectedBytes() const;

    // For the gutter.
    [[nodiscard]] int gutterWidth() const;
    void paintGutter(QPaintEvent *event);

Q_SIGNALS:
    /// The user put the cursor there.
    void byteChosen(qsizetype byte);
    /// More bytes are shown.
    void loadedChanged();
    void menuRequested(const QPoint &viewportPoint, const QPoint &globalPoint);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void load(qsizetype bytes);
    void loadNext();
    void reload();
    void placeGap();
    void scrollTo(Span bytes);
    /// The empty block that a document has behind its last line end.
    [[nodiscard]] bool isBehindTheEnd(const QTextBlock &block) const;
    void paintGrounds(const QRect &exposed);
    void paintRemarks(const QRect &exposed);
    void paintHits(QPainter &painter, const QTextBlock &block, const QRectF &rect, Span blockBytes);

    TracePtr m_trace;
    message::ByteMap m_map;
    SourceLayout *m_layout;
    SourceHighlighter *m_highlighter;
    QWidget *m_gutter;
    QTimer m_loader;
    qsizetype m_loadUntil = kShownAtFirst;
    qsizetype m_piece = kFirstPiece;
    qsizetype m_claimedFrom = -1;
    Span m_chosen;
    QList<Span> m_hits;
    Span m_wanted{-1, 0};       ///< To be selected when it is loaded.
    qsizetype m_wantedTop = -1; ///< To be scrolled to when it is loaded.
    bool m_busy = false;        ///< The cursor is not moved by the user.
};

} // namespace headwater::ui
