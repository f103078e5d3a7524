// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/case_host.h"
#include "ready.h"

#include <algorithm>

namespace twelvefold::test {

//! An identity and contacts in memory.
class FakeIdentityHost final : public IdentityHost
{
public:
    static CardFacts card(const QString &name, const QChar digit, bool verified = false)
    {
        const QString four(4, digit);
        QStringList groups;
        for (int i = 0; i < 8; ++i)
            groups += four;
        return { groups.join(QString()), name, QStringLiteral("age1") + QString(58, digit), groups.join(u' '),
            { QStringLiteral("anchor"), QStringLiteral("basil"), QStringLiteral("cedar"), QStringLiteral("delta"),
                QStringLiteral("ember"), QStringLiteral("fern"), QStringLiteral("granite"), QStringLiteral("harvest") },
            verified };
    }

    // What a test may set before it asks.
    OwnIdentity mine { std::nullopt, QStringLiteral("J. Marsh") };
    std::vector<CardFacts> known;
    std::optional<CardFacts> nextImport; //!< what importCard() finds in the file
    std::optional<Error> nextError; //!< answers the next call that can fail
    // What it was asked.
    QStringList exported;
    QStringList removed;
    int unlocks = 0;

    QFuture<Result<OwnIdentity>> own() override
    {
        return answer<OwnIdentity>([this] { return mine; });
    }
    QFuture<Result<CardFacts>> make(const QString &name, Passphrase passphrase) override
    {
        return answer<CardFacts>([&] {
            m_secret = passphrase.bytes();
            mine.card = card(name, u'a', true);
            m_unlocked = true;
            return *mine.card;
        });
    }
    QFuture<Result<CardFacts>> unlock(Passphrase passphrase) override
    {
        ++unlocks;
        if (!mine.card || passphrase.bytes() != m_secret)
            return ready<Result<CardFacts>>(Error {
                Error::Kind::WrongKey, QStringLiteral("The passphrase does not open your identity; try again.") });
        m_unlocked = true;
        return ready<Result<CardFacts>>(*mine.card);
    }
    bool isUnlocked() const override { return m_unlocked; }
    void lock() override { m_unlocked = false; }
    QFuture<Result<CardFacts>> exportCard(const QString &path, bool) override
    {
        return answer<CardFacts>([&] {
            exported += path;
            return *mine.card;
        });
    }
    QFuture<Result<std::vector<CardFacts>>> contacts() override
    {
        return answer<std::vector<CardFacts>>([this] { return known; });
    }
    QFuture<Result<CardFacts>> importCard(const QString &) override
    {
        return answer<CardFacts>([this] {
            known.push_back(nextImport.value_or(card(QStringLiteral("Ana Rossi"), u'b')));
            return known.back();
        });
    }
    QFuture<Result<CardFacts>> verify(const QString &id, const QString &heard) override
    {
        const auto found = std::ranges::find(known, id, &CardFacts::id);
        if (found == known.end() || heard.simplified() != found->words.join(u' '))
            return ready<Result<CardFacts>>(Error {
                Error::Kind::Usage, QStringLiteral("This is not the fingerprint of the card: do not use it.") });
        found->verified = true;
        return ready<Result<CardFacts>>(*found);
    }
    QFuture<Result<bool>> removeContact(const QString &id) override
    {
        return answer<bool>([&] {
            removed += id;
            std::erase_if(known, [&](const CardFacts &one) { return one.id == id; });
            return true;
        });
    }
    //! As if it had been made before.
    void have(const QString &name, const QByteArray &secret)
    {
        mine.card = card(name, u'a', true);
        m_secret = secret;
    }

private:
    template <class T, class Make>
    QFuture<Result<T>> answer(Make make)
    {
        if (nextError)
            return ready<Result<T>>(*std::exchange(nextError, std::nullopt));
        return ready<Result<T>>(make());
    }

    QByteArray m_secret;
    bool m_unlocked = false;
};

} // namespace twelvefold::test
