// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trace/signals.h"

#include "models/core/text.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace headwater::trace {

namespace {

constexpr std::array kRules{
    // id, strength, meaning, title
    SignalRule{"QID_CLOCK", Strength::Proof, Meaning::Invented,
        QT_TRANSLATE_NOOP("headwater::trace", "Queue id was made at another time")},
    SignalRule{"OUTLOOK_FILETIME", Strength::Proof, Meaning::Lie,
        QT_TRANSLATE_NOOP("headwater::trace", "Message-ID was made at another time")},
    SignalRule{"IP_IMPOSSIBLE", Strength::Proof, Meaning::Invented,
        QT_TRANSLATE_NOOP("headwater::trace", "No host can have this address")},
    SignalRule{
        "TZ_NONEXISTENT", Strength::Proof, Meaning::Invented, QT_TRANSLATE_NOOP("headwater::trace", "No place has this time zone")},
    SignalRule{"MSGID_CLOCK", Strength::Strong, Meaning::Lie,
        QT_TRANSLATE_NOOP("headwater::trace", "Message-ID was made at another time")},
    SignalRule{"QID_FORMAT", Strength::Strong, Meaning::Invented,
        QT_TRANSLATE_NOOP("headwater::trace", "Queue id is not of this server's kind")},
    SignalRule{
        "AOL_RLY", Strength::Strong, Meaning::Invented, QT_TRANSLATE_NOOP("headwater::trace", "Not the form of AOL's relays")},
    SignalRule{"DATE_AMPM", Strength::Strong, Meaning::Invented,
        QT_TRANSLATE_NOOP("headwater::trace", "No mail server writes dates like this")},
    SignalRule{"WEEKDAY_WRONG", Strength::Strong, Meaning::Invented, QT_TRANSLATE_NOOP("headwater::trace", "Weekday is wrong")},
    SignalRule{"TIME_BACK_24H", Strength::Strong, Meaning::Invented,
        QT_TRANSLATE_NOOP("headwater::trace", "Later than the line above, by over a day")},
    SignalRule{"HELO_IS_US", Strength::Strong, Meaning::Lie, QT_TRANSLATE_NOOP("headwater::trace", "HELO is your name")},
    SignalRule{
        "FROM_IS_US", Strength::Strong, Meaning::Lie, QT_TRANSLATE_NOOP("headwater::trace", "From is yours, the mail is not")},
    SignalRule{"HELO_NUMERIC", Strength::Strong, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "HELO is a bare address")},
    SignalRule{
        "HELO_IP_MISMATCH", Strength::Strong, Meaning::Lie, QT_TRANSLATE_NOOP("headwater::trace", "HELO is another address")},
    SignalRule{"HELO_FREEMAIL", Strength::Strong, Meaning::Lie,
        QT_TRANSLATE_NOOP("headwater::trace", "HELO names a provider that it is not")},
    SignalRule{"NUL_IN_RCVD", Strength::Strong, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "NUL byte in the line")},
    SignalRule{
        "HELO_BOGUS_TLD", Strength::Medium, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "Name under no top-level domain")},
    SignalRule{
        "DATE_VS_RCVD", Strength::Medium, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "Date far from every Received line")},
    SignalRule{"RCVD_BELOW_BODY_HDR", Strength::Medium, Meaning::Odd,
        QT_TRANSLATE_NOOP("headwater::trace", "Received below the author's fields")},
    SignalRule{"HELO_NO_DOT", Strength::Medium, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "HELO is no full host name")},
    SignalRule{
        "RDNS_DYNAMIC", Strength::Medium, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "Reverse name of an end host")},
    SignalRule{"DUP_ID", Strength::Medium, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "Same queue id on two servers")},
    SignalRule{"SAME_IP_TWICE", Strength::Medium, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "Same address twice")},
    SignalRule{"8BIT_IN_RCVD", Strength::Medium, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "8-bit bytes in the line")},
    SignalRule{
        "SPAMBOT_SHAPES", Strength::Medium, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "Form of a known spam program")},
    SignalRule{"PROVIDER_CLAIM", Strength::Medium, Meaning::Odd,
        QT_TRANSLATE_NOOP("headwater::trace", "From names a provider that did not carry it")},
    SignalRule{"CHAIN_BREAK", Strength::Weak, Meaning::Odd,
        QT_TRANSLATE_NOOP("headwater::trace", "Nothing ties this line to the one above")},
    SignalRule{"TIME_BACK_1H", Strength::Weak, Meaning::Odd,
        QT_TRANSLATE_NOOP("headwater::trace", "Later than the line above, by over an hour")},
    SignalRule{"GAP_4D", Strength::Weak, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "Over four days under way")},
    SignalRule{"TZ_VS_HOST", Strength::Weak, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "One server, two time zones")},
    SignalRule{"QID_EARLY", Strength::Weak, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "Queue id is over an hour older")},
    SignalRule{"HELO_NE_RDNS", Strength::Weak, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "HELO is not the reverse name")},
    SignalRule{"NO_RDNS", Strength::Weak, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "No reverse name")},
    SignalRule{"MAY_BE_FORGED", Strength::Weak, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "Reverse name not confirmed")},
    SignalRule{"FROM_BOGUS_TLD", Strength::Weak, Meaning::Odd,
        QT_TRANSLATE_NOOP("headwater::trace", "From is under no known top-level domain")},
    SignalRule{"MSGID_HOST", Strength::Weak, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "Message-ID fits no server")},
    SignalRule{"UNPARSEABLE", Strength::Weak, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "No known form of line")},
    SignalRule{"NO_DATE", Strength::Weak, Meaning::Odd, QT_TRANSLATE_NOOP("headwater::trace", "No date")},
    SignalRule{
        "QID_CLOCK_AGREES", Strength::Medium, Meaning::Supports, QT_TRANSLATE_NOOP("headwater::trace", "Queue id fits the date")},
    SignalRule{"HELO_IS_RDNS", Strength::Weak, Meaning::Supports,
        QT_TRANSLATE_NOOP("headwater::trace", "HELO is the recorded reverse name")},
};

bool isJapanese(QChar c)
{
    constexpr QChar kLongVowel(u'\u30fc'); // of Hiragana and Katakana both, and so by its property of neither
    return c == kLongVowel || c.script() == QChar::Script_Hiragana || c.script() == QChar::Script_Katakana
        || c.script() == QChar::Script_Han;
}

} // namespace

std::span<const SignalRule> signalRules()
{
    return kRules;
}

const SignalRule &signalRule(const char *id)
{
    const auto rule = std::ranges::find_if(kRules, [&](const SignalRule &r) { return std::strcmp(r.id, id) == 0; });
    Q_ASSERT(rule != kRules.end());
    return *rule;
}

const Signal *findSignal(const Trace &trace, std::string_view id, int line)
{
    const auto found = std::ranges::find_if(
        trace.signalList, [&](const Signal &s) { return id == s.id && (line < 0 || s.line == line); });
    return found == trace.signalList.end() ? nullptr : &*found;
}

void SignalContext::add(const char *id, int line, std::string_view evidence, const QString &text) const
{
    add(id, line, evidence, text, signalRule(id).strength);
}

void SignalContext::add(const char *id, int line, std::string_view evidence, const QString &text, Strength strength) const
{
    const SignalRule &rule = signalRule(id);
    // Of the author's fields there is no writer to doubt but the author.
    out->append({rule.id, line, message.spanOf(evidence), strength, rule.supports(), rule.doubtsWriter() && line > 0,
        QCoreApplication::translate("headwater::trace", rule.title), text});
}

std::string_view SignalContext::raw(const Hop &hop) const
{
    const std::string_view field = message.view().substr(
        static_cast<std::size_t>(hop.span.offset), static_cast<std::size_t>(hop.span.length));
    return field.substr(std::min(field.find(':') + 1, field.size()));
}

QString sentence(const char *text, std::initializer_list<std::string_view> pieces)
{
    QString out = QCoreApplication::translate("headwater::trace", text);
    // One pass over the placeholders, so that a "%1" inside a piece stays what it is.
    QString done;
    done.reserve(out.size() + 64);
    for (qsizetype i = 0; i < out.size(); ++i) {
        const int number = i + 1 < out.size() && out[i] == QLatin1Char('%') ? out[i + 1].digitValue() : -1;
        if (number >= 1 && number <= static_cast<int>(pieces.size())) {
            done += visibleText(*(pieces.begin() + number - 1));
            ++i;
            // Japanese is written without blanks; the text has one for the host names that mostly stand there.
            if (i + 2 < out.size() && out[i + 1] == QLatin1Char(' ') && !done.isEmpty() && isJapanese(done.back())
                && isJapanese(out[i + 2]))
                ++i;
        } else {
            done += out[i];
        }
    }
    return done;
}

} // namespace headwater::trace
