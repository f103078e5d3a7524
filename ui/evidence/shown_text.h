// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace twelvefold::ui {

//! Foreign text made fit for showing: characters that hide, or turn the writing around, become a visible mark; links
//! lose their teeth if asked. Every mark is as long as what it stands for, so that places still fit; only the second
//! half of a CR LF goes, and toShown() knows.
class ShownText
{
public:
    struct Mark {
        qint64 at = 0; //!< in text()
        char32_t code = 0;
    };

    ShownText() = default;
    explicit ShownText(QStringView source, bool defang = false);

    const QString &text() const { return m_text; }
    const std::vector<Mark> &marks() const { return m_marks; }
    //! Position in text() of a position in the source.
    qint64 toShown(qint64 offset) const;
    //! "U+202E RIGHT-TO-LEFT OVERRIDE"; the number alone for those without a name here.
    static QString nameOf(char32_t code);

private:
    QString m_text;
    std::vector<Mark> m_marks;
    std::vector<qint64> m_dropped; //!< positions of the source that are not in the text, sorted
};

//! Whether a reader would not see this character, or would see others in the wrong order because of it.
bool isTreacherous(char32_t code);

//! Short text (a cell, a header) with such characters made visible.
QString madeVisible(const QString &text);

//! The text as a tool tip that cannot be taken for markup: Qt would fetch pictures that foreign markup names.
QString tipOf(const QString &text);

} // namespace twelvefold::ui
