// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/identity_store.h"
#include "ports/identity_host.h"

#include <QThreadPool>

#include <functional>
#include <memory>
#include <mutex>

namespace twelvefold {

//! The identity and the contacts of one profile, off the window's thread.
class ProfileIdentities final : public IdentityHost
{
public:
    //! `profileFolder` empty: the user's own. `changed` is called, on any thread, after it was unlocked or locked.
    ProfileIdentities(QString profileFolder, std::function<void()> changed);
    ~ProfileIdentities() override;
    Q_DISABLE_COPY_MOVE(ProfileIdentities)

    QFuture<Result<OwnIdentity>> own() override;
    QFuture<Result<CardFacts>> make(const QString &name, Passphrase passphrase) override;
    QFuture<Result<CardFacts>> unlock(Passphrase passphrase) override;
    bool isUnlocked() const override;
    void lock() override;
    QFuture<Result<CardFacts>> exportCard(const QString &path, bool overwrite) override;
    QFuture<Result<std::vector<CardFacts>>> contacts() override;
    QFuture<Result<CardFacts>> importCard(const QString &path) override;
    QFuture<Result<CardFacts>> verify(const QString &id, const QString &heard) override;
    QFuture<Result<bool>> removeContact(const QString &id) override;

    //! Null while it is locked.
    std::shared_ptr<const Identity> unlocked() const;

private:
    //! Runs `work(profile folder) -> Result<T>` after all that was asked before it.
    template <class T, class Work>
    QFuture<Result<T>> inTurn(Work work);
    //! Keeps it unless lock() was called since `round`.
    void keep(Identity identity, quint64 round);
    quint64 round() const;

    QString m_folder;
    std::function<void()> m_changed;
    mutable std::mutex m_mutex; //!< guards the two below
    std::shared_ptr<const Identity> m_unlocked;
    quint64 m_round = 0;
    QThreadPool m_turns;
};

//! As the window shows it.
CardFacts cardFacts(const ContactCard &card, bool verified);

} // namespace twelvefold
