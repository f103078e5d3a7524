// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/hex_text.h"

#include <algorithm>

namespace twelvefold::ui {

QString hexText(const QByteArray &bytes, qsizetype most)
{
    constexpr qsizetype perLine = 16;
    QString text;
    const qsizetype end = std::min(bytes.size(), most);
    for (qsizetype line = 0; line < end; line += perLine) {
        QString hex;
        QString ascii;
        for (qsizetype i = line; i < line + perLine; ++i) {
            if (i == line + perLine / 2)
                hex += u' ';
            if (i >= end) {
                hex += QStringLiteral("   ");
                continue;
            }
            const auto byte = uchar(bytes[i]);
            hex += QStringLiteral("%1 ").arg(byte, 2, 16, QLatin1Char('0'));
            ascii += byte >= 0x20 && byte < 0x7F ? QLatin1Char(char(byte)) : QLatin1Char('.');
        }
        text += QStringLiteral("%1  %2 %3\n").arg(line, 8, 16, QLatin1Char('0')).arg(hex, ascii);
    }
    return text;
}

} // namespace twelvefold::ui
