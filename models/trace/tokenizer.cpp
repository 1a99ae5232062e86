// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/tokenizer.h"

#include "models/core/text.h"

#include <algorithm>
#include <utility>

namespace headwater::trace {

Tokens::Tokens(std::string_view field)
    : m_field(field)
    , m_end(field.size())
{
    std::size_t i = 0;
    while (i < field.size()) {
        const char c = field[i];
        if (isBlankOrEol(static_cast<unsigned char>(c))) {
            ++i;
            continue;
        }
        if (m_count == kMaxTokens || (c == '(' && m_comments == kMaxComments)) {
            capped = true;
            m_end = i;
            return;
        }
        std::size_t end = i + 1;
        if (c == '(') {
            end = readComment(i);
            add(Token::Kind::Comment, i, end);
            ++m_comments;
        } else if (c == ';') {
            add(Token::Kind::Semicolon, i, end);
        } else {
            end = readWord(i);
            add(Token::Kind::Word, i, end);
        }
        i = end;
    }
}

void Tokens::add(Token::Kind kind, std::size_t from, std::size_t to)
{
    m_tokens[static_cast<std::size_t>(m_count++)] = {static_cast<std::uint16_t>(from), static_cast<std::uint16_t>(to - from), kind};
}

std::string_view Tokens::inner(int index) const
{
    std::string_view comment = text(index);
    comment.remove_prefix(1);
    if (comment.ends_with(')'))
        comment.remove_suffix(1);
    return trimmed(comment);
}

std::string_view Tokens::text(int first, int last) const
{
    return m_field.substr(at(first).offset, std::size_t(at(last).offset) + at(last).length - at(first).offset);
}

/// Whether a clause may open here: a blank, one of the keywords that no comment of a server holds in plain, a blank.
bool Tokens::opensClause(std::size_t at) const
{
    const std::string_view rest = m_field.substr(at + 1, 4);
    const std::string_view word = rest.substr(0, std::min(rest.find_first_of(" \t\r\n"), rest.size()));
    return word.size() < rest.size() && (word == "by" || word == "id" || word == "for");
}

/// One past the comment that starts at `from`. Unclosed: it ends before the next clause or the last ";", so that the id, the
/// server and the date after it are still found; where a second one is unclosed, before the last ";" (linear).
std::size_t Tokens::readComment(std::size_t from)
{
    int depth = 0;
    std::size_t semicolon = 0, clause = 0;
    for (std::size_t i = from; i < m_field.size(); ++i) {
        switch (m_field[i]) {
        case '(':
            if (++depth > kMaxCommentDepth) {
                depth = kMaxCommentDepth;
                tooDeep = true;
            }
            break;
        case ')':
            if (--depth == 0)
                return i + 1;
            break;
        case '\\': ++i; break;
        case ';': semicolon = i; break;
        case ' ':
        case '\t':
            if (depth == 1 && clause == 0 && opensClause(i))
                clause = i;
            break;
        default: break;
        }
    }
    const std::size_t end = semicolon > 0 ? semicolon : m_field.size();
    const bool isSecond = std::exchange(unclosedComment, true);
    return clause > 0 && clause < end && !isSecond ? clause : end;
}

/// One past the next `mark` before a "(" or ";", else 0. Where it failed once it is not searched again: linear.
std::size_t Tokens::closing(std::size_t from, char mark, std::size_t &barren) const
{
    if (from < barren)
        return 0;
    for (std::size_t i = from; i < m_field.size(); ++i) {
        if (m_field[i] == mark)
            return i + 1;
        if (m_field[i] == '(' || m_field[i] == ';') {
            barren = i;
            return 0;
        }
    }
    barren = m_field.size();
    return 0;
}

std::size_t Tokens::readWord(std::size_t from)
{
    std::size_t end = 0;
    switch (m_field[from]) {
    case '<': end = closing(from + 1, '>', m_barrenAngle); break;
    case '[': end = closing(from + 1, ']', m_barrenBracket); break;
    case '"': end = closing(from + 1, '"', m_barrenQuote); break;
    default: break;
    }
    std::size_t i = end > 0 ? end : from + 1;
    while (i < m_field.size()) {
        const char c = m_field[i];
        if (isBlankOrEol(static_cast<unsigned char>(c)) || c == '(' || c == ';')
            break;
        ++i;
    }
    return i;
}

} // namespace headwater::trace
