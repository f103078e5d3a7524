// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace twelvefold {

//! A text without its disguises, which remembers where each character came from: scanners read the shadow, and what
//! they find points into the original.
class ShadowText
{
public:
    explicit ShadowText(QStringView original);

    //! No invisible characters; full-width ASCII as ASCII; "[at]", "(dot)", "[.]" and the like as "@" and ".", together
    //! with the spaces around them; "hxxp" as "http".
    const QString &text() const { return m_text; }
    qsizetype size() const { return m_text.size(); }
    //! The character, or U+0000 outside.
    QChar at(qsizetype i) const { return i < 0 || i >= m_text.size() ? QChar() : m_text.at(i); }
    QStringView mid(qsizetype from, qsizetype length) const { return QStringView(m_text).mid(from, length); }

    //! Where shadow characters from `from` up to before `upTo` (at least one) begin and end in the original.
    qsizetype originalBegin(qsizetype from) const { return m_begin[static_cast<size_t>(from)]; }
    qsizetype originalEnd(qsizetype upTo) const { return m_end[static_cast<size_t>(upTo - 1)]; }

    //! Whether a word of an alphabet with spaces between its words goes through here: Latin, Greek, Cyrillic, digits
    //! and the underscore. A mail address may touch Han or Hangul.
    bool isWord(qsizetype i) const;
    bool isLineEnd(qsizetype i) const;

private:
    void append(QChar c, qsizetype begin, qsizetype end);
    qsizetype appendDisguise(QStringView original, qsizetype at);
    QString m_text;
    std::vector<qsizetype> m_begin;
    std::vector<qsizetype> m_end;
};

} // namespace twelvefold
