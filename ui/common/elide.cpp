// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/elide.h"

#include <QChar>

#include <algorithm>
#include <ranges>

namespace headwater::ui {

namespace {

constexpr QChar kEllipsis(u'\u2026');

bool isIdeograph(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

/// Where the second line may begin: not between a number and its unit, not within a time but for its offset.
QList<qsizetype> breaksOf(const QString &text)
{
    static constexpr QStringView kBehind = u"._@/\u3001\u3002";
    static constexpr QStringView kNeverFirst = u"\u3001\u3002\u30fc\u30c3\u3063\u3083\u3085\u3087\uff09\u300d";
    const bool isSentence = text.contains(u' ');
    QList<qsizetype> breaks;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar before = text.at(i - 1);
        const bool beforeBracket = i + 1 < text.size() && text.at(i + 1) == u'\uff08';
        if (kNeverFirst.contains(text.at(i)) || text.at(i).isLowSurrogate() || beforeBracket)
            continue;
        const bool inWord = i > 1 && text.at(i - 2) != u' ';
        const bool isUnit = inWord && text.at(i - 2).isDigit() && text.at(i) != u'+' && text.at(i) != u'-';
        if (kBehind.contains(before) || (before == u' ' && inWord && !isUnit) || (before == u'-' && inWord)
            || (before == u':' && !isSentence) || text.at(i) == u'\uff08' || (isIdeograph(before) && isIdeograph(text.at(i))))
            breaks.append(i);
    }
    return breaks;
}

/// The most characters from the left for which `fits`, which holds for all fewer ones.
qsizetype most(qsizetype count, const std::function<bool(qsizetype)> &fits)
{
    const auto counts = std::views::iota(qsizetype(0), count + 1);
    return std::max<qsizetype>(0, std::ranges::partition_point(counts, fits) - counts.begin() - 1);
}

QString first(const QString &text, qsizetype from)
{
    return text.left(from).trimmed();
}

/// Width of the longer one of the two lines.
qreal longer(const TextWidth &measure, const QString &text, qsizetype from)
{
    return std::max(measure(first(text, from)), measure(text.mid(from)));
}

/// The break at which the longer line is shortest; 0, which leaves the first line empty, where there is none.
qsizetype balanced(const TextWidth &measure, const QString &text, const QList<qsizetype> &breaks)
{
    // Left of it the second line is the longer one, from it on the first.
    const auto middle = std::ranges::partition_point(
        breaks, [&](qsizetype from) { return measure(first(text, from)) < measure(text.mid(from)); });
    const qsizetype right = middle == breaks.end() ? 0 : *middle;
    const qsizetype left = middle == breaks.begin() ? 0 : *(middle - 1);
    return longer(measure, text, left) < longer(measure, text, right) ? left : right;
}

} // namespace

QStringList wrappedName(const TextWidth &measure, const QString &text, qreal width)
{
    if (text.isEmpty() || measure(text) <= width)
        return {text};
    const QList<qsizetype> breaks = breaksOf(text);
    if (const qsizetype middle = balanced(measure, text, breaks); longer(measure, text, middle) <= width)
        return {first(text, middle), text.mid(middle)};
    const auto at = std::ranges::partition_point(breaks, [&](qsizetype from) { return measure(text.mid(from)) > width; });
    if (at == breaks.end()) { // no word of it fits
        const qsizetype head = most(text.size(), [&](qsizetype n) { return measure(text.left(n)) <= width; });
        const qsizetype tail = most(text.size() - head, [&](qsizetype n) { return measure(kEllipsis + text.right(n)) <= width; });
        return {text.left(head), head + tail < text.size() ? kEllipsis + text.right(tail) : text.mid(head)};
    }
    const QString before = first(text, *at);
    const qsizetype kept = most(before.size(), [&](qsizetype n) { return measure(before.left(n) + kEllipsis) <= width; });
    return {before.left(kept) + kEllipsis, text.mid(*at)};
}

QString elidedAround(const TextWidth &measure, const QString &text, qsizetype begin, qsizetype length, qreal width)
{
    if (measure(text) <= width)
        return text;
    const qsizetype end = begin + length;
    const qsizetype tail = text.size() - end;
    const auto cutBehind = [&](qsizetype kept) { return text.left(end + kept) + (kept < tail ? QString(kEllipsis) : QString()); };
    if (measure(cutBehind(0)) <= width)
        return cutBehind(most(tail, [&](qsizetype n) { return measure(cutBehind(n)) <= width; }));
    const auto cutBefore = [&](qsizetype kept) {
        return kEllipsis + text.mid(end - kept, kept) + (tail > 0 ? QString(kEllipsis) : QString());
    };
    return cutBefore(most(end, [&](qsizetype n) { return measure(cutBefore(n)) <= width; }));
}

qreal wrappedWidth(const TextWidth &measure, const QString &text)
{
    return longer(measure, text, balanced(measure, text, breaksOf(text)));
}

} // namespace headwater::ui
