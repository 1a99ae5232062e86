// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QStringList>

class QTextLayout;

namespace headwater::ui {

/// Plain text that wraps between words and, where a word is wider than the label (a host name of 200 letters), inside it: it
/// never asks for more width than it is given. Never rich text. Meant for texts of some hundred characters.
class WrapLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrapLabel(const QString &text = {}, QWidget *parent = nullptr);

    /// These words of the text are bold wherever they stand.
    void setEmphasis(const QStringList &words);

    /// The address or host name under a point of the label, which tools can be asked about; "" for none.
    [[nodiscard]] QString tokenAt(const QPoint &point) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal layOut(QTextLayout &layout, qreal width) const;

    QStringList m_emphasis;
};

} // namespace headwater::ui
