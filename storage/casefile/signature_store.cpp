// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/signature_store.h"

namespace twelvefold {

EntrySignature EntrySignature::by(const Identity &identity, CaseId id, const QByteArray &entryHash)
{
    const ContactCard &card = identity.card;
    EntrySignature made { entryHash, card.signingKey, card.id(), card.name, Utc::now(), {} };
    made.signature = identity.signing.sign(made.text(id));
    return made;
}

QByteArray EntrySignature::text(CaseId id) const
{
    return "Twelvefold ledger entry 1\ncase: " + id.toString().toUtf8() + "\nentry: " + entry.toBase64()
        + "\nname: " + name.toUtf8() + "\nsigned: " + at.toIso().toUtf8() + '\n';
}

bool EntrySignature::isTrue(CaseId id) const
{
    // A name of several lines could pretend to be further lines of the text.
    return !name.contains(u'\n') && isSignedBy(key, text(id), signature);
}

SignatureStore::SignatureStore(Database &database)
    : m_database(database)
{
}

bool SignatureStore::add(const EntrySignature &signature)
{
    if (contains(signature.entry, signature.key))
        return false;
    Statement row = m_database.prepare("INSERT INTO signature VALUES(?1,?2,?3,?4,?5,?6)");
    row.bind(1, signature.entry).bind(2, signature.key).bind(3, signature.signer).bind(4, signature.name);
    row.bind(5, signature.at.msecs).bind(6, signature.signature).run();
    return true;
}

bool SignatureStore::contains(const QByteArray &entryHash, const QByteArray &key)
{
    Statement row = m_database.prepare("SELECT 1 FROM signature WHERE entry = ?1 AND key = ?2");
    return row.bind(1, entryHash).bind(2, key).step();
}

void SignatureStore::forEach(const std::function<bool(const EntrySignature &)> &visit)
{
    Statement rows
        = m_database.prepare("SELECT entry, key, signer, name, at, signature FROM signature ORDER BY at, entry, key");
    while (rows.step()) {
        if (!visit({ rows.blob(0), rows.blob(1), rows.text(2), rows.text(3), { rows.integer(4) }, rows.blob(5) }))
            return;
    }
}

std::vector<EntrySignature> SignatureStore::all()
{
    std::vector<EntrySignature> signatures;
    forEach([&signatures](const EntrySignature &signature) {
        signatures.push_back(signature);
        return true;
    });
    return signatures;
}

} // namespace twelvefold
