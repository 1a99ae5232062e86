// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace headwater::message {

/// One piece of HTML as it stands.
struct HtmlToken {
    enum class Kind { Text, StartTag, EndTag, Other, End };
    struct Attribute {
        QStringView name;
        QStringView value; ///< Without its quotes; character references as written.
    };

    Kind kind = Kind::End;
    QStringView text;      ///< The text, or the name of the tag.
    QList<Attribute> attributes;

    /// The value of the first attribute of that name, decoded; null where there is none.
    [[nodiscard]] QString value(QLatin1StringView name) const;
    [[nodiscard]] bool is(QLatin1StringView name) const { return text.compare(name, Qt::CaseInsensitive) == 0; }
};

/// Cuts HTML into tags and text the way browsers do (https://html.spec.whatwg.org/ section 13.2.5), as far as links need it:
/// nothing is built, loaded or run. What stands in script, style, textarea and title, and in comments, is Other. At most 256
/// attributes a tag. Linear in the length. The text must outlive the tokens.
class HtmlReader
{
public:
    explicit HtmlReader(QStringView html)
        : m_html(html)
    { }
    [[nodiscard]] HtmlToken next();

private:
    HtmlToken tag();
    HtmlToken markup();
    HtmlToken rawText();
    void attribute(HtmlToken &token);
    QStringView attributeValue();
    QChar at(qsizetype position) const { return position < m_html.size() ? m_html.at(position) : QChar(); }
    void skipBlanks();

    QStringView m_html;
    qsizetype m_at = 0;
    QStringView m_rawTag; ///< "script": up to its end tag there is no other tag.
};

/// Character references taken out: numbers, and the names that turn up in links and their text ("&amp;", "&colon;", "&Tab;").
[[nodiscard]] QString decodedReferences(QStringView text);

} // namespace headwater::message
