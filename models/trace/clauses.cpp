// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/clauses.h"

#include "models/core/text.h"
#include "models/trace/date.h"

#include <array>

namespace headwater::trace {

namespace {

enum class Keyword { None, From, By, Via, With, Id, For, EnvelopeFrom };

struct KeywordRow {
    std::string_view word;
    Keyword keyword;
};

constexpr std::array kKeywords{KeywordRow{"from", Keyword::From}, KeywordRow{"by", Keyword::By}, KeywordRow{"via", Keyword::Via},
    KeywordRow{"with", Keyword::With}, KeywordRow{"id", Keyword::Id}, KeywordRow{"for", Keyword::For},
    KeywordRow{"envelope-from", Keyword::EnvelopeFrom}, KeywordRow{"sender:", Keyword::EnvelopeFrom}};

constexpr int kMaxDateAttempts = 4;

Keyword keywordOf(const Tokens &tokens, int index)
{
    if (!tokens.isWord(index))
        return Keyword::None;
    const std::string_view word = tokens.text(index);
    for (const KeywordRow &row : kKeywords) {
        if (word.size() == row.word.size() && sameText(word, row.word))
            return row.keyword;
    }
    return Keyword::None;
}

bool startsDate(std::string_view word)
{
    constexpr std::array<std::string_view, 7> kWeekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    if (word.size() == 3 || (word.size() == 4 && word[3] == ',')) {
        for (std::string_view weekday : kWeekdays) {
            if (startsWithText(word, weekday))
                return true;
        }
    }
    return word.size() == 10 && word[4] == '-' && word[7] == '-' && isAsciiDigit(static_cast<unsigned char>(word[0]));
}

HeaderDate dateAt(const Tokens &tokens, std::size_t offset)
{
    return parseDate(tokens.field().substr(offset, tokens.end() - offset));
}

/// The date follows the last ";" that is followed by one, else the first word that looks like its start (SendGrid and some
/// others write no ";").
void findDate(const Tokens &tokens, Clauses &clauses)
{
    clauses.end = tokens.count();
    int attempts = 0;
    for (int i = tokens.count() - 1; i >= 0 && attempts < kMaxDateAttempts; --i) {
        if (!tokens.isSemicolon(i))
            continue;
        const HeaderDate date = dateAt(tokens, tokens.at(i).offset + std::size_t(1));
        if (attempts++ == 0 || date.time.valid)
            clauses.date = date;
        clauses.end = i;
        clauses.hasSemicolon = true;
        if (date.time.valid)
            return;
    }
    if (attempts > 0) // no date after any: the last one ends the clauses
        for (clauses.end = tokens.count() - 1; !tokens.isSemicolon(clauses.end); --clauses.end) { }
    for (int i = 0; i < clauses.end && attempts < 2 * kMaxDateAttempts; ++i) {
        if (!tokens.isWord(i) || !startsDate(tokens.text(i)))
            continue;
        ++attempts;
        const HeaderDate date = dateAt(tokens, tokens.at(i).offset);
        if (date.time.valid) {
            clauses.date = date;
            clauses.end = i;
            return;
        }
    }
}

/// True where "by" opens a clause: not as the HELO itself ("from by (…) by host").
bool isHelo(const Tokens &tokens, int index, int end, Keyword keyword)
{
    if (keyword != Keyword::By)
        return keyword != Keyword::EnvelopeFrom;
    for (int i = index + 1; i < end; ++i) {
        if (keywordOf(tokens, i) == Keyword::By)
            return true;
    }
    return false;
}

class Splitter
{
public:
    Splitter(const Tokens &tokens, Clauses &clauses)
        : m_tokens(tokens)
        , m_clauses(clauses)
    { }

    void run(int first, int last)
    {
        open(&m_clauses.head, first);
        for (int i = first; i < last; ++i) {
            if (m_tokens.isSemicolon(i)) {
                close(i);
                continue;
            }
            const Keyword keyword = keywordOf(m_tokens, i);
            if (keyword == Keyword::None)
                continue;
            if (m_range == &m_clauses.from && m_range->first == i && isHelo(m_tokens, i, last, keyword))
                continue;
            keywordAt(i, keyword);
        }
        close(last);
    }

private:
    void open(TokenRange *range, int first)
    {
        m_range = range;
        *range = {first, first};
    }

    void close(int last)
    {
        if (m_range)
            m_range->last = last;
        m_range = nullptr;
    }

    void start(int index, TokenRange &range, bool &seen)
    {
        if (seen)
            return;
        seen = true;
        close(index);
        open(&range, index + 1);
    }

    [[nodiscard]] bool namesSender(int index) const
    {
        if (index >= m_clauses.end || !m_tokens.isWord(index))
            return false;
        const std::string_view word = m_tokens.text(index);
        return word.front() == '<' || word == "stdin" || word.find('@') != std::string_view::npos;
    }

    void keywordAt(int index, Keyword keyword)
    {
        Clauses &c = m_clauses;
        switch (keyword) {
        case Keyword::From:
            if (c.hasBy && namesSender(index + 1)) // XMail: for <a> from <b>
                return start(index, c.envelopeFrom, m_hasEnvelope);
            if (c.hasBy && c.hasFrom)
                return close(index);
            return start(index, c.from, c.hasFrom); // a second one is a word: from a from [ip], from a (ip) from CERTIFICATE
        case Keyword::By: return start(index, c.by, c.hasBy);
        case Keyword::Via: return start(index, c.via, c.hasVia);
        case Keyword::With: return start(index, c.with, c.hasWith);
        case Keyword::Id: return start(index, c.id, c.hasId);
        case Keyword::For: return start(index, c.recipient, m_hasRecipient);
        case Keyword::EnvelopeFrom: return start(index, c.envelopeFrom, m_hasEnvelope);
        case Keyword::None: return;
        }
    }

    const Tokens &m_tokens;
    Clauses &m_clauses;
    TokenRange *m_range = nullptr;
    bool m_hasRecipient = false, m_hasEnvelope = false;
};

} // namespace

Clauses splitClauses(const Tokens &tokens)
{
    Clauses clauses;
    findDate(tokens, clauses);
    Splitter(tokens, clauses).run(0, clauses.end);
    if (clauses.recipient.empty()) { // "; date for <a>"
        const std::size_t dateEnd = std::size_t(clauses.date.text.data() + clauses.date.text.size() - tokens.field().data());
        for (int i = clauses.end; clauses.date.time.valid && i + 1 < tokens.count(); ++i) {
            if (tokens.at(i).offset >= dateEnd && keywordOf(tokens, i) == Keyword::For) {
                clauses.recipient = {i + 1, i + 2};
                break;
            }
        }
    }
    return clauses;
}

std::string_view wordsFrom(const Tokens &tokens, int first, int last)
{
    int end = first;
    while (end < last && tokens.isWord(end))
        ++end;
    return end > first ? tokens.text(first, end - 1) : std::string_view();
}

std::string_view firstWord(const Tokens &tokens, TokenRange range)
{
    return !range.empty() && tokens.isWord(range.first) ? tokens.text(range.first) : std::string_view();
}

} // namespace headwater::trace
