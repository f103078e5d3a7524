// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusConnection;

namespace twelvefold::ui {

struct BusAddresses;

//! The part of LockSignals that talks to the buses, on a thread of its own.
class DesktopBus final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~DesktopBus() override;

    static bool isBuiltIn();
    //! May block for as long as a bus takes to answer.
    void listen(const BusAddresses &addresses);

Q_SIGNALS:
    void away();
    void listening();

private Q_SLOTS:
    // Named here because QtDBus connects by name only.
    void tellIfActive(bool active);
    void tell();

private:
    void listenToSession(QDBusConnection &bus);
    void listenToSystem(QDBusConnection &bus);
};

} // namespace twelvefold::ui
