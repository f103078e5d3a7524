// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pack/safe_name.h"

namespace twelvefold {

QString attachmentName(const QString &label, const QString &givenName)
{
    QString safe;
    const qsizetype slash = std::max(givenName.lastIndexOf(QLatin1Char('/')), givenName.lastIndexOf(QLatin1Char('\\')));
    for (const QChar unit : givenName.mid(slash + 1)) {
        const bool plain
            = unit.unicode() < 0x80 && (unit.isLetterOrNumber() || unit == u'.' || unit == u'-' || unit == u'_');
        if (plain)
            safe += unit;
        else if (!safe.endsWith(QLatin1Char('_')))
            safe += QLatin1Char('_');
    }
    while (safe.contains(QStringLiteral("..")))
        safe.replace(QStringLiteral(".."), QStringLiteral("."));
    constexpr qsizetype longest = 68;
    if (safe.size() > longest) {
        const qsizetype dot = safe.lastIndexOf(QLatin1Char('.'));
        const QString ending = dot >= safe.size() - 8 && dot >= 0 ? safe.mid(dot) : QString();
        safe = safe.left(longest - ending.size()) + ending;
    }
    while (safe.startsWith(QLatin1Char('.')) || safe.startsWith(QLatin1Char('_')))
        safe.remove(0, 1);
    return label + QLatin1Char('_') + (safe.isEmpty() ? QStringLiteral("file") : safe);
}

} // namespace twelvefold
