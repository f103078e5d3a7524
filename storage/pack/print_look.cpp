// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/print_look.h"

#include <cmath>

namespace twelvefold {

QColor printColour(ColourRole role)
{
    // Operators after Okabe and Ito, darkened until each has 4.5:1 on white.
    static constexpr QRgb colours[] = { 0x000000, 0xffffff, 0xf4f5f7, 0xc3c7cd, 0x1b1d21, 0x5a5f68, 0x27496d, 0x8a5a00,
        0xa3231b, 0x23703a, 0x1d5fa6, 0xb4510b, 0x5d6b3f, 0x005b8f, 0xa04000, 0x00684d, 0x8f3f74, 0x7a5c00, 0x3a4a9f,
        0x8c2f39, 0x4a4a4a };
    return role == ColourRole::None ? QColor(Qt::transparent) : QColor(colours[int(role)]);
}

QFont printFont(double pixels, FontRole role, TextWeight weight)
{
    QFont font;
    if (role == FontRole::Fixed)
        font.setFamilies({ QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono CJK KR") });
    else
        font.setFamilies({ QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK KR"),
            QStringLiteral("Noto Sans CJK SC"), QStringLiteral("DejaVu Sans") });
    font.setPixelSize(std::max(1, int(std::lround(pixels))));
    font.setWeight(weight == TextWeight::Bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

double emOf(TextSize size)
{
    static constexpr double ems[] = { 7, 9, 12 };
    return ems[int(size)];
}

} // namespace twelvefold
