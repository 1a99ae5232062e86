// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace headwater::trace {

inline constexpr int kMaxTokens = 256;
inline constexpr int kMaxComments = 64;
inline constexpr int kMaxCommentDepth = 32;

/// A piece of a Received field. A word ends at a blank, a "(" or a ";"; one that starts with "<", "[" or a double quote runs
/// to the closing mark, blanks included, where one comes before the next ( or ;. A comment (RFC 5322 section 3.2.2) holds its outer parentheses.
struct Token {
    enum class Kind : std::uint8_t { Word, Comment, Semicolon };

    std::uint16_t offset;
    std::uint16_t length;
    Kind kind;
};

/// The tokens of a field, in order; no allocation. What lies past a cap is not read, and the flags say so.
class Tokens
{
public:
    /// `field` is at most kMaxFieldBytes long and outlives the tokens.
    explicit Tokens(std::string_view field);

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] const Token &at(int index) const { return m_tokens[static_cast<std::size_t>(index)]; }
    [[nodiscard]] std::string_view text(int index) const { return m_field.substr(at(index).offset, at(index).length); }
    [[nodiscard]] bool isWord(int index) const { return at(index).kind == Token::Kind::Word; }
    [[nodiscard]] bool isComment(int index) const { return at(index).kind == Token::Kind::Comment; }
    [[nodiscard]] bool isSemicolon(int index) const { return at(index).kind == Token::Kind::Semicolon; }
    /// A comment without its outer parentheses and the blanks within them.
    [[nodiscard]] std::string_view inner(int index) const;
    /// From the first byte of one token to the last of another.
    [[nodiscard]] std::string_view text(int first, int last) const;
    [[nodiscard]] std::string_view field() const { return m_field; }
    /// Where reading stopped: the size of the field, or the offset at which a cap was met.
    [[nodiscard]] std::size_t end() const { return m_end; }

    bool capped = false; ///< More tokens or comments than the caps allow.
    bool tooDeep = false; ///< Comments nested deeper than kMaxCommentDepth, which were read as if that depth were the last.
    bool unclosedComment = false; ///< A "(" without its ")".

private:
    std::size_t readComment(std::size_t from);
    [[nodiscard]] bool opensClause(std::size_t at) const;
    std::size_t readWord(std::size_t from);
    std::size_t closing(std::size_t from, char mark, std::size_t &barren) const;
    void add(Token::Kind kind, std::size_t from, std::size_t to);

    std::string_view m_field;
    std::array<Token, kMaxTokens> m_tokens; // set up to m_count only
    int m_count = 0;
    int m_comments = 0;
    std::size_t m_end = 0;
    std::size_t m_barrenAngle = 0, m_barrenBracket = 0, m_barrenQuote = 0; // no such mark before these offsets
};

} // namespace headwater::trace
