// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message/sourceview.h"

#include "models/core/text.h"
#include "models/message/token.h"
#include "models/message/utf8.h"
#include "models/trace/claimedpart.h"
#include "ui/message/findbar.h"
#include "ui/message/sourceedit.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace headwater::ui {

namespace {

constexpr qsizetype kSearchPiece = 256 * 1024;
constexpr qsizetype kMaxExplanations = 12;

} // namespace

SourceView::SourceView(const Highlighting &highlighting, QWidget *parent)
    : QWidget(parent)
    , m_edit(new SourceEdit(highlighting, this))
    , m_rest(new QWidget(this))
    , m_restText(new QLabel(m_rest))
    , m_find(new FindBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_rest);
    layout->addWidget(m_find);
    m_find->hide();
    setFocusProxy(m_edit);

    auto *restLayout = new QHBoxLayout(m_rest);
    restLayout->setContentsMargins(8, 4, 8, 4);
    restLayout->addWidget(m_restText, 1);
    auto *showAll = new QPushButton(tr("Show &all of it"), m_rest);
    restLayout->addWidget(showAll);
    connect(showAll, &QPushButton::clicked, m_edit, &SourceEdit::showAll);
    m_rest->hide();

    m_edit->viewport()->installEventFilter(this);
    m_edit->installEventFilter(this);
    connect(m_edit, &SourceEdit::byteChosen, this, &SourceView::chooseByte);
    connect(m_edit, &SourceEdit::menuRequested, this, &SourceView::showMenu);
    connect(m_edit, &SourceEdit::loadedChanged, this, &SourceView::showRest);

    connect(m_find, &FindBar::needleChanged, this, &SourceView::search);
    connect(m_find, &FindBar::stepped, this, &SourceView::stepTo);
    connect(m_find, &FindBar::closed, this, &SourceView::closeFind);
    m_searching.setInterval(0);
    connect(&m_searching, &QTimer::timeout, this, &SourceView::searchOn);
}

SourceView::~SourceView() = default;

void SourceView::setTrace(const TracePtr &trace)
{
    // The search reads the bytes of the message that goes.
    m_searching.stop();
    m_search = {};
    m_hit = -1;
    m_trace = trace;
    m_hop = -1;
    m_edit->setTrace(trace);
    m_anchor = 0;
    if (m_find->isVisibleTo(this))
        search(m_find->needle());
}

void SourceView::setCurrentHop(int index)
{
    if (index == m_hop)
        return;
    m_hop = m_trace && index >= 0 && index < m_trace->hops.size() ? index : -1;
    m_edit->setChosen(m_hop < 0 ? Span{} : m_trace->hops.at(m_hop).span);
}

void SourceView::showSpan(headwater::Span span)
{
    m_edit->select(span);
}

void SourceView::showRest()
{
    const qsizetype size = m_edit->bytes().size();
    const qsizetype shown = m_edit->map().end().byte;
    m_restText->setText(tr("The first %1 of %2 bytes are shown.").arg(QLocale().toString(shown), QLocale().toString(size)));
    m_rest->setVisible(shown < size && !m_edit->isLoading());
}

void SourceView::chooseByte(qsizetype byte)
{
    report(byte);
    Q_EMIT byteSelected(byte);
    const int hop = m_trace ? trace::hopAt(*m_trace, byte) : -1;
    if (hop < 0 || hop == m_hop)
        return;
    setCurrentHop(hop);
    Q_EMIT hopSelected(hop);
}

void SourceView::report(qsizetype byte)
{
    Q_EMIT positionChanged(byte, static_cast<int>(m_edit->map().atByte(byte).place.line));
}

QString SourceView::explanation(qsizetype byte) const
{
    QStringList texts;
    const auto unit = m_edit->map().atByte(byte).unit;
    if (unit.kind == message::ShownUnit::Kind::Mark) {
        const auto raw = m_edit->bytes().substr(
            static_cast<std::size_t>(unit.bytes.offset), static_cast<std::size_t>(unit.bytes.length));
        const QString hex = QString::fromLatin1(QByteArray(raw.data(), static_cast<qsizetype>(raw.size())).toHex(' ')).toUpper();
        texts += message::utf8At(raw).length > 0 ? tr("A character that would not be seen, bytes %1.").arg(hex)
                                                 : tr("A byte that is not UTF-8: %1.").arg(hex);
    }
    for (const trace::Signal &signal : m_trace->signalList) {
        if (signal.span.contains(byte) && texts.size() < kMaxExplanations)
            texts += signal.text;
    }
    for (QString &text : texts)
        text = visible(text).toHtmlEscaped();
    return texts.isEmpty() ? QString() : QStringLiteral("<qt><p>%1</p></qt>").arg(texts.join(QLatin1String("</p><p>")));
}

bool SourceView::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_edit->viewport() && m_trace) {
        if (event->type() == QEvent::ToolTip) {
            const auto *help = static_cast<QHelpEvent *>(event);
            const qsizetype byte = m_edit->byteAt(help->pos());
            QToolTip::showText(help->globalPos(), byte < 0 ? QString() : explanation(byte), m_edit->viewport());
            return true;
        }
        if (event->type() == QEvent::MouseMove) {
            if (const qsizetype byte = m_edit->byteAt(static_cast<QMouseEvent *>(event)->position().toPoint()); byte >= 0)
                report(byte);
        }
    }
    return QWidget::eventFilter(object, event);
}

bool SourceView::event(QEvent *event)
{
    // Find belongs to the view that has the focus, before the window's own shortcut.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool escape = key->key() == Qt::Key_Escape && m_find->isVisible();
        if (escape || key->matches(QKeySequence::Find) || key->matches(QKeySequence::FindNext)
            || key->matches(QKeySequence::FindPrevious)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void SourceView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        openFind();
    else if (event->matches(QKeySequence::FindNext))
        stepTo(1);
    else if (event->matches(QKeySequence::FindPrevious))
        stepTo(-1);
    else if (event->key() == Qt::Key_Escape && m_find->isVisible())
        closeFind();
    else
        QWidget::keyPressEvent(event);
}

void SourceView::showMenu(const QPoint &viewportPoint, const QPoint &globalPoint)
{
    const qsizetype byte = m_edit->byteAt(viewportPoint);
    const Span selected = m_edit->selectedBytes();
    if (byte >= 0 && !selected.contains(byte)) {
        const bool inHeader = m_trace && byte < m_trace->message.header.bodyOffset;
        const Span token = message::tokenAt(m_edit->bytes(), byte, inHeader);
        if (token.length > 0) {
            Q_EMIT tokenMenuRequested(QString::fromLatin1(m_edit->bytes().data() + token.offset, token.length), globalPoint);
            return;
        }
    }
    QMenu *menu = m_edit->createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addAction(tr("&Find…"), QKeySequence::Find, this, [this] { openFind(); });
    QAction *wrap = menu->addAction(tr("&Wrap lines"));
    wrap->setCheckable(true);
    wrap->setChecked(m_edit->lineWrapMode() != QPlainTextEdit::NoWrap);
    connect(wrap, &QAction::toggled, this,
        [this](bool on) { m_edit->setLineWrapMode(on ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap); });
    menu->popup(globalPoint);
}

void SourceView::openFind(const QString &preset)
{
    const Span selected = m_edit->selectedBytes();
    m_anchor = selected.offset;
    QString text = preset;
    if (text.isEmpty() && selected.length > 0 && selected.length < 200)
        text = message::originalText(
            m_edit->bytes().substr(static_cast<std::size_t>(selected.offset), static_cast<std::size_t>(selected.length)));
    m_find->open(text.contains(QLatin1Char('\n')) ? QString() : text);
}

void SourceView::closeFind()
{
    m_find->hide();
    m_searching.stop();
    m_search = {};
    m_hit = -1;
    m_edit->setHits({});
    m_edit->setFocus(Qt::OtherFocusReason);
}

void SourceView::search(const QString &needle)
{
    m_search = message::ByteSearch(m_edit->bytes(), needle);
    m_hit = -1;
    m_edit->setHits({});
    m_searching.start();
    searchOn();
}

void SourceView::searchOn()
{
    const qsizetype before = m_search.hits().size();
    const bool more = m_search.step(kSearchPiece);
    const QList<Span> &hits = m_search.hits();
    if (hits.size() != before)
        m_edit->setHits(hits);
    if (m_hit < 0) {
        const auto first = std::ranges::lower_bound(hits, m_anchor, {}, &Span::offset);
        if (first != hits.end())
            showHit(first - hits.begin());
        else if (!more && !hits.isEmpty())
            showHit(0); // on from the start
    }
    if (!more)
        m_searching.stop();
    m_find->setCount(m_hit, hits.size(), more || hits.size() >= message::ByteSearch::kMaxHits);
}

void SourceView::stepTo(int direction)
{
    if (!m_find->isVisible()) {
        openFind();
        return;
    }
    const qsizetype count = m_search.hits().size();
    if (count == 0 || m_hit < 0)
        return;
    showHit((m_hit + direction + count) % count);
    m_find->setCount(m_hit, count, m_searching.isActive() || count >= message::ByteSearch::kMaxHits);
}

void SourceView::showHit(qsizetype hit)
{
    m_hit = hit;
    m_anchor = m_search.hits().at(hit).offset;
    m_edit->select(m_search.hits().at(hit));
}

} // namespace headwater::ui
