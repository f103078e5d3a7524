// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utc.h"

#include <QDateTime>

namespace twelvefold {

Utc Utc::now()
{
    return { QDateTime::currentMSecsSinceEpoch() };
}

std::optional<Utc> Utc::fromIso(QStringView text)
{
    const QDateTime time = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return Utc { time.toMSecsSinceEpoch() };
}

QString Utc::toIso() const
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString Utc::toText() const
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

} // namespace twelvefold
