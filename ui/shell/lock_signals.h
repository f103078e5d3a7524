// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

namespace twelvefold::ui {

//! Where the buses of the desktop listen. Only local sockets ("unix:…") are used; an empty address is no bus.
struct BusAddresses {
    QString session;
    QString system;

    //! Those of this login, from the environment and the usual places; never one over the network, and none is started.
    static BusAddresses ofThisLogin();
};

//! Tells when the desktop says that nobody sits here any more: the screen is locked, the computer goes to sleep, or the
//! session is locked. Says nothing where there is no bus, or no QtDBus was there when this was built.
class LockSignals final : public QObject
{
    Q_OBJECT
public:
    explicit LockSignals(const BusAddresses &addresses = BusAddresses::ofThisLogin(), QObject *parent = nullptr);
    ~LockSignals() override;

    //! Whether signals of the desktop can be heard at all in this build.
    static bool isBuiltIn();

Q_SIGNALS:
    void away();
    //! Every bus there is has been asked; what is signalled from now on is heard.
    void listening();

private:
    QThread m_thread; // a bus that does not answer must not hold up the window
};

} // namespace twelvefold::ui
