// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/lock_signals.h"

#include "shell/desktop_bus.h"

#include <QFileInfo>

namespace twelvefold::ui {
namespace {

QString localOnly(const QString &address)
{
    return address.startsWith(u"unix:") ? address : QString();
}

QString socketAt(const QString &path)
{
    return QFileInfo::exists(path) ? QStringLiteral("unix:path=") + path : QString();
}

} // namespace

BusAddresses BusAddresses::ofThisLogin()
{
    BusAddresses found;
    found.session = localOnly(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
    if (const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR"); found.session.isEmpty() && !folder.isEmpty())
        found.session = socketAt(folder + QStringLiteral("/bus"));
    found.system = localOnly(qEnvironmentVariable("DBUS_SYSTEM_BUS_ADDRESS"));
    if (found.system.isEmpty())
        found.system = socketAt(QStringLiteral("/run/dbus/system_bus_socket"));
    return found;
}

LockSignals::LockSignals(const BusAddresses &addresses, QObject *parent)
    : QObject(parent)
{
    if (addresses.session.isEmpty() && addresses.system.isEmpty())
        return;
    auto *bus = new DesktopBus;
    bus->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, bus, &QObject::deleteLater);
    connect(bus, &DesktopBus::away, this, &LockSignals::away);
    connect(bus, &DesktopBus::listening, this, &LockSignals::listening);
    m_thread.setObjectName(QStringLiteral("desktop bus"));
    m_thread.start();
    QMetaObject::invokeMethod(
        bus, [bus, addresses] { bus->listen(addresses); }, Qt::QueuedConnection);
}

LockSignals::~LockSignals()
{
    m_thread.quit();
    m_thread.wait();
}

bool LockSignals::isBuiltIn()
{
    return DesktopBus::isBuiltIn();
}

} // namespace twelvefold::ui
