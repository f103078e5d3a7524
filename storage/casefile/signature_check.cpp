// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/signature_check.h"

#include "casefile/ledger_store.h"
#include "casefile/signature_store.h"
#include "identity/contacts.h"

#include <QHash>
#include <QSet>

namespace twelvefold {

namespace {

const QString checkName = QStringLiteral("signatures");

//! A key that signed, and how far.
struct Signer {
    QString name;
    QString standing; //!< what its owner is to this profile
    qint64 covered = 0; //!< entries that it signed, or that lead to one

    QString toText() const { return QStringLiteral("“%1” (%2) %3").arg(name, standing).arg(covered); }
};

class Signers
{
public:
    explicit Signers(const Profile &profile)
        : m_contacts(Contacts(profile.folder()).all())
    {
        if (const auto card = IdentityStore(profile.folder()).card())
            m_own = card->signingKey;
    }
    void note(const EntrySignature &signature)
    {
        if (!m_index.contains(signature.key)) {
            m_index.insert(signature.key, qsizetype(m_signers.size()));
            m_signers.push_back({ signature.name, standingOf(signature.key), 0 });
        }
        m_signed[signature.entry].insert(m_index.value(signature.key));
    }
    //! From the last entry to the first.
    void cover(const QByteArray &hash, const QByteArray &previous)
    {
        ++m_entries;
        const QSet<qsizetype> keys = m_signed.take(hash);
        if (keys.isEmpty())
            return;
        ++m_covered;
        for (const qsizetype key : keys)
            ++m_signers[size_t(key)].covered;
        m_signed[previous].unite(keys);
    }
    QString text() const
    {
        if (m_signers.empty())
            return QStringLiteral("None of the %1 entries is signed.").arg(m_entries);
        QStringList names;
        for (const Signer &signer : m_signers)
            names += signer.toText();
        return QStringLiteral("%1 of %2 entries are covered by true signatures: %3. %4 are unsigned.")
            .arg(m_covered)
            .arg(m_entries)
            .arg(names.join(QStringLiteral(", ")))
            .arg(m_entries - m_covered);
    }

private:
    QString standingOf(const QByteArray &key) const
    {
        if (key == m_own)
            return QStringLiteral("you");
        for (const Contact &contact : m_contacts) {
            if (contact.card.signingKey == key)
                return contact.verified ? QStringLiteral("verified contact “%1”").arg(contact.card.name)
                                        : QStringLiteral("contact “%1”, not verified").arg(contact.card.name);
        }
        return QStringLiteral("no contact of yours, key %1…").arg(QString::fromLatin1(key.toHex().left(16)));
    }

    std::vector<Contact> m_contacts;
    QByteArray m_own;
    std::vector<Signer> m_signers;
    QHash<QByteArray, qsizetype> m_index; //!< in m_signers, by key
    QHash<QByteArray, QSet<qsizetype>> m_signed; //!< by whom, by the entry's hash
    qint64 m_entries = 0;
    qint64 m_covered = 0;
};

} // namespace

Check signaturesCheck(Database &database, CaseId id, const Profile &profile, const Progress &progress)
{
    constexpr qint64 fewEnough = 5; // to be named
    LedgerStore ledger(database);
    Signers signers(profile);
    QStringList bad;
    qint64 wrong = 0;
    SignatureStore(database).forEach([&](const EntrySignature &signature) {
        const bool known = ledger.hasEntry(signature.entry);
        if (known && signature.isTrue(id))
            signers.note(signature);
        else if (++wrong <= fewEnough)
            bad += QStringLiteral("that of “%1” on entry %2… %3")
                       .arg(signature.name, QString::fromLatin1(signature.entry.toHex().left(16)),
                           known ? QStringLiteral("is false") : QStringLiteral("is of no entry of this case"));
        return !progress.cancelled();
    });
    if (wrong > 0)
        return { checkName, false,
            QStringLiteral("%1 signatures do not hold: %2.").arg(wrong).arg(bad.join(QStringLiteral("; "))) };
    ledger.forEachHashBackwards(
        [&](const QByteArray &hash, const QByteArray &previous) { signers.cover(hash, previous); });
    return { checkName, true, signers.text() };
}

} // namespace twelvefold
