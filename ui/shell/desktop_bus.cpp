// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desktop_bus.h"

#include "shell/lock_signals.h"

#ifdef TWELVEFOLD_HAS_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#endif

#include <QCoreApplication>

namespace twelvefold::ui {

void DesktopBus::tellIfActive(bool active)
{
    if (active)
        Q_EMIT away();
}

void DesktopBus::tell()
{
    Q_EMIT away();
}

#ifdef TWELVEFOLD_HAS_DBUS

namespace {

constexpr int patience = 2000; // milliseconds for the one question asked
const QString sessionName = QStringLiteral("twelvefold-session");
const QString systemName = QStringLiteral("twelvefold-system");
const QString login = QStringLiteral("org.freedesktop.login1");

// The object of this login, whose Lock is meant for us; empty where the system cannot say, and then every login's is
// heeded: to lock once too often does less harm.
QString ownSession(QDBusConnection &bus)
{
    auto ask = QDBusMessage::createMethodCall(login, QStringLiteral("/org/freedesktop/login1"),
        login + QStringLiteral(".Manager"), QStringLiteral("GetSessionByPID"));
    ask << quint32(QCoreApplication::applicationPid());
    const QDBusMessage answer = bus.call(ask, QDBus::Block, patience);
    const bool told = answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty();
    return told ? answer.arguments().front().value<QDBusObjectPath>().path() : QString();
}

} // namespace

DesktopBus::~DesktopBus()
{
    QDBusConnection::disconnectFromBus(sessionName);
    QDBusConnection::disconnectFromBus(systemName);
}

bool DesktopBus::isBuiltIn()
{
    return true;
}

void DesktopBus::listen(const BusAddresses &addresses)
{
    if (!addresses.session.isEmpty()) {
        auto bus = QDBusConnection::connectToBus(addresses.session, sessionName);
        if (bus.isConnected())
            listenToSession(bus);
    }
    if (!addresses.system.isEmpty()) {
        auto bus = QDBusConnection::connectToBus(addresses.system, systemName);
        if (bus.isConnected())
            listenToSystem(bus);
    }
    Q_EMIT listening();
}

void DesktopBus::listenToSession(QDBusConnection &bus)
{
    for (const char *desktop : { "freedesktop", "gnome", "cinnamon", "mate", "xfce" })
        bus.connect({}, {}, QStringLiteral("org.%1.ScreenSaver").arg(QLatin1String(desktop)),
            QStringLiteral("ActiveChanged"), this, SLOT(tellIfActive(bool)));
}

void DesktopBus::listenToSystem(QDBusConnection &bus)
{
    bus.connect(login, QStringLiteral("/org/freedesktop/login1"), login + QStringLiteral(".Manager"),
        QStringLiteral("PrepareForSleep"), this, SLOT(tellIfActive(bool)));
    bus.connect(login, ownSession(bus), login + QStringLiteral(".Session"), QStringLiteral("Lock"), this, SLOT(tell()));
}

#else

DesktopBus::~DesktopBus() = default;

bool DesktopBus::isBuiltIn()
{
    return false;
}

void DesktopBus::listen(const BusAddresses &)
{
    Q_EMIT listening();
}

#endif

} // namespace twelvefold::ui
