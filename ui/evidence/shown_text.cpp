// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/shown_text.h"

#include <QHash>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr QChar treacherousMark(0x25AF);

const QHash<char32_t, const char *> &names()
{
    static const QHash<char32_t, const char *> table = { { 0x00AD, "SOFT HYPHEN" }, { 0x061C, "ARABIC LETTER MARK" },
        { 0x180E, "MONGOLIAN VOWEL SEPARATOR" }, { 0x200B, "ZERO WIDTH SPACE" }, { 0x200C, "ZERO WIDTH NON-JOINER" },
        { 0x200D, "ZERO WIDTH JOINER" }, { 0x200E, "LEFT-TO-RIGHT MARK" }, { 0x200F, "RIGHT-TO-LEFT MARK" },
        { 0x202A, "LEFT-TO-RIGHT EMBEDDING" }, { 0x202B, "RIGHT-TO-LEFT EMBEDDING" },
        { 0x202C, "POP DIRECTIONAL FORMATTING" }, { 0x202D, "LEFT-TO-RIGHT OVERRIDE" },
        { 0x202E, "RIGHT-TO-LEFT OVERRIDE" }, { 0x2060, "WORD JOINER" }, { 0x2061, "FUNCTION APPLICATION" },
        { 0x2062, "INVISIBLE TIMES" }, { 0x2063, "INVISIBLE SEPARATOR" }, { 0x2064, "INVISIBLE PLUS" },
        { 0x2066, "LEFT-TO-RIGHT ISOLATE" }, { 0x2067, "RIGHT-TO-LEFT ISOLATE" }, { 0x2068, "FIRST STRONG ISOLATE" },
        { 0x2069, "POP DIRECTIONAL ISOLATE" }, { 0xFEFF, "ZERO WIDTH NO-BREAK SPACE" } };
    return table;
}

// Pictures of control characters; and what a text document would take for its own structure.
QChar shownFor(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x20 && code != u'\t' && code != u'\n')
        return QChar(char16_t(0x2400 + code));
    if (code == 0x7F)
        return QChar(0x2421);
    if (code == 0x2028 || code == 0x2029)
        return QChar(0x2424);
    if ((code >= 0xFDD0 && code <= 0xFDEF) || code == 0xFFFC)
        return QChar(QChar::ReplacementCharacter);
    return c;
}

void takeTeeth(QString &text)
{
    qsizetype at = 0;
    while ((at = text.indexOf(QStringLiteral("://"), at)) >= 0) {
        const bool secure = at >= 5 && text[at - 1].toLower() == u's';
        const qsizetype start = at - (secure ? 5 : 4);
        if (start >= 0 && text.mid(start, 4).compare(QStringLiteral("http"), Qt::CaseInsensitive) == 0) {
            text[start + 1] = u'x';
            text[start + 2] = u'x';
        }
        at += 3;
    }
}

} // namespace

bool isTreacherous(char32_t code)
{
    return names().contains(code) || (code >= 0xE0000 && code <= 0xE007F);
}

ShownText::ShownText(QStringView source, bool defang)
{
    m_text.reserve(source.size());
    for (qsizetype i = 0; i < source.size(); ++i) {
        QChar c = source[i];
        if (c == u'\r') {
            if (i + 1 < source.size() && source[i + 1] == u'\n') {
                m_dropped.push_back(i);
                continue;
            }
            c = u'\n';
        }
        if (c.isHighSurrogate() && i + 1 < source.size() && isTreacherous(QChar::surrogateToUcs4(c, source[i + 1]))) {
            m_marks.push_back({ m_text.size(), QChar::surrogateToUcs4(c, source[i + 1]) });
            m_text += treacherousMark;
            m_text += treacherousMark;
            ++i;
        } else if (isTreacherous(c.unicode())) {
            m_marks.push_back({ m_text.size(), c.unicode() });
            m_text += treacherousMark;
        } else {
            m_text += shownFor(c);
        }
    }
    if (defang)
        takeTeeth(m_text);
}

qint64 ShownText::toShown(qint64 offset) const
{
    return offset - (std::ranges::lower_bound(m_dropped, offset) - m_dropped.begin());
}

QString ShownText::nameOf(char32_t code)
{
    const QString number = QStringLiteral("U+%1").arg(uint(code), 4, 16, QLatin1Char('0')).toUpper();
    if (const char *name = names().value(code))
        return QStringLiteral("%1 %2").arg(number, QLatin1String(name));
    return number;
}

QString madeVisible(const QString &text)
{
    QString shown = ShownText(text).text();
    return shown.replace(u'\n', QChar(0x2424));
}

QString tipOf(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(ShownText(text).text().toHtmlEscaped());
}

} // namespace twelvefold::ui
