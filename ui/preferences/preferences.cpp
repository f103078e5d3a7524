// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/preferences.h"

#include <QSettings>

#include <algorithm>

namespace twelvefold::ui {
namespace {

constexpr int mostRecent = 10;
constexpr int longestLockMinutes = 240;

Scheme schemeFrom(const QString &name)
{
    if (name == u"light")
        return Scheme::Light;
    return name == u"dark" ? Scheme::Dark : Scheme::System;
}

QString nameOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Light:
        return QStringLiteral("light");
    case Scheme::Dark:
        return QStringLiteral("dark");
    case Scheme::System:
        break;
    }
    return QStringLiteral("system");
}

} // namespace

Preferences Preferences::load()
{
    const QSettings settings;
    Preferences read;
    read.scheme = schemeFrom(settings.value(QStringLiteral("look/scheme")).toString());
    read.lockMinutes = std::clamp(
        settings.value(QStringLiteral("lock/idleMinutes"), read.lockMinutes).toInt(), 0, longestLockMinutes);
    read.rememberRecent = settings.value(QStringLiteral("recent/remember"), false).toBool();
    if (read.rememberRecent)
        read.recent = settings.value(QStringLiteral("recent/paths")).toStringList();
    return read;
}

void Preferences::save() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("look/scheme"), nameOf(scheme));
    settings.setValue(QStringLiteral("lock/idleMinutes"), lockMinutes);
    settings.setValue(QStringLiteral("recent/remember"), rememberRecent);
    if (rememberRecent && !recent.isEmpty())
        settings.setValue(QStringLiteral("recent/paths"), recent);
    else
        settings.remove(QStringLiteral("recent/paths"));
}

void Preferences::addRecent(const QString &path)
{
    if (!rememberRecent)
        return;
    recent.removeAll(path);
    recent.prepend(path);
    recent = recent.mid(0, mostRecent);
}

} // namespace twelvefold::ui
