// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/profile_identities.h"

#include "identity/contacts.h"
#include "session/card_file.h"
#include "vault/profile.h"

#include <QtConcurrentRun>

namespace twelvefold {

namespace {

Result<CardFacts> asFacts(const Result<Contact> &contact)
{
    if (!contact)
        return contact.error();
    return cardFacts(contact->card, contact->verified);
}

} // namespace

CardFacts cardFacts(const ContactCard &card, bool verified)
{
    return { card.id(), card.name, card.recipient.toText(), card.fingerprint(), card.words(), verified };
}

ProfileIdentities::ProfileIdentities(QString profileFolder, std::function<void()> changed)
    : m_folder(std::move(profileFolder))
    , m_changed(std::move(changed))
{
    m_turns.setMaxThreadCount(1);
}

ProfileIdentities::~ProfileIdentities()
{
    m_turns.waitForDone();
}

template <class T, class Work>
QFuture<Result<T>> ProfileIdentities::inTurn(Work work)
{
    return QtConcurrent::run(&m_turns, [work = std::move(work), folder = m_folder]() -> Result<T> {
        const auto profile = Profile::open(folder);
        if (!profile)
            return profile.error();
        return work(*profile);
    });
}

QFuture<Result<OwnIdentity>> ProfileIdentities::own()
{
    return inTurn<OwnIdentity>([](const Profile &profile) -> Result<OwnIdentity> {
        OwnIdentity own { std::nullopt, profile.author() };
        const IdentityStore store(profile.folder());
        if (!store.exists())
            return own;
        const auto card = store.card();
        if (!card)
            return card.error();
        own.card = cardFacts(*card, true);
        return own;
    });
}

QFuture<Result<CardFacts>> ProfileIdentities::make(const QString &name, Passphrase passphrase)
{
    auto secret = std::make_shared<Passphrase>(std::move(passphrase));
    return inTurn<CardFacts>([this, name, secret, round = round()](const Profile &profile) -> Result<CardFacts> {
        auto made = IdentityStore(profile.folder()).create(name, std::move(*secret));
        if (!made)
            return made.error();
        const CardFacts facts = cardFacts(made->card, true);
        keep(std::move(made).value(), round);
        return facts;
    });
}

QFuture<Result<CardFacts>> ProfileIdentities::unlock(Passphrase passphrase)
{
    auto secret = std::make_shared<Passphrase>(std::move(passphrase));
    return inTurn<CardFacts>([this, secret, round = round()](const Profile &profile) -> Result<CardFacts> {
        auto opened = IdentityStore(profile.folder()).unlock(std::move(*secret));
        if (!opened)
            return opened.error();
        const CardFacts facts = cardFacts(opened->card, true);
        keep(std::move(opened).value(), round);
        return facts;
    });
}

void ProfileIdentities::keep(Identity identity, quint64 round)
{
    {
        const std::lock_guard guard(m_mutex);
        if (round == m_round)
            m_unlocked = std::make_shared<const Identity>(std::move(identity));
    }
    m_changed();
}

quint64 ProfileIdentities::round() const
{
    const std::lock_guard guard(m_mutex);
    return m_round;
}

bool ProfileIdentities::isUnlocked() const
{
    return unlocked() != nullptr;
}

std::shared_ptr<const Identity> ProfileIdentities::unlocked() const
{
    const std::lock_guard guard(m_mutex);
    return m_unlocked;
}

void ProfileIdentities::lock()
{
    {
        const std::lock_guard guard(m_mutex);
        m_unlocked.reset();
        ++m_round;
    }
    m_changed();
}

QFuture<Result<CardFacts>> ProfileIdentities::exportCard(const QString &path, bool overwrite)
{
    return inTurn<CardFacts>([path, overwrite](const Profile &profile) -> Result<CardFacts> {
        const IdentityStore store(profile.folder());
        const auto bytes = store.cardBytes();
        if (!bytes)
            return bytes.error();
        const auto card = ContactCard::parse(*bytes);
        if (!card)
            return card.error();
        if (const Status written = writeCardFile(path, overwrite, *bytes); !written)
            return written.error();
        return cardFacts(*card, true);
    });
}

QFuture<Result<std::vector<CardFacts>>> ProfileIdentities::contacts()
{
    return inTurn<std::vector<CardFacts>>([](const Profile &profile) -> Result<std::vector<CardFacts>> {
        std::vector<CardFacts> all;
        for (const Contact &contact : Contacts(profile.folder()).all())
            all.push_back(cardFacts(contact.card, contact.verified));
        return all;
    });
}

QFuture<Result<CardFacts>> ProfileIdentities::importCard(const QString &path)
{
    return inTurn<CardFacts>([path](const Profile &profile) -> Result<CardFacts> {
        const auto bytes = readCardFile(path);
        if (!bytes)
            return bytes.error();
        return asFacts(Contacts(profile.folder()).add(*bytes));
    });
}

QFuture<Result<CardFacts>> ProfileIdentities::verify(const QString &id, const QString &heard)
{
    return inTurn<CardFacts>(
        [id, heard](const Profile &profile) { return asFacts(Contacts(profile.folder()).verify(id, heard)); });
}

QFuture<Result<bool>> ProfileIdentities::removeContact(const QString &id)
{
    return inTurn<bool>([id](const Profile &profile) -> Result<bool> {
        const Status removed = Contacts(profile.folder()).remove(id);
        if (!removed)
            return removed.error();
        return true;
    });
}

} // namespace twelvefold
