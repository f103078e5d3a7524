// SPDX-FileCopyrightText: The Twelvefold authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Making a copy of the case for others.
#include "casefile/case_copy.h"
#include "casefile/case_guard.h"
#include "casefile/case_probe.h"
#include "casefile/case_schema.h"
#include "casefile/signature_store.h"

#include <QFile>
#include <QFileInfo>

namespace twelvefold {

namespace {

//! The copy says itself that it is not whole. On a chain of its own: it is no entry of the case that it was made from,
//! and no other copy has it.
LedgerEntry statement(const LeftOut &missing, const QString &author, RedactionProfile profile)
{
    LedgerEntry entry;
    entry.id = EntryId::generate();
    entry.device = DeviceId::generate();
    entry.by = author;
    entry.kind = QStringLiteral("copy");
    entry.text = QStringLiteral("Made this copy without %1 operations and texts, %2 originals and %3 readings "
                                "(redaction: %4)")
                     .arg(missing.withheld)
                     .arg(missing.originals.size())
                     .arg(missing.readings.size())
                     .arg(toText(profile));
    entry.operations = { missing.note(entry.id) };
    return entry;
}

//! What lies on the disk must begin with our salt before anything of the case is written.
void makeEncryptedTables(Database &copy, const QByteArray &salt)
{
    Transaction tables(copy);
    createTables(copy);
    tables.commit();
    if (copy.rawBytes(0, int(salt.size())) != salt)
        throw DatabaseError { { Error::Kind::Access,
            QStringLiteral("The database library in this process does not encrypt, so no copy was made; reinstall "
                           "Twelvefold.") } };
}

//! Without an identity the text alone.
QByteArray noteOf(const Checkpoint &checkpoint, const Identity *identity)
{
    SignedNote note { checkpoint.toText(), {} };
    if (!identity)
        return note.text;
    identity->signing.sign(note, identity->card.noteKey().name);
    return note.toBytes();
}

//! Exhibits that stand in the copy without their bytes.
qint64 withoutBytes(Database &copy)
{
    return copy.ask("SELECT count(*) FROM evidence WHERE sha256 NOT IN (SELECT sha256 FROM blob)").toInteger();
}

} // namespace

Result<CaseFile::CopyOutcome> CaseFile::copyTo(const CopyRequest &request, Progress &progress)
{
    auto made = guarded<CopyOutcome>([&] {
        const ReadTransaction oneState(*m_database);
        const QByteArray salt = CaseProbe::newSalt();
        const auto copy = Database::open(request.path, Database::Access::Create, request.key, salt);
        makeEncryptedTables(*copy, salt);
        Transaction transaction(*copy);
        const LeftOut missing = CaseCopy(*m_database, *copy, request.selection).run(progress);
        LedgerStore ledger(*copy);
        if (!request.selection.keepsEverything()) {
            LedgerEntry entry = statement(missing, m_profile.author(), request.selection.profile());
            NoProgress unwatched;
            ledger.add(entry, unwatched, [](const Operation &, const OperationPlace &) {});
            if (m_identity)
                SignatureStore(*copy).add(EntrySignature::by(*m_identity, m_info.id, entry.hash));
        }
        CopyOutcome outcome { ledger.count(), missing.withheld, withoutBytes(*copy),
            noteOf(checkpointOf(ledger, m_info.id), m_identity.get()) };
        transaction.commit();
        return outcome;
    });
    if (!made) {
        QFile::remove(request.path);
        QFile::remove(request.path + QStringLiteral("-journal"));
    }
    return made;
}

} // namespace twelvefold
